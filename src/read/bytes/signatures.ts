/** What files of a kind begin with, and how their kind is named to the user. */
type Signature = readonly [beginning: string, name: string];

/* Magic numbers as in the formats' own specifications. The beginning is written as Latin-1 characters. */
const signatures: readonly Signature[] = [
  ['\x89PNG\r\n\x1A\n', 'a PNG image; it holds no characters'],
  ['\xFF\xD8\xFF', 'a JPEG image; it holds no characters'],
  ['GIF87a', 'a GIF image; it holds no characters'],
  ['GIF89a', 'a GIF image; it holds no characters'],
  ['II*\0', 'a TIFF image; it holds no characters'],
  ['MM\0*', 'a TIFF image; it holds no characters'],
  ['{\\rtf', 'a Rich Text file (.rtf); save it as .docx'],
  ['\xFFWPC', 'a WordPerfect file; save it as .docx'],
  ['%!PS', 'a PostScript file; convert it to text or to .docx'],
  ['\x1F\x8B', 'a file packed by gzip; unpack it'],
  ['BZh', 'a file packed by bzip2; unpack it'],
  ['\xFD7zXZ\0', 'a file packed by xz; unpack it'],
  ['7z\xBC\xAF\x27\x1C', 'a 7-Zip archive; unpack it'],
  ['Rar!\x1A\x07', 'a RAR archive; unpack it'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7FELF', 'a program'],
  ['MZ\x90\0', 'a program'],
];

/**
 * Names binary files by how they begin.
 *
 * @param bytes The file.
 * @returns What it is and what to do with it; null where it begins like none that is known.
 */
export function nameOfBinary(bytes: Uint8Array): string | null {
  return signatures.find(([beginning]) => beginsWith(bytes, beginning))?.[1] ?? null;
}

/**
 * Tells whether a file begins with given bytes.
 *
 * @param bytes The file.
 * @param beginning The bytes as Latin-1 characters.
 * @returns Whether it does.
 */
export function beginsWith(bytes: Uint8Array, beginning: string): boolean {
  if (bytes.length < beginning.length) return false;
  for (let index = 0; index < beginning.length; index += 1) {
    if (bytes[index] !== beginning.charCodeAt(index)) return false;
  }
  return true;
}
