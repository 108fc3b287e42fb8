import { describe, expect, test } from 'vitest';
import { stanceLexicons, stanceWordsOf } from '../../grammar/stance-words.js';
import { readDraft } from '../../src/index.js';
import { languageOf } from '../../src/text/language.js';
import { withPlainMarks } from '../../src/text/plain-marks.js';
import { arabicDrafts } from './drafts-other.js';

describe('the language of a text', () => {
  test.each([
    ['Rappelant sa résolution sur les villes,', 'fr'],
    ['Recordando su resolución,', 'es'],
    ['Recalling its resolution on cities,', 'en'],
    ['1. [x] {CHE supprimer}', 'fr'],
    ['1. [x] {ESP suprimir}', 'es'],
    ['[on] {USA+}', 'en'],
    ['Article 1\n\n1. Parties act.\n\nArticle 2\n\n1. Parties invite others to engage.', 'en'],
    ['настоятельно призывает государства', 'ru'],
    ['تحث الدول على حماية', 'ar'],
    ['回顾【其】决议', 'zh'],
    ['会議は、決定する。', null],
    ['1. Pede para [animá-los] {BRA+} e [a decisão jurídica] {PRT+};', null],
    ['Die Generalversammlung, unter Hinweis auf die Charta der Vereinten Nationen,', null],
    ['Considerando che il trattato non è in vigore nella Repubblica', null],
    ['[70/1] {USA+}', null],
    ['', null],
  ])('%j', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  test('a quotation in another language does not change it', () => {
    const quoted =
      'Recalling its plan, which says in French “l’eau est un droit de tous”, and the plans of the States to be made,';
    expect(languageOf(quoted)).toBe('en');
  });
});

describe('stance words of one language in a text of another', () => {
  test.each([
    'pour',
    'contre',
    'non',
    'oui',
    'a favor',
    'supprimer',
    'réserve',
    'ajout',
    'añadir',
    'mantener',
  ])('%j states nothing in an English text', (word) => {
    expect(stanceWordsOf('en').stanceOf(word)).toBe('unknown');
    expect(stanceWordsOf(null).stanceOf(word)).toBe('unknown');
  });

  test('words of an English tag that are French ones', () => {
    const text = '1. Requests all [States] {USA: non paper on a pour point} to act on the plan.';
    expect(readDraft(text).positions.map(({ stance }) => stance)).not.toContain('oppose');
  });

  test('an English word keeps its stance in French and Spanish texts, unless they have it with another', () => {
    const forms = stanceLexicons.en.words
      .flatMap(([, words]) => words)
      .filter((form) => /^[a-z ]+$/u.test(form));
    expect(forms.length).toBeGreaterThan(10);
    for (const language of ['fr', 'es'])
      for (const form of forms)
        expect(`${form}: ${stanceWordsOf(language).stanceOf(form)}`).toBe(
          `${form}: ${stanceWordsOf('en').stanceOf(form)}`,
        );
  });
});

test('plain marks keep every offset', () => {
  expect(withPlainMarks('【甲】｛美国＋，ＵＳＡ－｝（１）٢')).toBe('[甲]{美国+,USA-}(1)2');
});

describe('Arabic letters in reverse', () => {
  const text = (arabicDrafts[0]?.text ?? '').repeat(3);
  const turned = text.replace(/[\p{Script=Arabic}\p{M}]+/gu, (letters) =>
    Array.from(letters).reverse().join(''),
  );
  const said = (source: string): number =>
    readDraft(source).diagnostics.filter(({ ruleId }) => ruleId === 'reversed-letters').length;
  test('are said to be so', () => {
    expect(said(turned)).toBe(1);
    expect(said(text)).toBe(0);
  });
});
