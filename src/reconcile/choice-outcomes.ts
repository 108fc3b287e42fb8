import type { Correspondence } from '../correspond/correspondence.js';
import type { Choice, ChoiceMember, Draft } from '../model/draft.js';
import { isNoText } from '../model/choices.js';
import { firstIndex } from '../text/first-index.js';
import { labelLength } from './span-words.js';
import type {
  ChoiceMemberVerdict,
  ChoiceVerdict,
  Fate,
  SpanVerdict,
  VerdictReason,
} from './reconciliation.js';

/* Nearly all of its words; most of them; and what is more than a phrase that any alternative shares. */
const wholeShare = 0.9;
const mostShare = 0.5;
const leastShare = 0.2;
/* How much more of one alternative stands than of the next, so that it alone was taken. */
const leastLead = 0.1;
/* How much of another alternative stands in words that the first does not have, so that the text was made of both. */
const ownShare = 1 / 3;

/**
 * Says what became of every choice: which of the alternatives was adopted, whole or reworded, or parts of several, or none.
 *
 * @param texts What corresponds.
 * @param spans What became of the spans: alternatives that are letters of a word have no words of their own.
 * @returns A verdict for each choice of the draft, in its order.
 */
export function choiceOutcomes(texts: Correspondence, spans: readonly SpanVerdict[]): ChoiceVerdict[] {
  const { draft } = texts;
  const wordsIn = wordsByOffset(texts);
  const fates = new Map(spans.map(({ id, fate }) => [id, fate]));
  const provisions = new Map(draft.provisions.map((provision) => [provision.id, provision]));
  const spansById = new Map(draft.spans.map((span) => [span.id, span]));
  const ofMember = (member: ChoiceMember): Counted => {
    if (member.kind === 'range') return wordsIn(member);
    const found = (member.kind === 'span' ? spansById : provisions).get(member.id) ?? { start: 0, end: 0 };
    const label = member.kind === 'span' ? labelLength(draft.source.text.slice(found.start, found.end)) : 0;
    const runs = member.kind === 'provision' ? (provisions.get(member.id)?.runs ?? []) : [found];
    const words = runs.map(({ start, end }) => draft.source.text.slice(start, end)).join('');
    if (isNoText(words.slice(label).replace(/^[^\p{L}]+/u, ''))) return nothing;
    const counted = wordsIn({ start: found.start + label, end: found.end });
    return counted.all > 0 ? counted : letters(fates.get(member.id));
  };
  return draft.choices.map((choice) => choiceVerdict(draft, choice, choice.members.map(ofMember)));
}

/** An alternative that there be nothing has no words that could stand. */
const nothing: Counted = { all: 0, standing: 0, isAnswered: false, weightOf: new Map() };

/** Alternatives that are letters of one word: what became of them says all. */
function letters(fate: Fate | undefined): Counted {
  const isPlaced = fate === 'retained' || fate === 'dropped';
  return { all: 1, standing: fate === 'retained' ? 1 : 0, isAnswered: isPlaced, weightOf: new Map() };
}

/** The weight of the words of an alternative, of those of them that stand, and whether anything answers to them. */
interface Counted {
  readonly all: number;
  readonly standing: number;
  readonly isAnswered: boolean;
  /** For each adopted word that answers to one of its words the weight of that. */
  readonly weightOf: ReadonlyMap<number, number>;
}

type WordsIn = (range: { readonly start: number; readonly end: number }) => Counted;

function wordsByOffset({ tape, weighing, matches, clauses, links }: Correspondence): WordsIn {
  const symbols = tape.lattice.tape;
  const answered = new Set(links.map(({ draft }) => draft));
  const isAnswered = new Uint8Array(symbols.length);
  for (const [index, { first, end }] of clauses.draft.entries())
    if (answered.has(index)) isAnswered.fill(1, first, end);
  const places: number[] = [];
  for (let place = 0; place < symbols.length; place += 1) if ((symbols[place] ?? -1) >= 0) places.push(place);
  const startOf = (index: number): number => tape.starts[places[index] ?? 0] ?? 0;
  return ({ start, end }) => {
    let all = 0;
    let standing = 0;
    let isPlaced = false;
    const weightOf = new Map<number, number>();
    let index = firstIndex(places.length, (at) => startOf(at) >= start);
    for (; index < places.length && startOf(index) < end; index += 1) {
      const place = places[index] ?? 0;
      const weight = weighing.weights[symbols[place] ?? 0] ?? 0;
      const word = matches.matched[place] ?? -1;
      all += weight;
      isPlaced ||= isAnswered[place] === 1;
      if (word < 0) continue;
      standing += weight;
      weightOf.set(word, (weightOf.get(word) ?? 0) + weight);
    }
    return { all, standing, isAnswered: isPlaced, weightOf };
  };
}

