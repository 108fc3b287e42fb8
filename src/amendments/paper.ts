import type { TargetReading } from '../../grammar/amendment-target.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The version of the shape of an `AmendmentPaper`. */
export const amendmentSchemaVersion = '1.2';

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
  | 'merge-paragraphs'
  | 'move'
  | 'renumber';

/**
 * What goes out where it is not quoted word by word: what follows or precedes the anchor in its paragraph or its sentence, what stands from
 * the anchor to `until` (or to the end), what stands between the two, or whole sentences.
 */
export type AmendmentExtent = 'rest' | 'rest-of-sentence' | 'from-to' | 'between' | 'sentences';

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
  /** The quoted words that give the place; null where none are. */
  anchor: string | null;
  /** On which side of the anchor, or of the sentence, the words stand or come. */
  side: 'after' | 'before' | null;
  /** The quoted words that end the place which the anchor begins: “between “x” and “y””, “from “x” to “y””. */
  until: string | null;
  /** Whether the place is the end or the beginning of the paragraph, of its chapeau, or of the sentence. */
  edge: 'end' | 'beginning' | null;
  /** What goes out where it is not quoted; an insertion beside whole sentences has `sentences`. */
  extent: AmendmentExtent | null;
  /** The sentences of the paragraph that are meant, from 1 (-1 is the last); empty for all. */
  sentences: number[];
  /** Whether only the own words of the paragraph are meant, without its items. */
  isChapeau: boolean;
  /** The words that go out or move, exactly as quoted; white space is one space, paragraphs are apart by a blank line. */
  old: string | null;
  /** The words that come in, likewise. */
  new: string | null;
  /** What the instruction calls a paragraph that comes in, where its words do not begin with a label: `1 bis`, `(c)`; null elsewhere. */
  newLabel: AmendmentTarget | null;
  /** Which occurrence of the quoted words is meant, from 1 (-1 is the last), or all; null where it is not said. */
  occurrence: number | 'all' | null;
  /** Where a paragraph moves to; with an edge, the paragraph to whose end (`after`) or beginning words or a sentence move. */
  destination: { side: 'after' | 'before'; target: AmendmentTarget } | null;
  /** Words that help to find the place and cannot be looked up in a text: `in the third line`. */
  remarks: string[];
  /** The instruction as written; of several in one sentence, its own part of the sentence. A renumbering may stand inside the part of another. */
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

/** What an amendment changes in a document, as `travaux amend --json` writes it; described by the schema that ships with the package. */
export interface AmendmentResult {
  paper: AmendmentPaper;
  changes: AmendmentChange[];
  /** What was not applied, with places in the paper; what was not understood is in the diagnostics of the paper. */
  diagnostics: Diagnostic[];
  /** The text of the document as amended. */
  amended: string;
}
