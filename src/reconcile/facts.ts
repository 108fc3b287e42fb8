import type { Correspondence } from '../correspond/correspondence.js';
import { countOf, stemIndex, type StemIndex } from '../correspond/stem-index.js';
import { untold, type Tell } from '../progress/progress.js';
import { carriesGrammar } from '../words/function-words.js';
import { contentWeight } from '../words/weighing.js';
import { forceOf, isModal } from './clause-force.js';
import { changedNegations } from './negation.js';
import { nearestPlaces, type NearestPlaces } from './nearest-places.js';
import {
  anchoredSides,
  filledBy,
  hasOtherNumber,
  lookIn,
  rangeFrom,
  runInSlot,
  slotOf,
  slotOfAlternatives,
  unitWords,
  type Slot,
  type UnitWords,
} from './slot.js';
import type { SpanOnTape, SpanWord } from './span-words.js';

/**
 * What the correspondence says about a span, as numbers: all that its verdict is made from. Shares are of the weight or of the information of
 * its own words, from 0 to 1.
 */
export interface SpanFacts {
  /** How many words it has, and how many of them carry matter. */
  readonly words: number;
  readonly matter: number;
  /** What its words that carry matter say, in bits. */
  readonly bits: number;
  /** The share that stands in the clause that answers, in order and in the same form. */
  readonly standing: number;
  /** The share that stands there in order, in any form. */
  readonly matched: number;
  /** What is missing, in words that carry matter; a negation that went or came in counts as one. */
  readonly missing: number;
  /** Whether it is a place to fill, such as `[X]`: 1 where what it waits for stands there, 0 where not; -1 for text. */
  readonly filled: number;
  /** Whether its words stand side by side where it would be, as a part of another alternative. */
  readonly isWithin: boolean;
  /** Whether a modal verb alone is that of the clause that answers: 1 where it is, 0 where it has none or another; -1 for anything else. */
  readonly force: number;
  /** Whether another number stands where it would be, and none of its own. */
  readonly hasOtherNumber: boolean;
  /** How many numbers it has, and how many of them stand there. */
  readonly numbers: number;
  readonly numbersStanding: number;
  /** The share of what it says that is found between the words around it, in any order. */
  readonly near: number;
  /** The share of the adopted words that carry matter between the words around it which are its own; 0 where it has no place. */
  readonly ofSlot: number;
  /** The share of what it says that is found anywhere in the clauses that answer. */
  readonly found: number;
  /** The share of its words that carry matter in one run of those found, side by side and in order. */
  readonly inOneRun: number;
  /** The share of its words that carry matter which stand once in either text. */
  readonly unique: number;
  /** How sure it is that something answers to its clauses: by its words. */
  readonly answered: number;
  /** The best candidate for its clauses, whether it is a link or not: in bits over chance. */
  readonly nearest: number;
  /** How far the clauses of its list are answered. */
  readonly family: number;
  /** The share of its words in the longest run of them that stands in another place, and what it says in bits. */
  readonly elsewhere: number;
  readonly elsewhereBits: number;
  /** On how many of its two sides the next word that is read is matched: 0, 0.5 or 1. */
  readonly anchored: number;
  /** What it would cost more to skip it, or, where it is negative, to keep it; in words that carry matter. */
  readonly margin: number;
}

/** The adopted words that a verdict can show. */
export interface SpanEvidence {
  /** Words matched in their place. */
  readonly matched: readonly number[];
  /** Words found near, in any order. */
  readonly near: readonly number[];
  readonly found: readonly number[];
  /** The run in another place. */
  readonly elsewhere: readonly number[];
  /** Its words as a part of another alternative. */
  readonly within: readonly number[];
  /** The modal verb of the clause that answers, where it is the span's. */
  readonly force: readonly number[];
  /** Where the words would stand: the first adopted word of that place, and the one behind it. */
  readonly slot: { readonly from: number; readonly to: number };
}

/** The facts about a span and what shows them. */
export interface KnownSpan extends SpanOnTape {
  readonly facts: SpanFacts;
  readonly evidence: SpanEvidence;
}

/**
 * Collects the facts about every span.
 *
 * @param texts What corresponds.
 * @param spans The spans.
 * @param tell Who is told how many have theirs.
 * @returns Facts in the same order.
 */
export function factsOf(
  texts: Correspondence,
  spans: readonly SpanOnTape[],
  tell: Tell = untold,
): KnownSpan[] {
  const context = contextOf(texts);
  return spans.map((span, index) => {
    tell('verdicts', index, spans.length);
    return { ...span, ...factsOfSpan(texts, context, span) };
  });
}

interface Context {
  readonly clauseOfPlace: Int32Array;
  /** The clause that each place stands in or before; -1 behind the last. */
  readonly clauseFrom: Int32Array;
  readonly nearest: NearestPlaces;
  /** For each clause of the draft the confidence of its best link, and the clauses that answer. */
  readonly confidence: Float64Array;
  readonly answers: readonly (readonly number[])[];
  readonly listShare: Float64Array;
  readonly bitsOf: (id: number) => number;
  /** Whether a stem occurs once in each text. */
  readonly isUnique: (stem: number) => boolean;
  /** Where each stem stands in the adopted text. */
  readonly occurrences: StemIndex;
  readonly unitWords: (unit: number) => UnitWords;
}

