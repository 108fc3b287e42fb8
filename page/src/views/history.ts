import type { Child } from '../element.js';
import { fileName } from '../save.js';
import { adoptedText, drafts, inputOf, nameOf } from '../texts.js';
import { work } from '../workers.js';
import { nothingYet } from './nothing-yet.js';
import { framedPage } from './report.js';

/**
 * Makes the view of the history of a series.
 *
 * @returns What it holds.
 */
export function historyView(): Child {
  const adopted = adoptedText();
  const texts = drafts();
  if (adopted === null || texts.length === 0)
    return nothingYet('A history needs drafts and an adopted text.');
  const input = { drafts: texts.map(inputOf), adopted: inputOf(adopted) };
  const framing = {
    title: 'History',
    about: 'Since when the adopted words stand, and how brackets came and went.',
    name: fileName(nameOf(adopted), 'history', 'html'),
    choice: null,
  };
  return framedPage(framing, (onStep) => work.ask('history', input, onStep));
}
