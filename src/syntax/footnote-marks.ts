import type { Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import { noteLists, plainNumber, type NoteList } from './note-lists.js';
import { notesWithoutParagraphs } from './notes-without-paragraphs.js';
import type { Openers } from './openers/openers.js';

/** What of a document are footnotes and the marks that refer to them. */
export interface FootnoteMarks {
  /** What refers to a note, inside the text; in order. Notes that stand in the flow of the text are among them. */
  readonly references: readonly SourceRange[];
  /** Notes below the text or a page, and the rules above them; in order. */
  readonly notes: readonly SourceRange[];
  /** Lists under a rule with the marks of notes, to which nothing refers, so that they are words; in order. */
  readonly unreferenced: readonly SourceRange[];
  /** The source with white space in place of them; every other character has its offset. */
  readonly text: string;
}

/* `[^1]` is no text anywhere; nor is what Tika writes for the note of a Word document. */
const label = /\[\^[^\]\s]{1,40}\]/gu;
const wordReference = /\[(?:foot|end)note ?Ref: ?(?<number>\d{1,4})\]/giu;
const wordNote = /\[(?<number>\d{1,4}):\s/gu;
const inlineNote = /\^\[/gu;

/**
 * Finds the footnotes of a document, in the forms that programs and people leave of them:
 *
 * - `[^1]` and `[^1]: words` (Markdown, pandoc), and `^[words]`;
 * - `[footnoteRef:1]` and `[1: words]` (Apache Tika, of Word documents);
 * - notes under a rule or a heading, or at the end, each with its number, and `[1]`, `¹`, `<sup>1</sup>` or a number at the end of a word
 *   (`Group,1`) in the text above. Such a list is one of notes only if the text refers to it.
 *
 * @param source The document.
 * @param known Ranges in which the host format has found its own; in order, apart from one another.
 * @param openers How paragraphs open in the language of the document: one may begin right behind a note.
 * @returns The marks, the notes, and the text without them.
 */
export function footnoteMarks(
  source: string,
  known: readonly SourceRange[],
  openers: Openers,
): FootnoteMarks {
  const labelled = notesWithoutParagraphs(source, labelledNotes(source), openers);
  const found: Found = { references: [], notes: labelled, unreferenced: [] };
  for (const { index, 0: mark } of source.matchAll(label))
    found.references.push({ start: index, end: index + mark.length });
  collectWordNotes(source, found);
  collectInlineNotes(source, found);
  collectLists(source, found, openers);
  const notes = apart(found.notes, known);
  const references = apart(found.references, apart([...known, ...notes], []));
  const text = masked(source, apart([...references, ...notes], []));
  return { references, notes, unreferenced: found.unreferenced, text };
}

/**
 * Says which lines have the marks of footnotes and are read as words, because nothing refers to them.
 *
 * @param source The document.
 * @param unreferenced The lists.
 * @returns The findings.
 */
export function noteFindings(source: string, unreferenced: readonly SourceRange[]): Finding[] {
  return unreferenced.map(({ start, end }) => ({
    ruleId: 'unreferenced-footnote',
    reason: `nothing refers to “${excerpt(source, start, end)}”, which is read as words of the text`,
    start,
    end,
  }));
}

interface Found {
  readonly references: SourceRange[];
  readonly notes: SourceRange[];
  readonly unreferenced: SourceRange[];
}

const emptyLine = /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/uy;

function collectWordNotes(source: string, { references, notes }: Found): void {
  const numbers = new Set<string>();
  for (const { index, 0: mark, groups } of source.matchAll(wordReference)) {
    numbers.add(groups?.number ?? '');
    references.push({ start: index, end: index + mark.length });
  }
  if (numbers.size === 0) return;
  for (const { index, groups } of source.matchAll(wordNote)) {
    const end = closingOf(source, index);
    if (!numbers.has(groups?.number ?? '') || end === null) continue;
    const isOwnBlock = /(?:^|[\r\n])\s*$/u.test(source.slice(Math.max(0, index - 8), index));
    (isOwnBlock ? notes : references).push({ start: index, end });
  }
}

function collectInlineNotes(source: string, { references }: Found): void {
  for (const { index } of source.matchAll(inlineNote)) {
    const end = closingOf(source, index + 1);
    if (end !== null) references.push({ start: index, end });
  }
}

/* A note of a draft is seldom longer than a paragraph. */
const longestNote = 2000;

/** The offset behind the bracket that closes the one at an offset, in the same paragraph. */
function closingOf(source: string, start: number): number | null {
  const limit = Math.min(source.length, start + longestNote);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const character = source[at];
    if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at + 1;
    if (depth > 8) return null;
    if (character === '\n' || character === '\r') {
      emptyLine.lastIndex = at;
      if (emptyLine.test(source)) return null;
    }
  }
  return null;
}

const labelHead = /^[ \t]*\[\^[^\]\s]{1,40}\]:/gmu;
const noteEnd = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)(?![ \t]{2})|\f/gu;

/** Notes with labels, `[^1]: See …`: from a label to the next, or to an empty line behind which nothing is indented; lines of the text may stand in them. */
function labelledNotes(source: string): SourceRange[] {
  const starts = [...source.matchAll(labelHead)].map(({ index }) => index);
  let end = 0;
  return starts.map((start, at): SourceRange => {
    if (end <= start) {
      noteEnd.lastIndex = start;
      end = noteEnd.exec(source)?.index ?? source.length;
    }
    return { start, end: trimmedEnd(source, Math.min(end, starts[at + 1] ?? end)) };
  });
}

