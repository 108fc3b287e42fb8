import { describe, expect, test } from 'vitest';
import { readDraft, selectPart, type Draft } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';

const lists = [
  'head',
  'provisions',
  'spans',
  'attributions',
  'positions',
  'changes',
  'choices',
  'statuses',
  'notes',
  'diagnostics',
] as const;

/** The lists of a draft, with the places of things instead of their ids. */
function placed(draft: Draft): Record<(typeof lists)[number], unknown[]> {
  const places = new Map<string, string>();
  for (const list of [draft.provisions, draft.spans, draft.attributions, draft.positions])
    for (const { id, start, end } of list) places.set(id, `${id.charAt(0)} at ${start}–${end}`);
  for (const { id, spans } of draft.changes)
    places.set(id, `change of ${spans.map((one) => places.get(one)).join()}`);
  for (const { id } of [...draft.choices, ...draft.statuses, ...draft.notes]) places.set(id, '');
  const withPlaces = (item: unknown): unknown =>
    JSON.parse(JSON.stringify(item), (_, value: unknown) =>
      typeof value === 'string' ? (places.get(value) ?? value) : value,
    );
  return Object.fromEntries(
    lists.map((list) => [list, draft[list].map((item) => withPlaces({ ...item, reasons: [], rule: '' }))]),
  ) as Record<(typeof lists)[number], unknown[]>;
}

const document =
  'Advance version\n\nTitle\n\nThe Assembly,\n\nRecalling [a] {NOR+},\n\n1. Urges [b [c]] {USA+ FRA-} (…) [see PP1 above], Ad ref 1 May 2023;\n\nAlt 1. Asks [d / e];\n\n' +
  'Annex I\n\nRules\n\n1. Towns [report [it]] {MAR+ USA-} [X] [here][there] {KEN+}[^1].\n\nAlt 1. Seas [x.\n\n' +
  'Annex II\n\n1. More [f] {USA+}{to be seen} {}, Ad ref.\n\n2. Urges [g] {RUS+} / [h] {RUS+} [f] {CHN+} on [i] {EGY delete} [j] {EGY+, Nobody-}.\n\n[^1]: A note.';
const whole = readDraft(document);
const parts = whole.parts.map(({ label }) => selectPart(whole, label));

test('the parts of a document have all that it has, each its own', () => {
  expect(whole.parts.map(({ label }) => label)).toEqual(['Text 1', 'Annex I', 'Annex II']);
  for (const part of parts) expect(breachesOfDraft(document, part)).toEqual([]);
  const all = placed(whole);
  const each = parts.map(placed);
  for (const list of lists) {
    expect(all[list].length).toBeGreaterThan(0);
    expect(each.flatMap((one) => one[list])).toEqual(all[list]);
  }
});

test('ids are counted anew, parties are those of the part', () => {
  const [first, second, third] = parts;
  expect(
    parts.map(({ changes, choices, parts: own }) =>
      [changes, choices, own].map((list) => list.map(({ id }) => id).join()),
    ),
  ).toEqual([
    ['c1,c2,c3,c4,c5', 'h1,h2', 'x1'],
    ['c1,c2,c3,c4,c5,c6', 'h1,h2', 'x1'],
    ['c1,c2,c3,c4', 'h1,h2', 'x1'],
  ]);
  expect([first, second, third].map((part) => part?.parties.map(({ id }) => id).join())).toEqual([
    'NOR,USA,FRA',
    'USA,MAR,KEN',
    'USA,RUS,CHN,EGY',
  ]);
});

test('a quotation is in the part around it, and a part of its own', () => {
  const source = '1. Urges a.\n\nAnnex\n\n1. Decides that it reads:\n\n“3. Members [vote].”\n\n2. Ends.';
  const draft = readDraft(source);
  const labels = (part: string): string[] =>
    selectPart(draft, part).parts.map(({ id, label }) => `${id} ${label}`);
  expect(labels('Text 1')).toEqual(['x1 Text 1']);
  expect(labels('Annex')).toEqual(['x1 Annex', 'x2 Annex Quotation 1']);
  expect(labels('Annex Quotation 1')).toEqual(['x1 Annex Quotation 1']);
  expect(selectPart(draft, 'Annex Quotation 1').spans.map(({ text }) => text)).toEqual(['vote']);
});

