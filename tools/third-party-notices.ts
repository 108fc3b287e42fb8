import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const heading = 'The files in this folder contain code of the packages named here, under these licenses.\n';
const rule = `\n${'-'.repeat(80)}\n\n`;

/** Returns an esbuild plugin that writes the licenses of all packages whose code is in the bundles to `path`. */
export function thirdPartyNotices(path: string): Plugin {
  // One plugin serves several builds, and each adds its packages. Many packages share the words of one license.
  const packagesOf = new Map<string, Set<string>>();
  return {
    name: 'third-party-notices',
    setup(build) {
      build.onEnd(({ metafile }) => {
        const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) =>
          Object.entries(output.inputs),
        );
        const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
        for (const folder of new Set(files.flatMap(packageFolder))) {
          const { name, version, license, author } = readManifest(folder);
          const text = licenseText(folder) ?? standardText(folder, license, author);
          packagesOf.set(text, (packagesOf.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
        }
        const notices = [...packagesOf].map(
          ([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`,
        );
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, [heading, ...notices.sort()].join(rule));
      });
    },
  };
}

/** The folder of the package that a file belongs to: none for our own files. */
function packageFolder(file: string): string[] {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1] === undefined ? [] : [match[1]];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/* The words of https://spdx.org/licenses/ISC.html, for packages that name the license and do not bring it along. */
const iscText = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

function standardText(folder: string, license: string, author: Manifest['author']): string {
  if (license !== 'ISC') throw new Error(`${folder} is bundled but has no license file.`);
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return `Copyright (c) ${holder}\n\n${iscText}`;
}

/** The license of a package, and its NOTICE file, which Apache-2.0 asks to pass on; null where it brings none along. */
function licenseText(folder: string): string | null {
  const names = readdirSync(folder)
    .sort()
    .filter((name) => /^(licen[cs]e|notice)([.-]|$)/i.test(name));
  if (!names.some((name) => /^licen/i.test(name))) return null;
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}
