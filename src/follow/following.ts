/** The version of the shape of a `Following`. */
export const followingSchemaVersion = '1.0';

/**
 * How a later text has words of the adopted one: in its words, in one run of six or more; in part in its words, over several runs or in other
 * forms; or in a short run of rare words.
 */
export type PassageKind = 'quoted' | 'paraphrased' | 'echoed';

/** A place in a text, in UTF-16 code units, with the label of the provision that it begins in. */
export interface PassagePlace {
  start: number;
  end: number;
  provision: string | null;
}

/** Words of the adopted text that a later text has too. */
export interface Passage {
  kind: PassageKind;
  adopted: PassagePlace;
  later: PassagePlace;
  /** How many words the texts share there. */
  words: number;
  /** How rare they are: the bits of information of the shared words, less what their gaps cost. */
  bits: number;
  /** How many passages at least as rare two texts of these lengths share if their words were drawn at random. */
  expected: number;
  /**
   * How many passages at least as rare a text of the length of the later one shares with the adopted text, by the control texts, with one
   * passage more than they have; null without control texts.
   */
  chance: number | null;
  /** The runs of words, in the order of both texts. */
  runs: { adopted: { start: number; end: number }; later: { start: number; end: number }; exact: boolean }[];
}

/** What one later text takes up. */
export interface FollowedText {
  name: string;
  /** The number of its words. */
  words: number;
  /** The share of them that stand in a passage. */
  taken: number;
  /** In the order of the text; no two overlap in it. */
  passages: Passage[];
}

/** Where later texts take up the words of an adopted one: plain JSON data. */
export interface Following {
  schemaVersion: typeof followingSchemaVersion;
  /** The number of words of the adopted text. */
  words: number;
  texts: FollowedText[];
  /** What texts that cannot depend on the adopted one share with it; null where none were given. */
  controls: { texts: number; words: number; passages: number } | null;
}
