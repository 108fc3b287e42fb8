import { readLabel } from '../../../grammar/label.js';
import { skipOpeningMarks, type Openers } from '../openers/openers.js';
import { isCertainlyOfPage, isMasthead, isSymbol, pageNumberOf, symbolsIn } from './page-forms.js';
import { measureOf, pageLines, runsOn, type PageLine } from './page-lines.js';

/** A line of a page. */
export interface FurnitureLine extends PageLine {
  /** Whether it is of the masthead before the text, or of a note at the foot of a page. */
  readonly kind: 'masthead' | 'note' | 'page';
}

/** A document's lines, and which of them are known to belong to its pages. */
interface Pages {
  readonly lines: readonly PageLine[];
  /** By index into `lines`. */
  readonly isOfPage: boolean[];
  /** The lines that come again, and those that may be page numbers: where they stand side by side, they do not hide a page's end from one another. */
  readonly mayBeOfPage: boolean[];
  /** The index of the first line of the body; what is before it is the head. */
  readonly body: number;
  /** The length of a full line. */
  readonly measure: number;
  /** Whether blank lines mark paragraphs: then a line between two of them is no wrapped line of a paragraph. */
  readonly hasBlankLines: boolean;
}

/**
 * Finds the lines that belong to the pages of a document and not to its text: masthead, symbols, job numbers, running heads and feet, page
 * numbers.
 *
 * A form that no text has is enough; what a text may have too (a number, a symbol, a short line) must repeat or count pages, and stand where a
 * page ends: beside another such line, at a form feed, or in the middle of a sentence.
 *
 * @param source The text.
 * @param openers How paragraphs open in its language.
 * @returns The lines, in order.
 */
export function pageFurniture(source: string, openers: Openers): FurnitureLine[] {
  const lines = pageLines(source);
  const pages: Pages = {
    lines,
    isOfPage: lines.map(({ text, start, end }) => end - start === text.length && isCertainlyOfPage(text)),
    mayBeOfPage: mayBeOfPage(lines),
    body: bodyLine(lines, openers),
    measure: measureOf(lines),
    hasBlankLines: hasBlankLines(lines),
  };
  markMasthead(pages);
  markPageNumbers(pages);
  markRepeatedLines(pages);
  markSymbols(pages);
  markNeighbours(pages);
  const notes = markNotes(pages);
  return lines.flatMap((line, index) => {
    if (pages.isOfPage[index] !== true) return [];
    return [{ ...line, kind: notes.has(index) ? 'note' : index < pages.body ? 'masthead' : 'page' }];
  });
}

function bodyLine(lines: readonly PageLine[], openers: Openers): number {
  const body = lines.findIndex(({ text }) => {
    const word = skipOpeningMarks(text, 0);
    return (
      openers.isEnactingFormula(text) ||
      readLabel(text, word) !== null ||
      openers.opensPreambular(text, word) ||
      openers.opensOperative(text, word)
    );
  });
  return body < 0 ? 0 : body;
}

function hasBlankLines(lines: readonly PageLine[]): boolean {
  const gaps = lines.filter(({ row }, index) => row - (lines[index - 1]?.row ?? row) > 1).length;
  return gaps > 0 && gaps <= lines.length * 0.75;
}

/** In the head, lines of the masthead are told by their forms; the title and what a delegation writes there are not among them. */
function markMasthead({ lines, isOfPage, body }: Pages): void {
  for (let index = 0; index < body; index += 1) {
    const { text } = lines[index] ?? { text: '' };
    if (isMasthead(text) || pageNumberOf(text)?.form === 'word') isOfPage[index] = true;
  }
}

function mayBeOfPage(lines: readonly PageLine[]): boolean[] {
  const counts = new Map<string, number>();
  const forms = lines.map((line) => (mayRepeat(line) ? withoutNumbers(line) : ''));
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return lines.map(({ text }, index) => {
    const form = forms[index] ?? '';
    return (form !== '' && (counts.get(form) ?? 0) > 1) || pageNumberOf(text) !== null || isSymbol(text);
  });
}

function withoutNumbers({ text }: PageLine): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
}

/** The nearest line of text before or behind a line. */
function textBeside(
  { lines, isOfPage, mayBeOfPage: mayBe }: Pages,
  index: number,
  direction: 1 | -1,
): PageLine | undefined {
  for (let at = index + direction, steps = 0; steps < 8; at += direction, steps += 1) {
    const line = lines[at];
    if (line === undefined || (isOfPage[at] !== true && mayBe[at] !== true)) return line;
  }
  return undefined;
}

