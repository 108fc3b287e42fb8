import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root } from 'mdast';
import type { ViewFootnote, ViewOrigin, ViewRoot, ViewSpan } from '../view/view-tree.js';
import { footnotesOf } from './footnotes.js';
import { handle, type PhrasingHandlers } from './handlers.js';
import { bracketMarks } from './inline.js';
import { laidOut } from './lay-out.js';
import { legible } from './legible.js';
import { blockNode, blockNodes } from './mdast-blocks.js';
import { asPhrasing, attributionTag, contestedMark, provisionMark, stampMark } from './mdast-notation.js';
import { fateText, originText } from './outcome-text.js';
import { tagText } from './tag-text.js';

/**
 * Makes the Markdown tree of a view, for the tools of unified. Beside the nodes of mdast it has those of the notation
 * (`docs/unified.md`): `contestedMark`, `attribution`, `stamp` and `provisionLabel`.
 *
 * @param view The view.
 * @returns The tree: a heading or a paragraph for every block, lists for the items that have bullets, and footnotes behind them.
 * @example
 * toMdast(annotated(readDraft('Recalling [on] {USA+} it,'))).children[0];
 * // { type: 'paragraph', children: [strong, text, text, contestedMark, text, contestedMark, text, attribution, text] }
 */
export function toMdast(view: ViewRoot): Root {
  const { view: shown, notes } = footnotesOf(legible(view));
  const blocks = blockNodes(shown.children, (block) =>
    blockNode(block, shown.labels, phrasingOf(laidOut(block.children)), (label) =>
      asPhrasing(provisionMark(label)),
    ),
  );
  return { type: 'root', children: [...blocks, ...notes.flatMap(footnoteNode)] };
}

function footnoteNode({ marker, value }: ViewFootnote): FootnoteDefinition[] {
  if (value === '') return [];
  const children: FootnoteDefinition['children'] = [{ type: 'paragraph', children: [words(value)] }];
  return [{ type: 'footnoteDefinition', ...namesOf(marker), children }];
}

function namesOf(marker: string): Pick<FootnoteReference, 'identifier' | 'label'> {
  return { identifier: marker.toLowerCase(), label: marker };
}

function phrasingOf(children: ViewSpan['children']): PhrasingContent[] {
  return children.flatMap((node) => handle(handlers, node, null));
}

const handlers: PhrasingHandlers<null, PhrasingContent[]> = {
  text: ({ value }) => (value === '' ? [] : [words(value)]),
  span: spanNodes,
  attribution: (tag) => [asPhrasing(attributionTag(tagText(tag), tag))],
  status: ({ value }) => [asPhrasing(stampMark(value))],
  origin: originNodes,
  footnote: ({ marker }) => [{ type: 'footnoteReference', ...namesOf(marker) }],
};

function spanNodes(span: ViewSpan): PhrasingContent[] {
  const { id, opening, closing, children } = span;
  const said = fateText(span);
  return [
    ...markNodes(bracketMarks.opening[opening], id, 'start'),
    ...phrasingOf(children),
    ...markNodes(bracketMarks.closing[closing], id, 'end'),
    ...(said === '' ? [] : [words(` ⟨${said}⟩`)]),
  ];
}

function markNodes(value: string, span: string, edge: 'start' | 'end'): PhrasingContent[] {
  return value === '' ? [] : [asPhrasing(contestedMark(value, span, edge))];
}

function originNodes(node: ViewOrigin): PhrasingContent[] {
  const adopted = node.children.map(({ value }) => words(value));
  const said = originText(node);
  return said === '' ? adopted : [words('⟨'), ...adopted, words(` | ${said}⟩`)];
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}
