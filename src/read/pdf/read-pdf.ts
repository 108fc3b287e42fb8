import type { ReadText, Refusal } from '../read-result.js';

/**
 * Reads a PDF.
 *
 * @param bytes The file.
 * @returns That it cannot be read.
 */
export function readPdf(bytes: Uint8Array): Promise<ReadText | Refusal> {
  return Promise.resolve({
    refusal: `a PDF of ${String(bytes.length)} bytes; convert it to text or to .docx`,
  });
}
