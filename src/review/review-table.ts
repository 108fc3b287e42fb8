import type { Draft } from '../model/draft.js';
import type { Change } from '../model/changes/change.js';
import { provisionById, spanById } from '../model/lookup.js';
import type {
  ChoiceVerdict,
  Reconciliation,
  Reviewer,
  SpanVerdict,
  VerdictReason,
} from '../reconcile/reconciliation.js';
import { leastSureFirst } from '../research/summary.js';
import { filled, optional, type RowOf, type TableSpec } from '../research/tables/columns.js';
import type { Table } from '../research/tables/table.js';
import { excerpt } from '../text/excerpt.js';
import { readable, readableRanges, readableText, type SourceRange } from '../text/plain-text.js';
import { answersOf } from './provision-answers.js';

/** What a verdict is about. */
export type VerdictKind = 'span' | 'change' | 'choice' | 'provision' | 'words';

/** All kinds, in the order in which verdicts of one confidence stand. */
export const verdictKinds: readonly VerdictKind[] = ['span', 'change', 'choice', 'provision', 'words'];

/** The columns of a file of verdicts; docs/corrections.md describes them. */
const review = {
  row: 'A verdict to check',
  needsAdopted: true,
  key: ['texts', 'kind', 'id'],
  columns: {
    texts: filled('string', 'The texts that it is about: the first digits of the SHA-256 of each'),
    kind: filled('string', 'What it is a verdict on', verdictKinds),
    id: filled('string', 'What it is about, by its id'),
    label: optional('string', 'The label of the provision it stands in'),
    start: filled('integer', 'Its place: in the draft, for words in the adopted text; UTF-16 code units'),
    words: filled('string', 'The words that it is about'),
    verdict: filled('string', 'What the program says'),
    confidence: optional(
      'number',
      'How sure that is, from 0 to 1; empty for words, of which it says no more',
    ),
    evidence: optional('string', 'The adopted words that show it, or those around the place'),
    reasons: optional('string', 'Why'),
    corrected: optional('string', 'To fill in: the right verdict, also where it is the one of the program'),
    by: optional('string', 'To fill in: who says so'),
    date: optional('string', 'To fill in: when, as 2023-06-09'),
    comment: optional('string', 'To fill in: why'),
  },
} as const satisfies TableSpec;

/** A row of a file of verdicts. */
export type ReviewRow = RowOf<typeof review>;

/** A file of verdicts, as `toCsv` writes it. */
export interface ReviewTable extends Pick<Table, 'columns'> {
  readonly rows: readonly ReviewRow[];
}

/** The columns of a file of verdicts, in order. */
export const reviewColumns = Object.entries(review.columns).map(([name, described]) => ({
  name,
  ...described,
}));

const lengthOfName = 12;

/**
 * Names the texts that verdicts are about, so that a file is not used with others. Words stand before the digits, because a spreadsheet takes
 * a cell such as `12e456789012` for a number.
 *
 * @param reconciliation What became of the draft.
 * @returns `draft 5f3a12345678 adopted 9c2e12345678`: the first digits of the SHA-256 of each text.
 */
export function textsName({ draft, adopted }: Reconciliation): string {
  return `draft ${draft.sha256.slice(0, lengthOfName)} adopted ${adopted.sha256.slice(0, lengthOfName)}`;
}

/**
 * Writes the verdict on a choice in one cell.
 *
 * @param verdict The verdict.
 * @returns `one 2` where the second alternative was adopted; else the outcome.
 */
export function choiceVerdictText({ outcome, adopted }: Pick<ChoiceVerdict, 'outcome' | 'adopted'>): string {
  return outcome === 'one' && adopted !== null ? `one ${String(adopted + 1)}` : outcome;
}

interface Item {
  readonly kind: VerdictKind;
  readonly id: string;
  readonly label: string | null;
  readonly start: number;
  readonly words: string;
  readonly verdict: string;
  readonly confidence: number | null;
  readonly evidence: string;
  readonly reasons: readonly VerdictReason[];
  readonly by: Reviewer | undefined;
}

