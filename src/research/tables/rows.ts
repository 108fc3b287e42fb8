import { positionsById, standsOn } from '../../model/changes/stands.js';
import type { Draft } from '../../model/draft.js';
import type { Reconciliation } from '../../reconcile/reconciliation.js';
import { readableRanges, readableText } from '../../text/plain-text.js';
import { agreementsOf } from '../agreement.js';
import { documentFacts } from '../document-facts.js';
import type { ParagraphTally } from '../contention.js';
import { measuresOf } from '../measures.js';
import { tally } from '../tally.js';
import { typographicSpans } from '../typography.js';
import { byCells, type RowOf } from './columns.js';
import type { changes, documents, positions, provisions, spans, stands } from './draft-tables.js';
import type { agreements, choices, fates, measures, words } from './verdict-tables.js';

/** What tables are made of. */
export interface TableSource {
  readonly draft: Draft;
  /** The adopted text and what became of the draft in it; null where they are not known. */
  readonly verdict: { readonly adopted: Draft; readonly reconciliation: Reconciliation } | null;
}

const lengthOfName = 12;

/**
 * The name of a draft in all tables.
 *
 * @param draft The draft.
 * @returns The first digits of the hash of its text.
 */
function nameOf({ source }: Draft): string {
  return source.sha256.slice(0, lengthOfName);
}

const oneLine = (text: string): string => readableText(text, 0, text.length);

function documentRows({ draft, verdict }: TableSource): RowOf<typeof documents>[] {
  const row = (document: 'draft' | 'adopted', one: Draft): RowOf<typeof documents> => ({
    draft: nameOf(draft),
    document,
    sha256: one.source.sha256,
    ...documentFacts(one),
    language: one.source.language,
    notation: one.source.notation,
    characters: one.source.length,
  });
  return [row('draft', draft), ...(verdict === null ? [] : [row('adopted', verdict.adopted)])];
}

function provisionRows({ draft, verdict }: TableSource): RowOf<typeof provisions>[] {
  const counted = tally(draft, verdict?.reconciliation).draft.paragraphs;
  const byId = new Map(counted.map((paragraph) => [paragraph.provision, paragraph]));
  const rows = (
    document: 'draft' | 'adopted',
    one: Draft,
    counts: ReadonlyMap<string, ParagraphTally>,
  ): RowOf<typeof provisions>[] =>
    one.provisions.map(({ id, label, kind, part, parent, start, end }) => {
      const count = counts.get(id);
      return {
        draft: nameOf(draft),
        document,
        provision: id,
        label,
        kind,
        part,
        parent,
        start,
        end,
        spans: count?.spans ?? null,
        words: count?.words ?? null,
        contested: count?.contested ?? null,
        gone: count?.gone ?? null,
      };
    });
  return [
    ...rows('draft', draft, byId),
    ...(verdict === null ? [] : rows('adopted', verdict.adopted, new Map())),
  ];
}

function spanRows({ draft }: TableSource): RowOf<typeof spans>[] {
  const typography = typographicSpans(draft);
  const changeOf = new Map(
    draft.changes.flatMap((change) => change.spans.map((id) => [id, change] as const)),
  );
  return draft.spans.map((span) => {
    const change = changeOf.get(span.id);
    return {
      draft: nameOf(draft),
      span: span.id,
      label: span.provision,
      start: span.start,
      end: span.end,
      opened: span.opened,
      closed: span.closed,
      marks: span.marks,
      depth: span.depth,
      parent: span.parent,
      holds: span.holds,
      text: oneLine(span.text),
      typography: typography.has(span.id),
      change: change?.id ?? '',
      kind: change?.kind ?? 'unknown',
      side:
        change?.old.includes(span.id) === true
          ? 'old'
          : change?.new.includes(span.id) === true
            ? 'new'
            : 'none',
    };
  });
}

function changeRows({ draft, verdict }: TableSource): RowOf<typeof changes>[] {
  const typography = typographicSpans(draft);
  const positionOf = positionsById(draft);
  const textOf = new Map(draft.spans.map(({ id, text }) => [id, oneLine(text)]));
  const verdicts = new Map(verdict?.reconciliation.changes.map((one) => [one.id, one]));
  const joined = (ids: readonly string[]): string | null =>
    ids.length === 0 ? null : ids.map((id) => textOf.get(id) ?? '').join(' ');
  return draft.changes.map((change) => {
    const stood = [...standsOn(change, positionOf).values()];
    const found = verdicts.get(change.id);
    return {
      draft: nameOf(draft),
      change: change.id,
      label: change.provision,
      kind: change.kind,
      basis: change.basis,
      confidence: change.confidence,
      spans: change.spans.length,
      old: joined(change.old),
      new: joined(change.new),
      typography: change.spans.every((id) => typography.has(id)),
      supporters: stood.filter((stand) => stand === 'support').length,
      opponents: stood.filter((stand) => stand === 'oppose').length,
      reservers: stood.filter((stand) => stand === 'reserve').length,
      outcome: found === undefined ? null : (found.outcome ?? 'none'),
      outcome_confidence: found?.confidence ?? null,
      ...byCells(found?.by),
    };
  });
}

