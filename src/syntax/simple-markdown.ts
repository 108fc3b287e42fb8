import { firstIndex } from '../text/first-index.js';

/** A run of words that is emphasized, with its marks. */
export interface Emphasized {
  readonly start: number;
  readonly end: number;
  /** How many characters a mark has: 1 or 2. */
  readonly width: number;
}

/** A block that has one meaning in Markdown, whatever stands around it: a paragraph, a heading, or an item of an outermost list. */
export interface SimpleBlock {
  readonly kind: 'paragraph' | 'heading' | 'bullet' | 'number';
  /** The first character, of its mark if it has one. */
  readonly start: number;
  /** Where its words begin. */
  readonly content: number;
  /** The level of a heading; 0 for other blocks. */
  readonly level: number;
  /** What is emphasized at the start of its words. */
  readonly emphasized: Emphasized | null;
  /** Whether it has no other words. */
  readonly isAllEmphasized: boolean;
}

/** The simple blocks of a document, and the text without them. */
export interface SplitMarkdown {
  readonly simple: readonly SimpleBlock[];
  readonly rest: string;
  /** The place in the document of a place in the rest. */
  readonly offsetOf: (offset: number) => number;
}

/* What goes on over blank lines: code between fences, and HTML such as a comment that its line does not end. */
const goesOn = /^[ \t>*+\-\d.)]*(?:`{3}|~{3})|<(?:!(?!--[^\r\n]{0,200}?-->)|\?|script|pre|style|textarea)/imu;
/* Lines that are not blank. */
const block = /^[ \t]*[^ \t\r\n][^\r\n]*(?:(?:\r\n?|\n)[ \t]*[^ \t\r\n][^\r\n]*)*/gmu;
const mark = /(?:(?<heading>#{1,6})|(?<bullet>[-*+])|\d{1,9}[.)]) {1,3}/uy;
const emphasis = /(\*{1,2})(?=\p{L})[^*_\\`<\r\n]*[^\s*_\\`<]\1(?=[ ,]|[\r\n]|$)/uy;
/* No mark of a block begins so, nor does white space. */
const firstOfLine = /^[\p{L}"“‘'([{]/u;
const otherLine = /[\r\n](?!\n)(?![\p{L}"“‘'([{])/u;
/* Marks of words, characters of control, and white space that reads as something else than a space. */
const markOfWords = /[*_\\`<\p{Cc}]/u;
const label = /\[([^[\]]*)\](:)?/gu;

/**
 * Takes the simple blocks out of a Markdown text. What reads Markdown goes over a text many times, and most blocks of a resolution are a mark
 * and words.
 *
 * A block is simple if it stands between blank lines, begins at the margin, has no marks among its words but those around the first ones, and
 * what follows begins at the margin too: so it is in no list or quotation, and nothing that follows belongs to it. Brackets are words unless
 * an address follows, or the document says what they refer to.
 *
 * @param source The text.
 * @returns The blocks, in order, and the others with the blank lines between them.
 */
export function splitMarkdown(source: string): SplitMarkdown {
  if (goesOn.test(source)) return { simple: [], rest: source, offsetOf: (offset) => offset };
  const defined = source.includes(']:') ? labelsOf(source) : null;
  const simple: SimpleBlock[] = [];
  const parts: string[] = [];
  /* Where the parts begin, in the rest and in the document. */
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    if (to === from) return;
    starts.push(length);
    origins.push(from);
    parts.push(source.slice(from, to));
    length += to - from;
  };
  const blocks = [...source.matchAll(block)];
  for (const [index, { index: start, 0: words }] of blocks.entries()) {
    const next = blocks[index + 1]?.index ?? source.length;
    if (/[ \t]/u.test(source.charAt(next))) continue;
    const found = simpleBlock(source, start, words, defined);
    if (found === null) continue;
    simple.push(found);
    keep(start);
    from = next;
  }
  keep(source.length);
  return {
    simple,
    rest: parts.join(''),
    offsetOf: (offset) => {
      const part = firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1;
      return offset - (starts[part] ?? 0) + (origins[part] ?? 0);
    },
  };
}

/** The labels that a text defines, or may: those with a colon behind. */
function labelsOf(source: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [, words = '', colon] of source.matchAll(label))
    if (colon !== undefined) labels.add(normalLabel(words));
  return labels;
}

const normalLabel = (words: string): string => words.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();

function simpleBlock(
  source: string,
  start: number,
  text: string,
  defined: ReadonlySet<string> | null,
): SimpleBlock | null {
  mark.lastIndex = start;
  const groups = mark.exec(source)?.groups;
  const content = groups === undefined ? start : mark.lastIndex;
  const emphasized = emphasizedAt(source, content);
  const rest = text.slice((emphasized?.end ?? content) - start);
  const { heading, bullet } = groups ?? {};
  if (emphasized === null ? !firstOfLine.test(rest) : /^\s+$/u.test(rest)) return null;
  const lines = rest.replace(/[\r\n\t]/gu, ' ');
  if (markOfWords.test(lines) || otherLine.test(rest)) return null;
  if (heading !== undefined && (lines.includes('#') || /[\r\n]/u.test(rest))) return null;
  if (text.includes('[') && mayRefer(text, defined)) return null;
  return {
    kind: groups === undefined ? 'paragraph' : heading ? 'heading' : bullet ? 'bullet' : 'number',
    start,
    content,
    level: heading?.length ?? 0,
    emphasized,
    isAllEmphasized: emphasized !== null && rest === '',
  };
}

function emphasizedAt(source: string, start: number): Emphasized | null {
  emphasis.lastIndex = start;
  const width = emphasis.exec(source)?.[1]?.length;
  return width === undefined ? null : { start, end: emphasis.lastIndex, width };
}

/** Whether a bracket of a block may be a link, an image, or what defines one. */
function mayRefer(text: string, defined: ReadonlySet<string> | null): boolean {
  if (text.includes('](')) return true;
  if (defined === null) return false;
  if (text.includes(']:')) return true;
  for (const [, words = ''] of text.matchAll(label)) if (defined.has(normalLabel(words))) return true;
  return false;
}
