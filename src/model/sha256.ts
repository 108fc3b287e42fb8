import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text. The Web Crypto API has it only asynchronously, and Node's only outside browsers.
 *
 * @param text The text; a lone surrogate counts as U+FFFD, as in every UTF-8 encoder.
 * @returns The hash of its UTF-8 bytes, in hexadecimal digits.
 */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
