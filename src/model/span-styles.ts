import { firstIndex } from '../text/first-index.js';
import type { SourceRange } from '../text/plain-text.js';
import type { StyledRun } from '../text/source-text.js';

/** How all words of a span look and those around it do not. */
export type SpanStyle = 'strike' | 'underline' | 'bold' | 'italic' | 'color' | 'highlight';

const styles: readonly SpanStyle[] = ['strike', 'underline', 'bold', 'italic', 'color', 'highlight'];

/**
 * Prepares to say how spans look.
 *
 * @param text The text.
 * @param runs Its words that do not look plain.
 * @returns The styles of the words of a span, which are given as ranges without marks and tags; a style that the words on both sides
 *   of it have too says nothing of it.
 */
export function spanStyles(
  text: string,
  runs: readonly StyledRun[],
): (span: SourceRange, words: readonly SourceRange[]) => SpanStyle[] {
  const covers = styles.map((style) => ({
    style,
    ranges: merged(runs.filter((run) => run[style] !== undefined)),
  }));
  const used = covers.filter(({ ranges }) => ranges.length > 0);
  return (span, words) => {
    if (used.length === 0 || words.length === 0) return [];
    const sides = [sideBefore(text, span.start), sideAfter(text, span.end)];
    return used
      .filter(({ ranges }) => words.every((range) => isCovered(text, ranges, range)))
      .filter(({ ranges }) => !sides.every((at) => at !== null && holds(ranges, at)))
      .map(({ style }) => style);
  };
}

function merged(runs: readonly SourceRange[]): SourceRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Whether all of a range but its spaces is in ranges that stand in order. */
function isCovered(text: string, ranges: readonly SourceRange[], { start, end }: SourceRange): boolean {
  let at = start;
  for (let index = firstIndex(ranges.length, (one) => (ranges[one]?.end ?? 0) > start); ; index += 1) {
    const next = ranges[index];
    const stop = Math.min(next?.start ?? end, end);
    if (stop > at && /\S/u.test(text.slice(at, stop))) return false;
    if (next === undefined || next.end >= end) return true;
    at = Math.max(at, next.end);
  }
}

function holds(ranges: readonly SourceRange[], offset: number): boolean {
  const next = ranges[firstIndex(ranges.length, (index) => (ranges[index]?.end ?? 0) > offset)];
  return next !== undefined && next.start <= offset;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/* Beyond brackets and tags there is a word within a line, or the paragraph ends. */
const farthest = 120;

function sideBefore(text: string, offset: number): number | null {
  for (let at = offset - 1; at >= Math.max(0, offset - farthest); at -= 1) {
    if (text.charAt(at) === '\n' && text.charAt(at - 1) === '\n') return null;
    if (wordCharacter.test(text.charAt(at))) return at;
  }
  return null;
}

function sideAfter(text: string, offset: number): number | null {
  for (let at = offset; at < Math.min(text.length, offset + farthest); at += 1) {
    if (text.charAt(at) === '\n' && text.charAt(at + 1) === '\n') return null;
    if (wordCharacter.test(text.charAt(at))) return at;
  }
  return null;
}
