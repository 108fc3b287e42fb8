import { InvalidArgumentError, Option, type Command } from 'commander';
import { checkedFacts, type DocumentFacts, type DocxOptions, type ViewRoot } from '../index.js';
import { writeResult, type Io } from './io.js';
import { screenFor } from './lines.js';
import { paintFor } from './paint.js';

/** What a format makes of a view: characters, or bytes for the formats of other programs. */
export type Written = Promise<string | Uint8Array>;

/** Writes a view; what it is written to, and what is said of the document, matter to some formats only. */
export type Writer = (view: ViewRoot, screen: Pick<Io, 'color' | 'width'>, facts: FactFlags) => Written;

/** What a call says of a document that its view does not know. */
export interface FactFlags extends DocumentFacts {
  readonly names?: NonNullable<DocxOptions['names']>;
}

/** The formats that a view can be written in, by the names that `--to` takes; what writes one is loaded when it is asked for. */
export const writers = {
  md: async (view) => (await import('../entries/write/markdown.js')).toMarkdown(view),
  txt: async (view) => (await import('../entries/write/text.js')).toText(view),
  html: async (view) => (await import('../entries/write/html.js')).toHtml(view),
  critic: async (view) => (await import('../entries/write/critic-markup.js')).toCriticMarkup(view),
  terminal: async (view, { color, width }) => {
    const { toTerminal } = await import('../entries/write/terminal.js');
    return toTerminal(view, { width, ...paintFor(color) });
  },
  docx: async (view, _, facts) => (await import('../entries/write/docx.js')).toDocx(view, facts),
  tei: async (view, _, facts) => (await import('../entries/write/tei.js')).toTei(view, facts),
  akn: async (view, _, facts) => (await import('../entries/write/akn.js')).toAkn(view, facts),
} satisfies Readonly<Record<string, Writer>>;

/** The name of a format. */
export type Format = keyof typeof writers;

/**
 * The flag that names a format.
 *
 * @returns The option.
 */
export function formatOption(): Option {
  return new Option('--to <format>', 'the format to write').choices(Object.keys(writers));
}

/**
 * The flag that names the file to write.
 *
 * @returns The option.
 */
export function outputOption(): Option {
  return new Option(
    '-o, --output <file>',
    'where to write, instead of standard output; what the call reads is not overwritten',
  ).argParser((path) => {
    if (path === '') throw new InvalidArgumentError('A path is needed.');
    return path;
  });
}

const documents: readonly Format[] = ['docx', 'tei', 'akn'];

/** The formats that say what a flag tells of a document. */
const formatsWith: Readonly<Record<keyof FactFlags, readonly Format[]>> = {
  date: documents,
  symbol: documents,
  language: documents,
  author: documents,
  names: ['docx'],
};

/**
 * The flags that tell of a document what its text does not say.
 *
 * @returns The options.
 */
export function factOptions(): Option[] {
  const told = (flag: string, about: string): Option => new Option(flag, `${about}; for docx, tei and akn`);
  return [
    told('--date <day>', 'the date of the text: 2023-05-22').argParser((date) => given({ date }).date),
    told('--symbol <symbol>', 'the symbol of the document: HSP/HA.2/L.1'),
    told('--language <tag>', 'the language of the text by BCP 47: en, fr').argParser(
      (language) => given({ language }).language,
    ),
    told('--author <body>', 'the body whose text it is'),
  ];
}

/**
 * The flag that says where a Word document names who stands where.
 *
 * @returns The option.
 */
export function namesOption(): Option {
  return new Option(
    '--names <place>',
    'where a docx says who stands where: in comments (the default), or inline, to be read on paper',
  ).choices(['comments', 'inline']);
}

function given<Facts extends DocumentFacts>(facts: Facts): Facts {
  try {
    return checkedFacts(facts);
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}

/**
 * Takes from the flags of a call what they tell of the document, and ends a call in which that would be lost.
 *
 * @param program The program, which ends such a call.
 * @param format The format that is written; none where no view is.
 * @param flags The flags.
 * @returns What they tell.
 */
export function factsFor(program: Command, format: Format | undefined, flags: FactFlags): FactFlags {
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(formatsWith) as (keyof FactFlags)[]) {
    if (flags[name] === undefined) continue;
    if (format === undefined || !formatsWith[name].includes(format))
      program.error(
        `error: option '--${name}' is said in ${formatsWith[name].join(', ')} only; name one of them with --to`,
      );
    facts[name] = flags[name];
  }
  return facts;
}

/** Where a view is to be written. */
export interface Target {
  readonly format: Format;
  /** What is told of the document. */
  readonly facts?: FactFlags;
  /** A path; standard output where there is none. */
  readonly output: string | undefined;
}

/**
 * Writes a view where the user wants it.
 *
 * @param io The world.
 * @param view The view.
 * @param target The format and the place.
 * @returns The exit code: 2, with a message, for bytes that a terminal cannot show; 1, with one, for a place that cannot be written.
 */
export async function writeView(
  io: Io,
  view: ViewRoot,
  { format, output, facts = {} }: Target,
): Promise<0 | 1 | 2> {
  const writer: Writer = writers[format];
  io.stage?.(`writing ${format}`);
  return writeAs(io, await writer(view, screenFor(io, output), facts), { format, output });
}

/**
 * Writes what a format made.
 *
 * @param io The world.
 * @param written The characters or bytes.
 * @param target The format and the place.
 * @param target.format The format.
 * @param target.output The place.
 * @returns The exit code, as of `writeView`.
 */
export async function writeAs(
  io: Io,
  written: string | Uint8Array,
  { format, output }: { readonly format: string; readonly output: string | undefined },
): Promise<0 | 1 | 2> {
  const isShown = output === undefined || output === '-';
  if (isShown && typeof written !== 'string' && io.isTerminal) {
    io.writeError(`travaux: ${format} is no text that a terminal can show; name a file with -o\n`);
    return 2;
  }
  return writeResult(io, output, written);
}
