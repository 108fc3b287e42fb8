import type { SourceRange } from '../text/plain-text.js';
import type { ViewBlock, ViewOrigin, ViewPhrasing } from '../view/view-tree.js';
import { cutAt } from './cut-words.js';
import { firstIndex } from '../text/first-index.js';

/** A run of adopted words that is lit as a whole. */
export interface AdoptedPiece {
  /** Its place among the pieces, from 1: its id on the page is `w12`. */
  readonly number: number;
  readonly place: SourceRange;
  readonly value: string;
}

/** Which adopted words show what became of which span. */
export interface Evidence {
  /** The pieces of a node of the blocks that the evidence was made for; the joined values are its text. */
  readonly piecesOf: (node: ViewOrigin) => readonly AdoptedPiece[];
  /**
   * Names the pieces of places, for the client: `3-5` for the pieces three to five, `b7` and `a7` for the place before and after the
   * seventh, separated by spaces.
   */
  readonly namesOf: (places: readonly SourceRange[]) => string;
  /** The number of the first piece of places; null where there is none. */
  readonly firstOf: (places: readonly SourceRange[]) => number | null;
}

/**
 * Cuts adopted words where evidence begins and ends, and numbers the pieces.
 *
 * @param blocks The blocks of the adopted text, in the order of its source.
 * @param source The adopted text.
 * @param places The evidence of all spans.
 * @returns What finds the pieces of a node and of a place.
 */
export function evidenceIn(
  blocks: readonly ViewBlock[],
  source: string,
  places: readonly SourceRange[],
): Evidence {
  const cuts = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byNode = new Map<ViewOrigin, AdoptedPiece[]>();
  const pieces: AdoptedPiece[] = [];
  for (const node of blocks.flatMap(({ children }) => originNodes(children))) {
    const parts = cutAt(node, source, cuts).map((part, index) => ({
      ...part,
      number: pieces.length + index + 1,
    }));
    byNode.set(node, parts);
    for (const part of parts) pieces.push(part);
  }
  return {
    piecesOf: (node) => byNode.get(node) ?? [],
    namesOf: (asked) => asked.map((place) => nameOf(pieces, place)).join(' '),
    firstOf: ([place]) => (place === undefined ? null : numberNear(pieces, place.start)),
  };
}

function originNodes(children: readonly ViewPhrasing[]): ViewOrigin[] {
  return children.flatMap((node) => {
    if (node.type === 'origin') return [node];
    return node.type === 'span' ? originNodes(node.children) : [];
  });
}

function nameOf(pieces: readonly AdoptedPiece[], { start, end }: SourceRange): string {
  const first = countUntil(pieces, ({ place }) => place.end > start);
  const last = countUntil(pieces, ({ place }) => place.start >= end) - 1;
  if (start === end || last < first) return placeName(pieces, start);
  return first === last ? String(first + 1) : `${first + 1}-${last + 1}`;
}

/** A place between words: before the piece that begins there, or else after the one that ends before it. */
function placeName(pieces: readonly AdoptedPiece[], offset: number): string {
  const next = countUntil(pieces, ({ place }) => place.start >= offset);
  if (next === 0 || pieces[next]?.place.start === offset) return pieces.length === 0 ? '' : `b${next + 1}`;
  return `a${next}`;
}

function numberNear(pieces: readonly AdoptedPiece[], offset: number): number | null {
  return (pieces[countUntil(pieces, ({ place }) => place.end > offset)] ?? pieces.at(-1))?.number ?? null;
}

/** The number of pieces before the first for which something holds that holds for all that follow it. */
function countUntil(pieces: readonly AdoptedPiece[], holds: (piece: AdoptedPiece) => boolean): number {
  return firstIndex(pieces.length, (index) => {
    const piece = pieces[index];
    return piece === undefined || holds(piece);
  });
}
