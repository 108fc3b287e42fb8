import { spanById } from '../model/lookup.js';
import type { Draft } from '../model/draft.js';
import { choiceKeys, fateKeys, originKeys, type Reconciliation } from '../reconcile/reconciliation.js';
import { readableText } from '../text/plain-text.js';
import { shareOf, type Counts } from './counts.js';
import { byContention, byWhatTheyGot, percentOf, surenessOf, worded } from './findings.js';
import type { PartyTally } from './party-tally.js';
import { tally, type Tally } from './tally.js';
import { typographicSpans } from './typography.js';
import { changeOutcomeKeys, type VerdictTally } from './verdict-tally.js';

/** How a summary is laid out. */
export interface SummaryOptions {
  /** The longest line, in characters; 100 unless told, and at least 60. */
  readonly width?: number;
}

const narrowest = 60;
const widest = 100;
const barLength = 24;
const nameLength = 18;

/**
 * Writes what became of a draft as plain text for a terminal: brackets, changes and choices by what happened, where the adopted text came from,
 * who got what or what was most contested, how sure that is, and where to look next. All numbers are those of `tally`.
 *
 * @param draft The draft.
 * @param reconciliation What became of it.
 * @param options The width.
 * @returns Lines, none longer than the width; the names of parties and the words of the draft stand in them as they are.
 * @example
 * toSummary(draft, reconcile(draft, adopted)).split('\n')[0]; // 'BRACKETS      108, of them 11 typography'
 */
