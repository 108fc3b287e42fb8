import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Stand } from '../model/changes/stands.js';
import type { Reviewer, SpanVerdict, VerdictReason } from '../reconcile/reconciliation.js';
import { readableText } from '../text/plain-text.js';
import { legible } from '../write/legible.js';
import type { Evidence } from './evidence.js';
import type { ChangeFacts, ReportFacts, SpanFacts } from './facts.js';
import { fates, kinds, outcomes, percent, stands as standWords, type Wording } from './wording.js';

/** What the notes need of the adopted text. */
export interface NoteSources {
  readonly facts: ReportFacts;
  readonly evidence: Evidence;
  /** The adopted text; empty where there is none. */
  readonly adopted: string;
}

/**
 * Makes the notes of a row, as a critical apparatus has them: one for each change that begins in it, with what became of its spans. On
 * paper they stand below the text; on a screen the panel shows the one that is asked for.
 *
 * @param changes The changes.
 * @param sources What is known.
 * @returns A list, none where there are no changes.
 */
export function apparatus(changes: readonly ChangeFacts[], sources: NoteSources): Element[] {
  if (changes.length === 0) return [];
  return [
    h(
      'ol',
      { className: 'notes' },
      changes.map((change) => note(change, sources)),
    ),
  ];
}

function note(facts: ChangeFacts, sources: NoteSources): Element {
  const { change } = facts;
  const parts = [
    ...change.spans.flatMap((id) => spanNote(sources.facts.spans.get(id), sources)),
    ...whatElements(facts),
    ...standLists(facts, sources.facts),
    ...readingReasons(facts),
  ];
  /* On paper the parts stand in a line. */
  return h(
    'li',
    { id: change.id },
    parts.flatMap((part) => [part, ' ']),
  );
}

/** Whether the draft says of a bracket no more than that it is open, so that there is nothing to say of what was made of the change. */
function isOpen({ change, verdict }: ChangeFacts): boolean {
  const outcome = verdict?.outcome ?? null;
  return change.kind === 'unknown' && (outcome === null || outcome === 'undetermined');
}

function whatElements(facts: ChangeFacts): Element[] {
  const { change, verdict } = facts;
  const outcome = verdict?.outcome ?? null;
  if (isOpen(facts)) return [];
  const given =
    verdict === null || outcome === null
      ? {}
      : { dataChange: change.id.slice(1), ...verdictData(outcome, verdict) };
  const what = h('p', { className: 'what', ...given }, [
    h('b', kinds[change.kind].word),
    change.basis === 'none' ? [] : h('small', basisText(change.basis, change.confidence)),
    outcome === null || verdict === null ? [] : [' ', badge(outcomes[outcome]), surenessOf(verdict)],
  ]);
  return [what];
}

/** Why the change is read as it is, and why its outcome is what it is. */
function readingReasons(facts: ChangeFacts): Element[] {
  const { change, verdict } = facts;
  if (isOpen(facts)) return [];
  const rivals = change.rivals
    .filter(({ confidence }) => confidence > 0)
    .map(({ kind, confidence }) => `Otherwise ${kind} (${percent(confidence)}).`);
  const outcome = verdict?.outcome ?? null;
  return [
    ...why(`Why ${kinds[change.kind].word}`, change.reasons, rivals),
    ...(outcome === null ? [] : why(`Why ${outcomes[outcome].word}`, verdict?.reasons ?? [])),
  ];
}

const basisWords = {
  explicit: 'stated',
  'base-text': 'by the base text',
  inferred: 'inferred',
  none: '',
} as const;

function basisText(basis: keyof typeof basisWords, confidence: number): string {
  return `${basisWords[basis]}, ${percent(confidence)}`;
}

function badge({ code, sign, word }: Wording): Element {
  return h('em', { className: code }, `${sign} ${word}`);
}

const standOrder: readonly Stand[] = ['support', 'oppose', 'reserve', 'none'];

