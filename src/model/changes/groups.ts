import { changesOfRun, intersects, runsOf } from './runs.js';
import type { SpanFacts } from './span-facts.js';
import { isFunctionWord } from '../../words/function-words.js';
import { stemOf } from '../../words/stems.js';

/** Spans that express one change, before its direction is known. */
export interface ChangeGroup {
  readonly form: 'single' | 'pair' | 'letters' | 'move' | 'alternative' | 'reservation';
  /** In the order of the text. */
  readonly members: readonly SpanFacts[];
}

/**
 * Groups spans to changes.
 *
 * A deletion that several ask for who put different words in its place, or of whom some put none, is a change of its own, and so are the
 * words that each of them puts there. Neighbors that share an author are one replacement; of a run of more than two, those with the same tags belong together, then those
 * with a common stem, then those side by side, then those of one author with words of others between; a further member may be an
 * alternative for the place of a pair. What the document tracks as a move is one. Letters in a word are a pair of letters. The same words
 * at two places of a provision are a move, also where one of them has another neighbor. What only reserves is a reservation. What is left
 * is alone.
 *
 * @param facts The spans of a draft.
 * @returns Groups in the order of their first span; every span is in exactly one.
 */
export function changeGroups(facts: readonly SpanFacts[]): ChangeGroup[] {
  const taken = new Set<number>();
  const groups: ChangeGroup[] = [];
  const take = (form: ChangeGroup['form'], ...members: SpanFacts[]): void => {
    for (const { index } of members) taken.add(index);
    groups.push({ form, members });
  };
  for (const one of facts) if (isReservation(one)) take('reservation', one);
  for (const [left, right] of trackedMoves(facts)) take('move', left, right);
  for (const { deletion, answers } of sharedDeletions(facts)) {
    take('single', deletion);
    for (const answer of answers) if (!taken.has(answer.index)) take('alternative', answer);
  }
  for (const [left, right] of statedPairs(facts))
    if (!taken.has(left.index) && !taken.has(right.index)) take('pair', left, right);
  for (const [left, right] of letterPairs(facts))
    if (!taken.has(left.index) && !taken.has(right.index)) take('letters', left, right);
  for (const [left, right] of movesOf(facts, taken)) take('move', left, right);
  for (const run of runsOf(facts, taken)) {
    const { pairs, alternatives } = changesOfRun(run);
    for (const [left, right] of pairs) take('pair', left, right);
    for (const one of alternatives) take('alternative', one);
  }
  for (const one of facts) if (!taken.has(one.index)) take('single', one);
  return groups.sort((a, b) => (a.members[0]?.index ?? 0) - (b.members[0]?.index ?? 0));
}

function isReservation({ positions, stated }: SpanFacts): boolean {
  return (
    stated?.by !== 'tracking' &&
    positions.length > 0 &&
    positions.every(({ stance }) => stance === 'reserve' || stance === 'consider')
  );
}

/** The two sides of a move that the document tracks as one; of several paragraphs that moved together, side by side. */
function trackedMoves(facts: readonly SpanFacts[]): [SpanFacts, SpanFacts][] {
  const moves = new Map<string, Record<'from' | 'to', SpanFacts[]>>();
  for (const one of facts) {
    const { tracked } = one.span;
    if (tracked?.move === undefined || tracked.move === null) continue;
    const sides = moves.get(tracked.move) ?? { from: [], to: [] };
    moves.set(tracked.move, sides);
    if (tracked.kind === 'move-from') sides.from.push(one);
    else if (tracked.kind === 'move-to') sides.to.push(one);
  }
  return [...moves.values()].flatMap(({ from, to }) =>
    from.flatMap((left, index): [SpanFacts, SpanFacts][] => {
      const right = to[index];
      if (right === undefined) return [];
      return [left.index < right.index ? [left, right] : [right, left]];
    }),
  );
}

/** A deletion that is asked for, and the words that some of those who ask put in its place. */
interface SharedDeletion {
  readonly deletion: SpanFacts;
  readonly answers: readonly SpanFacts[];
}

/**
 * Deletions to which no neighbor answers for all who ask for them: `[swift] {USA delete, FRA delete} [fast] {USA+} [safe] {FRA+}`. To pair
 * the old words with the first of the new would have all ask for that.
 */
