import { describe, expect, test } from 'vitest';
import { equivalentsOf, occurrencesOf, standsFor, type Equivalents } from '../../src/words/equivalents.js';
import { unAbbreviations } from '../../src/words/un-abbreviations.js';
import { emptyVocabulary, type Vocabulary } from '../../src/words/vocabulary.js';
import { wordsOf, type Words } from '../../src/words/words.js';

interface Pair {
  readonly equivalents: Equivalents;
  readonly vocabulary: Vocabulary;
  /** What is abbreviated, as `short = long (source)`. */
  readonly found: readonly string[];
}

/** Reads two texts, with or without marks among their words; what stands for what must be the same. */
function read(a: string, b: string): Pair {
  const withMarks = readWords(a, b, () => true);
  const without = readWords(a, b, (form) => /[\p{L}\p{N}&+]/u.test(form));
  expect(without.found).toEqual(withMarks.found);
  return withMarks;
}

function readWords(a: string, b: string, isWord: (form: string) => boolean): Pair {
  const vocabulary = emptyVocabulary();
  const [one, other] = [a, b].map((text) => {
    const all = wordsOf(text, 0, text.length, vocabulary);
    const only = (values: Int32Array): Int32Array =>
      values.filter((_, index) => isWord(vocabulary.forms[all.ids[index] ?? 0] ?? ''));
    const words: Words = { ids: only(all.ids), starts: only(all.starts), ends: only(all.ends) };
    return { text, words };
  });
  if (one === undefined || other === undefined) throw new Error('two texts are two');
  const equivalents = equivalentsOf(one, other, vocabulary);
  const formsOf = (ids: readonly number[]): string =>
    ids
      .map((id) => vocabulary.forms[id] ?? '')
      .filter((form) => /[\p{L}\p{N}&+]/u.test(form))
      .join(' ');
  const found = equivalents.abbreviations.map(({ short, long, source, place }) => {
    const text = [a, b][place.text] ?? '';
    const placed = wordsOf(text, place.start, place.end, vocabulary).ids;
    expect(formsOf([...placed])).toBe(formsOf(long));
    return `${formsOf(short)} = ${formsOf(long)} (${source})`;
  });
  return { equivalents, vocabulary, found };
}

