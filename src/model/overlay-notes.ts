import { readableText } from '../text/plain-text.js';
import { isMarkedByFormat, type DraftNote, type DraftProvision, type DraftSpan } from './draft.js';

/** A note before it has an id and a provision. */
export type FoundNote = Pick<DraftNote, 'kind' | 'text' | 'marker' | 'start' | 'end'>;

/*
 * Values and texts to come, as texts of the UNFCCC and the WTO write them: `Annex [X]`, `20XX`, `[x]40–[y]70 per cent`, `###`, `___`,
 * `[Placeholder for support]`, `[other]`.
 */
const placeholder =
  /^(?:[XYZxyz]|X{2,4}|x{2,4}|20XX|_{2,}|#{2,}|other|TBD|tbd|to be (?:determined|decided|completed|inserted|added|confirmed)|(?:placeholder|text to come)(?: .{0,200})?)$/iu;
const leftOut = /^(?:…|\.{3})$/u;
const inText = /(?<![\p{L}\p{N}])(?:20XX|X{2,4}(?!\p{L})|_{3,}|#{2,})|\((?:…|\.{3})\)/gu;
const mayHold = /XX|__|##|\(…|\(\.{3}/u;

/* A longer bracket is no placeholder. */
const longest = 240;

/**
 * Finds what stands for text that is not there: places for text or a value to come, and marks that text is left out.
 *
 * @param source The text.
 * @param spans Its contested spans.
 * @param provisions Its provisions.
 * @returns Notes in no order.
 */
export function overlayNotes(
  source: string,
  spans: readonly DraftSpan[],
  provisions: readonly DraftProvision[],
): FoundNote[] {
  const notes: FoundNote[] = [];
  for (const span of spans) {
    const { start, end, text, marks } = span;
    if (marks === 'none' || isMarkedByFormat(span) || text.length > longest || isInWord(source, start))
      continue;
    const kind = placeholder.test(text) ? 'placeholder' : leftOut.test(text) ? 'left-out' : null;
    if (kind !== null) notes.push({ kind, text, marker: null, start, end });
  }
  const bracketed = new Set(notes.map(({ start }) => start + 1));
  for (const { runs } of provisions) {
    for (const run of runs) {
      const words = source.slice(run.start, run.end);
      if (!mayHold.test(words)) continue;
      for (const { 0: text, index } of words.matchAll(inText)) {
        const start = run.start + index;
        const kind = text.startsWith('(') ? 'left-out' : 'placeholder';
        /* The mark of a heading whose space Markdown does not know, as a no-break space. */
        if (text.startsWith('##') && index === 0 && run === runs[0]) continue;
        if (!bracketed.has(start)) notes.push({ kind, text, marker: null, start, end: start + text.length });
      }
    }
  }
  return notes;
}

/** `Part[y]`: the letter is a part of a word. */
function isInWord(source: string, start: number): boolean {
  return /\p{L}/u.test(source.charAt(start - 1));
}

/**
 * Adds notes to those of the tags.
 *
 * @param notes The notes of the tags, in order.
 * @param found The others.
 * @param labelAt Finds the label of the provision at an offset.
 * @returns All, in the order of the text.
 */
export function notesWith(
  notes: readonly DraftNote[],
  found: readonly FoundNote[],
  labelAt: (offset: number) => string | null,
): DraftNote[] {
  if (found.length === 0) return [...notes];
  const others = found.map(({ kind, text, marker, start, end }) => ({
    id: '',
    kind,
    text: readableText(text, 0, text.length),
    marker,
    start,
    end,
    provision: labelAt(start),
  }));
  return [...notes, ...others]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((note, index) => ({ ...note, id: `n${index + 1}` }));
}
