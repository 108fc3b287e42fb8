import type { ReadText, Refusal } from '../read-result.js';

/**
 * Reads a PDF.
 *
 * @returns That it cannot be read.
 */
export function readPdf(): Promise<ReadText | Refusal> {
  return Promise.resolve({ refusal: 'a PDF; convert it to text or to .docx' });
}
