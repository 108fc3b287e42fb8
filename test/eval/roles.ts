/**
 * What readers and the program say of the direction of changes without a base text: each part of the labeled draft with the weights that are
 * fitted on the other part.
 *
 *     npx tsx test/eval/roles.ts          prints agreement, Brier scores, and where each rule fires
 *     npx tsx test/eval/roles.ts --fit    also writes the weights that are fitted on both parts
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitted, type ChangeCalibration } from '../../src/calibration/calibration.js';
import { readDraft, type Change, type Draft, type DraftSpan } from '../../src/index.js';
import { inferChanges } from '../../src/model/changes/infer-changes.js';
import { gatherChanges } from '../../src/model/changes/weighing.js';
import { directionsOf, fittedChanges, type DirectionLabels } from './fit-changes.js';
import { spanOf, type Label } from './labels.js';
import type { Judged } from './judge.js';
import { measureReport } from './measure.js';

const root = join(import.meta.dirname, '../..');
const habitat = join(root, 'corpus/hsp-ha-2-1');
const gold = join(root, '../shared/gold');
const rules = Object.keys(fitted.changes.weights);

/** The labels lie with the draft, or beside the project. */
function labelsOf(part: string): Label[] | null {
  const paths = [join(habitat, `labels.${part}.jsonl`), join(gold, `hsp-ha-2-1.${part}.jsonl`)];
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
}

function judged(draft: Draft, labels: readonly Label[], weights: ChangeCalibration): Judged[] {
  const changes = inferChanges(draft, new Map(), weights);
  return labels.flatMap((label) => {
    const span = spanOf(draft, label);
    const change = changes.find(({ spans }) => span !== undefined && spans.includes(span.id));
    if (span === undefined || change === undefined) return [];
    const name = `${label.provision ?? ''} “${(label.text ?? '').slice(0, 60)}”`;
    const { confidence, reasons } = change;
    const paragraph = span.provision ?? '';
    const read = roleOf(change, span);
    return [{ name, labels: label.roles ?? [], read, confidence, reasons, paragraph }];
  });
}

function roleOf({ kind, old }: Change, { id }: DraftSpan): string {
  if (kind === 'replacement') return old.includes(id) ? 'replacement-old' : 'replacement-new';
  if (kind === 'move') return old.includes(id) ? 'move-from' : 'move-to';
  return kind;
}

/** In how many places of each text a rule fires. */
function printFirings(texts: readonly (readonly [string, Draft, readonly Label[] | null])[]): void {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, draft, labels] of texts) {
    const { groups, evidence } = gatherChanges(draft, new Map());
    const own = labels === null ? null : new Set(labels.map((label) => spanOf(draft, label)?.id));
    for (const [index, { members }] of groups.entries()) {
      if (own !== null && !members.some(({ span }) => own.has(span.id))) continue;
      for (const { rule } of evidence[index] ?? []) {
        const row = counts.get(rule) ?? new Map<string, number>();
        counts.set(rule, row.set(name, (row.get(name) ?? 0) + 1));
      }
    }
  }
  for (const [rule, row] of counts)
    console.log(rule.padEnd(28), [...row].map(([name, count]) => `${name} ${String(count)}`).join(', '));
}

function otherDrafts(): [string, Draft, null][] {
  const folders = ['other-notations', 'bbnj', 'paris-agreement'];
  return folders.flatMap((folder) => {
    const path = join(root, '../shared/corpus', folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter(
      (name) => /\.(?:txt|md)$/u.test(name) && !name.startsWith('adopted'),
    );
    return names.map((name): [string, Draft, null] => [
      name,
      readDraft(readFileSync(join(path, name), 'utf8')),
      null,
    ]);
  });
}

const draft = readDraft(readFileSync(join(habitat, 'draft-2023-05-22.txt'), 'utf8'));
const parts = ['preamble', 'operative'].flatMap((name) => {
  const labels = labelsOf(name);
  if (labels === null) console.log(`Skipped: there are no labels of the ${name}.`);
  return labels === null ? [] : [{ name, labels }];
});
const gathered = gatherChanges(draft, new Map());
const known = (labels: readonly Label[]): DirectionLabels => ({
  gathered,
  directions: directionsOf(draft, gathered, labels),
});
for (const { name, labels } of parts) {
  const others = parts.filter((part) => part.name !== name).map((part) => known(part.labels));
  const left = fittedChanges(others, rules);
  console.log(measureReport(`roles of the ${name}, fitted on the rest`, judged(draft, labels, left)));
  console.log(left.weights);
}
const all = fittedChanges(
  parts.map(({ labels }) => known(labels)),
  rules,
);
for (const { name, labels } of parts)
  console.log(
    measureReport(`roles of the ${name}, fitted on all`, judged(draft, labels, all)).split('\n\n')[0],
  );
console.log(all.weights);
printFirings([...parts.map(({ name, labels }) => [name, draft, labels] as const), ...otherDrafts()]);
if (process.argv.includes('--fit') && parts.length === 2) {
  const file = join(root, 'src/calibration/calibration.json');
  writeFileSync(file, `${JSON.stringify({ ...fitted, changes: all }, null, 2)}\n`);
}