function contextOf(texts: Correspondence): Context {
  const { clauses, links, tape, words, weighing } = texts;
  const clauseOfPlace = new Int32Array(tape.lattice.tape.length).fill(-1);
  for (const [index, { first, end }] of clauses.draft.entries()) clauseOfPlace.fill(index, first, end);
  const clauseFrom = clauseOfPlace.slice();
  for (let place = clauseFrom.length - 2; place >= 0; place -= 1)
    if ((clauseFrom[place] ?? -1) < 0) clauseFrom[place] = clauseFrom[place + 1] ?? -1;
  const confidence = new Float64Array(clauses.draft.length);
  const answers: number[][] = clauses.draft.map(() => []);
  for (const link of links) {
    confidence[link.draft] = Math.max(confidence[link.draft] ?? 0, link.confidence);
    answers[link.draft]?.push(link.adopted);
  }
  const sums = new Map<number, { answered: number; all: number }>();
  for (const [index, { list }] of clauses.draft.entries()) {
    const sum = sums.get(list) ?? { answered: 0, all: 0 };
    sum.answered += confidence[index] ?? 0;
    sum.all += 1;
    sums.set(list, sum);
  }
  const listShare = Float64Array.from(clauses.draft, ({ list }) => {
    const { answered, all } = sums.get(list) ?? { answered: 0, all: 1 };
    return answered / all;
  });
  const { stems } = weighing;
  const occurrences = stemIndex(words.ids, stems);
  const inDraft = stemIndex(tape.lattice.tape, stems);
  const total = occurrences.words.length + inDraft.words.length;
  return {
    clauseOfPlace,
    clauseFrom,
    nearest: nearestPlaces(texts),
    confidence,
    answers,
    listShare,
    occurrences,
    unitWords: unitWords(texts),
    isUnique: (stem) => countOf(occurrences, stem) === 1 && countOf(inDraft, stem) === 1,
    bitsOf: (id) => {
      const stem = stems[id] ?? -1;
      return Math.log2(total / Math.max(1, countOf(occurrences, stem) + countOf(inDraft, stem)));
    },
  };
}

function factsOfSpan(
  texts: Correspondence,
  context: Context,
  span: SpanOnTape,
): { facts: SpanFacts; evidence: SpanEvidence } {
  const { tape, matches } = texts;
  const own = span.words;
  const bitsAt = (place: number): number => context.bitsOf(tape.lattice.tape[place] ?? 0);
  const matter = own.filter(({ isGrammar }) => !isGrammar);
  const weight = weightOf(own);
  const bits = sum(matter, ({ place }) => bitsAt(place));
  const standing = own.filter(({ isSame }) => isSame);
  const matched = own.filter(({ word }) => word >= 0);
  const unit = context.unitWords(matches.unitOfPlace[own[0]?.place ?? span.open] ?? -1);
  const slot = slotOf(texts, context.nearest, span);
  const open = matter.filter(({ word }) => word < 0);
  const near = lookIn(unit, open, slot);
  const found = lookIn(unit, open);
  const matchedBits = sum(matter, ({ place, word }) => (word < 0 ? 0 : bitsAt(place)));
  const bitsOfFound = (places: readonly number[]): number =>
    bits === 0 ? 0 : (matchedBits + sum(places, bitsAt)) / bits;
  const within = runInSlot(texts, own, slotOfAlternatives(texts, context.nearest, span));
  const { force, shows } = forceOf(texts, context.nearest, span, unit);
  const away = runElsewhere(texts, context, own, unit.target);
  return {
    facts: {
      words: own.length,
      matter: matter.length,
      bits,
      standing: share(weightOf(standing), weight),
      matched: share(weightOf(matched), weight),
      missing:
        (weight - weightOf(matched) + modalWeight * changedModals(own)) / contentWeight +
        changedNegations(texts, own),
      filled: filledBy(texts, span, slot, unit),
      isWithin: within.length > 0,
      force,
      ...numberFacts(texts, own, slot),
      near: bitsOfFound(near.places),
      ofSlot: shareOfSlot(texts, slot, near.words.length),
      found: bitsOfFound(found.places),
      inOneRun: share(longestRun(found.pairs), matter.length),
      unique: share(matter.filter(({ stem }) => context.isUnique(stem)).length, matter.length),
      ...linkFacts(texts, context, span),
      elsewhere: share(away.words.length, own.length),
      elsewhereBits: away.bits,
      anchored: anchoredSides(texts, context.nearest, span),
      margin: sum(span.ranges, (range) => matches.margins[range] ?? 0) / contentWeight,
    },
    evidence: {
      matched: matched.map(({ word }) => word),
      near: near.words,
      found: found.words,
      elsewhere: away.words,
      within,
      force: shows,
      slot,
    },
  };
}

