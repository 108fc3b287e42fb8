import { describe, expect, test } from 'vitest';
import {
  apostrophe,
  classAt,
  digit,
  hyphen,
  invisible,
  letter,
  numberJoint,
  space,
} from '../../src/words/characters.js';
import { cutOf, isOneWord, jointAt, type Joint } from '../../src/words/compounds.js';
import { compoundNumeral, endOfGroups, numeralOf, ungrouped } from '../../src/words/numerals.js';
import { isUnspaced, wordsOfRun } from '../../src/words/unspaced.js';
import { emptyVocabulary, idOf, type Vocabulary } from '../../src/words/vocabulary.js';

const names = new Map([
  [space, 'space'],
  [letter, 'letter'],
  [digit, 'digit'],
  [apostrophe, 'apostrophe'],
  [hyphen, 'hyphen'],
  [numberJoint, 'number joint'],
  [invisible, 'invisible'],
]);

test.each([
  ['letter', 'aZéß中🌳ⅷ½\u0301'],
  ['digit', '09٣'],
  ['space', ' \n\t\u00A0\u2028\u3000'],
  ['hyphen', '-\u2010\u2011\u00AD\uFFFE'],
  ['apostrophe', "'’‘‛ʼ′＇"],
  ['number joint', '.,/'],
  ['invisible', '\u200B\u200E\u2060\uFEFF'],
  ['mark', '²³¹⁰⁴⁹–—;:!?()[]{}"“”%&+$°'],
])('the class %s', (name, characters) => {
  /* Twice, since it is known at the second time. */
  for (const text of [characters, characters])
    for (let index = 0; index < text.length; index += 1)
      expect(names.get(classAt(text, index)) ?? 'mark', text.charAt(index)).toBe(name);
});

test('beyond the end of a text is white space', () => {
  expect(classAt('a', 1)).toBe(space);
});

describe('the joint behind the first part of', () => {
  test.each<[string, string | null]>([
    ['capacity|-building', 'hard building'],
    ['capacity|\u2010building', 'hard building'],
    ['develop|-\nment', 'line-end ment'],
    ['develop|-\r ment', 'line-end ment'],
    ['develop|- \n \n ment', 'line-end ment'],
    ['develop|\uFFFEment', 'line-end ment'],
    ['sus|\u00ADtain', 'soft tain'],
    ['sus|\u00AD\ntain', 'soft tain'],
    ['sus|\u00AD tain', 'soft tain'],
    ['develop|- ment', null],
    ['short|-\nand long', null],
    ['short|-\nor long', null],
    ['short|-\nto long', null],
    ['court|-\net long', null],
    ['corto|-\no largo', null],
    ['short|-\nandean', 'line-end andean'],
    ['short|-and-long', 'hard and-long'],
    ['develop|ment', null],
    ['develop| -ment', null],
    ['develop|-', null],
    ['develop|-\n', null],
    ['develop|-2', null],
    ['develop|--ment', null],
    ['develop|', null],
  ])('%j', (written, expected) => {
    const at = written.indexOf('|');
    const text = written.replace('|', '');
    const joint = jointAt(text, at, text.length);
    expect(joint === null ? null : `${joint.kind} ${text.slice(joint.next)}`).toBe(expected);
  });

  test('what is read to its end', () => {
    expect(jointAt('a-b', 1, 2)).toBeNull();
    expect(jointAt('a-b', 1, 1)).toBeNull();
    expect(jointAt('a-b', 1, 3)).toEqual({ kind: 'hard', next: 2 });
  });
});

const knowing = (words: string): Vocabulary => {
  const vocabulary = emptyVocabulary();
  for (const word of words.split(' ')) if (word !== '') idOf(word, vocabulary);
  return vocabulary;
};

describe('two parts are', () => {
  test.each<[string, string, Joint['kind'], string, boolean]>([
    ['twenty', 'five', 'hard', '', true],
    ['Twenty', 'First', 'line-end', '', true],
    ['co', 'operate', 'hard', '', true],
    ['co', 'chair', 'hard', '', false],
    ['e', 'mail', 'hard', '', true],
    ['e', 'mails', 'hard', '', false],
    ['i', 'mail', 'hard', '', false],
    ['sub', 'regional', 'hard', 'subregional', true],
    ['sub', 'regional', 'hard', '', false],
    ['re', 'sign', 'hard', 'resign', false],
    ['re', 'sign', 'line-end', 'resign', true],
    ['in', 'put', 'hard', 'input', true],
    ['a', 'new', 'hard', 'anew', false],
    ['develop', 'ment', 'line-end', '', true],
    ['develop', 'ment', 'line-end', 'develop', true],
    ['develop', 'ment', 'line-end', 'ment', true],
    ['flood', 'plain', 'line-end', 'flood plain', false],
    ['non', 'party', 'line-end', '', false],
    ['evidence', 'based', 'line-end', '', false],
    ['develop', 'ment', 'soft', 'develop', true],
    ['develop', 'ment', 'soft', 'ment', true],
    ['flood', 'plain', 'soft', 'flood plain', false],
    ['non', 'party', 'soft', '', true],
    ['a'.repeat(30), 'b'.repeat(30), 'line-end', '', true],
    ['a'.repeat(30), 'b'.repeat(31), 'line-end', '', false],
  ])('%s and %s (%s) beside %j: one word is %s', (first, second, kind, known, isOne) => {
    const vocabulary = knowing(known);
    expect(isOneWord(first, second, kind, vocabulary)).toBe(isOne);
    /* What was decided stays, whatever is between them at the next time. */
    const isNumeral = compoundNumeral(first.toLowerCase(), second.toLowerCase()) !== null;
    const isCut = !isOne && first.length + second.length <= 60;
    expect(vocabulary.compounds.has(`${first}${second}`.toLowerCase())).toBe(isCut && !isNumeral);
    if (isCut) {
      expect(isOneWord(first, second, 'soft', vocabulary)).toBe(false);
      expect(cutOf(`${first}${second}`, vocabulary)).toBe(first.length);
      expect(cutOf(`${first}${second}`.toUpperCase(), vocabulary)).toBe(first.length);
    } else expect(cutOf(`${first}${second}`, vocabulary)).toBe(0);
  });

  test('a cut at another place makes other parts one word', () => {
    const vocabulary = emptyVocabulary();
    expect(isOneWord('multi', 'stake', 'hard', vocabulary)).toBe(false);
    expect(isOneWord('mul', 'tistake', 'hard', vocabulary)).toBe(true);
    expect(cutOf('multistakes', vocabulary)).toBe(0);
    expect(cutOf('multi\u00ADstake', vocabulary)).toBe(0);
  });
});

