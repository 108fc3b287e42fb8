import { readAdopted, readDraft, reconcile, toReport } from 'travaux';

/**
 * Writes the report of a text in which brackets name nobody.
 *
 * @param source The draft.
 * @param target The adopted text.
 * @returns The page.
 */
export function reportOf(source: string, target: string): string {
  const draft = readDraft(source, { notation: 'plain-brackets' });
  const adopted = readAdopted(target);
  return toReport({
    draft,
    adopted,
    reconciliation: reconcile(draft, adopted),
    names: { draft: 'draft <1>.txt', adopted: 'adopted.txt' },
  });
}

/** The report of a draft with options. */
export const withOptions = reportOf(
  `Draft agreement on water

3 November 2023

The Parties,

Article 1

Each Party shall take effective and lasting action on [clean] water [and air].

Article 2

Option 1: Parties shall report to the secretariat every five years on measures taken.

Option 2: Parties may inform the depositary of national legislation at any time.
`,
  `Agreement on water

The Parties,

Article 1

Each Party shall take action on clean water.

Article 2

Parties shall report to the secretariat every five years on measures taken.
`,
);
