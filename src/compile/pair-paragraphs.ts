import { alignWeighted } from '../align/weighted/align-weighted.js';
import { emptyVocabulary, idOf, type Vocabulary } from '../words/vocabulary.js';
import { contentWeight, weighingOf } from '../words/weighing.js';
import type { Paragraph, Unit } from './paragraphs.js';

/** Which units of two texts stand for one another: for each of the first the index of the second, or -1; in order. */
export type Matches = Int32Array;

/**
 * Aligns units by the weights of words.
 *
 * @param base The units of the base text, paragraph by paragraph.
 * @param text Those of the other.
 * @param vocabulary The numbers that are known.
 * @returns The matches over all units, and what each unit of the base weighs.
 */
function align(
  base: readonly (readonly Unit[])[],
  text: readonly (readonly Unit[])[],
  vocabulary: Vocabulary,
): { matched: Matches; weights: Int32Array } {
  const tape = idsOf(base, vocabulary);
  const target = idsOf(text, vocabulary);
  const weighing = weighingOf(vocabulary);
  const paragraphs = { onTape: beginnings(base), inTarget: beginnings(text), breakCost: contentWeight };
  const { matched } = alignWeighted({ tape, ranges: 0 }, target, weighing, paragraphs);
  return { matched, weights: tape.map((id) => weighing.weights[id] ?? 0) };
}

function idsOf(paragraphs: readonly (readonly Unit[])[], vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(paragraphs.flatMap((units) => units.map(({ text }) => idOf(text, vocabulary))));
}

function beginnings(paragraphs: readonly (readonly Unit[])[]): Uint8Array {
  return Uint8Array.from(paragraphs.flatMap((units) => units.map((_, index) => (index === 0 ? 1 : 0))));
}

/**
 * Aligns the words of two paragraphs.
 *
 * @param base The units of the one.
 * @param text Those of the other.
 * @returns For each unit of the first the index of the second that stands for it, or -1.
 */
export function matchUnits(base: readonly Unit[], text: readonly Unit[]): Matches {
  return align([base], [text], emptyVocabulary()).matched;
}

/* A paragraph that has less than this share of its words in common with another is another paragraph. */
const leastShare = 0.3;

/**
 * Finds which paragraphs of a text are those of the base text: by the words that align, and where these do not tell, by the label between
 * paragraphs that are paired. Pairs are in the order of both texts.
 *
 * @param base The paragraphs of the base text.
 * @param text Those of the other.
 * @returns For each paragraph of the text the index of that of the base, or -1 for one that is not there.
 */
export function pairParagraphs(base: readonly Paragraph[], text: readonly Paragraph[]): Int32Array {
  const vocabulary = emptyVocabulary();
  const pairs = new Int32Array(text.length).fill(-1);
  const [ownBase, ownText] = [base, text].map((all) => all.map(({ units }) => units)) as [Unit[][], Unit[][]];
  const { matched, weights } = align(ownBase, ownText, vocabulary);
  const [ofBase, ofText] = [owners(ownBase), owners(ownText)];
  const common = new Map<number, number>();
  const weightOfBase = new Float64Array(base.length);
  for (const [index, word] of matched.entries()) {
    const from = ofBase[index] ?? 0;
    weightOfBase[from] = (weightOfBase[from] ?? 0) + (weights[index] ?? 0);
    if (word < 0) continue;
    const key = from * text.length + (ofText[word] ?? 0);
    common.set(key, (common.get(key) ?? 0) + (weights[index] ?? 0));
  }
  const weightOfText = weightsOf(ownText, vocabulary);
  const usedBase = new Set<number>();
  /* The alignment is in order, so the heaviest pairs are too, or are dropped below. */
  for (const [key, weight] of [...common].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const [from, to] = [Math.floor(key / text.length), key % text.length];
    const least = Math.min(weightOfBase[from] ?? 0, weightOfText[to] ?? 0);
    if (weight < leastShare * least || usedBase.has(from) || pairs[to] !== -1) continue;
    usedBase.add(from);
    pairs[to] = from;
  }
  keepRising(pairs);
  pairByLabel(base, text, pairs);
  return pairs;
}

function owners(paragraphs: readonly (readonly Unit[])[]): Int32Array {
  return Int32Array.from(paragraphs.flatMap((units, index) => units.map(() => index)));
}

function weightsOf(paragraphs: readonly (readonly Unit[])[], vocabulary: Vocabulary): number[] {
  const { weights } = weighingOf(vocabulary);
  return paragraphs.map((units) =>
    units.reduce((sum, { text }) => sum + (weights[idOf(text, vocabulary)] ?? 0), 0),
  );
}

/** Drops what would go back in the base text. */
function keepRising(pairs: Int32Array): void {
  let last = -1;
  for (const [index, from] of pairs.entries()) {
    if (from === -1) continue;
    if (from <= last) pairs[index] = -1;
    else last = from;
  }
}

/** Between two pairs, what has one label is one paragraph, however its words have changed. */
function pairByLabel(base: readonly Paragraph[], text: readonly Paragraph[], pairs: Int32Array): void {
  let before = -1;
  for (let index = 0; index < text.length; index += 1) {
    const known = pairs[index] ?? -1;
    if (known !== -1) {
      before = known;
      continue;
    }
    const { label = null, kind } = text[index]?.provision ?? {};
    if (label === null) continue;
    const next = pairs.subarray(index).find((from) => from !== -1) ?? base.length;
    for (let from = before + 1; from < next; from += 1) {
      const { provision } = base[from] ?? {};
      if (provision?.label !== label || provision.kind !== kind) continue;
      pairs[index] = from;
      before = from;
      break;
    }
  }
}
