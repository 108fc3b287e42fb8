import { expect } from 'vitest';
import { readAdopted, readDraft, type Draft, type Reconciliation } from '../../src/index.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { breachesOfReconciliation } from './reconcile-laws.js';

/** A draft, an adopted text, and what became of one in the other. */
export interface Reconciled {
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly result: Reconciliation;
}

/**
 * Reconciles a draft with an adopted text, and asserts the laws that hold for any two.
 *
 * @param source The draft: plain text, with tags in braces.
 * @param target The adopted text: plain text.
 * @returns Both, and the result.
 */
export function checkedReconciliation(source: string, target: string): Reconciled {
  return checkedReconciliationOf(
    readDraft(source, { notation: 'signed-braces', format: 'text' }),
    readAdopted(target, { format: 'text' }),
  );
}

/**
 * Reconciles a draft with an adopted text, and asserts the laws that hold for any two.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @returns Both, and the result.
 */
export function checkedReconciliationOf(draft: Draft, adopted: Draft): Reconciled {
  const result = reconcile(draft, adopted);
  expect(breachesOfReconciliation(draft, adopted, result)).toEqual([]);
  return { draft, adopted, result };
}

/**
 * Writes what became of the spans.
 *
 * @param reconciled What was reconciled.
 * @returns For each span its fate.
 */
export const fatesIn = ({ result }: Reconciled): string[] => result.spans.map(({ fate }) => fate);
