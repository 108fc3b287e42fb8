import { Option } from 'commander';
import { formatTree, parse, readDraft } from '../index.js';
import { documentCommand, withDocument, type ReadFlags, type Shell } from './document-command.js';
import { diagnosticReport } from './report-diagnostics.js';
import { summaryOf } from './summary.js';
import { jsonOf } from './visible.js';

/**
 * Adds the command `parse`.
 *
 * @param shell The program.
 */
export function addParse(shell: Shell): void {
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

/**
 * Adds the command `check`.
 *
 * @param shell The program.
 */
export function addCheck(shell: Shell): void {
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
