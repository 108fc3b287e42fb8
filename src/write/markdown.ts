import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Options } from 'remark-stringify';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { ViewBlock, ViewRoot } from '../view/view-tree.js';
import { inlineOf, type Inline } from './inline.js';

/**
 * Characters of the notation, which are written as they are: escaped, they would no longer be read as marks.
 *
 * mdast has no such node, and to declare one for all users of its types would change what they may write.
 */
function notationMarks(value: string): PhrasingContent {
  return { type: 'notationMarks', value } as unknown as PhrasingContent;
}

const options: Options = {
  bullet: '-',
  emphasis: '*',
  handlers: { notationMarks: ({ value }: { value: string }) => value } as NonNullable<Options['handlers']>,
};

const processor = unified().use(remarkStringify, options).freeze();

/**
 * Writes a view as Markdown. Everything that the text holds is escaped where Markdown would read it as its own; brackets and tags are
 * written as they are.
 *
 * @param view The view.
 * @returns The document, with a line end at its end; nothing for an empty view.
 * @example
 * toMarkdown(annotated(readDraft('Recalling [on] {USA+} the *right*,'))); // '**PP1** Recalling [on] {USA+} the \\*right\\*,\n'
 */
export function toMarkdown({ children, labels }: ViewRoot): string {
  const root: Root = { type: 'root', children: children.map((block) => blockNode(block, labels)) };
  return processor.stringify(root);
}

function blockNode({ kind, label, children }: ViewBlock, labels: ViewRoot['labels']): BlockContent {
  const words = inlineOf(children).map(inlineNode);
  if (kind === 'title') return { type: 'heading', depth: 1, children: words };
  if (kind === 'heading') return { type: 'heading', depth: 2, children: words };
  if (kind === 'formula') return { type: 'paragraph', children: [{ type: 'emphasis', children: words }] };
  return { type: 'paragraph', children: [...labelNodes(label?.[labels] ?? '', labels), ...words] };
}

function labelNodes(label: string, labels: ViewRoot['labels']): PhrasingContent[] {
  if (label === '') return [];
  const space = notationMarks(' ');
  if (labels === 'marker') return [notationMarks(label), space];
  return [{ type: 'strong', children: [{ type: 'text', value: label }] }, space];
}

function inlineNode({ kind, value }: Inline): PhrasingContent {
  return kind === 'words' ? { type: 'text', value } : notationMarks(value);
}
