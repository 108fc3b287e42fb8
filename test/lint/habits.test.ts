import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';

const remarks = (source: string, rule: string): string[] =>
  readDraft(source).diagnostics.flatMap(({ ruleId, reason }) => (ruleId === rule ? [reason] : []));

test.each([
  ['punctuation-in-bracket', '1. Urges all[, if needed,] to act now;\n\n'],
  ['label-in-bracket', '[1. Urges all;]\n\n'],
  ['glued-bracket', '1. Urges the States[now and then] to act;\n\n'],
  ['slash-in-bracket', '1. Urges the [towns/cities] to act;\n\n'],
  ['space-in-bracket', '1. Urges [ all] to act;\n\n'],
])('what a document does throughout is remarked once: %s', (rule, paragraph) => {
  expect(remarks(paragraph.repeat(3), rule)).toHaveLength(3);
  const [reason, ...others] = remarks(paragraph.repeat(20), rule);
  expect(others).toEqual([]);
  expect(reason).toMatch(/, like 19 others in this document$/u);
});

test('in a short text that names nobody, more than one a page is a habit; where parties are named each is said', () => {
  const paragraph = '1. Urges the States[now and then] to act;\n\n';
  expect(remarks(paragraph.repeat(4), 'glued-bracket')).toHaveLength(4);
  expect(remarks(paragraph.repeat(9), 'glued-bracket')).toHaveLength(1);
  expect(remarks(`${paragraph.repeat(9)}2. Notes [it] {USA+}.`, 'glued-bracket')).toHaveLength(9);
});

test('tags are wrapped like any words where lines are, but for empty lines', () => {
  const lines =
    '1. Urges all of the States that are near\nthe sea to act [now] {USA+,\nFRA-} and to\nreport on it;\n\n';
  expect(remarks(lines.repeat(3), 'broken-tag')).toEqual([]);
  expect(remarks('1. Urges [all] {USA+,\nFRA-} States.', 'broken-tag')).toHaveLength(1);
});

test('lost marks are remarked each', () => {
  expect(remarks('1. Urges [all to act.\n\n'.repeat(20), 'unclosed-bracket')).toHaveLength(20);
});
