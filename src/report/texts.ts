import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SourceRange } from '../text/plain-text.js';
import { textsName } from '../review/review-table.js';
import { legible } from '../write/legible.js';
import { adoptedText } from './adopted-text.js';
import { anchors } from './anchors.js';
import { apparatus, type NoteSources } from './apparatus.js';
import { draftText } from './draft-text.js';
import type { ChangeFacts, ReportFacts } from './facts.js';
import type { Row } from './rows.js';
import { countOf, relations } from './wording.js';

/** Where the texts stand on the page. */
export interface Places {
  /** The ids on the page of the provisions of the draft, by their ids in it. */
  readonly draft: ReadonlyMap<string, string>;
  /** Those of the adopted text. */
  readonly adopted: ReadonlyMap<string, string>;
  /** The number of the adopted words at a place; null where there are none. */
  readonly words: (place: SourceRange) => number | null;
}

/** The texts on the page, and where they stand. */
export interface Texts {
  readonly element: Element;
  readonly places: Places;
}

/**
 * Makes the part of the page in which the texts stand, row by row: the draft, the adopted text beside it, the notes of the row.
 *
 * @param rows The provisions side by side, laid out.
 * @param sources What is known.
 * @param hasAdopted Whether there is a column for an adopted text.
 * @returns The element, and where its parts stand.
 */
export function texts(rows: readonly Row[], sources: NoteSources, hasAdopted: boolean): Texts {
  const writeDraft = draftText(sources.facts);
  const writeAdopted = adoptedText(sources.evidence);
  const draftId = anchors('');
  const adoptedId = anchors('adopted-');
  const ids = new Map<string, string>();
  const adoptedIds = new Map<string, string>();
  const noted = new Set<ChangeFacts>();
  const elements = rows.map((row) => {
    const changes: ChangeFacts[] = [];
    const draft = row.draft.map((block) => {
      const id = draftId(block);
      const { element, begun } = writeDraft(block, id);
      for (const { change } of begun) {
        if (change === null || noted.has(change)) continue;
        noted.add(change);
        changes.push(change);
      }
      ids.set(block.id, id);
      return element;
    });
    const adopted = row.adopted.map((block) => {
      const id = adoptedId(block);
      adoptedIds.set(block.id, id);
      return writeAdopted(block, id);
    });
    const cells = hasAdopted
      ? [cell('d', draft), cell('a', [...relationship(row), ...adopted])]
      : [cell('d', draft)];
    return h('div', { className: 'row' }, [...cells, ...apparatus(changes, sources)]);
  });
  const { firstOf } = sources.evidence;
  const places: Places = { draft: ids, adopted: adoptedIds, words: (place) => firstOf([place]) };
  return { element: section(elements, hasAdopted, sources.facts), places };
}

function cell(code: string, children: readonly ElementContent[]): Element {
  return h('div', { className: ['cell', code] }, [...children]);
}

function relationship({ relationship: known, draft, adopted }: Row): Element[] {
  const missing = adopted.length === 0 ? 'dropped' : draft.length === 0 ? 'new' : 'one-to-one';
  const said = relations[known?.relation ?? missing];
  if (said === '') return [];
  const labels = known?.relation === 'split' || known?.relation === 'merge' ? known.draft.join(', ') : '';
  const where = labels === '' || known?.relation === 'split' ? '' : ` from ${legible(labels)}`;
  return [h('p', { className: 'rel' }, said + where)];
}

function section(
  rows: readonly Element[],
  hasAdopted: boolean,
  { counted, reconciliation }: ReportFacts,
): Element {
  const undisputed = counted.verdicts?.undisputed;
  const gone =
    undisputed === undefined || undisputed.by.gone === 0
      ? []
      : [
          h('p', { className: 'about' }, [
            h('s', { className: 'gone' }, 'Struck words'),
            ` of the draft stood outside of every bracket, option and reservation and are gone: ${undisputed.by.gone} of ${countOf(undisputed.total, 'word')}.`,
          ]),
        ];
  const heads = hasAdopted
    ? [h('div', { className: 'heads' }, [h('p', 'Draft'), h('p', 'Adopted text')])]
    : [];
  const named = reconciliation === null ? {} : { dataTexts: textsName(reconciliation) };
  const className = hasAdopted ? 'two' : 'one';
  return h('section', { id: 'texts', className, ariaLabelledBy: 'texts-head', ...named }, [
    h('h2', { id: 'texts-head' }, hasAdopted ? 'The texts, side by side' : 'The text'),
    ...gone,
    ...heads,
    ...rows,
  ]);
}
