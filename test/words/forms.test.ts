import { describe, expect, test } from 'vitest';
import { lemmaOf, singularOf } from '../../src/words/inflections.js';
import { isRomance, romanceLemma, romanceSingular, romanceStem } from '../../src/words/romance-forms.js';
import { contentStems, formRelation, hasForms, stemOf, wordList } from '../../src/words/stems.js';
import { emptyVocabulary, idOf } from '../../src/words/vocabulary.js';
import { stemKey, stemsOf, weighingOf } from '../../src/words/weighing.js';
import { isReference } from '../../src/words/cross-references.js';

/* For each rule words on both sides of it, as `word key`; keys need not be words. */
const entries = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s*[/\n]\s*/u)
    .map((entry) => entry.trim().split(/\s+/u) as [string, string]);

const keys: readonly (readonly [string, (word: string) => string, string])[] = [
  [
    'singular',
    singularOf,
    `
  children child / women woman / criteria criterion / phenomena phenomenon / indices index / taken taken
  larger larger / found found / lives life / goals goal / gas gas / its its / series series / basis basis
  focus focus / process process / glass glass / thus thus / yes yes / lens lens / cities city / ties tie
  dies die / movies movie / flies fly / boxes box / branches branch / wishes wish / heroes hero / shoes shoe
  processes process / does doe / toes toe / naciones nacion / ciudades ciudad / virtudes virtude / cases case
  notes note / goes goe / axes axe / state's state / parties' party / nación nacion / naïve naive / élèves eleve
  états etat / й й / йод йод`,
  ],
  [
    'lemma',
    lemmaOf,
    `
  taken take / taking take / noted note / noting note / visited visit / planned plan / agreed agree / tied tie
  applied apply / allied ally / died die / need need / thing thing / king king / red red / bed bed / shed shed
  recalling recal / recall recal / fulfilled fulfil / fulfil fulfil / controlled control / raised raise
  raising raise / placed place / using use / used use / moving move / sized size / argued argu / settled settle
  enabled enabl / merged merge / judged judge / charging charge / sensed sense / focused focus / selling sell
  filled fill / buzzing buzz / planing plane / seeing see / trying try / typing type / typed type
  programme program / plane plane / plan plan / note note / trees tree / employee employee / care care
  promote promot / rate rate / these these / tree tree / sing sing / singing sing / fling fling / string string
  larger large / earliest early / met meet / meetings meet / boxed box / waxed wax / showing show / played play
  fixing fix / staying stay`,
  ],
  [
    'French singular',
    (word) => romanceSingular(word, 'fr'),
    `
  pays pays / droits droit / bureaux bureau / nationaux national / voix voix / tous tout / stress stress
  les les / bas bas`,
  ],
  [
    'Spanish singular',
    (word) => romanceSingular(word, 'es'),
    `
  país pais / países pais / voces voz / nacionales nacional / derechos derecho / las las / mas mas`,
  ],
  [
    'French lemma',
    (word) => romanceLemma(word, 'fr'),
    `
  établissements etablissement / rapidement rapidement / utilisant utilis / utilisera utilis / étaient etai
  importantes import / actuelle actuel / adoptée adopt / une une / nouvelle nouvel / temps temps`,
  ],
  [
    'Spanish lemma',
    (word) => romanceLemma(word, 'es'),
    `
  decidieron decid / considerando consider / adoptará adopt / apliquen aplic / utilice utiliz / deben deben
  los los / país pais`,
  ],
  [
    'French stem',
    (word) => romanceStem(word, 'fr'),
    `
  utilisation utilis / nation nation / engagement engag / applicable applic / table tabl`,
  ],
  [
    'Spanish stem',
    (word) => romanceStem(word, 'es'),
    `
  recomendación recomend / nación nacion / tratamiento trat / tabla tabl`,
  ],
];

describe.each(keys)('the %s', (_, keyOf, list) => {
  test.each(entries(list))('of %s is %s', (word, key) => {
    expect(keyOf(word)).toBe(key);
  });
});

test.each([
  ['States and 2 rivers', ['states', 'and', '2', 'rivers']],
  ['The U.S.-led co-op; l’eau', ['the', 'u', 's', 'led', 'co-op', 'l’eau']],
  ['policy- makers', ['policy', 'makers']],
  ['E\u0301tat', ['e\u0301tat']],
  ['… ;', []],
])('the words of %j', (text, words) => {
  expect(wordList(text)).toEqual(words);
});