describe('what two texts abbreviate', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a table',
      'Invites UNEP to report',
      'the United Nations Environment Programme',
      ['unep = united nations environment program (table)'],
    ],
    [
      'the plural',
      'the SDGs',
      'Sustainable Development Goals',
      ['sdgs = sustainable development goals (table)'],
    ],
    [
      'one of them only',
      'a Sustainable Development Goal',
      'SDGs',
      ['sdgs = sustainable development goal (table)'],
    ],
    [
      'either long form',
      'information and communication technologies',
      'ICTs',
      ['icts = information and communication technologies (table)'],
    ],
    [
      'function words passed over',
      'Conference of the Parties',
      'the COP',
      ['cop = conference of the parties (table)'],
    ],
    [
      'the longest',
      'the CMA and the COP',
      'Conference of the Parties serving as the meeting of the Parties to this Agreement',
      ['cma = conference of the parties serving as the meeting of the parties to this agreement (table)'],
    ],
    [
      'parts with hyphens',
      'UN-Habitat',
      'United Nations Human Settlements Programme',
      ['un habitat = united nations human settlements program (table)'],
    ],
    ['signs', 'R&D', 'research and development', ['r & d = research and development (table)']],
    ['nothing where one way only is there', 'the SDGs', 'the SDGs', []],
    ['a definition', 'urban digital twins (UDTs)', 'Notes UDTs', ['udts = urban digital twins (definition)']],
    [
      'a definition in quotation marks',
      'urban digital twins (“UDT”)',
      '',
      ['udt = urban digital twins (definition)'],
    ],
    [
      'function words that count',
      'the Panel of the Experts (POTE)',
      '',
      ['pote = panel of the experts (definition)'],
    ],
    [
      'words left out',
      'the Standing Body serving as the Meeting of the States to the Accord (BMA)',
      '',
      ['bma = body serving as the meeting of the states to the accord (definition)'],
    ],
    [
      'a definition before the table',
      'Group of Civil Friends (GCF)',
      'the Green Climate Fund',
      ['gcf = group of civil friends (definition)'],
    ],
    ['no definition: other words', 'the measures (UDT)', '', []],
    ['no definition: another sentence', 'Urban plans. Digital twins (UDT)', '', []],
    ['no definition: two letters and words left out', 'the Europe that we want Union (EU)', '', []],
    [
      'no abbreviation: a word of small letters',
      'findable and interoperable reuse (FAIR)',
      'a fair share',
      [],
    ],
    ['initials', 'the Urban Digital Twins', 'the UDT', ['udt = urban digital twins (initials)']],
    [
      'initials of four common words',
      'people-centred urban twins',
      'the PCUT',
      ['pcut = people centered urban twins (initials)'],
    ],
    [
      'initials, function words passed over',
      'the Agency for the Protection of Harbours',
      'the APH',
      ['aph = agency for the protection of harbors (initials)'],
    ],
    [
      'initials over a bracket',
      'the Urban [Digital] Twins',
      'the UDT',
      ['udt = urban digital twins (initials)'],
    ],
    ['no initials: three common words', 'urban digital twins', 'the UDT', []],
    ['no initials: over a comma', 'Urban, Digital Twins', 'the UDT', []],
    ['no initials: two letters', 'Digital Twins', 'the DT', []],
    ['no initials: a word in capitals', 'All Nations Decide', 'THE RIVER AND sea', []],
    [
      'hereinafter',
      'the Treaty on Urban Twins, hereinafter referred to as “the Treaty”',
      'the Treaty',
      ['treaty = treaty on urban twins (definition)'],
    ],
    [
      'in parentheses',
      'the Nairobi Plan of Action (the “Plan”)',
      '',
      ['plan = nairobi plan of action (definition)'],
    ],
    [
      'the name and not what it belongs to',
      'Parties to the United Twins Convention on Data (“the Convention”)',
      '',
      ['convention = united twins convention on data (definition)'],
    ],
    [
      'means',
      '“Convention” means the United Twins Convention on Data, adopted in 1992',
      '',
      ['convention = united twins convention on data (definition)'],
    ],
    ['no name: not the same word', 'the City Council (“the Treaty”)', '', []],
    ['no name: small letters', '“area” means the area beyond the coast', '', []],
  ])('%s', (_, a, b, found) => {
    expect(read(a, b).found).toEqual(found);
    expect(read(b, a).found).toEqual(found);
  });
});

describe('words that stand for others', () => {
  const a =
    'UNEP; United Nations Environment Programme; SDGs, Sustainable Development Goals; urban digital twins (UDT); measurable, reportable and verifiable; MRV';
  const b =
    'ten per cent of 2 million dollars 2,000,000 on 12 December 2015; December 12, 2015; policy makers; policymaker; into the into';
  test.each<[string, string, string | null]>([
    ['UNEP', 'the United Nations Environment Programme', 'abbreviation table'],
    ['the SDGs and their targets', 'Sustainable Development Goals with targets', 'abbreviation table'],
    ['UDT', 'urban digital twin', 'abbreviation definition'],
    ['MRV', 'measurable, reportable and verifiable', 'abbreviation table'],
    ['UNEP', 'the Environment Programme', null],
    ['UNEP', 'SDGs', null],
    ['UNEP', 'UNEP', 'forms'],
    ['eradicate', 'the eradication', 'forms'],
    ['2 million dollars', 'two million dollars', 'forms'],
    ['2 million dollars', '2,000,000 dollars', 'number'],
    ['2 million dollars', '4 million dollars', null],
    ['ten per cent', '10%', 'forms'],
    ['12 December 2015', 'December 12, 2015', 'date'],
    ['12 December 2015', '13 December 2015', null],
    ['policy makers', 'policymakers', 'letters'],
    ['on line', 'online', 'letters'],
    ['in to', 'into', null],
    ['policy', 'policy makers', null],
    ['of the', 'in the', null],
    ['resolution 70/1', 'resolution 70/2', null],
  ])('%s, %s', (one, other, expected) => {
    const vocabulary = emptyVocabulary();
    const idsOf = (text: string): Int32Array => wordsOf(text, 0, text.length, vocabulary).ids;
    const runs = [idsOf(one), idsOf(other)] as const;
    const [x, y] = [a, b].map((text) => ({ text, words: wordsOf(text, 0, text.length, vocabulary) }));
    if (x === undefined || y === undefined) throw new Error('two texts are two');
    const equivalents = equivalentsOf(x, y, vocabulary);
    const found = standsFor(equivalents, runs[0], runs[1]);
    expect(standsFor(equivalents, runs[1], runs[0])).toEqual(found);
    const how = found?.how === 'abbreviation' ? `${found.how} ${found.source}` : (found?.how ?? null);
    expect(how).toBe(expected);
  });
});

