import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { call } from '../check/command.js';

const files = {
  'adopted.txt':
    '1. Encourages Member States to bridge the digital divide and to protect the privacy of all inhabitants.\n',
  'page.txt':
    'The programme helps to bridge the digital divide and to protect the privacy of all inhabitants.\n',
  'other.txt': 'The ferry leaves the harbour at seven.\n',
};

test('follow shows passages with what chance gives', async () => {
  const { code, out } = await call(['follow', 'adopted.txt', 'page.txt', '--control', 'other.txt'], files);
  expect(code).toBe(0);
  expect(out).toContain('1 control text (7 words): 0 passages shared with it.');
  expect(out).toMatch(/= quoted +OP1 +13 words/u);
});

test('follow writes JSON as its schema says', async () => {
  const { out } = await call(['follow', 'adopted.txt', 'page.txt', 'other.txt', '--json'], files);
  const schema = JSON.parse(
    readFileSync(new URL('../../src/schema/following.json', import.meta.url), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: true }).compile(schema);
  expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  expect(JSON.parse(out)).toMatchObject({ controls: null, texts: [{ name: 'page.txt' }, { passages: [] }] });
});

test('follow writes a page, which names no folder', async () => {
  const argv = ['follow', 'in/adopted.txt', 'in/page.txt', '--report', 'page.html'];
  const { code, out, written } = await call(argv, {
    'in/adopted.txt': files['adopted.txt'],
    'in/page.txt': files['page.txt'],
  });
  expect([code, out.includes('quoted')]).toEqual([0, true]);
  expect(written.get('page.html')).toContain('page.txt');
  expect(written.get('page.html')).not.toContain('in/page.txt');
  const alone = ['follow', 'adopted.txt', 'page.txt', '--report', '-'];
  expect((await call(alone, files)).out).toMatch(/^<!doctype html>/u);
  expect((await call([...alone, '--json'], files)).code).toBe(2);
});

test('follow says which file cannot be read', async () => {
  const { code, err } = await call(['follow', 'adopted.txt', 'none.txt'], files);
  expect([code, err]).toEqual([1, 'travaux: cannot read none.txt: no such file\n']);
});
