/**
 * Checks the imports of `src` and `grammar` against the layers in `.dependency-cruiser.cjs`.
 * A cruise that skips files would pass in silence, so this also fails unless every source file was looked at.
 */
import { readdirSync } from 'node:fs';
import { cruise, format } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const folders = ['src', 'grammar'];

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const { options, ...ruleSet } = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(folders, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig('./tsconfig.json'),
});
if (typeof output === 'string') throw new TypeError('Expected the result of the cruise as data.');

const { output: report } = await format(output, { outputType: 'err-long' });
if (typeof report === 'string') process.stdout.write(report);

const cruised = new Set(output.modules.map((module) => module.source));
const missed = files.filter((file) => !cruised.has(file));
if (files.length === 0 || missed.length > 0) {
  console.error(
    `Looked at ${files.length - missed.length} of ${files.length} files; missed: ${missed.join(', ')}`,
  );
  process.exitCode = 1;
} else {
  console.log(`Looked at all ${files.length} files of ${folders.join(' and ')}.`);
}
if (output.summary.error > 0) process.exitCode = 1;
