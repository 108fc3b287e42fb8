import type { Stance, ViewAttribution, ViewChange, ViewParty, ViewPosition } from '../../view/view-tree.js';
import { authorOf, notes } from './authors.js';
import type { Comment } from './plan.js';
import type { Said } from './said.js';

const sentences: Readonly<Record<Stance, string>> = {
  propose: 'Proposes this',
  support: 'Supports',
  'support-in-principle': 'Supports in principle',
  'follow-consensus': 'Can follow consensus',
  flexible: 'Is flexible',
  oppose: 'Opposes',
  delete: 'Asks to delete',
  retain: 'Asks to retain',
  replace: 'Asks to replace',
  move: 'Suggests to move this',
  merge: 'Suggests to combine this with other text',
  reserve: 'Reserves its position',
  consider: 'Is considering',
  clarify: 'Seeks clarification',
  bracket: 'Asks for brackets',
  placeholder: 'Holds a place',
  alternative: 'Proposes an alternative',
  agree: 'Agrees',
  unknown: 'Is named; the tag does not say what it wants',
};

/* Below this, more than one change in four that are read so would be read wrongly. */
const doubtful = 0.75;

/**
 * Writes the comment of a party on a change.
 *
 * @param said What it says.
 * @param parties The parties of the view, by id.
 * @returns A comment of its authorship: all its positions, with conditions and reasons.
 */
export function partyComment(
  { party, positions, onNew, onOld }: Said,
  parties: ReadonlyMap<string, ViewParty>,
): Comment {
  const mixed = new Set([...onNew, ...onOld]).size > 1;
  const text = positions.map(
    (position) => sentenceOf(position) + (mixed ? sideOf(position, onNew, onOld) : ''),
  );
  return { author: authorOf(party, parties), text: text.join('; ') };
}

function sentenceOf({ stance, remark }: ViewPosition): string {
  return remark === '' ? sentences[stance] : `${sentences[stance]}: ${remark}`;
}

function sideOf({ stance }: ViewPosition, onNew: ReadonlySet<Stance>, onOld: ReadonlySet<Stance>): string {
  if (onNew.has(stance) === onOld.has(stance)) return '';
  return onNew.has(stance) ? ' (of the new words)' : ' (of the old words)';
}

/**
 * Says how far a change was told by the draft.
 *
 * @param change The change.
 * @returns A comment where the reader should doubt the direction, or does not see it; null where there is nothing to say.
 */
export function doubtComment({ kind, confidence, positions }: ViewChange): Comment | null {
  if (kind === 'reservation') return null;
  const untold = 'The draft does not say whether these words would come in or go out';
  if (kind === 'unknown') return positions.length === 0 ? null : { author: notes, text: `${untold}.` };
  if (confidence >= doubtful) return null;
  const percent = Math.round(confidence * 100);
  return { author: notes, text: `${untold}. Shown as ${articled[kind]}: confidence ${percent} %.` };
}

const articled = {
  insertion: 'an insertion',
  deletion: 'a deletion',
  replacement: 'a replacement',
  move: 'a move',
} as const;

/**
 * Writes the comments of a tag on what no change is about: the provision, or the text to come.
 *
 * @param tag The tag.
 * @param loose Its positions on other things than a change.
 * @param parties The parties of the view, by id.
 * @returns A comment of each party, and what the tag says besides.
 */
export function tagComments(
  { positions, note }: ViewAttribution,
  loose: readonly ViewPosition[],
  parties: ReadonlyMap<string, ViewParty>,
): Comment[] {
  /* Of a placeholder, the note says what for. */
  const explained =
    note !== '' &&
    loose.length > 0 &&
    positions.every(({ stance }) => stance === 'placeholder' || stance === 'unknown');
  const said = loose.map((position) => ({
    author: authorOf(position.party, parties),
    text: sentenceOf(explained ? { ...position, remark: note } : position),
  }));
  return note === '' || explained ? said : [...said, noteComment(note)];
}

/**
 * Writes the comment that a note or a stamp of the draft makes.
 *
 * @param text As written.
 * @returns The comment.
 */
export function noteComment(text: string): Comment {
  return { author: notes, text };
}
