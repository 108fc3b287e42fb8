import { excerpt } from '../text/excerpt.js';
import type { Bracket, Neighbors } from './brackets.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/**
 * Rules about what the signs do not tell: what a plus is for, and which of two brackets holds the new words. They are silent on brackets
 * whose change does not have to be inferred.
 */
export const polarityRules: LintRules = {
  'lone-support': loneSupport,
  'opposed-signs': opposedSigns,
  'unordered-pair': unorderedPairs,
  'uneven-pair': unevenPairs,
  'mixed-polarity': mixedPolarity,
};

/** Who is for and who is against a bracket; words that name what is wanted (`delete`, `move`) are neither. */
interface Sides {
  readonly support: ReadonlySet<string>;
  readonly oppose: ReadonlySet<string>;
}

function sidesOf({ tags }: Bracket): Sides {
  const support = new Set<string>();
  const oppose = new Set<string>();
  for (const { positions } of tags) {
    for (const { party, stance } of positions) {
      if (stance === 'support') support.add(party);
      else if (stance === 'oppose') oppose.add(party);
    }
  }
  return { support, oppose };
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((party) => b.has(party));
}

function list(parties: Iterable<string>): string {
  const names = [...parties];
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`
    : names.join(', ');
}

/** The spans whose changes the text or a base text settles, by id. */
function settledSpans({ draft }: LintContext): ReadonlySet<string> {
  const settled = draft.changes.filter(({ basis }) => basis === 'explicit' || basis === 'base-text');
  return new Set(settled.flatMap(({ spans }) => spans));
}

function idOf({ draft }: LintContext, { index }: Bracket): string {
  return draft.spans[index]?.id ?? '';
}

/** Two brackets that some party supports both of. */
interface Pair {
  readonly pair: Neighbors;
  readonly first: Sides;
  readonly second: Sides;
  readonly shared: readonly string[];
  /** Whether the same parties support both. */
  readonly isEven: boolean;
}

/**
 * The likely pairs of old and new words. In a row of brackets (`[its] {USA+} [their] {USA+} [will] {USA+, FRA+} [objectives] {USA+, FRA+}`)
 * those with the same parties in favor belong together, from the left; the others are pairs only where neither has such a partner.
 */
function pairsIn(context: LintContext): Pair[] {
  const all = context.neighbors.flatMap((pair): Pair[] => {
    const first = sidesOf(pair.first);
    const second = sidesOf(pair.second);
    const shared = [...first.support].filter((party) => second.support.has(party));
    if (shared.length === 0 || isInWord(context, pair.first) !== isInWord(context, pair.second)) return [];
    return [{ pair, first, second, shared, isEven: areEqual(first.support, second.support) }];
  });
  const paired = new Set<Bracket>();
  const taken = new Set<Pair>();
  const takeWhereFree = (side: 'first' | 'second'): void => {
    for (const one of all) {
      if (!one.isEven || paired.has(one.pair[side])) continue;
      paired.add(one.pair.first).add(one.pair.second);
      taken.add(one);
    }
  };
  takeWhereFree('first');
  /* The last of an odd row goes with the one before it. */
  takeWhereFree('second');
  const isFree = ({ first, second }: Neighbors): boolean => !paired.has(first) && !paired.has(second);
  return all.filter((one) => taken.has(one) || isFree(one.pair));
}

/** `[t][T]argets`: a bracket inside a word has its counterpart in the same word. */
function isInWord({ leaves }: LintContext, { close }: Bracket): boolean {
  const after = leaves[close + 1];
  if (after?.type === 'mark' && after.value === '[') return true;
  return after?.type === 'text' && /^\p{L}/u.test(after.value);
}

/** From the first bracket to the end of the tags of the second. */
function placeOf({ first, second }: Neighbors): { start: number; end: number } {
  return { start: first.start, end: second.tags.at(-1)?.end ?? second.end };
}

function quoted({ first, second }: Neighbors, source: string): string {
  return `“${excerpt(source, first.start, first.end)}” and “${excerpt(source, second.start, second.end)}”`;
}

/** A bracket beside one with the same parties in favor has its counterpart there; any other stands alone, whatever is beside it. */
function loneSupport(context: LintContext): Place[] {
  const even = pairsIn(context).filter(({ isEven }) => isEven);
  const paired = new Set(even.flatMap(({ pair }) => [pair.first, pair.second]));
  const settled = settledSpans(context);
  return context.brackets.flatMap((bracket): Place[] => {
    const { support, oppose } = sidesOf(bracket);
    if (support.size === 0 || oppose.size > 0) return [];
    if (paired.has(bracket) || settled.has(idOf(context, bracket))) return [];
    const { start, end } = bracket;
    return [
      { start, end, reason: `“${excerpt(context.source, start, end)}” has only ${list(support)} in favor` },
    ];
  });
}

function opposedSigns(context: LintContext): Place[] {
  const settled = settledSpans(context);
  return context.brackets.flatMap((bracket): Place[] => {
    const { support, oppose } = sidesOf(bracket);
    const start = bracket.tags[0]?.start ?? bracket.start;
    const end = bracket.tags.at(-1)?.end ?? bracket.end;
    if (support.size === 0 || oppose.size === 0 || settled.has(idOf(context, bracket))) return [];
    return [
      { start, end, reason: `${list(support)} and ${list(oppose)} have opposite signs on one bracket` },
    ];
  });
}

function unorderedPairs(context: LintContext): Place[] {
  const settled = settledSpans(context);
  const open = pairsIn(context).filter(({ pair }) => !settled.has(idOf(context, pair.first)));
  return open.map(({ pair, shared }) => ({
    ...placeOf(pair),
    reason: `${list(shared)} ${shared.length === 1 ? 'is' : 'are'} in favor of both ${quoted(pair, context.source)}`,
  }));
}

function unevenPairs(context: LintContext): Place[] {
  return pairsIn(context).flatMap(({ pair, first, second }): Place[] => {
    if (areEqual(first.support, second.support) && areEqual(first.oppose, second.oppose)) return [];
    return [{ ...placeOf(pair), reason: `${quoted(pair, context.source)} are a pair with different tags` }];
  });
}

function mixedPolarity(context: LintContext): Place[] {
  return pairsIn(context).flatMap(({ pair, first, second, shared }): Place[] => {
    const changing = [
      ...[...first.support].filter((party) => second.oppose.has(party)),
      ...[...first.oppose].filter((party) => second.support.has(party)),
    ].filter((party) => !shared.includes(party));
    if (changing.length === 0) return [];
    const reason = `${list(shared)} have the same sign on ${quoted(pair, context.source)}, ${list(changing)} both signs`;
    return [{ ...placeOf(pair), reason }];
  });
}
