import type { Finding } from '../../diagnostics/diagnostic.js';
import { isOwnHyphen } from '../../text/line-end-hyphen.js';
import type { Tell } from '../../progress/progress.js';
import type { ReadText, Refusal } from '../read-result.js';
import { tally, type Tally } from '../tally.js';
import { textBuilder, type Piece } from '../text-builder.js';
import { inReadingOrder, type ColumnLine } from './columns.js';
import { withoutEdges } from './edges.js';
import { withoutNotes, type FootNote } from './foot-notes.js';
import { bodySize, linesOf, textOf, wordsOf, type Letter, type Line } from './lines.js';
import { openPdf, type OpenedPdf } from './open-pdf.js';
import type { PageContent } from './page-content.js';
import { isApart, leadingOf, paragraphsOf } from './paragraphs.js';

/* Far more than any negotiated text has; what exceeds them was made to exhaust its reader. */
const mostBytes = 200_000_000;
const mostPages = 5000;
const mostLetters = 20_000_000;
const mostLettersOnPage = 200_000;
const mostSeconds = 120;

/**
 * Reads a PDF: its words in reading order, with the paragraphs that its lines make; running heads, page numbers and line numbers are left out and
 * counted, notes are tied to their references, words that are struck, underlined, colored, bold or italic are marked.
 *
 * The package `pdfjs-dist` does the unpacking; it is an optional peer, and loaded when the first PDF is read.
 *
 * @param bytes The file.
 * @param tell Who is told how many pages are read.
 * @returns The text, or in a sentence why there is none: a password, a scan without a text layer, damage.
 */
export async function readPdf(bytes: Uint8Array, tell: Tell): Promise<ReadText | Refusal> {
  if (bytes.length > mostBytes)
    return { refusal: 'a PDF of more than 200 MB; cut out the pages that matter' };
  const opened = await openPdf(bytes);
  if ('refusal' in opened) return opened;
  try {
    const pages = await withinTime(pagesOf(opened, tell));
    if (pages === null)
      return { refusal: 'a PDF that takes more than two minutes to read; cut out the pages that matter' };
    return 'refusal' in pages ? pages : textOfPages(pages);
  } finally {
    await opened.close();
  }
}

/** The library gives way between pieces of its work, so that time can be called. */
async function withinTime<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, mostSeconds * 1000, null);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

type Page = PageContent | null;

async function pagesOf(opened: OpenedPdf, tell: Tell): Promise<Page[] | Refusal> {
  if (opened.pages > mostPages)
    return { refusal: 'a PDF of more than 5000 pages; cut out the pages that matter' };
  const pages: Page[] = [];
  let letters = 0;
  for (let number = 1; number <= opened.pages; number += 1) {
    tell('unpacking', number - 1, opened.pages);
    const page = await opened.read(number);
    const isTooMuch = page !== null && page.glyphs.length > mostLettersOnPage;
    pages.push(isTooMuch ? null : page);
    letters += page?.glyphs.length ?? 0;
    if (letters > mostLetters) return { refusal: 'a PDF with more than 20 million characters' };
  }
  if (letters > 0) return pages;
  if (pages.every((page) => page === null))
    return { refusal: 'a damaged PDF; take it from its source again' };
  return { refusal: 'a PDF without a text layer (scanned pages); run character recognition over it first' };
}

function textOfPages(contents: readonly Page[]): ReadText {
  const counts = tally();
  const pages = contents.map((content, index) => (content === null ? [] : linesOf(content, index + 1)));
  const inner = withoutEdges(
    pages,
    contents.map((content) => content?.height ?? 0),
  );
  const size = bodySize(inner.pages.flat());
  const notes: FootNote[] = [];
  const lines: ColumnLine[] = [];
  for (const [index, page] of inner.pages.entries()) {
    const content = contents[index];
    if (content === null || content === undefined) continue;
    const { width, height, rules } = content;
    for (const column of inReadingOrder(page)) {
      const parted = withoutNotes(column, rules, { width, height, size });
      for (const note of parted.notes) notes.push(note);
      for (const line of parted.lines) lines.push(line);
    }
  }
  countLosses(counts, contents, inner.numbers);
  return { ...assembled(lines, notes), findings: [...counts.findings(), ...headFindings(inner.heads)] };
}

function countLosses(counts: Tally, contents: readonly Page[], numbers: number): void {
  for (const content of contents) {
    if (content === null) counts.count('words-left-out', 'damaged pages');
    else {
      counts.count('words-left-out', 'characters that do not stand upright', content.turned);
      if (content.glyphs.length === 0 && content.hasImages)
        counts.count('words-left-out', 'pages that are pictures only');
    }
  }
  counts.count('construct-left-out', 'numbers of lines in the margin', numbers);
}

const quoted = 4;

function headFindings(heads: readonly string[]): Finding[] {
  if (heads.length === 0) return [];
  const forms = new Map(heads.map((head) => [head.replace(/\d+/gu, '#'), head]));
  const list = [...forms.values()].slice(0, quoted).map((head) => `“${head}”`);
  const more = forms.size > quoted ? ', …' : '';
  const reason = `running heads, feet and page numbers: ${String(heads.length)} (${list.join(', ')}${more})`;
  return [{ ruleId: 'construct-left-out', reason, start: 0, end: 0 }];
}

