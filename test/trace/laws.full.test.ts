import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';
import { checkedTrace, lifeLines } from './check-trace.js';
import { evenChance, knownSeries, sourceOf, wordOf } from './known-history.js';
import { knownLives } from './known-lives.js';

test('whatever the texts hold', () => {
  fc.assert(
    fc.property(fc.array(noisyText, { minLength: 2, maxLength: 4 }), (texts) => {
      checkedTrace(texts);
    }),
    { ...seeded, numRuns: Math.ceil(seeded.numRuns / 100) },
  );
});

test('of texts that parties edit at random, the first text of a word is known and found', () => {
  const wrong = { first: [] as string[], stands: 0, parties: 0 };
  let words = 0;
  let places = 0;
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, rounds) => {
      const { texts } = knownSeries(evenChance(seed), rounds);
      const { adopted, result } = checkedTrace(texts.map(sourceOf));
      const known = texts.map(
        (text) => new Map(text.flat().map(({ number, party }) => [wordOf(number), party])),
      );
      for (const { start, end, first, stands } of result.words) {
        for (const word of adopted.source.text.slice(start, end).match(/\w+q\b/gu) ?? []) {
          words += 1;
          const was = known.findIndex((text) => text.has(word));
          if (first !== was) wrong.first.push(`${word}: ${String(first)}, not ${String(was)}`);
          for (const [index, standing] of stands.entries()) {
            places += 1;
            const party = known[index]?.get(word);
            if ((standing === null) !== (party === undefined)) wrong.stands += 1;
            else if (standing !== null && (standing.parties[0] ?? null) !== party) wrong.parties += 1;
          }
        }
      }
    }),
    { ...seeded, numRuns: Math.ceil(seeded.numRuns / 200) },
  );
  expect(words).toBeGreaterThan(3_000);
  expect(wrong.first.length, wrong.first.slice(0, 20).join('\n')).toBeLessThanOrEqual(words / 100);
  expect(wrong.stands).toBeLessThanOrEqual(places / 100);
  expect(wrong.parties).toBeLessThanOrEqual(places / 100);
});

test('of brackets of which nothing is ambiguous the lives are known and found', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, drafts) => {
      const { sources, lives } = knownLives(evenChance(seed), drafts);
      expect(lifeLines(checkedTrace(sources)).sort()).toEqual([...lives].sort());
    }),
    { ...seeded, numRuns: Math.ceil(seeded.numRuns / 100) },
  );
});
