import type { Element } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { annotated } from '../view/annotated.js';
import { adoptedOutcome } from '../view/outcome.js';
import type { ViewBlock, ViewRoot } from '../view/view-tree.js';
import { laidOut } from '../write/lay-out.js';
import { legible } from '../write/legible.js';
import { controls } from './controls.js';
import { evidenceIn } from './evidence.js';
import { factsOf, type ReportFacts } from './facts.js';
import { help, panel } from './panel.js';
import { overview } from './overview.js';
import { page } from './page.js';
import { rowsOf } from './rows.js';
import { texts, type Texts } from './texts.js';
import { countOf, percent } from './wording.js';

/** What a report is about. */
export interface ReportInput {
  readonly draft: Draft;
  /** The adopted text, and what became of the draft in it; without both, the report shows the draft alone. */
  readonly adopted?: Draft;
  readonly reconciliation?: Reconciliation;
}

/**
 * Writes a report: one page of HTML in which a draft, and the text that was adopted where it is given, can be read side by side, with who
 * asked for what and what became of it.
 *
 * The page loads nothing and needs nothing beside it. Everything in it can be cited: `#PP7`, `#span-12`, `#c3`. It is read with the keyboard
 * as well as with a mouse, and prints with notes below each paragraph; without its script it shows the same notes.
 *
 * @param input The draft, and what became of it.
 * @returns The page; the same input gives the same bytes.
 * @example
 * toReport({ draft: readDraft('1. Requests [urgent] {USA+} action;') }); // '<!doctype html><html lang="en">…'
 */
export function toReport({ draft, adopted, reconciliation }: ReportInput): string {
  const isReconciled = adopted !== undefined && reconciliation !== undefined;
  const facts = factsOf(draft, isReconciled ? reconciliation : null);
  const draftView = annotated(draft);
  const draftBlocks = blocksOf(draftView);
  const adoptedBlocks = isReconciled ? blocksOf(adoptedOutcome(adopted, reconciliation)) : [];
  const adoptedSource = isReconciled ? adopted.source.text : '';
  const places = isReconciled ? reconciliation.spans.flatMap(({ evidence }) => evidence) : [];
  const evidence = evidenceIn(adoptedBlocks, adoptedSource, places);
  const rows = rowsOf(draftBlocks, adoptedBlocks, isReconciled ? reconciliation.provisions : []);
  const sources = { facts, evidence, adopted: adoptedSource };
  const { element, provisions } = texts(rows, sources, isReconciled);
  const known = isReconciled ? reconciliation : null;
  const title = legible(draftView.title) || 'Draft';
  const body = [
    masthead(title, facts, known),
    h('main', [
      overview(facts, known, inDraftOrder(provisions)),
      controls(facts, isReconciled),
      h('div', { className: isReconciled ? 'desk' : 'desk alone' }, [element, panel()]),
    ]),
    colophon(draft, known),
    help(),
  ];
  return serialize(page(title, body));
}

/** Rows follow the draft but for provisions that are merged with others. */
function inDraftOrder(provisions: Texts['provisions']): Texts['provisions'] {
  const numberOf = (id: string): number => Number(id.slice(1));
  return provisions.toSorted((a, b) => numberOf(a.provision) - numberOf(b.provision));
}

function blocksOf(view: ViewRoot): ViewBlock[] {
  return legible(view.children).map((block) => ({ ...block, children: laidOut(block.children) }));
}

function masthead(
  title: string,
  { spans, changes, parties }: ReportFacts,
  known: Reconciliation | null,
): Element {
  const facts = [
    countOf(spans.size, 'bracket'),
    countOf(changes.length, 'proposed change'),
    ...(parties.length === 0 ? [] : [parties.length === 1 ? '1 party' : `${parties.length} parties`]),
    ...(known === null
      ? []
      : [`${percent(adoptedShare(known))} of the adopted words were undisputed in the draft`]),
  ];
  return h('header', { className: 'masthead' }, [
    h(
      'p',
      { className: 'eyebrow' },
      known === null ? 'A draft and its positions' : 'A draft and what became of it',
    ),
    h('h1', { dir: 'auto' }, title),
    h('p', { className: 'facts' }, facts.join(' · ')),
    ...cutOffNote(known),
    h(
      'p',
      { className: 'down' },
      h('a', { href: '#texts' }, known === null ? 'To the text' : 'To the texts'),
    ),
  ]);
}

function cutOffNote(known: Reconciliation | null): Element[] {
  if ((known?.cutOff ?? null) === null) return [];
  const text = 'The draft is cut off: what was adopted behind its last words cannot be traced.';
  return [h('p', { className: 'facts' }, text)];
}

function adoptedShare({ words }: Reconciliation): number {
  const lengthOf = (runs: Reconciliation['words']): number =>
    runs.reduce((sum, { start, end }) => sum + end - start, 0);
  return lengthOf(words.filter(({ origin }) => origin === 'base')) / Math.max(1, lengthOf(words));
}

function colophon({ source }: Draft, known: Reconciliation | null): Element {
  const texts =
    known === null
      ? [{ ...source, name: 'Draft' }]
      : [
          { ...known.draft, name: 'Draft' },
          { ...known.adopted, name: 'Adopted text' },
        ];
  return h('footer', [
    ...texts.map(({ name, length, sha256 }) =>
      h('p', [`${name}: ${length} characters, SHA-256 `, h('code', sha256)]),
    ),
    known === null || known.exact
      ? []
      : h('p', 'The texts are too long for the best of all alignments; a near one was taken.'),
    h('p', 'Written by travaux. This page loads nothing and sends nothing.'),
  ]);
}
