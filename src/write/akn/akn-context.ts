import type { ViewRoot } from '../../view/view-tree.js';
import { idMint, type IdMint } from '../xml/ids.js';
import { namedParties, type NamedParty } from '../xml/named-parties.js';
import type { Shown } from '../xml/shown-changes.js';

/** The namespace of what Akoma Ntoso has no words for: changes, the positions on them, what became of them. */
export const positionsNamespace = 'urn:travaux:positions:1';

/** What the functions that write one document share. */
export interface AknContext {
  readonly labels: ViewRoot['labels'];
  readonly shown: Shown;
  /** Gives an eId. */
  readonly mint: IdMint;
  /** Gives an eId with the next number of its kind: `para_1__ins_2` is the second `ins` of its paragraph. */
  readonly numbered: (kind: string) => string;
  readonly parties: readonly NamedParty[];
  /** The pointers to parties, by the ids that the view gives them; null for nobody. */
  readonly pointers: (parties: readonly string[]) => string | null;
  /** The eIds of the elements of a span, by its id, in the order of the text. */
  readonly elements: Map<string, string[]>;
}

/**
 * Begins a document.
 *
 * @param view The view.
 * @param shown Its changes and spans.
 * @returns The context; parties have their eIds, in lower case like all of the naming convention.
 */
export function aknContext(view: ViewRoot, shown: Shown): AknContext {
  const mint = idMint('-');
  for (const id of ['travaux', 'author']) mint(id);
  const counts = new Map<string, number>();
  const numbered = (kind: string): string => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return mint(`${kind}_${number}`);
  };
  const parties = namedParties(view);
  const eIds = new Map(parties.map(({ id }) => [id, mint(id.toLowerCase())]));
  return {
    labels: view.labels,
    shown,
    mint,
    numbered,
    parties,
    pointers: (ids) => ids.map((id) => `#${eIds.get(id) ?? id}`).join(' ') || null,
    elements: new Map(),
  };
}
