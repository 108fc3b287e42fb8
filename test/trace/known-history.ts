/* A text that parties edit in rounds, of which it is known when each word came in, where it stood, and when it went. */

/** A word of a text by its number, which no other word has; and the party whose bracket it stands in. */
export interface KnownWord {
  readonly number: number;
  readonly party: string | null;
}

/** Clauses of words. */
export type KnownText = readonly (readonly KnownWord[])[];

/** Takes a number below a limit. */
export type Chance = (below: number) => number;

/**
 * Makes a source of numbers that are spread evenly; those of fast-check are small more often than not, which would be other edits than meant.
 *
 * @param seed What it begins with.
 * @returns The source (mulberry32).
 */
export function evenChance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const consonants = 'bdfgklmnprtvz';
const vowels = 'aeiou';

/**
 * Makes a word that is a form of no other.
 *
 * @param number Its number.
 * @returns The word: `bakufo`.
 */
export function wordOf(number: number): string {
  let rest = number * 7919 + 1;
  let word = '';
  for (let at = 0; at < 4; at += 1) {
    word += consonants.charAt(rest % consonants.length);
    rest = Math.floor(rest / consonants.length);
    word += vowels.charAt(rest % vowels.length);
    rest = Math.floor(rest / vowels.length);
  }
  return `${word}q`;
}

/**
 * Writes a text with a bracket around the words of one party side by side, and its tag behind.
 *
 * @param text The text.
 * @returns The source.
 */
export function sourceOf(text: KnownText): string {
  const clauses = text.filter((words) => words.length > 0);
  return clauses.map((words, index) => `${String(index + 1)}. Decides ${bracketed(words)};`).join('\n\n');
}

function bracketed(words: readonly KnownWord[]): string {
  return words
    .map(({ number, party }, index) => {
      const opens = party !== null && words[index - 1]?.party !== party;
      const closes = party !== null && words[index + 1]?.party !== party;
      return `${opens ? '[' : ''}${wordOf(number)}${closes ? `] {${party}+}` : ''}`;
    })
    .join(' ');
}

/** A series with what is known of it. */
export interface KnownSeries {
  /** The drafts, and last the adopted text. */
  readonly texts: readonly KnownText[];
}

/* Of a hundred words of a round as many are edited: half are taken out and half get a word behind them. */
const edits = 10;
const parties = ['USA', 'FRA', 'IND', 'BRA'];

/**
 * Makes a series: each round parties take words out, put words in, open brackets and close them, bring words back, and move clauses.
 *
 * @param chance Decides.
 * @param rounds The number of rounds.
 * @returns The texts.
 */
export function knownSeries(chance: Chance, rounds: number): KnownSeries {
  let next = 0;
  const fresh = (party: string | null): KnownWord => ({ number: next++, party });
  const texts: KnownText[] = [Array.from({ length: 8 }, () => Array.from({ length: 25 }, () => fresh(null)))];
  const gone = new Map<number, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    const clauses = (texts.at(-1) ?? []).map((words) => edited(words));
    if (chance(4) === 0) clauses.push(...clauses.splice(chance(clauses.length), 1));
    texts.push(clauses);
  }
  const last = texts.at(-1) ?? [];
  texts.push(
    last.map((words) =>
      words
        .filter(({ party }) => party === null || chance(2) === 0)
        .map(({ number }) => ({ number, party: null })),
    ),
  );
  return { texts };

  function edited(words: readonly KnownWord[]): KnownWord[] {
    const made: KnownWord[] = [];
    for (const word of words) {
      const { number, party } = word;
      const isTaken = chance(200) < edits;
      if (isTaken) gone.set(made.at(-1)?.number ?? -1, [number]);
      else made.push({ number, party: party !== null && chance(3) === 0 ? null : party });
      const back = gone.get(number);
      if (back !== undefined && chance(4) === 0) {
        made.push(...back.map((one) => ({ number: one, party: null })));
        gone.delete(number);
      }
      if (chance(200) < edits)
        made.push(fresh(chance(2) === 0 ? null : (parties[chance(parties.length)] ?? null)));
    }
    return made;
  }
}
