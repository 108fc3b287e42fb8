import { part } from './parts.js';

/*
 * The address of the page names what was chosen and how it is filtered, so that a view can be cited: `#span-12&party=3&kind=fr.fw&search=privacy`.
 * It stands behind the number sign, because a page that is opened from a disk may change nothing else of its address.
 */

const controls = part('controls', HTMLElement);

let chosen = '';

/**
 * Reads what the address names.
 *
 * @returns The id of a place; empty where it names none.
 */
export function placeInAddress(): string {
  return location.hash.slice(1).split('&', 1)[0] ?? '';
}

/**
 * Sets the controls as the address says. What it says of controls that the page has not is nothing.
 */
export function restoreFilters(): void {
  const said = new URLSearchParams(location.hash.slice(1).split('&').slice(1).join('&'));
  if ([...said].length === 0) return;
  const kinds = (said.get('kind') ?? '').split('.');
  for (const field of fields()) {
    if (isChip(field)) field.checked = kinds.includes(field.value);
    else if (isCheck(field))
      field.checked = said.has(field.id) ? said.get(field.id) === '1' : field.defaultChecked;
    else field.value = said.get(field.id) ?? '';
    /* A list has no entry for a party of another page. */
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/**
 * Writes what is chosen and how the page is filtered into its address.
 *
 * @param place The id of what is chosen; that of before where it is left out.
 */
export function writeAddress(place = chosen): void {
  chosen = place;
  const said = new URLSearchParams();
  const kinds: string[] = [];
  for (const field of fields()) {
    if (isChip(field)) {
      if (field.checked) kinds.push(field.value);
    } else if (isCheck(field)) {
      if (field.checked !== field.defaultChecked) said.set(field.id, field.checked ? '1' : '0');
    } else if (field.value !== '') said.set(field.id, field.value);
  }
  if (kinds.length > 0) said.set('kind', kinds.join('.'));
  const rest = said.toString();
  const address = rest === '' ? chosen : `${chosen}&${rest}`;
  if (address === location.hash.slice(1)) return;
  /* A page inside another one may not change its address. */
  try {
    history.replaceState(null, '', `#${address}`);
  } catch {
    return;
  }
}

type Field = HTMLSelectElement | HTMLInputElement;

function fields(): Field[] {
  return [...controls.querySelectorAll<Field>('select, input')];
}

function isCheck(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}

function isChip(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.closest('.chips') !== null;
}
