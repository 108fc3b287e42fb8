import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compareDrafts,
  follow,
  readAdopted,
  readDraft,
  reconcile,
  toComparisonReport,
  toFollowingReport,
  toHistory,
  toReport,
  trace,
} from 'travaux';
import { closed, hasChromium, inPage, opened } from './chromium.js';
import { withOptions } from './with-options.js';

const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1');
const draft = readDraft(readFileSync(join(corpus, 'draft-2023-05-22.txt'), 'utf8'));
const adopted = readAdopted(readFileSync(join(corpus, 'adopted-2023-06-09.md'), 'utf8'));
const later = [
  { name: 'a-name-of-a-file-that-goes-on-and-on-without-a-place-where-it-could-break.txt', text: adopted },
  { name: 'draft', text: draft },
];

const pages: Readonly<Record<string, () => string>> = {
  'the corpus pair': () => toReport({ draft, adopted, reconciliation: reconcile(draft, adopted) }),
  'the corpus draft alone': () => toReport({ draft }),
  'a party whose name goes on and on': () => {
    const long = readDraft(`1. Urges [swift] {${'Party'.repeat(60)}+} [steps] {USA+} now.`);
    return toReport({ draft: long, adopted, reconciliation: reconcile(long, adopted) });
  },
  'a comparison of such drafts': () => {
    const long = readDraft(`1. Urges [swift] {${'Party'.repeat(60)}+} [steps] {USA+} now.`);
    return toComparisonReport({ before: long, after: draft, comparison: compareDrafts(long, draft) });
  },
  'a draft with options': () => withOptions,
  'a comparison': () =>
    toComparisonReport({ before: draft, after: adopted, comparison: compareDrafts(draft, adopted) }),
  'a history': () => toHistory({ names: ['draft', 'adopted'], adopted, trace: trace([draft, adopted]) }),
  'a following': () =>
    toFollowingReport({
      adopted,
      later,
      following: follow(adopted, later, { controls: [readAdopted('The ferry leaves at seven.')] }),
    }),
};

/** Boxes that their content does not fit into, and that do not scroll. */
const tooNarrow = `[...document.querySelectorAll('body *')]
  .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
  .filter((one) => one.closest('.scroll, .vh') === null && getComputedStyle(one).display !== 'inline')
  .map((one) => one.tagName + '.' + one.className + ' ' + one.scrollWidth + ' > ' + one.clientWidth)`;

/* On a window of this width and more no column of a table of parties or texts is out of sight. */
const wideEnough = 1280;
const scrolling = `[...document.querySelectorAll('.scroll')]
  .filter((one) => one.querySelector('.matrix') === null && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.ariaLabel + ' ' + one.scrollWidth + ' > ' + one.clientWidth)`;

describe.skipIf(!hasChromium)('nothing is wider than its place', () => {
  test.each(Object.keys(pages))('%s', { timeout: 240_000 }, async (name) => {
    const html = pages[name]?.() ?? '';
    /* Colors change no widths. */
    for (const width of [390, 768, 1280, 1600]) {
      const open = await opened(html, { viewport: { width, height: 900 } });
      const { page } = open;
      const what = `${String(width)} px`;
      expect(await inPage(page, 'document.documentElement.scrollWidth'), what).toBe(width);
      expect(await inPage(page, tooNarrow), what).toEqual([]);
      if (width >= wideEnough) expect(await inPage(page, scrolling), what).toEqual([]);
      await closed(open);
    }
  });
});
