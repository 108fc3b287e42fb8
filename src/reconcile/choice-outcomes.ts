import type { Correspondence } from '../correspond/correspondence.js';
import type { Choice, ChoiceMember, Draft } from '../model/draft.js';
import type { ChoiceMemberVerdict, ChoiceVerdict, VerdictReason } from './reconciliation.js';

/* Nearly all of its words; most of them; and what is more than a phrase that any alternative shares. */
const wholeShare = 0.9;
const mostShare = 0.5;
const leastShare = 0.2;
/* How much more of one alternative stands than of the next, so that it alone was taken. */
const leastLead = 0.1;

/**
 * Says what became of every choice: which of the alternatives was adopted, whole or reworded, or parts of several, or none.
 *
 * @param texts What corresponds.
 * @returns A verdict for each choice of the draft, in its order.
 */
export function choiceOutcomes(texts: Correspondence): ChoiceVerdict[] {
  const wordsIn = wordsByOffset(texts);
  return texts.draft.choices.map((choice) => choiceVerdict(texts.draft, choice, wordsIn));
}

/** How many words stand in a range of the draft, how many of them stand in the adopted text, and whether anything answers to them. */
interface Counted {
  readonly all: number;
  readonly standing: number;
  readonly answered: number;
}

type WordsIn = (range: { readonly start: number; readonly end: number }) => Counted;

function wordsByOffset({ tape, weighing, matches, clauses, links }: Correspondence): WordsIn {
  const length = tape.lattice.tape.length;
  const answered = new Set(links.map(({ draft }) => draft));
  const isAnswered = new Uint8Array(length);
  for (const [index, { first, end }] of clauses.draft.entries())
    if (answered.has(index)) isAnswered.fill(1, first, end);
  return ({ start, end }) => {
    let all = 0;
    let standing = 0;
    let inAnswered = 0;
    for (let place = 0; place < length; place += 1) {
      const symbol = tape.lattice.tape[place] ?? -1;
      const at = tape.starts[place] ?? 0;
      if (symbol < 0 || at < start || at >= end) continue;
      const weight = weighing.weights[symbol] ?? 0;
      all += weight;
      if ((matches.matched[place] ?? -1) >= 0) standing += weight;
      if (isAnswered[place] === 1) inAnswered += weight;
    }
    return { all, standing, answered: all === 0 ? 0 : inAnswered / all };
  };
}

function rangeOf({ spans, provisions }: Draft, member: ChoiceMember): { start: number; end: number } {
  if (member.kind === 'range') return member;
  const list: readonly { id: string; start: number; end: number }[] =
    member.kind === 'span' ? spans : provisions;
  return list.find(({ id }) => id === member.id) ?? { start: 0, end: 0 };
}

function choiceVerdict(draft: Draft, choice: Choice, wordsIn: WordsIn): ChoiceVerdict {
  const counted = choice.members.map((member) => wordsIn(rangeOf(draft, member)));
  const shares = counted.map(({ all, standing }) => (all === 0 ? 0 : standing / all));
  const members = shares.map((share): ChoiceMemberVerdict => ({
    outcome: outcomeOf(share),
    share: Math.round(100 * share) / 100,
  }));
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const [first = 0, second] = order;
  const best = shares[first] ?? 0;
  const lead = best - (second === undefined ? 0 : (shares[second] ?? 0));
  const isPlaced = counted.some(({ answered }) => answered > 0);
  const found = { id: choice.id, members };
  if (!isPlaced && best < leastShare)
    return { ...found, outcome: 'moot', adopted: null, confidence: 0.6, reasons: [reason('moot', '')] };
  if (best < leastShare)
    return { ...found, outcome: 'none', adopted: null, confidence: 0.7, reasons: [reason('none', '')] };
  if (lead < leastLead && best < wholeShare)
    return {
      ...found,
      outcome: 'combined',
      adopted: null,
      confidence: 0.6,
      reasons: [reason('combined', '')],
    };
  const verdict = members[first]?.outcome ?? 'not-adopted';
  return {
    ...found,
    outcome: 'one',
    adopted: first,
    confidence: Math.round(100 * Math.min(0.95, 0.5 + lead)) / 100,
    reasons: [reason('one', `${nameOf(draft, choice, first)} ${said[verdict]}`)],
  };
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
  combined: 'Parts of several alternatives stand, of none much more than of the next.',
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
  const provision =
    member?.kind === 'provision' ? draft.provisions.find(({ id }) => id === member.id) : undefined;
  if (provision?.label != null) return provision.label;
  return `Alternative ${String(index + 1)}`;
}
