import { rangeOf, roleOf } from '../align/lattice.js';
import type { Tell } from '../progress/progress.js';
import { alignUnit, byFirst, type PhraseMatch, type Unit } from './align-unit.js';
import type { Clause } from './clauses.js';
import type { Link } from './links.js';
import type { ComparedTexts } from './texts.js';

/** Words that correspond, inside linked clauses. */
export interface WordMatches {
  readonly units: readonly Unit[];
  /** For each place of the tape its unit; marks between two belong to the one that they open or close. */
  readonly unitOfPlace: Int32Array;
  /** For each place of the tape the word of the later text that it is matched with, or -1. */
  readonly matched: Int32Array;
  /** For each place of the tape 1 where it is a word that is read: not inside a range that is skipped. */
  readonly isRead: Uint8Array;
  /** Whether each range is read. */
  readonly kept: Uint8Array;
  /** What it costs more to skip a range than to read it, summed over the units that it reaches into. */
  readonly margins: Float64Array;
  /** Words of which one stands for the others: an abbreviation and what it is short for. */
  readonly phrases: readonly PhraseMatch[];
  /** For each word of the later text the place of the tape that it came from, or -1. */
  readonly takenFrom: Int32Array;
  /** The units that are too long for the best of all alignments; a near one was taken. */
  readonly inexact: readonly Unit[];
}

/**
 * Aligns the words of linked clauses.
 *
 * @param texts The texts.
 * @param clauses Their clauses.
 * @param clauses.draft Those of the draft.
 * @param clauses.adopted Those of the later text.
 * @param links Which of them answer to one another.
 * @param tell Who is told how many passages are aligned.
 * @returns What each word is matched with.
 */
export function alignLinks(
  texts: ComparedTexts,
  clauses: { readonly draft: readonly Clause[]; readonly adopted: readonly Clause[] },
  links: readonly Link[],
  tell: Tell,
): WordMatches {
  const { tape } = texts.tape.lattice;
  const units = unitsOf(clauses, links, tape);
  const matched = new Int32Array(tape.length).fill(-1);
  const unitOfPlace = new Int32Array(tape.length).fill(-1);
  const kept = new Uint8Array(texts.tape.lattice.ranges);
  const margins = new Float64Array(texts.tape.lattice.ranges);
  const inexact: Unit[] = [];
  const phrases: PhraseMatch[] = [];
  const known = { draft: byFirst(texts.phrases.draft), adopted: byFirst(texts.phrases.adopted) };
  const isAligned = new Uint8Array(texts.tape.lattice.ranges);
  for (const [index, unit] of units.entries()) {
    tell('alignment', index, units.length);
    unitOfPlace.fill(index, unit.first, unit.end);
    if (unit.target.length === 0) continue;
    const found = alignUnit(texts, known, unit);
    if (!found.exact) inexact.push(unit);
    for (const { place, placeEnd, word, wordEnd } of found.pairs) {
      for (let one = place; one < placeEnd; one += 1) if ((tape[one] ?? -1) >= 0) matched[one] = word;
      if (placeEnd - place > 1 || wordEnd - word > 1) phrases.push({ place, placeEnd, word, wordEnd });
    }
    for (const [at, range] of found.ranges.entries()) {
      isAligned[range] = 1;
      kept[range] = found.kept[at] ?? 0;
      margins[range] = found.margins[at] ?? 0;
    }
  }
  keepOthers(texts, matched, isAligned, kept, margins);
  const takenFrom = ownersOf(texts, withoutLosers(texts, matched), unitOfPlace, phrases);
  return {
    units,
    unitOfPlace,
    matched,
    isRead: readPlaces(tape, kept),
    kept,
    margins,
    phrases,
    takenFrom,
    inexact,
  };
}

