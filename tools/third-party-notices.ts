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
          const { name, version, license } = readManifest(folder);
          const text = licenseText(folder);
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

function readManifest(folder: string): { name: string; version: string; license: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof readManifest>;
}

/** The license of a package, and its NOTICE file, which Apache-2.0 asks to pass on. */
function licenseText(folder: string): string {
  const names = readdirSync(folder)
    .sort()
    .filter((name) => /^(licen[cs]e|notice)([.-]|$)/i.test(name));
  if (!names.some((name) => /^licen/i.test(name)))
    throw new Error(`${folder} is bundled but has no license file.`);
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}
