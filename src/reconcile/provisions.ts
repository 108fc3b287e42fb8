import type { Draft, DraftProvision } from '../model/draft.js';
import type { AlignedTexts } from './align-texts.js';
import type { ProvisionLink, ProvisionLinks, ProvisionWeights } from './provision-links.js';
import type { ProvisionMatch, ProvisionRelationship } from './reconciliation.js';

/**
 * Says how the provisions of two texts correspond.
 *
 * @param texts The aligned texts.
 * @param found Which provisions correspond.
 * @returns Every provision that has words of its own, of both texts, in one relation at least; in the order of the adopted text, dropped ones
 * where they stood.
 */
export function provisionRelations(
  texts: AlignedTexts,
  { links, weights }: ProvisionLinks,
): ProvisionRelationship[] {
  const groups = groupsOf(links, texts.draft.provisions.length, texts.adopted.provisions.length);
  return groups
    .filter(({ draft, adopted }) => {
      const hasWords =
        draft.some((index) => weights.draftAll[index]) || adopted.some((index) => weights.adopted[index]);
      return hasWords;
    })
    .map((group) => relationship(texts, group, weights));
}

interface Group {
  readonly draft: number[];
  readonly adopted: number[];
  weight: number;
  isMoved: boolean;
  isOfAllWords: boolean;
}

const groupOf = (draft: number[], adopted: number[]): Group => ({
  draft,
  adopted,
  weight: 0,
  isMoved: false,
  isOfAllWords: false,
});

/** Provisions that are linked, directly or over others, in the order of the adopted text. */
function groupsOf(links: readonly ProvisionLink[], draftCount: number, adoptedCount: number): Group[] {
  const ofDraft: (Group | undefined)[] = [];
  const ofAdopted: (Group | undefined)[] = [];
  for (const { draft, adopted, weight, isMoved, isOfAllWords } of links) {
    const group = merged(ofDraft[draft], ofAdopted[adopted]);
    if (!group.draft.includes(draft)) group.draft.push(draft);
    if (!group.adopted.includes(adopted)) group.adopted.push(adopted);
    group.weight += weight;
    group.isMoved ||= isMoved;
    group.isOfAllWords ||= isOfAllWords;
    for (const index of group.draft) ofDraft[index] = group;
    for (const index of group.adopted) ofAdopted[index] = group;
  }
  const groups: Group[] = [];
  const seen = new Set<Group>();
  const add = (group: Group): void => {
    if (seen.has(group)) return;
    seen.add(group);
    groups.push(group);
  };
  let nextDraft = 0;
  for (let index = 0; index < adoptedCount; index += 1) {
    const group = ofAdopted[index] ?? groupOf([], [index]);
    const last = group.isMoved ? -1 : group.draft.reduce((most, at) => Math.max(most, at), -1);
    for (; nextDraft <= last; nextDraft += 1) {
      const before = ofDraft[nextDraft];
      if (before === undefined) add(groupOf([nextDraft], []));
    }
    add(group);
  }
  for (; nextDraft < draftCount; nextDraft += 1)
    if (ofDraft[nextDraft] === undefined) add(groupOf([nextDraft], []));
  return groups;
}

function merged(a: Group | undefined, b: Group | undefined): Group {
  if (a === undefined || a === b) return b ?? groupOf([], []);
  if (b === undefined) return a;
  for (const at of b.draft) a.draft.push(at);
  for (const at of b.adopted) a.adopted.push(at);
  a.weight += b.weight;
  a.isMoved ||= b.isMoved;
  a.isOfAllWords ||= b.isOfAllWords;
  return a;
}

function relationship(
  { draft, adopted }: AlignedTexts,
  group: Group,
  weights: ProvisionWeights,
): ProvisionRelationship {
  const ofDraft = [...group.draft].sort((a, b) => a - b);
  const ofAdopted = [...group.adopted].sort((a, b) => a - b);
  const counted = group.isOfAllWords ? weights.draftAll : weights.draft;
  const whole =
    ofDraft.reduce((sum, index) => sum + (counted[index] ?? 0), 0) +
    ofAdopted.reduce((sum, index) => sum + (weights.adopted[index] ?? 0), 0);
  return {
    draft: ofDraft.map((index) => nameOf(draft, index)),
    adopted: ofAdopted.map((index) => nameOf(adopted, index)),
    relation: relationOf(group),
    draftIds: ofDraft.map((index) => draft.provisions[index]?.id ?? ''),
    adoptedIds: ofAdopted.map((index) => adopted.provisions[index]?.id ?? ''),
    overlap: whole === 0 ? 0 : Math.min(1, Math.round((200 * group.weight) / whole) / 100),
  };
}

function relationOf({ draft, adopted, isMoved }: Group): ProvisionMatch {
  if (adopted.length === 0) return 'dropped';
  if (draft.length === 0) return 'new';
  if (isMoved && draft.length === 1 && adopted.length === 1) return 'moved';
  if (draft.length === 1 && adopted.length === 1) return 'one-to-one';
  return draft.length > adopted.length ? 'merge' : 'split';
}

function nameOf({ provisions }: Draft, index: number): string {
  const provision: DraftProvision | undefined = provisions[index];
  return provision?.label ?? provision?.id ?? '';
}
