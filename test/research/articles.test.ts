import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { articlesOf } from '../../src/research/articles.js';

/** The names of the articles that a draft is folded into, each with the labels of its provisions. */
function check(lines: string, expected: readonly (readonly [string, string])[]): void {
  const draft = readDraft(lines.replaceAll('|', '\n\n'));
  const articles = articlesOf(draft).map(({ name, provisions }) => [
    name,
    provisions.flatMap((index) => draft.provisions[index]?.label ?? []).join(' '),
  ]);
  expect(articles).toEqual(expected);
}

test('articles of one chapter whose numbers have dots are not one article', () => {
  check('Article 18.72: Marks|1. One.|2. Two.|Article 18.73: Names|Each Party shall act.', [
    ['Art18.72 Marks', 'Art18.72.1 Art18.72.2'],
    ['Art18.73 Names', 'Art18.73'],
  ]);
  check('Article QQ.A.5|Marks|1. One.|Article QQ.A.6 bis: Names|1. Two.|Article 7|1. Three.', [
    ['ArtQQ.A.5 Marks', 'ArtQQ.A.5.1'],
    ['ArtQQ.A.6 bis Names', 'ArtQQ.A.6 bis.1'],
    ['Art7', 'Art7.1'],
  ]);
});

test('a number with dots behind that of the article is one of its paragraphs', () => {
  check('Article 18.7|1. One.|Article 28|28.1 Two.|28.2 Three.', [
    ['Art18.7', 'Art18.7.1'],
    ['Art28', 'Art28.1 Art28.2'],
  ]);
});
