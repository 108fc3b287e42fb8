/*
 * Forms of French and Spanish words. As for English, two things are told apart: a word and its inflections (number, gender, person, tense), and
 * what is derived from it. A general stemmer (Snowball) joins both in one, and joins `objet` and `objectif`, `medida` and `medio`; in the package
 * that has it, it comes with the tables of all its languages, as large as a sixth of the library.
 */

/** An ending, how many letters stand before it at least, and what takes its place. */
type Ending = readonly [ending: string, fewest: number, replacement: string];

/** The endings of a language. Of each list the first that fits is taken, so an ending stands before those that it ends in. */
interface Endings {
  readonly invariable: ReadonlySet<string>;
  readonly number: readonly Ending[];
  readonly inflection: readonly Ending[];
  readonly derivation: readonly Ending[];
}

const french: Endings = {
  invariable: new Set(
    (
      'pays fois temps cours acces proces succes progres recours concours corps appuis sens choix voix prix paix deux divers alors lors puis moins ' +
      'plus hors dans sans sous vers tres apres jamais toujours ensemble exemple systeme probleme programme principe organe peuple monde siecle'
    ).split(' '),
  ),
  number: [
    ['eaux', 1, 'eau'],
    ['aux', 3, 'al'],
    ['x', 4, ''],
    ['ss', 2, 'ss'],
    ['tous', 0, 'tout'],
    ['s', 3, ''],
  ],
  inflection: [
    ['issements', 3, 'issement'],
    ['ement', 3, 'ement'],
    ['ment', 3, 'ment'],
    ['eraient', 3, ''],
    ['eront', 3, ''],
    ['erait', 3, ''],
    ['issent', 3, ''],
    ['issant', 3, ''],
    ['aient', 3, ''],
    ['antes', 4, ''],
    ['ante', 4, ''],
    ['ants', 4, ''],
    ['ant', 4, ''],
    ['era', 4, ''],
    ['ent', 4, ''],
    ['elle', 3, 'el'],
    ['enne', 3, 'en'],
    ['ive', 3, 'if'],
    ['euse', 3, 'eux'],
    ['rice', 4, 'eur'],
    ['ee', 3, ''],
    ['er', 4, ''],
    ['ez', 4, ''],
    ['ons', 4, ''],
    ['e', 3, ''],
  ],
  derivation: [
    ['isation', 3, 'is'],
    ['ation', 4, ''],
    ['issement', 3, ''],
    ['ement', 4, ''],
    ['ateur', 4, ''],
    ['ionnel', 4, 'ion'],
    ['able', 4, ''],
    ['abl', 4, ''],
  ],
};

const spanish: Endings = {
  invariable: new Set(
    'pais crisis tesis analisis sintesis lunes martes mas menos tras entonces antes despues dos tres seis'.split(
      ' ',
    ),
  ),
  number: [
    ['paises', 0, 'pais'],
    ['ces', 2, 'z'],
    ['iones', 2, 'ion'],
    ['dades', 2, 'dad'],
    ['ales', 3, 'al'],
    ['ores', 3, 'or'],
    ['eres', 3, 'er'],
    ['iles', 3, 'il'],
    ['ares', 3, 'ar'],
    ['enes', 3, 'en'],
    ['s', 3, ''],
  ],
  inflection: [
    ['aciones', 3, 'acion'],
    ['ieron', 3, ''],
    ['iendo', 3, ''],
    ['yendo', 3, ''],
    ['ando', 3, ''],
    ['aran', 4, ''],
    ['aron', 4, ''],
    ['aban', 4, ''],
    ['aba', 4, ''],
    ['ado', 4, ''],
    ['ada', 4, ''],
    ['ido', 4, ''],
    ['ida', 4, ''],
    ['ara', 4, ''],
    ['que', 4, 'c'],
    ['quen', 4, 'c'],
    ['ice', 3, 'iz'],
    ['icen', 3, 'iz'],
    ['ar', 4, ''],
    ['er', 4, ''],
    ['ir', 4, ''],
    ['an', 4, ''],
    ['en', 4, ''],
    ['a', 3, ''],
    ['o', 3, ''],
    ['e', 3, ''],
  ],
  derivation: [
    ['izacion', 3, 'iz'],
    ['acion', 4, ''],
    ['icion', 4, ''],
    ['amient', 4, ''],
    ['imient', 4, ''],
    ['ador', 4, ''],
    ['abl', 4, ''],
  ],
};

const endings = { fr: french, es: spanish } as const;

/** A language whose forms are known here. */
export type RomanceLanguage = keyof typeof endings;

const bare = (form: string): string => form.normalize('NFD').replace(/\p{M}+/gu, '');

function replaced(word: string, list: readonly Ending[]): string {
  for (const [ending, fewest, replacement] of list)
    if (word.length >= ending.length + fewest && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + replacement;
  return word;
}

/**
 * The singular of a French or Spanish word, or what stands for it, without accents: they come and go with inflection and on capitals.
 *
 * @param form A normal form.
 * @param language Its language.
 * @returns A key.
 */
export function romanceSingular(form: string, language: RomanceLanguage): string {
  const word = bare(form);
  return endings[language].invariable.has(word) ? word : replaced(word, endings[language].number);
}

/**
 * What a French or Spanish word is an inflection of, or what stands for it.
 *
 * @param form A normal form.
 * @param language Its language.
 * @returns A key; it need not be a word.
 * @example
 * romanceLemma('utilisant', 'fr') === romanceLemma('utiliser', 'fr'); // true
 */
export function romanceLemma(form: string, language: RomanceLanguage): string {
  const word = romanceSingular(form, language);
  if (endings[language].invariable.has(word)) return word;
  return replaced(word, endings[language].inflection).replace(/(?<=...)([lnt])\1$/u, '$1');
}

/**
 * The stem of a French or Spanish word: one for its inflections and for what is derived from it.
 *
 * @param form A normal form.
 * @param language Its language.
 * @returns A key; it need not be a word.
 * @example
 * romanceStem('utilización', 'es') === romanceStem('utilizar', 'es'); // true
 */
export function romanceStem(form: string, language: RomanceLanguage): string {
  return replaced(romanceLemma(form, language), endings[language].derivation);
}

/**
 * Tells whether the forms of a language are known here.
 *
 * @param language The language, by ISO 639-1.
 * @returns Whether it is French or Spanish.
 */
export function isRomance(language: string | null): language is RomanceLanguage {
  return language !== null && Object.hasOwn(endings, language);
}