export function toSummary(
  draft: Draft,
  reconciliation: Reconciliation,
  { width = widest }: SummaryOptions = {},
): string {
  const counted = tally(draft, reconciliation);
  const { verdicts } = counted;
  if (verdicts === null) return '';
  const room = Math.max(narrowest, Math.min(width, widest));
  const sections = [
    bracketLines(counted.draft, verdicts),
    outcomeLines(counted.draft, verdicts),
    choiceLines(verdicts),
    originLines(verdicts),
    counted.parties.length > 0 ? partyLines(counted.parties, room) : articleLines(counted.draft, room),
    provisionLines(verdicts),
    sureLines(verdicts, room),
    nextLines(draft, reconciliation, room),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => cut(line.trimEnd(), room)).join('\n'))
    .join('\n\n')}\n`;
}

function head(name: string, said: string): string {
  return `${name.toUpperCase().padEnd(14)}${said}`;
}

/** A line of a table: name, number, share, bar. */
function row(name: string, count: string, share: number): string {
  return `  ${name.padEnd(nameLength)}${count.padStart(6)} ${percentOf(share).padStart(6)}  ${bar(share)}`;
}

function bar(share: number): string {
  const filled = Math.round(share * barLength);
  return '█'.repeat(share > 0 ? Math.max(1, filled) : 0);
}

/** What happened most stands first. */
function countRows<Key extends string>(
  keys: readonly Key[],
  { by, total }: Counts<Key>,
  nameOf: (key: Key) => string = worded,
): string[] {
  return keys
    .filter((key) => by[key] > 0)
    .sort((a, b) => by[b] - by[a])
    .map((key) => row(nameOf(key), String(by[key]), shareOf(by[key], total)));
}

function bracketLines({ spans }: Tally['draft'], { fates }: VerdictTally): string[] {
  const marks = spans.typography.total === 0 ? '' : `, of them ${String(spans.typography.total)} typography`;
  return [head('Brackets', `${String(spans.all.total)}${marks}`), ...countRows(fateKeys, fates.all)];
}

function outcomeLines({ changes }: Tally['draft'], { outcomes }: VerdictTally): string[] {
  const unknown = changes.all.by.unknown;
  if (changes.all.total === 0) return [];
  if (unknown === changes.all.total)
    return [head('Changes', 'the draft does not say what would change, so no change has an outcome')];
  const marks =
    changes.typography.total === 0 ? '' : `, of them ${String(changes.typography.total)} typography`;
  return [
    head('Changes', `${String(changes.all.total)}${marks}`),
    ...countRows(changeOutcomeKeys, outcomes.all, (key) => (key === 'none' ? 'reservations' : worded(key))),
  ];
}

const choiceWords = {
  one: 'one taken',
  combined: 'several combined',
  none: 'none taken',
  moot: 'moot',
} as const;

function choiceLines({ choices }: VerdictTally): string[] {
  if (choices.total === 0) return [];
  return [
    head(
      'Choices',
      `${String(choices.total)} between options, alternative paragraphs, brackets side by side`,
    ),
    ...countRows(choiceKeys, choices, (key) => choiceWords[key]),
  ];
}

function originLines({ origins, undisputed, cutOff }: VerdictTally): string[] {
  const { by, total } = origins;
  return [
    head('Adopted text', `by origin, of ${String(total)} characters`),
    ...countRows(originKeys, { by, total }),
    ...(cutOff === null
      ? []
      : ['  The draft breaks off: “beyond draft” may have been in it or not; the last provision is unsure.']),
    head(
      'Undisputed',
      `${String(undisputed.total)} words of the draft stood outside of every bracket; of these ${String(undisputed.by.gone)} are gone`,
    ),
  ];
}

function provisionLines({ provisions: { by } }: VerdictTally): string[] {
  const said = Object.entries(by)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([relation, count]) => `${String(count)} ${worded(relation)}`);
  return said.length === 0 ? [] : [head('Provisions', said.join(', '))];
}

const columns = [
  'supports',
  'adopted',
  'in part',
  'not',
  'moot, ?',
  'opposes',
  'kept out',
  'reserves',
] as const;

function partyLines(parties: readonly PartyTally[], room: number): string[] {
  const sorted = byWhatTheyGot(parties).filter(({ stands }) => stands.total > 0);
  if (sorted.length === 0) return [];
  const name = Math.min(
    16,
    sorted.reduce((longest, { party }) => Math.max(longest, party.length), 5),
  );
  const most = sorted.reduce((top, { supported }) => Math.max(top, supported.all.total), 1);
  const used = name + 4 + columns.reduce((sum, column) => sum + column.length + 1, 0);
  const size = Math.max(0, Math.min(barLength, room - used));
  return [
    head('Parties', 'changes that each supports, by outcome; changes that it opposes, and those kept out'),
    `  ${''.padEnd(name)} ${columns.join(' ')}`,
    ...sorted.map((party) => {
      const numbers = partyNumbers(party).map((value, index) =>
        (value === 0 ? '·' : String(value)).padStart(columns[index]?.length ?? 0),
      );
      return `  ${cut(oneLine(party.party), name).padEnd(name)} ${numbers.join(' ')} ${partyBar(party, most, size)}`;
    }),
    ...(size === 0 ? [] : ['  bar: █ adopted  ▓ in part  ░ not adopted, moot or undetermined']),
  ];
}

function partyNumbers({ supported: { all }, opposed, reserved }: PartyTally): number[] {
  return [
    all.total,
    all.by.adopted,
    all.by['adopted-in-part'],
    all.by['not-adopted'],
    all.by.moot + all.by.undetermined,
    opposed.all.total,
    opposed.all.by['not-adopted'],
    reserved.all.total,
  ];
}

function partyBar({ supported: { all } }: PartyTally, most: number, size: number): string {
  const until = (count: number): number => Math.round((size * count) / most);
  const adopted = all.by.adopted;
  const partly = adopted + all.by['adopted-in-part'];
  return (
    '█'.repeat(until(adopted)) +
    '▓'.repeat(until(partly) - until(adopted)) +
    '░'.repeat(until(all.total) - until(partly))
  );
}

const mostArticles = 10;

function articleLines({ articles }: Tally['draft'], room: number): string[] {
  const contested = byContention(articles);
  if (contested.length === 0) return [];
  const name = Math.min(44, room - 50);
  const more = contested.length - mostArticles;
  return [
    head('Contention', 'where most words stand in brackets: brackets, and the share of the words'),
    ...contested.slice(0, mostArticles).map(({ name: text, spans, contested: within, words }) => {
      const share = shareOf(within, words);
      return `  ${cut(text, name).padEnd(name)}${String(spans).padStart(5)} ${percentOf(share).padStart(6)}  ${bar(share)}`;
    }),
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
  ];
}

function sureLines(verdicts: VerdictTally, room: number): string[] {
  const [first = '', ...rest] = surenessOf(verdicts).flatMap((sentence) => wrapped(sentence, room - 14));
  return [
    head('How sure', first),
    ...rest.map((line) => head('', line)),
    head('', 'How it was measured: README, Accuracy.'),
  ];
}

const mostUnsure = 5;

function nextLines(draft: Draft, { spans }: Reconciliation, room: number): string[] {
  const typography = typographicSpans(draft);
  const substance = spans.filter(({ id }) => !typography.has(id));
  const unsure = leastSureFirst(substance).slice(0, mostUnsure);
  if (unsure.length === 0) return [];
  return [
    head('Look next', 'at the verdicts that are least sure'),
    ...unsure.map(({ id, fate, confidence }) => {
      const span = spanById(draft, id);
      const words = oneLine(span?.text ?? '');
      const place = cut(span?.provision ?? '', 20);
      return cut(
        `  ${confidence.toFixed(2)}  ${worded(fate).padEnd(13)}${id.padEnd(6)}${place} [${words}]`,
        room,
      );
    }),
  ];
}

/**
 * Sorts verdicts so that those that should be looked at come first.
 *
 * @param verdicts The verdicts.
 * @returns A sorted copy; those of one confidence in the order of the text.
 */
export function leastSureFirst<Verdict extends { readonly confidence: number }>(
  verdicts: readonly Verdict[],
): Verdict[] {
  return verdicts.toSorted((a, b) => a.confidence - b.confidence);
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function oneLine(text: string): string {
  return readableText(text, 0, text.length);
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
