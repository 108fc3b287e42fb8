import { endOfWords } from '../syntax/document-regions.js';
import type { NtastNode } from '../syntax/ntast.js';
import { excerpt } from '../text/excerpt.js';
import { layoutOf } from '../text/layout.js';
import type { SourceRange } from '../text/plain-text.js';
import { lineStartsOf } from '../text/points.js';
import { leafIndexAt } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import { hasWords, isMastheadLine, mayBeName, namesAgendaItem } from './masthead-lines.js';

/** Rules about the capture of the text, and about its head. */
export const captureRules: LintRules = {
  'lost-hyphen': lostHyphens,
  'blank-lines-in-paragraphs': blankLinesInParagraphs,
  'page-furniture': pageFurniture,
  'head-line': headLines,
  'words-before-text': wordsBeforeText,
  'version-note': versionNotes,
  'repeated-heading': repeatedHeadings,
};

const lostHyphen = /[\uFFFE\uFFFF\u00AD]/gu;

function lostHyphens({ source, leaves }: LintContext): Place[] {
  /* One in an aside is none: it marks where a word is cut. */
  const found = [...source.matchAll(lostHyphen)].filter(
    ({ index }) => leaves[leafIndexAt(leaves, index)]?.type !== 'aside',
  );
  return found.map(({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const [start, end] = wordAround(source, index);
    return { start, end, reason: `U+${code} stands for a hyphen in “${excerpt(source, start, end)}”` };
  });
}

/** The word around an offset, at most 40 characters to each side. */
function wordAround(source: string, offset: number): [number, number] {
  const before = /[^\s[\]{}<>]*$/u.exec(source.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const after = /^[^\s[\]{}<>]*/u.exec(source.slice(offset, offset + 40))?.[0] ?? '';
  return [offset - before.length, offset + after.length];
}

const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/gu;

/** One finding for the document, at the first of the empty lines. */
function blankLinesInParagraphs({ source, leaves }: LintContext): Place[] {
  if (layoutOf(source, lineStartsOf(source)).blankLine !== 'wrap') return [];
  const breaks = leaves.flatMap(({ type, value, start }) =>
    type === 'text'
      ? [...value.matchAll(emptyLine)].map(({ 0: gap, index }) => ({ at: start + index, gap }))
      : [],
  );
  const first = breaks[0];
  if (first === undefined) return [];
  const reason = `${breaks.length} empty lines stand inside paragraphs`;
  return [{ start: first.at, end: first.at + first.gap.length, reason }];
}

/** The blocks of a type, which stand at the root or in a part; a heading or a line of the head is in none. */
function* blocksOf(
  { tree, source }: LintContext,
  type: NtastNode['type'],
  firstLeaf?: NtastNode['type'],
): Generator<SourceRange & { text: string }> {
  for (const node of tree.children) {
    const blocks: readonly NtastNode[] =
      node.type === 'preamble' || node.type === 'operativePart' ? node.children : [node];
    for (const block of blocks) {
      if (block.type !== type) continue;
      if (firstLeaf !== undefined && 'children' in block && block.children[0]?.type !== firstLeaf) continue;
      const start = block.position.start.offset ?? 0;
      const end = block.position.end.offset ?? 0;
      yield { start, end, text: excerpt(source, start, end) };
    }
  }
}

/** The furniture of web pages; what laid-out pages leave in a text are asides, which the parser reports. */
function pageFurniture(context: LintContext): Place[] {
  return [...blocksOf(context, 'furniture', 'text')].map(({ start, end, text }) => ({
    start,
    end,
    reason: `“${text}” belongs to the page, not to the text`,
  }));
}

const sentence = /(?:\s\S|\p{Script=Han}{6}).*[.;:,，、；：。،؛]$/su;

/* A note may be written with a stroke or a sign; a star may also be a mark of emphasis. */
const otherMarks = /\s?(?:\d{1,3}\/|[†‡])$/u;

/** Whether a line ends as a sentence does, before the mark of a note that may follow. */
function isSentence(text: string): boolean {
  const line = text.replace(otherMarks, '');
  return sentence.test(line.slice(0, endOfWords(line, { start: 0, end: line.length })));
}

/**
 * One finding for the document, at the first sentence of the head: names, symbols, session and date stand there without the mark of a
 * sentence, and front matter of the file is no line of the text.
 */
function headLines(context: LintContext): Place[] {
  const lines = [...blocksOf(context, 'front')].filter(
    ({ text }) => !text.startsWith('---') && isSentence(text),
  );
  return saidOnce(lines);
}

/* What a line is told by stands in these of its characters. */
const longestLine = 400;

/**
 * One finding for the document, at the first line of words without the mark of a sentence that no masthead has. Beside lines of a masthead, one
 * with capitals is a name, of a place or a person; where there are none, nothing says that the lines are no words of the text.
 */
function wordsBeforeText(context: LintContext): Place[] {
  const lines = [...blocksOf(context, 'front')].map((line) => {
    const words = context.source.slice(line.start, Math.min(line.end, line.start + longestLine)).trim();
    return { ...line, words, isKnown: isMastheadLine(words) };
  });
  const hasMasthead = lines.some(({ isKnown }) => isKnown);
  return saidOnce(
    lines.filter(
      ({ text, words, isKnown }, index) =>
        !isKnown &&
        !namesAgendaItem(lines[index - 1]?.words ?? '') &&
        !words.startsWith('---') &&
        !isSentence(text) &&
        !version.test(text) &&
        hasWords(words) &&
        !(hasMasthead && mayBeName(words)),
    ),
  );
}

function saidOnce(lines: readonly (SourceRange & { text: string })[]): Place[] {
  const first = lines[0];
  if (first === undefined) return [];
  const { start, end, text } = first;
  const what =
    lines.length === 1
      ? `“${text}” stands before the text and is`
      : `“${text}” and ${String(lines.length - 1)} more lines stand before the text and are`;
  return [{ start, end, reason: `${what} in no version of it` }];
}

const version =
  /\b(?:version (?:of|represents|as of|\d)|(?:this|edited|revised|unedited|final|clean|compiled) version|as of \d|advance unedited|status as (?:of|at))\b/iu;

function versionNotes(context: LintContext): Place[] {
  return [...blocksOf(context, 'front')]
    .filter(({ text }) => version.test(text))
    .map(({ start, end, text }) => ({ start, end, reason: `“${text}” tells the version of the text` }));
}

/* The name of a body has at least three words, mostly; shorter lines (a place, a date) may well be parts of longer ones. */
const fewestWords = 3;
/* A head has some ten lines; what is called head beyond that is a text without provisions. */
const longestHead = 40;

function repeatedHeadings(context: LintContext): Place[] {
  const lines = [...blocksOf(context, 'front')].slice(0, longestHead);
  const forms = lines.map(({ text }) => text.toLowerCase());
  return lines.flatMap(({ start, end, text }, index): Place[] => {
    const form = forms[index] ?? '';
    if (form.split(' ').length < fewestWords) return [];
    const earlier = forms.slice(0, index).findIndex((other) => repeats(form, other));
    if (earlier < 0) return [];
    return [{ start, end, reason: `“${text}” repeats “${lines[earlier]?.text ?? ''}”` }];
  });
}

function repeats(line: string, earlier: string): boolean {
  if (earlier.split(' ').length < fewestWords) return false;
  return line.includes(earlier) || earlier.includes(line);
}
