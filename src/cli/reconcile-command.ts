import { Option } from 'commander';
import { adoptedOutcome, draftOutcome, readAdopted, readDraft, reconcile } from '../index.js';
import {
  adoptedPartOption,
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
import { readDocument, writeResult } from './io.js';
import { whileComparing, screenFor } from './lines.js';
import { named, writeReport } from './report-command.js';
import { reconcileReport } from './reconcile-report.js';
import { checked, verdictsOption, type VerdictFlags } from './verdict-files.js';
import { jsonOf, visible } from './visible.js';
import {
  factOptions,
  factsFor,
  formatOption,
  outputOption,
  writeView,
  type FactFlags,
  type Format,
} from './writers.js';

interface ReconcileFlags extends ReadFlags, VerdictFlags, FactFlags {
  readonly json?: true;
  readonly report?: string;
  readonly to?: Format;
  readonly of?: 'draft' | 'adopted';
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `reconcile`.
 *
 * @param shell The program.
 */
export function addReconcile(shell: Shell): void {
  const command = documentCommand(
    shell,
    'reconcile',
    'Say what became of every bracket in the text that was adopted.',
  )
    .argument('<adopted>', 'the adopted text')
    .addOption(adoptedPartOption())
    .addOption(
      new Option('--json', 'write one JSON document (schema: travaux/schema/reconciliation.json)').conflicts(
        'to',
      ),
    )
    .option(
      '--report <file>',
      'write a page to read both texts side by side in a browser, - for standard output and nothing else',
    )
    .addOption(verdictsOption())
    .addOption(formatOption())
    .addOption(
      new Option(
        '--of <text>',
        'which text --to writes: the draft with fates, or the adopted text (the default) with origins',
      ).choices(['draft', 'adopted']),
    );
  for (const option of factOptions()) command.addOption(option);
  command.addOption(outputOption()).action(async (file: string, adopted: string, flags: ReconcileFlags) => {
    const { json, report, to, of, output } = flags;
    if (of !== undefined && to === undefined) shell.program.error(ofNeedsTo);
    const isAlone = json === undefined && to === undefined && output === undefined;
    if (report === '-' && !isAlone) shell.program.error(reportIsAlone);
    factsFor(shell.program, to, flags);
    const others = [adopted, flags.verdicts].filter((path) => path !== undefined);
    const files = { file, others, outputs: [output, report] };
    await withDocument(shell, files, flags, (document) => reconcileWith(shell, document, adopted, flags));
  });
}

async function reconcileWith(
  { io, program }: Shell,
  { name, text, source, options }: RequestedDocument,
  adoptedFile: string,
  flags: ReconcileFlags,
): Promise<ExitCode> {
  const { json, report, to, of, output, adoptedPart, maxSize } = flags;
  const read = await readDocument(io, adoptedFile, sizeOf({ maxSize }));
  if ('failure' in read) {
    io.writeError(`${read.failure}\n`);
    return 1;
  }
  const draft = readDraft(source, { ...options, lint: false });
  const adopted = readingOther(adoptedFile, () =>
    partOfOther(readAdopted(read.source, { lint: false }), options.part, adoptedPart),
  );
  if (!/[\p{L}\p{N}]/u.test(read.text)) {
    io.writeError(
      `travaux: ${adoptedFile} has no words: nothing was adopted, or this is another file; no verdict can be given\n`,
    );
    return 1;
  }
  if (draft.spans.length === 0)
    io.writeError(
      `travaux: ${visible(name)} has no brackets, so nothing can be said of proposals; the draft comes first, the adopted text second\n`,
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
  const { reconciliation } = found;
  if (report !== undefined) {
    const code = await writeReport(io, report, {
      draft,
      adopted,
      reconciliation,
      names: { ...named('draft', name), ...named('adopted', adoptedFile) },
    });
    if (code !== 0 || report === '-') return code === 0 ? found.code : code;
  }
  if (to !== undefined) {
    const view =
      of === 'draft' ? draftOutcome(draft, reconciliation) : adoptedOutcome(adopted, reconciliation);
    const code = await writeView(io, view, { format: to, output, facts: factsFor(program, to, flags) });
    return code === 0 ? found.code : code;
  }
  const names = [name, adoptedFile] as const;
  const code = await writeResult(
    io,
    output,
    json ? jsonOf(reconciliation) : reconcileReport({ names, draft, reconciliation }, screenFor(io, output)),
  );
  return code === 0 ? found.code : code;
}
