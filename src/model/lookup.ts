import type { Draft, DraftAttribution, DraftProvision, DraftSpan } from './draft.js';

/*
 * Ids are a letter and the place in the list, from 1, so that a lookup needs no index; that they are is part of the schema.
 */
function at<Item>(items: readonly Item[], id: string | null): Item | undefined {
  return id === null ? undefined : items[Number(id.slice(1)) - 1];
}

/**
 * Finds a span by its id.
 *
 * @param draft The draft.
 * @param id The id: `s1`.
 * @returns The span, undefined where the draft has none of that id.
 */
export function spanById(draft: Draft, id: string | null): DraftSpan | undefined {
  return at(draft.spans, id);
}

/**
 * Finds a provision by its id.
 *
 * @param draft The draft.
 * @param id The id: `v1`.
 * @returns The provision, undefined where the draft has none of that id.
 */
export function provisionById(draft: Draft, id: string | null): DraftProvision | undefined {
  return at(draft.provisions, id);
}

/**
 * Finds a tag by its id.
 *
 * @param draft The draft.
 * @param id The id: `a1`.
 * @returns The tag, undefined where the draft has none of that id.
 */
export function attributionById(draft: Draft, id: string | null): DraftAttribution | undefined {
  return at(draft.attributions, id);
}
