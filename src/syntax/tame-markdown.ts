/*
 * What reads Markdown takes the square of the number of some marks in one block: of brackets that may be links, of marks of emphasis, of
 * containers in containers. A block of a text has tens of them; beyond these numbers they are words.
 */
const mostMarks = 1000;
/** How deep lists and quotations lie in one another at most. */
export const deepestContainers = 32;

const lineEnd = /\r\n?|\n/gu;
const bullet = /[ \t]*[-*+](?=[ \t])/uy;
const numbered = /[ \t]*(\d{1,9})[.)](?=[ \t])/uy;
const blank = /[ \t]*(?=[\r\n]|$)/uy;
const heading = /[ \t]{0,3}#{1,6}[ \t]/uy;
const container = /[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]?/uy;
const indent = /[ \t]*/uy;
const thematicBreak = /[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})(?=[\r\n]|$)/uy;
const comment = /<(?:!--|\?|!\[CDATA\[)/uy;
const marks = /[*_[\]<`]/gu;

/** The marks of a block that have been counted. */
interface Counts {
  brackets: number;
  emphasis: number;
  elements: number;
  code: number;
}

/** A Markdown text that can be read in a time that is linear in its length. */
export interface TameMarkdown {
  /** The text with letters in place of the marks beyond what a block can have; all offsets are the same. */
  readonly text: string;
  /** The places of these marks, in order. */
  readonly places: readonly number[];
}

/**
 * Makes a Markdown text that can be read in a time that is linear in its length.
 *
 * @param source The text.
 * @returns The text, and which marks it has lost.
 */
export function tameMarkdown(source: string): TameMarkdown {
  const places: number[] = [];
  const all = marksOf(source);
  let counts = noMarks();
  const lists: number[] = [];
  let isList = false;
  let start = 0;
  while (start < source.length) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(source);
    const next = end === null ? source.length : end.index + end[0].length;
    const begins = beginsBlock(source, start, isList);
    if (begins !== null) counts = noMarks();
    isList = begins === 'item' || (isList && begins === null);
    tameContainers(source, start, end?.index ?? next, lists, places);
    tameLine(all, start, end?.index ?? next, counts, places);
    start = next;
  }
  const lost = [...new Set(places)].sort((a, b) => a - b);
  return { text: replaced(source, lost), places: lost };
}

const noMarks = (): Counts => ({ brackets: 0, emphasis: 0, elements: 0, code: 0 });

const matches = (pattern: RegExp, source: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(source);
};

/** A number begins an item of a list that there is, or the list if it is 1; else it is a number at the start of a wrapped line. */
function beginsBlock(source: string, at: number, isList: boolean): 'item' | 'other' | null {
  if (matches(bullet, source, at)) return 'item';
  if (matches(blank, source, at) || matches(heading, source, at)) return 'other';
  numbered.lastIndex = at;
  const number = numbered.exec(source)?.[1];
  return number !== undefined && (isList || Number(number) === 1) ? 'item' : null;
}

/**
 * Finds the marks of containers that stand in too many others.
 *
 * @param source The text.
 * @param start Where a line begins.
 * @param end Where it ends.
 * @param lists The columns from which lines belong to the items that are open, the outermost first; those of this line are added.
 * @param places Where the marks are added.
 */
function tameContainers(source: string, start: number, end: number, lists: number[], places: number[]): void {
  let at = endOfIndent(source, start);
  let column = columnsOf(source, start, at);
  if (at === end) return;
  /* A line of words may go on with an item from any column; so only a mark tells which items have ended. */
  if (matches(container, source, at)) while ((lists.at(-1) ?? 0) > column) lists.pop();
  for (let depth = lists.length; at < end && matches(container, source, at); depth += 1) {
    const next = container.lastIndex;
    if (depth >= deepestContainers && matches(thematicBreak, source, start)) return;
    if (depth >= deepestContainers) places.push(markIn(source, at, next));
    column += columnsOf(source, at, next);
    if (source.charAt(markIn(source, at, next)) !== '>' && depth < deepestContainers) lists.push(column);
    at = next;
  }
}

function endOfIndent(source: string, start: number): number {
  indent.lastIndex = start;
  indent.test(source);
  return indent.lastIndex;
}

/** A tab counts for four columns, which is as many as it can take. */
function columnsOf(source: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at += 1) columns += source.charAt(at) === '\t' ? 4 : 1;
  return columns;
}

/** The last character of a container's mark, without the space behind it. */
function markIn(source: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && /[ \t]/u.test(source.charAt(at))) at -= 1;
  return at;
}

/** The marks of a text in order, each looked for once. */
interface Marks {
  readonly source: string;
  /** Where the last comment of the text ends, as far as its mark tells. */
  readonly lastComment: number;
  match: RegExpExecArray | null;
}

function marksOf(source: string): Marks {
  marks.lastIndex = 0;
  return { source, lastComment: source.lastIndexOf('-->'), match: marks.exec(source) };
}

/** Counts the marks of a line, and gathers the places of those that are too many. */
function tameLine(all: Marks, start: number, end: number, counts: Counts, places: number[]): void {
  const { source, lastComment } = all;
  for (let { match } = all; match !== null && match.index < end; match = all.match) {
    const { index, 0: mark } = match;
    marks.lastIndex = index + 1;
    all.match = marks.exec(source);
    if (isTooMuch(counts, mark)) places.push(index);
    /* Of a comment without end, the rest of the block would be looked through again for each. */
    else if (mark === '<' && index > start && index > lastComment && matches(comment, source, index))
      places.push(index);
  }
}

function isTooMuch(counts: Counts, mark: string): boolean {
  switch (mark) {
    case '[':
      return (counts.brackets += 1) > mostMarks;
    case ']':
      return counts.brackets > mostMarks;
    case '<':
      return (counts.elements += 1) > mostMarks;
    case '`':
      return (counts.code += 1) > mostMarks;
    default:
      return (counts.emphasis += 1) > mostMarks;
  }
}

function replaced(source: string, places: readonly number[]): string {
  if (places.length === 0) return source;
  const parts: string[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(source.slice(from, place), 'x');
    from = place + 1;
  }
  parts.push(source.slice(from));
  return parts.join('');
}
