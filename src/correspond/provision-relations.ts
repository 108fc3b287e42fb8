import type { Draft } from '../model/draft.js';
import type {
  Correspondence,
  ProvisionMatch,
  ProvisionRelationship,
  VerdictReason,
} from './correspondence.js';

/**
 * Says how the provisions of two texts correspond, from the links of their clauses.
 *
 * @param texts What corresponds.
 * @returns Every provision that has words of its own, of both texts, in one relation; in the order of the later text, dropped ones behind what
 * stood before them.
 */
export function provisionRelations(texts: Correspondence): ProvisionRelationship[] {
  const sides = { draft: sideOf(texts, 'draft'), adopted: sideOf(texts, 'adopted') };
  const groups = groupsOf(provisionLinks(texts, sides), sides);
  const isMoved = outOfOrder(groups);
  return groups
    .filter(
      ({ draft, adopted }) =>
        draft.some((index) => sides.draft.words[index]) ||
        adopted.some((index) => sides.adopted.words[index]),
    )
    .map((group) => relationship(sides, group, isMoved(group)));
}

/** The provisions of a text, of which those without a label belong to the one that holds them. */
interface Side {
  readonly provisions: Draft['provisions'];
  /** For each provision the number of the one that it belongs to: its own, or that of the nearest around it that has a label. */
  readonly holders: Int32Array;
  /** For each provision those that belong to it. */
  readonly held: readonly (readonly number[])[];
  /** How many words each has, with those that belong to it. */
  readonly words: Int32Array;
}

interface Sides {
  readonly draft: Side;
  readonly adopted: Side;
}

function sideOf(texts: Correspondence, side: 'draft' | 'adopted'): Side {
  const { provisions } = texts[side];
  const indices = new Map(provisions.map(({ id }, index) => [id, index]));
  const holders = Int32Array.from(provisions, (_, index) => index);
  for (const [index, { label, parent, kind }] of provisions.entries()) {
    const around = parent === null ? undefined : indices.get(parent);
    if (label !== null || kind === 'heading' || around === undefined || around >= index) continue;
    const holder = holders[around] ?? around;
    if (provisions[holder]?.label) holders[index] = holder;
  }
  const held = provisions.map((): number[] => []);
  for (const [index, holder] of holders.entries()) held[holder]?.push(index);
  return { provisions, holders, held, words: wordCounts(texts, side, holders) };
}

/** That a provision answers to another: the words that correspond, and how sure it is. */
interface ProvisionLink {
  readonly draft: number;
  readonly adopted: number;
  words: number;
  confidence: number;
}

function provisionLinks(
  { clauses, links, matches, tapeProvisions, wordProvisions }: Correspondence,
  { draft: { holders }, adopted: { holders: adoptedHolders } }: Sides,
): ProvisionLink[] {
  const found = new Map<number, ProvisionLink>();
  const keyOf = (draft: number, adopted: number): number =>
    ((holders[draft] ?? -1) + 1) * (adoptedHolders.length + 1) + (adoptedHolders[adopted] ?? -1) + 1;
  const at = (draft: number, adopted: number): ProvisionLink => {
    const key = keyOf(draft, adopted);
    const known = found.get(key) ?? {
      draft: holders[draft] ?? draft,
      adopted: adoptedHolders[adopted] ?? adopted,
      words: 0,
      confidence: 0,
    };
    found.set(key, known);
    return known;
  };
  for (const link of links) {
    const one = at(clauses.draft[link.draft]?.provision ?? 0, clauses.adopted[link.adopted]?.provision ?? 0);
    one.confidence = 1 - (1 - one.confidence) * (1 - link.confidence);
  }
  for (let place = 0; place < matches.matched.length; place += 1) {
    const word = matches.matched[place] ?? -1;
    if (word < 0) continue;
    const link = found.get(keyOf(tapeProvisions[place] ?? -1, wordProvisions[word] ?? -1));
    if (link !== undefined) link.words += 1;
  }
  return [...found.values()];
}

