import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  adoptedOutcome,
  annotated,
  draftOutcome,
  readAdopted,
  readDraft,
  toText,
  type Reconciliation,
  type ViewOrigin,
  type ViewPhrasing,
  type ViewSpan,
} from '../../src/index.js';
import { writers } from '../write/writers.js';

const expected = join(import.meta.dirname, 'expected');

const draft = readDraft('1. Urges [on] {USA+} [entitled] {USA+} States to act [swiftly] {FRA+ RUS-};');
const adopted = readAdopted('1. Urges entitled States to act in good\n\n---\n\ntime, soon [X];', {
  format: 'markdown',
});

/* By hand: "on" gives way to "entitled", "swiftly" to other words, and "soon" is new. */
const reconciliation: Reconciliation = {
  schemaVersion: '2.1',
  draft: { length: draft.source.length, sha256: draft.source.sha256 },
  adopted: { length: adopted.source.length, sha256: adopted.source.sha256 },
  exact: true,
  inexact: [],
  cost: 3,
  cutOff: null,
  choices: [],
  alignment: [],
  spans: [
    verdict('s1', 'dropped', 'Nothing stands at the place of “on”.'),
    verdict('s2', 'retained', '“entitled” stands there.'),
    verdict('s3', 'reworded', '“in good time” stands there.'),
  ],
  changes: [
    { id: 'c1', outcome: 'adopted', confidence: 1, reasons: [] },
    { id: 'c2', outcome: 'adopted-in-part', confidence: 0.5, reasons: [] },
  ],
  words: [
    { ...placeOf('Urges'), origin: 'base' },
    { ...placeOf('entitled'), origin: 'span', span: 's2', change: 'c1', parties: ['USA'] },
    { ...placeOf('States to act'), origin: 'base' },
    { ...placeOf('in good\n\n---\n\ntime'), origin: 'reworded', span: 's3', change: 'c2', parties: ['FRA'] },
    { ...placeOf('soon'), origin: 'new' },
  ],
  provisions: [],
};

function verdict(
  id: string,
  fate: Reconciliation['spans'][number]['fate'],
  text: string,
): Reconciliation['spans'][number] {
  const { start = 0, end = 0 } = draft.spans.find((span) => span.id === id) ?? {};
  return { id, start, end, fate, evidence: [], confidence: 0.9, reasons: [{ rule: 'by-hand', text }] };
}

function placeOf(words: string): { start: number; end: number } {
  const start = adopted.source.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function spansIn(children: readonly ViewPhrasing[]): ViewSpan[] {
  return children.flatMap((node) => (node.type === 'span' ? [node, ...spansIn(node.children)] : []));
}

describe('the draft with what became of it', () => {
  const view = draftOutcome(draft, reconciliation);
  const spans = view.children.flatMap(({ children }) => spansIn(children));

  test('every span has its fate and its change the outcome', () => {
    expect(spans.map(({ id, fate, change }) => [id, fate?.fate, change?.kind, change?.outcome])).toEqual([
      ['s1', 'dropped', 'replacement', 'adopted'],
      ['s2', 'retained', 'replacement', 'adopted'],
      ['s3', 'reworded', 'insertion', 'adopted-in-part'],
    ]);
    expect(spans[0]?.fate?.reasons).toEqual(['Nothing stands at the place of “on”.']);
  });

  test('but for that it is the annotated version', () => {
    const without = JSON.parse(JSON.stringify(view), (key, value: unknown) =>
      key === 'fate' || key === 'outcome' ? null : value,
    ) as unknown;
    expect(without).toEqual(annotated(draft));
  });
});

describe('the adopted text with where its words came from', () => {
  const view = adoptedOutcome(adopted, reconciliation);
  const origins = (view.children[0]?.children ?? []).filter(
    (node): node is ViewOrigin => node.type === 'origin',
  );

  test('every run is one node, also over a page break', () => {
    expect(
      origins.map(({ origin, children, span }) => [
        origin,
        children.map(({ value }) => value).join(''),
        span,
      ]),
    ).toEqual([
      ['base', 'Urges', null],
      ['span', 'entitled', 's2'],
      ['base', 'States to act', null],
      ['reworded', 'in good time', 's3'],
      ['new', 'soon', null],
    ]);
    for (const [index, { place }] of origins.entries()) expect(place).toMatchObject(placeOfRun(index));
  });

  test('its parties are those who proposed words', () => {
    expect(view.parties.map(({ id }) => id)).toEqual(['USA', 'FRA']);
  });

  test('its words are those of the adopted text', () => {
    const without = view.children.map((block) => ({ ...block, children: block.children.flatMap(textOf) }));
    expect(toText({ ...view, children: without })).toBe(
      'OP1  Urges entitled States to act in good time, soon [X];\n',
    );
  });
});

function placeOfRun(index: number): { start: number; end: number } {
  const { start = 0, end = 0 } = reconciliation.words[index] ?? {};
  return { start, end };
}

function textOf(node: ViewPhrasing): ViewPhrasing[] {
  return node.type === 'origin' ? node.children : [node];
}

describe.each(Object.entries(writers))('%s', (format, write) => {
  test('of both', async () => {
    const written =
      write(draftOutcome(draft, reconciliation)) + '\n' + write(adoptedOutcome(adopted, reconciliation));
    await expect(written).toMatchFileSnapshot(join(expected, `outcome.${format}`));
  });
});
