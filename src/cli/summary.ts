import { tally, type Dispute, type Draft, type Tally } from '../index.js';
import { countsOf, told } from './lines.js';
import { visible } from './visible.js';

/**
 * Writes what a draft holds, for a person who looks at it the first time.
 *
 * @param name The name of the document.
 * @param draft The draft.
 * @returns Lines for standard output.
 */
export function summaryOf(name: string, draft: Draft): string {
  const { source, provisions, attributions, positions, statuses, notes, diagnostics } = draft;
  const { draft: counted, parties } = tally(draft);
  const rows: [string, string][] = [
    [
      'notation',
      `${source.notation} (score ${source.detection.score.toFixed(2)}; next ${source.detection.runnerUp.name} ${source.detection.runnerUp.score.toFixed(2)})`,
    ],
    ['parts', draft.parts.length > 1 ? draft.parts.map(({ label }) => label).join(', ') : ''],
    [
      'provisions',
      `${String(labels(draft, 'preamble').length)} preambular, ${String(labels(draft, 'operative').length)} operative and below${unlabeled(draft)}`,
    ],
    ['', someOf([...labels(draft, 'preamble'), ...labels(draft, 'operative')], mostLabels)],
    ['brackets', bracketsOf(draft, counted)],
    ['words', wordsOf(counted)],
    ['tags', String(attributions.length)],
    [
      'positions',
      `${String(positions.length)}${positions.length > 0 ? ` (${told(counted.positions.by)})` : ''}`,
    ],
    ['changes', told(counted.changes.all.by) || 'none'],
    ['parties', someOf(partyCounts(parties), mostLabels) || 'none named'],
    [
      'agreed',
      someOf(
        statuses.map(({ provision, date }) => `${provision ?? '?'} ad ref ${date ?? ''}`.trim()),
        mostLabels,
      ) || 'nothing stamped',
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

/** Titles, headings and paragraphs that nothing names: with them the provisions are as many as the rows of the table. */
function unlabeled({ provisions }: Draft): string {
  const count = provisions.filter(({ label }) => label === null).length;
  return count === 0 ? '' : `, ${String(count)} without a label`;
}

/* What a line of a terminal has room for; the JSON has all. */
const mostLabels = 8;

function someOf(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more <= 1
    ? items.join(', ')
    : `${items.slice(0, most).join(', ')}, and ${String(more)} more (--json lists them)`;
}

/** Who has most entries in tags first. */
function partyCounts(parties: Tally['parties']): string[] {
  return parties
    .toSorted((a, b) => b.positions - a.positions)
    .map(({ party, positions }) => `${String(positions)} ${party}`);
}

function bracketsOf(draft: Draft, { spans }: Tally['draft']): string {
  const marks = spans.typography.total === 0 ? '' : `; ${String(spans.typography.total)} typography`;
  return `${String(spans.all.total)} (${wholeness(draft)}${marks})`;
}

function wordsOf({ words: { total, by } }: Tally['draft']): string {
  const parts = Object.entries(by).filter(([, count]) => count > 0);
  return `${String(total)} (${parts.map(([how, count]) => `${String(count)} ${places[how as Dispute]}`).join(', ')})`;
}

const places: Readonly<Record<Dispute, string>> = {
  undisputed: 'undisputed',
  bracket: 'in brackets',
  option: 'in options',
  reserved: 'in reserved paragraphs',
};

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
