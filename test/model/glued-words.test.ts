import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { gluedWords, readingsOf } from '../../src/model/lattice/glued-words.js';
import { bracketOffsets } from '../../src/model/lattice/draft-lattice.js';
import { textWords } from '../../src/model/lattice/text-words.js';
import { emptyVocabulary } from '../../src/words/vocabulary.js';
import { wordsOf } from '../../src/words/words.js';

/** The words of a draft, read beside those of another text; of a joined one `parts=form`, each with where it stands in the source. */
function read(source: string, other: string): string[] {
  const draft = readDraft(source, { notation: 'signed-braces', format: 'text' });
  const vocabulary = emptyVocabulary();
  wordsOf(other, 0, other.length, vocabulary);
  const known = vocabulary.forms.length;
  const cut = textWords(draft, bracketOffsets(draft), vocabulary);
  const { words, glued } = gluedWords(draft, cut, vocabulary, known);
  expect(words.starts).toHaveLength(words.ids.length);
  expect(words.ends).toHaveLength(words.ids.length);
  return [...words.ids].map((id, index) => {
    const [start = 0, end = 0] = [words.starts[index], words.ends[index]];
    const joined = glued.find((one) => one.end === end);
    const text = source.slice(start, end);
    if (joined === undefined) return text;
    const parts = joined.parts.map((part) => source.slice(part.start, part.end));
    /* It stands where its last part does, and is as long as all of them. */
    expect(text).toBe(parts.at(-1));
    expect([joined.start, joined.end]).toEqual([joined.parts[0]?.start, joined.parts.at(-1)?.end]);
    return `${parts.join('|')}=${vocabulary.forms[id] ?? ''}`;
  });
}

function check(source: string, other: string, expected: readonly string[]): void {
  expect(read(`1. Urges ${source} here`, other)).toEqual(['Urges', ...expected, 'here']);
}

describe('the parts of a word are joined', () => {
  test.each<[string, string, string, string[]]>([
    ['to the longest reading that the other text has', 'target[s]', 'the targets', ['target|s=targets']],
    ['to a shorter one', 'target[s]', 'the target', ['target|s=target']],
    ['before the longer of two that it has', 'target[s]', 'a target, the targets', ['target|s=targets']],
    ['to all of them where letters are alone in brackets', 'dog[s]', 'cats', ['dog|s=dogs']],
    ['where the letters stand first', '[t][T]argets', 'towns', ['t|T|argets=ttargets']],
    ['where three letters are alone', 'work[ing]', 'towns', ['work|ing=working']],
    ['at several brackets', 'organi[s][z]ation', 'organization', ['organi|s|z|ation=organization']],
    ['where the other text has the word', 'under[lying]', 'underlying', ['under|lying=underlying']],
    ['where a letter is no short word', 'x[so]y', 'xsoy', ['x|so|y=xsoy']],
    ['where an ending looks like an abbreviation', 'dog[S]', 'cats', ['dog|S=dogs']],
    ['six of them', '[a][b][c][d][e][f]', 'abcdef', ['a|b|c|d|e|f=abcdef']],
    [
      'and those behind it are not',
      'dog[s] under[lying] cat[s]',
      'towns',
      ['dog|s=dogs', 'under', 'lying', 'cat|s=cats'],
    ],
  ])('%s: %s', (_, source, other, expected) => {
    check(source, other, expected);
  });
});

describe('parts stand for themselves', () => {
  test.each<[string, string, string, string[]]>([
    ['where no reading is known', 'under[lying]', 'towns', ['under', 'lying']],
    ['where four letters are alone', 'work[ings]', 'towns', ['work', 'ings']],
    ['where only one of them is known', 'under[lying]', 'under', ['under', 'lying']],
    ['where the draft alone has the word', 'underlying under[lying]', 'x', ['underlying', 'under', 'lying']],
    ['where letters have words beside them', '[do s]maintain', 'towns', ['do', 's', 'maintain']],
    ['where letters have a word behind them', 'maintain[s do]', 'towns', ['maintain', 's', 'do']],
    ['where capitals are an abbreviation', '[CMA][CMP]', 'towns', ['CMA', 'CMP']],
    ['where an abbreviation is a plural', '[IGOs]bodies', 'towns', ['IGOs', 'bodies']],
    ['where a short word is one', '[no]tax', 'towns', ['no', 'tax']],
    ['where a short word has capitals', '[No]tax', 'towns', ['No', 'tax']],
    ['where a function word is one', '[and]concomitant', 'towns', ['and', 'concomitant']],
    ['where a function word has capitals', '[And]concomitant', 'towns', ['And', 'concomitant']],
    ['where a letter has a number', 'form[b2]', 'towns', ['form', 'b2']],
    ['where a space is between', 'dog [s]', 'dogs', ['dog', 's']],
    ['where a mark is between', 'dog-[s]', 'dog', ['dog', 's']],
    ['where they have no spaces', '促[请]', '促请', ['促', '请']],
    ['where letters without spaces are behind', 'dog[请]', 'dog请', ['dog', '请']],
    ['where letters without spaces are before', '请[s]', '请s', ['请', 's']],
    [
      'where there are seven of them',
      '[a][b][c][d][e][f][g]',
      'abcdefg',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ],
  ])('%s: %s', (_, source, other, expected) => {
    check(source, other, expected);
  });
});

describe('readings of a word', () => {
  test.each<[string, string[]]>([
    ['a|bc', ['abc 11', 'bc 01']],
    ['ab|c', ['abc 11', 'ab 10']],
    ['a|b', ['ab 11', 'a 10']],
    ['t|T|argets', ['tTargets 111', 'Targets 011', 'targets 101', 'argets 001']],
  ])('%s', (written, expected) => {
    let at = 0;
    const parts = written.split('|').map((part) => {
      const start = at;
      at += part.length;
      return { start, end: at };
    });
    const readings = readingsOf(written.replaceAll('|', ''), parts);
    expect(readings.map(({ form, has }) => `${form} ${has.map(Number).join('')}`)).toEqual(expected);
    for (const { parts: count, has } of readings) expect(count).toBe(has.filter(Boolean).length);
  });
});
