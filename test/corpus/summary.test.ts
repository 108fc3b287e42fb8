import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusSummary } from '../check/corpus-summary.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile, sharedNames } from '../check/shared-folder.js';

const names = sharedNames('corpus').filter(
  (name) => /\.(?:md|txt)$/u.test(name) && !/README|LICENSE/u.test(name),
);

/* The first line of an excerpt says where it is from. */
const provenance = /^# source: .*\n/u;

/* Figures, not texts; each was held against its text when it was accepted. */
test.skipIf(!hasSharedFolder)('what is read in the texts beside the project', async () => {
  expect(names.length).toBeGreaterThanOrEqual(17);
  const summaries = names.map((name) =>
    corpusSummary(name, checkedDraft(sharedFile(`corpus/${name}`).replace(provenance, ''))),
  );
  await expect(summaries.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'expected/summary.txt'));
});
