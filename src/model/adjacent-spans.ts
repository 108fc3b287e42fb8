import type { Draft, DraftSpan } from './draft.js';
import { attributionById } from './lookup.js';

const betweenAlternatives = /^(?:\s|\/|\bor\b|\band\/or\b)*$/iu;

/**
 * Finds the spans that are alternatives by their place: brackets beside one another, with nothing between them but tags, spaces, a slash
 * or "or".
 *
 * @param draft The draft.
 * @returns Runs of two or more spans, in the order of the text.
 */
export function adjacentSpans(draft: Draft): DraftSpan[][] {
  const runs: DraftSpan[][] = [];
  const lastRun = new Map<string | null, DraftSpan[]>();
  for (const span of draft.spans) {
    const run = lastRun.get(span.parent);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && areNeighbors(draft, before, span)) {
      run.push(span);
    } else {
      const next = [span];
      runs.push(next);
      lastRun.set(span.parent, next);
    }
  }
  return runs.filter((run) => run.length > 1);
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
