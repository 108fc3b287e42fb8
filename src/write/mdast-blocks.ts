import type { BlockContent, PhrasingContent } from 'mdast';
import type { ViewBlock, ViewRoot } from '../view/view-tree.js';

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
  const shown = label?.[labels] ?? '';
  if (shown === '') return { type: 'paragraph', children: words };
  const node: PhrasingContent =
    labels === 'marker' ? mark(shown) : { type: 'strong', children: [{ type: 'text', value: shown }] };
  return { type: 'paragraph', children: [node, { type: 'text', value: ' ' }, ...words] };
}
