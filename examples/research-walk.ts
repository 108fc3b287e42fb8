/**
 * A walk for a researcher: verdicts to check, one of them corrected, tables, measures, two figures.
 *
 *     npx tsx examples/research-walk.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  agreementNetwork,
  measuresOf,
  readAdopted,
  readDraft,
  readVerdicts,
  reconcile,
  tableOf,
  toCsv,
  toGexf,
  toReview,
  withVerdicts,
  type Draft,
  type Reconciliation,
} from 'travaux';
import { agreementPlot, successPlot } from 'travaux/plot';

/** The verdicts as a table; a person opens it in a spreadsheet. */
export async function verdictsToCheck(
  draft: Draft,
  adopted: Draft,
  reconciliation: Reconciliation,
): Promise<string> {
  return toCsv(toReview(draft, adopted, reconciliation));
}

/** What a person does in the spreadsheet: fills in the row of one verdict. */
export async function filledIn(
  draft: Draft,
  adopted: Draft,
  reconciliation: Reconciliation,
  said: { id: string; corrected: string; by: string; date: string; comment: string },
): Promise<string> {
  const { columns, rows } = toReview(draft, adopted, reconciliation);
  const filled = rows.map((row) => (row.id === said.id ? { ...row, ...said } : row));
  return toCsv({ columns, rows: filled });
}

/** The measure of a party as a line. */
export function attainmentLine(draft: Draft, reconciliation: Reconciliation, party: string): string {
  const found = measuresOf(draft, reconciliation).find(
    (one) => one.party === party && one.measure === 'attainment' && one.about === 'substance',
  );
  if (found === undefined) return `${party}: supports no change`;
  const { numerator, denominator, left, value, low, high } = found;
  return `${party}: ${numerator} of ${denominator} adopted (${value ?? 0}; 95 % interval ${low ?? 0} to ${high ?? 1}), ${left} left out`;
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const save = (name: string, text: string): void => {
    writeFileSync(join(out, name), text);
    console.log(`wrote out/${name} (${text.length} characters)`);
  };

  const draft = readDraft(corpus('draft-2023-05-22.txt'));
  const adopted = readAdopted(corpus('adopted-2023-06-09.md'));
  const found = reconcile(draft, adopted);

  console.log('1. The verdicts, the least sure first, to be checked in a spreadsheet');
  save('verdicts.csv', await verdictsToCheck(draft, adopted, found));

  console.log('\n2. One verdict as a person corrected it, taken back');
  const csv = await filledIn(draft, adopted, found, {
    id: 'c63',
    corrected: 'adopted-in-part',
    by: 'A. Reader',
    date: '2023-07-01',
    comment: 'an example',
  });
  const { reconciliation, diagnostics } = withVerdicts(draft, adopted, found, await readVerdicts(csv));
  for (const { reason } of diagnostics) console.log(reason);
  const corrected = reconciliation.changes.filter(({ by }) => by !== undefined);
  for (const { id, outcome, by } of corrected)
    console.log(
      `${id}: ${outcome ?? ''}, by ${by?.name ?? ''}; the program said ${by?.program.verdict ?? ''}`,
    );

  console.log('\n3. Tables and measures');
  const verdict = { adopted, reconciliation };
  save('fates.csv', await toCsv(tableOf('fates', draft, verdict)));
  save('measures.csv', await toCsv(tableOf('measures', draft, verdict)));
  for (const party of ['USA', 'FRA', 'CMR']) console.log(attainmentLine(draft, reconciliation, party));

  console.log('\n4. Who stood with whom, and two figures');
  save('agreement.gexf', await toGexf(agreementNetwork(draft, reconciliation)));
  save('success.svg', (await successPlot(draft, adopted, reconciliation)) ?? '');
  save('agreement.svg', (await agreementPlot(draft)) ?? '');
}
