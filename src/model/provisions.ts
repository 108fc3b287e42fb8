import { canonicalSuffixPattern } from '../../grammar/label-suffixes.js';
import type { Node, Parent, Position } from 'unist';
import type { NtastNode, Root } from '../syntax/ntast.js';
import type { SourceRange } from '../text/plain-text.js';
import type { DraftProvision, ProvisionKind } from './draft.js';
import { firstIndex } from '../text/first-index.js';

/** The provisions of a draft, and a way to find them by offset. */
export interface Provisions {
  readonly list: DraftProvision[];
  /** Finds the label of the provision that an offset is in: its own, or that of the nearest provision around it. */
  readonly labelAt: (offset: number) => string | null;
}

const kinds: ReadonlySet<string> = new Set<ProvisionKind>([
  'title',
  'heading',
  'formula',
  'preambularParagraph',
  'operativeParagraph',
  'subparagraph',
  'option',
  'paragraph',
]);

interface Frame {
  readonly node: NtastNode;
  readonly provision: DraftProvision | null;
  readonly part: DraftProvision['part'];
}

/** Where the text begins to belong to another label. */
interface LabelledStart {
  readonly start: number;
  readonly label: string | null;
}

/**
 * Lists the provisions of a tree.
 *
 * @param tree The tree.
 * @returns The provisions in the order of the text, those that hold others before what they hold.
 */
export function provisionsOf(tree: Root): Provisions {
  const list: DraftProvision[] = [];
  const starts: LabelledStart[] = [];
  const byId = new Map<string, DraftProvision>();
  const spanEnds = new Set(tree.spans.map(({ position }) => position.end.offset));
  const stack: Frame[] = [{ node: tree, provision: null, part: 'head' }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const part = partOf(frame.node, frame.part);
    const provision = kinds.has(frame.node.type) ? addProvision(frame, part, list) : frame.provision;
    if (provision !== null) byId.set(provision.id, provision);
    if (provision !== null && (frame.node.type === 'text' || isStray(frame.node, spanEnds)))
      addRun(provision, offsetsOf(frame.node));
    if (frame.node.type === 'label' && provision !== null) provision.rawLabel = frame.node.value;
    if (isLeaf(frame.node) || frame.node.type === 'attribution')
      addStart(starts, offsetsOf(frame.node).start, nearestLabel(provision, byId));
    else pushChildren(stack, frame.node, provision, part);
  }
  return { list, labelAt: labelFinder(starts) };
}

/** A mark of a tag that marks nothing is read as text; one that closes a bracket by mistake is not. */
function isStray(node: NtastNode, spanEnds: ReadonlySet<number | undefined>): boolean {
  return node.type === 'mark' && /^[<>{}]$/u.test(node.value) && !spanEnds.has(node.position.end.offset);
}

function isLeaf(node: NtastNode): boolean {
  return !('children' in node);
}

function partOf(node: NtastNode, part: DraftProvision['part']): DraftProvision['part'] {
  if (node.type === 'preamble') return 'preamble';
  return node.type === 'operativePart' ? 'operative' : part;
}

function pushChildren(
  stack: Frame[],
  node: NtastNode,
  provision: DraftProvision | null,
  part: DraftProvision['part'],
): void {
  const children = (node as Node & Parent).children as NtastNode[];
  for (const child of [...children].reverse()) stack.push({ node: child, provision, part });
}

function addProvision(
  { node, provision }: Frame,
  part: DraftProvision['part'],
  list: DraftProvision[],
): DraftProvision {
  const label = 'label' in node ? node.label : null;
  const added: DraftProvision = {
    id: `v${String(list.length + 1)}`,
    kind: node.type as ProvisionKind,
    label,
    rawLabel: null,
    ...(node.type === 'paragraph' && node.item !== undefined ? { item: node.item } : {}),
    parent: provision?.id ?? null,
    part,
    related: relatedTo(label, 'alternativeOf' in node ? node.alternativeOf : null),
    ...offsetsOf(node),
    runs: [],
  };
  list.push(added);
  return added;
}

const ordinalSuffix = new RegExp(`${canonicalSuffixPattern}$`, 'u');

function relatedTo(label: string | null, alternativeOf: string | null): DraftProvision['related'] {
  if (alternativeOf !== null) return { label: alternativeOf, relation: 'alternative-of' };
  if (label === null || !ordinalSuffix.test(label)) return null;
  return { label: label.replace(ordinalSuffix, ''), relation: 'unknown' };
}

function addRun({ runs }: DraftProvision, range: SourceRange): void {
  const last = runs.at(-1);
  if (last?.end === range.start) runs[runs.length - 1] = { start: last.start, end: range.end };
  else runs.push(range);
}

function nearestLabel(
  provision: DraftProvision | null,
  byId: ReadonlyMap<string, DraftProvision>,
): string | null {
  let current = provision;
  while (current !== null && current.label === null) current = byId.get(current.parent ?? '') ?? null;
  return current?.label ?? null;
}

function addStart(starts: LabelledStart[], start: number, label: string | null): void {
  if (starts.at(-1)?.label !== label) starts.push({ start, label });
}

function labelFinder(starts: readonly LabelledStart[]): (offset: number) => string | null {
  return (offset) => {
    const behind = firstIndex(starts.length, (index) => (starts[index]?.start ?? 0) > offset);
    return starts[Math.max(0, behind - 1)]?.label ?? null;
  };
}

function offsetsOf({ position }: { position: Position }): SourceRange {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}
