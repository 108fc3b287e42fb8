import { describe, expect, test } from 'vitest';
import { clauseLines, corresponding } from '../check/corresponding.js';

describe('a paragraph is cut into clauses', () => {
  test.each<[string, string, string[]]>([
    ['one sentence', '1. Urges States to plant trees.', ['Urges States to plant trees']],
    ['two', '1. The fund shall meet. It shall report.', ['The fund shall meet', 'It shall report']],
    ['a question and an exclamation', '1. Who pays? All! So be it.', ['Who pays', 'All', 'So be it']],
    [
      'parts between semicolons',
      '1. Invites States to plant trees; to lend paintings; and to repair bridges.',
      ['Invites States to plant trees', 'to lend paintings', 'and to repair bridges'],
    ],
    ['not at a semicolon without a space', '1. Notes a;b and c.', ['Notes a;b and c']],
    ['not at a comma or a colon', '1. Notes: rivers, lakes.', ['Notes: rivers, lakes']],
    [
      'not at an abbreviation',
      '1. Notes the report of Art. 7 and the U.S. plan e.g. for roads.',
      ['Notes the report of Art. 7 and the U.S. plan e.g. for roads'],
    ],
    [
      'not at one before a capital',
      '1. Notes the U.S. Government, Mr. Lee and No. XII. It ends.',
      ['Notes the U.S. Government, Mr. Lee and No. XII', 'It ends'],
    ],
    ['at a letter that is no abbreviation', '1. Notes annex A. It ends.', ['Notes annex A', 'It ends']],
    ['not at a decimal', '1. Notes a rise of 1.5 degrees.', ['Notes a rise of 1.5 degrees']],
    ['not where a small letter follows', '1. Notes the plan. and more.', ['Notes the plan. and more']],
    [
      'at a sentence that begins with a bracket',
      '1. The fund shall meet. [It shall report.] {FRA+}',
      ['The fund shall meet', 'It shall report'],
    ],
    [
      'at a sentence that ends in a bracket with a tag',
      '1. [The fund shall meet.] {FRA+, USA-} It shall report.',
      ['The fund shall meet', 'It shall report'],
    ],
    [
      'between two brackets',
      '1. [The fund shall meet.] {FRA+} [It shall report.] {USA+}',
      ['The fund shall meet', 'It shall report'],
    ],
    [
      'at a quotation mark',
      '1. It is called “a fund.” “A fund” is a purse.',
      ['It is called “a fund', 'A fund” is a purse'],
    ],
    [
      'not inside a tag',
      '1. The fund {USA: No. Not now; never} shall meet.',
      ['The fund {USA: No. Not now; never} shall meet'],
    ],
    ['of a script without capitals', '1. 基金. 会议.', ['基金', '会议']],
  ])('%s', (_, text, clauses) => {
    expect(clauseLines(corresponding(text, ''), 'draft')).toEqual(clauses);
  });

  test('and never goes over the end of one', () => {
    const text = 'The Assembly,\n\n1. Urges States\n\n(a) To plant trees\n\n(b) To lend paintings';
    const expected = ['The Assembly', 'Urges States', 'To plant trees', 'To lend paintings'];
    expect(clauseLines(corresponding(text, text), 'draft')).toEqual(expected);
    expect(clauseLines(corresponding(text, text), 'adopted')).toEqual(expected);
  });

  test('and every word of both texts is in one', () => {
    const { clauses, tape, words } = corresponding(
      '1. [The fund shall [never] meet.] {FRA+} It shall report; and close.\n\n2. End.',
      '1. The fund shall meet. It shall report; and close.\n\n2. End.',
    );
    const covered = (list: readonly { first: number; end: number }[]): number[] =>
      list.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index));
    const isWord = (place: number): boolean => (tape.lattice.tape[place] ?? -1) >= 0;
    const all = [...tape.lattice.tape.keys()].filter(isWord);
    expect(covered(clauses.draft).filter(isWord)).toEqual(all);
    expect(covered(clauses.adopted)).toEqual([...words.ids.keys()]);
  });
});

describe('clauses know where they belong', () => {
  const groups = (text: string, of: 'article' | 'family'): number[] =>
    corresponding(text, '').clauses.draft.map((clause) => clause[of]);

  test('articles begin with a new number', () => {
    const text = 'Article 2\n\n1. Trees grow.\n\n2. Rivers flow. Lakes lie.\n\nArticle 3\n\n1. Roads end.';
    const [trees, rivers, lakes, roads] = groups(text, 'article');
    expect([rivers, lakes]).toEqual([trees, trees]);
    expect(roads).not.toBe(trees);
  });

  test('paragraphs without articles are all in one', () => {
    expect(new Set(groups('1. Trees grow.\n\n2. Rivers flow.\n\n3. Roads end.', 'article')).size).toBe(1);
  });

  test('a list is a family, and the next paragraph another', () => {
    const [head, a, b, next] = groups(
      '1. Urges States:\n\n(a) To plant trees;\n\n(b) To lend paintings;\n\n2. Thanks the host.',
      'family',
    );
    expect([a, b]).toEqual([head, head]);
    expect(next).not.toBe(head);
  });

  test('so are options, with what they hold, and alternatives', () => {
    const [one, two, last] = groups(
      'Article 2\n\nOption 1:\n\n1. Trees grow.\n\nOption 2:\n\n1. Rivers flow.\n\nArticle 3\n\n1. Roads end.',
      'family',
    );
    expect(two).toBe(one);
    expect(last).not.toBe(one);
    const [first, alternative, other] = groups(
      '1. Trees grow.\n\n1 alt. Rivers flow.\n\n2. Roads end.',
      'family',
    );
    expect(alternative).toBe(first);
    expect(other).not.toBe(first);
  });
});
