import { InvalidArgumentError, Option } from 'commander';
import type { ViewRoot } from '../index.js';
import { writeResult, type Io } from './io.js';
import { screenFor } from './lines.js';
import { paintFor } from './paint.js';

/** What a format makes of a view: characters, or bytes for the formats of other programs. */
export type Written = Promise<string | Uint8Array>;

/** Writes a view; what it is written to matters to some formats only. */
export type Writer = (view: ViewRoot, screen: Pick<Io, 'color' | 'width'>) => Written;

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
  docx: async (view) => (await import('../entries/write/docx.js')).toDocx(view),
  tei: async (view) => (await import('../entries/write/tei.js')).toTei(view),
  akn: async (view) => (await import('../entries/write/akn.js')).toAkn(view),
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

/** Where a view is to be written. */
export interface Target {
  readonly format: Format;
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
export async function writeView(io: Io, view: ViewRoot, { format, output }: Target): Promise<0 | 1 | 2> {
  const writer: Writer = writers[format];
  const isShown = output === undefined || output === '-';
  const written = await writer(view, screenFor(io, output));
  if (isShown && typeof written !== 'string' && io.isTerminal) {
    io.writeError(`travaux: ${format} is no text that a terminal can show; name a file with -o\n`);
    return 2;
  }
  return writeResult(io, output, written);
}
