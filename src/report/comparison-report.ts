import type { Element } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DraftComparison, SpanEvent } from '../compare/comparison.js';
import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';
import { sideBySide } from '../view/side-by-side.js';
import type { ViewBlock, ViewRow } from '../view/view-tree.js';
import { laidOut } from '../write/lay-out.js';
import { legible } from '../write/legible.js';
import { anchors } from './anchors.js';
import { barChart } from './bar.js';
import { comparedText, comparisonNote, type ComparedSpan, type ComparedText } from './comparison-text.js';
import { controlsOf } from './controls.js';
import type { ReportParty } from './facts.js';
import { documentLine } from './masthead.js';
import { page } from './page.js';
import { help, panel } from './panel.js';
import { partyHead } from './party-table.js';
import { version } from './version.js';
import { countOf, events, relations } from './wording.js';

/** What the page of a comparison is about. */
export interface ComparisonReportInput {
  readonly before: Draft;
  readonly after: Draft;
  /** What happened from the one to the other, by `compareDrafts`. */
  readonly comparison: DraftComparison;
  /** What the drafts are called: the names of their files. */
  readonly names?: { readonly before?: string; readonly after?: string };
}

/**
 * Writes a comparison of two drafts as one page of HTML: both side by side, what was opened, closed and reworded, whose positions changed, and
 * which words outside of brackets came and went.
 *
 * The page loads nothing and needs nothing beside it; it is used as the page of `toReport` is.
 *
 * @param input The drafts, and what happened from the one to the other.
 * @returns The page; the same input gives the same bytes.
 * @throws TypeError where the comparison is of other texts.
 * @example
 * const [before, after] = [readDraft('1. Notes [a] it;'), readDraft('1. Notes a it;')];
 * toComparisonReport({ before, after, comparison: compareDrafts(before, after) }); // '<!doctype html><html lang="en">…'
 */
export function toComparisonReport({ before, after, comparison, names }: ComparisonReportInput): string {
  if (comparison.before.sha256 !== before.source.sha256 || comparison.after.sha256 !== after.source.sha256)
    throw new TypeError('The comparison is of other drafts; compare these.');
  const view = sideBySide(before, after, comparison);
  const parties = partiesOf([before, after]);
  const spans = spansOf(comparison, { before, after });
  const title = legible(view.title) || legible(names?.after ?? '') || 'Two drafts';
  const body = [
    h('header', { className: 'masthead' }, [
      h('p', { className: 'eyebrow' }, 'Two drafts of a text'),
      h('h1', { dir: 'auto' }, title),
      h('dl', { className: 'documents' }, [
        ...documentLine('Earlier draft', before, names?.before, title),
        ...documentLine('Later draft', after, names?.after, title),
        h('dt', 'Made by'),
        h('dd', `travaux ${version}`),
      ]),
      h('p', { className: 'down' }, h('a', { href: '#texts' }, 'To the texts')),
    ]),
    h('main', [
      overview(comparison, spans, parties),
      controlsOf({
        legend: 'What happened',
        codes: events,
        counts: countsOf(comparison.spans.map(({ event }) => event)),
        parties: parties.filter(({ id }) => spans.some(({ stands }) => stands.has(id))),
        readings: null,
        isOrdered: spans.length > 0,
        isReviewed: false,
        changed: 'Changed paragraphs only',
      }),
      h('div', { className: 'desk' }, [textsOf(view.rows, comparedText(spans, parties), spans), panel()]),
    ]),
    colophon(comparison),
    help(),
  ];
  return serialize(page(title, body));
}

function partiesOf(drafts: readonly Draft[]): ReportParty[] {
  const names = new Map(drafts.flatMap(({ parties }) => parties.map(({ id, name }) => [id, name])));
  const ids = new Set(drafts.flatMap(({ positions }) => positions.map(({ party }) => party)));
  return [...ids].sort().map((id, index) => ({ index, id, name: names.get(id) ?? id }));
}

function spansOf(
  { spans }: DraftComparison,
  { before, after }: Record<'before' | 'after', Draft>,
): ComparedSpan[] {
  const [earlier, later] = [knownOf(before), knownOf(after)];
  return spans.map((found, index) => {
    const known = later.get(found.after ?? '') ?? earlier.get(found.before ?? '');
    return { number: index + 1, found, text: known?.text ?? '', stands: known?.stands ?? new Map() };
  });
}

/** The words of every span of a draft, and where the parties stand towards its change. */
function knownOf(draft: Draft): Map<string, Pick<ComparedSpan, 'text' | 'stands'>> {
  const positions = positionsById(draft);
  const stands = new Map(
    draft.changes.flatMap((change) => {
      const known = standsOn(change, positions);
      return change.spans.map((id) => [id, known] as const);
    }),
  );
  return new Map(draft.spans.map(({ id, text }) => [id, { text, stands: stands.get(id) ?? new Map() }]));
}

function countsOf(found: readonly SpanEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const event of found) counts[event] = (counts[event] ?? 0) + 1;
  return counts;
}

