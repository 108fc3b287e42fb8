import { readDraft, toReport, type ReportInput } from '../index.js';
import { documentCommand, withDocument, type ReadFlags, type Shell } from './document-command.js';
import type { Io } from './io.js';

interface ReportFlags extends ReadFlags {
  readonly report: string;
}

/**
 * Adds the command `view`, which writes the report of a draft alone.
 *
 * @param shell The program.
 */
export function addView(shell: Shell): void {
  documentCommand(shell, 'view', 'Write a page to read a draft and its positions in a browser.')
    .requiredOption('--report <file>', 'where to write the page, - for standard output')
    .action(async (file: string, flags: ReportFlags) => {
      await withDocument(shell, file, flags, async ({ source, options }) => {
        await writeReport(shell.io, flags.report, { draft: readDraft(source, options) });
        return 0 as const;
      });
    });
}

/**
 * Writes a report where the user wants it.
 *
 * @param io The world.
 * @param path A path, or `-` for standard output.
 * @param input What the report is about.
 */
export async function writeReport(io: Io, path: string, input: ReportInput): Promise<void> {
  const page = toReport(input);
  if (path === '-') io.writeOut(page);
  else await io.writeFile(path, page);
}
