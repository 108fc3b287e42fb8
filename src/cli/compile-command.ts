import { InvalidArgumentError, Option } from 'commander';
import {
  annotated,
  compileDraft,
  compileNotations,
  compileProposals,
  contributionsIn,
  readDraft,
  readProposals,
  type Change,
  type Draft,
  type NotationName,
  type SourceText,
  type TextualProposal,
} from '../index.js';
import { wrongFiles } from './call-files.js';
import { sizeOf, type ExitCode, type Shell } from './document-command.js';
import { readDocument, writeResult } from './io.js';
import { jsonOf, visible } from './visible.js';
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

interface CompileFlags extends FactFlags {
  readonly notation: NotationName;
  readonly proposals?: string;
  readonly json?: true;
  readonly to?: Format;
  readonly output?: string;
  readonly maxSize?: number;
}

/** A contribution as the call names it: `USA=usa.docx`. */
interface NamedText {
  readonly party: string;
  readonly file: string;
}

/**
 * Adds the command `compile`.
 *
 * @param shell The program.
 */
export function addCompile(shell: Shell): void {
  const command = shell.program
    .command('compile')
    .description(
      'Write one draft of the texts of several parties: the base text with brackets that say who would have what.',
    )
    .argument(
      '<base>',
      'the text that all start from, - for standard input; alone, a file in which several authors tracked changes',
    )
    .argument('[contributions...]', 'the text of each party: USA=usa.docx FRA=fra.txt', contributionOf)
    .option(
      '--proposals <paper>',
      'in place of texts, a paper that goes through the base text article by article and has the proposals of each delegation under its name',
    )
    .addOption(
      new Option('--notation <name>', 'how brackets and tags are written')
        .choices([...compileNotations])
        .default('signed-braces'),
    )
    .addOption(
      new Option(
        '--json',
        'write the draft as one JSON document (schema: travaux/schema/draft.json)',
      ).conflicts('to'),
    )
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(namesOption());
  for (const option of factOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      '\nWithout --to, the text is written in the notation that is asked for, and all that nobody changes as the base text has it.' +
        '\nWhat a paper of proposals strikes through is lost where its file has lost the strokes: check against the paper.',
    )
    .action(async (base: string, contributions: NamedText[] | undefined, flags: CompileFlags) => {
      factsFor(shell.program, flags.to, flags);
      shell.finish(await compileWith(shell, base, contributions ?? [], flags));
    });
}

function contributionOf(value: string, before: readonly NamedText[] = []): NamedText[] {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1)
    throw new InvalidArgumentError('A party and its file are needed: USA=usa.docx.');
  return [...before, { party: value.slice(0, at), file: value.slice(at + 1) }];
}

async function compileWith(
  { io, program }: Shell,
  base: string,
  contributions: readonly NamedText[],
  flags: CompileFlags,
): Promise<ExitCode> {
  const { proposals } = flags;
  if (proposals !== undefined && contributions.length > 0) {
    io.writeError('travaux: give the texts of parties or a paper of proposals, not both\n');
    return 2;
  }
  const files = [
    base,
    ...contributions.map(({ file }) => file),
    ...(proposals === undefined ? [] : [proposals]),
  ];
  const wrong = await wrongFiles(io, { inputs: files, outputs: [flags.output] });
  if (wrong !== null) {
    io.writeError(`travaux: ${wrong}\n`);
    return 2;
  }
  const sources: SourceText[] = [];
  for (const file of files) {
    const read = await readDocument(io, file, sizeOf(flags));
    if ('failure' in read) {
      io.writeError(`${read.failure}\n`);
      return 1;
    }
    sources.push(read.source);
  }
  let compiled: Compiled;
  try {
    compiled =
      proposals === undefined
        ? compiledOf(sources, contributions, flags.notation)
        : proposalsOf(sources, flags.notation);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    io.writeError(`travaux: ${visible(error.message)}\n`);
    return 2;
  }
  const { draft, unnamed, left, instructions } = compiled;
  const code = await writeCompiled({ io, program }, draft, flags);
  if (code !== 0) return code;
  const wrongs = draft.diagnostics.filter(
    ({ ruleId }) => ruleId === 'compilation-differs' || ruleId === 'open-proposals',
  );
  io.writeError(summaryOf(draft));
  for (const { reason, note } of wrongs) io.writeError(`travaux: ${visible(`${reason}; ${note}`)}\n`);
  if (unnamed.length > 0)
    io.writeError(
      `travaux: ${unnamed.length} changes by nobody who is known as a party are not in the compilation: ${visible(unnamed.map(({ provision }) => provision ?? '–').join(', '))}\n`,
    );
  for (const line of leftLines(left)) io.writeError(`${line}\n`);
  if (instructions.length > 0)
    io.writeError(
      `travaux: ${instructions.length} proposals say what is to be done in words, which are not in it: ${listed(instructions, ({ article, party }) => `${article} ${party ?? ''}`)}\n`,
    );
  return wrongs.length + unnamed.length + left.length + instructions.length === 0 ? 0 : 1;
}

