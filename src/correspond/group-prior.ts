import type { CandidateTable } from './candidate-table.js';

/** Which groups of both texts the rows of a table are between. */
interface Grouping {
  /** For each row the number of the pair of groups that it is between. */
  readonly pairs: Int32Array;
  readonly pairCount: number;
  /** For each row the first row of its clause whose candidate is of the same group. */
  readonly alike: Int32Array;
  /** For each row how many clauses the group of its candidate has. */
  readonly sizes: Int32Array;
}

/**
 * Tells how likely a place in the other text is by what the other clauses of its group answer to: those of an article, or of a family.
 *
 * @param table The candidates.
 * @param groupOfDraft For each clause of the draft its group.
 * @param groupOfAdopted For each clause of the later text its group.
 * @returns A function from how far each row is believed to how likely each row is.
 */
export function groupPrior(
  table: CandidateTable,
  groupOfDraft: readonly number[],
  groupOfAdopted: readonly number[],
): (beliefs: Float64Array) => Float64Array {
  const { pairs, pairCount, alike, sizes } = groupingOf(table, groupOfDraft, groupOfAdopted);
  const { firsts } = table;
  const groups = groupOfDraft.reduce((most, group) => Math.max(most, group), -1) + 1;
  return (beliefs) => {
    const sums = new Float64Array(groups);
    const links = new Float64Array(pairCount);
    const mine = new Float64Array(beliefs.length);
    for (let row = 0; row < beliefs.length; row += 1) {
      const belief = beliefs[row] ?? 0;
      const group = groupOfDraft[table.draft[row] ?? 0] ?? 0;
      sums[group] = (sums[group] ?? 0) + belief;
      links[pairs[row] ?? 0] = (links[pairs[row] ?? 0] ?? 0) + belief;
      mine[alike[row] ?? 0] = (mine[alike[row] ?? 0] ?? 0) + belief;
    }
    const priors = new Float64Array(beliefs.length);
    for (let clause = 0; clause + 1 < firsts.length; clause += 1) {
      const [first, end] = [firsts[clause] ?? 0, firsts[clause + 1] ?? 0];
      let own = 0;
      for (let row = first; row < end; row += 1) own += mine[row] ?? 0;
      const all = Math.max(1, (sums[groupOfDraft[clause] ?? 0] ?? 0) - own);
      for (let row = first; row < end; row += 1) {
        const others = (links[pairs[row] ?? 0] ?? 0) - (mine[alike[row] ?? 0] ?? 0);
        priors[row] = others / all / (sizes[row] ?? 1);
      }
    }
    return priors;
  };
}

function groupingOf(
  { firsts, draft, adopted }: CandidateTable,
  groupOfDraft: readonly number[],
  groupOfAdopted: readonly number[],
): Grouping {
  const count = groupOfAdopted.reduce((most, group) => Math.max(most, group), 0) + 1;
  const clauses = new Int32Array(count);
  for (const group of groupOfAdopted) clauses[group] = (clauses[group] ?? 0) + 1;
  const numbers = new Map<number, number>();
  const pairs = new Int32Array(draft.length);
  const alike = new Int32Array(draft.length);
  const sizes = new Int32Array(draft.length);
  const groupOfRow = (row: number): number => groupOfAdopted[adopted[row] ?? 0] ?? 0;
  for (let row = 0; row < draft.length; row += 1) {
    const clause = draft[row] ?? 0;
    const key = (groupOfDraft[clause] ?? 0) * count + groupOfRow(row);
    const known = numbers.get(key);
    pairs[row] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
    let first = firsts[clause] ?? 0;
    while (groupOfRow(first) !== groupOfRow(row)) first += 1;
    alike[row] = first;
    sizes[row] = clauses[groupOfRow(row)] ?? 1;
  }
  return { pairs, pairCount: numbers.size, alike, sizes };
}
