import { describe, expect, test } from 'vitest';
import { readAdopted } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

interface HandLabel {
  readonly adopted?: unknown;
}

/* Hand labels name adopted provisions by their canonical labels, so these stay as they are. */
describe.runIf(hasSharedFolder)('the labels of the adopted Paris Agreement', () => {
  const labels = hasSharedFolder
    ? readAdopted(sharedFile('corpus/paris-agreement/adopted-2015-12-12.md')).provisions.flatMap(
        ({ label }) => label ?? [],
      )
    : [];

  test('are those that the hand labels name', () => {
    const named = sharedFile('gold/paris-2015-10-23.jsonl')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => (JSON.parse(line) as HandLabel).adopted ?? [])
      .filter((label): label is string => typeof label === 'string' && label !== '');
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((label) => !labels.includes(label))).toEqual([]);
  });

  test('are one for each provision', () => {
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });
});
