import type { ViewBlock, ViewRoot } from '../../view/view-tree.js';
import type { Tone } from '../inline.js';

/*
 * What a Word document of a view holds, as plain data: what is decided here can be read and tested without Word and without the library
 * that writes its files.
 */

/** Who makes a tracked change or a comment, as Word names them. */
export interface Author {
  readonly name: string;
  readonly initials: string;
}

/**
 * What is tracked about words. Words of which both are stated were put in by one and struck by another: they are gone whether all changes
 * are accepted or all rejected.
 */
export interface Revision {
  /** Who puts them in; null where they stand already. */
  readonly inserted: Author | null;
  /** Who strikes them; null where they stay. */
  readonly deleted: Author | null;
}

/** What sets a run off: what became of its words or where they came from, or that it is an aside, which says something of the words. */
export type Shade = Tone | 'removed' | 'added' | 'aside';

/**
 * A run of a paragraph: words, a bracket that is shown as a character, a space in place of one that a change takes along, who stands where in
 * the line of the text, the reference to a footnote, or a place that a bookmark names and nobody sees.
 */
export interface Piece extends Revision {
  readonly kind: 'words' | 'mark' | 'gap' | 'names' | 'footnote' | 'place' | 'place-start' | 'place-end';
  /** The words, the bracket, the marker of the footnote. */
  readonly value: string;
  /** The words of the footnote, the name of the place; empty for other pieces. */
  readonly note: string;
  readonly italic: boolean;
  /** Null for words that nothing sets off. */
  readonly shade: Shade | null;
}

/** A comment in the margin. */
export interface Comment {
  readonly author: Author;
  readonly text: string;
}

/** A comment and the pieces of its paragraph that it is about: the index of the first and of the last. */
export interface Anchor {
  readonly comment: Comment;
  readonly from: number;
  to: number;
}

/** The pieces of a paragraph with its comments. */
export interface MarkedText {
  readonly pieces: readonly Piece[];
  readonly anchors: readonly Anchor[];
  /** What is tracked about the paragraph as a whole: its label and the mark at its end. */
  readonly whole: Revision;
}

/** A list that Word numbers. */
export interface NumberedList {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman';
  /** The number of its first paragraph. */
  readonly start: number;
  /** The depth of its paragraphs. */
  readonly depth: number;
}

/** A paragraph of the document. */
export interface ParagraphPlan extends MarkedText {
  readonly kind: ViewBlock['kind'];
  readonly depth: number;
  /** The label as characters; empty where it has none or Word numbers it. */
  readonly label: string;
  /** The list that numbers it, by its index; null where it is not in one. */
  readonly list: number | null;
  /** How deep the list with bullets lies of which it is an item, from 1; 0 for what has no bullet. */
  readonly item: number;
}

/** How a document is to be read. */
export interface Legend {
  readonly title: string;
  /** What its words and marks look like, and what that means. */
  readonly lines: readonly {
    readonly sample: string;
    readonly shade: Shade | null;
    readonly meaning: string;
  }[];
}

/** Texts side by side. */
export interface TablePlan {
  /** What the columns are called. */
  readonly header: readonly string[];
  /** The paragraphs of every cell. */
  readonly rows: readonly (readonly (readonly ParagraphPlan[])[])[];
}

/** A document. */
export interface DocumentPlan {
  readonly title: string;
  readonly labels: ViewRoot['labels'];
  /** Null for a text that speaks for itself. */
  readonly legend: Legend | null;
  readonly paragraphs: readonly ParagraphPlan[];
  /** Null for a text that stands alone. */
  readonly table: TablePlan | null;
  readonly lists: readonly NumberedList[];
  /** The words of the tags that stand at places, in order. */
  readonly tags: readonly string[];
}

/** Of words that stand and stay. */
export const untracked: Revision = { inserted: null, deleted: null };

/**
 * Makes a run of words.
 *
 * @param value The words.
 * @param revision What is tracked about them.
 * @returns The run; nothing sets it off.
 */
export function wordsPiece(value: string, revision: Revision = untracked): Piece {
  return { kind: 'words', value, note: '', italic: false, shade: null, ...revision };
}
