import { basename } from 'node:path';
import { Option } from 'commander';
import { createColors } from 'picocolors';
import {
  compareDrafts,
  compared,
  readDraft,
  sideBySide,
  worded,
  type Draft,
  type DraftComparison,
  type SpanComparison,
} from '../index.js';
import {
  documentCommand,
  ofNeedsTo,
  partOfOther,
  readingOther,
  reportIsAlone,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Io } from './io.js';
import { countsOf, oneLine, whileComparing, screenFor } from './lines.js';
import { jsonOf, visible } from './visible.js';
import {
  factOptions,
  factsFor,
  formatOption,
  outputOption,
  writeAs,
  writeView,
  type FactFlags,
  type Format,
} from './writers.js';

interface CompareFlags extends ReadFlags, FactFlags {
  readonly json?: true;
  readonly to?: Format;
  readonly of?: 'before' | 'after';
  readonly report?: string;
  readonly output?: string;
}

/**
 * Adds the command `compare`.
 *
 * @param shell The program.
 */
export function addCompare(shell: Shell): void {
  const command = documentCommand(
    shell,
    'compare',
    'Say what happened to brackets and positions from one draft to the next.',
  )
    .argument('<later>', 'the later draft')
    .addOption(
      new Option('--json', 'write one JSON document (schema: travaux/schema/comparison.json)').conflicts(
        'to',
      ),
    )
    .option(
      '--report <file>',
      'write a page to read both drafts side by side in a browser, - for standard output and nothing else',
    )
    .addOption(formatOption())
    .addOption(
      new Option(
        '--of <draft>',
        'which draft --to writes: the earlier shows what was closed, the later what was opened (default: both side by side in docx, else the later)',
      ).choices(['before', 'after']),
    );
  for (const option of factOptions()) command.addOption(option);
  command.addOption(outputOption()).action(async (file: string, later: string, flags: CompareFlags) => {
    const { json, to, of, report, output } = flags;
    if (of !== undefined && to === undefined) shell.program.error(ofNeedsTo);
    const isAlone = json === undefined && to === undefined && output === undefined;
    if (report === '-' && !isAlone) shell.program.error(reportIsAlone);
    factsFor(shell.program, to, flags);
    const files = { file, others: [later], outputs: [output, report] };
    await withDocument(shell, files, flags, (document) => compareWith(shell, document, later, flags));
  });
}

async function compareWith(
  { io, program }: Shell,
  { name, text, source, options }: RequestedDocument,
  later: string,
  flags: CompareFlags,
): Promise<ExitCode> {
  const { json, to, of, report, output } = flags;
  const read = await readDocument(io, later, sizeOf(flags));
  if ('failure' in read) {
    io.writeError(`${read.failure}\n`);
    return 1;
  }
  const { part, ...whole } = options;
  const before = readDraft(source, { ...options, lint: false });
  const after = readingOther(later, () =>
    partOfOther(readDraft(read.source, { ...whole, lint: false }), part),
  );
  const watch = whileComparing(io, text.length * read.text.length);
  const comparison = compareDrafts(before, after, watch);
  const names = { before: nameOf(name), after: nameOf(later) };
  if (report !== undefined) {
    const { toComparisonReport } = await import('../entries/report.js');
    const code = await writeResult(io, report, toComparisonReport({ before, after, comparison, names }));
    if (code !== 0 || report === '-') return code;
  }
  if (to !== undefined) {
    const facts = factsFor(program, to, flags);
    if (to === 'docx' && of === undefined) {
      const { toDocx } = await import('../entries/write/docx.js');
      const written = await toDocx(sideBySide(before, after, comparison, names), facts);
      return writeAs(io, written, { format: to, output });
    }
    const view = compared(of === 'before' ? before : after, comparison, of ?? 'after');
    return writeView(io, view, { format: to, output, facts });
  }
  const said = { names: [name, later], before, after, comparison } as const;
  return writeResult(io, output, json ? jsonOf(comparison) : compareReport(said, screenFor(io, output)));
}

/** Without the folders, which concern nobody who gets the document. */
function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : basename(path);
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
