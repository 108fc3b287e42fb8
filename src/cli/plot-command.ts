import { Option } from 'commander';
import { readAdopted, readDraft, reconcile, trace, type Draft } from '../index.js';
import {
  documentCommand,
  readingOther,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Failure, type Io } from './io.js';
import { whileComparing } from './lines.js';
import { checked, verdictsOption, type VerdictFlags } from './verdict-files.js';
import { visible } from './visible.js';
import { outputOption } from './writers.js';

type PlotName = 'success' | 'agreement' | 'contention' | 'timeline';

const plotNames: readonly PlotName[] = ['success', 'agreement', 'contention', 'timeline'];

interface PlotFlags extends ReadFlags, VerdictFlags {
  readonly of: PlotName;
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `plot`.
 *
 * @param shell The program.
 */
export function addPlot(shell: Shell): void {
  documentCommand(
    shell,
    'plot',
    'Draw a figure as SVG: what parties attained, who stood with whom, contention, a series.',
  )
    .usage('[options] <file> [adopted]\n       travaux plot --of timeline [options] <draft...> <adopted>')
    .argument(
      '[others...]',
      'the adopted text; for a timeline the later drafts in order, and last the adopted text',
    )
    .addOption(
      new Option(
        '--of <figure>',
        'which figure; success and timeline need an adopted text, the others are of the draft alone',
      )
        .choices([...plotNames])
        .makeOptionMandatory(),
    )
    .option('--adopted-part <label>', 'the text of the adopted document that answers, where it has several')
    .addOption(verdictsOption())
    .addOption(outputOption())
    .action(async (file: string, others: string[], flags: PlotFlags) => {
      const { of } = flags;
      if (others.length === 0 && (of === 'success' || of === 'timeline'))
        shell.program.error(`error: --of ${of} needs an adopted text`);
      if (others.length > 1 && of !== 'timeline')
        shell.program.error(`error: --of ${of} is of one draft; a series is for --of timeline`);
      if (others.length > 0 && (of === 'agreement' || of === 'contention'))
        shell.program.error(`error: --of ${of} is of the draft alone; an adopted text changes nothing`);
      if (flags.adoptedPart !== undefined && others.length === 0)
        shell.program.error('error: --adopted-part needs an adopted text');
      if (flags.verdicts !== undefined && of !== 'success')
        shell.program.error('error: --verdicts changes nothing but --of success');
      const inputs = flags.verdicts === undefined ? others : [...others, flags.verdicts];
      await withDocument(shell, { file, others: inputs, outputs: [flags.output] }, flags, (document) =>
        writePlot(shell.io, document, others, flags),
      );
    });
}

/** A figure, or why there is none; 1 where a correction could not be taken. */
type Drawn = { readonly svg: string; readonly code: 0 | 1 } | Failure;

async function writePlot(
  io: Io,
  document: RequestedDocument,
  others: readonly string[],
  flags: PlotFlags,
): Promise<ExitCode> {
  const drawn = await draw(io, document, others, flags);
  if ('failure' in drawn) {
    io.writeError(`${drawn.failure}\n`);
    return 1;
  }
  const code = await writeResult(io, flags.output, drawn.svg);
  return code === 0 ? drawn.code : code;
}

async function draw(
  io: Io,
  { name, text, source, options }: RequestedDocument,
  others: readonly string[],
  flags: PlotFlags,
): Promise<Drawn> {
  const plots = await import('../entries/plot.js');
  const draft = readDraft(source, { ...options, lint: false });
  if (flags.of === 'agreement' || flags.of === 'contention') {
    const svg = await (flags.of === 'agreement' ? plots.agreementPlot : plots.contentionPlot)(draft);
    return svg === null ? nothingToDraw(name, flags.of) : { svg, code: 0 };
  }
  const read = await readOthers(io, others, { ...options, lint: false }, flags);
  if ('failure' in read) return read;
  const { later, adopted } = read;
  const drafts = [draft, ...later];
  const total = drafts.reduce((sum, one) => sum + one.source.length, 0);
  const watch = whileComparing(io, total * Math.max(text.length, adopted.source.length));
  if (flags.of === 'timeline') {
    const names = [name, ...others].map((path) => path.replace(/^.*[/\\]/u, ''));
    const svg = await plots.timelinePlot({
      names,
      drafts,
      adopted,
      trace: trace([...drafts, adopted], watch),
    });
    return { svg, code: 0 };
  }
  const found = await checked(
    io,
    { draft, adopted, reconciliation: reconcile(draft, adopted, watch) },
    flags,
  );
  if ('failure' in found) return found;
  const svg = await plots.successPlot(draft, adopted, found.reconciliation);
  return svg === null ? nothingToDraw(name, flags.of) : { svg, code: found.code };
}

async function readOthers(
  io: Io,
  paths: readonly string[],
  options: RequestedDocument['options'],
  { maxSize, adoptedPart }: PlotFlags,
): Promise<{ later: Draft[]; adopted: Draft } | Failure> {
  const later: Draft[] = [];
  for (const path of paths.slice(0, -1)) {
    const read = await readDocument(io, path, sizeOf({ maxSize }));
    if ('failure' in read) return read;
    later.push(readDraft(read.source, options));
  }
  const last = paths.at(-1) ?? '';
  const read = await readDocument(io, last, sizeOf({ maxSize }));
  if ('failure' in read) return read;
  if (!/[\p{L}\p{N}]/u.test(read.text))
    return { failure: `travaux: ${visible(last)} has no words; there is nothing to draw` };
  const part = adoptedPart === undefined ? {} : { part: adoptedPart };
  return { later, adopted: readingOther(last, () => readAdopted(read.source, { lint: false, ...part })) };
}

const needed = {
  success: 'no party supports a change',
  agreement: 'no two parties take a side on one change',
  contention: 'no provision has words',
} as const;

function nothingToDraw(name: string, of: keyof typeof needed): Failure {
  return { failure: `travaux: in ${visible(name)} ${needed[of]}, so there is nothing to draw` };
}
