/**
 * The main job: what became of a draft in the resolution that was adopted.
 *
 *     npm start
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readAdopted,
  readDraft,
  reconcile,
  toReport,
  toSummary,
  type Draft,
  type Reconciliation,
} from 'travaux';

/** The verdicts as a page of Markdown, those first that are least sure. */
export function verdictPage(draft: Draft, reconciliation: Reconciliation): string {
  const spans = new Map(draft.spans.map((span) => [span.id, span]));
  const verdicts = reconciliation.spans.toSorted((a, b) => a.confidence - b.confidence);
  const lines = verdicts.map(({ id, fate, confidence, reasons }) => {
    const { provision, text } = spans.get(id) ?? { provision: null, text: '' };
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
  console.log('Resolution 2/1 of the UN-Habitat Assembly:');
  console.log('the draft of 22 May 2023, and what was adopted on 9 June 2023\n');
  console.log(toSummary(draft, reconciliation));
  mkdirSync(join(root, 'out'), { recursive: true });
  const files = {
    'report.html': toReport({
      draft,
      adopted,
      reconciliation,
      names: { draft: 'draft-2023-05-22.txt', adopted: 'adopted-2023-06-09.md' },
    }),
    'reconciliation.json': `${JSON.stringify(reconciliation, null, 2)}\n`,
    'verdicts.md': verdictPage(draft, reconciliation),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(root, 'out', name), text);
    console.log(`wrote out/${name} (${String(text.length)} characters)`);
  }
  console.log('\nNext: open out/report.html in a browser; least sure verdicts first are in out/verdicts.md.');
  console.log('Your own texts: npx travaux reconcile DRAFT ADOPTED --report report.html');
}
