/**
 * Writes `client-bundle.generated.ts` from the style sheet and the script in `client/`. A test compares what is written with what would be.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = import.meta.dirname;

/**
 * Bundles the style sheet and the script of a report, and computes the hashes by which its content security policy knows them.
 *
 * @returns The text of `client-bundle.generated.ts`.
 */
export function clientBundle(): string {
  const values = { script: bundled('main.ts'), style: bundled('report.css') };
  const lines = Object.entries(values).flatMap(([name, value]) => {
    /* The page holds it as it is: in a script and a style nothing can be escaped. */
    if (/<\/(?:script|style)|<!--/iu.test(value)) throw new TypeError(`${name} would end its element`);
    return [
      `/** The ${name} of a report, minified. */`,
      `export const ${name} =\n  ${literal(value)};`,
      `/** Its hash, as a content security policy writes it. */`,
      `export const ${name}Hash = ${literal(hashOf(value))};`,
    ];
  });
  return `/* Generated from client/ by generate.ts. */\n\n${lines.join('\n')}\n`;
}

function bundled(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, 'client', name)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox121', 'safari17'],
    charset: 'utf8',
    write: false,
    legalComments: 'none',
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text.trim() ?? '';
}

function hashOf(value: string): string {
  return `sha256-${createHash('sha256').update(value).digest('base64')}`;
}

/** A string literal with the quotes that need the fewer escapes, as the formatter wants it. */
function literal(value: string): string {
  const quote = value.split("'").length > value.split('"').length ? '"' : "'";
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`);
  return quote + escaped + quote;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(folder, 'client-bundle.generated.ts'), clientBundle());
}
