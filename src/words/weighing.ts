import type { Weighing } from '../align/weighted/weighing.js';
import type { Vocabulary } from './vocabulary.js';
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

/** Words that have no stem that tells them from others stand for themselves. */
function variantStem(form: string): string {
  return hasForms(form) && !carriesGrammar(form) ? `${stemOf(form)}·` : form;
}
