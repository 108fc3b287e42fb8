import type { ProvisionRelationship } from '../reconcile/reconciliation.js';
import type { ViewBlock, ViewPhrasing } from '../view/view-tree.js';

/** Provisions of the two texts that stand side by side. */
export interface Row {
  readonly draft: readonly ViewBlock[];
  readonly adopted: readonly ViewBlock[];
  /** How they correspond; null where no reconciliation says so. */
  readonly relationship: ProvisionRelationship | null;
}

/**
 * Sets the provisions of two texts side by side.
 *
 * @param draft The blocks of the draft, in order.
 * @param adopted The blocks of the adopted text, in order.
 * @param relationships How they correspond, by ids.
 * @returns Rows in the order of the draft, each block in exactly one; what is only in the adopted text comes after what it follows there.
 */
export function rowsOf(
  draft: readonly ViewBlock[],
  adopted: readonly ViewBlock[],
  relationships: readonly ProvisionRelationship[],
): Row[] {
  const draftLeft = new Map(draft.map((block) => [block.id, block]));
  const adoptedLeft = new Map(adopted.map((block) => [block.id, block]));
  const rows: Row[] = [];
  for (const relationship of relationships) {
    const row = {
      draft: taken(draftLeft, relationship.draftIds),
      adopted: taken(adoptedLeft, relationship.adoptedIds),
      relationship,
    };
    if (row.draft.length + row.adopted.length > 0) rows.push(row);
  }
  for (const row of rowsOfRest(draftLeft, adoptedLeft)) rows.push(row);
  return inOrder(rows, orderOf(draft), orderOf(adopted));
}

function taken(left: Map<string, ViewBlock>, ids: readonly string[]): ViewBlock[] {
  return ids.flatMap((id) => {
    const block = left.get(id);
    left.delete(id);
    return block === undefined ? [] : [block];
  });
}

/** Blocks that no relationship names stand beside one another where they say the same, as titles do even where they do not. */
function rowsOfRest(draft: Map<string, ViewBlock>, adopted: Map<string, ViewBlock>): Row[] {
  const bySaying = new Map<string, ViewBlock[]>();
  for (const block of adopted.values()) {
    addTo(bySaying, sayingOf(block), block);
  }
  const rows: Row[] = [];
  for (const block of draft.values()) {
    const other = bySaying.get(sayingOf(block))?.shift();
    if (other !== undefined) adopted.delete(other.id);
    rows.push({ draft: [block], adopted: other === undefined ? [] : [other], relationship: null });
  }
  for (const block of adopted.values()) rows.push({ draft: [], adopted: [block], relationship: null });
  return rows;
}

function sayingOf({ kind, children }: ViewBlock): string {
  return kind === 'title' ? kind : `${kind} ${wordsOf(children).toLowerCase().replace(/\s+/gu, ' ').trim()}`;
}

function wordsOf(children: readonly ViewPhrasing[]): string {
  return children
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'span' || node.type === 'origin' ? wordsOf(node.children) : '';
    })
    .join('');
}

type Order = ReadonlyMap<string, number>;

function orderOf(blocks: readonly ViewBlock[]): Order {
  return new Map(blocks.map(({ id }, index) => [id, index]));
}

function inOrder(rows: readonly Row[], draft: Order, adopted: Order): Row[] {
  const anchored = rows.filter((row) => row.draft.length > 0);
  anchored.sort((a, b) => firstOf(a.draft, draft) - firstOf(b.draft, draft));
  const rowAt = new Map(rows.flatMap((row) => row.adopted.map(({ id }) => [adopted.get(id) ?? 0, row])));
  const after = new Map<Row | null, Row[]>();
  const holders = new Map<Row, Row | null>();
  const added = rows.filter((row) => row.draft.length === 0);
  added.sort((a, b) => firstOf(a.adopted, adopted) - firstOf(b.adopted, adopted));
  for (const row of added) {
    const before = rowAt.get(firstOf(row.adopted, adopted) - 1) ?? null;
    const holder =
      before === null ? null : (holders.get(before) ?? (before.draft.length > 0 ? before : null));
    holders.set(row, holder);
    addTo(after, holder, row);
  }
  return [...(after.get(null) ?? []), ...anchored.flatMap((row) => [row, ...(after.get(row) ?? [])])];
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function firstOf(blocks: readonly ViewBlock[], order: Order): number {
  return blocks.reduce((first, { id }) => Math.min(first, order.get(id) ?? Infinity), Infinity);
}
