/** Writes the pages of the functions and types to `out/docs`, and checks that every link on them leads somewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const folder = 'out/docs';

const { status } = spawnSync('typedoc', { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => join(folder, path));
const idsOf = new Map<string, ReadonlySet<string>>();
let links = 0;
for (const page of pages) {
  for (const [, href = ''] of readFileSync(page, 'utf8').matchAll(/<a [^>]*href="([^"]*)"/gu)) {
    if (/^[a-z]+:/u.test(href)) continue;
    links += 1;
    const wrong = wrongLink(page, href.replaceAll('&amp;', '&'));
    if (wrong === null) continue;
    console.error(`${relative(folder, page)}: ${href}: ${wrong}`);
    process.exitCode = 1;
  }
}
console.log(`${String(pages.length)} pages, ${String(links)} links`);
if (links < 1000) throw new Error('There are fewer links than pages of a library have.');

function wrongLink(page: string, href: string): string | null {
  const [path = '', id = ''] = href.split('#');
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(target) || statSync(target).isDirectory()) return 'no such page';
  if (id === '' || !target.endsWith('.html')) return null;
  return ids(target).has(decodeURIComponent(id)) ? null : 'no such place on the page';
}

function ids(page: string): ReadonlySet<string> {
  const known =
    idsOf.get(page) ??
    new Set([...readFileSync(page, 'utf8').matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id));
  idsOf.set(page, known);
  return known;
}
