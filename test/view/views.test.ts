import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toText, type CleanPolicy, type ViewPhrasing } from '../../src/index.js';

const bracketFree = /[[\]{}⟦⟧]/u;

function check(source: string, policy: CleanPolicy, expected: string): void {
  const view = clean(readDraft(source), policy);
  const text = toText(view);
  expect(text).toBe(`${expected}\n`);
  if (policy !== 'open-choices') expect(text).not.toMatch(bracketFree);
  expect(text).not.toMatch(/\S {2,}\S| [,;.]|,,/u);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
}

describe('clean', () => {
  test.each<[string, string, string, string]>([
    [
      '1. Requests [, as needed,] {USA+} action;',
      '1. Requests, as needed, action;',
      '1. Requests action;',
      '1. Requests, as needed, action;',
    ],
    [
      '1. Decides [on] {USA+} [entitled] {USA+} “x”;',
      '1. Decides on entitled “x”;',
      '1. Decides “x”;',
      '1. Decides [on] [entitled] “x”;',
    ],
    [
      '1. Urges [shall][should] report;',
      '1. Urges shallshould report;',
      '1. Urges report;',
      '1. Urges [shall][should] report;',
    ],
    [
      '1. Calls on Part[y][ies] to act;',
      '1. Calls on Partyies to act;',
      '1. Calls on Part to act;',
      '1. Calls on Part[y][ies] to act;',
    ],
    ['1. Notes [a [b] c];', '1. Notes a b c;', '1. Notes;', '1. Notes a b c;'],
    ['1. Notes [a {USA+} b;', '1. Notes a b;', '1. Notes b;', '1. Notes a b;'],
  ])('%s', (source, allIn, allOut, openChoices) => {
    check(source, 'all-in', allIn);
    check(source, 'all-out', allOut);
    check(source, 'open-choices', openChoices);
  });

  test('a bracket over two paragraphs goes with all of its words', () => {
    const source = '1. Urges action; [2. Requests more;\n\n3. Decides so;]\n\n4. Notes.';
    expect(toText(clean(readDraft(source), 'all-out'))).toBe('1. Urges action;\n\n4. Notes.\n');
  });

  test('an unknown policy is misuse', () => {
    expect(() => clean(readDraft(''), 'some' as CleanPolicy)).toThrow(
      new TypeError(
        'unknown policy “some”; known: all-in, all-out, open-choices, base, consensus, contested-only',
      ),
    );
  });

  test('nothing is left of an empty draft', () => {
    expect(clean(readDraft('')).children).toEqual([]);
  });
});

/** The spans of a view by id, each with the number of parts that it was cut into. */
function spansOf(children: readonly ViewPhrasing[], into = new Map<string, number>()): Map<string, number> {
  for (const node of children) {
    if (node.type !== 'span') continue;
    into.set(node.id, (into.get(node.id) ?? 0) + 1);
    spansOf(node.children, into);
  }
  return into;
}

describe('annotated', () => {
  test.each([
    ['Recalling [on]{USA+}[entitled] {USA+} it,', 'PP1  Recalling [on] {USA+} [entitled] {USA+} it,'],
    ['1. Notes [a [b]{X delete} c] {EU+ G77 -};', 'OP1  Notes [a [b] {X delete} c] {EU+, G77-};'],
    ['1. Notes [a {USA+} b;', 'OP1  Notes [a⟧ {USA+} b;'],
    [
      '1. Notes it, and b] {USA reserve, pending} here;',
      'OP1  Notes it, ⟦and b] {USA reserve pending} here;',
    ],
    [
      '1. Notes [a] {USA+} {placeholder for the name RUS}',
      'OP1  Notes [a] {USA+}{placeholder for the name RUS}',
    ],
    ['1. Notes it, Ad ref 22 May 2023 12.26', 'OP1  Notes it, Ad ref 22 May 2023 12.26'],
  ])('%s', (source, expected) => {
    const draft = readDraft(source);
    const view = annotated(draft);
    expect(toText(view)).toBe(`${expected}\n`);
    const seen = view.children.flatMap(({ children }) => [...spansOf(children).keys()]);
    expect(new Set(seen)).toEqual(new Set(draft.spans.map(({ id }) => id)));
  });

  test('a span over two paragraphs is in both, with its marks at its ends', () => {
    const text = toText(
      annotated(readDraft('[1. Urges action;\n\n2. Requests more;] {USA+}\n\n3. Decides.')),
    );
    expect(text).toBe('OP1  [Urges action;\n\nOP2  Requests more;] {USA+}\n\nOP3  Decides.\n');
  });
});
