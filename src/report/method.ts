import type { Element } from 'hast';
import { h } from 'hastscript';
import { accuracyInAll, accuracyOfSure, measuredAccuracy } from '../research/accuracy.js';
import type { ReportFacts } from './facts.js';
import { percent } from './wording.js';

/**
 * Makes the section on how the verdicts are reached, and how often they are right.
 *
 * @param facts What is known of the draft.
 * @returns A section; none where nothing was judged.
 */
export function method({ counted }: ReportFacts): Element[] {
  if (counted.verdicts === null) return [];
  const { right, of } = accuracyInAll();
  const row = (name: string, good: number, all: number): Element =>
    h('tr', [
      h('th', { scope: 'row' }, name),
      h('td', { className: 'num' }, `${good} of ${all}`),
      h('td', { className: 'num' }, percent(good / all)),
    ]);
  return [
    h('section', { id: 'method', ariaLabelledBy: 'method-head' }, [
      h('h2', { id: 'method-head' }, 'How this is known'),
      h('p', [
        'For every bracket the passage of the adopted text that answers is found first; then rules say what became of the words there (fate) and, by the direction of the change, what became of the proposal (outcome). The words of the origins: ',
        h('b', 'base'),
        ' stood in the draft outside of every bracket, option and reservation; ',
        h('b', 'span, paragraph, option, reserved'),
        ' stood in dispute; ',
        h('b', 'reworded, moved'),
        ' stand for other words of the draft or stood elsewhere in it; ',
        h('b', 'new'),
        ' has no source in it',
        counted.verdicts.cutOff === null
          ? '.'
          : '; beyond draft stands behind the last words that came from the draft, which breaks off, so that nothing is known of it.',
      ]),
      h(
        'p',
        'A confidence is the frequency with which verdicts like this one are right. Measured against hand labels, each document left out in turn, fates were right:',
      ),
      h('table', [
        h('tbody', [
          ...measuredAccuracy.map((one) => row(one.document, one.right, one.of)),
          row('All', right, of),
          row(
            `With a confidence of ${accuracyOfSure.from.toFixed(2)} and more`,
            accuracyOfSure.right,
            accuracyOfSure.of,
          ),
        ]),
      ]),
      h(
        'p',
        'Why words went cannot be seen: a proposal can be dropped because it was withdrawn or because it lost. The README of travaux tells the accuracy with its intervals, docs/reconciliation.md the rules, docs/glossary.md what each number counts.',
      ),
    ]),
  ];
}