describe('a part is named in any case, with any spaces', () => {
  test.each(['annex ii', ' ANNEX \t II\n'])('%j', (label) => {
    expect(selectPart(whole, label).parts.map((part) => part.label)).toEqual(['Annex II']);
  });

  test.each([
    ['AnnexII', 'unknown part “AnnexII”; the document has: Text 1, Annex I, Annex II', whole],
    ['Annex', 'unknown part “Annex”; the document has: none', { ...whole, parts: [] }],
  ])('but %s', (label, message, draft) => {
    expect(() => selectPart(draft, label)).toThrow(new RangeError(message));
  });
});

describe('what reaches over the border of parts', () => {
  const source = '1. Takes [a [b [c] {USA+}] on] {FRA+} in [d] {USA+} [e] {USA+} [f / g]{[h] KEN+}.';
  /** The draft from words on, or up to them. */
  function cut(from: string, to?: string): Draft {
    const draft = readDraft(source, { notation: 'signed-braces' });
    const start = source.indexOf(from);
    const end = to === undefined ? source.length : source.indexOf(to);
    return selectPart({ ...draft, parts: draft.parts.map((part) => ({ ...part, start, end })) }, 'Text 1');
  }

  test('spans keep those around them that are in their part', () => {
    const spansOf = (draft: Draft): string[] =>
      draft.spans.map(({ id, depth, parent, text }) => `${id} ${text} ${depth} ${String(parent)}`);
    expect(spansOf(cut('[b', ' in'))).toEqual(['s1 b c 0 null', 's2 c 1 s1']);
    expect(spansOf(cut('[c', ' in'))).toEqual(['s1 c 0 null']);
    expect(spansOf(cut('[a', '[c'))).toEqual(['s1 a b c on 0 null', 's2 b c 1 s1']);
  });

  test('tags and positions keep the spans that are in it', () => {
    const draft = cut('{FRA', '[d');
    expect(draft.attributions.map(({ id, spans }) => [id, spans])).toEqual([['a1', []]]);
    expect(
      draft.positions.map(({ id, spans, attribution, change }) => [id, spans, attribution, change]),
    ).toEqual([['p1', [], 'a1', null]]);
    expect(cut('[a', '{FRA').spans.map(({ attributions }) => attributions)).toEqual([[], [], ['a1']]);
  });

  test('a position whose tag begins before it keeps the id of that', () => {
    const draft = cut('FRA+', '[d');
    expect(draft.attributions).toEqual([]);
    expect(draft.positions.map(({ id, attribution }) => [id, attribution])).toEqual([['p1', 'a2']]);
  });

  test('a change keeps the spans and positions that are in it', () => {
    const changesOf = (draft: Draft): unknown[] =>
      draft.changes.map(({ id, spans, old, new: fresh, positions, rivals }) => [
        id,
        spans,
        old,
        fresh,
        positions,
        rivals.map((rival) => [rival.old, rival.new]),
      ]);
    expect(changesOf(cut('[d', ' [f'))).toEqual([
      ['c1', ['s1', 's2'], ['s1'], ['s2'], ['p1', 'p2'], [[['s2'], ['s1']]]],
    ]);
    expect(changesOf(cut('[d', ' [e'))).toEqual([['c1', ['s1'], ['s1'], [], ['p1'], [[[], ['s1']]]]]);
    expect(changesOf(cut('[e', ' [f'))).toEqual([['c1', ['s1'], [], ['s1'], ['p1'], [[['s1'], []]]]]);
  });

  test('a choice of which fewer than two are left is none', () => {
    const choicesOf = (draft: Draft): unknown[] =>
      draft.choices.map(({ id, members }) => [
        id,
        ...members.map((one) => (one.kind === 'range' ? source.slice(one.start, one.end) : one.id)),
      ]);
    expect(choicesOf(cut('[d'))).toEqual([
      ['h1', 's1', 's2', 's3'],
      ['h2', 'f', 'g'],
    ]);
    expect(choicesOf(cut('[e'))).toEqual([
      ['h1', 's1', 's2'],
      ['h2', 'f', 'g'],
    ]);
    expect(choicesOf(cut('[f'))).toEqual([['h1', 'f', 'g']]);
    expect(choicesOf(cut('[d', 'g]'))).toEqual([['h1', 's1', 's2', 's3']]);
  });
});
