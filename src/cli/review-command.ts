import { Option } from 'commander';
import {
  compareVerdicts,
  readAdopted,
  readDraft,
  reconcile,
  toCsv,
  toReview,
  type ComparedVerdicts,
  type VerdictAgreement,
} from '../index.js';
import { wrongFiles } from './call-files.js';
import {
  adoptedPartOption,
  documentCommand,
  partOfOther,
  readingOther,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult } from './io.js';
import { oneLine, whileComparing } from './lines.js';
import { diagnosticReport } from './report-diagnostics.js';
import { checked, readVerdictFile, verdictsOption, type VerdictFlags } from './verdict-files.js';
import { jsonOf, visible } from './visible.js';
import { outputOption } from './writers.js';

interface ReviewFlags extends ReadFlags, VerdictFlags {
  readonly compare?: true;
  readonly json?: true;
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `review`.
 *
 * @param shell The program.
 */
export function addReview(shell: Shell): void {
  documentCommand(
    shell,
    'review',
    'Write the verdicts as a table to check in a spreadsheet, the least sure first (docs/corrections.md).',
  )
    .usage('[options] <file> <adopted>\n       travaux review --compare <verdicts> <other verdicts>')
    .argument('<adopted>', 'the adopted text')
    .addOption(adoptedPartOption())
    .addOption(verdictsOption())
    .addOption(
      new Option(
        '--compare',
        'say how far two people agree: both files are tables that travaux review wrote, filled in',
      ).conflicts('verdicts'),
    )
    .option('--json', 'with --compare: write one JSON document')
    .addOption(outputOption())
    .action(async (file: string, other: string, flags: ReviewFlags) => {
      if (flags.json !== undefined && flags.compare === undefined)
        shell.program.error(
          "error: option '--json' needs --compare; travaux reconcile --json has the verdicts",
        );
      if (flags.compare !== undefined) {
        await compareFiles(shell, [file, other], flags);
        return;
      }
      const others = flags.verdicts === undefined ? [other] : [other, flags.verdicts];
      await withDocument(shell, { file, others, outputs: [flags.output] }, flags, (document) =>
        writeReview(shell, document, other, flags),
      );
    });
}

async function writeReview(
  { io }: Shell,
  { text, source, options }: RequestedDocument,
  adoptedFile: string,
  flags: ReviewFlags,
): Promise<ExitCode> {
  const { adoptedPart, maxSize, output } = flags;
  const read = await readDocument(io, adoptedFile, sizeOf({ maxSize }));
  if ('failure' in read) {
    io.writeError(`${read.failure}\n`);
    return 1;
  }
  if (!/[\p{L}\p{N}]/u.test(read.text)) {
    io.writeError(`travaux: ${visible(adoptedFile)} has no words; no verdict can be given\n`);
    return 1;
  }
  const draft = readDraft(source, { ...options, lint: false });
  const adopted = readingOther(adoptedFile, () =>
    partOfOther(readAdopted(read.source, { lint: false }), options.part, adoptedPart),
  );
  const watch = whileComparing(io, text.length * read.text.length);
  const found = await checked(
    io,
    { draft, adopted, reconciliation: reconcile(draft, adopted, watch) },
    flags,
  );
  if ('failure' in found) {
    io.writeError(`${found.failure}\n`);
    return 1;
  }
  const code = await writeResult(io, output, await toCsv(toReview(draft, adopted, found.reconciliation)));
  return code === 0 ? found.code : code;
}

async function compareFiles(
  { io, finish }: Shell,
  paths: readonly string[],
  { maxSize, json, output }: ReviewFlags,
): Promise<void> {
  const wrong = await wrongFiles(io, { inputs: paths, outputs: [output] });
  if (wrong !== null) {
    io.writeError(`travaux: ${wrong}\n`);
    finish(2);
    return;
  }
  const files = [];
  for (const path of paths) {
    const file = await readVerdictFile(io, path, maxSize);
    if ('failure' in file) {
      io.writeError(`${file.failure}\n`);
      finish(1);
      return;
    }
    const { diagnostics } = file.verdicts;
    if (diagnostics.length > 0)
      io.writeError(diagnosticReport({ name: file.name, text: file.text, diagnostics, all: true }, io));
    if (diagnostics.some(({ severity }) => severity === 'error')) {
      finish(1);
      return;
    }
    files.push(file);
  }
  const compared = compareVerdicts(files.map(({ verdicts }) => verdicts));
  finish(
    await writeResult(io, output, json ? jsonOf(compared) : comparisonReport(compared, paths, io.width)),
  );
}

function comparisonReport(
  { agreements, disagreements }: ComparedVerdicts,
  [one = '', other = '']: readonly string[],
  width: number,
): string {
  if (agreements.length === 0) return 'Nobody filled in the column corrected.\n';
  const lines = [
    visible(`${one}, ${other}`),
    '',
    `${'verdicts on'.padEnd(14)}${'judged by both'.padStart(15)}${'agreed'.padStart(8)}  alpha (95 % interval)   with the program`,
    ...agreements.map(agreementLine),
    '',
    'alpha is Krippendorff’s, for nominal data; its interval is from 1,000 resamples of the verdicts.',
  ];
  for (const { kind, id, label, words, program, said } of disagreements) {
    const where = label === null ? '' : ` in ${label}`;
    lines.push('', oneLine(`${kind} ${id}${where}: ${words}`, width));
    lines.push(`  the program: ${visible(program)}`);
    for (const { by, verdict, comment } of said) {
      const why = comment === null ? '' : ` (${comment})`;
      lines.push(`  ${oneLine(`${by || 'unnamed'}: ${verdict}${why}`, width - 2)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function agreementLine({ kind, units, agreed, alpha, withProgram }: VerdictAgreement): string {
  const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  const interval = alpha.low === null ? '' : ` (${number(alpha.low)} to ${number(alpha.high)})`;
  return `${kind.padEnd(14)}${String(units).padStart(15)}${String(agreed).padStart(8)}  ${`${number(alpha.value)}${interval}`.padEnd(23)} ${String(withProgram.agreed)} of ${String(withProgram.of)}`;
}