/** A compilation, and what could not go into it. */
interface Compiled {
  readonly draft: Draft;
  /** Changes by nobody who is known as a party. */
  readonly unnamed: readonly Change[];
  readonly left: readonly TextualProposal[];
  /** Those that say what is to be done, in words. */
  readonly instructions: readonly TextualProposal[];
}

function proposalsOf([base, paper]: readonly SourceText[], notation: NotationName): Compiled {
  const proposals = readProposals(paper?.text ?? '');
  if (proposals.length === 0)
    throw new TypeError(
      'no proposal was found in the paper; it has a heading for each article (ARTICLE 4), and under it each delegation on a line of its own',
    );
  return { ...compileProposals(base ?? '', proposals, { notation }), unnamed: [] };
}

function listed(ones: readonly TextualProposal[], by: (one: TextualProposal) => string): string {
  const counts = new Map<string, number>();
  for (const one of ones) counts.set(by(one), (counts.get(by(one)) ?? 0) + 1);
  return visible([...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join(', '));
}

/** What is left, by its reason; an observer makes dozens of proposals, so delegations are counted. */
function leftLines(left: readonly TextualProposal[]): string[] {
  if (left.length === 0) return [];
  const unknown = left.filter(({ party }) => party === null);
  const homeless = left.filter(({ party }) => party !== null);
  return [
    `travaux: ${left.length} proposals are not in it`,
    ...(homeless.length === 0
      ? []
      : [
          `  of articles that the base text has not: ${listed(homeless, ({ article, party }) => `${article} ${party ?? ''}`)}`,
        ]),
    ...(unknown.length === 0
      ? []
      : [`  of delegations that are not known as parties: ${listed(unknown, ({ actor }) => actor)}`]),
  ];
}

/** A file alone holds the changes of its authors. */
function compiledOf(
  [base, ...texts]: readonly SourceText[],
  contributions: readonly NamedText[],
  notation: NotationName,
): Compiled {
  if (contributions.length === 0) {
    const held = contributionsIn(readDraft(base ?? '', { lint: false }));
    if (Object.keys(held.texts).length === 0)
      throw new TypeError(
        'nobody changes anything: name the texts of parties (USA=usa.docx), a paper of proposals (--proposals), or a file with tracked changes',
      );
    return {
      draft: compileDraft(held.base, held.texts, { notation }),
      unnamed: held.unnamed,
      left: [],
      instructions: [],
    };
  }
  const twice = contributions.find(
    ({ party }, index) => contributions.findIndex((one) => one.party === party) !== index,
  );
  if (twice !== undefined) throw new TypeError(`two texts are of one party, “${twice.party}”`);
  const given = contributions.map(({ party }, index) => [party, texts[index] ?? ''] as const);
  const draft = compileDraft(base ?? '', Object.fromEntries(given), { notation });
  return { draft, unnamed: [], left: [], instructions: [] };
}

async function writeCompiled(
  { io, program }: Pick<Shell, 'io' | 'program'>,
  draft: Draft,
  flags: CompileFlags,
): Promise<ExitCode> {
  const { json, to, output } = flags;
  if (json) return writeResult(io, output, jsonOf(draft));
  if (to !== undefined)
    return writeView(io, annotated(draft), { format: to, output, facts: factsFor(program, to, flags) });
  return writeResult(io, output, draft.source.text);
}

function summaryOf({ changes, parties }: Draft): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${String(count)} ${kind}${count === 1 ? '' : 's'}`);
  const who = parties.map(({ id }) => id).join(', ');
  return kinds.length === 0
    ? 'travaux: no text differs from the base text\n'
    : `travaux: ${visible(who)}: ${kinds.join(', ')}\n`;
}
