import { definitionsIn, type Definition } from './definitions.js';
import { carriesGrammar } from './function-words.js';
import { quantityAt } from './quantities.js';
import { commonWords, namesByInitials } from './initials.js';
import { unAbbreviations } from './un-abbreviations.js';
import { emptyVocabulary, type Vocabulary } from './vocabulary.js';
import { stemKey, stemsOf, type Stems } from './weighing.js';
import { wordsOf, type TextWords } from './words.js';

/** Where it is known from that words stand for others: a text defines it, it is in general use, or capitals are the initials of a name. */
export type AbbreviationSource = 'definition' | 'table' | 'initials';

/** Words that stand for others in two texts. Both occur there. */
export interface Abbreviation {
  /** The numbers of the normal forms of the shorter way to say it, as it occurs first. */
  readonly short: readonly number[];
  /** Those of the longer way, without the function words around it. */
  readonly long: readonly number[];
  readonly source: AbbreviationSource;
  /** Where it is defined, or where the long form first stands: which of the two texts, and the range in it. */
  readonly place: { readonly text: 0 | 1; readonly start: number; readonly end: number };
}

/** What stands for what in two texts. */
export interface Equivalents {
  readonly abbreviations: readonly Abbreviation[];
  /** All ways to say what is abbreviated, word by word. */
  readonly phrases: Phrase;
  /** For each form the number of its stem; negative for those that are passed over, and for marks that end a sentence. */
  readonly keys: Int32Array;
  readonly vocabulary: Vocabulary;
}

/** A node of the tree of phrases: what may follow, and what the words up to here say. */
interface Phrase {
  readonly next: Map<number, Phrase>;
  /** The number of the meaning; -1 where the phrase goes on. */
  meaning: number;
  isShort: boolean;
  source: AbbreviationSource;
}

/** Words that say something that has an abbreviation. */
export interface Occurrence {
  readonly first: number;
  /** The index after the last. */
  readonly end: number;
  /** Equal for all ways to say it. */
  readonly meaning: number;
  readonly isShort: boolean;
  readonly source: AbbreviationSource;
}

const passedOver = -1;
const endOfSentence = -2;
/* `of the`, `in the light of the` */
const mostPassedOver = 3;

/**
 * Finds what stands for what in two texts: abbreviations and short names that either defines, those in general use, and capitals that are
 * the initials of a name. What a text defines goes before what is in general use.
 *
 * @param a A text with its words.
 * @param b Another, read with the same vocabulary.
 * @param vocabulary The words of both.
 * @param stems Their stems, where they are known already.
 * @returns What stands for what. Takes time in proportion to the texts.
 */
export function equivalentsOf(
  a: TextWords,
  b: TextWords,
  vocabulary: Vocabulary,
  stems: Stems = stemsOf(vocabulary),
): Equivalents {
  const keys = new Int32Array(vocabulary.forms.map((form, id) => keyOf(form, stems.ofForms[id] ?? 0)));
  const phrases = newPhrase();
  const meanings: Meanings = { phrases, count: 0 };
  const texts = [a, b] as const;
  const common = commonWords(texts);
  const definitions = texts.map((text) => definitionsIn(text, vocabulary, common));
  const defined = new Set<string>();
  for (const [index, text] of texts.entries())
    for (const { short, long } of definitions[index] ?? []) {
      const name = keysOf(text.words.ids.subarray(short.first, short.end), keys);
      addMeaning(meanings, name, keysOf(text.words.ids.subarray(long.first, long.end), keys), 'definition');
      defined.add(name.join());
    }
  addTable(meanings, stems, defined);
  for (const { short, long } of namesByInitials(texts, vocabulary, common)) {
    const name = keysOf(short, keys);
    if (find(phrases, name) === null) addMeaning(meanings, name, keysOf(long, keys), 'initials');
  }
  const found = { abbreviations: [], phrases, keys, vocabulary };
  return { ...found, abbreviations: inBothWays(found, texts, definitions) };
}

function keyOf(form: string, stem: number): number {
  if (/^[.;:!?]$/u.test(form)) return endOfSentence;
  /* An article in French and Spanish, and the United Nations. */
  if (form === 'un') return stem;
  return carriesGrammar(form) || !/[\p{L}\p{N}&+]/u.test(form) ? passedOver : stem;
}

const keysOf = (ids: ArrayLike<number>, keys: Int32Array): number[] =>
  Array.from(ids, (id) => keys[id] ?? passedOver).filter((key) => key >= 0);

