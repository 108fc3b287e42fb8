import type { Parents, Root } from 'mdast';

const numberAt = /\d{1,9}(?=[.)])/uy;

/**
 * Notes the numbers before the items of lists, in `data.itemNumber`: mdast keeps the first of a list only.
 *
 * @param tree A tree whose nodes have positions; it is changed.
 * @param source The text that it was parsed from.
 */
export function noteItemNumbers(tree: Root, source: string): void {
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    for (const child of parent.children) {
      if ('children' in child) stack.push(child);
      if (child.type !== 'listItem') continue;
      numberAt.lastIndex = child.position?.start.offset ?? source.length;
      const number = numberAt.exec(source)?.[0];
      if (number !== undefined) child.data = { ...child.data, itemNumber: Number(number) };
    }
  }
}
