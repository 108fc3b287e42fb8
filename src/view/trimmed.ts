import type { ViewPhrasing } from './view-tree.js';

/**
 * Takes the spaces from the ends of a block.
 *
 * @param children What it holds.
 * @returns The same without spaces at the ends, and without text that is empty.
 */
export function trimmed(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  const last = children.length - 1;
  return children
    .map((node, index): ViewPhrasing => {
      if (node.type !== 'text' || (index > 0 && index < last)) return node;
      const value = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === last ? value.trimEnd() : value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}
