import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Options } from 'remark-stringify';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { ViewBlock, ViewFootnote, ViewRoot } from '../view/view-tree.js';
import type { Inline } from './inline.js';
import { footnotesOf } from './footnotes.js';
import { legible } from './legible.js';
import { blockNode, blockNodes } from './mdast-blocks.js';
import { withoutHtml } from './without-html.js';

/** Writes a view as a document of Markdown. */
export type MarkdownWriter = (view: ViewRoot) => string;

/** A place where words would be read as syntax, as `mdast-util-to-markdown` describes it: the character is escaped there. */
export type UnsafePlace = NonNullable<Options['unsafe']>[number];

/** Where words stand beside brackets, Markdown would read some of them as its own. */
export const besideBrackets: readonly UnsafePlace[] = [
  /* `[words]: words` would be the target of a link. */
  { character: ':', before: '\\]', inConstruct: 'phrasing' },
  /* `[^words]` would be a footnote. */
  { character: '^', before: '\\[', inConstruct: 'phrasing' },
];

/**
 * Makes a writer of Markdown of which the lines are given: words are escaped where Markdown would read them as its own, marks are written
 * as they are.
 *
 * @param lineOf Lays out the content of a block.
 * @param unsafe Where words would be read as marks of the format.
 * @returns The writer.
 */
export function markdownWriter(
  lineOf: (children: ViewBlock['children']) => Inline[],
  unsafe: readonly UnsafePlace[] = [],
): MarkdownWriter {
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    handlers: { notationMarks: ({ value }: { value: string }) => value } as NonNullable<Options['handlers']>,
    unsafe: [...besideBrackets, ...unsafe],
  };
  const processor = unified().use(remarkStringify, options).freeze();
  return (view) => {
    const { view: shownView, notes } = footnotesOf(legible(view));
    const { children, labels } = shownView;
    const blocks = blockNodes(children, (block) => {
      /* What is escaped depends on the neighbors, so that none of them may be empty. */
      const words = lineOf(block.children).filter(({ value }) => value !== '');
      return blockNode(block, labels, words.map(inlineNode), notationMarks);
    });
    const root: Root = { type: 'root', children: [...blocks, ...notes.flatMap(footnoteNode)] };
    return processor.stringify(root);
  };
}

function footnoteNode({ marker, value }: ViewFootnote): BlockContent[] {
  if (value === '') return [];
  return [{ type: 'paragraph', children: [notationMarks(`[^${marker}]: `), { type: 'text', value }] }];
}

function inlineNode({ kind, value }: Inline): PhrasingContent {
  if (kind === 'words') return { type: 'text', value };
  return notationMarks(kind === 'footnote' ? `[^${value}]` : withoutHtml(value));
}

/**
 * Characters of the notation, which are written as they are: escaped, they would no longer be read as marks.
 *
 * mdast has no such node, and to declare one for all users of its types would change what they may write.
 */
function notationMarks(value: string): PhrasingContent {
  return { type: 'notationMarks', value } as unknown as PhrasingContent;
}
