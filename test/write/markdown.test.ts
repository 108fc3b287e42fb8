import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toCriticMarkup, toMarkdown, type Draft } from '../../src/index.js';

/** What is read from the written text again: positions and labels must be the same. */
function facts(source: string): unknown {
  const { provisions, positions, spans } = readDraft(source);
  return {
    labels: provisions.flatMap(({ label }) => label ?? []),
    positions: positions.map(({ party, stance, spans }) => [party, stance, spans]),
    spans: spans.map(({ text }) => text),
  };
}

test.each([
  'Recalling [on] {USA+} [entitled] {USA+, FRA-}{RUS reserve} it,',
  '1. Notes [a [b] {IDN delete} c] {DEU+};\n\n2. Urges [this] {EU suggest to move to the end} and that;',
  'Reaffirming [t][T]argets {USA+, FRA+},\n\nNoting it,\n\n1. Decides so;',
])('annotated Markdown reads back: %s', (source) => {
  expect(facts(toMarkdown(annotated(readDraft(source))))).toEqual(facts(source));
});

test.each(['Urges [all] {RUS reserve: too long} it,', 'Urges [all] {RUS reserve pending a review} it,'])(
  'what a party says besides stands as it stood: %s',
  (source) => {
    expect(toMarkdown(annotated(readDraft(source)))).toContain(source);
  },
);

test.each([
  ['OP6 Urges a;|OP6 alt. Urges b;', '6. Urges a;|6 alt. Urges b;'],
  ['OP7 Urges a;|OP7 ter Urges b;|OP7 ter alt Urges c;', '7. Urges a;|7 ter. Urges b;|7 ter alt. Urges c;'],
  ['3. Urges a;|3 alt 2. Urges b;|3 alt bis. Urges c;', '3. Urges a;|3 alt 2. Urges b;|3 alt bis. Urges c;'],
  ['1. Urges:|1. a;|2. b;|2 alt. c.', '1. Urges:|1. a;|2. b;|2 alt. c.'],
  ['1. Urges:|(a) one:|(i) two;|(i) alt three;', '1. Urges:|(a) one:|(i) two;|Alt (i) three;'],
  ['1. Urges:|(a) one;|(a bis) two;|(a bis) alt 2 three;', null],
  ['1. Urges:|Option 1: one;|Option 1 alt: two;', null],
  ['Article QQ.A.5: Scope|1. One.|2. Two.', '## Article QQ.A.5: Scope|1. One.|2. Two.'],
  ['Article 18.72: Scope|Each Party shall act.', '## Article 18.72: Scope|Each Party shall act.'],
  ['Article QQ.A.5. Each Party shall meet.', null],
  ['Article 18.72: Scope|1. One:|(a) two.', '## Article 18.72: Scope|1. One:|(a) two.'],
])('labels in a clean version are read again as they were: %s', (lines, expected) => {
  const source = lines.replaceAll('|', '\n\n');
  const written = toMarkdown(clean(readDraft(source)));
  expect(written.trimEnd()).toBe((expected ?? lines).replaceAll('|', '\n\n'));
  expect(labelsIn(written)).toEqual(labelsIn(source));
  expect(labelsIn(toMarkdown(annotated(readDraft(source))))).toEqual(labelsIn(source));
});

describe('items with bullets keep their levels', () => {
  /** How deep the items of a draft lie, 0 for what is none; and again of its clean and its annotated version. */
  function check(source: string, expected: readonly number[]): void {
    const draft = readDraft(source, { format: 'markdown' });
    expect(itemsIn(draft)).toEqual(expected);
    for (const view of [clean(draft), annotated(draft)])
      expect(itemsIn(readDraft(toMarkdown(view), { format: 'markdown' }))).toEqual(expected);
  }

  function itemsIn({ provisions }: Draft): number[] {
    return provisions.filter(({ runs }) => runs.length > 0).map(({ item = 0 }) => item);
  }

  test.each<[string, string, number[]]>([
    ['one in another', '- a\n  - b\n  - c\n- d', [1, 2, 2, 1]],
    ['three deep, and out of two at once', '- a\n  - b\n    - c\n- d', [1, 2, 3, 1]],
    ['set apart', '- a\n\n  - b\n\n- c', [1, 2, 1]],
    [
      'in a paragraph with a number',
      '1. Urges:\n   - one;\n     - two;\n   - three.\n2. Decides:\n   - four.',
      [0, 1, 2, 1, 0, 1],
    ],
    ['behind a paragraph that ends the list', '- a\n  - b\n\nText.\n\n- c', [1, 2, 0, 1]],
    ['around a comment', '- a\n  - b\n\n  <!-- page 2 -->\n\n  - c\n- d', [1, 2, 2, 1]],
    ['in a list with numbers', '1. Urges:\n   1. one:\n      - a;\n   2. two.', [0, 0, 1, 0]],
  ])('%s', (_, source, expected) => {
    check(source, expected);
  });
});

test('options of options in an article are read again below what they are options of', () => {
  const source = 'Article 3\n\nOption 1: Act:\n\nOption (a): yearly.';
  expect(labelsIn(toMarkdown(annotated(readDraft(source))))).toEqual(labelsIn(source));
});

test.each([
  '(a) Option 1 The parties shall act;\n\n(b) A second point;',
  '(a) Act;\n\n(b) Option 1: Go [now] {USA+};\n\nOption 2: Stay;',
  '(a)\n\n(i) Go;\n\n(ii) stay;\n\n(b) Act.',
  '(a) Act;\n\n(b) Option 1: Go;\n\nOption 2: Stay;\n\n(c) Ends.',
])('a point under no paragraph has its label where only its options or points have words: %s', (source) => {
  const draft = readDraft(source);
  for (const view of [annotated(draft), clean(draft)])
    for (const write of [toMarkdown, toCriticMarkup]) expect(labelsIn(write(view))).toEqual(labelsIn(source));
});

/** Every label, and the provision that holds it. */
function labelsIn(source: string): [string | null, string | null][] {
  return readDraft(source).provisions.map(({ label, parent }) => [label, parent]);
}

test.each([
  ['1. Notes *that* and _this_ and `code`;', '1. Notes \\*that\\* and \\_this\\_ and \\`code\\`;\n'],
  ['1. Notes <b>it</b>;', '1. Notes \\<b>it\\</b>;\n'],
])('text is escaped: %s', (source, expected) => {
  expect(toMarkdown(clean(readDraft(source, { format: 'text' })))).toBe(expected);
});

test('the form of a resolution', () => {
  const source =
    'A title\n\nThe General Assembly,\n\nRecalling it,\n\n1. Urges:\n\n(a) this;\n\nAlt 1. b That.';
  expect(toMarkdown(clean(readDraft(source)))).toBe(
    '# A title\n\n*The General Assembly,*\n\nRecalling it,\n\n1. Urges:\n\n(a) this;\n\nAlt (b) That.\n',
  );
});
