import type { Root } from '../index.js';
import { leavesOf } from './leaves.js';
import type { File } from './messages.js';

/**
 * Finds the text that a tree was parsed from: that of the file, or, where the tree comes without its file, its leaves, which are the text
 * unless a plugin has taken nodes away.
 *
 * @param tree The tree.
 * @param file The file that is processed.
 * @returns The text.
 */
export function sourceOf(tree: Root, file: File): string {
  const text = String(file);
  if (text.length === tree.position.end.offset) return text;
  return leavesOf(tree)
    .map(({ value }) => value)
    .join('');
}
