import type { LabelReading } from '../../grammar/label.js';
import type { Frame, Numbering, Placement } from './numbering.js';

/* `2 bis` of `Annex I Art2 bis`, `18.72` of `Art18.72`, `QQ.A.5` of `ArtQQ.A.5`. */
const numberOfArticle = /(?<=\p{Ll} ?)(?:[A-Z]+|\d+[A-Z]?)(?:\.(?:[A-Z]+|\d+[A-Z]?))*(?: [a-z]+(?: \d+)?)*$/u;

/**
 * Leaves the number of the article out of that of its paragraph.
 *
 * @param number The number in the text: `28.4`.
 * @param article The label of the article: `Art28`.
 * @returns `4`; the whole number where it does not repeat the article's.
 */
export function withoutArticle(number: string, article: string | null): string {
  const prefix = `${numberOfArticle.exec(article ?? '')?.[0] ?? ''}.`;
  return prefix !== '.' && number.startsWith(prefix) ? number.slice(prefix.length) : number;
}

/* Lists lie in one another four or five deep at most; below this, what looks like one more goes on with the last. */
const deepest = 9;

/* Under a paragraph and under an option of it, above the letters. */
const rankOfLevels = 1.75;

/**
 * Finds the paragraph that `3.1` is a part of: the open one with the number `3`, unless the first number is the article's.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text.
 * @returns The paragraph, undefined where the number has no levels or no paragraph with its beginning is open.
 */
export function holderOf({ article, frames }: Numbering, { number }: LabelReading): Frame | undefined {
  if (number === null || !number.includes('.') || withoutArticle(number, article) !== number)
    return undefined;
  return frames.find((frame) => frame.rank === 1 && number.startsWith(`${frame.reading.number ?? ''}.`));
}

/**
 * Tells how deep a label lies in its part.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text.
 * @param placement What else is known of the block.
 * @returns 1 for a paragraph, more for the items of its lists, a half more than what it is an option of for an option.
 */
export function rankOf(numbering: Numbering, reading: LabelReading, placement: Placement): number {
  const { frames } = numbering;
  if (reading.kind === 'option') return rankOfOption(frames, reading, placement);
  if (reading.number !== null && holderOf(numbering, reading) !== undefined) return rankOfLevels;
  if (reading.number !== null) return rankOfNumber(frames, reading, placement);
  return rankOfItem(frames, reading, placement);
}

function isNumber({ reading: { number, kind } }: Frame): boolean {
  return number !== null && kind !== 'option';
}

/**
 * A number is a paragraph’s, unless it belongs to a list inside a paragraph: one with marks of its own (`(1)` under `1.`), or one that
 * begins anew with 1 where the words before announce a list.
 */
function rankOfNumber(frames: readonly Frame[], reading: LabelReading, placement: Placement): number {
  const numbers = frames.filter(isNumber);
  const paragraph = numbers.find(({ rank }) => rank === 1);
  const last = frames.at(-1);
  if (reading.suffixes.length > 0 || reading.alternative !== null) {
    const same = numbers.findLast((frame) => frame.reading.number === reading.number);
    if (same !== undefined) return same.rank;
  }
  if (placement.listDepth > 1 || paragraph === undefined || last === undefined)
    return Math.max(1, placement.listDepth);
  if (reading.kind !== null || last.reading.kind === 'option') return 1;
  const value = Number(reading.number);
  const below = Math.min(deepest, Math.floor(last.rank) + 1);
  const list = numbers.findLast(
    (frame) =>
      frame.rank > 1 &&
      frame.reading.enclosed === reading.enclosed &&
      (frame.listDepth ?? 0) === placement.listDepth,
  );
  const isOtherKind = reading.enclosed !== paragraph.reading.enclosed;
  if (list === undefined)
    return value === 1 && (isOtherKind ? reading.enclosed : placement.announced) ? below : 1;
  const goesOnOutside = !isOtherKind && value === Number(paragraph.reading.number) + 1;
  const goesOnInside = value === Number(list.reading.number) + 1;
  return goesOnInside && !(goesOnOutside && placement.afterStop) ? list.rank : 1;
}

const romanItem = /^[ivx]+$/u;

/**
 * A letter goes on with the innermost list whose next it is. With an `a` begins a list inside the item before it, where that announces
 * one or where the letters are written in another way: `a.` under `(ii)`.
 */
function rankOfItem(frames: readonly Frame[], reading: LabelReading, placement: Placement): number {
  const items = frames.filter(({ rank, reading }) => reading.item !== null && Number.isInteger(rank));
  const item = baseOf(reading);
  const sameWay = items.filter((frame) => frame.reading.enclosed === reading.enclosed);
  const isNested = placement.announced && item === 'i';
  const list = isNested
    ? undefined
    : sameWay.findLast((frame) => isNext(baseOf(frame.reading), item, reading));
  if (list !== undefined) return list.rank;
  const last = items.at(-1);
  if (last !== undefined && last === frames.at(-1) && (item === 'a' || isNested)) {
    if (placement.announced || last.reading.enclosed !== reading.enclosed)
      return Math.min(deepest, last.rank + 1);
  }
  const first =
    Math.floor(frames.filter(isNumber).reduce((most, { rank }) => Math.max(most, Math.min(rank, 8)), 1)) + 1;
  const letter = items.find(({ rank }) => rank === first);
  if (letter === undefined || !romanItem.test(item)) return first;
  return romanItem.test(baseOf(letter.reading)) ? first : first + 1;
}

/** The letters of an item without its suffixes. */
function baseOf({ item }: LabelReading): string {
  return /^[a-z]*/u.exec(item ?? '')?.[0] ?? '';
}

function isNext(before: string, item: string, { item: whole }: LabelReading): boolean {
  if (item !== whole) return item === before;
  return (
    letterValue(item) === letterValue(before) + 1 ||
    (romanItem.test(item) && romanItem.test(before) && romanValue(item) === romanValue(before) + 1)
  );
}

/**
 * The place of an item among those with letters.
 *
 * @param item Its letters, small ones.
 * @returns 1 for `a`, 27 for `aa` and 28 for `bb` and `ab`, which both follow it; NaN for other letters.
 */
export function letterValue(item: string): number {
  const last = item.charCodeAt(item.length - 1) - 'a'.charCodeAt(0) + 1;
  if (item.length === 1) return last;
  return item.length === 2 && (item.startsWith('a') || item.endsWith(item.charAt(0))) ? 26 + last : NaN;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * The value of a Roman number below 40.
 *
 * @param item The number in small letters.
 * @returns 9 for `ix`; a number that means nothing for other letters.
 */
export function romanValue(item: string): number {
  let value = 0;
  for (let index = 0; index < item.length; index += 1) {
    const own = romanDigits[item.charAt(index)] ?? 0;
    value += own < (romanDigits[item.charAt(index + 1)] ?? 0) ? -own : own;
  }
  return value;
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
