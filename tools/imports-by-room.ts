/**
 * Takes what a file imports from `src/index.ts` from the files that declare it. A bundler that splits code counts all that an imported file
 * exports as used, so what imports the main entry would load the whole library.
 */
import { readFileSync } from 'node:fs';

const exported = /export (?:type )?\{([^}]*)\} from '([^']*)';/gu;
const imported = /import \{([^}]*)\} from '\.\.\/index\.js';/gu;

/** The values of the main entry, with the paths of the files that declare them, from `src`. */
function rooms(): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const [, names = '', path = ''] of readFileSync('src/index.ts', 'utf8').matchAll(exported))
    for (const name of names.split(','))
      paths.set(name.replace(/^\s*(?:type )?/u, '').trim(), path.replace(/^\.\//u, ''));
  return paths;
}

/**
 * Rewrites the imports of a file in a folder of `src`.
 *
 * @param code The file.
 * @returns The file without an import of the main entry.
 * @throws Error where it imports what the main entry does not export.
 */
export function importsByRoom(code: string): string {
  const paths = rooms();
  return code.replace(imported, (_, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const path = paths.get(name.replace(/^type /u, '').replace(/ as .*$/u, ''));
        if (path === undefined) throw new Error(`src/index.ts exports no ${name}`);
        return `import { ${name} } from '../${path}';`;
      })
      .join(' '),
  );
}
