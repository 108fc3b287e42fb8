import type { FootnoteDefinition, FootnoteReference, ListItem } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import type { Options } from 'remark-stringify';
import type { NotationListItemData } from './mdast-notation.js';
import { withoutHtml } from './without-html.js';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['text']>;
type Unsafe = NonNullable<NonNullable<Options['unsafe']>[number]>;

/* Where no links are read, brackets need no escape, and neither does what is special beside them. */
const linkCharacters: ReadonlySet<string> = new Set(['[', '!', '(']);

/** What remains of a rule about such a character: it holds inside the links that other plugins may put into the tree. */
function insideLinks(pattern: Unsafe): Unsafe[] {
  if (!linkCharacters.has(pattern.character)) return [pattern];
  const constructs = [pattern.inConstruct ?? []].flat().filter((name) => name !== 'phrasing');
  return constructs.length === 0 ? [] : [{ ...pattern, inConstruct: constructs }];
}

const known = new WeakMap<readonly Unsafe[], Unsafe[]>();

function withoutLinks(unsafe: Unsafe[]): Unsafe[] {
  const made = known.get(unsafe) ?? unsafe.flatMap(insideLinks);
  known.set(unsafe, made);
  return made;
}

/** Writes brackets as they are, and escapes all else that Markdown would read as its own. */
const bracketed: Handler = (node: { value: string }, _, state, info) =>
  state.safe.call({ ...state, unsafe: withoutLinks(state.unsafe) }, node.value, info);

/** A tag in angle brackets keeps the first of them. */
const tag: Handler = ({ value }: { value: string }) => {
  const angle = /^<(?=\p{Lu})/u.exec(value)?.[0] ?? '';
  return angle + withoutHtml(value.slice(angle.length));
};

/** Escaped, `1.` would no longer be read as a number. */
const label: Handler = (node, parent, state, info) =>
  bracketed(node, parent, state, info).replace(/\\(?=[.)])/gu, '');

const footnoteMark = ({ identifier, label: marker }: FootnoteReference | FootnoteDefinition): string =>
  `[^${marker ?? identifier}]`;

const footnote: Handler = (node: FootnoteDefinition, _, state, info) =>
  `${footnoteMark(node)}: ${state.containerFlow(node, info)}`;

/** How `remark-stringify` writes what the notation adds to mdast, and footnotes, which it knows with an extension only. */
export const notationHandlers: Handlers = {
  footnoteReference: footnoteMark,
  footnoteDefinition: footnote,
  contestedMark: bracketed,
  attribution: tag,
  stamp: bracketed,
  provisionLabel: label,
};

/*
 * mdast keeps the number of the first item of a list only, and the others are counted from there. In a draft the numbers are the labels of
 * provisions: the item behind 1 may be 3, and must not become 2.
 */
const numberedItem: Handler = (node: ListItem, parent, state, info) => {
  const start = (node.data as NotationListItemData | undefined)?.itemNumber;
  const list =
    parent?.type === 'list' && start !== undefined ? { ...parent, start, children: [node] } : parent;
  return defaultHandlers.listItem(node, list, state, info);
};

/** The same for drafts that are kept in Markdown: they are read without links, so that no bracket is escaped, and their numbers stay. */
export const draftHandlers: Handlers = { ...notationHandlers, text: bracketed, listItem: numberedItem };
