import { describe, expect, test } from 'vitest';
import { readDraft, type ParseOptions } from '../../src/index.js';

describe('the head', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'has the lines before the title',
      'Advance  version\n\n22 May 2023\n\nTitle of it\n\nThe Assembly,\n\n1. Urges [a].',
      [
        ['Advance version', 'Advance  version'],
        ['22 May 2023', '22 May 2023'],
      ],
    ],
    [
      'has no front matter of the file',
      '---\ntitle: x\n---\n\nA/RES/1\n\n# Title\n\nThe Assembly,\n\n1. Urges [a].',
      [['A/RES/1', 'A/RES/1']],
    ],
    [
      'has a line that ends with a rule',
      'Advance version ---\n\nTitle of it\n\nThe Assembly,\n\n1. Urges [a].',
      [['Advance version ---', 'Advance version ---']],
    ],
    ['may be none', '# Title\n\n1. Urges [a].', []],
  ])('%s', (_, source, expected) => {
    const { head } = readDraft(source);
    expect(head.map(({ text, start, end }) => [text, source.slice(start, end)])).toEqual(expected);
  });
});

/** What spans hold and how they look. */
function spansOf(source: string, options: ParseOptions = { notation: 'signed-braces' }): string[] {
  return readDraft(source, options).spans.map(({ holds, text, styles = [] }) =>
    [`${holds} “${text}”`, ...styles].join(' '),
  );
}

describe('what is struck', () => {
  test.each<[string, string[]]>([
    ['Urges [~~it~~] now', ['words “it” strike']],
    ['Urges [it ~~now~~]', ['words “it now”']],
    ['Urges [~~it~~] and [~~now~~]', ['words “it” strike', 'words “now” strike']],
    ['Urges [~~it~~ and [now]]', ['words “it and now”', 'words “now”']],
    ['Urges ~~all [it]~~ and [now]', ['words “it” strike', 'words “now”']],
    ['Urges ~~it~~ [all] ~~now~~', ['words “it” strike', 'words “all”', 'words “now” strike']],
    ['Urges [it] ~~[now]', ['words “it”', 'words “now”']],
    ['Urges [<s>it</s>] and [<u>now</u>]', ['words “it” strike', 'words “now” underline']],
    ['Urges [**it**]', ['words “it”']],
  ])('%s', (words, expected) => {
    expect(spansOf(`# Title\n\n1. ${words}.`, { notation: 'signed-braces', format: 'markdown' })).toEqual(
      expected,
    );
  });
});

describe('what stands before and behind a bracket', () => {
  const spaces = (count: number): string => ' '.repeat(count);
  test.each<[string, string[]]>([
    /* Nothing before the provision that it is in. */
    ['1. Ends.\n\n2. [Note that it is late];', ['words “Note that it is late”']],
    ['1. Ends. [Note that it is late];', ['note “Note that it is late”']],
    ['[date];', ['placeholder “date”']],
    ['1. [date];', ['placeholder “date”']],
    ['1. Takes:\n\n(a) [steps];', ['placeholder “steps”']],
    ['1. Takes [date];', ['words “date”']],
    ['1. Meets on:\n\n2. All [date];', ['words “date”']],
    /* As far as a few words may be. */
    [`1. Meets by${spaces(38)}[date];`, ['placeholder “date”']],
    [`1. Meets by${spaces(39)}[date];`, ['words “date”']],
    [`1. Has [number]${spaces(38)}of it;`, ['words “number”']],
    [`1. Meets in [year]${spaces(38)}of it;`, ['words “year”']],
    [`1. Meets in [year]${spaces(39)}of it;`, ['placeholder “year”']],
    /* Letters, and no other signs, make it a part of a word. */
    ['1. Asks Part[X] (X)[X] [X];', ['words “X”', 'placeholder “X”', 'placeholder “X”']],
    ['1. Takes [X now;', ['words “X now;”']],
    ['1. Takes [] now;', ['words “”']],
    ['1. Takes [\n] now;', ['placeholder “”']],
    [`1. Takes [${spaces(37)}] now;`, ['placeholder “”']],
    [`1. Takes [${spaces(38)}] now;`, ['words “”']],
  ])('%j', (source, expected) => {
    expect(spansOf(source)).toEqual(expected);
  });

  test('where a mark is lost, or there is none, it is words', () => {
    expect(spansOf('1. Asks:\n\nX] now;')).toEqual(['words “X”']);
    expect(spansOf('1. Asks:\n\n[X')).toEqual(['words “X”']);
    expect(spansOf('X (US add)', { notation: 'suffix-paren' })).toEqual(['words “X”']);
  });
});

test('stamps are numbered, and are of the provisions that they close', () => {
  const source =
    '1. Takes it, Ad ref 1 May 2023\n\n2. Urges:\n\n(a) all, [agreed ad ref]\n\n(b) now, [Suggested for closure]';
  expect(
    readDraft(source).statuses.map(({ id, status, raw, provision }) => [id, status, raw, provision]),
  ).toEqual([
    ['t1', 'agreed-ad-referendum', 'Ad ref 1 May 2023', 'OP1'],
    ['t2', 'agreed-ad-referendum', '[agreed ad ref]', 'OP2.a'],
    ['t3', 'suggested-for-closure', '[Suggested for closure]', 'OP2.b'],
  ]);
});

test('words below the text to which nothing refers are quoted', () => {
  const source = '1. Urges all.[^1]\n\n[^1]: A note.\n\n[^2]: Another\nnote.';
  const found = readDraft(source).diagnostics.filter(({ ruleId }) => ruleId === 'unreferenced-footnote');
  expect(found).toMatchObject([
    {
      reason: 'nothing refers to “[^2]: Another note.”',
      place: { start: { offset: source.indexOf('[^2]') }, end: { offset: source.length } },
    },
  ]);
});

test('what is known of the text', () => {
  const source = '1. Urges the States to [act] {USA+} on the rights of the people in the towns;';
  expect(readDraft(source).source).toMatchObject({
    length: source.length,
    text: source,
    language: 'en',
    notation: 'signed-braces',
    detection: { score: 1, runnerUp: { score: expect.any(Number) as number } },
  });
});

test('tags name their spans, and spans their tags, several of either', () => {
  const { spans, attributions } = readDraft('1. Meets [t][T]argets {USA+}{FRA-} of [it] {EU+} now {RUS+};', {
    notation: 'signed-braces',
  });
  expect(spans.map((span) => span.attributions)).toEqual([['a1', 'a2'], ['a1', 'a2'], ['a3']]);
  expect(attributions.map((tag) => [tag.id, tag.raw, ...tag.spans])).toEqual([
    ['a1', '{USA+}', 's1', 's2'],
    ['a2', '{FRA-}', 's1', 's2'],
    ['a3', '{EU+}', 's3'],
    ['a4', '{RUS+}'],
  ]);
});
