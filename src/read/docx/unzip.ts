import { Unzip, UnzipInflate } from 'fflate';
import type { Refusal } from '../read-result.js';

/** The files of an archive. */
export interface Archive {
  /** The names of all files, in the order of the archive. */
  readonly names: readonly string[];
  /** The bytes of the files that were asked for, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/* The text of the longest draft of the corpus of Word files takes 2 MB, with its tracked changes; what an archive says of its sizes may be false. */
const mostBytes = 48 * 1024 * 1024;
/* Text packs 20:1 at most, lists of like cells 100:1; a bomb 1000:1. Small files may be all of one byte. */
const mostPacked = 400;
const smallFile = 4 * 1024 * 1024;
const mostFiles = 5000;
const chunk = 8 * 1024;

/**
 * Unpacks the files of a ZIP archive that are wanted, in bounded memory: what is unpacked is counted while it is unpacked.
 *
 * @param bytes The archive.
 * @param isWanted Chooses files by name.
 * @returns The files, or why they cannot be read.
 */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): Archive | Refusal {
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  const ended = new Set<string>();
  const count = { inflated: 0 };
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.onfile = (file) => {
    names.push(file.name);
    if (names.length > mostFiles) throw tooLarge;
    if (!isWanted(file.name) || files.has(file.name)) return;
    const parts: Uint8Array[] = [];
    files.set(file.name, new Uint8Array());
    file.ondata = (error, data, final) => {
      if (error !== null) throw error;
      count.inflated += data.length;
      if (count.inflated > mostBytes || isBomb(count.inflated, bytes.length)) throw tooLarge;
      parts.push(data);
      if (!final) return;
      ended.add(file.name);
      files.set(file.name, joined(parts));
    };
    file.start();
  };
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  } catch (error) {
    return error === tooLarge ? large : damaged;
  }
  return ended.size === files.size && hasEnd(bytes) ? { names, files } : damaged;
}

const tooLarge = new Error('too large');
const large: Refusal = {
  refusal:
    'an archive that unpacks to far more than a document holds; if it is a document, remove its pictures and save it again',
};
const damaged: Refusal = {
  refusal: 'a damaged or incomplete archive (.docx files are ZIP archives); take it from its source again',
};

function isBomb(inflated: number, packed: number): boolean {
  return inflated > smallFile && inflated > mostPacked * packed;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The record at the end of an archive, before a comment of at most 65,535 bytes (APPNOTE.TXT, 4.3.16). */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}
