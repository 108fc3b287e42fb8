import type { ViewAttribution, ViewBlock, ViewPhrasing, ViewSpan } from '../../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../handlers.js';
import { bracketMarks } from '../inline.js';
import type { Marking } from './change-plans.js';
import { tagComments } from './comments.js';
import { isEmpty, placePiece, spanPlace, tagPlace } from './places.js';
import { tagText } from '../tag-text.js';
import { endsSpan } from './tag-sides.js';
import {
  untracked,
  wordsPiece,
  type Anchor,
  type Author,
  type Comment,
  type Piece,
  type Revision,
} from './plan.js';

/** The pieces and comments of a block, while it is laid out. */
interface Layout {
  readonly pieces: Piece[];
  readonly anchors: Anchor[];
  /** Comments on the block as a whole. */
  readonly ofBlock: Comment[];
  /** The index of the first of the opening marks at the end of the pieces; null where the last piece is another. */
  openMarks: number | null;
}

/** The span that ended last among the children of one node, its first piece, and the comments on its change. */
interface Behind {
  readonly span: ViewSpan;
  readonly from: number;
  readonly anchors: readonly Anchor[];
  /** Its number; 0 where it has none. */
  readonly number: number;
}

/** What the handlers of the children of one node share. */
interface Desk {
  readonly layout: Layout;
  readonly marking: Marking;
  readonly revision: Revision;
  behind: Behind | null;
}

/**
 * Lays a block out as runs with tracked changes and comments.
 *
 * New words are inserted, old words deleted, by the first party that supports the change. Words of which it is unknown whether they
 * would come or go, and words on which somebody only reserves, stay between visible brackets, and so do brackets without words. Stamps stand in the line; tags and notes do,
 * or are comments; those that speak of no span are about the whole block.
 *
 * @param block The block.
 * @param marking What the blocks of the view share.
 * @returns Runs in order, and the comments with the runs that they are about.
 */
export function markedText(block: ViewBlock, marking: Marking): { pieces: Piece[]; anchors: Anchor[] } {
  const layout: Layout = { pieces: [], anchors: [], ofBlock: [], openMarks: null };
  layOut(block.children, { layout, marking, revision: untracked, behind: null });
  const { pieces, anchors, ofBlock } = layout;
  if (pieces.length === 0 && ofBlock.length > 0) addPiece(layout, wordsPiece('', untracked));
  const to = pieces.length - 1;
  return { pieces, anchors: [...ofBlock.map((comment) => ({ comment, from: 0, to })), ...anchors] };
}

function layOut(children: readonly ViewPhrasing[], desk: Desk): void {
  for (const node of children) {
    handle(handlers, node, desk);
    if (endsSpan(node)) desk.behind = null;
  }
}

const handlers: PhrasingHandlers<Desk, void> = {
  text: ({ value }, { layout, revision }) => addWords(layout, value, revision),
  span: layOutSpan,
  attribution: layOutTag,
  status: ({ value }, desk) => {
    addNames(desk, value, 0);
  },
  /* Views with origins and fates are laid out by `shownText`. */
  origin: ({ children }, { layout, revision }) => {
    for (const { value } of children) addWords(layout, value, revision);
  },
  footnote: ({ marker, value }, { layout, revision }) =>
    addPiece(layout, { ...wordsPiece(marker, revision), kind: 'footnote', note: value }),
};

function layOutSpan(span: ViewSpan, desk: Desk): void {
  const { layout, marking } = desk;
  const revision = revisionOf(span, marking, desk.revision);
  const place = spanPlace(marking.places, span);
  /* Not by `addPiece`: a place does not part a bracket from its words. */
  if (place !== null) layout.pieces.push(placePiece('place-start', place.name));
  const from = layout.pieces.length;
  if (revision === null) addMark(layout, bracketMarks.opening[span.opening], desk.revision, true);
  layOut(span.children, { layout, marking, revision: revision ?? desk.revision, behind: null });
  if (revision === null) addMark(layout, bracketMarks.closing[span.closing], desk.revision, false);
  if (layout.pieces.length === from) addPiece(layout, wordsPiece('', desk.revision));
  const anchors = anchorsOf(span, from, desk);
  if (place !== null) layout.pieces.push(placePiece('place-end', place.name));
  desk.behind = { span, from, anchors, number: place?.number ?? 0 };
}