function standLists({ stands, remarks }: ChangeFacts, { partyById }: ReportFacts): Element[] {
  const groups = standOrder.flatMap((stand) => {
    const parties = [...stands].flatMap(([party, where]) => (where === stand ? [party] : []));
    if (parties.length === 0) return [];
    const names = parties.map((party, index): ElementContent[] => {
      const name = partyById.get(party)?.name ?? party;
      const remark = remarks.get(party);
      const said = remark === undefined ? '' : ` (${remark})`;
      return [
        { type: 'text', value: index === 0 ? '' : ', ' },
        h('abbr', name === party ? {} : { title: legible(name) }, legible(party)),
        { type: 'text', value: legible(said) },
      ];
    });
    return [h('dt', `${standWords[stand].word} `), h('dd', names.flat())];
  });
  return groups.length === 0 ? [] : [h('dl', groups)];
}

function spanNote(facts: SpanFacts | undefined, { evidence, adopted }: NoteSources): Element[] {
  if (facts === undefined) return [];
  const { span, number, verdict, change } = facts;
  const head = [
    h('a', { href: `#span-${number}` }, String(number)),
    ' ',
    h('q', lemma(span.text)),
    ...partOf(change, span.id),
  ];
  if (verdict === null) return [h('p', { dataS: String(number) }, head)];
  const { fate, reasons, evidence: places } = verdict;
  return [
    h('p', { dataS: String(number), dataW: evidence.namesOf(places), ...verdictData(fate, verdict) }, [
      ...head,
      ' ',
      badge(fates[fate]),
      surenessOf(verdict),
      ...proof(verdict, evidence, adopted),
    ]),
    ...why('', reasons),
  ];
}

type Judged = Pick<SpanVerdict, 'confidence'> & { readonly by?: Reviewer | undefined };

/** How sure the program is; or who made the verdict, and when. */
function surenessOf({ confidence, by }: Judged): Element {
  if (by === undefined) return h('small', percent(confidence));
  const when = by.date === null ? '' : `, ${by.date}`;
  return h(
    'small',
    { className: 'by', title: `The program said ${by.program.verdict}` },
    legible(`✎ ${by.name || 'unnamed'}${when}`),
  );
}

/** What the script saves of a verdict, and of the person who made it. */
function verdictData(verdict: string, { confidence, by }: Judged): Record<string, string> {
  if (by === undefined) return { dataVerdict: verdict, dataSure: String(confidence) };
  const { name, date, comment, program } = by;
  return {
    ...{ dataVerdict: verdict, dataBy: name, dataProgram: program.verdict },
    ...(program.confidence === null ? {} : { dataSure: String(program.confidence) }),
    ...(date === null ? {} : { dataDate: date }),
    ...(comment === null ? {} : { dataWhy: comment }),
  };
}

/** A link to the adopted words that show it: quoted where they are others than those of the span. */
function proof(
  { fate, evidence: places }: SpanVerdict,
  evidence: Evidence,
  adopted: string,
): ElementContent[] {
  const first = evidence.firstOf(places);
  if (first === null) return [];
  const words = places
    .map(({ start, end }) => readableText(adopted, start, end))
    .filter((value) => value !== '');
  const isOther = fate !== 'retained' && fate !== 'dropped' && words.length > 0;
  const text = isOther ? `“${lemma(words.join(' … '))}”` : fate === 'dropped' ? 'its place' : 'adopted text';
  return [{ type: 'text', value: ' ' }, h('a', { href: `#w${first}` }, text)];
}

/* As in an apparatus, the first and the last words tell which are meant; all of them stand in the text. */
const longestLemma = 72;
const lemmaHead = 40;
const lemmaTail = 24;

/**
 * Shortens words to their first and last.
 *
 * @param words The words.
 * @returns At most 72 characters; what cannot be seen is shown.
 */
export function lemma(words: string): string {
  const whole = legible(words);
  if (whole.length <= longestLemma) return whole;
  const head = whole.slice(0, lemmaHead).replace(/\s+\S*$/u, '');
  const tail = whole.slice(-lemmaTail).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}

function partOf(change: ChangeFacts | null, id: string): ElementContent[] {
  if (change?.change.kind !== 'replacement' && change?.change.kind !== 'move') return [];
  const part = change.change.old.includes(id) ? 'old' : change.change.new.includes(id) ? 'new' : '';
  return part === '' ? [] : [{ type: 'text', value: ' ' }, h('small', part)];
}

function why(head: string, reasons: readonly VerdictReason[], more: readonly string[] = []): Element[] {
  const sentences = [...reasons.map(({ text }) => sentence(text)), ...more].join(' ');
  if (sentences === '') return [];
  return [h('p', legible(head === '' ? sentences : `${head}: ${sentences}`))];
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
