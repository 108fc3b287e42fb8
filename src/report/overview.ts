import type { Element } from 'hast';
import { h } from 'hastscript';
import { surenessOf } from '../research/findings.js';
import { alliances } from './alliances.js';
import { brief } from './brief.js';
import { choices } from './choices.js';
import { contention } from './contention.js';
import type { ReportFacts } from './facts.js';
import { leastSure } from './least-sure.js';
import { partyTable } from './party-table.js';
import type { Places } from './texts.js';

/**
 * Makes the overview: the findings that matter, how sure they are, where the contention is, who asked for what, how choices were decided, what to
 * look at, who stood together. Where nobody is named, the choices stand before all else.
 *
 * @param facts What is known of the draft.
 * @param places Where the two texts stand on the page.
 * @returns A section.
 */
export function overview(facts: ReportFacts, places: Places): Element {
  const { verdicts } = facts.counted;
  return h('section', { id: 'overview', ariaLabelledBy: 'overview-head' }, [
    h('h2', { id: 'overview-head', className: 'vh' }, 'Overview'),
    h('div', { className: 'brief' }, brief(facts)),
    verdicts === null
      ? []
      : h('p', { className: 'sure' }, [
          h('b', 'How sure: '),
          `${surenessOf(verdicts).join(' ')} `,
          h('a', { href: '#method' }, 'How this is known'),
        ]),
    h('div', { className: 'charts' }, [
      ...contention(facts, places.draft),
      ...partyTable(facts),
      ...choices(facts, places),
      ...leastSure(facts),
      ...alliances(facts),
    ]),
  ]);
}
