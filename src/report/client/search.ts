import { optionalPart, texts } from './parts.js';

const field = optionalPart('search', HTMLInputElement);
const changed = optionalPart('changed', HTMLInputElement);

/* The words of every row as they are read, without numbers, names and notes; made when they are first asked for. */
let rows: { element: Element; words: string }[] | undefined;

/**
 * Hides the rows that have not the words that are searched for, and, where that is asked, those in which nothing changed.
 *
 * @returns What is to be said of it; empty where nothing is searched for.
 */
export function applySearch(): string {
  const wanted = readable(field?.value ?? '');
  const isChangedOnly = changed?.checked === true;
  let found = 0;
  for (const { element, words } of (rows ??= rowsOfPage())) {
    const isFound = wanted === '' || words.includes(wanted);
    const isShown = isFound && (!isChangedOnly || element.querySelector(`.cell :is(${marks})`) !== null);
    element.classList.toggle('unfound', !isShown);
    if (isFound) found += 1;
  }
  return wanted === '' ? '' : `${found} ${found === 1 ? 'paragraph has' : 'paragraphs have'} the words`;
}

/* A bracket, words that went or came, adopted words that the draft has not at their place. */
const marks = '.s, .gone, .come, .rel, .w:not(.wb)';

function rowsOfPage(): { element: Element; words: string }[] {
  return [...texts.querySelectorAll('.row')].map((element) => ({
    element,
    words: readable([...element.querySelectorAll('.cell')].map(wordsIn).join(' ')),
  }));
}

function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches('.s > b, .s > sup, .tag, .fn')) return '';
  return [...node.childNodes].map(wordsIn).join(node instanceof Element && node.matches('.cell') ? ' ' : '');
}

function readable(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
