import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { lineStartsOf, positionAt, type LineStarts } from '../text/points.js';
import { asPhrasing } from '../write/mdast-notation.js';
import { firstFrom, type Cut } from './notation-cuts.js';
import { valueOffsets } from './value-offsets.js';

/**
 * Puts nodes of the notation into a tree, in place of the characters that they stand for. A text whose characters cannot all be found in
 * the source stays as it is, and so does a tag that goes over several nodes.
 *
 * @param tree A tree whose nodes have positions; it is changed.
 * @param source The text that it was parsed from.
 * @param cuts The ranges of the nodes, in order.
 */
export function splitTexts(tree: Root, source: string, cuts: readonly Cut[]): void {
  const lines = lineStartsOf(source);
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const children: Nodes[] = [];
    for (const child of parent.children) {
      if ('children' in child) stack.push(child);
      if (child.type === 'text')
        for (const piece of split(child, { source, lines, cuts })) children.push(piece);
      else children.push(child);
    }
    parent.children = children as typeof parent.children;
  }
}

interface Document {
  readonly source: string;
  readonly lines: LineStarts;
  readonly cuts: readonly Cut[];
}

function split(text: Text, { source, lines, cuts }: Document): PhrasingContent[] {
  const from = text.position?.start.offset;
  const to = text.position?.end.offset;
  if (from === undefined || to === undefined) return [text];
  const inside = cutsBetween(cuts, from, to);
  const offsets = inside.length === 0 ? null : valueOffsets(source.slice(from, to), text.value);
  if (offsets === null) return [text];
  const pieces: PhrasingContent[] = [];
  let index = 0;
  const addText = (end: number): void => {
    if (index >= end) return;
    const position = positionAt(lines, from + (offsets[index] ?? 0), from + (offsets[end] ?? 0));
    pieces.push({ type: 'text', value: text.value.slice(index, end), position });
    index = end;
  };
  for (const { start, end, nodeOf } of inside) {
    addText(indexAt(offsets, start - from, index, 'start'));
    const last = indexAt(offsets, end - from, index, 'end');
    const position = positionAt(lines, start, end);
    pieces.push(asPhrasing({ ...nodeOf(text.value.slice(index, last)), position }));
    index = last;
  }
  addText(text.value.length);
  return pieces;
}

function cutsBetween(cuts: readonly Cut[], from: number, to: number): Cut[] {
  const inside: Cut[] = [];
  for (let index = firstFrom(cuts, from); index < cuts.length; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || cut.end > to) break;
    inside.push(cut);
  }
  return inside;
}

/** The character that holds an offset, or the first that begins at it or behind it; an escape belongs to the character behind it. */
function indexAt(offsets: readonly number[], offset: number, from: number, edge: 'start' | 'end'): number {
  let index = from;
  while (index < offsets.length - 1 && (offsets[index] ?? 0) < offset) index += 1;
  return edge === 'start' && (offsets[index] ?? 0) > offset && index > from ? index - 1 : index;
}
