import { tally, type Tally } from '../tally.js';
import {
  textBuilder,
  type CommentWords,
  type Piece,
  type TextBuilder,
  type TrackMark,
} from '../text-builder.js';
import type { ReadText, Refusal } from '../read-result.js';
import { styleSheetOf, type Declarations, type StyleSheet } from './css.js';
import { attributeOf, parseHtml, wordsIn, type Element, type Nodes } from './hast.js';
import { isBackLink, notesIn, type HtmlNotes } from './html-notes.js';
import { nextLabel, openList, type OpenList } from './lists.js';
import { lookIn, plainLook, styleOfLook, type Look } from './look.js';

/**
 * Reads a document in HTML, or a fragment of one.
 *
 * The text has what a reader of the page sees: labels of lists as browsers count them, table cells as paragraphs in order, notes where the
 * page has them. `ins` and `del`, and the spans that pandoc writes for them, are tracked changes; what is struck or underlined otherwise is
 * a style. Scripts and whatever else is no text are counted in a finding.
 *
 * @param text The document.
 * @returns The text, or why it cannot be read.
 */
export function readHtml(text: string): ReadText | Refusal {
  const root = parseHtml(text);
  if (root === null) return { refusal: 'HTML whose elements stand too deep in one another' };
  const desk: Desk = {
    builder: textBuilder(),
    sheet: styleSheetOf(root),
    notes: notesIn(root),
    tally: tally(),
    comments: new Map(),
    pieces: [],
    block: { kind: 'paragraph', level: 0, label: '' },
    isAfterSpace: true,
  };
  readChildren(root, { look: plainLook, marks: [], lists: [], id: '', isOwn: false }, desk);
  flush(desk);
  return { ...desk.builder.done(desk.comments), findings: desk.tally.findings() };
}

const metaCharset =
  /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu;

/**
 * Finds the encoding that a document in HTML says it is in (HTML Standard, 13.2.3.2: within the first 1024 bytes).
 *
 * @param bytes The document.
 * @returns The label as written; null where it names none.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const match = metaCharset.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}

interface BlockHead {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'note';
  readonly level: number;
  readonly label: string;
}

interface Desk {
  readonly builder: TextBuilder;
  readonly sheet: StyleSheet;
  readonly notes: HtmlNotes;
  readonly tally: Tally;
  readonly comments: Map<string, CommentWords>;
  pieces: Piece[];
  /** What the next words begin. */
  block: BlockHead;
  /** Whether white space here is none. */
  isAfterSpace: boolean;
}

interface Around {
  readonly look: Look;
  readonly marks: readonly TrackMark[];
  readonly lists: readonly OpenList[];
  /** The id of the nearest element that has one. */
  readonly id: string;
  /** Inside a span of our own page, where what is inserted or deleted shows how its brackets were read. */
  readonly isOwn: boolean;
}

function readChildren(node: Extract<Nodes, { children: unknown[] }>, around: Around, desk: Desk): void {
  for (const child of node.children) {
    if (child.type === 'text') addText(child.value, around, desk);
    else if (child.type === 'element') readElement(child, around, desk);
  }
}

/* What is no text of the page, and how it is counted; null for what nobody misses. */
const dropped: Readonly<Record<string, string | null>> = {
  ...{ head: null, style: null, template: null, title: null, meta: null, link: null, script: 'scripts' },
  ...{ img: 'pictures', svg: 'pictures', canvas: 'pictures', picture: 'pictures', video: 'films and sounds' },
  ...{
    audio: 'films and sounds',
    iframe: 'pages in the page',
    object: 'embedded objects',
    embed: 'embedded objects',
  },
  ...{
    input: 'fields of forms',
    select: 'fields of forms',
    textarea: 'fields of forms',
    button: 'fields of forms',
  },
};

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const cells: ReadonlySet<string> = new Set(['td', 'th', 'caption']);
const blocks: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
    'nav',
    'ol',
    'p',
  ],
  ...['pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'caption'],
]);

function readElement(element: Element, around: Around, desk: Desk): void {
  const { tagName } = element;
  const what = dropped[tagName];
  if (what !== undefined) {
    if (what !== null) desk.tally.count('construct-left-out', what);
    return;
  }
  const style = desk.sheet(element);
  if (isHidden(element, style)) return countHidden(element, desk);
  if (tagName === 'br') return addPiece('\n', around, desk);
  if (readMargin(element, desk)) return;
  const marker = desk.notes.markerOf(element);
  if (marker !== null)
    return void desk.pieces.push({ text: `[^${marker}]`, style: null, marks: around.marks });
  if (desk.notes.noteOf(around.id) !== null && isBackLink(element, around.id)) return;
  readInside(element, style, around, desk);
}

function isHidden(element: Element, style: Declarations): boolean {
  return attributeOf(element, 'hidden') !== '' || style.display === 'none' || style.visibility === 'hidden';
}

function countHidden(element: Element, { tally }: Desk): void {
  tally.count('words-left-out', 'hidden words', wordsIn(element).split(/\s+/u).filter(Boolean).length);
}

