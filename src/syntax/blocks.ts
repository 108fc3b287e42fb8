import type { LabelReading } from '../../grammar/label.js';
import type { BlockType } from './ntast.js';
import {
  placeArticle,
  placeOperative,
  placePreambular,
  placeWholeArticle,
  startOfNumbering,
  type Numbering,
  type PlacedLabel,
} from './numbering.js';
import {
  isAgreementFormula,
  isEnactingFormula,
  opensOperative,
  opensPreambular,
  skipOpeningMarks,
} from './openers.js';
import type { RawBlock } from './raw-blocks.js';

/** The part of a document that a block belongs to. */
export type Part = 'head' | 'preamble' | 'operative';

/** A block in its place. */
export interface Block {
  readonly type: BlockType;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** Its label as it stands in the text. */
  readonly reading: LabelReading | null;
  /** Its label in the canonical form, null for what is no provision. */
  readonly label: string | null;
  readonly alternativeOf: string | null;
  /** How many provisions hold it. */
  readonly level: number;
  /** The level of a heading. */
  readonly heading: number;
}

interface State {
  readonly source: string;
  readonly blocks: Block[];
  numbering: Numbering;
  part: Part;
  /** Whether operative paragraphs have had numbers; then one without a number is no paragraph of its own. */
  numbered: boolean;
}

/**
 * Gives every block its type, its part and its label.
 *
 * @param source The document.
 * @param raw Its blocks, in order.
 * @returns The blocks in their places, in order.
 */
export function placeBlocks(source: string, raw: readonly RawBlock[]): Block[] {
  const { index: body, part } = startOfBody(source, raw);
  const state: State = { source, blocks: [], numbering: startOfNumbering, part, numbered: false };
  const lastFurniture = raw.slice(0, body).findLastIndex(({ kind }) => kind === 'furniture');
  const title = titleIndex(source, raw.slice(0, body), lastFurniture);
  pushFurniture(state, raw.slice(0, lastFurniture + 1), 'head');
  for (const [index, block] of raw.slice(0, body).entries()) {
    if (index <= lastFurniture) continue;
    state.blocks.push(
      plain(block, index === title ? 'title' : block.heading > 0 ? 'heading' : 'front', 'head'),
    );
  }
  const tail = startOfTail(raw, body);
  for (const block of raw.slice(body, tail)) placeBlock(state, block);
  pushFurniture(state, raw.slice(tail), 'operative');
  return withUnlabeledPlaced(state.blocks);
}

/**
 * Puts unlabeled paragraphs and footnotes beside the next provision, so that those that hold it stay open. After the last item of a
 * list, a paragraph belongs to what holds the list, a footnote to nothing.
 */
function withUnlabeledPlaced(blocks: readonly Block[]): Block[] {
  const placed = [...blocks];
  let next = 0;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const block = placed[index];
    if (block === undefined) continue;
    if (block.type !== 'paragraph') next = block.level;
    else placed[index] = { ...block, level: Math.max(block.level, next) };
  }
  return placed;
}

/** The words of a page are one block, whatever lines they have. */
function pushFurniture({ blocks }: State, lines: readonly RawBlock[], part: Part): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (first !== undefined && last !== undefined)
    blocks.push(plain({ ...first, end: last.end }, 'furniture', part));
}

function plain(block: RawBlock, type: BlockType, part: Part, level = 0): Block {
  const { start, end, heading } = block;
  return { type, part, start, end, reading: null, label: null, alternativeOf: null, level, heading };
}

function textOf(source: string, block: RawBlock): string {
  return source.slice(block.start, Math.min(block.end, block.start + 300)).trim();
}

/**
 * The first block of the body: the formula that names the body, else the first paragraph that opens and ends as a preambular one, else
 * the first labeled or operative paragraph, else the first that is no heading.
 */
function startOfBody(source: string, raw: readonly RawBlock[]): { index: number; part: Part } {
  const isText = (block: RawBlock): boolean => block.kind === 'text' && block.heading === 0;
  const formula = raw.findIndex((block) => isText(block) && isEnactingFormula(textOf(source, block)));
  if (formula >= 0) return { index: formula, part: 'preamble' };
  const paragraph = raw.findIndex(
    (block) =>
      (block.label !== null && block.label.kind !== 'PP') ||
      (isText(block) && opensOperative(source, firstWord(source, block))),
  );
  const recital = raw.findIndex((block) => isText(block) && isRecital(source, block));
  if (recital >= 0 && (paragraph < 0 || recital < paragraph)) return { index: recital, part: 'preamble' };
  const first = paragraph < 0 ? raw.findIndex(isText) : paragraph;
  return { index: Math.max(0, first), part: 'operative' };
}

/* A stamp may follow the comma. */
const endOfRecital = /[,;\]}>](?:\s+(?:agreed\s+)?ad\.?\s+ref\P{L}[^,;]*)?$/iu;

/** A recital opens with a participle and ends with a comma, or with the marks that follow one; other prose may open so too. */
function isRecital(source: string, block: RawBlock): boolean {
  if (block.label !== null && block.label.kind !== 'PP') return false;
  if (block.label?.kind === 'PP') return true;
  return (
    opensPreambular(source, firstWord(source, block)) &&
    endOfRecital.test(source.slice(Math.max(block.start, block.end - 80), block.end))
  );
}

function firstWord(source: string, block: RawBlock): number {
  return skipOpeningMarks(source, block.label?.end ?? block.start);
}

