import { alignmentRuns } from '../correspond/alignment-runs.js';
import { correspond } from '../correspond/correspond.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { MovedRun } from '../correspond/moved-runs.js';
import { provisionRelations } from '../correspond/provision-relations.js';
import { twoDrafts } from '../correspond/texts.js';
import type { Draft, DraftSpan, Stance } from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import { telling, type ProgressOptions } from '../progress/progress.js';
import {
  comparisonSchemaVersion,
  type DraftComparison,
  type PositionChange,
  type SpanComparison,
  type SpanWhereabouts,
} from './comparison.js';
import { pairSpans, type SpanPair, type WordPairs } from './pair-spans.js';
import { spanWords, type SpanWords } from './span-words.js';
import { wordDiff } from './word-diff.js';
import { firstIndex } from '../text/first-index.js';

/**
 * Finds out what happened from one draft to the next.
 *
 * @param before The earlier draft, by `readDraft`.
 * @param after The later draft.
 * @param options Who is told how far it is.
 * @returns Which spans were opened, closed and reworded, whose positions changed, what moved, and how the provisions correspond.
 * @throws The reason of a signal that is aborted.
 * @example
 * const before = readDraft('1. Requests [urgent] {USA+} action;');
 * const after = readDraft('1. Requests urgent action [by all] {FRA+};');
 * compareDrafts(before, after).spans.map(({ event }) => event); // ['closed', 'opened']
 */
export function compareDrafts(before: Draft, after: Draft, options: ProgressOptions = {}): DraftComparison {
  const tell = telling(options);
  tell('words');
  const texts = correspond(twoDrafts(before, after), undefined, tell);
  tell('provisions');
  return comparisonOf(texts);
}

/**
 * Says what happened from one draft to the next where it is known what corresponds.
 *
 * @param texts What corresponds, of `twoDrafts`.
 * @returns The comparison.
 */
export function comparisonOf(texts: Correspondence): DraftComparison {
  const { draft: before, adopted: after } = texts;
  const { runs, cost } = alignmentRuns(texts);
  const sides = [spanWords(before, texts.tape.starts), spanWords(after, texts.words.starts)] as const;
  const partner = partnersOf(texts);
  const known = wordPairs(texts, partner);
  const pairs = pairSpans(sides[0], sides[1], [before, after], known);
  const stances = [stancesBySpan(before), stancesBySpan(after)] as const;
  return {
    schemaVersion: comparisonSchemaVersion,
    before: { length: before.source.length, sha256: before.source.sha256 },
    after: { length: after.source.length, sha256: after.source.sha256 },
    exact: texts.matches.inexact.length === 0,
    cost,
    alignment: runs,
    spans: inOrder(
      spansOf({ before, after, sides, stances, known, moves: texts.moves }, pairs),
      before,
      after,
      texts,
    ),
    provisions: provisionRelations(texts),
  };
}

function partnersOf({ matches, moves }: Correspondence): Int32Array {
  const partner = new Int32Array(matches.matched.length).fill(-1);
  for (const [word, place] of matches.takenFrom.entries()) if (place >= 0) partner[place] = word;
  for (const { places, word } of moves)
    for (const [index, place] of places.entries()) partner[place] = word + index;
  return partner;
}

function wordPairs({ tape, words, weighing }: Correspondence, partner: Int32Array): WordPairs {
  return {
    partner,
    weightBefore: (place) => weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0,
    weightAfter: (word) => weighing.weights[words.ids[word] ?? 0] ?? 0,
  };
}

interface Sides {
  readonly before: Draft;
  readonly after: Draft;
  readonly sides: readonly [SpanWords, SpanWords];
  readonly stances: readonly [StancesBySpan, StancesBySpan];
  readonly known: WordPairs;
  readonly moves: readonly MovedRun[];
}

function spansOf(sides: Sides, pairs: readonly SpanPair[]): SpanComparison[] {
  const pairedBefore = new Set(pairs.map((pair) => pair.before));
  const pairedAfter = new Set(pairs.map((pair) => pair.after));
  const moved = new Set(sides.moves.flatMap(({ places }) => places));
  const back = backwards(sides);
  return [
    ...pairs.map((pair) => paired(sides, pair, moved)),
    ...sides.before.spans.flatMap((span, index) =>
      pairedBefore.has(index) ? [] : [alone(sides, 'closed', span, index, sides.known.partner)],
    ),
    ...sides.after.spans.flatMap((span, index) =>
      pairedAfter.has(index) ? [] : [alone(sides, 'opened', span, index, back)],
    ),
  ];
}

function backwards({ known: { partner }, sides }: Sides): Int32Array {
  const back = new Int32Array(sides[1].spansOf.length).fill(-1);
  for (const [place, word] of partner.entries()) if (word >= 0) back[word] = place;
  return back;
}

function paired(
  { before, after, sides, stances }: Sides,
  pair: SpanPair,
  moved: ReadonlySet<number>,
): SpanComparison {
  const earlier = before.spans[pair.before];
  const later = after.spans[pair.after];
  const [was, is] = [plain(earlier), plain(later)];
  /* Words that nothing answers to, such as an article at the end of a text, are the same words all the same. */
  const isSame = pair.likeness === 1 || was === is;
  return {
    before: earlier?.id ?? null,
    after: later?.id ?? null,
    event: isSame ? 'unchanged' : 'reworded',
    words: 'contested',
    moved: sides[0].wordsOf[pair.before]?.some((word) => moved.has(word)) ?? false,
    wording: isSame ? [] : wordDiff(was, is),
    positions: positionChanges(stances[0].get(earlier?.id), stances[1].get(later?.id)),
    confidence: Math.round(50 + 50 * pair.likeness) / 100,
    reasons: [
      isSame
        ? { rule: 'same-words', text: `“${shortened(is)}” is contested in both drafts.` }
        : {
            rule: 'like-words',
            text: `${String(Math.round(100 * pair.likeness))} % of the words of “${shortened(was)}” and “${shortened(is)}” correspond.`,
          },
    ],
  };
}

