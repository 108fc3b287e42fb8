import { readFileSync } from 'node:fs';
import { toHtml as serialize } from 'hast-util-to-html';
import { toHast as mdastToHast } from 'mdast-util-to-hast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  annotated,
  clean,
  cleanPolicies,
  readDraft,
  readingOf,
  toHast,
  toMarkdown,
  toMdast,
  type Root,
} from '../../src/index.js';
import { travauxParse, travauxToHast, travauxToMdast, type BridgeOptions } from '../../src/unified.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const source = readFileSync(new URL('../../corpus/hsp-ha-2-1/draft-2023-05-22.txt', import.meta.url), 'utf8');
const draft = readDraft(source);

const versions: readonly (readonly [BridgeOptions, ReturnType<typeof annotated>])[] = [
  [{}, annotated(draft)],
  [{ view: 'annotated' }, annotated(draft)],
  [{ view: 'clean' }, clean(draft)],
  ...cleanPolicies.map((policy) => [{ view: 'clean', policy } as const, clean(draft, policy)] as const),
  [{ view: 'reading', parties: ['USA', 'EGY'] }, readingOf(draft, ['USA', 'EGY'])],
];

describe.each(versions)('%j', (options, view) => {
  test('to mdast, and on to the Markdown of the library', () => {
    const processor = unified()
      .use(travauxParse)
      .use(travauxToMdast, options)
      .use(remarkStringify, { bullet: '-', emphasis: '*' });
    expect(processor.runSync(processor.parse(source))).toEqual(toMdast(view));
    expect(String(processor.processSync(source))).toBe(toMarkdown(view));
  });

  test('to hast', () => {
    const processor = unified().use(travauxParse).use(travauxToHast, options);
    expect(processor.runSync(processor.parse(source))).toEqual(toHast(view));
  });
});

test.skipIf(!hasSharedFolder)(
  'a draft of 1,027 spans with footnotes is written as the library writes it',
  () => {
    const text = sharedFile('corpus/paris-agreement/draft-2015-10-23.md');
    const processor = unified()
      .use(travauxParse)
      .use(travauxToMdast)
      .use(remarkStringify, { bullet: '-', emphasis: '*' });
    expect(String(processor.processSync(text))).toBe(toMarkdown(annotated(readDraft(text))));
  },
);

test('nodes of the notation in mdast', () => {
  const processor = unified().use(travauxParse).use(travauxToMdast);
  const text = '1. Notes [it] {USA+, note it}; Ad ref 22 May 2023 12.26';
  expect(processor.runSync(processor.parse(text)).children).toMatchObject([
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: 'OP1' }] },
        { type: 'text', value: ' ' },
        { type: 'text', value: 'Notes' },
        { type: 'text', value: ' ' },
        { type: 'contestedMark', value: '[', span: 's1', edge: 'start' },
        { type: 'text', value: 'it' },
        { type: 'contestedMark', value: ']', span: 's1', edge: 'end' },
        { type: 'text', value: ' ' },
        {
          type: 'attribution',
          value: '{USA+, note it}',
          positions: [{ party: 'USA', stance: 'support', remark: '' }],
          note: 'USA+, note it',
        },
        { type: 'text', value: ';' },
        { type: 'text', value: ' ' },
        { type: 'stamp', value: 'Ad ref 22 May 2023 12.26' },
      ],
    },
  ]);
});

test('mdast goes on to HTML with classes', () => {
  const processor = unified().use(travauxParse).use(travauxToMdast);
  const tree = processor.runSync(processor.parse('Noting [it] {USA+},'));
  expect(serialize(mdastToHast(tree))).toBe(
    '<p><strong>PP1</strong> Noting <span class="travaux-mark" data-span="s1">[</span>it' +
      '<span class="travaux-mark" data-span="s1">]</span> <span class="travaux-tag">{USA+}</span>,</p>',
  );
});

test('what is written is read as text, whatever it holds', () => {
  const processor = unified().use(travauxParse, { format: 'text' }).use(travauxToMdast).use(remarkStringify);
  const written = String(
    processor.processSync('1. Notes [<script>x</script>] {USA reserve <img src=x> *now*};'),
  );
  expect(written).toBe('**OP1** Notes [\\<script>x\\</script>] {USA reserve &lt;img src=x> *now*};\n');
});

test('footnotes', () => {
  const processor = unified()
    .use(travauxParse, { format: 'markdown' })
    .use(travauxToMdast)
    .use(remarkStringify);
  const text = '# Title\n\n1. Notes [it][^1] {USA+};\n\n[^1]: As \\*amended\\*.\n';
  expect(String(processor.processSync(text))).toBe(
    '# Title\n\n**OP1** Notes [it][^1] {USA+};\n\n[^1]: As \\*amended\\*.\n',
  );
});

test('a base text settles directions', () => {
  const processor = unified()
    .use(travauxParse)
    .use(travauxToMdast, { view: 'clean', policy: 'base', base: '1. Urges States to act on the plan;' })
    .use(remarkStringify);
  const text = '1. Urges [all] {USA+} States to act on the [plan] {FRA+};';
  expect(String(processor.processSync(text))).toBe('1. Urges States to act on the plan;\n');
});

test('a tree that has lost a node of the head is still read with the places of its file', () => {
  const text = 'A title\n\nThe Assembly,\n\n1. Notes [it] {USA+};';
  const processor = unified()
    .use(travauxParse)
    .use(() => (tree: Root) => {
      tree.children = tree.children.filter(({ type }) => type !== 'title');
    })
    .use(travauxToMdast, { view: 'clean' })
    .use(remarkStringify);
  expect(String(processor.processSync(text))).toBe('*The Assembly,*\n\n1. Notes it;\n');
});

test('misuse throws', () => {
  const run = (options: unknown): unknown => {
    const processor = unified()
      .use(travauxParse)
      .use(travauxToHast, options as BridgeOptions);
    return processor.runSync(processor.parse('x'));
  };
  expect(() => run({ view: 'dirty' })).toThrow(
    new TypeError('unknown view “dirty”; known: annotated, clean, reading'),
  );
  expect(() => run({ view: 'clean', policy: 'none' })).toThrow(TypeError);
});
