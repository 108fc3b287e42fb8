import type { BlockEdges, BracketMark } from './bracket-mark.js';
import type { Piece } from '../../grammar/pieces.js';
import { mayBeLeftOver, maySpan, type CrossingEvidence } from './crossing-brackets.js';
import { blockWalker, contentStart, type DocumentParts } from './document-parts.js';

/** A pair of marks, by index; null where the partner is lost. */
export interface BracketPair {
  readonly open: number | null;
  readonly close: number | null;
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
 * Pairs the marks of a document: first those of each block, then what they leave, because brackets cross paragraphs.
 *
 * A closing mark that is left over takes the nearest opening mark that it may be the partner of by what both would hold; the marks between
 * them lost their own. Then marks that are left over side by side are tried once more, with less to ask of them.
 *
 * @param marks The marks in order.
 * @param evidence What tells whether two marks in different blocks may be a pair.
 * @param reserved Pairs that are known already; their marks are left out.
 * @returns The pairs that were found and the marks without partner, in no order.
 */
export function pairBrackets(
  marks: readonly BracketMark[],
  evidence: CrossingEvidence,
  reserved: readonly BracketPair[] = [],
): BracketPair[] {
  const pairs = [...reserved];
  const taken = new Set(reserved.flatMap(({ open, close }) => [open, close]));
  const left = pairInBlocks(marks, taken, pairs);
  const rest = pairAcross(left, pairs, mostTried, (open, close) => maySpan(evidence, open, close));
  const lost = pairAcross(rest, pairs, 1, (open, close) => mayBeLeftOver(evidence, open, close));
  for (const { index, opens } of lost)
    pairs.push(opens ? { open: index, close: null } : { open: null, close: index });
  return pairs;
}

const hasOwnStack = ({ kind }: BracketMark): boolean => kind.startsWith('round') || kind.startsWith('edit');

/** A mark that has no partner in its block. A slash ends one alternative and opens the next. */
interface LeftMark {
  readonly mark: BracketMark;
  readonly index: number;
  readonly opens: boolean;
}

/** Pairs the marks inside each block, and returns those that are left, in order. */
function pairInBlocks(
  marks: readonly BracketMark[],
  taken: ReadonlySet<number | null>,
  pairs: BracketPair[],
): LeftMark[] {
  const left: LeftMark[] = [];
  const stack: LeftMark[] = [];
  const endBlock = (): void => {
    for (const one of stack) left.push(one);
    stack.length = 0;
  };
  let block = -1;
  for (const [index, mark] of marks.entries()) {
    if (taken.has(index) || hasOwnStack(mark)) continue;
    if (mark.block !== block) endBlock();
    block = mark.block;
    if (mark.kind === 'open' || mark.kind === 'stray-open') {
      stack.push({ mark, index, opens: true });
      continue;
    }
    if (mark.kind === 'close') dropStrayMarks(stack, pairs);
    const open = stack.pop();
    if (open === undefined) left.push({ mark, index, opens: false });
    else pairs.push({ open: open.index, close: index });
    if (mark.kind === 'slash' && open !== undefined) stack.push({ mark, index, opens: true });
  }
  endBlock();
  return left;
}

/** A closing bracket ends the hope of the marks of tags that were opened inside its bracket. */
function dropStrayMarks(stack: LeftMark[], pairs: BracketPair[]): void {
  for (let top = stack.at(-1); top?.mark.kind === 'stray-open'; top = stack.at(-1)) {
    stack.pop();
    pairs.push({ open: top.index, close: null });
  }
}

/* An outer bracket may close behind a few that lost their marks; behind many, nothing tells which are lost. */
const mostTried = 16;

/**
 * Pairs marks of different blocks on one stack, where a closing mark may pass over as many as are tried, and returns those that are left,
 * in order. A closing mark without partner stays on the stack, since what stands on both sides of it is not side by side.
 */
function pairAcross(
  left: readonly LeftMark[],
  pairs: BracketPair[],
  tried: number,
  mayPair: (open: BracketMark, close: BracketMark) => boolean,
): LeftMark[] {
  const stack: LeftMark[] = [];
  const paired = new Set<number>();
  for (const one of left) {
    const partner = one.mark.kind === 'close' ? partnerOf(one, stack, tried, mayPair) : -1;
    const open = stack[partner];
    if (open === undefined) {
      stack.push(one);
      continue;
    }
    stack.length = partner;
    pairs.push({ open: open.index, close: one.index });
    paired.add(open.index).add(one.index);
  }
  return left.filter(({ index }) => !paired.has(index));
}

/** The nearest opening mark on a stack that may be the partner of a closing one, by its place; -1 where none may. */
function partnerOf(
  { mark }: LeftMark,
  stack: readonly LeftMark[],
  tried: number,
  mayPair: (open: BracketMark, close: BracketMark) => boolean,
): number {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - tried); at -= 1) {
    const open = stack[at];
    if (open?.opens === true && open.mark.kind !== 'stray-open' && mayPair(open.mark, mark)) return at;
  }
  return -1;
}

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
  for (const [index, { kind }] of marks.entries()) {
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
    } else if (open !== null && sign === signOf(source, marks[index])) {
      pairs.push({ open, close: index });
      open = null;
    } else pairs.push({ open: null, close: index });
  }
  if (open !== null) pairs.push({ open, close: null });
  return pairs;
}

/**
 * Leaves out the marks of editors inside brackets that stand in comments (`{>>[<<}`): there they say which words come and go, and the brackets what
 * is one span.
 *
 * @param source The document.
 * @param marks Its marks.
 * @param edits The pairs of editors' marks, in order.
 * @param pairs The pairs of brackets.
 * @returns The pairs outside of such brackets, and by the opening mark of each bracket the first mark of an editor right inside it.
 */
export function editsOutside(
  source: string,
  marks: readonly BracketMark[],
  edits: readonly BracketPair[],
  pairs: readonly BracketPair[],
): { readonly edits: BracketPair[]; readonly inside: ReadonlyMap<number, BracketMark> } {
  const inside = new Map<number, BracketMark>();
  const ends = new Map(pairs.flatMap(({ open, close }) => (open === null ? [] : [[open, close]])));
  const kept = new Map(edits.map((pair) => [pair.open ?? pair.close ?? -1, pair]));
  const around: { open: number; close: number }[] = [];
  const outside: BracketPair[] = [];
  for (const [index, mark] of marks.entries()) {
    while ((around.at(-1)?.close ?? Infinity) <= index) around.pop();
    if (mark.kind === 'open' && source.startsWith('{>>', mark.start))
      around.push({ open: index, close: ends.get(index) ?? endOfBlock(marks, index) });
    const edit = kept.get(index);
    if (edit === undefined) continue;
    const { open } = around.at(-1) ?? { open: -1 };
    if (open < 0) outside.push(edit);
    else if (!inside.has(open)) inside.set(open, mark);
  }
  return { edits: outside, inside };
}

/** The index behind the last mark of a block, which a bracket without its closing mark does not go beyond. */
function endOfBlock(marks: readonly BracketMark[], index: number): number {
  let end = index + 1;
  while (marks[end]?.block === marks[index]?.block && end < marks.length) end += 1;
  return end;
}

/** `+` of `{++`; `~` of `{~~` and of `~>`; `>` of `{>>` and of `<<}`. */
function signOf(source: string, mark: BracketMark | undefined): string {
  if (mark === undefined) return '';
  const sign = source.charAt(mark.kind === 'edit-open' ? mark.start + 1 : mark.start);
  return sign === '<' ? '>' : sign;
}