function positionRows({ draft }: TableSource): RowOf<typeof positions>[] {
  const names = new Map(draft.parties.map(({ id, name }) => [id, name]));
  return draft.positions.map((position) => ({
    draft: nameOf(draft),
    position: position.id,
    party: oneLine(position.party),
    name: names.get(position.party) ?? null,
    actor: oneLine(position.actor),
    stance: position.stance,
    raw: oneLine(position.raw),
    label: position.provision,
    start: position.start,
    end: position.end,
    spans: position.spans.length,
    change: position.change,
  }));
}

function standRows({ draft, verdict }: TableSource): RowOf<typeof stands>[] {
  const typography = typographicSpans(draft);
  const positionOf = positionsById(draft);
  const outcomes = new Map(verdict?.reconciliation.changes.map(({ id, outcome }) => [id, outcome ?? 'none']));
  return draft.changes.flatMap((change) =>
    [...standsOn(change, positionOf)].map(([party, stand]) => ({
      draft: nameOf(draft),
      party: oneLine(party),
      change: change.id,
      stand,
      kind: change.kind,
      typography: change.spans.every((id) => typography.has(id)),
      outcome: outcomes.get(change.id) ?? null,
    })),
  );
}

function fateRows({ draft, verdict }: TableSource): RowOf<typeof fates>[] {
  if (verdict === null) return [];
  const typography = typographicSpans(draft);
  const { text } = verdict.adopted.source;
  return verdict.reconciliation.spans.map(({ id, fate, confidence, reasons, evidence, by }) => ({
    draft: nameOf(draft),
    span: id,
    fate,
    confidence,
    typography: typography.has(id),
    rule: reasons[0]?.rule ?? null,
    reason: reasons[0] === undefined ? null : oneLine(reasons[0].text),
    evidence_start: evidence[0]?.start ?? null,
    evidence_end: evidence[0]?.end ?? null,
    evidence_places: evidence.length,
    evidence: readableRanges(text, evidence) || null,
    ...byCells(by),
  }));
}

function wordRows({ draft, verdict }: TableSource): RowOf<typeof words>[] {
  if (verdict === null) return [];
  const { text } = verdict.adopted.source;
  return verdict.reconciliation.words.map(
    ({ start, end, origin, from, span, change, parties, by }, index) => ({
      draft: nameOf(draft),
      run: index + 1,
      start,
      end,
      characters: end - start,
      text: readableText(text, start, end),
      origin,
      from_start: from?.start ?? null,
      from_end: from?.end ?? null,
      span: span ?? null,
      change: change ?? null,
      proposers: parties?.length ?? 0,
      ...byCells(by),
    }),
  );
}

function choiceRows({ draft, verdict }: TableSource): RowOf<typeof choices>[] {
  if (verdict === null) return [];
  const verdicts = new Map(verdict.reconciliation.choices.map((one) => [one.id, one]));
  return draft.choices.flatMap(({ id, kind, members, names, provision }) => {
    const found = verdicts.get(id);
    if (found === undefined) return [];
    return members.map((member, index) => ({
      draft: nameOf(draft),
      choice: id,
      member: index + 1,
      kind,
      label: provision,
      member_kind: member.kind,
      member_id: member.kind === 'range' ? null : member.id,
      name: names[index] ?? null,
      outcome: found.outcome,
      confidence: found.confidence,
      taken: found.adopted === index,
      member_outcome: found.members[index]?.outcome ?? 'not-adopted',
      share: found.members[index]?.share ?? 0,
      ...byCells(found.by),
    }));
  });
}

function measureRows({ draft, verdict }: TableSource): RowOf<typeof measures>[] {
  if (verdict === null) return [];
  return measuresOf(draft, verdict.reconciliation).map(
    ({ party, measure, about, numerator, denominator, left, value, low, high, least, most }) => ({
      draft: nameOf(draft),
      party: oneLine(party),
      measure,
      about,
      numerator,
      denominator,
      left,
      value,
      low,
      high,
      least,
      most,
    }),
  );
}

function agreementRows({ draft }: TableSource): RowOf<typeof agreements>[] {
  return agreementsOf(draft).map(({ party, other, coSupport, coOpposition, ...pair }) => ({
    draft: nameOf(draft),
    party: oneLine(party),
    other: oneLine(other),
    co_support: coSupport,
    co_opposition: coOpposition,
    clash: pair.clash,
    agreement: pair.agreement,
    expected: pair.expected,
    p: pair.p,
    q: pair.q,
  }));
}

/** What makes the rows of each table. */
export const rowMakers = {
  documents: documentRows,
  provisions: provisionRows,
  spans: spanRows,
  changes: changeRows,
  positions: positionRows,
  stands: standRows,
  fates: fateRows,
  choices: choiceRows,
  words: wordRows,
  measures: measureRows,
  agreements: agreementRows,
} as const;
