import { diagnosticOf, sortDiagnostics, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import type { Draft } from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import { changesBySpan, proposers } from '../reconcile/origins.js';
import { outcomesOf } from '../reconcile/outcomes.js';
import {
  choiceKeys,
  fateKeys,
  originKeys,
  outcomeKeys,
  type ChoiceVerdict,
  type Reconciliation,
  type Reviewer,
  type SpanVerdict,
  type WordOrigin,
} from '../reconcile/reconciliation.js';
import { positionAt } from '../text/points.js';
import { quoted } from '../text/quoted.js';
import { assertSameTexts } from '../text/same-texts.js';
import { personReason } from './person-reason.js';
import { answersOf, overlapMeasure, withAnswers, type Answer } from './provision-answers.js';
import type { VerdictRow, Verdicts } from './read-verdicts.js';
import {
  choiceVerdictText,
  originText,
  textsName,
  verdictKinds,
  wordsId,
  type VerdictKind,
} from './review-table.js';

/** A reconciliation with the verdicts of people in it. */
export interface CorrectedReconciliation {
  readonly reconciliation: Reconciliation;
  /** What could not be taken, and why; the places are in the file of verdicts. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Texts {
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly reconciliation: Reconciliation;
}

/** Verdicts by kind and id, and what is said where one cannot be taken. */
interface Given {
  readonly rows: Readonly<Record<VerdictKind, ReadonlyMap<string, VerdictRow>>>;
  readonly report: (ruleId: Finding['ruleId'], row: VerdictRow, reason: string) => void;
}

/**
 * Puts the verdicts of people in the place of those of the program. A verdict that a person made or confirmed has `by`, and a confidence of 1.
 *
 * What follows from them follows: a change whose spans have other fates has another outcome, unless a person said what it is; provisions are
 * related anew. Choices and origins stay as they are, unless a person said what they are.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param reconciliation What the program made of both.
 * @param verdicts A file of verdicts, of `readVerdicts`. Rows of other texts, and rows that nobody corrected, are passed over.
 * @returns A copy with the corrections, and diagnostics for those that cannot be: an unknown id, a verdict that does not exist, a file of
 * other texts.
 * @throws TypeError where the reconciliation is not of these texts.
 * @example
 * const { reconciliation: corrected, diagnostics } = withVerdicts(draft, adopted, reconciliation, await readVerdicts(csv));
 * corrected.spans.filter(({ by }) => by !== undefined).length; // the fates that a person made or confirmed
 */
export function withVerdicts(
  draft: Draft,
  adopted: Draft,
  reconciliation: Reconciliation,
  verdicts: Verdicts,
): CorrectedReconciliation {
  assertSameTexts(reconciliation, { draft, adopted });
  const findings: Finding[] = [];
  const report: Given['report'] = (ruleId, { place }, reason) => findings.push({ ruleId, reason, ...place });
  const given: Given = { rows: chosenRows(reconciliation, verdicts, report), report };
  const texts = { draft, adopted, reconciliation };
  const spans = withFates(texts, given);
  const corrected = {
    ...reconciliation,
    spans,
    changes: withOutcomes(texts, spans, given),
    choices: withChoices(texts, given),
    words: withOrigins(texts, given),
    provisions: withProvisions(texts, given),
  };
  const made = findings.map((found) =>
    diagnosticOf(found, (start, end) => positionAt(verdicts.lines, start, end)),
  );
  return { reconciliation: corrected, diagnostics: sortDiagnostics([...verdicts.diagnostics, ...made]) };
}

function chosenRows(
  reconciliation: Reconciliation,
  { rows }: Verdicts,
  report: Given['report'],
): Record<VerdictKind, Map<string, VerdictRow>> {
  const name = textsName(reconciliation);
  const chosen = Object.fromEntries(
    verdictKinds.map((kind) => [kind, new Map<string, VerdictRow>()]),
  ) as Record<VerdictKind, Map<string, VerdictRow>>;
  const [first] = rows;
  if (first !== undefined && rows.every(({ texts }) => texts !== name))
    report(
      'verdicts-of-other-texts',
      first,
      `The verdicts are about ${quoted(first.texts)}, and the texts that are given are ${quoted(name)}`,
    );
  for (const row of rows) {
    if (row.corrected === null || row.texts !== name) continue;
    const kind = verdictKinds.find((one) => one === row.kind);
    if (kind === undefined) {
      report('verdict-of-unknown-id', row, `There is no kind of verdict ${quoted(row.kind)}`);
      continue;
    }
    const before = chosen[kind].get(row.id);
    if (before !== undefined && before.corrected !== row.corrected)
      report(
        'verdict-given-twice',
        row,
        `The verdict on ${kind} ${row.id} is corrected to ${quoted(before.corrected ?? '')} and to ${quoted(row.corrected)}`,
      );
    chosen[kind].set(row.id, row);
  }
  return chosen;
}

/** Corrects those items that a row is about; rows that are left are about nothing. */
function corrected<Item>(
  items: readonly Item[],
  kind: VerdictKind,
  idOf: (item: Item) => string | null,
  { rows, report }: Given,
  correct: (item: Item, row: VerdictRow) => Item | null,
): Item[] {
  const left = new Map(rows[kind]);
  const result = items.map((item) => {
    const id = idOf(item);
    const row = id === null ? undefined : left.get(id);
    if (id === null || row === undefined) return item;
    left.delete(id);
    const fresh = correct(item, row);
    if (fresh === null)
      report(
        'unknown-verdict',
        row,
        `${quoted(row.corrected ?? '')} is no verdict that ${kind} ${id} can have`,
      );
    return fresh ?? item;
  });
  for (const row of left.values())
    report('verdict-of-unknown-id', row, `The texts have no ${kind} ${quoted(row.id)} with a verdict`);
  return result;
}

function reviewerOf({ by, date, comment }: VerdictRow, program: Reviewer['program']): Reviewer {
  return { name: by, date, comment, program };
}

/** What a person says, as one of the words that there are for it; spaces may stand for hyphens. */
function oneOf<Word extends string>(words: readonly Word[], { corrected: said }: VerdictRow): Word | null {
  const folded = (said ?? '').toLowerCase().replaceAll(' ', '-');
  return words.find((word) => word === folded) ?? null;
}

/** What is the same for all verdicts of a person: a confidence of 1, the person, and the reasons, where they are for this verdict. */
function judged(
  { confidence, reasons, by: before }: Pick<SpanVerdict, 'confidence' | 'reasons' | 'by'>,
  row: VerdictRow,
  { verdict, isSame }: { readonly verdict: string; readonly isSame: boolean },
): Pick<SpanVerdict, 'confidence' | 'reasons'> & { by: Reviewer } {
  const by = reviewerOf(row, before?.program ?? { verdict, confidence });
  return { confidence: 1, reasons: [personReason(by), ...(isSame ? reasons : [])], by };
}

function withFates({ reconciliation: { spans } }: Texts, given: Given): SpanVerdict[] {
  return corrected(
    spans,
    'span',
    ({ id }) => id,
    given,
    (verdict, row) => {
      const fate = oneOf(fateKeys, row);
      if (fate === null) return null;
      const isSame = fate === verdict.fate;
      /* What showed the verdict that is overruled does not show the other. */
      const shown = isSame ? verdict.evidence : [];
      return {
        ...verdict,
        fate,
        evidence: shown,
        ...judged(verdict, row, { verdict: verdict.fate, isSame }),
      };
    },
  );
}

function withOutcomes(
  { draft, reconciliation }: Texts,
  spans: readonly SpanVerdict[],
  given: Given,
): Reconciliation['changes'] {
  const isCorrected = new Set(spans.flatMap(({ id, by }) => (by === undefined ? [] : [id])));
  const spansOf = new Map(draft.changes.map((change) => [change.id, change.spans]));
  const following = new Map(outcomesOf(draft, spans).map((verdict) => [verdict.id, verdict]));
  const derived = reconciliation.changes.map((verdict) => {
    const follows = spansOf.get(verdict.id)?.some((id) => isCorrected.has(id)) === true;
    return follows && verdict.by === undefined ? (following.get(verdict.id) ?? verdict) : verdict;
  });
  const before = new Map(reconciliation.changes.map((verdict) => [verdict.id, verdict]));
  return corrected(
    derived,
    'change',
    ({ id, outcome }) => (outcome === null ? null : id),
    given,
    (verdict, row) => {
      const outcome = oneOf(outcomeKeys, row);
      if (outcome === null) return null;
      const program = before.get(verdict.id) ?? verdict;
      const isSame = outcome === verdict.outcome;
      const { confidence, by } = judged(program, row, { verdict: program.outcome ?? 'none', isSame });
      return {
        ...{ id: verdict.id, outcome, confidence, by },
        reasons: [personReason(by), ...(isSame ? verdict.reasons : [])],
      };
    },
  );
}

function withChoices({ reconciliation: { choices } }: Texts, given: Given): ChoiceVerdict[] {
  return corrected(
    choices,
    'choice',
    ({ id }) => id,
    given,
    (verdict, row) => {
      const [, number] = /^one (\d+)$/iu.exec(row.corrected ?? '') ?? [];
      const adopted = number === undefined ? null : Number(number) - 1;
      const outcome = number === undefined ? oneOf(choiceKeys, row) : 'one';
      if (outcome === null || (outcome === 'one') !== (adopted !== null)) return null;
      if (adopted !== null && verdict.members[adopted] === undefined) return null;
      const isSame = outcome === verdict.outcome && adopted === verdict.adopted;
      return {
        ...{ ...verdict, outcome, adopted },
        members: isSame ? verdict.members : membersAs(verdict, outcome, adopted),
        ...judged(verdict, row, { verdict: choiceVerdictText(verdict), isSame }),
      };
    },
  );
}

/** What became of the alternatives, as far as the outcome of the choice tells; which parts were combined it does not. */
function membersAs(
  { members }: ChoiceVerdict,
  outcome: ChoiceVerdict['outcome'],
  adopted: number | null,
): ChoiceVerdict['members'] {
  if (outcome === 'combined') return members;
  return members.map((member, index) => {
    if (index !== adopted) return { ...member, outcome: 'not-adopted' };
    return member.outcome === 'not-adopted' ? { ...member, outcome: 'adopted' } : member;
  });
}

const fromNowhere: ReadonlySet<string> = new Set(['new', 'beyond-draft']);
const fromSpans: ReadonlySet<string> = new Set(['span', 'paragraph', 'option', 'reworded', 'moved']);

function withOrigins({ draft, reconciliation: { words } }: Texts, given: Given): WordOrigin[] {
  const changeOf = changesBySpan(draft);
  const partiesOf = proposers(draft);
  return corrected(words, 'words', wordsId, given, (run, row) => {
    const [, name = '', spanId] = /^(.+?)(?: (s\d+))?$/iu.exec(row.corrected ?? '') ?? [];
    const origin = oneOf(originKeys, { ...row, corrected: name });
    const span = spanById(draft, spanId?.toLowerCase() ?? null);
    if (origin === null || (spanId !== undefined && (span === undefined || !fromSpans.has(origin))))
      return null;
    const { start, end, from } = run;
    const by = reviewerOf(
      row,
      run.by?.program ?? { verdict: originText(run.origin, run.span), confidence: null },
    );
    if (origin === run.origin && span?.id === run.span) return { ...run, by };
    const change = span === undefined ? undefined : changeOf.get(span.id);
    const parties = partiesOf(change, span ?? null);
    const source = span === undefined ? from : { start: span.start, end: span.end };
    return {
      ...{ start, end, origin },
      ...(source === undefined || fromNowhere.has(origin) ? {} : { from: source }),
      ...(span === undefined ? {} : { span: span.id }),
      ...(change === undefined ? {} : { change: change.id }),
      ...(parties.length === 0 ? {} : { parties }),
      by,
    };
  });
}

function withProvisions(
  { draft, adopted, reconciliation }: Texts,
  given: Given,
): Reconciliation['provisions'] {
  const found = answersOf(draft, adopted, reconciliation.provisions);
  const known = new Map(
    reconciliation.provisions.flatMap(({ adoptedIds }) => adoptedIds.map((id) => [id, true] as const)),
  );
  const targets = adopted.provisions.filter(({ id }) => known.has(id));
  const said = new Map<string, Answer>();
  corrected(
    found,
    'provision',
    ({ provision }) => provision.id,
    given,
    (one, row) => {
      const answers = answersNamed(row.corrected ?? '', targets);
      if (answers === null) return null;
      const { relationship } = one;
      const verdict = one.answers.map(({ label, id }) => label ?? id).join('; ') || 'none';
      const program = relationship.by?.program ?? { verdict, confidence: relationship.confidence };
      said.set(one.provision.id, { answers, by: reviewerOf(row, program) });
      return one;
    },
  );
  if (said.size === 0) return reconciliation.provisions;
  const measure = overlapMeasure({ draft, adopted }, reconciliation.alignment);
  return withAnswers({ draft, adopted }, reconciliation.provisions, said, measure);
}

/** Provisions by labels or ids with semicolons between them; null where one is unknown, or where two have the label. */
function answersNamed(said: string, provisions: Draft['provisions']): string[] | null {
  const folded = (name: string): string => name.toLowerCase().replaceAll(' ', '');
  if (folded(said) === 'none') return [];
  const ids: string[] = [];
  for (const name of said.split(';').map(folded)) {
    const found = provisions.filter(({ id, label }) => id === name || folded(label ?? '') === name);
    const [only] = found;
    if (name === '' || only === undefined || found.length > 1) return null;
    ids.push(only.id);
  }
  return ids;
}
