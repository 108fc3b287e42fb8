import type { Clause } from './clause.js';

/** What a clause can say of the place and the words of its action. */
export type Slot =
  | 'old'
  | 'new'
  | 'anchor'
  | 'range'
  | 'edge'
  | 'part'
  | 'place'
  | 'newParagraph'
  | 'isNewSentence'
  | 'object'
  | 'rest'
  | 'beside'
  | 'sentences'
  | 'isChapeau'
  | 'occurrence'
  | 'isInPlace';

/**
 * Lists what a clause says. What its instruction does not use would be lost, and makes it one that is not read.
 *
 * @param clause The clause.
 * @returns The slots that are filled.
 */
export function filledSlots(clause: Clause): Slot[] {
  const isFilled: Readonly<Record<Slot, boolean>> = {
    old: clause.old !== null,
    new: clause.new !== null,
    anchor: clause.anchor !== null,
    range: clause.range !== null,
    edge: clause.edge !== null,
    part: clause.part !== null,
    place: clause.place !== null,
    newParagraph: clause.newParagraph !== null,
    isNewSentence: clause.isNewSentence,
    object: clause.object !== null,
    rest: clause.rest !== null,
    beside: clause.sentenceRole === 'beside',
    sentences: clause.sentences.length > 0,
    isChapeau: clause.isChapeau,
    occurrence: clause.occurrence !== null,
    isInPlace: clause.isInPlace,
  };
  return (Object.keys(isFilled) as Slot[]).filter((slot) => isFilled[slot]);
}

/** What a clause does that fills a slot, for messages. */
export const slotNames: Readonly<Record<Slot, string>> = {
  old: 'quotes words that go out',
  new: 'quotes words that come in',
  anchor: 'quotes words for a place',
  range: 'names two ends',
  edge: 'names an end or a beginning',
  part: 'names a part of the document',
  place: 'names a paragraph for a place',
  newParagraph: 'speaks of a new paragraph',
  isNewSentence: 'speaks of a new sentence',
  object: 'speaks of a whole text',
  rest: 'speaks of the rest of a text',
  beside: 'names a sentence for a place',
  sentences: 'names sentences',
  isChapeau: 'names the chapeau',
  occurrence: 'tells which occurrence is meant',
  isInPlace: 'says “in its place”',
};
