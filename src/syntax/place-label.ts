import type { LabelReading } from '../../grammar/label.js';
import {
  unwrittenLabel,
  withSuffixes,
  type Frame,
  type Numbering,
  type PlacedLabel,
  type Placement,
} from './numbering.js';
import { holderOf, rankOf, withoutArticle } from './ranks.js';

function withAlternative(
  label: string,
  { alternative }: LabelReading,
): { canonical: string; alternativeOf: string | null } {
  if (alternative === null) return { canonical: label, alternativeOf: null };
  const ordinal =
    alternative.ordinal !== null && alternative.ordinal > 1 ? ` ${String(alternative.ordinal)}` : '';
  const alt = [`alt${ordinal}`, ...alternative.suffixes].join(' ');
  return { canonical: `${label} ${alt}`, alternativeOf: label };
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
    /* With the first option begins a paragraph; the others are of the same. */
    const isFirst = /^(?:1|a|A|I)$/u.test(reading.number ?? '') && reading.suffixes.length === 0;
    const sibling = !isFirst && numbering.frames.some(({ reading: { kind } }) => kind === 'option');
    const number = sibling ? last : last + 1;
    const canonical = `${numbering.text}PP${String(number)} option ${withSuffixes(reading.number ?? '', reading)}`;
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
  const label = `${numbering.text}PP${reading === null ? number : withSuffixes(number, reading)}`;
  const { canonical, alternativeOf } =
    reading === null ? { canonical: label, alternativeOf: null } : withAlternative(label, reading);
  const counts = reading === null || (reading.suffixes.length === 0 && reading.alternative === null);
  const preambular = counts && /^\d+$/u.test(number) ? Number(number) : last;
  const frame = { rank: 1, segment: canonical, reading: reading ?? unwrittenLabel(0, number) };
  const after = { ...numbering, frames: [frame], preambular };
  return { canonical, alternativeOf, level: 0, rank: 1, numbering: after };
}

/**
 * Gives an item of a list in a preambular paragraph its label.
 *
 * @param numbering The numbering so far; its first frame is the paragraph.
 * @param reading The label in the text.
 * @param announced Whether the block before it announces what follows.
 * @returns `PP2.a`.
 */
export function placePreambularItem(
  numbering: Numbering,
  reading: LabelReading,
  announced: boolean,
): PlacedLabel {
  const rank = rankOf(numbering, reading, { ...noList, announced });
  const above = numbering.frames.filter((frame) => frame.rank < rank);
  const frames = [...above, { rank, segment: `.${reading.item ?? ''}`, reading }];
  const canonical = frames.map(({ segment }) => segment).join('');
  return { canonical, alternativeOf: null, level: above.length, rank, numbering: { ...numbering, frames } };
}

const noList = { listDepth: 0, inside: 0, afterStop: false, behindLabel: false, afterWords: true };

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
  const frame: Frame = { rank, segment, reading, listDepth: placement.listDepth };
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

function nameOf({ text, article }: Numbering, frames: readonly Frame[]): string {
  const base = article ?? `${text}OP`;
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

/**
 * `Alt1. d`: an alternative to the open item (d), or to that of the current paragraph; `Alt:` an alternative to the paragraph itself.
 */
function placeAlternative(numbering: Numbering, reading: LabelReading): PlacedLabel {
  const paragraph = numbering.frames.filter(({ rank }) => rank <= 1);
  const segment = `.${reading.item ?? ''}`;
  const open = numbering.frames.findLastIndex((frame) => frame.rank > 1 && frame.segment === segment);
  const item = reading.item === null ? [] : [{ rank: 2, segment, reading }];
  const frames = open < 0 ? [...paragraph, ...item] : numbering.frames.slice(0, open + 1);
  const label = nameOf(numbering, frames);
  const { canonical, alternativeOf } = withAlternative(label, reading);
  return {
    canonical,
    alternativeOf,
    level: Math.max(0, frames.length - 1),
    rank: frames.length,
    numbering: { ...numbering, frames },
  };
}
