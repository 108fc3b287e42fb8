import type { ScopeReading } from '../../grammar/label.js';
import type { Block } from './block.js';
import type { Scope } from './ntast.js';

/** The blocks of a document by their labels; where a label is used twice, the first. */
export type LabelIndex = ReadonlyMap<string, number>;

/**
 * Indexes the labels of a document.
 *
 * @param blocks The blocks of a document.
 * @returns Indices of blocks by label.
 */
export function labelIndexOf(blocks: readonly Block[]): LabelIndex {
  const index = new Map<string, number>();
  for (const [at, { label, type }] of blocks.entries()) {
    if (label !== null && type !== 'heading' && !index.has(label)) index.set(label, at);
  }
  return index;
}

/**
 * Finds the provisions that a scope names.
 *
 * @param scope The scope as read in a tag: `OP1a to e`.
 * @param labels The labels of the document.
 * @returns The first and the last provision by their canonical labels, or null where the document has neither.
 */
export function resolveScope(scope: ScopeReading, labels: LabelIndex): Scope | null {
  for (const kind of scope.kind === null ? ['OP', 'PP'] : [scope.kind]) {
    const from = labelOf(kind, scope.from);
    const to = labelOf(kind, scope.to);
    if (labels.has(from) && labels.has(to)) return { from, to };
  }
  return null;
}

function labelOf(kind: string, { number, item }: ScopeReading['from']): string {
  return item === null ? `${kind}${number}` : `${kind}${number}.${item}`;
}
