import { textWords } from '../model/lattice/text-words.js';
import type { Draft } from '../model/draft.js';
import { disputedParagraphs } from '../reconcile/origins.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import type { SourceRange } from '../text/plain-text.js';
import { emptyVocabulary } from '../words/vocabulary.js';
import { rangeSet } from './range-set.js';

/**
 * How a word stands in a draft: in a bracket; else in an option or alternative paragraph; else in a paragraph that a party reserves or objects
 * to as a whole; else undisputed.
 */
export type Dispute = 'bracket' | 'option' | 'reserved' | 'undisputed';

export const disputes: readonly Dispute[] = ['undisputed', 'bracket', 'option', 'reserved'];

/** What became of an undisputed word: it stands; another form or other words stand for it; it stands elsewhere; it is gone. */
export type WordFate = 'kept' | 'reworded' | 'moved' | 'gone';

export const wordFates: readonly WordFate[] = ['kept', 'reworded', 'moved', 'gone'];

/** A word of a draft. */
export interface DraftWord extends SourceRange {
  /** The index of its provision. */
  readonly provision: number;
  readonly dispute: Dispute;
}

/**
 * Lists the words of a draft with how they stand. A word is letters and digits, without punctuation; a word in which a bracket begins or ends
 * counts on both sides. Labels, marks, tags and stamps are no words of the text.
 *
 * @param draft The draft.
 * @returns The words in the order of the text.
 */
export function draftWords(draft: Draft): DraftWord[] {
  const cuts = [...new Set(draft.spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const { starts, ends } = textWords(draft, cuts, emptyVocabulary(draft.source.language));
  const isInBracket = rangeSet(draft.spans);
  const paragraphs = disputedParagraphs(draft);
  const runs = draft.provisions
    .flatMap((provision, index) => provision.runs.map((run) => ({ ...run, index })))
    .sort((a, b) => a.start - b.start);
  const words: DraftWord[] = [];
  let run = 0;
  for (const [index, start] of starts.entries()) {
    while (run + 1 < runs.length && (runs[run + 1]?.start ?? Infinity) <= start) run += 1;
    const provision = runs[run]?.index ?? 0;
    const ofParagraph = paragraphs.get(provision) === 'option' ? 'option' : 'reserved';
    const dispute = isInBracket(start) ? 'bracket' : paragraphs.has(provision) ? ofParagraph : 'undisputed';
    words.push({ start, end: ends[index] ?? start, provision, dispute });
  }
  return words;
}

/**
 * Says what became of words that stood outside of every dispute.
 *
 * @param words Words of the draft.
 * @param reconciliation What became of the draft.
 * @returns For each undisputed word its fate, in order; null for the others.
 */
export function wordFatesOf(
  words: readonly DraftWord[],
  { alignment, words: adopted }: Reconciliation,
): (WordFate | null)[] {
  const aligned = (kind: string): ((offset: number) => boolean) =>
    rangeSet(alignment.flatMap((run) => (run.kind === kind && run.draft !== null ? [run.draft] : [])));
  const sources = (origin: string): ((offset: number) => boolean) =>
    rangeSet(adopted.flatMap((run) => (run.origin === origin && run.from !== undefined ? [run.from] : [])));
  const [isSame, isVariant] = [aligned('same'), aligned('variant')];
  const [isMoved, isReworded] = [sources('moved'), sources('reworded')];
  return words.map(({ start, dispute }) => {
    if (dispute !== 'undisputed') return null;
    if (isSame(start)) return 'kept';
    if (isVariant(start)) return 'reworded';
    if (isMoved(start)) return 'moved';
    return isReworded(start) ? 'reworded' : 'gone';
  });
}

/**
 * Finds the words of a draft that stood outside of every dispute and are gone.
 *
 * @param draft The draft.
 * @param reconciliation What became of it.
 * @returns Their ranges in order; words side by side are one range.
 */
export function goneWords(draft: Draft, reconciliation: Reconciliation): SourceRange[] {
  const words = draftWords(draft);
  const fates = wordFatesOf(words, reconciliation);
  const ranges: { start: number; end: number }[] = [];
  for (const [index, { start, end, provision }] of words.entries()) {
    if (fates[index] !== 'gone') continue;
    const last = ranges.at(-1);
    const goesOn = fates[index - 1] === 'gone' && words[index - 1]?.provision === provision;
    if (last !== undefined && goesOn) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
