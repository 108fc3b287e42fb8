import { createColors } from 'picocolors';
import { toSummary, worded, type Draft, type Fate, type Reconciliation, type SpanVerdict } from '../index.js';
import type { Io } from './io.js';
import { oneLine } from './lines.js';
import { visible, visibleInPlace } from './visible.js';

/** A reconciliation to be shown. */
export interface ReconcileReport {
  /** The names of the documents, as the user gave them. */
  readonly names: readonly [draft: string, adopted: string];
  readonly draft: Draft;
  readonly reconciliation: Reconciliation;
}

type Colors = ReturnType<typeof createColors>;

/** Each fate has a sign of its own, so that none is told by its color alone. */
const fateSigns: Readonly<Record<Fate, readonly [sign: string, color: keyof Colors]>> = {
  retained: ['+', 'green'],
  reworded: ['~', 'cyan'],
  dropped: ['-', 'red'],
  moved: ['>', 'magenta'],
  moot: ['o', 'dim'],
  undetermined: ['?', 'yellow'],
};

/**
 * Writes a reconciliation for a person at a terminal: a summary, then the verdicts by provision.
 *
 * @param report The reconciliation.
 * @param io The world, for its colors and its width.
 * @returns The text for standard output.
 */
export function reconcileReport(
  report: ReconcileReport,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  return `${[...summary(report, colors, width), '', ...verdicts(report, colors, width)].join('\n')}\n`;
}

function summary({ names, draft, reconciliation }: ReconcileReport, colors: Colors, width: number): string[] {
  const { exact, inexact, cost } = reconciliation;
  const lines = toSummary(draft, reconciliation, { width }).trimEnd().split('\n');
  return [
    colors.bold(visible(`${names[0]} → ${names[1]}`)),
    '',
    ...lines.map((line) => (line.startsWith(' ') ? visibleInPlace(line) : colors.bold(visibleInPlace(line)))),
    '',
    `ALIGNMENT     ${exact ? 'exact' : notExact(inexact.length)}, cost ${cost.toFixed(1)} words`,
  ];
}

function notExact(passages: number): string {
  const where = passages === 1 ? 'one passage, which is' : `${String(passages)} passages, which are`;
  return `not exact in ${where} too long (--json says where: inexact)`;
}

function verdicts({ draft, reconciliation }: ReconcileReport, colors: Colors, width: number): string[] {
  const changes = new Map(
    draft.changes.flatMap((change) => change.spans.map((span) => [span, change] as const)),
  );
  const outcomes = new Map(reconciliation.changes.map((verdict) => [verdict.id, verdict]));
  const parties = partiesBySpan(draft);
  const lines: string[] = [];
  let last: string | null | undefined;
  for (const verdict of reconciliation.spans) {
    const span = draft.spans[Number(verdict.id.slice(1)) - 1];
    if (span === undefined) continue;
    if (span.provision !== last) {
      if (last !== undefined) lines.push('');
      lines.push(colors.bold(visible(provisionLine(span.provision, reconciliation))));
      last = span.provision;
    }
    const change = changes.get(verdict.id);
    const who = parties.get(span.id) ?? '';
    for (const line of spanLines({ text: span.text, verdict, who, colors, width })) lines.push(line);
    const outcome = change === undefined ? undefined : outcomes.get(change.id);
    /* Of a change without a direction nothing is known that the fate does not say. */
    if (
      change !== undefined &&
      change.kind !== 'unknown' &&
      outcome?.outcome &&
      change.spans.at(-1) === verdict.id
    )
      lines.push(
        colors.dim(
          `      ${change.kind} ${change.id}: ${worded(outcome.outcome)} (${outcome.by === undefined ? outcome.confidence.toFixed(2) : `✎ ${oneLine(outcome.by.name || 'unnamed', 40)}`})`,
        ),
      );
  }
  return lines;
}

function provisionLine(label: string | null, { provisions }: Reconciliation): string {
  if (label === null) return 'without a label';
  const relation = provisions.find(({ draft }) => draft.includes(label));
  if (relation === undefined) return label;
  return relation.relation === 'dropped' ? `${label} (dropped)` : `${label} → ${relation.adopted.join(', ')}`;
}

interface SpanLine {
  readonly text: string;
  readonly verdict: SpanVerdict;
  /** Who takes positions on the span; empty where nobody does. */
  readonly who: string;
  readonly colors: Colors;
  readonly width: number;
}

function spanLines({ text, verdict, who, colors, width }: SpanLine): string[] {
  const { fate, confidence, reasons, by } = verdict;
  const [sign, color] = fateSigns[fate];
  const paint = colors[color] as (value: string) => string;
  /* A verdict of a person is not weighed. */
  const sure = by === undefined ? confidence.toFixed(2) : '✎   ';
  const head = `  ${sign} ${fate.padEnd(13)}${sure}  `;
  const room = Math.max(30, width - head.length - who.length - 5);
  const words = paint(`[${oneLine(text, room)}]`);
  return [
    `${paint(head)}${words}${who === '' ? '' : ` ${who}`}`,
    `      ${colors.dim(oneLine(reasons[0]?.text ?? '', Math.max(30, width - 6)))}`,
  ];
}

/** The signs of a tag say more than names in full. */
export const signs: Partial<Record<string, string>> = { support: '+', oppose: '-' };

function partiesBySpan({ positions }: Draft): ReadonlyMap<string, string> {
  const said = new Map<string, string[]>();
  for (const { party, stance, spans } of positions) {
    for (const span of spans)
      said.set(span, [...(said.get(span) ?? []), `${party}${signs[stance] ?? ` ${stance}`}`]);
  }
  return new Map([...said].map(([span, parties]) => [span, `{${oneLine(parties.join(' '), 60)}}`]));
}
