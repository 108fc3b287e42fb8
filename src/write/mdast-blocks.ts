import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { ViewBlock, ViewLabel, ViewRoot } from '../view/view-tree.js';
import { withItemLists, type ItemList } from './item-lists.js';

/* `OP.a`, `OP option 1`: an item or an option under no paragraph. */
const withoutNumber = /^OP(?=[ .])/u;

/** A label without a number is no label to who reads it again; its marker is what the draft has. */
function labelIn({ canonical, marker }: ViewLabel, labels: ViewRoot['labels']): string {
  return labels === 'canonical' && !withoutNumber.test(canonical) ? canonical : marker;
}

/**
 * Makes the node of a block: a heading, or a paragraph that begins with its label.
 *
 * @param block The block.
 * @param labels Which labels the view shows.
 * @param words The content of the block.
 * @param mark Makes the node of a label that is written as it is: escaped, `1.` would no longer be read as a number.
 * @returns The node.
 */
export function blockNode(
  { kind, label }: ViewBlock,
  labels: ViewRoot['labels'],
  words: PhrasingContent[],
  mark: (label: string) => PhrasingContent,
): BlockContent {
  if (kind === 'title') return { type: 'heading', depth: 1, children: words };
  if (kind === 'heading') return { type: 'heading', depth: 2, children: words };
  if (kind === 'formula') return { type: 'paragraph', children: [{ type: 'emphasis', children: words }] };
  const shown = label === null ? '' : labelIn(label, labels);
  if (shown === '') return { type: 'paragraph', children: words };
  /* In emphasis a label alone would be read as words in emphasis. */
  const node: PhrasingContent =
    labels === 'marker' || words.length === 0
      ? mark(shown)
      : { type: 'strong', children: [{ type: 'text', value: shown }] };
  const gap: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
  return { type: 'paragraph', children: [node, ...gap, ...words] };
}

/**
 * Makes the nodes of all blocks, with lists for the items that have bullets.
 *
 * @param blocks The blocks, in order.
 * @param nodeOf Makes the node of a block.
 * @returns The nodes.
 */
export function blockNodes(
  blocks: readonly ViewBlock[],
  nodeOf: (block: ViewBlock) => BlockContent,
): BlockContent[] {
  const listOf = ({ items }: ItemList<ViewBlock>): List => {
    const children = items.map(({ node, lists }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [nodeOf(node), ...lists.map(listOf)],
    }));
    return { type: 'list', ordered: false, spread: false, children };
  };
  return withItemLists(blocks).map((node) => (node.type === 'list' ? listOf(node) : nodeOf(node)));
}
