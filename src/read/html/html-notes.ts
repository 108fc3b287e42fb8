import { attributeOf, wordsIn, type Element, type Nodes } from './hast.js';

/** The footnotes of a document. */
export interface HtmlNotes {
  /** The marker of a link that refers to a note; null for any other element. */
  readonly markerOf: (link: Element) => string | null;
  /** The marker of the note whose words an element holds, by the id of the element; null for any other. */
  readonly noteOf: (id: string) => string | null;
}

const longestMarker = 6;

/**
 * Finds the footnotes of a document: raised links, and those that say that they are, to an element of the document.
 *
 * @param root The document.
 * @returns How references and notes are told.
 */
export function notesIn(root: Nodes): HtmlNotes {
  const ids = new Set<string>();
  const links: { link: Element; target: string; marker: string }[] = [];
  const stack: { node: Nodes; isRaised: boolean; around: string }[] = [
    { node: root, isRaised: false, around: '' },
  ];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, isRaised } = frame;
    if (node.type !== 'element' && node.type !== 'root') continue;
    const id = node.type === 'element' ? attributeOf(node, 'id') : '';
    if (id !== '') ids.add(id);
    const around = id === '' ? frame.around : id;
    const raised = isRaised || (node.type === 'element' && node.tagName === 'sup');
    if (node.type === 'element' && isReference(node, raised)) {
      const target = attributeOf(node, 'href').slice(1);
      const marker = wordsIn(node).replace(/[\s[\]()]/gu, '');
      /* The link back from a note is in the note. */
      if (marker !== '' && marker.length <= longestMarker && !isBackLink(node, frame.around))
        links.push({ link: node, target, marker });
    }
    for (const child of node.children) stack.push({ node: child, isRaised: raised, around });
  }
  const known = links.filter(({ target }) => ids.has(target));
  const markers = new Map(known.map(({ link, marker }) => [link, marker]));
  const notes = new Map(known.map(({ target, marker }) => [target, marker]));
  return {
    markerOf: (link) => markers.get(link) ?? null,
    noteOf: (id) => notes.get(id) ?? null,
  };
}

function isReference(element: Element, isRaised: boolean): boolean {
  if (element.tagName !== 'a' || !attributeOf(element, 'href').startsWith('#')) return false;
  const said = `${attributeOf(element, 'role')} ${attributeOf(element, 'className')}`;
  return (
    isRaised ||
    element.children.some((child) => child.type === 'element' && child.tagName === 'sup') ||
    /noteref|footnote-ref/u.test(said)
  );
}

/* By which word processors and converters name notes: `_ftn1`, `fn1`, `footnote-1`, `travaux-footnote-1`, `n1`. */
const ofNote = /(?:foot|end)note|^_?(?:fn|ftn|edn|note|n)[-_:]?\d/iu;

/**
 * Tells whether a link leads back from a note to its reference.
 *
 * @param link The link.
 * @param around The id of the element that it is in.
 * @returns Whether it does.
 */
export function isBackLink(link: Element, around: string): boolean {
  const said = `${attributeOf(link, 'role')} ${attributeOf(link, 'className')}`;
  if (/backlink|footnote-back/u.test(said)) return true;
  const isShort = wordsIn(link).trim().length <= longestMarker;
  return isShort && attributeOf(link, 'href').startsWith('#') && ofNote.test(around);
}
