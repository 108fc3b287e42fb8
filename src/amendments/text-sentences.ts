/** A sentence of a text, by indices into it, `end` exclusive, without the space behind. */
export interface TextSentence {
  readonly start: number;
  readonly end: number;
}

/*
 * A full stop behind these is no end of a sentence. They are those of UN documents: “see para. 3”, “No. 5”, “Mr. Annan”, “U.S. policy”.
 * A resolution has few sentences that end and many abbreviations, so a single capital letter counts as one.
 */
const abbreviation =
  /(?:^|[\s([“"])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|nos?|paras?|arts?|chaps?|sect|vols?|pp?|figs?|mr|mrs|ms|dr|st|rev|add|corr|cf|ibid|e\.g|i\.e|etc|approx|inter alia)\.$/iu;
const end = /[.?!]+[”’"')\]]*(?=\s+[\p{Lu}\p{N}“‘"'([])/gu;

/* No abbreviation is longer; looking further back would cost the square of the length. */
const longestAbbreviation = 16;

/**
 * Cuts a text into sentences. A mark ends one where a capital letter, a digit or an opening mark follows.
 *
 * @param text Running text, with single spaces.
 * @returns The sentences in order; they hold all of the text but the spaces between them.
 * @example
 * sentencesOfText('Act. See para. 3. Pay.'); // [0–4, 5–17, 18–22]
 */
export function sentencesOfText(text: string): TextSentence[] {
  const sentences: TextSentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(end)) {
    const at = index + mark.length;
    const before = text.slice(Math.max(start, index - longestAbbreviation), index + 1);
    if (mark.startsWith('.') && abbreviation.test(before)) continue;
    sentences.push({ start, end: at });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
