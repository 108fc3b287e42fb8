import type {
  Draft,
  DraftAttribution,
  DraftNote,
  DraftProvision,
  DraftSpan,
  DraftStatus,
} from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import type { SourceRange } from '../text/plain-text.js';
import type { ViewFootnote } from './view-tree.js';
import { firstIndex } from '../text/first-index.js';

/** A step through a provision, in the order of the text. */
export type Atom =
  | { readonly kind: 'text'; readonly range: SourceRange }
  | { readonly kind: 'open'; readonly span: DraftSpan }
  | { readonly kind: 'close'; readonly span: DraftSpan }
  | { readonly kind: 'tag'; readonly attribution: DraftAttribution }
  | { readonly kind: 'stamp'; readonly status: DraftStatus }
  | { readonly kind: 'footnote'; readonly note: DraftNote };

/** The own words of a provision, and the spans that are open where they begin. */
export interface ProvisionAtoms {
  readonly provision: DraftProvision;
  /** The outermost first. */
  readonly openBefore: readonly DraftSpan[];
  readonly atoms: readonly Atom[];
}

interface Event {
  readonly at: number;
  /** At one offset, spans end before tags come, tags before spans begin, and spans begin before words. */
  readonly order: 0 | 1 | 2 | 3;
  /** Among spans that begin or end together, the outer begins first and ends last. */
  readonly rank: number;
  readonly atom: Atom;
}

/**
 * Walks through a draft in the order of its text.
 *
 * @param draft The draft.
 * @returns The provisions in order, each with its own words, marks, tags and stamps.
 */
export function atomsOf(draft: Draft): ProvisionAtoms[] {
  const events = eventsOf(draft);
  const result: ProvisionAtoms[] = [];
  const open = new Set<DraftSpan>();
  let next = 0;
  for (const [index, provision] of draft.provisions.entries()) {
    const end = draft.provisions[index + 1]?.start ?? Infinity;
    next = skipBefore(events, next, provision.start, open);
    const openBefore = [...open];
    const atoms: Atom[] = [];
    for (; next < events.length; next += 1) {
      const event = events[next];
      if (event === undefined || event.at >= end) break;
      track(event.atom, open);
      atoms.push(event.atom);
    }
    result.push({ provision, openBefore, atoms });
  }
  return result;
}

function skipBefore(events: readonly Event[], from: number, start: number, open: Set<DraftSpan>): number {
  let next = from;
  for (let event = events[next]; event !== undefined && event.at < start; event = events[next]) {
    track(event.atom, open);
    next += 1;
  }
  return next;
}

function track(atom: Atom, open: Set<DraftSpan>): void {
  if (atom.kind === 'open') open.add(atom.span);
  if (atom.kind === 'close') open.delete(atom.span);
}

function eventsOf(draft: Draft): Event[] {
  const events: Event[] = [];
  for (const [rank, span] of draft.spans.entries()) {
    events.push({ at: span.start, order: 2, rank, atom: { kind: 'open', span } });
    /* What begins and ends at one offset ends after it has begun. */
    const isEmpty = endOf(draft, span) <= span.start;
    events.push({
      at: Math.max(endOf(draft, span), span.start),
      order: isEmpty ? 2 : 0,
      rank: isEmpty ? rank + 0.5 : -rank,
      atom: { kind: 'close', span },
    });
  }
  for (const attribution of draft.attributions) {
    const at = placeOfTag(draft, attribution);
    events.push({ at, order: 1, rank: 0, atom: { kind: 'tag', attribution } });
  }
  for (const status of draft.statuses) {
    events.push({ at: status.start, order: 1, rank: 0, atom: { kind: 'stamp', status } });
  }
  for (const note of draft.notes) {
    if (note.kind === 'footnote')
      events.push({ at: note.start, order: 1, rank: 0, atom: { kind: 'footnote', note } });
  }
  const cuts = lostMarks(draft.spans);
  for (const { runs } of draft.provisions) {
    for (const range of runs.flatMap((run) => cutRange(run, cuts))) {
      events.push({ at: range.start, order: 3, rank: 0, atom: { kind: 'text', range } });
    }
  }
  return events.sort((a, b) => a.at - b.at || a.order - b.order || a.rank - b.rank);
}

/** Behind the spans that it is about, also where the draft has it inside or in front of them. */
function placeOfTag(draft: Draft, { start, spans }: DraftAttribution): number {
  return spans.reduce((last, id) => {
    const span = spanById(draft, id);
    return span === undefined ? last : Math.max(last, endOf(draft, span));
  }, start);
}

/**
 * A span ends within the provision of its last word, also where the next begins at once. The slash or the turn (`~>`) behind an alternative
 * is no part of it.
 */
function endOf({ source: { text } }: Draft, { end, closed }: DraftSpan): number {
  return end - (closed && /\p{Pe}/u.test(text.charAt(end - 1)) ? 1 : 0);
}

/** Where a mark is lost, a span begins or ends in the middle of a run of words. */
function lostMarks(spans: readonly DraftSpan[]): readonly number[] {
  const offsets = spans.flatMap(({ start, end, opened, closed }) => [
    ...(opened ? [] : [start]),
    ...(closed ? [] : [end]),
  ]);
  return [...new Set(offsets)].sort((a, b) => a - b);
}

function cutRange({ start, end }: SourceRange, cuts: readonly number[]): SourceRange[] {
  const ranges: SourceRange[] = [];
  let from = start;
  for (let index = firstAbove(cuts, start); index < cuts.length; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || cut >= end) break;
    ranges.push({ start: from, end: cut });
    from = cut;
  }
  ranges.push({ start: from, end });
  return ranges;
}

function firstAbove(sorted: readonly number[], value: number): number {
  return firstIndex(sorted.length, (index) => (sorted[index] ?? 0) > value);
}

/**
 * Makes the node of a footnote.
 *
 * @param note The note.
 * @returns The node.
 */
export function viewFootnote({ marker, text }: DraftNote): ViewFootnote {
  return { type: 'footnote', marker: marker ?? '', value: text };
}
