import { element, fill } from './element.js';
import { work } from './workers.js';

const status = element('p', { class: 'status', role: 'status' });
const errors = element('div', { class: 'errors', role: 'alert' });

/**
 * The two lines that tell what happened.
 *
 * @returns Their element.
 */
export function saidPart(): Element {
  return element('div', { class: 'said-part' }, status, errors);
}

/* What was said on the way to a view is read there. */
const leastTime = 1000;
let since = 0;

/** Takes back what was said in the view before. */
export function forgetSaid(): void {
  if (Date.now() - since > leastTime) fill(status);
}

/**
 * Tells the user something.
 *
 * @param words What.
 */
export function say(words: string): void {
  since = Date.now();
  status.textContent = words;
  fill(errors);
}

/**
 * Tells the user what is being done, with a button to stop it.
 *
 * @param words What.
 */
export function sayAtWork(words: string): void {
  const stop = element('button', { type: 'button', class: 'as-link', click: () => work.stop() }, 'Stop');
  fill(status, `${words} … `, stop);
  fill(errors);
}

/**
 * Tells the user that something went wrong, and what to do.
 *
 * @param reasons What, one or more.
 */
export function complain(reasons: readonly string[]): void {
  status.textContent = '';
  fill(
    errors,
    reasons.map((reason) => element('p', {}, reason)),
    element('button', { type: 'button', click: () => fill(errors) }, 'Close'),
  );
}