const newPhrase = (): Phrase => ({ next: new Map(), meaning: -1, isShort: false, source: 'table' });

interface Meanings {
  readonly phrases: Phrase;
  count: number;
}

/** Makes two phrases say the same, and what either says already. */
function addMeaning(
  meanings: Meanings,
  short: readonly number[],
  long: readonly number[],
  source: AbbreviationSource,
): void {
  if (short.length === 0 || long.length === 0 || short.join() === long.join()) return;
  const [one, other] = [reach(meanings.phrases, short), reach(meanings.phrases, long)];
  const known = one.meaning >= 0 ? one.meaning : other.meaning;
  const meaning = known >= 0 ? known : meanings.count;
  if (known < 0) meanings.count += 1;
  if (one.meaning < 0) Object.assign(one, { meaning, isShort: true, source });
  if (other.meaning < 0) Object.assign(other, { meaning, isShort: false, source });
}

function reach(phrases: Phrase, keys: readonly number[]): Phrase {
  let phrase = phrases;
  for (const key of keys) {
    const next = phrase.next.get(key) ?? newPhrase();
    phrase.next.set(key, next);
    phrase = next;
  }
  return phrase;
}

function find(phrases: Phrase, keys: readonly number[]): Phrase | null {
  let phrase: Phrase | undefined = phrases;
  for (const key of keys) phrase = phrase?.next.get(key);
  return phrase !== undefined && phrase.meaning >= 0 ? phrase : null;
}

/** The stems of each phrase of the table, short form first; read once. */
let tableOfStems: readonly (readonly string[][])[] | null = null;

function addTable(meanings: Meanings, { numbers }: Stems, defined: ReadonlySet<string>): void {
  tableOfStems ??= unAbbreviations.map((line) => line.split(' | ').map(stemsOfPhrase));
  for (const [short = [], ...longs] of tableOfStems) {
    const name = numbersOf(short, numbers);
    if (name === null || defined.has(name.join())) continue;
    for (const long of longs) {
      const spelledOut = numbersOf(long, numbers);
      if (spelledOut !== null) addMeaning(meanings, name, spelledOut, 'table');
    }
  }
}

function stemsOfPhrase(phrase: string): string[] {
  const vocabulary = emptyVocabulary();
  const { ids } = wordsOf(phrase, 0, phrase.length, vocabulary);
  const forms = Array.from(ids, (id) => vocabulary.forms[id] ?? '');
  return forms.filter((form) => keyOf(form, 0) === 0).map((form) => stemKey(form));
}

/** Null where a word of the phrase is in neither text. */
function numbersOf(stems: readonly string[], numbers: ReadonlyMap<string, number>): number[] | null {
  const found: number[] = [];
  for (const stem of stems) {
    const number = numbers.get(stem);
    if (number === undefined) return null;
    found.push(number);
  }
  return found;
}

/** What is said in both ways, with its first occurrences. */
function inBothWays(
  equivalents: Equivalents,
  texts: readonly [TextWords, TextWords],
  definitions: readonly (readonly Definition[])[],
): Abbreviation[] {
  interface First {
    readonly ids: readonly number[];
    readonly text: 0 | 1;
    readonly start: number;
    readonly end: number;
    readonly source: AbbreviationSource;
  }
  const firsts = new Map<number, { short?: First; long?: First; defined?: First }>();
  for (const text of [0, 1] as const) {
    const { words } = texts[text];
    const longs = new Set(definitions[text]?.map(({ long }) => long.first));
    for (const { first, end, meaning, isShort, source } of occurrencesOf(equivalents, words.ids)) {
      const known = firsts.get(meaning) ?? {};
      firsts.set(meaning, known);
      const ids = Array.from(words.ids.subarray(first, end));
      const range = { start: words.starts[first] ?? 0, end: words.ends[end - 1] ?? 0 };
      const occurrence: First = { ids, text, ...range, source };
      if (isShort) known.short ??= occurrence;
      else known.long ??= occurrence;
      if (!isShort && longs.has(first)) known.defined ??= occurrence;
    }
  }
  return [...firsts.values()].flatMap(({ short, long, defined }) => {
    if (short === undefined || long === undefined) return [];
    const { text, start, end } = defined ?? long;
    return [{ short: short.ids, long: long.ids, source: long.source, place: { text, start, end } }];
  });
}

