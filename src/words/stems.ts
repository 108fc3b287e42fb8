import { isReference } from './cross-references.js';
import { isFunctionWord } from './function-words.js';
import { lemmaOf, singularOf } from './inflections.js';
import { normalForm } from './normal-form.js';
import { isRomance, romanceLemma, romanceSingular, romanceStem } from './romance-forms.js';

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[-'’\uFFFE\u00AD\u2010][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Lists the words of a text in lower case.
 *
 * @param text The text.
 * @returns Its words in order, without punctuation.
 */
export function wordList(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

/** Words of one family whose letters do not show it. */
const families = `
apply application applicable applicant / science scientific scientist / recognize recognition / analysis analyze analytical
maintain maintenance / democracy democratic / practice practical / emphasis emphasize / priority prioritize prioritization
strength strengthen / wide widen / broad broaden / grow growth / decide decision / provide provision / choose choice / lose loss
sell sale / prove proof / believe belief / know knowledge / succeed success successful successfully / advise advice advisory adviser / guide guidance / divide division
expand expansion / extend extension extensive / respond response responsive responsiveness / suspend suspension / defend defense
explain explanation / destroy destruction destructive / absorb absorption / acquire acquisition / assume assumption
consume consumption consumer / vary variation / remedy remedial / pay payment payer / use user usage / make maker / provide provider
pollute polluter / produce producer / import importer / export exporter / employ employer / observe observer / hold holder / lead leader leadership
develop developer / own owner ownership / act actor action / adhere adherence adherent / exceed excess excessive / depend dependence dependent
multiply multiplication / rely reliance reliable reliability / comply compliance compliant / deny denial
relate relation relationship / refer reference / differ difference different differently / differentiate differentiation
mitigate mitigation / climate climatic / responsible responsibility responsibly / possible possibility / science / coast coastal / tribe tribal
person personal / finance financial financially financier / race racial / space spatial / benefit beneficial beneficiary
secretary secretarial / commerce commercial commercially commercialize commercialization / office official officially
represent representation representative representativeness / publish publication / continue continuous continuously continuity continuation
commence commencement / broad broadly / administer administration administrative administratively / able ability / capable capability / nation national nationally
`;

/*
 * Words that end like a derivation, and whose stem would be that of another word: `general` is no form of `generate`. They, and what their
 * own inflections come to, are stems as they are.
 */
const roots = new Set(
  (
    'general several internal international final initial partial material mineral capital federal central animal hospital journal manual ' +
    'annual individual potential essential crucial special local legal social global total equal rural moral principal rational ' +
    'initiative objective executive alternative native positive perspective incentive collective relative motive narrative ' +
    'university universe community authority majority minority integrity severity humanity facility quality quantity entity identity ' +
    'opportunity unity capacity city priority security activity publicity ' +
    'implement supplement complement document element environment instrument department moment segment comment parliament argument ' +
    'government treatment statement experiment increment fragment agreement apartment ' +
    'public republic traffic topic arctic pacific atlantic academic domestic logic fabric ' +
    'conference competent competence competency important importance instance substance evidence current currency presence present parent ' +
    'patent content intent extent president resident incident continent component agent client science experience sequence audience ' +
    'influence sentence essence relevant consent absent recent urgent decent garment constant instant distant elephant ' +
    'family supply apply reply rely only early likely assembly anomaly monopoly comply imply multiply daily july italy ' +
    'organize organization organism authorize realize police policy treaty party former manner read ready ' +
    'station ration option section portion caution mission commission passion fashion nation vision version session tension pension ' +
    'condition position tradition edition addition ambition auction fiction nutrition petition ' +
    'table stable cable viable enable variable vegetable ' +
    'object objection director sector factor mention interval justice service notice format formal overall situation successive respective ' +
    'humane locale morale confidential provisional emergency designate designation accession appropriation addition'
  ).split(' '),
);

/**
 * An ending, how many letters stand before it at least, and what takes its place. The first that fits is taken, so an ending stands before
 * those that it ends in.
 */
type Ending = readonly [ending: string, fewest: number, replacement: string];

const derivations = byLastLetter([
  ['ship', 4, ''],
  ['iveness', 3, 'iv'],
  ['fulness', 3, ''],
  ['ness', 4, ''],
  ['ful', 3, ''],
  ['ably', 3, 'abl'],
  ['ibly', 3, 'ibl'],
  ['ically', 3, 'ic'],
  ['ively', 3, 'iv'],
  ['ily', 4, 'y'],
  ['ly', 4, ''],
  ['ability', 2, 'abl'],
  ['ibility', 2, 'ibl'],
  ['ity', 4, ''],
  ['alization', 3, 'al'],
  ['aliz', 3, 'al'],
  ['tional', 3, 'tion'],
  ['sional', 3, 'sion'],
  ['tion', 4, 't'],
  ['sion', 4, 's'],
  ['mental', 4, 'ment'],
  ['ment', 4, ''],
  ['ancy', 4, ''],
  ['anc', 4, ''],
  ['ency', 4, ''],
  ['enc', 4, ''],
  ['ant', 5, ''],
  ['ent', 5, ''],
  ['atory', 4, 'at'],
  ['isory', 4, 'is'],
  ['ator', 3, 'at'],
  ['ctor', 4, 'ct'],
  ['ttor', 4, 'tt'],
  ['stor', 4, 'st'],
  ['tor', 5, 't'],
  ['ical', 4, 'ic'],
  ['al', 4, ''],
  /* `receive` has no ending. */
  ['eiv', 0, 'eiv'],
  ['iv', 4, ''],
  ['able', 4, ''],
  ['abl', 4, ''],
  ['ible', 4, ''],
  ['ibl', 4, ''],
  ['ic', 4, ''],
]);

/** What stems come to that are one in two forms. */
const remainders: readonly Ending[] = [
  ['ate', 4, ''],
  ['at', 4, ''],
  ['ific', 0, 'if'],
  ['duct', 1, 'duc'],
  ['scriptiv', 0, 'scrib'],
  ['script', 0, 'scrib'],
  ['nclus', 1, 'nclud'],
  ['exclus', 0, 'exclud'],
  ['submiss', 0, 'submit'],
  ['admiss', 0, 'admit'],
  ['permiss', 0, 'permit'],
  ['transmiss', 0, 'transmit'],
  ['emiss', 0, 'emit'],
  ['iz', 2, 'is'],
  ['e', 5, ''],
  ['i', 4, ''],
  ['y', 4, ''],
];

function byLastLetter(endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const byLetter = new Map<string, Ending[]>();
  for (const ending of endings) {
    const last = ending[0].slice(-1);
    const known = byLetter.get(last);
    if (known === undefined) byLetter.set(last, [ending]);
    else known.push(ending);
  }
  return byLetter;
}

const fits = (word: string, [ending, fewest]: Ending): boolean =>
  word.length >= ending.length + fewest && word.endsWith(ending);

const replaced = (word: string, [ending, , replacement]: Ending): string =>
  word.slice(0, word.length - ending.length) + replacement;

let known: ReadonlyMap<string, string> | undefined;

/** What words in the lists stand for, by their lemmas: the first of their family, or themselves. Made at the first word. */
function listedStems(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const stems = new Map([...roots].map((root) => [lemmaOf(normalForm(root)), lemmaOf(normalForm(root))]));
  for (const family of families.trim().split(/\s*[/\n]\s*/u)) {
    const members = family.split(' ');
    for (const member of members) stems.set(lemmaOf(normalForm(member)), members[0] ?? '');
  }
  known = stems;
  return stems;
}

/**
 * The stem of a word: one for all its forms and for what is derived from it by an ending (`eradicate`, `eradication`; `strategy`,
 * `strategic`), so that such words may stand for one another. It is no dictionary: what it joins wrongly is in a list of roots, what it
 * does not join in one of families. A general stemmer (Snowball) was tried on the words of negotiated texts: it joins what this one keeps
 * apart (`internal` and `international`, `object` and `objective`, `university` and `universe`), and keeps apart `strategy` and `strategic`.
 *
 * @param word A normal form.
 * @param language Its language, by ISO 639-1, where it is known; a word of another than French and Spanish is told as an English one.
 * @returns Its stem; it need not be a word.
 */
export function stemOf(word: string, language: string | null = null): string {
  if (word.length <= 3) return word;
  if (isRomance(language)) return romanceStem(word, language);
  const stems = listedStems();
  let stem = lemmaOf(word);
  /* As many endings as words of such texts have: `represent-ative-ness`, `commerci-al-iz-ation`. */
  for (let endingsLeft = 3; ; endingsLeft -= 1) {
    const listed = stems.get(stem);
    if (listed !== undefined) return listed;
    const fitting =
      endingsLeft > 0 ? derivations.get(stem.slice(-1))?.find((ending) => fits(stem, ending)) : undefined;
    if (fitting === undefined) break;
    stem = replaced(stem, fitting);
  }
  for (const remainder of remainders) if (fits(stem, remainder)) stem = replaced(stem, remainder);
  return stem;
}

/**
 * How two words are forms of one: in number only, in tense or another inflection, or by derivation; or numbers of references inside the
 * text, which say the same when parts are renumbered (see `withReferences`).
 */
export type FormRelation = 'same' | 'renumbered' | 'number' | 'inflection' | 'derivation';

/**
 * Tells how two words are forms of one.
 *
 * @param one A normal form.
 * @param other Another.
 * @param language Their language, where it is known.
 * @returns The nearest relation; null where they are different words, or too short to tell.
 * @example
 * formRelation('eradicate', 'eradication'); // 'derivation'
 */
export function formRelation(
  one: string,
  other: string,
  language: string | null = null,
): FormRelation | null {
  if (one === other) return 'same';
  if (isReference(one) && isReference(other)) return 'renumbered';
  if (!hasForms(one) || !hasForms(other)) return null;
  const isSame = (key: (form: string) => string): boolean => key(one) === key(other);
  if (isSame((form) => (isRomance(language) ? romanceSingular(form, language) : singularOf(form))))
    return 'number';
  if (isSame((form) => (isRomance(language) ? romanceLemma(form, language) : lemmaOf(form))))
    return 'inflection';
  return isSame((form) => stemOf(form, language)) ? 'derivation' : null;
}

/**
 * Tells whether a word is one whose forms can be told from other words: one with letters only, not too short, that carries matter.
 *
 * @param form A normal form.
 * @returns Whether it has a stem that is of use.
 */
export function hasForms(form: string): boolean {
  return (/^[a-z]{3,}$/u.test(form) || /^\p{L}{3,}(?:'s?)?$/u.test(form)) && !isFunctionWord(form);
}

/**
 * Lists the stems of the words that carry matter.
 *
 * @param words Words in lower case.
 * @param language Their language, where it is known.
 * @returns A set of stems.
 */
export function contentStems(words: readonly string[], language: string | null = null): ReadonlySet<string> {
  return new Set(words.filter((word) => !isFunctionWord(word)).map((word) => stemOf(word, language)));
}
