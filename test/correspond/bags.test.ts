import { expect, test } from 'vitest';
import { bagsOf, type Bag } from '../../src/correspond/bags.js';
import { corresponding } from '../check/corresponding.js';

/** Writes what each clause of a draft says: its words by the alphabet, in parentheses if contested, `…` for what is abbreviated, and its pairs. */
function check(draft: string): string[] {
  const texts = corresponding(draft, '');
  const { forms } = texts.vocabulary;
  const wordOf = (term: number): string => forms[texts.weighing.stems.indexOf(term)] ?? '…';
  const line = ({ terms, isContested, words, length }: Bag): string => {
    const said = [...terms.subarray(0, words)].map((term, at) =>
      isContested[at] === 1 ? `(${wordOf(term)})` : wordOf(term),
    );
    const pairs = isContested.subarray(words);
    const contested = pairs.filter((is) => is === 1).length;
    return `${said.sort().join(' ')} + ${String(pairs.length)} pairs, ${String(contested)} contested, of ${String(length)}`;
  };
  return bagsOf(texts, texts.clauses).draft.map(line);
}

test.each<[string, string, string[]]>([
  [
    'its words that carry matter, and those side by side as pairs',
    '1. Urges States to plant trees.',
    ['plant states trees urges + 3 pairs, 0 contested, of 7'],
  ],
  [
    'a word or pair that it says twice, once',
    '1. Urges trees, houses, trees, houses.',
    ['houses trees urges + 3 pairs, 0 contested, of 9'],
  ],
  [
    'what stands in a bracket as contested, and pairs with it',
    '1. Urges States to plant [tall] trees.',
    ['(tall) plant states trees urges + 4 pairs, 2 contested, of 9'],
  ],
  [
    'a word that stands outside of the bracket too, as not contested',
    '1. Urges States to plant [tall] trees near tall houses.',
    ['houses near plant states tall trees urges + 7 pairs, 2 contested, of 15'],
  ],
  [
    'words as not contested, where the bracket holds all of the clause',
    '[1. Urges States to plant trees.]',
    ['plant states trees urges + 3 pairs, 0 contested, of 7'],
  ],
  [
    'an abbreviation and what it stands for as the same, though it has more words',
    '1. Invites UNEP to report.\n\n2. Invites the United Nations Environment Programme to report.',
    ['invites report … + 2 pairs, 0 contested, of 5', 'invites report … + 2 pairs, 0 contested, of 5'],
  ],
])('a clause says %s', (_, draft, said) => {
  expect(check(draft)).toEqual(said);
});

test('a clause that a text says over and over is drawn once, in how usual its words are', () => {
  const usual = (draft: string): { total: number; most: number } => {
    const texts = corresponding(draft, '');
    const { total, frequency } = bagsOf(texts, texts.clauses);
    return { total, most: Math.max(...frequency) };
  };
  const trees = 'Urges States to plant trees';
  const once = usual(`1. ${trees}.`);
  expect(usual(`1. ${trees}.\n\n2. ${trees}.`)).toEqual(once);
  expect(usual(`1. ${trees}.\n\n2. ${trees} again.`)).toEqual({ total: 2 * once.total + 2, most: 2 });
});