/** Whether a line stands in the middle of a sentence, as only a page's line does. */
function interrupts(pages: Pages, index: number): boolean {
  const before = textBeside(pages, index, -1);
  const after = textBeside(pages, index, 1);
  return before !== undefined && after !== undefined && runsOn(lastWords(before), after.text);
}

function lastWords({ text }: PageLine): string {
  return text.slice(-40);
}

/** Whether there are blank lines around a line and those of its kind beside it. */
function isSetApart({ lines, isOfPage, mayBeOfPage: mayBe }: Pages, index: number): boolean {
  const edge = (direction: 1 | -1): number => {
    let at = index;
    for (let steps = 0; steps < 8; steps += 1) {
      const [line, next] = [lines[at], lines[at + direction]];
      if (line === undefined || next === undefined || Math.abs(next.row - line.row) > 1) return Infinity;
      if (isOfPage[at + direction] !== true && mayBe[at + direction] !== true) return 1;
      at += direction;
    }
    return 1;
  };
  return edge(-1) > 1 && edge(1) > 1;
}

/** Whether a line stands at the end or the beginning of a page, as another line of the page beside it or a form feed tells. */
function isAtPageEnd({ lines, isOfPage, body }: Pages, index: number): boolean {
  const page = lines[index]?.page;
  const before = lines[index - 1];
  const after = lines[index + 1];
  if ((before !== undefined && before.page !== page) || (after !== undefined && after.page !== page))
    return true;
  if (page !== undefined && page > 0 && after === undefined) return true;
  return (
    index >= body && ((index - 1 >= body && isOfPage[index - 1] === true) || isOfPage[index + 1] === true)
  );
}

/* The lines of text on a page that is nearly empty. */
const shortestPage = 8;

/** Numbers that count pages: they rise by one, a page apart, in one form. */
function markPageNumbers(pages: Pages): void {
  const sequences = new Map<string, Numbered[]>();
  for (const [index, { text }] of pages.lines.entries()) {
    const number = pages.isOfPage[index] === true ? null : pageNumberOf(text);
    if (number === null) continue;
    const { form, value, total } = number;
    const key = `${form} ${total}`;
    const sequence = sequences.get(key);
    if (sequence === undefined) sequences.set(key, [{ index, value, total }]);
    else sequence.push({ index, value, total });
  }
  for (const sequence of sequences.values()) {
    for (const run of risingRuns(sequence)) if (countsPages(pages, run)) mark(pages, run);
  }
}

interface Numbered {
  readonly index: number;
  readonly value: number;
  readonly total?: number;
}

