/*
 * English number words from the cardinal numerals; of the French and Spanish ones those that are no word of another of the three languages
 * (`once` is eleven in Spanish, `sept` a month, `neuf` new, `un` an article).
 */
const units = ' one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const unitOrdinals = ' first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teenOrdinals =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const otherCardinals: readonly (readonly [string, number])[] = [
  ['zero', 0],
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
  ['cinq', 5],
  ['huit', 8],
  ['dix', 10],
  ['tres', 3],
  ['cuatro', 4],
  ['cinco', 5],
  ['seis', 6],
  ['siete', 7],
  ['ocho', 8],
  ['nueve', 9],
  ['diez', 10],
];

const inDigits = new Map<string, string>(otherCardinals.map(([word, value]) => [word, String(value)]));
const tensByWord = new Map<string, number>();
const unitsByWord = new Map<string, string>();

function addNumerals(): void {
  for (let unit = 1; unit <= 9; unit += 1) {
    unitsByWord.set(units[unit] ?? '', String(unit));
    unitsByWord.set(unitOrdinals[unit] ?? '', ordinal(unit));
    const ten = tens[unit];
    if (ten === undefined || ten === '') continue;
    tensByWord.set(ten, unit);
    inDigits.set(ten, String(unit * 10));
    inDigits.set(ten.replace(/y$/u, 'ieth'), ordinal(unit * 10));
  }
  for (const [word, value] of unitsByWord) inDigits.set(word, value);
  for (let unit = 0; unit <= 9; unit += 1) {
    inDigits.set(teens[unit] ?? '', String(10 + unit));
    inDigits.set(teenOrdinals[unit] ?? '', ordinal(10 + unit));
  }
}

function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) === 1;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10];
  return `${String(value)}${ending ?? 'th'}`;
}

addNumerals();

/**
 * Writes a number word in digits.
 *
 * @param word A word in lower case.
 * @returns `10` for `ten`, `1st` for `first`; null for other words.
 */
export function numeralOf(word: string): string | null {
  return inDigits.get(word) ?? null;
}

/**
 * Writes a compound of tens and units in digits.
 *
 * @param ten The first part in lower case.
 * @param unit The part behind the hyphen.
 * @returns `25` for `twenty` and `five`, `21st` for `twenty` and `first`; null for other words.
 */
export function compoundNumeral(ten: string, unit: string): string | null {
  const first = tensByWord.get(ten);
  const last = unitsByWord.get(unit);
  return first === undefined || last === undefined ? null : `${String(first)}${last}`;
}

const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:[ \u00A0\u2009\u202F]\d{3})+)(?<fraction>[.,]\d+)?$/u;
/* One group behind a point is more often a decimal fraction, unless it is of round numbers. */
const groupedByPoints = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}\.\d00$/u;

/**
 * Takes the marks between thousands out of a number: `1,000`, `1 000` and `1.000` are `1000`.
 *
 * @param number Digits with what joins them.
 * @returns The number; one that is not grouped (`17.6`, `70/1`) as it is.
 */
export function ungrouped(number: string): string {
  if (groupedByPoints.test(number)) return number.replace(/\./gu, '');
  const match = grouped.exec(number);
  if (match === null) return number;
  const fraction = match.groups?.fraction ?? '';
  const whole = number.slice(0, number.length - fraction.length);
  return whole.replace(/\D/gu, '') + fraction.replace(',', '.');
}

const thinSpaces = /[\u00A0\u2009\u202F]/u;

/**
 * Finds the end of a number whose thousands are set apart by spaces.
 *
 * @param text The text.
 * @param from Where its first digit is.
 * @param at The offset after its first run of digits.
 * @param end The end of what is read.
 * @returns The offset after its last group; `at` where no group follows. A plain space joins groups only where one of them is `000` or
 * there are two, since numbers also stand side by side (`in section 12 300 words`).
 */
export function endOfGroups(text: string, from: number, at: number, end: number): number {
  if (at - from > 3 || !/^[1-9]\d*$/u.test(text.slice(from, at))) return at;
  let last = at;
  let isCertain = false;
  for (let groups = 1; ; groups += 1) {
    const gap = text.charAt(last);
    if (gap !== ' ' && !thinSpaces.test(gap)) break;
    const group = text.slice(last + 1, Math.min(last + 5, end));
    if (!/^\d{3}(?!\d)/u.test(group)) break;
    isCertain ||= gap !== ' ' || group.startsWith('000') || groups > 1;
    last += 4;
  }
  return isCertain ? last : at;
}
