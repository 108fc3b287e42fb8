import type { Diagnostic } from 'travaux';
import type { Checked } from '../engine/protocol.js';
import { element, type Child } from '../element.js';

/* What a list is read to; the files hold all. */
const mostListed = 100;

/**
 * Lists what is irregular in a text; each entry leads to its place.
 *
 * @param checked What the worker found.
 * @param goTo Goes to a place of the text.
 * @returns Elements.
 */
export function findings({ facts, diagnostics }: Checked, goTo: (start: number, end: number) => void): Child {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  const others = diagnostics.filter(({ severity }) => severity === 'info');
  return [
    element('p', { class: 'glance' }, glance(facts)),
    element('h2', {}, grave.length === 0 ? 'Nothing is in doubt' : `In doubt: ${grave.length}`),
    grave.length === 0 ? null : list(grave, goTo),
    others.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, `Irregular, but read without doubt: ${others.length}`),
          list(others, goTo),
        ),
  ];
}

function glance({ words, brackets, positions, provisions, notation }: Checked['facts']): string {
  const parts = [
    counted(words, 'word'),
    counted(provisions, 'paragraph'),
    counted(brackets, 'bracket'),
    ...(positions > 0 ? [counted(positions, 'position')] : []),
  ];
  return `${parts.join(' · ')}${positions > 0 ? ` · notation ${notation}` : ''}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

function list(diagnostics: readonly Diagnostic[], goTo: (start: number, end: number) => void): Child {
  const more = diagnostics.length - mostListed;
  return [
    element(
      'ul',
      { class: 'diagnostics' },
      diagnostics.slice(0, mostListed).map(({ place, severity, reason, note }) =>
        element(
          'li',
          { class: severity },
          element(
            'button',
            {
              type: 'button',
              class: 'as-link',
              click: () => goTo(place.start.offset ?? 0, place.end.offset ?? 0),
            },
            `${severity === 'info' ? '' : `${severity}, `}line ${place.start.line}`,
          ),
          ` ${reason}. `,
          element('span', { class: 'soft' }, note),
        ),
      ),
    ),
    more > 0 ? element('p', { class: 'soft' }, `And ${more.toLocaleString('en-US')} more.`) : null,
  ];
}
