import type { LabelReading } from '../../grammar/label.js';

/** A place in the numbering of a part: the paragraph, its items and options above the current block. */
export interface Frame {
  /** Numbers are 1, letters 2, Roman items 3; an option lies half a step under what it is an option of. */
  readonly rank: number;
  readonly segment: string;
  readonly reading: LabelReading;
}

/** The numbering of a document as far as it has been read. */
export interface Numbering {
  /** The article, where the operative part has articles: `Art2 bis`. */
  readonly article: string | null;
  /** Whether a paragraph of the article has come. */
  readonly begun: boolean;
  readonly frames: readonly Frame[];
  /** The number of the last preambular paragraph. */
  readonly preambular: number;
  /** The number of the last operative paragraph. */
  readonly operative: string;
}

/** A label in its place. */
export interface PlacedLabel {
  readonly canonical: string;
  readonly alternativeOf: string | null;
  /** How many provisions stand above it in the tree. */
  readonly level: number;
  /** What it is in its part: 1 for a paragraph, more for the items of its lists, a half more for an option. */
  readonly rank: number;
  readonly numbering: Numbering;
}

/** The numbering before the first block. */
export const startOfNumbering: Numbering = {
  article: null,
  begun: false,
  frames: [],
  preambular: 0,
  operative: '0',
};

const romanItem = /^[ivx]+$/u;

function withSuffixes(number: string, { suffixes }: LabelReading): string {
  return [number, ...suffixes].join(' ');
}

function withAlternative(
  label: string,
  { alternative }: LabelReading,
): { canonical: string; alternativeOf: string | null } {
  if (alternative === null) return { canonical: label, alternativeOf: null };
  const ordinal =
    alternative.ordinal !== null && alternative.ordinal > 1 ? ` ${String(alternative.ordinal)}` : '';
  return { canonical: `${label} alt${ordinal}`, alternativeOf: label };
}

/**
 * Gives a preambular paragraph its label.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text, or null: preambular paragraphs are counted where they have none.
 * @returns `PP7`, `PP7 bis`, `PP3 option 1`.
 */
export function placePreambular(numbering: Numbering, reading: LabelReading | null): PlacedLabel {
  const last = numbering.preambular;
  if (reading?.kind === 'option') {
    const sibling = numbering.frames.length > 0;
    const number = sibling ? last : last + 1;
    const canonical = `PP${String(number)} option ${withSuffixes(reading.number ?? '', reading)}`;
    const frames = [{ rank: 0.5, segment: canonical, reading }];
    return {
      canonical,
      alternativeOf: null,
      level: 0,
      rank: 1,
      numbering: { ...numbering, frames, preambular: number },
    };
  }
  const number = reading?.number ?? String(reading?.alternative ? last : last + 1);
  const label = `PP${reading === null ? number : withSuffixes(number, reading)}`;
  const { canonical, alternativeOf } =
    reading === null ? { canonical: label, alternativeOf: null } : withAlternative(label, reading);
  const counts = reading === null || (reading.suffixes.length === 0 && reading.alternative === null);
  const preambular = counts && /^\d+$/u.test(number) ? Number(number) : last;
  const after = { ...numbering, frames: [], preambular };
  return { canonical, alternativeOf, level: 0, rank: 1, numbering: after };
}

/**
 * Opens an article.
 *
 * @param numbering The numbering so far.
 * @param reading The label of the article.
 * @returns `Art2 bis`.
 */
export function placeArticle(numbering: Numbering, reading: LabelReading): PlacedLabel {
  const word = reading.kind === 'annex' ? 'Annex' : 'Art';
  const article = `${word}${withSuffixes(reading.number ?? '', reading)}`;
  const opened = { ...numbering, article, begun: false, frames: [], operative: '0' };
  return { canonical: article, alternativeOf: null, level: 0, rank: 0, numbering: opened };
}

/**
 * Gives the first paragraph of an article without numbers the label of the article.
 *
 * @param numbering The numbering so far.
 * @param article The label of the article.
 * @returns `Art23`.
 */
export function placeWholeArticle(numbering: Numbering, article: string): PlacedLabel {
  return {
    canonical: article,
    alternativeOf: null,
    level: 0,
    rank: 1,
    numbering: { ...numbering, begun: true },
  };
}

/** What is known of a block besides its label. */
export interface Placement {
  /** The depth of the list item of a host format that begins with it, or 0. */
  readonly listDepth: number;
  /** The depth of the list item that holds it, or 0. */
  readonly inside: number;
  /** Whether the block before it announces what follows. */
  readonly announced: boolean;
  /** Whether the block before it is a label and nothing else: `2. Option 1: …`. */
  readonly behindLabel: boolean;
  /** Whether the option before it, if any, has words of its own, so that no paragraph need follow to fill it. */
  readonly afterWords: boolean;
}

/**
 * Gives an operative paragraph, an item of a list or an option its label.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text.
 * @param placement What else is known of the block.
 * @returns `OP1`, `OP1.d alt`, `Art3.1 option 2`.
 */
