import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../src/words/normal-form.js';
import { emptyVocabulary, type Vocabulary } from '../../src/words/vocabulary.js';
import { wordsOf } from '../../src/words/words.js';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

const settings = { ...seeded, numRuns: Math.ceil(seeded.numRuns / 5) };

/* Before a number these have the form of what they abbreviate. */
const isAbbreviated = /^(?:nos?|arts?|paras?|sect?|chap|res)$/iu;

/** Splits a text, and asserts what holds for all of its words. */
function check(
  text: string,
  start = 0,
  end = text.length,
  vocabulary: Vocabulary = emptyVocabulary(),
): string[] {
  const { ids, starts, ends } = wordsOf(text, start, end, vocabulary);
  expect([starts.length, ends.length]).toEqual([ids.length, ids.length]);
  let last = start;
  return [...ids].map((id, index) => {
    const from = starts[index] ?? -1;
    const to = ends[index] ?? -1;
    expect(from).toBeGreaterThanOrEqual(last);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(end);
    expect(text.slice(last, from)).not.toMatch(/[\p{L}\p{N}]/u);
    last = to;
    const word = text.slice(from, to);
    if (!isAbbreviated.test(word)) expect(vocabulary.forms[id]).toBe(normalForm(word));
    return word;
  });
}

describe('words', () => {
  test.each([
    ['Recalling its resolution 70/1,', ['Recalling', 'its', 'resolution', '70/1', ',']],
    ['targets 17.6 and 17.8.', ['targets', '17.6', 'and', '17.8', '.']],
    ['1,000,000 dollars', ['1,000,000', 'dollars']],
    ['in 2023, 50 States', ['in', '2023', ',', '50', 'States']],
    ['capacity-building', ['capacity', 'building']],
    ['North\u2010South', ['North', 'South']],
    ['co\uFFFEchaired', ['co', 'chaired']],
    ['a - b', ['a', '-', 'b']],
    ['-a b-', ['-', 'a', 'b', '-']],
    ['Nairobi, 5–9 June', ['Nairobi', ',', '5', '–', '9', 'June']],
    ["States' own; the Assembly’s", ['States', "'", 'own', ';', 'the', 'Assembly’s']],
    ['“smart city”', ['“', 'smart', 'city', '”']],
    ['l’eau d’un État; qu’elle', ['l’', 'eau', 'd’', 'un', 'État', ';', 'qu’', 'elle']],
    ['don’t, o’clock, c’s, aujourd’hui', ['don’t', ',', 'o’clock', ',', 'c’s', ',', 'aujourd’hui']],
    ['short- and long-term', ['short', '-', 'and', 'long', 'term']],
    ['short-\nand long-\nterm', ['short', '-', 'and', 'long', 'term']],
    ['the develop-\nment', ['the', 'develop-\nment']],
    ['the develop- ment', ['the', 'develop', '-', 'ment']],
    ['develop\uFFFE\r\n\r\nment', ['develop\uFFFE\r\n\r\nment']],
    ['capacity-\nbuilding', ['capacity', 'building']],
    ['non-\nParty', ['non', 'Party']],
    ['the flood plain of a flood-\nplain', ['the', 'flood', 'plain', 'of', 'a', 'flood', 'plain']],
    ['sus\u00AD\ntain\u00ADable', ['sus\u00AD\ntain\u00ADable']],
    ['sus\u00AD tainable', ['sus\u00AD tainable']],
    ['evidence is based on evidence\u00ADbased', ['evidence', 'is', 'based', 'on', 'evidence', 'based']],
    ['pro\u200Bgramme\u200B s\u2060', ['pro\u200Bgramme', 's']],
    ['\uFEFFThe\u200E ', ['The']],
    ['traﬃcking ｆｕｌｌ', ['traﬃcking', 'ｆｕｌｌ']],
    ['co-operation, e-mail, co-chair', ['co-operation', ',', 'e-mail', ',', 'co', 'chair']],
    ['twenty-five, twenty-first, five-twenty', ['twenty-five', ',', 'twenty-first', ',', 'five', 'twenty']],
    ['1 000 000 or 2\u00A0500', ['1 000 000', 'or', '2\u00A0500']],
    ['12 300 and 12 000', ['12', '300', 'and', '12 000']],
    ['in 2015 000', ['in', '2015', '000']],
    ['1 0000', ['1', '0000']],
    ['支持发展', ['支持', '发展']],
    ['ten per cent, 10 per\ncent', ['ten', 'per cent', ',', '10', 'per\ncent']],
    ['per centimetre, per cents', ['per', 'centimetre', ',', 'per cents']],
    ['States¹ and m²', ['States', '¹', 'and', 'm', '²']],
    ['e\u0301tat É𝔸b', ['e\u0301tat', 'É𝔸b']],
    ['1.5°C', ['1.5', '°', 'C']],
    ['20XX/[X]', ['20XX', '/', '[', 'X', ']']],
    ['and/or', ['and', '/', 'or']],
    ['', []],
    [' \t\r\n\u00A0\u2028', []],
  ])('%j', (text, words) => {
    expect(check(text)).toEqual(words);
  });
});