/** The last line of the head is the title; the heading "Preamble" is not, and neither are marks of the page. */
function titleIndex(source: string, head: readonly RawBlock[], after: number): number {
  const isTitle = (block: RawBlock, index: number): boolean =>
    index > after && block.kind === 'text' && isTitleText(textOf(source, block));
  const headings = head.some((block, index) => block.heading > 0 && isTitle(block, index));
  return head.findLastIndex((block, index) => isTitle(block, index) && (!headings || block.heading > 0));
}

function isTitleText(text: string): boolean {
  return text.length < 250 && !/preamble|contents|^[*+-]\s|[.;,]$/iu.test(text);
}

/** The first block of the page's words after which no provision comes. */
function startOfTail(raw: readonly RawBlock[], body: number): number {
  const last = raw.findLastIndex((block) => block.label !== null);
  const tail = raw.findIndex((block, index) => index > Math.max(body, last) && block.kind === 'furniture');
  return tail < 0 ? raw.length : tail;
}

function placeBlock(state: State, block: RawBlock): void {
  if (block.kind !== 'text') {
    state.blocks.push(plain(block, block.kind === 'aside' ? 'paragraph' : block.kind, state.part));
    return;
  }
  const text = textOf(state.source, block);
  if (
    state.part === 'preamble' &&
    state.blocks.every(({ part }) => part === 'head') &&
    isEnactingFormula(text)
  ) {
    state.blocks.push(plain(block, 'formula', 'preamble'));
    return;
  }
  if (state.part === 'preamble' && endsPreamble(state, block, text)) state.part = 'operative';
  if (state.part === 'operative' && block.label?.kind === 'PP') {
    placeLateRecital(state, block);
    return;
  }
  if (isAgreementFormula(text)) state.blocks.push(plain(block, 'formula', 'operative'));
  else if (state.part === 'preamble') placeInPreamble(state, block);
  else placeInOperativePart(state, block);
}

function endsPreamble({ source }: State, block: RawBlock, text: string): boolean {
  if (isAgreementFormula(text)) return true;
  if (block.heading > 0) return !/preamb/iu.test(text);
  const word = firstWord(source, block);
  const { label } = block;
  if (label === null) return opensOperative(source, word);
  if (label.kind === 'PP' || label.kind === 'option') return false;
  if (label.number !== null && label.suffixes.length > 0) return false;
  return !(label.number !== null && opensPreambular(source, word));
}

function placeInPreamble(state: State, block: RawBlock): void {
  if (block.heading > 0) {
    state.blocks.push(plain(block, 'heading', 'preamble'));
    return;
  }
  const placed = placePreambular(state.numbering, block.label);
  pushPlaced(state, block, 'preambularParagraph', placed);
}

/** A paragraph that says that it is of the preamble is, wherever it stands. */
function placeLateRecital(state: State, block: RawBlock): void {
  state.part = 'preamble';
  placeInPreamble(state, block);
  state.part = 'operative';
}

function placeInOperativePart(state: State, block: RawBlock): void {
  const { label } = block;
  if (label?.kind === 'Art' || label?.kind === 'annex') {
    pushPlaced(state, block, 'heading', placeArticle(state.numbering, label));
    return;
  }
  const isHeading = block.heading > 0 ? label?.kind !== 'option' : isSectionLine(state.source, block);
  if (isHeading) {
    state.numbering = { ...state.numbering, frames: [] };
    state.blocks.push(plain(block, 'heading', 'operative'));
    return;
  }
  if (label === null || label.kind === 'section') placeUnlabeled(state, block);
  else placeLabeled(state, block, label);
}

/** A short line with the letter or number of a section, without the mark that ends a sentence: `A. General`. */
function isSectionLine(source: string, { start, end, label }: RawBlock): boolean {
  const line = label?.kind === 'section' ? source.slice(start, Math.min(end, start + 121)) : '';
  return line !== '' && line.length <= 120 && !/[\r\n]|[.;,:]$/u.test(line);
}

function placeLabeled(state: State, block: RawBlock, label: LabelReading): void {
  const before = state.blocks.at(-1);
  const announced = before !== undefined && announces(state.source, before);
  const placed = placeOperative(state.numbering, label, {
    listDepth: block.listDepth,
    inside: block.inside,
    announced,
    behindLabel: before !== undefined && isLabelOnly(before),
    afterWords: before !== undefined && (before.type !== 'option' || hasOwnWords(state.source, before)),
  });
  if (label.number !== null) state.numbered = true;
  pushPlaced(state, block, typeOf(label, placed), placed);
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
function placeUnlabeled(state: State, block: RawBlock): void {
  const { source, numbering } = state;
  if (numbering.article !== null && numbering.frames.length === 0 && !numbering.begun) {
    pushPlaced(state, block, 'operativeParagraph', placeWholeArticle(numbering, numbering.article));
    return;
  }
  if (!state.numbered && opensOperative(source, firstWord(source, block))) {
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
      state,
      { ...block, label: null },
      'operativeParagraph',
      placeOperative(numbering, reading, atRoot),
    );
    return;
  }
  state.blocks.push(plain(block, 'paragraph', 'operative', Math.min(1, numbering.frames.length)));
}

const atRoot = { listDepth: 0, inside: 0, announced: false, behindLabel: false, afterWords: true };

function pushPlaced(state: State, block: RawBlock, type: BlockType, placed: PlacedLabel): void {
  const { canonical: label, alternativeOf, level } = placed;
  state.numbering = placed.numbering;
  state.blocks.push({ ...plain(block, type, state.part), reading: block.label, label, alternativeOf, level });
}
