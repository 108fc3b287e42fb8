import type { Element } from 'xast';
import { x } from 'xastscript';
import type { DocumentFacts } from '../xml/document-facts.js';
import type { NamedParty } from '../xml/named-parties.js';
import type { AknContext } from './akn-context.js';

/**
 * Writes whom the document names: its author, this program, and every party.
 *
 * @param facts What is said about the document.
 * @param context What the document shares.
 * @returns `references`.
 */
export function referencesOf({ author }: DocumentFacts, context: AknContext): Element {
  return x('references', { source: '#travaux' }, [
    x('TLCOrganization', {
      eId: 'author',
      href: '/akn/ontology/organization/un/author',
      showAs: author ?? 'Not stated',
    }),
    x('TLCObject', { eId: 'travaux', href: '/akn/ontology/object/travaux', showAs: 'travaux' }),
    ...context.parties.map((party) => partyReference(party, context)),
  ]);
}

/** An office is a role; everybody else, of whom it is known or not who they are, is an organization. */
function partyReference({ id, kind, name }: NamedParty, { pointers }: AknContext): Element {
  const eId = (pointers([id]) ?? '#').slice(1);
  const isRole = kind === 'office';
  const attributes = {
    eId,
    href: `/akn/ontology/${isRole ? 'role' : 'organization'}/un/${eId}`,
    showAs: name,
    shortForm: id,
  };
  return x(isRole ? 'TLCRole' : 'TLCOrganization', attributes);
}
