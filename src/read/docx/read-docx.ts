import type { BlockPlan, CommentWords, Piece, TrackMark } from '../text-builder.js';
import type { ReadText, Refusal } from '../read-result.js';
import { deskOf, type Desk } from './desk.js';
import { ownNotation } from './own-notation.js';
import { openWord, type WordParts } from './package.js';
import { markOf, piecesOf } from './read-paragraph.js';
import { listOf, outlineOf } from './styles.js';
import { childOf, childrenOf, valueOf, wordsOf, type XmlElement } from './xml.js';

/**
 * Reads a Word document (Office Open XML, ISO/IEC 29500).
 *
 * The text has what a reader of the document sees: labels as Word counts them, the results of fields, table cells as paragraphs in
 * order, text boxes behind the paragraph that they hang on, notes below the text, and words that tracked changes take out. Whatever else
 * the document has is counted in a finding.
 *
 * @param bytes The file.
 * @returns The text, or why it cannot be read.
 */
export function readDocx(bytes: Uint8Array): ReadText | Refusal {
  const parts = openWord(bytes);
  if ('refusal' in parts) return parts;
  const comments = commentsOf(parts.comments);
  const own = ownNotation(parts.properties, comments);
  const desk = deskOf(parts, own);
  const open: OpenParagraph = { plan: null };
  readBlocks(
    childOf(parts.document, 'w:body') ?? parts.document,
    { marks: [], kind: 'paragraph' },
    desk,
    open,
  );
  endParagraph(desk, open);
  readNotes(desk);
  countParts(parts, desk);
  const read = desk.builder.done(own === null ? comments : new Map());
  return { ...read, findings: desk.tally.findings() };
}

/** A paragraph whose end is deleted goes on with the next. */
interface OpenParagraph {
  /** Its pieces are its own, so that each paragraph that joins it is added to them and they are not copied for it. */
  plan: (BlockPlan & { readonly pieces: Piece[] }) | null;
}

interface Place {
  /** What is tracked about all that stands here. */
  readonly marks: readonly TrackMark[];
  readonly kind: 'paragraph' | 'cell';
}

const containers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'mc:Choice',
  'w:tc',
  'w:tbl',
]);

function readBlocks(element: XmlElement, place: Place, desk: Desk, open: OpenParagraph): void {
  for (const child of childrenOf(element)) {
    const mark = markOf(child, desk);
    if (mark !== null) readBlocks(child, { ...place, marks: [...place.marks, mark] }, desk, open);
    else if (child.name === 'w:p') readParagraph(child, place, desk, open);
    else if (child.name === 'w:tr') readRow(child, place, desk, open);
    else if (child.name === 'mc:AlternateContent')
      readBlocks(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, place, desk, open);
    else if (containers.has(child.name)) readBlocks(child, place, desk, open);
    else if (child.name === 'w:altChunk')
      desk.tally.count('words-left-out', 'documents that are embedded in this one');
    else desk.range(child);
  }
}

function readRow(row: XmlElement, place: Place, desk: Desk, open: OpenParagraph): void {
  const marks = childrenOf(childOf(row, 'w:trPr')).flatMap((child) => markOf(child, desk) ?? []);
  readBlocks(row, { marks: [...place.marks, ...marks], kind: 'cell' }, desk, open);
}

function readParagraph(paragraph: XmlElement, place: Place, desk: Desk, open: OpenParagraph): void {
  const properties = childOf(paragraph, 'w:pPr');
  const style = valueOf(properties, 'w:pStyle');
  const look = desk.styles.paragraph(style);
  if (childOf(properties, 'w:pPrChange') !== undefined)
    desk.tally.count('tracked-without-words', 'changes of formatting');
  const ofMark = childrenOf(childOf(properties, 'w:rPr'))
    .flatMap((child) => markOf(child, desk) ?? [])
    .filter(({ date }) => date !== desk.own?.date);
  const pieces = piecesOf(paragraph, look.run, place.marks, desk);
  const own = listOf(properties);
  const list = own === undefined ? look.list : own;
  const num = list?.num === '' ? (look.list?.num ?? '') : list?.num;
  const label =
    list === null || num === undefined
      ? null
      : desk.lists.next(num, list.level, own === undefined ? style : undefined);
  const heading = outlineOf(properties) ?? look.heading;
  const plan: BlockPlan = {
    kind: heading > 0 ? 'heading' : label !== null && label.text !== '' ? 'item' : place.kind,
    level: heading > 0 ? heading : label === null ? 0 : (list?.level ?? 0) + 1,
    label: label?.text ?? '',
    labelMarks: [],
    pieces,
  };
  takeParagraph(plan, ofMark, desk, open);
  if (!isJoined(plan, ofMark)) endParagraph(desk, open);
}

