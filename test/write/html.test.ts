import { expect, test } from 'vitest';
import { annotated, clean, readDraft, toHast, toHtml, type ViewRoot } from '../../src/index.js';

function paragraph(view: ViewRoot): string {
  return toHtml(view).split('\n')[1] ?? '';
}

test('an empty view is an empty fragment', () => {
  expect(toHtml(clean(readDraft('')))).toBe('<div class="travaux">\n</div>\n');
});

test('without markup it reads as plain text does', () => {
  const view = annotated(readDraft('1. Urges [swift] {USA+ FRA-}{RUS reserve} action;'));
  expect(paragraph(view).replace(/<[^>]+>/gu, '')).toBe(
    'OP1 Urges [swift] {USA+, FRA-}{RUS reserve} action;',
  );
});

test('words stand in ins and del only where the change says that they come or go', () => {
  const source = '1. Urges [on] {USA+} [entitled] {USA+} it [as needed] {RUS reserve} [or] [and] so;';
  const html = paragraph(annotated(readDraft(source)));
  expect(html.match(/<(?:ins|del)>[^<]*/gu)).toEqual(['<del>on', '<ins>entitled']);
});

test('spans and changes have their ids', () => {
  const html = paragraph(annotated(readDraft('1. Urges [on] {USA+} [entitled] {USA+} it;')));
  expect(html.match(/data-span="s\d" data-change="c\d" data-change-kind="\w+"/gu)).toEqual([
    'data-span="s1" data-change="c1" data-change-kind="replacement"',
    'data-span="s2" data-change="c1" data-change-kind="replacement"',
  ]);
});

test('blocks have their place; a formula is emphasized, headings are headings', () => {
  const source = 'A title\n\nThe General Assembly,\n\nRecalling it,\n\n1. Urges:\n\n(a) this;';
  expect(toHtml(clean(readDraft(source)))).toBe(
    '<div class="travaux">\n' +
      '<h1 class="travaux-block" data-provision="v1" data-kind="title" data-depth="0" dir="auto">A title</h1>\n' +
      '<p class="travaux-block" data-provision="v2" data-kind="formula" data-depth="0" dir="auto"><i>The General Assembly,</i></p>\n' +
      '<p class="travaux-block" data-provision="v3" data-kind="preambularParagraph" data-label="PP1" data-depth="0" dir="auto">Recalling it,</p>\n' +
      '<p class="travaux-block" data-provision="v4" data-kind="operativeParagraph" data-label="OP1" data-depth="0" dir="auto"><b class="travaux-label">1.</b> Urges:</p>\n' +
      '<p class="travaux-block" data-provision="v5" data-kind="subparagraph" data-label="OP1.a" data-depth="1" dir="auto"><b class="travaux-label">(a)</b> this;</p>\n' +
      '</div>\n',
  );
});

test('a part that goes on in the next block has no mark there', () => {
  const html = toHtml(annotated(readDraft('[1. Urges action;\n\n2. Requests more;] {USA+}')));
  expect(html.match(/data-span="s1"/gu)).toHaveLength(2);
  expect(html.match(/<span class="travaux-mark">.<\/span>/gu)).toHaveLength(2);
});

test('footnotes are linked both ways, also where a marker comes twice', () => {
  const view = clean(readDraft('1. Urges it;'));
  const notes = ['See the annex.', 'Ibid.'].map(
    (value) => ({ type: 'footnote', marker: '*', value }) as const,
  );
  view.children[0]?.children.push(...notes);
  const html = toHtml(view);
  const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(targets).toHaveLength(4);
  expect([...targets].sort()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(4);
  expect(html).toContain('<section class="travaux-footnotes" aria-label="Footnotes">');
});

test('the tree is plain data', () => {
  const tree = toHast(annotated(readDraft('1. Urges [it] {USA+};')));
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});
