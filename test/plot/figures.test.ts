import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile } from 'travaux';
import { contentionPlot, successPlot } from '../../src/entries/plot.js';

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

  test('contention names the paragraphs', async () => {
    expect(await contentionPlot(draft)).toContain('OP1');
  });
});
