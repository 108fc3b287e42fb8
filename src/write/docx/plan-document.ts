import type { ViewBlock, ViewRoot, ViewSideBySide } from '../../view/view-tree.js';
import { indentOf } from '../item-lists.js';
import { legible } from '../legible.js';
import { markingOf, type Marking, type NamesPlace } from './change-plans.js';
import { withGaps } from './gaps.js';
import { legendOf, sideBySideLegend } from './legend.js';
import { markedText } from './marked-text.js';
import { numberer, type Numbering } from './numbering.js';
import { openerLength } from './opener.js';
import { untracked, wordsPiece, type DocumentPlan, type ParagraphPlan, type Piece } from './plan.js';
import { shownText } from './shown-text.js';
import { wholeParagraph } from './whole-paragraph.js';

/**
 * Decides what the Word document of two drafts side by side holds.
 *
 * @param source The drafts.
 * @returns The document as plain data: a table with a row for what answers to one another.
 */
export function planSideBySide(source: ViewSideBySide): DocumentPlan {
  const { title, names, rows } = legible(source);
  return {
    title,
    labels: 'canonical',
    legend: sideBySideLegend,
    paragraphs: [],
    table: {
      header: ['', names.before, names.after],
      rows: rows.map(({ relation, before, after }) => [
        relation === null || relation === 'one-to-one' ? [] : [asideParagraph(relation)],
        before.map(shownParagraph),
        after.map(shownParagraph),
      ]),
    },
    lists: [],
    tags: [],
  };
}

function asideParagraph(value: string): ParagraphPlan {
  const piece: Piece = { ...wordsPiece(value), shade: 'aside' };
  return {
    kind: 'paragraph',
    depth: 0,
    label: '',
    list: null,
    item: 0,
    pieces: [piece],
    anchors: [],
    whole: untracked,
  };
}

/** A paragraph in which nothing is tracked. */
function shownParagraph(block: ViewBlock): ParagraphPlan {
  const { kind, label, item = 0 } = block;
  return {
    kind,
    depth: indentOf(block),
    label: label?.canonical ?? '',
    list: null,
    item,
    ...shownText(block),
    whole: untracked,
  };
}

/**
 * Decides what the Word document of a view holds.
 *
 * Labels of the annotated version (`PP7 bis`, `OP1.d alt`) are characters: they name the paragraphs of the draft, and must not count on
 * when a change is accepted. The markers of a clean version are numbers that Word counts.
 *
 * @param source The view.
 * @param names Where it says who stands where.
 * @returns The document as plain data.
 */
export function planDocument(source: ViewRoot, names: NamesPlace): DocumentPlan {
  const view = legible(source);
  const legend = legendOf(view.children);
  if (legend !== null) {
    const paragraphs = view.children.map(shownParagraph);
    const { title, labels } = view;
    return { title, labels, legend, paragraphs, table: null, lists: [], tags: [] };
  }
  const marking = markingOf(view, names);
  const { lists, next } = numberer();
  const isResolution = view.labels === 'marker';
  const paragraphs = view.children.map((block) => {
    const label = block.label?.[view.labels] ?? '';
    const numbering = isResolution && label !== '' ? next(label, block.depth) : { list: null, label };
    return paragraphPlan(block, marking, numbering, isResolution);
  });
  return {
    title: view.title,
    labels: view.labels,
    legend: null,
    paragraphs: paragraphs.map(apartFromNext),
    table: null,
    lists,
    tags: marking.places.tags,
  };
}

function paragraphPlan(
  block: ViewBlock,
  marking: Marking,
  numbering: Numbering,
  isResolution: boolean,
): ParagraphPlan {
  const marked = markedText(block, marking);
  const { pieces, anchors } = withGaps(marked.pieces, marked.anchors);
  /* Where words are tracked, the opening is what is in dispute, and italics would have to be tracked too. */
  const styled = isResolution && anchors.length === 0 ? withOpener(block.kind, pieces) : pieces;
  const { kind, item = 0 } = block;
  return { kind, depth: indentOf(block), item, ...numbering, ...wholeParagraph(styled, anchors) };
}

function withOpener(kind: ViewBlock['kind'], pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'words') return pieces;
  const length = openerLength(kind, first.value);
  if (length === 0) return pieces;
  const opener = { ...first, value: first.value.slice(0, length), italic: true };
  return [opener, { ...first, value: first.value.slice(length) }, ...rest];
}

/**
 * LibreOffice joins the changes of one author over the end of a paragraph, and rejects that end with them, where a paragraph that is
 * inserted as a whole comes after a change at the very end of another. A space that nobody tracks keeps them apart.
 */
function apartFromNext(
  paragraph: ParagraphPlan,
  index: number,
  all: readonly ParagraphPlan[],
): ParagraphPlan {
  const next = all[index + 1];
  const last = paragraph.pieces.findLast(({ kind }) => !kind.startsWith('place'));
  if (next === undefined || last === undefined || isWhole(paragraph) || !isWhole(next)) return paragraph;
  if (last.inserted === null && last.deleted === null) return paragraph;
  const space: Piece = { ...last, ...untracked, kind: 'words', value: ' ' };
  return { ...paragraph, pieces: [...paragraph.pieces, space] };
}

function isWhole({ whole }: ParagraphPlan): boolean {
  return whole.inserted !== null || whole.deleted !== null;
}
