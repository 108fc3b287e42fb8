import type { ChangeGroup } from './groups.js';
import { addsLimb, isQuotationMark } from './runs.js';
import type { SpanStyle } from '../draft.js';
import { partiesWithVerb } from './parties-with-verb.js';
import type { SpanFacts } from './span-facts.js';

/**
 * A reason for a direction, before it is known what it is worth. Its value is above 0 where it speaks for the span's words being new when
 * the span is alone, and for the first span's being old when it is the first of two; mostly 1 or -1, more or less where it can be counted.
 */
export interface Evidence {
  readonly rule: string;
  readonly value: number;
  readonly text: string;
}

type SingleRule = (facts: SpanFacts) => Evidence | null;
type PairRule = (left: SpanFacts, right: SpanFacts, form: ChangeGroup['form']) => Evidence | null;

const quote = ({ span }: SpanFacts): string =>
  `“${span.text.length > 60 ? `${span.text.slice(0, 57)}…` : span.text}”`;

/**
 * How words look says what becomes of them, in every convention of redlining met (legislative drafting, word processors, the WTO's and the
 * INB's texts): struck goes out; underlined, and more weakly bold, comes in. A color only sets words off.
 */
const looks: readonly (readonly [SpanStyle, 1 | -1, string])[] = [
  ['strike', -1, 'struck through, as words that go out are'],
  ['underline', 1, 'underlined, as words that come in are'],
  ['bold', 1, 'in bold type, as words that come in are'],
];

/** The look of a span as evidence that its words are new. */
function lookOf(facts: SpanFacts): Evidence | null {
  const look = looks.find(([style]) => facts.span.styles?.includes(style) === true);
  return look === undefined
    ? null
    : { rule: `looks-${look[0]}`, value: look[1], text: `${quote(facts)} is ${look[2]}` };
}

/** Rules for a span that is alone, or offers other words for the place of a pair. */
const singleRules: readonly SingleRule[] = [
  lookOf,
  (facts) => ({
    rule: 'insertion-is-usual',
    value: 1,
    text: `${quote(facts)} stands alone, and most brackets that do are insertions`,
  }),
  (facts) =>
    isQuotationMark(facts)
      ? {
          rule: 'quotation-mark',
          value: 1,
          text: 'a quotation mark in a bracket is put in to mark a quotation',
        }
      : null,
  (facts) =>
    facts.cameAs !== null
      ? {
          rule: 'suffixed-paragraph',
          value: 1,
          text: 'the bracket holds a paragraph whose label says that it was added',
        }
      : null,
  (facts) =>
    addsLimb(facts)
      ? {
          rule: 'adds-limb',
          value: 1,
          text: 'the bracket brings its own comma or conjunction, as an added limb does',
        }
      : null,
  ({ supporters, opposers }) =>
    supporters.size === 0 && opposers.size > 0
      ? { rule: 'no-author', value: -1, text: 'nobody is named for it, only against it' }
      : null,
];

