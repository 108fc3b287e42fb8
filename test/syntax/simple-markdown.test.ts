import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownSyntax, type HostSyntax } from '../../src/syntax/markdown.js';
import { splitMarkdown } from '../../src/syntax/simple-markdown.js';

/** What is said of the first characters of a document. */
function upTo(length: number, { blocks, markup }: HostSyntax): unknown {
  return {
    blocks: [...blocks].filter(([start]) => start < length).sort(([a], [b]) => a - b),
    markup: markup.filter(({ start }) => start < length),
  };
}

/** What reads Markdown reads all of a document with fences, and the words before them are what they were. */
function check(source: string): void {
  const { length } = source.trimEnd();
  const fenced = `${source}\n\n~~~\n`;
  expect(splitMarkdown(fenced).simple).toEqual([]);
  expect(upTo(length, markdownSyntax(source)), JSON.stringify(source)).toEqual(
    upTo(length, markdownSyntax(fenced)),
  );
}

test.each<[string, number]>([
  ['Words, and “more”.\nA second line.\n\n(a) others', 2],
  ['# A heading\n\n1. An item\n\n* Another\n\n+ *one* and', 4],
  ['*Recalling* this,\n\n**Option 1:** that\n\n**All of it**', 3],
  ['**All of it**  \n\nWords', 1],
  ['1. *Decides*, that', 1],
  ['1. An item\n\n    and more of it', 0],
  ['1. An item\n\n    (a) of it\n\nWords', 1],
  ['> quoted\n\nWords\n\n> quoted', 1],
  ['- one\n\n2. two\n\n- three\n   + four\n\nWords', 3],
  ['Words\n# A heading\n\nWords\n- an item\n\nWords\n===', 0],
  ['# A heading #\n\n## Another\nand words', 0],
  ['[x] {USA+}\n\n[a [b] c]', 2],
  ['[x](USA)\n\n[x](http://un.org)', 0],
  ['[x] and [y]\n\n[Y]: http://un.org\n\n[the y] and [z]', 1],
  ['[a\nb] and\n\n[ a  b ]: http://un.org', 0],
  ['one *two* three\n\n*two*three\n\n*two *', 1],
  ['one *two* *three*, *four*\n\n*one* *two*\n\none *two*. Three\n\none **two *three***', 2],
  ['# **2/1. A title**\n\n**1. All of it**', 2],
  ['one <b>two</b>\n\n`code` and a\\*b', 0],
  [
    'one,<sup>1</sup> *two*\n\n<sup>1</sup> note\n\n*one*<sup>2</sup>\n\n<sup>2</sup> note \n\n1. <sup>3</sup> item',
    2,
  ],
  ['<sup>1</sup>\n\n<sup>a</sup> b\n\n<sup>1</sup>\nnote\n\nnote\n<sup>1</sup>', 2],
  ['Words\n\n---\n\nWords\n---\n\n- one\n\n-----\n\n- two\n\n--- \n\n***', 5],
  ['Words\n\n<!-- a comment\n\nwith words -->\n\nWords', 0],
  ['Words\n\n<!-- a comment -->\n\nWords', 2],
  ['Words\n\n~~~\nWords\n\nWords\n~~~\n\nWords', 0],
  ['\f\n\n**Words**\n\n\u00A0\n\nWords', 2],
  ['\uFEFFWords\r\n\r\nWords\r\rWords\r\nWords', 2],
  ['---\na: b\n---\n\nWords', 1],
  ['Recalling this,\n\n\uFEFF*Urges* [all] {USA+} States;', 1],
  ['*Recalling* this,\n\n\uFEFF# A heading', 1],
])('blocks that have one meaning are read without a tree: %j', (source, count) => {
  check(source);
  expect(splitMarkdown(source).simple).toHaveLength(count);
});

test('all of the adopted text of the corpus is simple', () => {
  const path = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/adopted-2023-06-09.md');
  const source = readFileSync(path, 'utf8');
  check(source);
  expect(splitMarkdown(source).rest.trim()).toBe('');
});

/* Pieces of Markdown, put together by chance. */
const pieces =
  'a|Word|b c|[x]|[y]|[x|y]|](|*Rec*|**Opt 1:**|*a|b*|_c_|`d`|<sup>1</sup>|<b>|\\[|\\]|&amp;|!|![x]|[x][y]|1.|2)|-|*|+|#|##|>|---|===|***|{:toc}|[^1]|[^1]:|[x]: http://a.b|[y]:|<!-- -->|"q"|(a)|é|,|;| |  |\t|\u00A0|\u2028|~~s~~|1. a|- a|* b|10. c|   |    1. d|    - e|> q|<div>|</div>|(http://x.y)|(USA)|\f'.split(
    '|',
  );
const ends = ['\n', '\n', '\n\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\n\u00A0\n'];

test('documents of pieces are read as all of them by what reads Markdown', () => {
  let state = Number(process.env.SEED ?? 7);
  const pick = (list: readonly string[]): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] ?? '';
  };
  for (let count = Number(process.env.RUNS ?? 200); count > 0; count -= 1) {
    const lines = Array.from({ length: 1 + (count % 8) }, (_, line) =>
      Array.from({ length: 1 + ((count + line) % 5) }, () => pick(pieces) + pick(['', ' ', ' '])).join(''),
    );
    check(lines.map((line) => line + pick(ends)).join(''));
  }
});
