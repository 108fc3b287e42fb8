import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { checkedReconciliationOf } from '../check/reconciled.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

interface Label {
  /** Null where the mark is lost. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  /** Null where the two labelers differ. */
  readonly fate: string | null;
}

describe.skipIf(!hasSharedFolder)('the fates of the preamble of resolution 2/1', () => {
  const { result } = checkedReconciliationOf(
    readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt')),
    readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md')),
  );
  const labels = hasSharedFolder
    ? sharedFile('gold/hsp-ha-2-1.preamble.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Label)
    : [];
  const judged = labels
    .filter(({ fate }) => fate !== null)
    .map(({ start, end, text, fate }) => {
      const verdict = result.spans.find((span) => (end === null ? span.start === start : span.end === end));
      return { text, fate, found: verdict?.fate, confidence: verdict?.confidence ?? 0 };
    });

  test('are those of the hand labels for at least 95 % of the spans', () => {
    expect(judged).toHaveLength(49);
    const missed = judged.filter(({ fate, found }) => fate !== found);
    expect(missed.length, JSON.stringify(missed, null, 2)).toBeLessThanOrEqual(0.05 * judged.length);
  });

  test('are right about as often as their confidence says', () => {
    const mean = judged.reduce((sum, { confidence }) => sum + confidence, 0) / judged.length;
    const right = judged.filter(({ fate, found }) => fate === found).length / judged.length;
    expect(right).toBeGreaterThan(mean - 0.05);
    const brier =
      judged.reduce(
        (sum, { fate, found, confidence }) => sum + (confidence - Number(fate === found)) ** 2,
        0,
      ) / judged.length;
    expect(brier).toBeLessThan(0.1);
  });
});
