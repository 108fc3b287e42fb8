import type { ReadText, Refusal } from '../read-result.js';

/**
 * Reads a PDF.
 *
 * @param _bytes The file.
 * @returns That it cannot be read.
 */
export function readPdf(_bytes: Uint8Array): Promise<ReadText | Refusal> {
  return Promise.resolve({ refusal: 'a PDF; convert it to text or to .docx' });
}
