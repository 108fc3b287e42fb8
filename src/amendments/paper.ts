import type { TargetReading } from '../../grammar/amendment-target.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The version of the shape of an `AmendmentPaper`. */
export const amendmentSchemaVersion = '1.0';

/** What an instruction does. */
export type AmendmentAction =
  | 'delete'
  | 'insert-after'
  | 'insert-before'
  | 'replace'
  | 'delete-paragraph'
  | 'insert-paragraph-after'
  | 'insert-paragraph-before'
  | 'replace-paragraph'
  | 'move'
  | 'renumber';

/** A provision that an instruction names. */
export type AmendmentTarget = TargetReading;

/** One thing that an amendment tells to do. */
export interface Instruction {
  /** `i1`, `i2`, … in the order of the text. */
  id: string;
  /**
   * The provisions that it is about; of an insertion of a paragraph, those that it comes after or before. Empty where none is named:
   * the whole document is meant.
   */
  targets: readonly AmendmentTarget[];
  action: AmendmentAction;
  /** The quoted words that give the place; null where none are: an insertion is then at the end (after) or the beginning (before). */
  anchor: string | null;
  /** On which side of the anchor the words stand or come. */
  side: 'after' | 'before' | null;
  /** The words that go out or move, exactly as quoted; white space is one space, paragraphs are apart by a blank line. */
  old: string | null;
  /** The words that come in, likewise. */
  new: string | null;
  /** Which occurrence of the quoted words is meant, from 1 (-1 is the last), or all; null where it is not said. */
  occurrence: number | 'all' | null;
  /** Where a paragraph moves to. */
  destination: { side: 'after' | 'before'; target: AmendmentTarget } | null;
  /** Words that help to find the place and cannot be looked up in a text: `in the third line`. */
  remarks: string[];
  /** The instruction as written; of several in one sentence, its own part of the sentence. */
  raw: string;
  /** The offset of its first character in the amendment, in UTF-16 code units. */
  start: number;
  /** The offset after its last character. */
  end: number;
}

/** An amendment paper, read: plain JSON data. */
export interface AmendmentPaper {
  schemaVersion: typeof amendmentSchemaVersion;
  /** The symbol of the document that is amended: `A/C.3/80/L.20/Rev.1`. */
  document: string | null;
  /** Who submits it, as written. */
  sponsors: string[];
  instructions: Instruction[];
  diagnostics: Diagnostic[];
  /** The text that it was read from, so that places in it can be shown without its file. */
  source: { length: number; text: string };
}

/** What an instruction changes at one place of the document that it amends. */
export type AmendmentChange = FoundChange | MissingChange;

/** A change whose place is known. */
export type FoundChange = AmendmentChangeFacts & FoundPlace;

/** A change whose place is not in the document, or cannot be told. */
export type MissingChange = AmendmentChangeFacts & NoPlace;

interface AmendmentChangeFacts {
  /** The id of the instruction. */
  instruction: string;
  /** The label of the provision in the document, or else as the instruction has it; null for the title and the whole text. */
  target: string | null;
  kind: 'insertion' | 'deletion' | 'replacement' | 'move';
  /** Whether words change inside a paragraph, or a whole paragraph comes, goes or moves. */
  unit: 'words' | 'paragraph';
  /** The words that go out, as the document has them if the place was found, or else as the instruction quotes them. */
  old: string | null;
  /** The words that come in, as the instruction quotes them. */
  new: string | null;
  /** The places that could be meant, where there is more than one. */
  candidates: { start: number; end: number }[];
}

interface FoundPlace {
  found: true;
  /** The offset of the first character that goes out, in UTF-16 code units of the document; an insertion has `start` = `end`. */
  start: number;
  /** The offset after the last. */
  end: number;
  /** Of a move: the offset where it comes in. */
  to: number | null;
}

interface NoPlace {
  found: false;
  start: null;
  end: null;
  to: null;
}
