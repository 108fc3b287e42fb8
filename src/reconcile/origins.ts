import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Change } from '../model/changes/change.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { MovedRun } from '../correspond/moved-runs.js';
import type { SpanOnTape } from './span-words.js';
import type { FateVerdict } from './verdict.js';
import type { Origin, WordOrigin } from './reconciliation.js';

/** Where one adopted word came from. */
interface Source {
  readonly origin: Origin;
  /** The place of the tape, or the first and the last of a passage; null for new words. */
  readonly from: { readonly first: number; readonly last: number } | null;
  readonly span: DraftSpan | null;
}

const isNew: Source = { origin: 'new', from: null, span: null };

/**
 * Says of every adopted word where it came from.
 *
 * @param texts What corresponds.
 * @param facts The spans.
 * @param fates What became of them, in the same order.
 * @param cutOff Where the draft is cut off.
 * @returns Runs of words of one origin, in the order of the adopted text; every word is in one, and none goes over the end of a paragraph.
 */
export function wordOrigins(
  texts: Correspondence,
  facts: readonly SpanOnTape[],
  fates: readonly FateVerdict[],
  cutOff: SourceRange | null,
): WordOrigin[] {
  const sources: Source[] = Array.from({ length: texts.words.ids.length }, () => isNew);
  const spanAt = innermostSpans(texts, facts);
  const paragraphs = disputedParagraphs(texts.draft);
  setPassages(texts, sources);
  setReworded(texts, facts, fates, sources);
  setMoved(texts.moves, spanAt, sources);
  setMatched(texts, spanAt, paragraphs, sources);
  if (cutOff !== null) setBeyond(texts, sources);
  return runsOf(texts, sources);
}

/** A span that a word stands in, and whether it is one around whole paragraphs. */
export interface HoldingSpan {
  readonly span: DraftSpan;
  readonly isWhole: boolean;
}

/**
 * Finds the span that each word stands in.
 *
 * @param texts The draft on its tape.
 * @param facts Its spans.
 * @returns The innermost span of each place of the tape; one around whole paragraphs only where there is no other.
 */
export function innermostSpans(
  { tape, tapeProvisions }: Pick<Correspondence, 'tape' | 'tapeProvisions'>,
  facts: readonly SpanOnTape[],
): readonly (HoldingSpan | undefined)[] {
  const spans: (HoldingSpan | undefined)[] = [];
  spans.length = tape.lattice.tape.length;
  const bounds = provisionBounds(tapeProvisions);
  for (const { span, ranges } of facts) {
    for (const range of ranges) {
      const [open, close] = [tape.opens[range] ?? 0, tape.closes[range] ?? 0];
      for (let place = open + 1; place < close; place += 1) {
        if ((tape.lattice.tape[place] ?? -1) < 0) continue;
        const { first, last } = bounds.get(tapeProvisions[place] ?? -1) ?? { first: place, last: place };
        const isWhole = open < first && last < close && first < last;
        const within = spans[place];
        if (within === undefined || isInner({ span, isWhole }, within)) spans[place] = { span, isWhole };
      }
    }
  }
  return spans;
}

function isInner(one: HoldingSpan, other: HoldingSpan): boolean {
  if (one.isWhole !== other.isWhole) return other.isWhole;
  return one.span.depth >= other.span.depth;
}

/**
 * Says what is in dispute about whole provisions: that they are options, or that a party reserves its position on them.
 *
 * @param draft The draft.
 * @returns `option` or `reserved` by the index of the provision; none for those of which nothing whole is in dispute.
 */
export function disputedParagraphs({ provisions, choices, positions }: Draft): ReadonlyMap<number, Origin> {
  const disputed = new Map<number, Origin>();
  const indices = new Map(provisions.map(({ id }, index) => [id, index]));
  for (const { spans, stance, provision } of positions) {
    if (spans.length > 0 || provision === null || (stance !== 'reserve' && stance !== 'oppose')) continue;
    for (const [index, { label }] of provisions.entries())
      if (label === provision) disputed.set(index, 'reserved');
  }
  for (const { members } of choices)
    for (const member of members)
      if (member.kind === 'provision') disputed.set(indices.get(member.id) ?? -1, 'option');
  for (const [index, { parent, kind }] of provisions.entries()) {
    const ofParent = parent === null ? undefined : disputed.get(indices.get(parent) ?? -1);
    if (kind === 'option' || ofParent === 'option') disputed.set(index, 'option');
    else if (ofParent !== undefined && !disputed.has(index)) disputed.set(index, ofParent);
  }
  return disputed;
}

/** The places of the first and the last word of each provision. */
function provisionBounds(tapeProvisions: Int32Array): ReadonlyMap<number, { first: number; last: number }> {
  const bounds = new Map<number, { first: number; last: number }>();
  for (const [place, provision] of tapeProvisions.entries()) {
    if (provision < 0) continue;
    const known = bounds.get(provision);
    if (known === undefined) bounds.set(provision, { first: place, last: place });
    else known.last = place;
  }
  return bounds;
}

function setMatched(
  { words, tape, tapeProvisions, matches: { takenFrom } }: Correspondence,
  spanAt: readonly (HoldingSpan | undefined)[],
  paragraphs: ReadonlyMap<number, Origin>,
  sources: Source[],
): void {
  for (let word = 0; word < words.ids.length; word += 1) {
    const place = takenFrom[word] ?? -1;
    if (place < 0) continue;
    const holder = spanAt[place];
    const isSame = words.ids[word] === tape.lattice.tape[place];
    const ofParagraph = paragraphs.get(tapeProvisions[place] ?? -1);
    const origin = !isSame
      ? 'reworded'
      : holder === undefined
        ? (ofParagraph ?? 'base')
        : !holder.isWhole
          ? 'span'
          : (ofParagraph ?? 'paragraph');
    sources[word] = { origin, from: { first: place, last: place }, span: holder?.span ?? null };
  }
}

