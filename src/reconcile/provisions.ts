import type { Draft, DraftProvision } from '../model/draft.js';
import type { AlignedTexts } from './align-texts.js';
import type { MovedRun } from './moved-runs.js';
import type { Path } from './path.js';
import type { ProvisionOverlap } from './provision-overlap.js';
import type { ProvisionMatch, ProvisionRelationship } from './reconciliation.js';

/* Less than a fifth of the words of both in common is a turn of phrase. */
const leastOverlap = 0.2;
/* A provision moved where half of its words did. */
const movedShare = 0.5;

/**
 * Says how the provisions of two texts correspond, by their words and not by their labels.
 *
 * @param texts The aligned texts.
 * @param path The path through the tape.
 * @param overlap What is matched, by provision.
 * @param moves Words that moved.
 * @returns Every provision that has words of its own, of both texts, in one relation at least; in the order of the adopted text, dropped ones
 * where they stood.
 */
export function provisionRelations(
  texts: AlignedTexts,
  path: Path,
  overlap: ProvisionOverlap,
  moves: readonly MovedRun[],
): ProvisionRelationship[] {
  const weights = provisionWeights(texts, path);
  const links = linksOf(overlap, weights, movedWeights(texts, moves));
  const groups = groupsOf(links, texts.draft.provisions.length, texts.adopted.provisions.length);
  return groups
    .filter(({ draft, adopted }) => {
      const hasWords =
        draft.some((index) => weights.draftAll[index]) || adopted.some((index) => weights.adopted[index]);
      return hasWords;
    })
    .map((group) => relationship(texts, group, weights));
}

interface ProvisionWeights {
  /** Of the words that the nearest reading has. */
  readonly draft: Float64Array;
  /** Of all words. */
  readonly draftAll: Float64Array;
  readonly adopted: Float64Array;
}

function provisionWeights(texts: AlignedTexts, { isRead }: Path): ProvisionWeights {
  const { tape, words, weighing, tapeProvisions, wordProvisions } = texts;
  const draft = new Float64Array(texts.draft.provisions.length);
  const draftAll = new Float64Array(draft.length);
  const adopted = new Float64Array(texts.adopted.provisions.length);
  for (let place = 0; place < tape.lattice.tape.length; place += 1) {
    const provision = tapeProvisions[place] ?? -1;
    if (provision < 0) continue;
    const weight = weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0;
    draftAll[provision] = (draftAll[provision] ?? 0) + weight;
    if (isRead[place] === 1) draft[provision] = (draft[provision] ?? 0) + weight;
  }
  for (let word = 0; word < words.ids.length; word += 1) {
    const provision = wordProvisions[word] ?? -1;
    if (provision >= 0)
      adopted[provision] = (adopted[provision] ?? 0) + (weighing.weights[words.ids[word] ?? 0] ?? 0);
  }
  return { draft, draftAll, adopted };
}

/** A provision of the draft and one of the adopted text that have words in common. */
interface Link {
  readonly draft: number;
  readonly adopted: number;
  readonly weight: number;
  readonly isMoved: boolean;
}

function movedWeights(
  { tape, weighing, tapeProvisions, wordProvisions }: AlignedTexts,
  moves: readonly MovedRun[],
): Link[] {
  const sums = new Map<string, Link>();
  for (const { places, word } of moves) {
    for (const [index, place] of places.entries()) {
      const draft = tapeProvisions[place] ?? -1;
      const adopted = wordProvisions[word + index] ?? -1;
      if (draft < 0 || adopted < 0) continue;
      const key = `${String(draft)} ${String(adopted)}`;
      const weight = weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0;
      sums.set(key, { draft, adopted, weight: (sums.get(key)?.weight ?? 0) + weight, isMoved: true });
    }
  }
  return [...sums.values()];
}

function linksOf({ matched }: ProvisionOverlap, weights: ProvisionWeights, moved: readonly Link[]): Link[] {
  const stays = matched.flatMap((row, draft) =>
    [...row].map(([adopted, weight]): Link => ({ draft, adopted, weight, isMoved: false })),
  );
  const strong = stays.filter(({ draft, adopted, weight }) => {
    const smaller = Math.min(weights.draft[draft] ?? 0, weights.adopted[adopted] ?? 0);
    return (
      weight >= 2 * leastOverlap * smaller && weight >= leastOverlap * (weights.adopted[adopted] ?? 0) * 0.5
    );
  });
  const linkedDrafts = new Set(strong.map(({ draft }) => draft));
  const linkedAdopted = new Set(strong.map(({ adopted }) => adopted));
  const wandered = moved.filter(
    ({ draft, adopted, weight }) =>
      !linkedDrafts.has(draft) &&
      !linkedAdopted.has(adopted) &&
      weight >= movedShare * (weights.draftAll[draft] ?? 0),
  );
  return [...strong, ...wandered];
}

interface Group {
  readonly draft: number[];
  readonly adopted: number[];
  weight: number;
  isMoved: boolean;
}

/** Provisions that are linked, directly or over others, in the order of the adopted text. */
function groupsOf(links: readonly Link[], draftCount: number, adoptedCount: number): Group[] {
  const ofDraft: (Group | undefined)[] = [];
  const ofAdopted: (Group | undefined)[] = [];
  for (const { draft, adopted, weight, isMoved } of links) {
    const group = merged(ofDraft[draft], ofAdopted[adopted]);
    if (!group.draft.includes(draft)) group.draft.push(draft);
    if (!group.adopted.includes(adopted)) group.adopted.push(adopted);
    group.weight += weight;
    group.isMoved ||= isMoved;
    for (const index of group.draft) ofDraft[index] = group;
    for (const index of group.adopted) ofAdopted[index] = group;
  }
  const lone = (draft: number[], adopted: number[]): Group => ({ draft, adopted, weight: 0, isMoved: false });
  const groups: Group[] = [];
  const seen = new Set<Group>();
  const add = (group: Group): void => {
    if (seen.has(group)) return;
    seen.add(group);
    groups.push(group);
  };
  let nextDraft = 0;
  for (let index = 0; index < adoptedCount; index += 1) {
    const group = ofAdopted[index] ?? lone([], [index]);
    const last = group.isMoved ? -1 : Math.max(-1, ...group.draft);
    for (; nextDraft <= last; nextDraft += 1) {
      const before = ofDraft[nextDraft];
      if (before === undefined) add(lone([nextDraft], []));
    }
    add(group);
  }
  for (; nextDraft < draftCount; nextDraft += 1)
    if (ofDraft[nextDraft] === undefined) add(lone([nextDraft], []));
  return groups;
}

function merged(a: Group | undefined, b: Group | undefined): Group {
  if (a === undefined || a === b) return b ?? { draft: [], adopted: [], weight: 0, isMoved: false };
  if (b === undefined) return a;
  a.draft.push(...b.draft);
  a.adopted.push(...b.adopted);
  a.weight += b.weight;
  a.isMoved ||= b.isMoved;
  return a;
}

function relationship(
  { draft, adopted }: AlignedTexts,
  group: Group,
  weights: ProvisionWeights,
): ProvisionRelationship {
  const ofDraft = [...group.draft].sort((a, b) => a - b);
  const ofAdopted = [...group.adopted].sort((a, b) => a - b);
  const whole =
    ofDraft.reduce((sum, index) => sum + (weights.draft[index] ?? 0), 0) +
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
