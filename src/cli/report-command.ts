import { basename } from 'node:path';
import { readDraft, type ReportInput } from '../index.js';
import { documentCommand, withDocument, type ReadFlags, type Shell } from './document-command.js';
import { writeResult, type Io } from './io.js';

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
      await withDocument(shell, { file, outputs: [flags.report] }, flags, ({ name, source, options }) => {
        return writeReport(shell.io, flags.report, {
          draft: readDraft(source, options),
          names: named('draft', name),
        });
      });
    });
}

/**
 * Gives a document the name of its file, without the folders, which concern nobody who gets the page.
 *
 * @param role Which document it is.
 * @param path Its path; standard input has no name.
 * @returns The name under the role.
 */
export function named<Role extends 'draft' | 'adopted'>(
  role: Role,
  path: string,
): Partial<Record<Role, string>> {
  const names: Partial<Record<Role, string>> = {};
  if (path !== '-' && path !== '<stdin>') names[role] = basename(path);
  return names;
}

/**
 * Writes a report where the user wants it.
 *
 * @param io The world.
 * @param path A path, or `-` for standard output.
 * @param input What the report is about.
 * @returns The exit code: 1, with a message, where it could not be written.
 */
export async function writeReport(io: Io, path: string, input: ReportInput): Promise<0 | 1> {
  io.stage?.('writing the page');
  const { toReport } = await import('../entries/report.js');
  return writeResult(io, path, toReport(input));
}
