import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with texts and hand labels that are not part of the project. */
export const sharedFolder = join(import.meta.dirname, '../../../shared');

/** Whether the folder with texts and hand labels that are not part of the project lies beside it. */
export const hasSharedFolder = existsSync(sharedFolder);

if (!hasSharedFolder) {
  console.warn('Skipped: texts and hand labels are not in ../shared, beside the project.');
}

/**
 * Reads a file of the folder beside the project.
 *
 * @param path The path in it.
 * @returns The text, byte for byte.
 */
export function sharedFile(path: string): string {
  return readFileSync(join(sharedFolder, path), 'utf8');
}
