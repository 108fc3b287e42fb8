/**
 * The syntax tree with the tools of unist: how many words of every provision stand in brackets.
 *
 *     npx tsx examples/walk-the-tree.ts corpus/hsp-ha-2-1/draft-2023-05-22.txt
 */
import { readFileSync } from 'node:fs';
import { visitParents } from 'unist-util-visit-parents';
import { parse, type NtastNode, type Root } from 'travaux';

/** Words in all and words in brackets, by the label of the provision. */
export function contention(tree: Root): Map<string, { words: number; contested: number }> {
  const counts = new Map<string, { words: number; contested: number }>();
  const ranges = tree.spans.map(
    ({ position }) => [position.start.offset ?? 0, position.end.offset ?? 0] as const,
  );
  visitParents(tree, 'text', (node, ancestors) => {
    const label = nearestLabel(ancestors);
    if (label === undefined) return;
    const count = counts.get(label) ?? { words: 0, contested: 0 };
    const words = node.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const start = node.position.start.offset ?? 0;
    count.words += words;
    if (ranges.some(([from, to]) => from <= start && start < to)) count.contested += words;
    counts.set(label, count);
  });
  return counts;
}

function nearestLabel(ancestors: readonly NtastNode[]): string | undefined {
  const provision = ancestors.findLast((node) => 'label' in node);
  return provision !== undefined && 'label' in provision ? provision.label : undefined;
}

if (process.argv[1] === import.meta.filename) {
  const { tree } = parse(readFileSync(process.argv[2] ?? '/dev/stdin', 'utf8'));
  for (const [label, { words, contested }] of contention(tree)) {
    const share = words === 0 ? 0 : Math.round((100 * contested) / words);
    console.log(
      `${label.padEnd(12)}${String(contested).padStart(5)} of ${String(words).padStart(5)} words in brackets (${share} %)`,
    );
  }
}
