/**
 * Checks the package as users get it: publint and attw on the packed tarball,
 * and that the built files import nothing that an install would not bring.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

const folder = mkdtempSync(join(tmpdir(), 'travaux-package-'));
try {
  checkImports();
  execFileSync('tsx', ['tools/sbom.ts'], { stdio: 'inherit' });
  // Packing would build again, and the build was just made.
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    stdio: 'pipe',
  });
  const tarball = readdirSync(folder).map((name) => join(folder, name))[0];
  if (tarball === undefined) throw new Error('npm pack made no tarball.');
  checkContent(tarball);
  execFileSync('publint', ['run', tarball, '--strict'], { stdio: 'inherit' });
  execFileSync('attw', [tarball, '--profile', 'node16', '--no-emoji'], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}

/** Everything in the tarball is something that a user needs, and nothing in it names the machine that it was built on. */
function checkContent(tarball: string): void {
  const wanted =
    /^package\/(?:(?:package\.json|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|LICENSE)|dist\/(?:node\/)?(?:write\/)?[\w-]+\.(?:c?js|d\.c?ts)|dist\/schema\/[\w-]+\.json|dist\/THIRD-PARTY-NOTICES\.txt|dist\/sbom\.cdx\.json|(?:grammar|docs)\/[\w-]+\.md|docs\/images\/[\w-]+\.(?:png|svg)|examples\/[\w-]+\.ts|man\/travaux\.1)$/;
  const options = { encoding: 'utf8', maxBuffer: 1e8 } as const;
  const names = execFileSync('tar', ['-tzf', tarball], options).trim().split('\n');
  for (const name of names.filter((one) => !wanted.test(one))) {
    console.error(`The tarball has ${name}, which nobody needs.`);
    process.exitCode = 1;
  }
  if (execFileSync('tar', ['-xzOf', tarball], options).includes(process.cwd())) {
    console.error(`The tarball names ${process.cwd()}.`);
    process.exitCode = 1;
  }
}

/** Bundled packages are development dependencies, so a missed one would work here and fail for users. */
function checkImports(): void {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
  };
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const known = new Set([...declared, ...declared.map((name) => name.replace('@types/', ''))]);
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.([cm]?js|d\.[cm]?ts)$/.test(name),
  );
  for (const file of built) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join('dist', file), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      const name = /^(@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? fileName;
      if (fileName.startsWith('.') || isBuiltin(fileName) || known.has(name)) continue;
      console.error(`dist/${file} imports ${fileName}, which is not a dependency of the package.`);
      process.exitCode = 1;
    }
  }
}
