import { expect, test } from 'vitest';
import { amendmentRules } from '../../src/diagnostics/catalog/amendments.js';
import { readingRules } from '../../src/diagnostics/catalog/reading.js';
import { verdictRules } from '../../src/diagnostics/catalog/verdicts.js';
import { examples } from '../../src/diagnostics/examples.js';
import { rules } from '../../src/index.js';
import { placesOf } from './places.js';
import { markedText } from './marked-text.js';

/* What these are about is not in one short text: a base text, an amendment and its document, a hundred brackets in one another, a file of verdicts, the texts
 * of several parties. */
const withoutExample = [
  ...Object.keys(amendmentRules),
  ...Object.keys(readingRules),
  ...Object.keys(verdictRules),
  'compilation-differs',
  'open-proposals',
  'unrelated-base-text',
  'base-text-too-long',
  'nesting-too-deep',
  'markdown-limit',
  'reversed-letters',
  'columns-in-order',
  'columns-side-by-side',
];

test('every rule has an example, but those that need more than a short text', () => {
  const expected = Object.keys(rules).filter((id) => !withoutExample.includes(id));
  expect(Object.keys(examples).sort()).toEqual(expected.sort());
});

test.each(Object.entries(examples))('%s speaks at the marked place of its example', (ruleId, example) => {
  const { text, places } = markedText(example);
  expect(places).toHaveLength(1);
  expect(placesOf(ruleId, text)).toEqual(expect.arrayContaining([...places]));
});
