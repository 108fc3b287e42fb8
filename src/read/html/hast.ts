import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export type { Element, Nodes, Root };

/**
 * Parses HTML as browsers do.
 *
 * @param text The document, or a fragment of one.
 * @returns Its tree; null where its elements stand too deep in one another.
 */
export function parseHtml(text: string): Root | null {
  if (isTooDeep(text)) return null;
  return fromHtml(text, { fragment: false });
}

const deepest = 400;
const tag = /<(\/?)([a-z][a-z\d]*)\b/giu;
const neverNested: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'html', 'head', 'body'],
]);

/** Before it is parsed: the parser's tree is converted by recursion. What closes itself does not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of text.matchAll(tag)) {
    if (neverNested.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

/**
 * Reads an attribute.
 *
 * @param element The element.
 * @param name The name of the property in hast: `dataAuthor`, `dateTime`.
 * @returns Its value as text; empty where there is none.
 */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/**
 * Reads the words of a node.
 *
 * @param node The node.
 * @returns All text in it.
 */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}
