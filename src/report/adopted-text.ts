import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ViewBlock, ViewFootnote, ViewOrigin } from '../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../write/handlers.js';
import { blockElement } from './block.js';
import type { Evidence } from './evidence.js';
import { footnoteElements, referenceElement, tagElement } from './notation.js';
import { origins } from './wording.js';

interface Context {
  readonly evidence: Evidence;
  readonly footnotes: ViewFootnote[];
}

/**
 * Makes a function that writes the blocks of the adopted text, in order.
 *
 * @param evidence Which adopted words show what became of which span.
 * @returns A function from a block, laid out, and its id on the page to its element.
 */
export function adoptedText(evidence: Evidence): (block: ViewBlock, id: string) => Element {
  return (block, id) => {
    const context: Context = { evidence, footnotes: [] };
    const children = block.children.flatMap((node) => handle(handlers, node, context));
    return blockElement(block, id, [...children, ...context.footnotes.flatMap(footnoteElements)]);
  };
}

const handlers: PhrasingHandlers<Context, ElementContent[]> = {
  text: ({ value }) => [{ type: 'text', value }],
  span: ({ children }, context) => children.flatMap((child) => handle(handlers, child, context)),
  attribution: (node) => [tagElement(node)],
  status: ({ value }) => [h('span', { className: 'stamp' }, value)],
  origin: (node, { evidence }) => originElements(node, evidence),
  footnote: (node, { footnotes }) => {
    footnotes.push(node);
    return [referenceElement(node)];
  },
};

function originElements(node: ViewOrigin, evidence: Evidence): Element[] {
  const { code } = origins[node.origin];
  const span = node.span === null ? {} : { dataS: node.span.slice(1) };
  const by = node.parties.length === 0 ? {} : { dataBy: node.parties.join(', ') };
  return evidence
    .piecesOf(node)
    .map(({ number, value }) =>
      h('span', { className: ['w', code], id: `w${number}`, ...span, ...by }, value),
    );
}
