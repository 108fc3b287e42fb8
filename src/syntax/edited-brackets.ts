import type { Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import type { BracketMark } from './bracket-mark.js';
import type { BracketPair } from './bracket-pairs.js';

/** Pairs of marks, without those that say the same twice. */
export interface SettledPairs {
  readonly pairs: BracketPair[];
  readonly edits: BracketPair[];
  readonly findings: Finding[];
}

/**
 * Settles what brackets and the marks of editors say of the same words.
 *
 * Where an editor puts in or takes out brackets alone (`{--[--}annually{--]--}`), no words come or go: the brackets say what is contested, as
 * they do where a word processor tracked them. Where a mark holds a bracket and nothing else (`{++[now]++}`), the two are one proposal. Of
 * `{~~old~>~~}` and `{~~~>new~~}` the side without words proposes nothing.
 *
 * @param source The text.
 * @param marks Its marks in order.
 * @param pairs The pairs of brackets.
 * @param edits The pairs of the marks of editors.
 * @returns The pairs that make spans, and findings on brackets that an editor changed.
 */
export function settleEdited(
  source: string,
  marks: readonly BracketMark[],
  pairs: readonly BracketPair[],
  edits: readonly BracketPair[],
): SettledPairs {
  const closeOf = new Map(pairs.flatMap(({ open, close }) => (open === null ? [] : [[open, close]])));
  const doubled = new Set<number>();
  const findings: Finding[] = [];
  const isBlank = (from: number, to: number): boolean => !/\S/u.test(source.slice(from, to));
  const kept = withoutEmptySides(marks, edits).filter(({ open, close }) => {
    const [first, last] = [marks[open ?? -1], marks[close ?? -1]];
    if (open === null || close === null || first === undefined || last === undefined) return true;
    const inner = marks.slice(open + 1, close);
    const [left, right] = [inner[0], inner.at(-1)];
    if (left === undefined || right === undefined) return true;
    if (closeOf.get(open + 1) === close - 1 && close - open > 2) {
      if (isBlank(first.end, left.start) && isBlank(right.end, last.start)) doubled.add(open + 1);
      return true;
    }
    const edges = [first, ...inner, last];
    const holdsWords = edges.some((mark, at) => !isBlank(mark.end, edges[at + 1]?.start ?? mark.end));
    if (holdsWords) return true;
    const reason = `“${excerpt(source, first.start, last.end)}” is an editor’s change of a bracket, which is read as it stands`;
    findings.push({ ruleId: 'edited-bracket', reason, start: first.start, end: last.end });
    return false;
  });
  return { pairs: pairs.filter(({ open }) => open === null || !doubled.has(open)), edits: kept, findings };
}

/** Leaves out the side of a substitution that has no words; the marks of the other reach over it. */
function withoutEmptySides(marks: readonly BracketMark[], edits: readonly BracketPair[]): BracketPair[] {
  const isEmpty = ({ open, close }: BracketPair): boolean =>
    marks[open ?? -1]?.end !== undefined && marks[open ?? -1]?.end === marks[close ?? -1]?.start;
  const isTurn = (index: number | null): boolean => marks[index ?? -1]?.kind === 'edit-turn';
  const settled: BracketPair[] = [];
  for (const pair of edits) {
    const last = settled.at(-1);
    if (isTurn(pair.close) && isEmpty(pair)) continue;
    if (isTurn(pair.open) && isEmpty(pair) && last?.close === pair.open)
      settled[settled.length - 1] = { open: last.open, close: pair.close };
    else settled.push(pair);
  }
  return settled;
}
