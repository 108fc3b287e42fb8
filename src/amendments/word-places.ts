import type { SourceRange } from '../text/plain-text.js';
import type { DraftProvision } from '../model/draft.js';
import type { Application } from './amendment-change.js';
import type { SearchableWords } from './find-words.js';
import type { Located, WordRange } from './locate-words.js';
import type { Instruction } from './paper.js';
import { sentencesOfText } from './text-sentences.js';

/** The part of a document in which an instruction acts. */
export interface Scope {
  readonly provision: DraftProvision | null;
  readonly text: SearchableWords;
  /** Its sentences, where the instruction names some; null for all of it. */
  readonly within: readonly WordRange[] | null;
}

/** A place that could not be found, and why, in words behind the name of the instruction. */
export interface NoWordPlace {
  readonly reason: string;
  readonly rule: 'anchor-not-found' | 'ambiguous-anchor' | 'instruction-not-applied';
  readonly candidates: readonly SourceRange[];
}

const finalMark = /[.,;:?!]$/u;

/**
 * Finds the part of a document in which an instruction acts.
 *
 * @param application The document and what is found in it.
 * @param instruction The instruction.
 * @param provision The provision that it names; null for the whole document.
 * @returns The part, or why it is not there.
 */
export function scopeOf(
  { finder }: Application,
  { isChapeau, sentences }: Instruction,
  provision: DraftProvision | null,
): Scope | NoWordPlace {
  const text = finder.wordsIn(provision, isChapeau ? 'own' : 'all');
  if (sentences.length === 0) return { provision, text, within: null };
  if (provision === null) return missing('a sentence of no paragraph is named');
  const all = sentenceRanges(text);
  const within = sentences.map((ordinal) => all.at(ordinal > 0 ? ordinal - 1 : ordinal));
  const isThere = sentences.every((ordinal) => Math.abs(ordinal) <= all.length);
  if (!isThere)
    return missing(`the paragraph has ${String(all.length)} ${all.length === 1 ? 'sentence' : 'sentences'}`);
  return { provision, text, within: within.filter((range) => range !== undefined) };
}

function missing(reason: string): NoWordPlace {
  return { reason, rule: 'anchor-not-found', candidates: [] };
}

const known = new WeakMap<SearchableWords, readonly WordRange[]>();

/** The sentences of a text, by their words; reading them once is enough for all instructions. */
function sentenceRanges(text: SearchableWords): readonly WordRange[] {
  let ranges = known.get(text);
  if (ranges === undefined) known.set(text, (ranges = readRanges(text)));
  return ranges;
}

function readRanges({ value, words }: SearchableWords): WordRange[] {
  const ranges: WordRange[] = [];
  let first = 0;
  for (const { end } of sentencesOfText(value)) {
    let last = first;
    while (last < words.starts.length && (words.starts[last] ?? 0) < end) last += 1;
    if (last > first) ranges.push({ first, last: last - 1 });
    first = last;
  }
  return ranges;
}

/**
 * Finds what goes out by an instruction that does not quote all of it.
 *
 * @param application The document.
 * @param instruction The instruction; its extent is not null.
 * @param scope Where it acts.
 * @returns The ranges, or why they cannot be told.
 */
export function extentOf(
  application: Application,
  instruction: Instruction,
  scope: Scope,
): readonly SourceRange[] | NoWordPlace {
  const { text } = scope;
  if (instruction.extent === 'sentences') return sentencesIn(instruction, scope);
  const { anchor } = instruction;
  if (anchor === null) return missing('no place is quoted');
  const located = application.locate(text, anchor, { ...instruction, anchor: null, within: scope.within });
  const [place] = located.words;
  if (place === undefined || located.words.length > 1) return notOnce(anchor, located);
  const words = wordsOfExtent(application, instruction, scope, place);
  if ('reason' in words) return words;
  if (words.first > words.last) return missing('nothing stands there');
  return [text.rangeOf(words.first, words.last)];
}

/**
 * Says that words are not at one place.
 *
 * @param quoted The words.
 * @param located Where they are.
 * @returns Why they are no place.
 */
export function notOnce(quoted: string, { places, candidates }: Located): NoWordPlace {
  const all = places.length > 0 ? places : candidates;
  return all.length === 0
    ? missing(`“${quoted}” is not there`)
    : { reason: `“${quoted}” is there more than once`, rule: 'ambiguous-anchor', candidates: all };
}

