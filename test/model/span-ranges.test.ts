import { describe, expect, test } from 'vitest';
import { readDraft, type Draft, type DraftSpan } from '../../src/index.js';
import { spanExtents } from '../../src/model/lattice/span-extent.js';
import { spanRanges } from '../../src/model/lattice/span-ranges.js';

const [proto] = readDraft('[all]').spans as [DraftSpan];

/** A text whose spans are marked where the reader of brackets would have none of them end: `«1 … 1»`. */
function draftWith(marked: string): Draft {
  const ends = new Map<string, { start: number; end: number }>();
  let text = '';
  for (const { 0: part, groups } of marked.matchAll(/«(?<open>\d)|(?<close>\d)»|[^]/gu)) {
    if (groups?.open !== undefined) ends.set(groups.open, { start: text.length, end: 0 });
    else if (groups?.close !== undefined)
      ends.set(groups.close, { start: ends.get(groups.close)?.start ?? 0, end: text.length });
    else text += part;
  }
  const spans = [...ends].map(([id, range]) => ({ ...proto, id: `s${id}`, ...range }));
  return { ...readDraft(text, { notation: 'signed-braces', format: 'text' }), spans };
}

describe('how far a span reaches over paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['in one', '1. Urges «1towns1» now.', ['towns']],
    ['in one with items', '1. Urges «1towns1»:\n\n(a) One.', ['towns']],
    ['over no words', '1. Urges «1;1»\n\n2. Ends.', [';']],
    ['from one to the next', '1. Urges «1towns;\n\n2. Thanks1» ports.', ['towns;', ' Thanks']],
    [
      'from one beyond the next',
      '1. Urges «1towns;\n\n2. Thanks ports;\n\n3. Asks1» all.',
      ['towns;', ' Asks'],
    ],
    ['from the first word', '1. «1Urges towns;\n\n2. Thanks1» ports.', ['Urges towns;', ' Thanks']],
    ['to the last word', '1. Urges «1towns;\n\n2. Thanks ports.1»', ['towns;', ' Thanks ports.']],
    [
      'over both as a whole',
      '1.«1 Urges towns;\n\n2. Thanks ports.1»',
      [' Urges towns;\n\n2. Thanks ports.'],
    ],
    ['with their labels', '«11. Urges towns;\n\n2. Thanks ports.1»', ['1. Urges towns;\n\n2. Thanks ports.']],
    [
      'over items that its words lead to',
      '1. Urges all:\n\n(a) One «1two:\n\n(i) three;\n\n(ii) four;1»\n\n(b) Five.',
      ['two:\n\n(i) three;\n\n(ii) four;'],
    ],
    [
      'over items behind a chapeau',
      'Article 1\n\nParties «1shall:\n\n(a) One;\n\n(b) Two.1»\n\nArticle 2\n\nEnds.',
      ['shall:', ' Two.'],
    ],
    ['over items as a whole', '1. Urges:\n\n(a)«1 One;\n\n(b) Two;1»\n\n(c) Three.', [' One;\n\n(b) Two;']],
    [
      'from an item to another paragraph',
      '1. Urges:\n\n(a) «1One;\n\n(b) Two.\n\n2. Ends.1»',
      ['One;', ' Ends.'],
    ],
    [
      'over a heading',
      'Article 1\n\n«1Urges towns.\n\nArticle 2\n\nThanks ports.1»',
      ['Urges towns.', 'Thanks ports.'],
    ],
    ['from a heading', '«1Article 1\n\nUrges towns.1»', ['Article 1\n\nUrges towns.']],
    ['from words of a title', 'Title «1of it\n\nThe Assembly,1»', ['of it', 'The Assembly,']],
    ['over marks at their ends', '1. Urges «1towns], [);\n\n2. [Thanks1» ports.', ['towns], ', ' [Thanks']],
  ])('%s', (_, marked, expected) => {
    const draft = draftWith(marked);
    const pieces = spanExtents(draft).flatMap((ranges) =>
      ranges.map(({ start, end }) => draft.source.text.slice(start, end)),
    );
    expect(pieces).toEqual(expected);
  });
});

describe('ranges nest', () => {
  test.each<[string, string, string[]]>([
    ['one in another', 'Takes «1one «2two2»1» now', ['s1 one two', 's2 two']],
    ['side by side', 'Takes «1one 1»«2two2» now', ['s1 one ', 's2 two']],
    [
      'one that crosses another is cut at its end',
      'Takes «1one «2two1» three2» now',
      ['s1 one two', 's2 two', 's2  three'],
    ],
    [
      'three that cross',
      'Takes «1one «2two «3three1» four2» five3» now',
      ['s1 one two three', 's2 two three', 's3 three', 's3  four five', 's2  four'],
    ],
    [
      'what is left of one that crosses crosses others',
      'Takes «1one «2two1» «3three2» four3» now',
      ['s1 one two', 's2 two', 's2  three', 's3 three', 's3  four'],
    ],
    [
      'of what is left the longest is first',
      'Takes «1one «2two «3three1» four3» five2» now',
      ['s1 one two three', 's2 two three', 's3 three', 's2  four five', 's3  four'],
    ],
    [
      'the second piece of one over paragraphs stands behind those between',
      '1. Takes «1one;\n\n2. Has «2two2»;\n\n3. Pays «3three1»3» now.',
      ['s1 one;', 's2 two', 's1  Pays three', 's3 three'],
    ],
    ['two that begin together', '1. Takes «1one;\n\n2. Has1» «2two2».', ['s1 one;', 's1  Has', 's2 two']],
  ])('%s', (_, marked, expected) => {
    const draft = draftWith(marked);
    const ranges = spanRanges(draft).map(
      ({ span, start, end }) => `${span.id} ${draft.source.text.slice(start, end)}`,
    );
    expect(ranges).toEqual(expected);
  });
});