interface Texts {
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly reconciliation: Reconciliation;
}

/**
 * Makes a table of verdicts for a person to check, the least sure first: what became of every span, change, choice and provision, and where
 * adopted words came from that were not taken over as they stood. Columns at the end are to be filled in; `readVerdicts` reads the table back.
 *
 * Changes of which the direction is not known, and reservations, have no outcome to check.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param reconciliation What became of the draft in it. Verdicts that a person made are filled in.
 * @returns The table; `toCsv` writes it for a spreadsheet.
 * @example
 * const csv = await toCsv(toReview(draft, adopted, reconciliation));
 */
export function toReview(draft: Draft, adopted: Draft, reconciliation: Reconciliation): ReviewTable {
  const texts = { draft, adopted, reconciliation };
  const items = [spanItems, changeItems, choiceItems, provisionItems].flatMap((itemsOf) => itemsOf(texts));
  const sorted = leastSureFirst(items.map((item) => ({ ...item, confidence: item.confidence ?? 1 })));
  const name = textsName(reconciliation);
  return { columns: reviewColumns, rows: [...sorted, ...wordItems(texts)].map((item) => rowOf(name, item)) };
}

function rowOf(texts: string, { by, reasons, evidence, ...item }: Item): ReviewRow {
  return {
    texts,
    kind: item.kind,
    id: item.id,
    label: item.label,
    start: item.start,
    words: item.words,
    verdict: by?.program.verdict ?? item.verdict,
    confidence: by === undefined ? item.confidence : by.program.confidence,
    evidence: evidence || null,
    reasons: readable(reasons.map(({ text }) => text).join(' ')) || null,
    corrected: by === undefined ? null : item.verdict,
    by: by?.name ?? null,
    date: by?.date ?? null,
    comment: by?.comment ?? null,
  };
}

/* So many characters on each side of a place show a reader where it is. */
const around = 40;

/** The words that show a verdict; a place without words is shown as `words before [] words behind`. */
function shown(text: string, places: readonly SourceRange[]): string {
  const words = readableRanges(text, places);
  const [place] = places;
  if (words !== '' || place === undefined) return words;
  const [from, to] = [Math.max(0, place.start - around), Math.min(text.length, place.end + around)];
  const before = readableText(text, from, place.start).replace(from > 0 ? /^\S+\s+/u : '', '');
  const behind = readableText(text, place.end, to).replace(to < text.length ? /\s+\S+$/u : '', '');
  return `${before} [] ${behind}`.trim();
}

const oneLine = (text: string): string => readableText(text, 0, text.length);

function spanItems({ draft, adopted, reconciliation }: Texts): Item[] {
  return reconciliation.spans.map(({ id, start, fate, confidence, reasons, evidence, by }) => {
    const span = spanById(draft, id);
    return {
      ...{ kind: 'span', id, label: span?.provision ?? null, start, words: oneLine(span?.text ?? '') },
      ...{ verdict: fate, confidence, evidence: shown(adopted.source.text, evidence), reasons, by },
    };
  });
}

function changeItems({ draft, adopted, reconciliation }: Texts): Item[] {
  const verdicts = new Map(reconciliation.changes.map((verdict) => [verdict.id, verdict]));
  const fates = new Map(reconciliation.spans.map((verdict) => [verdict.id, verdict]));
  return draft.changes.flatMap((change) => {
    const verdict = verdicts.get(change.id);
    if (verdict === undefined || verdict.outcome === null || change.kind === 'unknown') return [];
    const { id, outcome, confidence, reasons, by } = verdict;
    return [
      {
        ...{ kind: 'change' as const, id, label: change.provision, start: startOf(draft, change) },
        ...{ words: changeWords(draft, change), verdict: outcome, confidence, reasons, by },
        evidence: change.spans.map((span) => evidenceOf(fates.get(span), adopted)).join(' / '),
      },
    ];
  });
}

