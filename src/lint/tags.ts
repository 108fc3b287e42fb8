import type { Draft, PartyPosition } from '../model/draft.js';
import type { Attribution, Entry } from '../syntax/ntast.js';
import type { SourceRange } from '../text/plain-text.js';
import { grouped } from './grouped.js';
import type { Leaf } from './leaves.js';

/** A tag in its place. */
export interface Tag extends SourceRange {
  /** Its leaf, by index. */
  readonly leaf: number;
  readonly node: Attribution;
  readonly value: string;
  readonly entries: readonly Entry[];
  /** What parties say in it; none in a tag that is a note. */
  readonly positions: readonly PartyPosition[];
  /** The brackets that it is bound to, by index. */
  readonly brackets: readonly number[];
}

/**
 * Lists the tags of a document.
 *
 * @param leaves The leaves of its tree.
 * @param draft Its model.
 * @returns The tags in the order of the text.
 */
export function tagsOf(leaves: readonly Leaf[], { positions, attributions }: Draft): Tag[] {
  const positionsOfTag = grouped(positions, ({ attribution }) => attribution);
  const tags: Tag[] = [];
  for (const [leaf, { tag: node, start, end, value }] of leaves.entries()) {
    if (node === null) continue;
    tags.push({
      leaf,
      node,
      start,
      end,
      value,
      entries: node.children.filter((child) => child.type === 'entry'),
      positions: positionsOfTag.get(attributions[tags.length]?.id ?? '') ?? [],
      brackets: node.binding.spans,
    });
  }
  return tags;
}
