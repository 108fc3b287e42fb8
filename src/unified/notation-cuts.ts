import type { Draft, Root } from '../index.js';
import { leavesOf } from './leaves.js';
import { viewPosition } from '../view/view-change.js';
import {
  attributionTag,
  contestedMark,
  provisionMark,
  stampMark,
  type AttributionTag,
  type NotationNode,
} from '../write/mdast-notation.js';
import { firstIndex } from '../text/first-index.js';

/** A range of the source that a node of the notation stands for. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /**
   * Makes the node.
   *
   * @param value Its characters, as the document has them without escapes.
   */
  readonly nodeOf: (value: string) => NotationNode;
}

/**
 * Lists the marks, tags, stamps and labels of a draft.
 *
 * @param tree The tree of the draft.
 * @param draft The draft.
 * @returns Ranges in order, apart from one another: where a tag ends with the mark of its bracket, the mark is not in its range.
 */
export function notationCuts(tree: Root, draft: Draft): Cut[] {
  const marks = marksOf(draft);
  const others = [...tagsOf(draft), ...stampsOf(draft)].flatMap((cut) => besideMarks(cut, marks));
  return [...marks, ...others, ...labelsOf(tree)].sort((a, b) => a.start - b.start);
}

function marksOf({ spans, source: { text } }: Draft): Cut[] {
  const marks: Cut[] = [];
  for (const { id, start, end, opened, closed, marks: shape } of spans) {
    if (shape === 'none' || shape === 'tracked' || shape === 'styled') continue;
    const [before, after] = markLengths(text, { start, end, shape });
    if (opened)
      marks.push({ start, end: start + before, nodeOf: (value) => contestedMark(value, id, 'start') });
    if (closed && after > 0)
      marks.push({ start: end - after, end, nodeOf: (value) => contestedMark(value, id, 'end') });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Brackets are one character; marks of an editor are three, and `~>` belongs to the words behind it. */
function markLengths(
  text: string,
  { start, end, shape }: { start: number; end: number; shape: Draft['spans'][number]['marks'] },
): readonly [number, number] {
  if (shape === 'square' || shape === 'round') return [1, 1];
  return [
    text.startsWith('~>', start) ? 2 : 3,
    /(?:\+\+|--|~~|==)\}$/u.test(text.slice(end - 3, end)) ? 3 : 0,
  ];
}

function tagsOf({ attributions, positions, notes }: Draft): Cut[] {
  const noteAt = new Map(notes.map(({ start, text }) => [start, text]));
  const said = new Map<string, AttributionTag['positions']>(attributions.map(({ id }) => [id, []]));
  for (const position of positions) said.get(position.attribution)?.push(viewPosition(position));
  return attributions.map(({ id, start, end }) => ({
    start,
    end,
    nodeOf: (value) =>
      attributionTag(value, { positions: said.get(id) ?? [], note: noteAt.get(start) ?? '' }),
  }));
}

function stampsOf({ statuses }: Draft): Cut[] {
  return statuses.map(({ start, end }) => ({ start, end, nodeOf: stampMark }));
}

function labelsOf(tree: Root): Cut[] {
  return leavesOf(tree).flatMap(({ type, position }) => {
    const start = position.start.offset ?? 0;
    return type === 'label' ? [{ start, end: position.end.offset ?? start, nodeOf: provisionMark }] : [];
  });
}

/** A tag without the marks at its ends; nothing of one that has a mark in the middle, which no node can hold. */
function besideMarks(cut: Cut, marks: readonly Cut[]): Cut[] {
  let { start, end } = cut;
  for (let index = firstFrom(marks, start); index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.start >= end) break;
    if (mark.start === start) start = mark.end;
    else if (mark.end === end) end = mark.start;
    else return [];
  }
  return start < end ? [{ ...cut, start, end }] : [];
}

/**
 * Finds the first range that begins at an offset or behind it.
 *
 * @param cuts Ranges in order.
 * @param offset The offset.
 * @returns Its index; the number of ranges where there is none.
 */
export function firstFrom(cuts: readonly Cut[], offset: number): number {
  return firstIndex(cuts.length, (index) => (cuts[index]?.start ?? 0) >= offset);
}
