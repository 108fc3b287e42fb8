import { isQuotationMark, type ChangeGroup } from './groups.js';
import type { SpanStyle } from '../draft.js';
import type { SpanFacts } from './span-facts.js';
import { lemmaOf } from '../../words/inflections.js';
import { wordList } from '../../words/stems.js';

/**
 * A reason for a direction. Its weight is a log-odds: above 0 it speaks for the first span's words being new when the span is alone, and
 * for them being old when it is the first of two.
 */
export interface Evidence {
  readonly rule: string;
  readonly weight: number;
  readonly text: string;
}

/*
 * Weights are log-odds, estimated where the hand labels of the preamble of the UN-Habitat draft of 22 May 2023 have cases (with one case
 * added to each side), and set to ±3 where the rule states what grammar or the marks make all but certain.
 */
const weights = {
  insertionPrior: 1.7,
  orderPrior: 1.4,
  nearCertain: 3,
  strong: 2.2,
  fair: 1.2,
  slight: 0.6,
} as const;

type Rule = (group: ChangeGroup) => Evidence | null;

const first = ({ members }: ChangeGroup): SpanFacts => {
  const [member] = members;
  if (member === undefined) throw new TypeError('a group has members');
  return member;
};

const quote = ({ span }: SpanFacts): string =>
  `“${span.text.length > 60 ? `${span.text.slice(0, 57)}…` : span.text}”`;

/**
 * How words look says what becomes of them, in every convention of redlining met (legislative drafting, word processors, the WTO's and the
 * INB's texts): struck goes out; underlined, and more weakly bold, comes in. A color only sets words off.
 */
const looks: readonly (readonly [SpanStyle, number, string])[] = [
  ['strike', -2 * weights.nearCertain, 'struck through, as words that go out are'],
  ['underline', weights.strong, 'underlined, as words that come in are'],
  ['bold', weights.fair, 'in bold type, as words that come in are'],
];

function lookOf({ span }: SpanFacts): (typeof looks)[number] | null {
  return looks.find(([style]) => span.styles?.includes(style) === true) ?? null;
}

const addedLabel = /^\d+[ .]?(?:bis|ter|quater|quin)|^alt\b/iu;
const addedProvision = / (?:bis|ter|quater|quin\p{L}*)$/u;

/** With its label in the bracket (`[3 bis. Noting it,]`), or before it (`PP3 bis [Noting it,]`). */
function isAddedParagraph({ span: { text, provision } }: SpanFacts): boolean {
  return addedLabel.test(text) || (addedProvision.test(provision ?? '') && /^\p{Lu}[^]*[,;.]$/u.test(text));
}

/** Rules for a span that is alone. */
const singleRules: readonly Rule[] = [
  (group) => {
    const look = lookOf(first(group));
    return look === null
      ? null
      : { rule: `looks-${look[0]}`, weight: look[1], text: `${quote(first(group))} is ${look[2]}` };
  },
  (group) => ({
    rule: 'insertion-is-usual',
    weight: weights.insertionPrior,
    text: `${quote(first(group))} stands alone, and most brackets that do are insertions`,
  }),
  (group) =>
    isQuotationMark(first(group))
      ? {
          rule: 'quotation-mark',
          weight: weights.nearCertain,
          text: 'a quotation mark alone in a bracket is put in to mark a quotation',
        }
      : null,
  (group) =>
    isAddedParagraph(first(group))
      ? {
          rule: 'suffixed-paragraph',
          weight: weights.nearCertain,
          text: 'the bracket holds a paragraph whose label says that it was added',
        }
      : null,
  (group) => {
    const { words, after } = first(group);
    const last = words.slice(-3).join(' ');
    return /(?:^|\s)(?:and|or|as well as|including)$/u.test(last) && /^\s*[,;]/u.test(after)
      ? {
          rule: 'conjunction-before-comma',
          weight: -weights.nearCertain - weights.insertionPrior,
          text: `“${last}” before a comma cannot stay: the comma stands for it`,
        }
      : null;
  },
  (group) => {
    const facts = first(group);
    const [word] = facts.words;
    /* An ending in brackets (`condition[s]`) repeats nothing, nor does what is derived from a word (`collective`, `collectively`). */
    if (facts.words.length !== 1 || word === undefined || word.length < 3 || facts.stems.size !== 1)
      return null;
    const lemma = lemmaOf(word);
    const near = wordList(facts.agreedBefore).slice(-12);
    const repeated = near.find((other) => other.length > 3 && lemmaOf(other).endsWith(lemma));
    return repeated === undefined
      ? null
      : {
          rule: 'repeats-noun',
          weight: -weights.strong - weights.insertionPrior,
          text: `“${word}” would repeat “${repeated}”, so it goes`,
        };
  },
  (group) => {
    const { words, after } = first(group);
    const last = words.at(-1);
    return words.length > 1 && last !== undefined && wordList(after)[0] === last
      ? {
          rule: 'old-word-follows',
          weight: weights.fair,
          text: `“${last}” stands again behind the bracket: the words in it would replace it`,
        }
      : null;
  },
  (group) =>
    /^,|,$/u.test(first(group).span.text)
      ? {
          rule: 'brings-its-comma',
          weight: weights.slight,
          text: 'the bracket brings its own comma, as an added limb does',
        }
      : null,
  (group) =>
    first(group).supporters.size === 0 && first(group).opposers.size > 0
      ? {
          rule: 'no-author',
          weight: -weights.insertionPrior + weights.slight,
          text: 'nobody is named for it, only against it',
        }
      : null,
];

