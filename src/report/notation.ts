import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ViewAttribution, ViewFootnote } from '../view/view-tree.js';
import { tagParts } from '../write/tag-text.js';

/**
 * Makes the element of a tag: who says what, without braces, each position with its stance as class.
 *
 * @param tag The tag.
 * @returns The element.
 */
export function tagElement(tag: ViewAttribution): Element {
  const parts = tagParts(tag).map(({ value, position }) =>
    position === null ? value : h('i', { className: position.stance }, value),
  );
  return h('span', { className: 'tag' }, parts);
}

/**
 * Makes the element of a reference to a footnote.
 *
 * @param footnote The footnote.
 * @returns The element.
 */
export function referenceElement({ marker }: ViewFootnote): Element {
  return h('sup', { className: 'fn' }, marker);
}

/**
 * Makes the element of the words of a footnote, for the end of its block.
 *
 * @param footnote The footnote.
 * @returns The element; none where the text has the reference only.
 */
export function footnoteElements({ marker, value }: ViewFootnote): Element[] {
  return value === '' ? [] : [h('small', { className: 'fnote' }, h('sup', marker), ' ', value)];
}
