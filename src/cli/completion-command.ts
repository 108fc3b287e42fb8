import { Argument, type Command, type Option } from 'commander';
import type { Shell } from './document-command.js';

/** A command as a shell completes it. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** The values that its arguments may have; empty where they are files. */
  readonly values: readonly string[];
}

interface CompletedOption {
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly takesFile: boolean;
  readonly values: readonly string[];
}

type Writer = (commands: readonly Completed[]) => string;

const writers = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Readonly<
  Record<string, Writer>
>;

/**
 * Adds the command `completion`, which writes what a shell needs to complete calls, from the commands that the program has.
 *
 * @param shell The program, with all its commands.
 */
export function addCompletion({ program, io, finish }: Shell): void {
  program
    .command('completion')
    .description('Write a script that completes calls in a shell: eval "$(travaux completion bash)".')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(writers)))
    .action((name: keyof typeof writers) => {
      io.writeOut(writers[name](completedOf(program)));
      finish(0);
    });
}

function completedOf(program: Command): Completed[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(completedOption),
    values:
      command.name() === 'help'
        ? names
        : command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  }));
}

function completedOption({ short, long, flags, description, argChoices, required }: Option): CompletedOption {
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    takesValue: required,
    takesFile: flags.endsWith('<file>'),
    values: argChoices ?? [],
  };
}

function bashScript(commands: readonly Completed[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue, takesFile }) => takesValue && !takesFile)
      .map(
        ({ names, values: known }) =>
          `    ${names.map((option) => `'${name} ${option}'`).join('|')}) COMPREPLY=($(compgen -W '${known.join(' ')}' -- "$cur")); return ;;`,
      ),
  );
  const words = commands.map(
    ({ name, options, values: known }) =>
      `    ${name}) options='${options.flatMap(({ names }) => names).join(' ')}'; values='${known.join(' ')}' ;;`,
  );
  return lines([
    '_travaux() {',
    '  local cur="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" options="" values=""',
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$cur"))`,
    '    return',
    '  fi',
    '  case "${COMP_WORDS[1]} $previous" in',
    ...values,
    '  esac',
    '  case "${COMP_WORDS[1]}" in',
    ...words,
    '  esac',
    '  case "$cur" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$cur")); return ;;',
    '  esac',
    '  if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$cur")); return; fi',
    "  local IFS=$'\\n'",
    '  COMPREPLY=($(compgen -f -- "$cur"))',
    '}',
    'complete -o filenames -F _travaux travaux',
  ]);
}

function zshScript(commands: readonly Completed[]): string {
  const cases = commands.flatMap(({ name, options, values }) => [
    `    ${name})`,
    '      _arguments \\',
    ...options.flatMap((option) => option.names.map((one) => `        ${zshOption(one, option)} \\`)),
    `        ${values.length === 0 ? "'*:file:_files'" : `'1:value:(${values.join(' ')})'`} ;;`,
  ]);
  return lines([
    '#compdef travaux',
    '_travaux() {',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ name, description }) => `    '${name}:${plain(description)}'`),
    '  )',
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...cases,
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _travaux ]; then _travaux "$@"; else compdef _travaux travaux; fi',
  ]);
}

function zshOption(name: string, { description, takesValue, takesFile, values }: CompletedOption): string {
  const known = takesFile ? '_files' : values.length === 0 ? ' ' : `(${values.join(' ')})`;
  return `'${name}[${plain(description)}]${takesValue ? `:value:${known}` : ''}'`;
}

/** Without the characters that mean something to zsh inside of a description. */
function plain(description: string): string {
  return description
    .replace(/["'`$\\]/gu, '')
    .replace(/[[\]:]/gu, ' ')
    .replace(/ {2,}/gu, ' ');
}

function fishScript(commands: readonly Completed[]): string {
  const ofCommand = commands.flatMap(({ name, options, values }) => {
    const start = `complete -c travaux -n '__fish_seen_subcommand_from ${name}'`;
    return [
      ...(values.length === 0 ? [] : [`${start} -f -a '${values.join(' ')}'`]),
      ...options.map((option) => `${start} ${fishOption(option)}`),
    ];
  });
  return lines([
    ...commands.map(
      ({ name, description }) =>
        `complete -c travaux -f -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`,
    ),
    ...ofCommand,
  ]);
}

function fishOption({ names, description, takesValue, takesFile, values }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = takesFile ? ['-r', '-F'] : takesValue ? ['-x'] : [];
  const known = values.length === 0 ? [] : [`-a '${values.join(' ')}'`];
  return [...flags, ...value, ...known, `-d ${fishQuoted(description)}`].join(' ');
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/gu, '\\$&')}'`;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
