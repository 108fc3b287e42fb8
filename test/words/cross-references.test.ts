import { describe, expect, test } from 'vitest';
import { referenceNumbers, withReferences } from '../../src/words/cross-references.js';
import { formRelation } from '../../src/words/stems.js';
import { emptyVocabulary } from '../../src/words/vocabulary.js';
import { weighingOf } from '../../src/words/weighing.js';
import { wordsOf } from '../../src/words/words.js';

/** Marks the numbers of references; with and without punctuation among the words they are the same. */
function check(text: string): string {
  const vocabulary = emptyVocabulary();
  const words = wordsOf(text, 0, text.length, vocabulary);
  const numbers = referenceNumbers({ text, words }, vocabulary);
  const isWord = Array.from(words.ids, (id) => /[\p{L}\p{N}]/u.test(vocabulary.forms[id] ?? ''));
  const only = (values: Int32Array): Int32Array => values.filter((_, index) => isWord[index]);
  const plain = { ids: only(words.ids), starts: only(words.starts), ends: only(words.ends) };
  const starts = numbers.map((index) => words.starts[index]);
  expect(referenceNumbers({ text, words: plain }, vocabulary).map((index) => plain.starts[index])).toEqual(
    starts,
  );
  const marked = withReferences({ text, words }, vocabulary);
  expect([marked.starts, marked.ends]).toEqual([words.starts, words.ends]);
  for (const index of words.ids.keys()) {
    const form = vocabulary.forms[marked.ids[index] ?? -1] ?? '';
    expect(form.startsWith('§') && form.length > 1).toBe(numbers.includes(index));
  }
  return [...numbers].reverse().reduce((marks, index) => {
    const [start, end] = [words.starts[index] ?? 0, words.ends[index] ?? 0];
    return `${marks.slice(0, start)}<${marks.slice(start, end)}>${marks.slice(end)}`;
  }, text);
}

