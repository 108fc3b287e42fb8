import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import { countOf, percent } from './wording.js';
import { firstIndex } from '../text/first-index.js';

/** A provision of the draft on the page. */
export interface MappedProvision {
  /** Its id in the draft. */
  readonly provision: string;
  /** Its id on the page. */
  readonly anchor: string;
  readonly label: string;
  /** How many spans begin in it. */
  readonly spans: number;
}

/**
 * Draws how much of every paragraph is contested; it is a table of contents too.
 *
 * @param draft The draft.
 * @param provisions Its provisions that have labels, in order.
 * @returns A section; none where nothing has a label.
 */
export function paragraphMap(draft: Draft, provisions: readonly MappedProvision[]): Element[] {
  if (provisions.length === 0) return [];
  const contested = contestedLength(draft);
  const runs = new Map(draft.provisions.map((provision) => [provision.id, provision.runs]));
  const items = provisions.map(({ provision, anchor, label, spans }) => {
    const own = runs.get(provision) ?? [];
    const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
    const share = own.reduce((sum, range) => sum + contested(range), 0) / Math.max(length, 1);
    const said =
      spans === 0 && share === 0 ? 'agreed' : `${countOf(spans, 'bracket')}, ${percent(share)} of the words`;
    return h('li', { className: `lev${Math.ceil(share * 4)}` }, [
      h('a', { href: `#${anchor}` }, [
        label,
        h('span', { className: 'vh' }, `: ${said}`),
        spans === 0 ? [] : h('small', { ariaHidden: 'true' }, String(spans)),
      ]),
    ]);
  });
  return [
    h('section', { className: ['chart', 'wide'] }, [
      h('h3', 'Contention by paragraph'),
      h(
        'p',
        { className: 'about' },
        'The number of brackets that begin in each paragraph; the bar is the share of its words that stand in brackets.',
      ),
      h('ol', { className: 'map' }, items),
    ]),
  ];
}

/** Measures how much of a range stands in brackets, in characters. */
function contestedLength({ spans }: Draft): (range: SourceRange) => number {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let sum = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = ends.length - 1;
    if (last >= 0 && start <= (ends[last] ?? 0)) {
      const grown = Math.max(0, end - (ends[last] ?? 0));
      ends[last] = (ends[last] ?? 0) + grown;
      sum += grown;
      continue;
    }
    starts.push(start);
    ends.push(end);
    before.push(sum);
    sum += end - start;
  }
  const upTo = (offset: number): number => {
    const index = lastAtOrBefore(starts, offset);
    if (index < 0) return 0;
    return (before[index] ?? 0) + Math.min(offset, ends[index] ?? 0) - (starts[index] ?? 0);
  };
  return ({ start, end }) => upTo(end) - upTo(start);
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  return firstIndex(sorted.length, (index) => (sorted[index] ?? 0) > value) - 1;
}
