import type { Nodes, Paragraph, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { readLabel } from '../../grammar/label.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import type { SourceRange } from '../text/plain-text.js';
import { hasHtmlChanges, htmlChanges, type HtmlChange } from './html-changes.js';
import { markdownFindings } from './markdown-findings.js';
import { splitMarkdown, type SimpleBlock } from './simple-markdown.js';
import { tableRows } from './markdown-tables.js';
import { collectHtml, hasOnlyTags } from './markdown-html.js';
import { tameMarkdown } from './tame-markdown.js';

/** A block of the host format that begins at a known offset. */
export interface HostBlock {
  readonly kind: 'text' | 'aside' | 'front' | 'furniture';
  /** Where its words begin, behind the mark of a heading or of a bullet. */
  readonly content: number;
  /** The level of a heading, 0 for any other block. */
  readonly heading: number;
  /** The depth of the list item that begins here, 0 for any other block. */
  readonly listDepth: number;
  /** The depth of the list item that holds it, 0 outside lists. */
  readonly inside: number;
}

/** What the syntax of the host format says about a document. */
export interface HostSyntax {
  readonly blocks: ReadonlyMap<number, HostBlock>;
  /** Ranges that are syntax of the format, not text of the document; in order, apart from one another. */
  readonly markup: readonly SourceRange[];
  /** Words that it strikes through, or sets off as coming in; in order. */
  readonly changes?: readonly HtmlChange[];
  /** What a reader should know of how it is read. */
  readonly findings?: readonly Finding[];
}

/* A byte order mark may stand before all of it. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n|$)/u;
const heading = /^\uFEFF?#{1,6}[ \t]+\S/mu;
const emphasizedOpener = /^\uFEFF?\[?\*{1,2}\p{Lu}\p{Ll}[^*\r\n]*\*/mu;
/* `**OP1** Requests`, as annotated versions have them, whatever else of Markdown is in a short one. */
const emphasizedLabel =
  /^\uFEFF?[ \t]{0,3}\[{0,4}(?<mark>\*{1,2}|__?)(?=[^*_\s])(?<label>[^*_\r\n]{1,80})\k<mark>(?=[ \t]|[\r\n]|$)/gmu;
/* A pair of brackets that are escaped, as converters to Markdown write them; with space inside, `\[ x \]` is a formula of TeX. */
const escapedBrackets = /(?<!\\)\\\[(?=\S)[^[\]]{0,2000}?[^\s[\]\\]\\\]/u;

/* Struck words; in braces the marks are those of an editor. */
const struck = /(?<![{~>])~~(?=[^\s~])[^~\r\n]{1,400}~~(?![}~])/u;

/* The line under the head of a table, which nothing else has. */
const tableRule = /^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*){1,40}(?:\|[ \t]*)?$/mu;

/**
 * Tells whether a document is written in Markdown: it has front matter, a heading, paragraphs with an emphasized opening word or label,
 * escaped brackets, words that are struck or that elements of HTML set off as going out or coming in, or a table.
 *
 * @param source The document.
 * @returns Whether it is.
 */
export function isMarkdown(source: string): boolean {
  return (
    heading.test(source) ||
    frontMatter.test(source) ||
    emphasizedOpener.test(source) ||
    hasEmphasizedLabel(source) ||
    escapedBrackets.test(source) ||
    struck.test(source) ||
    hasHtmlChanges(source) ||
    (source.includes('--|') || source.includes('-- |') ? tableRule.test(source) : false)
  );
}

/** Whether what is emphasized at the start of a line is a label and nothing else. */
function hasEmphasizedLabel(source: string): boolean {
  for (const { groups } of source.matchAll(emphasizedLabel)) {
    const words = groups?.label ?? '';
    if (readLabel(words, 0)?.end === words.length) return true;
  }
  return false;
}

let processor: Processor<ReturnType<Processor['parse']> & Nodes> | undefined;

function parser(): Processor {
  /*
   * Indented code is disabled because the items of nested lists are indented by four or more spaces. Links stay enabled: whether a
   * link is one is decided below, by its target.
   */
  processor ??= unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: ['codeIndented'] } }])
    .freeze() as never;
  return processor as unknown as Processor;
}

