import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ViewPhrasing, ViewSpan } from '../../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../handlers.js';
import { tagText } from '../tag-text.js';
import type { AknContext } from './akn-context.js';

interface Place {
  readonly context: AknContext;
  /** The eId of the element that holds the words. */
  readonly eId: string;
}

/**
 * Writes what a block holds.
 *
 * @param children The content.
 * @param eId The eId of the element of the block.
 * @param context What the document shares; the eIds of spans are added to it.
 * @returns Words and elements, without any white space between them but that of the text.
 */
export function phrasingOf(
  children: readonly ViewPhrasing[],
  eId: string,
  context: AknContext,
): ElementContent[] {
  return children.flatMap((node) => handle(handlers, node, { context, eId }));
}

const handlers: PhrasingHandlers<Place, ElementContent[]> = {
  text: ({ value }) => [{ type: 'text', value }],
  span: (node, place) => [spanElement(node, place)],
  attribution: (node, { context }) => {
    const refersTo = context.pointers([...new Set(node.positions.map(({ party }) => party))]);
    return [note({ class: 'attribution', placement: 'inline', refersTo }, tagText(node))];
  },
  status: ({ value }) => [note({ class: 'status', placement: 'inline' }, value)],
  origin: ({ origin, parties, span, children }, { context }) => {
    const words = children.map(({ value }): ElementContent => ({ type: 'text', value }));
    if (origin === 'base') return words;
    const refersTo = context.pointers(parties);
    return [x('inline', { name: 'origin', class: origin, refersTo, 'travaux:span': span }, words)];
  },
  footnote: ({ marker, value }) => [note({ marker, placement: 'bottom' }, value)],
};

function note(attributes: Record<string, string | null>, value: string): Element {
  return x('authorialNote', attributes, [x('p', value)]);
}

/**
 * New words are an `ins`, old words a `del`; of others Akoma Ntoso has no element for what is contested, so that they are an `inline` with
 * the kind of their change as its name. Who wants the change is named by `refersTo`, because `by` and `for` are not allowed here.
 */
function spanElement(node: ViewSpan, { context, eId }: Place): Element {
  const { shown, numbered, elements, pointers } = context;
  const part = node.change?.part ?? 'none';
  const name = { new: 'ins', old: 'del', none: 'inline' }[part];
  const own = numbered(`${eId}__${name}`);
  const known = elements.get(node.id);
  if (known === undefined) elements.set(node.id, [own]);
  else known.push(own);
  const words = node.children.flatMap((child) => handle(handlers, child, { context, eId }));
  if (part === 'none') return x('inline', { name: node.change?.kind ?? 'contested', eId: own }, words);
  const refersTo = pointers(shown.changes.get(node.change?.id ?? '')?.support ?? []);
  return x(name, { class: 'proposal', eId: own, refersTo }, words);
}
