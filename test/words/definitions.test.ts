import { describe, expect, test } from 'vitest';
import { beginsCompound, definitionsIn, initialsOf } from '../../src/words/definitions.js';
import { commonWords, namesByInitials } from '../../src/words/initials.js';
import { equivalentsOf, occurrencesOf } from '../../src/words/equivalents.js';
import { emptyVocabulary, type Vocabulary } from '../../src/words/vocabulary.js';
import { wordsOf, type Words } from '../../src/words/words.js';

test.each<[string, string | null]>([
  ['UN', 'un'],
  ['UDTs', 'udt'],
  ['FfD', 'fd'],
  ['CO2', 'co'],
  ['PoA', 'pa'],
  ['ABCDEFGHIJ', 'abcdefghij'],
  ['ABCDEFGHIJK', null],
  ['ABCDEFGHI2', 'abcdefghi'],
  ['ABCDEFGHIJ2', null],
  ['U', null],
  ['Un', null],
  ['States', null],
  ['uNEP', null],
  ['UN-W', null],
  ['2U2N', null],
])('the initials of %s are %s', (word, initials) => {
  expect(initialsOf(word)).toBe(initials);
});

interface Read {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly words: Words;
}

/** The words of a text, without marks, as they are where texts are compared. */
function textOf(text: string): Read {
  const vocabulary = emptyVocabulary();
  const all = wordsOf(text, 0, text.length, vocabulary);
  const isWord = Array.from(all.ids, (id) => /[\p{L}\p{N}&+]/u.test(vocabulary.forms[id] ?? ''));
  const only = (values: Int32Array): Int32Array => values.filter((_, index) => isWord[index]);
  return { text, vocabulary, words: { ids: only(all.ids), starts: only(all.starts), ends: only(all.ends) } };
}

/** What a text defines, as `short = long`, as it is written. */
function defined(text: string): string[] {
  const { words, vocabulary } = textOf(text);
  const written = ({ first, end }: { first: number; end: number }): string =>
    text.slice(words.starts[first], words.ends[end - 1]);
  const source = { text, words };
  return definitionsIn(source, vocabulary, commonWords([source])).map(
    ({ short, long }) => `${written(short)} = ${written(long)}`,
  );
}

