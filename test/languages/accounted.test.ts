import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { lostWords } from '../check/lost-words.js';
import { spanishDrafts } from './drafts-es.js';
import { frenchDrafts } from './drafts-fr.js';
import { arabicDrafts, chineseDrafts, russianDrafts } from './drafts-other.js';

const drafts = [...frenchDrafts, ...spanishDrafts, ...russianDrafts, ...arabicDrafts, ...chineseDrafts];

describe('every word of a text is in the model or in a diagnostic', () => {
  test.each(drafts.map(({ name, text }) => [`${name}: ${text.slice(0, 20)}`, text] as const))(
    '%s',
    (_, text) => {
      expect(lostWords(readDraft(text))).toEqual([]);
    },
  );

  const blocks = drafts.flatMap(({ text }) => text.split(/\n\n/u));
  const heads = [
    'A/C.3/78/L.12',
    'Soixante-dix-huitième session',
    'Séptimo período de sesiones',
    'Пункт 7 повестки дня',
    '第七十八届会议',
    'البند ٧',
  ];
  const block = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...blocks) },
    { weight: 1, arbitrary: fc.constantFrom(...heads) },
    /* A mark that is lost, and one too many. */
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...blocks),
          fc.nat(60),
          fc.constantFrom('', '[', ']', '{', '}', '【', '］', '｛'),
        )
        .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at + 1)),
    },
  );
  const between = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n\n\n');

  test('whatever blocks of whatever languages stand together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, between), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.map(([one, gap]) => one + gap).join('');
        expect(lostWords(readDraft(text))).toEqual([]);
      }),
      { seed: 20_231_129, numRuns: 150 },
    );
  });
});
