import { announcesNext } from './announcing.js';
import { plain, type Block } from './block.js';
import { placeCanonical } from './canonical-label.js';
import {
  beginningOf,
  endingOf,
  endsAsTitle,
  firstWord,
  isInKnownLanguage,
  isRecital,
  startOfBody,
  startOfTail,
  titleIndex,
  withOneLineEnd,
} from './document-regions.js';
import { startWithRecitals } from './leading-recitals.js';
import { withParagraphNumerals } from './paragraph-numerals.js';
import { placeHead } from './place-head.js';
import { isItemOfRecital, openRecital, placeItemOfRecital } from './place-items.js';
import { placePreambular, placePreambularItem } from './place-label.js';
import type { Openers } from './openers/openers.js';
import { placeInOperativePart, sectionsHold } from './place-operative-part.js';
import { closeQuotation, openQuotation, openText } from './place-texts.js';
import { enterPart, pushPlaced, startPlacing, textRanges, type Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';
import { laterTexts, type TextRange } from './texts.js';

/** The blocks of a document in their places, and the texts that they make. */
export interface PlacedBlocks {
  readonly blocks: Block[];
  readonly texts: TextRange[];
}

/**
 * Gives every block its type, its part and its label.
 *
 * @param source The document.
 * @param given Its blocks, in order.
 * @param openers How paragraphs open in its language.
 * @param isContested Whether a range of the source has marks, tags or stamps.
 * @returns The blocks in their places, in order, and the texts of the document.
 */
export function placeBlocks(
  source: string,
  given: readonly RawBlock[],
  openers: Openers,
  isContested: (start: number, end: number) => boolean,
): PlacedBlocks {
  const raw = withParagraphNumerals(source, given, openers);
  const isKnownLanguage = isInKnownLanguage(source, raw, openers);
  const start = startOfBody(source, raw, openers);
  const known = { openers, isKnownLanguage };
  const { index: body, part, recitalsTo } = startWithRecitals(source, raw, start, known);
  const placing = startPlacing(source, raw, {
    part,
    recitalsTo,
    openers,
    isKnownLanguage,
    sectionsHold: sectionsHold(source, raw),
  });
  const lastFurniture = raw.slice(0, body).findLastIndex(({ kind }) => kind === 'furniture');
  const title = titleIndex(source, raw.slice(0, body), lastFurniture);
  pushFurniture(placing, raw.slice(0, lastFurniture + 1));
  placeHead(placing, { from: lastFurniture + 1, to: body, title, isContested });
  const tail = startOfTail(raw, body);
  placeBody(placing, body, tail);
  pushFurniture(placing, raw.slice(tail));
  closeQuotation(placing);
  return { blocks: withUnlabeledPlaced(placing.blocks), texts: textRanges(placing) };
}

function placeBody(placing: Placing, from: number, to: number): void {
  const { source, raw } = placing;
  const starts = laterTexts(source, raw.slice(0, to), { body: from, openers: placing.openers });
  let next = 0;
  for (let index = from; index < to; index += 1) {
    const block = raw[index];
    if (block === undefined) break;
    placing.index = index;
    if (placing.quotation !== null && index > (placing.quotation.quotedTo ?? index)) closeQuotation(placing);
    const start = starts[next];
    if (start?.head === index) {
      openText(placing, start);
      next += 1;
      index = start.body - 1;
      continue;
    }
    openQuotation(placing, block);
    placeBlock(placing, block);
  }
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
    const isAside = block.kind === 'aside' || block.kind === 'ornament';
    const type = isAside ? 'paragraph' : block.kind === 'front' ? 'front' : 'furniture';
    placing.blocks.push(plain(block, type, placing.part));
    return;
  }
  const text = beginningOf(placing.source, block);
  const { awaitsFormula } = placing;
  placing.awaitsFormula = false;
  if (placing.part === 'preamble' && awaitsFormula && isFormula(placing, block, text)) {
    placing.blocks.push(plain(block, 'formula', 'preamble'));
    return;
  }
  if (placing.part === 'preamble' && isItemOfRecital(placing, block)) {
    placeItemOfRecital(placing, block);
    return;
  }
  if (placing.part === 'preamble' && headsNumbers(placing, block)) {
    enterPart(placing, 'operative');
    placeInOperativePart(placing, { ...block, heading: 1 });
    return;
  }
  if (placing.part === 'preamble' && endsPreamble(placing, block, text)) enterPart(placing, 'operative');
  if (placing.part === 'operative' && (block.label?.kind === 'PP' || isRecitalOfSection(placing, block))) {
    placeLateRecital(placing, block);
    return;
  }
  if (placing.openers.isAgreementFormula(text)) placing.blocks.push(plain(block, 'formula', 'operative'));
  else if (placing.part === 'preamble') placeInPreamble(placing, block);
  else placeInOperativePart(placing, block);
}

