import type { NotationName, SpanMarks, Stance } from '../../grammar/notation.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PartyKind } from '../parties/party.js';
import type { Language } from '../text/language.js';
import type { SourceRange } from '../text/plain-text.js';
import type { BracketContent } from './bracket-contents.js';
import type { TrackedChange } from '../text/source-text.js';
import type { Change } from './changes/change.js';
import type { SpanStyle } from './span-styles.js';

export type { BracketContent, NotationName, SpanMarks, SpanStyle, Stance };

/** The version of the shape of a `Draft`; it changes with every change that a reader of the JSON must know. */
export const draftSchemaVersion = '1.1';

/** The text that a draft was read from. */
export interface DraftSource {
  /** In UTF-16 code units, like all offsets. */
  length: number;
  /** Of the text in UTF-8, in hexadecimal digits. */
  sha256: string;
  /** The language, by ISO 639-1; null where it is not one of the United Nations, or the text is too short to tell. */
  language: Language | null;
  notation: NotationName;
  /** How the notation was chosen: the share of tags that read as positions, and the next best notation. */
  detection: { score: number; runnerUp: { name: NotationName; score: number } };
  /** The text itself, so that a draft can be rendered without its file. */
  text: string;
}

/** One of the texts of a document: a resolution of several, an annex, a quotation of provisions. */
export interface DraftPart {
  id: string;
  kind: 'text' | 'annex' | 'quotation';
  /** What begins the labels of its provisions: `Text 2`, `Annex I`, `Quotation 1`; those of `Text 1` begin with nothing. */
  label: string;
  title: string | null;
  /** Whether it stands inside the part before it, which goes on behind it. */
  inside: boolean;
  start: number;
  end: number;
}

/** A line of the head of a document, before its title or its body: organ, symbol, session, date, sponsors, version. */
export interface DraftHeadLine {
  /** Its words; white space is one space. */
  text: string;
  start: number;
  end: number;
}

/** What a provision is in its document. */
export type ProvisionKind =
  | 'title'
  | 'heading'
  | 'formula'
  | 'preambularParagraph'
  | 'operativeParagraph'
  | 'subparagraph'
  | 'option'
  | 'paragraph';

/**
 * How a provision with a suffix stands to the one without. The suffix alone does not tell: by the UN Editorial Manual, bis names an
 * alternative version of a paragraph; negotiators use it for a paragraph inserted after.
 */
export type ProvisionRelation = 'alternative-of' | 'inserted-after' | 'unknown';

/** A paragraph, item, heading or other block of a draft. */
export interface DraftProvision {
  id: string;
  kind: ProvisionKind;
  /** The canonical label: `PP7 bis`, `OP1`, `OP1.d alt`; null for what has none. */
  label: string | null;
  /** The label as written: `7.bis`, `Alt1. d`. */
  rawLabel: string | null;
  /** How deep the list with bullets lies of which it is an item: 1 for an outermost list; not there for what has no bullet. */
  item?: number | undefined;
  /** The provision that holds it, by id. */
  parent: string | null;
  part: 'head' | 'preamble' | 'operative';
  /** The label of the provision that it is related to, and how; null where it stands alone. */
  related: { label: string; relation: ProvisionRelation } | null;
  start: number;
  end: number;
  /** The ranges of its own words: without labels, marks, tags, stamps, markup, asides, and the provisions that it holds. */
  runs: SourceRange[];
}

/** A contested range of the text. */
export interface DraftSpan {
  id: string;
  /** The offset of its opening mark, or where it was read to begin. */
  start: number;
  /** The offset after its closing mark, or where it was read to end. */
  end: number;
  /** Whether the opening mark is there. */
  opened: boolean;
  /** Whether the closing mark is there. */
  closed: boolean;
  /**
   * Which brackets mark it; `none` for words of which only a tag says that they are contested, `tracked` for those of a tracked change, `styled`
   * for those that are struck or underlined where no bracket stands. These have no marks in the text: nothing of them is `opened` or `closed`.
   */
  marks: SpanMarks;
  /** The tracked change of its words: what it does, who made it when. */
  tracked?: SpanTracking | undefined;
  /** How all of its words look and the words around it do not. */
  styles?: SpanStyle[] | undefined;
  /** The number of spans around it. */
  depth: number;
  /** The smallest span around it, by id. */
  parent: string | null;
  /** The label of the provision that it begins in. */
  provision: string | null;
  /** Its words, without marks and tags. */
  text: string;
  /**
   * What it holds. A place to fill, a note or a mark that text is left out is in `notes` too, at the same offsets, and its change has no
   * direction unless a tag gives one: nothing is proposed there.
   */
  holds: BracketContent;
  /** The tags that are bound to it, by id. */
  attributions: string[];
}

/**
 * Tells whether a span is marked by the format of its document and not by characters of its text. Its ends are known all the same.
 *
 * @param span The span.
 * @returns Whether it is.
 */
export function isMarkedByFormat({ marks }: Pick<DraftSpan, 'marks'>): boolean {
  return marks === 'tracked' || marks === 'styled';
}