describe('numbers', () => {
  test.each([
    ['1,000', '1000'],
    ['12,345,678', '12345678'],
    ['1 000 000', '1000000'],
    ['1\u202F000', '1000'],
    ['1,000.5', '1000.5'],
    ['1 000,5', '1000.5'],
    ['1.000', '1000'],
    ['1.100', '1100'],
    ['12.500', '12500'],
    ['1.234.567', '1234567'],
    ['1.250', '1.250'],
    ['0.100', '0.100'],
    ['1234,567', '1234,567'],
    ['1,00', '1,00'],
    ['1,0000', '1,0000'],
    ['1,000 000', '1,000 000'],
    ['17.6', '17.6'],
    ['70/1', '70/1'],
  ])('%s without its marks is %s', (number, expected) => {
    expect(ungrouped(number)).toBe(expected);
  });

  test.each([
    ['1| 000', '1 000'],
    ['12| 000 dollars', '12 000'],
    ['123| 000', '123 000'],
    ['1234| 000', '1234'],
    ['0| 000', '0'],
    ['01| 000', '01'],
    ['12| 300 words', '12'],
    ['12| 300 400 words', '12 300 400'],
    ['12| 300 40 words', '12'],
    ['12| 300 000', '12 300 000'],
    ['12|\u00A0300', '12\u00A0300'],
    ['12|\u2009300', '12\u2009300'],
    ['12|\u202F300 400', '12\u202F300 400'],
    ['1| 0000', '1'],
    ['1| 00', '1'],
    ['1|  000', '1'],
    ['1a| 000', '1a'],
    ['1|,000', '1'],
    ['1| 000 0001', '1 000'],
  ])('%j ends behind %j', (written, expected) => {
    const at = written.indexOf('|');
    const text = written.replace('|', '');
    expect(text.slice(0, endOfGroups(text, 0, at, text.length))).toBe(expected);
  });

  test('a group is not read over the end', () => {
    expect(endOfGroups('1 000', 0, 1, 5)).toBe(5);
    expect(endOfGroups('1 000', 0, 1, 4)).toBe(1);
    expect(endOfGroups('a 1 000', 2, 3, 7)).toBe(7);
  });

  test.each([
    ['one', '1'],
    ['nine', '9'],
    ['first', '1st'],
    ['third', '3rd'],
    ['ninth', '9th'],
    ['ten', '10'],
    ['nineteen', '19'],
    ['tenth', '10th'],
    ['twelfth', '12th'],
    ['nineteenth', '19th'],
    ['twenty', '20'],
    ['ninety', '90'],
    ['ninetieth', '90th'],
    ['ocho', '8'],
    ['hundred', null],
    ['', null],
  ])('%s is %s', (word, expected) => {
    expect(numeralOf(word)).toBe(expected);
  });

  test.each([
    ['twenty', 'five', '25'],
    ['thirty', 'second', '32nd'],
    ['twenty', 'ten', null],
    ['ten', 'five', null],
    ['twenty', '', null],
    ['', 'five', null],
  ])('%s and %s are %s', (ten, unit, expected) => {
    expect(compoundNumeral(ten, unit)).toBe(expected);
  });
});

describe('scripts without spaces', () => {
  test.each([
    ['Thai and Lao', 0x0e00, 0x0eff],
    ['Burmese', 0x1000, 0x109f],
    ['Khmer', 0x1780, 0x17ff],
    ['kana', 0x3040, 0x30ff],
    ['Chinese', 0x3400, 0x9fff],
    ['forms of Chinese signs', 0xf900, 0xfaff],
  ])('%s', (_, first, last) => {
    const isOne = (code: number): boolean => isUnspaced(`a${String.fromCharCode(code)}`, 1);
    expect([first - 1, first, last, last + 1].map(isOne)).toEqual([false, true, true, false]);
  });

  test('not beyond the end', () => {
    expect(isUnspaced('中', 1)).toBe(false);
  });

  const long = '支持发展'.repeat(600);
  test.each<[string, string, number, number, number]>([
    ['words', '支持发展', 0, 4, 2],
    ['a part of a run', '支持发展', 2, 4, 1],
    ['a run of as many signs as are looked at once', long, 0, 2000, 1000],
    ['a longer one', long, 0, 2400, 1200],
  ])('%s tile it', (_, text, start, end, count) => {
    const words = [...wordsOfRun(text, start, end)];
    expect(words.length).toBe(count);
    expect(words.map((word) => text.slice(word.start, word.end)).join('')).toBe(text.slice(start, end));
    expect([words[0]?.start, words.at(-1)?.end]).toEqual([start, end]);
  });
});
