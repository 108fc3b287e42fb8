/**
 * Makes CommonJS files of the chunks of a bundle, each of which is loaded when something of it is first used. An ES module loads all that it
 * imports, and what imports that: an engine goes through the whole library before the first call, and a call uses a part of it.
 */
import { transform } from 'esbuild';

/* `import_chunk_AB12 = require("./chunk-AB12.js")`, as the transformation writes the imports of a file. */
const imported =
  /var (import_[\w$]+)\s*=\s*(?:__toESM\(require\("([^"]+)"\)(?:,\s*1)?\)|require\("([^"]+)"\));/gu;
/* What a file exports, between the function that defines it and the use of that. */
const exported = /__export\(([\w$]+),\s*\{([^]*?)\}\);\s*module\.exports\s*=\s*__toCommonJS\(\1\);/u;
const inFolder = /\bimport\("(\.{1,2}\/[^"]+)\.js"\)/gu;

/**
 * Writes a chunk as CommonJS.
 *
 * @param code The chunk, an ES module.
 * @returns The same in CommonJS: what it imports is loaded at its first use, and chunks have the ending `.cjs`.
 * @throws Error where the chunk is written in a way that is not known here.
 */
export async function lazyCommonJs(code: string): Promise<string> {
  const { code: plain } = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    define: { 'import.meta.url': 'import_meta_url' },
    legalComments: 'inline',
  });
  const loaders: string[] = [];
  const known = new Set<string>();
  const withoutImports = plain.replaceAll(imported, (_, name: string, foreign?: string, own?: string) => {
    known.add(name);
    loaders.push(loaderOf(name, own ?? foreign ?? '', foreign !== undefined));
    return '';
  });
  if (/\brequire\("\.{1,2}\//u.test(withoutImports))
    throw new Error('An import is written in a way that is not known here.');
  /* `new a().b()` would make an `a`. */
  const lazy = withoutImports.replaceAll(
    /(\bnew )?\b(import_[\w$]+)\.([\w$]+)/gu,
    (all, isNew: string | undefined, name: string, member: string) =>
      known.has(name) ? (isNew ? `new(${name}().${member})` : `${name}().${member}`) : all,
  );
  const written = lazy
    .replace(exported, (_, _name, pairs: string) => `module.exports={${gettersOf(pairs)}};`)
    .replaceAll(inFolder, (_, path: string) => `Promise.resolve().then(()=>require("${path}.cjs"))`);
  /* An ES module is strict without saying so. */
  return `"use strict";${written.trimEnd().replace(/^#!.*\n/u, '')}\n${loaders.join('')}${urlOf(written)}`;
}

/* Functions, which are there before the first line runs. */
function loaderOf(name: string, path: string, isForeign: boolean): string {
  const isOwn = path.startsWith('.');
  const call = `require("${isOwn ? path.replace(/\.js$/u, '.cjs') : path}")`;
  const made = isForeign && !isOwn ? `__toESM(${call},1)` : call;
  return `var ${name}$;function ${name}(){return ${name}$||(${name}$=${made})}\n`;
}

/** `a:()=>b,` is `get a(){return b},`; what is exported is read when it is used, since two files may import one another. */
function gettersOf(pairs: string): string {
  return pairs
    .split(',')
    .map((pair) => /^\s*([\w$]+):\s*\(\)\s*=>\s*([\w$().]+)\s*$/u.exec(pair))
    .map((match) => {
      if (match === null) throw new Error('An export is written in a way that is not known here.');
      return `get ${match[1] ?? ''}(){return ${match[2] ?? ''}}`;
    })
    .join(',');
}

const urlOf = (code: string): string =>
  code.includes('import_meta_url')
    ? 'var import_meta_url=require("node:url").pathToFileURL(__filename).href;\n'
    : '';
