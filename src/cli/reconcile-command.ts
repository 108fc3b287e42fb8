import { Option } from 'commander';
import { adoptedOutcome, draftOutcome, readAdopted, readDraft, reconcile } from '../index.js';
import {
  documentCommand,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument } from './io.js';
import { sayIfLong } from './lines.js';
import { writeReport } from './report-command.js';
import { reconcileReport } from './reconcile-report.js';
import { formatOption, outputOption, writeView, type Format } from './writers.js';

interface ReconcileFlags extends ReadFlags {
  readonly json?: true;
  readonly report?: string;
  readonly to?: Format;
  readonly of: 'draft' | 'adopted';
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `reconcile`.
 *
 * @param shell The program.
 */
export function addReconcile(shell: Shell): void {
  documentCommand(shell, 'reconcile', 'Say what became of every bracket in the text that was adopted.')
    .argument('<adopted>', 'the adopted text')
    .option('--adopted-part <label>', 'the text of the adopted document that answers, where it has several')
    .option('--json', 'write one JSON document (schema: travaux/schema/reconciliation.json)')
    .option(
      '--report <file>',
      'write a page to read both texts side by side in a browser, - for standard output',
    )
    .addOption(formatOption())
    .addOption(
      new Option(
        '--of <text>',
        'which text --to writes: the draft with fates, or the adopted text with origins',
      )
        .choices(['draft', 'adopted'])
        .default('adopted'),
    )
    .addOption(outputOption())
    .action(async (file: string, adopted: string, flags: ReconcileFlags) => {
      await withDocument(shell, file, flags, (document) => reconcileWith(shell, document, adopted, flags));
    });
}

async function reconcileWith(
  { io }: Shell,
  { name, text, source, options }: RequestedDocument,
  adoptedFile: string,
  { json, report, to, of, output, adoptedPart }: ReconcileFlags,
): Promise<ExitCode> {
  const read = await readDocument(io, adoptedFile);
  if ('failure' in read) {
    io.writeError(`${read.failure}\n`);
    return 1;
  }
  const draft = readDraft(source, options);
  const adopted = readAdopted(read.source, adoptedPart === undefined ? {} : { part: adoptedPart });
  sayIfLong(io, text.length * read.text.length);
  const reconciliation = reconcile(draft, adopted);
  if (report !== undefined) await writeReport(io, report, { draft, adopted, reconciliation });
  if (report === '-') return 0;
  if (to !== undefined) {
    const view =
      of === 'draft' ? draftOutcome(draft, reconciliation) : adoptedOutcome(adopted, reconciliation);
    return writeView(io, view, { format: to, output });
  }
  io.writeOut(
    json
      ? `${JSON.stringify(reconciliation, null, 2)}\n`
      : reconcileReport({ names: [name, adoptedFile], draft, reconciliation }, io),
  );
  return 0;
}
