import { decode } from 'windows-1252';
import type { Finding } from '../../diagnostics/diagnostic.js';
import type { Refusal } from '../read-result.js';
import { beginsWith } from './signatures.js';

/** Bytes as text. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** By its name in the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/**
 * Decodes text of which the encoding is not told: UTF-8, UTF-16 with and without a mark, Windows-1252, and Latin-1, which is a part of it.
 *
 * A byte order mark decides; then whether the bytes are UTF-8, which other text practically never is; then zero bytes, which UTF-16 has
 * for every space, digit and mark; other text has some only where it is damaged, and is refused. What is left is Windows-1252, unless it reads as no language that is
 * written in it.
 *
 * @param bytes The text.
 * @param declared The encoding that the text itself names, where it does; it is asked only where the bytes are neither UTF-8 nor UTF-16.
 * @returns The text with a note on any encoding but UTF-8, or why it cannot be read.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | Refusal {
  if (beginsWith(bytes, '\xFF\xFE\0\0') || beginsWith(bytes, '\0\0\xFE\xFF'))
    return { refusal: 'text in UTF-32; save it in UTF-8' };
  if (beginsWith(bytes, '\xFF\xFE')) return decodedAs(bytes, 'utf-16le', 'by its byte order mark');
  if (beginsWith(bytes, '\xFE\xFF')) return decodedAs(bytes, 'utf-16be', 'by its byte order mark');
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd > 0) return decodedWithZeros(bytes, zeros);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return plain(utf8, 'utf-8', []);
  return decodedByte(bytes, declared);
}

const readable: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

function decodedAs(bytes: Uint8Array, encoding: string, why: string): DecodedText | Refusal {
  const text = decoded(bytes, encoding);
  const name = readable[encoding] ?? encoding;
  if (text === null) return damaged(bytes, encoding, name);
  return plain(text, encoding, [note('other-encoding', `the text is in ${name}, ${why}`)]);
}

function plain(text: string, encoding: string, findings: readonly Finding[]): DecodedText | Refusal {
  return isBinary(text)
    ? { refusal: 'binary data of no format that is known; no text was found in it' }
    : { text, encoding, findings };
}

/* The decoder of Node 20 reads Windows-1252 as Latin-1, so that quotation marks and dashes become control characters. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    if (new TextDecoder(encoding).encoding === 'windows-1252') return decode(bytes);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    /* Bytes that are not of this encoding, or a label that nobody knows. */
    return null;
  }
}

/** Text of which a part is lost, as one that was cut in the middle of a character, is read with marks for what is lost. */
function damaged(bytes: Uint8Array, encoding: string, name: string): DecodedText | Refusal {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  const reason = `${String(lost)} ${lost === 1 ? 'character' : 'characters'} of the text could not be read as ${name}`;
  return plain(text, encoding, [note('damaged-encoding', reason)]);
}

function note(ruleId: Finding['ruleId'], reason: string): Finding {
  return { ruleId, reason, start: 0, end: 0 };
}

const oneParity = 0.9;

/* Half the bytes of Latin letters in UTF-16 are zeros, and of other letters few bytes are those of ASCII text. */
const fewZeros = 0.25;
const nearlyAll = 0.98;
const isOfText = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);

/** Whether zero bytes are strewn into text of one byte a character, as a damaged disk or a broken program leaves them. */
function isStrewn(bytes: Uint8Array, zeros: number): boolean {
  if (zeros >= fewZeros * bytes.length) return false;
  let ofText = 0;
  for (const byte of bytes) ofText += Number(isOfText(byte));
  return ofText >= nearlyAll * (bytes.length - zeros);
}

