import type { DraftSpan } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import { contentWeight } from '../words/weighing.js';
import type { Series, SeriesDraft, Step } from './series.js';
import type { SpanStage } from './trace.js';
import { wordsFrom, wordsOfSpan } from './span-range.js';

/** A life while it is being written. */
export interface OpenLife {
  readonly stages: SpanStage[];
  /** The text and the span where it was contested last. */
  last: { readonly text: number; readonly span: DraftSpan };
}

/** The lives that are closed, with the places where their spans would be, so that a span can be known again. */
export interface ClosedSpans {
  /** Where the words of a span of the draft before stand in a draft; null for nowhere. */
  readonly placeIn: (text: number, span: DraftSpan) => SourceRange | null;
  /** Notes that a life was closed in a draft. */
  readonly add: (text: number, life: OpenLife) => void;
  /** Follows all places to the next draft. */
  readonly goOn: (text: number) => void;
  /** The closed life that a span takes up again: of like words, at the place where they would be. It is closed no more. */
  readonly takenUpBy: (text: number, span: DraftSpan) => OpenLife | undefined;
}

interface ClosedLife {
  readonly life: OpenLife;
  readonly bag: Bag;
  /** The word at which it would stand. */
  anchor: number;
  isOver: boolean;
}

/** The forms of the words of a span with how often they stand in it, and what they weigh together. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weightOf: (form: string) => number;
  readonly weight: number;
}

/* As for spans of two drafts: half of the words. */
const leastLikeness = 0.5;
/* Where the paragraph was cut there: in another one than it would stand in, a span is known again right beside that place only. */
const mostWordsAway = 3;
/* A word of more closed spans than this finds none; the others of a span do. */
const mostLives = 64;

/**
 * Keeps the closed lives of a series.
 *
 * @param series The texts.
 * @returns What can be asked of them, draft by draft in order.
 */
export function closedSpans({ drafts, steps }: Series): ClosedSpans {
  const byWord = new Map<string, ClosedLife[]>();
  const nextWords = steps.map(nextMatched);
  let closed: ClosedLife[] = [];
  return {
    placeIn: (text, span) => placeIn(drafts[text - 1], drafts[text], steps[text - 1], span),
    add: (text, life) => {
      const before = drafts[text - 1];
      if (before === undefined) return;
      const { span } = life.last;
      const anchor = nextWords[text - 1]?.[wordsFrom(before, span.start)] ?? 0;
      const one = { life, bag: bagOf(before, span), anchor, isOver: false };
      closed.push(one);
      for (const key of keysOf(one.bag)) {
        const known = byWord.get(key);
        if (known === undefined) byWord.set(key, [one]);
        else known.push(one);
      }
    },
    goOn: (text) => {
      const next = nextWords[text - 1];
      closed = closed.filter(({ isOver }) => !isOver);
      for (const one of closed) one.anchor = next?.[one.anchor] ?? one.anchor;
    },
    takenUpBy: (text, span) => {
      const draft = drafts[text];
      const best = draft === undefined ? undefined : mostLike(draft, span, byWord);
      if (best !== undefined) best.isOver = true;
      return best?.life;
    },
  };
}

/** From the first to the last word of a span that stands in the later draft. */
function placeIn(
  before: SeriesDraft | undefined,
  after: SeriesDraft | undefined,
  step: Step | undefined,
  span: DraftSpan,
): SourceRange | null {
  if (!before || !after || !step) return null;
  const { first, end } = wordsOfSpan(before, span);
  const standing = step.forth.subarray(first, end).filter((word) => word >= 0);
  if (standing.length === 0) return null;
  const [least, most] = [
    standing.reduce((a, b) => Math.min(a, b)),
    standing.reduce((a, b) => Math.max(a, b)),
  ];
  return { start: after.words.starts[least] ?? 0, end: after.words.ends[most] ?? 0 };
}

/** The closed life of which the words are most like those of a span, and of equal ones the nearest. */
function mostLike(
  draft: SeriesDraft,
  span: DraftSpan,
  byWord: ReadonlyMap<string, readonly ClosedLife[]>,
): ClosedLife | undefined {
  const bag = bagOf(draft, span);
  const { first } = wordsOfSpan(draft, span);
  const found = new Set<ClosedLife>();
  for (const key of keysOf(bag)) {
    const lives = byWord.get(key) ?? [];
    if (lives.length <= mostLives) for (const one of lives) found.add(one);
  }
  const away = ({ anchor }: ClosedLife): number => Math.abs(anchor - first);
  const isNear = (one: ClosedLife): boolean =>
    away(one) <= mostWordsAway || provisionAt(draft, one.anchor) === provisionAt(draft, first);
  return [...found]
    .filter((one) => !one.isOver && isNear(one))
    .map((one) => ({ one, likeness: likenessOf(one.bag, bag) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || away(a.one) - away(b.one))[0]?.one;
}

const provisionAt = ({ texts, places }: SeriesDraft, word: number): number =>
  texts.tapeProvisions[places[word] ?? -1] ?? -1;

/** For each word of the earlier draft, and for the place behind the last, the word of the later one at or behind which it would stand. */
function nextMatched({ forth, back }: Step): Int32Array {
  const next = new Int32Array(forth.length + 1).fill(back.length);
  for (let word = forth.length - 1; word >= 0; word -= 1) {
    const later = forth[word] ?? -1;
    next[word] = later >= 0 ? later : (next[word + 1] ?? 0);
  }
  return next;
}

function bagOf(draft: SeriesDraft, span: DraftSpan): Bag {
  const { vocabulary, weighing } = draft.texts;
  const { first, end } = wordsOfSpan(draft, span);
  const counts = new Map<string, number>();
  const weights = new Map<string, number>();
  let weight = 0;
  for (const id of draft.words.ids.subarray(first, end)) {
    const form = vocabulary.forms[id] ?? '';
    const own = weighing.weights[id] ?? 0;
    counts.set(form, (counts.get(form) ?? 0) + 1);
    weights.set(form, own);
    weight += own;
  }
  return { counts, weightOf: (form) => weights.get(form) ?? 0, weight };
}

/** What a span is looked up by: its words that carry matter; one that has none, by all of them together. */
function keysOf({ counts, weightOf }: Bag): string[] {
  const forms = [...counts.keys()];
  const matter = forms.filter((form) => weightOf(form) >= contentWeight);
  return matter.length > 0 ? matter : [forms.join(' ')];
}

/** The share of the words of both that they have in common. */
function likenessOf(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [form, count] of a.counts) shared += Math.min(count, b.counts.get(form) ?? 0) * a.weightOf(form);
  return (2 * shared) / Math.max(1, a.weight + b.weight);
}
