import { roleOf } from '../align/lattice.js';
import { carriesGrammar } from '../words/function-words.js';
import { firstIndex } from '../text/first-index.js';
import type { Occurrence } from '../words/equivalents.js';
import type { Clause } from './clauses.js';
import type { ComparedTexts } from './texts.js';

/** What a clause says: its words that carry matter, each once, and pairs of them that stand side by side. */
export interface Bag {
  /** Terms, ascending: numbers of stems, and behind them numbers of pairs. */
  readonly terms: Int32Array;
  /** For each term 1 where it stands inside a bracket that the clause holds, so that it may go. */
  readonly isContested: Uint8Array;
  /** How many of its terms are words; they stand before the pairs. */
  readonly words: number;
  /** How many terms it has, with repetitions. */
  readonly length: number;
  /** Whether it is one of a title or a heading. */
  readonly isHeading: boolean;
}

/** The bags of all clauses, and how often each term occurs in both texts. */
export interface Bags {
  readonly draft: readonly Bag[];
  readonly adopted: readonly Bag[];
  readonly frequency: Float64Array;
  readonly total: number;
}

/**
 * Collects what the clauses of both texts say.
 *
 * @param texts The texts.
 * @param clauses Their clauses.
 * @param clauses.draft Those of the draft.
 * @param clauses.adopted Those of the later text.
 * @returns Bags in the order of the clauses.
 */
export function bagsOf(
  texts: ComparedTexts,
  clauses: { readonly draft: readonly Clause[]; readonly adopted: readonly Clause[] },
): Bags {
  const { tape, words, weighing, vocabulary, phrases } = texts;
  const isMatter = vocabulary.forms.map((form) => !carriesGrammar(form));
  const terms = termsOf(weighing.stems);
  const build = (symbols: Int32Array, list: readonly Clause[], occurrences: readonly Occurrence[]): Bag[] => {
    const depths = depthsOf(symbols);
    const phraseAt = new Map(occurrences.map((phrase) => [phrase.first, phrase]));
    return list.map((clause) => bagOf({ symbols, depths, phraseAt, isMatter, terms }, clause));
  };
  const draft = build(tape.lattice.tape, clauses.draft, phrases.draft);
  const adopted = build(words.ids, clauses.adopted, phrases.adopted);
  const frequency = new Float64Array(terms.count());
  let total = 0;
  for (const bag of [...saidOnce(draft), ...saidOnce(adopted)]) {
    for (const term of bag.terms) frequency[term] = (frequency[term] ?? 0) + 1;
    total += bag.length;
  }
  return { draft, adopted, frequency, total };
}

/**
 * What a text says over and over, word for word, is drawn once: its copies do not make its words usual. Else a text of nothing but copies
 * would say nothing, and would not even answer to itself.
 */
function saidOnce(bags: readonly Bag[]): Bag[] {
  const said = new Set<string>();
  return bags.filter(({ terms }) => {
    const key = terms.join(' ');
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

interface Terms {
  readonly ofWord: (id: number) => number;
  readonly ofPair: (a: number, b: number) => number;
  readonly count: () => number;
  /** The number of the first pair. */
  readonly firstPair: number;
}

function termsOf(stems: Int32Array): Terms {
  const pairs = new Map<number, number>();
  const stemCount = stems.reduce((most, stem) => Math.max(most, stem), -1) + 1;
  return {
    ofWord: (id) => stems[id] ?? -1,
    ofPair: (a, b) => {
      const key = a * stemCount + b;
      const known = pairs.get(key);
      if (known !== undefined) return known;
      const term = stemCount + pairs.size;
      pairs.set(key, term);
      return term;
    },
    count: () => stemCount + pairs.size,
    firstPair: stemCount,
  };
}

/** For each place of the tape the number of ranges around it. */
function depthsOf(tape: Int32Array): Int32Array {
  const depths = new Int32Array(tape.length);
  let depth = 0;
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? 0;
    if (symbol < 0) depth += roleOf(symbol) === 0 ? 1 : roleOf(symbol) === 1 ? -1 : 0;
    depths[place] = depth;
  }
  return depths;
}

interface Source {
  readonly symbols: Int32Array;
  readonly depths: Int32Array;
  readonly phraseAt: ReadonlyMap<number, Occurrence>;
  readonly isMatter: readonly boolean[];
  readonly terms: Terms;
}

/** What is abbreviated is one term, in whichever way it is said. */
function bagOf(
  { symbols, depths, phraseAt, isMatter, terms }: Source,
  { first, end, isHeading }: Clause,
): Bag {
  /* Terms with repetitions, each doubled, and one more where it stands in no bracket that the clause holds. */
  const found: number[] = [];
  let least = Infinity;
  for (let place = first; place < end; place += 1)
    if ((symbols[place] ?? -1) >= 0) least = Math.min(least, depths[place] ?? 0);
  const add = (term: number, isContested: boolean): void => {
    found.push(2 * term + (isContested ? 0 : 1));
  };
  let last = -1;
  let isLastContested = false;
  for (let place = first; place < end; place += 1) {
    const id = symbols[place] ?? -1;
    const phrase = phraseAt.get(place);
    if (id < 0 || (phrase === undefined && isMatter[id] !== true)) continue;
    const isContested = (depths[place] ?? 0) > least;
    const term = terms.ofWord(phrase === undefined ? id : isMatter.length + phrase.meaning);
    add(term, isContested);
    if (last >= 0) add(terms.ofPair(last, term), isContested || isLastContested);
    last = term;
    isLastContested = isContested;
    if (phrase !== undefined) place = phrase.end - 1;
  }
  const sorted = Float64Array.from(found).sort();
  const known = new Int32Array(sorted.length);
  const isContested = new Uint8Array(sorted.length);
  let count = 0;
  for (const said of sorted) {
    const term = Math.floor(said / 2);
    if (known[count - 1] !== term) count += 1;
    known[count - 1] = term;
    /* What stands outside comes last. */
    isContested[count - 1] = said % 2 === 0 ? 1 : 0;
  }
  return {
    terms: known.slice(0, count),
    isContested: isContested.slice(0, count),
    words: firstIndex(count, (index) => (known[index] ?? 0) >= terms.firstPair),
    length: found.length,
    isHeading,
  };
}
