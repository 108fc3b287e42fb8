import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../src/words/normal-form.js';
import { seeded } from '../check/seeded.js';

/** Spellings that are one word. */
const same = `
  centre center              centres centers            centred centered           people-centred people-centered
  metre meter                kilometres kilometers      theatre theater            fibre fiber
  centring centering         calibre caliber
  utilise utilize            utilised utilized          utilising utilizing        utilisation utilization
  organisation organization  organisations organizations  organisational organizational  recognisable recognizable
  analyse analyze            analysed analyzed          catalysing catalyzing
  labour labor               neighbour neighbor         neighbourhood neighborhood neighbourhoods neighborhoods
  behaviour behavior         behavioural behavioral     favourable favorable       honouring honoring
  endeavours endeavors       colour color               labourers laborers
  labelled labeled           modelling modeling         travelling traveling       cancelled canceled
  counsellor counselor       councillors councilors     fuelled fueled             marvellous marvelous
  fulfil fulfill             fulfilment fulfillment     enrolment enrollment       instalments installments
  skilful skillful           wilful willful
  programme program          programmes programs        programme's program's
  catalogue catalog          dialogues dialogs          catalogued cataloged
  defence defense            licence license            pretences pretenses
  judgement judgment         acknowledgements acknowledgments
  practise practice          practised practiced
  ageing aging               Utilise UTILIZE            centre CENTER
`;

/** Numbers that are one, and other words that are written in two ways. */
const written: readonly (readonly [string, string])[] = [
  ['ten', '10'],
  ['Twelve', '12'],
  ['thirty', '30'],
  ['zero', '0'],
  ['twenty-five', '25'],
  ['ninety-\nnine', '99'],
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['eleventh', '11th'],
  ['thirteenth', '13th'],
  ['twentieth', '20th'],
  ['twenty-first', '21st'],
  ['thirty-third', '33rd'],
  ['1,000', '1000'],
  ['1 000', '1000'],
  ['1\u00A0000', '1000'],
  ['1.000', '1000'],
  ['12.500', '12500'],
  ['1.234.567', '1234567'],
  ['1,000.50', '1000.50'],
  ['%', 'per cent'],
  ['percent', 'per\ncent'],
  ['pour cent', '%'],
  ['por ciento', '％'],
  ['co-operation', 'cooperation'],
  ['post\u20102015', 'post-2015'],
  ['pro\u200Bgramme', 'program'],
  ['count\u00ADing', 'counting'],
  ['di\u00AD\nrector', 'director'],
  ['reaﬃrm', 'reaffirm'],
  ['ｆｕｌｌ', 'full'],
  ['CO₂', 'co2'],
  ['ещё', 'еще'],
  ['cinco', '5'],
  ['dix', '10'],
  ['se-ven', '7'],
  ['pro-gramme', 'program'],
  ['state\u00AD', 'state'],
  ["programmes'", "programs'"],
  ["programme's", "program's"],
];

/** Numbers that only look alike. */
const unlike: readonly (readonly [string, string])[] = [
  ['17.6', '176'],
  ['70/1', '70/2'],
  ['1.250', '1250'],
  ['0.125', '125'],
  ['0.100', '100'],
  ['1st', '1'],
  ['21', '21st'],
  ['1,00', '100'],
  ['²', '2'],
  ['once', '11'],
  ['un', '1'],
  ['cent', 'percent'],
  ['ten', 'tens'],
  ['-', ''],
  ['№', 'no'],
  ['II', 'III'],
  ['éprogramme', 'program'],
  ['éprogramme', 'éprogram'],
  ["programme'x", 'program'],
  ["programme'x", "program'x"],
  ['will', 'wil'],
];

describe('one thing written in two ways', () => {
  test.each(written)('%j, %j', (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });
});

describe('two things that look alike', () => {
  test.each(unlike)('%j, %j', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });
});

/** Words that only look as if they were one. */
const different = `
  four for         hour her         tour tor         filled filed     called caled     willing wiling
  prise prize      entire enter     acre acer        science sciense  absence absense  pure per
  store stoer      cement cment     management managment              statement statment
  rise rize        device devise    advice advise    course corse     tourism torism   journal jornal
  source sorce     court cort       resources resorces                cities city      state states
  tired tierd      hundred hundered
`;

const pairs = (list: string): [string, string][] => {
  const words = list.trim().split(/\s+/u);
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : []));
};

/** The forms of the parts of a hyphenated word. */
const forms = (word: string): string[] => word.split('-').map(normalForm);

describe('one word in two spellings', () => {
  test.each(pairs(same))('%s, %s', (one, other) => {
    expect(forms(one)).toEqual(forms(other));
  });
});

describe('two words', () => {
  test.each(pairs(different))('%s, %s', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });
});

test.each([
  ['quotation marks', ['“', '”', '„', '«', '»', '"']],
  ['apostrophes', ['’', '‘', 'ʼ', "'"]],
  ['dashes and hyphens', ['–', '—', '\u2010', '\u2011', '\u00AD', '\uFFFE', '-']],
  ['accents', ['É', 'é', 'e\u0301', 'E\u0301']],
])('%s have one form', (_, marks) => {
  expect(new Set(marks.map(normalForm)).size).toBe(1);
});

test('the form of a form is itself, so that it does not matter which of two spellings a text has first', () => {
  const endings =
    'is iz e ed ing ation er ers lys our s able ite ful ly hood al t b re red ring ll or ous log ue ence me ement ie n'.split(
      ' ',
    );
  const word = fc
    .array(fc.oneof(fc.constantFrom(...endings), fc.constantFrom('a', 'l', 'p', 'c', 'x', 'é', "'s")), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(word, (one) => {
      expect(normalForm(normalForm(one))).toBe(normalForm(one));
    }),
    { ...seeded, numRuns: seeded.numRuns * 4 },
  );
});
