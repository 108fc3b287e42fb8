import { tally, type Tally } from '../tally.js';
import { textBuilder, type TextBuilder, type TrackMark } from '../text-builder.js';
import { notesOf, type Notes } from './notes.js';
import { listCounter, type ListCounter } from './numbering.js';
import type { OwnNotation } from './own-notation.js';
import type { WordParts } from './package.js';
import { stylesOf, type Styles } from './styles.js';
import { childrenOf, type XmlElement } from './xml.js';

/** A text box that stands beside the text. */
export interface TextBox {
  readonly content: XmlElement;
  readonly marks: readonly TrackMark[];
}

/** What the parts of a document share while it is read. */
export interface Desk {
  readonly builder: TextBuilder;
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly notes: Notes;
  readonly tally: Tally;
  /** What the file says for this library; null for a file of others. */
  readonly own: OwnNotation | null;
  /** The names of the bookmarks of ours that are open, by their ids. */
  readonly places: Map<string, string>;
  /** The moves that are open, the last the innermost. */
  readonly moves: Record<'move-from' | 'move-to', { id: string; name: string }[]>;
  /** The text boxes of the paragraph that is being read. */
  readonly boxes: TextBox[];
  /** Whether words here are shown: those of the code of a field are not. */
  readonly isShown: () => boolean;
  /** Reads a mark of a field. */
  readonly field: (type: string | undefined) => void;
  /** Reads a mark where a range begins or ends, or counts what is not known. */
  readonly range: (element: XmlElement) => void;
  /** Takes the text boxes of a drawing, or counts it. */
  readonly picture: (element: XmlElement, marks: readonly TrackMark[]) => void;
  /** Counts words that are hidden. */
  readonly hide: (text: string) => void;
  /** Counts an element that is not known. */
  readonly unread: (element: XmlElement) => void;
}

/**
 * Prepares to read a document.
 *
 * @param parts Its parts.
 * @param own What the file says for this library.
 * @returns What its parts share.
 */
export function deskOf(parts: WordParts, own: OwnNotation | null): Desk {
  /* For each field that is open, whether its result has begun. */
  const fields: boolean[] = [];
  const counts = tally();
  const moves: Desk['moves'] = { 'move-from': [], 'move-to': [] };
  const boxes: TextBox[] = [];
  const unread = ({ name }: XmlElement): void => {
    if (!isKnown(name)) counts.count('construct-left-out', `elements ${name}`);
  };
  return {
    builder: textBuilder(),
    styles: stylesOf(parts.styles),
    lists: listCounter(parts.numbering),
    notes: notesOf(parts.footnotes, parts.endnotes, parts.settings),
    tally: counts,
    own,
    places: new Map(),
    moves,
    boxes,
    isShown: () => fields.every(Boolean),
    field: (type) => {
      if (type === 'begin') fields.push(false);
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
      else if (type === 'end') fields.pop();
    },
    range: (element) => {
      if (!openMove(element, moves)) unread(element);
    },
    picture: (element, marks) => {
      const contents = boxesIn(element);
      if (contents.length === 0)
        counts.count('construct-left-out', 'pictures, drawings and embedded objects');
      for (const content of contents) boxes.push({ content, marks });
    },
    hide: (text) => {
      counts.count('words-left-out', 'hidden words', text.split(/\s+/u).filter(Boolean).length);
    },
    unread,
  };
}

function openMove({ name, attributes }: XmlElement, moves: Desk['moves']): boolean {
  const match = /^w:move(From|To)Range(Start|End)$/u.exec(name);
  if (match === null) return false;
  const open = moves[match[1] === 'From' ? 'move-from' : 'move-to'];
  const id = attributes.id ?? '';
  if (match[2] === 'Start') open.push({ id, name: attributes.name ?? id });
  else {
    const at = open.findLastIndex((one) => one.id === id);
    if (at >= 0) open.splice(at, 1);
  }
  return true;
}

/** The boxes in a drawing; of the same box in two forms only the first. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const children = childrenOf(element);
  const choice = children.find(({ name }) => name === 'mc:Choice');
  return (choice === undefined ? children : [choice]).flatMap(boxesIn);
}

/* What says how things look, where they are kept, or what the spelling checker thinks of them. */
const known =
  /Pr$|Ex$|^w:(?:bookmark|proofErr|perm|customXml\w+Range|tblGrid|sectPr|lastRendered|rt$|softHyphen|subDoc$)/u;

function isKnown(name: string): boolean {
  return known.test(name);
}
