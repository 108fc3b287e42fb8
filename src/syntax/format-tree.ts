import { placeOf } from '../text/points.js';
import { quoted } from '../text/quoted.js';
import type { Attribution, ContestedSpan, DocumentText, Entry, NtastNode, Root } from './ntast.js';

/**
 * Lists a tree: one node a line, indented under its parent, then the spans that stand off it, and the texts, where there are several.
 *
 * A line has the type, the place as `line:column–line:column`, and what the node holds besides children: the value of a leaf, the label
 * of a provision, what a tag is bound to. Spans are named s1, s2, … in their order, as in the model.
 *
 * @param tree The tree.
 * @returns Lines that each end with a line feed.
 * @example
 * formatTree(parse('[on]').tree).split('\n')[0]; // 'root 1:1–1:5 plain-brackets'
 */
export function formatTree(tree: Root): string {
  const lines: string[] = [];
  const stack: { node: NtastNode; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, depth } = frame;
    lines.push('  '.repeat(depth) + nodeLine(node));
    if (!('children' in node)) continue;
    for (const child of [...node.children].reverse() as NtastNode[]) {
      stack.push({ node: child, depth: depth + 1 });
    }
  }
  if (tree.spans.length > 0) lines.push('spans');
  for (const [index, span] of tree.spans.entries()) lines.push(spanLine(span, index));
  if (tree.texts.length > 1) lines.push('texts');
  if (tree.texts.length > 1) for (const text of tree.texts) lines.push(textLine(text));
  return lines.map((line) => `${line}\n`).join('');
}

function nodeLine(node: NtastNode): string {
  return [node.type, placeOf(node.position), ...detailsOf(node)].join(' ');
}

function detailsOf(node: NtastNode): string[] {
  switch (node.type) {
    case 'root':
      return [node.notation.name];
    case 'heading':
      return [`depth ${node.depth}`];
    case 'paragraph':
      return node.item === undefined ? [] : [`item ${node.item}`];
    case 'preambularParagraph':
    case 'operativeParagraph':
    case 'subparagraph':
    case 'option':
      return node.alternativeOf === null
        ? [node.label]
        : [node.label, `(alternative of ${node.alternativeOf})`];
    case 'attribution':
      return bindingOf(node);
    case 'label':
      return [quoted(node.value), `= ${node.canonical}`];
    case 'entry':
      return [quoted(node.value), ...sayingOf(node)];
    default:
      return 'value' in node ? [quoted(node.value)] : [];
  }
}

function bindingOf({ binding: { spans, scope } }: Attribution): string[] {
  const about = spans.length === 0 ? 'no span' : spans.map(spanName).join(', ');
  const names =
    scope === null ? [] : [`names ${scope.from === scope.to ? scope.from : `${scope.from} to ${scope.to}`}`];
  return [`about ${about}`, ...names];
}

function sayingOf({ actor, sign, stance, rest }: Entry): string[] {
  const parts = { actor, sign, stance, rest };
  return Object.entries(parts).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${quoted(value)}`],
  );
}

function spanLine({ position, opened, closed, depth, parent }: ContestedSpan, index: number): string {
  const lost = [...(opened ? [] : ['not opened']), ...(closed ? [] : ['not closed'])];
  const nesting =
    depth === 0 && parent === null
      ? []
      : [`depth ${depth}`, `in ${parent === null ? 'none' : spanName(parent)}`];
  return ['  ' + spanName(index), placeOf(position), ...nesting, ...lost].join(' ');
}

function textLine({ kind, label, inside, position }: DocumentText): string {
  return `  ${kind} ${placeOf(position)} ${label}${inside ? ' (inside)' : ''}`;
}

const spanName = (index: number): string => `s${index + 1}`;
