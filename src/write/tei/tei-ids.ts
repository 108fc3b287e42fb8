import type { ViewRoot } from '../../view/view-tree.js';
import { idMint } from '../xml/ids.js';
import { namedParties, type NamedParty } from '../xml/named-parties.js';
import type { Shown, ShownSpan } from '../xml/shown-changes.js';

/** The ids of a TEI document: the values of `xml:id`. */
export interface TeiIds {
  readonly parties: readonly NamedParty[];
  /** Of a party, by the id that the view gives it. */
  readonly party: (id: string) => string;
  /** Of a block. */
  readonly block: (id: string) => string;
  readonly change: (id: string) => string;
  /** Of a span; where it is marked by its two ends, of the `span` that stands for it. */
  readonly span: (id: string) => string;
  /** Of the parts of a span in the order of the text; where it is marked by its two ends, of these. */
  readonly parts: (id: string) => readonly string[];
}

/**
 * Says whether a span is marked by its two ends: one that is cut, and that has no reading of its own because nothing is put in or out.
 * Any other span is an element around its words, in every block in which it has some.
 *
 * @param span The span.
 * @returns Whether it is.
 */
export function isMarkedByEnds({ part, parts }: ShownSpan): boolean {
  return part === 'none' && parts > 1;
}

/**
 * Gives ids to all that a document names. Parties come first, so that they keep the names by which everybody knows them.
 *
 * @param view The view.
 * @param shown Its changes and spans.
 * @returns The ids.
 */
export function teiIds(view: ViewRoot, shown: Shown): TeiIds {
  const mint = idMint('.');
  for (const id of ['base', 'adopted']) mint(id);
  const named = namedParties(view);
  const party = new Map(named.map(({ id }) => [id, mint(id)]));
  const block = new Map(view.children.map(({ id }) => [id, mint(id)]));
  const change = new Map([...shown.changes.keys()].map((id) => [id, mint(id)]));
  const span = new Map([...shown.spans.keys()].map((id) => [id, mint(id)]));
  const parts = new Map<string, string[]>();
  for (const shownSpan of shown.spans.values()) {
    const { id, parts: count } = shownSpan;
    const further = Array.from({ length: count - 1 }, () => id);
    const own = span.get(id) ?? id;
    const ends = isMarkedByEnds(shownSpan);
    parts.set(id, ends ? [mint(`${id}.start`), mint(`${id}.end`)] : [own, ...further.map(mint)]);
  }
  const from = (ids: ReadonlyMap<string, string>) => (id: string) => ids.get(id) ?? id;
  return {
    parties: named,
    party: from(party),
    block: from(block),
    change: from(change),
    span: from(span),
    parts: (id) => parts.get(id) ?? [],
  };
}