/* A longer slot is a rewritten passage. */
const longestSlot = 60;

function shareOfSlot({ words, vocabulary }: Correspondence, { from, to }: Slot, own: number): number {
  if (own === 0 || to - from > longestSlot) return 0;
  let matter = 0;
  for (let word = from; word < to; word += 1)
    if (!carriesGrammar(vocabulary.forms[words.ids[word] ?? -1] ?? '')) matter += 1;
  return share(own, matter);
}

/* A change of how far a clause binds weighs as that of a word that carries matter. */
const modalWeight = 6;

const changedModals = (own: readonly SpanWord[]): number =>
  own.filter((one) => one.word < 0 && isModal(one)).length;

const numberFacts = (
  texts: Correspondence,
  own: readonly SpanWord[],
  slot: Slot,
): Pick<SpanFacts, 'hasOtherNumber' | 'numbers' | 'numbersStanding'> => ({
  hasOtherNumber: hasOtherNumber(texts, own, slot),
  numbers: own.filter(isNumber).length,
  numbersStanding: own.filter((one) => one.isSame && isNumber(one)).length,
});

const isNumber = ({ form }: SpanWord): boolean => /\p{Nd}/u.test(form);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}

const weightOf = (words: readonly SpanWord[]): number => sum(words, ({ weight }) => weight);

/** What is known of the links of its clauses. */
function linkFacts(
  texts: Correspondence,
  context: Context,
  span: SpanOnTape,
): Pick<SpanFacts, 'answered' | 'nearest' | 'family'> {
  const clauses = clausesOfSpan(context, span);
  return {
    answered: answeredShare(context, span, clauses),
    nearest: clauses.reduce((most, clause) => Math.max(most, texts.nearest[clause]?.odds ?? -20), -20),
    family: clauses.reduce((most, clause) => Math.max(most, context.listShare[clause] ?? 0), 0),
  };
}

/** The clauses that hold its words; without words, the one that it stands in or before. */
function clausesOfSpan({ clauseOfPlace, clauseFrom }: Context, { words, open }: SpanOnTape): number[] {
  const found = [...new Set(words.map(({ place }) => clauseOfPlace[place] ?? -1))].filter((at) => at >= 0);
  return found.length > 0 ? found : [clauseFrom[open] ?? -1];
}

function answeredShare(
  { clauseOfPlace, confidence }: Context,
  { words }: SpanOnTape,
  clauses: readonly number[],
): number {
  const weight = sum(words, (word) => word.weight);
  if (weight === 0) return clauses.reduce((most, clause) => Math.max(most, confidence[clause] ?? 0), 0);
  return sum(words, (word) => word.weight * (confidence[clauseOfPlace[word.place] ?? -1] ?? 0)) / weight;
}

/* Function words may stand between. */
const widestStep = 3;

function longestRun(pairs: readonly { readonly place: number; readonly word: number }[]): number {
  let longest = 0;
  let run = 0;
  for (const [index, { word }] of pairs.entries()) {
    const step = word - (pairs[index - 1]?.word ?? -Infinity);
    run = step > 0 && step <= widestStep ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/* A longer span is followed by its clauses: a sentence that moved has its place where it moved to. */
const longestFollowed = 60;
/* A word that stands so often begins too many runs; a run is found from a rarer one. */
const mostOccurrences = 80;

/** The longest run of words of a span that stands side by side in another place than the one that answers. */
function runElsewhere(
  { words, weighing, tape }: Correspondence,
  { occurrences, bitsOf }: Context,
  own: readonly SpanWord[],
  target: ReadonlySet<number>,
): { words: number[]; bits: number } {
  const stemAt = (word: number): number => weighing.stems[words.ids[word] ?? -1] ?? -1;
  const none = { words: [], bits: 0 };
  let best: { words: number[]; bits: number } = none;
  let starts = new Set<number>();
  if (own.length > longestFollowed) return none;
  for (const [index, { stem, isGrammar }] of own.entries()) {
    const count = countOf(occurrences, stem);
    if (isGrammar || count > mostOccurrences) continue;
    const first = occurrences.firsts[stem] ?? 0;
    for (let row = first; row < first + count; row += 1) {
      const word = occurrences.words[row] ?? -1;
      if (target.has(word)) continue;
      let from = 0;
      while (own[index - from - 1] !== undefined && stemAt(word - from - 1) === own[index - from - 1]?.stem)
        from += 1;
      let to = 0;
      while (own[index + to + 1] !== undefined && stemAt(word + to + 1) === own[index + to + 1]?.stem)
        to += 1;
      let bits = 0;
      for (let at = index - from; at <= index + to; at += 1) {
        const one = own[at];
        if (one?.isGrammar === false) bits += bitsOf(tape.lattice.tape[one.place] ?? 0);
      }
      if (bits > best.bits) {
        best = { words: rangeFrom(word - from, word + to + 1), bits };
        starts = new Set([word - from]);
      } else if (bits === best.bits) starts.add(word - from);
    }
  }
  /* What stands in several places is a term, which comes from anywhere. */
  return starts.size > 1 ? none : best;
}