/**
 * Reads the block structure and the markup of a Markdown document, by offsets: the values of its nodes have lost their escapes.
 *
 * @param source The document.
 * @returns Its blocks and the ranges of its markup.
 */
export function markdownSyntax(source: string): HostSyntax {
  const blocks = new Map<number, HostBlock>();
  const markup: SourceRange[] = [];
  const front = frontMatter.exec(source)?.[0].length ?? 0;
  if (front > 0) {
    const start = source.startsWith('\uFEFF') ? 1 : 0;
    blocks.set(start, { kind: 'front', content: start, heading: 0, listDepth: 0, inside: 0 });
    markup.push({ start, end: front });
  }
  /*
   * remark-parse does not count a byte order mark, so it must not see one; where files were put together, one stands before any of their lines,
   * and what is not parsed as a tree may end before it.
   */
  const body =
    source.slice(0, front).replace(/[^\r\n]/gu, ' ') + source.slice(front).replace(/^\uFEFF/gmu, ' ');
  const tame = tameMarkdown(body);
  const { simple, rest, offsetOf } = splitMarkdown(tame.text);
  for (const block of simple) collectSimple(block, { source, blocks, markup });
  if (/[^ \t\r\n]/u.test(rest)) collect(parser().parse(rest) as Nodes, { source, blocks, markup, offsetOf });
  collectFootnoteMarks(source, front, markup);
  const struck = collectStrikes(source, front, markup);
  const rows = tableRows(body);
  for (const { start, content, isRule, markup: marks } of rows) {
    if (!isRule && !blocks.get(start)?.listDepth)
      blocks.set(start, { kind: 'text', content, heading: 0, listDepth: 0, inside: 0 });
    for (const range of marks) markup.push(range);
  }
  const rules = rows.filter(({ isRule }) => isRule);
  const ranges = withoutOverlap(markup);
  const all = htmlChanges(source, ranges);
  /* A line under words may be emphasis, unless other words are struck or put in. */
  const set = all.some(({ kind }) => kind !== 'lined') || struck.length > 0 ? all : [];
  const findings = markdownFindings({ beyondLimit: tame.places, tables: rules, struck, set });
  const changes = [...struck.map((range): HtmlChange => ({ ...range, kind: 'struck' })), ...set];
  return { blocks, markup: ranges, changes: changes.sort((a, b) => a.start - b.start), findings };
}

/* Not the marks of CriticMarkup. */
const strike = /(?<![{~\\])~~(?=[^\s~}])([^~\r\n]{1,1000}?)(?<=[^\s~{])~~(?![~}])/gu;

function collectStrikes(source: string, from: number, markup: SourceRange[]): SourceRange[] {
  const struck: SourceRange[] = [];
  strike.lastIndex = from;
  for (let match = strike.exec(source); match !== null; match = strike.exec(source)) {
    const [start, end] = [match.index + 2, match.index + match[0].length - 2];
    markup.push({ start: start - 2, end: start }, { start: end, end: end + 2 });
    struck.push({ start, end });
  }
  return struck;
}

/** What the tree of a block says that needs none: see `visitPlain`. */
function collectSimple(
  { kind, start, end, content, level, emphasized, isAllEmphasized, hasRaised }: SimpleBlock,
  { source, blocks, markup }: Omit<Collection, 'offsetOf'>,
): void {
  if (kind === 'rule' || kind === 'footnote') {
    blocks.set(start, { kind: 'aside', content: start, heading: 0, listDepth: 0, inside: 0 });
    markup.push({ start, end });
    return;
  }
  const isItem = kind === 'bullet' || kind === 'number';
  const depth = isItem ? 1 : 0;
  if (isItem) {
    const first = kind === 'bullet' ? content : start;
    blocks.set(start, { kind: 'text', content: first, heading: 0, listDepth: depth, inside: depth });
  }
  if (kind === 'heading' || kind === 'bullet') markup.push({ start, end: content });
  const isBold = isAllEmphasized && emphasized[0]?.width === 2;
  const heading = kind === 'heading' ? level : isBold ? minorHeading : 0;
  const at = kind === 'heading' ? start : content;
  blocks.set(at, { kind: 'text', content, heading, listDepth: 0, inside: depth });
  for (const { start: first, end: last, width } of emphasized)
    markup.push({ start: first, end: first + width }, { start: last - width, end: last });
  if (hasRaised) collectHtml(start, end, { source, markup });
}

