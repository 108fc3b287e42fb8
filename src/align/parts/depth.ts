import { roleOf } from '../lattice.js';

/**
 * How a mark changes the number of ranges that are open.
 *
 * @param mark A negative number of a tape.
 * @returns 1 for an opening, -1 for a closing mark, 0 for a switch.
 */
export function depthOf(mark: number): number {
  const role = roleOf(mark);
  return role === 2 ? 0 : 1 - 2 * role;
}
