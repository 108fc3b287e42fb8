import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notations } from '../../src/index.js';
import { contentModel } from '../check/content-model.js';
import { executePage, type ExecutedPage } from '../check/examples-on-page.js';

const folder = join(import.meta.dirname, '../../grammar');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The words behind the fences of drafts and of what stands under them. */
const ours = /^```(?:draft|tree|diagnostics|positions|labels)\b/gmu;

describe.each([
  ['syntax-tree.md', 30],
  ['notations.md', 10],
  ['labels.md', 8],
] as const)('grammar/%s', (name, least) => {
  const page = read(name);
  /* Inside of the tests: what runs before any of them, no mutant is in. */
  let once: ExecutedPage | null = null;
  const executed = (): ExecutedPage => (once ??= executePage(page));

  test('every example is run, and breaks no law', () => {
    const { examples } = executed();
    const outputs = examples.map((example) => Object.keys(example.outputs).length);
    const blocks = outputs.reduce((sum, count) => sum + 1 + count, 0);
    expect(blocks).toBe(page.match(ours)?.length);
    expect(Math.min(...outputs)).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThanOrEqual(least);
    expect(examples.flatMap(({ breaches }) => breaches)).toEqual([]);
  });

  /* `vitest run -u` writes what it gets into the page, to be read before it is accepted. */
  test('the examples give what the page says', async () => {
    await expect(executed().page).toMatchFileSnapshot(join(folder, name));
  });
});

describe('grammar/syntax-tree.md', () => {
  const page = read('syntax-tree.md');
  const sections = page.split(/^### `/mu).slice(1);

  test('has a section for every node of the source, and no other', () => {
    const source = readFileSync(join(folder, '../src/syntax/ntast.ts'), 'utf8');
    const types = [...source.matchAll(/(?:Leaf|Block|Provision)<'(\w+)'|type: '(\w+)'/gu)].map(
      ([, a, b]) => a ?? b,
    );
    const specified = [...page.matchAll(/^ {2}type: "(\w+)"$/gmu)].map(([, type]) => type);
    expect(specified.sort()).toEqual([...new Set(types)].sort());
  });

  test.each([...contentModel.keys()])('the example of %s has one in its tree', (type) => {
    const section = sections.find((text) => text.includes(`\n  type: "${type}"\n`)) ?? '';
    const [example] = executePage(section).examples;
    expect(example?.outputs.tree).toMatch(new RegExp(`^ *${type} \\d`, 'mu'));
  });

  test('what a node may hold is something that can be', () => {
    for (const children of contentModel.values()) {
      for (const child of children ?? []) expect(contentModel.has(child)).toBe(true);
    }
  });
});

test('grammar/notations.md has a section for every notation', () => {
  const sections = [...read('notations.md').matchAll(/^## `([\w-]+)`$/gmu)].map(([, name]) => name);
  expect(sections).toEqual(Object.keys(notations));
});
