import type { ViewPhrasing, ViewRoot, ViewSpan } from '../../view/view-tree.js';

/**
 * Sets spaces so that words stay apart whichever reading is chosen.
 *
 * In a view the space before a word belongs to the word, so that both come and go together. Where what follows a span has no space of its
 * own, because the draft has `to [“] {FRA+}adopting` or `the [t][T]argets`, the space must not go: it is moved before the span.
 *
 * @param view The view.
 * @returns A copy with the same words in the same order.
 */
export function wordsApart(view: ViewRoot): ViewRoot {
  const children = view.children.map((block) => ({ ...block, children: apart(block.children) }));
  return { ...view, children };
}

const wantsSpace = /^[\p{L}\p{N}“‘(]/u;

function apart(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  const result: ViewPhrasing[] = [];
  const keep = spacesToKeep(children);
  for (const [index, node] of children.entries()) {
    if (node.type !== 'span') {
      result.push(node);
    } else if (keep.has(index)) {
      result.push({ type: 'text', value: ' ' }, inner(withoutSpace(node)));
    } else {
      result.push(inner(node));
    }
  }
  return result;
}

function inner(span: ViewSpan): ViewSpan {
  return { ...span, children: apart(span.children) };
}

/**
 * The spans whose space must stay: in a run of spans with readings, and their tags, the last before a word that has no space of its own.
 * To move a space that need not have stayed does no harm: at worst a reading has two.
 */
function spacesToKeep(children: readonly ViewPhrasing[]): ReadonlySet<number> {
  const keep = new Set<number>();
  let spaced: number | null = null;
  for (const [index, node] of children.entries()) {
    if (node.type === 'attribution') continue;
    const words = firstWords(node);
    if (spaced !== null && wantsSpace.test(words)) keep.add(spaced);
    if (node.type !== 'span' || (node.change?.part ?? 'none') === 'none') spaced = null;
    else if (words.startsWith(' ')) spaced = index;
  }
  return keep;
}

function firstWords(node: ViewPhrasing | undefined): string {
  if (node?.type === 'text') return node.value;
  return node?.type === 'span' ? firstWords(node.children[0]) : '';
}

function withoutSpace(span: ViewSpan): ViewSpan {
  const [first, ...rest] = span.children;
  if (first?.type === 'span') return { ...span, children: [withoutSpace(first), ...rest] };
  if (first?.type !== 'text') return span;
  const value = first.value.slice(1);
  return { ...span, children: value === '' ? rest : [{ type: 'text', value }, ...rest] };
}
