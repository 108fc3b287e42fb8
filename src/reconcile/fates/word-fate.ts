import type { AlignedTexts } from '../align-texts.js';
import { quoteWords } from '../quote.js';
import type { VerdictReason } from '../reconciliation.js';
import { slotMatch, type SlotMatch } from './slot-words.js';
import type { SpanFacts, SpanWord } from './span-facts.js';
import { confidenceOf, type FateVerdict } from './verdict.js';

/**
 * Says what became of a span that holds words.
 *
 * @param texts The aligned texts.
 * @param facts The span.
 * @returns The first of these that holds: its words stand there, they stand elsewhere, others stand for them, or they are gone.
 */
export function wordFate(texts: AlignedTexts, facts: SpanFacts): FateVerdict {
  const trusted = withTrustedMatches(facts);
  const slot = slotMatch(texts, trusted);
  return (
    retained(texts, trusted, slot) ??
    moved(texts, trusted) ??
    reworded(texts, trusted, slot) ??
    gone(texts, trusted)
  );
}

/** A match of function words alone says something only beside a matched word. */
function withTrustedMatches(facts: SpanFacts): SpanFacts {
  const matched = facts.words.filter(({ word }) => word >= 0);
  const [first] = matched;
  const last = matched.at(-1);
  if (first === undefined || last === undefined) return facts;
  const isBesideLeft = facts.gapBefore === 0 && first.word === facts.slot.from;
  const isBesideRight = facts.gapBehind === 0 && last.word === facts.slot.to - 1;
  if (isBesideLeft || isBesideRight) return facts;
  const weight = matched.reduce((sum, word) => sum + word.weight, 0);
  const isMatter = matched.some(({ isGrammar }) => !isGrammar);
  const isNear = Math.min(facts.gapBefore, facts.gapBehind) <= nearGap;
  if ((isMatter && isNear) || weight >= 30) return facts;
  return { ...facts, words: facts.words.map((word) => ({ ...word, word: -1, isSame: false })) };
}

/* So many words of the draft may stand between a span and what is surely matched, and its place is still known. */
const nearGap = 4;

function retained(texts: AlignedTexts, facts: SpanFacts, slot: SlotMatch): FateVerdict | null {
  const { words, margin } = facts;
  if (slot.isSameLetters) {
    const reason = {
      rule: 'same-letters',
      text: `“${slot.pairs[0]?.to ?? ''}” has the letters of its words.`,
    };
    return { fate: 'retained', words: slot.words, confidence: 0.85, reasons: [reason] };
  }
  if (slot.isWhole) return standsNear(facts, slot);
  if (!words.every(({ isSame }) => isSame)) return null;
  const found = words.map(({ word }) => word);
  const between = wordsBetween(texts, found);
  const weight = weightOf(words);
  if (between.weight > 0.5 * weight) return null;
  const reasons: VerdictReason[] = [
    { rule: 'words-stand', text: `Its words stand in their place: “${quote(texts, found)}”.` },
  ];
  if (between.count > 0) reasons.push({ rule: 'words-between', text: `Other words stand between them.` });
  return { fate: 'retained', words: found, confidence: placed(facts, confidenceOf(margin)), reasons };
}

/* In a longer passage, the words can be there for another reason. */
const shortSlot = 12;

/** The words are in the slot, but the nearest reading does not have them there. */
function standsNear({ slot }: SpanFacts, { words, pairs }: SlotMatch): FateVerdict {
  const length = slot.to - slot.from;
  const quoted = pairs.map(({ to }) => to).join(' ');
  if (length <= shortSlot) {
    const reason = {
      rule: 'stands-near',
      text: `“${quoted}” stands between the same words, in another order.`,
    };
    return { fate: 'retained', words, confidence: 0.6, reasons: [reason] };
  }
  const reason = {
    rule: 'signs-disagree',
    text: `“${quoted}” stands in the passage of ${String(length)} words that took its place, but the nearest reading of the draft does not have it.`,
  };
  return { fate: 'undetermined', words, confidence: 0.5, reasons: [reason] };
}

function moved(texts: AlignedTexts, { words }: SpanFacts): FateVerdict | null {
  if (!words.every(({ movedTo }) => movedTo >= 0)) return null;
  const found = words.map(({ movedTo }) => movedTo).sort((a, b) => a - b);
  const isWithin = words.every(({ isMovedWithin }) => isMovedWithin);
  const quoted = quote(texts, found);
  return isWithin
    ? {
        fate: 'retained',
        words: found,
        confidence: 0.7,
        reasons: [
          {
            rule: 'order-changed',
            text: `Its words stand in the same paragraph, in another order: “${quoted}”.`,
          },
        ],
      }
    : {
        fate: 'moved',
        words: found,
        confidence: 0.7,
        reasons: [{ rule: 'stands-elsewhere', text: `Its words stand at another place: “${quoted}”.` }],
      };
}

/* Of the words that carry matter: a third matched in their place, or more than half found in the slot. */
const matchedEnough = 0.33;
const foundEnough = 0.5;

