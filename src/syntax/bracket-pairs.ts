import type { Piece } from '../../grammar/pieces.js';
import { blockWalker, contentStart, type DocumentParts } from './document-parts.js';

/** A bracket, or a mark of a tag without its partner. */
export interface BracketMark {
  readonly kind:
    | 'open'
    | 'close'
    | 'round-open'
    | 'round-close'
    | 'slash'
    | 'edit-open'
    | 'edit-turn'
    | 'edit-close'
    | 'stray-open'
    | 'stray-close';
  readonly start: number;
  readonly end: number;
  /** Its piece, by index. */
  readonly piece: number;
  /** Its block, by index. */
  readonly block: number;
}

/** A pair of marks, by index; null where the partner is lost. */
export interface BracketPair {
  readonly open: number | null;
  readonly close: number | null;
}

/** Where the words of a block begin and end; a bracket there may belong to a pair that crosses blocks. */
export interface BlockEdges {
  readonly first: number;
  readonly last: number;
}

/**
 * Lists the marks of a document.
 *
 * @param parts The document.
 * @returns The marks in order.
 */
export function bracketMarks({ pieces, blocks }: DocumentParts): BracketMark[] {
  const blockAt = blockWalker(blocks);
  const marks: BracketMark[] = [];
  pieces.forEach((piece, index) => {
    if (!isMark(piece)) return;
    const { kind, start, end } = piece;
    marks.push({ kind, start, end, piece: index, block: blockAt(start) });
  });
  return marks;
}

function isMark(piece: Piece): piece is Piece & { kind: BracketMark['kind'] } {
  return (
    piece.kind === 'open' ||
    piece.kind === 'close' ||
    piece.kind === 'round-open' ||
    piece.kind === 'round-close' ||
    piece.kind === 'slash' ||
    piece.kind === 'edit-open' ||
    piece.kind === 'edit-turn' ||
    piece.kind === 'edit-close' ||
    piece.kind === 'stray-open' ||
    piece.kind === 'stray-close'
  );
}

const word = /[\p{L}\p{N}]/u;

/**
 * Finds where the words of every block begin and end.
 *
 * @param parts The document.
 * @returns Edges by the index of the block.
 */
export function blockEdges({ source, pieces, blocks }: DocumentParts): BlockEdges[] {
  const last = new Array<number>(blocks.length).fill(0);
  let block = blocks.length - 1;
  /* From the end, so that only the last run of every block is looked at, unless it has no words. */
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind !== 'text') continue;
    while (block > 0 && (blocks[block]?.start ?? 0) > piece.start) block -= 1;
    if (last[block] === 0 && word.test(source.slice(piece.start, piece.end))) last[block] = piece.end;
  }
  return blocks.map((block, index) => ({
    first: contentStart(source, block),
    last: last[index] ?? block.end,
  }));
}

/**
 * Pairs the marks of a document on one stack for all of it, because brackets cross paragraphs.
 *
 * A bracket that opens in the middle of one block and closes in the middle of another is not a pair but two brackets that each lost a
 * mark: a bracket around several paragraphs begins with the first of them or ends with the last. (Measured on the drafts of the Paris
 * Agreement of 23 October, 4 and 9 December 2015: of the brackets that cross, all but a few do.) Without this, one lost mark makes
 * a bracket out of half the document.
 *
 * @param marks The marks in order.
 * @param edges The edges of the blocks.
 * @param reserved Pairs that are known already; their marks are left out.
 * @returns The pairs that were found and the marks without partner, in no order.
 */
