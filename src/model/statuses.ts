import { momentOf } from '../../grammar/stamp.js';
import type { Stamp } from '../syntax/ntast.js';
import { readableText } from '../text/plain-text.js';
import type { DraftStatus } from './draft.js';

/**
 * Reads a closure stamp.
 *
 * @param stamp The leaf of the tree: `Ad ref 22 May 2023 12.26`, `[Suggested for closure]`.
 * @param id The id of the status.
 * @param provision The label of the provision that it closes.
 * @returns The status; its date and time are null where they cannot be read.
 */
export function statusOf(stamp: Stamp, id: string, provision: string | null): DraftStatus {
  return {
    id,
    status: /suggested/iu.test(stamp.value) ? 'suggested-for-closure' : 'agreed-ad-referendum',
    raw: readableText(stamp.value, 0, stamp.value.length),
    start: stamp.position.start.offset ?? 0,
    end: stamp.position.end.offset ?? 0,
    provision,
    ...momentOf(stamp.value),
  };
}
