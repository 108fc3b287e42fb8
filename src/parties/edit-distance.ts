import damerauLevenshtein from 'damerau-levenshtein';

/**
 * The number of single edits between two strings.
 *
 * @param a A string.
 * @param b Another.
 * @returns Insertions, deletions, substitutions and swaps of neighbors (`Belguim` is one edit from `Belgium`). The time is the
 *   product of the lengths, so callers bound them; a distance above four may be reported larger than it is.
 */
export function editDistance(a: string, b: string): number {
  return damerauLevenshtein(a, b).steps;
}
