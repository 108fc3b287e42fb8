import { alignTape, closingOf, openingOf } from '../../align/align-tape.js';
import { emptyVocabulary, wordsOf, type Vocabulary } from '../../align/words.js';
import type { Draft, DraftSpan } from '../draft.js';
import type { BaseVerdicts } from './infer-changes.js';

/** What a base text says about the spans of a draft. */
export interface BaseComparison {
  readonly verdicts: BaseVerdicts;
  /**
   * The share of the words of the two texts that find no partner; 0 for a draft that came of the base text by its changes alone. Null where
   * the texts are too long to be compared.
   */
  readonly distance: number | null;
}

interface TapeEvent {
  readonly at: number;
  /** At one offset, ranges close before others open, and words come last. */
  readonly order: number;
  readonly rank: number;
  readonly symbols: Int32Array;
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
  const vocabulary = emptyVocabulary();
  const target = concat(
    runsOf(base).map(({ start, end }) => wordsOf(base.source.text, start, end, vocabulary).ids),
  );
  const spans = nestedSpans(draft);
  const tape = tapeOf(draft, spans, vocabulary);
  const alignment = alignTape(tape, target, spans.length);
  if (alignment === null) return { verdicts: new Map(), distance: null };
  const verdicts = new Map<string, 'old' | 'new'>();
  for (const [index, { id, text }] of spans.entries()) {
    if (text !== '') verdicts.set(id, alignment.kept[index] === 1 ? 'old' : 'new');
  }
  const outside = wordsOutside(tape);
  return { verdicts, distance: alignment.cost / Math.max(1, target.length + outside) };
}

function runsOf({ provisions }: Draft): { start: number; end: number }[] {
  return provisions.flatMap(({ runs }) => runs);
}

function concat(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Spans that lie apart or inside one another; of two that cross, the later is left out. */
function nestedSpans({ spans }: Draft): DraftSpan[] {
  const nested: DraftSpan[] = [];
  const ends: number[] = [];
  for (const span of spans) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= span.start) ends.pop();
    if (ends.length > 0 && span.end > (ends.at(-1) ?? 0)) continue;
    ends.push(span.end);
    nested.push(span);
  }
  return nested;
}

function tapeOf(draft: Draft, spans: readonly DraftSpan[], vocabulary: Vocabulary): Int32Array {
  const events: TapeEvent[] = [];
  for (const [rank, { start, end }] of spans.entries()) {
    events.push({ at: start, order: 1, rank, symbols: Int32Array.of(openingOf(rank)) });
    events.push({ at: end, order: 0, rank: -rank, symbols: Int32Array.of(closingOf(rank)) });
  }
  const cuts = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  let cut = 0;
  for (const run of runsOf(draft)) {
    for (let from = run.start; from < run.end;) {
      while ((cuts[cut] ?? Infinity) <= from) cut += 1;
      const to = Math.min(run.end, cuts[cut] ?? Infinity);
      const { ids } = wordsOf(draft.source.text, from, to, vocabulary);
      events.push({ at: from, order: 2, rank: 0, symbols: ids });
      from = to;
    }
  }
  events.sort((a, b) => a.at - b.at || a.order - b.order || a.rank - b.rank);
  return concat(events.map(({ symbols }) => symbols));
}

function wordsOutside(tape: Int32Array): number {
  let depth = 0;
  let words = 0;
  for (const symbol of tape) {
    if (symbol >= 0) words += depth === 0 ? 1 : 0;
    else depth += symbol % 2 === 0 ? -1 : 1;
  }
  return words;
}
