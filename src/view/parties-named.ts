import type { Draft } from '../model/draft.js';
import { partyOf } from '../parties/resolve-party.js';
import { suggestParty } from '../parties/suggest-party.js';

/**
 * Finds the parties of a draft by their names, for a reading and wherever else somebody asks for parties.
 *
 * A name is an id as the draft has it (`USA`, also of a party that nobody knows but the draft), or any name, abbreviation or code that
 * `partyOf` knows, in any case: `United States`, `us` and `U.S.` are `USA`, `G-77/China` is `G77`. A group is the group, not its members.
 *
 * @param draft The draft.
 * @param names The names.
 * @returns The ids of the parties, each once, in the order of the names.
 * @throws TypeError for a name of nobody who takes a position in the draft; it lists those who do, and the one that may be meant.
 * @example
 * partiesNamed(readDraft('1. Urges [all] {USA+} States;'), ['us']); // ['USA']
 */
export function partiesNamed(draft: Draft, names: readonly string[] | string): string[] {
  const present = new Set(draft.positions.map(({ party }) => party));
  const given: unknown = typeof names === 'string' ? [names] : names;
  if (!Array.isArray(given) || !given.every((name) => typeof name === 'string'))
    throw new TypeError('the names of parties are needed: “USA”, or a list of such names');
  const ids = given.map((name) => {
    const id = [name, idOf(name.trim()), idOf(name.trim().toUpperCase())].find(
      (one) => one !== null && present.has(one),
    );
    if (typeof id !== 'string') throw new TypeError(unknownReason(draft, name, [...present]));
    return id;
  });
  return [...new Set(ids)];
}

function idOf(name: string): string | null {
  return partyOf(name)?.id ?? partyOf(name, { codes: 'alpha2' })?.id ?? null;
}

/* The error is for a person; a draft may have a hundred parties. */
const most = 40;

function unknownReason(draft: Draft, name: string, present: readonly string[]): string {
  if (present.length === 0) return `“${name}” takes no position in this draft, and nobody else does`;
  const known = new Map(draft.parties.map(({ id, name: full }) => [id, full]));
  const said = (id: string): string => {
    const full = known.get(id);
    return full === undefined || full === id ? id : `${id} (${full})`;
  };
  const meant = nearest(name, present, known);
  const hint = meant === null ? '' : `; ${said(meant)} may be meant`;
  const listed = present.slice(0, most).map(said).join(', ');
  const others = present.length > most ? ` and ${String(present.length - most)} more` : '';
  return `“${name}” takes no position in this draft${hint}. Its parties are ${listed}${others}`;
}

/** The party of the draft whose name or id is nearest, the likeliest slip of the pen; null where none is near. */
function nearest(
  name: string,
  present: readonly string[],
  known: ReadonlyMap<string, string>,
): string | null {
  const meant = suggestParty(name, { among: present })?.id;
  if (meant !== undefined && present.includes(meant)) return meant;
  const written = name.trim().toLowerCase();
  const begins = present.filter((id) =>
    [id, known.get(id) ?? id].some((one) => written.length > 1 && one.toLowerCase().startsWith(written)),
  );
  return begins.length === 1 ? (begins[0] ?? null) : null;
}
