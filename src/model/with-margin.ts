import type { DraftAttribution, DraftNote, PartyPosition } from './draft.js';
import type { MarginTags } from './margin-tags.js';

/**
 * Puts what the text says in tags and what the document says beside it in one order, and gives it its ids.
 *
 * @param tags What the text says; its positions name its tags by their ids.
 * @param margin What the document says beside it.
 * @returns All of it in the order of the text.
 */
export function withMargin(
  tags: Pick<MarginTags, 'attributions' | 'positions' | 'notes'>,
  margin: MarginTags,
): MarginTags {
  const attributions = inOrder([...tags.attributions, ...margin.attributions], 'a');
  const newIds = new Map(attributions.map(({ old, item }) => [old, item.id]));
  const positions = inOrder([...tags.positions, ...margin.positions], 'p').map(({ item }): PartyPosition => ({
    ...item,
    attribution: newIds.get(item.attribution) ?? item.attribution,
  }));
  const notes = inOrder<DraftNote>([...tags.notes, ...margin.notes], 'n').map(({ item }) => item);
  return { attributions: attributions.map(({ item }): DraftAttribution => item), positions, notes };
}

/** By start, the wider first; what is equal stays as it was. */
function inOrder<Item extends { id: string; start: number; end: number }>(
  items: readonly Item[],
  letter: string,
): { old: string; item: Item }[] {
  return [...items]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((item, index) => ({ old: item.id, item: { ...item, id: `${letter}${String(index + 1)}` } }));
}
