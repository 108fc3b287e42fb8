/** What a parser found in a text. */
export interface Counts {
  readonly spans: number;
  readonly tags: number;
  readonly entries: number;
  /** The blocks that have a label, as one list, so that the labels are compared too. */
  readonly labels: string;
  /** Whether the leaves, end to end, are the text. */
  readonly tiles: boolean;
}

interface AnyNode {
  readonly type?: string;
  readonly value?: string;
  readonly label?: string | null;
  readonly children?: readonly AnyNode[];
}

/** Counts what is in a tree of ours or of the hand-written scanner. */
export function countsOf(text: string, tree: { readonly spans: readonly unknown[] } & AnyNode): Counts {
  let tags = 0;
  let entries = 0;
  let source = '';
  const labels: string[] = [];
  const visit = (node: AnyNode): void => {
    if (node.type === 'attribution') tags += 1;
    if (node.type === 'entry') entries += 1;
    if (node.label) labels.push(node.label);
    if (node.children === undefined) source += node.value ?? '';
    else for (const child of node.children) visit(child);
  };
  visit(tree);
  return { spans: tree.spans.length, tags, entries, labels: labels.join(', '), tiles: source === text };
}
