import type { ViewPhrasing, ViewSpan } from '../view/view-tree.js';
import { fateText } from './outcome-text.js';

/**
 * Sets the spaces of a block for formats that show brackets and tags as characters: a space stands before a bracket, not behind it; a tag
 * stands one space behind its bracket, the next tag right behind it; words stand off from the tag before them.
 *
 * @param children The content of a block.
 * @returns A copy with the same nodes and other spaces.
 */
export function laidOut(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  return withGaps(spacesOutside(children), { last: '' });
}

const beginsWord = /^[\p{L}\p{N}“‘(]/u;

/**
 * Sets the spaces of a block for formats in which the words of a span come and go with its marks: the space before a word goes with it.
 * Where no other space would be left between the words on both sides, as around an opening quotation mark, it stands outside and stays.
 *
 * @param children The content of a block, as a view has it.
 * @returns A copy with the same nodes and other spaces.
 */
export function laidOutForChanges(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  return children.flatMap((node, index) => {
    if (node.type !== 'span') return [node];
    const span = { ...node, children: laidOutForChanges(node.children) };
    return isGluedTo(wordsBehind(children, index)) ? spaceOutside(span) : [span];
  });
}

function wordsBehind(children: readonly ViewPhrasing[], index: number): ViewPhrasing | undefined {
  let at = index + 1;
  while (children[at]?.type === 'attribution' || children[at]?.type === 'status') at += 1;
  return children[at];
}

function isGluedTo(next: ViewPhrasing | undefined): boolean {
  if (next?.type === 'span') return isGluedTo(next.children[0]);
  return next?.type === 'text' && beginsWord.test(next.value);
}

function spacesOutside(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  return children.flatMap((node) => (node.type === 'span' ? spaceOutside(node) : [node]));
}

function spaceOutside(span: ViewSpan): ViewPhrasing[] {
  const children = spacesOutside(span.children);
  const first = children[0];
  if (first?.type !== 'text' || !first.value.startsWith(' ')) return [{ ...span, children }];
  const rest = first.value.slice(1);
  const inner: ViewPhrasing[] = rest === '' ? [] : [{ ...first, value: rest }];
  return [
    { type: 'text', value: ' ' },
    { ...span, children: [...inner, ...children.slice(1)] },
  ];
}

/* Not the brace itself, with which words may end. */
const behindTag = '{}';

interface Line {
  /** The last character that the line shows. */
  last: string;
}

function withGaps(children: readonly ViewPhrasing[], line: Line): ViewPhrasing[] {
  return children.flatMap((node) => {
    const gap = gapBefore(node, line.last);
    if (gap !== '') line.last = gap;
    if (node.type === 'text' && gap !== '') return [{ ...laid(node, line), value: gap + node.value }];
    const done = laid(node, line);
    return gap === '' ? [done] : [{ type: 'text', value: gap }, done];
  });
}

function laid<Node extends ViewPhrasing>(node: Node, line: Line): Node {
  if (node.type === 'span') {
    if (node.opening !== 'none') line.last = '[';
    const children = withGaps(node.children, line);
    if (node.closing !== 'none') line.last = fateText(node) === '' ? ']' : '⟩';
    return { ...node, children };
  }
  line.last = lastOf(node) || line.last;
  return node;
}

function lastOf(node: Exclude<ViewPhrasing, ViewSpan>): string {
  if (node.type === 'attribution') return behindTag;
  if (node.type === 'footnote') return node.marker.slice(-1);
  const value = node.type === 'origin' ? (node.children.at(-1)?.value ?? '') : node.value;
  return value.slice(-1);
}

function gapBefore(node: ViewPhrasing, last: string): string {
  if (last === '' || last === ' ') return '';
  if (node.type === 'text') return last === behindTag && beginsWord.test(node.value) ? ' ' : '';
  if (node.type === 'attribution') return last === behindTag ? '' : ' ';
  return node.type === 'status' ? ' ' : '';
}
