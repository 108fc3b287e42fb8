import { expect, test, describe } from 'vitest';
import { readDraft } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/*
 * Hand labels name a span by its offsets, so no change of how brackets are read may take one away: what a bracket is found to hold (a
 * note, a place to fill) is said beside the span.
 */
const labelled: Readonly<Record<string, string>> = {
  'hsp-ha-2-1.preamble': 'hsp-ha-2-1/draft-2023-05-22.txt',
  'hsp-ha-2-1.operative': 'hsp-ha-2-1/draft-2023-05-22.txt',
  'paris-2015-10-23': 'paris-agreement/draft-2015-10-23.md',
  'paris-2015-12-09': 'paris-agreement/draft-2015-12-09.md',
};

interface Label {
  /** Null where the mark is lost. */
  readonly start: number | null;
  readonly end: number | null;
}

describe.skipIf(!hasSharedFolder)('every labelled span is a span, by its offsets', () => {
  test.each(Object.entries(labelled))('%s', (labels, draft) => {
    const lines = sharedFile(`gold/${labels}.jsonl`).trim().split('\n');
    const wanted = lines
      .map((line) => JSON.parse(line) as Label)
      .filter(({ start, end }) => start !== null && end !== null)
      .map(({ start, end }) => `${start}–${end}`);
    const found = new Set(
      readDraft(sharedFile(`corpus/${draft}`)).spans.map(({ start, end }) => `${start}–${end}`),
    );
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((place) => !found.has(place))).toEqual([]);
  });
});
