import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { tameMarkdown } from '../../src/syntax/tame-markdown.js';

const adopted = readFileSync(
  join(import.meta.dirname, '../../corpus/hsp-ha-2-1/adopted-2023-06-09.md'),
  'utf8',
);

const nested = (count: number, indent: string, item: string): string =>
  Array.from({ length: count }, (_, at) => `${indent.repeat(at)}${item}`).join('');

test.each([
  ['a resolution', adopted],
  [
    'rules of dashes',
    `- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n\n${'-'.repeat(99)}`,
  ],
  ['a list with more marks than a block may have', '- *Urges* [all]\n'.repeat(2000)],
  ['a numbered list', Array.from({ length: 2000 }, (_, at) => `${at + 1}. *Urges* [all]\n`).join('')],
  [
    'items that are set in and end',
    Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at % 30)}- Urges [all]\n`).join(''),
  ],
  ['items set in far', `${'- a\n'.repeat(40)}${' '.repeat(90)}- 3 -\n`],
  ['comments that end', 'Urges <!-- a --> all <!-- b --> States'],
])('%s stays as it is', (_, source) => {
  expect(tameMarkdown(source)).toEqual({ text: source, places: [] });
});

test.each([
  ['containers', '> '.repeat(200)],
  ['items', `${'- '.repeat(200)}a`],
  ['items, one set into another', nested(40, '  ', '- a\n')],
  ['items with lines between that are not set in', nested(40, '   ', '1. a\nb\n')],
  ['items set in by tabs', nested(40, '\t', '- a\n\n')],
  ['emphasis', '*a '.repeat(3000)],
  ['brackets', '[a]'.repeat(3000)],
  ['comments that do not end', 'a <!-- b <!-- c'],
])('of too many %s, those beyond the limit are words, at the same offsets', (_, source) => {
  const { text: tame } = tameMarkdown(source);
  expect(tame).toHaveLength(source.length);
  expect(tame).not.toBe(source);
  expect(tame.replace(/x/gu, '')).toBe(
    Array.from(source, (mark, at) => (tame[at] !== 'x' || mark === 'x' ? mark : '')).join(''),
  );
});

test('a block with too many marks keeps its brackets and their places', () => {
  const source = `# T\n\n1. Urges ${'[a] '.repeat(3000)}now;`;
  expect(readDraft(source).spans).toHaveLength(3000);
});