test('two spellings have one number, in one text or in two', () => {
  const vocabulary = emptyVocabulary();
  const { ids } = wordsOf('Centre center CENTRE programme', 0, 30, vocabulary);
  const other = wordsOf('the program; a center', 0, 21, vocabulary);
  expect([ids[0], ids[0], ids[0]]).toEqual([ids[1], ids[2], other.ids[4]]);
  expect(other.ids[1]).toBe(ids[3]);
  expect(vocabulary.forms).toEqual(['center', 'program', 'the', ';', 'a']);
});

test('every letter and digit of any text is in a word', () => {
  fc.assert(
    fc.property(noisyText, (text) => void check(text)),
    settings,
  );
});

test('a part of a text is split as if it were all of it', () => {
  fc.assert(
    fc.property(noisyText, fc.nat(60), fc.nat(60), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      expect(check(text, start, end)).toEqual(check(text.slice(start, end)));
    }),
    settings,
  );
});

test('numbers are the same for equal forms, and only for them', () => {
  fc.assert(
    fc.property(noisyText, noisyText, (one, other) => {
      const vocabulary = emptyVocabulary();
      check(one, 0, one.length, vocabulary);
      check(other, 0, other.length, vocabulary);
      expect(new Set(vocabulary.forms).size).toBe(vocabulary.forms.length);
    }),
    settings,
  );
});

/** The forms of a text that is read after another. */
function formsAfter(first: string, second: string): string[] {
  const vocabulary = emptyVocabulary();
  check(first, 0, first.length, vocabulary);
  const { ids } = wordsOf(second, 0, second.length, vocabulary);
  check(second, 0, second.length, vocabulary);
  return [...ids].map((id) => vocabulary.forms[id] ?? '');
}

describe('a compound is cut as it was where it stood first', () => {
  test.each([
    ['sub-regional', 'subregional', ['sub', 'regional']],
    ['subregional', 'sub-regional', ['subregional']],
    ['subregional', 'sub regional', ['sub', 'regional']],
    ['subregional', 'sub-\nregional SUB-REGIONAL', ['subregional', 'subregional']],
    ['policymakers', 'policy-makers', ['policymakers']],
    ['co-operation', 'cooperation', ['cooperation']],
    ['climate-\nresilient', 'climateresilient', ['climate', 'resilient']],
    ['undertaking', 'under\u00ADtaking', ['undertaking']],
    ['evidence based', 'evidence\u00ADbased', ['evidence', 'based']],
    ['the plans; de-\nvelop', 'develop', ['develop']],
    ['resign', 're-sign', ['re', 'sign']],
    ['re-sign', 'resign', ['re', 'sign']],
    ['anew', 'a-new', ['a', 'new']],
    ['multi-stake-holder', 'multistake', ['multi', 'stake']],
  ])('%j, then %j', (first, second, forms) => {
    expect(formsAfter(first, second)).toEqual(forms);
  });
});

describe('an abbreviation before a number', () => {
  test.each([
    ['Nos. 3 and 4', ['numbers', '.', '3', 'and', '4']],
    [
      'Art. 7, para.\u00A02, res. 70/1',
      ['article', '.', '7', ',', 'paragraph', '.', '2', ',', 'resolution', '.', '70/1'],
    ],
    ['No. Articles', ['no', '.', 'articles']],
    ['no 5', ['no', '5']],
    ['the art. of', ['the', 'art', '.', 'of']],
    ['art.   7', ['art', '.', '7']],
  ])('%j', (text, forms) => {
    expect(formsAfter('', text)).toEqual(forms);
  });
});

