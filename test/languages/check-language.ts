import { expect } from 'vitest';
import { parse, readDraft } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { breachesOfTree } from '../check/tree-laws.js';

/** A draft in some language with what is to be read in it. */
export interface LanguageCase {
  readonly name: string;
  readonly text: string;
  /** The labels of all provisions that have one, in order. */
  readonly labels: string;
  /** Each position: the party, its stance, and the words of the spans that its tag is bound to. */
  readonly positions: readonly string[];
  /** The rules that speak of what could not be read. */
  readonly rules?: readonly string[];
}

const speaking = new Set([
  'stances-not-known',
  'actor-without-stance',
  'unknown-stance',
  'unknown-party',
  'unbound-attribution',
]);

/**
 * Checks what is read in a draft, and the laws that hold for every draft.
 *
 * @param language The language, by ISO 639-1.
 * @param given The draft.
 */
export function checkLanguage(language: string, { text, labels, positions, rules }: LanguageCase): void {
  const draft = readDraft(text);
  expect(draft.source.language).toBe(language);
  expect(draft.provisions.flatMap(({ label }) => (label === null ? [] : [label])).join(' ')).toBe(labels);
  const words = new Map(draft.spans.map((span) => [span.id, span.text]));
  expect(
    draft.positions.map(
      ({ party, stance, spans }) => `${party} ${stance}: ${spans.map((span) => words.get(span)).join(' / ')}`,
    ),
  ).toEqual(positions);
  if (rules !== undefined) {
    const said = draft.diagnostics.map(({ ruleId }) => ruleId).filter((rule) => speaking.has(rule));
    expect([...new Set(said)].sort()).toEqual([...rules].sort());
  }
  expect(breachesOfTree(text, parse(text))).toEqual([]);
  expect(breachesOfDraft(text, draft)).toEqual([]);
}
