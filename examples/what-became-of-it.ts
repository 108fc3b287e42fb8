/**
 * The main job: what became of a draft in the resolution that was adopted.
 *
 *     npm start
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdopted, readDraft, reconcile, toReport, type Draft, type Reconciliation } from 'travaux';

/** Who got what: for each party, the changes that it supported, by what became of them. */
export function successes(draft: Draft, { changes }: Reconciliation): Map<string, Map<string, number>> {
  const outcomes = new Map(changes.map(({ id, outcome }) => [id, outcome ?? 'no outcome']));
  const table = new Map<string, Map<string, number>>();
  const counted = new Set<string>();
  for (const { party, stance, change } of draft.positions) {
    if (stance !== 'support' || change === null || counted.has(`${party} ${change}`)) continue;
    counted.add(`${party} ${change}`);
    const row = table.get(party) ?? new Map<string, number>();
    const outcome = outcomes.get(change) ?? 'no outcome';
    table.set(party, row.set(outcome, (row.get(outcome) ?? 0) + 1));
  }
  return table;
}

/** How much of the adopted text came from where, in shares of its characters. */
export function shares({ words }: Reconciliation): Map<string, number> {
  const whole = words.reduce((sum, { start, end }) => sum + end - start, 0);
  const table = new Map<string, number>();
  for (const { origin, start, end } of words)
    table.set(origin, (table.get(origin) ?? 0) + (end - start) / whole);
  return table;
}

/** The verdicts as a page of Markdown. */
export function verdictPage(draft: Draft, reconciliation: Reconciliation): string {
  const lines = reconciliation.spans.map(({ id, fate, confidence, reasons }, index) => {
    const { provision, text } = draft.spans[index] ?? { provision: null, text: '' };
    const words = text.replace(/\s+/gu, ' ').replace(/[|\\`*_<[\]]/gu, '\\$&');
    return `| ${id} | ${provision ?? ''} | ${words} | ${fate} | ${confidence.toFixed(2)} | ${reasons[0]?.text ?? ''} |`;
  });
  return `${['| span | in | words | fate | confidence | reason |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
  const draft = readDraft(corpus('draft-2023-05-22.txt'));
  const adopted = readAdopted(corpus('adopted-2023-06-09.md'));
  const reconciliation = reconcile(draft, adopted);
  console.log(
    'Resolution 2/1 of the UN-Habitat Assembly: the draft of 22 May 2023, and what was adopted on 9 June 2023\n',
  );
  const fates = new Map<string, number>();
  for (const { fate } of reconciliation.spans) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  console.log(`brackets: ${[...fates].map(([fate, count]) => `${String(count)} ${fate}`).join(', ')}`);
  const percents = [...shares(reconciliation)].map(
    ([origin, share]) => `${String(Math.round(100 * share))} % ${origin}`,
  );
  console.log(`adopted text: ${percents.join(', ')}\n`);
  console.log('changes that each party supported, by what became of them:');
  for (const [party, row] of successes(draft, reconciliation))
    console.log(
      `  ${party.padEnd(6)}${[...row].map(([outcome, count]) => `${String(count)} ${outcome}`).join(', ')}`,
    );
  mkdirSync(join(root, 'out'), { recursive: true });
  const files = {
    'report.html': toReport({ draft, adopted, reconciliation }),
    'reconciliation.json': `${JSON.stringify(reconciliation, null, 2)}\n`,
    'verdicts.md': verdictPage(draft, reconciliation),
  };
  console.log();
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(root, 'out', name), text);
    console.log(`wrote out/${name} (${String(text.length)} characters)`);
  }
}
