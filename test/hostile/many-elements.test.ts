import { describe, expect, test } from 'vitest';
import {
  annotated,
  formatTree,
  parse,
  readAmendments,
  readDraft,
  toAkn,
  toCriticMarkup,
  toTei,
  toTerminal,
  toText,
  type ViewRoot,
} from '../../src/index.js';
import type { ViewPhrasing } from '../../src/view/view-tree.js';
import { criticParts } from '../../src/write/critic-marks.js';

/*
 * Lists as long as a text may be. An engine puts the arguments of a call on the stack, and some 125,000 of them overflow it, so a list that
 * is spread into a call (`push(...list)`) ends the reading of a long text; a rule of the linter forbids it, and this shows that it holds.
 */
const many = 130_000;
const limit = 180_000;

let written: ViewRoot | undefined;
const paragraphs = (): ViewRoot => (written ??= annotated(readDraft('1. [a]\n\n'.repeat(many))));

describe(`${many} elements are a text like any other`, () => {
  test('brackets with tags', { timeout: limit }, () => {
    const draft = readDraft('[a] {USA+ USA-} '.repeat(many));
    expect([draft.spans.length, draft.positions.length]).toEqual([many, 2 * many]);
  });

  test('a tree with brackets, as text', { timeout: limit }, () => {
    expect(formatTree(parse('[a] '.repeat(many)).tree).split('\n').length).toBeGreaterThan(2 * many);
  });

  test('lines', { timeout: limit }, () => {
    expect(readDraft('1. a\n\n'.repeat(many)).provisions).toHaveLength(many);
  });

  test('instructions', { timeout: limit }, () => {
    const { instructions, diagnostics } = readAmendments('Delete paragraphs 1-9000. '.repeat(many));
    expect(instructions.length + diagnostics.length).toBeGreaterThan(0);
  });

  test('comments in a row, of which each would look at all behind it', { timeout: limit }, () => {
    const tag: ViewPhrasing = { type: 'attribution', positions: [], note: 'to be seen' };
    expect(criticParts(Array.from({ length: 4 * many }, () => tag))).toHaveLength(4 * many);
  });

  test.each(Object.entries({ toText, toTerminal, toCriticMarkup, toTei, toAkn }))(
    'brackets written by %s',
    { timeout: limit },
    (_, write) => {
      expect(write(paragraphs()).length).toBeGreaterThan(many);
    },
  );
});