export function pairBrackets(
  marks: readonly BracketMark[],
  edges: readonly BlockEdges[],
  reserved: readonly BracketPair[] = [],
): BracketPair[] {
  const pairs = [...reserved];
  const taken = new Set(reserved.flatMap(({ open, close }) => [open, close]));
  const stack: number[] = [];
  for (const [index, mark] of marks.entries()) {
    if (taken.has(index) || hasOwnStack(mark)) continue;
    if (mark.kind === 'open' || mark.kind === 'stray-open') {
      stack.push(index);
      continue;
    }
    if (mark.kind === 'close') dropStrayMarks(stack, marks, pairs);
    const open = openingOf(mark, stack.at(-1), marks, edges);
    if (open !== null) stack.pop();
    pairs.push({ open, close: index });
    if (mark.kind === 'slash' && open !== null) stack.push(index);
  }
  for (const open of stack) pairs.push({ open, close: null });
  return pairs;
}

const hasOwnStack = ({ kind }: BracketMark): boolean => kind.startsWith('round') || kind.startsWith('edit');

/**
 * Pairs the parentheses of a document that mark contested words. They have a stack of their own: a list of parties before each closing one
 * leaves no doubt about it.
 *
 * @param marks The marks in order.
 * @returns The pairs that were found and the marks without partner, in no order.
 */
export function pairRounds(marks: readonly BracketMark[]): BracketPair[] {
  const pairs: BracketPair[] = [];
  const stack: number[] = [];
  for (const [index, { kind }] of marks.entries()) {
    if (kind === 'round-open') stack.push(index);
    else if (kind === 'round-close') pairs.push({ open: stack.pop() ?? null, close: index });
  }
  for (const open of stack) pairs.push({ open, close: null });
  return pairs;
}

/**
 * Pairs the marks of an editor: they do not nest, so each ends at the next of its kind. A turn ends the words that go and begins those that come.
 *
 * @param source The text.
 * @param marks The marks in order.
 * @returns The pairs that were found and the marks without partner, in order.
 */
export function pairEdits(source: string, marks: readonly BracketMark[]): BracketPair[] {
  const pairs: BracketPair[] = [];
  let open: number | null = null;
  for (const [index, { kind, start }] of marks.entries()) {
    if (!kind.startsWith('edit')) continue;
    const sign = open === null ? '' : signOf(source, marks[open]);
    if (kind === 'edit-open') {
      if (open !== null) pairs.push({ open, close: null });
      open = index;
    } else if (kind === 'edit-turn') {
      /* Elsewhere it is an arrow in the text. */
      if (open === null || sign !== '~' || marks[open]?.kind !== 'edit-open') continue;
      pairs.push({ open, close: index });
      open = index;
    } else if (open !== null && sign === source.charAt(start)) {
      pairs.push({ open, close: index });
      open = null;
    } else pairs.push({ open: null, close: index });
  }
  if (open !== null) pairs.push({ open, close: null });
  return pairs;
}

/** `+` of `{++`; `~` of `{~~` and of `~>`. */
function signOf(source: string, mark: BracketMark | undefined): string {
  if (mark === undefined) return '';
  return source.charAt(mark.kind === 'edit-open' ? mark.start + 1 : mark.start);
}

/** A closing bracket ends the hope of the marks of tags that were opened inside its bracket. */
function dropStrayMarks(stack: number[], marks: readonly BracketMark[], pairs: BracketPair[]): void {
  for (let top = stack.at(-1); top !== undefined && marks[top]?.kind === 'stray-open'; top = stack.at(-1)) {
    stack.pop();
    pairs.push({ open: top, close: null });
  }
}

/** The partner of a closing mark, if the mark on top of the stack may be it. */
function openingOf(
  mark: BracketMark,
  top: number | undefined,
  marks: readonly BracketMark[],
  edges: readonly BlockEdges[],
): number | null {
  const open = top === undefined ? undefined : marks[top];
  if (top === undefined || open === undefined) return null;
  if (open.block === mark.block) return top;
  return mark.kind === 'close' && mayCross(open, mark, edges) ? top : null;
}

function mayCross(open: BracketMark, close: BracketMark, edges: readonly BlockEdges[]): boolean {
  return open.start < (edges[open.block]?.first ?? 0) || close.start >= (edges[close.block]?.last ?? 0);
}
