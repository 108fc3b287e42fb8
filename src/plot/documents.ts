import type { Draft } from '../model/draft.js';
import { documentFacts } from '../research/document-facts.js';
import { shortened } from './figure.js';

const longestName = 70;

/**
 * Says which texts a plot is of.
 *
 * @param draft The draft.
 * @param adopted The adopted text; undefined where there is none.
 * @returns Their titles, symbols or dates, without a full stop.
 */
export function textNames(draft: Draft, adopted?: Draft): string {
  const one = nameOf(draft);
  if (adopted === undefined) return one;
  const other = nameOf(adopted);
  return one === other ? `${one}, as drafted and as adopted` : `Draft: ${one}; adopted: ${other}`;
}

/** What a text is called in its head; the first digits of its hash where it has no head. */
function nameOf(document: Draft): string {
  const { title, symbol, date } = documentFacts(document);
  const parts = [title === null ? null : shortened(title, longestName), symbol, date].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? `Text ${document.source.sha256.slice(0, 12)}` : parts.join(', ');
}
