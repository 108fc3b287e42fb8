import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceRange } from './plain-text.js';

/** The formats that `readSource` reads. Markdown is text: the parser of drafts tells it from other text. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/**
 * A document of any format as text, with what its format says besides the words. All offsets are UTF-16 code units of `text`; all lists
 * are in the order of the text (by start, the wider first).
 */
export interface SourceText {
  /**
   * The words as a reader of the document sees them, labels of numbered paragraphs included, with a blank line between paragraphs. Words that
   * tracked changes take out are there too, at their places.
   */
  readonly text: string;
  readonly format: SourceFormat;
  /** The encoding of the characters by its name in the WHATWG Encoding Standard: `utf-8`, `windows-1252`; null for formats that settle it themselves. */
  readonly encoding: string | null;
  /** The paragraphs, as the format has them: they tile the words of the text; null where only the words tell. */
  readonly blocks: readonly SourceBlock[] | null;
  readonly runs: readonly StyledRun[];
  readonly tracked: readonly TrackedChange[];
  readonly comments: readonly SourceComment[];
  /** What was assumed and what was left out, counted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph of the format. */
export interface SourceBlock extends SourceRange {
  /** What it is in the format; a cell is a paragraph of a table, a note the words of a footnote or endnote with their marker. */
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'note';
  /** The length of the label that the format counts (`1. `, `(a) `, `• `) at the beginning of the block, with the space after it; 0 where it has none. */
  readonly label: number;
  /** The level of a heading, the depth of an item in its lists, from 1; 0 for other blocks, and where it is not known. */
  readonly level: number;
}

/** Words of one style. Only what differs from plain words is set. */
export interface StyledRun extends SourceRange {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** Six hexadecimal digits, `ff0000`; black and what the format calls automatic are not set. */
  readonly color?: string;
  /** Six hexadecimal digits. */
  readonly highlight?: string;
}

/** Words that a tracked change brings in or takes out. */
export interface TrackedChange extends SourceRange {
  readonly kind: 'insertion' | 'deletion' | 'move-from' | 'move-to';
  /** As the format names them; empty where it names nobody. */
  readonly author: string;
  /** As the format has it, `2023-05-22T10:00:00Z`; null where it has none. */
  readonly date: string | null;
  /** What ties the two sides of a move; null for other changes, and for a side whose other one is lost. */
  readonly move: string | null;
}

/** A comment in the margin; its range is the words that it is about. */
export interface SourceComment extends SourceRange {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
}

/**
 * The text of what a function was given to read.
 *
 * @param source A text, or a document of any format.
 * @returns The text that offsets are about.
 * @throws TypeError for anything else; the message says what it is and what is wanted.
 */
export function textOf(source: string | SourceText): string {
  if (typeof source === 'string') return source;
  const given: unknown = source;
  if (isObject(given) && typeof given.text === 'string') return given.text;
  throw new TypeError(`a text is needed, or what readSource made of a file; this is ${wrongSource(given)}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function wrongSource(given: unknown): string {
  if (given === null || given === undefined) return String(given);
  if (ArrayBuffer.isView(given) || given instanceof ArrayBuffer)
    return 'bytes: await readSource(bytes) first';
  if (given instanceof Promise) return 'a promise: await it first';
  if (isObject(given) && 'provisions' in given) return 'a draft, which has been read already';
  return Array.isArray(given) ? 'a list' : `of the type ${typeof given}`;
}
