import type { Weighing } from '../align/weighted/weighing.js';
import type { Vocabulary } from './vocabulary.js';
import { isReference, referenceSign } from './cross-references.js';
import { carriesGrammar } from './function-words.js';
import { hasForms, stemOf } from './stems.js';

/** What a word weighs that carries matter; other weights are tenths of it. */
export const contentWeight = 10;
/*
 * A function word alone is not worth a new run, two are; so scattered articles and prepositions are not matched, and those beside a matched
 * word are.
 */
const functionWeight = 4;
const markWeight = 2;
const variantCost = 4;
const runCost = 9;

/**
 * Says what the words of two texts weigh.
 *
 * @param vocabulary The words of both.
 * @param stems Their stems, where they are known already.
 * @returns Function words weigh less than others, and forms of one word may stand for one another.
 */
export function weighingOf(vocabulary: Vocabulary, stems: Stems = stemsOf(vocabulary)): Weighing {
  const weights = new Int32Array(vocabulary.forms.map(weightOf));
  return { weights, stems: stems.ofForms, variantCost, runCost };
}

/** The stems of the forms of a vocabulary, as numbers. */
export interface Stems {
  /** For each form the number of its stem. */
  readonly ofForms: Int32Array;
  /** The number of each stem (see `stemKey`). */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers the stems of a vocabulary.
 *
 * @param vocabulary The words.
 * @returns Equal numbers for forms of one word.
 */
export function stemsOf({ forms, language }: Vocabulary): Stems {
  const numbers = new Map<string, number>();
  const ofForms = forms.map((form) => {
    const stem = stemKey(form, language);
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, numbers.size);
    return numbers.size - 1;
  });
  return { ofForms: new Int32Array(ofForms), numbers };
}

function weightOf(form: string): number {
  if (!/[\p{L}\p{N}\p{S}]/u.test(form)) return markWeight;
  return carriesGrammar(form) ? functionWeight : contentWeight;
}

/**
 * What is the same for the forms of one word: its stem; for words that have none that tells them from others, the form.
 *
 * @param form A normal form.
 * @param language Its language, where it is known.
 * @returns A key.
 */
export function stemKey(form: string, language: string | null = null): string {
  /* A reference that is renumbered is the same reference (see `withReferences`). */
  if (isReference(form)) return referenceSign;
  return hasForms(form) && !carriesGrammar(form) ? `${stemOf(form, language)}·` : form;
}
