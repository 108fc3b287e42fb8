import { expect } from 'vitest';
import {
  annotated,
  clean,
  toDocx,
  type DocxOptions,
  type Draft,
  type ViewPhrasing,
  type ViewRoot,
  type ViewSideBySide,
} from '../../src/index.js';
import { readDocx, settledText, type DocxContent } from './docx-reading.js';
import { wordsIn, wordsOf } from './docx-words.js';

/** Writes a view and reads the file again; asserts what holds for every file. */
export async function written(
  view: ViewRoot | ViewSideBySide,
  options: DocxOptions = {},
): Promise<DocxContent> {
  const content = readDocx(await toDocx(view, options));
  const ids = [...(content.parts.get('word/document.xml') ?? '').matchAll(/<w:(?:ins|del) w:id="(\d+)"/gu)];
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  const runs = content.paragraphs.flatMap((paragraph) => paragraph.runs);
  const numbers = content.comments.map(({ id }) => id).sort();
  for (const kind of ['comment-start', 'comment-end'] as const) {
    const placed = runs.filter((run) => run.kind === kind).map(({ value }) => value);
    expect(placed.sort()).toEqual(numbers);
  }
  return content;
}

/** Writes the annotated version; asserts that accepting and rejecting give the readings that they should, and that nobody is lost. */
export async function writtenAnnotated(draft: Draft): Promise<DocxContent> {
  const view = annotated(draft);
  const content = await written(view);
  const settled = (done: 'accepted' | 'rejected'): string[] =>
    wordsIn(
      settledText(content.paragraphs, done)
        .map((line) => line.replace(/^[^\t]*\t/u, ''))
        .join('\n'),
    );
  expect(settled('accepted')).toEqual(wordsOf(clean(draft, 'all-applied')));
  expect(settled('rejected')).toEqual(wordsOf(clean(draft, 'base')));
  const runs = content.paragraphs.flatMap((paragraph) => paragraph.runs);
  const authors = new Set([
    ...content.comments.map(({ author }) => author),
    ...runs.flatMap(({ inserted, deleted }) => [inserted, deleted]),
  ]);
  const names = new Map(draft.parties.map(({ id, name }) => [id, name === id ? id : `${name} (${id})`]));
  for (const { party } of positionsIn(view.children.flatMap(({ children }) => children))) {
    expect(authors).toContain(names.get(party) ?? party);
  }
  return content;
}

function positionsIn(children: readonly ViewPhrasing[]): readonly { party: string }[] {
  return children.flatMap((node) => {
    if (node.type === 'span') return positionsIn(node.children);
    return node.type === 'attribution' ? node.positions : [];
  });
}
