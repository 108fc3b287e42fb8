import type { Draft, DraftSpan } from './draft.js';
import { attributionById } from './lookup.js';

const betweenAlternatives = /^(?:\s|\/|\bor\b|\band\/or\b|\[or\]|\[and\])*$/iu;

/**
 * Finds the spans that are alternatives by their place: brackets beside one another, with nothing between them but tags, spaces, a slash
 * or "or".
 *
 * @param draft The draft.
 * @returns The ids of all spans that have a neighbor.
 */
export function spansInChoices(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  const lastOfDepth = new Map<string | null, DraftSpan>();
  for (const span of draft.spans) {
    const before = lastOfDepth.get(span.parent);
    if (before !== undefined && areNeighbors(draft, before, span)) found.add(before.id).add(span.id);
    lastOfDepth.set(span.parent, span);
  }
  return found;
}

/* Tags are seldom longer; a gap that is, is no gap between neighbors. */
const widestGap = 400;

function areNeighbors(draft: Draft, before: DraftSpan, span: DraftSpan): boolean {
  if (before.provision !== span.provision) return false;
  if (span.start < before.end || span.start - before.end > widestGap) return false;
  let text = draft.source.text.slice(before.end, span.start);
  for (const id of before.attributions) {
    const tag = attributionById(draft, id);
    if (tag !== undefined) text = text.replace(tag.raw, '');
  }
  return betweenAlternatives.test(text);
}
