/**
 * Agreement with the hand labels, per class, with every disagreement and the reasons that the program gives.
 *
 *     npm run eval
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readAdopted,
  readDraft,
  reconcile,
  type Change,
  type Draft,
  type DraftSpan,
  type Reconciliation,
} from '../../src/index.js';
import { measureReport, share, type Judged } from './measure.js';

interface Label {
  start: number | null;
  end: number | null;
  provision: string;
  text: string | null;
  positions: { party: string; stance: string }[];
  role: string | null;
  roles: string[];
  fate: string | null;
  fates: string[];
}

const root = join(import.meta.dirname, '../..');
const labelsPath = join(root, '../shared/gold/hsp-ha-2-1.preamble.jsonl');

function report(draft: Draft, reconciliation: Reconciliation, labels: readonly Label[]): void {
  const found = labels.filter((label) => spanOf(draft, label) !== undefined);
  console.log(`spans found: ${String(found.length)} of ${String(labels.length)}`);
  console.log(`positions as labeled: ${share(labels, (label) => samePositions(draft, label))}\n`);
  const roles = found.flatMap((label) => judgeRole(draft, label) ?? []);
  console.log(measureReport('roles', roles));
  const fates = found.flatMap((label) => judgeFate(draft, reconciliation, label) ?? []);
  console.log(measureReport('fates', fates));
}

function judgeRole(draft: Draft, label: Label): Judged | null {
  const span = spanOf(draft, label);
  const change = draft.changes.find(({ spans }) => span !== undefined && spans.includes(span.id));
  if (span === undefined || change === undefined) return null;
  const { confidence, reasons } = change;
  return { name: nameOf(label), labels: label.roles, read: roleOf(change, span), confidence, reasons };
}

function judgeFate(draft: Draft, { spans }: Reconciliation, label: Label): Judged | null {
  const span = spanOf(draft, label);
  const verdict = spans.find(({ id }) => id === span?.id);
  if (verdict === undefined) return null;
  const { fate, confidence, reasons } = verdict;
  return { name: nameOf(label), labels: label.fates, read: fate, confidence, reasons };
}

const nameOf = ({ provision, text }: Label): string =>
  `${provision} “${(text ?? '(no opening mark)').slice(0, 60)}”`;

function spanOf({ spans }: Draft, { start, end }: Label): DraftSpan | undefined {
  return spans.find((span) => (start === null ? !span.opened && span.end === end : span.start === start));
}

function roleOf({ kind, old }: Change, { id }: DraftSpan): string {
  if (kind === 'replacement') return old.includes(id) ? 'replacement-old' : 'replacement-new';
  if (kind === 'move') return old.includes(id) ? 'move-from' : 'move-to';
  return kind;
}

function samePositions(draft: Draft, label: Label): boolean {
  const span = spanOf(draft, label);
  const read = draft.positions.filter(({ spans }) => span !== undefined && spans.includes(span.id));
  const key = (positions: readonly { party: string; stance: string }[]): string =>
    positions
      .map(({ party, stance }) => `${party} ${stance}`)
      .sort()
      .join();
  return key(read) === key(label.positions);
}

if (existsSync(labelsPath)) {
  const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
  const labels = readFileSync(labelsPath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
  const draft = readDraft(corpus('draft-2023-05-22.txt'));
  report(draft, reconcile(draft, readAdopted(corpus('adopted-2023-06-09.md'))), labels);
} else {
  console.log('Skipped: the hand labels are not in ../shared, beside the project.');
}