/**
 * Finds the words that say something that has an abbreviation, so that an index may hold one entry for all ways to say it.
 *
 * @param equivalents What stands for what.
 * @param ids The numbers of words side by side; none goes over a mark that ends a sentence, where marks are among them.
 * @returns The occurrences in order, the longest where several begin with one word; they do not overlap.
 */
export function occurrencesOf(equivalents: Equivalents, ids: ArrayLike<number>): Occurrence[] {
  const found: Occurrence[] = [];
  for (let first = 0; first < ids.length;) {
    const occurrence = occurrenceAt(equivalents, ids, first);
    if (occurrence !== null) found.push(occurrence);
    first = occurrence?.end ?? first + 1;
  }
  return found;
}

function occurrenceAt(
  { phrases, keys }: Equivalents,
  ids: ArrayLike<number>,
  first: number,
): Occurrence | null {
  let phrase = phrases;
  let longest: Occurrence | null = null;
  let passed = 0;
  for (let at = first; at < ids.length; at += 1) {
    const key = keys[ids[at] ?? -1] ?? endOfSentence;
    if (key === passedOver && at > first && passed < mostPassedOver) {
      passed += 1;
      continue;
    }
    const next = phrase.next.get(key);
    if (next === undefined) break;
    phrase = next;
    passed = 0;
    const { meaning, isShort, source } = phrase;
    if (meaning >= 0) longest = { first, end: at + 1, meaning, isShort, source };
  }
  return longest;
}

/** How words stand for others. */
export type StandingFor =
  /** Forms of the same words; function words are not compared. */
  | { readonly how: 'forms' }
  /** An abbreviation and what it stands for; where it is known from. */
  | { readonly how: 'abbreviation'; readonly source: AbbreviationSource }
  /** One number or date in two ways. */
  | { readonly how: 'number' | 'date' }
  /** The same letters, written together or apart. */
  | { readonly how: 'letters' };

/**
 * Tells whether words stand for others, and how.
 *
 * @param equivalents What stands for what in the texts of both.
 * @param one The numbers of words side by side.
 * @param other Those of others.
 * @returns How they stand for one another; null where they do not.
 */
export function standsFor(
  equivalents: Equivalents,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): StandingFor | null {
  const [a, b] = [saidBy(equivalents, one), saidBy(equivalents, other)];
  const { forms } = equivalents.vocabulary;
  if (a.length === 0 || a.length !== b.length || a.some(({ symbol }, index) => symbol !== b[index]?.symbol))
    return lettersOfAll(one, forms) === lettersOfAll(other, forms) &&
      lettersOfAll(one, forms).length >= fewestLetters
      ? { how: 'letters' }
      : null;
  for (const [index, { text, how }] of a.entries())
    if (how.how !== 'forms' && text !== b[index]?.text) {
      const otherHow = b[index]?.how;
      return how.how === 'abbreviation' &&
        otherHow?.how === 'abbreviation' &&
        otherHow.source === 'definition'
        ? otherHow
        : how;
    }
  return { how: 'forms' };
}

/* The letters of short words side by side are those of others by chance (`in to`). */
const fewestLetters = 6;

const lettersOfAll = (ids: ArrayLike<number>, forms: readonly string[]): string =>
  Array.from(ids, (id) => forms[id] ?? '')
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Said {
  /** Equal where the same is said. */
  readonly symbol: string;
  /** The words that say it. */
  readonly text: string;
  readonly how: StandingFor;
}

function saidBy(equivalents: Equivalents, ids: ArrayLike<number>): Said[] {
  const forms = Array.from(ids, (id) => equivalents.vocabulary.forms[id] ?? '');
  const said: Said[] = [];
  const add = (symbol: string, first: number, end: number, how: StandingFor): number => {
    said.push({ symbol, text: forms.slice(first, end).join(' '), how });
    return end;
  };
  for (let at = 0; at < ids.length;) {
    const occurrence = occurrenceAt(equivalents, ids, at);
    const quantity = occurrence === null ? quantityAt(forms, at) : null;
    const key = equivalents.keys[ids[at] ?? -1] ?? passedOver;
    if (occurrence !== null)
      at = add(`meaning ${String(occurrence.meaning)}`, at, occurrence.end, {
        how: 'abbreviation',
        source: occurrence.source,
      });
    else if (quantity !== null)
      at = add(`${quantity.kind} ${quantity.value}`, at, quantity.end, { how: quantity.kind });
    else if (key >= 0) at = add(`stem ${String(key)}`, at, at + 1, { how: 'forms' });
    else at += 1;
  }
  return said;
}
