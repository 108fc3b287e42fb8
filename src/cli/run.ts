import { Command, CommanderError, Option } from 'commander';
import { formatTree, parse, readDraft } from '../index.js';
import { addAmend } from './amend-command.js';
import { addCompare } from './compare-command.js';
import {
  documentCommand,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type Shell,
} from './document-command.js';
import type { Io } from './io.js';
import { diagnosticReport } from './report-diagnostics.js';
import { summaryOf } from './summary.js';
import { addBlame, addTrace } from './trace-command.js';
import { addReconcile } from './reconcile-command.js';
import { addView } from './report-command.js';
import { addTable } from './table-command.js';
import { addViewCommands } from './view-commands.js';
import { jsonOf, visible } from './visible.js';

/**
 * Runs the command line.
 *
 * @param argv The arguments, without the names of the runtime and the script.
 * @param io What it may do to the world.
 * @param version The version that `--version` tells.
 * @returns The exit code: 0 fine, 1 findings or failed input, 2 misuse.
 */
export async function run(argv: readonly string[], io: Io, version: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(io, version);
  const shell: Shell = {
    program,
    io,
    finish: (result) => {
      code = result;
    },
  };
  addParse(shell);
  addCheck(shell);
  addViewCommands(shell);
  addReconcile(shell);
  addCompare(shell);
  addTrace(shell);
  addBlame(shell);
  addTable(shell);
  addAmend(shell);
  addView(shell);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function programOf(io: Io, version: string): Command {
  return new Command('travaux')
    .description(
      'Reads negotiated texts: drafts in which square brackets mark what is not agreed and tags say who wants what.',
    )
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: io.writeOut,
      writeErr: (text) => {
        io.writeError(text.split('\n').map(visible).join('\n'));
      },
    })
    .showHelpAfterError('(travaux --help lists the commands)')
    .addHelpText(
      'after',
      '\nFILE is a path, or - for standard input. Data goes to standard output, diagnostics to standard error.\n' +
        'Exit code: 0 fine, 1 findings, or a file that cannot be read or written, 2 a wrong call.',
    );
}

function addParse(shell: Shell): void {
  documentCommand(shell, 'parse', 'Say what is in a draft.')
    .addOption(
      new Option(
        '--json',
        'write the draft as one JSON document (schema: travaux/schema/draft.json)',
      ).conflicts('tree'),
    )
    /* The tree is that of the text: neither a base text nor a part changes it. */
    .addOption(
      new Option('--tree', 'write the syntax tree of the whole text, a node a line').conflicts([
        'json',
        'base',
        'part',
      ]),
    )
    .action(async (file: string, { json, tree, ...flags }: ReadFlags & { json?: true; tree?: true }) => {
      await withDocument(shell, { file }, flags, ({ name, source, options }) => {
        const { writeOut } = shell.io;
        if (tree) writeOut(formatTree(parse(source, options).tree));
        else if (json) writeOut(jsonOf(readDraft(source, options)));
        else writeOut(summaryOf(name, readDraft(source, options)));
        return 0;
      });
    });
}

function addCheck(shell: Shell): void {
  documentCommand(shell, 'check', 'List what is irregular in a draft; exit with 1 for errors and warnings.')
    .option('--all', 'list the remarks too, which change nothing in the reading')
    .addOption(new Option('--json', 'write all diagnostics as JSON').conflicts('all'))
    .action(async (file: string, { json, all, ...flags }: ReadFlags & { json?: true; all?: true }) => {
      await withDocument(shell, { file }, flags, ({ name, text, source, options }) => {
        const { diagnostics } = readDraft(source, options);
        if (json) shell.io.writeOut(jsonOf(diagnostics));
        else shell.io.writeOut(diagnosticReport({ name, text, diagnostics, all: all ?? false }, shell.io));
        return diagnostics.some(({ severity }) => severity !== 'info') ? 1 : 0;
      });
    });
}
