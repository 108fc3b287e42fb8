import { createColors } from 'picocolors';
import {
  provisionHistories,
  type Draft,
  type ProvisionHistory,
  type SpanLife,
  type SpanStage,
  type Trace,
} from '../index.js';
import type { Io } from './io.js';
import { countsOf, oneLine, wrapped } from './lines.js';
import { signs } from './reconcile-report.js';
import { visible } from './visible.js';

/** A series that was traced. */
export interface TracedDocuments {
  /** The names of the documents, as the user gave them; that of the adopted text is the last. */
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
  readonly adopted: Draft;
  readonly result: Trace;
}

type Colors = ReturnType<typeof createColors>;

/**
 * Writes the history of a text for a person at a terminal: a summary, then the lives of spans by provision.
 *
 * @param documents The series.
 * @param screen Its colors and its width.
 * @returns The text for standard output.
 */
export function traceReport(
  documents: TracedDocuments,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const { adopted, result } = documents;
  const provisions = provisionHistories(adopted, result);
  return `${[
    ...seriesLines(documents, colors),
    ...summary(documents, provisions),
    ...provisions.flatMap((provision) => [
      '',
      ...provisionHead(documents, provision, colors, width),
      ...provision.spans.flatMap((life) => lifeLines(documents, life, colors, width)),
    ]),
  ].join('\n')}\n`;
}

/**
 * Lists the texts with the numbers that stand for them.
 *
 * @param documents The series.
 * @param colors The colors.
 * @returns A line for each text.
 */
export function seriesLines({ names }: TracedDocuments, colors: Colors): string[] {
  return names.map((name, index) => {
    const number = index === names.length - 1 ? 'adopted' : String(index + 1);
    return `${colors.bold(number.padEnd(9))}${visible(name)}`;
  });
}

function summary({ result }: TracedDocuments, provisions: readonly ProvisionHistory[]): string[] {
  const events = result.spans.flatMap(({ stages }) =>
    stages.flatMap(({ event, closed }) =>
      event === 'unchanged' ? [] : [closed === null ? event : `closed ${closed}`],
    ),
  );
  const runs = provisions.flatMap(({ words }) => words);
  const rows: [string, string][] = [
    ['words', sharesOf(runs, result.texts.length - 1)],
    ['brackets', `${String(result.spans.length)}: ${countsOf(events) || 'none'}`],
    ...(result.exact ? [] : [['alignment', 'not exact: the texts are too long'] as [string, string]]),
  ];
  return rows.flatMap(([name, value]) =>
    wrapped(value, 80).map((line, index) => `${(index === 0 ? name : '').padEnd(11)}${line}`),
  );
}

/** Since which draft how much of the words stands: `62 % since 1, 30 % since 3, 8 % in no draft`. */
function sharesOf(words: ProvisionHistory['words'], adopted: number): string {
  const sums = new Map<number, number>();
  let all = 0;
  for (const { run } of words) {
    const length = run.end - run.start;
    sums.set(run.first, (sums.get(run.first) ?? 0) + length);
    all += length;
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([first, length]) => {
      const share = `${String(Math.round((100 * length) / Math.max(1, all)))} %`;
      return first === adopted ? `${share} in no draft` : `${share} since ${String(first + 1)}`;
    })
    .join(', ');
}

function provisionHead(
  { result }: TracedDocuments,
  { label, kind, isAdopted, words }: ProvisionHistory,
  colors: Colors,
  width: number,
): string[] {
  const name = colors.bold(visible(label ?? (isAdopted ? kind : 'without a label')));
  if (!isAdopted) return [`${name}${colors.dim('  answered by nothing in the adopted text')}`];
  const text = words.map((one) => one.text).join('');
  return [
    `${name}  ${sharesOf(words, result.texts.length - 1)}`,
    `  ${colors.dim(oneLine(text.trim(), Math.max(30, width - 2)))}`,
  ];
}

const closedSigns = {
  kept: ['+', 'green'],
  reworded: ['~', 'cyan'],
  'in-another-span': ['>', 'yellow'],
  dropped: ['-', 'red'],
  undetermined: ['?', 'yellow'],
} as const;

/** A line with the last wording and what became of it, and one or more with its stages. */
function lifeLines(
  { names }: TracedDocuments,
  { stages }: SpanLife,
  colors: Colors,
  width: number,
): string[] {
  const last = stages.findLast(({ span }) => span !== null);
  const [sign, color] = closedSigns[stages.at(-1)?.closed ?? 'undetermined'];
  const head = `  ${sign} [${oneLine(last?.wording ?? '', Math.max(30, width - 7))}]`;
  const told = stages.flatMap((stage, index) => {
    const said = stageWords(stage, stages[index - 1]);
    const name = stage.text === names.length - 1 ? 'adopted' : String(stage.text + 1);
    const wording = stage.event === 'reworded' && stage !== last ? ` [${oneLine(stage.wording, 40)}]` : '';
    return said === '' ? [] : [`${name} ${said}${wording}`];
  });
  const lines = wrapped(told.join('; '), Math.max(30, width - 6));
  return [colors[color](head), ...lines.map((line) => `      ${line}`)];
}

/** What is new in a stage; nothing where all is as it was. */
function stageWords(stage: SpanStage, before: SpanStage | undefined): string {
  const { event, closed, moved } = stage;
  const who = tagOf(stage);
  const isSaid = who !== '' && (before === undefined || tagOf(before) !== who);
  if (event === 'unchanged' && !isSaid) return '';
  const what =
    closed === null
      ? `${event}${moved && event !== 'moved' ? ' and moved' : ''}`
      : `closed: ${closedSaid[closed]}${moved ? ' elsewhere' : ''}`;
  return `${what}${isSaid ? ` ${who}` : ''}`;
}

const closedSaid = {
  kept: 'its words stand',
  reworded: 'its words stand in part',
  'in-another-span': 'its words stand in another bracket',
  dropped: 'its words are gone',
  undetermined: 'undetermined',
} as const;

function tagOf({ positions }: SpanStage): string {
  const said = positions.flatMap(({ party, stances }) =>
    stances.map((stance) => `${party}${signs[stance] ?? ` ${stance}`}`),
  );
  return said.length === 0 ? '' : `{${oneLine(said.join(' '), 60)}}`;
}
