import { describe, test } from 'vitest';
import { checkLanguage } from './check-language.js';
import { spanishDrafts } from './drafts-es.js';
import { frenchDrafts } from './drafts-fr.js';
import { arabicDrafts, chineseDrafts, russianDrafts } from './drafts-other.js';

describe.each([
  ['fr', frenchDrafts],
  ['es', spanishDrafts],
  ['ru', russianDrafts],
  ['ar', arabicDrafts],
  ['zh', chineseDrafts],
] as const)('drafts in %s', (language, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    checkLanguage(language, one);
  });
});
