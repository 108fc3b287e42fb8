import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * Makes the panel in which the script shows the notes on a span. It is hidden until the script runs.
 *
 * @returns The element.
 */
export function panel(): Element {
  return h('aside', { id: 'panel', ariaLabel: 'Details', hidden: true }, [
    h('div', { className: 'steps' }, [
      h('button', { type: 'button', id: 'previous', ariaLabel: 'Previous bracket' }, '←'),
      h('button', { type: 'button', id: 'next', ariaLabel: 'Next bracket' }, '→'),
      h('span', { id: 'place' }),
      h('button', { type: 'button', id: 'close', ariaLabel: 'Close' }, '×'),
    ]),
    h('div', { id: 'shown', ariaLive: 'polite' }, [
      h(
        'p',
        { className: 'hint' },
        'Point at a bracket to see who asked for what and what became of it. Select it to keep it here. With the keyboard: Tab to the text, then ] and [ for the next and the previous one.',
      ),
    ]),
  ]);
}

const keys: readonly (readonly [string, string])[] = [
  ['Tab', 'goes to the text, where these keys work'],
  ['] or j', 'the next bracket that matches the filters'],
  ['[ or k', 'the previous one'],
  ['Enter', 'to its details, where the adopted words are links'],
  ['a', 'to the adopted words, and from them back to the bracket'],
  ['Esc', 'lets go of it; in the details, back to the text'],
  ['?', 'this list'],
];

/**
 * Makes the list of keys, which the script opens.
 *
 * @returns A dialog.
 */
export function help(): Element {
  return h('dialog', { id: 'help', ariaLabelledBy: 'help-head' }, [
    h('h2', { id: 'help-head' }, 'Keys'),
    h(
      'dl',
      keys.flatMap(([key, does]) => [h('dt', h('kbd', key)), h('dd', does)]),
    ),
    h(
      'p',
      'Addresses can be cited: the label of a paragraph and the number of a bracket are links to themselves.',
    ),
    h('button', { type: 'button', id: 'done' }, 'Close'),
  ]);
}
