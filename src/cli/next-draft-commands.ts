import { InvalidArgumentError } from 'commander';
import { annotated, clean, readDraft, rebase, resolve, type Draft, type RebasedDraft } from '../index.js';
import {
  documentCommand,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Io } from './io.js';
import { visible } from './visible.js';
import { formatOption, outputOption, writeView, type Format } from './writers.js';

interface NextFlags extends ReadFlags {
  readonly to?: Format;
  readonly output?: string;
}

interface ResolveFlags extends NextFlags {
  readonly accept?: string[];
  readonly reject?: string[];
  readonly as?: string[];
}

/**
 * Adds the command `resolve`.
 *
 * @param shell The program.
 */
export function addResolve(shell: Shell): void {
  documentCommand(
    shell,
    'resolve',
    'Write the next draft: what was decided without brackets and tags, the rest as it stood.',
  )
    .option(
      '--accept <ids>',
      'changes or spans whose changes are applied, separated by commas: s12,c3; travaux parse lists them',
      list,
    )
    .option('--reject <ids>', 'changes or spans whose changes are undone', list)
    .option('--as <parties>', 'apply all that a party supports: USA,France', list)
    .addOption(formatOption())
    .addOption(outputOption())
    .action(async (file: string, flags: ResolveFlags) => {
      await withDocument(shell, { file, outputs: [flags.output] }, flags, async ({ source, options }) => {
        const { accept = [], reject = [], as = [] } = flags;
        if (accept.length + reject.length + as.length === 0)
          return refuse(shell.io, 'nothing is decided; give --accept, --reject or --as');
        try {
          const resolved = resolve(readDraft(source, options), { accept, reject, as });
          const [applied, undone] = [resolved.accepted.length, resolved.rejected.length];
          shell.io.writeError(
            `travaux: ${applied} applied, ${undone} undone, ${resolved.draft.changes.length} open\n`,
          );
          return await writeNext(shell.io, resolved.draft, flags);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          return refuse(shell.io, error.message);
        }
      });
    });
}

/**
 * Adds the command `rebase`.
 *
 * @param shell The program.
 */
export function addRebase(shell: Shell): void {
  documentCommand(
    shell,
    'rebase',
    'Carry the open proposals of a draft to the next version of its base text; exit with 1 if one does not fit.',
  )
    .argument('<newbase>', 'the next version of the text that the changes were proposed to')
    .addOption(formatOption())
    .addOption(outputOption())
    .action(async (file: string, newBase: string, flags: NextFlags) => {
      const files = { file, others: [newBase], outputs: [flags.output] };
      await withDocument(shell, files, flags, async ({ source, options }) => {
        const read = await readDocument(shell.io, newBase, sizeOf(flags));
        if ('failure' in read) {
          shell.io.writeError(`${read.failure}\n`);
          return 1;
        }
        const rebased = rebase(readDraft(source, options), read.source);
        sayWhatIsLost(shell.io, rebased);
        const code = await writeNext(shell.io, rebased.draft, flags);
        const isLost =
          rebased.unnamed.length > 0 || rebased.lost.some(({ reason }) => reason !== 'already-there');
        return code !== 0 ? code : isLost ? 1 : 0;
      });
    });
}

const why = {
  'paragraph-gone': 'the paragraph is gone',
  'words-changed': 'the words there have changed',
  'already-there': 'the text has it',
} as const;

function sayWhatIsLost(
  io: Io,
  { draft, lost, positionsCarried, positionsLeft, unnamed }: RebasedDraft,
): void {
  const others = positionsCarried.length;
  const said =
    others === 0 ? '' : ` (with ${others} ${others === 1 ? 'position' : 'positions'} of others on them)`;
  io.writeError(`travaux: ${draft.changes.length} carried over${said}, ${lost.length} not\n`);
  for (const { parties, provision, old, new: fresh, reason } of lost) {
    const words = old === '' ? `+ “${fresh}”` : fresh === '' ? `- “${old}”` : `“${old}” → “${fresh}”`;
    io.writeError(`  ${visible(`${provision ?? '–'}  ${words}  ${parties.join(', ')}: ${why[reason]}`)}\n`);
  }
  if (unnamed.length > 0)
    io.writeError(
      `travaux: ${unnamed.length} changes on which nobody speaks are left behind: ${visible(unnamed.map(({ provision }) => provision ?? '–').join(', '))}\n`,
    );
  if (positionsLeft.length > 0)
    io.writeError(
      `travaux: ${positionsLeft.length} positions that propose nothing are left behind: ${visible(positionsLeft.map(({ raw }) => raw).join(', '))}\n`,
    );
}

function list(value: string, before: readonly string[] = []): string[] {
  const items = value.split(',').map((one) => one.trim());
  if (items.includes('')) throw new InvalidArgumentError('A list is needed, separated by commas.');
  return [...before, ...items];
}

function refuse(io: Io, reason: string): ExitCode {
  io.writeError(`travaux: ${visible(reason)}\n`);
  return 2;
}

/** Without a format, the text as it stands. */
function writeNext(io: Io, draft: Draft, { to, output }: NextFlags): Promise<ExitCode> {
  if (to === undefined) return writeResult(io, output, draft.source.text);
  return writeView(io, draft.spans.length > 0 ? annotated(draft) : clean(draft), { format: to, output });
}
