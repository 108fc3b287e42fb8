/** A range of the source, in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a tag stands relative to the words that it is about. */
export type TagPlace =
  'after-bracket' | 'bracket-start' | 'bracket-end' | 'after-words' | 'sentence-end' | 'paragraph-start';

/** What an actor says in a tag: `USA+`, `RUS reserve`, `CMR reserve OP1a to e, to adapt principles language`. */
export interface EntryPart extends Range {
  readonly kind: 'entry';
  readonly actor: Range;
  /** The sign that it says, without the space before it; parties that are joined share the one of the last. */
  readonly sign: Range | null;
  /** The stance word that it says; parties of one list share it, wherever it stands. */
  readonly stance: Range | null;
  /** The words after the stance: a condition, a scope, a reason; without a stance, what was not understood. */
  readonly rest: Range | null;
  /** Whether the marks name it as the author of the change. */
  readonly isAuthor?: true;
  /** Who says it on behalf of the actor. */
  readonly speaker?: Range;
}

/** A part of a tag that names no actor: the separators, or words that are a note. */
export interface FillerPart extends Range {
  readonly kind: 'separator' | 'remark';
  /** The stance word that the remark begins with, if any. */
  readonly stance: Range | null;
}

/** A part of a tag; the parts tile the tag between its marks. */
export type TagPart = EntryPart | FillerPart;

/** A piece without parts. */
export interface PlainPiece extends Range {
  readonly kind:
    | 'text'
    | 'break'
    | 'open'
    | 'close'
    | 'round-open'
    | 'round-close'
    | 'slash'
    | 'edit-open'
    | 'edit-turn'
    | 'edit-close'
    | 'stamp'
    | 'stray-open'
    | 'stray-close';
}

/** A tag with its marks, if it has any: `{USA+ FRA-}`, `PE/MX propose:`, `- US; G77 delete`. */
export interface TagPiece extends Range {
  readonly kind: 'tag';
  readonly place: TagPlace;
  /** Its parts, with offsets that count from `partsFrom`: tags that say the same share them, and a draft says the same a thousand times. */
  readonly parts: readonly TagPart[];
  readonly partsFrom: number;
}

/** A piece of a document; the pieces tile the source. */
export type Piece = PlainPiece | TagPiece;
