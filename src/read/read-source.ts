import { diagnosticOf, sortDiagnostics, type Finding } from '../diagnostics/diagnostic.js';
import { endIf, telling, type ProgressOptions, type Tell } from '../progress/progress.js';
import { columnRegions, withoutColumns } from '../text/columns.js';
import { excerpt } from '../text/excerpt.js';
import { lineStartsOf, positionAt } from '../text/points.js';
import type { SourceFormat, SourceText } from '../text/source-text.js';
import { decodeText } from './bytes/decode.js';
import { recognize } from './recognize.js';
import type { ReadText, Refusal } from './read-result.js';

/** What is known of a file besides its bytes, and who is told how far its reading is. */
export interface ReadSourceOptions extends ProgressOptions {
  /** The format, or `auto` (the default) to find it out by what the file holds. */
  readonly format?: SourceFormat | 'auto';
  /**
   * The most characters (UTF-16 code units) that the text may have; 10,000,000 where nothing is said, some three thousand pages. What is
   * larger is refused before it is read, because reading it takes minutes and gigabytes.
   */
  readonly maxSize?: number;
}

/**
 * The most characters of a text that are read where nothing else is said.
 *
 * @example
 * defaultMaxSize; // 10_000_000
 */
export const defaultMaxSize = 10_000_000;
/* No encoding that is read has more bytes for a character; a text of more bytes need not be decoded to be known as too large. */
const mostBytesOfCharacter = 4;

const formats: ReadonlySet<string> = new Set(['auto', 'text', 'markdown', 'html', 'docx', 'pdf']);

/**
 * Reads a file: text in UTF-8, UTF-16, Windows-1252 or Latin-1, plain or Markdown; HTML; a Word document (.docx); a PDF.
 *
 * The format is told by what the file holds, not by its name. What a format says besides the words (tracked changes with their authors,
 * words that are struck, underlined or colored, comments, where paragraphs begin) is in the result; `readDraft` takes it as it is.
 * The readers of the formats are loaded when the first file of their format is read.
 *
 * @param bytes The file.
 * @param name What to call it in messages.
 * @param options The format, where it is known.
 * @returns The text. Whatever was assumed or left out is in its diagnostics.
 * @throws Error with the name `UnreadableSource` for what is none of these or is damaged: its message says what the file is and what
 *   to do; so for TEI, Akoma Ntoso, other XML and JSON, for a file without words, and for a text of more than `maxSize` characters. TypeError for an unknown format and for a size that is no number from 1; the reason of a signal that is aborted.
 * @example
 * const source = await readSource(await file.bytes(), 'draft.docx');
 * readDraft(source).changes.map(({ kind }) => kind); // ['insertion', 'deletion']
 */
export async function readSource(
  bytes: Uint8Array,
  name = 'the document',
  options: ReadSourceOptions = {},
): Promise<SourceText> {
  if (!ArrayBuffer.isView(bytes))
    throw new TypeError('not a Uint8Array: of an ArrayBuffer one is made by `new Uint8Array(buffer)`');
  const asked = options.format ?? 'auto';
  if (!formats.has(asked)) throw new TypeError(`unknown format “${asked}”`);
  const maxSize = options.maxSize ?? defaultMaxSize;
  if (!(maxSize >= 1)) throw new TypeError(`not a size: “${String(maxSize)}”`);
  const tell = telling(options);
  tell('unpacking');
  const format = asked === 'auto' ? recognize(bytes) : asked;
  const read = typeof format === 'string' ? await readWithin({ format, bytes, tell }, maxSize) : format;
  endIf(options.signal);
  if ('refusal' in read) throw unreadable(`${name} cannot be read: it is ${read.refusal}`);
  const { findings, ...rest } = read.text;
  const lines = lineStartsOf(rest.text);
  const diagnostics = findings.map((finding) =>
    diagnosticOf(finding, (start, end) => positionAt(lines, start, end)),
  );
  return {
    format: format as SourceFormat,
    encoding: read.encoding,
    ...rest,
    diagnostics: sortDiagnostics(diagnostics),
  };
}

function unreadable(message: string): Error {
  const error = new Error(message);
  error.name = 'UnreadableSource';
  return error;
}

