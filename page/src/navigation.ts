import { addressOf, type Address, type ViewName } from './address.js';
import { element, fill, type Child } from './element.js';
import { adoptedText, allTexts, drafts, mayRemove, nameOf, removeAll, roleName, type Text } from './texts.js';
import { addEmpty } from './views/text.js';
import { go } from './address.js';

/**
 * Shows the texts and the views that they allow.
 *
 * @param place The element for it.
 * @param now Where the user is.
 */
export function showNavigation(place: HTMLElement, now: Address): void {
  const focused = place.contains(document.activeElement)
    ? document.activeElement?.getAttribute('href')
    : null;
  place.hidden = allTexts().length === 0;
  fill(
    place,
    element(
      'ul',
      { class: 'texts', 'aria-label': 'Texts' },
      allTexts().map((text) =>
        item(addressOf('text', { text: text.id }), textLabel(text), isOpen(text, now)),
      ),
      element(
        'li',
        {},
        element('button', { type: 'button', class: 'as-link', click: addEmpty }, '+ Add a text'),
      ),
    ),
    element(
      'ul',
      { class: 'views', 'aria-label': 'Views' },
      viewsNow().map(([view, label]) => item(addressOf(view), label, now.view === view)),
      element(
        'li',
        {},
        element('button', { type: 'button', class: 'as-link', click: startOver }, 'Start over'),
      ),
    ),
  );
  if (typeof focused === 'string')
    [...place.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
}

function viewsNow(): (readonly [ViewName, string])[] {
  const count = drafts().length;
  return [
    ['report', 'Report'],
    ...(count > 1 ? [['changes', 'Changes'] as const] : []),
    ...(count > 1 && adoptedText() !== null ? [['history', 'History'] as const] : []),
    ['versions', 'Versions'],
    ['files', 'Files'],
  ];
}

function isOpen(text: Text, { view, chosen }: Address): boolean {
  return view === 'text' && chosen.text === text.id;
}

function item(href: string, label: Child, isCurrent: boolean): Child {
  return element('li', {}, element('a', { href, 'aria-current': isCurrent ? 'page' : null }, label));
}

function textLabel(text: Text): Child {
  const name = nameOf(text);
  return name === roleName(text)
    ? [name]
    : [`${roleName(text)} `, element('small', { title: name }, shortened(name))];
}

function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 18)}…${name.slice(-10)}` : name;
}

function startOver(): void {
  if (!mayRemove(allTexts())) return;
  removeAll();
  go('start');
}
