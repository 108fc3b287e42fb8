import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { provisionById, spanById } from '../model/lookup.js';
import type { Choice, ChoiceMember, Draft, DraftProvision, DraftSpan } from '../model/draft.js';
import type { ChoiceVerdict, Reconciliation, SpanVerdict } from '../reconcile/reconciliation.js';
import { firstIndex } from '../text/first-index.js';
import { readableText, type SourceRange } from '../text/plain-text.js';
import { legible } from '../write/legible.js';
import { lemma } from './apparatus.js';
import type { ReportFacts } from './facts.js';
import type { Places } from './texts.js';
import { choiceOutcomes, countOf, memberOutcomes, percent } from './wording.js';

/* In a draft that names nobody the choices are what was decided; elsewhere, and where there are more, they are folded. */
const mostOpen = 12;

/**
 * Makes the section on how choices were decided: every option, alternative paragraph and bracket beside another one, with what became of it, and
 * links to the words in both texts.
 *
 * @param facts What is known of the draft.
 * @param places Where the two texts stand on the page.
 * @returns A section; none where there are no choices or nothing is known of them.
 */
export function choices(facts: ReportFacts, places: Places): Element[] {
  const { draft, reconciliation, counted } = facts;
  if (reconciliation === null || draft.choices.length === 0) return [];
  const verdicts = new Map(reconciliation.choices.map((verdict) => [verdict.id, verdict]));
  const items = draft.choices.flatMap((choice) => {
    const verdict = verdicts.get(choice.id);
    return verdict === undefined ? [] : [{ choice, verdict }];
  });
  const sources: ChoiceSources = {
    draft,
    places,
    runs: comingRuns(reconciliation),
    verdicts: new Map(reconciliation.spans.map((one) => [one.id, one])),
    relations: new Map(
      reconciliation.provisions.flatMap(({ draftIds, adoptedIds }) => draftIds.map((id) => [id, adoptedIds])),
    ),
  };
  const whole = items.filter(({ choice: { kind } }) => kind === 'options' || kind === 'alternatives');
  const inside = items.filter(({ choice: { kind } }) => kind !== 'options' && kind !== 'alternatives');
  const { one, combined, none, moot } = counted.verdicts?.choices.by ?? choicesOfNone;
  const show = (some: typeof items): Element =>
    h(
      'ol',
      { className: 'choices' },
      some.map(({ choice, verdict }) => choiceItem(choice, verdict, sources)),
    );
  return [
    h('section', { id: 'choices', className: ['chart', 'wide'] }, [
      h('h3', 'How the choices were decided'),
      h(
        'p',
        { className: 'about' },
        `Of ${countOf(items.length, 'choice')}, one alternative was taken in ${one}, several were combined in ${combined}, none was taken in ${none}, and ${moot} became moot. The share is that of the words of an alternative that stand at the place that answers; words that another one has too are not told apart.`,
      ),
      ...folded('Options and alternative paragraphs', whole, facts.parties.length === 0, show),
      ...folded('Brackets side by side', inside, facts.parties.length === 0 && whole.length === 0, show),
    ]),
  ];
}

const choicesOfNone: Readonly<Record<ChoiceVerdict['outcome'], number>> = {
  one: 0,
  combined: 0,
  none: 0,
  moot: 0,
};

function folded<Item>(
  name: string,
  items: readonly Item[],
  matters: boolean,
  show: (some: Item[]) => Element,
): Element[] {
  if (items.length === 0) return [];
  const open = matters && items.length <= mostOpen;
  return [h('details', { open }, [h('summary', `${name} (${items.length})`), show([...items])])];
}

interface ChoiceSources {
  readonly draft: Draft;
  /** Adopted words that came from the draft, in the order of the draft. */
  readonly runs: readonly ComingRun[];
  /** What became of the spans, by id. */
  readonly verdicts: ReadonlyMap<string, SpanVerdict>;
  /** The provisions of the adopted text that answer, by the id of the provision of the draft. */
  readonly relations: ReadonlyMap<string, readonly string[]>;
  readonly places: Places;
}

/** Adopted words, and the place in the draft that they came from. */
interface ComingRun extends SourceRange {
  readonly from: SourceRange;
}

function comingRuns({ words }: Reconciliation): ComingRun[] {
  return words
    .flatMap(({ start, end, from }) => (from === undefined ? [] : [{ start, end, from }]))
    .sort((a, b) => a.from.start - b.from.start);
}

