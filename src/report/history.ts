import type { Element, ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import { provisionHistories, type ProvisionHistory } from '../trace/provision-histories.js';
import type { ClosedWords, SpanLife, SpanLifeEvent, SpanStage, Trace, TracedWords } from '../trace/trace.js';
import { legible } from '../write/legible.js';
import { barChart, type BarPart } from './bar.js';
import { flowChart, flowSteps } from './history-flow.js';
import { page } from './page.js';
import { countOf, percent } from './wording.js';

/** What the page of a history is about. */
export interface HistoryInput {
  /** What the texts are called, in order; that of the adopted text is the last. */
  readonly names: readonly string[];
  readonly adopted: Draft;
  readonly trace: Trace;
}

/**
 * Writes the history of a text as one page of HTML: how its brackets came and went from draft to draft, and for each provision since when its words
 * stand and what became of every bracket.
 *
 * The page loads nothing, runs nothing, and needs nothing beside it.
 *
 * @param input The adopted text and its history, by `trace`.
 * @returns The page; the same input gives the same bytes.
 * @example
 * const texts = [readDraft('1. Requests [urgent] action;'), readAdopted('1. Requests urgent action;')];
 * toHistory({ names: ['draft', 'adopted'], adopted: texts[1], trace: trace(texts) }); // '<!doctype html><html lang="en">…'
 */
export function toHistory({ names, adopted, trace }: HistoryInput): string {
  const provisions = provisionHistories(adopted, trace);
  const short = trace.texts.map((_, index) => shortName(index, trace));
  const title = legible(titleOf(adopted) || (names.at(-1) ?? '').replace(/^.*[\\/]/u, '')) || 'A text';
  const body = [
    h('header', { className: 'masthead' }, [
      h('p', { className: 'eyebrow' }, 'The history of a text'),
      h('h1', { dir: 'auto' }, title),
      h('p', { className: 'facts' }, factsOf(trace)),
    ]),
    h('main', [
      h('section', { id: 'overview', ariaLabelledBy: 'overview-head' }, [
        h('h2', { id: 'overview-head' }, 'Overview'),
        h(
          'ol',
          names.map((name) => h('li', legible(name))),
        ),
        h('div', { className: 'charts' }, [
          barChart('Since when the adopted words stand', sinceParts(trace, trace.words), '', true),
          flowChart(flowSteps(trace.spans, trace.texts.length), short),
        ]),
      ]),
      h('section', { className: 'history', ariaLabelledBy: 'provisions-head' }, [
        h('h2', { id: 'provisions-head' }, 'Provisions'),
        ...provisions.flatMap((provision) => provisionPart(provision, trace)),
      ]),
    ]),
    h('footer', [
      ...trace.texts.map(({ length, sha256 }, index) =>
        h('p', [`${legible(names[index] ?? '')}: ${length} characters, SHA-256 `, h('code', sha256)]),
      ),
      h('p', 'Written by travaux. This page loads nothing, runs nothing and sends nothing.'),
    ]),
  ];
  return serialize(page(title, body, 'without-script'));
}

function titleOf({ provisions, source }: Draft): string {
  const title = provisions.find(({ kind }) => kind === 'title');
  return (title?.runs ?? [])
    .map(({ start, end }) => source.text.slice(start, end))
    .join('')
    .trim();
}

function factsOf({ texts, spans, words }: Trace): string {
  const lengthOf = (runs: readonly TracedWords[]): number =>
    runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const fresh = lengthOf(words.filter(({ latest }) => latest === null)) / Math.max(1, lengthOf(words));
  return [
    countOf(texts.length - 1, 'draft'),
    countOf(spans.length, 'bracket'),
    `${percent(fresh)} of the adopted words stand in no draft`,
  ].join(' · ');
}

const shortName = (index: number, { texts }: Trace): string =>
  index === texts.length - 1 ? 'adopted' : `draft ${index + 1}`;

/* More drafts than there are looks share them; the number beside the words tells them apart. */
const looks = 5;

const lookOf = (first: number, { texts }: Trace): string =>
  first === texts.length - 1 ? 'hn' : `h${first % looks}`;

function sinceParts(trace: Trace, runs: readonly TracedWords[]): BarPart[] {
  return trace.texts.map((_, text) => ({
    count: runs.reduce((sum, { first, start, end }) => sum + (first === text ? end - start : 0), 0),
    code: lookOf(text, trace),
    word: text === trace.texts.length - 1 ? 'in no draft' : `since draft ${text + 1}`,
    sign: text === trace.texts.length - 1 ? '∗' : String(text + 1),
  }));
}

function provisionPart({ label, kind, isAdopted, words, spans }: ProvisionHistory, trace: Trace): Element[] {
  const counts = flowSteps(spans, trace.texts.length).map(({ open }) => String(open));
  const name = label ?? (isAdopted ? kind : 'without a label');
  return [
    h('h3', [
      legible(name),
      h('small', [
        ...(isAdopted ? [] : ['answered by nothing in the adopted text · ']),
        ...(spans.length === 0 ? ['no brackets'] : [`brackets: ${counts.join(' → ')}`]),
      ]),
    ]),
    ...(words.length === 0
      ? []
      : [
          h(
            'p',
            { className: 'said', dir: 'auto' },
            words.flatMap((one, index) => runPart(one, words[index - 1]?.run, trace)),
          ),
        ]),
    ...(spans.length === 0
      ? []
      : [
          h(
            'ul',
            { className: 'lives' },
            spans.map((life) => lifePart(life, trace)),
          ),
        ]),
  ];
}

function runPart(
  { run, text }: ProvisionHistory['words'][number],
  before: TracedWords | undefined,
  trace: Trace,
): ElementContent[] {
  const [, words = text, behind = ''] = /^(.*\S)(\s*)$/su.exec(legible(text)) ?? [];
  const sign = run.latest === null ? '∗' : String(run.first + 1);
  return [
    h('span', { className: ['hw', lookOf(run.first, trace)], title: originOf(run) }, [
      before?.first === run.first ? [] : h('sup', sign),
      words,
    ]),
    { type: 'text', value: behind },
  ];
}

function originOf({ first, stands }: TracedWords): string {
  const drafts = stands.flatMap((standing, index) => (standing === null ? [] : [String(index + 1)]));
  if (drafts.length === 0) return 'in no draft';
  const origin = stands[first] ?? null;
  const bracket = (origin?.span ?? null) === null ? '' : `, there in bracket ${origin?.span ?? ''}`;
  const who =
    origin === null || origin.parties.length === 0 ? '' : `, proposed by ${origin.parties.join(', ')}`;
  return legible(`in draft ${drafts.join(', ')}${bracket}${who}`);
}

const eventWords: Readonly<Record<SpanLifeEvent, string>> = {
  opened: 'opened',
  unchanged: 'unchanged',
  reworded: 'reworded',
  moved: 'moved',
  closed: 'closed',
  reopened: 'reopened',
};

const closedLooks: Readonly<
  Record<ClosedWords, { readonly code: string; readonly sign: string; readonly said: string }>
> = {
  kept: { code: 'fr', sign: '✓', said: 'its words stand' },
  reworded: { code: 'fw', sign: '≈', said: 'its words stand in part' },
  'in-another-span': { code: 'fm', sign: '⇄', said: 'its words stand in another bracket' },
  dropped: { code: 'fd', sign: '✕', said: 'its words are gone' },
  undetermined: { code: 'fu', sign: '?', said: 'undetermined' },
};

/* Of a longer bracket the beginning tells which it is; all of it stands in the draft. */
const longestQuote = 400;

function lifePart({ stages }: SpanLife, trace: Trace): Element {
  const wording = stages.findLast(({ span }) => span !== null)?.wording ?? '';
  const quote = wording.length > longestQuote ? `${wording.slice(0, longestQuote)}…` : wording;
  const { code, sign } = closedLooks[stages.at(-1)?.closed ?? 'undetermined'];
  return h('li', [
    h('span', { className: ['key', code], ariaHidden: 'true' }, sign),
    h('q', { dir: 'auto' }, legible(quote)),
    h(
      'ol',
      stages.map((stage) => h('li', legible(stageWords(stage, trace)))),
    ),
  ]);
}

function stageWords({ text, event, closed, moved, positions }: SpanStage, trace: Trace): string {
  const who = positions.map(({ party, stances }) => `${party} ${stances.join(' and ')}`).join(', ');
  return [
    `${shortName(text, trace)}: ${eventWords[event]}`,
    ...(moved && event !== 'moved' ? [', elsewhere'] : []),
    ...(closed === null ? [] : [`, ${closedLooks[closed].said}`]),
    ...(who === '' ? [] : [` (${who})`]),
  ].join('');
}
