import type { Draft } from '../index.js';
import { countsOf } from './lines.js';
import { visible } from './visible.js';

/**
 * Writes what a draft holds, for a person who looks at it the first time.
 *
 * @param name The name of the document.
 * @param draft The draft.
 * @returns Lines for standard output.
 */
export function summaryOf(name: string, draft: Draft): string {
  const { source, provisions, spans, attributions, positions, statuses, notes, diagnostics } = draft;
  const rows: [string, string][] = [
    [
      'notation',
      `${source.notation} (score ${source.detection.score.toFixed(2)}; next ${source.detection.runnerUp.name} ${source.detection.runnerUp.score.toFixed(2)})`,
    ],
    ['parts', draft.parts.length > 1 ? draft.parts.map(({ label }) => label).join(', ') : ''],
    [
      'provisions',
      `${String(labels(draft, 'preamble').length)} preambular, ${String(labels(draft, 'operative').length)} operative and below`,
    ],
    ['', [...labels(draft, 'preamble'), ...labels(draft, 'operative')].join(', ')],
    ['contested spans', `${String(spans.length)} (${wholeness(draft)})`],
    ['tags', String(attributions.length)],
    [
      'positions',
      `${String(positions.length)}${positions.length > 0 ? ` (${countsOf(positions.map(({ stance }) => stance))})` : ''}`,
    ],
    ['changes', countsOf(draft.changes.map(({ kind }) => kind)) || 'none'],
    ['parties', countsOf(positions.map(({ party }) => party)) || 'none named'],
    [
      'agreed',
      statuses.map(({ provision, date }) => `${provision ?? '?'} ad ref ${date ?? ''}`.trim()).join(', ') ||
        'nothing stamped',
    ],
    ['notes', String(notes.length)],
    ['diagnostics', countsOf(diagnostics.map(({ severity }) => severity)) || 'none'],
  ];
  const title = provisions.find(({ kind }) => kind === 'title');
  const words = title?.runs
    .map(({ start, end }) => source.text.slice(start, end))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const head = visible(words === undefined ? name : `${name}: ${words}`);
  return [
    head,
    ...rows.filter(([, value]) => value !== '').map(([key, value]) => `  ${key.padEnd(16)}${visible(value)}`),
    '',
  ].join('\n');
}

function labels({ provisions }: Draft, part: 'preamble' | 'operative'): string[] {
  return provisions.flatMap((provision) =>
    provision.part === part && provision.label !== null ? [provision.label] : [],
  );
}

function wholeness({ spans }: Draft): string {
  const bracketed = spans.filter(({ marks }) => marks !== 'tracked' && marks !== 'styled');
  const unclosed = bracketed.filter(({ closed }) => !closed).length;
  const unopened = bracketed.filter(({ opened }) => !opened).length;
  const tracked = spans.filter(({ marks }) => marks === 'tracked').length;
  const styled = spans.length - bracketed.length - tracked;
  const whole = bracketed.length - unclosed - unopened;
  return `${String(whole)} whole, ${String(unclosed)} unclosed, ${String(unopened)} unopened${tracked === 0 ? '' : `, ${String(tracked)} tracked`}${styled === 0 ? '' : `, ${String(styled)} struck or underlined`}`;
}
