import { forumWords, ituSymbols } from './forum-words.js';
import { forumGroups } from './forum-groups.js';
import { foreignActorNames } from './foreign-actor-names.js';
import { foreignStateAbbreviations, foreignStateNames } from './foreign-state-names.js';
import { groups, type NamedActor } from './groups.js';
import { isoEntries, withdrawnIsoEntries } from './iso-3166.js';
import { formOf } from './name-parts.js';
import { offices, organizations, stakeholders } from './offices.js';
import type { Body, Party, PartyCodes, PartyKind } from './party.js';
import { stateAbbreviations, stateNames } from './state-names.js';
import { formerAbbreviations, formerNames, formerStates, territoryNames } from './territory-names.js';
import { m49Countries, m49Regions } from './un-m49.js';

/** Words for parties: names by the form in which they are compared, abbreviations as they are written. */
export interface Vocabulary {
  readonly names: Map<string, Party>;
  readonly abbreviations: Map<string, Party>;
}

/** Everything that is known, ready for lookup. */
export interface PartyIndex extends Vocabulary {
  readonly byId: Map<string, Party>;
  readonly codes: Readonly<Record<'alpha3' | 'alpha2' | 'm49' | 'itu', Map<string, Party>>>;
  readonly forums: Readonly<Record<Body, Vocabulary>>;
  /** The beginnings of all names, part by part, whole names included: a form that is not here leads to no name. */
  readonly beginnings: Set<string>;
}

let index: PartyIndex | null = null;

/**
 * The index of all parties.
 *
 * @returns The same index at every call. It is made at the first one, because whoever imports the library for something else
 *   should not wait for it.
 */
export function partyIndex(): PartyIndex {
  return (index ??= makeIndex());
}

/**
 * The id of an M49 region.
 *
 * @param code Its three digits.
 * @returns `M49:202` for Sub-Saharan Africa.
 */
export function m49RegionId(code: string): string {
  return `M49:${code}`;
}

const vocabulary = (): Vocabulary => ({ names: new Map(), abbreviations: new Map() });

/** Of two parties with one name the first to be entered keeps it, so present ones come before former ones. */
function makeIndex(): PartyIndex {
  const made: PartyIndex = {
    ...vocabulary(),
    byId: new Map(),
    codes: { alpha3: new Map(), alpha2: new Map(), m49: new Map(), itu: new Map() },
    forums: { 'eu-council': vocabulary(), who: vocabulary(), wipo: vocabulary(), wto: vocabulary() },
    beginnings: new Set(),
  };
  addCountries(made);
  for (const [kind, actors] of [
    ['group', [...groups, ...forumGroups]],
    ['office', offices],
    ['organization', organizations],
    ['stakeholder', stakeholders],
  ] as const) {
    for (const actor of actors) addActor(made, kind, actor);
  }
  addFormerCountries(made);
  addRegions(made);
  addForeignNames(made);
  addForumWords(made);
  return made;
}

function addCountries(made: PartyIndex): void {
  const m49 = new Map(m49Countries().map((country) => [country.alpha3, country]));
  const states = new Map(stateNames.map(([alpha3, ...names]) => [alpha3, names]));
  const territories = new Map(territoryNames.map(([alpha3, ...names]) => [alpha3, names]));
  for (const { alpha2, alpha3 } of isoEntries()) {
    const { code, name } = m49.get(alpha3) ?? {};
    const names = [name, ...(states.get(alpha3) ?? territories.get(alpha3) ?? [])].filter(isGiven);
    const codes = { alpha2, alpha3, ...(code === undefined ? {} : { m49: code }) };
    addCountry(made, states.has(alpha3) ? 'state' : 'territory', codes, names);
  }
  for (const [id, ...abbreviations] of stateAbbreviations) addAbbreviations(made, id, abbreviations);
}

function addFormerCountries(made: PartyIndex): void {
  const others = new Map(formerNames.map(([alpha3, ...names]) => [alpha3, names]));
  for (const { alpha2, alpha3, m49, name } of withdrawnIsoEntries()) {
    const kind = formerStates.includes(alpha3) ? 'former-state' : 'territory';
    const codes = { alpha2, alpha3, ...(m49 === null ? {} : { m49 }) };
    addCountry(made, kind, codes, [name, ...(others.get(alpha3) ?? [])]);
  }
  for (const [id, ...abbreviations] of formerAbbreviations) addAbbreviations(made, id, abbreviations);
}

