import type { Weighing } from '../align/weighted/weighing.js';
import type { Vocabulary } from './vocabulary.js';
import { isFunctionWord, stemOf } from './stems.js';

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

/* French and Spanish texts are negotiated too; English function words are those of the model. */
const otherFunctionWords = new Set(
  (
    'le la les un une des du de au aux et ou que qui dans par pour sur avec sans ce ces cette son sa ses leur leurs en est sont ' +
    'el los las una unos unas del al y o que en por para con sin su sus lo se es son ' +
    "l' d' n' s' j' m' t' c' qu' jusqu' lorsqu' puisqu' quoiqu'"
  ).split(' '),
);

/**
 * Says what the words of two texts weigh.
 *
 * @param vocabulary The words of both.
 * @returns Function words weigh less than others, and forms of one word may stand for one another.
 */
export function weighingOf({ forms }: Vocabulary): Weighing {
  const numbers = new Map<string, number>();
  const stems = Int32Array.from(forms, (form) => {
    const stem = variantStem(form);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  const weights = Int32Array.from(forms, weightOf);
  return { weights, stems, variantCost, runCost };
}

function weightOf(form: string): number {
  if (!/[\p{L}\p{N}\p{S}]/u.test(form)) return markWeight;
  return carriesGrammar(form) ? functionWeight : contentWeight;
}

/**
 * Tells whether a word carries grammar and not matter.
 *
 * @param form A normal form.
 * @returns Whether it is an article, a preposition, a conjunction, a pronoun or an auxiliary.
 */
export function carriesGrammar(form: string): boolean {
  return isFunctionWord(form) || otherFunctionWords.has(form);
}

/** Short words have no stem that tells them from others. */
function variantStem(form: string): string {
  return /^\p{L}{4,}$/u.test(form) && !carriesGrammar(form) ? `${stemOf(form)}·` : form;
}