/** In a language that is not known, whatever line the body begins with. */
function isFormula({ isKnownLanguage, openers, source }: Placing, block: RawBlock, text: string): boolean {
  if (openers.isEnactingFormula(text)) return true;
  return (
    !isKnownLanguage &&
    block.label === null &&
    withOneLineEnd(text).length <= 120 &&
    endingOf(source, block) === 'comma'
  );
}

/** A line between the preamble and paragraph 1 that neither opens nor ends as a paragraph is the heading of what follows. */
function headsNumbers({ source, raw, index, isKnownLanguage, openers }: Placing, block: RawBlock): boolean {
  const next = raw[index + 1];
  const isFirst = next?.label?.number === '1' && next.label.kind === null && next.label.item === null;
  if (!isFirst || !isKnownLanguage || block.label !== null || block.heading > 0) return false;
  const word = firstWord(source, block);
  const line = source.slice(block.start, block.end);
  return (
    /^[\p{Lu}\p{Lo}]/u.test(line) &&
    endsAsTitle(line) &&
    !/[[\]{}<>]/u.test(line) &&
    !openers.opensPreambular(source, word) &&
    !openers.opensOperative(source, word)
  );
}

function endsPreamble(placing: Placing, block: RawBlock, text: string): boolean {
  const { source, isKnownLanguage, openers } = placing;
  if (placing.index < placing.recitalsTo) return false;
  const { opensOperative, opensPreambular } = openers;
  if (openers.isAgreementFormula(text)) return true;
  if (block.heading > 0) return !/pr[eé]amb|преамбула|ديباجة|序言/iu.test(text);
  const word = firstWord(source, block);
  const { label } = block;
  if (label === null)
    return opensOperative(source, word) || (!isKnownLanguage && endingOf(source, block) !== 'comma');
  if (label.kind === 'PP' || label.kind === 'option') return false;
  if (label.kind !== null) return true;
  if (label.number !== null && label.suffixes.length > 0) return opensOperative(source, word);
  if (isPreambularItem(placing, block)) return false;
  return !(label.number !== null && opensPreambular(source, word));
}

/** A letter in a list that a recital announces. */
function isPreambularItem({ numbering, blocks, source }: Placing, { label }: RawBlock): boolean {
  if (typeof label?.item !== 'string' || label.number !== null || label.kind !== null) return false;
  const before = blocks.at(-1);
  if (before?.part !== 'preamble') return false;
  const isInPoint = before.bullet !== null && numbering.frames.length > 1;
  return (
    before.type === 'subparagraph' ||
    isInPoint ||
    (numbering.frames.length > 0 && announcesNext(source, before))
  );
}

function placeInPreamble(placing: Placing, block: RawBlock): void {
  if (block.heading > 0) {
    placing.blocks.push(plain(block, 'heading', 'preamble'));
    placing.recital = null;
    return;
  }
  const { label } = block;
  if (label?.canonical !== undefined) {
    const placed = placeCanonical(placing.numbering, label, label.canonical);
    pushPlaced(placing, block, placed.rank > 1 ? 'subparagraph' : 'preambularParagraph', placed);
  } else if (label !== null && isPreambularItem(placing, block)) {
    const before = placing.blocks.at(-1);
    const announced = before !== undefined && announcesNext(placing.source, before);
    pushPlaced(placing, block, 'subparagraph', placePreambularItem(placing.numbering, label, announced));
  } else {
    pushPlaced(placing, block, 'preambularParagraph', placePreambular(placing.numbering, label));
  }
  const placed = placing.blocks.at(-1);
  placing.recital = placed === undefined ? null : openRecital(placing.source, block, placed);
}

/** A recital behind the heading of a section, or behind another one there: a resolution in parts has a preamble in each. */
function isRecitalOfSection({ source, blocks, openers }: Placing, block: RawBlock): boolean {
  const before = blocks.at(-1);
  if (before?.type !== 'heading' && before?.type !== 'preambularParagraph') return false;
  return block.label === null && block.heading === 0 && isRecital(source, block, openers);
}

/** A paragraph that says that it is of the preamble is, wherever it stands. */
function placeLateRecital(placing: Placing, block: RawBlock): void {
  const { frames } = placing.numbering;
  placing.part = 'preamble';
  placeInPreamble(placing, block);
  placing.part = 'operative';
  placing.numbering = { ...placing.numbering, frames };
  placing.detached = 'next';
}