/** Who made a tracked change, and what it does. */
export interface SpanTracking {
  kind: TrackedChange['kind'];
  /** As the document names them, also where they are no party; empty where it names nobody. */
  author: string;
  /** As the document has it; null where it has none. */
  date: string | null;
  /** What ties the two sides of a tracked move; null for what is no move. */
  move: string | null;
}

/**
 * A tag as it stands in the text; or what a document says without one, of words that it marks: the author of a tracked change, or a comment
 * in the margin. Then its place and its raw text are those of the words.
 */
export interface DraftAttribution {
  id: string;
  raw: string;
  /** What says it, where that is no tag. */
  by?: 'tracked-change' | 'comment' | undefined;
  start: number;
  end: number;
  /** The spans that it is bound to, by id; empty where it speaks of its provision. */
  spans: string[];
  provision: string | null;
  /** The provisions that it names, by the labels of the first and the last. */
  scope: { from: string; to: string } | null;
}

/**
 * What words around a stance do: they name provisions, make a condition, give a reason, keep back the capital's word, name who speaks on
 * behalf of the party (`speaker`), or something else.
 */
export type ModifierKind = 'scope' | 'condition' | 'reason' | 'ad-referendum' | 'speaker' | 'remark';

/** Words that limit or explain a stance. */
export interface PositionModifier {
  kind: ModifierKind;
  /** As written. */
  text: string;
}

/** Where a party stands, by one item of a tag. */
export interface PartyPosition {
  id: string;
  /** Who it is: ISO 3166-1 alpha-3 for a State, the short name for a group or an office; as written where nobody of that name is known. */
  party: string;
  /** The party as the tag names it. */
  actor: string;
  stance: Stance;
  modifiers: PositionModifier[];
  /** The item as written: `USA+`, `RUS reserve`. */
  raw: string;
  start: number;
  end: number;
  /** The spans that its tag is bound to, by id; empty where it speaks of a whole provision. */
  spans: string[];
  /** The label of the provision that the tag stands in. */
  provision: string | null;
  scope: { from: string; to: string } | null;
  attribution: string;
  /**
   * The change that it is about, by id; null where none is known. A tag behind a word with brackets inside it can be about several: then it is
   * the first of them in the text, and `positions` of every change counts it.
   */
  change: string | null;
}

/**
 * Words that state no position: a note of an editor in a tag or a bracket (`[Note that …]`, `(proposed placement: …)`), a place for text or
 * a value to come (`20XX`, `[X]`), a mark that text is left out (`(…)`), or a footnote.
 */
export interface DraftNote {
  id: string;
  kind: 'note' | 'placeholder' | 'left-out' | 'footnote';
  /** Its words; those of a footnote stand elsewhere, and are empty where the text has the reference only. */
  text: string;
  /** What the text has for a footnote: `1`, `*`; null for other notes. */
  marker: string | null;
  /** Its place; that of a footnote is where the text refers to it. */
  start: number;
  end: number;
  provision: string | null;
}

/** One of the alternatives of a choice. */
export type ChoiceMember =
  | { kind: 'span' | 'provision'; id: string }
  /** A part of a span between slashes. */
  | { kind: 'range'; start: number; end: number };

/** Alternatives of which one, or none, will stand. */
export interface Choice {
  id: string;
  kind: 'brackets' | 'slash' | 'options' | 'alternatives';
  /** In the order of the text. */
  members: ChoiceMember[];
  /** What each member is called in the text: `Option 1`, `Alt. 2`; null for one without a name. */
  names: (string | null)[];
  /** Whether "nothing here" is one of the alternatives: `Option 2: No text`, `[Option 0: no standalone provision]`. */
  includesNone: boolean;
  /** The label of the provision that it belongs to. */
  provision: string | null;
}

/** That a provision is agreed, or that its closure is suggested, as a stamp says. */
export interface DraftStatus {
  id: string;
  status: 'agreed-ad-referendum' | 'suggested-for-closure';
  raw: string;
  start: number;
  end: number;
  provision: string | null;
  /** The date of the stamp, `2023-05-22`, where it can be read. */
  date: string | null;
  /** The time of the stamp, `12:26`, where it has one. */
  time: string | null;
}

/** A party that takes positions in a draft. */
export interface DraftParty {
  /** As in the positions. */
  id: string;
  kind: PartyKind;
  name: string;
}

/** A negotiated text, read: plain JSON data, described by the schema that ships with the package. */
export interface Draft {
  schemaVersion: typeof draftSchemaVersion;
  source: DraftSource;
  /** The texts that the document consists of, in order; one where it is one text. */
  parts: DraftPart[];
  provisions: DraftProvision[];
  spans: DraftSpan[];
  attributions: DraftAttribution[];
  positions: PartyPosition[];
  /** Who takes positions, in the order of their first one; without those that are not known. */
  parties: DraftParty[];
  /** What is proposed; every span is in exactly one change. */
  changes: Change[];
  choices: Choice[];
  /** The lines of the head, in order; no version of the text shows them. */
  head: DraftHeadLine[];
  statuses: DraftStatus[];
  notes: DraftNote[];
  diagnostics: Diagnostic[];
}