function addCountry(
  made: PartyIndex,
  kind: PartyKind,
  codes: Required<Pick<PartyCodes, 'alpha3'>> & PartyCodes,
  names: readonly string[],
): void {
  const party: Party = { id: codes.alpha3, kind, name: names[0] ?? codes.alpha3, codes };
  made.byId.set(party.id, party);
  enter(made.codes.alpha3, codes.alpha3, party);
  if (codes.alpha2 !== undefined) enter(made.codes.alpha2, codes.alpha2, party);
  if (codes.m49 !== undefined) enter(made.codes.m49, codes.m49, party);
  for (const name of names) {
    const form = formOf(name);
    for (const each of [form, ...invertedForms(form)]) addForm(made, made, each, party);
  }
}

/**
 * The forms of a name in alphabetical lists, as ISO 3166 and many tables write them: “Republic of Korea” is also “Korea, Republic
 * of”, “Korea (Republic of)” and “Korea (the Republic of)”.
 */
function invertedForms(name: string): string[] {
  const [, first, second] = /^(.*? of(?: the)?) ([^(),]+)$/u.exec(name) ?? [];
  if (first === undefined || second === undefined) return [];
  return [first, `the ${first}`].flatMap((form) => [`${second} , ${form}`, `${second} ( ${form} )`]);
}

function addActor(made: PartyIndex, kind: PartyKind, actor: NamedActor): void {
  const { id, name, short = [], names = [], body } = actor;
  const party: Party = { id, kind, name, codes: id === 'EU' ? { alpha2: 'EU' } : {} };
  made.byId.set(id, party);
  const place = body === undefined ? made : made.forums[body];
  for (const given of [name, ...names]) addName(made, place, given, party);
  if (!short.includes(id)) addName(made, place, id, party);
  for (const abbreviation of short) enter(place.abbreviations, abbreviation, party);
}

/** After all English names, which keep theirs. */
function addForeignNames(made: PartyIndex): void {
  for (const [id, ...names] of foreignStateNames()) {
    const party = made.byId.get(id);
    if (party === undefined) continue;
    for (const name of names) addName(made, made, name, party);
  }
  for (const [id, ...abbreviations] of foreignStateAbbreviations) addAbbreviations(made, id, abbreviations);
  for (const { id, names, short } of foreignActorNames(made.byId.keys())) {
    const party = made.byId.get(id);
    if (party === undefined) continue;
    for (const name of names) addName(made, made, name, party);
    addAbbreviations(made, id, short);
  }
}

function addRegions({ byId, codes }: PartyIndex): void {
  for (const { code, name } of m49Regions()) {
    const party: Party = { id: m49RegionId(code), kind: 'group', name, codes: { m49: code } };
    byId.set(party.id, party);
    enter(codes.m49, code, party);
  }
}

function addForumWords(made: PartyIndex): void {
  for (const [body, rows] of Object.entries(forumWords) as [Body, (typeof forumWords)[Body]][]) {
    for (const [id, ...words] of rows) {
      const party = made.byId.get(id);
      if (party === undefined) continue;
      for (const word of words) {
        if (isAbbreviation(word)) enter(made.forums[body].abbreviations, word, party);
        else addName(made, made.forums[body], word, party);
      }
    }
  }
  for (const [id, symbol] of ituSymbols) {
    const party = made.byId.get(id);
    if (party !== undefined) enter(made.codes.itu, symbol, party);
  }
}

const isAbbreviation = (word: string): boolean => /^\p{Lu}+$/u.test(word);

function addAbbreviations(made: PartyIndex, id: string, abbreviations: readonly string[]): void {
  const party = made.byId.get(id);
  if (party === undefined) return;
  for (const abbreviation of abbreviations) enter(made.abbreviations, abbreviation, party);
}

function addName(made: PartyIndex, place: Vocabulary, name: string, party: Party): void {
  addForm(made, place, formOf(name), party);
}

function addForm({ beginnings }: PartyIndex, { names }: Vocabulary, form: string, party: Party): void {
  for (let end = form.indexOf(' '); end >= 0; end = form.indexOf(' ', end + 1)) {
    beginnings.add(form.slice(0, end));
  }
  beginnings.add(form);
  enter(names, form, party);
}

function enter(map: Map<string, Party>, key: string, party: Party): void {
  if (!map.has(key)) map.set(key, party);
}

const isGiven = (name: string | undefined): name is string => name !== undefined;
