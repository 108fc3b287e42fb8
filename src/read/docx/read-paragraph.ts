import type { Piece, TrackMark } from '../text-builder.js';
import type { Desk } from './desk.js';
import { noteReference } from './notes.js';
import { withNotation, type Place } from './own-notation.js';
import { runLook, styleOf, type RunLook } from './styles.js';
import { characterOf } from './symbols.js';
import { childOf, childrenOf, valueOf, wordsOf, type XmlElement } from './xml.js';

/** What is found in a paragraph: also the places of our own notation. */
type Found = Piece | Place;

/** What is known of the words that are being read. */
interface Around {
  readonly look: RunLook;
  readonly marks: readonly TrackMark[];
  /** A run whose words are the mark of a note, which stands in its reference. */
  readonly isNoteMark: boolean;
}

/**
 * Reads what is in a paragraph.
 *
 * @param paragraph The element `w:p`.
 * @param look How its words look by its style.
 * @param marks What is tracked about all of it.
 * @param desk What the parts of the document share.
 * @returns Words in order, with the places where comments begin and end.
 */
export function piecesOf(
  paragraph: XmlElement,
  look: RunLook,
  marks: readonly TrackMark[],
  desk: Desk,
): Piece[] {
  const pieces: Found[] = [];
  readInline(paragraph, { look, marks, isNoteMark: false }, desk, pieces);
  return desk.own === null
    ? pieces.filter((piece): piece is Piece => !('place' in piece))
    : withNotation(pieces, desk.own);
}

const changes: Readonly<Record<string, TrackMark['kind']>> = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
};

/**
 * Reads a tracked change.
 *
 * @param element The element; any other is none.
 * @param desk What the parts of the document share: the moves that are open.
 * @returns What it does, who made it when; null for another element.
 */
export function markOf({ name, attributes }: XmlElement, desk: Desk): TrackMark | null {
  const kind = changes[name];
  if (kind === undefined) return null;
  const move = kind === 'move-from' || kind === 'move-to' ? (desk.moves[kind].at(-1)?.name ?? null) : null;
  return { kind, author: attributes.author?.trim() ?? '', date: attributes.date ?? null, move };
}

/* Elements around words that say nothing of them here. */
const transparent: ReadonlySet<string> = new Set([
  ...['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:customXml', 'w:dir', 'w:bdo'],
  ...['w:ruby', 'w:rubyBase', 'mc:Choice', 'w:p'],
]);

function readInline(element: XmlElement, around: Around, desk: Desk, pieces: Found[]): void {
  for (const child of childrenOf(element)) {
    const mark = markOf(child, desk);
    if (mark !== null) readInline(child, { ...around, marks: [...around.marks, mark] }, desk, pieces);
    else if (child.name === 'w:r') readRun(child, around, desk, pieces);
    else if (transparent.has(child.name)) readInline(child, around, desk, pieces);
    else if (child.name === 'mc:AlternateContent') readInline(chosen(child), around, desk, pieces);
    else readRange(child, around, desk, pieces);
  }
}

/** Of the forms that a thing is given in, the first is the newest. */
function chosen(alternatives: XmlElement): XmlElement {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives;
}

function readRange(child: XmlElement, around: Around, desk: Desk, pieces: Found[]): void {
  const { name, attributes } = child;
  const id = attributes.id ?? '';
  if (name === 'w:commentRangeStart') pieces.push({ edge: 'start', comment: id });
  else if (name === 'w:commentRangeEnd') pieces.push({ edge: 'end', comment: id });
  else if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') readBookmark(child, desk, pieces);
  else if (name === 'm:oMath' || name === 'm:oMathPara') readFormula(child, around, desk, pieces);
  else desk.range(child);
}

/** The end of a bookmark has its number only. */
function readBookmark({ name, attributes }: XmlElement, { own, places }: Desk, pieces: Found[]): void {
  const id = attributes.id ?? '';
  const edge = name === 'w:bookmarkStart' ? 'start' : 'end';
  if (own !== null && edge === 'start' && attributes.name?.startsWith('_travaux_') === true)
    places.set(id, attributes.name);
  const place = places.get(id);
  if (place !== undefined) pieces.push({ place, edge });
  if (edge === 'end') places.delete(id);
}

function readFormula(formula: XmlElement, around: Around, { tally }: Desk, pieces: Found[]): void {
  tally.count('construct-assumed', 'formulas that are read as their characters in a row');
  pieces.push(words(wordsOf(formula), around));
}

function words(text: string, { look, marks }: Around): Piece {
  return { text, style: styleOf(look), marks };
}

function readRun(run: XmlElement, around: Around, desk: Desk, pieces: Found[]): void {
  const properties = childOf(run, 'w:rPr');
  const style = valueOf(properties, 'w:rStyle');
  const look = { ...around.look, ...desk.styles.character(style), ...runLook(properties) };
  if (childOf(properties, 'w:rPrChange') !== undefined)
    desk.tally.count('tracked-without-words', 'changes of formatting');
  let inRun: Around = { ...around, look };
  for (const child of childrenOf(run)) {
    if (child.name === 'w:fldChar') desk.field(child.attributes.fldCharType);
    else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
      const { marker, isCustom } = noteReference(child, run, desk.notes);
      if (desk.isShown()) pieces.push({ text: `[^${marker}]`, style: null, marks: around.marks });
      inRun = { ...inRun, isNoteMark: isCustom };
    } else readInRun(child, inRun, desk, pieces);
  }
}

function readInRun(child: XmlElement, around: Around, desk: Desk, pieces: Found[]): void {
  const { name } = child;
  if (name === 'mc:AlternateContent') {
    for (const inner of childrenOf(chosen(child))) readInRun(inner, around, desk, pieces);
  } else if (name === 'w:commentReference') {
    pieces.push({ edge: 'point', comment: child.attributes.id ?? '' });
  } else if (name === 'w:ruby') {
    readInline(child, around, desk, pieces);
  } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
    desk.picture(child, around.marks);
  } else {
    const text = characterOf(child, desk.tally);
    if (text === null) desk.unread(child);
    else if (text === '' || around.isNoteMark || !desk.isShown()) return;
    else if (around.look.hidden === true) desk.hide(text);
    else pieces.push(words(text, around));
  }
}
