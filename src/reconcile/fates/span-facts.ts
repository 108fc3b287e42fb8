import type { DraftSpan } from '../../model/draft.js';
import type { AlignedTexts, TextAlignment } from '../align-texts.js';
import type { MovedRun } from '../moved-runs.js';
import type { Path } from '../path.js';
import type { ProvisionLinks } from '../provision-links.js';
import { carriesGrammar } from '../../words/function-words.js';

/** A word of a span, and where it stands now. */
export interface SpanWord {
  /** Its place on the tape. */
  readonly place: number;
  readonly form: string;
  readonly stem: number;
  readonly weight: number;
  readonly isGrammar: boolean;
  /** The adopted word that it is matched with, or -1. */
  readonly word: number;
  /** Whether that is the same word, not another form of it. */
  readonly isSame: boolean;
  /** The adopted word where it stands now, if it moved, or -1. */
  readonly movedTo: number;
  /** Whether it moved inside the paragraph that corresponds to its own. */
  readonly isMovedWithin: boolean;
}

/** What the alignment says about a span. */
export interface SpanFacts {
  readonly span: DraftSpan;
  /** Its words: without those of spans inside it, unless it has no others. */
  readonly words: readonly SpanWord[];
  /** What it would cost more to skip it, or, where it is negative, to keep it; in weights of words. */
  readonly margin: number;
  /** The adopted words between the nearest matched words on both sides: from the first to before the last. */
  readonly slot: { readonly from: number; readonly to: number };
  /** The words of the draft that are read and not matched between the span and the nearest matched word before it. */
  readonly gapBefore: number;
  readonly gapBehind: number;
  /** Whether the provision that it begins in corresponds to one of the adopted text. */
  readonly isInLinkedProvision: boolean;
  /** The places of its marks on the tape; of the first and the last range, where it is cut. */
  readonly open: number;
  readonly close: number;
}

/**
 * Collects what the alignment says about every span.
 *
 * @param texts The aligned texts.
 * @param path The path through the tape.
 * @param moves Words that moved.
 * @param links Which provisions correspond.
 * @returns Facts in the order of the spans; a span that crosses another has those of all its ranges.
 */
export function spanFacts(
  texts: AlignedTexts,
  path: Path,
  moves: readonly MovedRun[],
  { links }: ProvisionLinks,
): SpanFacts[] {
  const { tape, alignment } = texts;
  const moved = movedWords(moves);
  const linked = new Set(links.map(({ draft }) => draft));
  const facts: SpanFacts[] = [];
  for (const ranges of rangesBySpan(tape.spans).values()) {
    const first = ranges[0] ?? 0;
    const span = tape.spans[first];
    if (span === undefined) continue;
    const open = tape.opens[first] ?? 0;
    const close = tape.closes[ranges.at(-1) ?? first] ?? 0;
    const words = ranges.flatMap((range) =>
      ownWords(texts, path, moved, tape.opens[range] ?? 0, tape.closes[range] ?? 0),
    );
    const [firstWord] = words;
    facts.push({
      span,
      words,
      isInLinkedProvision: linked.has(texts.tapeProvisions[firstWord?.place ?? 0] ?? -1),
      margin: marginOf(alignment, ranges, words),
      slot: { from: (path.wordBefore[open] ?? -1) + 1, to: path.wordBehind[close] ?? 0 },
      gapBefore: path.gapBefore[open] ?? 0,
      gapBehind: path.gapBehind[close] ?? 0,
      open,
      close,
    });
  }
  return facts;
}

/** Where the margin was not measured, what the words of the span weigh that are matched, or all of them where none is. */
function marginOf({ margins }: TextAlignment, ranges: readonly number[], words: readonly SpanWord[]): number {
  if (margins !== null) return ranges.reduce((sum, range) => sum + (margins[range] ?? 0), 0);
  const matched = words.reduce((sum, { word, weight }) => sum + (word >= 0 ? weight : 0), 0);
  return matched > 0 ? matched : -words.reduce((sum, { weight }) => sum + weight, 0);
}

interface MovedWord {
  readonly word: number;
  readonly isWithin: boolean;
}

function movedWords(moves: readonly MovedRun[]): ReadonlyMap<number, MovedWord> {
  const words = new Map<number, MovedWord>();
  for (const { places, word, isWithinProvision } of moves) {
    for (const [index, place] of places.entries())
      words.set(place, { word: word + index, isWithin: isWithinProvision });
  }
  return words;
}

function rangesBySpan(spans: readonly DraftSpan[]): ReadonlyMap<string, number[]> {
  const ranges = new Map<string, number[]>();
  for (const [range, { id }] of spans.entries()) {
    const known = ranges.get(id);
    if (known === undefined) ranges.set(id, [range]);
    else known.push(range);
  }
  return ranges;
}

function ownWords(
  texts: AlignedTexts,
  path: Path,
  moved: ReadonlyMap<number, MovedWord>,
  open: number,
  close: number,
): SpanWord[] {
  const { tape } = texts.tape.lattice;
  const depth = (path.depth[open] ?? 0) + 1;
  const own: number[] = [];
  let isNested = false;
  for (let place = open + 1; place < close; place += 1) {
    if ((tape[place] ?? -1) < 0) continue;
    if (path.depth[place] === depth) own.push(place);
    else isNested = true;
  }
  if (own.length === 0 && isNested) {
    for (let place = open + 1; place < close; place += 1) if ((tape[place] ?? -1) >= 0) own.push(place);
  }
  return own.map((place) => spanWord(texts, place, moved.get(place)));
}

function spanWord(
  { tape, alignment, words, weighing, vocabulary }: AlignedTexts,
  place: number,
  moved: MovedWord | undefined,
): SpanWord {
  const id = tape.lattice.tape[place] ?? 0;
  const word = alignment.matched[place] ?? -1;
  const form = vocabulary.forms[id] ?? '';
  return {
    place,
    form,
    stem: weighing.stems[id] ?? -1,
    weight: weighing.weights[id] ?? 0,
    isGrammar: carriesGrammar(form),
    word,
    isSame: word >= 0 && words.ids[word] === id,
    movedTo: moved?.word ?? -1,
    isMovedWithin: moved?.isWithin ?? false,
  };
}