/* The share of paragraphs that begin with a small letter: beyond it, what looks like paragraphs are lines (see src/text/layout.ts). */
const fewestSmall = 0.15;
const fewParagraphs = 8;

function assembled(lines: readonly ColumnLine[], notes: readonly FootNote[]): Omit<ReadText, 'findings'> {
  const paragraphs = paragraphsOf(lines);
  const small = paragraphs.filter((paragraph) =>
    /^\p{Ll}(?![.)])/u.test(textOf(paragraph[0] ?? emptyLine)),
  ).length;
  const areLines = paragraphs.length >= fewParagraphs && small >= paragraphs.length * fewestSmall;
  const markers = markersOf(notes);
  const isWord = wordTest(lines);
  const builder = textBuilder();
  const add = (kind: 'paragraph' | 'note', pieces: readonly Piece[]): void => {
    builder.add({ kind, level: 0, label: '', labelMarks: [], pieces });
  };
  if (areLines) {
    /* Lines are kept, so that the words can tell what their ends mean. */
    const leading = leadingOf(lines);
    const between = (before: ColumnLine, line: ColumnLine): string =>
      isApart(before, line, leading) ? '\n\n' : '\n';
    add('paragraph', piecesOf(lines, { markers, isWord, between }));
  } else {
    for (const paragraph of paragraphs)
      add('paragraph', piecesOf(paragraph, { markers, isWord, between: () => ' ' }));
  }
  for (const note of notes) add('note', notePieces(note, markers, isWord));
  const { blocks, ...rest } = builder.done(new Map());
  return { ...rest, blocks: areLines ? null : blocks };
}

const emptyLine: Line = { page: 0, y: 0, size: 0, left: 0, right: 0, segments: [] };

interface Joining {
  readonly markers: ReadonlyMap<string, string>;
  readonly isWord: (word: string) => boolean;
  /** What is put between two lines. */
  readonly between: (before: ColumnLine, line: ColumnLine) => string;
}

function piecesOf(lines: readonly ColumnLine[], { markers, isWord, between }: Joining): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined)
      for (const piece of joint(pieces, line, isWord, between(before, line))) pieces.push(piece);
    for (const [at, segment] of line.segments.entries()) {
      if (at > 0) pieces.push(plain(' '));
      for (const piece of segmentPieces(segment.letters, line.page, markers)) pieces.push(piece);
    }
  }
  return pieces;
}

function plain(text: string): Piece {
  return { text, style: null, marks: [] };
}

/** What stands between two lines: white space, or nothing behind a hyphen; the hyphen of a cut word goes. */
function joint(pieces: Piece[], line: Line, isWord: Joining['isWord'], space: string): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !('text' in last) || !/[\p{L}\d][-\u2010]$/u.test(last.text))
    return [plain(space)];
  const before = pieces
    .slice(-3)
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('');
  if (!isOwnHyphen(before.slice(0, -1), textOf(line), isWord))
    pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  return [];
}

/** The words of a segment; a raised number to which a note on its page answers is a reference. */
function segmentPieces(
  letters: readonly Letter[],
  page: number,
  markers: ReadonlyMap<string, string>,
): Piece[] {
  return wordsOf(letters).map(({ text, style }) => {
    const marker = style?.superscript === true ? markers.get(`${String(page)} ${text.trim()}`) : undefined;
    return marker === undefined ? { text, style, marks: [] } : plain(`[^${marker}]`);
  });
}

/** The name of each note by its page and marker: the marker itself, or with its page where another note has it. */
function markersOf(notes: readonly FootNote[]): Map<string, string> {
  const markers = new Map<string, string>();
  const taken = new Set<string>();
  for (const { page, marker } of notes) {
    const name = taken.has(marker) ? `${marker}-${String(page)}` : marker;
    taken.add(marker);
    markers.set(`${String(page)} ${marker}`, name);
  }
  return markers;
}

function notePieces(
  { page, marker, lines }: FootNote,
  markers: ReadonlyMap<string, string>,
  isWord: Joining['isWord'],
): Piece[] {
  const pieces = piecesOf(lines, { markers: new Map(), isWord, between: () => ' ' });
  const name = markers.get(`${String(page)} ${marker}`) ?? marker;
  const text = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const start = text.indexOf(marker) + marker.length;
  return [
    plain(`[^${name}]: `),
    ...from(pieces, start + (/^[.)]?\s*/u.exec(text.slice(start))?.[0].length ?? 0)),
  ];
}

/** The pieces without their first characters. */
function from(pieces: readonly Piece[], start: number): Piece[] {
  let skip = start;
  return pieces.flatMap((piece): Piece[] => {
    if (!('text' in piece)) return [piece];
    const text = piece.text.slice(skip);
    skip = Math.max(0, skip - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** The words of a document that no line's end cuts. */
function wordTest(lines: readonly Line[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const line of lines) {
    const found = textOf(line).match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*-?/gu) ?? [];
    for (const [index, word] of found.entries()) {
      if (index > 0 && !word.endsWith('-')) words.add(word.toLowerCase());
    }
  }
  return (word) => words.has(word);
}