function choiceVerdict(draft: Draft, choice: Choice, counted: readonly Counted[]): ChoiceVerdict {
  const shares = counted.map(({ all, standing }) => (all === 0 ? 0 : standing / all));
  const members = shares.map((share): ChoiceMemberVerdict => ({
    outcome: outcomeOf(share),
    share: Math.round(100 * share) / 100,
  }));
  const first = bestOf(counted, shares);
  const taken = counted[first] ?? nothing;
  const best = shares[first] ?? 0;
  const next = shares.reduce((most, share, index) => (index === first ? most : Math.max(most, share)), 0);
  const found = { id: choice.id, members, adopted: null };
  const isPlaced = counted.some(({ isAnswered }) => isAnswered);
  const empty = counted.indexOf(nothing);
  if (best < leastShare && empty >= 0 && !isPlaced) return nothingTaken(draft, choice, found, empty);
  if (best < leastShare)
    return isPlaced
      ? { ...found, outcome: 'none', confidence: 0.7, reasons: [reason('none', '')] }
      : { ...found, outcome: 'moot', confidence: 0.6, reasons: [reason('moot', '')] };
  const isTied = best - next < leastLead && best < wholeShare;
  if (isTied || counted.some((other) => addsTo(taken, other)))
    return { ...found, outcome: 'combined', confidence: 0.6, reasons: [reason('combined', '')] };
  const verdict = members[first]?.outcome ?? 'not-adopted';
  return {
    ...found,
    outcome: 'one',
    adopted: first,
    confidence: Math.round(100 * Math.min(0.95, 0.5 + best - next)) / 100,
    reasons: [reason('one', `${nameOf(draft, choice, first)} ${said[verdict]}`)],
  };
}

/** Nothing answers to any of the alternatives, and one of them was that there be nothing. */
function nothingTaken(
  draft: Draft,
  choice: Choice,
  found: Pick<ChoiceVerdict, 'id' | 'members'>,
  index: number,
): ChoiceVerdict {
  const members = found.members.map((member, at) =>
    at === index ? { outcome: 'adopted' as const, share: 1 } : member,
  );
  const text = `${nameOf(draft, choice, index)} adopted: nothing in the text answers to the others.`;
  return {
    ...found,
    members,
    outcome: 'one',
    adopted: index,
    confidence: 0.6,
    reasons: [{ rule: 'one-stands', text }],
  };
}

/** The alternative of which most stands; of two that stand as far, the one that says more, since it may hold the other. */
function bestOf(counted: readonly Counted[], shares: readonly number[]): number {
  const most = shares.reduce((top, share) => Math.max(top, share), 0);
  let best = -1;
  for (const [index, { standing }] of counted.entries()) {
    if ((shares[index] ?? 0) <= most - leastLead) continue;
    if (best < 0 || standing > (counted[best]?.standing ?? 0)) best = index;
  }
  return Math.max(0, best);
}

/** Whether a good part of another alternative stands in words that the first does not have. */
function addsTo(first: Counted, other: Counted): boolean {
  let own = 0;
  for (const [word, weight] of other.weightOf) if (!first.weightOf.has(word)) own += weight;
  return own / other.all >= ownShare;
}

function outcomeOf(share: number): ChoiceMemberVerdict['outcome'] {
  if (share >= wholeShare) return 'adopted';
  if (share >= mostShare) return 'adopted-reworded';
  return share >= leastShare ? 'adopted-in-part' : 'not-adopted';
}

const said: Readonly<Record<ChoiceMemberVerdict['outcome'], string>> = {
  adopted: 'adopted',
  'adopted-reworded': 'adopted, reworded',
  'adopted-in-part': 'adopted in part',
  'not-adopted': 'not adopted',
};

const texts: Readonly<Record<ChoiceVerdict['outcome'], string>> = {
  one: '',
  combined: 'Parts of several alternatives stand.',
  none: 'Something answers to their place, and none of the alternatives stands there.',
  moot: 'Nothing in the adopted text answers to the alternatives.',
};

function reason(outcome: ChoiceVerdict['outcome'], sentence: string): VerdictReason {
  const rules = {
    one: 'one-stands',
    combined: 'several-stand',
    none: 'none-stands',
    moot: 'nothing-answers',
  };
  return { rule: rules[outcome], text: sentence === '' ? texts[outcome] : `${sentence}.` };
}

/** `Option 2`, `the second alternative`. */
function nameOf(draft: Draft, { members }: Choice, index: number): string {
  const member = members[index];
  const label =
    member?.kind === 'provision' ? draft.provisions.find(({ id }) => id === member.id)?.label : null;
  return label ?? `Alternative ${String(index + 1)}`;
}
