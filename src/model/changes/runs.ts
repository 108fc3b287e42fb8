import type { SpanFacts } from './span-facts.js';

/** What a run of neighbors holds: replacements, and further words for the place of one of them. */
export interface RunChanges {
  readonly pairs: readonly (readonly [SpanFacts, SpanFacts])[];
  /** Spans that offer other words for the place of a pair. */
  readonly alternatives: readonly SpanFacts[];
}

/**
 * Finds runs of two or more neighbors.
 *
 * @param facts The spans of a draft.
 * @param taken Spans that belong to a change already, by index; a run ends before them.
 * @returns The runs, in the order of the text.
 */
export function runsOf(facts: readonly SpanFacts[], taken: ReadonlySet<number>): SpanFacts[][] {
  const runs: SpanFacts[][] = [];
  const seen = new Set<number>();
  for (const one of facts) {
    if (seen.has(one.index) || taken.has(one.index)) continue;
    const run = [one];
    seen.add(one.index);
    for (
      let at = facts[one.next ?? -1];
      at !== undefined && !taken.has(at.index);
      at = facts[at.next ?? -1]
    ) {
      run.push(at);
      seen.add(at.index);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

/**
 * Pairs the members of a run that stand for one another.
 *
 * The best pair is taken first. Then what an author left over is paired across the words of others (`[government] {DZA+} [and other local]
 * {Chair+} [authorities] {DZA+}`): whoever comes between amends the same sentence, and the tags say whose is whose. What is then alone
 * beside a pair, and is offered against it, is another alternative for its place.
 *
 * @param run Neighbors in the order of the text.
 * @returns Its pairs and alternatives; members that are in none stand for themselves.
 */
export function changesOfRun(run: readonly SpanFacts[]): RunChanges {
  const pairs: [SpanFacts, SpanFacts][] = [];
  const used = new Set<number>();
  const take = (left: SpanFacts, right: SpanFacts): void => {
    if (used.has(left.index) || used.has(right.index)) return;
    used.add(left.index).add(right.index);
    pairs.push([left, right]);
  };
  for (const [left, right] of neighborsByLikeness(run)) take(left, right);
  for (const [left, right] of acrossOthers(run, used)) take(left, right);
  return { pairs, alternatives: alternativesIn(run, used) };
}

/*
 * The numbers order the kinds of likeness, and an earlier pair wins among equals. Who asks by word that words go out, and puts others in, says so
 * more clearly than two equal tags.
 */
const asksByWord = 8;
const sameTags = 4;
const answersDeletion = 3;
const commonStem = 2;
const sharedAuthor = 1;
const bothOpen = 0.5;

function neighborsByLikeness(run: readonly SpanFacts[]): [SpanFacts, SpanFacts][] {
  const candidates = neighborsIn(run).flatMap(([left, right]) => {
    const likeness = likenessOf(left, right);
    return likeness > 0 ? [{ likeness, pair: [left, right] as [SpanFacts, SpanFacts] }] : [];
  });
  return candidates.sort((a, b) => b.likeness - a.likeness).map(({ pair }) => pair);
}

function neighborsIn(run: readonly SpanFacts[]): [SpanFacts, SpanFacts][] {
  return run.slice(1).flatMap((right, at): [SpanFacts, SpanFacts][] => {
    const left = run[at];
    return left === undefined ? [] : [[left, right]];
  });
}

function likenessOf(left: SpanFacts, right: SpanFacts): number {
  if (!mayBePair(left, right)) return 0;
  const deletion = intersects(left.deleters, right.supporters) || intersects(right.deleters, left.supporters);
  const authors = intersects(left.supporters, right.supporters);
  const opposite = onlyOpposite(left, right);
  const opening = areOpenings(left, right);
  if (!deletion && !authors && !opposite && !opening) return 0;
  const tags =
    sameSet(left.supporters, right.supporters) && sameSet(left.opposers, right.opposers) ? sameTags : 0;
  return (
    tags +
    (intersects(left.stems, right.stems) ? commonStem : 0) +
    (deletion ? asksByWord : opposite ? answersDeletion : 0) +
    (authors ? sharedAuthor : 0) +
    (opening ? bothOpen : 0)
  );
}

function mayBePair(left: SpanFacts, right: SpanFacts): boolean {
  return !isQuotationMark(left) && !isQuotationMark(right) && left.stated === null && right.stated === null;
}

/** One party, named alone, is against the one and for the other. */
function onlyOpposite(left: SpanFacts, right: SpanFacts): boolean {
  const alone = (against: SpanFacts, inFavor: SpanFacts): boolean =>
    against.supporters.size === 0 &&
    sameSet(against.opposers, inFavor.supporters) &&
    inFavor.opposers.size === 0;
  return (alone(left, right) || alone(right, left)) && (left.opposers.size > 0 || right.opposers.size > 0);
}

/**
 * Two words that open one sentence in the same form (`[Urges] {USA+} [Requests] {FRA+} the Executive Director`): a sentence has one, so
 * they stand for one another, whoever wants them. Without a tag nobody wants one for the other.
 */
function areOpenings(left: SpanFacts, right: SpanFacts): boolean {
  const ending = endingOfOpening(left);
  return ending !== null && ending === endingOfOpening(right);
}

function endingOfOpening({ span, words, supporters }: SpanFacts): string | null {
  if (words.length !== 1 || supporters.size === 0) return null;
  return /^\p{Lu}\p{Ll}+(s|ing)$/u.exec(span.text)?.[1] ?? null;
}

function acrossOthers(run: readonly SpanFacts[], used: ReadonlySet<number>): [SpanFacts, SpanFacts][] {
  const pairs: [SpanFacts, SpanFacts][] = [];
  const last = new Map<string, number>();
  for (const [at, right] of run.entries()) {
    let from = -1;
    for (const party of right.supporters) {
      from = Math.max(from, last.get(party) ?? -1);
      last.set(party, at);
    }
    const left = run[from];
    if (left === undefined || used.has(left.index) || used.has(right.index)) continue;
    /* Where somebody asks by word that what is between goes out, a plus alone puts words in. */
    if (run.slice(from + 1, at).some(({ deleters }) => deleters.size > 0)) continue;
    if (mayBePair(left, right) && !addsLimb(left) && !addsLimb(right)) pairs.push([left, right]);
  }
  return pairs;
}

/** What stands beside a pair, or beside another alternative to it. */
function alternativesIn(run: readonly SpanFacts[], used: ReadonlySet<number>): SpanFacts[] {
  const found = new Set<SpanFacts>();
  const check = (one: SpanFacts, beside: SpanFacts): void => {
    if (used.has(one.index) || !(used.has(beside.index) || found.has(beside))) return;
    if (mayBePair(one, beside) && areRivals(one, beside)) found.add(one);
  };
  const neighbors = neighborsIn(run);
  for (const [left, right] of neighbors) check(right, left);
  for (const [left, right] of neighbors.reverse()) check(left, right);
  return [...found];
}

/** Whoever is for the one is against the other, or both open the sentence. */
function areRivals(one: SpanFacts, other: SpanFacts): boolean {
  const isAgainst =
    one.supporters.size > 0 && [...one.supporters].every((party) => other.opposers.has(party));
  return isAgainst || areOpenings(one, other);
}

/**
 * Tells whether a span goes on with a list or a clause: what it holds is added to what stands before, not put in another's place.
 *
 * @param facts The span.
 * @returns Whether it begins with a comma or a conjunction, or ends with a comma.
 */
export function addsLimb({ span }: SpanFacts): boolean {
  return /^(?:,|(?:and|or|as well as)\s+\S)|,$/iu.test(span.text);
}

/**
 * Tells whether a span holds nothing but a quotation mark.
 *
 * @param facts The span.
 * @returns Whether it does.
 */
export function isQuotationMark({ span }: SpanFacts): boolean {
  return /^["“”„‘’'«»]$/u.test(span.text);
}

/**
 * Tells whether two sets share an item.
 *
 * @param a A set.
 * @param b Another.
 * @returns Whether some item is in both.
 */
export function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