function overview(
  { spans, provisions }: DraftComparison,
  numbered: readonly ComparedSpan[],
  parties: readonly ReportParty[],
): Element {
  const counts = countsOf(spans.map(({ event }) => event));
  const moved = provisions.filter(({ relation }) => relation !== 'one-to-one').length;
  const parts = (Object.keys(events) as SpanEvent[]).map((event) => ({
    ...events[event],
    count: counts[event] ?? 0,
  }));
  return h('section', { id: 'overview', ariaLabelledBy: 'overview-head' }, [
    h('h2', { id: 'overview-head', className: 'vh' }, 'Overview'),
    h('div', { className: 'charts' }, [
      barChart(
        'What happened to the brackets',
        parts,
        `${countOf(spans.length, 'bracket')}; ${countOf(provisions.length, 'group')} of provisions that answer to one another, of which ${String(moved)} split, merged, moved, came or went.`,
      ),
      ...shiftTable(numbered, new Map(parties.map((party) => [party.id, party]))),
    ]),
  ]);
}

/** Who stands otherwise than before, bracket by bracket. */
function shiftTable(spans: readonly ComparedSpan[], parties: ReadonlyMap<string, ReportParty>): Element[] {
  const rows = spans.flatMap(({ number, found }) =>
    found.event === 'closed' || found.event === 'opened'
      ? []
      : found.positions.flatMap(({ party, before, after }) => {
          const known = parties.get(party);
          return known === undefined ? [] : [{ number, known, before, after }];
        }),
  );
  if (rows.length === 0) return [];
  const said = (stances: readonly string[]): string => stances.join(', ') || 'nothing';
  return [
    h('section', { id: 'shifts', className: ['chart', 'wide'] }, [
      h('h3', 'Who stands otherwise than before'),
      h('p', { className: 'about' }, 'On brackets that both drafts have.'),
      h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'Changed positions' }, [
        h('table', [
          h(
            'thead',
            h(
              'tr',
              ['Party', 'Bracket', 'Before', 'Now'].map((head) => h('th', { scope: 'col' }, head)),
            ),
          ),
          h(
            'tbody',
            rows.map(({ number, known, before, after }) =>
              h('tr', [
                partyHead(known),
                h('td', { className: 'num' }, h('a', { href: `#span-${String(number)}` }, String(number))),
                h('td', said(before)),
                h('td', said(after)),
              ]),
            ),
          ),
        ]),
      ]),
    ]),
  ];
}

function textsOf(rows: readonly ViewRow[], write: ComparedText, spans: readonly ComparedSpan[]): Element {
  const ids = { before: anchors('earlier-'), after: anchors('') };
  const noted = new Set<number>();
  const elements = rows.map(({ relation, before, after }) => {
    const begun: number[] = [];
    const cell = (side: 'before' | 'after', blocks: readonly ViewBlock[]): Element[] =>
      blocks.map((block) => {
        const shown = legible(block);
        const { element, spans: found } = write(
          { ...shown, children: laidOut(shown.children) },
          ids[side](block),
          side,
        );
        for (const number of found) begun.push(number);
        return element;
      });
    const earlier = cell('before', before);
    const later = cell('after', after);
    const fresh = begun.filter((number) => !noted.has(number));
    for (const number of fresh) noted.add(number);
    const notes = [...new Set(fresh)].flatMap((number) => spans[number - 1] ?? []);
    const said = relation === null ? '' : relations[relation];
    return h('div', { className: 'row' }, [
      h('div', { className: 'cell d' }, earlier),
      h('div', { className: 'cell a' }, [
        ...(said === '' ? [] : [h('p', { className: 'rel' }, saidOf(relation, said))]),
        ...later,
      ]),
      notes.length === 0 ? [] : h('ol', { className: 'notes' }, notes.map(comparisonNote)),
    ]);
  });
  return h('section', { id: 'texts', className: 'two compared', ariaLabelledBy: 'texts-head' }, [
    h('h2', { id: 'texts-head' }, 'The drafts, side by side'),
    h('p', { className: 'about' }, [
      h('s', { className: 'gone' }, 'Struck words'),
      ' stand in the earlier draft only, ',
      h('ins', { className: 'come' }, 'underlined words'),
      ' in the later only.',
    ]),
    h('div', { className: 'heads' }, [h('p', 'Earlier draft'), h('p', 'Later draft')]),
    ...elements,
  ]);
}

/** The words for an adopted text do not fit a later draft. */
function saidOf(relation: ViewRow['relation'], said: string): string {
  if (relation === 'dropped') return 'not in the later draft';
  return relation === 'new' ? 'not in the earlier draft' : said;
}

function colophon({ before, after, exact }: DraftComparison): Element {
  const line = (name: string, { length, sha256 }: DraftComparison['before']): Element =>
    h('p', [`${name}: ${String(length)} characters, SHA-256 `, h('code', sha256)]);
  return h('footer', [
    line('Earlier draft', before),
    line('Later draft', after),
    exact ? [] : h('p', 'The texts are too long for the best of all alignments; a near one was taken.'),
    h('p', `Written by travaux ${version}. This page loads nothing and sends nothing.`),
  ]);
}
