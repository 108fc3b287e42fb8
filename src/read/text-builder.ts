import type { SourceBlock, SourceComment, StyledRun, TrackedChange } from '../text/source-text.js';
import type { ReadText } from './read-result.js';

/** How words look, without where they are. */
export type RunStyle = Omit<StyledRun, 'start' | 'end'>;

/** What a tracked change does to words, without where they are. */
export type TrackMark = Omit<TrackedChange, 'start' | 'end'>;

/** Something in a paragraph: words, or the place where a range begins or ends. */
export type Piece =
  | { readonly text: string; readonly style: RunStyle | null; readonly marks: readonly TrackMark[] }
  | { readonly edge: 'start' | 'end' | 'point'; readonly comment: string };

/** A paragraph as a reader of a format finds it. */
export interface BlockPlan {
  readonly kind: SourceBlock['kind'];
  readonly level: number;
  /** The label that the format counts, without a space after it; empty where it has none. */
  readonly label: string;
  /** What is tracked about the label. */
  readonly labelMarks: readonly TrackMark[];
  readonly pieces: readonly Piece[];
}

/** Who says something in the margin. */
export type CommentWords = Omit<SourceComment, 'start' | 'end'>;

/** Puts the text of a document together, paragraph by paragraph, and keeps the offsets of what is said of its words. */
export interface TextBuilder {
  /** Adds a paragraph; one without words leaves nothing. */
  readonly add: (block: BlockPlan) => void;
  /** Ends the text. Comments whose place was never named are given the whole of it. */
  readonly done: (comments: ReadonlyMap<string, CommentWords>) => Omit<ReadText, 'findings'>;
}

interface Sheet {
  readonly parts: string[];
  length: number;
  readonly blocks: SourceBlock[];
  readonly runs: StyledRun[];
  readonly tracked: TrackedChange[];
  /** Where comments begin and end, by their ids. */
  readonly starts: Map<string, number>;
  readonly ends: Map<string, number>;
}

const betweenBlocks = '\n\n';

/**
 * Begins a text.
 *
 * @returns A builder.
 */
export function textBuilder(): TextBuilder {
  const sheet: Sheet = {
    parts: [],
    length: 0,
    blocks: [],
    runs: [],
    tracked: [],
    starts: new Map(),
    ends: new Map(),
  };
  return {
    add: (block) => {
      for (const part of apartAtBlankLines(block)) addBlock(sheet, part);
    },
    done: (comments) => ({
      text: sheet.parts.join(''),
      blocks: sheet.blocks,
      runs: sheet.runs,
      tracked: sheet.tracked.sort(byPlace),
      comments: commentsOf(sheet, comments),
    }),
  };
}

/** Words that one puts in and another takes out: the insertion is around the deletion. */
function byPlace(a: TrackedChange, b: TrackedChange): number {
  const order = (change: TrackedChange): number =>
    change.kind === 'insertion' || change.kind === 'move-to' ? 0 : 1;
  return a.start - b.start || b.end - a.end || order(a) - order(b);
}

const blankLine = /\n[^\S\n]*\n\s*/gu;

/** Two line breaks in a row are how people end a paragraph without ending it for the program. */
function apartAtBlankLines(block: BlockPlan): BlockPlan[] {
  const words = block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const cuts = [...words.trimEnd().matchAll(blankLine)].map(({ index, 0: line }) => index + line.length);
  if (cuts.length === 0 || block.kind === 'note') return [block];
  const parts: Piece[][] = [[]];
  let at = 0;
  for (const piece of block.pieces) {
    if (!('text' in piece)) {
      parts.at(-1)?.push(piece);
      continue;
    }
    let from = at;
    at += piece.text.length;
    for (; (cuts[0] ?? Infinity) <= at; cuts.shift()) {
      const cut = cuts[0] ?? at;
      parts.at(-1)?.push({ ...piece, text: words.slice(from, cut) });
      parts.push([]);
      from = cut;
    }
    if (from < at) parts.at(-1)?.push({ ...piece, text: words.slice(from, at) });
  }
  const plain = { ...block, kind: block.kind === 'cell' ? block.kind : 'paragraph', level: 0 } as const;
  return parts.map((pieces, index) =>
    index === 0 ? { ...block, pieces } : { ...plain, label: '', labelMarks: [], pieces },
  );
}

