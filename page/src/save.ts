import { element } from './element.js';
import { say } from './said.js';

/**
 * Saves a file, as the browser saves what is downloaded.
 *
 * @param name What to call it.
 * @param type Its media type.
 * @param data What it holds.
 */
export function save(name: string, type: string, data: string | Uint8Array): void {
  const blob = new Blob([typeof data === 'string' ? data : Uint8Array.from(data)], { type });
  const address = URL.createObjectURL(blob);
  const link = element('a', { href: address, download: name });
  link.click();
  /* The browser reads it after this turn. */
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  say(`Saved as ${name}.`);
}

/**
 * Makes the name of a file from that of a text.
 *
 * @param name The name of a text, perhaps with an ending.
 * @param addition What this file is.
 * @param ending The ending.
 * @returns A name that every system takes.
 * @example
 * fileName('Draft (22 May).docx', 'clean', 'md'); // 'Draft (22 May) clean.md'
 */
export function fileName(name: string, addition: string, ending: string): string {
  /* What Windows forbids, what would hide the ending, and what a name may not begin with. */
  const stem = name
    .replace(/\.[a-z\d]{1,5}$/iu, '')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 80);
  return [stem || 'text', addition].filter(Boolean).join(' ') + `.${ending}`;
}
