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
 * @returns Every provision that has words of its own, of both texts, in one relation; in the order of the later text, dropped ones where they
 * stood.
 */
export function provisionRelations(texts: Correspondence): ProvisionRelationship[] {
  const links = provisionLinks(texts);
  const weights = { draft: wordCounts(texts, 'draft'), adopted: wordCounts(texts, 'adopted') };
  const groups = groupsOf(links, texts.draft.provisions.length, texts.adopted.provisions.length);
  const isMoved = outOfOrder(groups);
  return groups
    .filter(
      ({ draft, adopted }) =>
        draft.some((index) => weights.draft[index]) || adopted.some((index) => weights.adopted[index]),
    )
    .map((group) => relationship(texts, group, isMoved(group), weights));
}

/** That a provision answers to another: the words that correspond, and how sure it is. */
interface ProvisionLink {
  readonly draft: number;
  readonly adopted: number;
  words: number;
  confidence: number;
}

function provisionLinks({
  clauses,
  links,
  matches,
  tapeProvisions,
  wordProvisions,
}: Correspondence): ProvisionLink[] {
  const found = new Map<string, ProvisionLink>();
  const at = (draft: number, adopted: number): ProvisionLink => {
    const key = `${String(draft)} ${String(adopted)}`;
    const known = found.get(key) ?? { draft, adopted, words: 0, confidence: 0 };
    found.set(key, known);
    return known;
  };
  for (const link of links) {
    const one = at(clauses.draft[link.draft]?.provision ?? 0, clauses.adopted[link.adopted]?.provision ?? 0);
    one.confidence = 1 - (1 - one.confidence) * (1 - link.confidence);
  }
  for (const [place, word] of matches.matched.entries()) {
    if (word < 0) continue;
    const link = found.get(`${String(tapeProvisions[place])} ${String(wordProvisions[word])}`);
    if (link !== undefined) link.words += 1;
  }
  return [...found.values()];
}

/** How many words each provision has. */
function wordCounts(
  { tape, words, tapeProvisions, wordProvisions }: Correspondence,
  side: 'draft' | 'adopted',
): Int32Array {
  const symbols = side === 'draft' ? tape.lattice.tape : words.ids;
  const provisions = side === 'draft' ? tapeProvisions : wordProvisions;
  const last = provisions.reduce((most, provision) => Math.max(most, provision), -1);
  const counts = new Int32Array(last + 1);
  for (const [place, symbol] of symbols.entries()) {
    const provision = provisions[place] ?? -1;
    if (symbol >= 0 && provision >= 0) counts[provision] = (counts[provision] ?? 0) + 1;
  }
  return counts;
}

interface Group {
  readonly draft: number[];
  readonly adopted: number[];
  words: number;
  confidence: number;
}

const groupOf = (draft: number[], adopted: number[]): Group => ({ draft, adopted, words: 0, confidence: 1 });

/** Provisions that are linked, directly or over others, in the order of the later text. */
function groupsOf(links: readonly ProvisionLink[], draftCount: number, adoptedCount: number): Group[] {
  const ofDraft: (Group | undefined)[] = [];
  const ofAdopted: (Group | undefined)[] = [];
  for (const { draft, adopted, words, confidence } of links) {
    const group = merged(ofDraft[draft], ofAdopted[adopted]);
    if (!group.draft.includes(draft)) group.draft.push(draft);
    if (!group.adopted.includes(adopted)) group.adopted.push(adopted);
    group.words += words;
    group.confidence = Math.min(group.confidence, confidence);
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
    const last = group.draft.reduce((most, one) => Math.max(most, one), -1);
    for (; nextDraft <= last; nextDraft += 1)
      if (ofDraft[nextDraft] === undefined) add(groupOf([nextDraft], []));
    add(group);
  }
  for (; nextDraft < draftCount; nextDraft += 1)
    if (ofDraft[nextDraft] === undefined) add(groupOf([nextDraft], []));
  return groups;
}

function merged(a: Group | undefined, b: Group | undefined): Group {
  if (a === undefined || a === b) return b ?? groupOf([], []);
  if (b === undefined) return a;
  for (const index of b.draft) a.draft.push(index);
  for (const index of b.adopted) a.adopted.push(index);
  a.words += b.words;
  a.confidence = Math.min(a.confidence, b.confidence);
  return a;
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

function relationship(
  texts: Correspondence,
  group: Group,
  isMoved: boolean,
  weights: { readonly draft: Int32Array; readonly adopted: Int32Array },
): ProvisionRelationship {
  const ofDraft = [...group.draft].sort((a, b) => a - b);
  const ofAdopted = [...group.adopted].sort((a, b) => a - b);
  const whole =
    ofDraft.reduce((sum, index) => sum + (weights.draft[index] ?? 0), 0) +
    ofAdopted.reduce((sum, index) => sum + (weights.adopted[index] ?? 0), 0);
  const overlap = whole === 0 ? 0 : Math.min(1, Math.round((200 * group.words) / whole) / 100);
  const relation = relationOf(group, isMoved);
  return {
    draft: ofDraft.map((index) => nameOf(texts.draft, index)),
    adopted: ofAdopted.map((index) => nameOf(texts.adopted, index)),
    relation,
    draftIds: ofDraft.map((index) => texts.draft.provisions[index]?.id ?? ''),
    adoptedIds: ofAdopted.map((index) => texts.adopted.provisions[index]?.id ?? ''),
    overlap,
    confidence: Math.round(100 * group.confidence) / 100,
    reasons: [reasonOf(relation, overlap)],
  };
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

function nameOf({ provisions }: Draft, index: number): string {
  const provision = provisions[index];
  return provision?.label ?? provision?.id ?? '';
}
