import type { Correspondence } from '../correspond/correspondence.js';
import { roleOf } from '../align/lattice.js';
import { carriesGrammar } from '../words/function-words.js';
import { formRelation } from '../words/stems.js';
import type { DraftSpan } from '../model/draft.js';

/** A word of a span, and what it is matched with in the clause that answers. */
export interface SpanWord {
  /** Its place on the tape. */
  readonly place: number;
  readonly form: string;
  readonly stem: number;
  readonly weight: number;
  readonly isGrammar: boolean;
  /** The adopted word that it is matched with, or -1. */
  readonly word: number;
  /** Whether that is the same word: but for number, and for the number of a reference inside the text, which follows the numbering. */
  readonly isSame: boolean;
}

/** A span on the tape. */
export interface SpanOnTape {
  readonly span: DraftSpan;
  /** Its ranges; a span that crosses another has several. */
  readonly ranges: readonly number[];
  /** Its words: without those of spans inside it, unless it has no others. */
  readonly words: readonly SpanWord[];
  /** The places of its first and its last mark. */
  readonly open: number;
  readonly close: number;
}

/**
 * Finds the spans of a draft on its tape.
 *
 * @param texts What corresponds.
 * @returns The spans in the order of their first marks.
 */
export function spansOnTape(texts: Correspondence): SpanOnTape[] {
  const { tape } = texts;
  const ranges = new Map<string, number[]>();
  for (const [range, { id }] of tape.spans.entries()) {
    const known = ranges.get(id);
    if (known === undefined) ranges.set(id, [range]);
    else known.push(range);
  }
  return [...ranges.values()].flatMap((own): SpanOnTape[] => {
    const first = own[0] ?? 0;
    const span = tape.spans[first];
    if (span === undefined) return [];
    const open = tape.opens[first] ?? 0;
    const close = tape.closes[own.at(-1) ?? first] ?? 0;
    const words = own.flatMap((range) => ownWords(texts, tape.opens[range] ?? 0, tape.closes[range] ?? 0));
    return [{ span, ranges: own, words: withoutLabel(texts, span, words), open, close }];
  });
}

/* `[Alt. 1 …]`, `[Option B: …]`: which of the alternatives it is, and no part of the text. */
const alternativeLabel =
  /^\[?\s*(?:alt(?:ernative)?\b\.?|option\b|opt\.)\s*(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?![\p{L}\p{N}])[.:)]*/iu;

/**
 * Finds where the text of an alternative begins.
 *
 * @param text The words of a span, with its bracket or without.
 * @returns The length of its label, such as `Alt. 2`; 0 where it has none.
 */
export function labelLength(text: string): number {
  return alternativeLabel.exec(text)?.[0].length ?? 0;
}

function withoutLabel(
  { draft, tape }: Correspondence,
  { start, end }: DraftSpan,
  words: SpanWord[],
): SpanWord[] {
  const behind = start + labelLength(draft.source.text.slice(start, Math.min(end, start + 40)));
  const text = words.filter(({ place }) => (tape.starts[place] ?? 0) >= behind);
  return text.length > 0 ? text : words;
}

function ownWords(texts: Correspondence, open: number, close: number): SpanWord[] {
  const { tape } = texts.tape.lattice;
  const own: number[] = [];
  const all: number[] = [];
  let depth = 0;
  for (let place = open + 1; place < close; place += 1) {
    const symbol = tape[place] ?? -1;
    if (symbol < 0) depth += roleOf(symbol) === 0 ? 1 : -1;
    else {
      all.push(place);
      if (depth === 0) own.push(place);
    }
  }
  return (own.length > 0 ? own : all).map((place) => spanWord(texts, place));
}

function spanWord({ tape, matches, words, weighing, vocabulary }: Correspondence, place: number): SpanWord {
  const id = tape.lattice.tape[place] ?? 0;
  const form = vocabulary.forms[id] ?? '';
  const word = matches.matched[place] ?? -1;
  return {
    place,
    form,
    stem: weighing.stems[id] ?? -1,
    weight: weighing.weights[id] ?? 0,
    isGrammar: carriesGrammar(form),
    word,
    isSame: word >= 0 && isSameWord(form, vocabulary.forms[words.ids[word] ?? -1] ?? '', vocabulary.language),
  };
}

function isSameWord(form: string, other: string, language: string | null): boolean {
  const relation = formRelation(form, other, language);
  return relation === 'same' || relation === 'number' || relation === 'renumbered';
}
