import { addressOf } from '../address.js';
import { element, type Child } from '../element.js';
import { allTexts } from '../texts.js';

/**
 * Says that a view needs a text that is not there.
 *
 * @param need What it needs.
 * @returns The elements.
 */
export function nothingYet(need: string): Child {
  const text = allTexts()[0]?.id ?? null;
  const where = text === null ? addressOf('start') : addressOf('text', { text });
  return element(
    'div',
    { class: 'notice' },
    element('h1', {}, need),
    element('a', { href: where }, text === null ? 'To the beginning' : 'To the texts'),
  );
}