function readInside(element: Element, style: Declarations, around: Around, desk: Desk): void {
  const { tagName } = element;
  const isBlock =
    blocks.has(tagName) ||
    tagName in headings ||
    /^(?:block|list-item|table-cell)$/u.test(style.display ?? '');
  const isList = tagName === 'ol' || tagName === 'ul';
  const id = attributeOf(element, 'id');
  const isOwn = around.isOwn || /\btravaux-span\b/u.test(attributeOf(element, 'className'));
  const mark = isOwn ? null : markOf(element);
  const inside: Around = {
    look: lookIn(element, style, around.look),
    marks: mark === null ? around.marks : [...around.marks, mark],
    lists: isList ? [...around.lists, openList(element, style)] : around.lists,
    id: id === '' ? around.id : id,
    isOwn,
  };
  if (isBlock) beginBlock(element, around, desk);
  readChildren(element, inside, desk);
  if (isBlock) flush(desk);
}

function beginBlock(element: Element, { lists }: Around, desk: Desk): void {
  flush(desk);
  const { tagName } = element;
  const note = desk.notes.noteOf(attributeOf(element, 'id'));
  const list = lists.at(-1);
  if (note !== null) {
    if (list !== undefined && tagName === 'li') nextLabel(list, element);
    desk.block = { kind: 'note', level: 0, label: `[^${note}]:` };
  } else if (tagName in headings) desk.block = { kind: 'heading', level: headings[tagName] ?? 1, label: '' };
  else if (cells.has(tagName)) desk.block = { kind: 'cell', level: 0, label: '' };
  else if (tagName === 'li' && list !== undefined) {
    const label = nextLabel(list, element);
    desk.block = { kind: label === '' ? 'paragraph' : 'item', level: lists.length, label };
  }
}

/** Ends a paragraph; what begins a block holds until words have come: a list item has its label before its first paragraph. */
function flush(desk: Desk): void {
  const hasWords = desk.pieces.some((piece) => 'text' in piece && /\S/u.test(piece.text));
  const pieces = desk.block.kind === 'note' ? withoutMarker(desk.pieces, desk.block.label) : desk.pieces;
  if (pieces.length > 0) desk.builder.add({ ...desk.block, labelMarks: [], pieces });
  if (hasWords) desk.block = { kind: 'paragraph', level: 0, label: '' };
  desk.pieces = [];
  desk.isAfterSpace = true;
}

/** The note repeats the marker of its reference. */
function withoutMarker(pieces: readonly Piece[], label: string): Piece[] {
  const marker = label.slice(2, -2);
  const first = pieces.findIndex((piece) => 'text' in piece && /\S/u.test(piece.text));
  const words = pieces[first];
  if (words === undefined || !('text' in words)) return [...pieces];
  const bare = words.text.trimStart();
  if (!bare.startsWith(marker) || /^[\p{L}\p{N}]/u.test(bare.slice(marker.length))) return [...pieces];
  return pieces.map((piece, index) =>
    index === first ? { ...words, text: bare.slice(marker.length).replace(/^[.)\]]?\s*/u, '') } : piece,
  );
}

const changeClasses: readonly (readonly [RegExp, TrackMark['kind']])[] = [
  [/\binsertion\b/u, 'insertion'],
  [/\bdeletion\b/u, 'deletion'],
];

/** `ins` and `del`, and the spans that pandoc writes for tracked changes. */
function markOf(element: Element): TrackMark | null {
  const byClass = changeClasses.find(([pattern]) => pattern.test(attributeOf(element, 'className')))?.[1];
  const kind = element.tagName === 'ins' ? 'insertion' : element.tagName === 'del' ? 'deletion' : byClass;
  if (kind === undefined) return null;
  const author = attributeOf(element, 'dataAuthor');
  const date = attributeOf(element, 'dateTime') || attributeOf(element, 'dataDate');
  return { kind, author, date: date === '' ? null : date, move: null };
}

/** Comments as pandoc writes them: the words at the beginning, an empty element at the end. */
function readMargin(element: Element, { pieces, comments }: Desk): boolean {
  const classes = attributeOf(element, 'className');
  const id = attributeOf(element, 'id');
  if (/\bcomment-start\b/u.test(classes)) {
    const date = attributeOf(element, 'dataDate');
    const author = attributeOf(element, 'dataAuthor');
    comments.set(id, { author, date: date === '' ? null : date, text: wordsIn(element).trim() });
    pieces.push({ edge: 'start', comment: id });
    return true;
  }
  if (!/\bcomment-end\b/u.test(classes)) return false;
  pieces.push({ edge: 'end', comment: id });
  return true;
}

function addText(value: string, around: Around, desk: Desk): void {
  if (around.look.isPre) {
    addPiece(value.replace(/\r\n?/gu, '\n'), around, desk);
    return;
  }
  const single = value.replace(/[\t\n\f\r ]+/gu, ' ');
  const text = desk.isAfterSpace && single.startsWith(' ') ? single.slice(1) : single;
  if (text === '') return;
  desk.isAfterSpace = text.endsWith(' ');
  desk.pieces.push({ text, style: styleOfLook(around.look), marks: around.marks });
}

function addPiece(text: string, { look, marks }: Around, desk: Desk): void {
  desk.pieces.push({ text, style: styleOfLook(look), marks });
  desk.isAfterSpace = /\s$/u.test(text);
}
