import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * Writes a document: the declaration, the element, a line end.
 *
 * Elements that hold nothing but elements are laid out in lines. No white space is put anywhere else, because beside words it would be
 * text: which elements those are is said by name, as an element that may hold words can happen to hold none.
 *
 * @param root The outermost element; all of its text made legible before, because XML 1.0 has no way to write some characters.
 * @param outer The names of the elements that hold nothing but elements.
 * @returns The document in UTF-8 terms: characters are written as they are.
 */
export function xmlDocument(root: Element, outer: ReadonlySet<string>): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  const xml = toXml(laidOut(root, outer, '\n'), { closeEmptyElements: true, tightClose: true });
  /* XML 1.0 (2.4) forbids these three characters in text, and toXml does not look for them. There are no CDATA sections whose end they are. */
  return `${declaration}\n${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

function laidOut(element: Element, outer: ReadonlySet<string>, line: string): Element {
  if (!outer.has(element.name) || element.children.length === 0) return element;
  const inner = `${line}  `;
  const children = element.children.flatMap((child): ElementContent[] => [
    { type: 'text', value: inner },
    child.type === 'element' ? laidOut(child, outer, inner) : child,
  ]);
  return { ...element, children: [...children, { type: 'text', value: line }] };
}
