import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  annotated,
  clean,
  cleanPolicies,
  partiesNamed,
  readDraft,
  readingOf,
  type CleanPolicy,
  type Draft,
  type ViewRoot,
} from '../index.js';
import { visible } from './visible.js';
import { documentCommand, withDocument, type ReadFlags, type Shell } from './document-command.js';
import {
  factOptions,
  factsFor,
  formatOption,
  namesOption,
  outputOption,
  writeView,
  type FactFlags,
  type Format,
} from './writers.js';

interface ViewFlags extends ReadFlags, FactFlags {
  readonly to: Format;
  readonly output?: string;
}

interface ViewCommand<Flags extends ViewFlags> {
  readonly name: string;
  readonly description: string;
  /** Why the command cannot be done with these flags; null where it can. */
  readonly refuse?: (draft: Draft, flags: Flags) => string | null;
  readonly view: (draft: Draft, flags: Flags) => ViewRoot;
}

/**
 * Adds the commands that write versions of a draft: `clean`, `annotate`, `reading`.
 *
 * @param shell The program.
 */
export function addViewCommands(shell: Shell): void {
  viewCommand<ViewFlags & { policy: CleanPolicy }>(shell, {
    name: 'clean',
    description: 'Write a version without marks and tags.',
    view: (draft, { policy }) => clean(draft, policy),
  })
    .addOption(
      new Option('--policy <policy>', 'how brackets are resolved')
        .choices([...cleanPolicies])
        .default('first-choice'),
    )
    .addHelpText('after', policyHelp());
  viewCommand(shell, {
    name: 'annotate',
    description: 'Write a version with every bracket and its parties, in one notation.',
    view: annotated,
  }).addOption(namesOption());
  viewCommand<ViewFlags & { party: string[] }>(shell, {
    name: 'reading',
    description: 'Write the text if a party, or a coalition, had its way.',
    refuse: (draft, { party }) => unknownParty(draft, party),
    view: (draft, { party }) => readingOf(draft, party),
  }).requiredOption(
    '--party <list>',
    'the members by any of their names, separated by commas: USA,France',
    partyList,
  );
}

const policyLines: Readonly<Record<CleanPolicy, string>> = {
  'first-choice':
    'words come in and none only go; new ones for old ones; of open alternatives the first stays',
  'all-in': 'the words of every bracket stay',
  'all-out': 'the words of every bracket go',
  'open-choices': 'all words stay; alternatives keep their brackets',
  base: 'no change is applied: old words stay, new words go',
  'all-applied': 'every change is applied: new words stay, old words go',
  consensus: 'changes are applied that somebody supports and nobody opposes or reserves on',
  'contested-only': 'the same, and what is contested keeps its brackets',
};

function policyHelp(): string {
  const lines = cleanPolicies.map((policy) => `  ${policy.padEnd(16)}${policyLines[policy]}`);
  return `\nPolicies:\n${lines.join('\n')}`;
}

function viewCommand<Flags extends ViewFlags>(
  shell: Shell,
  { name, description, refuse, view }: ViewCommand<Flags>,
): Command {
  const command = documentCommand(shell, name, description).addOption(formatOption().default('md'));
  for (const option of factOptions()) command.addOption(option);
  return command.addOption(outputOption()).action(async (file: string, flags: Flags) => {
    const facts = factsFor(shell.program, flags.to, flags);
    await withDocument(
      shell,
      { file, outputs: [flags.output] },
      flags,
      async ({ name: document, source, options }) => {
        const draft = readDraft(source, options);
        const refusal = refuse?.(draft, flags) ?? null;
        if (refusal !== null) {
          shell.io.writeError(`travaux: ${visible(document)}: ${visible(refusal)}\n`);
          return 2;
        }
        const shown = view(draft, flags);
        for (const message of messages(draft, shown))
          shell.io.writeError(`travaux: ${visible(document)}: ${visible(message)}\n`);
        return writeView(shell.io, shown, { format: flags.to, output: flags.output, facts });
      },
    );
  });
}

function unknownParty(draft: Draft, parties: readonly string[]): string | null {
  try {
    partiesNamed(draft, parties);
    return null;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** The option may stand several times. */
function partyList(value: string, before: readonly string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Names of parties are needed.');
  return [...before, ...names];
}

/** What a reader of the version must know: it goes to standard error, so that the version stays as it is. */
function messages(draft: Draft, { clashes }: ViewRoot): string[] {
  const errors = draft.diagnostics.filter(({ severity }) => severity === 'error').length;
  const marks = errors === 1 ? 'one mark' : `${errors} marks`;
  return [
    ...(errors === 0 ? [] : [`${marks} could not be read as intended; travaux check lists them`]),
    ...clashes.map(
      ({ text, support, oppose }) =>
        `“${text}” is not applied: ${support.join(', ')} for it, ${oppose.join(', ')} against it`,
    ),
  ];
}