function setMoved(
  moves: readonly MovedRun[],
  spanAt: readonly (HoldingSpan | undefined)[],
  sources: Source[],
): void {
  for (const { places, word } of moves) {
    for (const [index, place] of places.entries())
      sources[word + index] = {
        origin: 'moved',
        from: { first: place, last: place },
        span: spanAt[place]?.span ?? null,
      };
  }
}

/** What stands behind the last words that came from a draft which is cut off. */
function setBeyond({ matches }: Correspondence, sources: Source[]): void {
  const last = matches.takenFrom.reduce((most, place, word) => (place >= 0 ? word : most), -1);
  for (let word = last + 1; word < sources.length; word += 1)
    if (sources[word]?.origin === 'new') sources[word] = { origin: 'beyond-draft', from: null, span: null };
}

/** Words that stand for those of a span. */
function setReworded(
  { matches: { takenFrom } }: Correspondence,
  facts: readonly SpanOnTape[],
  fates: readonly FateVerdict[],
  sources: Source[],
): void {
  for (const [index, { fate, words }] of fates.entries()) {
    const one = facts[index];
    const first = one?.words[0]?.place;
    const last = one?.words.at(-1)?.place;
    if (one === undefined || first === undefined || last === undefined) continue;
    if (fate !== 'reworded' && fate !== 'retained') continue;
    for (const word of words) {
      if ((takenFrom[word] ?? -1) >= 0) continue;
      sources[word] = { origin: 'reworded', from: { first, last }, span: one.span };
    }
  }
}

/* Words that stand for others are not many times as many. */
const mostTimesAsLong = 3;

/**
 * Other words in the place of words of the draft that are left out, outside of brackets: a passage of both, between words that stand in both.
 */
function setPassages({ matches }: Correspondence, sources: Source[]): void {
  const { units, matched, isRead, takenFrom } = matches;
  for (const unit of units) {
    let left: number[] = [];
    let next = 0;
    const end = (index: number): void => {
      const [first] = left;
      const last = left.at(-1);
      const added = unit.target.slice(next, index).filter((word) => (takenFrom[word] ?? -1) < 0);
      if (first !== undefined && last !== undefined && added.length <= mostTimesAsLong * left.length)
        for (const word of added) sources[word] = { origin: 'reworded', from: { first, last }, span: null };
      left = [];
      next = index + 1;
    };
    const indexOf = new Map([...unit.target].map((word, index) => [word, index]));
    for (let place = unit.first; place < unit.end; place += 1) {
      const index = indexOf.get(matched[place] ?? -1);
      if (index !== undefined) end(index);
      else if (isRead[place] === 1) left.push(place);
    }
    if (unit.target.length > 0) end(unit.target.length);
  }
}

function runsOf(
  { draft, tape, words, wordProvisions }: Correspondence,
  sources: readonly Source[],
): WordOrigin[] {
  const changeOf = changesBySpan(draft);
  const partiesOf = proposers(draft);
  const runs: WordOrigin[] = [];
  let last: Source | undefined;
  for (const [word, source] of sources.entries()) {
    const run = runs.at(-1);
    const end = words.ends[word] ?? 0;
    const isSameParagraph = wordProvisions[word] === wordProvisions[word - 1];
    if (run !== undefined && last !== undefined && isSameParagraph && goesOn(last, source)) {
      run.end = end;
      if (run.from !== undefined && source.from !== null)
        run.from = { start: run.from.start, end: tape.ends[source.from.last] ?? 0 };
    } else {
      const start = words.starts[word] ?? 0;
      const change = source.span === null ? undefined : changeOf.get(source.span.id);
      const parties = partiesOf(change, source.span);
      runs.push({
        start,
        end,
        origin: source.origin,
        ...(source.from === null ? {} : { from: rangeOf(tape, source.from) }),
        ...(source.span === null ? {} : { span: source.span.id }),
        ...(change === undefined ? {} : { change: change.id }),
        ...(parties.length === 0 ? {} : { parties }),
      });
    }
    last = source;
  }
  return runs;
}

/** Whether two words side by side belong to one run: of one origin and span, and from words that follow one another. */
function goesOn(last: Source, next: Source): boolean {
  if (last.origin !== next.origin || last.span !== next.span) return false;
  if (last.from === null || next.from === null) return last.from === next.from;
  if (last.from.first === next.from.first && last.from.last === next.from.last) return true;
  return next.from.first > last.from.last && next.from.first - last.from.last <= 3;
}

function rangeOf(
  { starts, ends }: { starts: Int32Array; ends: Int32Array },
  { first, last }: { first: number; last: number },
): SourceRange {
  return { start: starts[first] ?? 0, end: ends[last] ?? 0 };
}

/**
 * Finds the change of each span.
 *
 * @param draft The draft.
 * @returns Changes by the ids of their spans.
 */
export function changesBySpan({ changes }: Draft): ReadonlyMap<string, Change> {
  return new Map(changes.flatMap((change) => change.spans.map((span): [string, Change] => [span, change])));
}

/**
 * Tells who proposed the words of a span: those who support a change that puts them in. Words that stood before have no proposer.
 *
 * @param draft The draft.
 * @returns The parties by change and span.
 */
export function proposers(draft: Draft): (change: Change | undefined, span: DraftSpan | null) => string[] {
  const positions = positionsById(draft);
  return (change, span) => {
    if (change === undefined || span === null || !change.new.includes(span.id)) return [];
    return [...standsOn(change, positions)].flatMap(([party, stand]) => (stand === 'support' ? [party] : []));
  };
}