function choiceItem(choice: Choice, verdict: ChoiceVerdict, sources: ChoiceSources): Element {
  const { code, sign, word } = choiceOutcomes[verdict.outcome];
  return h('li', [
    h('p', [
      h('b', legible(choice.provision ?? 'Without label')),
      ' ',
      h('em', { className: code }, `${sign} ${word}`),
      h('small', ` ${percent(verdict.confidence)}`),
      choice.includesNone ? h('small', ' “nothing here” was one of the alternatives') : [],
    ]),
    h(
      'ul',
      choice.members.map((member, index) => memberItem(choice, verdict, { member, index }, sources)),
    ),
  ]);
}

function memberItem(
  { names }: Choice,
  { members, adopted }: ChoiceVerdict,
  { member, index }: { readonly member: ChoiceMember; readonly index: number },
  sources: ChoiceSources,
): Element {
  const found = members[index];
  const name = names[index] ?? null;
  const where = find(member, sources.draft);
  const words = h('q', lemma(wordsOf(where, sources.draft)));
  const anchor = anchorOf(where, sources.places);
  const said = found === undefined ? null : memberOutcomes[found.outcome];
  return h('li', { className: adopted === index ? 'taken' : '' }, [
    anchor === null ? words : h('a', { href: `#${anchor}` }, words),
    name === null ? [] : h('small', ` ${legible(name)}`),
    ' ',
    said === null ? [] : h('em', { className: said.code }, `${said.sign} ${said.word}`),
    found === undefined ? [] : h('small', ` ${percent(found.share)} of its words`),
    ...adoptedLink(where, sources),
  ]);
}

/** What an alternative is: its place, the provisions in it, the span. */
interface Found {
  readonly range: SourceRange;
  readonly span: DraftSpan | null;
  /** The provision and those that it holds; empty for words inside one. */
  readonly provisions: readonly DraftProvision[];
}

function find(member: ChoiceMember, draft: Draft): Found {
  if (member.kind === 'range') return { range: member, span: null, provisions: [] };
  if (member.kind === 'span') {
    const span = spanById(draft, member.id) ?? null;
    return { range: span ?? nowhere, span, provisions: [] };
  }
  const { provisions } = draft;
  const range = provisionById(draft, member.id) ?? nowhere;
  const firstFrom = (offset: number): number =>
    firstIndex(provisions.length, (index) => (provisions[index]?.start ?? 0) >= offset);
  return { range, span: null, provisions: provisions.slice(firstFrom(range.start), firstFrom(range.end)) };
}

const nowhere: SourceRange = { start: 0, end: 0 };

/* What stands between the name of an option and its words. */
const leadingMarks = /^[\s:;,.–-]+/u;

/** Its words, without marks, tags and what it is called; those of an option with paragraphs are those of the paragraphs. */
function wordsOf({ range, span, provisions }: Found, { source: { text } }: Draft): string {
  if (span !== null) return readableText(span.text, 0, span.text.length);
  if (provisions.length === 0) return readableText(text, range.start, range.end);
  return provisions
    .flatMap(({ runs }) => runs.map(({ start, end }) => readableText(text, start, end)))
    .filter((words) => words !== '')
    .join(' ')
    .replace(leadingMarks, '');
}

function anchorOf({ span, provisions }: Found, { draft }: Places): string | null {
  if (span !== null) return `span-${span.id.slice(1)}`;
  return provisions.map(({ id }) => draft.get(id)).find((anchor) => anchor !== undefined) ?? null;
}

/** To the longest run of adopted words that came from there; else to the place that shows what became of the bracket, or the paragraph that answers. */
function adoptedLink(found: Found, { verdicts, runs, relations, places }: ChoiceSources): ElementContent[] {
  const run = longestRun(found.range, runs);
  const [evidence] = found.span === null ? [] : (verdicts.get(found.span.id)?.evidence ?? []);
  const piece = places.words(run ?? evidence ?? { start: -1, end: -1 });
  if ((run ?? evidence) !== undefined && piece !== null)
    return link(`w${piece}`, run === null ? 'its place' : 'adopted text');
  const paragraph = found.provisions
    .flatMap(({ id }) => relations.get(id) ?? [])
    .map((id) => places.adopted.get(id))
    .find((anchor) => anchor !== undefined);
  return paragraph === undefined ? [] : link(paragraph, 'adopted paragraph');
}

function link(anchor: string, text: string): ElementContent[] {
  return [{ type: 'text', value: ' ' }, h('a', { href: `#${anchor}` }, text)];
}

function longestRun({ start, end }: SourceRange, runs: ChoiceSources['runs']): SourceRange | null {
  let longest: SourceRange | null = null;
  let index = firstIndex(runs.length, (at) => (runs[at]?.from.start ?? 0) >= start);
  for (let run = runs[index]; run !== undefined && run.from.start < end; run = runs[(index += 1)])
    if (run.from.end <= end && (longest === null || run.end - run.start > longest.end - longest.start))
      longest = run;
  return longest;
}