/** Clauses side by side in one provision that answer to the same clauses, or to ones of the same provision in order, are one unit. */
function unitsOf(
  { draft, adopted }: { readonly draft: readonly Clause[]; readonly adopted: readonly Clause[] },
  links: readonly Link[],
  tape: Int32Array,
): Unit[] {
  const byDraft: Link[][] = draft.map(() => []);
  for (const link of links) byDraft[link.draft]?.push(link);
  const groups: (Omit<Unit, 'answers' | 'target' | 'end' | 'confidence'> & {
    readonly provision: number;
    end: number;
    answers: number[];
    confidence: number;
  })[] = [];
  for (const [index, clause] of draft.entries()) {
    const own = byDraft[index] ?? [];
    const answers = own.map((link) => link.adopted).sort((a, b) => a - b);
    const confidence = own.reduce((least, link) => Math.min(least, link.confidence), 1);
    const last = groups.at(-1);
    if (last?.provision === clause.provision && goesOn(last.answers, answers, adopted)) {
      last.end = clause.end;
      last.answers = [...new Set([...last.answers, ...answers])].sort((a, b) => a - b);
      last.confidence = Math.min(last.confidence, confidence);
    } else
      groups.push({
        clause: index,
        first: clause.first,
        end: clause.end,
        provision: clause.provision,
        answers,
        confidence,
      });
  }
  const bounds = groups.map(({ end }) => behindClosings(tape, end));
  bounds[bounds.length - 1] = tape.length;
  return groups.map(({ clause, answers, confidence }, index) => ({
    clause,
    first: bounds[index - 1] ?? 0,
    end: bounds[index] ?? tape.length,
    answers,
    confidence,
    target: Int32Array.from(answers.flatMap((at) => rangeOfClause(adopted[at]))),
  }));
}

/** Marks that close stand with the words before them, marks that open with those behind. */
function behindClosings(tape: Int32Array, from: number): number {
  let at = from;
  while (at < tape.length && (tape[at] ?? 0) < 0 && roleOf(tape[at] ?? 0) === 1) at += 1;
  return at;
}

function rangeOfClause(clause: Clause | undefined): number[] {
  if (clause === undefined) return [];
  return Array.from({ length: clause.end - clause.first }, (_, index) => clause.first + index);
}

function goesOn(before: readonly number[], behind: readonly number[], adopted: readonly Clause[]): boolean {
  const last = before.at(-1);
  const [next] = behind;
  if (last === undefined || next === undefined) return before.length === behind.length;
  if (before.some((answer) => behind.includes(answer))) return true;
  return next >= last && next - last <= 3 && adopted[next]?.provision === adopted[last]?.provision;
}

/** A range over several units, or over most of one, is read where some of its words are matched. */
function keepOthers(
  { tape, weighing }: ComparedTexts,
  matched: Int32Array,
  isAligned: Uint8Array,
  kept: Uint8Array,
  margins: Float64Array,
): void {
  for (let range = 0; range < tape.lattice.ranges; range += 1) {
    if (isAligned[range] === 1) continue;
    const open = tape.opens[range] ?? 0;
    const close = tape.closes[range] ?? 0;
    let inside = 0;
    let weight = 0;
    for (let place = open; place < close; place += 1) {
      const symbol = tape.lattice.tape[place] ?? -1;
      if (symbol < 0) continue;
      weight += weighing.weights[symbol] ?? 0;
      if ((matched[place] ?? -1) >= 0) inside += weighing.weights[symbol] ?? 0;
    }
    kept[range] = inside > 0 ? 1 : 0;
    margins[range] = 2 * inside - weight;
  }
}

/**
 * Options exclude one another: of those that claim the same words, the one that has most of them is where they came from. What only another
 * option has stays its own, since a text may take a part of each.
 */
