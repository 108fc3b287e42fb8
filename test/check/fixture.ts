import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParseOptions } from '../../src/index.js';

const root = join(import.meta.dirname, '../..');

/**
 * Reads a text of the corpus.
 *
 * @param path The path in the corpus.
 * @returns The text, byte for byte.
 */
export function corpusFile(path: string): string {
  return readFileSync(join(root, 'corpus', path), 'utf8');
}

/**
 * Reads the input of a fixture.
 *
 * @param name The name of its folder.
 * @returns The text, and the options that the case gives.
 */
export function fixture(name: string): { source: string; options: ParseOptions } {
  const folder = join(root, 'test/fixtures', name);
  const file = ['input.txt', 'input.md'].find((input) => existsSync(join(folder, input))) ?? '';
  const { options = {} } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as {
    options?: ParseOptions;
  };
  return { source: readFileSync(join(folder, file), 'utf8'), options };
}
