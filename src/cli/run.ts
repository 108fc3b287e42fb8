import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  annotated,
  clean,
  cleanPolicies,
  formatTree,
  notations,
  parse,
  readDraft,
  toMarkdown,
  toText,
  type CleanPolicy,
  type NotationName,
  type ReadOptions,
  type ViewRoot,
} from '../index.js';
import { readDocument, type Io } from './io.js';
import { diagnosticReport } from './report-diagnostics.js';
import { summaryOf } from './summary.js';

/** What the process ends with: all well; findings, or an input that cannot be read; a wrong call. */
export type ExitCode = 0 | 1 | 2;

const fine: ExitCode = 0;

/** The formats that a view can be written in. */
const writers = { md: toMarkdown, txt: toText };

interface ReadFlags {
  notation: NotationName | 'auto';
  format: NonNullable<ReadOptions['format']>;
}

interface ViewFlags extends ReadFlags {
  to: keyof typeof writers;
  output?: string;
}

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
  const program = programOf(io, version, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function programOf(io: Io, version: string, finish: (code: ExitCode) => void): Command {
  const program = new Command('travaux')
    .description(
      'Reads negotiated texts: drafts in which square brackets mark what is not agreed and tags say who wants what.',
    )
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.writeOut, writeErr: io.writeError })
    .showHelpAfterError('(travaux --help lists the commands)')
    .addHelpText(
      'after',
      '\nFILE is a path, or - for standard input. Data goes to standard output, diagnostics to standard error.\n' +
        'Exit code: 0 fine, 1 findings or an input that cannot be read, 2 a wrong call.',
    );
  parseCommand(program, io, finish);
  checkCommand(program, io, finish);
  viewCommand(program, io, finish, {
    name: 'clean',
    description: 'Write a version without marks and tags.',
    view: (draft, flags) => clean(draft, (flags as ViewFlags & { policy: CleanPolicy }).policy),
  }).addOption(
    new Option('--policy <policy>', 'how brackets are resolved')
      .choices([...cleanPolicies])
      .default('all-in'),
  );
  viewCommand(program, io, finish, {
    name: 'annotate',
    description: 'Write a version with every bracket and its parties, in one notation.',
    view: annotated,
  });
  return program;
}

function documentCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<file>', 'the draft, - for standard input')
    .addOption(
      new Option('--notation <name>', 'how the draft marks positions')
        .choices(['auto', ...Object.keys(notations)])
        .default('auto'),
    )
    .addOption(
      new Option('--format <format>', 'the format of the file')
        .choices(['auto', 'text', 'markdown'])
        .default('auto'),
    );
}

function parseCommand(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  documentCommand(program, 'parse', 'Say what is in a draft.')
    .addOption(
      new Option(
        '--json',
        'write the draft as one JSON document (schema: travaux/schema/draft.json)',
      ).conflicts('tree'),
    )
    .addOption(new Option('--tree', 'write the syntax tree, a node a line').conflicts('json'))
    .action(async (file: string, { json, tree, ...flags }: ReadFlags & { json?: true; tree?: true }) => {
      await withDocument(io, file, finish, (text) => {
        if (tree) io.writeOut(formatTree(parse(text, flags).tree));
        else if (json) io.writeOut(`${JSON.stringify(readDraft(text, flags), null, 2)}\n`);
        else io.writeOut(summaryOf(nameOf(file), readDraft(text, flags)));
        return 0;
      });
    });
}

function checkCommand(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  documentCommand(program, 'check', 'List what is irregular in a draft; exit with 1 for errors and warnings.')
    .option('--all', 'list the remarks too, which change nothing in the reading')
    .option('--json', 'write the diagnostics as JSON')
    .action(async (file: string, { json, all, ...flags }: ReadFlags & { json?: true; all?: true }) => {
      await withDocument(io, file, finish, (text) => {
        const { diagnostics } = readDraft(text, flags);
        if (json) io.writeOut(`${JSON.stringify(diagnostics, null, 2)}\n`);
        else io.writeOut(diagnosticReport({ name: nameOf(file), text, diagnostics, all: all ?? false }, io));
        return diagnostics.some(({ severity }) => severity !== 'info') ? 1 : 0;
      });
    });
}

interface ViewCommand {
  readonly name: string;
  readonly description: string;
  readonly view: (draft: ReturnType<typeof readDraft>, flags: ViewFlags) => ViewRoot;
}

function viewCommand(
  program: Command,
  io: Io,
  finish: (code: ExitCode) => void,
  { name, description, view }: ViewCommand,
): Command {
  return documentCommand(program, name, description)
    .addOption(new Option('--to <format>', 'the format to write').choices(Object.keys(writers)).default('md'))
    .option('-o, --output <file>', 'where to write, instead of standard output', nonEmpty)
    .action(async (file: string, flags: ViewFlags) => {
      await withDocument(io, file, finish, async (text) => {
        const draft = readDraft(text, { notation: flags.notation, format: flags.format });
        tellErrors(io, file, draft.diagnostics);
        const written = writers[flags.to](view(draft, flags));
        if (flags.output === undefined) io.writeOut(written);
        else await io.writeFile(flags.output, written);
        return fine;
      });
    });
}

function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('A path is needed.');
  return value;
}

/** A version of a draft that could not be interpreted in full says so, on standard error. */
function tellErrors(io: Io, file: string, diagnostics: ReturnType<typeof readDraft>['diagnostics']): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  const marks = errors === 1 ? 'one mark' : `${String(errors)} marks`;
  io.writeError(
    `travaux: ${nameOf(file)}: ${marks} could not be read as intended; travaux check lists them\n`,
  );
}

function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}

async function withDocument(
  io: Io,
  file: string,
  finish: (code: ExitCode) => void,
  use: (text: string) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const document = await readDocument(io, file);
  if ('text' in document) {
    finish(await use(document.text));
  } else {
    io.writeError(`${document.failure}\n`);
    finish(1);
  }
}
