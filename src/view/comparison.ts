import type { Draft } from '../model/draft.js';
import type { DraftComparison } from '../compare/comparison.js';
import { annotatedWith } from './annotated.js';
import { viewChanges } from './view-change.js';
import type { ViewEvent, ViewRoot } from './view-tree.js';

/**
 * One of two drafts with what happened between them: an annotated version in which every span says whether it was opened, closed or reworded.
 *
 * @param draft The earlier or the later draft.
 * @param comparison What happened from the one to the other.
 * @param side Which of them the draft is. The earlier one shows what was closed, the later one what was opened.
 * @returns A view.
 * @example
 * const [before, after] = [readDraft('1. Notes [a] it;'), readDraft('1. Notes a it;')];
 * toText(compared(before, compareDrafts(before, after), 'before')); // 'OP1  Notes [a] ⟨closed: agreed text⟩ it;\n'
 */
export function compared(draft: Draft, comparison: DraftComparison, side: 'before' | 'after'): ViewRoot {
  const events = eventsOn(comparison, side);
  return annotatedWith(draft, { changes: viewChanges(draft, new Map()), events });
}

/**
 * Finds what happened to the spans of one of two drafts.
 *
 * @param comparison What happened.
 * @param side Which of them the draft is.
 * @returns The event of every span, by its id in that draft.
 */
export function eventsOn({ spans }: DraftComparison, side: 'before' | 'after'): Map<string, ViewEvent> {
  return new Map(
    spans.flatMap((one): [string, ViewEvent][] => {
      const id = one[side];
      const { event, words, moved, confidence, positions } = one;
      return id === null ? [] : [[id, { event, words, moved, confidence, positions }]];
    }),
  );
}
