import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Change } from '../model/changes/change.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { MovedRun } from '../correspond/moved-runs.js';
import type { SpanOnTape } from './span-words.js';
import type { FateVerdict } from './verdict.js';
import type { Origin, WordOrigin } from './reconciliation.js';
import { goesOn, newSources, originAt, setSource, type WordSources } from './word-sources.js';

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
  const sources = newSources(texts.words.ids.length);
  const spanAt = innermostSpans(texts, facts);
  const paragraphs = disputedParagraphs(texts.draft);
  setPassages(texts, sources);
  setReworded(texts, facts, fates, sources);
  setMoved(texts.moves, spanAt, sources);
  setMatched(texts, spanAt, paragraphs, sources);
  if (cutOff !== null) setBeyond(texts, sources);
  return runsOf(texts, facts, sources);
}

/** The span that each place of a tape stands in. */
export interface HoldingSpans {
  /** By its index; -1 where there is none. */
  readonly spans: Int32Array;
  /** 1 where it is one around whole paragraphs. */
  readonly isWhole: Uint8Array;
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
): HoldingSpans {
  const spans = new Int32Array(tape.lattice.tape.length).fill(-1);
  const isWhole = new Uint8Array(spans.length);
  const bounds = provisionBounds(tapeProvisions);
  for (const [index, { span, ranges }] of facts.entries()) {
    for (const range of ranges) {
      const [open, close] = [tape.opens[range] ?? 0, tape.closes[range] ?? 0];
      for (let place = open + 1; place < close; place += 1) {
        if ((tape.lattice.tape[place] ?? -1) < 0) continue;
        const { first, last } = bounds.get(tapeProvisions[place] ?? -1) ?? { first: place, last: place };
        const whole = open < first && last < close && first < last ? 1 : 0;
        const within = facts[spans[place] ?? -1];
        if (within !== undefined && isInner(within.span, isWhole[place] ?? 0, span, whole)) continue;
        spans[place] = index;
        isWhole[place] = whole;
      }
    }
  }
  return { spans, isWhole };
}

