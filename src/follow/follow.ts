import type { Draft } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';
import { carriesGrammar } from '../words/function-words.js';
import { emptyVocabulary, type Vocabulary } from '../words/vocabulary.js';
import { stemsOf } from '../words/weighing.js';
import { wordsOf, type Words } from '../words/words.js';
import {
  followingSchemaVersion,
  type FollowedText,
  type Following,
  type Passage,
  type PassageKind,
} from './following.js';
import { sharedPassages, type FollowWords, type Informativeness, type SharedPassage } from './passages.js';

/** A later text, with the name that the result has for it. */
export interface LaterText {
  readonly name: string;
  readonly text: Draft;
}

/** How later texts are followed. */
export interface FollowOptions {
  /**
   * Texts that cannot depend on the adopted one: of another body, another subject, or an earlier time. What they share with it is what chance
   * and the common language of such texts give.
   */
  readonly controls?: readonly Draft[];
}

/**
 * Finds where later texts take up the words of an adopted text.
 *
 * Words are compared by their stems, in runs of three and more; runs that go on within six words are one passage. A passage counts where words
 * drawn at random, each as often as it stands in all the texts that are given, would share one as rare in one of twenty pairs of texts of these
 * lengths. Words of real texts are not drawn at random: a phrase that a field uses everywhere is rare by its words and common as a phrase. So
 * every passage has a second measure, how often control texts have one as rare.
 *
 * A passage shows that two texts have the same words, and not which has them from which, nor that neither has them from a third.
 *
 * @param adopted The adopted text.
 * @param later The later texts.
 * @param options Control texts.
 * @returns The passages of each text with their places in both, as plain JSON data.
 * @example
 * const text = readAdopted('Cities should protect the digital rights of all inhabitants.');
 * follow(text, [{ name: 'page', text: readAdopted('We protect the digital rights of all inhabitants.') }]).texts[0]?.passages.length; // 1
 */
export function follow(
  adopted: Draft,
  later: readonly LaterText[],
  { controls = [] }: FollowOptions = {},
): Following {
  const vocabulary = emptyVocabulary(adopted.source.language);
  const read = (text: Draft): ReadWords => {
    const words = allWords(text, vocabulary);
    return { words, labelOf: (word) => labelAt(text, words.starts[word] ?? 0) };
  };
  const source = read(adopted);
  const [others, unrelated] = [later.map(({ text }) => read(text)), controls.map(read)];
  const stems = stemsOf(vocabulary).ofForms;
  const followWords = ({ words }: ReadWords): FollowWords => ({
    stems: words.ids.map((id) => stems[id] ?? 0),
    forms: words.ids,
  });
  const own = followWords(source);
  const told = informativenessOf([source, ...others, ...unrelated].map(followWords), vocabulary, stems);
  const controlWords = unrelated.map(followWords);
  const controlBits = controlWords.flatMap((one) => sharedPassages(own, one, told).map(({ bits }) => bits));
  const controlLength = controlWords.reduce((sum, one) => sum + one.stems.length, 0);
  const measure: Measure = { source, own, controlBits, controlLength };
  return {
    schemaVersion: followingSchemaVersion,
    words: own.stems.length,
    texts: others.map((one, index) =>
      followedText(later[index]?.name ?? '', one, followWords(one), measure, told),
    ),
    controls:
      unrelated.length === 0
        ? null
        : { texts: unrelated.length, words: controlLength, passages: controlBits.length },
  };
}

/**
 * All words, wherever they stand: a page or a brochure is no resolution, and much of it is in none of its provisions. The adopted text is counted
 * in the same way, with its labels, so that a text has as many words on either side.
 */
function allWords({ source }: Draft, vocabulary: Vocabulary): Words {
  const { ids, starts, ends } = wordsOf(source.text, 0, source.length, vocabulary);
  const isWord = (_: number, at: number): boolean =>
    /[\p{L}\p{N}]/u.test(vocabulary.forms[ids[at] ?? 0] ?? '');
  return { ids: ids.filter(isWord), starts: starts.filter(isWord), ends: ends.filter(isWord) };
}

