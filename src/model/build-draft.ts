import { diagnosticOf, sortDiagnostics, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import { htmlChanges, runOfChange } from '../syntax/html-changes.js';
import { bracketContent, type BracketPlace } from './bracket-contents.js';
import { footnotesOf } from './footnotes.js';
import type { Aside, Attribution, Markup, NtastNode, Root, Stamp } from '../syntax/ntast.js';
import { excerpt } from '../text/excerpt.js';
import { readableText, type SourceRange } from '../text/plain-text.js';
import { lineStartsOf, positionAt } from '../text/points.js';
import { textOf, type SourceText, type StyledRun, type TrackedChange } from '../text/source-text.js';
import {
  draftSchemaVersion,
  type Draft,
  type DraftAttribution,
  type DraftHeadLine,
  type DraftProvision,
  type DraftSpan,
  type SpanTracking,
} from './draft.js';
import { marginTags } from './margin-tags.js';
import { meaningsOfTags, spanId } from './positions.js';
import { notesWith, overlayNotes } from './overlay-notes.js';
import { partsOf } from './parts.js';
import { provisionsOf, type Provisions } from './provisions.js';
import { sha256Of } from './sha256.js';
import { spanStyles } from './span-styles.js';
import { statusOf } from './statuses.js';
import { withMargin } from './with-margin.js';
import { firstIndex } from '../text/first-index.js';

/**
 * Builds the model of a draft from its tree.
 *
 * @param given The text, or the document that it is of.
 * @param tree Its tree.
 * @param diagnostics What the parser said.
 * @returns The draft.
 */
export function draftOf(given: string | SourceText, tree: Root, diagnostics: readonly Diagnostic[]): Draft {
  const source = textOf(given);
  const provisions = provisionsOf(tree);
  const leaves = leavesOf(tree);
  const { tags, stamps, host } = leaves;
  const { findings, ...inTags } = meaningsOfTags(
    tags,
    { notation: tree.notation.name, language: tree.language },
    provisions.labelAt,
  );
  const bare = spansOf(given, tree, provisions, leaves);
  const comments = typeof given === 'string' ? [] : given.comments;
  const margin = marginTags({ source, language: tree.language }, bare, comments, provisions.labelAt);
  const { attributions, positions, notes } = withMargin(inTags, margin);
  const spans = withTags(bare, attributions);
  const lines = lineStartsOf(source);
  const { notes: footnotes, unreferred } = footnotesOf(source, host);
  const found = [...findings, ...unreferred.map((range) => unreferenced(source, range))].map((finding) =>
    diagnosticOf(finding, (start, end) => positionAt(lines, start, end)),
  );
  return {
    schemaVersion: draftSchemaVersion,
    source: sourceOf(source, tree),
    parts: partsOf(source, tree, provisions.list),
    head: headOf(source, tree),
    provisions: provisions.list,
    spans,
    attributions,
    positions,
    parties: [],
    changes: [],
    choices: [],
    statuses: stamps.map((stamp, index) =>
      statusOf(stamp, `t${String(index + 1)}`, provisions.labelAt(stamp.position.start.offset ?? 0)),
    ),
    notes: notesWith(
      notes,
      [...overlayNotes(source, spans, provisions.list, host), ...footnotes],
      provisions.labelAt,
    ),
    diagnostics: sortDiagnostics([...diagnostics, ...found]),
  };
}

function unreferenced(source: string, { start, end }: SourceRange): Finding {
  return {
    ruleId: 'unreferenced-footnote',
    reason: `nothing refers to “${excerpt(source, start, end)}”`,
    start,
    end,
  };
}

function sourceOf(source: string, { notation, language }: Root): Draft['source'] {
  return {
    length: source.length,
    sha256: sha256Of(source),
    language,
    notation: notation.name,
    detection: { score: notation.score, runnerUp: { ...notation.runnerUp } },
    text: source,
  };
}

/** Front matter of the file is no line of the text. */
function headOf(source: string, tree: Root): DraftHeadLine[] {
  return tree.children.flatMap(({ type, position }) => {
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? 0;
    const text = type === 'front' ? readableText(source, start, end) : '';
    return text === '' || text.startsWith('---') ? [] : [{ text, start, end }];
  });
}

interface Leaves {
  readonly tags: Attribution[];
  readonly stamps: Stamp[];
  /** The ranges of words, labels and the white space between blocks, in order. */
  readonly words: SourceRange[];
  /** Syntax of the host format, and what stands in the flow of the text without being a part of it. */
  readonly host: (Markup | Aside)[];
}

function leavesOf(tree: Root): Leaves {
  const leaves: Leaves = { tags: [], stamps: [], words: [], host: [] };
  const stack: NtastNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'attribution') leaves.tags.push(node);
    else if (node.type === 'stamp') leaves.stamps.push(node);
    else if (node.type === 'markup' || node.type === 'aside') leaves.host.push(node);
    else if (node.type === 'text' || node.type === 'label' || node.type === 'whitespace') {
      leaves.words.push({ start: node.position.start.offset ?? 0, end: node.position.end.offset ?? 0 });
    } else if ('children' in node) {
      for (const child of [...(node.children as NtastNode[])].reverse()) stack.push(child);
    }
  }
  return leaves;
}

