import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

const mostPackedBytes = 200_000_000;

/**
 * The most bytes of a file of which the text may have so many characters: packed formats and pages have more bytes than characters.
 *
 * @param maxSize The characters, in UTF-16 code units.
 * @returns The bytes.
 */
export function mostBytes(maxSize: number): number {
  return Math.max(4 * maxSize, mostPackedBytes);
}

/**
 * Reads a stream to its end, as far as there is memory for it: a stream may have none.
 *
 * @param stream The bytes.
 * @param most The most of them.
 * @returns The bytes.
 * @throws Error where there are more, and the error of the stream.
 */
export async function readAtMost(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('not a stream of bytes');
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a file, if it is not too large; that is known before it is opened.
 *
 * @param path The path.
 * @param most The most bytes.
 * @returns The bytes.
 * @throws Error where there are more, and the error of the system.
 */
export async function readFileAtMost(path: string, most: number): Promise<Uint8Array> {
  const stats = await stat(path);
  if (stats.size > most) throw tooLarge(most);
  /* What has no size, a device or a pipe, may not end; in pieces a file of 100 MB takes twice the time. */
  return stats.isFile() && stats.size > 0 ? readFile(path) : readAtMost(createReadStream(path), most);
}

function tooLarge(most: number): Error {
  return new Error(`it has more than ${most.toLocaleString('en-US')} bytes; --max-size raises the limit`);
}
