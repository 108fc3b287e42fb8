/** A language of the United Nations, by ISO 639-1. */
export type Language = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';

/** Words that carry grammar, by the languages with Latin letters. */
export const functionWords = {
  en:
    'a an the and or nor but of to in on at by for from with without into onto over under as that which who whose this these those its ' +
    'it their his her them they be is are was were been being has have had do does did will would shall should can could may might ' +
    'must not no all any each every some such other also including inter alia well',
  fr:
    "le la les un une des du de au aux et ou que qui dans par pour sur avec sans ce cet cette ces son sa ses leur leurs en est sont l' d' n' s' " +
    "j' m' t' c' qu' jusqu' lorsqu' puisqu' quoiqu' à y ne pas dont où ainsi ont été être avoir aussi afin entre lors sous vers chez selon " +
    'notamment elle elles il ils se si comme tout toute toutes tous autre autres',
  es:
    'el la los las un una unos unas del de al y e o u que en por para con sin su sus lo se es son ha han ser sido fue haya estar ' +
    'este esta estos estas ese esa esos esas como más entre sobre desde hasta según ante así también ni cuyo cuya cuyos cuyas dicho dicha ' +
    'dichos dichas todo toda todos todas otro otra otros otras',
} as const;

/*
 * What a text of the language has besides, which tells it in a short one: verbs that open paragraphs, and words of tags. Portuguese, Italian
 * and German are here so that they are not taken for one of the three.
 */
const more = {
  en: 'decides requests urges calls invites notes welcomes encourages recalling noting recognizing member states',
  fr: 'rappelant notant réaffirmant décide demande prie exhorte paragraphe ajout ajouter supprimer conserver maintenir réserve nom états',
  es: 'recordando observando reafirmando decide solicita pide exhorta alienta insta invita artículo párrafo añadir suprimir mantener reserva nombre estados',
  pt: 'e não um uma os das dos ao aos são pelo pela pelos pelas à às em com para seu sua seus suas mais pede recordando como artigo de que a o',
  it: 'il lo gli e di del della delle dei degli nel nella con per che non sono è una la le in da al alla',
  de: 'der die das und oder von zu mit für auf ist sind des dem den ein eine im nicht als werden sowie bei',
} as const;

const latin = new Map<string, string[]>();
for (const table of [functionWords, more])
  for (const [language, words] of Object.entries(table))
    for (const word of words.split(' ')) {
      const known = latin.get(word);
      if (known === undefined) latin.set(word, [language]);
      else if (!known.includes(language)) known.push(language);
    }

/*
 * No letter of these has a code below, and there is none among punctuation, symbols, what programs use for themselves, and the last codes of the
 * first plane, of which U+FFFE stands for hyphens: most texts are in Latin letters and have to be counted no further.
 */
const mayHaveOthers = /[\u0400-\u1FFF\u2C00-\uD7FF\uF900-\uFEFC\u{10000}-\u{10FFFF}]/u;

const scripts: readonly (readonly [Language | null, RegExp])[] = [
  [null, /\p{Script=Latin}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  /* Japanese has Han too, and kana beside it. */
  ['zh', /\p{Script=Han}/gu],
];

/* What belongs to no language; in a short text it would outweigh the words. */
const tags = /[{<][^{}<>]{0,400}[}>]/gu;
/*
 * The letters of ASCII by themselves, since a class of all letters takes four times as long to look at; and the capitals first, then what stands
 * before them, since most places have none.
 */
const codes = /(?:[A-Z]|(?![\0-\x7F])\p{Lu}){2}(?<![\p{L}\p{M}]\p{Lu}{2})\p{Lu}?(?![\p{L}\p{M}])/gu;
const word = /(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldnsjmtc])'(?=\p{L})|(?:[a-z]|(?![\0-\x7F])[\p{L}\p{M}])+/gu;
const longestSample = 60_000;

/**
 * Tells the language of a text: by its script, and for Latin letters by the words that carry grammar. It is cheap and coarse: one language for
 * the whole text, from at most its first 60,000 characters.
 *
 * @param text The text.
 * @returns The language; null where it is another one, or the text is too short to tell.
 * @example
 * languageOf('Rappelant sa résolution sur les villes,'); // 'fr'
 */
export function languageOf(text: string): Language | null {
  const sample = text.slice(0, longestSample);
  if (!mayHaveOthers.test(sample)) return latinLanguageOf(sample);
  const letters = scripts.map(([, script]) => sample.match(script)?.length ?? 0);
  /* A Chinese word has a quarter of the letters of others, and names and codes are in Latin ones. */
  const [ofLatin = 0, ...others] = letters;
  const other = others.reduce((best, count, index) => (count > (others[best] ?? 0) ? index : best), 0);
  if ((others[other] ?? 0) * 2 > ofLatin) {
    const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample);
    const language = scripts[other + 1]?.[0] ?? null;
    return language === 'zh' && isJapanese ? null : language;
  }
  return latinLanguageOf(sample);
}

/** The words outside tags tell more than those in them, which may be all that there is. */
function latinLanguageOf(sample: string): Language | null {
  const words = sample.replace(codes, ' ');
  return best(countsIn(words.replace(tags, ' '))) ?? best(countsIn(words));
}

function countsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const written of text.toLowerCase().replaceAll('’', "'").match(word) ?? []) {
    const languages = latin.get(written);
    if (languages === undefined) continue;
    /* A word of two languages tells half as much. */
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  return counts;
}

function best(counts: ReadonlyMap<string, number>): Language | null {
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] < 0.5 || first[1] <= (second?.[1] ?? 0) * 1.2) return null;
  const [language] = first;
  return language === 'en' || language === 'fr' || language === 'es' ? language : null;
}
