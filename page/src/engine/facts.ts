import {
  compareDrafts,
  positionsById,
  standsOn,
  tally,
  type Change,
  type Draft,
  type PartyPosition,
  type ProgressOptions,
} from 'travaux';
import type { BracketFacts, Changes, Checked, StandFacts, TextFacts } from './protocol.js';

/**
 * Says what a text is, at a glance.
 *
 * @param draft The text.
 * @returns What it is called, and counts.
 */
export function factsOf(draft: Draft): TextFacts {
  const { provisions, source, positions, parts } = draft;
  const { draft: counted, parties } = tally(draft);
  const names = new Map(draft.parties.map(({ id, name }) => [id, name]));
  return {
    title: titleOf(draft),
    words: counted.words.total,
    brackets: counted.spans.all.total,
    positions: positions.length,
    provisions: provisions.filter(({ label }) => label !== null).length,
    notation: source.notation,
    parts: parts.length > 1 ? parts.map(({ label }) => label) : [],
    parties: parties
      .map(({ party, positions: count }) => ({
        id: party,
        name: names.get(party) ?? party,
        positions: count,
      }))
      .sort((a, b) => b.positions - a.positions),
  };
}

function titleOf({ provisions, source }: Draft): string | null {
  const title = provisions.find(({ kind }) => kind === 'title');
  const words = (title?.runs ?? []).map(({ start, end }) => source.text.slice(start, end)).join('');
  return words.replace(/\s+/gu, ' ').trim() || null;
}

/**
 * Gathers what an editor shows of a text.
 *
 * @param draft The text.
 * @returns Its brackets with who wants what, its tags, its diagnostics.
 */
export function checkedOf(draft: Draft): Checked {
  const changes = new Map(
    draft.changes.flatMap((change) => change.spans.map((span): [string, Change] => [span, change])),
  );
  const positions = positionsById(draft);
  const names = new Map(draft.parties.map(({ id, name }) => [id, name]));
  const standsOf = new Map(draft.changes.map((change) => [change, standsIn(change, positions, names)]));
  const brackets = draft.spans.map(({ id, start, end, provision }): BracketFacts => {
    const change = changes.get(id);
    return {
      start,
      end,
      number: id.slice(1),
      provision,
      change:
        change === undefined
          ? null
          : {
              kind: change.kind,
              basis: change.basis,
              confidence: change.confidence,
              side: sideOf(change, id),
            },
      stands: change === undefined ? [] : (standsOf.get(change) ?? []),
    };
  });
  return {
    facts: factsOf(draft),
    diagnostics: draft.diagnostics,
    brackets,
    tags: draft.attributions.filter(({ by }) => by === undefined).map(({ start, end }) => ({ start, end })),
  };
}

function sideOf(change: Change, span: string): 'old' | 'new' | null {
  if (change.new.includes(span)) return 'new';
  return change.old.includes(span) ? 'old' : null;
}

function standsIn(
  change: Change,
  positions: ReadonlyMap<string, PartyPosition>,
  names: ReadonlyMap<string, string>,
): StandFacts[] {
  const own = change.positions.map((id) => positions.get(id)).filter((one) => one !== undefined);
  return [...standsOn(change, positions)].map(([party, stand]) => ({
    party,
    name: names.get(party) ?? party,
    stand,
    said: [...new Set(own.filter((one) => one.party === party).map(({ raw }) => raw.trim()))].join(', '),
  }));
}

/**
 * Says what happened to every bracket from one draft to the next.
 *
 * @param before The earlier draft.
 * @param after The later draft.
 * @param watch Who is told how far it is.
 * @returns What happened, in the order of the later draft.
 */
export function changesOf(before: Draft, after: Draft, watch: ProgressOptions): Changes {
  const { spans, exact } = compareDrafts(before, after, watch);
  const byId = (draft: Draft): Map<string, Draft['spans'][number]> =>
    new Map(draft.spans.map((span) => [span.id, span]));
  const [earlier, later] = [byId(before), byId(after)];
  const brackets = spans.map((one) => {
    const span = one.after === null ? earlier.get(one.before ?? '') : later.get(one.after);
    const { event, words, moved, wording, positions, confidence, reasons } = one;
    return {
      ...{ event, words, moved, wording, positions, confidence },
      text: span?.text ?? '',
      provision: span?.provision ?? null,
      reasons: reasons.map(({ text }) => text),
    };
  });
  return { brackets, exact };
}
