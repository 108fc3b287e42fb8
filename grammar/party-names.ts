import type { TagPart } from './pieces.js';

/** A party whose name begins at some place. */
export interface KnownName {
  /** The offset after the name. */
  readonly end: number;
  /** Whether it may negotiate: a State or a group. An office, such as the Chair, is also named by those who speak of it. */
  readonly negotiates: boolean;
}

/**
 * Finds the longest name, code or abbreviation of a party that begins at an offset; null where none does. Whoever has lists of parties
 * gives one: the grammar knows the forms of names only, and no form tells `NEW ZEALAND` from two codes.
 */
export type PartyNames = (text: string, offset: number) => KnownName | null;

/** Where no list of parties is at hand. */
export const noNames: PartyNames = () => null;

/** What the reading of tags depends on besides the text. */
export interface TagContext {
  /** The parties that are known. */
  readonly names: PartyNames;
  /** The language of the document, by ISO 639-1; null where it is not known. */
  readonly language: string | null;
  /** What tags of the document have been found to hold, by their words: most are read three times, and few say what no other does. */
  readonly read?: Map<string, readonly TagPart[]>;
}

/** Where neither is known. */
export const noContext: TagContext = { names: noNames, language: null };
