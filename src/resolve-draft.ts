import { isMarkedByFormat, type Draft, type DraftSpan } from './model/draft.js';
import { isAskedMove, type Change } from './model/changes/change.js';
import { positionsById, standsOn } from './model/changes/stands.js';
import { attributionById, spanById } from './model/lookup.js';
import { readDraft } from './read-draft.js';
import { firstIndex } from './text/first-index.js';
import { partiesNamed } from './view/parties-named.js';

/** What is decided of a draft. */
export interface Decisions {
  /** Ids of changes (`c3`) or of spans (`s12`, also `span-12`), whose changes are meant: they are applied. */
  readonly accept?: readonly string[];
  /** Ids of changes or spans: their changes are undone. */
  readonly reject?: readonly string[];
  /** Parties by any of their names: what they support is applied, unless it is rejected. */
  readonly as?: readonly string[];
}

/** The next draft. */
export interface ResolvedDraft {
  /** The text: what was decided stands without marks and tags, everything else as it stood. */
  readonly text: string;
  /** The text, read in the notation of the draft before. */
  readonly draft: Draft;
  /** The changes that were applied, by their ids in the draft before. */
  readonly accepted: readonly string[];
  /** The changes that were undone. */
  readonly rejected: readonly string[];
}

/**
 * Writes the next draft: changes that are accepted are applied and lose their marks and tags, those that are rejected are undone, and the rest
 * keep brackets and tags, character by character.
 *
 * Of a bracket of which it is unknown whether its words are old or new, and of one that only reserves, to accept is to keep the words, and to
 * reject is to leave them out. A paragraph that has no words left goes with its label; the others keep theirs.
 *
 * @param draft The draft. Its marks stand in its text; what only the format of a document marks is compiled first (`contributionsIn`).
 * @param decisions What is decided.
 * @returns The next draft.
 * @throws TypeError for an id that the draft has not, with those that are near; for one that is both accepted and rejected; for a party that
 *   takes no position; for a draft whose changes are tracked by its format.
 * @example
 * resolve(readDraft('1. Urges [swift] {USA delete} [fast] {USA+} [all] {FRA+} action.'), { as: ['USA'] }).text;
 * // '1. Urges fast [all] {FRA+} action.'
 */
export function resolve(draft: Draft, decisions: Decisions): ResolvedDraft {
  if (draft.spans.some(isMarkedByFormat))
    throw new TypeError(
      'the changes are tracked by the format and not marked in the text; compile the document first',
    );
  const rejected = new Set(changesNamed(draft, decisions.reject ?? []));
  const accepted = new Set(changesNamed(draft, decisions.accept ?? []));
  const both = [...accepted].find((change) => rejected.has(change));
  if (both !== undefined) throw new TypeError(`“${both.id}” is both accepted and rejected`);
  for (const change of supportedBy(draft, decisions.as ?? []))
    if (!rejected.has(change)) accepted.add(change);
  const outcomes = new Map<string, 'keep' | 'drop'>();
  for (const change of accepted) for (const id of change.spans) outcomes.set(id, outcomeOf(change, id, true));
  for (const change of rejected)
    for (const id of change.spans) outcomes.set(id, outcomeOf(change, id, false));
  const text = withoutRanges(draft.source.text, rangesOf(draft, outcomes));
  const idsOf = (changes: ReadonlySet<Change>): string[] =>
    draft.changes.filter((change) => changes.has(change)).map(({ id }) => id);
  return {
    text,
    draft: readDraft(text, { notation: draft.source.notation }),
    accepted: idsOf(accepted),
    rejected: idsOf(rejected),
  };
}

function outcomeOf(change: Change, id: string, isApplied: boolean): 'keep' | 'drop' {
  const { kind, old, new: fresh } = change;
  if (isAskedMove(change)) return 'keep';
  if (kind === 'unknown' || kind === 'reservation') return isApplied ? 'keep' : 'drop';
  return (isApplied ? fresh : old).includes(id) ? 'keep' : 'drop';
}

function supportedBy(draft: Draft, names: readonly string[]): Change[] {
  if (names.length === 0) return [];
  const members = new Set(partiesNamed(draft, names));
  const positions = positionsById(draft);
  return draft.changes.filter((change) => {
    const stands = [...standsOn(change, positions)].filter(([party]) => members.has(party));
    return stands.some(([, stand]) => stand === 'support') && stands.every(([, stand]) => stand !== 'oppose');
  });
}

function changesNamed(draft: Draft, names: readonly string[]): Change[] {
  const bySpan = new Map(draft.changes.flatMap((change) => change.spans.map((id) => [id, change] as const)));
  const byId = new Map(draft.changes.map((change) => [change.id, change]));
  return names.map((name) => {
    const id = name
      .trim()
      .replace(/^span-/u, 's')
      .replace(/^change-/u, 'c');
    const change = byId.get(id) ?? bySpan.get(id);
    if (change === undefined) throw new TypeError(unknownId(draft, name, id));
    return change;
  });
}

/* Those nearest by number; a draft may have hundreds. */
const mostNear = 5;

