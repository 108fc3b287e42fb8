/** How often verdicts on one hand-labeled document were right, with the numbers of the judgement fitted on the others. */
export interface MeasuredAccuracy {
  readonly document: string;
  readonly right: number;
  readonly of: number;
}

/**
 * What `npm run eval` measured on the fates of spans: each labeled document left out in turn. The README tells the same numbers with their
 * intervals, and a test holds the two together.
 */
export const measuredAccuracy: readonly MeasuredAccuracy[] = [
  { document: 'UN-Habitat, 22 May 2023', right: 89, of: 105 },
  { document: 'Paris, 9 December 2015', right: 64, of: 76 },
  { document: 'Paris, 23 October 2015', right: 88, of: 108 },
  { document: 'Paris, 4 December 2015', right: 77, of: 99 },
  { document: 'High seas, 12 December 2022', right: 87, of: 100 },
];

/** The same for verdicts with a confidence of `from` and more, over all these documents. */
export const accuracyOfSure = { from: 0.9, right: 183, of: 194 };

/**
 * Adds up what was measured.
 *
 * @returns How many fates were right, of how many, in how many documents; the lowest and the highest share of a document, from 0 to 1.
 */
export function accuracyInAll(): {
  right: number;
  of: number;
  documents: number;
  lowest: number;
  highest: number;
} {
  const shares = measuredAccuracy.map(({ right, of }) => right / of);
  return {
    right: measuredAccuracy.reduce((sum, { right }) => sum + right, 0),
    of: measuredAccuracy.reduce((sum, { of }) => sum + of, 0),
    documents: shares.length,
    lowest: shares.reduce((least, share) => Math.min(least, share), 1),
    highest: shares.reduce((most, share) => Math.max(most, share), 0),
  };
}
