import type { Element } from 'hast';
import { h } from 'hastscript';
import { spanById } from '../model/lookup.js';
import { leastSureFirst } from '../research/summary.js';
import { readableText } from '../text/plain-text.js';
import { legible } from '../write/legible.js';
import { lemma } from './apparatus.js';
import type { ReportFacts } from './facts.js';
import { countOf, fates } from './wording.js';

/* A list that a person goes through; the keys step through all. */
const mostRows = 40;

/**
 * Makes the list of the verdicts that should be looked at, the least sure first.
 *
 * @param facts What is known of the draft.
 * @returns A section; none where nothing is known of what became of the spans.
 */
export function leastSure({ draft, reconciliation }: ReportFacts): Element[] {
  if (reconciliation === null || reconciliation.spans.length === 0) return [];
  const rows = leastSureFirst(reconciliation.spans).slice(0, mostRows);
  return [
    h('section', { id: 'least-sure', className: ['chart', 'wide'] }, [
      h('h3', 'What to look at next'),
      h('details', [
        h('summary', `The ${countOf(rows.length, 'verdict')} that are least sure, the least sure first`),
        h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'The least sure verdicts' }, [
          h('table', [
            h('thead', h('tr', ['Confidence', 'Bracket', 'In', 'Words', 'Fate', 'Why'].map(columnHead))),
            h(
              'tbody',
              rows.map(({ id, fate, confidence, reasons }) => {
                const span = spanById(draft, id);
                const text = span?.text ?? '';
                return h('tr', [
                  h('td', { className: 'num' }, confidence.toFixed(2)),
                  h('td', { className: 'num' }, h('a', { href: `#span-${id.slice(1)}` }, id.slice(1))),
                  h('td', legible(span?.provision ?? '')),
                  h('td', h('q', lemma(readableText(text, 0, text.length)))),
                  h('td', `${fates[fate].sign} ${fates[fate].word}`),
                  h('td', legible(reasons[0]?.text ?? '')),
                ]);
              }),
            ),
          ]),
        ]),
      ]),
    ]),
  ];
}

function columnHead(name: string): Element {
  return h('th', { scope: 'col' }, name);
}
