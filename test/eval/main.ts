/**
 * Agreement with the hand labels, per class, with every disagreement and the reasons that the program gives.
 *
 *     npm run eval
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDraft, type Change, type Draft, type DraftSpan } from '../../src/index.js';

interface Label {
  start: number | null;
  end: number | null;
  provision: string;
  text: string | null;
  positions: { party: string; stance: string }[];
  role: string | null;
  roles: string[];
}

interface Judged {
  readonly label: Label;
  readonly role: string;
  readonly change: Change;
}

const root = join(import.meta.dirname, '../..');
const labelsPath = join(root, '../shared/gold/hsp-ha-2-1.preamble.jsonl');

function report(draft: Draft, labels: readonly Label[]): void {
  const judged = labels.flatMap((label) => judge(draft, label) ?? []);
  console.log(`spans found: ${judged.length} of ${labels.length}`);
  console.log(`positions as labeled: ${share(labels, (label) => samePositions(draft, label))}`);
  const decided = judged.filter(({ label }) => label.role !== null);
  console.log(`\nroles, where the two labelers agree: ${share(decided, isRight)}\n`);
  console.log(byClass(decided));
  console.log(reliability(decided));
  for (const one of decided.filter((item) => !isRight(item))) console.log(disagreement(one));
  for (const one of judged.filter(({ label }) => label.role === null)) {
    console.log(
      `labelers differ on “${one.label.text}” (${one.label.roles.join(' or ')}); read as ${one.role}`,
    );
  }
}

function judge(draft: Draft, label: Label): Judged | null {
  const span = spanOf(draft, label);
  const change = draft.changes.find(({ spans }) => span !== undefined && spans.includes(span.id));
  return span === undefined || change === undefined ? null : { label, change, role: roleOf(change, span) };
}

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

const isRight = ({ label, role }: Judged): boolean => label.role === role;

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): string {
  const right = items.filter(test).length;
  return `${right} of ${items.length} (${((100 * right) / items.length).toFixed(1)} %)`;
}

function byClass(judged: readonly Judged[]): string {
  const classes = [...new Set(judged.map(({ label }) => label.role ?? ''))].sort();
  const rows = classes.map((name) => {
    const labeled = judged.filter(({ label }) => label.role === name);
    const read = judged.filter(({ role }) => role === name);
    const right = labeled.filter(isRight).length;
    return `${name.padEnd(18)}${String(labeled.length).padStart(8)}${String(right).padStart(8)}${String(read.length - right).padStart(12)}`;
  });
  return [`${'class'.padEnd(18)} labeled   right  wrongly so`, ...rows, ''].join('\n');
}

/** Whether what is said with a confidence is right as often as that. */
function reliability(judged: readonly Judged[]): string {
  const bounds = [0.5, 0.7, 0.8, 0.9, 0.95, 1.001];
  const rows = bounds.slice(0, -1).flatMap((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const items = judged.filter(({ change }) => change.confidence >= from && change.confidence < to);
    if (items.length === 0) return [];
    const mean = items.reduce((sum, { change }) => sum + change.confidence, 0) / items.length;
    return [
      `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}  mean ${mean.toFixed(2)}  right ${share(items, isRight)}`,
    ];
  });
  const brier =
    judged.reduce((sum, item) => sum + (item.change.confidence - Number(isRight(item))) ** 2, 0) /
    judged.length;
  return ['confidence', ...rows, `Brier score ${brier.toFixed(3)}`, ''].join('\n');
}

function disagreement({ label, role, change }: Judged): string {
  const rivals = change.rivals.map(({ kind, confidence }) => `${kind} ${confidence}`).join(', ');
  return [
    `${label.provision} “${label.text}”: labeled ${label.role}, read as ${role} with ${change.confidence} (rivals: ${rivals})`,
    ...change.reasons.map(({ rule, text }) => `    ${rule}: ${text}`),
  ].join('\n');
}

if (existsSync(labelsPath)) {
  const source = readFileSync(join(root, 'corpus/hsp-ha-2-1/draft-2023-05-22.txt'), 'utf8');
  const labels = readFileSync(labelsPath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
  report(readDraft(source), labels);
} else {
  console.log('Skipped: the hand labels are not in ../shared, beside the project.');
}
