import type { ReadText, Refusal } from '../read-result.js';
export function readHtml(_text: string): ReadText | Refusal {
  return { refusal: 'HTML' };
}
export function declaredEncoding(_bytes: Uint8Array): string | null {
  return null;
}