/** Rules for two spans, the old and the new in an unknown order. */
const pairRules: readonly Rule[] = [
  (group) => {
    const [left, right] = group.members.map(lookOf);
    const weight = (right?.[1] ?? 0) - (left?.[1] ?? 0);
    const [style, , how] = (Math.abs(left?.[1] ?? 0) >= Math.abs(right?.[1] ?? 0) ? left : right) ?? [];
    const told = group.members[style === left?.[0] ? 0 : 1];
    return weight === 0 || style === undefined || told === undefined
      ? null
      : { rule: `looks-${style}`, weight, text: `${quote(told)} is ${how ?? ''}` };
  },
  (group) =>
    group.form === 'move'
      ? {
          rule: 'same-words-twice',
          weight: weights.slight / 2,
          text: 'the same author brackets the same words at two places: one of them they would leave for the other',
        }
      : {
          rule: 'old-comes-first',
          weight: weights.orderPrior,
          text: 'of two neighbors of one author, the old words mostly come first',
        },
  (group) =>
    eitherOf(
      group,
      ({ deleters, supporters }) => deleters.size > 0 && supporters.size === 0,
      1,
      (facts) => ({
        rule: 'deletion-is-asked',
        weight: 2 * weights.nearCertain,
        text: `the tag asks to delete ${quote(facts)}`,
      }),
    ),
  (group) =>
    eitherOf(
      group,
      ({ span }) => /["“”]/u.test(span.text),
      -1,
      (facts) => ({
        rule: 'quotation-mark-inside',
        weight: weights.nearCertain,
        text: `${quote(facts)} brings a quotation mark, as insertions do`,
      }),
    ),
  (group) => {
    const [left, right] = group.members;
    if (left === undefined || right === undefined) return null;
    const switched = [...right.supporters].filter((party) => left.opposers.has(party));
    const back = [...left.supporters].filter((party) => right.opposers.has(party));
    const net = switched.length - back.length;
    return net === 0
      ? null
      : {
          rule: 'against-one-for-the-other',
          weight: Math.sign(net) * weights.fair,
          text: `${(net > 0 ? switched : back).join(', ')} is against the one and for the other, which is then the new`,
        };
  },
  (group) => {
    const [left, right] = group.members;
    if (left === undefined || right === undefined) return null;
    const net = right.opposers.size - left.opposers.size;
    return net > 0
      ? {
          rule: 'objection-to-new-words',
          weight: weights.slight,
          text: `only ${quote(right)} meets objections, as new words do`,
        }
      : null;
  },
  (group) => {
    const { words, before } = first(group);
    const clause = wordList(before).slice(-4);
    return words[0] === 'to' && clause.includes('that')
      ? {
          rule: 'infinitive-after-that',
          weight: -weights.strong,
          text: '“to” cannot follow “that” and its subject, so these words come with another verb',
        }
      : null;
  },
];

/** A rule that holds for one of two spans: the weight is that of the first being old when it is the first. */
function eitherOf(
  group: ChangeGroup,
  test: (facts: SpanFacts) => boolean,
  sign: 1 | -1,
  evidence: (facts: SpanFacts) => Evidence,
): Evidence | null {
  const [left, right] = group.members;
  if (left === undefined || right === undefined || test(left) === test(right)) return null;
  const facts = test(left) ? left : right;
  const made = evidence(facts);
  return { ...made, weight: made.weight * sign * (facts === left ? 1 : -1) };
}

/**
 * Gathers the evidence for the direction of a change that the change itself holds.
 *
 * @param group The spans of the change.
 * @returns What speaks for and against, in the order of the rules.
 */
export function evidenceOf(group: ChangeGroup): Evidence[] {
  if (group.form === 'reservation') return [];
  const rules = group.form === 'single' ? singleRules : pairRules;
  return rules.flatMap((rule) => rule(group) ?? []);
}
