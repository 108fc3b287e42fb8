import { readScope } from '../../grammar/label.js';
import type { Piece } from '../../grammar/pieces.js';
import type { BlockEdges, BracketMark } from './bracket-mark.js';
import { pairBrackets, type BracketPair } from './bracket-pairs.js';
import { crossingEvidence } from './crossing-brackets.js';
import type { DocumentParts } from './document-parts.js';
import { resolveScope, textLabelAt } from './scope.js';

/** The marks of a document, paired as well as the evidence allows. */
export interface PairedBrackets {
  readonly pairs: readonly BracketPair[];
  /** The pairs that were made by the scope a tag names and not by the order of marks. */
  readonly repaired: readonly BracketPair[];
}

/**
 * Pairs the marks of a document and mends what the tags tell about.
 *
 * Where a closing mark is left over and its tag names provisions (`]{CMR reserve OP1a to e}`), it belongs to the bracket that opens at
 * the first of them; the mark that had taken that bracket lost its own.
 *
 * @param parts The document.
 * @param marks Its marks in order.
 * @param edges The edges of its blocks.
 * @returns The pairs.
 */
export function pairByEvidence(
  parts: DocumentParts,
  marks: readonly BracketMark[],
  edges: readonly BlockEdges[],
): PairedBrackets {
  const evidence = crossingEvidence(parts, edges);
  const ofComments = pairsOfComments(parts.source, marks);
  const pairs = pairBrackets(marks, evidence, ofComments);
  const openings = openingsOfBlocks(marks, edges);
  const repaired: BracketPair[] = [];
  const taken = new Set<number>();
  for (const { open, close } of pairs) {
    if (open !== null || close === null) continue;
    const opening = openingByScope(parts, marks[close], openings);
    if (opening === null || opening > close || taken.has(opening)) continue;
    taken.add(opening);
    repaired.push({ open: opening, close });
  }
  if (repaired.length === 0) return { pairs, repaired };
  const unrepaired = ofComments.filter(({ open }) => !taken.has(open ?? -1));
  return { pairs: pairBrackets(marks, evidence, [...unrepaired, ...repaired]), repaired };
}

/**
 * Brackets in comments (`{>>[<<}`) are ours: each has its partner, a supposed one where the draft lacks it, so over how many paragraphs they stand
 * tells nothing against a pair.
 */
function pairsOfComments(source: string, marks: readonly BracketMark[]): BracketPair[] {
  const pairs: BracketPair[] = [];
  const stack: number[] = [];
  for (const [index, { kind, start }] of marks.entries()) {
    if ((kind !== 'open' && kind !== 'close') || !source.startsWith('{>>', start)) continue;
    if (kind === 'open') stack.push(index);
    else if (stack.length > 0) pairs.push({ open: stack.pop() ?? null, close: index });
  }
  return pairs;
}

/** The brackets that open before the first word of their block, by the index of the block. */
function openingsOfBlocks(
  marks: readonly BracketMark[],
  edges: readonly BlockEdges[],
): ReadonlyMap<number, number> {
  const openings = new Map<number, number>();
  for (const [index, { kind, block, start }] of marks.entries()) {
    if (kind === 'open' && !openings.has(block) && start < (edges[block]?.first ?? 0))
      openings.set(block, index);
  }
  return openings;
}

function openingByScope(
  { source, pieces, labels, texts, blocks }: DocumentParts,
  mark: BracketMark | undefined,
  openings: ReadonlyMap<number, number>,
): number | null {
  if (mark?.kind !== 'close') return null;
  const tag = followingTag(pieces, mark.piece);
  const reading = tag === null ? null : readScope(source.slice(tag.start, tag.end));
  const text = textLabelAt(texts, tag?.start ?? 0);
  const scope =
    reading === null ? null : resolveScope(reading, labels, text, blocks[mark.block]?.label ?? null);
  const block = scope === null ? undefined : labels.get(scope.from);
  return block === undefined ? null : (openings.get(block) ?? null);
}

/** The tag after a closing mark, with nothing but white space between. */
function followingTag(pieces: readonly Piece[], index: number): Piece | null {
  const next = pieces[index + 1];
  if (next?.kind === 'tag') return next;
  const after = pieces[index + 2];
  return next !== undefined && next.end - next.start <= 2 && after?.kind === 'tag' ? after : null;
}