export function placeOperative(
  numbering: Numbering,
  reading: LabelReading,
  placement: Placement,
): PlacedLabel {
  if (reading.alternative !== null && reading.number === null) return placeAlternative(numbering, reading);
  if (leavesOption(numbering, reading, placement))
    return placeOperative({ ...numbering, frames: [] }, reading, placement);
  const rank = rankOf(numbering, reading, placement);
  const above = numbering.frames.filter((frame) => frame.rank < rank);
  const segment = segmentOf(numbering, reading, above.length === 0);
  const frame: Frame = { rank, segment, reading };
  const item =
    reading.number !== null && reading.item !== null
      ? [{ rank: 2, segment: `.${reading.item}`, reading }]
      : [];
  const frames = [...above, frame, ...item];
  const isOpen = numbering.frames.some((open) => open.rank === rank && open.segment === segment);
  const { canonical, alternativeOf } = withAlternative(nameOf(numbering, frames), reading);
  const isParagraph = rank === 1 && reading.kind !== 'option';
  const operative = isParagraph ? (reading.number ?? numbering.operative) : numbering.operative;
  return {
    canonical,
    alternativeOf,
    /* `OP4(a)` where no OP4 has come stands by itself. */
    level: above.length + (item.length > 0 && isOpen ? 1 : 0),
    rank: item.length > 0 ? 2 : rank,
    numbering: { ...numbering, begun: true, frames, operative },
  };
}

/** Options of a whole part end nowhere marked; a number that goes on from the one before them stands outside. */
function leavesOption(
  { frames, operative }: Numbering,
  reading: LabelReading,
  placement: Placement,
): boolean {
  const { number, suffixes, kind } = reading;
  if (!placement.afterWords || kind === 'option' || number === null) return false;
  const holdsParagraphs = frames.some(({ rank, reading: { kind } }) => rank === 1 && kind !== 'option');
  if (frames[0]?.reading.kind !== 'option' || holdsParagraphs) return false;
  const last = Math.max(1, Number(operative));
  return Number(number) > last || (number === operative && suffixes.length > 0);
}

function nameOf({ article }: Numbering, frames: readonly Frame[]): string {
  const base = article ?? 'OP';
  return base + frames.map(({ segment }) => segment).join('');
}

function segmentOf(numbering: Numbering, reading: LabelReading, first: boolean): string {
  const { article } = numbering;
  if (reading.kind === 'option') return ` option ${withSuffixes(reading.number ?? '', reading)}`;
  if (reading.number === null) return `.${reading.item ?? ''}`;
  const holder = holderOf(numbering, reading)?.reading.number ?? null;
  const own = holder === null ? reading.number : reading.number.slice(holder.length + 1);
  const number = withSuffixes(withoutArticle(own, article), reading);
  return first && article === null ? number : `.${number}`;
}

/** In `28.4` under Article 28, the first number repeats the article. */
function withoutArticle(number: string, article: string | null): string {
  const prefix = `${article?.replace(/^\D+/u, '') ?? ''}.`;
  return prefix !== '.' && number.startsWith(prefix) ? number.slice(prefix.length) : number;
}

/* Under a paragraph and under an option of it, above the letters. */
const rankOfLevels = 1.75;

/** The paragraph that `3.1` is a part of: the open one with the number `3`, unless the first number is the article's. */
function holderOf({ article, frames }: Numbering, { number }: LabelReading): Frame | undefined {
  if (number === null || !number.includes('.') || withoutArticle(number, article) !== number)
    return undefined;
  return frames.find((frame) => frame.rank === 1 && number.startsWith(`${frame.reading.number ?? ''}.`));
}

function rankOf(numbering: Numbering, reading: LabelReading, placement: Placement): number {
  const { frames } = numbering;
  if (reading.kind === 'option') return rankOfOption(frames, reading, placement);
  if (reading.number !== null && holderOf(numbering, reading) !== undefined) return rankOfLevels;
  if (reading.number !== null) return Math.max(1, placement.listDepth);
  const items = frames.filter(({ rank }) => rank >= 2 && Number.isInteger(rank));
  const letter = items.find(({ rank }) => rank === 2)?.reading.item;
  const item = reading.item ?? '';
  if (letter === undefined || letter === null || !romanItem.test(item)) return 2;
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  return item === next || (romanItem.test(letter) && letter.length + item.length > 2) ? 2 : 3;
}

function rankOfOption(
  frames: readonly Frame[],
  reading: LabelReading,
  { inside, announced, behindLabel }: Placement,
): number {
  if (inside > 0) return inside + 0.5;
  const last = frames.at(-1);
  if (behindLabel && last !== undefined && last.reading.kind !== 'option') return last.rank + 0.5;
  const isLetter = /^[a-z]/u.test(reading.number ?? '');
  const siblings = frames.filter((frame) => frame.reading.kind === 'option');
  const sibling = siblings.find((frame) => /^[a-z]/u.test(frame.reading.number ?? '') === isLetter);
  if (sibling !== undefined) return sibling.rank;
  return last !== undefined && (announced || siblings.length > 0) ? last.rank + 0.5 : 0.5;
}

/** `Alt1. d`: an alternative to item (d) of the current paragraph; `Alt:` an alternative to the paragraph itself. */
function placeAlternative(numbering: Numbering, reading: LabelReading): PlacedLabel {
  const paragraph = numbering.frames.filter(({ rank }) => rank <= 1);
  const item = reading.item === null ? [] : [{ rank: 2, segment: `.${reading.item}`, reading }];
  const frames = [...paragraph, ...item];
  const label = frames.length === 0 ? 'OP' : nameOf(numbering, frames);
  const { canonical, alternativeOf } = withAlternative(label, reading);
  return {
    canonical,
    alternativeOf,
    level: Math.max(0, frames.length - 1),
    rank: frames.length,
    numbering: { ...numbering, frames },
  };
}
