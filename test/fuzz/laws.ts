import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { visitParents } from 'unist-util-visit-parents';
import {
  adoptedOutcome,
  amendedText,
  annotated,
  applyAmendments,
  clean,
  cleanPolicies,
  compareDrafts,
  compared,
  draftOutcome,
  parse,
  readAdopted,
  readAmendments,
  readDraft,
  readSource,
  readingOf,
  reconcile,
  tableNames,
  tableOf,
  tally,
  toAkn,
  toCriticMarkup,
  toCsv,
  toDocx,
  toHtml,
  toMarkdown,
  toMdast,
  toReport,
  toTei,
  toTerminal,
  toText,
  trace,
  type Draft,
  type ViewRoot,
} from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { breachesOfReconciliation } from '../check/reconcile-laws.js';
import { breachesOfTree, isJson } from '../check/tree-laws.js';
import { anyText, knownText, pair, type KnownText, type Pair, type ReadText } from './texts.js';

/** A law: what it is about, what it is tried on, and how what is tried breaks it; a law that throws is broken. */
export interface Law<Input = unknown> {
  readonly input: fc.Arbitrary<Input>;
  readonly breaches: (input: Input) => readonly string[] | Promise<readonly string[]>;
}

const lawOf = <Input>(law: Law<Input>): Law => law as unknown as Law;

/** The laws by their names, which are also the names of the files of cases that once broke them. */
export const laws: Readonly<Record<string, Law>> = {
  reading: lawOf<ReadText>({ input: anyText, breaches: readingBreaches }),
  views: lawOf<ReadText>({ input: anyText, breaches: viewBreaches }),
  truth: lawOf<KnownText>({ input: knownText, breaches: truthBreaches }),
  'round-trip': lawOf<Pair>({ input: pair, breaches: ({ draft }) => roundTripBreaches(draft) }),
  reconciliation: lawOf<Pair>({ input: pair, breaches: pairBreaches }),
  strangers: lawOf<readonly [ReadText, ReadText]>({
    input: fc.tuple(anyText, anyText),
    breaches: ([one, other]) => strangerBreaches(one, other),
  }),
  comparison: lawOf<readonly [ReadText, ReadText]>({
    input: fc.tuple(anyText, anyText),
    breaches: ([one, other]) => comparisonBreaches(one, other),
  }),
  amendments: lawOf<readonly [ReadText, ReadText]>({
    input: fc.tuple(anyText, anyText),
    breaches: ([one, other]) => amendmentBreaches(one, other),
  }),
  bytes: lawOf<Uint8Array>({
    input: fc.uint8Array({ maxLength: 400 }),
    breaches: bytesBreaches,
  }),
  history: lawOf<readonly [ReadText, Pair]>({
    input: fc.tuple(anyText, pair),
    breaches: ([one, two]) => historyBreaches(one, two),
  }),
  tables: lawOf<readonly [ReadText, ReadText]>({
    input: fc.tuple(anyText, anyText),
    breaches: ([one, other]) => tableBreaches(one, other),
  }),
  word: lawOf<ReadText>({ input: anyText, breaches: wordBreaches }),
};

function readingBreaches({ source, options }: ReadText): string[] {
  const parsed = parse(source, options);
  const draft = readDraft(source, options);
  const isSame = JSON.stringify(draft) === JSON.stringify(readDraft(source, options));
  return [
    ...breachesOfTree(source, parsed),
    ...breachesOfDraft(source, draft),
    ...(isSame ? [] : ['another draft the second time']),
  ];
}

/** Every version of a draft. */
function viewsOf(draft: Draft): [string, ViewRoot][] {
  return [
    ...cleanPolicies.map((policy): [string, ViewRoot] => [policy, clean(draft, policy)]),
    ['annotated', annotated(draft)],
    ...draft.parties.slice(0, 2).map(({ id }): [string, ViewRoot] => [id, readingOf(draft, [id])]),
  ];
}

/* A footnote contests nothing: brackets in it are words (grammar/model.md). */
function withoutNotes(view: ViewRoot): ViewRoot {
  const isNote = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'footnote';
  const text = JSON.stringify(view, (_, value: unknown) => (isNote(value) ? { ...value, value: '' } : value));
  return JSON.parse(text) as ViewRoot;
}

