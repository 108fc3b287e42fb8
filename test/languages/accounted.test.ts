import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft, type Draft } from '../../src/index.js';
import { spanishDrafts } from './drafts-es.js';
import { frenchDrafts } from './drafts-fr.js';
import { arabicDrafts, chineseDrafts, russianDrafts } from './drafts-other.js';

/** The words of a text that are neither in the model, nor in its head, nor at the place of a diagnostic. */
function lostWords(draft: Draft): string[] {
  const { source, head, provisions, attributions, statuses, notes, spans, diagnostics } = draft;
  const has = new Uint8Array(source.text.length);
  const add = (start: number, end: number): void => void has.fill(1, start, end);
  for (const { runs } of provisions) for (const { start, end } of runs) add(start, end);
  for (const list of [head, attributions, statuses, notes]) for (const { start, end } of list) add(start, end);
  for (const { rawLabel, start } of provisions)
    if (rawLabel !== null) {
      const at = source.text.indexOf(rawLabel, start);
      add(at, at + rawLabel.length);
    }
  for (const { start, end } of spans) {
    add(start, start + 1);
    add(end - 1, end);
  }
  for (const { place } of diagnostics) add(place.start.offset ?? 0, place.end.offset ?? 0);
  return [...source.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(({ 0: word, index }) => has.subarray(index, index + word.length).includes(0))
    .map(([word]) => word);
}

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
