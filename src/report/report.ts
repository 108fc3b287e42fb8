import type { Element } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { goneWords } from '../research/draft-words.js';
import { assertSameTexts } from '../text/same-texts.js';
import { annotatedWith } from '../view/annotated.js';
import { viewChanges } from '../view/view-change.js';
import { adoptedOutcome } from '../view/outcome.js';
import type { ViewBlock, ViewRoot } from '../view/view-tree.js';
import { laidOut } from '../write/lay-out.js';
import { legible } from '../write/legible.js';
import { controls } from './controls.js';
import { evidenceIn } from './evidence.js';
import { factsOf } from './facts.js';
import { masthead } from './masthead.js';
import { method } from './method.js';
import { help, panel } from './panel.js';
import { overview } from './overview.js';
import { page } from './page.js';
import { rowsOf } from './rows.js';
import { texts } from './texts.js';
import { version } from './version.js';

/** What a report is about. */
export interface ReportInput {
  readonly draft: Draft;
  /** The adopted text, and what became of the draft in it; without both, the report shows the draft alone. */
  readonly adopted?: Draft;
  readonly reconciliation?: Reconciliation;
  /** What the documents are called: the names of their files. */
  readonly names?: { readonly draft?: string; readonly adopted?: string };
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
 * @throws TypeError where the reconciliation is of other texts.
 * @example
 * toReport({ draft: readDraft('1. Requests [urgent] {USA+} action;') }); // '<!doctype html><html lang="en">…'
 */
export function toReport({ draft, adopted, reconciliation, names }: ReportInput): string {
  if (reconciliation !== undefined) assertSameTexts(reconciliation, { draft, adopted });
  const isReconciled = adopted !== undefined && reconciliation !== undefined;
  const facts = factsOf(draft, isReconciled ? reconciliation : null);
  const known = isReconciled ? reconciliation : null;
  const draftView = annotatedWith(draft, {
    changes: viewChanges(draft, new Map()),
    gone: known === null ? [] : goneWords(draft, known),
  });
  const draftBlocks = blocksOf(draftView);
  const adoptedBlocks = isReconciled ? blocksOf(adoptedOutcome(adopted, reconciliation)) : [];
  const adoptedSource = isReconciled ? adopted.source.text : '';
  const places = isReconciled ? reconciliation.spans.flatMap(({ evidence }) => evidence) : [];
  const evidence = evidenceIn(adoptedBlocks, adoptedSource, places);
  const rows = rowsOf(draftBlocks, adoptedBlocks, isReconciled ? reconciliation.provisions : []);
  const sources = { facts, evidence, adopted: adoptedSource };
  const { element, places: placesOnPage } = texts(rows, sources, isReconciled);
  const title = legible(draftView.title) || legible(names?.draft ?? '') || 'Draft';
  const body = [
    masthead(title, { draft, adopted: isReconciled ? adopted : null, names }),
    h('main', [
      overview(facts, placesOnPage),
      controls(facts, isReconciled),
      h('div', { className: isReconciled ? 'desk' : 'desk alone' }, [element, panel()]),
      ...method(facts),
    ]),
    colophon(draft, known),
    help(),
  ];
  return serialize(page(title, body));
}

function blocksOf(view: ViewRoot): ViewBlock[] {
  return legible(view.children).map((block) => ({ ...block, children: laidOut(block.children) }));
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
    h('p', `Written by travaux ${version}. This page loads nothing and sends nothing.`),
  ]);
}
