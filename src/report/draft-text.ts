import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ViewBlock, ViewFootnote, ViewSpan } from '../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../write/handlers.js';
import { bracketMarks } from '../write/inline.js';
import { blockElement } from './block.js';
import type { ReportFacts, SpanFacts } from './facts.js';
import { footnoteElements, referenceElement, tagElement } from './notation.js';

/** A block of the draft as it stands on the page, and the spans that begin in it. */
export interface DraftBlock {
  readonly element: Element;
  readonly begun: readonly SpanFacts[];
}

interface Context {
  readonly facts: ReportFacts;
  /** The spans of which a part was written, by id: the first part has the id of the span. */
  readonly seen: Set<string>;
  readonly begun: SpanFacts[];
  readonly footnotes: ViewFootnote[];
}

const handlers: PhrasingHandlers<Context, ElementContent[]> = {
  text: ({ value, gone }) =>
    gone === true ? [h('s', { className: 'gone' }, value)] : [{ type: 'text', value }],
  span: (node, context) => [spanElement(node, context)],
  attribution: (node) => [tagElement(node)],
  status: ({ value }) => [h('span', { className: 'stamp' }, value)],
  origin: ({ children }) => children.map(({ value }) => ({ type: 'text', value })),
  footnote: (node, { footnotes }) => {
    footnotes.push(node);
    return [referenceElement(node)];
  },
};

/**
 * Makes a function that writes the blocks of the draft, in order.
 *
 * @param facts What is known of the spans.
 * @returns A function from a block, laid out, and its id on the page to its element; it remembers which spans it has begun.
 */
export function draftText(facts: ReportFacts): (block: ViewBlock, id: string) => DraftBlock {
  const seen = new Set<string>();
  return (block, id) => {
    const context: Context = { facts, seen, begun: [], footnotes: [] };
    const children = block.children.flatMap((node) => handle(handlers, node, context));
    const notes = context.footnotes.flatMap(footnoteElements);
    return { element: blockElement(block, id, [...children, ...notes]), begun: context.begun };
  };
}

/* What is proposed: words that come in, words that go out, words that are only marked. */
const elementOfPart = { new: 'ins', old: 'del', none: 'mark' } as const;

function spanElement(node: ViewSpan, context: Context): Element {
  const { seen, begun, facts } = context;
  const span = facts.spans.get(node.id);
  const number = span?.number ?? Number(node.id.slice(1));
  const change = span?.change?.change.id.slice(1) ?? '';
  const isFirst = !seen.has(node.id);
  seen.add(node.id);
  if (isFirst && span !== undefined) begun.push(span);
  const children = node.children.flatMap((child) => handle(handlers, child, context));
  return h(
    elementOfPart[node.change?.part ?? 'none'],
    {
      ...(isFirst ? { id: `span-${number}`, dataC: change, ...sureness(span) } : {}),
      className: span === undefined ? ['s'] : [...span.classes],
      dataS: String(number),
    },
    markElement(bracketMarks.opening[node.opening]),
    children,
    markElement(bracketMarks.closing[node.closing]),
    node.closing === 'none' ? [] : h('sup', h('a', { href: `#c${change}` }, String(number))),
  );
}

/** By which the script puts the least sure first. */
function sureness(span: SpanFacts | undefined): { dataP?: string } {
  const confidence = span?.verdict?.confidence;
  return confidence === undefined ? {} : { dataP: String(Math.round(100 * confidence)) };
}

function markElement(mark: string): Element[] {
  return mark === '' ? [] : [h('b', mark)];
}
