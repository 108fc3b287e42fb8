import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, trace } from 'travaux';
import { contentionPlot, successPlot, timelinePlot } from '../../src/entries/plot.js';

const draft = readDraft('1. Requests [urgent] {USA+} [immediate] {FRA+ USA-} action by all States;');
const adopted = readAdopted('1. Requests immediate action by all States;');

describe('figures', () => {
  test('what parties attained names each of them', async () => {
    const svg = (await successPlot(draft, adopted, reconcile(draft, adopted))) ?? '';
    expect(svg).toMatch(/^<svg /u);
    for (const party of ['USA', 'FRA']) expect(svg).toContain(party);
  });

  test('a draft in which nobody is named has nothing to draw', async () => {
    const untagged = readDraft('1. Requests [urgent] action by all States;');
    expect(await successPlot(untagged, adopted, reconcile(untagged, adopted))).toBeNull();
  });

  test.each([
    [['May', 'adopted'], ['1 May', '2 adopted'], '7 words'],
    [
      [
        'draft-2015-12-05.md',
        'draft-2015-12-09.md',
        'draft-2015-12-10.md',
        'draft-2015-12-11.md',
        'adopted.md',
      ],
      ['1', '2', '3', '4', '5'],
      '2 draft-2015-12-09.md: 7 words, 2 brackets',
    ],
    [
      Array.from({ length: 30 }, () => 'x'),
      Array.from({ length: 30 }, (_, index) => String(index + 1)),
      '30 x: ',
    ],
  ])('a series names its texts in full: %j', async (names, ticks, words) => {
    const drafts = names.slice(1).map(() => draft);
    const svg = await timelinePlot({ names, drafts, adopted, trace: trace([...drafts, adopted]) });
    const axis = /aria-label="x-axis tick label"[^]*?<\/g>/u.exec(svg)?.[0] ?? '';
    expect([...axis.matchAll(/>([^<>]+)<\/text>/gu)].map(([, tick]) => tick)).toEqual(ticks);
    expect(svg).toContain(words);
    for (const name of names) expect(svg).toContain(name);
  });

  test('contention names the paragraphs', async () => {
    expect(await contentionPlot(draft)).toContain('OP1');
  });
});
