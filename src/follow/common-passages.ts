import type { Following, Passage } from './following.js';

/* Of one such passage in two texts nobody can say that it comes from the adopted text. */
const mostByChance = 0.5;

/**
 * Tells whether control texts have so many passages as rare as this one that chance would give it: one in two texts of this length, and the
 * controls have some. The one more that is counted with theirs is none.
 *
 * @param passage The passage.
 * @param words The number of words of the later text.
 * @param controls What the control texts have; null where none were given, and then nothing is known to be common.
 * @returns Whether it is as common as that.
 * @example
 * isByChance({ chance: 0.9 }, 1000, { texts: 1, words: 10_000, passages: 12 }); // true
 */
export function isByChance(
  { chance }: Pick<Passage, 'chance'>,
  words: number,
  controls: Following['controls'],
): boolean {
  if (chance === null || controls === null || words === 0) return false;
  return chance >= mostByChance && (chance * controls.words) / words > 1.5;
}

/**
 * Says how many passages a text of this length would share with the adopted text by the controls.
 *
 * @param words The number of words of the later text.
 * @param controls What the control texts have.
 * @returns The number; null where no control text has words.
 * @example
 * passagesByChance(500, { texts: 1, words: 10_000, passages: 12 }); // 0.6
 */
export function passagesByChance(words: number, controls: Following['controls']): number | null {
  return controls === null || controls.words === 0 ? null : (controls.passages * words) / controls.words;
}
