import type { Finding } from '../diagnostics/diagnostic.js';
import { firstIndex } from '../text/first-index.js';
import type { SourceRange } from '../text/plain-text.js';
import type { SourceText, TrackedChange } from '../text/source-text.js';
import type { DocumentParts } from './document-parts.js';
import type { SpanRange } from './span-range.js';

/** What the format of a document says of its words that can make them contested. */
export interface FormatMarks extends Pick<SourceText, 'tracked' | 'runs'> {
  /** Words of which it says that they come in, without telling of any change what it is. */
  readonly inserted?: readonly SourceRange[];
}

/**
 * Makes contested ranges of the words that a document's format marks: by tracked changes, and, in a document that strikes words outside
 * of brackets, by strokes through words and lines under them.
 *
 * A tracked change that brings nothing but brackets, with the words and tags in them, is typing: the brackets say what is contested. So is
 * one inside a tag. One of all words in a bracket is the bracket's; one of some of them is a range inside the bracket's.
 *
 * @param parts The document.
 * @param marks What its format says.
 * @param spans The ranges that are known; those that a tracked change fills are told which.
 * @returns More ranges, and findings on the changes that make none.
 */
export function formatSpans(
  parts: DocumentParts,
  marks: FormatMarks,
  spans: SpanRange[],
): { spans: SpanRange[]; findings: Finding[] } {
  if (marks.tracked.length + marks.runs.length === 0) return { spans: [], findings: [] };
  const filled = byContent(parts.source, spans);
  const made: SpanRange[] = [];
  const typed: TrackedChange[] = [];
  const blank: TrackedChange[] = [];
  for (const [index, change] of marks.tracked.entries()) {
    const range = trimmed(parts.source, change.start, change.end);
    const bracket = range === null ? undefined : filled.get(keyOf(range));
    const span = spans[bracket ?? -1];
    if (range === null) blank.push(change);
    else if (span !== undefined && span.tracked === undefined)
      spans[bracket ?? 0] = { ...span, tracked: index };
    else if (hasOwnWords(parts, range))
      made.push({ ...unmarked, ...range, marks: 'tracked', tracked: index });
    else typed.push(change);
  }
  const findings = [
    ...finding(blank, 'tracked-without-words', 'of nothing but spaces'),
    ...finding(typed, 'tracked-brackets', 'in tags or notes, or around brackets'),
  ];
  return { spans: [...made, ...styledSpans(parts, marks, [...spans, ...made])], findings };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const keyOf = ({ start, end }: Range): string => `${String(start)} ${String(end)}`;

/** The spans between brackets by the range of their words. */
function byContent(source: string, spans: readonly SpanRange[]): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const [index, { start, end, opened, closed }] of spans.entries()) {
    const inside = opened && closed ? trimmed(source, start + 1, end - 1) : null;
    if (inside !== null) filled.set(keyOf(inside), index);
  }
  return filled;
}

function finding(changes: readonly TrackedChange[], ruleId: Finding['ruleId'], what: string): Finding[] {
  const [first] = changes;
  if (first === undefined) return [];
  const noun = changes.length === 1 ? 'tracked change' : 'tracked changes';
  const reason = `${String(changes.length)} ${noun} ${what}`;
  return [{ ruleId, reason, start: first.start, end: first.end }];
}

const unmarked = {
  opened: false,
  closed: false,
  firstPiece: -1,
  lastPiece: -1,
  depth: 0,
  parent: null,
} as const;

function trimmed(source: string, start: number, end: number): Range | null {
  const words = source.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}

/** Whether words of a range stand outside of the tags in it and of the brackets that begin in it. */
function hasOwnWords({ source, pieces }: DocumentParts, { start, end }: Range): boolean {
  let depth = 0;
  let index = firstIndex(pieces.length, (at) => (pieces[at]?.end ?? 0) > start);
  for (let piece = pieces[index]; piece !== undefined && piece.start < end; piece = pieces[(index += 1)]) {
    if (piece.kind === 'open' || piece.kind === 'round-open') depth += 1;
    else if (piece.kind === 'close' || piece.kind === 'round-close') depth = Math.max(0, depth - 1);
    else if (piece.kind === 'text' && depth === 0) {
      if (/\S/u.test(source.slice(Math.max(start, piece.start), Math.min(end, piece.end)))) return true;
    }
  }
  return false;
}

/**
 * Words that are struck where neither a bracket nor a tracked change says that they are contested: a reader must not take them for words that
 * stand. Who strikes by hand underlines what comes in; a line under a whole paragraph is a heading's.
 */
function styledSpans(
  parts: DocumentParts,
  { runs, inserted = [] }: FormatMarks,
  known: readonly SpanRange[],
): SpanRange[] {
  const covered = union(known);
  const free = (some: readonly SourceRange[]): SpanRange[] =>
    merged(parts.source, some).flatMap((range): SpanRange[] => {
      const words = trimmed(parts.source, range.start, range.end);
      if (words === null || touches(covered, words) || !hasOwnWords(parts, words)) return [];
      return [{ ...unmarked, ...words, marks: 'styled' }];
    });
  const struck = free(runs.filter(({ strike }) => strike === true));
  if (struck.length === 0) return free(inserted);
  const lined = free(runs.filter(({ underline, strike }) => underline === true && strike !== true));
  const wholes = new Set(parts.blocks.map((block) => block.end));
  const starts = new Set(parts.blocks.map((block) => block.start));
  return [...struck, ...lined.filter(({ start, end }) => !(starts.has(start) && wholes.has(end)))];
}

/** Runs side by side of one stroke; a space between them is no end of it. */
function merged(source: string, runs: readonly Range[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const last = ranges.at(-1);
    if (last !== undefined && /^[^\S\n]*$/u.test(source.slice(last.end, start)))
      last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

function union(spans: readonly SpanRange[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

function touches(ranges: readonly Range[], { start, end }: Range): boolean {
  const next = ranges[firstIndex(ranges.length, (index) => (ranges[index]?.end ?? 0) > start)];
  return next !== undefined && next.start < end;
}
