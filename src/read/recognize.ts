import type { SourceFormat } from '../text/source-text.js';
import { beginsWith, nameOfBinary } from './bytes/signatures.js';
import type { Refusal } from './read-result.js';

/* A PDF may begin with a few lines of something else (ISO 32000-1, Annex H, note 13: within the first 1024 bytes). */
const pdfHead = 1024;

/**
 * Finds out what a file is, by what it holds and not by its name.
 *
 * @param bytes The file.
 * @returns The format (Markdown is text here: the parser tells it), or what the file is that cannot be read.
 */
export function recognize(bytes: Uint8Array): SourceFormat | Refusal {
  if (beginsWith(bytes, 'PK\x03\x04') || beginsWith(bytes, 'PK\x05\x06')) return 'docx';
  if (beginsWith(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { refusal: nameOfCompoundFile(bytes) };
  const binary = nameOfBinary(bytes);
  if (binary !== null) return { refusal: binary };
  const head = latin1(bytes.subarray(0, pdfHead));
  if (head.includes('%PDF-')) return 'pdf';
  const start = withoutZeros(head);
  if (isHtml(start, bytes)) return 'html';
  const data = nameOfData(start);
  return data === null ? 'text' : { refusal: data };
}

const source = 'give the text, Word or HTML file that it was made from, or read it as text (format “text”)';

/** Data in characters: words of it would be read as paragraphs of a draft, its markup among them. */
function nameOfData(start: string): string | null {
  const [, root = null] = markup.exec(start) ?? [];
  const name = root?.replace(/^.*:/u, '') ?? null;
  if (name === 'TEI' || name === 'teiCorpus')
    return `a TEI document, which is written and not read; ${source}`;
  if (name === 'akomaNtoso') return `an Akoma Ntoso document, which is written and not read; ${source}`;
  if (root !== null && /^(?:ï»¿)?\s*<\?xml/u.test(start))
    return `an XML document (“${root}”); save it as .docx, HTML or text, or read it as text (format “text”)`;
  const [, key = null] = json.exec(start) ?? [];
  if (key === 'schemaVersion')
    return `JSON that this library wrote, a result and no text; pass the parsed object to the functions that take it, or ${source}`;
  return key === null ? null : `JSON; ${source}`;
}

/* The first element, behind declarations and comments; and the first member of an object, or of the first object in a list. */
const markup =
  /^(?:ï»¿)?\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<([a-z][\w.-]*(?::[\w.-]+)?)[\s/>]/iu;
const json = /^(?:ï»¿)?\s*(?:\[\s*)?\{\s*"([^"\n]*)"\s*:/u;

/* The names of the streams of a compound file are in UTF-16; one of them says what the file is ([MS-DOC], [MS-OFFCRYPTO]). */
const streams: readonly (readonly [stream: string, name: string])[] = [
  [
    'EncryptedPackage',
    'an Office file that is locked with a password; open it, take the password off and save it again',
  ],
  ['WordDocument', 'a legacy Word file (.doc); save it as .docx'],
  ['Workbook', 'a legacy Excel file (.xls)'],
  ['PowerPoint Document', 'a legacy PowerPoint file (.ppt)'],
];

function nameOfCompoundFile(bytes: Uint8Array): string {
  /* A directory may stand anywhere in the file; its names are looked for in the whole of it, once. */
  const text = latin1(bytes);
  const found = streams.find(([stream]) => text.includes(stream.split('').join('\0')));
  return found?.[1] ?? 'a legacy Office file (OLE); save it as .docx';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** HTML in UTF-16 begins with the same characters. */
function withoutZeros(head: string): string {
  return head.replace(/[\0\xFE\xFF]/gu, '');
}

const document =
  /^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const fragment =
  /^(?:ï»¿)?\s*<(?:article|blockquote|center|div|font|h[1-6]|main|ol|p|pre|section|span|table|ul)(?:\s[^<>]*)?>/iu;
const closingTag = /<\/[a-z][a-z\d]*>\s*$/iu;

/** A fragment begins and ends with an element; Markdown may begin with one too. */
function isHtml(head: string, bytes: Uint8Array): boolean {
  if (document.test(head)) return true;
  return fragment.test(head) && closingTag.test(withoutZeros(latin1(bytes.subarray(-200))));
}