const deciding = new Set<string>(['first-choice', 'all-in', 'all-out', 'base', 'consensus']);

function viewBreaches({ source, options }: ReadText): string[] {
  const draft = readDraft(source, options);
  const breaches: string[] = [];
  for (const [name, view] of viewsOf(draft)) {
    if (!isJson(view)) breaches.push(`${name}: not plain JSON data`);
    if (deciding.has(name) && /[[\]]/u.test(toText(withoutNotes(view))))
      breaches.push(`${name}: a bracket is left`);
    breaches.push(...writingBreaches(name, view));
  }
  if (markupOf(toReport({ draft })) > 1) breaches.push('the report has a script of the draft');
  return breaches;
}

const markupOf = (html: string): number => [...html.matchAll(/<script\b/giu)].length;

function writingBreaches(name: string, view: ViewRoot): string[] {
  const breaches: string[] = [];
  for (const write of [toAkn, toTei]) {
    const fault = faultOfXml(write(view));
    if (fault !== null) breaches.push(`${name}: ${write.name} writes ${fault}`);
  }
  const html = toHtml(view);
  if (
    /<(?:script|style|img|iframe|base|form|meta)\b|\son\w+=|href="(?!#)/iu.test(
      html.replace(/>[^<]*</gu, '><'),
    )
  )
    breaches.push(`${name}: HTML with what runs or loads`);
  /* Escape sequences are the terminal's own; here it has no colors. */
  // eslint-disable-next-line no-control-regex -- Controls are what is looked for.
  if (/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u.test(toTerminal(view)))
    breaches.push(`${name}: controls for a terminal`);
  if (!isJson(toMdast(view))) breaches.push(`${name}: mdast is not plain JSON data`);
  if (typeof toMarkdown(view) !== 'string' || typeof toCriticMarkup(view) !== 'string')
    breaches.push(`${name}: no text`);
  return breaches;
}

function faultOfXml(xml: string): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(xml).close();
  return fault;
}

function truthBreaches({ notation, source, spans, positions }: KnownText): string[] {
  const draft = readDraft(source, { notation });
  const found = draft.positions.map(({ party, stance }) => `${party} ${stance}`).sort();
  return [
    ...(draft.spans.length === spans ? [] : [`${String(draft.spans.length)} spans, not ${String(spans)}`]),
    ...(found.join() === positions.join() ? [] : [`${found.join(', ')} instead of ${positions.join(', ')}`]),
  ];
}

/** What an annotated version must not lose. */
function factsOf(draft: Draft): string {
  const plain = (text: string): string => text.replace(/[\\\s]+/gu, ' ').trim();
  return JSON.stringify({
    spans: draft.spans.map(({ text, depth, provision }) => [plain(text), depth, provision]),
    positions: draft.positions.map(({ party, stance, provision }) => [party, stance, provision]),
  });
}

function roundTripBreaches(source: string): string[] {
  const draft = readDraft(source, { notation: 'signed-braces' });
  const written = toMarkdown(annotated(draft)).replaceAll('⟦', '[').replaceAll('⟧', ']');
  const again = readDraft(written, { format: 'markdown', notation: 'signed-braces' });
  return factsOf(again) === factsOf(draft) ? [] : [`${factsOf(again)} instead of ${factsOf(draft)}`];
}

function reconciledBreaches(draft: Draft, adopted: Draft): string[] {
  const result = reconcile(draft, adopted);
  const isSame = JSON.stringify(result) === JSON.stringify(reconcile(draft, adopted));
  const views = [adoptedOutcome(adopted, result), draftOutcome(draft, result)];
  return [
    ...breachesOfReconciliation(draft, adopted, result),
    ...(isSame ? [] : ['another result the second time']),
    ...views.flatMap((view) => writingBreaches('outcome', view)),
    ...(markupOf(toReport({ draft, adopted, reconciliation: result })) > 1 ? ['a script in the report'] : []),
  ];
}

function pairBreaches({ draft, adopted }: Pair): string[] {
  const [one, other] = [readDraft(draft), readAdopted(adopted)];
  const own = reconcile(other, other);
  const lost = own.words.filter(({ origin }) => origin === 'new');
  return [
    ...reconciledBreaches(one, other),
    ...(lost.length === 0 ? [] : ['a text has words that are not its own']),
  ];
}

