import type { Finding } from '../diagnostics/diagnostic.js';
import { readableText } from '../text/plain-text.js';
import {
  blockEdges,
  bracketMarks,
  type BlockEdges,
  type BracketMark,
  type BracketPair,
} from './bracket-pairs.js';
import type { DocumentParts } from './document-parts.js';
import { limbStart, lostEnds, type InferredEnd } from './lost-marks.js';
import { pairByEvidence } from './repair-brackets.js';

/** A contested range before its positions are known. */
export interface SpanRange {
  readonly start: number;
  readonly end: number;
  readonly opened: boolean;
  readonly closed: boolean;
  /** The piece of its closing mark, by index, or the piece after which it was read to end. */
  readonly lastPiece: number;
  depth: number;
  parent: number | null;
}

/** The contested ranges of a document, and what was wrong with its marks. */
export interface MatchedBrackets {
  /** In the order of their first offset, the wider first. */
  readonly spans: SpanRange[];
  readonly findings: Finding[];
}

/**
 * Finds the contested ranges of a document.
 *
 * @param parts The document.
 * @returns The ranges with their nesting, and findings on marks that lost their partners.
 */
export function contestedSpans(parts: DocumentParts): MatchedBrackets {
  const marks = bracketMarks(parts);
  const edges = blockEdges(parts);
  const { pairs, repaired } = pairByEvidence(parts, marks, edges);
  const context: Context = {
    parts,
    marks,
    edges,
    ends: lostEnds(parts, marks, pairs),
    lastBlock: parts.blocks.findLastIndex(({ type }) => type !== 'furniture'),
    findings: [],
  };
  for (const pair of repaired) reportRepair(context, pair);
  const spans: SpanRange[] = [];
  let lastUnopened = 0;
  for (const pair of [...pairs].sort((a, b) => markOf(marks, a).start - markOf(marks, b).start)) {
    const span = spanOf(context, pair, lastUnopened);
    if (span === null) continue;
    spans.push(span);
    if (!span.opened) lastUnopened = span.end;
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  nest(spans);
  return { spans, findings: context.findings };
}

interface Context {
  readonly parts: DocumentParts;
  readonly marks: readonly BracketMark[];
  readonly edges: readonly BlockEdges[];
  readonly ends: ReadonlyMap<number, InferredEnd>;
  /** The last block of the text, before the words of the page. */
  readonly lastBlock: number;
  readonly findings: Finding[];
}

function markOf(marks: readonly BracketMark[], { open, close }: BracketPair): BracketMark {
  const mark = marks[open ?? close ?? -1];
  if (mark === undefined) throw new TypeError('a pair has at least one mark');
  return mark;
}

function spanOf(context: Context, { open, close }: BracketPair, lastUnopened: number): SpanRange | null {
  const opening = open === null ? undefined : context.marks[open];
  const closing = close === null ? undefined : context.marks[close];
  if (opening?.kind === 'open') {
    if (closing === undefined) return unclosed(context, opening, open);
    if (closing.kind === 'stray-close') reportWrongMark(context, opening, closing);
    return range(opening.start, closing.end, true, closing.kind === 'close', closing.piece);
  }
  if (closing?.kind === 'close') return unopened(context, closing, lastUnopened);
  if (opening === undefined || closing === undefined) reportStray(context, opening ?? closing);
  return null;
}

function range(start: number, end: number, opened: boolean, closed: boolean, lastPiece: number): SpanRange {
  return { start, end, opened, closed, lastPiece, depth: 0, parent: null };
}

function unclosed(context: Context, opening: BracketMark, index: number | null): SpanRange {
  const { parts, findings, ends } = context;
  const inferred = ends.get(index ?? -1) ?? { end: opening.end, lastPiece: opening.piece };
  const { end } = inferred;
  const atEnd = opening.block === context.lastBlock && end === parts.blocks[opening.block]?.end;
  const breaksOff = atEnd && /[\p{L}\p{N}]/u.test(parts.source.charAt(end - 1));
  findings.push({
    ruleId: breaksOff ? 'truncated-text' : 'unclosed-bracket',
    reason: `“${excerpt(parts.source, opening.start, end)}” is opened here and not closed`,
    start: opening.start,
    end: breaksOff ? end : opening.end,
  });
  return range(opening.start, end, true, false, inferred.lastPiece);
}

function unopened(context: Context, closing: BracketMark, lastUnopened: number): SpanRange {
  const { parts, edges, findings } = context;
  const { first, last } = edges[closing.block] ?? { first: 0, last: 0 };
  const from = Math.max(Math.min(first, closing.start), lastUnopened);
  const start = closing.start >= last ? from : limbStart(parts, closing, from);
  findings.push({
    ruleId: 'unopened-bracket',
    reason: `“${excerpt(parts.source, start, closing.end)}” is closed here and not opened`,
    start: closing.start,
    end: closing.end,
  });
  return range(start, closing.end, false, true, closing.piece);
}

function reportWrongMark({ parts, findings }: Context, opening: BracketMark, closing: BracketMark): void {
  const mark = parts.source.slice(closing.start, closing.end);
  findings.push({
    ruleId: 'wrong-closing-mark',
    reason: `“${excerpt(parts.source, opening.start, closing.end)}” is closed by “${mark}”`,
    start: opening.start,
    end: closing.end,
  });
}

function reportStray({ parts, findings }: Context, mark: BracketMark | undefined): void {
  if (mark === undefined) return;
  const { start, end } = mark;
  findings.push({
    ruleId: 'stray-mark',
    reason: `“${parts.source.slice(start, end)}” has no partner`,
    start,
    end,
  });
}

function reportRepair({ parts, marks, findings }: Context, { open, close }: BracketPair): void {
  const opening = marks[open ?? -1];
  const closing = marks[close ?? -1];
  if (opening === undefined || closing === undefined) return;
  const reason = `“${excerpt(parts.source, opening.start, closing.end)}” was paired by the scope that its tag names`;
  findings.push({ ruleId: 'repaired-bracket', reason, start: opening.start, end: closing.end });
}

function excerpt(source: string, start: number, end: number): string {
  const length = 60;
  if (end - start <= 2 * length) return readableText(source, start, end);
  return `${readableText(source, start, start + length)} … ${readableText(source, end - length / 2, end)}`;
}

/**
 * Finds depth and parent of ranges that are sorted by their start, the wider first. Ranges that cross have no parent in one another:
 * the parent is the nearest earlier range that holds the whole of this one.
 */
function nest(spans: SpanRange[]): void {
  const open: number[] = [];
  for (const [index, span] of spans.entries()) {
    while (open.length > 0 && (spans[open.at(-1) ?? 0]?.end ?? 0) <= span.start) open.pop();
    const parent = holderOf(spans, open, span);
    span.parent = parent;
    span.depth = parent === null ? 0 : (spans[parent]?.depth ?? 0) + 1;
    open.push(index);
  }
}

/* Crossing ranges come from lost marks only; past this many of them at one place, the nesting is not worth knowing. */
const crossingLimit = 64;

function holderOf(spans: readonly SpanRange[], open: readonly number[], span: SpanRange): number | null {
  for (let index = open.length - 1; index >= Math.max(0, open.length - crossingLimit); index -= 1) {
    const candidate = open[index] ?? 0;
    if ((spans[candidate]?.end ?? 0) >= span.end) return candidate;
  }
  return null;
}