/** The label of the provision in which a place is, its label included: the last that begins there or before. */
function labelAt({ provisions }: Draft, offset: number): string | null {
  const next = firstIndex(provisions.length, (index) => (provisions[index]?.start ?? Infinity) > offset);
  return provisions[next - 1]?.label ?? null;
}

interface ReadWords {
  readonly words: Words;
  /** The label of the provision that a word stands in. */
  readonly labelOf: (word: number) => string | null;
}

/** What a passage is measured by. */
interface Measure {
  readonly source: ReadWords;
  readonly own: FollowWords;
  readonly controlBits: readonly number[];
  readonly controlLength: number;
}

/** What the stems tell: the rarer one is in all the texts, the more. */
function informativenessOf(
  texts: readonly FollowWords[],
  { forms }: Vocabulary,
  stems: Int32Array,
): Informativeness {
  const count = stems.reduce((most, stem) => Math.max(most, stem + 1), 0);
  const counts = new Float64Array(count);
  let total = 0;
  for (const { stems: own } of texts)
    for (const stem of own) {
      counts[stem] = (counts[stem] ?? 0) + 1;
      total += 1;
    }
  const matter = new Uint8Array(count);
  for (const [id, form] of forms.entries()) if (!carriesGrammar(form)) matter[stems[id] ?? 0] = 1;
  return { bits: counts.map((own) => -Math.log2((own + 1) / (total + count))), matter };
}

function followedText(
  name: string,
  other: ReadWords,
  words: FollowWords,
  measure: Measure,
  told: Informativeness,
): FollowedText {
  const found = sharedPassages(measure.own, words, told);
  const passages = found.map((one) => passageOf(one, other, words, measure));
  const taken = found.reduce((sum, one) => sum + one.words, 0);
  return {
    name,
    words: words.stems.length,
    taken: words.stems.length === 0 ? 0 : round(taken / words.stems.length, 4),
    passages,
  };
}

function passageOf(shared: SharedPassage, other: ReadWords, words: FollowWords, measure: Measure): Passage {
  const { source, own, controlBits, controlLength } = measure;
  const runs = shared.runs.map(({ left, right, length }) => ({
    adopted: rangeOf(source.words, left, length),
    later: rangeOf(other.words, right, length),
    exact: isExact(own, words, left, right, length),
  }));
  const asRare = controlBits.filter((bits) => bits >= shared.bits).length;
  return {
    kind: kindOf(shared, own, words),
    adopted: placeOf(
      source,
      shared.runs.map(({ left, length }) => [left, length]),
    ),
    later: placeOf(
      other,
      shared.runs.map(({ right, length }) => [right, length]),
    ),
    words: shared.words,
    bits: round(shared.bits, 1),
    expected: round(own.stems.length * words.stems.length * 2 ** -shared.bits, 9),
    chance: controlLength === 0 ? null : round(((asRare + 1) * words.stems.length) / controlLength, 3),
    runs,
  };
}

function isExact(own: FollowWords, words: FollowWords, left: number, right: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (own.forms[left + at] !== words.forms[right + at]) return false;
  return true;
}

/* A name or a formula has fewer. */
const longRun = 6;

function kindOf({ runs, matter }: SharedPassage, own: FollowWords, words: FollowWords): PassageKind {
  if (runs.some(({ left, right, length }) => length >= longRun && isExact(own, words, left, right, length)))
    return 'quoted';
  const isVaried =
    runs.length > 1 || runs.some(({ left, right, length }) => !isExact(own, words, left, right, length));
  return isVaried && matter >= longRun - 2 ? 'paraphrased' : 'echoed';
}

function rangeOf({ starts, ends }: Words, first: number, length: number): { start: number; end: number } {
  return { start: starts[first] ?? 0, end: ends[first + length - 1] ?? 0 };
}

function placeOf(
  { words, labelOf }: ReadWords,
  runs: readonly (readonly [number, number])[],
): Passage['adopted'] {
  const [first, last] = [runs[0] ?? [0, 1], runs.at(-1) ?? [0, 1]];
  return {
    start: words.starts[first[0]] ?? 0,
    end: words.ends[last[0] + last[1] - 1] ?? 0,
    provision: labelOf(first[0]),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