/** Words are what costs: a page or a Word file may be many times as large as its text. */
async function readWithin(file: SourceFile, maxSize: number): Promise<Read> {
  const { format, bytes } = file;
  const isPlain = format === 'text' || format === 'markdown';
  if (isPlain && bytes.length > mostBytesOfCharacter * maxSize) return tooLarge(maxSize);
  const read = await readAs(file);
  if (!('text' in read)) return read;
  const { text } = read.text;
  /* Nothing can be read in it, and a result without findings would say that all is well. */
  if (!/\S/u.test(text))
    return { refusal: 'empty: there are no words in it; look for the file that was meant' };
  return text.length > maxSize ? tooLarge(maxSize) : read;
}

function tooLarge(maxSize: number): Refusal {
  const most = maxSize.toLocaleString('en-US');
  return {
    refusal: `a text of more than ${most} characters; read it in parts, or raise the limit (maxSize)`,
  };
}

type Read = { text: ReadText; encoding: string | null } | Refusal;

interface SourceFile {
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  readonly tell: Tell;
}

async function readAs({ format, bytes, tell }: SourceFile): Promise<Read> {
  switch (format) {
    case 'docx':
      return whole((await import('./docx/read-docx.js')).readDocx(bytes));
    case 'pdf':
      return whole(await (await import('./pdf/read-pdf.js')).readPdf(bytes, tell));
    case 'html': {
      const { readHtml, declaredEncoding } = await import('./html/read-html.js');
      const decoded = decodeText(bytes, declaredEncoding(bytes));
      if ('refusal' in decoded) return decoded;
      const { text, encoding, findings } = decoded;
      const read = readHtml(text);
      if ('refusal' in read) return read;
      return { text: { ...read, findings: [...findings, ...read.findings] }, encoding };
    }
    default: {
      const decoded = decodeText(bytes);
      if ('refusal' in decoded) return decoded;
      const { encoding, findings } = decoded;
      const { text: words, findings: commands } = withoutCommands(decoded.text);
      const { text, findings: columns } = inReadingOrder(words);
      const rest = { blocks: null, runs: [], tracked: [], comments: [] };
      return { text: { text, ...rest, findings: [...findings, ...commands, ...columns] }, encoding };
    }
  }
}

/*
 * Control sequences and operating system commands (ECMA-48, sections 5.4 and 8.3.89); the brackets in them open nothing. Without a number only those
 * that programs print: a bracket of the text may stand behind a stray escape.
 */
const terminalCommand =
  // eslint-disable-next-line no-control-regex -- what is looked for begins and ends with controls
  /\u001B(?:\[(?:[\d:;?]+[A-HJKSTfhlmnsu]|[HJKm])|\][^\u0007\u001B\n]*(?:\u0007|\u001B\\))/gu;

/** What tells a terminal of colors and links is in what programs print for it, and none of it is words. */
function withoutCommands(text: string): { text: string; findings: Finding[] } {
  const times = text.match(terminalCommand)?.length ?? 0;
  if (times === 0) return { text, findings: [] };
  const what = times === 1 ? 'one command' : `${times.toLocaleString('en-US')} commands`;
  const reason = `${what} for a terminal, such as colors`;
  return {
    text: text.replace(terminalCommand, ''),
    findings: [{ ruleId: 'construct-left-out', reason, start: 0, end: 0 }],
  };
}

/** Two columns side by side, one after the other; what is no running text stays, and the parser speaks of it. */
function inReadingOrder(text: string): { text: string; findings: Finding[] } {
  const regions = columnRegions(text).filter(({ isCertain }) => isCertain);
  const [first] = regions;
  if (first === undefined) return { text, findings: [] };
  const many =
    regions.length === 1 ? 'one stretch of the text stands' : `${String(regions.length)} stretches stand`;
  const ordered = withoutColumns(text, regions);
  const end = Math.min(first.start + first.column, ordered.length);
  const reason = `${many} in two columns, from “${excerpt(ordered, first.start, end)}” on`;
  return { text: ordered, findings: [{ ruleId: 'columns-in-order', reason, start: first.start, end }] };
}

function whole(read: ReadText | Refusal): Read {
  return 'refusal' in read ? read : { text: read, encoding: null };
}
