import type { ViewOrigin, ViewSpan } from '../view/view-tree.js';

/**
 * Says in words what became of a span.
 *
 * @param span The span.
 * @returns `dropped; deletion adopted`; empty where it is not known, and for a part of a span that goes on in a later block.
 */
export function fateText({ fate, change, closing }: ViewSpan): string {
  if (fate === null || closing === 'none') return '';
  const outcome = change?.outcome ?? null;
  if (change === null || outcome === null) return fate.fate;
  return `${fate.fate}; ${change.kind} ${outcome.replaceAll('-', ' ')}`;
}

/**
 * Says in words where adopted words came from.
 *
 * @param node The words.
 * @returns `span: USA, FRA`, `new`; empty for words that stood in the draft outside its brackets.
 */
export function originText({ origin, parties }: ViewOrigin): string {
  if (origin === 'base') return '';
  return parties.length === 0 ? origin : `${origin}: ${parties.join(', ')}`;
}
