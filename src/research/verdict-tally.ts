import {
  choiceKeys,
  fateKeys,
  originKeys,
  outcomeKeys,
  type ChoiceVerdict,
  type Fate,
  type Origin,
  type Outcome,
  type ProvisionMatch,
  type Reconciliation,
} from '../reconcile/reconciliation.js';
import { distribution, splitBy, sumsBy, type Distribution, type Split } from './counts.js';
import { wordFates, type WordFate } from './draft-words.js';

/** What became of a change; `none` for a reservation, which proposes nothing. */
export type ChangeOutcome = Outcome | 'none';

/** How sure verdicts are. */
export interface Confidence {
  /** What the verdicts are of. */
  readonly of: string;
  readonly total: number;
  /** How many have a confidence of at least `from`, and less than that of the band above; the surest band first. */
  readonly bands: readonly { readonly from: number; readonly count: number }[];
  /** The confidence in the middle, from 0 to 1; 0 where there are no verdicts. */
  readonly median: number;
}

/** What is counted of what became of a draft. */
export interface VerdictTally {
  readonly fates: Split<Fate>;
  readonly outcomes: Split<ChangeOutcome>;
  readonly choices: Distribution<ChoiceVerdict['outcome']>;
  /** In characters of the adopted text: runs of words with the spaces between them. */
  readonly origins: Distribution<Origin>;
  readonly provisions: Distribution<ProvisionMatch>;
  /** What became of the words of the draft that stood outside of every bracket, option and reservation. */
  readonly undisputed: Distribution<WordFate>;
  readonly confidence: {
    readonly fates: Confidence;
    readonly outcomes: Confidence;
    readonly choices: Confidence;
  };
  /** What a draft that breaks off cannot show; null where it is whole. */
  readonly cutOff: CutOff | null;
}

/** What a draft that breaks off cannot show. */
export interface CutOff {
  /** Its last words, in the draft. */
  readonly start: number;
  readonly end: number;
  /** How much of the adopted text stands behind the last words that came from the draft, in characters: of its origin nothing is known. */
  readonly beyond: number;
  /** Spans at the end of which it cannot be told what became. */
  readonly undetermined: number;
}

/** What becomes of changes, in the order in which it is told. */
export const changeOutcomeKeys: readonly ChangeOutcome[] = [...outcomeKeys, 'none'];
const matches: readonly ProvisionMatch[] = ['one-to-one', 'split', 'merge', 'moved', 'dropped', 'new'];
const bands = [0.9, 0.7, 0.5, 0];

/**
 * Counts what became of a draft.
 *
 * @param reconciliation What became of it.
 * @param fates What became of its words, null for those that were in dispute.
 * @param typography The spans and changes that are about typography alone, by id.
 * @returns The counts.
 */
export function verdictsOf(
  reconciliation: Reconciliation,
  fates: readonly (WordFate | null)[],
  typography: ReadonlySet<string>,
): VerdictTally {
  const { spans, changes, choices, words, provisions } = reconciliation;
  const origins = sumsBy(
    originKeys,
    words.map(({ origin, start, end }) => [origin, end - start] as const),
  );
  return {
    fates: splitBy(
      'spans of the draft',
      fateKeys,
      spans.map(({ id, fate }) => ({ key: fate, isTypographic: typography.has(id) })),
    ),
    outcomes: splitBy(
      'changes of the draft',
      changeOutcomeKeys,
      changes.map(({ id, outcome }) => ({ key: outcome ?? 'none', isTypographic: typography.has(id) })),
    ),
    choices: distribution(
      'choices of the draft',
      choiceKeys,
      choices.map(({ outcome }) => outcome),
    ),
    origins: { of: 'characters of the adopted text', ...origins },
    provisions: distribution(
      'relations of provisions',
      matches,
      provisions.map(({ relation }) => relation),
    ),
    undisputed: distribution(
      'words of the draft outside of every bracket, option and reservation',
      wordFates,
      fates.flatMap((fate) => fate ?? []),
    ),
    confidence: confidencesOf(reconciliation),
    cutOff: cutOffOf(reconciliation, origins.by['beyond-draft']),
  };
}

function confidencesOf({ spans, changes, choices }: Reconciliation): VerdictTally['confidence'] {
  return {
    fates: confidenceOf('fates of spans', spans),
    /* A reservation has no outcome, and of a change without a direction nothing is claimed. */
    outcomes: confidenceOf(
      'outcomes of changes that are determined',
      changes.filter(({ outcome }) => outcome !== null && outcome !== 'undetermined'),
    ),
    choices: confidenceOf('outcomes of choices', choices),
  };
}

function cutOffOf({ cutOff, spans }: Reconciliation, beyond: number): CutOff | null {
  if (cutOff === null) return null;
  const undetermined = spans.filter(({ fate }) => fate === 'undetermined').length;
  return { start: cutOff.start, end: cutOff.end, beyond, undetermined };
}

function confidenceOf(of: string, verdicts: readonly { readonly confidence: number }[]): Confidence {
  const values = verdicts.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const middle = values.length >> 1;
  const upper = values[values.length % 2 === 0 ? Math.max(0, middle - 1) : middle] ?? 0;
  return {
    of,
    total: values.length,
    bands: bands.map((from, index) => ({
      from,
      count: values.filter((value) => value >= from && value < (bands[index - 1] ?? Infinity)).length,
    })),
    median: values.length === 0 ? 0 : Math.round(50 * (upper + (values[middle] ?? 0))) / 100,
  };
}