/** What Markdown strikes through, by its marks. */
function strikesIn(host: Leaves['host']): StyledRun[] {
  const marks = host.filter(({ type, value }) => type === 'markup' && value === '~~');
  return marks.flatMap(({ position }, index): StyledRun[] => {
    const close = index % 2 === 0 ? marks[index + 1]?.position : undefined;
    if (close === undefined) return [];
    return [{ start: position.end.offset ?? 0, end: close.start.offset ?? 0, strike: true }];
  });
}

function rangeOfNode({ position }: Markup | Aside): SourceRange {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}

function withTags(spans: readonly DraftSpan[], attributions: readonly DraftAttribution[]): DraftSpan[] {
  const tagsOfSpan = new Map<string, string[]>();
  for (const { id, spans } of attributions) {
    for (const span of spans) {
      const known = tagsOfSpan.get(span);
      if (known === undefined) tagsOfSpan.set(span, [id]);
      else known.push(id);
    }
  }
  return spans.map((span) => ({ ...span, attributions: tagsOfSpan.get(span.id) ?? [] }));
}

function spansOf(
  given: string | SourceText,
  tree: Root,
  { labelAt, list }: Provisions,
  { words, host }: Leaves,
): DraftSpan[] {
  const strokes = [...strikesIn(host), ...htmlChanges(textOf(given), host.map(rangeOfNode)).map(runOfChange)];
  const placeOf = placesIn(textOf(given), list);
  const source = textOf(given);
  const stylesOf = spanStyles(source, [...(typeof given === 'string' ? [] : given.runs), ...strokes]);
  return tree.spans.map(({ position, opened, closed, marks, tracked, depth, parent }, index): DraftSpan => {
    const change = typeof given === 'string' ? undefined : given.tracked[tracked ?? -1];
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? 0;
    const own = rangesBetween(words, start, end);
    const styles = stylesOf({ start, end }, own);
    const text = textIn(source, own);
    return {
      id: spanId(index),
      start,
      end,
      opened,
      closed,
      marks,
      ...(change === undefined ? {} : { tracked: trackingOf(change) }),
      ...(styles.length === 0 ? {} : { styles }),
      depth,
      parent: parent === null ? null : spanId(parent),
      provision: labelAt(start),
      text,
      holds: opened && closed ? bracketContent(text, placeOf(start, end)) : 'words',
      attributions: [],
    };
  });
}

/* Enough to know the words that a place to fill follows. */
const contextLength = 40;

/** Makes a function that tells what stands around a bracket, in its provision. */
function placesIn(
  source: string,
  provisions: readonly DraftProvision[],
): (start: number, end: number) => BracketPlace {
  return (start, end) => {
    const index = firstIndex(provisions.length, (at) => (provisions[at]?.start ?? 0) > start) - 1;
    const { runs } = provisions[index] ?? { runs: [] };
    const begin = Math.min(runs[0]?.start ?? start, start);
    const before = source.slice(Math.max(begin, start - contextLength), start);
    return {
      /* The space behind a label is no word. */
      before: begin < start - contextLength ? before : before.trimStart(),
      after: source.slice(end, end + contextLength),
      isInWord: /\p{L}/u.test(source.charAt(start - 1)),
      isBlank: end - start < 40 && /^\s+$/u.test(source.slice(start + 1, end - 1)),
    };
  };
}

function trackingOf({ kind, author, date, move }: TrackedChange): SpanTracking {
  return { kind, author, date, move };
}

function textIn(source: string, ranges: readonly SourceRange[]): string {
  const text = ranges.map(({ start, end }) => source.slice(start, end)).join('');
  return readableText(text, 0, text.length);
}

function rangesBetween(words: readonly SourceRange[], start: number, end: number): SourceRange[] {
  const ranges: SourceRange[] = [];
  for (let index = firstAfter(words, start); ; index += 1) {
    const range = words[index];
    if (range === undefined || range.start >= end) return ranges;
    ranges.push({ start: Math.max(range.start, start), end: Math.min(range.end, end) });
  }
}

/** The first range that ends after an offset. */
function firstAfter(ranges: readonly SourceRange[], offset: number): number {
  return firstIndex(ranges.length, (index) => (ranges[index]?.end ?? 0) > offset);
}
