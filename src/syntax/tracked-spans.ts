import type { Finding } from '../diagnostics/diagnostic.js';
import { firstIndex } from '../text/first-index.js';
import type { TrackedChange } from '../text/source-text.js';
import type { DocumentParts } from './document-parts.js';
import type { SpanRange } from './span-range.js';

/**
 * Makes contested ranges of the words that tracked changes bring in or take out.
 *
 * A tracked change that brings nothing but brackets, with the words and tags in them, is typing: the brackets say what is contested. So is
 * one inside a tag. A change of a word inside a bracket is a range inside the bracket's.
 *
 * @param parts The document.
 * @param tracked Its tracked changes.
 * @returns Ranges in the order of the changes, and a finding on those that are none.
 */
export function trackedSpans(
  parts: DocumentParts,
  tracked: readonly TrackedChange[],
): { spans: SpanRange[]; findings: Finding[] } {
  const spans: SpanRange[] = [];
  const typed: TrackedChange[] = [];
  const blank: TrackedChange[] = [];
  for (const [index, change] of tracked.entries()) {
    const range = trimmed(parts.source, change.start, change.end);
    if (range === null) {
      blank.push(change);
      continue;
    }
    if (hasOwnWords(parts, range.start, range.end)) spans.push({ ...unmarked, ...range, tracked: index });
    else typed.push(change);
  }
  return { spans, findings: [...blankFinding(blank), ...typedFinding(typed)] };
}

function blankFinding(blank: readonly TrackedChange[]): Finding[] {
  const [first] = blank;
  if (first === undefined) return [];
  const reason = `${counted(blank.length, 'tracked change')} of nothing but spaces`;
  return [{ ruleId: 'tracked-without-words', reason, start: first.start, end: first.end }];
}

function typedFinding(typed: readonly TrackedChange[]): Finding[] {
  const [first] = typed;
  if (first === undefined) return [];
  const reason = `${counted(typed.length, 'tracked change')} in tags or notes, or around brackets, ${typed.length === 1 ? 'is' : 'are'} no proposal of ${typed.length === 1 ? 'its' : 'their'} own`;
  return [{ ruleId: 'tracked-brackets', reason, start: first.start, end: first.end }];
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

const unmarked = {
  opened: false,
  closed: false,
  marks: 'tracked',
  firstPiece: -1,
  lastPiece: -1,
  depth: 0,
  parent: null,
} as const;

function trimmed(source: string, start: number, end: number): { start: number; end: number } | null {
  const words = source.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}

/** Whether words of a range stand outside of the tags in it and of the brackets that begin in it. */
function hasOwnWords({ source, pieces }: DocumentParts, start: number, end: number): boolean {
  let depth = 0;
  let index = firstIndex(pieces.length, (at) => (pieces[at]?.end ?? 0) > start);
  for (let piece = pieces[index]; piece !== undefined && piece.start < end; piece = pieces[(index += 1)]) {
    if (piece.kind === 'open' || piece.kind === 'round-open') depth += 1;
    else if (piece.kind === 'close' || piece.kind === 'round-close') depth = Math.max(0, depth - 1);
    else if (piece.kind === 'text' && depth === 0) {
      if (/\S/u.test(source.slice(Math.max(start, piece.start), Math.min(end, piece.end)))) return true;
    }
  }
  return false;
}