function wordCounts(
  { tape, words, tapeProvisions, wordProvisions }: Correspondence,
  side: 'draft' | 'adopted',
  holders: Int32Array,
): Int32Array {
  const symbols = side === 'draft' ? tape.lattice.tape : words.ids;
  const provisions = side === 'draft' ? tapeProvisions : wordProvisions;
  const counts = new Int32Array(holders.length);
  for (let place = 0; place < symbols.length; place += 1) {
    const holder = holders[provisions[place] ?? -1] ?? -1;
    if ((symbols[place] ?? -1) >= 0 && holder >= 0) counts[holder] = (counts[holder] ?? 0) + 1;
  }
  return counts;
}

interface Group {
  readonly draft: number[];
  readonly adopted: number[];
  words: number;
  confidence: number;
  readonly besides: ProvisionLink[];
}

const groupOf = (draft: number[], adopted: number[]): Group => ({
  draft,
  adopted,
  words: 0,
  confidence: 1,
  besides: [],
});

/* So much of the shorter of two provisions is a part of its own, and no phrase that both have. */
const ownShare = 0.2;

/**
 * Groups provisions around one of either text: what was split, what was merged. The links in which most words correspond come first; one a
 * weak one that would join two groups to one with several provisions on both sides goes besides, since from weak link to weak link half a text
 * would be one group.
 */
function groupsOf(links: readonly ProvisionLink[], sides: Sides): Group[] {
  const ofDraft: (Group | undefined)[] = [];
  const ofAdopted: (Group | undefined)[] = [];
  const left: ProvisionLink[] = [];
  const strongestFirst = [...links].sort(
    (a, b) => b.words - a.words || b.confidence - a.confidence || a.draft - b.draft || a.adopted - b.adopted,
  );
  for (const link of strongestFirst) {
    const from = ofDraft[link.draft] ?? groupOf([link.draft], []);
    const to = ofAdopted[link.adopted] ?? groupOf([], [link.adopted]);
    const draftCount = from.draft.length + (from === to ? 0 : to.draft.length);
    const adoptedCount = from.adopted.length + (from === to ? 0 : to.adopted.length);
    const isStar = draftCount === 1 || adoptedCount === 1;
    if (isStar || link.words >= ownShare * smaller(link)) join(from, to, link);
    else left.push(link);
  }
  for (const link of left) ofDraft[link.draft]?.besides.push(link);
  return inTextOrder(ofDraft, ofAdopted, sides);

  /** The words of the shorter of two provisions. */
  function smaller({ draft, adopted }: ProvisionLink): number {
    return Math.min(sides.draft.words[draft] ?? 0, sides.adopted.words[adopted] ?? 0);
  }

  function join(from: Group, to: Group, { words, confidence }: ProvisionLink): void {
    if (from !== to) {
      for (const index of to.draft) from.draft.push(index);
      for (const index of to.adopted) from.adopted.push(index);
      from.words += to.words;
      from.confidence = Math.min(from.confidence, to.confidence);
    }
    from.words += words;
    from.confidence = Math.min(from.confidence, confidence);
    for (const index of from.draft) ofDraft[index] = from;
    for (const index of from.adopted) ofAdopted[index] = from;
  }
}

/** In the order of the later text; what is dropped stands behind what stood before it in the draft. */
function inTextOrder(
  ofDraft: readonly (Group | undefined)[],
  ofAdopted: readonly (Group | undefined)[],
  { draft, adopted }: Sides,
): Group[] {
  const behind = new Map<Group | null, Group[]>();
  let last: Group | null = null;
  for (const [index, holder] of draft.holders.entries()) {
    if (holder !== index) continue;
    const group = ofDraft[index];
    if (group === undefined) behind.set(last, [...(behind.get(last) ?? []), groupOf([index], [])]);
    else last = group;
  }
  const groups = new Set<Group>(behind.get(null));
  for (const [index, holder] of adopted.holders.entries()) {
    if (holder !== index) continue;
    const group = ofAdopted[index] ?? groupOf([], [index]);
    if (groups.has(group)) continue;
    groups.add(group);
    for (const dropped of behind.get(group) ?? []) groups.add(dropped);
  }
  return [...groups];
}

