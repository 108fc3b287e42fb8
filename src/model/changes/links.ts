import type { ChangeGroup } from './groups.js';
import type { SpanFacts } from './span-facts.js';
import { stemOf } from './stems.js';

/** That two changes go the same way or the opposite way. */
export interface Link {
  readonly to: number;
  /** 1 when both have the old words first or both last, -1 otherwise; less where it is only likely. */
  readonly strength: number;
}

/*
 * An author who replaces the same words twice does so in the same direction, whatever the order of the brackets (`[and] … [to support]`,
 * `[to further support] … [and]`). One who makes two changes within a few words mostly sets them in the same order.
 */
const sameIdea = 1;
const sideBySide = 0.35;
const fewUnits = 120;

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
  const add = (from: number, to: number, strength: number): void => {
    const list = links.get(from) ?? [];
    if (list.length < mostLinks) list.push({ to, strength });
    links.set(from, list);
  };
  const byAuthor = new Map<string, number[]>();
  for (const [index, { form, members }] of groups.entries()) {
    if (form !== 'pair' && form !== 'move') continue;
    const author = authorOf(members);
    const earlier = byAuthor.get(author) ?? [];
    for (const other of earlier.slice(-mostLinks)) {
      const strength = strengthOf(groups[other]?.members ?? [], members);
      if (strength === 0) continue;
      add(index, other, strength);
      add(other, index, strength);
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

function strengthOf(left: readonly SpanFacts[], right: readonly SpanFacts[]): number {
  const [a, b] = left;
  const [c, d] = right;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const straight = overlap(a, c) + overlap(b, d);
  const crossed = overlap(a, d) + overlap(b, c);
  if (Math.abs(straight - crossed) >= 1) return straight > crossed ? sameIdea : -sameIdea;
  const near = c.span.start - b.span.end;
  return a.span.provision === c.span.provision && near >= 0 && near < fewUnits ? sideBySide : 0;
}

/** The share of the words of the shorter that the longer has too. */
function overlap(a: SpanFacts, b: SpanFacts): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const forms = new Set(a.words);
  const stems = new Set(a.words.map(stemOf));
  const same = b.words.filter((word) => forms.has(word)).length;
  const alike = b.words.filter((word) => !forms.has(word) && stems.has(stemOf(word))).length;
  return (same + alike / 2) / Math.min(a.words.length, b.words.length);
}

/**
 * Sums the evidence of every change with that of the changes that are linked to it.
 *
 * @param own The weight of each change's own evidence.
 * @param links The links between them.
 * @returns The summed weights; a change that is linked to none keeps its own.
 */
export function withLinked(own: readonly number[], links: ReadonlyMap<number, readonly Link[]>): number[] {
  return own.map((weight, index) => (links.has(index) ? sumFrom(index, own, links) : weight));
}

/** Evidence travels along links, weaker at each, by the strongest path. */
function sumFrom(start: number, own: readonly number[], links: ReadonlyMap<number, readonly Link[]>): number {
  const reached = new Map<number, number>([[start, 1]]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined && reached.size <= mostLinks; at = queue.shift()) {
    const strength = reached.get(at) ?? 0;
    for (const link of links.get(at) ?? []) {
      if (reached.has(link.to)) continue;
      reached.set(link.to, strength * link.strength);
      queue.push(link.to);
    }
  }
  let sum = 0;
  for (const [index, strength] of reached) sum += strength * (own[index] ?? 0);
  return sum;
}
