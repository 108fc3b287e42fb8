import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, trace, type Draft } from 'travaux';
import { agreementPlot, contentionPlot, successPlot, timelinePlot } from '../../src/entries/plot.js';
import { successFigure } from '../../tools/figures.js';
import { call } from '../check/command.js';
import { hasProgram, runProgram } from '../check/programs.js';
import { withHostileNames } from '../check/hostile-names.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { closed, hasChromium, inPage, opened } from '../report/chromium.js';

const corpus = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../corpus/hsp-ha-2-1', name), 'utf8');
const hasXmllint = hasProgram('xmllint', ['--version']);

/** Names of texts that overlap or go over the edge, as a browser lays them out. */
const faults = `(() => {
  const edge = document.querySelector('svg').getBoundingClientRect();
  const boxes = [...document.querySelectorAll('text')]
    .filter(({ textContent }) => textContent.trim() !== '')
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const out = boxes
    .filter(({ box }) => box.left < edge.left || box.right > edge.right + 1 || box.top < edge.top || box.bottom > edge.bottom)
    .map(({ text }) => text);
  const overlap = (a, b) =>
    a.left + 1 < b.right - 1 && b.left + 1 < a.right - 1 && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2;
  return [...out, ...boxes.flatMap((one, at) => boxes.slice(at + 1).filter(({ box }) => overlap(one.box, box)).map(({ text }) => one.text + ' × ' + text))];
})()`;

/** Asserts what holds of every figure: well-formed, the same each time, in grays, with its words, none of which overlap. */
async function checkFigure(draw: () => Promise<string | null>, said: readonly string[]): Promise<void> {
  const svg = (await draw()) ?? '';
  expect(await draw()).toBe(svg);
  expect(svg).toMatch(/^<svg .*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  for (const words of said) expect(svg).toContain(words);
  expect(svg).toMatch(/interval|chance/u);
  expect(svg).toMatch(/\(n\)|n on the right|words stand/u);
  for (const [, red, green, blue] of svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/gu))
    expect([red, green]).toEqual([green, blue]);
  if (hasXmllint) {
    const { ok, output } = runProgram('xmllint', ['--nonet', '--noout', '-'], svg);
    expect(ok, output).toBe(true);
  }
  if (!hasChromium) return;
  const open = await opened(`<!doctype html><title>figure</title><body style="margin:0">${svg}`);
  expect(await inPage(open.page, faults)).toEqual([]);
  await closed(open);
}

interface Texts {
  readonly drafts: readonly Draft[];
  readonly adopted: Draft;
}

const pair: Texts = {
  drafts: [readDraft(corpus('draft-2023-05-22.txt'))],
  adopted: readAdopted(corpus('adopted-2023-06-09.md')),
};

function series({ drafts, adopted }: Texts, names: readonly string[]): Promise<string> {
  return timelinePlot({ names, drafts, adopted, trace: trace([...drafts, adopted]) });
}

describe('the corpus pair', () => {
  const [draft] = pair.drafts as [Draft];
  test('success', () =>
    checkFigure(
      () => successPlot(draft, pair.adopted, reconcile(draft, pair.adopted)),
      ['10 of 20 +1', 'share adopted', 'Wilson', 'FRA'],
    ));
  test('agreement', () =>
    checkFigure(() => agreementPlot(draft), ['22 parties', 'NGA', 'false discovery rate']));
  test('contention', () => checkFigure(() => contentionPlot(draft), ['51\u00A0% of 1261 words', 'OP1']));
  test('timeline', () =>
    checkFigure(() => series(pair, ['a.txt', 'b.md']), ['1 draft and the adopted text', '1 a.txt']));
});

/* `npm run generate` brings it up to date. */
test('the figure of the README is fresh', async () => {
  const image = join(import.meta.dirname, '../../docs/images/success.svg');
  expect(readFileSync(image, 'utf8')).toBe(await successFigure());
});

test('names that would be markup, and long ones, are words', async () => {
  const draft = withHostileNames(readDraft('1. Urges [a] {USA+ FRA+ CHN-} States to act.'));
  const adopted = readAdopted('1. Urges a States to act.');
  await checkFigure(() => successPlot(draft, adopted, reconcile(draft, adopted)), ['The Group', '&amp;']);
});

test('where there is nothing to draw, it is said', async () => {
  const files = { 'draft.txt': '1. Urges [all] States to act.', 'adopted.txt': '1. Urges States to act.' };
  expect(await agreementPlot(readDraft(files['draft.txt']))).toBeNull();
  const { code, out, err } = await call(['plot', 'draft.txt', 'adopted.txt', '--of', 'success'], files);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('in draft.txt no party supports a change');
  for (const argv of [
    ['--of', 'success'],
    ['--of', 'none'],
    ['adopted.txt', 'adopted.txt', '--of', 'success'],
    ['adopted.txt', '--of', 'agreement'],
    ['adopted.txt', '--of', 'contention'],
    ['--of', 'contention', '--adopted-part', 'Annex I'],
  ])
    expect((await call(['plot', 'draft.txt', ...argv], files)).code).toBe(2);
  const timeline = await call(
    ['plot', 'draft.txt', 'draft.txt', 'adopted.txt', '--of', 'timeline', '-o', 'out.svg'],
    files,
  );
  expect(timeline.code).toBe(0);
  expect(String(timeline.written.get('out.svg'))).toContain('2 drafts and the adopted text');
});

describe.skipIf(!hasSharedFolder)('long drafts', () => {
  test.each([
    ['the Paris Agreement', 'corpus/paris-agreement/draft-2015-12-09.md', 'Art4 adaptation'],
    ['the high seas', 'corpus/bbnj/draft-2022-12-12.txt', 'Preamble'],
  ])('contention in a draft of %s', async (_, path, words) => {
    const draft = readDraft(sharedFile(path));
    await checkFigure(() => contentionPlot(draft), [words]);
  });

  test('a series', async () => {
    const drafts = ['2022-12-12', '2023-03-04'].map((date) =>
      readDraft(sharedFile(`corpus/bbnj/draft-${date}.txt`)),
    );
    const adopted = readAdopted(sharedFile('corpus/bbnj/adopted-2023-06-19.txt'));
    const svg = await series({ drafts, adopted }, [
      'draft-2022-12-12.txt',
      'draft-2023-03-04.txt',
      'adopted.txt',
    ]);
    await checkFigure(() => Promise.resolve(svg), ['2 drafts']);
  });
});
