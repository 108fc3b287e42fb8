import { firstIndex } from '../text/first-index.js';
import { detectNotation, type DetectedNotation } from '../../grammar/detect.js';
import { parsePieces } from '../../grammar/document.js';
import type { TagContext } from '../../grammar/party-names.js';
import type { Piece } from '../../grammar/pieces.js';
import { notations, type NotationName } from '../../grammar/notation.js';
import { diagnosticOf, sortDiagnostics, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import { partyNameAt } from '../parties/party-names.js';
import { telling, type ProgressOptions, type Tell } from '../progress/progress.js';
import { languageOf, type Language } from '../text/language.js';
import { layoutOf } from '../text/layout.js';
import { withPlainMarks } from '../text/plain-marks.js';
import { lineStartsOf, pointAt, positionAt, type LineStarts } from '../text/points.js';
import { textOf, type SourceText } from '../text/source-text.js';
import { bindAttributions } from './bind-attributions.js';
import type { Block } from './block.js';
import { buildTree } from './build-tree.js';
import { contestedSpans } from './contested-spans.js';
import { piecesOutside, type Cut, type DocumentParts } from './document-parts.js';
import { footnoteMarks, noteFindings } from './footnote-marks.js';
import type { FormatMarks } from './format-spans.js';
import { runOfChange, type HtmlChange } from './html-changes.js';
import { joinBlocks } from './join-blocks.js';
import { labelFindings } from './label-findings.js';
import { withPlainTags } from './markdown-html.js';
import { isMarkdown, markdownSyntax, type HostSyntax } from './markdown.js';
import type { ContestedSpan, DocumentText, Root } from './ntast.js';
import { bulletAt, openersOf } from './openers/openers.js';
import { pageFindings } from './page-findings.js';
import { textOfPages } from './page/page-marks.js';
import { wordCuts } from './page/word-cuts.js';
import { placeWordCuts } from './place-word-cuts.js';
import { optionNames } from './option-names.js';
import { placeBlocks } from './place-blocks.js';
import { placeNotes } from './place-notes.js';
import { placePageMarks } from './place-page-marks.js';
import { rawBlocks, type RawBlock } from './raw-blocks.js';
import { reversedLetters } from './reversed-letters.js';
import { labelIndexOf } from './scope.js';
import { settleMarks } from './settle-marks.js';
import { supposedMarks } from './supposed-marks.js';
import { sourceSyntax } from './source-syntax.js';
import type { SpanRange } from './span-range.js';
import type { TextRange } from './texts.js';

/** How a document is read, and who is told how far it is. */
export interface ParseOptions extends ProgressOptions {
  /** The notation, or `auto` (the default) to choose it by what the tags hold. */
  readonly notation?: NotationName | 'auto';
  /** The host format, or `auto` (the default) to find out. */
  readonly format?: 'text' | 'markdown' | 'auto';
}

/** A tree and what its reader should know about the text. */
export interface Parsed {
  readonly tree: Root;
  readonly diagnostics: Diagnostic[];
}

/**
 * Parses a document. Every string is one: whatever is irregular is in the tree, and reported.
 *
 * @param given The document: its text, or what `readSource` made of a file, of which blocks and tracked changes are known.
 * @param options How to read it.
 * @returns Its tree (`grammar/syntax-tree.md`), whose leaves are the source, and the diagnostics in order.
 * @throws TypeError for an unknown notation or format; the reason of a signal that is aborted.
 * @example
 * parse('[on] {USA+} [entitled] {USA+}').tree.spans.length; // 2
 */
export function parse(given: string | SourceText, options: ParseOptions = {}): Parsed {
  const tell = telling(options);
  tell('marks');
  const source = textOf(given);
  const marked = withPlainMarks(source);
  const language = languageOf(marked);
  const context: TagContext = { names: partyNameAt, language, read: new Map() };
  const notation = notationOf(marked, options.notation ?? 'auto', context);
  const lines = lineStartsOf(source);
  const {
    parts,
    changes,
    findings: labels,
  } = documentParts(given, {
    marked,
    lines,
    language,
    context,
    notation: notation.name,
    format: options.format ?? 'auto',
    tell,
  });
  tell('spans');
  const { spans: marks, findings: brackets } = contestedSpans(
    parts,
    withChanges(typeof given === 'string' ? { tracked: [], runs: [] } : given, changes),
  );
  const { bindings, findings: tags } = bindAttributions(parts, marks);
  const names = optionNames(parts, marks);
  const { spans, findings: supposed } = supposedMarks(source, marks);
  const cuts = names.length === 0 ? parts.cuts : [...parts.cuts, ...names].sort((a, b) => a.start - b.start);
  tell('tree');
  const children = buildTree({ ...parts, cuts, text: parts.source, source, lines, bindings });
  const tree: Root = {
    type: 'root',
    children,
    spans: spans.map((span) => spanNode(lines, span)),
    texts: parts.texts.map((text) => textNode(lines, text)),
    language,
    notation,
    position: { start: pointAt(lines, 0), end: pointAt(lines, source.length) },
  };
  return { tree, diagnostics: diagnosticsOf(lines, [...labels, ...brackets, ...supposed, ...tags]) };
}

function withChanges({ tracked, runs }: FormatMarks, changes: readonly HtmlChange[]): FormatMarks {
  if (changes.length === 0) return { tracked, runs };
  const inserted = changes.filter(({ kind }) => kind === 'inserted');
  return {
    tracked,
    runs: [...runs, ...changes.map(runOfChange)].sort((a, b) => a.start - b.start || b.end - a.end),
    inserted,
  };
}

function notationOf(source: string, name: NotationName | 'auto', context: TagContext): DetectedNotation {
  const detected = detectNotation(source, context);
  if (name === 'auto' || name === detected.name) return detected;
  if (!Object.hasOwn(notations, name)) {
    throw new TypeError(`unknown notation “${name}”; known: ${Object.keys(notations).join(', ')}`);
  }
  const score = detected.runnerUp.name === name ? detected.runnerUp.score : 0;
  return { name, score, runnerUp: { name: detected.name, score: detected.score } };
}

interface Reading {
  /** The text with plain marks. */
  readonly marked: string;
  readonly lines: LineStarts;
  readonly language: Language | null;
  readonly context: TagContext;
  readonly notation: NotationName;
  readonly format: 'text' | 'markdown' | 'auto';
  readonly tell: Tell;
}

function documentParts(
  given: string | SourceText,
  { marked, lines, language, context, notation, format, tell }: Reading,
): { parts: DocumentParts; changes: readonly HtmlChange[]; findings: Finding[] } {
  if (!['text', 'markdown', 'auto'].includes(format)) throw new TypeError(`unknown format “${format}”`);
  const source = textOf(given);
  const host = hostSyntax(given, format);
  const openers = openersOf(language);
  const notes = footnoteMarks(withPlainLabels(marked, host), host?.markup ?? [], openers);
  const pages = host === null ? textOfPages(notes.text, openers) : { marks: [], text: notes.text };
  const { text } = pages;
  const settled = settleMarks(text, parsePieces(text, notation, context), context);
  const { pieces: all, anchors } = settled;
  tell('paragraphs');
  const markup: Cut[] = (host?.markup ?? []).map((range) => ({ ...range, type: 'markup' }));
  const layout = layoutOf(text, text === source ? lines : lineStartsOf(text));
  const raw = rawBlocks({ source: text, pieces: all, layout, openers, host: host?.blocks ?? null });
  const { blocks: paged, inside } = placePageMarks(raw, pages.marks);
  const { blocks: between, inside: noted } = placeNotes(source, paged, notes);
  const { blocks: joined, asides } = joinBlocks(text, between, openers);
  const standing = joined.filter(isStandingAside).map(({ start, end }) => ({ start, end }));
  const words = placeWordCuts(wordCuts(text), joined, [...asides, ...inside, ...noted, ...anchors]);
  const isContested = contestedTest(text, piecesOutside(all, inOrder(markup)), host?.changes ?? []);
  const { blocks, texts } = placeBlocks(text, joined, openers, isContested);
  const bullets = host === null ? bulletsOf(text, blocks) : bulletsInBrackets(blocks);
  const cuts = mergeCuts(inOrder([...markup, ...bullets]), [...words.asides, ...standing], blocks);
  const parts = {
    source: text,
    openers,
    pieces: piecesOutside(all, cuts),
    blocks,
    texts,
    labels: labelIndexOf(blocks),
    cuts,
  };
  return {
    parts,
    changes: host?.changes ?? [],
    findings: [
      ...labelFindings(source, blocks),
      ...settled.findings,
      ...noteFindings(source, notes.unreferenced),
      ...pageFindings(source, pages.marks, words.cuts, host === null),
      ...(host?.findings ?? []),
      ...(language === 'ar' ? reversedLetters(source) : []),
    ],
  };
}

function inOrder<Range extends { readonly start: number }>(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a.start - b.start);
}

