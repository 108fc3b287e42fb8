import type { Draft } from './model/draft.js';
import { telling, type ProgressOptions } from './progress/progress.js';
import { withBase } from './read-draft.js';
import { reconcile as reconcileTexts } from './reconcile/reconcile.js';
import type { Reconciliation } from './reconcile/reconciliation.js';
import type { SourceText } from './text/source-text.js';

/** How a draft is reconciled, and who is told how far it is. */
export interface ReconcileOptions extends ProgressOptions {
  /** The text that the changes were proposed to, plain or Markdown: it settles which words of the brackets are old and which are new. */
  readonly base?: string | SourceText;
}

/**
 * Finds out what became of a draft in the text that was adopted.
 *
 * @param draft The draft, by `readDraft`.
 * @param adopted The text, by `readAdopted`. One without words is taken at its word: everything is dropped or moot, so callers who read
 * files refuse it first, as the command line does.
 * @param options A base text, where one is known and the draft was not read with it.
 * @returns What became of every span and every change, where every adopted word came from, and how the provisions correspond; each verdict
 * with its evidence, its confidence and its reasons. Ids are those of the draft; offsets are UTF-16 code units of the two texts.
 * @throws The reason of a signal that is aborted.
 * @example
 * const draft = readDraft('1. Requests [urgent] {USA+} [immediate] {FRA+} action by all States;');
 * const adopted = readAdopted('1. Requests immediate action by all States;');
 * reconcile(draft, adopted).spans.map(({ fate }) => fate); // ['dropped', 'retained']
 */
export function reconcile(draft: Draft, adopted: Draft, options: ReconcileOptions = {}): Reconciliation {
  const { base } = options;
  const tell = telling(options);
  return reconcileTexts(base === undefined ? draft : withBase(draft, base), adopted, { tell });
}
