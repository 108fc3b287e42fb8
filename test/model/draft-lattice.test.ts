import { describe, expect, test } from 'vitest';
import { readDraft, type Draft } from '../../src/index.js';
import { latticeOf, wordTape, type DraftLattice } from '../../src/model/lattice/draft-lattice.js';
import { runsOf, textWords, type WordKind } from '../../src/model/lattice/text-words.js';
import { provisionsOfWords } from '../../src/model/lattice/word-provisions.js';
import { emptyVocabulary, type Vocabulary } from '../../src/words/vocabulary.js';

const read = (source: string): Draft => readDraft(source, { notation: 'signed-braces', format: 'text' });

/** A tape as it reads: words with their forms where these differ, `[1` and `1]` for the marks of the first range. */
function tapeOf(
  { lattice: { tape }, starts, ends, opens, closes }: DraftLattice,
  source: string,
  { forms }: Vocabulary,
): string {
  return [...tape]
    .map((symbol, at) => {
      const [opened, closed] = [opens.indexOf(at), closes.indexOf(at)];
      if (symbol < 0) return opened >= 0 ? `[${String(opened + 1)}` : `${String(closed + 1)}]`;
      const written = source.slice(starts[at], ends[at]);
      return forms[symbol] === written ? written : `${written}=${forms[symbol] ?? ''}`;
    })
    .join(' ');
}

describe('the tape of a draft', () => {
  const source = '1. Urges [all [big] towns] now[, soon], [t][T]argets [!] end.';
  test.each<[WordKind | undefined, string]>([
    [undefined, 'Urges=urges [1 all [2 big 2] towns 1] now [3 soon 3] [4 4] [5 5] argets=ttargets [6 6] end'],
    [
      'words-and-marks',
      'Urges=urges [1 all [2 big 2] towns 1] now [3 , soon 3] , [4 4] [5 5] argets=ttargets [6 ! 6] end .',
    ],
  ])('of %s', (kind, expected) => {
    const [draft, vocabulary] = [read(source), emptyVocabulary()];
    const lattice = latticeOf(draft, vocabulary, kind);
    expect(tapeOf(lattice, source, vocabulary)).toBe(expected);
    expect(lattice.lattice.ranges).toBe(6);
    expect(lattice.spans.map(({ id }) => id).join()).toBe('s1,s2,s3,s4,s5,s6');
    expect(lattice.glued.map(({ start, end }) => source.slice(start, end))).toEqual(['t][T]argets']);
  });

  test('without ranges has the words alone, cut at brackets', () => {
    const vocabulary = emptyVocabulary();
    const tape = wordTape(read(source), vocabulary);
    expect(tapeOf(tape, source, vocabulary)).toBe('Urges=urges all big towns now soon t T=t argets end');
    expect([tape.lattice.ranges, tape.spans, tape.glued]).toEqual([0, [], []]);
  });
});

describe('the words of a text', () => {
  const broken =
    '1. Urges evidence-\nbased plans; see paragraph 3 of it.\n\n2. Has co\u00ADoperation² and 5 % of € 3 — … §4, x[y]z.';
  test.each<[WordKind, string]>([
    [
      'words',
      'urges evidence based plans see paragraph §3 of it | has cooperation and 5 percent of € 3 § 4 x y z',
    ],
    [
      'words-and-marks',
      'urges evidence - based plans ; see paragraph §3 of it . | has cooperation ² and 5 percent of € 3 - ... § 4 , x y z .',
    ],
  ])('%s', (kind, expected) => {
    const [draft, vocabulary] = [read(broken), emptyVocabulary('en')];
    const { ids, starts, ends } = textWords(draft, [], vocabulary, kind);
    const provisions = provisionsOfWords(draft, starts);
    const words = [...ids].map((id, at) => {
      const begins = at > 0 && provisions[at] !== provisions[at - 1];
      return `${begins ? '| ' : ''}${vocabulary.forms[id] ?? ''}`;
    });
    expect(words.join(' ')).toBe(expected);
    expect([...starts].every((start, at) => start < (ends[at] ?? 0) && start >= (ends[at - 1] ?? 0))).toBe(
      true,
    );
  });

  test('end where they are cut', () => {
    const vocabulary = emptyVocabulary();
    const source = 'Urges evidence towns';
    const cut = (...cuts: number[]): string => [...textWords(read(source), cuts, vocabulary).starts].join();
    expect(cut()).toBe('0,6,15');
    expect(cut(8)).toBe('0,6,8,15');
    expect(cut(0, 6, 8, 8, 11, 15, 20)).toBe('0,6,8,11,15');
  });

  test('stand in the provisions whose own words they are', () => {
    const source = '1. Urges:\n\n(a) one [two\n\n(b) three] four';
    const at = (words: string): number => source.indexOf(words);
    const starts = [
      0,
      at('Urges'),
      at('(a)'),
      at('one'),
      at('two'),
      at('two') + 3,
      at('(b)'),
      at('three'),
      at('four'),
      99,
    ];
    expect([...provisionsOfWords(read(source), starts)]).toEqual([-1, 0, -1, 1, 1, -1, -1, 2, 2, -1]);
    expect(runsOf(read(source)).map(({ start, end }) => source.slice(start, end))).toEqual([
      ' Urges:',
      ' one ',
      'two',
      ' three',
      ' four',
    ]);
  });

  test('of a provision that goes on behind those that it holds are in the order of the text', () => {
    const draft = read('1. Urges all:\n\n(a) one;\n\n(b) two');
    const [first, second, third] = draft.provisions;
    const runs = [...(first?.runs ?? []), ...(third?.runs ?? [])];
    const moved = { ...draft, provisions: [{ ...draft.provisions[0], runs }, second] } as Draft;
    const vocabulary = emptyVocabulary();
    const { ids, starts } = textWords(moved, [], vocabulary);
    expect([...ids].map((id) => vocabulary.forms[id]).join(' ')).toBe('urges all 1 2');
    expect([...provisionsOfWords(moved, starts)]).toEqual([0, 0, 1, 0]);
  });
});
