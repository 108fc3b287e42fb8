import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ViewBlock, ViewLabel } from '../../view/view-tree.js';
import { bullet, withItemLists, type ItemList } from '../item-lists.js';
import { outlineOf, type OutlineDivision, type OutlineNode, type OutlineProvision } from '../xml/outline.js';
import type { AknContext } from './akn-context.js';
import { phrasingOf } from './phrasing.js';

/**
 * Writes the title, and what stands before it.
 *
 * @param blocks The blocks of the preface.
 * @param context What the document shares.
 * @returns A `preface`, or nothing.
 */
export function prefaceOf(blocks: readonly ViewBlock[], context: AknContext): Element[] {
  if (blocks.length === 0) return [];
  const content = blocks.map((block) => {
    if (block.kind !== 'title') return namedBlock(block, context);
    const eId = context.numbered('longTitle');
    return x('longTitle', { eId }, [x('p', [x('docTitle', phrasingOf(block.children, eId, context))])]);
  });
  return [x('preface', content)];
}

/**
 * Writes the preamble: recitals, formulas in their place, and what else stands between them as blocks with a name.
 *
 * @param blocks The blocks of the preamble.
 * @param context What the document shares.
 * @returns A `preamble`, or nothing.
 */
export function preambleOf(blocks: readonly ViewBlock[], context: AknContext): Element[] {
  const content: Element[] = [];
  for (const block of withItemLists(blocks)) {
    const last = content.at(-1);
    if (block.type === 'list') {
      const recital = last?.name === 'recitals' && isInRecital(block) ? last.children.at(-1) : undefined;
      if (recital?.type === 'element')
        recital.children.push(bulletList(block, recital.attributes.eId ?? '', context));
      else content.push(bulletList(block, '', context));
    } else if (block.kind === 'formula') content.push(formula(block, context));
    else if (block.label === null) content.push(namedBlock(block, context));
    else if (last?.name === 'recitals') last.children.push(recital(block, context));
    else content.push(x('recitals', { eId: context.numbered('recs') }, [recital(block, context)]));
  }
  return content.length === 0 ? [] : [x('preamble', content)];
}

/** A list before or behind all recitals lies at the margin. */
function isInRecital({ items }: ItemList<ViewBlock>): boolean {
  return (items[0]?.node.depth ?? 0) > 0;
}

function formula(block: ViewBlock, context: AknContext): Element {
  const eId = context.numbered('formula');
  return x('formula', { name: 'enactingFormula', eId }, [x('p', phrasingOf(block.children, eId, context))]);
}

function bulletList({ items }: ItemList<ViewBlock>, holder: string, context: AknContext): Element {
  const eId = context.numbered(joined(holder, 'ul'));
  const children = items.map(({ node, lists }) => {
    const own = context.numbered(joined(eId, 'li'));
    const words = phrasingOf(node.children, own, context);
    return x('li', { eId: own }, [...words, ...lists.map((list) => bulletList(list, own, context))]);
  });
  return x('ul', { eId }, children);
}

function namedBlock({ kind, children }: ViewBlock, context: AknContext): Element {
  const eId = context.numbered('block');
  return x('block', { name: kind, eId }, phrasingOf(children, eId, context));
}

function recital(block: ViewBlock, context: AknContext): Element {
  const eId = eIdOf('rec', block.label, '', context);
  return x('recital', { eId }, [...numOf(block, context), x('p', phrasingOf(block.children, eId, context))]);
}

/**
 * Writes the operative part.
 *
 * @param blocks The blocks after the preamble.
 * @param context What the document shares.
 * @returns A `mainBody`, with an empty paragraph where there are none, because it must hold something.
 */
export function mainBodyOf(blocks: readonly ViewBlock[], context: AknContext): Element {
  const content = hierarchy(outlineOf(blocks), { eId: '', label: '' }, context);
  return x('mainBody', content.length > 0 ? content : [x('p')]);
}

interface Holder {
  readonly eId: string;
  /** The label of the provision, or of the article; empty for a section. */
  readonly label: string;
}

/** Items stand in a list of their own: lettered ones as points, those that have bullets as indents. */
function hierarchy(nodes: readonly OutlineNode[], holder: Holder, context: AknContext): Element[] {
  const result: Element[] = [];
  let list: { element: Element; holder: Holder } | null = null;
  for (const node of nodes) {
    if (node.type !== 'provision') {
      result.push(division(node, holder, context));
    } else if (node.kind === 'subparagraph' || node.block.item !== undefined) {
      if (list === null) {
        const eId = context.numbered(joined(holder.eId, 'list'));
        list = { element: x('list', { eId }), holder: { ...holder, eId } };
        result.push(list.element);
      }
      list.element.children.push(provision(node, list.holder, context));
      continue;
    } else {
      result.push(provision(node, holder, context));
    }
    list = null;
  }
  return result;
}

function division(
  { type, label, heading, children }: OutlineDivision,
  holder: Holder,
  context: AknContext,
): Element {
  const own = label === null ? null : { canonical: label, marker: '' };
  const eId = eIdOf(joined(holder.eId, type === 'article' ? 'art' : 'sec'), own, holder.label, context);
  const head = heading === null ? [] : [x('heading', phrasingOf(heading.children, eId, context))];
  const inner = hierarchy(children, { eId, label: label ?? holder.label }, context);
  return x(type, { eId }, [...head, ...inner]);
}

/** The elements of provisions, and what the naming convention of Akoma Ntoso makes of their names in an eId. */
const elements: Record<ViewBlock['kind'], readonly [string, string]> = {
  operativeParagraph: ['paragraph', 'para'],
  subparagraph: ['point', 'point'],
  paragraph: ['alinea', 'alinea'],
  option: ['hcontainer', 'hcontainer'],
  preambularParagraph: ['hcontainer', 'hcontainer'],
  formula: ['hcontainer', 'hcontainer'],
  heading: ['hcontainer', 'hcontainer'],
  title: ['hcontainer', 'hcontainer'],
};

function provision(
  { kind, block, children }: OutlineProvision,
  holder: Holder,
  context: AknContext,
): Element {
  const [name, prefix] = block.item === undefined ? elements[kind] : (['indent', 'indent'] as const);
  const eId = eIdOf(joined(holder.eId, prefix), block.label, holder.label, context);
  const words = [x('p', phrasingOf(block.children, eId, context))];
  const inner = hierarchy(children, { eId, label: block.label?.canonical ?? holder.label }, context);
  const body = inner.length === 0 ? [x('content', words)] : [x('intro', words), ...inner];
  const attributes = { eId, name: name === 'hcontainer' ? kind : null };
  return x(name, attributes, [...numOf(block, context), ...body]);
}

function numOf({ label, item }: ViewBlock, { labels }: AknContext): Element[] {
  const shown = item === undefined ? (label?.[labels] ?? '') : bullet;
  return shown === '' ? [] : [x('num', [{ type: 'text', value: shown } satisfies ElementContent])];
}

function joined(outer: string, inner: string): string {
  return outer === '' ? inner : `${outer}__${inner}`;
}

/** The number in an eId is the part of the label that the holder has not: `d-alt` of `OP1.d alt` in `OP1`. What has no label is counted. */
function eIdOf(kind: string, label: ViewLabel | null, holder: string, context: AknContext): string {
  if (label === null) return context.numbered(kind);
  const { canonical } = label;
  const own = canonical.startsWith(holder) ? canonical.slice(holder.length) : canonical;
  const number = own
    .replace(/^(?:PP|OP|Art)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  return number === '' ? context.numbered(kind) : context.mint(`${kind}_${number}`);
}
