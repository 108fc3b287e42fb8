import { StateEffect, StateField, type EditorState, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, type DecorationSet } from '@codemirror/view';
import type { BracketFacts, Checked } from '../engine/protocol.js';
import { element } from '../element.js';
import { bracketDetails } from './bracket-details.js';

/** Gives an editor what the worker found in its text. */
export const setMarks = StateEffect.define<Pick<Checked, 'brackets' | 'tags'>>();

interface BracketSpec {
  readonly bracket?: BracketFacts;
}

/* Between two looks of the worker the marks move with the words that are typed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, transaction) => {
    const found = transaction.effects.find((effect) => effect.is(setMarks));
    if (found !== undefined) return marksOf(found.value, transaction.state.doc);
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf({ brackets, tags }: Pick<Checked, 'brackets' | 'tags'>, { length }: Text): DecorationSet {
  const ofBrackets = brackets
    .filter(({ start, end }) => start < end && end <= length)
    .map((bracket) => {
      const kind = bracket.change?.kind ?? 'unknown';
      const spec = { class: `bracket is-${kind}`, bracket };
      return Decoration.mark(spec).range(bracket.start, bracket.end);
    });
  const ofTags = tags
    .filter(({ start, end }) => start < end && end <= length)
    .map(({ start, end }) => Decoration.mark({ class: 'tag' }).range(start, end));
  return Decoration.set([...ofBrackets, ...ofTags], true);
}

/**
 * Finds the bracket at a place.
 *
 * @param state The state of an editor.
 * @param place An offset.
 * @returns The innermost bracket around it, where it stands now; null where there is none.
 */
export function bracketAt(
  state: EditorState,
  place: number,
): { readonly bracket: BracketFacts; readonly from: number; readonly to: number } | null {
  let innermost: { bracket: BracketFacts; from: number; to: number } | null = null;
  state.field(marks).between(place, place, (from, to, { spec }) => {
    const { bracket } = spec as BracketSpec;
    if (bracket === undefined) return;
    if (innermost === null || to - from <= innermost.to - innermost.from) innermost = { bracket, from, to };
  });
  return innermost;
}

/**
 * What shows brackets in an editor, and who wants what of the one that is pointed at.
 *
 * @returns An extension.
 */
export function showMarks(): Extension {
  return [
    marks,
    hoverTooltip((view, place) => {
      const found = bracketAt(view.state, place);
      if (found === null) return null;
      return {
        pos: found.from,
        end: found.to,
        create: () => ({ dom: element('div', { class: 'details' }, bracketDetails(found.bracket)) }),
      };
    }),
  ];
}
