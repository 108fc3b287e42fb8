import { diffWordsWithSpace } from 'diff';
import type { WordingPart } from './comparison.js';

/* The time of a diff grows with the square of its edits. A bracket that was reworded so often is read as two wordings, not as edits. */
const mostEdits = 1000;

/**
 * Compares two wordings of a span, plain text with plain text.
 *
 * @param before The earlier wording.
 * @param after The later wording.
 * @returns Parts of both, in order: those of `before` are all that is not added, those of `after` all that is not removed. Beyond 1,000
 *   words and spaces that differ, all between the first and the last of them is removed, and all is added.
 */
export function wordDiff(before: string, after: string): WordingPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) return wholeDiff(before, after);
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function wholeDiff(before: string, after: string): WordingPart[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  head = before.slice(0, head).lastIndexOf(' ') + 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const space = before.indexOf(' ', before.length - tail);
  tail = space < 0 ? 0 : before.length - space;
  const parts: WordingPart[] = [
    { kind: 'same', text: before.slice(0, head) },
    { kind: 'removed', text: before.slice(head, before.length - tail) },
    { kind: 'added', text: after.slice(head, after.length - tail) },
    { kind: 'same', text: before.slice(before.length - tail) },
  ];
  return parts.filter(({ text }) => text !== '');
}
