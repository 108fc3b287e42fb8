import { beginsCompound, initialsOf } from './definitions.js';
import { carriesGrammar } from './function-words.js';
import type { Vocabulary } from './vocabulary.js';
import type { TextWords } from './words.js';

/** Capitals and the words that they are the initials of, as the numbers of their forms. */
export interface NameByInitials {
  readonly short: readonly number[];
  readonly long: readonly number[];
}

/* Two letters are the initials of some words in any text; a long abbreviation is a word in capitals. */
const fewestInitials = 3;
const mostInitials = 8;
/* Words without capitals are a name by the initials of four of them only: three are met by chance in a long text. */
const fewestOfCommonWords = 4;

/**
 * Finds names side by side whose initials, function words passed over, are an abbreviation that is in either text.
 *
 * @param texts Both texts.
 * @param vocabulary Their words.
 * @param common Words that are also written in small letters, by their numbers: they are no abbreviations.
 * @returns Each abbreviation with the first name that fits; one in capitals goes before others.
 */
export function namesByInitials(
  texts: readonly TextWords[],
  vocabulary: Vocabulary,
  common: ReadonlySet<number>,
): NameByInitials[] {
  const shorts = abbreviationsIn(texts, common);
  if (shorts.size === 0) return [];
  const named = new Map<string, { long: readonly number[]; isName: boolean }>();
  const lengths = new Set([...shorts.values()].map((initials) => initials.length));
  const wanted = new Set(shorts.values());
  const beginnings = new Set([...wanted].map((initials) => initials.charAt(0)));
  for (const text of texts)
    for (const stretch of stretchesOf(text, vocabulary)) {
      const letters = stretch.map((index) => formAt(text, index, vocabulary).charAt(0)).join('');
      for (const length of lengths)
        for (let first = 0; first + length <= letters.length; first += 1) {
          if (!beginnings.has(letters.charAt(first))) continue;
          const initials = letters.slice(first, first + length);
          if (!wanted.has(initials)) continue;
          const run = stretch.slice(first, first + length);
          const isName = run.every((index) => /^\p{Lu}/u.test(wordAt(text, index)));
          if (!isName && length < fewestOfCommonWords) continue;
          const known = named.get(initials);
          if (known !== undefined && (known.isName || !isName)) continue;
          named.set(initials, { long: run.map((index) => text.words.ids[index] ?? 0), isName });
        }
    }
  return [...shorts].flatMap(([id, initials]) => {
    const name = named.get(initials);
    return name === undefined ? [] : [{ short: [id], long: name.long }];
  });
}

/** Abbreviations by the number of their form. */
function abbreviationsIn(
  texts: readonly TextWords[],
  common: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const shorts = new Map<number, string>();
  for (const text of texts)
    for (let index = 0; index < text.words.ids.length; index += 1) {
      const id = text.words.ids[index] ?? 0;
      if (common.has(id) || shorts.has(id)) continue;
      const initials = initialsOf(wordAt(text, index));
      if (initials !== null && initials.length >= fewestInitials && initials.length <= mostInitials)
        shorts.set(id, initials);
    }
  return shorts;
}

/**
 * Lists the words that are written in small letters somewhere.
 *
 * @param texts Texts.
 * @returns The numbers of their forms.
 */
export function commonWords(texts: readonly TextWords[]): ReadonlySet<number> {
  const common = new Set<number>();
  for (const text of texts)
    for (let index = 0; index < text.words.ids.length; index += 1) {
      const id = text.words.ids[index] ?? 0;
      if (common.has(id)) continue;
      const word = wordAt(text, index);
      if (word === word.toLowerCase()) common.add(id);
    }
  return common;
}

/** The words that carry matter, of each stretch that no mark but a bracket or a hyphen parts. */
function stretchesOf(source: TextWords, { forms }: Vocabulary): number[][] {
  const { text, words } = source;
  const ofMatter = forms.map((form) => /^\p{L}/u.test(form) && !carriesGrammar(form));
  const parting = new Set(forms.flatMap((form, id) => (/^[^\p{L}\p{N}[\]-]$/u.test(form) ? [id] : [])));
  const stretches: number[][] = [];
  let stretch: number[] = [];
  for (let index = 0; index < words.ids.length; index += 1) {
    const id = words.ids[index] ?? -1;
    if (ofMatter[id] || beginsCompound(source, index)) stretch.push(index);
    const from = words.ends[index] ?? 0;
    const to = Math.min(words.starts[index + 1] ?? from, from + 8);
    const isParted = parting.has(id) || (to - from > 1 && /[^\s[\]\u2010-]/u.test(text.slice(from, to)));
    if (!isParted || stretch.length === 0) continue;
    stretches.push(stretch);
    stretch = [];
  }
  return [...stretches, stretch];
}

const formAt = ({ words }: TextWords, index: number, { forms }: Vocabulary): string =>
  forms[words.ids[index] ?? -1] ?? '';

const wordAt = ({ text, words }: TextWords, index: number): string =>
  text.slice(words.starts[index], words.ends[index]);
