import { optionalPart, part, texts } from './parts.js';
import { applySearch } from './search.js';

const root = document.documentElement;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

const party = optionalPart('party', HTMLSelectElement);
const stance = optionalPart('stance', HTMLSelectElement);
const reading = optionalPart('reading', HTMLSelectElement);
const tags = optionalPart('tags', HTMLInputElement);
const search = optionalPart('search', HTMLInputElement);
const changed = optionalPart('changed', HTMLInputElement);
const only = part('only', HTMLInputElement);
const count = part('count', HTMLElement);
const chips = [...document.querySelectorAll<HTMLInputElement>('.chips input')];

/**
 * The selector of the spans that match the filters.
 *
 * @returns A selector; it selects every span where nothing is filtered.
 */
export function matching(): string {
  const [who, how] = [party?.value ?? '', stance?.value ?? ''];
  const chosen = chips.filter(({ checked }) => checked).map(({ value }) => `.${value}`);
  const byParty = who === '' ? (how === '' ? '' : `.a${how}`) : `:is(${partyClasses(who, how).join()})`;
  return `.s${byParty}${chosen.length === 0 ? '' : `:is(${chosen.join()})`}`;
}

function partyClasses(who: string, how: string): string[] {
  return (how === '' ? ['s', 'o', 'r', 'n'] : [how]).map((code) => `.p${who}${code}`);
}

/** The spans of which the words are not in the text, as it is read. */
function struck(): string {
  const as = reading?.value ?? '';
  if (as === '') return '';
  if (as === 'base') return '.s.b';
  const applied = as === 'agreed' ? '.k' : `.p${as}s`;
  return `.s.b:not(${applied}),.s.g${applied}`;
}

/**
 * Applies the filters and the reading. Whatever the size of the text, this writes the rules of one style sheet, one class of the page and
 * one line: the browser does the rest in one pass.
 */
export function applyFilters(): void {
  const match = matching();
  const gone = struck();
  const isFiltered = match !== '.s';
  sheet.replaceSync(
    [
      ...(isFiltered ? dimmed(match) : []),
      only.checked && isFiltered ? `#texts .row:not(:has(${match})){display:none}` : '',
      gone === '' ? '' : `#texts :is(${gone}){text-decoration:line-through;color:var(--faint)}`,
    ].join(''),
  );
  root.classList.toggle('reading', gone !== '');
  root.classList.toggle('untagged', tags?.checked === false);
  count.textContent = [said(match, isFiltered), readAs(gone), applySearch()]
    .filter((line) => line !== '')
    .join('; ');
}

/** The other spans stay legible, without their lines and signs. */
function dimmed(match: string): string[] {
  const other = `#texts .s:not(${match})`;
  return [
    `${other}{border-bottom-color:transparent;color:var(--faint)}`,
    `${other}>b{color:inherit;font-weight:400}`,
    `${other}>sup{display:none}`,
    `#texts ${match}{color:var(--ink)}`,
  ];
}

function numberOf(selector: string): number {
  return texts.querySelectorAll(`:is(${selector})[id]`).length;
}

function said(match: string, isFiltered: boolean): string {
  const all = numberOf('.s');
  return isFiltered ? `${numberOf(match)} of ${all} brackets` : `${all} brackets`;
}

function readAs(gone: string): string {
  return gone === '' ? '' : `${numberOf(gone)} struck`;
}

/**
 * Clears all filters and the reading.
 */
export function clearFilters(): void {
  for (const select of [party, stance, reading]) if (select !== null) select.value = '';
  for (const chip of chips) chip.checked = false;
  only.checked = false;
  if (search !== null) search.value = '';
  if (changed !== null) changed.checked = false;
  if (tags !== null) tags.checked = true;
  applyFilters();
}

/**
 * Shows the brackets on which a party speaks.
 *
 * @param index The number of the party.
 */
export function filterByParty(index: string): void {
  if (party !== null) party.value = index;
  applyFilters();
}
