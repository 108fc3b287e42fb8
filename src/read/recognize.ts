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
  return isHtml(withoutZeros(head), bytes) ? 'html' : 'text';
}

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
