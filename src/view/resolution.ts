import { adjacentSpans } from '../model/adjacent-spans.js';
import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn, type Stand } from '../model/changes/stands.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import { laterAlternatives } from './first-alternatives.js';

/** What becomes of the words of a span: they stay, they go, or they stay in their brackets. */
export type Outcome = 'keep' | 'drop' | 'show';

/** What becomes of every span, by its id. */
export type Resolution = ReadonlyMap<string, Outcome>;

/**
 * How the brackets of a clean version are resolved:
 *
 * - `first-choice`: as many words as a sentence can have: insertions, and new words in the place of old ones, are in; what somebody would only
 *   delete stays; of alternatives beside one another of which it is unknown whether they are old or new the first stays. The usual one, because its text can be read where parties are named and where nobody is;
 * - `all-in`: the words of every bracket stay;
 * - `all-out`: the words of every bracket go;
 * - `open-choices`: the words of every bracket stay, and alternatives between which nothing is decided keep their brackets, so that the
 *   text shows them as the draft has them: `the [shall] [should] report`;
 * - `base`: no change is applied: old words stay, new words go;
 * - `all-applied`: every change is applied: new words stay, old words go;
 * - `consensus`: the changes are applied that somebody supports and nobody opposes or reserves on;
 * - `contested-only`: the same, and what is contested keeps its brackets.
 *
 * Notes of editors in brackets stay under `base` and `all-applied` only, and of letters between which a word has the choice (`[b][B]enefits`)
 * one stays.
 * Under the last four, words of which it is unknown whether they are old or new stay; where brackets are kept, they keep theirs.
 * Options and alternative paragraphs that have a name (`Option 2`, `OP1 alt`) stay under every policy that keeps their words.
 */
export type CleanPolicy =
  | 'first-choice'
  | 'all-in'
  | 'all-out'
  | 'open-choices'
  | 'base'
  | 'all-applied'
  | 'consensus'
  | 'contested-only';

/**
 * The policies that `clean` knows.
 *
 * @example
 * cleanPolicies[0]; // 'first-choice'
 */
export const cleanPolicies: readonly CleanPolicy[] = [
  'first-choice',
  'all-in',
  'all-out',
  'open-choices',
  'base',
  'all-applied',
  'consensus',
  'contested-only',
];

/**
 * Resolves the brackets of a draft by a policy.
 *
 * @param draft The draft.
 * @param policy The policy.
 * @returns What becomes of every span.
 * @throws TypeError for an unknown policy.
 */
export function resolve(draft: Draft, policy: CleanPolicy): Resolution {
  switch (policy) {
    case 'first-choice':
      return withoutNotes(
        draft,
        withFirstAlternatives(
          draft,
          byChanges(draft, ({ kind }) => (kind === 'deletion' ? 'not-applied' : 'applied')),
        ),
      );
    case 'all-in':
      return resolution(draft, () => 'keep');
    case 'all-out':
      return resolution(draft, () => 'drop');
    case 'open-choices': {
      const choices = new Set(adjacentSpans(draft).flatMap((run) => run.map(({ id }) => id)));
      return resolution(draft, (id) => (choices.has(id) ? 'show' : 'keep'));
    }
    case 'base':
      return byChanges(draft, () => 'not-applied');
    case 'all-applied':
      return byChanges(draft, () => 'applied');
    case 'consensus':
      return withoutNotes(draft, byChanges(draft, consensual(draft, 'not-applied')));
    case 'contested-only':
      return withoutNotes(draft, byChanges(draft, consensual(draft, 'open')));
    default:
      throw new TypeError(`unknown policy “${String(policy)}”; known: ${cleanPolicies.join(', ')}`);
  }
}

function resolution(draft: Draft, outcome: (id: string) => Outcome): Resolution {
  return withoutNotes(draft, withWholeWords(draft, new Map(draft.spans.map(({ id }) => [id, outcome(id)]))));
}

/**
 * Leaves out notes of editors, which are no words of the text. Readings by changes alone (`base`, `all-applied`, of a party) have them: a note
 * proposes nothing, and other programs that accept or reject all changes of a file keep it.
 */
function withoutNotes({ spans }: Draft, outcomes: Resolution): Resolution {
  const kept = new Map(outcomes);
  for (const { id, holds } of spans) if (holds === 'note') kept.set(id, 'drop');
  return kept;
}

