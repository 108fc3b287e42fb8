import type { Aside, Markup } from '../syntax/ntast.js';
import { firstIndex } from '../text/first-index.js';
import { readableText } from '../text/plain-text.js';
import type { DraftNote, DraftProvision, DraftSpan } from './draft.js';

/** A note before it has an id and a provision. */
export type FoundNote = Pick<DraftNote, 'kind' | 'text' | 'marker' | 'start' | 'end'>;

const inText = /(?<![\p{L}\p{N}])(?:20XX|X{2,4}(?!\p{L})|_{3,}|#{2,})|\((?:…|\.{3})\)/gu;
const mayHold = /XX|__|##|\(…|\(\.{3}/u;

/**
 * Finds what stands for text that is not there: places for text or a value to come, marks that text is left out, and notes of
 * editors.
 *
 * @param source The text.
 * @param spans Its contested spans.
 * @param provisions Its provisions.
 * @param asides What stands in the flow of its text.
 * @returns Notes in no order.
 */
export function overlayNotes(
  source: string,
  spans: readonly DraftSpan[],
  provisions: readonly DraftProvision[],
  asides: readonly (Markup | Aside)[],
): FoundNote[] {
  const notes: FoundNote[] = [];
  for (const { start, end, text, holds } of spans) {
    if (holds !== 'words') notes.push({ kind: holds, text, marker: null, start, end });
  }
  const held = [...notes];
  const isHeld = (offset: number): boolean => {
    const last = held[firstIndex(held.length, (at) => (held[at]?.start ?? 0) > offset) - 1];
    return last !== undefined && offset < last.end;
  };
  for (const { position } of asides) {
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? 0;
    const isParenthesis = source.charAt(start) === '(' && source.charAt(end - 1) === ')';
    if (isParenthesis)
      notes.push({ kind: 'note', text: source.slice(start + 1, end - 1), marker: null, start, end });
  }
  for (const { runs } of provisions) {
    for (const run of runs) {
      const words = source.slice(run.start, run.end);
      if (!mayHold.test(words)) continue;
      for (const { 0: text, index } of words.matchAll(inText)) {
        const start = run.start + index;
        const kind = text.startsWith('(') ? 'left-out' : 'placeholder';
        /* The mark of a heading whose space Markdown does not know, as a no-break space. */
        if (text.startsWith('##') && index === 0 && run === runs[0]) continue;
        if (!isHeld(start)) notes.push({ kind, text, marker: null, start, end: start + text.length });
      }
    }
  }
  return notes;
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