function risingRuns(sequence: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let run: Numbered[] = [];
  for (const number of sequence) {
    const rise = number.value - (run.at(-1)?.value ?? NaN);
    if (rise >= 1 && rise <= 2 && number.index - (run.at(-1)?.index ?? 0) > 2) {
      run.push(number);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [number];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function countsPages(pages: Pages, run: readonly Numbered[]): boolean {
  const signs = run.filter(({ index }) => isPageBreak(pages, index)).length;
  if (run.length === 1) return signs === 1;
  /* Several that say of how many they are, alone on their lines, in order. */
  if ((run[0]?.total ?? 0) > 1) return true;
  const lines = (run.at(-1)?.index ?? 0) - (run[0]?.index ?? 0);
  const isPageApart = lines >= (run.length - 1) * shortestPage;
  return signs >= run.length / 2 || (isPageApart && (signs > 0 || run.length > 2));
}

function isPageBreak(pages: Pages, index: number): boolean {
  if (isAtPageEnd(pages, index)) return true;
  /* Where a blank line follows every line, a running head is not told from a wrapped line so; numbers and symbols have forms of their own. */
  const text = pages.lines[index]?.text ?? '';
  const hasForm = pageNumberOf(text) !== null || isSymbol(text);
  return (hasForm || pages.hasBlankLines) && interrupts(pages, index) && isSetApart(pages, index);
}

function mark({ isOfPage }: Pages, run: readonly { readonly index: number }[]): void {
  for (const { index } of run) isOfPage[index] = true;
}

/* A running head is a title, a symbol or a date; a sentence ends otherwise, and a provision begins otherwise. */
const longestHead = 120;

function mayRepeat({ text, start, end }: PageLine): boolean {
  return (
    end - start === text.length &&
    text.length <= longestHead &&
    /^[\p{Lu}\p{Lo}\d©]/u.test(text) &&
    /\p{L}{2}|\d/u.test(text) &&
    !/[.;:,]$|[[\]{}<>]/u.test(text)
  );
}

/** Running heads and feet: lines that come again page for page, the same but for their numbers. */
function markRepeatedLines(pages: Pages): void {
  const groups = new Map<string, { index: number; value: number }[]>();
  for (const [index, line] of pages.lines.entries()) {
    if (pages.isOfPage[index] === true || !mayRepeat(line)) continue;
    const key = withoutNumbers(line);
    const group = groups.get(key);
    const numbered = { index, value: Number(/\d+(?!.*\d)/u.exec(line.text)?.[0] ?? NaN) };
    if (group === undefined) groups.set(key, [numbered]);
    else group.push(numbered);
  }
  const fewest = countOfPages(pages) * fewestPages;
  for (const group of groups.values())
    if (group.length > 1 && isRunning(pages, group, fewest)) mark(pages, group);
}

/* Names and headings stand at the end of a page by chance; a running head does on every page, though only there where a sentence runs on can it be seen. */
const fewestBreaks = 0.5;

/* A head may run through one annex only. */
const fewestPages = 0.2;

function countOfPages({ lines, isOfPage }: Pages): number {
  const numbers = lines.filter(
    ({ text }, index) => isOfPage[index] === true && /^\W*(?:page )?\d+\b/iu.test(text),
  );
  return Math.max(numbers.length, lines.at(-1)?.page ?? 0);
}

function isRunning(pages: Pages, group: readonly Numbered[], fewest: number): boolean {
  const text = pages.lines[group[0]?.index ?? 0]?.text ?? '';
  const isLabeled = readLabel(text, 0) !== null;
  const isSame = group.every(({ index }) => pages.lines[index]?.text === text);
  const cuts = group.filter(({ index }) => !isLabeled && cutsSentence(pages, index)).length;
  const breaks = group.filter(({ index }) => isPageBreak(pages, index)).length;
  if (cuts === 0 && group.length < fewest) return false;
  return Math.max(breaks, cuts) >= Math.max(isSame && !isLabeled ? 1 : 2, group.length * fewestBreaks);
}

/* A wrapped line is nearly full; a running head is so by chance. */
const partOfLine = 0.75;
const ofPhrase = /(?:^|\s)(?:and|or|to|of|the|in|by|with|for|from|on|de|du|des|la|el|y|et)$/iu;

/** A line without blank lines around it may be a wrapped one; but a phrase is not wrapped at both ends of a line that stands there twice. */
function cutsSentence(pages: Pages, index: number): boolean {
  const text = pages.lines[index]?.text ?? '';
  return (
    text.includes(' ') &&
    text.replace(/\s+/gu, ' ').length < pages.measure * partOfLine &&
    !ofPhrase.test(text) &&
    interrupts(pages, index)
  );
}

/** The symbol of the document itself, alone on a line: at the head of a page. */
function markSymbols(pages: Pages): void {
  const { lines, isOfPage, body } = pages;
  const own = new Set(lines.slice(0, body).flatMap(({ text }) => symbolsIn(text)));
  for (const [index, { text }] of lines.entries()) {
    if (isOfPage[index] === true || !isSymbol(text)) continue;
    if (own.has(text.replace(/\*$/u, '')) || isPageBreak(pages, index)) isOfPage[index] = true;
  }
}

/** Page numbers and symbols beside lines that are known by now to be of the page. */
function markNeighbours(pages: Pages): void {
  for (const [index, { text }] of pages.lines.entries()) {
    if (pages.isOfPage[index] === true || !isAtPageEnd(pages, index)) continue;
    if (pageNumberOf(text) !== null || isSymbol(text)) pages.isOfPage[index] = true;
  }
}

const ruleAboveNotes = /^_{5,}$/u;
const noteMark = /^[*†‡]+ ?\p{L}/u;
/* Longer notes than this are text under a line that somebody drew. */
const longestNote = 12;

/** Notes with a sign (`* On behalf of …`) under a rule: they say whose document it is, and nothing in the text refers to them. */
function markNotes({ lines, isOfPage }: Pages): ReadonlySet<number> {
  const notes = new Set<number>();
  const last = lines.length - 1;
  /* A rule with nothing below it ends a document. */
  if (ruleAboveNotes.test(lines[last]?.text ?? '')) isOfPage[last] = true;
  for (const [rule, { text }] of lines.entries()) {
    if (!ruleAboveNotes.test(text) || !noteMark.test(lines[rule + 1]?.text ?? '')) continue;
    for (let index = rule; index <= rule + longestNote; index += 1) {
      const line = lines[index];
      if (line === undefined || isOfPage[index] === true) break;
      const isNewBlock = index > rule + 1 && line.row - (lines[index - 1]?.row ?? 0) > 1;
      if (isNewBlock && !noteMark.test(line.text)) break;
      isOfPage[index] = true;
      notes.add(index);
    }
  }
  return notes;
}
