import { editDistance } from './edit-distance.js';
import { formOf } from './name-parts.js';
import { partyIndex } from './party-index.js';
import type { CodeSystem, Party, PartyOptions } from './party.js';
import { partyOf } from './resolve-party.js';

/** Which party an unknown actor may have been meant for. */
export interface PartySuggestion {
  readonly id: string;
  readonly name: string;
  /** Edits from what was written; 0 if only case differs or the code is one of another system. */
  readonly distance: number;
}

/** Where a suggestion is looked for. */
export interface SuggestOptions extends PartyOptions {
  /** Ids of parties that the document names elsewhere: of equally near ones they are the likelier. */
  readonly among?: readonly string[];
}

/** No name is longer, and the time grows with the square of the length. */
const longestRaw = 80;

/**
 * The one party whose name or code is nearest to an actor that `partyOf` does not know: `Belguim` is near to Belgium.
 *
 * @param raw The actor as written; it is not changed by anything here.
 * @param options The same as for `partyOf`, and the parties that the document names elsewhere.
 * @returns The suggestion, or null where nothing is near or several are equally near, as for most two-letter codes: `VZ` is one
 *   letter from `VN`, `VA`, `NZ` and more.
 * @example
 * suggestParty('Belguim')?.id; // 'BEL'
 */
export function suggestParty(raw: string, options: SuggestOptions = {}): PartySuggestion | null {
  const written = raw.trim();
  if (written === '' || written.length > longestRaw) return null;
  const other = partyOfOtherSystem(written, options);
  return other === null ? nearestParty(written, options) : suggestion(other, 0);
}

const suggestion = ({ id, name }: Party, distance: number): PartySuggestion => ({ id, name, distance });

/** A lower-case code is only believed of a party that is known to take part: `and` is a word more often than Andorra. */
function partyOfOtherSystem(written: string, { body, among = [] }: SuggestOptions): Party | null {
  const forum = body === undefined ? {} : { body };
  const asWritten = partyOf(written, forum);
  if (asWritten !== null) return asWritten;
  const inCapitals = partyOf(written.toUpperCase(), forum);
  const isWord = written === written.toLowerCase();
  return inCapitals !== null && (!isWord || among.includes(inCapitals.id)) ? inCapitals : null;
}

function nearestParty(written: string, options: SuggestOptions): PartySuggestion | null {
  const isCode = /^\p{Lu}{2,4}$/u.test(written);
  const key = isCode ? written : formOf(written);
  // One edit in four letters, two in eight: beyond that most names have several neighbors.
  const limit = isCode ? 1 : Math.min(2, Math.floor(key.length / 4));
  let distance = limit;
  let nearest = new Set<Party>();
  for (const [candidate, party] of isCode ? codesOf(options) : namesOf(options)) {
    if (Math.abs(candidate.length - key.length) > distance) continue;
    const edits = editDistance(key, candidate);
    if (edits > distance) continue;
    if (edits < distance) nearest = new Set();
    distance = edits;
    nearest.add(party);
  }
  const [chosen, ...rest] = preferred([...nearest], options.among ?? []);
  return limit === 0 || chosen === undefined || rest.length > 0 ? null : suggestion(chosen, distance);
}

function preferred(parties: readonly Party[], among: readonly string[]): readonly Party[] {
  const known = parties.filter(({ id }) => among.includes(id));
  return known.length > 0 ? known : parties;
}

function namesOf({ body }: PartyOptions): [string, Party][] {
  const { forums, names } = partyIndex();
  return [...(body === undefined ? [] : forums[body].names), ...names];
}

const codeTables: Readonly<Record<CodeSystem, readonly ('alpha3' | 'alpha2' | 'itu')[]>> = {
  auto: ['alpha3', 'alpha2'],
  alpha3: ['alpha3'],
  alpha2: ['alpha2'],
  names: [],
  m49: [],
  itu: ['itu'],
};

function codesOf({ codes = 'auto' }: PartyOptions): [string, Party][] {
  const index = partyIndex();
  return [...codeTables[codes].flatMap((table) => [...index.codes[table]]), ...index.abbreviations];
}
