import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotated, clean, readAdopted, readDraft, toDocx } from '../../src/index.js';
import { call } from '../check/command.js';
import { corpusFile } from '../check/fixture.js';
import { blocksOf, callsOn, checkCall, checkCode } from '../check/run-page.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The files that the calls on the page name. */
const files: Record<string, string | Uint8Array> = { 'draft.txt': '1. Urges [swift action;\n' };

beforeAll(async () => {
  const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  const adopted = readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'));
  files['draft.docx'] = await toDocx(annotated(draft));
  files['adopted.docx'] = await toDocx(clean(adopted));
  files['rev1.docx'] = await toDocx(annotated(readDraft('1. Urges [swift] {USA+} action.')));
  files['rev2.docx'] = await toDocx(annotated(readDraft('1. Urges [prompt] {USA+ FRA-} action.')));
  files['base.docx'] = await toDocx(clean(readAdopted('1. Urges action.')));
  files['usa.docx'] = await toDocx(clean(readAdopted('1. Urges swift action.')));
  files['fra.docx'] = await toDocx(clean(readAdopted('1. Urges action by all.')));
});

describe('the calls of the README', () => {
  const calls = callsOn(readme);

  test('are found', () => {
    expect(calls.length).toBeGreaterThan(9);
    expect(calls.filter(({ output }) => output !== '')).toHaveLength(1);
  });

  test.each(calls.map((one) => [one.argv.join(' '), one] as const))('travaux %s', async (line, one) => {
    /* A draft with irregularities is what `check` is for. */
    if (line === 'check draft.docx') expect((await call(one.argv, files)).code).toBe(1);
    else {
      const { written } = await checkCall(one, files);
      const named = one.argv.flatMap((word, index) =>
        ['-o', '--report'].includes(one.argv[index - 1] ?? '') ? [word] : [],
      );
      expect([...written.keys()].sort()).toEqual(named.sort());
      for (const data of written.values()) expect(data.length).toBeGreaterThan(100);
    }
  });

  test('name every command', async () => {
    const { out } = await call(['help'], {});
    const commands = [...out.matchAll(/^ {2}(\w+)(?= [[<])/gmu)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(15);
    expect(commands.filter((name) => !readme.includes(`\`travaux ${name}\``))).toEqual([]);
  });
});

describe.each(['README.md', 'docs/library.md'])('%s', (path) => {
  const page = readFileSync(join(root, path), 'utf8');

  test('its code gives what it says', async () => {
    const blocks = blocksOf(page, 'ts');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(await checkCode(block)).toBeGreaterThan(0);
  });

  test('its links lead to files that ship, and to headings', () => {
    const { files: shipped } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      files: string[];
    };
    const ships = [...shipped, 'README.md', 'LICENSE', 'package.json'].map(
      (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(?:/|$)`, 'u'),
    );
    const links = [...page.matchAll(/\]\((?!https?:)(?<link>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.link ?? '',
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file).replaceAll('\\', '/');
      expect([link, existsSync(join(root, target)), ships.some((one) => one.test(target))]).toEqual([
        link,
        true,
        true,
      ]);
      if (heading !== undefined)
        expect(headingsOf(readFileSync(join(root, target), 'utf8'))).toContain(heading);
    }
  });
});

/** As GitHub and npm name them. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
