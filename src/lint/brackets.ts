import type { DraftSpan } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import { isBlank, type Leaf } from './leaves.js';
import type { Tag } from './tags.js';

/** A contested range in its place. */
export interface Bracket extends SourceRange {
  readonly index: number;
  /** The leaf of its opening mark, by index; -1 where it has none. */
  readonly open: number;
  /** The leaf of its closing mark, by index, whatever mark it is; -1 where it has none. */
  readonly close: number;
  /** The bracket around it, by index; -1 outside brackets. */
  readonly parent: number;
  /** Its words, without marks and tags. */
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** Two brackets with nothing between them but tags and white space. */
export interface Neighbors {
  readonly first: Bracket;
  readonly second: Bracket;
}

/**
 * Lists the contested ranges of a document.
 *
 * @param leaves The leaves of its tree.
 * @param tags Its tags.
 * @param spans The ranges in its model.
 * @returns The ranges in the order of `spans`.
 */
export function bracketsOf(
  leaves: readonly Leaf[],
  tags: readonly Tag[],
  spans: readonly DraftSpan[],
): Bracket[] {
  const tagsOfBracket = spans.map((): Tag[] => []);
  for (const tag of tags) for (const index of tag.brackets) tagsOfBracket[index]?.push(tag);
  const opening = new Map<number, number>();
  const closing = new Map<number, number>();
  for (const [index, { type, start, end }] of leaves.entries()) {
    if (type !== 'mark') continue;
    opening.set(start, index);
    closing.set(end, index);
  }
  return spans.map(({ start, end, opened, closed, parent, text }, index) => {
    const last = closing.get(end) ?? -1;
    /* An inferred end may lie behind the mark of another bracket, but a mark of a tag there is the bracket's own. */
    const isClosed = closed || /^[}>]/u.test(leaves[last]?.value ?? '');
    return {
      index,
      start,
      end,
      open: opened ? (opening.get(start) ?? -1) : -1,
      close: isClosed ? last : -1,
      parent: parent === null ? -1 : Number(parent.slice(1)) - 1,
      text,
      tags: tagsOfBracket[index] ?? [],
    };
  });
}

/**
 * Finds the innermost bracket around every leaf; a mark is in its own bracket. Where brackets cross, the one that began last counts.
 *
 * @param leaves The leaves of the document.
 * @param brackets Its brackets.
 * @returns For every leaf a bracket, by index; -1 outside brackets.
 */
export function bracketsAround(leaves: readonly Leaf[], brackets: readonly Bracket[]): number[] {
  const open: Bracket[] = [];
  let next = 0;
  return leaves.map(({ start }) => {
    for (
      let bracket = brackets[next];
      bracket !== undefined && bracket.start <= start;
      bracket = brackets[next]
    ) {
      open.push(bracket);
      next += 1;
    }
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    return open.at(-1)?.index ?? -1;
  });
}

/**
 * Finds the brackets that stand beside one another in one provision and inside the same bracket.
 *
 * @param leaves The leaves of the document.
 * @param brackets Its brackets.
 * @returns The pairs in the order of the text; of three in a row, two pairs.
 */
export function neighborsIn(leaves: readonly Leaf[], brackets: readonly Bracket[]): Neighbors[] {
  const opening = new Map(brackets.map((bracket) => [bracket.open, bracket]));
  const closing = new Map(brackets.map((bracket) => [bracket.close, bracket]));
  const found: Neighbors[] = [];
  let first: Bracket | undefined;
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type === 'attribution' || isBlank(leaf)) continue;
    const second = opening.get(index);
    if (first !== undefined && second?.parent === first.parent) {
      if (leaves[first.close]?.provision === leaf.provision) found.push({ first, second });
    }
    first = closing.get(index);
  }
  return found;
}
