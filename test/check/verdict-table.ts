import { expect } from 'vitest';
import type { Draft } from '../../src/index.js';
import { checkedReconciliation, type Reconciled } from './reconciled.js';

/*
 * Tables of tiny texts with what a careful reader says of them. Each line is one case: a name, a draft, what was adopted, and what is expected,
 * as text that reads like the texts.
 */

/** A case: its name, the draft, the adopted text, and what is expected, one line for each thing. */
export type VerdictCase = readonly [
  name: string,
  draft: string,
  adopted: string,
  expected: readonly string[],
];

/**
 * Writes what became of the spans of a draft.
 *
 * @param reconciled What was reconciled.
 * @param width How many characters of a span are shown.
 * @returns For each span `words: fate, rule of the first reason`, with the other rules behind it.
 */
export function fateLines({ draft, result }: Reconciled, width = 30): string[] {
  return result.spans.map(({ fate, reasons }, index) => {
    const text = shown(draft.spans[index]?.text ?? '', width);
    return `${text}: ${fate}, ${reasons.map(({ rule }) => rule).join(' + ')}`;
  });
}

/**
 * Writes where the adopted words came from.
 *
 * @param reconciled What was reconciled.
 * @returns For each run of words `origin: words`.
 */
export function originLines({ adopted, result }: Reconciled): string[] {
  return result.words.map(
    ({ origin, start, end }) => `${origin}: ${shown(adopted.source.text.slice(start, end), 200)}`,
  );
}

/**
 * Writes how the provisions correspond.
 *
 * @param reconciled What was reconciled.
 * @returns For each relation `relation: labels → labels`; a provision without a label by its kind.
 */
export function relationLines({ draft, adopted, result }: Reconciled): string[] {
  return result.provisions.map(({ relation, draftIds, adoptedIds }) =>
    `${relation}: ${namesOf(draft, draftIds)} → ${namesOf(adopted, adoptedIds)}`.replace(
      / $|(?<=:) (?= )/gu,
      '',
    ),
  );
}

/**
 * Writes what became of the changes.
 *
 * @param reconciled What was reconciled.
 * @returns For each change `kind: outcome`.
 */
export function outcomeLines({ draft, result }: Reconciled): string[] {
  return result.changes.map(
    ({ outcome }, index) => `${draft.changes[index]?.kind ?? ''}: ${outcome ?? 'no outcome'}`,
  );
}

/**
 * Writes what became of the choices.
 *
 * @param reconciled What was reconciled.
 * @returns For each choice `outcome: reason`, with what became of its members.
 */
export function choiceLines({ result }: Reconciled): string[] {
  return result.choices.map(({ outcome, adopted, members, reasons }) => {
    const which = adopted === null ? '' : ` ${String(adopted + 1)}`;
    return `${outcome}${which} (${members.map((member) => member.outcome).join(', ')}): ${reasons[0]?.text ?? ''}`;
  });
}

/**
 * Reconciles the texts of a case, asserts the laws that hold for any two, and compares what is written of them.
 *
 * @param oneCase The case.
 * @param write What to write.
 */
export function checkVerdicts(
  [, draft, adopted, expected]: VerdictCase,
  write: (found: Reconciled) => string[],
): void {
  expect(write(checkedReconciliation(draft, adopted))).toEqual(expected);
}

/**
 * Asserts that what came out is one of what careful readers may say.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param fates For each span the fates that are right, with a slash between two.
 */
export function checkFates(draft: string, adopted: string, fates: readonly string[]): void {
  const found = checkedReconciliation(draft, adopted);
  const written = fateLines(found);
  expect(found.result.spans, written.join('\n')).toHaveLength(fates.length);
  for (const [index, { fate }] of found.result.spans.entries())
    expect(fates[index]?.split('/'), written[index]).toContain(fate);
}

function namesOf({ provisions }: Draft, ids: readonly string[]): string {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  return ids.map((id) => byId.get(id)?.label ?? byId.get(id)?.kind ?? id).join(' + ');
}

function shown(text: string, width: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= width ? line : `${line.slice(0, width - 1).trimEnd()}…`;
}
