import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';
import type { Outcome, Reconciliation } from '../reconcile/reconciliation.js';
import { assertSameTexts } from '../text/same-texts.js';
import { wordList } from '../words/stems.js';
import { bootstrapMean, wilson, type Estimate, type Weighted } from './intervals.js';
import { typographicSpans } from './typography.js';

/** What is measured of a party; docs/measures.md has the formulas and their sources. */
export type MeasureName =
  | 'attainment'
  | 'attainment-in-part'
  | 'attainment-by-words'
  | 'defense'
  | 'bargaining-success'
  | 'reservations';

export const measureNames: readonly MeasureName[] = [
  'attainment',
  'attainment-in-part',
  'attainment-by-words',
  'defense',
  'bargaining-success',
  'reservations',
];

/** A measure of a party. */
export interface Measure extends Estimate {
  /** As in the positions. */
  readonly party: string;
  readonly measure: MeasureName;
  /** Typography is measured apart. */
  readonly about: 'substance' | 'typography';
  /** What is counted, and of how much: changes, or words for `attainment-by-words`. */
  readonly numerator: number;
  readonly denominator: number;
  /** Changes, or words, that are moot or undetermined, which the value leaves out. */
  readonly left: number;
  /** The value if none of these had gone as the party wanted, and if all of them had; null of nothing. */
  readonly least: number | null;
  readonly most: number | null;
}

/** A change on which a party takes a side. */
interface Case {
  readonly side: 'support' | 'oppose' | 'reserve';
  readonly outcome: Outcome | null;
  readonly words: number;
}

const worth: Readonly<Partial<Record<Outcome, number>>> = {
  adopted: 1,
  'adopted-in-part': 0.5,
  'not-adopted': 0,
};

/**
 * Measures how far each party got what it stood for. Proposals, oppositions and reservations are told apart, and typography from substance;
 * what is moot or undetermined is left out of the value and counted both ways.
 *
 * @param draft The draft.
 * @param reconciliation What became of it.
 * @returns The measures by party, in the order of their names; those of which there is nothing to count are not there.
 * @throws TypeError where the reconciliation is of another draft.
 * @example
 * measuresOf(draft, reconciliation).find(({ party, measure }) => party === 'USA' && measure === 'attainment')?.value; // 0.45 of the pair in corpus/
 */
export function measuresOf(draft: Draft, reconciliation: Reconciliation): Measure[] {
  assertSameTexts(reconciliation, { draft });
  const cases = casesOf(draft, reconciliation);
  return [...cases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([party, { substance, typography }]) => [
      ...partyMeasures(party, 'substance', substance),
      ...partyMeasures(party, 'typography', typography),
    ]);
}

type Cases = Record<Measure['about'], Case[]>;

function casesOf(draft: Draft, { changes }: Reconciliation): Map<string, Cases> {
  const typography = typographicSpans(draft);
  const positions = positionsById(draft);
  const outcomes = new Map(changes.map(({ id, outcome }) => [id, outcome]));
  const wordsOf = new Map(draft.spans.map(({ id, text }) => [id, wordList(text).length]));
  const cases = new Map<string, Cases>();
  for (const change of draft.changes) {
    const about = change.spans.every((id) => typography.has(id)) ? 'typography' : 'substance';
    const words = change.spans.reduce((sum, id) => sum + (wordsOf.get(id) ?? 0), 0);
    for (const [party, side] of standsOn(change, positions)) {
      if (side === 'none') continue;
      const own = cases.get(party) ?? { substance: [], typography: [] };
      cases.set(party, own);
      own[about].push({ side, outcome: outcomes.get(change.id) ?? null, words });
    }
  }
  return cases;
}

function partyMeasures(party: string, about: Measure['about'], cases: readonly Case[]): Measure[] {
  const supported = cases.filter(({ side }) => side === 'support');
  const opposed = cases.filter(({ side }) => side === 'oppose');
  const reserved = cases.filter(({ side }) => side === 'reserve').length;
  const adopted = (outcome: Outcome): boolean => outcome === 'adopted';
  const found = { party, about };
  return [
    { ...found, measure: 'attainment' as const, ...shareOfCases(supported, adopted) },
    {
      ...found,
      measure: 'attainment-in-part' as const,
      ...shareOfCases(supported, (outcome) => outcome !== 'not-adopted'),
    },
    { ...found, measure: 'attainment-by-words' as const, ...shareOfWords(supported, adopted) },
    {
      ...found,
      measure: 'defense' as const,
      ...shareOfCases(opposed, (outcome) => outcome === 'not-adopted'),
    },
    { ...found, measure: 'bargaining-success' as const, ...bargainingSuccess([...supported, ...opposed]) },
    {
      ...found,
      measure: 'reservations' as const,
      ...{ numerator: reserved, denominator: cases.length, left: 0, least: null, most: null },
      ...wilson(reserved, cases.length),
    },
  ].filter(({ measure, denominator, left, numerator }) => {
    if (measure === 'reservations') return numerator > 0;
    /* Marks have no words to weigh. */
    return denominator + left > 0 && (about === 'substance' || measure !== 'attainment-by-words');
  });
}

type Counted = Omit<Measure, 'party' | 'measure' | 'about'>;

/** What is moot or undetermined says nothing of who got what. */
function isDetermined({ outcome }: Case): boolean {
  return outcome !== null && worth[outcome] !== undefined;
}

function shareOfCases(cases: readonly Case[], isGot: (outcome: Outcome) => boolean): Counted {
  const determined = cases.filter(isDetermined);
  const numerator = determined.filter(({ outcome }) => outcome !== null && isGot(outcome)).length;
  const left = cases.length - determined.length;
  return {
    numerator,
    denominator: determined.length,
    left,
    ...bothWays(numerator, determined.length, left),
    ...wilson(numerator, determined.length),
  };
}

function shareOfWords(cases: readonly Case[], isGot: (outcome: Outcome) => boolean): Counted {
  const sum = (some: readonly Case[]): number => some.reduce((total, { words }) => total + words, 0);
  const determined = cases.filter(isDetermined);
  const got = determined.filter(({ outcome }) => outcome !== null && isGot(outcome));
  const left = sum(cases) - sum(determined);
  return {
    numerator: sum(got),
    denominator: sum(determined),
    left,
    ...bothWays(sum(got), sum(determined), left),
    ...bootstrapMean(
      determined.map(({ outcome, words }) => ({
        value: outcome !== null && isGot(outcome) ? 1 : 0,
        weight: words,
      })),
    ),
  };
}

/** One less the distance between what a party wanted of a change, all or nothing, and what came. */
function bargainingSuccess(cases: readonly Case[]): Counted {
  const determined = cases.filter(isDetermined);
  const successes = determined.map(({ side, outcome }): Weighted => {
    const came = outcome === null ? 0 : (worth[outcome] ?? 0);
    return { value: side === 'support' ? came : 1 - came, weight: 1 };
  });
  const numerator = successes.reduce((sum, { value }) => sum + value, 0);
  const left = cases.length - determined.length;
  return {
    numerator,
    denominator: determined.length,
    left,
    ...bothWays(numerator, determined.length, left),
    ...bootstrapMean(successes),
  };
}

function bothWays(numerator: number, denominator: number, left: number): Pick<Measure, 'least' | 'most'> {
  const all = denominator + left;
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return all === 0
    ? { least: null, most: null }
    : { least: round(numerator / all), most: round((numerator + left) / all) };
}
