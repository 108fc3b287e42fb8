import { basename } from 'node:path';
import type { Command } from 'commander';
import { readAdopted, readDraft, toHistory, trace, type Draft } from '../index.js';
import { blameReport, blameRows } from './blame-report.js';
import {
  adoptedPartOption,
  documentCommand,
  partOfOther,
  readingOther,
  reportIsAlone,
  sizeOf,
  withDocument,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Failure, type Io } from './io.js';
import { whileComparing, screenFor } from './lines.js';
import { traceReport, type TracedDocuments } from './trace-report.js';
import { jsonOf } from './visible.js';
import { outputOption } from './writers.js';

interface TraceFlags extends ReadFlags {
  readonly json?: true;
  readonly report?: string;
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `trace`.
 *
 * @param shell The program.
 */
export function addTrace(shell: Shell): void {
  seriesCommand(shell, 'trace', 'Tell the history of a text over its drafts, provision by provision.')
    .option('--json', 'write one JSON document (schema: travaux/schema/trace.json)')
    .option(
      '--report <file>',
      'write a page to read the history in a browser, - for standard output and nothing else',
    )
    .action((file: string, others: string[], flags: TraceFlags) => {
      if (flags.report === '-' && (flags.json !== undefined || flags.output !== undefined))
        shell.program.error(reportIsAlone);
      return withSeries(shell, [file, ...others], flags, (documents, screen) =>
        flags.json ? jsonOf(documents.result) : traceReport(documents, screen),
      );
    });
}

/**
 * Adds the command `blame`.
 *
 * @param shell The program.
 */
export function addBlame(shell: Shell): void {
  seriesCommand(
    shell,
    'blame',
    'Write the adopted text and say of all words in which draft they first stood.',
  )
    .option('--json', 'write the runs of words with their origins as one JSON document')
    .action((file: string, others: string[], flags: TraceFlags) =>
      withSeries(shell, [file, ...others], flags, (documents, screen) =>
        flags.json ? jsonOf(blameRows(documents)) : blameReport(documents, screen),
      ),
    );
}

function seriesCommand(shell: Shell, name: string, description: string): Command {
  return documentCommand(shell, name, description)
    .usage('[options] <draft...> <adopted>')
    .argument('<later...>', 'the later drafts in order, and last the adopted text')
    .addOption(adoptedPartOption())
    .addOption(outputOption());
}

type Show = (documents: TracedDocuments, screen: Pick<Io, 'color' | 'width'>) => string;

async function withSeries(
  shell: Shell,
  files: readonly string[],
  flags: TraceFlags,
  show: Show,
): Promise<void> {
  const [file = '', ...others] = files;
  const { io } = shell;
  await withDocument(
    shell,
    { file, others, outputs: [flags.output, flags.report] },
    flags,
    async (document) => {
      const read = await readSeries(io, document, others, flags);
      if ('failure' in read) {
        io.writeError(`${read.failure}\n`);
        return 1;
      }
      const { drafts, adopted } = read;
      const longest = drafts.reduce((most, { source }) => Math.max(most, source.length), 0);
      const total = drafts.reduce((sum, { source }) => sum + source.length, 0);
      const watch = whileComparing(io, total * (longest + adopted.source.length));
      const names = [document.name, ...others.map((name) => (name === '-' ? '<stdin>' : name))];
      const documents = { names, drafts, adopted, result: trace([...drafts, adopted], watch) };
      if (flags.report !== undefined) {
        const page = toHistory({
          names: names.map((one) => basename(one)),
          adopted,
          trace: documents.result,
        });
        const code = await writeResult(io, flags.report, page);
        if (code !== 0 || flags.report === '-') return code;
      }
      return writeResult(io, flags.output, show(documents, screenFor(io, flags.output)));
    },
  );
}

/** Reads what comes behind the first draft; each failure has words for the user. */
async function readSeries(
  io: Io,
  { source, options }: RequestedDocument,
  others: readonly string[],
  { maxSize, adoptedPart }: TraceFlags,
): Promise<{ drafts: Draft[]; adopted: Draft } | Failure> {
  const drafts = [readDraft(source, options)];
  const { part, ...whole } = options;
  for (const file of others.slice(0, -1)) {
    const read = await readDocument(io, file, sizeOf({ maxSize }));
    if ('failure' in read) return read;
    drafts.push(readingOther(file, () => partOfOther(readDraft(read.source, whole), part)));
  }
  const last = others.at(-1) ?? '';
  const read = await readDocument(io, last, sizeOf({ maxSize }));
  if ('failure' in read) return read;
  if (!/[\p{L}\p{N}]/u.test(read.text))
    return {
      failure: `travaux: ${last} has no words: nothing was adopted, or this is another file; no history can be told`,
    };
  return {
    drafts,
    adopted: readingOther(last, () => partOfOther(readAdopted(read.source), part, adoptedPart)),
  };
}