const others = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${String(index)}`).join(' ');

describe('a text defines', () => {
  test.each<[string, string, string[]]>([
    ['by initials', 'the Urban Digital Twins (UDT)', ['UDT = Urban Digital Twins']],
    ['by the nearest ones', 'Urban Digital Twins, Urban Data Tools (UDT)', ['UDT = Urban Data Tools']],
    [
      'of words in small letters, if they are all',
      'urban digital twins (UDT)',
      ['UDT = urban digital twins'],
    ],
    ['not if one is left out', 'urban good digital twins (UDT)', []],
    [
      'with one left out, if it begins with a capital',
      'Urban good digital twins (UDT)',
      ['UDT = Urban good digital twins'],
    ],
    [
      'with as many left out as twice the initials',
      `Urban ${others(6)} digital twins (UDT)`,
      [`UDT = Urban ${others(6)} digital twins`],
    ],
    ['not with more', `Urban ${others(7)} digital twins (UDT)`, []],
    ['not with any left out of two', 'Urban w1 Twins (UT)', []],
    ['of two', 'Urban Twins (UT)', ['UT = Urban Twins']],
    ['with function words between', 'Board of the Urban Twins (BUT)', ['BUT = Board of the Urban Twins']],
    [
      'with those that have initials',
      'Board of the Urban Twins (BOTUT)',
      ['BOTUT = Board of the Urban Twins'],
    ],
    ['not with one before all', 'the Urban Twins (TUT)', []],
    ['with the first part of a compound', 'Inter-Agency Board (IAB)', ['IAB = Inter-Agency Board']],
    ['not with that of another', 'inter-Agency Board (IAB)', []],
    ['not over the end of a sentence', 'Urban plans. Digital Twins (UDT)', []],
    ['not over a semicolon or a colon', 'Urban; Digital Twins (UDT) and Urban: Data Tools (UDT)', []],
    ['over a stop behind its last word', 'Urban Digital Ts. (UDT)', ['UDT = Urban Digital Ts']],
    ['over a comma', 'Urban, Digital Twins (UDT)', ['UDT = Urban, Digital Twins']],
    ['in quotation marks', 'Urban Digital Twins (“UDT”)', ['UDT = Urban Digital Twins']],
    ['in straight ones', 'Urban Digital Twins ("UDT")', ['UDT = Urban Digital Twins']],
    ['not without parentheses', 'Urban Digital Twins “UDT”', []],
    ['not where more stands in them', 'Urban Digital Twins (UDT and more)', []],
    ['not behind another word in them', 'Urban Digital Twins (or UDT)', []],
    ['not what is a word in small letters too', 'Urban Digital Twins (UDT) and udt', []],
    ['nothing at the beginning', '(UDT) Urban Digital Twins', []],
    [
      'in twenty-four words',
      `Urban ${'of '.repeat(21)}Digital Twins (UDT)`,
      [`UDT = Urban ${'of '.repeat(21)}Digital Twins`],
    ],
    ['not in more', `Urban ${'of '.repeat(22)}Digital Twins (UDT)`, []],
  ])('%s', (_, text, definitions) => {
    expect(defined(text)).toEqual(definitions);
  });
});

describe('a text gives a short name', () => {
  test.each<[string, string, string[]]>([
    ['hereinafter', 'the Nairobi Plan of Action, hereinafter “the Plan”', ['Plan = Nairobi Plan of Action']],
    [
      'hereafter',
      'the Nairobi Plan of Action, hereafter called the “Plan”',
      ['Plan = Nairobi Plan of Action'],
    ],
    ['henceforth', 'the Nairobi Plan of Action, henceforth “Plan”', ['Plan = Nairobi Plan of Action']],
    ['in parentheses', 'the Nairobi Plan of Action (“the Plan”)', ['Plan = Nairobi Plan of Action']],
    [
      'of the last twenty-four words before it',
      `${'Big '.repeat(30)}Plan (“the Plan”)`,
      [`Plan = ${'Big '.repeat(23)}Plan`],
    ],
    ['not in quotation marks alone', 'the Nairobi Plan of Action “Plan”', []],
    [
      'without what its head is of',
      'Parties to the Nairobi Plan of Action (“the Plan”)',
      ['Plan = Nairobi Plan of Action'],
    ],
    ['not of another sentence', 'The Nairobi Board. Plan of Action (“the Plan”)', ['Plan = Plan of Action']],
    ['not of small letters', 'the long plan of action (“the Plan”)', []],
    ['not without its word', 'the Nairobi Accord of Action (“the Plan”)', []],
    ['not of a name that is no longer', 'the Nairobi Plan (“Nairobi Plan”)', []],
    [
      'of two words',
      'the Nairobi Plan of Action (“Nairobi Plan”)',
      ['Nairobi Plan = Nairobi Plan of Action'],
    ],
    [
      'that means something',
      '“Plan” means the Nairobi Plan of Action, as adopted',
      ['Plan = Nairobi Plan of Action'],
    ],
    [
      'that refers to something',
      '“Plan” refers to the Nairobi Plan of Action and all of that',
      ['Plan = Nairobi Plan of Action'],
    ],
    ['up to a mark', '“Plan” means Nairobi Plan: Action Now', ['Plan = Nairobi Plan']],
    ['not of one word', '“Plan” means Plan', []],
    ['not of twenty-five words', `“Plan” means ${'Big '.repeat(30)}Plan`, []],
    ['of twenty-four', `“Plan” means ${'Big '.repeat(23)}Plan`, [`Plan = ${'Big '.repeat(23)}Plan`]],
    [
      'after parentheses come first',
      'Urban Digital Twins (UDT); the Nairobi Plan of Action (“the Plan”); Big Data Board (BDB)',
      ['UDT = Urban Digital Twins', 'BDB = Big Data Board', 'Plan = Nairobi Plan of Action'],
    ],
  ])('%s', (_, text, definitions) => {
    expect(defined(text)).toEqual(definitions);
  });
});

test.each([
  ['Inter-Agency', true],
  ['Inter\u2010Agency', true],
  ['inter-Agency', false],
  ['Inter Agency', false],
  ['Inter-2', false],
  ['Inter', false],
])('%j begins a compound: %s', (text, begins) => {
  expect(beginsCompound(textOf(text), 0)).toBe(begins);
});

/** Which abbreviations of a text are the initials of names. */
function named(text: string): string[] {
  const { words, vocabulary } = textOf(text);
  const source = { text, words };
  const formsOf = (ids: readonly number[]): string => ids.map((id) => vocabulary.forms[id]).join(' ');
  return namesByInitials([source], vocabulary, commonWords([source])).map(
    ({ short, long }) => `${formsOf(short)} = ${formsOf(long)}`,
  );
}

describe('initials of a name', () => {
  test.each<[string, string, string[]]>([
    ['of three words', 'Urban Digital Twins; UDT', ['udt = urban digital twins']],
    ['in the middle of others', 'Big Urban Digital Twins Now; UDT', ['udt = urban digital twins']],
    ['of two words are none', 'Digital Twins; DT', []],
    ['of eight words', 'Aa Bb Cc Dd Ee Ff Gg Hh; ABCDEFGH', ['abcdefgh = aa bb cc dd ee ff gg hh']],
    ['of nine words are none', 'Aa Bb Cc Dd Ee Ff Gg Hh Jj; ABCDEFGHJ', []],
    ['of three common words are none', 'urban digital twins; UDT', []],
    ['of four common words', 'new urban digital twins; NUDT', ['nudt = new urban digital twins']],
    [
      'of common words, where a name has them too: the name',
      'new urban digital twins; New Union of Data Tools; NUDT',
      ['nudt = new union data tools'],
    ],
    [
      'of two names: the first',
      'New Union of Data Tools; New Urban Digital Twins; NUDT',
      ['nudt = new union data tools'],
    ],
    [
      'of a name before common words: the name',
      'New Union of Data Tools; new urban digital twins; NUDT',
      ['nudt = new union data tools'],
    ],
    [
      'of common words twice: the first',
      'new urban digital twins; new union data tools; NUDT',
      ['nudt = new urban digital twins'],
    ],
    ['over a bracket and a hyphen', 'New [Urban] Digital-Twins; NUDT', ['nudt = new urban digital twins']],
    [
      'with the first part of a compound',
      'Inter-Agency Data Board; IADB',
      ['iadb = inter agency data board'],
    ],
    ['not over a comma, a slash or a parenthesis', 'Urban, Digital Twins / Urban (Digital) Twins; UDT', []],
    ['with the plural of the abbreviation', 'Urban Digital Twins; UDTs', ['udts = urban digital twins']],
    ['not of a word in small letters too', 'Urban Digital Twins; UDT, udt', []],
    [
      'two abbreviations',
      'Urban Digital Twins; Big Data Board; BDB and UDT',
      ['bdb = big data board', 'udt = urban digital twins'],
    ],
    ['none', 'Urban Digital Twins', []],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });
});

test('words that are written in small letters somewhere are common', () => {
  const one = textOf('The States act; Trees 70');
  const ids = commonWords([
    one,
    {
      text: 'trees',
      words: { ...one.words, ids: Int32Array.of(9), starts: Int32Array.of(0), ends: Int32Array.of(5) },
    },
  ]);
  expect([...ids].map((id) => one.vocabulary.forms[id] ?? 'other')).toEqual(['act', '70', 'other']);
});

describe('what says the same as an abbreviation', () => {
  /** The phrases of a text as they are found, with what they mean by number. */
  const check = (text: string): string[] => {
    const { words, vocabulary } = textOf(text);
    const equivalents = equivalentsOf(
      { text, words },
      { text: '', words: wordsOf('', 0, 0, vocabulary) },
      vocabulary,
    );
    const found = occurrencesOf(equivalents, words.ids);
    const meanings = new Set(found.map(({ meaning }) => meaning));
    return found.map(
      ({ first, end, meaning, isShort, source }) =>
        `${text.slice(words.starts[first], words.ends[end - 1])} ${String([...meanings].indexOf(meaning))} ${isShort ? 'short ' : ''}${source}`,
    );
  };

  test.each<[string, string, string[]]>([
    [
      'the short form and the long one',
      'the COP and Conference of the Parties',
      ['COP 0 short table', 'Conference of the Parties 0 table'],
    ],
    [
      'with three function words between',
      'COP; Conference of all the Parties',
      ['COP 0 short table', 'Conference of all the Parties 0 table'],
    ],
    ['not with four', 'COP; Conference of all of the Parties', ['COP 0 short table']],
    [
      'three between each two',
      'R&D, UNEP, United of all the Nations of all the Environment of all the Programme',
      ['UNEP 0 short table', 'United of all the Nations of all the Environment of all the Programme 0 table'],
    ],
    [
      'the longest',
      'COP CMA Conference of the Parties serving as the meeting of the Parties to the Paris Agreement',
      [
        'COP 0 short table',
        'CMA 1 short table',
        'Conference of the Parties serving as the meeting of the Parties to the Paris Agreement 1 table',
      ],
    ],
    [
      'the shorter, where the longer breaks off',
      'COP CMA Conference of the Parties serving as host; Paris Agreement meeting',
      ['COP 0 short table', 'CMA 1 short table', 'Conference of the Parties 0 table'],
    ],
    [
      'what a text defines, before the table',
      'Group of Civil Friends (GCF); Green Climate Fund; GCF',
      ['Group of Civil Friends 0 definition', 'GCF 0 short definition', 'GCF 0 short definition'],
    ],
    [
      'initials, behind the table',
      'Urban Digital Twins UDT UNEP United Nations Environment Programme',
      [
        'Urban Digital Twins 0 initials',
        'UDT 0 short initials',
        'UNEP 1 short table',
        'United Nations Environment Programme 1 table',
      ],
    ],
    [
      'two short forms of one thing',
      'UNCLOS LOSC United Nations Convention on the Law of the Sea',
      [
        'UNCLOS 0 short table',
        'LOSC 0 short table',
        'United Nations Convention on the Law of the Sea 0 table',
      ],
    ],
  ])('%s', (_, text, found) => {
    expect(check(text)).toEqual(found);
  });
});