function takeParagraph(plan: BlockPlan, ofMark: readonly TrackMark[], desk: Desk, open: OpenParagraph): void {
  const whole = wholeMarks(plan.pieces);
  if (ofMark.length > 0 && whole.length === 0)
    desk.tally.count('tracked-without-words', 'ends of paragraphs that are put in or taken out');
  if (open.plan === null) {
    /* Of a paragraph that comes or goes as a whole, the label does too. */
    open.plan = { ...plan, pieces: [...plan.pieces], labelMarks: ofMark.length > 0 ? whole : [] };
    return;
  }
  desk.tally.count(
    'construct-assumed',
    'paragraphs that are read as one with the next, because the end between them is deleted',
  );
  open.plan.pieces.push({ text: '\n', style: null, marks: [] });
  for (const piece of plan.pieces) open.plan.pieces.push(piece);
}

/** What is tracked about all words of a paragraph. */
function wholeMarks(pieces: readonly Piece[]): readonly TrackMark[] {
  const worded = pieces.flatMap((piece) => ('text' in piece && /\S/u.test(piece.text) ? [piece.marks] : []));
  const [first, ...rest] = worded;
  return (first ?? []).filter((mark) => rest.every((marks) => marks.some(({ kind }) => kind === mark.kind)));
}

const goes = ({ kind }: TrackMark): boolean => kind === 'deletion' || kind === 'move-from';

/** Whether what is left of a paragraph, once all changes are accepted, goes on with the next. */
function isJoined({ pieces }: BlockPlan, ofMark: readonly TrackMark[]): boolean {
  return ofMark.some(goes) && !wholeMarks(pieces).some(goes) && pieces.some((piece) => 'text' in piece);
}

function endParagraph(desk: Desk, open: OpenParagraph): void {
  if (open.plan !== null) desk.builder.add(open.plan);
  open.plan = null;
  for (const { content, marks } of desk.boxes.splice(0)) {
    const inside: OpenParagraph = { plan: null };
    readBlocks(content, { marks, kind: 'paragraph' }, desk, inside);
    endParagraph(desk, inside);
  }
}

/** The words of the notes, each one block whatever its paragraphs. */
function readNotes(desk: Desk): void {
  for (const { marker, element } of desk.notes.referred) {
    const pieces = childrenOf(element).flatMap((child, index): Piece[] => {
      if (child.name !== 'w:p') return [];
      const look = desk.styles.paragraph(valueOf(childOf(child, 'w:pPr'), 'w:pStyle'));
      const words = piecesOf(child, look.run, [], desk);
      return index === 0 ? words : [{ text: '\n', style: null, marks: [] }, ...words];
    });
    desk.builder.add({ kind: 'note', level: 0, label: `[^${marker}]:`, labelMarks: [], pieces });
  }
}

function countParts({ pageParts, footnotes, endnotes }: WordParts, { tally, notes, lists }: Desk): void {
  tally.count('construct-left-out', 'headers and footers of pages', pageParts);
  for (const [format, times] of lists.unknown)
    tally.count(
      'construct-assumed',
      `labels in the format ${format} that are written in Arabic numbers`,
      times,
    );
  const all = notes.elements.footnote.size + notes.elements.endnote.size;
  const referred = new Set(notes.referred.map(({ element }) => element)).size;
  if (footnotes !== undefined || endnotes !== undefined)
    tally.count('words-left-out', 'notes that nothing in the text refers to', Math.max(0, all - referred));
}

function commentsOf(part: XmlElement | undefined): ReadonlyMap<string, CommentWords> {
  return new Map(
    childrenOf(part, 'w:comment').map((comment) => {
      const { id = '', author = '', date } = comment.attributes;
      const text = childrenOf(comment, 'w:p').map(shownWords).join('\n').trim();
      return [id, { author: author.trim(), date: date ?? null, text }];
    }),
  );
}

function shownWords(paragraph: XmlElement): string {
  if (paragraph.name === 'w:t') return wordsOf(paragraph);
  if (paragraph.name === 'w:tab') return '\t';
  return childrenOf(paragraph).map(shownWords).join('');
}