test('a long chain of hyphens is cut in bounded steps', () => {
  const text = 'ab-\n'.repeat(2000);
  const words = check(text);
  expect(Math.max(...words.map((word) => word.length))).toBeLessThan(200);
});

/** The forms of a part of a text that stands between bars. */
function formsOfPart(written: string): string[] {
  const [before = '', part = '', behind = ''] = written.split('|');
  const vocabulary = emptyVocabulary();
  const text = before + part + behind;
  const { ids } = wordsOf(text, before.length, before.length + part.length, vocabulary);
  return [...ids].map((id) => vocabulary.forms[id] ?? '');
}

describe('what is read to its end, and no further', () => {
  test.each([
    ['|per cent|', ['percent']],
    ['|per| cent', ['per']],
    ['|per cen|t', ['per', 'cen']],
    ['|PER  CENT of|', ['percent', 'of']],
    ['|pour cent, por ciento, por cientos|', ['percent', ',', 'percent', ',', 'por', 'cientos']],
    [
      '|percent, pen cent, peer cent, pe cent|',
      ['percent', ',', 'pen', 'cent', ',', 'peer', 'cent', ',', 'pe', 'cent'],
    ],
    ['|per-cent per, cent|', ['per', 'cent', 'per', ',', 'cent']],
    ['|1 000|', ['1000']],
    ['|1 0|00', ['1', '0']],
    ['|1.5| and 1.|5', ['1.5']],
    ['|1.|5', ['1', '.']],
    ['|1,a 1.5.6 1..5|', ['1', ',', 'a', '1.5.6', '1', '.', '.', '5']],
    ['|l’eau|', ["l'", 'eau']],
    ['|l’e|au', ["l'e"]],
    ['|lorsqu’il aujourd’hui quoiqu’un|', ["lorsqu'", 'il', "aujourd'hui", "quoiqu'", 'un']],
    ['|l’1 l’|', ['l', "'", '1', 'l', "'"]],
    ['|États’ own|', ['états', "'", 'own']],
    ['|co-|operation', ['co', '-']],
    ['co|-operation|', ['-', 'operation']],
    ['|a-b|-c', ['a', 'b']],
    ['|Art. |7', ['art', '.']],
    ['|Art. 7|', ['article', '.', '7']],
    ['|Art.7, Art.  7, Art.   7|', ['article', '.', '7', ',', 'article', '.', '7', ',', 'art', '.', '7']],
    ['|PARAS. 7, paras 7, Paragr. 7|', ['paragraphs', '.', '7', ',', 'paras', '7', ',', 'paragr', '.', '7']],
    ['|the WHO acts|', ['the', 'w.h.o', 'acts']],
    ['|who acts|', ['who', 'acts']],
    ['|ALL WHO ACT|', ['all', 'who', 'act']],
    ['|WHO|', ['w.h.o']],
    ['|WHO A|', ['who', 'a']],
    ['|A WHO|', ['a', 'who']],
    ['|WHO AAAA BBBB CCCC DD be|', ['w.h.o', 'aaaa', 'bbbb', 'cccc', 'dd', 'be']],
    ['|WHO AAAA BBBB CCCC DDD be|', ['who', 'aaaa', 'bbbb', 'cccc', 'ddd', 'be']],
    ['|pro\u200B\u200Bgramme\u200B|', ['program']],
    ['|a\u200B, b|', ['a', ',', 'b']],
    ['|1\u200B000|', ['1000']],
    ['|1\u200B 000|', ['1', '000']],
    ['|中a中国|', ['中', 'a', '中国']],
    ['|a中国|人', ['a', '中国']],
    ['|co-operate, cooperate|', ['cooperate', ',', 'cooperate']],
    ['|multi-\nstake-\nholder|', ['multi', 'stakeholder']],
    ['|2-year x-2|', ['2', 'year', 'x', '2']],
    ['|a--b|', ['a', 'b']],
  ])('%j', (written, forms) => {
    expect(formsOfPart(written)).toEqual(forms);
  });
});
