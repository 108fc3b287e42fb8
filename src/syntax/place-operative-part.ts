import { annexName, type LabelReading } from '../../grammar/label.js';
import { announcesNext, isLabelOnly } from './announcing.js';
import { plain, type Block } from './block.js';
import { placeCanonical } from './canonical-label.js';
import { endingOf, endsAsTitle, firstWord } from './document-regions.js';
import { formOfHolder, isHolder } from './holder-form.js';
import { placeHolder, placeSection, placeText, placeWholeArticle } from './holders.js';
import type { BlockType } from './ntast.js';
import { unwrittenLabel, type PlacedLabel } from './numbering.js';
import { levelOfItem } from './place-items.js';
import { placeOperative } from './place-label.js';
import { nextOf, pushPlaced, type Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Places a block of the operative part: a heading, a provision with or without a label, or a paragraph that is none.
 *
 * @param placing The placing; the block is added.
 * @param block The block.
 */
export function placeInOperativePart(placing: Placing, block: RawBlock): void {
  const { label } = block;
  const { awaitsTitle } = placing;
  placing.awaitsTitle = false;
  if (label !== null && isHolder(label)) {
    if (!placeInHolder(placing, block, label)) placeUnlabeled(placing, { ...block, label: null });
    return;
  }
  if (awaitsTitle && isTitleLine(placing, block)) {
    placing.blocks.push(plain({ ...block, heading: Math.max(1, block.heading) }, 'heading', 'operative'));
    return;
  }
  const isSection = isSectionLine(placing.source, block);
  if (block.heading > 0 ? label?.kind !== 'option' : isSection) {
    placing.numbering = { ...placing.numbering, frames: [] };
    if (isSection && placing.sectionsHold)
      placing.numbering = placeSection(placing.numbering, label?.number ?? '').numbering;
    placing.blocks.push(plain(block, 'heading', 'operative'));
    placing.awaitsTitle = isNumeralAlone(placing.source, block);
    return;
  }
  if (label === null || label.kind === 'section') placeUnlabeled(placing, block);
  else placeLabeled(placing, block, label);
}

/** Places the heading of an article, part or annex, or an article that is one paragraph with its label; false for a sentence that cites one. */
function placeInHolder(placing: Placing, block: RawBlock, label: LabelReading): boolean {
  const form = formOfHolder(placing.source, block, label);
  if (form === 'citation') return false;
  if (label.kind === 'annex') {
    placeAnnex(placing, block, label);
    return true;
  }
  const placed = placeHolder(placing.numbering, label);
  if (form === 'paragraph' || opensArticle(placing, block, placed.canonical)) {
    const whole = placeWholeArticle(placed.numbering, placed.canonical);
    pushPlaced(placing, block, 'operativeParagraph', whole);
    return true;
  }
  pushPlaced(placing, block, 'heading', placed);
  placing.awaitsTitle = form === 'heading';
  return true;
}

function placeAnnex(placing: Placing, block: RawBlock, label: LabelReading): void {
  const { texts, source } = placing;
  const text = texts.findLast(({ kind }) => kind === 'text');
  const holder = text === undefined || text.label === 'Text 1' ? '' : `${text.label} `;
  const word = /\p{L}+/u.exec(source.slice(label.start, label.end))?.[0] ?? '';
  const name = annexName(word);
  const number = [label.number, ...label.suffixes].filter((part) => part !== null).join(' ');
  const written = holder + [name, number].filter((part) => part !== '').join(' ');
  const count = number === '' ? nextOf(placing, written) : 1;
  const canonical = count === 1 ? written : `${written} ${String(count)}`;
  if (placing.quotation === null)
    texts.push({
      kind: 'annex',
      label: canonical,
      start: block.start,
      quotedTo: null,
      end: null,
      outer: null,
    });
  placing.numbered = false;
  pushPlaced(placing, block, 'heading', placeText(canonical, true));
  placing.awaitsTitle = true;
}

/** Below the heading of an article without numbers, its first paragraph may bear the label of the article. */
function opensArticle({ numbering }: Placing, block: RawBlock, article: string): boolean {
  return block.heading === 0 && numbering.article === article && !numbering.begun;
}

/** A line of words behind the heading of an article, of which the text follows: `Article 3`, `Scope`, `This Agreement applies …`. */
function isTitleLine({ source, raw, index }: Placing, block: RawBlock): boolean {
  const next = raw[index + 1];
  if (block.label !== null || next?.kind !== 'text') return false;
  if (next.label !== null && isHolder(next.label)) return false;
  const line = source.slice(block.start, block.end);
  return /^[\s[*_“"]*\p{Lu}/u.test(line) && endsAsTitle(line);
}

function isNumeralAlone(source: string, { end, label }: Pick<RawBlock, 'end' | 'label'>): boolean {
  return (
    label?.kind === 'section' &&
    !/[\p{L}\p{N}]/u.test(source.slice(label.end, Math.min(end, label.end + 121)))
  );
}

/** A short line with the letter or number of a section, without the mark that ends a sentence: `A. General`, `II`. */
function isSectionLine(source: string, { start, end, label }: RawBlock): boolean {
  if (isNumeralAlone(source, { end, label })) return true;
  const line = label?.kind === 'section' ? source.slice(start, Math.min(end, start + 121)) : '';
  return line !== '' && line.length <= 120 && !/[\r\n]|[.;,:]$/u.test(line);
}

/**
 * Tells whether the sections of a document that have only letters or Roman numbers number their paragraphs anew: then two of them begin
 * with 1.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @returns Whether they do.
 */
export function sectionsHold(source: string, raw: readonly RawBlock[]): boolean {
  let isBehindSection = false;
  let beginWithOne = 0;
  for (const block of raw) {
    const { label } = block;
    if (isSectionLine(source, block)) isBehindSection = true;
    else if (label !== null && isHolder(label)) isBehindSection = false;
    else if (label !== null && label.number !== null && label.kind === null) {
      if (isBehindSection && label.number === '1') beginWithOne += 1;
      isBehindSection = false;
    }
  }
  return beginWithOne > 1;
}

function placeLabeled(placing: Placing, block: RawBlock, label: LabelReading): void {
  const before = placing.blocks.at(-1);
  const announced = before !== undefined && announcesNext(placing.source, before);
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
    afterStop:
      before !== undefined &&
      endingOf(placing.source, before) === 'stop' &&
      !endsItem(placing.source, before),
    behindLabel: before !== undefined && isLabelOnly(before),
    afterWords: before !== undefined && (before.type !== 'option' || hasOwnWords(placing.source, before)),
  });
  if (label.number !== null) placing.numbered = true;
  pushPlaced(placing, block, typeOf(label, placed), placed);
}

/** An item that more items follow ends with a semicolon. */
function endsItem(source: string, { end }: Block): boolean {
  return /[;；؛]/u.test(source.slice(Math.max(0, end - 4), end));
}

/** Whether an option says something itself; what it says in parentheses or before a colon is about the paragraphs that follow. */
function hasOwnWords(source: string, block: Block): boolean {
  const words = source.slice(block.reading?.end ?? block.start, block.end).replace(/\([^()]*\)/gu, '');
  return /\p{L}/u.test(words) && !announcesNext(source, block);
}

function typeOf(label: LabelReading, { rank }: PlacedLabel): BlockType {
  if (label.kind === 'option') return 'option';
  return rank <= 1 ? 'operativeParagraph' : 'subparagraph';
}

/**
 * Without a label, a paragraph is one of its own only where none has a number; else it goes on with the provision before it. An item with a bullet is
 * no paragraph to name its article or annex after: it is one of several.
 */
function placeUnlabeled(placing: Placing, block: RawBlock): void {
  const { numbering } = placing;
  const isFirst = numbering.article !== null && numbering.frames.length === 0 && !numbering.begun;
  if (isFirst && block.bullet === undefined) {
    pushPlaced(placing, block, 'operativeParagraph', placeWholeArticle(numbering, numbering.article));
    return;
  }
  if (!placing.numbered && opensParagraph(placing, block)) {
    const reading = unwrittenLabel(block.start, String(Number(numbering.operative) + 1));
    pushPlaced(
      placing,
      { ...block, label: null },
      'operativeParagraph',
      placeOperative(numbering, reading, atRoot),
    );
    return;
  }
  const level = placing.detached === 0 ? Math.min(1, numbering.frames.length) : 0;
  placing.blocks.push(plain(block, 'paragraph', 'operative', levelOfItem(placing, block) ?? level));
}

/** In a language that is not known, a paragraph is told by the mark at its end. */
function opensParagraph({ source, isKnownLanguage, openers, numbering }: Placing, block: RawBlock): boolean {
  if (isKnownLanguage) return openers.opensOperative(source, firstWord(source, block));
  return numbering.preambular > 0 && endingOf(source, block) === 'stop';
}

const atRoot = {
  listDepth: 0,
  inside: 0,
  announced: false,
  afterStop: false,
  behindLabel: false,
  afterWords: true,
};
