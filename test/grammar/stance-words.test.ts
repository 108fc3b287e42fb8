import { describe, expect, test } from 'vitest';
import { stances } from '../../grammar/notation.js';
import { stanceLexicons, stanceWordsOf } from '../../grammar/stance-words.js';

describe('stance words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['reserve', 'reserve'],
    ['Reserves its position', 'reserve'],
    ['scrutiny reservation', 'reserve'],
    ['Delete', 'delete'],
    ['to delete', 'delete'],
    ['SUP', 'delete'],
    ['retain', 'retain'],
    ['suggest to move', 'move'],
    ['suggest\n to  move', 'move'],
    ['suggest', 'propose'],
    ['Alternative Proposal', 'alternative'],
    ['supports in principle', 'support-in-principle'],
    ['can support consensus', 'follow-consensus'],
    ['can support', 'support'],
    ['opposes', 'oppose'],
    ['is considering', 'consider'],
    ['seeks clarification', 'clarify'],
    ['placeholder', 'placeholder'],
    ['flexible', 'flexible'],
    ['RESERVES ITS POSITION', 'reserve'],
    ['sup', 'unknown'],
    ['undeleted', 'unknown'],
    ['ad referendum', 'unknown'],
    ['', 'unknown'],
  ];
  test.each(cases)('%j', (word, stance) => {
    expect(stanceWordsOf('en').stanceOf(word)).toBe(stance);
  });

  test('every stance of the table is one that the model knows', () => {
    const words = Object.values(stanceLexicons).flatMap((lexicon) => lexicon.words);
    const known = new Set<string>([...stances, 'unbracket']);
    expect(words.map(([stance]) => stance).filter((stance) => !known.has(stance))).toEqual([]);
  });
});
