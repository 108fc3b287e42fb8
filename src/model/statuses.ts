import type { Stamp } from '../syntax/ntast.js';
import { readableText } from '../text/plain-text.js';
import type { DraftStatus } from './draft.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const date =
  /(?<day>\d{1,2})\s+(?<month>\p{L}+)\.?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?(?<hour>\d{1,2})[.:](?<minute>\d{2}))?/u;

/**
 * Reads a closure stamp.
 *
 * @param stamp The leaf of the tree: `Ad ref 22 May 2023 12.26`, `[Suggested for closure]`.
 * @param id The id of the status.
 * @param provision The label of the provision that it closes.
 * @returns The status; its date and time are null where they cannot be read.
 */
export function statusOf(stamp: Stamp, id: string, provision: string | null): DraftStatus {
  const groups = date.exec(stamp.value)?.groups;
  return {
    id,
    status: /suggested/iu.test(stamp.value) ? 'suggested-for-closure' : 'agreed-ad-referendum',
    raw: readableText(stamp.value, 0, stamp.value.length),
    start: stamp.position.start.offset ?? 0,
    end: stamp.position.end.offset ?? 0,
    provision,
    date: groups === undefined ? null : dateOf(groups),
    time: groups?.hour === undefined ? null : `${groups.hour.padStart(2, '0')}:${groups.minute ?? '00'}`,
  };
}

function dateOf({ day, month, year }: Record<string, string | undefined>): string | null {
  const number = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  if (number === 0 || day === undefined || year === undefined) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
