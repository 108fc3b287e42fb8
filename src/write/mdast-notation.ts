import type { Text } from 'hast';
import type { Literal, PhrasingContent } from 'mdast';
import type { ViewAttribution, ViewPosition } from '../view/view-tree.js';

/*
 * What the notation adds to mdast. All nodes are phrasing without children, and the value of each is what is written; so text cannot be
 * lost in them, and brackets may cross emphasis and paragraphs. `docs/unified.md` describes them.
 */

interface NotationLiteral<Type extends string> extends Literal {
  type: Type;
  data?: NotationData | undefined;
}

/** What is known of an item of a list. */
export interface NotationListItemData {
  /** The number before it, as written; mdast has that of the first item only. */
  itemNumber?: number;
}

/** How `mdast-util-to-hast` shows a node: as a `span` of a class of `toHtml`. The names are those that it looks for. */
export interface NotationData {
  hName: 'span';
  hProperties: { className: string[]; dataSpan?: string };
  hChildren: Text[];
}

/** A mark of a contested span: `[`, `]`; `⟦` and `⟧` stand for marks that the draft lacks. */
export interface ContestedMark extends NotationLiteral<'contestedMark'> {
  /** The span, by its id in the draft. */
  span: string;
  /** Whether the span begins or ends here. */
  edge: 'start' | 'end';
}

/** A tag: `{USA+ FRA-}`. */
export interface AttributionTag extends NotationLiteral<'attribution'> {
  /** The positions that it states. */
  positions: ViewPosition[];
  /** Its words that state no position; empty where there are none. */
  note: string;
}

/** A closure stamp: `Ad ref 22 May 2023 12.26`. */
export type StampMark = NotationLiteral<'stamp'>;

/** The label of a provision as a resolution has it: `1.`, `(a)`. */
export type ProvisionMark = NotationLiteral<'provisionLabel'>;

/** What the notation adds to mdast. */
export type NotationNode = ContestedMark | AttributionTag | StampMark | ProvisionMark;

/**
 * Makes the mark of a span.
 *
 * @param value The mark.
 * @param span The span, by its id.
 * @param edge Whether the span begins or ends here.
 * @returns The node.
 */
export function contestedMark(value: string, span: string, edge: ContestedMark['edge']): ContestedMark {
  return { type: 'contestedMark', value, span, edge, data: shownAs('travaux-mark', value, span) };
}

/**
 * Makes a tag.
 *
 * @param value The tag as it is written.
 * @param tag What it says.
 * @returns The node.
 */
export function attributionTag(
  value: string,
  { positions, note }: Pick<ViewAttribution, 'positions' | 'note'>,
): AttributionTag {
  return { type: 'attribution', value, positions, note, data: shownAs('travaux-tag', value) };
}

/**
 * Makes a closure stamp.
 *
 * @param value The stamp as it is written.
 * @returns The node.
 */
export function stampMark(value: string): StampMark {
  return { type: 'stamp', value, data: shownAs('travaux-status', value) };
}

/**
 * Makes the label of a provision.
 *
 * @param value The label as it is written.
 * @returns The node.
 */
export function provisionMark(value: string): ProvisionMark {
  return { type: 'provisionLabel', value, data: shownAs('travaux-label', value) };
}

function shownAs(className: string, value: string, span?: string): NotationData {
  const hProperties = { className: [className], ...(span === undefined ? {} : { dataSpan: span }) };
  return { hName: 'span', hProperties, hChildren: [{ type: 'text', value }] };
}

/**
 * Puts a node of the notation among those of mdast.
 *
 * @param node The node.
 * @returns The same, as phrasing of mdast. Only `travaux/unified` declares the nodes for users of mdast's types, since a declaration changes
 * what all of them may write.
 */
export function asPhrasing(node: NotationNode): PhrasingContent {
  const phrasing: unknown = node;
  return phrasing as PhrasingContent;
}
