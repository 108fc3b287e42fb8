import { plain, type Block } from './block.js';
import { placeCanonical } from './canonical-label.js';
import { beginningOf, firstWord, startOfBody, startOfTail, titleIndex } from './document-regions.js';
import { placePreambular, startOfNumbering } from './numbering.js';
import { isAgreementFormula, isEnactingFormula, opensOperative, opensPreambular } from './openers.js';
import { placeInOperativePart } from './place-operative-part.js';
import { pushPlaced, type Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Gives every block its type, its part and its label.
 *
 * @param source The document.
 * @param raw Its blocks, in order.
 * @returns The blocks in their places, in order.
 */
export function placeBlocks(source: string, raw: readonly RawBlock[]): Block[] {
  const { index: body, part } = startOfBody(source, raw);
  const placing: Placing = { source, blocks: [], numbering: startOfNumbering, part, numbered: false };
  const lastFurniture = raw.slice(0, body).findLastIndex(({ kind }) => kind === 'furniture');
  const title = titleIndex(source, raw.slice(0, body), lastFurniture);
  pushFurniture(placing, raw.slice(0, lastFurniture + 1));
  for (const [index, block] of raw.slice(0, body).entries()) {
    if (index <= lastFurniture) continue;
    const type = index === title ? 'title' : block.heading > 0 ? 'heading' : 'front';
    placing.blocks.push(plain(block, block.kind === 'margin' ? 'furniture' : type, 'head'));
  }
  const tail = startOfTail(raw, body);
  for (const block of raw.slice(body, tail)) placeBlock(placing, block);
  pushFurniture(placing, raw.slice(tail));
  return withUnlabeledPlaced(placing.blocks);
}

/**
 * Puts unlabeled paragraphs, footnotes and lines of pages beside the next provision, so that those that hold it stay open. After the last item of a
 * list, a paragraph belongs to what holds the list, a footnote to nothing.
 */
function withUnlabeledPlaced(blocks: readonly Block[]): Block[] {
  const placed = [...blocks];
  let next = 0;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const block = placed[index];
    if (block === undefined) continue;
    if (block.type !== 'paragraph' && block.type !== 'furniture') next = block.level;
    else placed[index] = { ...block, level: Math.max(block.level, next) };
  }
  return placed;
}

/** The words of a page before and behind a text are one block, whatever lines they have, and in no part of it. */
function pushFurniture({ blocks }: Placing, lines: readonly RawBlock[]): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (first !== undefined && last !== undefined)
    blocks.push(plain({ ...first, end: last.end }, 'furniture', 'head'));
}

function placeBlock(placing: Placing, block: RawBlock): void {
  if (block.kind !== 'text') {
    const type = block.kind === 'aside' ? 'paragraph' : block.kind === 'front' ? 'front' : 'furniture';
    placing.blocks.push(plain(block, type, placing.part));
    return;
  }
  const text = beginningOf(placing.source, block);
  if (
    placing.part === 'preamble' &&
    placing.blocks.every(({ part }) => part === 'head') &&
    isEnactingFormula(text)
  ) {
    placing.blocks.push(plain(block, 'formula', 'preamble'));
    return;
  }
  if (placing.part === 'preamble' && endsPreamble(placing, block, text)) placing.part = 'operative';
  if (placing.part === 'operative' && block.label?.kind === 'PP') {
    placeLateRecital(placing, block);
    return;
  }
  if (isAgreementFormula(text)) placing.blocks.push(plain(block, 'formula', 'operative'));
  else if (placing.part === 'preamble') placeInPreamble(placing, block);
  else placeInOperativePart(placing, block);
}

function endsPreamble({ source }: Placing, block: RawBlock, text: string): boolean {
  if (isAgreementFormula(text)) return true;
  if (block.heading > 0) return !/preamb/iu.test(text);
  const word = firstWord(source, block);
  const { label } = block;
  if (label === null) return opensOperative(source, word);
  if (label.kind === 'PP' || label.kind === 'option') return false;
  if (label.number !== null && label.suffixes.length > 0) return false;
  return !(label.number !== null && opensPreambular(source, word));
}

function placeInPreamble(placing: Placing, block: RawBlock): void {
  if (block.heading > 0) {
    placing.blocks.push(plain(block, 'heading', 'preamble'));
    return;
  }
  const placed =
    block.label?.canonical === undefined
      ? placePreambular(placing.numbering, block.label)
      : placeCanonical(placing.numbering, block.label, block.label.canonical);
  pushPlaced(placing, block, 'preambularParagraph', placed);
}

/** A paragraph that says that it is of the preamble is, wherever it stands. */
function placeLateRecital(placing: Placing, block: RawBlock): void {
  placing.part = 'preamble';
  placeInPreamble(placing, block);
  placing.part = 'operative';
}
