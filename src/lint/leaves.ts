import type { Attribution, NtastNode, Root } from '../syntax/ntast.js';
import type { Draft } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import { firstIndex } from '../text/first-index.js';

/** A leaf of the tree in its place, or a tag, which is one leaf here. */
export interface Leaf extends SourceRange {
  readonly type:
    'text' | 'whitespace' | 'mark' | 'stamp' | 'markup' | 'aside' | 'label' | 'attribution' | 'other';
  readonly value: string;
  /** Whether it is text of the document, and not of its head or of the page around it. */
  readonly isBody: boolean;
  /** The provision that it is in, by index into `draft.provisions`; -1 outside provisions. */
  readonly provision: number;
  /** The tag that it is. */
  readonly tag: Attribution | null;
}

const leafTypes: ReadonlySet<string> = new Set<Leaf['type']>([
  'text',
  'whitespace',
  'mark',
  'stamp',
  'markup',
  'aside',
  'label',
  'attribution',
]);

interface Frame {
  readonly node: NtastNode;
  readonly provision: number;
  readonly isBody: boolean;
}

/**
 * Lists the leaves of a tree with the provisions that they are in.
 *
 * @param source The text.
 * @param tree Its tree.
 * @param draft Its model.
 * @returns The leaves in the order of the text.
 */
export function leavesOf(source: string, tree: Root, draft: Draft): Leaf[] {
  const leaves: Leaf[] = [];
  const provisions = new Map(draft.provisions.map(({ kind, start }, index) => [`${kind} ${start}`, index]));
  const stack: Frame[] = [{ node: tree, provision: -1, isBody: true }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, isBody } = frame;
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? 0;
    if (!('children' in node) || node.type === 'attribution') {
      const type = leafTypes.has(node.type) ? (node.type as Leaf['type']) : 'other';
      const tag = node.type === 'attribution' ? node : null;
      const value = source.slice(start, end);
      leaves.push({ type, start, end, value, isBody, provision: frame.provision, tag });
      continue;
    }
    const provision = provisions.get(`${node.type} ${start}`) ?? frame.provision;
    const holdsBody = isBody && node.type !== 'furniture' && node.type !== 'front';
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push({ node: child, provision, isBody: holdsBody });
    }
  }
  return leaves;
}

/**
 * Tells whether a leaf has nothing to read.
 *
 * @param leaf A leaf.
 * @returns Whether it is white space, or markup of the host format.
 */
export function isBlank({ type, value }: Leaf): boolean {
  return type === 'whitespace' || type === 'markup' || (type === 'text' && !/\S/u.test(value));
}

/**
 * Finds the leaf at an offset.
 *
 * @param leaves The leaves of a document.
 * @param offset An offset in UTF-16 code units.
 * @returns The index of the last leaf that begins at or before it.
 */
export function leafIndexAt(leaves: readonly Leaf[], offset: number): number {
  const behind = firstIndex(leaves.length, (index) => (leaves[index]?.start ?? 0) > offset);
  return Math.max(0, behind - 1);
}
