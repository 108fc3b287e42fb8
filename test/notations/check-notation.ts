import { expect } from 'vitest';
import { positionsById, standsOn, type Draft, type NotationName } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** What a text says, as lines. */
export interface Meaning {
  /** The words of the contested spans, with their marks where they are not square brackets. */
  readonly spans?: readonly string[];
  /** Who says what of which words: `USA propose “aaa”`. */
  readonly positions?: readonly string[];
  /** What is proposed: `replacement “is” > “shall be”`. */
  readonly changes?: readonly string[];
  /** Who is for and against each change: `USA+ GBR- RUS?`. */
  readonly stands?: readonly string[];
  readonly notes?: readonly string[];
}

/**
 * Reads a text in a notation and asserts what it means; whatever is not named is not compared.
 *
 * @param source The text.
 * @param notation The notation.
 * @param expected What it should mean.
 * @returns The draft.
 */
export function checkMeaning(source: string, notation: NotationName, expected: Meaning): Draft {
  const draft = checkedDraft(source, { notation });
  const actual = meaningOf(draft);
  for (const key of Object.keys(expected) as (keyof Meaning)[]) {
    expect([key, actual[key]]).toEqual([key, expected[key]]);
  }
  return draft;
}

const marks = {
  square: '',
  round: '()',
  inserted: '++',
  deleted: '--',
  highlighted: '==',
  none: '∅',
  tracked: '±',
  styled: '~',
};
const signs = { support: '+', oppose: '-', reserve: '?', none: '=' };

/** Writes what a draft says as lines. */
function meaningOf(draft: Draft): Required<Meaning> {
  const words = (ids: readonly string[]): string =>
    ids.map((id) => `“${draft.spans.find((span) => span.id === id)?.text ?? '?'}”`).join(' ');
  const byId = positionsById(draft);
  return {
    spans: draft.spans.map((span) => marks[span.marks] + span.text),
    positions: draft.positions.map(({ party, stance, spans, modifiers }) =>
      [party, stance, words(spans), ...modifiers.map(({ text }) => `(${text})`)].join(' ').trim(),
    ),
    changes: draft.changes.map(({ kind, old, new: fresh, spans, basis }) =>
      kind === 'reservation' || kind === 'unknown'
        ? `${kind} ${words(spans)}`
        : [kind, words(old), '>', words(fresh), ...(basis === 'explicit' ? [] : [basis])]
            .filter(Boolean)
            .join(' '),
    ),
    stands: draft.changes.map((change) =>
      [...standsOn(change, byId)].map(([party, stand]) => party + signs[stand]).join(' '),
    ),
    notes: draft.notes.map(({ kind, text }) => `${kind} “${text}”`),
  };
}
