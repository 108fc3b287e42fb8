import { alignWeighted } from '../../align/weighted/align-weighted.js';
import { rangeOf, roleOf } from '../../align/lattice.js';
import { emptyVocabulary } from '../../words/vocabulary.js';
import type { Draft } from '../draft.js';
import { latticeOf, type DraftLattice } from '../lattice/draft-lattice.js';
import { textWords } from '../lattice/text-words.js';
import { weighingOf } from '../../words/weighing.js';
import type { BaseVerdicts } from './weighing.js';

/** What a base text says about the spans of a draft. */
export interface BaseComparison {
  readonly verdicts: BaseVerdicts;
  /**
   * The share of the words of the two texts that find no partner; 0 for a draft that came of the base text by its changes alone. Null where
   * the texts are too long to be compared.
   */
  readonly distance: number | null;
}

/**
 * Compares a draft with the text that its changes were proposed to.
 *
 * The reading of the draft that is nearest to the base text keeps the words that were there and skips those that were not, so it says of
 * every bracket whether its words are old or new.
 *
 * @param draft The draft.
 * @param base The base text, read as an adopted one is.
 * @returns A verdict for every span with words, except spans that cross others, and the distance of the texts.
 */
export function compareWithBase(draft: Draft, base: Draft): BaseComparison {
  const vocabulary = emptyVocabulary(draft.source.language);
  const target = textWords(base, [], vocabulary, 'words-and-marks').ids;
  const words = latticeOf(draft, vocabulary, 'words-and-marks');
  const { matched, kept, exact } = alignWeighted(words.lattice, target, weighingOf(vocabulary));
  if (!exact) return { verdicts: new Map(), distance: null };
  const verdicts = new Map<string, 'old' | 'new'>();
  for (const [id, ranges] of rangesWithWords(words)) {
    const [range] = ranges;
    if (ranges.length === 1 && range !== undefined) verdicts.set(id, kept[range] === 1 ? 'old' : 'new');
  }
  const { read, outside } = countWords(words, kept);
  const pairs = matched.reduce((sum, word) => sum + (word >= 0 ? 1 : 0), 0);
  const alone = read - pairs + (target.length - pairs);
  return { verdicts, distance: alone / Math.max(1, target.length + outside) };
}

/** The ranges of each span, by its id; without those that hold letters of a word, which is no evidence. */
function rangesWithWords({ spans, opens, closes, ends, glued }: DraftLattice): ReadonlyMap<string, number[]> {
  const ranges = new Map<string, number[]>();
  const endsOfGlued = new Set(glued.map(({ end }) => end));
  for (const [range, { id }] of spans.entries()) {
    const first = (opens[range] ?? 0) + 1;
    const length = (closes[range] ?? 0) - first;
    /* The whole word stands where its last letters do: `target[s]`. */
    const hasWords = length > 1 || (length === 1 && !endsOfGlued.has(ends[first] ?? 0));
    if (hasWords) ranges.set(id, [...(ranges.get(id) ?? []), range]);
  }
  return ranges;
}

/** How many words of the draft the reading has, and how many stand outside of all brackets. */
function countWords(
  { lattice: { tape } }: DraftLattice,
  kept: Uint8Array,
): { read: number; outside: number } {
  let read = 0;
  let outside = 0;
  let depth = 0;
  let skipped = 0;
  for (const symbol of tape) {
    if (symbol >= 0) {
      read += skipped === 0 ? 1 : 0;
      outside += depth === 0 ? 1 : 0;
      continue;
    }
    const step = roleOf(symbol) === 0 ? 1 : -1;
    depth += step;
    if (kept[rangeOf(symbol)] === 0) skipped += step;
  }
  return { read, outside };
}