/** Of alternatives that all would stay, because nothing is known of them or because each would replace the same words, the first does. */
function withFirstAlternatives(draft: Draft, outcomes: Resolution): Resolution {
  const unknown = new Set(draft.changes.flatMap(({ kind, spans }) => (kind === 'unknown' ? spans : [])));
  const resolved = new Map(outcomes);
  for (const { id } of laterAlternatives(draft, (span) => unknown.has(span.id))) resolved.set(id, 'drop');
  for (const id of rivalWords(draft)) resolved.set(id, 'drop');
  return resolved;
}

/**
 * Finds what goes where several would put different words in one place: `[swift] {USA delete, FRA delete} [fast] {USA+} [quick] {FRA+}`. The
 * words that all of them would have out go, which their deletion alone would not say, and so do all new words but the first.
 */
function rivalWords(draft: Draft): string[] {
  const changeOf = new Map(
    draft.changes.flatMap((change) => change.spans.map((id) => [id, change] as const)),
  );
  return adjacentSpans(draft).flatMap((run) => {
    const gone: string[] = [];
    let outgoing: string | null = null;
    let first: Change | null = null;
    for (const { id } of run) {
      const change = changeOf.get(id);
      const isNew = change?.kind === 'replacement' && change.new.includes(id);
      if (change === undefined || !isNew) {
        outgoing = change?.kind === 'deletion' ? id : null;
        first = null;
        continue;
      }
      if (outgoing !== null && change.old.length === 0) gone.push(outgoing);
      if (first !== null && first !== change) gone.push(id);
      outgoing = null;
      first ??= change;
    }
    return gone;
  });
}

const fewLetters = /^\p{L}{1,4}$/u;

/** Letters in brackets one behind the other, from a span on that is the first of them. */
function lettersFrom(spans: readonly DraftSpan[], index: number): DraftSpan[] {
  const run: DraftSpan[] = [];
  if (spans[index - 1]?.end === spans[index]?.start) return run;
  for (let at = index; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || !fewLetters.test(span.text)) break;
    if (run.length > 0 && span.start !== run.at(-1)?.end) break;
    run.push(span);
  }
  return run;
}

function isPartOfWord(text: string, run: readonly DraftSpan[]): boolean {
  return /\p{L}/u.test(text.charAt((run[0]?.start ?? 0) - 1) + text.charAt(run.at(-1)?.end ?? text.length));
}

/**
 * Keeps the first of the letters between which a word has the choice where all would go.
 *
 * Of `[b][B]enefits` one letter stands whatever is decided; with neither the rest is no word. Of `Part[y] [ies]` too; a single `State[s]`
 * may lose its letter.
 */
function withWholeWords({ spans, source }: Draft, outcomes: Map<string, Outcome>): Resolution {
  for (const [index, span] of spans.entries()) {
    const run = lettersFrom(spans, index);
    const isLost = run.every(({ id }) => outcomes.get(id) === 'drop');
    if (run.length > 1 && isLost && isPartOfWord(source.text, run)) outcomes.set(span.id, 'keep');
  }
  return outcomes;
}

/** What is done with a change: it is applied, or not, or left open. */
export type Treatment = 'applied' | 'not-applied' | 'open';

/**
 * Resolves the brackets of a draft by what is done with its changes.
 *
 * @param draft The draft.
 * @param treat What is done with a change.
 * @returns What becomes of every span.
 */
export function byChanges(draft: Draft, treat: (change: Change) => Treatment): Resolution {
  const outcomes = new Map<string, Outcome>();
  for (const change of draft.changes) {
    const treatment = treat(change);
    for (const id of change.spans) outcomes.set(id, outcomeOf(change, id, treatment));
  }
  return withWholeWords(draft, outcomes);
}

function outcomeOf({ old, new: fresh }: Change, id: string, treatment: Treatment): Outcome {
  if (old.length === 0 && fresh.length === 0) return treatment === 'open' ? 'show' : 'keep';
  if (treatment === 'open') return 'show';
  const stays = treatment === 'applied' ? fresh : old;
  return stays.includes(id) ? 'keep' : 'drop';
}

function consensual(draft: Draft, otherwise: Treatment): (change: Change) => Treatment {
  const positions = positionsById(draft);
  return (change) => {
    const stands: Stand[] = [...standsOn(change, positions).values()];
    const agreed = stands.includes('support') && !stands.includes('oppose') && !stands.includes('reserve');
    return agreed ? 'applied' : otherwise;
  };
}