function reworded(texts: AlignedTexts, facts: SpanFacts, slot: SlotMatch): FateVerdict | null {
  const matter = facts.words.filter(({ isGrammar }) => !isGrammar);
  const counted = matter.length > 0 ? matter : facts.words;
  const whole = weightOf(counted);
  const matched = weightOf(counted.filter(({ word, movedTo }) => word >= 0 || movedTo >= 0));
  const open = counted.filter(({ word, movedTo }) => word < 0 && movedTo < 0);
  const found = slotShare(open, slot) * weightOf(open);
  const share = whole === 0 ? 0 : (matched + found) / whole;
  const isMatched = matched / whole >= matchedEnough;
  if (!isMatched && !(share > foundEnough)) return null;
  const words = [
    ...facts.words.flatMap(({ word, movedTo }) => (word >= 0 ? [word] : movedTo >= 0 ? [movedTo] : [])),
    ...slot.words,
  ].sort((a, b) => a - b);
  const reasons: VerdictReason[] = [];
  if (matched > 0)
    reasons.push({
      rule: 'part-stands',
      text: `${percent(matched / whole)} of its words stand there, some in another form: “${quote(texts, words)}”.`,
    });
  for (const { from, to, how } of slot.pairs.slice(0, 3))
    reasons.push({
      rule: 'stands-for',
      text: how === 'same word' ? `“${to}” stands near.` : `“${to}” stands there for “${from}” (${how}).`,
    });
  return { fate: 'reworded', words, confidence: placed(facts, 0.45 + 0.45 * Math.min(1, share)), reasons };
}

function slotShare(open: readonly SpanWord[], slot: SlotMatch): number {
  const found = new Set(slot.pairs.map(({ from }) => from));
  const whole = weightOf(open);
  return whole === 0 ? 0 : weightOf(open.filter(({ form }) => found.has(form))) / whole;
}

/* Where nothing took the place of a passage of the length of a sentence, it was left out and not rewritten. */
const fewestNewWords = 3;
const longestLeftOut = 25;

/**
 * A span has a place where the words beside it stand: on one side where its paragraph has a counterpart, else on both, since a turn of
 * phrase on one side can be in any text.
 */
function hasPlace({ gapBefore, gapBehind, isInLinkedProvision }: SpanFacts): boolean {
  const nearer = Math.min(gapBefore, gapBehind);
  return nearer <= nearGap && (isInLinkedProvision || Math.max(gapBefore, gapBehind) <= nearGap);
}

function gone(texts: AlignedTexts, facts: SpanFacts): FateVerdict {
  const { slot, gapBefore, gapBehind, margin } = facts;
  const isPlaced = hasPlace(facts);
  const around = placeOf(texts, facts);
  const isLeftOut = slot.to - slot.from < fewestNewWords && Math.min(gapBefore, gapBehind) <= longestLeftOut;
  if (isPlaced || isLeftOut) {
    return {
      fate: 'dropped',
      words: [],
      confidence: placed(facts, confidenceOf(margin)),
      reasons: [{ rule: 'not-in-its-place', text: `The text goes on without it: ${around}.` }],
    };
  }
  const distance = Math.min(gapBefore, gapBehind);
  return {
    fate: 'moot',
    words: [],
    confidence: Math.min(0.9, 0.5 + distance / 60),
    reasons: [
      {
        rule: 'passage-rewritten',
        text: `The nearest words that stand in both texts are ${String(distance)} words away, and ${String(Math.max(0, slot.to - slot.from))} adopted words stand between them: there is no place for it.`,
      },
    ],
  };
}

function placeOf(texts: AlignedTexts, { slot }: SpanFacts): string {
  const last = texts.words.ids.length - 1;
  const before = slot.from > 0 ? quoteWords(texts, Math.max(0, slot.from - 3), slot.from - 1) : '';
  const behind = slot.to <= last ? quoteWords(texts, slot.to, Math.min(last, slot.to + 2)) : '';
  return `“${before} … ${behind}”`;
}

/** A verdict is surer where the words on both sides of the span are matched. */
function placed({ gapBefore, gapBehind }: SpanFacts, confidence: number): number {
  const sides = Number(gapBefore === 0) + Number(gapBehind === 0);
  return confidence * (sides === 2 ? 1 : sides === 1 ? 0.95 : 0.8);
}

function wordsBetween(
  { takenFrom, words, weighing }: AlignedTexts,
  found: readonly number[],
): { count: number; weight: number } {
  let count = 0;
  let weight = 0;
  for (let word = found[0] ?? 0; word < (found.at(-1) ?? 0); word += 1) {
    if ((takenFrom[word] ?? -1) >= 0) continue;
    count += 1;
    weight += weighing.weights[words.ids[word] ?? 0] ?? 0;
  }
  return { count, weight };
}

const weightOf = (words: readonly SpanWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

const percent = (share: number): string => `${String(Math.round(100 * share))} %`;

const quote = (texts: AlignedTexts, found: readonly number[]): string =>
  quoteWords(texts, found[0] ?? 0, found.at(-1) ?? 0);