function strangerBreaches(one: ReadText, other: ReadText): string[] {
  return reconciledBreaches(readDraft(one.source, one.options), readAdopted(other.source));
}

function comparisonBreaches(one: ReadText, other: ReadText): string[] {
  const [before, after] = [readDraft(one.source, one.options), readDraft(other.source, other.options)];
  const comparison = compareDrafts(before, after);
  const itself = compareDrafts(before, before);
  const known = new Set(after.spans.map(({ id }) => id));
  const missing = [...known].filter((id) => !comparison.spans.some((span) => span.after === id));
  return [
    ...(isJson(comparison) ? [] : ['not plain JSON data']),
    ...missing.map((id) => `${id} of the later draft is in no event`),
    ...itself.spans
      .filter(({ event, positions }) => event !== 'unchanged' || positions.length > 0)
      .map(({ event, after: id }) => `compared with itself, ${String(id)} is ${event}`),
    ...writingBreaches('compared', compared(after, comparison, 'after')),
  ];
}

function amendmentBreaches(one: ReadText, other: ReadText): string[] {
  const draft = readDraft(one.source, one.options);
  const paper = readAmendments(other.source);
  const applied = applyAmendments(draft, paper);
  const nothing = amendedText(draft, []);
  return [
    ...(isJson(paper) && isJson(applied) ? [] : ['not plain JSON data']),
    ...(nothing === draft.source.text ? [] : ['a paper that changes nothing changes the text']),
    ...(typeof amendedText(draft, applied.changes) === 'string' ? [] : ['no text']),
  ];
}

function historyBreaches(one: ReadText, { draft, adopted }: Pair): string[] {
  const series = [readDraft(one.source, one.options), readDraft(draft), readAdopted(adopted)];
  const history = trace(series);
  const isSame = JSON.stringify(history) === JSON.stringify(trace(series));
  const wrong = history.words.filter(({ first }) => first < 0 || first >= series.length);
  return [
    ...(isJson(history) ? [] : ['not plain JSON data']),
    ...(isSame ? [] : ['another history the second time']),
    ...wrong.map(({ first }) => `words that came with text ${String(first)}`),
  ];
}

async function tableBreaches(one: ReadText, other: ReadText): Promise<string[]> {
  const [draft, adopted] = [readDraft(one.source, one.options), readAdopted(other.source)];
  const verdict = { adopted, reconciliation: reconcile(draft, adopted) };
  const breaches = isJson(tally(draft)) ? [] : ['the tally is not plain JSON data'];
  for (const name of tableNames) {
    const table = tableOf(name, draft, verdict);
    const columns = table.columns.map((column) => column.name);
    if (table.rows.some((row) => Object.keys(row).some((key) => !columns.includes(key))))
      breaches.push(`${name}: a row has a cell of no column`);
    const csv = await toCsv(table);
    if (!csv.replace(/^\uFEFF/u, '').startsWith(columns[0] ?? ''))
      breaches.push(`${name}: CSV without its head`);
  }
  return breaches;
}

const names = ['draft', 'draft.txt', 'draft.md', 'draft.html', 'draft.docx', 'draft.pdf'];

async function bytesBreaches(bytes: Uint8Array): Promise<string[]> {
  const breaches: string[] = [];
  for (const name of names) {
    try {
      const { text } = await readSource(bytes, name);
      breaches.push(...breachesOfTree(text, parse(text)));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'UnreadableSource'))
        breaches.push(`${name}: ${String(error)}`);
    }
  }
  return breaches;
}

async function wordBreaches({ source, options }: ReadText): Promise<string[]> {
  /* Labels are numbers of Word, marks are tracked changes and furniture is no part of a version, so of a text without words there may be nothing left, and such a file is refused. */
  if (!hasWords(source, options)) return [];
  const file = await toDocx(annotated(readDraft(source, options)));
  const again = await readSource(file, 'draft.docx');
  return breachesOfDraft(again.text, readDraft(again));
}

function hasWords(source: string, options: ReadText['options']): boolean {
  let found = false;
  visitParents(parse(source, options).tree, 'text', ({ value }, above) => {
    found ||= /[\p{L}\p{N}]/u.test(value) && above.every(({ type }) => type !== 'furniture');
  });
  return found;
}
