import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn, type Stand } from '../model/changes/stands.js';
import type { Draft, PartyPosition } from '../model/draft.js';

/** What a party that proposes nothing says of a change: the entry for its tag, and the positions that it stands for. */
export interface CarriedEntry {
  /** The change that is carried over, in the draft after. */
  readonly change: Change;
  readonly party: string;
  readonly stand: 'oppose' | 'reserve';
  /** The entry as the draft before has it, or else in the plainest form. */
  readonly raw: string;
  readonly positions: readonly PartyPosition[];
}

/** Two drafts, one of which has the changes of the other on another base text. */
export interface RebasedPair {
  readonly before: Draft;
  readonly after: Draft;
  /** For the labels of provisions that stay, the label in the draft after. */
  readonly labels: ReadonlyMap<string, string | null>;
}

/**
 * Finds the oppositions and reservations on changes that are carried over. A change is one that is carried over where the draft after has one
 * with the same words, of a party in common, in the provision that answers.
 *
 * @param pair The drafts.
 * @returns The entries, in the order of the draft before.
 */
export function carriedEntries(pair: RebasedPair): CarriedEntry[] {
  const { before, after } = pair;
  const positions = positionsById(before);
  const isSameNotation = before.source.notation === after.source.notation;
  return [...carriedChanges(pair)].flatMap(([change, found]) =>
    [...standsOn(change, positions)].flatMap(([party, stand]): CarriedEntry[] => {
      if (stand !== 'oppose' && stand !== 'reserve') return [];
      const own = change.positions
        .flatMap((id) => positions.get(id) ?? [])
        .filter((one) => one.party === party);
      const [only] = own;
      const isReadAlike = isSameNotation && own.length === 1 && isOnNewWords(change, only);
      const plain = `${party}${plainForms[stand][found.new.length > 0 ? 'new' : 'old']}`;
      return [
        { change: found, party, stand, raw: isReadAlike ? (only?.raw ?? plain) : plain, positions: own },
      ];
    }),
  );
}

const plainForms = {
  oppose: { new: '-', old: ' retain' },
  reserve: { new: ' reserve', old: ' reserve' },
} as const;

/** A sign behind words that would go out says something else than one behind words that would come in. */
function isOnNewWords({ new: fresh }: Change, position: PartyPosition | undefined): boolean {
  return position?.spans.some((span) => fresh.includes(span)) === true;
}

/**
 * Tells which entries read in a draft as they are meant.
 *
 * @param entries The entries.
 * @param draft The draft with them in its tags.
 * @param changeOf Finds the change of that draft which an entry is about.
 * @returns Those on which the party stands as before.
 */
export function readAsMeant(
  entries: readonly CarriedEntry[],
  draft: Draft,
  changeOf: (entry: CarriedEntry) => Change | undefined,
): CarriedEntry[] {
  const positions = positionsById(draft);
  return entries.filter((entry) => {
    const change = changeOf(entry);
    return change !== undefined && standsOn(change, positions).get(entry.party) === entry.stand;
  });
}

function carriedChanges({ before, after, labels }: RebasedPair): Map<Change, Change> {
  const [keyBefore, keyAfter] = [wordsIn(before), wordsIn(after)];
  const [standsBefore, standsAfter] = [supportersIn(before), supportersIn(after)];
  const free = new Map<string, Change[]>();
  for (const change of after.changes)
    for (const label of [change.provision, anywhere]) {
      const key = `${label ?? ''}\n${keyAfter(change)}`;
      free.set(key, [...(free.get(key) ?? []), change]);
    }
  const taken = new Set<Change>();
  const found = new Map<Change, Change>();
  for (const change of before.changes) {
    const { provision } = change;
    /* A paragraph that is proposed as a whole may have another label there. */
    const label = provision !== null && labels.has(provision) ? labels.get(provision) : anywhere;
    const supporters = standsBefore(change);
    const one = free
      .get(`${label ?? ''}\n${keyBefore(change)}`)
      ?.find((other) => !taken.has(other) && standsAfter(other).some((party) => supporters.includes(party)));
    if (one === undefined) continue;
    taken.add(one);
    found.set(change, one);
  }
  return found;
}

const anywhere = '*';

function wordsIn({ spans }: Draft): (change: Change) => string {
  const textOf = new Map(spans.map(({ id, text }) => [id, text.replace(/\s+/gu, ' ').trim()]));
  const words = (ids: readonly string[]): string => ids.map((id) => textOf.get(id) ?? '').join(' ');
  return ({ old, new: fresh }) => `${words(old)}\n${words(fresh)}`;
}

function supportersIn(draft: Draft): (change: Change) => string[] {
  const positions = positionsById(draft);
  return (change) =>
    [...standsOn(change, positions)].flatMap(([party, stand]: [string, Stand]) =>
      stand === 'support' ? [party] : [],
    );
}
