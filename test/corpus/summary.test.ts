import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusSummary } from '../check/corpus-summary.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/* Named one by one, so that a text that is put beside the project later changes nothing here. */
const names = [
  'bbnj/adopted-2023-06-19.txt',
  'bbnj/draft-2022-06-01.txt',
  'bbnj/draft-2022-12-12.txt',
  'bbnj/draft-2023-03-04.txt',
  'context/digital-cities-programme.txt',
  'context/guidelines-consultation.txt',
  'context/people-centred-smart-cities-brochure.md',
  'hsp-ha-2-1/adopted-2023-06-09.md',
  'hsp-ha-2-1/draft-2023-05-22.txt',
  'other-notations/unfccc-6-pdf.txt',
  'other-notations/unfccc-7-pdf.txt',
  'other-notations/unfccc-8-pdf.txt',
  'other-notations/unfccc-9-pdf.txt',
  'other-notations/unga-1.txt',
  'other-notations/upr-1.txt',
  'other-notations/wto-1.txt',
  'paris-agreement/adopted-2015-12-12.md',
  'paris-agreement/draft-2015-10-23.md',
  'paris-agreement/draft-2015-12-04.md',
  'paris-agreement/draft-2015-12-09.md',
  'paris-agreement/draft-decision.md',
];

/* The first line of an excerpt says where it is from. */
const provenance = /^# source: .*\n/u;

/* Figures, not texts; each was held against its text when it was accepted. */
test.skipIf(!hasSharedFolder)('what is read in the texts beside the project', async () => {
  const summaries = names.map((name) =>
    corpusSummary(name, checkedDraft(sharedFile(`corpus/${name}`).replace(provenance, ''))),
  );
  await expect(summaries.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'expected/summary.txt'));
});
