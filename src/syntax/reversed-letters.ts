import type { Finding } from '../diagnostics/diagnostic.js';

/* Some pages of text. */
const sampled = 30_000;
const fewWords = 5;
const word = /[\p{Script=Arabic}\p{M}]{4,}/gu;

/**
 * Tells whether the letters of an Arabic text stand in reverse, as PDF files that are laid out from left to right give them. One word in four
 * of an Arabic text begins with the article (ال), and few words end with its letters turned round.
 *
 * @param source The document; the language is Arabic.
 * @returns The finding, at the first word that is turned round; none where the letters stand as they are read.
 */
export function reversedLetters(source: string): Finding[] {
  let begins = 0;
  let ends = 0;
  let first: { start: number; end: number } | null = null;
  for (const { index, 0: letters } of source.slice(0, sampled).matchAll(word)) {
    const plain = letters.normalize('NFKC');
    if (/^[وفبكل]?ال/u.test(plain)) begins += 1;
    if (!/لا[وفبكل]?$/u.test(plain)) continue;
    ends += 1;
    first ??= { start: index, end: index + letters.length };
  }
  if (first === null || ends < fewWords || ends < 3 * begins) return [];
  const reason = `${String(ends)} words end with the letters of the article turned round, and ${String(begins)} begin with it`;
  return [{ ruleId: 'reversed-letters', reason, ...first }];
}
