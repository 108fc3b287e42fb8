import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ViewBlock } from '../view/view-tree.js';
import { legible } from '../write/legible.js';
import { adoptedText } from './adopted-text.js';
import { anchors } from './anchors.js';
import { apparatus, type NoteSources } from './apparatus.js';
import { draftText } from './draft-text.js';
import type { ChangeFacts } from './facts.js';
import type { MappedProvision } from './paragraph-map.js';
import type { Row } from './rows.js';
import { relations } from './wording.js';

/** The texts on the page, and what the overview says of their provisions. */
export interface Texts {
  readonly element: Element;
  readonly provisions: readonly MappedProvision[];
}

/**
 * Makes the part of the page in which the texts stand, row by row: the draft, the adopted text beside it, the notes of the row.
 *
 * @param rows The provisions side by side, laid out.
 * @param sources What is known.
 * @param hasAdopted Whether there is a column for an adopted text.
 * @returns The element, and the provisions of the draft that have labels.
 */
export function texts(rows: readonly Row[], sources: NoteSources, hasAdopted: boolean): Texts {
  const writeDraft = draftText(sources.facts);
  const writeAdopted = adoptedText(sources.evidence);
  const draftId = anchors('');
  const adoptedId = anchors('adopted-');
  const provisions: MappedProvision[] = [];
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
      for (const place of mapped(block, id, begun.length)) provisions.push(place);
      return element;
    });
    const adopted = row.adopted.map((block) => writeAdopted(block, adoptedId(block)));
    const cells = hasAdopted
      ? [cell('d', draft), cell('a', [...relationship(row), ...adopted])]
      : [cell('d', draft)];
    return h('div', { className: 'row' }, [...cells, ...apparatus(changes, sources)]);
  });
  return { element: section(elements, hasAdopted), provisions };
}

function cell(code: string, children: readonly ElementContent[]): Element {
  return h('div', { className: ['cell', code] }, [...children]);
}

function mapped({ id, label }: ViewBlock, anchor: string, spans: number): MappedProvision[] {
  return label === null ? [] : [{ provision: id, anchor, label: label.canonical, spans }];
}

function relationship({ relationship: known, draft, adopted }: Row): Element[] {
  const missing = adopted.length === 0 ? 'dropped' : draft.length === 0 ? 'new' : 'one-to-one';
  const said = relations[known?.relation ?? missing];
  if (said === '') return [];
  const labels = known?.relation === 'split' || known?.relation === 'merge' ? known.draft.join(', ') : '';
  const where = labels === '' || known?.relation === 'split' ? '' : ` from ${legible(labels)}`;
  return [h('p', { className: 'rel' }, said + where)];
}

function section(rows: readonly Element[], hasAdopted: boolean): Element {
  const heads = hasAdopted
    ? [h('div', { className: 'heads' }, [h('p', 'Draft'), h('p', 'Adopted text')])]
    : [];
  return h('section', { id: 'texts', className: hasAdopted ? 'two' : 'one', ariaLabelledBy: 'texts-head' }, [
    h('h2', { id: 'texts-head' }, hasAdopted ? 'The texts, side by side' : 'The text'),
    ...heads,
    ...rows,
  ]);
}
