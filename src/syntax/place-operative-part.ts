import type { LabelReading } from '../../grammar/label.js';
import { plain, type Block } from './block.js';
import { placeCanonical } from './canonical-label.js';
import { firstWord } from './document-regions.js';
import type { BlockType } from './ntast.js';
import { placeArticle, placeOperative, placeWholeArticle, type PlacedLabel } from './numbering.js';
import { opensOperative } from './openers.js';
import { pushPlaced, type Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Places a block of the operative part: a heading, a provision with or without a label, or a paragraph that is none.
 *
 * @param placing The placing; the block is added.
 * @param block The block.
 */
export function placeInOperativePart(placing: Placing, block: RawBlock): void {
  const { label } = block;
  if (label?.kind === 'Art' || label?.kind === 'annex') {
    const { canonical: article } = placeArticle(placing.numbering, label);
    if (opensArticle(placing, block, article)) {
      pushPlaced(placing, block, 'operativeParagraph', placeWholeArticle(placing.numbering, article));
      return;
    }
    pushPlaced(placing, block, 'heading', placeArticle(placing.numbering, label));
    return;
  }
  const isHeading = block.heading > 0 ? label?.kind !== 'option' : isSectionLine(placing.source, block);
  if (isHeading) {
    placing.numbering = { ...placing.numbering, frames: [] };
    placing.blocks.push(plain(block, 'heading', 'operative'));
    return;
  }
  if (label === null || label.kind === 'section') placeUnlabeled(placing, block);
  else placeLabeled(placing, block, label);
}

/** Below the heading of an article without numbers, its first paragraph may bear the label of the article. */
function opensArticle({ numbering }: Placing, block: RawBlock, article: string): boolean {
  return block.heading === 0 && numbering.article === article && !numbering.begun;
}

/** A short line with the letter or number of a section, without the mark that ends a sentence: `A. General`. */
function isSectionLine(source: string, { start, end, label }: RawBlock): boolean {
  const line = label?.kind === 'section' ? source.slice(start, Math.min(end, start + 121)) : '';
  return line !== '' && line.length <= 120 && !/[\r\n]|[.;,:]$/u.test(line);
}

function placeLabeled(placing: Placing, block: RawBlock, label: LabelReading): void {
  const before = placing.blocks.at(-1);
  const announced = before !== undefined && announces(placing.source, before);
  if (label.canonical !== undefined) {
    const placed = placeCanonical(placing.numbering, label, label.canonical);
    placing.numbered = true;
    pushPlaced(placing, block, typeOf(label, placed), placed);
    return;
  }
  const placed = placeOperative(placing.numbering, label, {
    listDepth: block.listDepth,
    inside: block.inside,
    announced,
    behindLabel: before !== undefined && isLabelOnly(before),
    afterWords: before !== undefined && (before.type !== 'option' || hasOwnWords(placing.source, before)),
  });
  if (label.number !== null) placing.numbered = true;
  pushPlaced(placing, block, typeOf(label, placed), placed);
}

/** Whether a block ends with a colon, or has no words besides its label. */
function announces(source: string, block: Block): boolean {
  const { start, end } = block;
  return isLabelOnly(block) || /:[\]*_\s]*$/u.test(source.slice(Math.max(start, end - 8), end));
}

/** Whether an option says something itself; what it says in parentheses or before a colon is about the paragraphs that follow. */
function hasOwnWords(source: string, block: Block): boolean {
  const words = source.slice(block.reading?.end ?? block.start, block.end).replace(/\([^()]*\)/gu, '');
  return /\p{L}/u.test(words) && !announces(source, block);
}

function isLabelOnly({ end, reading }: Block): boolean {
  return reading?.end === end;
}

function typeOf(label: LabelReading, { rank }: PlacedLabel): BlockType {
  if (label.kind === 'option') return 'option';
  return rank <= 1 ? 'operativeParagraph' : 'subparagraph';
}

/** Without a label, a paragraph is one of its own only where none has a number; else it goes on with the provision before it. */
function placeUnlabeled(placing: Placing, block: RawBlock): void {
  const { source, numbering } = placing;
  if (numbering.article !== null && numbering.frames.length === 0 && !numbering.begun) {
    pushPlaced(placing, block, 'operativeParagraph', placeWholeArticle(numbering, numbering.article));
    return;
  }
  if (!placing.numbered && opensOperative(source, firstWord(source, block))) {
    const reading: LabelReading = {
      start: block.start,
      end: block.start,
      kind: null,
      number: String(Number(numbering.operative) + 1),
      suffixes: [],
      item: null,
      alternative: null,
    };
    pushPlaced(
      placing,
      { ...block, label: null },
      'operativeParagraph',
      placeOperative(numbering, reading, atRoot),
    );
    return;
  }
  placing.blocks.push(plain(block, 'paragraph', 'operative', Math.min(1, numbering.frames.length)));
}

const atRoot = { listDepth: 0, inside: 0, announced: false, behindLabel: false, afterWords: true };
