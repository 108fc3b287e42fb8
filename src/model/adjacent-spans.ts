import { firstIndex } from '../text/first-index.js';
import { isMarkedByFormat, type Draft, type DraftSpan } from './draft.js';
import { attributionById } from './lookup.js';

/*
 * Neighbors are spans of one provision inside the same span, the one behind the other, with nothing between their marks but tags and white
 * space, and a slash or “or”, where that parts them. A lost mark has no place that is known, so a span has no neighbor on that side.
 *
 * “Or” stands outside the brackets and would stay in the text, so `[shall] or [should]` offers alternatives, but does not put one in the place
 * of the other as `[shall] [should]` may do.
 *
 * Items of a list stand beside one another, wherever their brackets begin: `[- a report;]` and `[- a plan.]`, like `- [a report;]` and `- [a plan.]`. So
 * do paragraphs that have labels, also where two have the same: `[2. Option 1: …]` and `[2. Option 2: …]`.
 */

/** What may stand between two neighbors: a slash, or also a word. */
export type NeighborGap = 'slash' | 'slash-or-word';

const gaps: Readonly<Record<NeighborGap, RegExp>> = {
  slash: /^[\s/]*$/u,
  'slash-or-word': /^(?:\s|\/|\bor\b|\band\/or\b)*$/iu,
};

/**
 * Finds the neighbors of spans.
 *
 * @param draft The draft.
 * @param gap What may stand between them.
 * @returns The span behind each span that has one, by their places in `draft.spans`.
 */
export function nextNeighbors(draft: Draft, gap: NeighborGap): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const lastOfParent = new Map<string | null, number>();
  for (const [index, span] of draft.spans.entries()) {
    const before = lastOfParent.get(span.parent);
    const left = before === undefined ? undefined : draft.spans[before];
    if (before !== undefined && left !== undefined && areNeighbors(draft, left, span, gaps[gap])) {
      next.set(before, index);
    }
    lastOfParent.set(span.parent, index);
  }
  return next;
}

/**
 * Finds the spans that are alternatives by their place.
 *
 * @param draft The draft.
 * @returns Runs of two or more neighbors, in the order of the text.
 */
export function adjacentSpans(draft: Draft): DraftSpan[][] {
  const next = new Map(
    [...nextNeighbors(draft, 'slash-or-word')].filter(([left, right]) =>
      areAlternatives(draft.spans[left], draft.spans[right]),
    ),
  );
  const inRun = new Set(next.values());
  const runs: DraftSpan[][] = [];
  for (const first of draft.spans.keys()) {
    if (inRun.has(first) || !next.has(first)) continue;
    const run: DraftSpan[] = [];
    for (let at: number | undefined = first; at !== undefined; at = next.get(at)) {
      const span = draft.spans[at];
      if (span !== undefined) run.push(span);
    }
    runs.push(run);
  }
  return runs;
}

/**
 * Words that bring a comma go on with those before them (`[date] [, if needed,]`), and a note of an editor is no alternative to words. A mark
 * alone (`[”]`) says nothing that could stand in their place, and one that ends a sentence or a part of it only in that of another (`[.][;]`).
 */
function areAlternatives(left: DraftSpan | undefined, right: DraftSpan | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const isText = ({ holds }: DraftSpan): boolean => holds === 'words' || holds === 'placeholder';
  if (!isText(left) || !isText(right)) return false;
  if (stops.test(left.text)) return stops.test(right.text);
  return (
    saysSomething(left) && saysSomething(right) && (!/^[,;]/u.test(right.text) || /^[,;]/u.test(left.text))
  );
}

const stops = /^[.,;:!?،؛؟。、，；：！？]+$/u;

function saysSomething({ holds, text }: DraftSpan): boolean {
  return holds === 'placeholder' || /[\p{L}\p{N}\p{S}%‰§&@]/u.test(text);
}

/* What the format marks has no marks in the text; its ends are known all the same. */
const hasEnd = (span: DraftSpan): boolean => span.closed || isMarkedByFormat(span);
const hasStart = (span: DraftSpan): boolean => span.opened || isMarkedByFormat(span);

/* Fifteen parties of one tag take about 120 characters; several tags may follow. */
const widestGap = 400;

/* Also those that are bound to neither: a note of an editor. */
const tags = /[{<][^{}<>[\]]*[}>]/gu;

function areNeighbors(draft: Draft, left: DraftSpan, right: DraftSpan, gap: RegExp): boolean {
  if (left.provision !== right.provision || !hasEnd(left) || !hasStart(right)) return false;
  if (right.start < left.end || right.start - left.end > widestGap) return false;
  if (beginsProvision(draft, left.end, right.start)) return false;
  return gap.test(gapBetween(draft, left, right));
}

/** Whether a provision with a label, or an item with a bullet, begins between two places, or at the second. */
function beginsProvision({ provisions }: Draft, from: number, to: number): boolean {
  const next = provisions[firstIndex(provisions.length, (index) => (provisions[index]?.start ?? 0) >= from)];
  return next !== undefined && (next.item !== undefined || next.rawLabel !== null) && next.start <= to;
}

/**
 * Tells what stands between a span and the next one, besides tags.
 *
 * @param draft The draft.
 * @param left The span.
 * @param right The next one.
 * @returns The text; empty where their marks touch but for tags.
 */
export function gapBetween(draft: Draft, left: DraftSpan, right: DraftSpan): string {
  let between = '';
  let from = left.end;
  for (const id of left.attributions) {
    const tag = attributionById(draft, id);
    if (tag === undefined || tag.start < from || tag.end > right.start) continue;
    between += draft.source.text.slice(from, tag.start);
    from = tag.end;
  }
  return between + draft.source.text.slice(from, right.start).replace(tags, '');
}