function* sharedDeletions(facts: readonly SpanFacts[]): Generator<SharedDeletion> {
  const before = new Map<number, SpanFacts>();
  for (const one of facts) if (one.next !== null) before.set(one.next, one);
  for (const deletion of facts) {
    const asking = askingToDelete(deletion);
    const isAnswer = (one: SpanFacts | undefined): one is SpanFacts =>
      one !== undefined && intersects(puttingIn(one), asking);
    const answers: SpanFacts[] = [];
    for (let at = facts[deletion.next ?? -1]; isAnswer(at); at = facts[at.next ?? -1]) answers.push(at);
    for (let at = before.get(deletion.index); isAnswer(at); at = before.get(at.index)) answers.unshift(at);
    const isAnswered = answers.some((one) => isSubset(asking, puttingIn(one)));
    if (answers.length > 0 && !isAnswered) yield { deletion, answers };
  }
}

/** Who asks, by words or marks that say so, that words go out. */
function askingToDelete({ stated, deleters, supporters }: SpanFacts): ReadonlySet<string> {
  if (stated !== null) return stated.direction === 'deletion' ? stated.authors : new Set();
  return supporters.size === 0 ? deleters : new Set();
}

function puttingIn({ stated, supporters }: SpanFacts): ReadonlySet<string> {
  if (stated !== null) return stated.direction === 'insertion' ? stated.authors : new Set();
  return supporters;
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((one) => whole.has(one));
}

/** Neighbors of which the text states that the one goes and the other comes: of one author, or parted by a slash, which says so itself. */
function* statedPairs(facts: readonly SpanFacts[]): Generator<[SpanFacts, SpanFacts]> {
  for (const left of facts) {
    const right = facts[left.next ?? -1];
    if (left.stated === null || right === undefined || right.stated === null) continue;
    if (left.stated.direction === right.stated.direction) continue;
    if (right.isAfterSlash || intersects(left.stated.authors, right.stated.authors)) yield [left, right];
  }
}

/** Whether it is left to inference how two spans belong together. */
function areUnstated(left: SpanFacts, right: SpanFacts): boolean {
  return left.stated === null && right.stated === null;
}

function* letterPairs(facts: readonly SpanFacts[]): Generator<[SpanFacts, SpanFacts]> {
  for (const left of facts) {
    const right = facts[left.next ?? -1];
    if (right?.span.start !== left.span.end || !areUnstated(left, right)) continue;
    if ((left.glued.before || right.glued.after) && isLetters(left) && isLetters(right)) yield [left, right];
  }
}

/** A part of a word that changes: an initial, an ending. */
function isLetters({ span }: SpanFacts): boolean {
  return /^\p{L}{1,4}$/u.test(span.text);
}

/**
 * Two spans of one author in one provision that hold the same words: out here, in there. An author may also put the same words in twice; so
 * the words are many, or their conjunction has changed sides (`17.8 and` … `and 17.8`).
 */
function movesOf(facts: readonly SpanFacts[], taken: ReadonlySet<number>): [SpanFacts, SpanFacts][] {
  const moves: [SpanFacts, SpanFacts][] = [];
  const open = new Map<string, SpanFacts>();
  for (const one of facts) {
    if (taken.has(one.index)) continue;
    const key = matterOf(one);
    if (key === '') continue;
    const place = `${one.span.provision ?? ''} ${key}`;
    const before = open.get(place);
    if (before !== undefined && areOfOneAuthor(before, one) && areMoved(before, one)) {
      moves.push([before, one]);
      open.delete(place);
    } else {
      open.set(place, one);
    }
  }
  return moves;
}

function areOfOneAuthor(left: SpanFacts, right: SpanFacts): boolean {
  if (areUnstated(left, right)) return intersects(left.supporters, right.supporters);
  const [a, b] = [left.stated, right.stated];
  return a !== null && b !== null && a.direction !== b.direction && intersects(a.authors, b.authors);
}

const manyWords = 3;
const conjunctions = new Set(['and', 'or', 'nor']);

function areMoved(left: SpanFacts, right: SpanFacts): boolean {
  if (matterOf(left).split(' ').length >= manyWords) return true;
  const atEnd = (facts: SpanFacts): boolean => conjunctions.has(facts.words.at(-1) ?? '');
  const atStart = (facts: SpanFacts): boolean => conjunctions.has(facts.words[0] ?? '');
  return (atEnd(left) && atStart(right)) || (atStart(left) && atEnd(right));
}

/** The words that carry matter, without regard to order; letters alone are no words. */
function matterOf({ words }: SpanFacts): string {
  const matter = words.filter((word) => !isFunctionWord(word) && (word.length > 1 || /\d/u.test(word)));
  return matter
    .map((word) => stemOf(word))
    .sort()
    .join(' ');
}
