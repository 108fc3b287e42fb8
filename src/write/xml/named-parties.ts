import type { ViewParty, ViewPhrasing, ViewRoot } from '../../view/view-tree.js';

/** A party that a document names. */
export interface NamedParty {
  readonly id: string;
  /** Null for one that nobody knows, such as a misspelled code. */
  readonly kind: ViewParty['kind'] | null;
  readonly name: string;
}

/**
 * Finds who is named in the tags, changes, origins and clashes of a view. Its own list has neither those that nobody knows nor, in a clean
 * version, anybody whom the text still names.
 *
 * @param view The view.
 * @returns Those of its list in their order, then the unknown ones in the order of the text.
 */
export function namedParties({ parties, clashes, children }: ViewRoot): NamedParty[] {
  const named = new Set<string>();
  for (const block of children) addFrom(block.children, named);
  for (const { support, oppose } of clashes) for (const id of [...support, ...oppose]) named.add(id);
  const listed = parties.filter(({ id }) => named.delete(id));
  return [...listed, ...[...named].map((id): NamedParty => ({ id, kind: null, name: id }))];
}

function addFrom(nodes: readonly ViewPhrasing[], named: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'attribution') for (const { party } of node.positions) named.add(party);
    if (node.type === 'origin') for (const party of node.parties) named.add(party);
    if (node.type !== 'span') continue;
    for (const { party } of node.change?.positions ?? []) named.add(party);
    addFrom(node.children, named);
  }
}
