import { Option } from 'commander';
import { createColors } from 'picocolors';
import {
  compareDrafts,
  compared,
  readDraft,
  worded,
  type Draft,
  type DraftComparison,
  type SpanComparison,
} from '../index.js';
import {
  documentCommand,
  ofNeedsTo,
  sizeOf,
  withDocument,
  type ReadFlags,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Io } from './io.js';
import { countsOf, oneLine, sayIfLong, screenFor } from './lines.js';
import { jsonOf, visible } from './visible.js';
import { formatOption, outputOption, writeView, type Format } from './writers.js';

interface CompareFlags extends ReadFlags {
  readonly json?: true;
  readonly to?: Format;
  readonly of?: 'before' | 'after';
  readonly output?: string;
}

/**
 * Adds the command `compare`.
 *
 * @param shell The program.
 */
export function addCompare(shell: Shell): void {
  documentCommand(shell, 'compare', 'Say what happened to brackets and positions from one draft to the next.')
    .argument('<later>', 'the later draft')
    .addOption(
      new Option('--json', 'write one JSON document (schema: travaux/schema/comparison.json)').conflicts(
        'to',
      ),
    )
    .addOption(formatOption())
    .addOption(
      new Option(
        '--of <draft>',
        'which draft --to writes: the earlier shows what was closed, the later (the default) what was opened',
      ).choices(['before', 'after']),
    )
    .addOption(outputOption())
    .action(async (file: string, later: string, { json, to, of, output, ...flags }: CompareFlags) => {
      if (of !== undefined && to === undefined) shell.program.error(ofNeedsTo);
      const files = { file, others: [later], outputs: [output] };
      await withDocument(shell, files, flags, async ({ name, text, source, options }) => {
        const { io } = shell;
        const read = await readDocument(io, later, sizeOf(flags));
        if ('failure' in read) {
          io.writeError(`${read.failure}\n`);
          return 1;
        }
        const before = readDraft(source, { ...options, lint: false });
        const after = readDraft(read.source, { ...options, lint: false });
        sayIfLong(io, text.length * read.text.length);
        const comparison = compareDrafts(before, after);
        if (to !== undefined) {
          const view = compared(of === 'before' ? before : after, comparison, of ?? 'after');
          return writeView(io, view, { format: to, output });
        }
        const report = { names: [name, later], before, after, comparison } as const;
        return writeResult(
          io,
          output,
          json ? jsonOf(comparison) : compareReport(report, screenFor(io, output)),
        );
      });
    });
}

interface CompareReport {
  readonly names: readonly [string, string];
  readonly before: Draft;
  readonly after: Draft;
  readonly comparison: DraftComparison;
}

const eventSigns = {
  unchanged: ['=', 'dim'],
  reworded: ['~', 'cyan'],
  opened: ['+', 'yellow'],
  closed: ['-', 'green'],
} as const;

function compareReport(
  { names, before, after, comparison }: CompareReport,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const { spans, provisions, exact, cost } = comparison;
  const shifts = spans.reduce((sum, { positions }) => sum + positions.length, 0);
  const rows: [string, string][] = [
    ['brackets', countsOf(spans.map(({ event }) => event)) || 'none'],
    ['closed', countsOf(spans.filter(({ event }) => event === 'closed').map(({ words }) => words)) || 'none'],
    ['opened', countsOf(spans.filter(({ event }) => event === 'opened').map(({ words }) => words)) || 'none'],
    ['positions', `${String(shifts)} taken, given up or changed`],
    ['provisions', countsOf(provisions.map(({ relation }) => relation))],
    ['alignment', `${exact ? 'exact' : 'not exact: the texts are too long'}, cost ${cost.toFixed(1)} words`],
  ];
  const changed = spans.filter(({ event, positions }) => event !== 'unchanged' || positions.length > 0);
  const lines = changed.flatMap((one) => {
    const span = spanOf(one, before, after);
    const [sign, paint] = eventSigns[one.event];
    const head = `  ${sign} ${one.event.padEnd(10)}${visible(span?.provision ?? '').padEnd(12)}`;
    const room = Math.max(30, width - head.length - 20);
    const where = one.words === 'contested' ? '' : ` ${worded(one.words)}`;
    const moved = one.moved ? ' moved' : '';
    return [
      `${colors[paint](head)} [${oneLine(span?.text ?? '', room)}]${where}${moved}`,
      ...(one.event === 'reworded' ? [`      ${wordingLine(one, colors, width)}`] : []),
      ...(one.positions.length > 0 ? [`      ${oneLine(positionLine(one), Math.max(30, width - 6))}`] : []),
    ];
  });
  return `${[
    colors.bold(visible(`${names[0]} → ${names[1]}`)),
    ...rows.map(([name, value]) => `  ${name.padEnd(14)}${worded(value)}`),
    '',
    ...lines,
  ].join('\n')}\n`;
}

function spanOf(
  { before: earlier, after: later }: SpanComparison,
  before: Draft,
  after: Draft,
): Draft['spans'][number] | undefined {
  return later === null
    ? before.spans.find(({ id }) => id === earlier)
    : after.spans.find(({ id }) => id === later);
}

/** The wording with what went and what came, marked by signs and not by color alone. */
function wordingLine(
  { wording }: SpanComparison,
  colors: ReturnType<typeof createColors>,
  width: number,
): string {
  let room = Math.max(30, width - 6);
  return wording
    .map(({ kind, text }) => {
      const part = oneLine(text, room);
      room = Math.max(10, room - part.length);
      if (kind === 'same') return part;
      return kind === 'added' ? colors.green(`{+${part}+}`) : colors.red(`{-${part}-}`);
    })
    .join('');
}

function positionLine({ positions }: SpanComparison): string {
  return positions
    .map(
      ({ party, before, after }) =>
        `${party}: ${before.join(', ') || 'nothing'} → ${after.join(', ') || 'nothing'}`,
    )
    .join('; ');
}
