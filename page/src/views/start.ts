import examples from '../../examples/index.json' with { type: 'json' };
import { go } from '../address.js';
import { element, type Child } from '../element.js';
import { openExample } from '../examples.js';
import { fileButton } from '../file-button.js';
import { addText, allTexts, mayRemove, removeAll, type Text } from '../texts.js';

/**
 * Makes the first view: what this is, what can be done, examples.
 *
 * @returns What it holds.
 */
export function startView(): Child {
  return [
    element(
      'header',
      { class: 'intro' },
      element(
        'h1',
        {},
        'Read a negotiated draft: who asked for what in its brackets, and what became of it in the adopted text.',
      ),
      element(
        'p',
        { class: 'lead' },
        'Text, Markdown, Word, PDF or HTML. Nothing leaves this page, and nothing is kept when it is closed.',
      ),
    ),
    element(
      'div',
      { class: 'actions' },
      action(
        'Read a draft',
        'Every bracket with the parties that speak of it, clean versions, the reading of a party.',
        ['draft'],
      ),
      action(
        'Find what became of it',
        'A draft beside its adopted text: what was kept, reworded or dropped.',
        ['draft', 'adopted'],
      ),
      action(
        'Follow a series',
        'Drafts in order, with or without the adopted text: what changed, and since when words stand.',
        ['draft', 'draft', 'adopted'],
      ),
    ),
    element(
      'p',
      { class: 'or' },
      'Or drop files anywhere on this page, paste a text, or ',
      fileButton('open files', null, 'as-link'),
      '.',
    ),
    element(
      'section',
      { class: 'examples', 'aria-labelledby': 'examples-head' },
      element('h2', { id: 'examples-head' }, 'Examples'),
      element('ul', {}, examples.map(exampleItem)),
    ),
  ];
}

function action(name: string, about: string, roles: readonly Text['role'][]): Child {
  return element(
    'section',
    {},
    element('h2', {}, name),
    element('p', {}, about),
    element('button', { type: 'button', class: 'main', click: () => begin(roles) }, name),
  );
}

function begin(roles: readonly Text['role'][]): void {
  if (!mayRemove(allTexts())) return;
  removeAll();
  const [first] = roles.map((role) => addText({ role }));
  go('text', { text: first?.id ?? null });
}

function exampleItem({ id, title, about }: (typeof examples)[number]): Child {
  const open = (): void => void openExample(id);
  return element(
    'li',
    {},
    element('button', { type: 'button', class: 'as-link', click: open }, title),
    element('span', { class: 'soft' }, ` ${about}`),
  );
}
