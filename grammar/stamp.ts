import { stampStart } from './matchers.js';

/*
 * Months by the first letters of their names in English, French and Spanish, in which the United Nations work with Latin letters; accents are
 * taken off first.
 */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?';
const year = '(?<year>\\d{4})(?!\\d)';
const dayFirst = `${day}\\s+(?:de\\s+)?(?<month>\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?${year}`;
/* A word before a number may be any, so here it must begin as a month does. */
const monthFirst = `(?<month>(?:${months.flat().join('|')})\\p{L}{0,7})\\.?\\s+${day},?\\s+${year}`;
const ordered = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)';
/* Which of the two numbers is the day differs between countries, unless one of them is above 12. */
const slashed = '(?<first>\\d{1,2})[./](?<second>\\d{1,2})[./](?<year>\\d{4})(?!\\d)';
const forms: readonly string[] = [dayFirst, monthFirst, ordered, slashed];

const clock = '(?:,?\\s+(?:(?:at|à|a\\s+las)\\s+)?(?<hour>\\d{1,2})[.:h](?<minute>\\d{2})(?!\\d))?';

const withoutNames = (pattern: string): string => pattern.replace(/\?<\w+>/gu, '?:');
const moment = `(?:${forms.map(withoutNames).join('|')})${withoutNames(clock)}`;

/** The source of a pattern for a closure stamp with its date, to be matched with the flags `i` and `u`. */
export const stampPattern = `${stampStart}(?:greed\\s+)?[Aa]?d\\.?\\s+ref(?:erendum|\\.)?,?\\s+(?:${moment}|\\(${moment}\\))`;

/** When a provision was closed. */
export interface StampMoment {
  /** `2023-05-22`; null where it cannot be read. */
  readonly date: string | null;
  /** `12:26`; null where the stamp has none. */
  readonly time: string | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/*
 * What is read is a stamp already, so whatever stands where a month does is a word; a class of all letters in any case would take longer to
 * compile than the whole draft takes to read.
 */
const anyWord = (pattern: string): string => pattern.replaceAll('\\p{L}', '[^\\s\\d.,]');

let patterns: readonly RegExp[] | undefined;

/**
 * Reads the date and the time of a closure stamp.
 *
 * @param stamp The stamp.
 * @returns When it is from. The date is null where no month has such a name, and where it is open which of two numbers is the day.
 * @example
 * momentOf('Ad ref 22 May 2023 12.26'); // { date: '2023-05-22', time: '12:26' }
 */
export function momentOf(stamp: string): StampMoment {
  patterns ??= forms.map((form) => new RegExp(`(?<!\\d)${anyWord(form)}${clock}`, 'iu'));
  for (const pattern of patterns) {
    const groups: Groups | undefined = pattern.exec(stamp)?.groups;
    if (groups !== undefined) return { date: dateOf(groups), time: timeOf(groups) };
  }
  return { date: null, time: null };
}

function timeOf({ hour, minute }: Groups): string | null {
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

function dateOf({ day: written, month, first, second, year: inYear }: Groups): string | null {
  const [dayNumber, monthNumber] =
    first === undefined
      ? [Number(written), monthOf(month ?? '')]
      : dayAndMonth(Number(first), Number(second));
  if (dayNumber < 1 || dayNumber > 31 || monthNumber < 1 || monthNumber > 12) return null;
  return [inYear, monthNumber, dayNumber].map((part) => String(part).padStart(2, '0')).join('-');
}

function monthOf(name: string): number {
  if (/^\d+$/u.test(name)) return Number(name);
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return months.findIndex((beginnings) => beginnings.some((beginning) => plain.startsWith(beginning))) + 1;
}

/** Both 0 where either may be the day. */
function dayAndMonth(first: number, second: number): [number, number] {
  if (second > 12) return [second, first];
  return first > 12 || first === second ? [first, second] : [0, 0];
}