test.each<[string, boolean]>([
  ['state', true],
  ['sea', true],
  ['as', false],
  ['ox', false],
  ['the', false],
  ['shall', false],
  ['été', true],
  ['né', false],
  ["assembly's", true],
  ["états'", true],
  ['état-major', false],
  ['70/1', false],
  ['co2', false],
  ['§4', false],
])('%s has forms: %s', (form, has) => {
  expect(hasForms(form)).toBe(has);
});

test.each<[string, string, string | null, ReturnType<typeof formRelation>]>([
  ['droit', 'droits', 'fr', 'number'],
  ['national', 'nationaux', 'fr', 'number'],
  ['national', 'nationaux', null, null],
  ['adopter', 'adoptant', 'fr', 'inflection'],
  ['adopter', 'adoptant', null, null],
  ['utiliser', 'utilisation', 'fr', 'derivation'],
  ['adoptar', 'adoptando', 'es', 'inflection'],
  ['recomendar', 'recomendación', 'es', 'derivation'],
  ['recomendar', 'recomendación', 'pt', null],
  ['measure', 'measures', 'en', 'number'],
  ['as', 'as', null, 'same'],
  ['as', 'asses', null, null],
  ['the', 'them', null, null],
  ['§4', '§', null, null],
  ['4', '5', null, null],
])('%s and %s in %s are related by %s', (one, other, language, relation) => {
  expect(formRelation(one, other, language)).toBe(relation);
  expect(formRelation(other, one, language)).toBe(relation);
});

test.each([
  ['fr', true],
  ['es', true],
  ['en', false],
  ['toString', false],
  [null, false],
])('forms of the language %s are known: %s', (language, isKnown) => {
  expect(isRomance(language)).toBe(isKnown);
});

test('stems are of words that carry matter alone, each once', () => {
  expect([...contentStems(['the', 'promoting', 'promotes', 'of', 'sea'])]).toEqual([
    stemOf('promote'),
    'sea',
  ]);
  expect([...contentStems(['les', 'mesures'], 'fr')]).toEqual(['les', stemOf('mesure', 'fr')]);
});

test.each([
  ['§4', true],
  ['§', false],
  ['4§', false],
  ['4', false],
])('%s is the form of a reference: %s', (form, is) => {
  expect(isReference(form)).toBe(is);
});

test.each<[string, number]>([
  ['state', 10],
  ['70/1', 10],
  ['$', 10],
  ['the', 4],
  ['и', 4],
  [',', 2],
  ['"', 2],
])('%s weighs %d', (form, weight) => {
  const vocabulary = emptyVocabulary();
  idOf(form, vocabulary);
  const weighing = weighingOf(vocabulary);
  expect([...weighing.weights]).toEqual([weight]);
  expect([weighing.variantCost, weighing.runCost]).toEqual([4, 9]);
});

test.each([
  ['§4', '§'],
  ['promoting', `${stemOf('promoting')}·`],
  ['the', 'the'],
  ['70/1', '70/1'],
  ['para', 'para'],
])('the key of %s is %s', (form, key) => {
  expect(stemKey(form)).toBe(key);
});

test('stems are numbered as they come, and forms of one word have one', () => {
  const vocabulary = emptyVocabulary();
  for (const word of ['States', 'plant', 'State', 'planting']) idOf(word, vocabulary);
  const { ofForms, numbers } = stemsOf(vocabulary);
  expect([...ofForms]).toEqual([0, 1, 0, 1]);
  expect(numbers.size).toBe(2);
  expect(stemsOf({ ...vocabulary, language: 'fr' }).numbers.size).toBe(3);
});

test('a word as written and its form have one number', () => {
  const vocabulary = emptyVocabulary('en');
  expect(['Centre', 'centre', 'center', 'river', 'Centre'].map((word) => idOf(word, vocabulary))).toEqual([
    0, 0, 0, 1, 0,
  ]);
  expect(vocabulary.forms).toEqual(['center', 'river']);
  expect([...vocabulary.ids]).toEqual([
    ['center', 0],
    ['Centre', 0],
    ['centre', 0],
    ['river', 1],
  ]);
  expect([vocabulary.language, emptyVocabulary().language]).toEqual(['en', null]);
});
