import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotated, clean, readDraft } from '../../src/index.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { written, writtenAnnotated } from './check-docx.js';
import { settledText } from './docx-reading.js';
import { wordsIn } from './docx-words.js';

test('any text gives a file whose changes are those of the draft', async () => {
  await fc.assert(
    fc.asyncProperty(noisyText, readingOptions, async (source, options) => {
      await writtenAnnotated(readDraft(source, options));
    }),
    { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 200) },
  );
});

test('any text gives the same changes as with comments', async () => {
  await fc.assert(
    fc.asyncProperty(noisyText, readingOptions, async (source, options) => {
      const view = annotated(readDraft(source, options));
      const [inline, commented] = [await written(view, { names: 'inline' }), await written(view)];
      for (const done of ['accepted', 'rejected'] as const)
        expect(wordsIn(settledText(inline.paragraphs, done).join('\n'))).toEqual(
          wordsIn(settledText(commented.paragraphs, done).join('\n')),
        );
    }),
    { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 100) },
  );
});

test('a line of a million characters', async () => {
  const draft = readDraft(`1. Notes ${'words '.repeat(170_000)}`);
  expect((await written(clean(draft))).paragraphs).toHaveLength(1);
});

test('thousands of brackets and tags in a line', async () => {
  const draft = readDraft(`1. Notes ${'a [b] {USA+, FRA-} '.repeat(2000)}`);
  expect((await writtenAnnotated(draft)).comments).toHaveLength(2000);
});
