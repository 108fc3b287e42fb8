import { detectNotation, type DetectedNotation } from '../../grammar/detect.js';
import { parsePieces } from '../../grammar/document.js';
import { notations, type NotationName } from '../../grammar/notation.js';
import { diagnosticOf, sortDiagnostics, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import { layoutOf } from '../text/layout.js';
import { lineStartsOf, pointAt, positionAt, type LineStarts } from '../text/points.js';
import { bindAttributions } from './bind-attributions.js';
import type { Block } from './block.js';
import { buildTree } from './build-tree.js';
import { contestedSpans } from './contested-spans.js';
import { piecesOutside, type Cut, type DocumentParts } from './document-parts.js';
import { footnoteMarks } from './footnote-marks.js';
import { joinBlocks } from './join-blocks.js';
import { labelFindings } from './label-findings.js';
import { isMarkdown, markdownSyntax } from './markdown.js';
import type { ContestedSpan, Root } from './ntast.js';
import { optionNames } from './option-names.js';
import { placeBlocks } from './place-blocks.js';
import { placeNotes } from './place-notes.js';
import { rawBlocks } from './raw-blocks.js';
import { labelIndexOf } from './scope.js';
import { settleMarks } from './settle-marks.js';
import type { SpanRange } from './span-range.js';

/** How a document is read. */
export interface ParseOptions {
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
 * @param source The document.
 * @param options How to read it.
 * @returns Its tree (`grammar/syntax-tree.md`), whose leaves are the source, and the diagnostics in order.
 * @throws TypeError for an unknown notation or format.
 * @example
 * parse('[on] {USA+} [entitled] {USA+}').tree.spans.length; // 2
 */
export function parse(source: string, options: ParseOptions = {}): Parsed {
  const notation = notationOf(source, options.notation ?? 'auto');
  const lines = lineStartsOf(source);
  const { parts, findings: labels } = documentParts(source, lines, notation.name, options.format ?? 'auto');
  const { spans, findings: brackets } = contestedSpans(parts);
  const { bindings, findings: tags } = bindAttributions(parts, spans);
  const names = optionNames(parts, spans);
  const cuts = names.length === 0 ? parts.cuts : [...parts.cuts, ...names].sort((a, b) => a.start - b.start);
  const children = buildTree({ ...parts, cuts, source, lines, bindings });
  const tree: Root = {
    type: 'root',
    children,
    spans: spans.map((span) => spanNode(lines, span)),
    notation,
    position: { start: pointAt(lines, 0), end: pointAt(lines, source.length) },
  };
  return { tree, diagnostics: diagnosticsOf(lines, [...labels, ...brackets, ...tags]) };
}

function notationOf(source: string, name: NotationName | 'auto'): DetectedNotation {
  const detected = detectNotation(source);
  if (name === 'auto' || name === detected.name) return detected;
  if (!Object.hasOwn(notations, name)) {
    throw new TypeError(`unknown notation “${name}”; known: ${Object.keys(notations).join(', ')}`);
  }
  const score = detected.runnerUp.name === name ? detected.runnerUp.score : 0;
  return { name, score, runnerUp: { name: detected.name, score: detected.score } };
}

function documentParts(
  source: string,
  lines: LineStarts,
  notation: NotationName,
  format: 'text' | 'markdown' | 'auto',
): { parts: DocumentParts; findings: Finding[] } {
  if (!['text', 'markdown', 'auto'].includes(format)) throw new TypeError(`unknown format “${format}”`);
  const host =
    format === 'markdown' || (format === 'auto' && isMarkdown(source)) ? markdownSyntax(source) : null;
  const notes = footnoteMarks(source, host?.markup ?? []);
  const { text } = notes;
  const { pieces: all, anchors } = settleMarks(text, parsePieces(text, notation));
  const markup: Cut[] = (host?.markup ?? []).map((range) => ({ ...range, type: 'markup' }));
  const layout = layoutOf(text, lines);
  const raw = rawBlocks({ source: text, pieces: all, layout, host: host?.blocks ?? null });
  const { blocks: between, inside } = placeNotes(source, raw, notes);
  const { blocks: joined, asides } = joinBlocks(text, between);
  const standing = joined.filter(({ kind }) => kind === 'aside').map(({ start, end }) => ({ start, end }));
  const blocks = placeBlocks(text, joined);
  const cuts = mergeCuts(markup, [...asides, ...standing, ...anchors, ...inside], blocks);
  const parts = {
    source: text,
    pieces: piecesOutside(all, cuts),
    blocks,
    labels: labelIndexOf(blocks),
    cuts,
  };
  return { parts, findings: labelFindings(source, blocks) };
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

function spanNode(
  lines: LineStarts,
  { start, end, opened, closed, marks, depth, parent }: SpanRange,
): ContestedSpan {
  return {
    type: 'contestedSpan',
    opened,
    closed,
    marks,
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
