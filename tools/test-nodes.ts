/**
 * Runs the quick tests, and those of the packed tarball as ECMAScript module and CommonJS, on every line of Node that `engines` names, the
 * oldest version of the first included. The npm package `node` brings the binaries. `npm run test:nodes [FOLDER OF test …]` runs fewer.
 */
import { spawnSync } from 'node:child_process';

const versions = ['20.19.0', '22', '24'];
const quick = ['package', 'grammar', 'model', 'parties', 'spec', 'cli', 'fuzz', 'text'];
const [, , ...asked] = process.argv;
const folders = asked.length > 0 ? asked : quick;

for (const version of versions) {
  console.log(`Node ${version}`);
  const { status } = spawnSync(
    'npx',
    [
      '-y',
      `node@${version}`,
      'node_modules/vitest/vitest.mjs',
      'run',
      ...folders.map((name) => `test/${name}`),
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
