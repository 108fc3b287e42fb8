import { partAt, type NamePart } from './name-parts.js';
import { partyIndex } from './party-index.js';
import type { CodeSystem, Party, PartyMatch, PartyOptions } from './party.js';

/**
 * Finds the parties that a text names, longest names first, before anything is split: `G-77/China/US` is two parties, and the
 * brackets of `(Iran (Islamic Republic of), Cuba)` are not taken for the list's.
 *
 * It is meant for lists of actors. In running text it also finds what only looks like one (`the Bureau of …`, a capitalized
 * `AND`), and where two readings are possible it takes the longer: `Serbia and Montenegro` is the former State.
 *
 * @param text The text; white space and line ends inside a name do not matter.
 * @param options Which codes the text uses and the forum it comes from.
 * @returns The parties in the order of the text, apart from one another. Time is linear in the length of the text.
 * @example
 * matchParties('G-77/China/US').map(({ party }) => party.id); // ['G77', 'USA']
 */
export function matchParties(text: string, options: PartyOptions = {}): PartyMatch[] {
  const matches: PartyMatch[] = [];
  let next = partAt(text, 0);
  while (next !== null) {
    const match = matchAt(text, next, options);
    if (match !== null) matches.push(match);
    next = partAt(text, (match ?? next).end);
  }
  return matches;
}

/**
 * The longest name or code of a party that begins at an offset.
 *
 * @param text The text.
 * @param offset Where the name must begin, in UTF-16 code units.
 * @param options Which codes the text uses and the forum it comes from.
 * @returns The party with its place, or null: also for an offset inside a word. A name ends where its letters or digits end,
 *   so that `CA` is found in `CA5`, where the digit is the number of a footnote.
 * @example
 * longestParty('for South Africa', 4)?.party.id; // 'ZAF'
 */
export function longestParty(text: string, offset: number, options: PartyOptions = {}): PartyMatch | null {
  const first = partAt(text, offset);
  if (first?.start !== offset || isInsideWord(text, offset)) return null;
  return matchAt(text, first, options);
}

function isInsideWord(text: string, offset: number): boolean {
  return offset > 0 && /^[\p{L}\p{M}]{2}/u.test(text.slice(offset - 1, offset + 1));
}

function matchAt(text: string, first: NamePart, options: PartyOptions): PartyMatch | null {
  const start = first.start;
  const coded = codedParty(first, options);
  let best: PartyMatch | null = coded === null ? null : { party: coded, start, end: first.end };
  const { beginnings } = partyIndex();
  const parts: NamePart[] = [];
  let form = first.form;
  for (let last: NamePart | null = first; last !== null && beginnings.has(form);) {
    parts.push(last);
    const party = last.end > (best?.end ?? 0) ? namedParty(form, options) : null;
    if (party !== null && !isTwoParties(text, parts, options)) best = { party, start, end: last.end };
    last = partAt(text, last.end);
    form = `${form} ${last?.form ?? ''}`;
  }
  return best === null ? null : { ...best, end: endAfterArticle(text, best) };
}

/** In “Moldova, Republic of Korea” the longest name is no inverted one: what follows the comma is a longer name. */
function isTwoParties(text: string, parts: readonly NamePart[], options: PartyOptions): boolean {
  const comma = parts.findLastIndex(({ form }) => form === ',');
  const second = comma < 0 ? undefined : parts[comma + 1];
  const end = parts.at(-1)?.end ?? 0;
  return second !== undefined && (matchAt(text, second, options)?.end ?? 0) > end;
}

/** ISO 3166 writes “Philippines (the)”. */
function endAfterArticle(text: string, { party, end }: PartyMatch): number {
  if (party.codes.alpha3 === undefined) return end;
  let at = end;
  for (const form of ['(', 'the', ')']) {
    const part = partAt(text, at);
    if (part?.form !== form) return end;
    at = part.end;
  }
  return at;
}

function namedParty(form: string, { body }: PartyOptions): Party | null {
  const { forums, names } = partyIndex();
  return (body && forums[body].names.get(form)) ?? names.get(form) ?? null;
}

/** Where a code is looked up, in order, before and after the abbreviations. */
const tables: Readonly<
  Record<CodeSystem, { before?: 'alpha3' | 'alpha2' | 'm49' | 'itu'; after?: 'alpha2' }>
> = {
  auto: { before: 'alpha3', after: 'alpha2' },
  alpha3: { before: 'alpha3' },
  alpha2: { before: 'alpha2' },
  names: {},
  m49: { before: 'm49' },
  itu: { before: 'itu' },
};

function codedParty({ letters, dotted }: NamePart, { body, codes = 'auto' }: PartyOptions): Party | null {
  const index = partyIndex();
  const { before, after } = tables[codes];
  const own = body && index.forums[body].abbreviations.get(letters);
  const abbreviated = index.abbreviations.get(letters);
  if (dotted) return own ?? abbreviated ?? null;
  return (
    own ??
    (before && index.codes[before].get(letters)) ??
    abbreviated ??
    (after && index.codes[after].get(letters)) ??
    null
  );
}
