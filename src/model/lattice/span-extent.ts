import type { SourceRange } from '../../text/plain-text.js';
import type { Draft, DraftProvision } from '../draft.js';
import { firstIndex } from '../../text/first-index.js';

/** A run of words, with its provision. */
interface Run extends SourceRange {
  readonly provision: number;
}

/** Where the words of a provision begin and end, without those of the provisions that it holds. */
interface WordEdges {
  first: number;
  last: number;
}

/**
 * Says how far the brackets of a draft reach. A bracket over several paragraphs is one that holds items behind words that lead to them, or
 * whole paragraphs side by side. One that begins in a paragraph and ends in another which is neither has lost a mark in between, and took the
 * mark of another bracket for it (a closing mark lost in Article 2 is found in Article 7): it reaches to the end of the paragraph that it
 * begins in, and from the beginning of the one that it ends in, and not over what is between.
 *
 * @param draft The draft.
 * @returns For each span, in its order, one range or two.
 */
export function spanExtents(draft: Draft): SourceRange[][] {
  const { provisions, spans, source } = draft;
  const runs = wordRuns(draft);
  const starts = runs.map(({ start }) => start);
  const ends = runs.map(({ end }) => end);
  const edges = edgesOf(runs);
  const parents = parentsOf(provisions);
  const headings = provisions.flatMap(({ kind, start }) => (kind === 'heading' ? [start] : []));
  return spans.map(({ start, end }) => {
    const whole = [{ start, end }];
    const from = runs[countBelow(ends, start + 1)]?.provision ?? -1;
    const to = runs[countBelow(starts, end) - 1]?.provision ?? -1;
    const [begun, ended] = [provisions[from], provisions[to]];
    const [ofBegun, ofEnded] = [edges.get(from), edges.get(to)];
    if (begun === undefined || ended === undefined || ofBegun === undefined || ofEnded === undefined)
      return whole;
    if (from === to || end <= begun.end) return whole;
    const holder = parents[from];
    const isFromFirst = start <= ofBegun.first;
    const isToLast = end >= ofEnded.last;
    const leads = begun.label === null && holder !== undefined && end <= holder.end;
    const areWhole = isFromFirst && isToLast && (holder === undefined || end <= holder.end);
    const isOverHeading =
      begun.kind !== 'heading' && countBelow(headings, end) > countBelow(headings, begun.end);
    if ((leads || areWhole) && !isOverHeading) return whole;
    const left = skip(source.text, ofBegun.last, 1, begun.end);
    const right = skip(source.text, ofEnded.first, -1, ended.start);
    return left < right && start < left && right < end
      ? [
          { start, end: left },
          { start: right, end },
        ]
      : whole;
  });
}

const closing = /[\].,;:\s]/u;
const opening = /[[\s]/u;

/** Goes on over the marks beside a word, so that brackets beside it are inside. */
function skip(text: string, from: number, step: 1 | -1, limit: number): number {
  const marks = step > 0 ? closing : opening;
  let at = from;
  while (at !== limit && marks.test(text.charAt(step > 0 ? at : at - 1))) at += step;
  return at;
}

const wordCharacter = /[\p{L}\p{N}]/u;

function wordRuns({ provisions, source }: Draft): Run[] {
  const runs = provisions.flatMap(({ runs: own }, provision) =>
    own
      .filter(({ start, end }) => wordCharacter.test(source.text.slice(start, end)))
      .map(({ start, end }) => ({ start, end, provision })),
  );
  return runs.sort((a, b) => a.start - b.start);
}

function edgesOf(runs: readonly Run[]): ReadonlyMap<number, WordEdges> {
  const edges = new Map<number, WordEdges>();
  for (const { start, end, provision } of runs) {
    const known = edges.get(provision);
    if (known === undefined) edges.set(provision, { first: start, last: end });
    else known.last = end;
  }
  return edges;
}

function parentsOf(provisions: readonly DraftProvision[]): readonly (DraftProvision | undefined)[] {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  return provisions.map(({ parent }) => (parent === null ? undefined : byId.get(parent)));
}

/** How many of ascending numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  return firstIndex(numbers.length, (index) => (numbers[index] ?? 0) >= limit);
}
