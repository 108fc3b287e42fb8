import type { PartyEdits } from './arrange.js';
import { editsBetween, type Edit } from './edits.js';
import { pairParagraphs } from './pair-paragraphs.js';
import { withMarksJoined, type Paragraph, type Unit } from './paragraphs.js';

/** What the parties propose at one paragraph of the base text, and behind it. */
export interface ParagraphProposals {
  /** What each party changes in it; one that takes it out has one edit of all its units. */
  readonly edits: readonly PartyEdits[];
  /** Paragraphs that would stand behind it, in order. */
  readonly added: readonly AddedParagraph[];
}

/** A paragraph that the base text has not. */
export interface AddedParagraph {
  readonly paragraph: Paragraph;
  readonly parties: readonly string[];
}

/** The place before the first paragraph, as an index. */
export const beforeAll = -1;

/** A contribution, with the paragraphs of the base text that its own answer to. */
export interface PairedText {
  readonly party: string;
  readonly paragraphs: readonly Paragraph[];
  /** For each paragraph that of the base text, by index; -1 for one that is added. */
  readonly pairs: Int32Array;
  /** For each paragraph that of the base text that it is, or behind which it is added. */
  readonly owners: readonly number[];
}

/**
 * Finds what a contribution has of each paragraph of the base text.
 *
 * @param base The paragraphs of the base text.
 * @param party Whose it is.
 * @param paragraphs Its paragraphs.
 * @returns The contribution with its pairs.
 */
export function pairedText(
  base: readonly Paragraph[],
  party: string,
  paragraphs: readonly Paragraph[],
): PairedText {
  const pairs = pairParagraphs(base, paragraphs);
  let last = beforeAll;
  const owners = [...pairs].map((from) => {
    if (from !== -1) last = from;
    return last;
  });
  return { party, paragraphs, pairs, owners };
}

/** How a paragraph is compared: by words and marks, by what stands between spaces, or as a whole. */
export type Grain = 'marks-apart' | 'marks-joined' | 'whole';

/**
 * Gathers what the contributions propose, paragraph by paragraph.
 *
 * @param base The paragraphs of the base text.
 * @param texts The contributions.
 * @param grains How paragraphs of the base text are compared where not by words and marks, by index.
 * @returns The paragraphs of the base text, as they are compared, and the proposals by their index; what nobody changes is not there.
 */
export function gatherProposals(
  base: readonly Paragraph[],
  texts: readonly PairedText[],
  grains: ReadonlyMap<number, Grain>,
): { paragraphs: Paragraph[]; proposals: Map<number, ParagraphProposals> } {
  const proposals = new Map<number, { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] }>();
  const at = (owner: number): { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] } => {
    const known = proposals.get(owner) ?? { edits: [], added: [] };
    proposals.set(owner, known);
    return known;
  };
  const atGrain = (paragraph: Paragraph, owner: number): Paragraph =>
    (grains.get(owner) ?? 'marks-apart') === 'marks-apart' ? paragraph : withMarksJoined(paragraph);
  const paragraphs = base.map(atGrain);
  for (const text of texts) {
    const byBase = new Map([...text.pairs].map((from, index) => [from, index]));
    for (const [owner, paragraph] of paragraphs.entries()) {
      const own = text.paragraphs[byBase.get(owner) ?? -1];
      const units = own === undefined ? [] : atGrain(own, owner).units;
      const edits = editsAt(paragraph.units, units, grains.get(owner));
      if (edits.length > 0) at(owner).edits.push({ party: text.party, edits });
    }
    addParagraphs(text, (owner) => at(owner).added);
  }
  return { paragraphs, proposals };
}

function editsAt(base: readonly Unit[], units: readonly Unit[], grain: Grain | undefined): Edit[] {
  if (units.length === 0) return [{ from: 0, to: base.length, fresh: [] }];
  if (grain !== 'whole') return editsBetween(base, units);
  const isSame = base.length === units.length && base.every(({ text }, index) => text === units[index]?.text);
  return isSame ? [] : [{ from: 0, to: base.length, fresh: units.map(({ text }) => text) }];
}

/** Puts the added paragraphs of a text among those of the texts before it: equal ones are one, and each text keeps its order. */
function addParagraphs(
  { party, paragraphs, pairs, owners }: PairedText,
  listAt: (owner: number) => AddedParagraph[],
): void {
  const lastAt = new Map<number, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (pairs[index] !== -1) continue;
    const owner = owners[index] ?? beforeAll;
    const list = listAt(owner);
    const after = lastAt.get(owner) ?? -1;
    const same = list.findIndex((one, place) => place > after && isSameText(one.paragraph, paragraph));
    if (same >= 0) {
      const known = list[same];
      if (known !== undefined) list[same] = { ...known, parties: [...known.parties, party] };
      lastAt.set(owner, same);
    } else {
      /* Behind what others add there, unless this text has something of it further on. */
      const place = after === -1 ? placeAtEnd(list, paragraphs, index) : after + 1;
      list.splice(place, 0, { paragraph, parties: [party] });
      lastAt.set(owner, place);
    }
  }
}

function placeAtEnd(
  list: readonly AddedParagraph[],
  paragraphs: readonly Paragraph[],
  index: number,
): number {
  const later = list.findIndex((one) =>
    paragraphs
      .slice(index + 1, index + 1 + fewAhead)
      .some((paragraph) => isSameText(one.paragraph, paragraph)),
  );
  return later < 0 ? list.length : later;
}

const fewAhead = 20;

function isSameText(one: Paragraph, other: Paragraph): boolean {
  return (
    one.units.length === other.units.length &&
    one.units.every(({ text }, index) => text === other.units[index]?.text)
  );
}