function withoutLosers(
  { draft, tape, tapeProvisions, weighing }: ComparedTexts,
  all: Int32Array,
): Int32Array {
  const matched = all.slice();
  const indices = new Map(draft.provisions.map(({ id }, index) => [id, index]));
  const placesIn = groupedBy(tapeProvisions, draft.provisions.length);
  const childrenOf = groupedBy(
    draft.provisions.map(({ parent }) => indices.get(parent ?? '') ?? -1),
    draft.provisions.length,
  );
  for (const { members } of draft.choices) {
    const memberOf = new Map<number, number>();
    for (const [number, member] of members.entries())
      if (member.kind === 'provision') memberOf.set(indices.get(member.id) ?? -1, number);
    /* What is added is gone over too, so that all that a member holds is of it. */
    for (const [index, number] of memberOf)
      for (const child of childrenOf(index)) if (!memberOf.has(child)) memberOf.set(child, number);
    const placesOf = members.map((): number[] => []);
    for (const [provision, member] of memberOf)
      for (const place of placesIn(provision)) if ((matched[place] ?? -1) >= 0) placesOf[member]?.push(place);
    const weightOf = (places: readonly number[]): number =>
      places.reduce((sum, place) => sum + (weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0), 0);
    const order = [...placesOf.entries()].sort(
      ([a, ofA], [b, ofB]) => weightOf(ofB) - weightOf(ofA) || a - b,
    );
    const taken = new Set<number>();
    for (const [, places] of order) {
      const own = places.map((place) => matched[place] ?? -1);
      for (const [at, place] of places.entries()) if (taken.has(own[at] ?? -1)) matched[place] = -1;
      for (const word of own) taken.add(word);
    }
  }
  return matched;
}

/** Makes a function that lists what is of a group, without looking through all for each group; most drafts have no options and never ask. */
function groupedBy(groups: ArrayLike<number>, count: number): (group: number) => readonly number[] {
  let lists: number[][] | null = null;
  return (group) => {
    if (lists === null) {
      lists = Array.from({ length: count }, () => []);
      for (let index = 0; index < groups.length; index += 1) lists[groups[index] ?? -1]?.push(index);
    }
    return lists[group] ?? [];
  };
}

/** Where several places claim one word, the one in the longest run of matched words has it. */
function ownersOf(
  { tape, weighing, words }: ComparedTexts,
  matched: Int32Array,
  unitOfPlace: Int32Array,
  phrases: readonly PhraseMatch[],
): Int32Array {
  const takenFrom = new Int32Array(words.ids.length).fill(-1);
  const strength = new Float64Array(words.ids.length);
  const runs: { places: number[]; weight: number }[] = [];
  let last = -2;
  let unit = -1;
  for (let place = 0; place < matched.length; place += 1) {
    const word = matched[place] ?? -1;
    if (word < 0) continue;
    const symbol = tape.lattice.tape[place] ?? 0;
    const weight = weighing.weights[symbol] ?? 0;
    const run = runs.at(-1);
    if (run !== undefined && word === last + 1 && unit === unitOfPlace[place]) {
      run.places.push(place);
      run.weight += weight;
    } else runs.push({ places: [place], weight });
    last = word;
    unit = unitOfPlace[place] ?? -1;
  }
  for (const { places, weight } of runs)
    for (const place of places) {
      const word = matched[place] ?? -1;
      if (weight <= (strength[word] ?? 0)) continue;
      strength[word] = weight;
      takenFrom[word] = place;
    }
  for (const { place, placeEnd, word, wordEnd } of phrases) {
    const owner = takenFrom[word] ?? -1;
    if (owner >= place && owner < placeEnd) takenFrom.fill(place, word, wordEnd);
  }
  return takenFrom;
}

function readPlaces(tape: Int32Array, kept: Uint8Array): Uint8Array {
  let skipped = 0;
  const isRead = new Uint8Array(tape.length);
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? 0;
    if (symbol >= 0) isRead[place] = skipped === 0 ? 1 : 0;
    else if (kept[rangeOf(symbol)] === 0) skipped += roleOf(symbol) === 0 ? 1 : -1;
  }
  return isRead;
}
