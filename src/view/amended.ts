import type { Draft } from '../model/draft.js';
import { annotatedWith } from './annotated.js';
import { viewChanges } from './view-change.js';
import type { ViewChange, ViewRoot } from './view-tree.js';

/** What an amendment does to the words of a span. */
export interface ShownChange {
  /** The instruction, by its id. */
  readonly change: string;
  readonly kind: 'insertion' | 'deletion' | 'replacement' | 'move';
  /** Whether the words go out or come in. */
  readonly part: 'old' | 'new';
  /** Who proposes it, by the ids of the parties. */
  readonly parties: readonly string[];
}

/**
 * A document with what an amendment takes out and puts in: an annotated version in which the words of both sides stand in brackets of
 * their own (⟦ ⟧), with the instruction and its sponsors.
 *
 * @param draft The document with the words of both sides, from `markedDraft`.
 * @param shown What each of the spans for them is.
 * @returns A view. In Word the changes are tracked, in CriticMarkup and HTML they are insertions and deletions.
 * @example
 * const resolution = readAdopted('1. Urges swift action.');
 * const paper = readAmendments('In operative paragraph 1, delete “swift”.');
 * const marked = markedDraft(resolution, applyAmendments(resolution, paper).changes, paper);
 * toText(amendedChanges(marked.draft, marked.shown)); // 'OP1  Urges ⟦swift⟧ {deletion, i1} action.\n'
 */
export function amendedChanges(draft: Draft, shown: ReadonlyMap<string, ShownChange>): ViewRoot {
  const changes = new Map(viewChanges(draft, new Map()));
  for (const [span, change] of shown) changes.set(span, viewChange(change));
  return annotatedWith(draft, { changes });
}

function viewChange({ change, kind, part, parties }: ShownChange): ViewChange {
  return {
    id: change,
    kind,
    part,
    confidence: 1,
    positions: parties.map((party) => ({ party, stance: 'support', remark: '' })),
    stands: parties.map((party) => ({ party, stand: 'support' })),
    outcome: null,
  };
}
