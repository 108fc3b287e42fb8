import type { Position } from 'unist';
import type { Attribution, ContestedSpan, Entry, NtastNode, Root } from './ntast.js';

/*
 * What cannot be seen in a listing, or would break its lines: controls, formats (joiners, soft hyphens, marks of direction), all
 * white space but the plain space, halves of characters, and places that Unicode keeps empty (U+FFFE).
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** A string in quotation marks; what cannot be seen is an escape of JSON. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(unseen, (character) =>
    Array.from({ length: character.length }, (_, unit) => escapeOf(character.charCodeAt(unit))).join(''),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/**
 * Lists a tree: one node a line, indented under its parent, then the spans that stand off it.
 *
 * A line has the type, the place as `line:column–line:column`, and what the node holds besides children: the value of a leaf, the label
 * of a provision, what a tag is bound to. Spans are named s1, s2, … in their order, as in the model.
 *
 * @param tree The tree.
 * @returns Lines that each end with a line feed.
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
  if (tree.spans.length > 0) lines.push('spans', ...tree.spans.map((span, index) => spanLine(span, index)));
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

const spanName = (index: number): string => `s${index + 1}`;

/**
 * Writes a place.
 *
 * @param position A position.
 * @returns `line:column–line:column`, both ends as unist has them: the second is the first character after.
 */
function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}–${end.line}:${end.column}`;
}
