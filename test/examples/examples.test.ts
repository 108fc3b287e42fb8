import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overviewOf, versionsOf } from '../../examples/clean-and-annotated.js';
import { attainmentLine, filledIn, verdictsToCheck } from '../../examples/research-walk.js';
import { nodesByProvision } from '../../examples/walk-the-tree.js';
import { disputes, positionTable } from '../../examples/who-wants-what.js';
import { parse, readAdopted, readDraft, readVerdicts, reconcile, withVerdicts } from '../../src/index.js';
import { agreementPlot, successPlot } from '../../src/entries/plot.js';

const root = join(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'corpus/hsp-ha-2-1/draft-2023-05-22.txt'), 'utf8');
const draft = readDraft(source);

test('clean-and-annotated', async () => {
  expect(overviewOf(draft)).toContain('178 positions of 24 parties');
  for (const [name, text] of Object.entries(versionsOf(draft))) {
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, `expected/${name}`));
  }
});

test('who-wants-what', async () => {
  const output = `${positionTable(draft)}\n\n${disputes(draft).join('\n')}\n`;
  await expect(output).toMatchFileSnapshot(join(import.meta.dirname, 'expected/who-wants-what.txt'));
});

test('walk-the-tree', () => {
  const counts = nodesByProvision(parse(source).tree);
  expect([...counts.keys()]).toContain('OP1.e alt');
  expect(counts.get('PP3')?.get('attribution')).toBeUndefined();
  expect(counts.get('PP6')?.get('attribution')).toBeGreaterThan(0);
});

test('research-walk', async () => {
  const adopted = readAdopted(readFileSync(join(root, 'corpus/hsp-ha-2-1/adopted-2023-06-09.md'), 'utf8'));
  const found = reconcile(draft, adopted);
  const blank = await verdictsToCheck(draft, adopted, found);
  expect(blank.split('\n', 1)[0]).toContain('verdict,confidence,evidence,reasons,corrected,by,date,comment');
  const said = { id: 'c63', corrected: 'adopted-in-part', by: 'A. Reader', date: '2023-07-01', comment: '' };
  const csv = await filledIn(draft, adopted, found, said);
  const { reconciliation, diagnostics } = withVerdicts(draft, adopted, found, await readVerdicts(csv));
  expect(diagnostics).toEqual([]);
  expect(reconciliation.changes.filter(({ by }) => by !== undefined)).toMatchObject([
    { id: 'c63', outcome: 'adopted-in-part', by: { name: 'A. Reader' } },
  ]);
  expect(attainmentLine(draft, reconciliation, 'USA')).toMatch(
    /^USA: 10 of 20 adopted \(0\.5; 95 % interval /u,
  );
  expect(await successPlot(draft, adopted, reconciliation)).toContain('10 of 20');
  expect(await agreementPlot(draft)).toContain('Who stood with whom');
});

test('every example is named in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const name of readdirSync(join(root, 'examples'))) expect(readme).toContain(`examples/${name}`);
});
