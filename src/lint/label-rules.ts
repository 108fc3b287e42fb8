import { excerpt } from '../text/excerpt.js';
import { isBlank, type Leaf } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about labels of provisions. */
export const labelRules: LintRules = {
  'label-out-of-sequence': labelsOutOfSequence,
  'label-in-bracket': labelsInBrackets,
  'unusual-label': unusualLabels,
};

const counting =
  /(?<![ \d])(?:(?<number>\d+)|(?<=\.)(?:(?<letter>[a-z])|(?<roman>[ivx]{2,})|(?<double>a[a-z]|([b-hj-uwyz])\5)))$/u;

/** A label in its list: number 4 for `OP4` and for `OP1.d`. */
interface Ordinal {
  readonly number: number;
  readonly isLetter: boolean;
}

/**
 * The number of a label in its list. Labels with suffixes, alternatives and options have none. A single letter is a Roman number where
 * it goes on with the list as one and not as a letter.
 */
function ordinalOf(label: string, last: number): Ordinal | null {
  const { number, letter, roman, double } = counting.exec(label)?.groups ?? {};
  if (number !== undefined) return { number: Number(number), isLetter: false };
  if (roman !== undefined) return { number: romanNumber(roman), isLetter: true };
  /* (aa) follows (z), and (bb) or (ab) follows (aa). */
  if (double !== undefined) return { number: 26 + placeInAlphabet(double.slice(1)), isLetter: true };
  if (letter === undefined) return null;
  const asLetter = placeInAlphabet(letter);
  const asRoman = /[ivx]/u.test(letter) ? romanNumber(letter) : asLetter;
  return { number: asRoman === last + 1 ? asRoman : asLetter, isLetter: true };
}

function placeInAlphabet(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(roman: string): number {
  let value = 0;
  for (let index = 0; index < roman.length; index += 1) {
    const own = romanDigits[roman.charAt(index)] ?? 0;
    value += own < (romanDigits[roman.charAt(index + 1)] ?? 0) ? -own : own;
  }
  return value;
}

/**
 * A number 1 or letter (a) begins a new list, wherever it comes, and after it the list before may go on. A list may also go on through
 * the options of a paragraph, which hold provisions with labels of the same list. Letters and numbers that stand under the same provision
 * are two lists. Of a label that is used twice another rule speaks.
 */
function labelsOutOfSequence({ provisions, leaves }: LintContext): Place[] {
  const lists = new Map<string, { last: number; highest: number }>();
  const seen = new Set<string>();
  const before = { letter: 0, number: 0 };
  return provisions.flatMap(({ provision, first }): Place[] => {
    const { label, rawLabel, kind } = provision;
    const leaf = leaves[first];
    if (label === null || rawLabel === null || kind === 'heading' || leaf?.type !== 'label') return [];
    const isRepeated = seen.has(label);
    seen.add(label);
    const list = label.replace(/\d+$/u, '#').replace(/[a-z]+$/u, '');
    const { last, highest } = lists.get(list) ?? { last: 0, highest: 0 };
    const ordinal = ordinalOf(label, last);
    if (ordinal === null) return [];
    const { number, isLetter } = ordinal;
    const following = [last, last + 1, highest + 1, before[isLetter ? 'letter' : 'number'] + 1, 1];
    lists.set(list, { last: number, highest: Math.max(number, highest) });
    before[isLetter ? 'letter' : 'number'] = number;
    if (last === 0 || isRepeated || list.includes(' option ') || following.includes(number)) return [];
    const reason = `${label} (written “${rawLabel}”) comes after number ${last} of its list`;
    return [{ start: leaf.start, end: leaf.end, reason }];
  });
}

function labelsInBrackets({ source, leaves }: LintContext): Place[] {
  return leaves.flatMap(({ type, start, end, value, provision }, index): Place[] => {
    if (type !== 'label') return [];
    let before = index - 1;
    while (isBlankIn(leaves[before], provision)) before -= 1;
    const mark = leaves[before];
    if (mark?.type !== 'mark' || mark.value !== '[' || mark.provision !== provision) return [];
    return [
      { start, end, reason: `“${value}” stands inside the bracket “${excerpt(source, mark.start, end)} …”` },
    ];
  });
}

function isBlankIn(leaf: Leaf | undefined, provision: number): boolean {
  return leaf?.provision === provision && isBlank(leaf);
}

/*
 * The UN Editorial Manual writes a suffix behind a space (`7 bis`); negotiators also write it without (`7bis`). An alternative names
 * what it is an alternative of before the word (`1 (d) alt`), or stands alone in front of its paragraph (`Alt 1.`).
 */
const unusual =
  /\d\s*\.\s*(?:bis|ter|qua|qui|sex|sep|oct|nov|non|dec|alt)|\balt(?:[.\s]*\d+)?[.):\s]*\(?[a-z]\b/iu;

function unusualLabels({ provisions, leaves }: LintContext): Place[] {
  return provisions.flatMap(({ provision: { label, rawLabel }, first }): Place[] => {
    const leaf = leaves[first];
    if (rawLabel === null || leaf?.type !== 'label' || !unusual.test(rawLabel)) return [];
    return [
      {
        start: leaf.start,
        end: leaf.end,
        reason: `“${rawLabel}” is an unusual way to write ${label ?? 'a label'}`,
      },
    ];
  });
}
