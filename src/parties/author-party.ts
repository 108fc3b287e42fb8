import { formOf } from './name-parts.js';
import { partyOf } from './resolve-party.js';
import type { Party, PartyOptions } from './party.js';

/* What the name of an account or of a commenter has around the party that it is of. */
const around =
  /^(?:the\s+)?(?:permanent\s+)?(?:delegation|mission|representation|government|embassy)\s+of\s+|\s+(?:delegation|mission|delegate|rep\.?|representative)$|,\s+again$/giu;
const code = /\(([^()]+)\)\s*$/u;

/**
 * Finds the party that the author of a tracked change or a comment stands for.
 *
 *     authorParty('France (FRA)')               FRA, France
 *     authorParty('Delegation of Brazil')       BRA, Brazil
 *     authorParty('Alvarez, Ignacio')           null
 *
 * @param author The author as the document names it.
 * @returns The party, or null for a person whose party the name does not tell, and for nobody.
 */
export function authorParty(author: string): Party | null {
  const { name, before, inside } = partsOf(author);
  return partyOf(name) ?? (inside === undefined ? null : partyOf(inside)) ?? partyOf(before);
}

/**
 * Finds the party that an actor of a tag stands for. Unlike the account of a person, a body is not the State in parentheses behind it, which
 * may be its own abbreviation, or where it has its seat.
 *
 *     actorParty('France (FRA)')                FRA, France
 *     actorParty('Korea (ROK)')                 KOR, Republic of Korea
 *     actorParty('Sierra Club (USA)')           null
 *     actorParty('Congo (COD)')                 null: two States
 *
 * @param actor The actor as written, all of it.
 * @param options Which codes the text uses and the forum it comes from.
 * @returns The party whose name stands before the parentheses, or null. A part of the name is enough where they hold the party itself.
 */
export function actorParty(actor: string, options: PartyOptions = {}): Party | null {
  const { name, before, inside } = partsOf(actor);
  const whole = partyOf(name, options);
  if (whole !== null || inside === undefined) return whole;
  const [named, other] = [partyOf(before, options) ?? partyOf(before), partyOf(inside)];
  if (named === null) return other !== null && isPartOfName(before, other) ? other : null;
  return other?.kind === 'state' && named.kind === 'state' && other.id !== named.id ? null : named;
}

function partsOf(author: string): { name: string; before: string; inside: string | undefined } {
  const name = author.trim().replace(around, '').trim();
  return { name, before: name.replace(code, ''), inside: code.exec(name)?.[1] };
}

/** `Korea` is a part of `Republic of Korea`. */
function isPartOfName(written: string, { name }: Party): boolean {
  const words = new Set(formOf(name).split(' '));
  const own = formOf(written);
  return own !== '' && own.split(' ').every((word) => words.has(word));
}
