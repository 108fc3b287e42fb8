import type { Candidate } from './shortlists.js';

/** The candidates of all clauses of the draft as columns, one clause behind the other. */
export interface CandidateTable {
  /** For each clause of the draft its first row; at the end how many rows there are. */
  readonly firsts: Int32Array;
  readonly draft: Int32Array;
  readonly adopted: Int32Array;
  readonly bits: Float64Array;
}

/**
 * Lays the candidates of all clauses end to end.
 *
 * @param candidates For each clause of the draft what may answer to it.
 * @returns The table; rows are in the same order.
 */
export function tableOf(candidates: readonly (readonly Candidate[])[]): CandidateTable {
  const firsts = new Int32Array(candidates.length + 1);
  for (const [clause, list] of candidates.entries()) firsts[clause + 1] = (firsts[clause] ?? 0) + list.length;
  const length = firsts[candidates.length] ?? 0;
  const table = {
    firsts,
    draft: new Int32Array(length),
    adopted: new Int32Array(length),
    bits: new Float64Array(length),
  };
  let row = 0;
  for (const list of candidates)
    for (const { draft, adopted, bits } of list) {
      table.draft[row] = draft;
      table.adopted[row] = adopted;
      table.bits[row] = bits;
      row += 1;
    }
  return table;
}
