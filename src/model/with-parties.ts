import { notations } from '../../grammar/notation.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { actorParty, authorParty } from '../parties/author-party.js';
import { codeSystemOf } from '../parties/code-system.js';
import { partyOf } from '../parties/resolve-party.js';
import { suggestParty, type SuggestOptions } from '../parties/suggest-party.js';
import type { CodeSystem, Party } from '../parties/party.js';
import type { Draft, DraftParty, PartyPosition } from './draft.js';

/** A draft whose parties are known, and what is doubtful about them. */
export interface ReadParties {
  readonly draft: Draft;
  readonly findings: Finding[];
}

/**
 * Finds out who the actors of a draft are. Which codes it uses is seen from all of its actors together: in a text of three-letter codes,
 * `IN` is a word.
 *
 * @param draft The draft, its positions naming actors as written.
 * @returns The draft with canonical parties; an actor that nobody knows stays as written, and is reported with what may be meant.
 */
export function withParties(draft: Draft): ReadParties {
  const seen = codeSystemOf(draft.positions.map(({ actor }) => actor));
  const codes = seen === 'auto' ? notations[draft.source.notation].usualCodes : seen;
  const known = new Map<string, Party | null>();
  const authors = new Set(draft.positions.filter((one) => isOfAuthor(draft, one)).map(({ actor }) => actor));
  for (const actor of new Set(draft.positions.map((one) => one.actor)))
    known.set(actor, partyNamed(actor, codes, authors.has(actor)));
  const parties = new Map<string, DraftParty>();
  for (const party of known.values()) {
    if (party !== null) parties.set(party.id, { id: party.id, kind: party.kind, name: party.name });
  }
  const among = [...parties.keys()];
  const reasons = new Map<string, string>();
  for (const [actor, party] of known)
    if (party === null) reasons.set(actor, unknownReason(actor, { codes, among }));
  const findings: Finding[] = [];
  const positions = draft.positions.map((position) => {
    const { actor, start, end, raw } = position;
    const at = Math.max(0, raw.indexOf(actor));
    const party = known.get(actor)?.id ?? null;
    const reason = reasons.get(actor);
    if (reason !== undefined)
      findings.push({
        ruleId: 'unknown-party',
        reason,
        start: start + at,
        end: Math.min(end, start + at + actor.length),
      });
    return { ...position, party: party ?? actor };
  });
  return { draft: { ...draft, positions, parties: [...parties.values()] }, findings };
}

/** A mention or a fact of an editor names the person who wrote it: `@Alice (USA)`, `{"author":"Alice (USA)"}`. */
function isOfAuthor({ source }: Draft, { stance, start }: PartyPosition): boolean {
  return stance === 'propose' && /["@]\s?$/u.test(source.text.slice(Math.max(0, start - 2), start));
}

/** Where a tag has an actor, a code in small letters is no word: `{usa+}`. An author may be a person of a party: `@Alice (USA)`. */
function partyNamed(actor: string, codes: CodeSystem, isAuthor: boolean): Party | null {
  const named = partyOf(actor, { codes });
  if (named !== null) return named;
  if (/\s/u.test(actor)) return isAuthor ? authorParty(actor) : actorParty(actor, { codes });
  return partyOf(actor.toUpperCase(), { codes });
}

function unknownReason(actor: string, options: SuggestOptions): string {
  const meant = suggestParty(actor, options);
  const hint = meant === null ? '' : `; ${meant.id} (${meant.name}) may be meant`;
  return `“${actor}” is no State, group or office that is known${hint}`;
}
