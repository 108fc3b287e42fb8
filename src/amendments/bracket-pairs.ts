import type { Draft } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';

/** Tells whether a range of a document can go out and leave its brackets in pairs. */
export type BracketTest = (start: number, end: number) => boolean;

/**
 * Makes the test for a document: a range is whole if the smallest bracket around its beginning is that around its end.
 *
 * @param draft The document.
 * @returns The test. Its work is the logarithm of the number of brackets.
 */
export function bracketTest({ spans }: Draft): BracketTest {
  const edges = spans
    .flatMap(({ start, end }, index) =>
      end > start
        ? [
            { at: start, index, opens: true },
            { at: end, index, opens: false },
          ]
        : [],
    )
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const keys: number[] = [];
  const innermost: number[] = [];
  const open: number[] = [];
  const closed = new Set<number>();
  for (const { at, index, opens } of edges) {
    if (opens) open.push(index);
    else closed.add(index);
    while (open.length > 0 && closed.has(open.at(-1) ?? -1)) open.pop();
    keys.push(keyOf(at, opens));
    innermost.push(open.at(-1) ?? -1);
  }
  /* A bracket that ends at the offset is over there, one that begins there has not begun. */
  const around = (offset: number): number => {
    const next = firstIndex(keys.length, (index) => (keys[index] ?? 0) > keyOf(offset, false));
    return innermost[next - 1] ?? -1;
  };
  return (start, end) => around(start) === around(end);
}

function keyOf(offset: number, opens: boolean): number {
  return 2 * offset + (opens ? 1 : 0);
}
