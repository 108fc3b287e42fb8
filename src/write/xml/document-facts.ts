import { legible } from '../legible.js';

/** What a view does not know about its document. What is not given is not made up. */
export interface DocumentFacts {
  /** The language of the text by BCP 47: `en`, `fr`, `zh-Hans`. */
  readonly language?: string;
  /** The date of the text: `2023-05-22`. */
  readonly date?: string;
  /** The symbol of the document: `HSP/HA.2/L.1`. */
  readonly symbol?: string;
  /** The body whose text it is: `United Nations Habitat Assembly`. */
  readonly author?: string;
}

/**
 * Looks at what is said about a document.
 *
 * @param facts As given.
 * @returns The same, legible.
 * @throws TypeError for a language that is no tag of BCP 47, and for a date that is no day of the calendar.
 * @example
 * checkedFacts({ date: '2023-05-22', language: 'en' }); // { date: '2023-05-22', language: 'en' }
 */
export function checkedFacts<Facts extends DocumentFacts>(facts: Facts): Facts {
  const { language, date } = facts;
  if (language !== undefined && !/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(language)) {
    throw new TypeError(`language must be a tag of BCP 47 like “en”, not “${language}”`);
  }
  if (date !== undefined && !isDay(date)) {
    throw new TypeError(`date must be a day like “2023-05-22”, not “${date}”`);
  }
  return legible(facts);
}

function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