function sentencesIn(
  { sentences, action }: Instruction,
  { text, within }: Scope,
): readonly SourceRange[] | NoWordPlace {
  const ranges = within ?? [];
  if (action !== 'replace' || ranges.length === 1)
    return ranges.map(({ first, last }) => text.rangeOf(first, last));
  const first = ranges[0];
  const last = ranges.at(-1);
  const isRun = ranges.every(
    ({ first: at }, index) => index === 0 || at === (ranges[index - 1]?.last ?? 0) + 1,
  );
  if (first === undefined || last === undefined || !isRun || sentences.length === 0)
    return missing('the sentences do not stand together');
  return [text.rangeOf(first.first, last.last)];
}

function wordsOfExtent(
  application: Application,
  instruction: Instruction,
  scope: Scope,
  place: WordRange,
): WordRange | NoWordPlace {
  const { extent, side, until } = instruction;
  if (extent === 'from-to' || extent === 'between') {
    if (until === null) return { first: place.first, last: lastOf(instruction, scope, place) };
    const end = untilOf(application, scope, place, until);
    if ('reason' in end) return end;
    return extent === 'from-to'
      ? { first: place.first, last: end.last }
      : { first: place.last + 1, last: end.first - 1 };
  }
  if (side === 'before') return { first: firstOf(scope, place), last: place.first - 1 };
  if (holdsItems(application, instruction, scope))
    return {
      reason: 'the paragraph has items, and it is not said whether they go out too',
      rule: 'instruction-not-applied',
      candidates: [],
    };
  return { first: place.last + 1, last: lastOf(instruction, scope, place) };
}

/** The one place behind the first where the range can end. */
function untilOf(
  { locate }: Application,
  { text, within }: Scope,
  { last }: WordRange,
  until: string,
): WordRange | NoWordPlace {
  const rest = [{ first: last + 1, last: text.words.ids.length - 1 }];
  const range =
    within === null
      ? rest
      : within
          .filter((one) => one.last > last)
          .map((one) => ({ first: Math.max(one.first, last + 1), last: one.last }));
  const located = locate(text, until, { anchor: null, side: null, occurrence: null, within: range });
  const [only] = located.words;
  return only !== undefined && located.words.length === 1 ? only : notOnce(until, located);
}

function holdsItems({ finder }: Application, { isChapeau }: Instruction, { provision }: Scope): boolean {
  if (provision === null || isChapeau) return provision === null;
  return finder.wordsIn(provision, 'own').words.ids.length !== finder.wordsIn(provision).words.ids.length;
}

function firstOf({ text, within }: Scope, place: WordRange): number {
  const ranges = within ?? sentenceRanges(text).slice(0, 1);
  return within === null
    ? 0
    : (ranges.find(({ first, last }) => first <= place.first && last >= place.last)?.first ?? 0);
}

/** The last word of the paragraph or the sentence; its final mark stays, unless what comes in has one. */
function lastOf({ extent, new: words }: Instruction, { text, within }: Scope, place: WordRange): number {
  const ranges = extent === 'rest-of-sentence' ? sentenceRanges(text) : within;
  const range = ranges?.find(({ first, last }) => first <= place.first && last >= place.last);
  const last = range?.last ?? text.words.ids.length - 1;
  const mark = text.value.slice(text.words.starts[last], text.words.ends[last]);
  return finalMark.test(mark) && !finalMark.test(words ?? '') ? last - 1 : last;
}

const endsWithMark = /[.,;:]$/u;

/**
 * Finds the edge of a scope. At the end of a paragraph words come in before its final mark, unless they bring one.
 *
 * @param application The document.
 * @param instruction What comes in, and at which edge.
 * @param scope The scope.
 * @returns The words beside which something comes in, or why there are none.
 */
export function edgeOf(
  { draft }: Application,
  { action, new: words, edge }: Instruction,
  { provision, text, within }: Scope,
): readonly SourceRange[] | NoWordPlace {
  const range = within?.[0] ?? { first: 0, last: text.words.ids.length - 1 };
  if (provision === null || range.last < 0 || edge === null || (within?.length ?? 1) > 1)
    return { reason: 'there are no words to insert beside', rule: 'anchor-not-found', candidates: [] };
  if (action === 'insert-before') return [text.rangeOf(range.first, range.first)];
  const last = text.rangeOf(range.last, range.last);
  const isMark = endsWithMark.test(draft.source.text.slice(last.start, last.end));
  const keepsMark = isMark && range.last > range.first && !endsWithMark.test(words ?? '');
  return [keepsMark ? text.rangeOf(range.last - 1, range.last - 1) : last];
}
