import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the draft of the corpus is. */
export const draftPath = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt');

/** The draft of the corpus, 11 kB. */
export function corpusDraft(): string {
  return readFileSync(draftPath, 'utf8');
}

const sharedFolder = join(import.meta.dirname, '../../../shared/corpus');

/** Whether the longer texts that are not part of the project lie beside it. */
export const hasSharedTexts = existsSync(sharedFolder);

/** Where one of these texts is. */
export const sharedPath = (path: string): string => join(sharedFolder, path);

/** One of these texts. */
export function sharedText(path: string): string {
  return readFileSync(sharedPath(path), 'utf8');
}

/* The share of word types that have another name in every copy, so that a text of many copies is not one text many times. */
const renamed = 0.15;

/**
 * Copies of a draft, one after the other. In every copy some word types have another name, the same ones throughout the copy.
 * Only long words in small letters are renamed, and none inside a tag, so the structure of the copies stays that of the draft.
 */
export function copiesOf(draft: string, count: number): string {
  const copies = Array.from({ length: count }, (_, copy) =>
    draft.replace(/\{[^{}]*\}|\b[a-z]{6,}\b/g, (word) => (isRenamed(word, copy) ? `${word}q${copy}` : word)),
  );
  return copies.join('\n');
}

function isRenamed(word: string, copy: number): boolean {
  return !word.startsWith('{') && hash(`${copy} ${word}`) < renamed * 2 ** 32;
}

/** FNV-1a: chance that is the same in every run. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
