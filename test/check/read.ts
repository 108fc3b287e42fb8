import { expect } from 'vitest';
import { parse, readDraft, type Draft, type Parsed, type ParseOptions } from '../../src/index.js';
import { breachesOfDraft } from './draft-laws.js';
import { breachesOfTree } from './tree-laws.js';

/**
 * Parses a document and asserts the laws that hold for every one.
 *
 * @param source The document.
 * @param options How to read it.
 * @returns The tree and the diagnostics.
 */
export function checkedParse(source: string, options: ParseOptions = {}): Parsed {
  const parsed = parse(source, options);
  expect(breachesOfTree(source, parsed)).toEqual([]);
  return parsed;
}

/**
 * Reads a draft and asserts the laws that hold for every one, and those of its tree.
 *
 * @param source The text.
 * @param options How to read it.
 * @returns The draft.
 */
export function checkedDraft(source: string, options: ParseOptions = {}): Draft {
  checkedParse(source, options);
  const draft = readDraft(source, options);
  expect(breachesOfDraft(source, draft)).toEqual([]);
  return draft;
}
