import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import * as library from '../../src/index.js';
import * as plugins from '../../src/unified.js';

const path = new URL('../../docs/unified.md', import.meta.url);
const page = readFileSync(path, 'utf8');

const example = /```js\n(?<code>[^]*?)```\n(?<between>(?:(?!```)[^])*?)```text\n[^]*?```/gu;
const imports = /^import (?:\{ (?<names>[^}]+) \}|(?<name>\w+)) from '(?<from>[^']+)';$/gmu;

/** The draft of the first example. */
const draft = /`draft\.txt`:\n\n```text\n(?<text>[^]*?)```/u.exec(page)?.groups?.text ?? '';

const modules: Readonly<Record<string, object>> = {
  'hast-util-to-html': { toHtml },
  'node:fs': { readFileSync: () => draft },
  'remark-parse': { default: remarkParse },
  'remark-stringify': { default: remarkStringify },
  travaux: library,
  'travaux/unified': plugins,
  unified: { unified },
  'unist-util-visit': {
    visit: (tree: never, test: string, visitor: (node: unknown) => void) => {
      visitParents(tree, test, visitor);
    },
  },
  vfile: { VFile },
};

/** Runs a module of the page; its imports are looked up in a table. */
async function outputOf(code: string): Promise<string> {
  const lines: string[] = [];
  const body = code.replace(imports, (_, names: string | undefined, name: string, from: string) =>
    names === undefined
      ? `const ${name} = modules['${from}'].default;`
      : `const { ${names} } = modules['${from}'];`,
  );
  const run = runInThisContext(`(async (modules, console) => {${body}})`) as (
    table: typeof modules,
    console: { log: (...values: unknown[]) => void },
  ) => Promise<void>;
  await run(modules, { log: (...values) => lines.push(values.map(String).join(' ')) });
  return lines.map((line) => `${line}\n`).join('');
}

test('the page shows what its examples print', async () => {
  const examples = [...page.matchAll(example)];
  expect(examples.length).toBeGreaterThanOrEqual(5);
  let fresh = page;
  for (const { 0: block, groups } of examples) {
    const { code = '', between = '' } = groups ?? {};
    const output = await outputOf(code);
    fresh = fresh.replace(block, () => `\`\`\`js\n${code}\`\`\`\n${between}\`\`\`text\n${output}\`\`\``);
  }
  await expect(fresh).toMatchFileSnapshot(path.pathname);
});

test('the page names every export', () => {
  for (const name of Object.keys(plugins)) expect(page).toContain(`use(${name}[, options])`);
});
