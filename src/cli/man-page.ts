import type { Command } from 'commander';

/**
 * Writes the page of the manual, in the macros of man(7), from the commands that the program has.
 *
 * @param program The program, with all its commands.
 * @param about What the help does not say.
 * @param about.description What the program does, in paragraphs.
 * @param about.notes What holds for all commands, by headings.
 * @returns The page. It names no date, so that it changes only with the commands.
 */
export function manPage(
  program: Command,
  about: { readonly description: readonly string[]; readonly notes: Readonly<Record<string, string>> },
): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  return [
    `.TH TRAVAUX 1 "" "travaux ${program.version() ?? ''}" "User Commands"`,
    '.SH NAME',
    `travaux \\- ${escaped('parse, render and reconcile negotiated texts')}`,
    '.SH SYNOPSIS',
    ...commands.flatMap((command) =>
      callsOf(command).flatMap((call) => ['.br', `.B travaux ${escaped(command.name())}`, line(call)]),
    ),
    '.SH DESCRIPTION',
    ...about.description.flatMap((paragraph) => ['.PP', line(paragraph)]),
    '.SH COMMANDS',
    ...commands.flatMap((command) => [
      `.SS ${escaped(command.name())} ${escaped(callsOf(command)[0] ?? '')}`,
      line(command.description()),
      ...help
        .visibleArguments(command)
        .flatMap((one) => item(`<${one.name()}>`, help.argumentDescription(one))),
      ...help
        .visibleOptions(command)
        .filter(({ long }) => long !== '--help')
        .flatMap((option) => item(option.flags, help.optionDescription(option))),
    ]),
    ...Object.entries(about.notes).flatMap(([heading, text]) => [
      `.SH ${heading.toUpperCase()}`,
      ...text.split('\n').flatMap((paragraph) => ['.PP', line(paragraph)]),
    ]),
    '',
  ].join('\n');
}

/** A command may be called in several ways, a line each. */
function callsOf(command: Command): string[] {
  return command.usage().split(new RegExp(`\\n\\s*travaux ${command.name()} `, 'u'));
}

function item(term: string, text: string): string[] {
  return ['.TP', `.B ${escaped(term)}`, line(text)];
}

/** A line of text: one that begins with a dot or an apostrophe would be a macro. */
function line(text: string): string {
  return escaped(text).replace(/^(?=[.'])/u, '\\&');
}

/* Hyphens of flags are to be copied as they are typed; what is beyond ASCII is named by its code point, which every version of groff and mandoc knows. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/[^\p{ASCII}]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
}
