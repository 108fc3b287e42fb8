import type { Draft } from '../model/draft.js';
import { readableText } from '../text/plain-text.js';

/** What the head of a document says of it. */
export interface DocumentFacts {
  /** Null where it has no title. */
  readonly title: string | null;
  /** `A/CONF.232/2023/4`; null where none stands in its head. */
  readonly symbol: string | null;
  /** As written: `9 June 2023`; null where none stands in its head. */
  readonly date: string | null;
}

/* Symbols and dates stand on the first page, before the text begins. */
const longestHead = 3000;

/*
 * The organ in capitals, then parts behind slashes, at least one with a digit. Source: United Nations document symbols, Dag Hammarskjöld
 * Library research guides (`A/RES/70/1`, `FCCC/CP/2015/L.9/Rev.1`, `HSP/HA.2/Res.1`).
 */
const symbolForm =
  /(?<![\w/.:])[A-Z]{1,6}(?:\/[A-Z][A-Za-z]{0,6}(?:\.\d+)?|\/\d{1,4}|\/[A-Z]{1,4}\d{1,3})+(?![\w/])/gu;

/* Not the second day of the dates of a session (`5–9 June 2023`). */
const dateForm =
  /(?<![\d–-])(?<!\d[–-])\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{4}\b/u;

/**
 * Reads what the head of a document says of it. Nothing is taken from the running text, where other documents are named.
 *
 * @param draft The document.
 * @returns Its title, symbol and date, as written.
 * @example
 * documentFacts(readDraft('A/C.2/78/L.9\n\n3 November 2023\n\nDraft resolution on water\n\nThe General Assembly,')).symbol; // 'A/C.2/78/L.9'
 */
export function documentFacts({ provisions, source }: Draft): DocumentFacts {
  const title = provisions.find(({ kind, runs }) => kind === 'title' && runs.length > 0);
  const body = provisions.find(({ kind, part }) => part !== 'head' && kind !== 'heading' && kind !== 'title');
  const head = source.text.slice(0, Math.min(body?.start ?? longestHead, longestHead));
  const words = title?.runs.map(({ start, end }) => source.text.slice(start, end)).join('');
  return {
    title: words === undefined ? null : readableText(words, 0, words.length) || null,
    symbol: [...head.matchAll(symbolForm)].map(([found]) => found).find((found) => /\d/u.test(found)) ?? null,
    date: dateForm.exec(head)?.[0] ?? null,
  };
}
