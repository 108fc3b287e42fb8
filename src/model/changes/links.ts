import type { ChangeGroup } from './groups.js';
import type { SpanFacts } from './span-facts.js';
import { stemOf } from '../../words/stems.js';

/** That two changes go the same way or the opposite way. */
export interface Link {
  readonly to: number;
  /** 1 when both have the old words first or both last, -1 otherwise. */
  readonly sign: 1 | -1;
}

/*
 * An author who replaces the same words twice does so in the same direction, whatever the order of the brackets (`[and] … [to support]`,
 * `[to further support] … [and]`). That two changes stand side by side says nothing: the order of one is not that of the next.
 */

/* A change has few partners; more than this would make the comparison of all with all costly. */
const mostLinks = 40;

/**
 * Links the changes of two spans that settle one another's direction.
 *
 * @param groups The changes of a draft.
 * @returns Links by the index of the change, in both directions.
 */
export function linksOf(groups: readonly ChangeGroup[]): ReadonlyMap<number, readonly Link[]> {
  const links = new Map<number, Link[]>();
  const add = (from: number, to: number, sign: 1 | -1): void => {
    const list = links.get(from) ?? [];
    if (list.length < mostLinks) list.push({ to, sign });
    links.set(from, list);
  };
  const byAuthor = new Map<string, number[]>();
  const said = new Map<SpanFacts, Said>();
  for (const [index, { form, members }] of groups.entries()) {
    if (form !== 'pair' && form !== 'move') continue;
    const author = authorOf(members);
    const earlier = byAuthor.get(author) ?? [];
    for (const other of earlier.slice(-mostLinks)) {
      const sign = signOf(groups[other]?.members ?? [], members, said);
      if (sign === 0) continue;
      add(index, other, sign);
      add(other, index, sign);
    }
    byAuthor.set(author, [...earlier.slice(-mostLinks), index]);
  }
  return links;
}

/** The party that is for both; where there are several, the first by name, so that all of their changes meet. */
function authorOf(members: readonly SpanFacts[]): string {
  const [left, right] = members;
  const shared = [...(left?.supporters ?? [])].filter((party) => right?.supporters.has(party));
  return shared.sort()[0] ?? '';
}

const mostKnown = 4096;

/** What the words of a span are compared by; each span is compared with many. */
interface Said {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly has: ReadonlySet<string>;
  readonly hasStem: ReadonlySet<string>;
  /** The stems of words that carry matter. */
  readonly matter: ReadonlySet<string>;
}

function saidBy(span: SpanFacts, known: Map<SpanFacts, Said>): Said {
  const before = known.get(span);
  if (before !== undefined) return before;
  const { words } = span;
  const stems = words.map((word) => stemOf(word));
  const said = { words, stems, has: new Set(words), hasStem: new Set(stems), matter: span.stems };
  /* Only the last few changes of an author are compared. */
  if (known.size >= mostKnown) known.clear();
  known.set(span, said);
  return said;
}

function signOf(
  left: readonly SpanFacts[],
  right: readonly SpanFacts[],
  known: Map<SpanFacts, Said>,
): 1 | -1 | 0 {
  const [a, b] = left.map((span) => saidBy(span, known));
  const [c, d] = right.map((span) => saidBy(span, known));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const straight = likeness(a, c, b, d);
  const crossed = likeness(a, d, b, c);
  if (Math.abs(straight - crossed) < 1) return 0;
  return straight > crossed ? 1 : -1;
}

/**
 * How much two pairs of words are alike, member by member. That one member is alike counts only by words that carry matter: `to` stands in
 * half of all brackets.
 */
function likeness(a: Said, c: Said, b: Said, d: Said): number {
  const [first, second] = [overlap(a, c), overlap(b, d)];
  if (first > 0 && second > 0) return first + second;
  return sharesMatter(a, c) || sharesMatter(b, d) ? first + second : 0;
}

function sharesMatter(a: Said, b: Said): boolean {
  for (const stem of a.matter) if (b.matter.has(stem)) return true;
  return false;
}

/** The share of the words of the shorter that the longer has too. */
function overlap(a: Said, b: Said): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  let same = 0;
  let alike = 0;
  for (const [at, word] of b.words.entries()) {
    if (a.has.has(word)) same += 1;
    else if (a.hasStem.has(b.stems[at] ?? '')) alike += 1;
  }
  return (same + alike / 2) / Math.min(a.words.length, b.words.length);
}

/**
 * Sums the evidence of every change with that of the changes that are linked to it: changes of the same idea have one direction.
 *
 * @param own The weight of each change's own evidence.
 * @param links The links between them.
 * @returns The summed weights; a change that is linked to none keeps its own.
 */
export function withLinked(own: readonly number[], links: ReadonlyMap<number, readonly Link[]>): number[] {
  const ideas = ideasOf(own, links);
  return own.map((weight, index) => {
    const member = ideas.get(index);
    return member === undefined ? weight : member.sign * member.idea.sum;
  });
}

/** Changes of one direction; the sum is that of the first of them. */
interface Idea {
  sum: number;
}

/** The idea of a change, and whether its brackets stand in the order of the first one's. */
interface Membership {
  readonly idea: Idea;
  readonly sign: 1 | -1;
}

function ideasOf(
  own: readonly number[],
  links: ReadonlyMap<number, readonly Link[]>,
): Map<number, Membership> {
  const ideas = new Map<number, Membership>();
  for (const start of links.keys()) {
    if (ideas.has(start)) continue;
    const idea: Idea = { sum: 0 };
    const queue: [number, 1 | -1][] = [[start, 1]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, sign] = next;
      if (ideas.has(index)) continue;
      ideas.set(index, { idea, sign });
      idea.sum += sign * (own[index] ?? 0);
      for (const link of links.get(index) ?? []) queue.push([link.to, link.sign === sign ? 1 : -1]);
    }
  }
  return ideas;
}