/** Whether a span that was found is inside another: one around whole paragraphs is in none that is not. */
function isInner(found: DraftSpan, isWhole: number, other: DraftSpan, isOtherWhole: number): boolean {
  return isWhole === isOtherWhole ? found.depth > other.depth : isWhole === 0;
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
  const labelled = new Map<string | null, number[]>();
  for (const [index, { label }] of provisions.entries()) {
    const known = labelled.get(label);
    if (known === undefined) labelled.set(label, [index]);
    else known.push(index);
  }
  for (const { spans, stance, provision } of positions) {
    if (spans.length > 0 || provision === null || (stance !== 'reserve' && stance !== 'oppose')) continue;
    for (const index of labelled.get(provision) ?? []) disputed.set(index, 'reserved');
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
  for (let place = 0; place < tapeProvisions.length; place += 1) {
    const provision = tapeProvisions[place] ?? -1;
    if (provision < 0) continue;
    const known = bounds.get(provision);
    if (known === undefined) bounds.set(provision, { first: place, last: place });
    else known.last = place;
  }
  return bounds;
}

function setMatched(
  { words, tape, tapeProvisions, matches: { takenFrom } }: Correspondence,
  { spans, isWhole }: HoldingSpans,
  paragraphs: ReadonlyMap<number, Origin>,
  sources: WordSources,
): void {
  for (let word = 0; word < words.ids.length; word += 1) {
    const place = takenFrom[word] ?? -1;
    if (place < 0) continue;
    const span = spans[place] ?? -1;
    const isSame = words.ids[word] === tape.lattice.tape[place];
    const ofParagraph = paragraphs.get(tapeProvisions[place] ?? -1);
    const origin = !isSame
      ? 'reworded'
      : span < 0
        ? (ofParagraph ?? 'base')
        : isWhole[place] === 0
          ? 'span'
          : (ofParagraph ?? 'paragraph');
    setSource(sources, word, { origin, first: place, last: place, span });
  }
}

function setMoved(moves: readonly MovedRun[], { spans }: HoldingSpans, sources: WordSources): void {
  for (const { places, word } of moves) {
    for (const [index, place] of places.entries())
      setSource(sources, word + index, {
        origin: 'moved',
        first: place,
        last: place,
        span: spans[place] ?? -1,
      });
  }
}

/** What stands behind the last words that came from a draft which is cut off. */
function setBeyond({ matches }: Correspondence, sources: WordSources): void {
  const last = matches.takenFrom.reduce((most, place, word) => (place >= 0 ? word : most), -1);
  for (let word = last + 1; word < sources.first.length; word += 1)
    if (originAt(sources, word) === 'new')
      setSource(sources, word, { origin: 'beyond-draft', first: -1, last: -1, span: -1 });
}

/** Words that stand for those of a span. */
function setReworded(
  { matches: { takenFrom } }: Correspondence,
  facts: readonly SpanOnTape[],
  fates: readonly FateVerdict[],
  sources: WordSources,
): void {
  for (const [span, { fate, words }] of fates.entries()) {
    const one = facts[span];
    const first = one?.words[0]?.place;
    const last = one?.words.at(-1)?.place;
    if (first === undefined || last === undefined) continue;
    if (fate !== 'reworded' && fate !== 'retained') continue;
    for (const word of words) {
      if ((takenFrom[word] ?? -1) >= 0) continue;
      setSource(sources, word, { origin: 'reworded', first, last, span });
    }
  }
}

/* Words that stand for others are not many times as many. */
const mostTimesAsLong = 3;

/**
 * Other words in the place of words of the draft that are left out, outside of brackets: a passage of both, between words that stand in both.
 */
function setPassages({ matches }: Correspondence, sources: WordSources): void {
  const { units, matched, isRead, takenFrom } = matches;
  /* For each word its index in the target of the unit that is gone over, counted on from unit to unit: so nothing has to be put back. */
  const indexOf = new Int32Array(takenFrom.length).fill(-1);
  let begun = 0;
  for (const { target, first: from, end: to } of units) {
    let left = 0;
    let first = -1;
    let last = -1;
    let next = 0;
    const end = (index: number): void => {
      let added = 0;
      for (let at = next; at < index; at += 1) if ((takenFrom[target[at] ?? -1] ?? -1) < 0) added += 1;
      if (left > 0 && added <= mostTimesAsLong * left)
        for (let at = next; at < index; at += 1) {
          const word = target[at] ?? -1;
          if ((takenFrom[word] ?? -1) < 0)
            setSource(sources, word, { origin: 'reworded', first, last, span: -1 });
        }
      left = 0;
      next = index + 1;
    };
    for (let at = 0; at < target.length; at += 1) indexOf[target[at] ?? -1] = begun + at;
    for (let place = from; place < to; place += 1) {
      const index = (indexOf[matched[place] ?? -1] ?? -1) - begun;
      if (index >= 0) end(index);
      else if (isRead[place] === 1) {
        if (left === 0) first = place;
        last = place;
        left += 1;
      }
    }
    if (target.length > 0) end(target.length);
    begun += target.length;
  }
}

function runsOf(
  { draft, tape, words, wordProvisions }: Correspondence,
  facts: readonly SpanOnTape[],
  sources: WordSources,
): WordOrigin[] {
  const changeOf = changesBySpan(draft);
  const partiesOf = proposers(draft);
  const runs: WordOrigin[] = [];
  for (let word = 0; word < sources.first.length; word += 1) {
    const run = runs.at(-1);
    const end = words.ends[word] ?? 0;
    const [first, last] = [sources.first[word] ?? -1, sources.last[word] ?? -1];
    const isSameParagraph = wordProvisions[word] === wordProvisions[word - 1];
    if (run !== undefined && isSameParagraph && goesOn(sources, word)) {
      run.end = end;
      if (run.from !== undefined && first >= 0)
        run.from = { start: run.from.start, end: tape.ends[last] ?? 0 };
    } else {
      const start = words.starts[word] ?? 0;
      const span = facts[sources.span[word] ?? -1]?.span ?? null;
      const change = span === null ? undefined : changeOf.get(span.id);
      const parties = partiesOf(change, span);
      runs.push({
        start,
        end,
        origin: originAt(sources, word),
        ...(first < 0 ? {} : { from: { start: tape.starts[first] ?? 0, end: tape.ends[last] ?? 0 } }),
        ...(span === null ? {} : { span: span.id }),
        ...(change === undefined ? {} : { change: change.id }),
        ...(parties.length === 0 ? {} : { parties }),
      });
    }
  }
  return runs;
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
    if (span === null || change?.new.includes(span.id) !== true) return [];
    return [...standsOn(change, positions)].flatMap(([party, stand]) => (stand === 'support' ? [party] : []));
  };
}