interface Collection {
  readonly source: string;
  readonly blocks: Map<number, HostBlock>;
  readonly markup: SourceRange[];
  /** The place in the source of a place in the text that was parsed. */
  readonly offsetOf: (offset: number) => number;
}

interface Frame {
  readonly node: Nodes;
  readonly listDepth: number;
  /** Whether it stands in a quotation. */
  readonly isQuoted: boolean;
  /** Whether it stands among blocks, not among words. */
  readonly isFlow: boolean;
}

const flowParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

function collect(tree: Nodes, into: Collection): void {
  const stack: Frame[] = [{ node: tree, listDepth: 0, isFlow: true, isQuoted: false }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, listDepth } = frame;
    visit(frame, into);
    if (!('children' in node)) continue;
    const depth = listDepth + (node.type === 'list' ? 1 : 0);
    const isFlow = flowParents.has(node.type);
    const isQuoted = frame.isQuoted || node.type === 'blockquote';
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push({ node: child, listDepth: depth, isFlow, isQuoted });
    }
  }
}

function visit(frame: Frame, into: Collection): void {
  const { node, isQuoted } = frame;
  const { start, end } = offsetsOf(node, into);
  visitPlain(frame, into);
  if (node.type === 'blockquote') return collectQuoteMarks(start, end, into);
  /* Where a quotation's paragraph begins, its line has the mark of the quotation first. */
  const block = isQuoted ? into.blocks.get(start) : undefined;
  const line = block === undefined ? start : startOfQuotedLine(into.source, start);
  if (block === undefined || line === start) return;
  into.blocks.delete(start);
  if (!into.blocks.has(line)) into.blocks.set(line, { ...block, content: Math.max(block.content, start) });
}

const quoteMarks = /^[ \t]*(?:>[ \t]?)+/gmu;

function collectQuoteMarks(start: number, end: number, { source, markup }: Collection): void {
  /* The first mark is where the quotation begins, behind the space or the bullet before it. */
  for (const { index, 0: mark } of source.slice(start, end).matchAll(quoteMarks))
    markup.push({ start: start + index, end: start + index + mark.length });
}

function startOfQuotedLine(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[> \t]/u.test(source.charAt(at - 1))) at -= 1;
  while (at < offset && source.charAt(at) !== '>') at += 1;
  return at;
}

function visitPlain({ node, listDepth, isFlow }: Frame, into: Collection): void {
  const { start, end } = offsetsOf(node, into);
  switch (node.type) {
    case 'paragraph':
      return visitParagraph(node, listDepth, into);
    case 'heading': {
      const content = 'children' in node ? innerStart(node, end, into) : start;
      into.blocks.set(start, { kind: 'text', content, heading: node.depth, listDepth: 0, inside: 0 });
      into.markup.push({ start, end: content });
      return;
    }
    case 'listItem': {
      const content = innerStart(node, end, into);
      const bullet = /[*+-]/u.test(into.source.charAt(start));
      if (bullet) into.markup.push({ start, end: content });
      into.blocks.set(start, {
        kind: 'text',
        content: bullet ? content : start,
        heading: 0,
        listDepth,
        inside: listDepth,
      });
      return;
    }
    case 'thematicBreak':
    case 'definition':
      into.blocks.set(start, { kind: 'aside', content: start, heading: 0, listDepth: 0, inside: 0 });
      into.markup.push({ start, end });
      return;
    case 'emphasis':
    case 'strong':
      into.markup.push(
        { start, end: innerStart(node, end, into) },
        { start: innerEnd(node, start, into), end },
      );
      return;
    case 'html':
      if (isFlow) visitHtmlBlock(start, end, into);
      return collectHtml(start, end, into);
    case 'image':
      if (target.test(node.url)) into.markup.push({ start, end });
      return;
    case 'imageReference':
      into.markup.push({ start, end });
      return;
    case 'link':
    case 'linkReference':
      return visitLink(node, start, end, into);
    case 'break':
      if (into.source.charAt(start) === '\\') into.markup.push({ start, end: start + 1 });
      return;
    case 'text':
      return collectEscapes(start, end, into);
    default:
      return;
  }
}

