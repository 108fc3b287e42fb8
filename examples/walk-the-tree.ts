/**
 * The syntax tree with the tools of unist: what stands in every provision, node by node. How much of it is contested is counted by `tally`.
 *
 *     npx tsx examples/walk-the-tree.ts corpus/hsp-ha-2-1/draft-2023-05-22.txt
 */
import { readFileSync } from 'node:fs';
import { visitParents } from 'unist-util-visit-parents';
import { parse, type NtastNode, type Root } from 'travaux';

/** How many nodes of each type stand in a provision, by its label. */
export function nodesByProvision(tree: Root): Map<string, Map<NtastNode['type'], number>> {
  const counts = new Map<string, Map<NtastNode['type'], number>>();
  visitParents(tree, (node, ancestors) => {
    const label = nearestLabel(ancestors);
    if (label === undefined) return;
    const count = counts.get(label) ?? new Map<NtastNode['type'], number>();
    counts.set(label, count.set(node.type, (count.get(node.type) ?? 0) + 1));
  });
  return counts;
}

function nearestLabel(ancestors: readonly NtastNode[]): string | undefined {
  const provision = ancestors.findLast((node) => 'label' in node);
  return provision !== undefined && 'label' in provision ? provision.label : undefined;
}

if (process.argv[1] === import.meta.filename) {
  const [, , path] = process.argv;
  if (path === undefined) {
    console.error('Usage: npx tsx examples/walk-the-tree.ts DRAFT (/dev/stdin for standard input)');
    process.exit(2);
  }
  const { tree } = parse(readFileSync(path, 'utf8'));
  for (const [label, counts] of nodesByProvision(tree)) {
    const said = [...counts].map(([type, count]) => `${String(count)} ${type}`);
    console.log(`${label.padEnd(12)}${said.join(', ')}`);
  }
}
