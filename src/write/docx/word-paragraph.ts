import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Tab,
  TextRun,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import type { Anchor, Author, Comment, ParagraphPlan, Piece, Revision, Shade } from './plan.js';
import { isShort, layoutOf, listName } from './word-styles.js';
import { shadeStyle } from './word-shades.js';

/** What the paragraphs of a document share: they take numbers from it in order. */
export interface Desk {
  readonly date: string;
  readonly isResolution: boolean;
  /** The comments of the document so far; the index of one is its number. */
  readonly comments: Comment[];
  /** The words of its footnotes so far; Word counts them from 1. */
  readonly footnotes: string[];
  /** The numbers of the bookmarks so far, by their names. */
  readonly places: Map<string, number>;
  /** Gives a number that no other tracked change has. */
  readonly nextChange: () => number;
}

/**
 * Writes a paragraph.
 *
 * @param plan What it holds.
 * @param desk What the paragraphs of the document share; comments and footnotes are added to it.
 * @returns The paragraph.
 */
export function wordParagraph(plan: ParagraphPlan, desk: Desk): Paragraph {
  const { kind, list, item, whole } = plan;
  /* The type of `children` does not know an insertion that holds a deletion; the schema does (`CT_RunTrackChange`). */
  const children = [...labelRun(plan, desk), ...runsOf(plan, desk)] as ParagraphChild[];
  return new Paragraph({
    ...layoutOf(plan, desk.isResolution),
    ...(kind === 'title' ? { heading: HeadingLevel.TITLE } : {}),
    ...(kind === 'heading' ? { heading: HeadingLevel.HEADING_2 } : {}),
    ...(list === null ? {} : { numbering: { reference: listName(list), level: 0 } }),
    ...(item === 0 ? {} : { bullet: { level: Math.min(item, deepestBullet) - 1 } }),
    run: {
      ...(whole.inserted === null ? {} : { insertion: changeBy(whole.inserted, desk) }),
      ...(whole.deleted === null ? {} : { deletion: changeBy(whole.deleted, desk) }),
    },
    children,
  });
}

/* Word has no deeper lists. */
const deepestBullet = 9;

/** A space keeps a long label off the words, where no tab fits between. */
function labelRun({ label, whole }: ParagraphPlan, desk: Desk): XmlComponent[] {
  if (label === '') return [];
  const words = wordsRun(
    { value: `${label} `, ...whole, bold: !desk.isResolution, italics: false, shade: null },
    desk,
  );
  if (desk.isResolution && !isShort(label)) return [words];
  return [words, tracked(new TextRun({ children: [new Tab()] }), whole, desk)];
}

/** The runs with the beginnings of their comments before them and the ends after them. */
function runsOf({ kind, pieces, anchors, whole }: ParagraphPlan, desk: Desk): XmlComponent[] {
  const starts = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  for (const { comment, from, to } of inOrder(anchors, pieces)) {
    const number = desk.comments.push(comment) - 1;
    starts.set(from, [...(starts.get(from) ?? []), number]);
    ends.set(to, [...(ends.get(to) ?? []), number]);
  }
  return pieces.flatMap((piece, index) => [
    ...(starts.get(index) ?? []).map((number) => new CommentRangeStart(number)),
    ...pieceRun(piece, kind === 'formula' || piece.italic, desk),
    ...(ends.get(index) ?? []).flatMap((number) => [
      new CommentRangeEnd(number),
      referenceRun(number, whole, desk),
    ]),
  ]);
}

/** By the runs that they begin with, those that reach farther first; places between runs do not count. */
function inOrder(anchors: readonly Anchor[], pieces: readonly Piece[]): Anchor[] {
  const before: number[] = [];
  let runs = 0;
  for (const { kind } of pieces) {
    before.push(runs);
    if (!kind.startsWith('place')) runs += 1;
  }
  before.push(runs);
  const first = ({ from }: Anchor): number => before[from] ?? from;
  const last = ({ to }: Anchor): number => (before[to + 1] ?? to + 1) - 1;
  return [...anchors].sort((a, b) => first(a) - first(b) || last(b) - last(a));
}

function pieceRun(piece: Piece, italics: boolean, desk: Desk): XmlComponent[] {
  const { kind, value } = piece;
  if (kind === 'place' || kind === 'place-start' || kind === 'place-end')
    return bookmark(kind, piece.note, desk);
  if (kind === 'gap' || kind === 'names') return gapRun(piece, italics, desk);
  if (kind !== 'footnote') return [wordsRun({ ...piece, bold: false, italics }, desk)];
  /* One without words is counted too: the numbers of those that follow must be those of the text. */
  const note = piece.note === '' ? '(The text has this reference only.)' : piece.note;
  const number = desk.footnotes.length + 1;
  desk.footnotes.push(value === String(number) ? note : `[${value}] ${note}`);
  return [tracked(new FootnoteReferenceRun(number), piece, desk)];
}

function gapRun(piece: Piece, italics: boolean, desk: Desk): XmlComponent[] {
  const name = `_travaux_g${String(desk.places.size)}`;
  return [
    ...bookmark('place-start', name, desk),
    wordsRun({ ...piece, bold: false, italics }, desk),
    ...bookmark('place-end', name, desk),
  ];
}

function bookmark(
  kind: 'place' | 'place-start' | 'place-end',
  name: string,
  { places }: Desk,
): XmlComponent[] {
  const number = places.get(name) ?? places.size;
  places.set(name, number);
  return [
    ...(kind === 'place-end' ? [] : [new BookmarkStart(name, number)]),
    ...(kind === 'place-start' ? [] : [new BookmarkEnd(number)]),
  ];
}

interface Words extends Revision {
  readonly value: string;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly shade: Shade | null;
}

function wordsRun({ value, bold, italics, shade, inserted, deleted }: Words, desk: Desk): XmlComponent {
  /* Never as `children`: there the library reads some words as fields. */
  const options = {
    text: value,
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(shade === null ? {} : { style: shadeStyle(shade) }),
  };
  if (deleted === null) return tracked(new TextRun(options), { inserted, deleted }, desk);
  const struck = new DeletedTextRun({ ...options, ...changeBy(deleted, desk) });
  return tracked(struck, { inserted, deleted: null }, desk);
}

function tracked(run: XmlComponent, { inserted, deleted }: Revision, desk: Desk): XmlComponent {
  const struck = deleted === null ? run : wrapped('w:del', run, deleted, desk);
  return inserted === null ? struck : wrapped('w:ins', struck, inserted, desk);
}

function wrapped(name: 'w:ins' | 'w:del', run: XmlComponent, author: Author, desk: Desk): XmlComponent {
  const change = changeBy(author, desk);
  return new BuilderElement({
    name,
    attributes: {
      id: { key: 'w:id', value: change.id },
      author: { key: 'w:author', value: change.author },
      date: { key: 'w:date', value: change.date },
    },
    children: [run],
  });
}

function changeBy(
  { name }: Author,
  { nextChange, date }: Desk,
): { id: number; author: string; date: string } {
  return { id: nextChange(), author: name, date };
}

/** The mark of a comment goes with its paragraph, where the whole of it comes or goes. */
function referenceRun(number: number, whole: Revision, desk: Desk): XmlComponent {
  return tracked(new TextRun({ children: [new CommentReference(number)] }), whole, desk);
}
