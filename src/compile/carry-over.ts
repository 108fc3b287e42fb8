import type { AddedParagraph, ParagraphProposals } from './gather.js';
import { beforeAll } from './gather.js';
import { editsBetween, freshWords, type Edit } from './edits.js';
import { pairParagraphs } from './pair-paragraphs.js';
import { wordsOfUnits, type Paragraph, type Unit } from './paragraphs.js';

/** Why a proposal does not fit the next version of the base text. */
export type LossReason = 'paragraph-gone' | 'words-changed' | 'already-there';

/** A proposal that is not carried over. */
export interface LostProposal {
  readonly parties: readonly string[];
  /** The label of its paragraph in the version before; null for one without. */
  readonly provision: string | null;
  /** The words that it would take out; empty for an insertion. */
  readonly old: string;
  /** The words that it would put in; empty for a deletion. */
  readonly new: string;
  readonly reason: LossReason;
}

/** Proposals to the next version, and those that are lost. */
export interface CarriedOver {
  readonly proposals: Map<number, ParagraphProposals>;
  readonly lost: readonly LostProposal[];
  /** For paragraphs of the version before, by index, that of the next version that answers. */
  readonly places: ReadonlyMap<number, number>;
}

/**
 * Carries proposals to the next version of the text that they were made to. One fits where the words that it would take out stand as they
 * stood, or, where it only puts words in, the words on one side of its place do and nothing else has come in there.
 *
 * @param base The paragraphs of the version before.
 * @param next The paragraphs of the next version.
 * @param proposals What is proposed to the version before, by the index of the paragraph.
 * @returns What is proposed to the next version, and what is lost with the reason.
 */
export function carryOver(
  base: readonly Paragraph[],
  next: readonly Paragraph[],
  proposals: ReadonlyMap<number, ParagraphProposals>,
): CarriedOver {
  const carried = new Map<number, { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] }>();
  const lost: LostProposal[] = [];
  const nextOf = new Map([...pairParagraphs(base, next)].map((from, index) => [from, index]));
  const there = new Set(next.map(({ units }) => wordsOfUnits(units)));
  const at = (owner: number): { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] } => {
    const known = carried.get(owner) ?? { edits: [], added: [] };
    carried.set(owner, known);
    return known;
  };
  for (const [owner, { edits, added }] of [...proposals].sort((a, b) => a[0] - b[0])) {
    const paragraph = base[owner];
    const place = nextOf.get(owner);
    const provision = paragraph?.provision.label ?? null;
    for (const { party, edits: own } of edits) {
      const lose = (edit: Edit, reason: LossReason): void => {
        const old = wordsOfUnits((paragraph?.units ?? []).slice(edit.from, edit.to));
        lost.push({ parties: [party], provision, old, new: freshWords(edit.fresh), reason });
      };
      const units = place === undefined ? undefined : next[place]?.units;
      if (paragraph === undefined || place === undefined || units === undefined) {
        const isDone = (edit: Edit): boolean =>
          edit.fresh.length === 0 && edit.to === paragraph?.units.length && edit.from === 0;
        for (const edit of own) lose(edit, isDone(edit) ? 'already-there' : 'paragraph-gone');
        continue;
      }
      const fitting = own.flatMap((edit) => {
        const fitted = fit(paragraph.units, units, edit);
        if (typeof fitted !== 'string') return [fitted];
        lose(edit, fitted);
        return [];
      });
      if (fitting.length > 0) at(place).edits.push({ party, edits: fitting });
    }
    for (const one of added) {
      const words = wordsOfUnits(one.paragraph.units);
      if (there.has(words))
        lost.push({ parties: one.parties, provision, old: '', new: words, reason: 'already-there' });
      else at(nearestBefore(nextOf, owner)).added.push(one);
    }
  }
  return { proposals: carried, lost: joinLost(lost), places: nextOf };
}

/** The place in the next version behind which a paragraph stands that stood behind one of the version before. */
function nearestBefore(nextOf: ReadonlyMap<number, number>, owner: number): number {
  for (let index = owner; index >= 0; index -= 1) {
    const place = nextOf.get(index);
    if (place !== undefined) return place;
  }
  return beforeAll;
}

function fit(base: readonly Unit[], next: readonly Unit[], edit: Edit): Edit | LossReason {
  let shift = 0;
  for (const changed of editsBetween(base, next)) {
    const isSame =
      changed.from === edit.from &&
      changed.to === edit.to &&
      changed.fresh.join(' ') === edit.fresh.join(' ');
    if (isSame) return 'already-there';
    const touches =
      edit.from === edit.to
        ? changed.from <= edit.from && edit.from <= changed.to
        : (changed.from < edit.to && edit.from < changed.to) ||
          (changed.from === changed.to && edit.from < changed.from && changed.from < edit.to);
    if (touches) return 'words-changed';
    if (changed.to <= edit.from) shift += changed.fresh.length - (changed.to - changed.from);
  }
  return { from: edit.from + shift, to: edit.to + shift, fresh: edit.fresh };
}

/** One proposal of several parties is lost once. */
function joinLost(lost: readonly LostProposal[]): LostProposal[] {
  const joined = new Map<string, LostProposal>();
  for (const one of lost) {
    const key = [one.provision, one.old, one.new, one.reason].join('\n');
    const known = joined.get(key);
    joined.set(key, known === undefined ? one : { ...known, parties: [...known.parties, ...one.parties] });
  }
  return [...joined.values()];
}
