/**
 * The main job on one draft: say what is in it, and write its clean and its annotated version.
 *
 *     npx tsx examples/clean-and-annotated.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotated, clean, readDraft, tally, toMarkdown, type Draft } from 'travaux';

/** The versions of a draft by the names of their files. */
export function versionsOf(draft: Draft): Record<string, string> {
  return {
    'clean.md': toMarkdown(clean(draft)),
    'clean.all-out.md': toMarkdown(clean(draft, 'all-out')),
    'clean.open-choices.md': toMarkdown(clean(draft, 'open-choices')),
    'annotated.md': toMarkdown(annotated(draft)),
  };
}

/** What is in a draft, in a few lines. */
export function overviewOf(draft: Draft): string {
  const { provisions, spans, statuses, diagnostics } = draft;
  const whole = spans.filter(({ opened, closed }) => opened && closed).length;
  const { draft: counted, parties } = tally(draft);
  const stances = Object.entries(counted.positions.by).map(([stance, count]) => `${count} ${stance}`);
  return [
    `${provisions.filter(({ label }) => label !== null).length} provisions: ${labelsOf(provisions)}`,
    `${counted.spans.all.total} contested spans, ${whole} of them whole`,
    `${counted.positions.total} positions of ${parties.length} parties: ${stances.join(', ')}`,
    `agreed ad referendum: ${statuses.map(({ provision }) => provision).join(', ')}`,
    `irregularities: ${countsOf(diagnostics.map(({ severity }) => severity))}`,
  ].join('\n');
}

function labelsOf(provisions: Draft['provisions']): string {
  return provisions.flatMap(({ label }) => label ?? []).join(', ');
}

function countsOf(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} ${value}`).join(', ');
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const draft = readDraft(readFileSync(join(root, 'corpus/hsp-ha-2-1/draft-2023-05-22.txt'), 'utf8'));
  console.log(
    `Draft resolution on people-centred smart cities, UN-Habitat Assembly, 22 May 2023\n\n${overviewOf(draft)}\n`,
  );
  mkdirSync(join(root, 'out'), { recursive: true });
  for (const [name, text] of Object.entries(versionsOf(draft))) {
    writeFileSync(join(root, 'out', name), text);
    console.log(`wrote out/${name} (${text.length} characters)`);
  }
}
