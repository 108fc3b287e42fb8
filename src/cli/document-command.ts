import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  notations,
  selectPart,
  type Draft,
  type NotationName,
  type ReadOptions,
  type SourceText,
} from '../index.js';
import { wrongFiles } from './call-files.js';
import { readDocument, type FileFormat, type Io } from './io.js';
import { visible } from './visible.js';

/** What the process ends with: all well; findings, or an input that cannot be read; a wrong call. */
export type ExitCode = 0 | 1 | 2;

/** What a command needs of the program that it belongs to. */
export interface Shell {
  readonly program: Command;
  readonly io: Io;
  readonly finish: (code: ExitCode) => void;
}

/** The flags that say how a draft is read. */
export interface ReadFlags {
  readonly notation: NotationName | 'auto';
  readonly format: FileFormat;
  /** The most characters that a document may have. */
  readonly maxSize?: number;
  /** The file of the base text. */
  readonly base?: string;
  /** The part that is asked for. */
  readonly part?: string;
}

/** A draft that was asked for: its name for messages, its text, and how to read it. */
export interface RequestedDocument {
  readonly name: string;
  readonly text: string;
  /** The text with what its format says besides. */
  readonly source: SourceText;
  readonly options: ReadOptions;
}

/**
 * Adds a command that reads one draft.
 *
 * @param shell The program.
 * @param name The name of the command.
 * @param description One sentence for the help.
 * @returns The command with its argument and the flags for reading.
 */
export function documentCommand({ program }: Shell, name: string, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .argument('<file>', 'the draft, - for standard input');
  return withReading(command)
    .option(
      '--part <label>',
      'one text of several: “Annex I”, “Text 2”; travaux parse lists them; of other documents too, where they hold several',
    )
    .option('--base <file>', 'the text that the changes were proposed to: it tells old words from new');
}

/**
 * Adds the flags that say how drafts are read.
 *
 * @param command The command.
 * @returns It.
 */
export function withReading(command: Command): Command {
  return command
    .addOption(
      new Option('--notation <name>', 'how the draft marks positions')
        .choices(['auto', ...Object.keys(notations)])
        .default('auto'),
    )
    .addOption(
      new Option('--format <format>', 'the format of the file, where what it holds does not tell')
        .choices(['auto', 'text', 'markdown', 'html', 'docx', 'pdf'])
        .default('auto'),
    )
    .option(
      '--max-size <size>',
      'the most characters a document may have: 500k, 20M (default: 10M); more takes minutes and gigabytes',
      sizeGiven,
    );
}

/** What is said where a flag asks which text a format shows, and no format is asked for. */
export const ofNeedsTo = "error: option '--of' says which text --to writes; name a format with --to";

/** What is said where a page is asked for on standard output, and something else too. */
export const reportIsAlone =
  "error: option '--report -' writes the page and nothing else; name a file for it";

/**
 * The size that documents of a call may have.
 *
 * @param flags The flags.
 * @returns It, as `readDocument` takes it.
 */
export function sizeOf({ maxSize }: { readonly maxSize?: number | undefined }): { maxSize?: number } {
  return maxSize === undefined ? {} : { maxSize };
}

const units = { '': 1, k: 1e3, m: 1e6, g: 1e9 } as const;

function sizeGiven(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kmg]?)$/iu.exec(value) ?? [];
  const size = Math.floor(Number(number) * units[unit.toLowerCase() as keyof typeof units]);
  if (!(size >= 1)) throw new InvalidArgumentError('A number of characters is needed: 500k, 20M.');
  return size;
}

/** The files of a call besides the base text. */
export interface NamedFiles {
  /** The draft. */
  readonly file: string;
  /** Other documents that the command reads. */
  readonly others?: readonly string[];
  /** What it writes, besides standard output. */
  readonly outputs?: readonly (string | undefined)[];
}

/**
 * Reads the documents that a command names, and runs it on them; a document that cannot be read ends it with 1, files that cannot be named
 * together with 2.
 *
 * @param shell The program.
 * @param files The files that it names.
 * @param flags The flags.
 * @param use What the command does.
 */
export async function withDocument(
  { io, finish }: Shell,
  { file, others = [], outputs = [] }: NamedFiles,
  { notation, format, maxSize, base, part }: ReadFlags,
  use: (document: RequestedDocument) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const wrong = await wrongFiles(io, { inputs: [file, ...others, base], outputs });
  if (wrong !== null) {
    io.writeError(`travaux: ${wrong}\n`);
    finish(2);
    return;
  }
  const document = await readDocument(io, file, { format, ...sizeOf({ maxSize }) });
  const baseText = base === undefined ? undefined : await readDocument(io, base, sizeOf({ maxSize }));
  for (const read of [document, baseText]) {
    if (read === undefined || 'text' in read) continue;
    io.writeError(`${read.failure}\n`);
    finish(1);
    return;
  }
  if (!('text' in document)) return;
  const options: ReadOptions = {
    notation,
    ...(format === 'text' || format === 'markdown' ? { format } : {}),
    ...(baseText !== undefined && 'text' in baseText ? { base: baseText.source } : {}),
    ...(part === undefined ? {} : { part }),
  };
  const name = file === '-' ? '<stdin>' : file;
  try {
    finish(await use({ name, ...document, options }));
  } catch (error) {
    if (!isUnknownPart(error)) throw error;
    io.writeError(`travaux: ${visible(error.file ?? name)}: ${visible(error.message)}\n`);
    finish(1);
  }
}

/**
 * The flag that names another part of the adopted text.
 *
 * @returns The option.
 */
export function adoptedPartOption(): Option {
  return new Option(
    '--adopted-part <label>',
    'the text of the adopted document that answers, where it is not the one that --part names',
  );
}

/**
 * Takes from a document beside the first one the part that is asked for.
 *
 * @param draft What it holds.
 * @param part What `--part` names: a document that is one text is taken whole.
 * @param own What a flag for this document alone names, which must be there.
 * @returns The part.
 * @throws RangeError for an unknown part.
 */
export function partOfOther(draft: Draft, part: string | undefined, own?: string): Draft {
  if (own !== undefined) return selectPart(draft, own);
  const holdsSeveral = draft.parts.filter(({ inside }) => !inside).length > 1;
  return part !== undefined && holdsSeveral ? selectPart(draft, part) : draft;
}

/**
 * Reads a document beside the first one.
 *
 * @param file Its name, so that a part that it has not is said to be missing in it.
 * @param read Reads it.
 * @returns What was read.
 * @throws RangeError for an unknown part, with the name of the file.
 */
export function readingOther<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw isUnknownPart(error) ? Object.assign(error, { file }) : error;
  }
}

/** The library throws a `RangeError` for a part that a document has not; so does the engine when its stack is full. */
function isUnknownPart(error: unknown): error is RangeError & { file?: string } {
  return error instanceof RangeError && error.message.startsWith('unknown part');
}
