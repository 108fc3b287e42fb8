import { readAdopted, readDraft } from '../../src/read-draft.js';
import { reconcile } from '../../src/reconcile-draft.js';
import { toReport } from '../../src/report/report.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { processTime, timeInRounds, timeOfMiddle } from './rounds.js';
import { verdict } from './verdict.js';

/** Measures the report of a long draft, the Paris Agreement of 9 December 2015, against its reconciliation. */
export function compareReport(): void {
  console.log('\nReport of the Paris draft of 9 December 2015');
  if (!hasSharedFolder) {
    console.log('  skipped: the draft is not in ../shared, beside the project');
    return;
  }
  const texts = [
    sharedFile('corpus/paris-agreement/draft-2015-12-09.md'),
    sharedFile('corpus/paris-agreement/adopted-2015-12-12.md'),
  ] as const;
  const [draft, adopted] = [readDraft(texts[0]), readAdopted(texts[1])];
  const reconciliation = reconcile(draft, adopted);
  const candidates = [
    { name: 'reconcile', run: () => reconcile(draft, adopted) },
    { name: 'report', run: () => toReport({ draft, adopted, reconciliation }) },
  ];
  const samples = timeInRounds(candidates, 7, processTime);
  const [whole, page] = [timeOfMiddle(samples, 'reconcile'), timeOfMiddle(samples, 'report')];
  verdict(
    `written in ${page.toFixed(0)} ms, its reconciliation takes ${whole.toFixed(0)} ms, bar twice that and 200 ms`,
    page <= 2 * whole + 200,
  );
  const size = Buffer.byteLength(toReport({ draft, adopted, reconciliation })) / 1000;
  const bar = (5 * Buffer.byteLength(texts.join(''))) / 1000 + 150;
  verdict(`${size.toFixed(0)} kB, bar ${bar.toFixed(0)} kB: five times both texts and 150 kB`, size <= bar);
}
