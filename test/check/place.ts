import type { Position } from 'unist';

/**
 * Writes a place.
 *
 * @param position A position.
 * @returns `line:column–line:column`, both ends as unist has them: the second is the first character after.
 */
export function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}–${end.line}:${end.column}`;
}
