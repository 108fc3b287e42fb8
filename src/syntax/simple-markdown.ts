import { firstIndex } from '../text/first-index.js';

/** A run of words that is emphasized, with its marks. */
export interface Emphasized {
  readonly start: number;
  readonly end: number;
  /** How many characters a mark has: 1 or 2. */
  readonly width: number;
}

/**
 * A block that has one meaning in Markdown, whatever stands around it: a paragraph, a heading, an item of an outermost list, a footnote behind its
 * raised number, or a rule.
 */
export interface SimpleBlock {
  readonly kind: 'paragraph' | 'heading' | 'bullet' | 'number' | 'footnote' | 'rule';
  /** The first character, of its mark if it has one. */
  readonly start: number;
  readonly end: number;
  /** Where its words begin. */
  readonly content: number;
  /** The level of a heading; 0 for other blocks. */
  readonly level: number;
  readonly emphasized: readonly Emphasized[];
  /** Whether it has no other words than those that are emphasized at its start. */
  readonly isAllEmphasized: boolean;
  /** Whether there are raised numbers among its words. */
  readonly hasRaised: boolean;
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
const emphasis = /(?<=^| )(\*{1,2})(?=[\p{L}\d])[^*_\\`<\r\n]*[^\s*_\\`<]\1(?=[ ,]|[\r\n]|$)/gu;
const raised = /<sup>\d{1,3}<\/sup>/gu;
const rule = /^-{3,}$/u;
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
 * A block is simple if it stands between blank lines, begins at the margin, has no marks among its words but asterisks around some of them and
 * raised numbers, and what follows begins at the margin too: so it is in no list or quotation, and nothing that follows belongs to it. Brackets
 * are words unless an address follows, or the document says what they refer to.
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
  const block = { start, end: start + text.length, content, level: groups?.heading?.length ?? 0 };
  const plain = { ...block, emphasized: [], isAllEmphasized: false, hasRaised: false };
  if (rule.test(text)) return { ...plain, kind: 'rule' };
  const words = text.slice(content - start);
  const emphasized = emphasizedIn(words, content);
  const [first] = emphasized;
  const rest = first?.start === content ? text.slice(first.end - start) : words;
  if (first?.start === content && /^\s+$/u.test(rest)) return null;
  const other = words.replace(emphasis, ' ').replace(raised, ' ');
  const isFootnote = groups === undefined && words.search(raised) === 0;
  if (first?.start !== content && !isFootnote && !firstOfLine.test(words)) return null;
  const lines = other.replace(/[\r\n\t]/gu, ' ');
  if (markOfWords.test(lines) || otherLine.test(words)) return null;
  const { heading, bullet } = groups ?? {};
  if (heading !== undefined && (lines.includes('#') || /[\r\n]/u.test(words))) return null;
  if (text.includes('[') && mayRefer(text, defined)) return null;
  if (isFootnote) return /\s$/u.test(text) ? null : { ...plain, kind: 'footnote' };
  return {
    ...block,
    kind: groups === undefined ? 'paragraph' : heading ? 'heading' : bullet ? 'bullet' : 'number',
    emphasized,
    isAllEmphasized: first?.start === content && rest === '',
    hasRaised: words.includes('<'),
  };
}

function emphasizedIn(words: string, from: number): Emphasized[] {
  if (!words.includes('*')) return [];
  return [...words.matchAll(emphasis)].map(({ index, 0: found, 1: { length: width } = '' }) => ({
    start: from + index,
    end: from + index + found.length,
    width,
  }));
}

/** Whether a bracket of a block may be a link, an image, or what defines one. */
function mayRefer(text: string, defined: ReadonlySet<string> | null): boolean {
  if (text.includes('](')) return true;
  if (defined === null) return false;
  if (text.includes(']:')) return true;
  for (const [, words = ''] of text.matchAll(label)) if (defined.has(normalLabel(words))) return true;
  return false;
}
