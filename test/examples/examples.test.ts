import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overviewOf, versionsOf } from '../../examples/clean-and-annotated.js';
import { nodesByProvision } from '../../examples/walk-the-tree.js';
import { disputes, positionTable } from '../../examples/who-wants-what.js';
import { parse, readDraft } from '../../src/index.js';

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

test('every example is named in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const name of readdirSync(join(root, 'examples'))) expect(readme).toContain(`examples/${name}`);
});
