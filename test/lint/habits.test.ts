import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';

const remarks = (source: string, rule: string): string[] =>
  readDraft(source).diagnostics.flatMap(({ ruleId, reason }) => (ruleId === rule ? [reason] : []));

test.each([
  ['punctuation-in-bracket', '1. Urges all[, if needed,] to act now;\n\n'],
  ['label-in-bracket', '[1. Urges all;]\n\n'],
  ['glued-bracket', '1. Urges the States[now and then] to act;\n\n'],
  ['space-in-bracket', '1. Urges [ all] to act;\n\n'],
])('what a document does throughout is remarked once: %s', (rule, paragraph) => {
  expect(remarks(paragraph.repeat(3), rule)).toHaveLength(3);
  const [reason, ...others] = remarks(paragraph.repeat(20), rule);
  expect(others).toEqual([]);
  expect(reason).toMatch(/, like 19 others in this document$/u);
});

test('lost marks are remarked each', () => {
  expect(remarks('1. Urges [all to act.\n\n'.repeat(20), 'unclosed-bracket')).toHaveLength(20);
});
