import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn, type Stand } from '../model/changes/stands.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import type { ChangeVerdict, Reconciliation, SpanVerdict } from '../reconcile/reconciliation.js';
import { tally, type Tally } from '../research/tally.js';
import { byChanges, resolve } from '../view/resolution.js';
import { fates, kinds, stands as standWords } from './wording.js';

/** A party that takes positions in the draft. */
export interface ReportParty {
  /** Its place among the parties, from 0; classes and filters name it by this number. */
  readonly index: number;
  /** As in the positions. */
  readonly id: string;
  readonly name: string;
}

/** What the report says of a change. */
export interface ChangeFacts {
  readonly change: Change;
  /** Where every party stands that speaks of it. */
  readonly stands: ReadonlyMap<string, Stand>;
  /** Conditions, reasons and scopes, by party. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly verdict: ChangeVerdict | null;
}

/** What the report says of a span. */
export interface SpanFacts {
  readonly span: DraftSpan;
  /** Its place among the spans, from 1: `12` of `s12`. */
  readonly number: number;
  readonly change: ChangeFacts | null;
  readonly verdict: SpanVerdict | null;
  /** Classes by which the style sheet shows it and filters and readings select it; `report.css` lists them. */
  readonly classes: readonly string[];
}

/** What the report says of a draft. */
export interface ReportFacts {
  readonly draft: Draft;
  readonly parties: readonly ReportParty[];
  readonly partyById: ReadonlyMap<string, ReportParty>;
  /** In the order of the draft. */
  readonly changes: readonly ChangeFacts[];
  /** By id. */
  readonly spans: ReadonlyMap<string, SpanFacts>;
  /** What became of the draft; null where that is not known. */
  readonly reconciliation: Reconciliation | null;
  /** All that the report counts. */
  readonly counted: Tally;
}

/**
 * Gathers what the report says of a draft and its spans, each thing once.
 *
 * @param draft The draft.
 * @param reconciliation What became of it; null where that is not known.
 * @returns The facts.
 */
export function factsOf(draft: Draft, reconciliation: Reconciliation | null): ReportFacts {
  const parties = partiesOf(draft);
  const partyById = new Map(parties.map((party) => [party.id, party]));
  const changes = changesOf(draft, reconciliation);
  const changeOf = new Map(
    changes.flatMap((facts) => facts.change.spans.map((id): [string, ChangeFacts] => [id, facts])),
  );
  const verdicts = new Map(reconciliation?.spans.map((verdict) => [verdict.id, verdict]));
  const readings = readingClasses(draft);
  const spans = new Map<string, SpanFacts>();
  for (const [index, span] of draft.spans.entries()) {
    const change = changeOf.get(span.id) ?? null;
    const verdict = verdicts.get(span.id) ?? null;
    const classes = [
      's',
      ...(verdict === null ? kindClass(change) : [fates[verdict.fate].code]),
      ...standClasses(change, partyById),
      ...(readings.get(span.id) ?? []),
    ];
    spans.set(span.id, { span, number: index + 1, change, verdict, classes });
  }
  const counted = tally(draft, reconciliation);
  return { draft, parties, partyById, changes, spans, reconciliation, counted };
}

/** All who take positions, also those of whom nothing but the name is known. */
function partiesOf({ positions, parties }: Draft): ReportParty[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return [...new Set(positions.map(({ party }) => party))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((id, index) => ({ index, id, name: names.get(id) ?? id }));
}

function changesOf(draft: Draft, reconciliation: Reconciliation | null): ChangeFacts[] {
  const positions = positionsById(draft);
  const verdicts = new Map(reconciliation?.changes.map((verdict) => [verdict.id, verdict]));
  return draft.changes.map((change) => {
    const remarks = new Map<string, string>();
    for (const id of change.positions) {
      const position = positions.get(id);
      const remark = position?.modifiers.map(({ text }) => text).join(', ') ?? '';
      if (position !== undefined && remark !== '') remarks.set(position.party, remark);
    }
    return { change, stands: standsOn(change, positions), remarks, verdict: verdicts.get(change.id) ?? null };
  });
}

/** Where it is known what became of a span, that is shown, and not what was proposed. */
function kindClass(facts: ChangeFacts | null): string[] {
  return facts === null ? [] : [kinds[facts.change.kind].code];
}

function standClasses(facts: ChangeFacts | null, parties: ReportFacts['partyById']): string[] {
  if (facts === null) return [];
  const { stands } = facts;
  const classes: string[] = [];
  for (const stand of new Set(stands.values())) classes.push(`a${standWords[stand].code}`);
  for (const [party, stand] of stands) {
    const index = parties.get(party)?.index;
    if (index !== undefined) classes.push(`p${index}${standWords[stand].code}`);
  }
  return classes;
}

/**
 * What the readings make of a span: `b`, its words are not in the base text; `g`, they are not in the text if its change is applied;
 * `k`, its change is agreed.
 *
 * The reading of a party applies the changes that the party supports (see `readingOf`), so these classes and those of the supporters tell
 * for every party which words it would strike, in a size that does not grow with parties times spans.
 */
function readingClasses(draft: Draft): Map<string, string[]> {
  const base = byChanges(draft, () => 'not-applied');
  const applied = byChanges(draft, () => 'applied');
  const consensus = resolve(draft, 'consensus');
  return new Map(
    draft.spans.map(({ id }) => {
      const isAgreed = consensus.get(id) !== base.get(id);
      const classes = [
        ...(base.get(id) === 'drop' ? ['b'] : []),
        ...(applied.get(id) === 'drop' ? ['g'] : []),
        ...(isAgreed ? ['k'] : []),
      ];
      return [id, classes];
    }),
  );
}
