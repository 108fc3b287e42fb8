import type { Draft } from '../../src/index.js';

/**
 * Counts what is read in a text, so that a change of the reader shows where it tells.
 *
 * @param name The name of the text.
 * @param draft What was read.
 * @returns Lines that each end with a line feed: the name, then what there is of each kind, in the order of the alphabet.
 */
export function corpusSummary(name: string, draft: Draft): string {
  const { source, provisions, spans, attributions, positions, parties, statuses, notes, diagnostics } = draft;
  const lines: readonly (readonly [string, string])[] = [
    ['notation', `${source.notation} ${source.detection.score.toFixed(2)}`],
    ['provisions', counts(provisions.map(({ kind }) => kind))],
    ['spans', counts(spans.map(marksOf))],
    ['changes', counts(draft.changes.map(({ kind }) => kind))],
    ['choices', counts(draft.choices.map(({ kind }) => kind))],
    ['tags', String(attributions.length)],
    ['positions', counts(positions.map(({ stance }) => stance))],
    [
      'parties',
      parties
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ],
    ['statuses', counts(statuses.map(({ status }) => status))],
    ['notes', counts(notes.map(({ kind }) => kind))],
    ...diagnosticLines(diagnostics),
  ];
  const said = lines.filter(([, value]) => value !== '' && value !== '0');
  return [name, ...said.map(([kind, value]) => `  ${kind}: ${value}`), ''].join('\n');
}

function marksOf({ opened, closed }: Draft['spans'][number]): string {
  if (opened && closed) return 'whole';
  if (opened) return 'unclosed';
  return closed ? 'unopened' : 'without marks';
}

function diagnosticLines(diagnostics: Draft['diagnostics']): [string, string][] {
  return (['error', 'warning', 'info'] as const).map((severity) => {
    const rules = diagnostics.flatMap((one) => (one.severity === severity ? [one.ruleId] : []));
    return [severity, counts(rules)];
  });
}

/** `a 2, b 1` */
function counts(kinds: readonly string[]): string {
  const found = new Map<string, number>();
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}