describe('references inside the text', () => {
  test.each([
    'as in paragraph <2> above',
    'Present and voting under article 5 of',
    'paragraphs <2> and <3> below',
    'paragraphs <1>, <3> to <5> and <7> (<a>) of this resolution',
    'paragraph <4> (<a>) (<ii>)',
    'subparagraph (<b>) above',
    'Article <6>, paragraph <2>, of this Agreement',
    'Article <4> of the present Convention',
    'annex <II> to this decision',
    'Articles [<9>] and [<11>] of this Agreement',
    'paragraph [<14>] above',
    'section <III> above and Art. 5',
    'paragraph <2> bis above',
    'under paragraph <1>; (b) Documents',
    'in paragraph <10>. 9. The Conference',
    'paragraph <2.1> and paragraph <3bis>, above',
    'paragraph <A> and paragraph <XL>',
    'paragraph <123456> and paragraph 1234567',
    'paragraph <1> (<abcd>) and (abcde)',
    'paragraph <1> a or b',
    'paragraph <1> ( <a> )',
    'paragraph <1> or <2>, to <3> through <4>',
    'paragraph <1> et <2> ou <3> y <4> o <5> a <6>',
    'paragraph <1> but 2',
    'paragraph <1> and more than 2',
    'paragraph <1>; 2',
    'paragraph <1>: 2',
    'paragraph <1> / 2',
    'paragraph <1> – <2>',
    'paragraph <1> ter above and quater 5',
    'paragraph <1>          <2>',
    'paragraph <1>            2',
    'paragraph <1> and subparagraph (<a>)',
    'paragraph <1> subparagraph (<a>)',
    'paragraph <1> in subparagraph <2>',
    'paragraphs of subparagraph <2>',
    'paragraph <1>, Articles 2',
    'in section <1> hereof, section <1> herein, section <1> hereto, annex <I> below',
    'see section <1> of this text',
    'see section <1> to this text',
    'see section <1> in this text',
    'see section <1> under this text',
    'see section <1> from this text',
    'see section <1> contained in this text',
    'see section <1> of the present text',
    'see section 1 with this text',
    'paragraph <1> of the same',
    'paragraph <1> of the text of all',
    'paragraph 1 of the said Accord',
    'paragraph 1 of the directive',
    'paragraph 1 of its resolution',
    'paragraph 1 in the Accord',
    'paragraph 1 du Accord',
    'paragraph 1 de Accord',
    'paragraph <1> by the Accord',
    'paragraph 3 of article 4 of the Convention',
    'paragraph 3 in section 4 of the Convention',
    'paragraph 3 and subparagraph (b) of the Convention',
    'paragraph <3> and section 4 of the Convention',
    'paragraph <3> or subparagraph 4 of the Convention',
    'paragraph <3> into article 4 of the Convention',
    'paragraph <3> therein article 4 of the Convention',
    'paragraph <3> of and article 4 of the Convention',
    'their paragraph 3',
    'the resolution says that paragraph 3',
    'the resolution says so; paragraph <3>',
    'the resolution says so: paragraph <3>',
    'the resolution says so. Paragraph <3>',
    `resolution ${'so '.repeat(28)} paragraph 3`,
    `resolution ${'so '.repeat(29)} paragraph 3`,
    `resolution ${'so '.repeat(30)} paragraph <3>`,
  ])('%s', (text) => {
    expect(check(text.replace(/[<>]/gu, ''))).toBe(text);
  });

  test.each([
    ['Article 1\nUse\n\nunder article <1>', 'article'],
    ['## Article [3]\n\nsee Articles <3> and <5>, and Annex II', 'article'],
    ['ANNEX I\n\nlisted in annex <I>, Article 4', 'annex'],
    ['Article 1\n\nthe resolution says paragraph <3>', 'article'],
    ['Article 1\n\nthe resolution, paragraph 3', 'article'],
    ['Article 1\n\nresolution of all of it, paragraph 3', 'article'],
    ['Article 1\n\nresolution of all of the it, paragraph <3>', 'article'],
    ['Article 1\n\nsee Article <1> and Chapter 2', 'article'],
    ['Annex A\n\nsee annexes <A> and <B>', 'annex'],
    ['Appendix A\n\nsee appendices <A> and <B>', 'appendix'],
    ['Section 1\n\nsee sections <1> and <2> and its section 3', 'section'],
    ['Appendix A\n\nSection II\n\nsee appendix <A> and section <II>', 'appendix'],
  ])('parts that the text has: %j', (text) => {
    const marked = check(text.replace(/[<>]/gu, ''));
    expect(marked.slice(marked.lastIndexOf('\n'))).toBe(text.slice(text.lastIndexOf('\n')));
  });
});

describe('numbers that say something else', () => {
  test.each([
    'Recalls resolution 70/1 and annex II',
    'Article 4, paragraph 3, of the Convention',
    'Article 55 of the Charter of the United Nations',
    'see Article 206 of the Convention',
    'paragraph 5 of its resolution 70/1',
    'resolution 70/1, paragraph 5',
    'decision 1/CP.21, paragraphs 22 and 23',
    'Recalling resolution 71/256 and what is said in paragraph 19',
    'paragraph 3 of General Assembly resolution 70/1',
    'see Article 7',
    'annex II to the Convention',
    '10 per cent of paragraph texts',
    'section of 12 States',
    'in its paragraph 3',
  ])('%s', (text) => {
    expect(check(text)).toBe(text);
  });
});

test('one number of a reference stands for another, and for no other number', () => {
  const text = 'paragraph 4 above, paragraph 5 above, 4 and 5';
  const vocabulary = emptyVocabulary();
  const words = withReferences({ text, words: wordsOf(text, 0, text.length, vocabulary) }, vocabulary);
  const { stems } = weighingOf(vocabulary);
  const forms = ['§4', '§5', '4', '5'].map((form) => vocabulary.forms.indexOf(form));
  expect(forms.every((id) => words.ids.includes(id))).toBe(true);
  expect(new Set(forms.map((id) => stems[id])).size).toBe(3);
  expect(stems[forms[0] ?? -1]).toBe(stems[forms[1] ?? -1]);
  expect([formRelation('§4', '§5'), formRelation('§4', '4'), formRelation('4', '5')]).toEqual([
    'renumbered',
    null,
    null,
  ]);
});