function startOf(draft: Draft, { spans: [first] }: Change): number {
  return spanById(draft, first ?? null)?.start ?? 0;
}

function evidenceOf(verdict: SpanVerdict | undefined, adopted: Draft): string {
  return verdict === undefined ? '' : shown(adopted.source.text, verdict.evidence);
}

/** What is proposed: `replacement of “on” by “entitled”`. */
function changeWords(draft: Draft, { kind, old, new: fresh }: Change): string {
  const quoted = (ids: readonly string[]): string =>
    ids.map((id) => `“${oneLine(spanById(draft, id)?.text ?? '')}”`).join(' ');
  const by = old.length > 0 && fresh.length > 0 ? ` by ${quoted(fresh)}` : '';
  return `${kind} of ${quoted(old.length > 0 ? old : fresh)}${by}`;
}

function choiceItems({ draft, reconciliation }: Texts): Item[] {
  const { text } = draft.source;
  const verdicts = new Map(reconciliation.choices.map((verdict) => [verdict.id, verdict]));
  return draft.choices.flatMap(({ id, members, provision }) => {
    const verdict = verdicts.get(id);
    if (verdict === undefined) return [];
    const places = members.map((member): SourceRange => {
      if (member.kind === 'range') return member;
      return (member.kind === 'span' ? spanById : provisionById)(draft, member.id) ?? { start: 0, end: 0 };
    });
    const { confidence, reasons, by } = verdict;
    return [
      {
        ...{ kind: 'choice' as const, id, label: provision, start: places[0]?.start ?? 0 },
        words: places
          .map(({ start, end }, index) => `${String(index + 1)}: ${excerpt(text, start, end)}`)
          .join(' | '),
        ...{ verdict: choiceVerdictText(verdict), confidence, evidence: '', reasons, by },
      },
    ];
  });
}

function provisionItems({ draft, adopted, reconciliation }: Texts): Item[] {
  return answersOf(draft, adopted, reconciliation.provisions).map(({ provision, answers, relationship }) => ({
    ...{ kind: 'provision', id: provision.id, label: provision.label, start: provision.start },
    words: excerpt(draft.source.text, provision.start, provision.end),
    verdict: answers.map(({ label, id }) => label ?? id).join('; ') || 'none',
    confidence: relationship.confidence,
    evidence: answers.map(({ start, end }) => excerpt(adopted.source.text, start, end)).join(' / '),
    reasons: relationship.reasons,
    by: relationship.by,
  }));
}

/** Adopted words that stand where they stood in the draft show by themselves where they came from. */
const shownByThemselves: ReadonlySet<string> = new Set(['base', 'span', 'paragraph', 'option', 'reserved']);

function wordItems({ draft, adopted, reconciliation }: Texts): Item[] {
  return reconciliation.words
    .filter(({ origin, by }) => by !== undefined || !shownByThemselves.has(origin))
    .map(({ start, end, origin, from, span, by }) => ({
      ...{ kind: 'words', id: wordsId({ start, end }), label: null, start },
      words: readableText(adopted.source.text, start, end),
      verdict: originText(origin, span),
      confidence: null,
      evidence: from === undefined ? '' : readableText(draft.source.text, from.start, from.end),
      reasons: [],
      by,
    }));
}

/**
 * Names a run of adopted words by its place.
 *
 * @param range The place in the adopted text.
 * @returns `w120-164`.
 */
export function wordsId({ start, end }: SourceRange): string {
  return `w${String(start)}-${String(end)}`;
}

/**
 * Writes an origin in one cell.
 *
 * @param origin The origin.
 * @param span The span that the words came from.
 * @returns `span s12`, `new`.
 */
export function originText(origin: string, span: string | undefined): string {
  return span === undefined ? origin : `${origin} ${span}`;
}