/** The bullet of an item is no word of it, nor is that of a provision that has no label and is counted. */
function bulletsOf(source: string, blocks: readonly Block[]): Cut[] {
  return blocks.flatMap(({ start, label, reading, bullet: own }): Cut[] => {
    if (own !== null) return [{ start: own.start, end: own.end, type: 'markup' }];
    const bullet = label === null || reading !== null ? null : bulletAt(source, start);
    return bullet === null ? [] : [{ ...bullet, type: 'markup' }];
  });
}

/** A host format marks its own bullets, not those behind a bracket. */
function bulletsInBrackets(blocks: readonly Block[]): Cut[] {
  return blocks.flatMap(({ start, bullet }): Cut[] =>
    bullet === null || bullet.start === start
      ? []
      : [{ start: bullet.start, end: bullet.end, type: 'markup' }],
  );
}

function isStandingAside({ kind }: RawBlock): boolean {
  return kind === 'aside' || kind === 'ornament' || kind === 'page' || kind === 'margin';
}

/**
 * A test whether a range of the source has marks, tags or stamps, or words that the format sets off as going out or coming in. Attributes in the
 * manner of kramdown (`{:toc}`) are none.
 */
function contestedTest(
  source: string,
  pieces: readonly Piece[],
  changes: readonly HtmlChange[],
): (start: number, end: number) => boolean {
  const marks = pieces.flatMap(({ kind, start }) =>
    kind === 'text' || kind === 'break' || source.startsWith('{:', start) ? [] : [start],
  );
  const starts = [...marks, ...changes.map(({ start }) => start)].sort((a, b) => a - b);
  return (start, end) => {
    const next = firstIndex(starts.length, (index) => (starts[index] ?? 0) >= start);
    return (starts[next] ?? Infinity) < end;
  };
}