/** Null for words that stay between brackets. So does a bracket without words: nothing else would show that it is there. */
function revisionOf(span: ViewSpan, { planOf }: Marking, around: Revision): Revision | null {
  const { change } = span;
  if (change === null || change.part === 'none' || isEmpty(span)) return null;
  const { author } = planOf(change);
  return change.part === 'new'
    ? { ...around, inserted: apartFrom(around.deleted, author) }
    : { ...around, deleted: apartFrom(around.inserted, author) };
}

/** Of words that one author puts in and strikes again, LibreOffice forgets that they are struck. So the second change has its own name. */
function apartFrom(other: Author | null, author: Author): Author {
  return other?.name === author.name ? { ...author, name: `${author.name}, again` } : author;
}

/** The comments on a change stand on its first words; where the next span has words of the same change, they reach to its end. */
function anchorsOf({ change }: ViewSpan, from: number, { layout, marking, behind }: Desk): readonly Anchor[] {
  if (change === null) return [];
  if (!marking.commented.has(change.id)) {
    marking.commented.add(change.id);
    const { author, comments, ofAuthor } = marking.planOf(change);
    const isSeen = layout.pieces.slice(from).some((piece) => isBy(piece, author));
    return comment(layout, isSeen ? comments : [...ofAuthor, ...comments], from);
  }
  if (behind?.span.change?.id !== change.id) return [];
  for (const anchor of behind.anchors) anchor.to = layout.pieces.length - 1;
  return behind.anchors;
}

/** A span has no words of its own where it is empty, or where all its words are in another. */
function isBy({ inserted, deleted, value }: Piece, { name }: Author): boolean {
  return value !== '' && (inserted?.name === name || deleted?.name === name);
}

function layOutTag(tag: ViewAttribution, desk: Desk): void {
  const { layout, marking, behind } = desk;
  if (marking.names === 'inline') {
    addNames(desk, tagText(tag), behind?.number ?? 0);
    return;
  }
  const comments = tagComments(tag, marking.sides.looseOf(tag), marking.parties);
  if (behind === null) for (const one of comments) layout.ofBlock.push(one);
  else comment(layout, comments, behind.from);
  layout.pieces.push(tagPlace(marking.places, tagText(tag), behind?.number ?? 0));
}

/** Writes a tag or a stamp in the line of the text, where it is seen on paper too. */
function addNames({ layout, marking }: Desk, text: string, behind: number): void {
  const isFirst = layout.pieces.every(({ kind }) => kind.startsWith('place'));
  const value = isFirst ? text : ` ${text}`;
  addPiece(layout, { ...wordsPiece(value), kind: 'names', shade: 'aside' });
  layout.pieces.push(tagPlace(marking.places, text, behind, 'shown'));
}

/** Sets comments on the pieces from one to the last. */
function comment(layout: Layout, comments: readonly Comment[], from: number): Anchor[] {
  const to = layout.pieces.length - 1;
  const anchors = comments.map((one) => ({ comment: one, from, to }));
  for (const anchor of anchors) layout.anchors.push(anchor);
  return anchors;
}

function addPiece(layout: Layout, piece: Piece): void {
  layout.pieces.push(piece);
  layout.openMarks = null;
}

/** The space of words inside a bracket belongs before it. */
function addWords(layout: Layout, value: string, revision: Revision): void {
  const first = layout.openMarks;
  const mark = first === null ? undefined : layout.pieces[first];
  const isSpaced = first !== null && mark !== undefined && value.startsWith(' ');
  if (isSpaced) layout.pieces[first] = { ...mark, value: ` ${mark.value}` };
  const rest = isSpaced ? value.slice(1) : value;
  if (rest !== '') addPiece(layout, wordsPiece(rest, revision));
}

function addMark(layout: Layout, value: string, revision: Revision, opens: boolean): void {
  if (value === '') return;
  const { openMarks, pieces } = layout;
  addPiece(layout, { ...wordsPiece(value, revision), kind: 'mark' });
  if (opens) layout.openMarks = openMarks ?? pieces.length - 1;
}
