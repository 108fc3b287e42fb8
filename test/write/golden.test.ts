import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, clean, readAdopted, readDraft, type ViewRoot } from '../../src/index.js';
import { corpusFile, fixture } from '../check/fixture.js';
import { writers } from './writers.js';

/*
 * What each writer makes of the corpus pair and of some fixtures. A new expectation is made by `vitest run -u`, and read before it is kept.
 */
const expected = join(import.meta.dirname, 'expected');

const fixtures = [
  'alternative-provisions',
  'bracket-across-provisions',
  'bracket-marks-lost-on-both-sides',
  'bracket-nested',
  'bracket-unclosed',
  'bullets',
  'markdown-footnotes',
  'option-levels',
  'quotation-marks',
  'stamps',
];

const annotatedOf = (name: string): ViewRoot => {
  const { source, options } = fixture(name);
  return annotated(readDraft(source, options));
};

const views: Readonly<Record<string, () => ViewRoot>> = {
  'draft-2023-05-22': () => annotated(readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'))),
  'adopted-2023-06-09': () => clean(readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'))),
  ...Object.fromEntries(fixtures.map((name) => [name, () => annotatedOf(name)])),
};

describe.each(Object.entries(views))('%s', (name, view) => {
  test.each(Object.entries(writers))('%s', async (format, write) => {
    const written = write(view());
    expect(write(view())).toBe(written);
    expect(written.endsWith('\n')).toBe(true);
    await expect(written).toMatchFileSnapshot(join(expected, `${name}.${format}`));
  });
});
