import type { Nodes, Paragraph, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { SourceRange } from '../text/plain-text.js';
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
}

/* A byte order mark may stand before all of it. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n|$)/u;
const heading = /^\uFEFF?#{1,6}[ \t]+\S/mu;
const emphasizedOpener = /^\uFEFF?\[?\*{1,2}\p{Lu}\p{Ll}[^*\r\n]*\*/mu;

/**
 * Tells whether a document is written in Markdown: it has front matter, a heading, or paragraphs with an emphasized opening word.
 *
 * @param source The document.
 * @returns Whether it is.
 */
export function isMarkdown(source: string): boolean {
  return heading.test(source) || frontMatter.test(source) || emphasizedOpener.test(source);
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
  /* remark-parse does not count a byte order mark, so it must not see one. */
  const body =
    source.slice(0, front).replace(/[^\r\n]/gu, ' ') + source.slice(front).replace(/^\uFEFF/u, ' ');
  const tree = parser().parse(tameMarkdown(body)) as Nodes;
  collect(tree, { source, blocks, markup });
  collectFootnoteMarks(source, front, markup);
  return { blocks, markup: withoutOverlap(markup) };
}

interface Collection {
  readonly source: string;
  readonly blocks: Map<number, HostBlock>;
  readonly markup: SourceRange[];
}

interface Frame {
  readonly node: Nodes;
  readonly listDepth: number;
  /** Whether it stands among blocks, not among words. */
  readonly isFlow: boolean;
}

const flowParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

function collect(tree: Nodes, into: Collection): void {
  const stack: Frame[] = [{ node: tree, listDepth: 0, isFlow: true }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, listDepth } = frame;
    visit(frame, into);
    if (!('children' in node)) continue;
    const depth = listDepth + (node.type === 'list' ? 1 : 0);
    const isFlow = flowParents.has(node.type);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push({ node: child, listDepth: depth, isFlow });
    }
  }
}

function visit({ node, listDepth, isFlow }: Frame, into: Collection): void {
  const { start, end } = offsetsOf(node);
  switch (node.type) {
    case 'paragraph':
      return visitParagraph(node, listDepth, into);
    case 'heading': {
      const content = 'children' in node ? innerStart(node, end) : start;
      into.blocks.set(start, { kind: 'text', content, heading: node.depth, listDepth: 0, inside: 0 });
      into.markup.push({ start, end: content });
      return;
    }
    case 'listItem': {
      const content = innerStart(node, end);
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
      into.markup.push({ start, end: innerStart(node, end) }, { start: innerEnd(node, start), end });
      return;
    case 'html':
      if (isFlow) visitHtmlBlock(start, end, into);
      return visitHtml(start, end, into);
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

function visitParagraph(node: Paragraph, inside: number, { source, blocks, markup }: Collection): void {
  const { start, end } = offsetsOf(node);
  footnote.lastIndex = start;
  if (footnote.test(source)) {
    blocks.set(start, { kind: 'aside', content: start, heading: 0, listDepth: 0, inside: 0 });
    markup.push({ start, end });
  } else if (!blocks.has(start)) {
    const heading = node.children.every(({ type }) => type === 'strong') ? minorHeading : 0;
    blocks.set(start, { kind: 'text', content: start, heading, listDepth: 0, inside });
  }
}

/* A tag in angle brackets is an element of HTML only if its name is in small letters. */
const element = /<(?:!--[^]*?(?:-->|$)|[a-z][a-z\d]*(?:[\s/][^<>]*)?>|\/[a-z][a-z\d]*\s*>)/gu;
const raisedNumber = /<sup>[^<]*(?=<\/sup>)/uy;

/** A block of nothing but tags, such as a comment, may stand in the middle of a paragraph. */
function visitHtmlBlock(start: number, end: number, { source, blocks }: Collection): void {
  const kind = /\S/u.test(source.slice(start, end).replace(element, '')) ? 'text' : 'aside';
  blocks.set(start, { kind, content: start, heading: 0, listDepth: 0, inside: 0 });
}

/** Of a block of HTML too only the tags are markup: the words between them are the document's. A raised number is no word. */
function visitHtml(start: number, end: number, { source, markup }: Collection): void {
  for (const { index, 0: tag } of source.slice(start, end).matchAll(element)) {
    const at = start + index;
    raisedNumber.lastIndex = at;
    const raised = raisedNumber.exec(source)?.[0] ?? tag;
    markup.push({ start: at, end: at + raised.length });
  }
}

/* What follows a bracket in parentheses is a link's target only if it looks like one: `[the right](USA)` is no link. */
const target = /^(?:[a-z][a-z\d+.-]*:|[/#.]|[^\s]+\.[a-z]{2,4}(?:[/?#]|$))/iu;

function visitLink(node: Nodes & Parents, start: number, end: number, { markup }: Collection): void {
  if (node.type === 'link' && !target.test(node.url)) return;
  markup.push({ start, end: innerStart(node, end) }, { start: innerEnd(node, start), end });
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

function innerStart(node: Nodes & Parents, end: number): number {
  return node.children[0]?.position?.start.offset ?? end;
}

function innerEnd(node: Nodes & Parents, start: number): number {
  return node.children.at(-1)?.position?.end.offset ?? start;
}

function offsetsOf(node: Nodes): SourceRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
