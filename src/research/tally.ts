import type { ChangeKind } from '../model/changes/change.js';
import type { Choice, Draft, Stance } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { assertSameTexts } from '../text/same-texts.js';
import { contentionOf, type ArticleTally, type ParagraphTally } from './contention.js';
import { distribution, splitBy, type Distribution, type Split } from './counts.js';
import { disputes, draftWords, wordFatesOf, type Dispute } from './draft-words.js';
import { partiesOf, stancesOf, type PartyTally } from './party-tally.js';
import { typographicSpans } from './typography.js';
import { verdictsOf, type VerdictTally } from './verdict-tally.js';

/** What is counted of a draft alone. */
export interface DraftTally {
  /** By the kind of their change. */
  readonly spans: Split<ChangeKind>;
  readonly changes: Split<ChangeKind>;
  readonly choices: Distribution<Choice['kind']>;
  /** Entries in tags. */
  readonly positions: {
    readonly of: string;
    readonly total: number;
    readonly by: Readonly<Partial<Record<Stance, number>>>;
  };
  readonly words: Distribution<Dispute>;
  readonly paragraphs: readonly ParagraphTally[];
  readonly articles: readonly ArticleTally[];
}

/** All that is counted of a draft, and of what became of it. */
export interface Tally {
  readonly draft: DraftTally;
  /** Null where no adopted text is known. */
  readonly verdicts: VerdictTally | null;
  /** In the order of their names. */
  readonly parties: readonly PartyTally[];
}

const kindKeys: readonly ChangeKind[] = [
  'insertion',
  'deletion',
  'replacement',
  'move',
  'reservation',
  'unknown',
];
const choiceKinds: readonly Choice['kind'][] = ['options', 'alternatives', 'brackets', 'slash'];

/**
 * Counts a draft and what became of it. Everything that tells a number reads it here: the command line, the report, the tables, the measures;
 * docs/glossary.md defines each number, and one function computes it.
 *
 * Every count says what it is of, since that is the denominator of its shares. Spans and changes are told apart by substance and typography.
 *
 * @param draft The draft.
 * @param reconciliation What became of it; null where that is not known.
 * @returns Plain JSON data. Draft words are counted as words; adopted words by their length in UTF-16 code units, because a reconciliation
 * holds places and not the text.
 * @throws TypeError where the reconciliation is of another draft.
 * @example
 * const draft = readDraft('1. Requests [urgent] {USA+} [immediate] {FRA+} action by all States;');
 * const adopted = readAdopted('1. Requests immediate action by all States;');
 * const { verdicts, parties } = tally(draft, reconcile(draft, adopted));
 * verdicts?.fates.all.by.dropped; // 1
 * parties.map(({ party, supported }) => `${party} ${supported.all.by.adopted} of ${supported.all.total}`); // ['FRA 1 of 1', 'USA 0 of 1']
 */
export function tally(draft: Draft, reconciliation: Reconciliation | null = null): Tally {
  if (reconciliation !== null) assertSameTexts(reconciliation, { draft });
  const spans = typographicSpans(draft);
  const changes = new Set(
    draft.changes.flatMap((change) => (change.spans.every((span) => spans.has(span)) ? [change.id] : [])),
  );
  const words = draftWords(draft);
  const fates = reconciliation === null ? null : wordFatesOf(words, reconciliation);
  return {
    draft: {
      ...draftCounts(draft, spans, changes),
      words: distribution(
        'words of the draft',
        disputes,
        words.map(({ dispute }) => dispute),
      ),
      ...contentionOf(draft, words, fates),
    },
    verdicts:
      reconciliation === null
        ? null
        : verdictsOf(reconciliation, fates ?? [], new Set([...spans, ...changes])),
    parties: partiesOf(draft, reconciliation, changes),
  };
}

function draftCounts(
  draft: Draft,
  spanIds: ReadonlySet<string>,
  typographicChanges: ReadonlySet<string>,
): Pick<DraftTally, 'spans' | 'changes' | 'choices' | 'positions'> {
  const kindOf = new Map(
    draft.changes.flatMap(({ kind, spans }) => spans.map((id): [string, ChangeKind] => [id, kind])),
  );
  return {
    spans: splitBy(
      'spans of the draft',
      kindKeys,
      draft.spans.map(({ id }) => ({ key: kindOf.get(id) ?? 'unknown', isTypographic: spanIds.has(id) })),
    ),
    changes: splitBy(
      'changes of the draft',
      kindKeys,
      draft.changes.map(({ id, kind }) => ({ key: kind, isTypographic: typographicChanges.has(id) })),
    ),
    choices: distribution(
      'choices of the draft',
      choiceKinds,
      draft.choices.map(({ kind }) => kind),
    ),
    positions: {
      of: 'entries in the tags of the draft',
      total: draft.positions.length,
      by: stancesOf(draft.positions),
    },
  };
}
