import { Option } from 'commander';
import {
  amendedChanges,
  amendedDraft,
  amendedText,
  annotated,
  applyAmendments,
  clean,
  markedDraft,
  readAmendments,
  readDraft,
  type AmendmentResult,
  type AppliedAmendments,
  type Draft,
  type ViewRoot,
} from '../index.js';
import { amendReport, type AmendReport } from './amend-report.js';
import {
  documentCommand,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult } from './io.js';
import { jsonOf } from './visible.js';
import {
  factOptions,
  factsFor,
  formatOption,
  outputOption,
  writeView,
  type FactFlags,
  type Format,
} from './writers.js';

interface AmendFlags extends ReadFlags, FactFlags {
  readonly json?: true;
  readonly changes?: true;
  readonly to: Format;
  readonly output?: string;
}

/**
 * Adds the command `amend`.
 *
 * @param shell The program.
 */
export function addAmend(shell: Shell): void {
  const command = documentCommand(
    shell,
    'amend',
    'Write a document as a paper of amendments changes it; exit with 1 if something of the paper was not applied.',
  )
    .argument('<paper>', 'the amendments: “In operative paragraph 13, delete “x”.”')
    .option('--changes', 'show what goes out and what comes in, instead of the text as amended')
    .addOption(
      new Option(
        '--json',
        'write instructions, changes, diagnostics and the amended text as one JSON document (schema: travaux/schema/amendments.json)',
      ).conflicts(['changes', 'to']),
    )
    .addOption(formatOption().default('md'));
  for (const option of factOptions()) command.addOption(option);
  command.addOption(outputOption()).action(async (file: string, paper: string, flags: AmendFlags) => {
    factsFor(shell.program, flags.json === true ? undefined : flags.to, flags);
    const files = { file, others: [paper], outputs: [flags.output] };
    await withDocument(shell, files, flags, (document) => amendWith(shell, document, paper, flags));
  });
}

async function amendWith(
  { io, program }: Shell,
  { name, text, options }: RequestedDocument,
  paperFile: string,
  flags: AmendFlags,
): Promise<ExitCode> {
  const { json, changes: showsChanges, to, output, maxSize } = flags;
  const read = await readDocument(io, paperFile, sizeOf({ maxSize }));
  if ('failure' in read) {
    io.writeError(`${read.failure}\n`);
    return 1;
  }
  const draft = readDraft(text, options);
  const paper = readAmendments(read.text);
  const applied = applyAmendments(draft, paper);
  const report: AmendReport = { names: [name, paperFile], paper, applied };
  if (json) {
    const code = await writeResult(io, output, jsonOf(resultOf(draft, report)));
    if (code !== 0) return code;
  } else {
    io.writeError(amendReport(report, io));
    const format = options.format === undefined ? {} : { format: options.format };
    const view = showsChanges ? changesView(draft, report, format) : textView(draft, applied, format);
    const code = await writeView(io, view, { format: to, output, facts: factsFor(program, to, flags) });
    if (code !== 0) return code;
  }
  return isWhole(report) ? 0 : 1;
}

type HostFormat = Parameters<typeof amendedDraft>[2];

/** An amendment resolves no bracket: a draft keeps its marks, and a text that has none is written as a resolution. */
function textView(draft: Draft, { changes }: AppliedAmendments, format: HostFormat): ViewRoot {
  const amended = amendedDraft(draft, changes, format);
  return amended.spans.length > 0 ? annotated(amended) : clean(amended);
}

function changesView(draft: Draft, { paper, applied }: AmendReport, format: HostFormat): ViewRoot {
  const marked = markedDraft(draft, applied.changes, paper, format);
  return amendedChanges(marked.draft, marked.shown);
}

function resultOf(draft: Draft, { paper, applied }: AmendReport): AmendmentResult {
  return {
    paper,
    changes: applied.changes,
    diagnostics: applied.diagnostics,
    amended: amendedText(draft, applied.changes),
  };
}

/** Whether every sentence was read, and every change found. */
function isWhole({ paper, applied }: AmendReport): boolean {
  const isFine = [...paper.diagnostics, ...applied.diagnostics].every(({ severity }) => severity === 'info');
  return isFine && paper.instructions.length > 0;
}
