import { quoteWords } from '../correspond/quote.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { ConfidenceCalibration, FateCalibration } from '../calibration/calibration.js';
import type { KnownSpan, SpanFacts } from './facts.js';
import { negationBeside } from './negation.js';
import type { Fate, VerdictReason } from './reconciliation.js';
import type { Finding } from './verdict.js';

/* So many words that carry matter are a sentence: a smaller part of it is still what it says. */
const longSpan = 10;

/* Of what stands in the place of a span nearly all is its own, and that is more than one common word. */
const mostOfSlot = 0.75;
const leastPart = 0.1;

/* A number with what is counted: `57 per cent of its members`. In more words the number is not what is said. */
const longestValue = 4;

/** A rule for the fate of a span that holds words: the first that holds decides. */
export interface FateRule {
  readonly rule: string;
  readonly fate: Fate;
  /** Whether it holds. */
  readonly when: (facts: SpanFacts, limit: FateCalibration) => boolean;
  /** The adopted words that show it. */
  readonly shows: (span: KnownSpan) => readonly number[];
  /** Why, in a sentence that quotes the texts. */
  readonly says: (texts: Correspondence, span: KnownSpan) => string;
}

/**
 * The rules, in order. They follow the guide of the hand labels: what became of the words at the place that corresponds. A passage is
 * looked for first, so nothing is dropped of what has no place.
 */
export const fateRules: readonly FateRule[] = [
  {
    rule: 'filled-in',
    fate: 'reworded',
    when: ({ answered, filled }, limit) => answered >= limit.answered && filled === 1,
    shows: ({ evidence: { slot } }) =>
      Array.from({ length: slot.to - slot.from }, (_, index) => slot.from + index),
    says: (texts, span) => `What it waits for stands in its place: ${around(texts, span)}.`,
  },
  {
    rule: 'not-filled-in',
    fate: 'dropped',
    when: ({ answered, filled }, limit) => answered >= limit.answered && filled === 0,
    shows: () => [],
    says: (texts, span) => `The text goes on without what it waits for: ${around(texts, span)}.`,
  },
  {
    rule: 'words-stand',
    fate: 'retained',
    when: ({ standing, missing }, limit) => standing >= limit.standing && missing <= limit.missing,
    shows: ({ evidence }) => evidence.matched,
    says: (texts, { evidence }) => `Its words stand in their place: ${quoted(texts, evidence.matched)}.`,
  },
  {
    rule: 'stands-within',
    fate: 'retained',
    when: ({ matched, isWithin }) => matched === 0 && isWithin,
    shows: ({ evidence }) => evidence.within,
    says: (texts, { evidence }) =>
      `Its words stand in their place, where another alternative has them too: ${quoted(texts, evidence.within)}.`,
  },
  {
    rule: 'same-force',
    fate: 'retained',
    when: ({ answered, force }, limit) => answered >= limit.answered && force === 1,
    shows: ({ evidence }) => evidence.force,
    says: (texts, { evidence }) =>
      `The clause that answers binds by the same word: ${quoted(texts, evidence.force)}.`,
  },
  {
    rule: 'stands-elsewhere',
    fate: 'moved',
    when: ({ elsewhere, elsewhereBits, near, answered }, limit) =>
      elsewhere >= limit.elsewhere &&
      elsewhereBits >= (answered >= limit.answered ? limit.elsewhereBits : limit.homelessBits) &&
      near < limit.near,
    shows: ({ evidence }) => evidence.elsewhere,
    says: (texts, { evidence }) => `Its words stand at another place: ${quoted(texts, evidence.elsewhere)}.`,
  },
  {
    rule: 'order-changed',
    fate: 'retained',
    when: ({ answered, inOneRun, matched, unique }, limit) =>
      answered >= limit.answered && matched === 0 && inOneRun === 1 && unique > 0,
    shows: ({ evidence }) => evidence.found,
    says: (texts, { evidence }) =>
      `Its words stand in the passage that answers, in another order: ${quoted(texts, evidence.found)}.`,
  },
  {
    rule: 'another-value',
    fate: 'dropped',
    when: ({ answered, numbers, numbersStanding, hasOtherNumber, matter }, limit) =>
      answered >= limit.answered &&
      numbers > 0 &&
      numbersStanding === 0 &&
      hasOtherNumber &&
      matter <= longestValue,
    shows: () => [],
    says: (texts, span) => `The text has another value there: ${around(texts, span)}.`,
  },
  {
    rule: 'part-stands',
    fate: 'reworded',
    when: ({ matched, matter }, limit) =>
      matched >= (matter >= longSpan ? limit.matchedOfLong : limit.matched),
    shows: ({ evidence }) => evidence.matched,
    says: (texts, { evidence, facts }) =>
      `${percent(facts.matched)} of its words stand there: ${quoted(texts, evidence.matched)}.`,
  },
  {
    rule: 'stands-near',
    fate: 'reworded',
    when: ({ answered, near }, limit) => answered >= limit.answered && near >= limit.near,
    shows: ({ evidence }) => merged(evidence.matched, evidence.near),
    says: (texts, { evidence }) =>
      `Its words stand between the same words in another order: ${quoted(texts, merged(evidence.matched, evidence.near))}.`,
  },
  {
    rule: 'part-in-its-place',
    fate: 'reworded',
    when: ({ answered, near, ofSlot }, limit) =>
      answered >= limit.answered && ofSlot >= mostOfSlot && near >= leastPart,
    shows: ({ evidence }) => merged(evidence.matched, evidence.near),
    says: (texts, { evidence }) =>
      `What stands in its place is a part of it: ${quoted(texts, merged(evidence.matched, evidence.near))}.`,
  },
  {
    rule: 'said-in-the-passage',
    fate: 'reworded',
    when: ({ answered, matter, found }, limit) =>
      answered >= limit.answered && matter >= limit.matter && found >= limit.found,
    shows: ({ evidence }) => merged(evidence.matched, evidence.found),
    says: (texts, { evidence, facts }) =>
      `${percent(facts.found)} of what it says stands in the passage that answers: ${quoted(texts, merged(evidence.matched, evidence.found))}.`,
  },
  {
    rule: 'not-in-its-place',
    fate: 'dropped',
    when: ({ answered }, limit) => answered >= limit.answered,
    shows: () => [],
    says: (texts, span) => `The text goes on without it: ${around(texts, span)}.`,
  },
  {
    rule: 'not-in-its-list',
    fate: 'dropped',
    when: ({ family }, limit) => family >= limit.family,
    shows: () => [],
    says: (texts, span) =>
      `Nothing answers to it, and the text has what stood around it: ${around(texts, span)}.`,
  },
  {
    rule: 'nothing-answers',
    fate: 'moot',
    when: () => true,
    shows: () => [],
    says: () => 'Nothing in the adopted text answers to the passage that it stands in.',
  },
];

