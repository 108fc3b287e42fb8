import type { AlignedTexts } from '../align-texts.js';
import { quoteWords } from '../quote.js';
import type { SpanFacts, SpanWord } from './span-facts.js';

/** How much of a span stands in its slot in other words, or in another order. */
export interface SlotMatch {
  /** The share of the weight of the words that were not matched, from 0 to 1. */
  readonly share: number;
  /** The adopted words that stand for them, ascending. */
  readonly words: readonly number[];
  /** What the first of them stands for, and how: for the reasons. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly how: SlotRelation }[];
  /** Whether the words of the whole span stand there as they are, side by side. */
  readonly isWhole: boolean;
  /** Whether the letters of the whole span are those of adopted words: `socio-economic` and `socioeconomic`. */
  readonly isSameLetters: boolean;
}

/** How adopted words stand for words of a span. */
export type SlotRelation = 'same word' | 'form of the word' | 'abbreviation' | 'same letters';

const nothing: SlotMatch = { share: 0, words: [], pairs: [], isWhole: false, isSameLetters: false };

/* A slot longer than this is a rewritten passage; words are looked for near its ends, where the span would be. */
const longestSlot = 60;

/* A longer span has its own words to tell what became of it; some of any passage are in any other. */
const longestSpan = 30;

/**
 * Looks in the slot of a span for its words: in other forms, in another order, abbreviated or written out, written together or apart.
 *
 * @param texts The aligned texts.
 * @param facts The span.
 * @returns What stands for its words.
 */
export function slotMatch(texts: AlignedTexts, { words, slot }: SpanFacts): SlotMatch {
  const open = words.filter(({ word, movedTo }) => word < 0 && movedTo < 0);
  if (words.length > longestSpan) return nothing;
  const free = freeWords(texts, slot);
  if (open.length === 0 || free.length === 0) return nothing;
  /* Articles and prepositions are in every passage. */
  if (words.every(({ isGrammar }) => isGrammar) && slot.to - slot.from > 3) return nothing;
  const letters = sameLetters(texts, words, free);
  if (letters !== null) return letters;
  const taken = new Set<number>();
  const pairs: { from: string; to: string; how: SlotRelation }[] = [];
  let weight = 0;
  for (const one of byWeight(open)) {
    const found = standsFor(texts, one, free, taken);
    if (found === null) continue;
    for (const word of found.words) taken.add(word);
    weight += one.weight;
    pairs.push({ from: one.form, to: formsOf(texts, found.words), how: found.how });
  }
  const whole = open.reduce((sum, one) => sum + one.weight, 0);
  const found = [...taken].sort((a, b) => a - b);
  const isSideBySide = (found.at(-1) ?? 0) - (found[0] ?? 0) === words.length - 1;
  return {
    share: whole === 0 ? 0 : weight / whole,
    words: found,
    pairs,
    isWhole: isSideBySide && found.length === words.length && pairs.every(({ how }) => how === 'same word'),
    isSameLetters: false,
  };
}

/** Words that carry matter first, so that they choose. */
function byWeight(words: readonly SpanWord[]): SpanWord[] {
  return [...words].sort((a, b) => b.weight - a.weight || a.place - b.place);
}

function freeWords({ takenFrom }: AlignedTexts, { from, to }: { from: number; to: number }): number[] {
  const free: number[] = [];
  for (let word = from; word < to; word += 1) {
    if (to - from > 2 * longestSlot && word === from + longestSlot) word = to - longestSlot;
    if ((takenFrom[word] ?? -1) < 0) free.push(word);
  }
  return free;
}

function standsFor(
  texts: AlignedTexts,
  one: SpanWord,
  free: readonly number[],
  taken: ReadonlySet<number>,
): { words: number[]; how: SlotRelation } | null {
  const { words, weighing, vocabulary } = texts;
  for (const word of free) {
    if (taken.has(word)) continue;
    const id = words.ids[word] ?? 0;
    if (weighing.stems[id] === one.stem)
      return { words: [word], how: vocabulary.forms[id] === one.form ? 'same word' : 'form of the word' };
  }
  if (one.isGrammar) return null;
  return abbreviation(texts, one, free, taken);
}

/** Capital letters that are the initials of words side by side, or the other way round: `SDGs`, `Sustainable Development Goals`. */
function abbreviation(
  { draft, adopted, tape, words, vocabulary }: AlignedTexts,
  { place }: SpanWord,
  free: readonly number[],
  taken: ReadonlySet<number>,
): { words: number[]; how: SlotRelation } | null {
  const raw = draft.source.text.slice(tape.starts[place], tape.ends[place]);
  const initials = /^(\p{Lu}{2,})s?$/u.exec(raw)?.[1]?.toLowerCase();
  if (initials === undefined) return null;
  for (let first = 0; first + initials.length <= free.length; first += 1) {
    const run = free.slice(first, first + initials.length);
    const isRun = run.every((word, index) => !taken.has(word) && word === (run[0] ?? 0) + index);
    const isWrittenOut = run.every(
      (word, index) => vocabulary.forms[words.ids[word] ?? 0]?.startsWith(initials.charAt(index)) ?? false,
    );
    const isName = /^\p{Lu}/u.test(adopted.source.text.charAt(words.starts[run[0] ?? 0] ?? 0));
    if (isRun && isWrittenOut && isName) return { words: run, how: 'abbreviation' };
  }
  return null;
}

/* The letters of short words side by side are those of others by chance (`in to`). */
const fewestLetters = 6;

/** Whether a run of free words, more or fewer than the span has, has the letters of the whole span. */
function sameLetters(
  texts: AlignedTexts,
  span: readonly SpanWord[],
  free: readonly number[],
): SlotMatch | null {
  const letters = span.map(({ form }) => form).join('');
  if (letters.length < fewestLetters) return null;
  for (let first = 0; first < free.length; first += 1) {
    let run = '';
    for (let last = first; last < free.length && run.length < letters.length; last += 1) {
      if (last > first && free[last] !== (free[last - 1] ?? 0) + 1) break;
      run += texts.vocabulary.forms[texts.words.ids[free[last] ?? 0] ?? 0] ?? '';
      if (run !== letters || last - first + 1 === span.length) continue;
      const words = free.slice(first, last + 1);
      const pair = {
        from: span.map(({ form }) => form).join(' '),
        to: formsOf(texts, words),
        how: 'same letters' as const,
      };
      return { share: 1, words, pairs: [pair], isWhole: false, isSameLetters: true };
    }
  }
  return null;
}

const formsOf = (texts: AlignedTexts, run: readonly number[]): string =>
  quoteWords(texts, run[0] ?? 0, run.at(-1) ?? 0);