function addBlock(sheet: Sheet, { kind, level, label, labelMarks, pieces }: BlockPlan): void {
  const words = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const trimmed = words.trim();
  const lead = words.length - words.trimStart().length;
  const head = trimmed === '' || label === '' ? '' : `${label} `;
  const gap = trimmed === '' || sheet.length === 0 ? '' : betweenBlocks;
  const start = sheet.length + gap.length;
  const from = start + head.length - lead;
  const limits = { start: start + head.length, end: start + head.length + trimmed.length };
  if (trimmed !== '') {
    for (const part of [gap, head, trimmed]) sheet.parts.push(part);
    sheet.blocks.push({ start, end: limits.end, kind, level, label: head.length });
    for (const mark of labelMarks) extend(sheet.tracked, mark, start, limits.start, sameMark);
  }
  let at = from;
  for (const piece of pieces) {
    if ('edge' in piece) {
      placeEdge(sheet, piece, trimmed === '' ? sheet.length : clamp(at, limits), start);
      continue;
    }
    const range = { start: clamp(at, limits), end: clamp(at + piece.text.length, limits) };
    at += piece.text.length;
    if (trimmed === '' || range.start >= range.end) continue;
    if (piece.style !== null) extend(sheet.runs, piece.style, range.start, range.end, sameStyle);
    for (const mark of piece.marks) extend(sheet.tracked, mark, range.start, range.end, sameMark);
  }
  if (trimmed !== '') sheet.length = limits.end;
}

function clamp(offset: number, { start, end }: { start: number; end: number }): number {
  return Math.min(Math.max(offset, start), end);
}

function placeEdge(
  { starts, ends }: Sheet,
  { edge, comment }: Extract<Piece, { edge: string }>,
  at: number,
  blockStart: number,
): void {
  if (edge === 'start') starts.set(comment, at);
  else if (edge === 'end') ends.set(comment, at);
  else if (!starts.has(comment)) {
    /* A comment on a point is about what stands before it. */
    starts.set(comment, Math.min(blockStart, at));
    ends.set(comment, at);
  }
}

/* As many changes as can be open around a word. */
const lookBack = 4;

/** Adds a range, or makes one of the last longer that says the same and ends where it begins. */
function extend<Said extends object>(
  ranges: (Said & { readonly start: number; readonly end: number })[],
  said: Said,
  start: number,
  end: number,
  isSame: (a: Said, b: Said) => boolean,
): void {
  for (let index = ranges.length - 1; index >= Math.max(0, ranges.length - lookBack); index -= 1) {
    const last = ranges[index];
    if (last?.end !== start || !isSame(last, said)) continue;
    ranges[index] = { ...last, end };
    return;
  }
  ranges.push({ ...said, start, end });
}

/** Word gives the minute of every stroke of the pen; one change is what one author does at one place. */
function sameMark(a: TrackMark, b: TrackMark): boolean {
  return a.kind === b.kind && a.author === b.author && a.move === b.move;
}

const styleKeys = [
  ...(['bold', 'italic', 'underline', 'strike'] as const),
  ...(['superscript', 'subscript', 'color', 'highlight'] as const),
];

function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return styleKeys.every((key) => a[key] === b[key]);
}

function commentsOf(
  { starts, ends, length }: Sheet,
  comments: ReadonlyMap<string, CommentWords>,
): SourceComment[] {
  const placed = [...comments].map(([id, words]): SourceComment => {
    const start = starts.get(id) ?? 0;
    return { ...words, start, end: Math.max(start, ends.get(id) ?? length) };
  });
  return placed.sort((a, b) => a.start - b.start || b.end - a.end);
}