/**
 * Says what became of a span that holds words.
 *
 * @param texts What corresponds.
 * @param span The span with its facts.
 * @param limits The limits of the rules.
 * @returns The verdict of the first rule that holds.
 */
export function wordFate(texts: Correspondence, span: KnownSpan, limits: FateCalibration): Finding {
  const found = fateRules.find(({ when }) => when(span.facts, limits));
  if (found === undefined) throw new TypeError('the last rule holds always');
  const { rule, fate, shows, says } = found;
  return {
    fate,
    words: [...shows(span)].sort((a, b) => a - b),
    terms: confidenceTerms(fate, span.facts),
    ...(fate === 'retained' || fate === 'reworded' ? { atMost: span.facts.answered } : {}),
    reasons: [{ rule, text: says(texts, span) }, ...cautions(texts, span, fate)],
  };
}

/**
 * How often verdicts are right that a rule makes of facts like these.
 *
 * @param rule The rule.
 * @param terms What makes it surer or less sure.
 * @param calibration What each is worth, by the fit.
 * @returns A frequency, from 0 to 1.
 */
export function confidenceOf(
  rule: string,
  terms: Readonly<Record<string, number>>,
  { rules, weights }: ConfidenceCalibration,
): number {
  let odds = rules[rule] ?? rules.other ?? 0;
  for (const [name, value] of Object.entries(terms)) odds += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-odds));
}

/* From here on, more bits make a link no surer. */
const sureLink = 15;
const apart = 0.2;

/**
 * What makes a verdict on words surer or less sure.
 *
 * @param fate The verdict.
 * @param facts What it was made from.
 * @returns Numbers from 0 to 1, by name; what is 0 is left out.
 */
export function confidenceTerms(fate: Fate, facts: SpanFacts): Record<string, number> {
  const { nearest, near, found, standing, matched, family, anchored, matter } = facts;
  const isMoot = fate === 'moot';
  const isDropped = fate === 'dropped';
  const all: Record<string, number> = {
    link: isMoot ? 0 : Math.max(0, Math.min(1, nearest / sureLink)),
    whole: Number(fate === 'retained' && standing === 1),
    bothSides: Number(isDropped && anchored === 1),
    neitherSide: Number(isDropped && anchored === 0),
    nothingFound: Number(isDropped && found === 0 && near === 0),
    most: fate === 'reworded' ? Math.max(matched, near, found) : 0,
    apart: Number(isMoot && family < apart),
    length: isMoot ? 0 : Math.min(1, matter / 10),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0));
}

/** What a careful reader should look at. */
function cautions(texts: Correspondence, span: KnownSpan, fate: Fate): VerdictReason[] {
  const text = fate === 'retained' ? negationBeside(texts, span) : null;
  return text === null ? [] : [{ rule: 'negated', text }];
}

const merged = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

const percent = (part: number): string => `${String(Math.round(100 * part))} %`;

const quoted = (texts: Correspondence, words: readonly number[]): string =>
  `“${quoteWords(texts, words[0] ?? 0, words.at(-1) ?? 0)}”`;

function around(texts: Correspondence, { evidence: { slot } }: KnownSpan): string {
  const last = texts.words.ids.length - 1;
  const before = slot.from > 0 ? quoteWords(texts, Math.max(0, slot.from - 3), slot.from - 1) : '';
  const behind = slot.to <= last ? quoteWords(texts, slot.to, Math.min(last, slot.to + 2)) : '';
  return `“${before} … ${behind}”`;
}