/** Tells of a pair whether it is not in the longest sequence of pairs that keep their order. */
function outOfOrder(groups: readonly Group[]): (group: Group) => boolean {
  const pairs = groups
    .filter(({ draft, adopted }) => draft.length === 1 && adopted.length === 1)
    .map((group) => ({ group, draft: group.draft[0] ?? 0, adopted: group.adopted[0] ?? 0 }))
    .sort((a, b) => a.draft - b.draft || a.adopted - b.adopted);
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, { adopted }] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.adopted ?? 0) < adopted) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const inOrder = new Set<Group>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) inOrder.add(pair.group);
  }
  const known = new Set(pairs.map(({ group }) => group));
  return (group) => known.has(group) && !inOrder.has(group);
}

function relationship({ draft, adopted }: Sides, group: Group, isMoved: boolean): ProvisionRelationship {
  const ofDraft = [...group.draft].sort((a, b) => a - b);
  const ofAdopted = [...group.adopted].sort((a, b) => a - b);
  const whole =
    ofDraft.reduce((sum, index) => sum + (draft.words[index] ?? 0), 0) +
    ofAdopted.reduce((sum, index) => sum + (adopted.words[index] ?? 0), 0);
  const overlap = whole === 0 ? 0 : Math.min(1, Math.round((200 * group.words) / whole) / 100);
  const relation = relationOf(group, isMoved);
  return {
    draft: ofDraft.map((index) => nameOf(draft, index)),
    adopted: ofAdopted.map((index) => nameOf(adopted, index)),
    relation,
    draftIds: idsOf(draft, ofDraft),
    adoptedIds: idsOf(adopted, ofAdopted),
    overlap,
    confidence: Math.round(100 * group.confidence) / 100,
    besides: group.besides.map((link) => ({
      draftId: draft.provisions[link.draft]?.id ?? '',
      adoptedId: adopted.provisions[link.adopted]?.id ?? '',
      confidence: Math.round(100 * link.confidence) / 100,
    })),
    reasons: [reasonOf(relation, overlap)],
  };
}

/** The ids of provisions and of those that belong to them. */
function idsOf({ provisions, held }: Side, indices: readonly number[]): string[] {
  const all = indices.flatMap((index) => held[index] ?? []).sort((a, b) => a - b);
  return all.map((index) => provisions[index]?.id ?? '');
}

function reasonOf(relation: ProvisionMatch, overlap: number): VerdictReason {
  if (relation === 'dropped')
    return { rule: 'nothing-answers', text: 'No provision of the adopted text says what this one says.' };
  if (relation === 'new')
    return { rule: 'answers-nothing', text: 'No provision of the draft says what this one says.' };
  const share = `${String(Math.round(100 * overlap))} % of their words correspond`;
  return relation === 'moved'
    ? { rule: 'out-of-order', text: `${share}, in another order than the provisions around them.` }
    : { rule: 'say-the-same', text: `${share}.` };
}

function relationOf({ draft, adopted }: Group, isMoved: boolean): ProvisionMatch {
  if (adopted.length === 0) return 'dropped';
  if (draft.length === 0) return 'new';
  if (isMoved) return 'moved';
  if (draft.length === 1 && adopted.length === 1) return 'one-to-one';
  return draft.length > adopted.length ? 'merge' : 'split';
}

function nameOf({ provisions }: Side, index: number): string {
  const provision = provisions[index];
  return provision?.label ?? provision?.id ?? '';
}