const said = {
  closed: {
    'agreed-text': 'stands outside of brackets in the later draft',
    'another-span': 'stands in another bracket of the later draft',
    nowhere: 'is not in the later draft',
  },
  opened: {
    'agreed-text': 'stood outside of brackets in the earlier draft',
    'another-span': 'stood in another bracket of the earlier draft',
    nowhere: 'was not in the earlier draft',
  },
} as const;

/** A span that one draft has alone; `partner` gives the words of the other draft. */
function alone(
  { sides, stances, known }: Sides,
  event: 'closed' | 'opened',
  span: DraftSpan,
  index: number,
  partner: Int32Array,
): SpanComparison {
  const isClosed = event === 'closed';
  const [own, other] = isClosed ? sides : [sides[1], sides[0]];
  const words = own.wordsOf[index] ?? [];
  /* By what they weigh: the articles and prepositions of words that are gone stand in what is left of the sentence. */
  const weightOf = isClosed ? known.weightBefore : known.weightAfter;
  const weigh = (some: readonly number[]): number => some.reduce((sum, word) => sum + weightOf(word), 0);
  const partnerOf = (word: number): number => partner[word] ?? -1;
  const standing = words.filter((word) => partnerOf(word) >= 0);
  const contested = standing.filter((word) => (other.spansOf[partnerOf(word)]?.length ?? 0) > 0);
  const { where, share } = whereabouts(weigh(words), weigh(standing), weigh(contested));
  return {
    before: isClosed ? span.id : null,
    after: isClosed ? null : span.id,
    event,
    words: where,
    moved: false,
    wording: [],
    positions: isClosed
      ? positionChanges(stances[0].get(span.id), undefined)
      : positionChanges(undefined, stances[1].get(span.id)),
    confidence: share,
    reasons: [{ rule: 'no-partner', text: `“${shortened(plain(span))}” ${said[event][where]}.` }],
  };
}

/** Where most words are, and how sure that is. */
function whereabouts(
  all: number,
  standing: number,
  contested: number,
): { where: Exclude<SpanWhereabouts, 'contested'>; share: number } {
  if (all === 0) return { where: 'nowhere', share: 0.5 };
  const rounded = (share: number): number => Math.round(100 * Math.max(0.5, share)) / 100;
  if (standing < all / 2) return { where: 'nowhere', share: rounded(1 - standing / all) };
  const where = contested > standing / 2 ? 'another-span' : 'agreed-text';
  return { where, share: rounded(standing / all) };
}

/** For every span on which positions are taken, by its id, the stances of each party, sorted. */
export type StancesBySpan = ReadonlyMap<string | undefined, ReadonlyMap<string, readonly Stance[]>>;

function positionChanges(
  was: ReadonlyMap<string, readonly Stance[]> = new Map(),
  is: ReadonlyMap<string, readonly Stance[]> = new Map(),
): PositionChange[] {
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((party) => {
    const change = { party, before: [...(was.get(party) ?? [])], after: [...(is.get(party) ?? [])] };
    return change.before.join() === change.after.join() ? [] : [change];
  });
}

/**
 * Collects where parties stand on spans.
 *
 * @param draft The draft.
 * @returns Stances by span and party.
 */
export function stancesBySpan({ positions }: Draft): StancesBySpan {
  const bySpan = new Map<string, Map<string, Stance[]>>();
  for (const { party, stance, spans } of positions) {
    for (const span of spans) {
      const stances = bySpan.get(span) ?? new Map<string, Stance[]>();
      bySpan.set(span, stances);
      const known = stances.get(party) ?? [];
      if (!known.includes(stance)) stances.set(party, [...known, stance].sort());
    }
  }
  return bySpan;
}

/** In the order of the later draft; what was closed stands where the words behind it stand now. */
function inOrder(
  spans: readonly SpanComparison[],
  before: Draft,
  after: Draft,
  texts: Correspondence,
): SpanComparison[] {
  const later = laterOffsets(texts);
  const placeOf = (one: SpanComparison): number =>
    one.after === null
      ? later(spanById(before, one.before)?.start ?? 0)
      : (spanById(after, one.after)?.start ?? 0);
  /* Where a mark is lost two spans begin at one offset, so that the offset alone does not say which is first. */
  const rankOf = ({ before: was, after: is }: SpanComparison): number => Number((is ?? was ?? '').slice(1));
  return spans
    .map((one) => ({ one, place: placeOf(one), stays: one.after === null ? 0 : 1, rank: rankOf(one) }))
    .sort((a, b) => a.place - b.place || a.stays - b.stays || a.rank - b.rank)
    .map(({ one }) => one);
}

/** Gives for an offset in the earlier draft that of the first word at or behind it that stands in the later one too. */
function laterOffsets({
  tape: { starts },
  matches: { matched },
  words,
  adopted,
}: Correspondence): (offset: number) => number {
  const next = new Float64Array(starts.length + 1).fill(adopted.source.length);
  for (let place = starts.length - 1; place >= 0; place -= 1) {
    const word = matched[place] ?? -1;
    next[place] = word >= 0 ? (words.starts[word] ?? 0) : (next[place + 1] ?? 0);
  }
  return (offset) => {
    const word = firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset);
    return next[word] ?? 0;
  };
}

const plain = (span: DraftSpan | undefined): string => (span?.text ?? '').replace(/\s+/gu, ' ').trim();

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
