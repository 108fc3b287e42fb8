import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './programs.js';

/**
 * Finds a schema of the folder beside the project.
 *
 * @param path The path among the schemas.
 * @returns Where it is, if the folder is there.
 */
export function schemaPath(path: string): string {
  return join(import.meta.dirname, '../../../shared/schemas', path);
}

/**
 * Lets a program look at documents.
 *
 * @param program The program, and the arguments before the names of files.
 * @param documents The documents by their names.
 * @returns What the program prints, and whether it has nothing against any of them.
 */
export function checkedBy(
  program: readonly [string, ...string[]],
  documents: readonly (readonly [string, string])[],
): { output: string; ok: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    const paths = documents.map(([name, text]) => {
      const path = join(folder, `${name}.xml`);
      writeFileSync(path, text);
      return path;
    });
    const [name, ...args] = program;
    return runProgram(name, [...args, ...paths]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
