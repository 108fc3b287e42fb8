import type { Parent } from 'unist';
import type { NtastNode, Root } from '../index.js';

/** A node that holds text and no other nodes. */
export type Leaf = Exclude<NtastNode, Parent>;

/**
 * Lists the leaves of a tree.
 *
 * @param tree The tree.
 * @returns The leaves in order; those of a tree from the parser are the text, end to end.
 */
export function leavesOf(tree: Root): Leaf[] {
  const leaves: Leaf[] = [];
  const stack: NtastNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node)) leaves.push(node);
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        stack.push(node.children[index] as NtastNode);
      }
  }
  return leaves;
}
