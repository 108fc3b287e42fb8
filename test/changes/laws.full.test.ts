import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, readDraft, readingOf, toText, type Draft } from '../../src/index.js';
import { resolveFor } from '../../src/view/reading.js';
import { resolve } from '../../src/view/resolution.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';

const settings = { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 1500) };

/** Reads random drafts and asserts a law of each. */
function law(name: string, check: (draft: Draft) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(noisyText, readingOptions, (source, options) => {
        check(readDraft(source, options));
      }),
      settings,
    );
  });
}

law('every reading that decides is free of brackets', (draft) => {
  for (const policy of ['first-choice', 'all-in', 'all-out', 'base', 'consensus'] as const) {
    expect(toText(clean(draft, policy))).not.toMatch(/[[\]]/u);
  }
  for (const { id } of draft.parties) expect(toText(readingOf(draft, [id]))).not.toMatch(/[[\]]/u);
});

law('every span is in one change, and every change is on spans that there are', (draft) => {
  const spans = draft.changes.flatMap((change) => change.spans);
  expect([...spans].sort()).toEqual(draft.spans.map(({ id }) => id).sort());
  for (const { old, new: fresh, spans: own, kind } of draft.changes) {
    expect(own).toEqual(expect.arrayContaining([...old, ...fresh]));
    if (kind === 'insertion') expect([old.length, fresh.length > 0]).toEqual([0, true]);
    if (kind === 'deletion') expect([old.length > 0, fresh.length]).toEqual([true, 0]);
    if (kind === 'move') expect([old.length, fresh.length]).toEqual(own.length === 1 ? [0, 0] : [1, 1]);
    if (kind === 'replacement') expect(fresh).toHaveLength(1);
    /* The old words of a further alternative are in the change beside it, or in no bracket. */
    if (kind === 'replacement') expect(old).toHaveLength(own.length - 1);
    if (kind === 'reservation' || kind === 'unknown') expect([...old, ...fresh]).toEqual([]);
  }
});

law('who proposes nothing reads the base', (draft) => {
  expect(resolveFor(draft, ['nobody'])).toEqual({ resolution: resolve(draft, 'base'), clashes: [] });
});

law('a coalition that agrees applies the changes of all of its members', (draft) => {
  const [a, b] = draft.parties.map(({ id }) => id);
  if (a === undefined || b === undefined) return;
  const base = resolve(draft, 'base');
  const [alone, other, together] = [[a], [b], [a, b]].map((members) => resolveFor(draft, members));
  if (together === undefined || together.clashes.length > 0) return;
  for (const { id } of draft.spans) {
    const ofAlone = alone?.resolution.get(id);
    const expected = ofAlone === base.get(id) ? other?.resolution.get(id) : ofAlone;
    expect(together.resolution.get(id)).toBe(expected);
  }
});