function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}

function collectLists(source: string, found: Found, openers: Openers): void {
  const lists = wholeLists(source, openers);
  const referred = referredLists(source, lists, false);
  const isReferred = new Set(referred.map(({ list }) => list));
  for (const list of lists) {
    const [first, last] = [list.notes[0], list.notes.at(-1)];
    if (list.rule === null || !list.isSure || isReferred.has(list)) continue;
    if (first !== undefined && last !== undefined)
      found.unreferenced.push({ start: first.start, end: last.end });
  }
  for (const { list, references } of referred) {
    for (const reference of references) found.references.push(reference);
    if (list.rule !== null) found.notes.push(list.rule);
    for (const { start, end } of list.notes) found.notes.push({ start, end });
  }
}

/** What may be lists of notes, without the paragraphs that begin on the lines behind them. */
function wholeLists(source: string, openers: Openers): NoteList[] {
  const lists = noteLists(source);
  const notes = referredLists(source, lists, true).flatMap(({ list }) => list.notes);
  const ends = new Map(notesWithoutParagraphs(source, notes, openers).map(({ start, end }) => [start, end]));
  return lists.map((list) => ({
    ...list,
    notes: list.notes.map((note) => ({ ...note, end: ends.get(note.start) ?? note.end })),
  }));
}

/**
 * The lists that are notes because the text refers to them, with what refers to each. Where notes stand behind their paragraphs, that is also between
 * the notes of a list; and inside of them as long as it is not known where they end.
 */
function referredLists(
  source: string,
  lists: readonly NoteList[],
  isInside: boolean,
): { list: NoteList; references: SourceRange[] }[] {
  let from = 0;
  return lists.flatMap((list) => {
    const last = list.notes.at(-1);
    const all = referencesTo(source, list, from, last?.end ?? from);
    const references = isInside ? all : apart(all, list.notes);
    from = (isInside ? last?.start : last?.end) ?? from;
    const share = references.length / list.notes.length;
    const isEnough = share >= (list.isLikeParagraphs || list.rule === null ? 1 : 0.5);
    return references.length > 0 && isEnough ? [{ list, references }] : [];
  });
}

/*
 * What refers to a note stands right behind a word or its mark of punctuation: `report[1]`, `report¹`, `report1`, `Group,1`. Behind the
 * symbol of a resolution no decimals stand: `77/211,1`. Of a number without a mark of its own two letters are asked
 * for, so that `G20` and `A1` are none; a raised digit behind a unit of length is its power (`10 m²`).
 */
const references =
  /(?<=\S)(?:\[ ?(?<bracketed>\d{1,3})\]|<sup>\s*\[?(?<element>\d{1,3})\]?\s*<\/sup>|(?<!(?<![\p{L}])[kcdmµμ]?m)(?<raised>[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3})|(?<sign>\*{1,3}|[†‡])(?![\p{L}\p{N}*])|(?<=\p{Ll}{2}|\p{L}[.,;:]|\d\/\d{1,4}[,;]|[)\]}”’"][.,;:]?)(?<glued>\d{1,3})(?![\p{L}\p{N}]|[.,/:-]\d))/gu;

/* Where the notes have strokes, `States 1/ to act` refers to one; typewriters left a space before it. */
const withStroke = /(?<=\S)(?:[ \u00A0]|(?<![\d/-]|\d\.))(?<stroke>\d{1,3})\/(?![\p{L}\p{N}/])/gu;

/** The marks that refer to the notes of a list; numbers that have no mark of their own, in the order of the notes. */
function referencesTo(source: string, list: NoteList, from: number, to: number): SourceRange[] {
  const places = new Map(list.notes.map(({ marker }, place) => [marker, place]));
  const text = source.slice(from, to);
  const find = (pattern: RegExp): SourceRange[] => {
    const found: SourceRange[] = [];
    let next = 0;
    for (const { index, 0: mark, groups = {} } of text.matchAll(pattern)) {
      const number = Object.values<string | undefined>(groups).find((group) => group !== undefined) ?? '';
      const isInOrder = groups.glued !== undefined || groups.stroke !== undefined;
      const at = places.get(plainNumber(number)) ?? -1;
      if (at < (isInOrder ? next : 0)) continue;
      next = Math.max(next, at + 1);
      found.push({ start: from + index, end: from + index + mark.length });
    }
    return found;
  };
  return list.hasStroke ? apart([...find(references), ...find(withStroke)], []) : find(references);
}

/** Ranges in order, without those that overlap one before them or one that is known. */
function apart(ranges: readonly SourceRange[], known: readonly SourceRange[]): SourceRange[] {
  const result: SourceRange[] = [];
  let end = 0;
  let index = 0;
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((known[index]?.end ?? Infinity) <= range.start) index += 1;
    if (range.start < end || (known[index]?.start ?? Infinity) < range.end) continue;
    result.push(range);
    end = range.end;
  }
  return result;
}

function masked(source: string, ranges: readonly SourceRange[]): string {
  if (ranges.length === 0) return source;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(source.slice(from, start), source.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join('');
}
