import { normalForm } from './normal-form.js';

/** Gives equal numbers to equal normal forms, over several texts. */
export interface Vocabulary {
  /** Words as they stand in a text, and normal forms. */
  readonly ids: Map<string, number>;
  /** The normal form of each number. */
  readonly forms: string[];
  /** Letters of compounds that are cut in two, and how many of them the first part has. */
  readonly compounds: Map<string, number>;
  /** The language of the texts, by ISO 639-1; null where it is not known. Forms are told as English ones unless it is another that is known. */
  readonly language: string | null;
}

/**
 * Makes a vocabulary that knows no word yet.
 *
 * @param language The language of the texts, where it is known.
 * @returns An empty vocabulary, which grows with every text that is read with it.
 */
export function emptyVocabulary(language: string | null = null): Vocabulary {
  return { ids: new Map(), forms: [], compounds: new Map(), language };
}

/**
 * Gives a word its number.
 *
 * @param form A word as written, or its normal form.
 * @param vocabulary The numbers that are known; a new normal form is added.
 * @returns The number of its normal form.
 */
export function idOf(form: string, vocabulary: Vocabulary): number {
  const known = vocabulary.ids.get(form);
  if (known !== undefined) return known;
  const normal = normalForm(form);
  let id = vocabulary.ids.get(normal);
  if (id === undefined) {
    id = vocabulary.forms.length;
    vocabulary.forms.push(normal);
    vocabulary.ids.set(normal, id);
  }
  vocabulary.ids.set(form, id);
  return id;
}
