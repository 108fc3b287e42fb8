import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { checkedTraceOf } from './check-trace.js';
import { agreement, wordLabels } from './labels.js';

/*
 * What one reader found in the texts, without what the library says: in which text words first stood at the corresponding place, and in
 * which they stood last. The floors are what was measured, less a few labels.
 */
const series = [
  {
    name: 'the Paris Agreement',
    labels: 'paris.jsonl',
    texts: ['draft-2015-10-23.md', 'draft-2015-12-04.md', 'draft-2015-12-09.md', 'adopted-2015-12-12.md'],
    folder: 'corpus/paris-agreement',
    floors: { first: 0.92, latest: 0.96, place: 0.88 },
  },
  {
    name: 'the high seas treaty',
    labels: 'high-seas.jsonl',
    texts: ['draft-2022-06-01.txt', 'draft-2022-12-12.txt', 'draft-2023-03-04.txt', 'adopted-2023-06-19.txt'],
    folder: 'corpus/bbnj',
    floors: { first: 0.87, latest: 0.96, place: 0.88 },
  },
] as const;

describe.skipIf(!hasSharedFolder)('real series', () => {
  test.each(series)('$name is read as a reader reads it', ({ labels: file, texts, folder, floors }) => {
    const read = texts.map((name, index) =>
      (index === texts.length - 1 ? readAdopted : readDraft)(sharedFile(`${folder}/${name}`)),
    );
    const found = checkedTraceOf(read);
    const labels = wordLabels(file);
    const verdicts = labels.map((label) => ({ label, ...agreement(found, label) }));
    for (const what of ['first', 'latest', 'place'] as const) {
      const told = verdicts.filter((verdict) => verdict[what] !== null);
      const missed = told.filter((verdict) => verdict[what] === false);
      expect(
        1 - missed.length / told.length,
        `${what}: ${missed.map(({ label }) => label.quote).join('; ')}`,
      ).toBeGreaterThanOrEqual(floors[what]);
    }
    expect(labels.length).toBeGreaterThan(50);
  });
});
