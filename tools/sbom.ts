/**
 * Writes dist/sbom.cdx.json when the package is packed: what its files are made of, as CycloneDX. npm lists every package of the lockfile; those
 * are kept that are in the bundles, as the notices name them, and those that an install brings. It needs a fresh build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const all = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 1e8 }),
) as Sbom & Record<string, unknown>;
const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
const bundled = new Set(
  [...notices.matchAll(/^(\S+) (\d\S*) \(.*\)$/gm)].map(([, name, version]) => `${name}@${version}`),
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; dependencies: object };
const own = all.metadata.component;
const dependsOn = new Map(all.dependencies.map(({ ref, dependsOn: on }) => [ref, on]));
const direct = (dependsOn.get(own['bom-ref']) ?? []).filter((ref) =>
  Object.hasOwn(manifest.dependencies, ref.slice(0, ref.lastIndexOf('@'))),
);

/* What an install brings, with what that needs. */
const kept = new Set([...bundled, ...direct]);
const waiting = [...direct];
for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
  for (const next of dependsOn.get(ref) ?? []) if (!kept.has(next)) waiting.push(next);
  kept.add(ref);
}

const components = all.components.filter(({ 'bom-ref': ref }) => kept.has(ref));
const found = new Set(components.map(({ 'bom-ref': ref }) => ref));
const missing = [...kept].filter((ref) => !found.has(ref));
if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(', ')}`);
/* npm names the folder. */
const component = { ...own, name: manifest.name };
const dependencies = all.dependencies
  .filter(({ ref }) => found.has(ref) || ref === own['bom-ref'])
  .map(({ ref, dependsOn: on }) => ({ ref, dependsOn: on.filter((one) => found.has(one)) }));
writeFileSync(
  'dist/sbom.cdx.json',
  `${JSON.stringify({ ...all, metadata: { ...all.metadata, component }, components, dependencies }, null, 1)}\n`,
);
console.log(
  `dist/sbom.cdx.json: ${String(components.length)} packages, ${String(bundled.size)} of them in the bundles`,
);