function decodedWithZeros(bytes: Uint8Array, { even, odd }: ZeroBytes): DecodedText | Refusal {
  if (isStrewn(bytes, even + odd))
    return { refusal: 'text with zero bytes in it, so it is damaged; look for a copy that is whole' };
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const isSixteen = Math.max(even, odd) >= oneParity * (even + odd) && bytes.length % 2 === 0;
  const text = isSixteen ? decoded(bytes, encoding) : null;
  if (text === null || isBinary(text) || isScattered(text))
    return { refusal: 'binary data of no format that is known; no text was found in it' };
  return plain(text, encoding, [
    note('other-encoding', `the text is in ${readable[encoding] ?? encoding}, by its zero bytes`),
  ]);
}

interface ZeroBytes {
  readonly even: number;
  readonly odd: number;
}

function zeroBytes(bytes: Uint8Array): ZeroBytes {
  const counts = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  return { even: counts[0] ?? 0, odd: counts[1] ?? 0 };
}

/* Text has none; a few may be left over from a printer. What a terminal was told, such as colors, begins with an escape. */
const controls = /[^\P{Cc}\t\n\v\f\r\x7F-\x9F]/gu;
const mostControls = 0.001;

function isBinary(text: string): boolean {
  const found = text.replaceAll('\u001B', '').match(controls) ?? [];
  return found.length > mostControls * text.length + 1 || text.includes('\0');
}

/* Characters that no text has: not assigned, or for private use; U+FFFE is what Chrome copies for a hyphen at a line end. */
const unassigned = /[^\P{Cn}\uFFFE]|\p{Co}/gu;

function isScattered(text: string): boolean {
  return (text.match(unassigned)?.length ?? 0) > mostControls * text.length;
}

function decodedByte(bytes: Uint8Array, declared: string | null): DecodedText | Refusal {
  const lost = invalidSequences(bytes);
  if (lost.valid > lost.invalid) return damaged(bytes, 'utf-8', 'UTF-8');
  if (declared !== null) {
    const text = decoded(bytes, declared);
    if (text !== null)
      return plain(text, new TextDecoder(declared).encoding, [
        note('other-encoding', `the text is in ${declared}, as it says itself`),
      ]);
  }
  const text = bytes.some((byte) => unused.has(byte)) ? null : decoded(bytes, 'windows-1252');
  if (text === null || !isWestern(text)) {
    return {
      refusal:
        'text in an encoding that is none of UTF-8, UTF-16, Windows-1252 and Latin-1; save it in UTF-8',
    };
  }
  const onlyLatin1 = !bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  const name = onlyLatin1 ? 'Latin-1, or Windows-1252, which agree on what it holds' : 'Windows-1252';
  return plain(text, 'windows-1252', [
    note('other-encoding', `the text is not UTF-8; it is read as ${name}`),
  ]);
}

/* Code points that Windows-1252 leaves open (Microsoft's table); decoders make control characters of them. */
const unused: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** How many sequences of more than one byte are UTF-8, and how many bytes beyond ASCII are not. */
function invalidSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [valid, invalid] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) invalid += 1;
    else if (code > 0x7f) valid += 1;
  }
  return { valid, invalid };
}

/*
 * In the languages that Windows-1252 is for, letters beyond ASCII are a minority (French: about 4 in 100, Icelandic: 1 in 8), and the signs of its
 * upper half (¹ ³ ¿ ¶ ¼) do not stand inside words. Polish in Windows-1250 has signs inside words, Russian in Windows-1251 and KOI8-R
 * has words of nothing but such letters, Japanese in Shift JIS has both.
 */
const mostLetters = 0.25;
const mostSigns = 0.05;
const beyond = /[^\0-\x7F]/gu;
const highLetters = /[À-ÖØ-öø-ÿŠŒŽšœžŸ]/gu;
const asciiLetters = /[A-Za-z]/gu;
const signInWord = /(?<=\p{L})[¡-©«-¬®-¶¸¹»-¿×÷](?=\p{L})/gu;

function isWestern(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const high = count(highLetters);
  return (
    high <= mostLetters * (high + count(asciiLetters)) + 1 && count(signInWord) <= mostSigns * count(beyond)
  );
}
