import type { Finding } from '../diagnostics/diagnostic.js';
import type { BlockEdges, BracketMark } from './bracket-mark.js';
import { excerpt } from '../text/excerpt.js';
import {
  blockEdges,
  bracketMarks,
  editsOutside,
  pairEdits,
  pairRounds,
  type BracketPair,
} from './bracket-pairs.js';
import type { DocumentParts } from './document-parts.js';
import { limbStart, lostEnds, type InferredEnd } from './lost-marks.js';
import { settleEdited } from './edited-brackets.js';
import { formatSpans, type FormatMarks } from './format-spans.js';
import { pairByEvidence } from './repair-brackets.js';
import type { SpanRange } from './span-range.js';
import { unmarkedSpans } from './unmarked-spans.js';

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
 * @param format What its format marks.
 * @returns The ranges with their nesting, and findings on marks that lost their partners.
 */
export function contestedSpans(
  parts: DocumentParts,
  format: FormatMarks = { tracked: [], runs: [] },
): MatchedBrackets {
  const marks = bracketMarks(parts);
  const edges = blockEdges(parts);
  const { pairs, repaired } = pairByEvidence(parts, marks, edges);
  const context: Context = {
    parts,
    marks,
    edges,
    ends: lostEnds(parts, marks, pairs),
    leading: leadingBrackets(marks, pairs, edges),
    lastBlock: parts.blocks.findLastIndex(({ type }) => type !== 'furniture'),
    findings: [],
    edited: new Map(),
  };
  for (const pair of repaired) reportRepair(context, pair);
  const spans: SpanRange[] = [];
  let lastUnopened = 0;
  const { edits, inside } = editsOutside(parts.source, marks, pairEdits(parts.source, marks), pairs);
  context.edited = inside;
  const settled = settleEdited(parts.source, marks, pairs, edits);
  for (const finding of settled.findings) context.findings.push(finding);
  const others = [...pairRounds(marks), ...settled.edits];
  for (const pair of [...settled.pairs, ...others].sort(
    (a, b) => markOf(marks, a).start - markOf(marks, b).start,
  )) {
    const span = spanOf(context, pair, lastUnopened);
    if (span === null) continue;
    spans.push(span);
    if (!span.opened) lastUnopened = span.end;
  }
  reportEdits(context);
  for (const more of [unmarkedSpans, () => formatSpans(parts, format, spans)]) {
    const found = more(parts);
    for (const span of found.spans) spans.push(span);
    for (const finding of found.findings) context.findings.push(finding);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  nest(spans);
  return { spans: withoutDepths(spans, context.findings), findings: context.findings };
}

interface Context {
  readonly parts: DocumentParts;
  readonly marks: readonly BracketMark[];
  readonly edges: readonly BlockEdges[];
  readonly ends: ReadonlyMap<number, InferredEnd>;
  /** The first bracket before the first word of a block that closes in the block, by the index of the block. */
  readonly leading: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  /** The last block of the text, before the words of the page. */
  readonly lastBlock: number;
  readonly findings: Finding[];
  /** The marks of editors that say of brackets in comments what they hold, by the opening mark. */
  edited: ReadonlyMap<number, BracketMark>;
}

function markOf(marks: readonly BracketMark[], { open, close }: BracketPair): BracketMark {
  const mark = marks[open ?? close ?? -1];
  if (mark === undefined) throw new TypeError('a pair has at least one mark');
  return mark;
}

function spanOf(context: Context, { open, close }: BracketPair, lastUnopened: number): SpanRange | null {
  const { parts } = context;
  const opening = open === null ? undefined : context.marks[open];
  const closing = close === null ? undefined : context.marks[close];
  if (opening !== undefined && opening.kind !== 'stray-open') {
    if (closing === undefined) return unclosed(context, opening, open);
    if (closing.kind === 'stray-close') reportWrongMark(context, opening, closing);
    const edit = context.edited.get(open ?? -1);
    const found = rangeBetween(parts, opening, closing);
    return edit === undefined ? found : { ...found, marks: marksOf(parts.source, edit) };
  }
  if (closing?.kind === 'close' || closing?.kind === 'round-close' || closing?.kind === 'edit-close')
    return unopened(context, closing, lastUnopened);
  if (opening === undefined || closing === undefined) reportStray(context, opening ?? closing);
  else reportBraces(context, opening, closing);
  return null;
}

/** A slash belongs to the alternative that it begins, and a turn to the words that come. */
function rangeBetween({ source }: DocumentParts, opening: BracketMark, closing: BracketMark): SpanRange {
  const end = closing.kind === 'slash' || closing.kind === 'edit-turn' ? closing.start : closing.end;
  return range(source, opening, closing, { start: opening.start, end, lastPiece: closing.piece });
}

function range(
  source: string,
  opening: BracketMark | null,
  closing: BracketMark | null,
  { start, end, lastPiece }: Pick<SpanRange, 'start' | 'end' | 'lastPiece'>,
): SpanRange {
  return {
    start,
    end,
    lastPiece,
    opened: opening !== null,
    closed: closing === null ? false : closing.kind !== 'stray-close',
    marks: marksOf(source, opening ?? closing),
    firstPiece: opening?.piece ?? -1,
    depth: 0,
    parent: null,
  };
}

const edits: Readonly<Record<string, SpanRange['marks']>> = {
  '+': 'inserted',
  '-': 'deleted',
  '=': 'highlighted',
};

function marksOf(source: string, mark: BracketMark | null): SpanRange['marks'] {
  if (mark !== null && source.startsWith('{>>', mark.start)) return marksOfComment(source, mark);
  if (!mark?.kind.startsWith('edit')) return mark?.kind.startsWith('round') === true ? 'round' : 'square';
  const sign = source.charAt(mark.kind === 'edit-open' ? mark.start + 1 : mark.start);
  return edits[sign] ?? (mark.kind === 'edit-open' ? 'deleted' : 'inserted');
}

/** A bracket in a comment has no words of its own that say what becomes of them; words in a comment come with one change and go with another. */
function marksOfComment(source: string, { start, end }: BracketMark): SpanRange['marks'] {
  const head = source.slice(start, end);
  if (head.endsWith('deleted:')) return 'deleted';
  return head.endsWith('proposed:') ? 'inserted' : 'highlighted';
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
  return range(parts.source, opening, null, { start: opening.start, end, lastPiece: inferred.lastPiece });
}

function leadingBrackets(
  marks: readonly BracketMark[],
  pairs: readonly BracketPair[],
  edges: readonly BlockEdges[],
): Context['leading'] {
  const leading = new Map<number, { start: number; end: number }>();
  for (const { open, close } of pairs) {
    const opening = marks[open ?? -1];
    const closing = marks[close ?? -1];
    if (opening === undefined || opening.block !== closing?.block) continue;
    if (opening.start >= (edges[opening.block]?.first ?? 0)) continue;
    const known = leading.get(opening.block);
    if (known === undefined || opening.start < known.start)
      leading.set(opening.block, { start: opening.start, end: closing.end });
  }
  return leading;
}

function unopened(context: Context, closing: BracketMark, lastUnopened: number): SpanRange {
  const { parts, edges, findings } = context;
  const { first, last } = edges[closing.block] ?? { first: 0, last: 0 };
  const lead = context.leading.get(closing.block);
  const begin = lead !== undefined && lead.end <= closing.start ? lead.start : first;
  const from = Math.max(Math.min(begin, closing.start), lastUnopened);
  const start = closing.start >= last ? from : limbStart(parts, closing, from);
  findings.push({
    ruleId: 'unopened-bracket',
    reason: `“${excerpt(parts.source, start, closing.end)}” is closed here and not opened`,
    start: closing.start,
    end: closing.end,
  });
  return range(parts.source, null, closing, { start, end: closing.end, lastPiece: closing.piece });
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

/** Once for a text. */
function reportEdits({ parts, marks, findings }: Context): void {
  const first = marks.find(({ kind }) => kind === 'edit-open');
  if (first === undefined) return;
  const count = marks.filter(({ kind }) => kind === 'edit-open').length;
  const reason = `${String(count)} ${count === 1 ? 'mark' : 'marks'} of an editor are read as proposals, from “${excerpt(parts.source, first.start, Math.min(parts.source.length, first.start + 40))}” on`;
  findings.push({ ruleId: 'editor-marks', reason, start: first.start, end: first.end });
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

/** Marks of angle tags without others between are signs of an order (`3 < 5 > 2`). */
function reportBraces({ parts, findings }: Context, { start }: BracketMark, { end }: BracketMark): void {
  if (!/[[{]/u.test(parts.source.slice(start, end))) return;
  const reason = `“${excerpt(parts.source, start, end)}” has the marks of a tag with other marks between`;
  findings.push({ ruleId: 'marks-in-tag', reason, start, end });
}

function reportRepair({ parts, marks, findings }: Context, { open, close }: BracketPair): void {
  const opening = marks[open ?? -1];
  const closing = marks[close ?? -1];
  if (opening === undefined || closing === undefined) return;
  const reason = `“${excerpt(parts.source, opening.start, closing.end)}” was paired by the scope that its tag names`;
  findings.push({ ruleId: 'repaired-bracket', reason, start: opening.start, end: closing.end });
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

/*
 * The drafts of the Paris Agreement nest to a depth of 10, counting brackets that lost their closing marks. Whatever is made of a span
 * holds the words of all spans inside it, so the cost of everything downstream is this times the text.
 */
const deepest = 100;

function withoutDepths(spans: SpanRange[], findings: Finding[]): SpanRange[] {
  const first = spans.find(({ depth }) => depth >= deepest);
  if (first === undefined) return spans;
  const reason = `${String(deepest)} brackets stand around this one`;
  findings.push({ ruleId: 'nesting-too-deep', reason, start: first.start, end: first.start + 1 });
  const kept: SpanRange[] = [];
  const places = spans.map((span) => (span.depth < deepest ? kept.push(span) - 1 : null));
  for (const span of kept) span.parent = span.parent === null ? null : (places[span.parent] ?? null);
  return kept;
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