/** Rules for two spans, the old and the new in an unknown order. */
const pairRules: readonly PairRule[] = [
  (left, right) => {
    const [one, other] = [lookOf(left), lookOf(right)];
    const sureness = (look: Evidence | null): number =>
      look === null ? looks.length : looks.findIndex(([style]) => look.rule === `looks-${style}`);
    /* The surer look tells; of two of one kind neither does. */
    if (sureness(one) === sureness(other)) return null;
    if (sureness(other) < sureness(one)) return other;
    return one === null ? null : { ...one, value: -one.value };
  },
  (_left, _right, form) =>
    form === 'move'
      ? {
          rule: 'same-words-twice',
          value: 1,
          text: 'the same author brackets the same words at two places: one of them they would leave for the other',
        }
      : {
          rule: 'old-comes-first',
          value: 1,
          text: 'of two neighbors of one author, the old words mostly come first',
        },
  (left, right) =>
    toldOfOne(
      left,
      right,
      ({ deleters, supporters }) => deleters.size > 0 && supporters.size === 0,
      (facts) => ({ rule: 'deletion-is-asked', value: -1, text: `the tag asks to delete ${quote(facts)}` }),
    ),
  (left, right) =>
    toldOfOne(
      left,
      right,
      ({ span }) => /["“”]/u.test(span.text),
      (facts) => ({
        rule: 'quotation-mark',
        value: 1,
        text: `${quote(facts)} brings a quotation mark, as insertions do`,
      }),
    ),
  moreWords,
  bringsMatter,
  moreSupport,
  (left, right) => {
    const switched = [...right.supporters].filter((party) => left.opposers.has(party));
    const back = [...left.supporters].filter((party) => right.opposers.has(party));
    const net = switched.length - back.length;
    return net === 0
      ? null
      : {
          rule: 'against-one-for-the-other',
          value: Math.sign(net),
          text: `${partiesWithVerb(net > 0 ? switched : back, 'is', 'are')} against the one and for the other, which is then the new`,
        };
  },
  (left, right) =>
    toldOfOne(
      left,
      right,
      (facts) => isAskedInstead(facts, facts === left ? right : left),
      (facts) => ({
        rule: 'asked-instead',
        value: 1,
        text: `who is for ${quote(facts)} is against ${quote(facts === left ? right : left)}, which nobody is for: words that nobody asks for are not put in`,
      }),
    ),
  (left, right) => {
    const net = right.opposers.size - left.opposers.size;
    const facts = net > 0 ? right : left;
    return net === 0
      ? null
      : {
          rule: 'objection-to-new-words',
          value: Math.sign(net),
          text: `${quote(facts)} meets more objections, as new words do`,
        };
  },
];

/**
 * A text under negotiation grows: delegations qualify more often than they shorten, so that of two wordings the longer is mostly the
 * proposal. By how much it is longer tells no more: a phrase of two words is struck as readily as one of six is put in.
 */
function moreWords(left: SpanFacts, right: SpanFacts): Evidence | null {
  const more = right.words.length - left.words.length;
  if (more === 0 || left.words.length === 0 || right.words.length === 0) return null;
  return {
    rule: 'more-words',
    value: Math.sign(more),
    text: `${quote(more > 0 ? right : left)} is the longer, and proposals add words more often than they save them`,
  };
}

/** For the same reason words of grammar alone (`and`, `on`) mostly make way for words that say something. */
function bringsMatter(left: SpanFacts, right: SpanFacts, form: ChangeGroup['form']): Evidence | null {
  const [before, after] = [left.stems.size > 0, right.stems.size > 0];
  if (form === 'letters' || before === after || left.words.length === 0 || right.words.length === 0)
    return null;
  const [said, bare] = after ? [right, left] : [left, right];
  return {
    rule: 'brings-matter',
    value: after ? 1 : -1,
    text: `${quote(said)} says something where ${quote(bare)} only joins words, as what is put in does`,
  };
}

/** The author of a change signs both of its brackets; whoever joins later signs the words that they would have. */
function moreSupport(left: SpanFacts, right: SpanFacts): Evidence | null {
  const joined = (one: SpanFacts, other: SpanFacts): string[] =>
    [...one.supporters].filter((party) => !other.supporters.has(party));
  const [onLeft, onRight] = [joined(left, right), joined(right, left)];
  const net = onRight.length - onLeft.length;
  return net === 0 || left.supporters.size === 0 || right.supporters.size === 0
    ? null
    : {
        rule: 'joined-support',
        value: Math.sign(net),
        text: `${(net > 0 ? onRight : onLeft).join(', ')} joined only ${quote(net > 0 ? right : left)}: the words that are asked for`,
      };
}

/** Were the other words the new ones, their change would have no author, and who asks for these would be against it. */
function isAskedInstead({ supporters }: SpanFacts, other: SpanFacts): boolean {
  return other.supporters.size === 0 && [...supporters].some((party) => other.opposers.has(party));
}

/** What is told of one of two spans: its value is for that span's words being new, wherever it stands. */
function toldOfOne(
  left: SpanFacts,
  right: SpanFacts,
  test: (facts: SpanFacts) => boolean,
  evidence: (facts: SpanFacts) => Evidence,
): Evidence | null {
  if (test(left) === test(right)) return null;
  if (test(right)) return evidence(right);
  const told = evidence(left);
  return { ...told, value: -told.value };
}

/**
 * Gathers the evidence for the direction of a change that the change itself holds.
 *
 * @param group The spans of the change.
 * @returns What speaks for and against, in the order of the rules.
 */
export function evidenceOf({ form, members }: ChangeGroup): Evidence[] {
  const [left, right] = members;
  if (form === 'reservation' || left === undefined) return [];
  return right === undefined
    ? singleRules.flatMap((rule) => rule(left) ?? [])
    : pairRules.flatMap((rule) => rule(left, right, form) ?? []);
}
