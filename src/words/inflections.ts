/*
 * A word and its irregular forms. Where a form is one of two words (`found`, `left`), the word is the one of the language of resolutions.
 * `-nge` stands here since nothing tells `changing` from `bringing`.
 */
const irregular = `
child children / man men / woman women / criterion criteria / phenomenon phenomena / analysis analyses
basis bases / crisis crises / emphasis emphases / synthesis syntheses / hypothesis hypotheses / thesis theses / index indices indexes
matrix matrices / life lives / half halves / self selves / leaf leaves / quiz quizzes / bus buses / gas gases
arise arose arisen / bear bore borne / become became / begin began begun / bind bound / bring brought / build built / choose chose chosen
come came / draw drew drawn / find found / forgo forwent forgone / forget forgot forgotten / give gave given / go went gone going
grow grew grown / hold held / keep kept / know knew known / lay laid / lead led / lose lost / make made / mean meant / meet met
overcome overcame / pay paid / rise rose risen / say said / see saw seen / seek sought / sell sold / send sent / show shown / speak spoke spoken
spend spent / stand stood / take took taken / teach taught / tell told / think thought / undergo underwent undergone / understand understood
undertake undertook undertaken / uphold upheld / win won / withdraw withdrew withdrawn / withhold withheld / write wrote written / lie lying
die dying died / tie tying tied / change changing changed / range ranging ranged / guide guided guiding / agree agreed / guarantee guaranteed / free freed / add adding added
bring bringing / canoe canoes / shoe shoes / movie movies / great greater greatest / large larger largest / high higher highest / long longer longest / wide wider widest
deep deeper deepest / small smaller smallest / low lower lowest / strong stronger strongest / clear clearer clearest / broad broader broadest
early earlier earliest / easy easier easiest / late later latest / poor poorer poorest / close closer closest / new newer newest
near nearer nearest / safe safer safest / clean cleaner cleanest / fair fairer fairest / full fuller fullest / weak weaker weakest
`;

/** Words that end like a form of another one and are none. */
const uninflected = new Set(
  (
    'series species means news whereas always perhaps besides towards afterwards thus this plus basis chaos bias atlas lens goods customs arms ' +
    'premises economics politics ethics headquarters overseas its his hers ours theirs yes ' +
    'hundred kindred sacred naked wicked indeed embed need feed seed speed deed breed proceed exceed succeed weed ' +
    'thing something nothing anything everything king ring spring string wing during morning evening ceiling sibling sterling wedding ' +
    'shilling bring sing cling swing sling fling offspring underpinning ' +
    'humane locale morale police unique oblique'
  ).split(' '),
);

const words = new Map<string, string>();
for (const line of irregular.trim().split(/\s*[/\n]\s*/u)) {
  const [word = '', ...forms] = line.split(' ');
  for (const form of forms) words.set(form, word);
}

/**
 * Takes the accents from the letters of Latin script and the ending from a possessive, since both come and go with inflection in French,
 * Spanish and English.
 *
 * @param form A normal form.
 * @returns Its letters.
 */
function bareForm(form: string): string {
  const plain = /^[a-z]+$/u.test(form)
    ? form
    : form
        .replace(/'s?$/u, '')
        .normalize('NFD')
        .replace(/(?<=[a-z])\p{M}+/gu, '')
        .normalize('NFC');
  return plain;
}

/**
 * The singular of a word, or what stands for it: the same for both numbers of one word.
 *
 * @param form A normal form.
 * @returns The word without the ending of the plural and of the possessive, and without accents.
 */
export function singularOf(form: string): string {
  const word = bareForm(form);
  const known = words.get(word);
  if (known !== undefined && isPlural(word)) return known;
  if (!word.endsWith('s') || word.length <= 3 || uninflected.has(word) || /[siu]s$/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|o)es$/u.test(word) && word.length > 4) return word.slice(0, -2);
  /* Spanish; no English plural ends so. */
  if (/(?:ion|[iu]dad)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const isPlural = (word: string): boolean =>
  word.endsWith('s') || /^(?:children|men|women|criteria|phenomena)$/u.test(word);

/**
 * The word that a form is an inflection of, or what stands for it: the same for number, person, tense and participles of verbs, and for the
 * degrees of common adjectives.
 *
 * @param form A normal form.
 * @returns A key; it need not be a word.
 * @example
 * lemmaOf('promoting') === lemmaOf('promotes'); // true
 */
export function lemmaOf(form: string): string {
  const singular = singularOf(form);
  const word = words.get(singular) ?? singular;
  if (uninflected.has(word)) return word;
  if (word !== singular) return withoutE(word);
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return withoutE(word);
  if (/[^aeiou]ied$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  const base = word.slice(0, -ending);
  return base.length > 1 && /[aeiouy]/u.test(base) ? withE(base) : withoutE(word);
}

/** Whether a word has two syllables, or looks so. */
const isLong = (word: string): boolean =>
  /[aeiou][^aeiou]+[aeiou]|[aeiou][^aeiou]+y|y[^aeiouy]+[aeiouy]/u.test(word);

/** Longer words are compared without the mute vowel, as nothing tells `promot(e)` from `visit`; one with a single syllable is not (`plan`, `plane`). */
function withoutE(word: string): string {
  const hasE = word.length > 4 && word.endsWith('e') && !word.endsWith('ee');
  const base = hasE ? word.slice(0, -1) : word;
  return undoubled(hasE && !isLong(base) ? word : base);
}

/** What is left of a verb without its ending, as its other forms have it. */
function withE(base: string): string {
  if (isLong(base)) return undoubled(base);
  if (/([bdgmnprt])\1$/u.test(base)) return base.slice(0, -1);
  const hasE =
    /[cuvz]$|[aeioulnr]s$|[dlr]g$|[bcdfgkpt]l$/u.test(base) ||
    /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/u.test(base);
  return hasE && !/z{2}$|l{2}$/u.test(base) ? `${base}e` : base;
}

const doubled = /(?:bb|dd|gg|ll|mm|nn|pp|rr|tt)$/u;

/** `recall` and `fulfil` double their last letter or not, as spelling has it. */
function undoubled(word: string): string {
  return doubled.test(word) && isLong(word) ? word.slice(0, -1) : word;
}
