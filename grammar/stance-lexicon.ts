import type { Stance } from './stances.js';

/**
 * What a form states. `unbracket` is what is said of the brackets and not of the words, that the words stand without them: they are to be
 * retained, and who does not want it wants the brackets.
 */
export type WordedStance = Stance | 'unbracket';

/**
 * The words by which a language states stances in tags. A form is the source of a regular expression over whole words in small letters,
 * which are matched in any case; `…` stands for words in quotation marks, or for none; words in capitals are codes (`SUP`) and stay so, since `<sup>` is markup.
 */
export interface StanceLexicon {
  /** What states a stance by itself; of forms that begin alike the longest counts. */
  readonly words: readonly (readonly [WordedStance, readonly string[]])[];
  /** What states one only where nothing else follows: `USA for, RUS against`. */
  readonly alone: readonly (readonly [Stance, readonly string[]])[];
  /** Those of the words that name a thing and not what somebody does: `Placement proposal` is no party with its stance. */
  readonly nouns: readonly string[];
  /** What texts are made of and what is done to them, in words that few texts have of their own matter: `alternative wording`. */
  readonly ofTexts: readonly string[];
  /**
   * What begins, behind a verb such as “propose”, what is to be done with the text, and not the words that are to be read: `as`, `that it`, `to reword`.
   * A clause alone is no sign of it: `that States act`.
   */
  readonly opensWish: readonly string[];
  /** What may stand before a stance word and changes nothing: `still`, `would like to`. */
  readonly before: readonly string[];
  /** What turns it around: `does not`, `cannot`. */
  readonly negations: readonly string[];
  /** What ends it, before the word or behind it: `withdraws its`, `lifted`. Where somebody then stands is not said. */
  readonly endings: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What is wanted or opposed: `supports deletion`. */
  readonly aims: readonly (readonly [
    'delete' | 'retain' | 'insert' | 'bracket' | 'unbracket',
    readonly string[],
  ])[];
  /** What states that an aim is wanted: `prefers`, `asks for`. */
  readonly wishes: readonly string[];
  /** What joins the words of such phrases: `supports the deletion of`. */
  readonly links: readonly string[];
  /** Before those who state it: `proposed by`. */
  readonly by: readonly string[];
  /** Between a speaker and those for whom they speak. */
  readonly onBehalfOf: readonly string[];
  /** Between a group and those of it who do not say the same. */
  readonly except: readonly string[];
  /** Between parties that say the same. */
  readonly together: readonly string[];
  /** Between a party and those who side with it, and those who are against it. */
  readonly supportedBy: readonly string[];
  readonly opposedBy: readonly string[];
  /** What joins the members of a list. */
  readonly and: readonly string[];
  /** What joins those of whom something is denied: `not supported by FRA or CHN`. */
  readonly or: readonly string[];
}