test.each([
  ['GCF', 'the Green Climate Fund', 'definition'],
  ['the Fund', 'the Green Climate Fund', 'definition'],
  ['the Fund', 'GCF', 'definition'],
  ['UNEP', 'United Nations Environment Programme', 'table'],
  ['UDT', 'Urban Digital Twins', 'initials'],
])('%s stands for %s by a %s, and what a text defines goes before the table', (one, other, source) => {
  const vocabulary = emptyVocabulary();
  const idsOf = (text: string): Int32Array => wordsOf(text, 0, text.length, vocabulary).ids;
  const text =
    '“Fund” means the Green Climate Fund, GCF; UNEP; United Nations Environment Programme; Urban Digital Twins; UDT';
  const words = wordsOf(text, 0, text.length, vocabulary);
  const equivalents = equivalentsOf({ text, words }, { text, words }, vocabulary);
  const [a, b] = [idsOf(one), idsOf(other)];
  const expected = { how: 'abbreviation', source };
  expect([standsFor(equivalents, a, b), standsFor(equivalents, b, a)]).toEqual([expected, expected]);
});

test('occurrences do not overlap, and have one meaning for all ways to say it', () => {
  const text =
    'The SDGs. Sustainable Development. Goals; a Sustainable Development Goal of the United Nations, UN';
  /* Where the words are without marks, nothing tells that a sentence ends. */
  const { equivalents, vocabulary } = readWords(text, '', () => true);
  const { ids } = wordsOf(text, 0, text.length, vocabulary);
  const said = occurrencesOf(equivalents, ids).map(({ first, end, isShort }) => {
    const forms = Array.from(ids.subarray(first, end), (id) => vocabulary.forms[id]);
    return `${forms.join(' ')}${isShort ? ' (short)' : ''}`;
  });
  expect(said).toEqual(['sdgs (short)', 'sustainable development goal', 'united nations', 'un (short)']);
  const meanings = occurrencesOf(equivalents, ids).map(({ meaning }) => meaning);
  expect(meanings).toEqual([meanings[0], meanings[0], meanings[2], meanings[2]]);
  expect(meanings[0]).not.toBe(meanings[2]);
});

test('the table has each abbreviation once, with something that it stands for', () => {
  const shorts = unAbbreviations.map((line) => line.split(' | '));
  expect(
    shorts.every(
      ([short = '', ...longs]) =>
        short !== '' && longs.length > 0 && longs.every((long) => long.includes(' ')),
    ),
  ).toBe(true);
  expect(new Set(shorts.map(([short]) => short)).size).toBe(shorts.length);
  expect(shorts.map(([short]) => short).filter((short) => !/\p{Lu}/u.test(short ?? ''))).toEqual([]);
});

test.each([
  ['abbreviations', 'AB CD (EF) '],
  ['quotation marks', '(“'],
  ['names', 'The Convention of the Convention '],
  ['definitions', 'Aa Bb (AB), hereinafter “the Aa” '],
])('a long text of %s is read', (_, part) => {
  const text = part.repeat(5000);
  const { found } = readWords(text, text, () => true);
  expect(found.length).toBeLessThan(5);
});
