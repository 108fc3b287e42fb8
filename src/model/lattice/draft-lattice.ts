import { closingOf, openingOf, type Lattice } from '../../align/lattice.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import type { Words } from '../../words/words.js';
import type { Draft, DraftSpan } from '../draft.js';
import { gluedWords, type GluedWord } from './glued-words.js';
import { spanRanges, type SpanRange } from './span-ranges.js';
import { textWords, type WordKind } from './text-words.js';

/** A draft as a lattice of words, with the way back to its text. */
export interface DraftLattice {
  readonly lattice: Lattice;
  /** The place of each word of the tape in the source; 0 for marks. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The span of each range, by the number of the range. */
  readonly spans: readonly DraftSpan[];
  /** The place on the tape of the opening mark of each range. */
  readonly opens: Int32Array;
  /** The place on the tape of the closing mark of each range. */
  readonly closes: Int32Array;
  /** Words of which single letters are contested. */
  readonly glued: readonly GluedWord[];
}

/**
 * Makes a lattice of a draft: its words in order, with a range for every span.
 *
 * A word of which letters are contested (`[t][T]argets`) is one word; the ranges of such spans hold nothing, and what became of them is seen
 * from the letters of the word that stands for it.
 *
 * @param draft The draft.
 * @param vocabulary The numbers that are known, best of all those of the other text; new normal forms are added.
 * @param kind Whether punctuation counts.
 * @returns The lattice.
 */
export function latticeOf(draft: Draft, vocabulary: Vocabulary, kind: WordKind = 'words'): DraftLattice {
  const ranges = spanRanges(draft);
  const cuts = ranges.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const known = vocabulary.forms.length;
  const words = textWords(draft, cuts, vocabulary, kind);
  const { words: whole, glued } = gluedWords(draft, words, vocabulary, known);
  return { ...layOut(ranges, whole), spans: ranges.map(({ span }) => span), glued };
}

/**
 * Makes a tape of all words of a draft, with no range that may be skipped: to compare it, as it stands, with another draft.
 *
 * @param draft The draft.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @returns The tape; words end at brackets.
 */
export function wordTape(draft: Draft, vocabulary: Vocabulary): DraftLattice {
  const words = textWords(draft, bracketOffsets(draft), vocabulary);
  return { ...layOut([], words), spans: [], glued: [] };
}

/**
 * Lists where brackets cut the words of a draft.
 *
 * @param draft The draft.
 * @returns Offsets, ascending.
 */
export function bracketOffsets({ spans }: Draft): number[] {
  return spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
}

type Layout = Pick<DraftLattice, 'lattice' | 'starts' | 'ends' | 'opens' | 'closes'>;

function layOut(ranges: readonly SpanRange[], { ids, starts, ends }: Words): Layout {
  const length = ids.length + 2 * ranges.length;
  const tape = new Int32Array(length);
  const layout = {
    lattice: { tape, ranges: ranges.length },
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    opens: new Int32Array(ranges.length),
    closes: new Int32Array(ranges.length),
  };
  let at = 0;
  const open: number[] = [];
  const closeUpTo = (offset: number): void => {
    while (open.length > 0 && (ranges[open.at(-1) ?? 0]?.end ?? 0) <= offset) {
      const range = open.pop() ?? 0;
      layout.closes[range] = at;
      tape[at] = closingOf(range);
      at += 1;
    }
  };
  let next = 0;
  const openUpTo = (offset: number): void => {
    for (let range = ranges[next]; range !== undefined && range.start <= offset; range = ranges[next]) {
      closeUpTo(range.start);
      layout.opens[next] = at;
      tape[at] = openingOf(next);
      open.push(next);
      next += 1;
      at += 1;
    }
  };
  for (let word = 0; word < ids.length; word += 1) {
    const start = starts[word] ?? 0;
    openUpTo(start);
    closeUpTo(start);
    tape[at] = ids[word] ?? 0;
    layout.starts[at] = start;
    layout.ends[at] = ends[word] ?? 0;
    at += 1;
  }
  openUpTo(Infinity);
  closeUpTo(Infinity);
  return layout;
}