/* A paragraph that begins with a raised number or a footnote's label is a footnote that the page put into the flow of the text. */
const footnote = /(?:<sup>\s*[\p{L}\d*]+\s*<\/sup>|\[\^[^\]\s]+\]:)/uy;

/* A paragraph all in bold type is a heading of its own; kramdown and people write minor headings so. */
const minorHeading = 6;

function visitParagraph(node: Paragraph, inside: number, into: Collection): void {
  const { source, blocks, markup } = into;
  const { start, end } = offsetsOf(node, into);
  footnote.lastIndex = start;
  if (footnote.test(source)) {
    blocks.set(start, { kind: 'aside', content: start, heading: 0, listDepth: 0, inside: 0 });
    markup.push({ start, end });
  } else if (!blocks.has(start)) {
    const heading = node.children.every(({ type }) => type === 'strong') ? minorHeading : 0;
    blocks.set(start, { kind: 'text', content: start, heading, listDepth: 0, inside });
  }
}

/** A block of nothing but tags, such as a comment, may stand in the middle of a paragraph. */
function visitHtmlBlock(start: number, end: number, { source, blocks }: Collection): void {
  const kind = hasOnlyTags(source.slice(start, end)) ? 'aside' : 'text';
  blocks.set(start, { kind, content: start, heading: 0, listDepth: 0, inside: 0 });
}

/* What follows a bracket in parentheses is a link's target only if it looks like one: `[the right](USA)` is no link. */
const target = /^(?:[a-z][a-z\d+.-]*:|[/#.]|[^\s]+\.[a-z]{2,4}(?:[/?#]|$))/iu;

function visitLink(node: Nodes & Parents, start: number, end: number, into: Collection): void {
  if (node.type === 'link' && !target.test(node.url)) return;
  /* A note of one word is a definition of CommonMark; a bracket before its mark is the draft's, not the words of a link. */
  if (node.type === 'linkReference' && node.identifier.startsWith('^')) return;
  into.markup.push({ start, end: innerStart(node, end, into) }, { start: innerEnd(node, start, into), end });
}

function collectEscapes(start: number, end: number, { source, markup }: Collection): void {
  for (let at = source.indexOf('\\', start); at >= 0 && at < end - 1; at = source.indexOf('\\', at + 2)) {
    if (/[!-/:-@[-`{-~]/u.test(source.charAt(at + 1))) markup.push({ start: at, end: at + 1 });
  }
}

/* Footnote references and attributes of kramdown, which remark-parse reads as text. */
const footnoteMarks = /\[\^[^\]\s]{1,60}\]|\{:[^{}\n]*\}/gu;

function collectFootnoteMarks(source: string, from: number, markup: SourceRange[]): void {
  footnoteMarks.lastIndex = from;
  for (let match = footnoteMarks.exec(source); match !== null; match = footnoteMarks.exec(source)) {
    markup.push({ start: match.index, end: match.index + match[0].length });
  }
}

function withoutOverlap(ranges: SourceRange[]): SourceRange[] {
  const sorted = ranges
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: SourceRange[] = [];
  let end = 0;
  for (const range of sorted) {
    if (range.start < end) continue;
    apart.push(range);
    end = range.end;
  }
  return apart;
}

function innerStart(node: Nodes & Parents, end: number, { offsetOf }: Collection): number {
  const offset = node.children[0]?.position?.start.offset;
  return offset === undefined ? end : offsetOf(offset);
}

function innerEnd(node: Nodes & Parents, start: number, { offsetOf }: Collection): number {
  const offset = node.children.at(-1)?.position?.end.offset;
  return offset === undefined ? start : offsetOf(offset - 1) + 1;
}

/** What stands behind the last character of a node may be of another part of the source. */
function offsetsOf({ position }: Nodes, { offsetOf }: Collection): SourceRange {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  return { start: offsetOf(start), end: end > start ? offsetOf(end - 1) + 1 : offsetOf(end) };
}
