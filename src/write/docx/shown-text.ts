import type { ViewBlock, ViewSpan } from '../../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../handlers.js';
import { bracketMarks } from '../inline.js';
import { laidOut } from '../lay-out.js';
import { fateText, originText } from '../outcome-text.js';
import { tagText } from '../tag-text.js';
import { noteComment } from './comments.js';
import { wordsPiece, type Anchor, type Piece, type Shade } from './plan.js';

interface Desk {
  readonly pieces: Piece[];
  readonly anchors: Anchor[];
  /** How the words around are set off. */
  readonly shade: Shade | null;
}

/**
 * Lays out a block of a view that says what became of words, where they came from, or what happened to them between two drafts.
 *
 * Nothing is tracked: what is over can be neither accepted nor rejected. Brackets, tags and verdicts stand in the line, and words are shaded, so
 * that all of it is seen on paper; a comment says how sure a verdict is, and why.
 *
 * @param block The block.
 * @returns Runs in order, and the comments with the runs that they are about.
 */
export function shownText(block: ViewBlock): { pieces: Piece[]; anchors: Anchor[] } {
  const desk: Desk = { pieces: [], anchors: [], shade: null };
  for (const node of laidOut(block.children)) handle(handlers, node, desk);
  return { pieces: desk.pieces, anchors: desk.anchors };
}

const handlers: PhrasingHandlers<Desk, void> = {
  text: ({ value, gone, come }, { pieces, shade }) =>
    add(pieces, value, gone === true ? 'removed' : come === true ? 'added' : shade),
  span: layOutSpan,
  attribution: (tag, { pieces }) => add(pieces, tagText(tag), 'aside'),
  status: ({ value }, { pieces }) => add(pieces, value, 'aside'),
  origin: (node, { pieces }) => {
    const said = originText(node);
    const shade = said === '' ? null : node.origin;
    for (const { value } of node.children) add(pieces, value, shade);
    if (said !== '') add(pieces, ` ⟨${said}⟩`, 'aside');
  },
  footnote: ({ marker, value }, { pieces }) => {
    pieces.push({ ...wordsPiece(marker), kind: 'footnote', note: value });
  },
};

function layOutSpan(span: ViewSpan, { pieces, anchors, shade: around }: Desk): void {
  const { fate, opening, closing, children } = span;
  const shade = fate?.fate ?? around;
  const from = pieces.length;
  add(pieces, bracketMarks.opening[opening], shade);
  for (const node of children) handle(handlers, node, { pieces, anchors, shade });
  add(pieces, bracketMarks.closing[closing], shade);
  const said = fateText(span);
  if (said !== '') add(pieces, ` ⟨${said}⟩`, 'aside');
  if (fate === null || said === '' || pieces.length === from) return;
  const why = fate.reasons.length === 0 ? '' : `: ${fate.reasons.join('; ')}`;
  const text = `${fate.fate}, confidence ${String(Math.round(fate.confidence * 100))} %${why}`;
  anchors.push({ comment: noteComment(text), from, to: pieces.length - 1 });
}

function add(pieces: Piece[], value: string, shade: Shade | null): void {
  if (value !== '') pieces.push({ ...wordsPiece(value), shade });
}