function unknownId(draft: Draft, name: string, id: string): string {
  const all = id.startsWith('c') ? draft.changes.map((one) => one.id) : draft.spans.map((one) => one.id);
  if (all.length === 0) return `“${name}” is no bracket of this draft, which has none`;
  const number = Number(/\d+/u.exec(id)?.[0] ?? 1);
  const near = [...all]
    .sort((a, b) => Math.abs(Number(a.slice(1)) - number) - Math.abs(Number(b.slice(1)) - number))
    .slice(0, mostNear)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const said = near.map((one) => {
    const span = one.startsWith('s') ? spanById(draft, one) : undefined;
    return span === undefined
      ? one
      : `${one} “${span.text.length > 30 ? `${span.text.slice(0, 29)}…` : span.text}”`;
  });
  return `“${name}” is no bracket of this draft; near it are ${said.join(', ')}`;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** What goes out of the text: words that are dropped, and the marks and tags of what is decided. */
function rangesOf(draft: Draft, outcomes: ReadonlyMap<string, 'keep' | 'drop'>): Cut[] {
  const cuts: Cut[] = [];
  const { text } = draft.source;
  const runs = draft.provisions.flatMap((one) => one.runs).sort((a, b) => a.start - b.start);
  const holders = new Set(draft.provisions.map(({ parent }) => parent));
  for (const span of draft.spans) {
    const outcome = outcomes.get(span.id);
    if (outcome === undefined) continue;
    if (outcome === 'drop') cuts.push(span);
    else {
      const [first, last] = insideOf(draft, runs, span);
      cuts.push({ start: span.start, end: first }, { start: last, end: span.end });
    }
    for (const id of span.attributions) {
      const tag = attributionById(draft, id);
      const isDecided = tag?.spans.every((one) => outcomes.has(one)) === true;
      if (tag !== undefined && isDecided && tag.start >= span.end) cuts.push(withSpaceBefore(text, tag));
    }
  }
  const dropped = merged(cuts);
  const gone = draft.provisions.filter(({ id, runs: own }) => {
    const words = own.filter((run) => /[\p{L}\p{N}]/u.test(text.slice(run.start, run.end)));
    return words.length > 0 && !holders.has(id) && words.every((run) => isIn(dropped, run));
  });
  return merged([...cuts, ...gone.map((provision) => wholeParagraph(text, provision, dropped))]);
}

function isIn(cuts: readonly Cut[], { start, end }: Cut): boolean {
  const cut = cuts[firstIndex(cuts.length, (index) => (cuts[index]?.end ?? 0) >= end)];
  return cut !== undefined && cut.start <= start;
}

/** Where the words between the marks of a span begin and end: behind its opening mark, and a tag that stands there, and before what closes it. */
function insideOf({ source, spans }: Draft, runs: readonly Cut[], span: DraftSpan): [number, number] {
  let [first, last] = [span.end, span.start];
  const reach = (start: number, end: number): void => {
    if (start < span.start || end > span.end) return;
    first = Math.min(first, start);
    last = Math.max(last, end);
  };
  for (
    let index = firstIndex(runs.length, (at) => (runs[at]?.end ?? 0) > span.start);
    index < runs.length;
    index += 1
  ) {
    const run = runs[index];
    if (run === undefined || run.start >= span.end) break;
    reach(Math.max(run.start, span.start), Math.min(run.end, span.end));
  }
  for (
    let index = firstIndex(spans.length, (at) => (spans[at]?.start ?? 0) >= span.start);
    index < spans.length;
    index += 1
  ) {
    const inner = spans[index];
    if (inner === undefined || inner.start >= span.end) break;
    if (inner !== span) reach(inner.start, inner.end);
  }
  if (last < first) return [span.end, span.end];
  while (first < last && /\s/u.test(source.text.charAt(first))) first += 1;
  while (last > first && /\s/u.test(source.text.charAt(last - 1))) last -= 1;
  return [first, last];
}

function withSpaceBefore(text: string, { start, end }: Cut): Cut {
  let from = start;
  while (/[^\S\r\n]/u.test(text.charAt(from - 1))) from -= 1;
  return { start: from, end };
}

/** A paragraph with its label and the line ends that part it from the next. */
function wholeParagraph(text: string, { start, end }: Cut, dropped: readonly Cut[]): Cut {
  const last = dropped[firstIndex(dropped.length, (index) => (dropped[index]?.end ?? 0) >= end)];
  let to = last !== undefined && last.start < end ? last.end : end;
  while (to < text.length && /\s/u.test(text.charAt(to))) to += 1;
  return { start, end: to };
}

function merged(cuts: readonly Cut[]): Cut[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) result.push({ start, end });
  }
  return result;
}

/** Leaves ranges out. Where words were, one space stays, or none before a mark and at the ends of a line. */
function withoutRanges(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let cursor = 0;
  for (const { start, end } of cuts) {
    result += text.slice(cursor, start);
    cursor = end;
    const next = text.charAt(end);
    if (/(?:^|[\r\n])[^\S\r\n]*$/u.test(result.slice(-longestIndent)) || /[^\S\r\n]$/u.test(result))
      while (/[^\S\r\n]/u.test(text.charAt(cursor))) cursor += 1;
    if (/[^\S\r\n]$/u.test(result) && (next === '' || /[,;:.!?)\]\r\n]/u.test(text.charAt(cursor))))
      result = result.replace(/[^\S\r\n]+$/u, '');
  }
  return result + text.slice(cursor);
}

const longestIndent = 80;
