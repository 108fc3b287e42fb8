import { plain } from './block.js';
import { placeText } from './holders.js';
import { endOfRecitals } from './leading-recitals.js';
import { enterPart, nextOf, type Placing } from './placing.js';
import { announcesNext } from './announcing.js';
import { endOfQuotation, opensWithQuotation } from './quotations.js';
import type { RawBlock } from './raw-blocks.js';
import type { TextRange, TextStart } from './texts.js';

/**
 * Opens a text after the first, up to its body: the lines of its head are headings, the last is its title.
 *
 * @param placing The placing; the blocks of the head are added.
 * @param start Where the text begins.
 */
export function openText(placing: Placing, start: TextStart): void {
  const { raw, blocks } = placing;
  const head = raw.slice(start.head, start.body);
  const first = raw[start.head];
  if (first === undefined) return;
  if (start.inAnnex) {
    /* The head of what an annex consists of stands under the heading of the annex. */
    for (const block of head) blocks.push(plain(block, 'heading', placing.part));
    placing.numbering = placeText(placing.numbering.text.trimEnd(), false).numbering;
  } else {
    const number = nextOf(placing, 'text');
    addText(placing, { kind: 'text', label: `Text ${String(number)}`, start: first.start }, start.quotedTo);
    for (const [index, block] of head.entries())
      blocks.push(plain(block, index === head.length - 1 ? 'title' : 'heading', 'head'));
    placing.numbering = placeText(`Text ${String(number)}`, false).numbering;
  }
  placing.part = start.part;
  placing.recitalsTo = endOfRecitals(placing.source, raw, start.body + 1, placing);
  placing.numbered = false;
  placing.awaitsFormula = start.part === 'preamble';
  placing.awaitsTitle = false;
}

/**
 * Opens a quotation, where the paragraph before announces it and a quotation mark stands before the label of its first paragraph: the
 * numbers in it do not go on with those around it.
 *
 * @param placing The placing; nothing is changed where no quotation begins.
 * @param block The block.
 */
export function openQuotation(placing: Placing, block: RawBlock): void {
  const { source, raw, blocks, index } = placing;
  const before = blocks.at(-1);
  if (placing.quotation !== null || block.label === null || before?.part !== 'operative') return;
  if (placing.numbering.operative === '0' && !placing.numbering.begun) return;
  if (!opensWithQuotation(source, block) || !announcesNext(source, before)) return;
  const number = nextOf(placing, 'quotation');
  const label = `${placing.numbering.text}Quotation ${String(number)}`;
  addText(placing, { kind: 'quotation', label, start: block.start }, endOfQuotation(source, raw, index));
  placing.numbering = placeText(label, true).numbering;
  placing.numbered = true;
}

/**
 * Closes the quotation that is open, so that the text around it goes on.
 *
 * @param placing The placing.
 */
export function closeQuotation(placing: Placing): void {
  const { quotation, blocks } = placing;
  if (quotation === null) return;
  quotation.end = blocks.at(-1)?.end ?? quotation.start;
  if (quotation.outer !== null) {
    enterPart(placing, quotation.outer.part);
    placing.numbering = quotation.outer.numbering;
    placing.detached = 'next';
    placing.numbered = quotation.outer.numbered;
  }
  placing.quotation = null;
}

/**
 * Notes that a text begins.
 *
 * @param placing The placing; a quotation that is open ends.
 * @param text What it is, its label and its first offset.
 * @param quotedTo The index of its last block where it is quoted.
 */
function addText(
  placing: Placing,
  { kind, label, start }: Pick<TextRange, 'kind' | 'label' | 'start'>,
  quotedTo: number | null,
): void {
  closeQuotation(placing);
  const { numbering, numbered, part } = placing;
  const text = {
    kind,
    label,
    start,
    quotedTo,
    end: null,
    outer: quotedTo === null ? null : { numbering, numbered, part },
  };
  placing.texts.push(text);
  if (quotedTo !== null) placing.quotation = text;
}
