import { writeAddress } from './address.js';
import { matching } from './filters.js';
import { lightUp } from './lights.js';
import { showDetails } from './panel.js';
import { isAdopted, optionalPart, part, texts } from './parts.js';

const panel = part('panel', HTMLElement);

/* What the user chose, and stays shown; and what is shown now, which may be something that is only pointed at. */
let chosen: HTMLElement | null = null;
let shown: HTMLElement | null = null;
let inReach: HTMLElement | null = null;

function show(words: HTMLElement | null): void {
  if (words === shown) return;
  shown = words;
  lightUp(words);
  showDetails(words);
}

/**
 * Shows what is pointed at, as long as it is pointed at.
 *
 * @param words A span or adopted words; null where the pointer is on neither.
 */
export function pointAt(words: HTMLElement | null): void {
  if (words !== null) show(words);
  else if (chosen !== null) show(chosen);
  else {
    lightUp(null);
    shown = null;
  }
}

/**
 * Chooses a span or adopted words: they stay shown, the keys go on from them, and the address of the page names them.
 *
 * @param words The span or the words.
 * @param takesFocus Whether the focus goes to them; it stays on the buttons of the panel, which step too.
 */
export function choose(words: HTMLElement, takesFocus = true): void {
  reach(words);
  chosen = words;
  panel.classList.add('open');
  show(words);
  if (takesFocus) words.focus({ preventScroll: true });
  words.scrollIntoView({ block: 'nearest' });
  if (words.id !== '') writeAddress(words.id);
}

/** Makes one place of the text the one that Tab goes to. */
function reach(words: HTMLElement): void {
  if (inReach !== words) inReach?.setAttribute('tabindex', '-1');
  words.tabIndex = 0;
  inReach = words;
}

/**
 * Makes the first span that matches the filters the one that Tab goes to, unless one was chosen that matches.
 */
export function reachFirst(): void {
  if (inReach?.matches(`${matching()},.w`) === true) return;
  const first = stops(false)[0];
  if (first !== undefined) reach(first);
}

/** Where the keys stop: the spans that match, or the adopted words that do not stand in the draft outside its brackets. */
function stops(inAdopted: boolean): HTMLElement[] {
  const selector = inAdopted ? '.w:not(.wb)' : `${matching()}[id]`;
  const all = [...texts.querySelectorAll<HTMLElement>(selector)];
  return inAdopted || !isBySureness() ? all : all.sort((a, b) => surenessOf(a) - surenessOf(b));
}

const order = optionalPart('order', HTMLSelectElement);

/** Whether the keys go through the spans from the least sure to the surest. */
function isBySureness(): boolean {
  return order?.value === 'sure';
}

function surenessOf(span: HTMLElement): number {
  return Number(span.dataset.p ?? 100);
}

/**
 * Goes to the next stop or the previous one.
 *
 * @param direction 1 for the next, -1 for the previous.
 * @param takesFocus Whether the focus goes there.
 */
export function step(direction: 1 | -1, takesFocus = true): void {
  const from = chosen;
  const all = stops(from !== null && isAdopted(from));
  if (from === null) {
    if (all[0] !== undefined) choose(all[0], takesFocus);
    return;
  }
  const index = all.indexOf(from);
  if (isBySureness() && index >= 0) {
    const next = all[index + direction];
    if (next !== undefined) choose(next, takesFocus);
    return;
  }
  const at =
    direction === 1 ? all.find((stop) => follows(stop, from)) : all.findLast((stop) => follows(from, stop));
  if (at !== undefined) choose(at, takesFocus);
}

/** Whether an element begins after another one. */
function follows(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Goes over to the other text: from a span to the adopted words that are lit, and back.
 */
export function goAcross(): void {
  if (chosen === null) return;
  const [other] = lightUp(chosen);
  if (other instanceof HTMLElement) choose(other);
}

/**
 * Lets go of what was chosen.
 */
export function letGo(): void {
  chosen = null;
  panel.classList.remove('open');
  lightUp(null);
  showDetails(null);
  shown = null;
  writeAddress('');
}

/**
 * Brings the focus to the details, or back to the text.
 *
 * @param toDetails Whether it goes to the details.
 */
export function moveFocus(toDetails: boolean): void {
  if (!toDetails) {
    (chosen ?? inReach)?.focus();
    return;
  }
  const details = part('shown', HTMLElement);
  details.tabIndex = -1;
  details.focus();
}