function withPlainLabels(source: string, host: HostSyntax | null): string {
  if (host === null) return source;
  const texts = [...host.blocks.values()].filter(({ kind }) => kind === 'text');
  return withPlainTags(
    source,
    texts.map(({ content }) => content),
    host.markup,
  );
}

/** What a format knows of its blocks counts more than what its text looks like. */
function hostSyntax(given: string | SourceText, format: 'text' | 'markdown' | 'auto'): HostSyntax | null {
  const source = textOf(given);
  const known = typeof given === 'string' ? null : sourceSyntax(given);
  if (known !== null || format === 'text') return known;
  const isHost = format === 'markdown' || (typeof given !== 'string' && given.format === 'markdown');
  return isHost || isMarkdown(source) ? markdownSyntax(source) : null;
}

/** Labels and asides win over markup: what is inside them is theirs. */
function mergeCuts(
  markup: readonly Cut[],
  asides: readonly { start: number; end: number }[],
  blocks: readonly Block[],
): Cut[] {
  const labels = blocks.flatMap(({ reading, label }): Cut[] =>
    reading === null || label === null || reading.start === reading.end
      ? []
      : [{ start: reading.start, end: reading.end, type: 'label' }],
  );
  const strong = [...labels, ...asides.map((range): Cut => ({ ...range, type: 'aside' }))].sort(
    (a, b) => a.start - b.start,
  );
  if (strong.length === 0) return [...markup];
  let index = 0;
  const weak = markup.filter((cut) => {
    while ((strong[index]?.end ?? Infinity) <= cut.start) index += 1;
    return (strong[index]?.start ?? Infinity) >= cut.end;
  });
  return [...strong, ...weak].sort((a, b) => a.start - b.start);
}

function textNode(lines: LineStarts, { kind, label, inside, start, end }: TextRange): DocumentText {
  return { type: 'documentText', kind, label, inside, position: positionAt(lines, start, end) };
}

function spanNode(
  lines: LineStarts,
  { start, end, opened, closed, marks, tracked, depth, parent }: SpanRange,
): ContestedSpan {
  return {
    type: 'contestedSpan',
    opened,
    closed,
    marks,
    ...(tracked === undefined ? {} : { tracked }),
    depth,
    parent,
    position: positionAt(lines, start, end),
  };
}

function diagnosticsOf(lines: LineStarts, findings: readonly Finding[]): Diagnostic[] {
  return sortDiagnostics(
    findings.map((finding) => diagnosticOf(finding, (start, end) => positionAt(lines, start, end))),
  );
}
