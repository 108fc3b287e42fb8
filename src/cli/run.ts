import { Command, CommanderError } from 'commander';
import type { ExitCode, Shell } from './document-command.js';
import type { Io } from './io.js';
import { visible } from './visible.js';

const aboutProgram =
  'Reads negotiated texts: drafts in which square brackets mark what is not agreed and tags say who wants what.';
const aboutFiles =
  'FILE is a path, or - for standard input. Data goes to standard output, diagnostics to standard error.';
const aboutExit = '0 fine, 1 findings, or a file that cannot be read or written, 2 a wrong call.';
const aboutEnvironment = 'With NO_COLOR, nothing is colored.';

type Add = (shell: Shell) => void;

const reading = (): Promise<Add> => import('./parse-command.js').then((one) => one.addParse);
const checking = (): Promise<Add> => import('./parse-command.js').then((one) => one.addCheck);
const versions = (): Promise<Add> => import('./view-commands.js').then((one) => one.addViewCommands);

/** The commands in the order of the help, each loaded when it is called: a call pays for what it uses. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  parse: reading,
  check: checking,
  clean: versions,
  annotate: versions,
  reading: versions,
  reconcile: () => import('./reconcile-command.js').then((one) => one.addReconcile),
  compare: () => import('./compare-command.js').then((one) => one.addCompare),
  trace: () => import('./trace-command.js').then((one) => one.addTrace),
  blame: () => import('./trace-command.js').then((one) => one.addBlame),
  review: () => import('./review-command.js').then((one) => one.addReview),
  table: () => import('./table-command.js').then((one) => one.addTable),
  compile: () => import('./compile-command.js').then((one) => one.addCompile),
  batch: () => import('./batch-command.js').then((one) => one.addBatch),
  query: () => import('./query-command.js').then((one) => one.addQuery),
  resolve: () => import('./next-draft-commands.js').then((one) => one.addResolve),
  rebase: () => import('./next-draft-commands.js').then((one) => one.addRebase),
  plot: () => import('./plot-command.js').then((one) => one.addPlot),
  follow: () => import('./follow-command.js').then((one) => one.addFollow),
  amend: () => import('./amend-command.js').then((one) => one.addAmend),
  view: () => import('./report-command.js').then((one) => one.addView),
  completion: () => import('./completion-command.js').then((one) => one.addCompletion),
};

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
  const asked = askedOf(argv);
  for (const load of commandsOf(asked)) (await load())(shell);
  for (const command of program.commands)
    command.showHelpAfterError(
      `Usage: travaux ${command.name()} ${command.usage()}\n(travaux help ${command.name()} says more)`,
    );
  try {
    await program.parseAsync([...asked], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isTooLong(error)) throw error;
    io.writeError(`travaux: ${tooLong}\n`);
    return 1;
  }
}

/**
 * Writes the page of the manual from the definitions of the commands.
 *
 * @param version The version that the page names.
 * @returns The page, as `man` reads it.
 */
export async function manualOf(version: string): Promise<string> {
  const silent: Io = {
    writeOut: () => undefined,
    writeError: () => undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    readFile: () => Promise.resolve(new Uint8Array()),
    writeFile: () => Promise.resolve(),
    fileIdentity: () => Promise.resolve(null),
    isTerminal: false,
    color: false,
    width: 100,
  };
  const program = programOf(silent, version);
  for (const load of new Set(Object.values(commands)))
    (await load())({ program, io: silent, finish: () => undefined });
  const { manPage } = await import('./man-page.js');
  return manPage(program, {
    description: [aboutProgram, aboutFiles],
    notes: { 'exit status': aboutExit, environment: aboutEnvironment },
  });
}

/** `help` of a name that is no command is a wrong call of that name, which is told with the name that may be meant. */
function askedOf(argv: readonly string[]): readonly string[] {
  const [first, name] = argv;
  return first === 'help' && name !== undefined && !Object.hasOwn(commands, name) ? [name] : argv;
}

/** The command that is called; all of them for the help, for a script that completes them, and for a name that is none. */
function commandsOf([first = '', second]: readonly string[]): Iterable<() => Promise<Add>> {
  if (first === '--version' || first === '-V') return [];
  const name = first === 'help' && second !== undefined ? second : first;
  const isOne = name !== 'completion' && Object.hasOwn(commands, name);
  const called = isOne ? commands[name] : undefined;
  return called === undefined ? new Set(Object.values(commands)) : [called];
}

function programOf(io: Io, version: string): Command {
  return new Command('travaux')
    .description(aboutProgram)
    .version(version)
    .helpCommand('help [command]', 'Say how a command is called.')
    .exitOverride()
    .configureOutput({
      writeOut: io.writeOut,
      writeErr: (text) => {
        io.writeError(text.split('\n').map(visible).join('\n'));
      },
    })
    .showHelpAfterError('(travaux --help lists the commands)')
    .addHelpText('after', `\n${aboutFiles}\nExit code: ${aboutExit}`);
}

const tooLong =
  'the result is longer than a string may be in this engine, some 500 million characters; ask for less (without --json), or give the text in parts';

/* That is how V8 says it; what is written of a text may be five hundred times as long. */
const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Invalid string length';
