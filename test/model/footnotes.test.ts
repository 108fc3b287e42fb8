import { describe, expect, test } from 'vitest';
import { footnotesOf } from '../../src/model/footnotes.js';
import type { Aside, Markup } from '../../src/syntax/ntast.js';

/**
 * Finds the footnotes of a text in which leaves of the tree stand between marks: `‹markup›`, `«aside»`.
 *
 * @returns A line for each reference, and for each footnote to which nothing refers.
 */
function notesIn(marked: string): string[] {
  let source = '';
  const leaves: (Markup | Aside)[] = [];
  for (const { 0: part, index } of marked.matchAll(/‹[^›]*›|«[^»]*»|[^‹«]+/gu)) {
    const type = { '‹': 'markup', '«': 'aside' }[marked.charAt(index)] as 'markup' | 'aside' | undefined;
    const value = type === undefined ? part : part.slice(1, -1);
    const [start, end] = [source.length, source.length + value.length];
    source += value;
    const point = (offset: number): { line: number; column: number; offset: number } => ({
      line: 1,
      column: 1,
      offset,
    });
    if (type !== undefined) leaves.push({ type, value, position: { start: point(start), end: point(end) } });
  }
  const { notes, unreferred } = footnotesOf(source, leaves);
  for (const { kind } of notes) expect(kind).toBe('footnote');
  return [
    ...notes.map(({ marker, text, start, end }) => `${source.slice(start, end)} is ${marker ?? ''}: ${text}`),
    ...unreferred.map(({ start, end }) => `nothing refers to ${source.slice(start, end)}`),
  ];
}

function check(marked: string, expected: readonly string[]): void {
  expect(notesIn(marked)).toEqual(expected);
}

describe('labels', () => {
  test.each<[string, string[]]>([
    ['all‹[^1]›\n\n«[^1]: One.»', ['[^1] is 1: One.']],
    ['all«[^1]»\n\n«[^1]: One.»', ['[^1] is 1: One.']],
    [
      'all‹[^1]› now‹[^b]›\n\n«[^b]: Two.\n  [^1]: One,\nlong.»',
      ['[^1] is 1: One, long.', '[^b] is b: Two.'],
    ],
    ['all‹[^1]›', ['[^1] is 1: ']],
    ['all‹[^1]›\n\n«[^2]: Two.»', ['[^1] is 1: ', 'nothing refers to [^2]: Two.']],
    [
      'all‹[^1]›\n\n«[^2]: Two.\n[^1]: One.\n[^3]: Three.»',
      ['[^1] is 1: One.', 'nothing refers to [^2]: Two.\n', 'nothing refers to [^3]: Three.'],
    ],
    ['all‹[^1]› now‹[^1]›\n\n«[^1]: One.»', ['[^1] is 1: One.', '[^1] is 1: One.']],
    ['all‹[^1]› now‹[^1]›\n\n«[^1]: One.»\n\n«[^1]: Two.»', ['[^1] is 1: One.', '[^1] is 1: Two.']],
    [`all‹[^${'a'.repeat(57)}]›`, [`[^${'a'.repeat(57)}] is ${'a'.repeat(57)}: `]],
    [`all‹[^${'a'.repeat(58)}]›`, []],
    ['all‹[^a b]› now‹x[^1]› and‹[^1]x›', []],
    /* Another kind of mark is no reference to it. */
    ['all‹<sup>1</sup>›\n\n«[^1]: One.»', ['nothing refers to [^1]: One.']],
  ])('%j', check);
});

describe('words of Tika', () => {
  test.each<[string, string[]]>([
    ['all‹[footnoteRef:1]›\n\n«[1:  One.]»', ['[footnoteRef:1] is 1: One.']],
    [
      'all‹[footnote Ref: 12]›‹[endnoteRef:3]›\n\n«[12: One\nand *more*.]»\n\n«[3: ]»',
      ['[footnote Ref: 12] is 12: One and more.', '[endnoteRef:3] is 3: '],
    ],
    ['all‹[footnoteRef:12345]›', []],
    ['all‹[footnoteRef:1]›\n\n«[^1]: One.»', ['[footnoteRef:1] is 1: ', 'nothing refers to [^1]: One.']],
    ['«[4: Four.]»', ['nothing refers to [4: Four.]']],
    ['«[4:Four.]»', []],
    ['«x[4: Four.]»', []],
    ['«[4: Four.]x»', []],
  ])('%j', check);
});

describe('notes in their places', () => {
  test.each<[string, string[]]>([
    ['all‹^[in *all* words]› now', ['^[in *all* words] is : in all words']],
    ['all«^[two\nlines]»', ['^[two\nlines] is : two lines']],
    [`all‹^[${'long '.repeat(20)}]›`, [`^[${'long '.repeat(20)}] is : ${'long '.repeat(20).trim()}`]],
    ['all‹x^[no]›‹^[no]x›', []],
  ])('%j', check);
});

describe('numbers', () => {
  test.each<[string, string[]]>([
    ['all«1»\n\n«1 One.»', ['1 is 1: One.']],
    ['all«¹²»\n\n«12. One.»', ['¹² is 12: One.']],
    ['all«[3]» now«[ 4]»\n\n«[3] Three.»\n\n«[4]  Four.»', ['[3] is 3: Three.', '[ 4] is 4: Four.']],
    [
      'all«*» now«†» on«***»\n\n«* One.»\n\n«†Two.»\n\n«*** Three.»',
      ['* is *: One.', '† is †: Two.', '*** is ***: Three.'],
    ],
    ['all«1»\n\n«1/ One.»', ['1 is 1: One.']],
    ['all«1»\n\n«  1) One.»', ['1 is 1: One.']],
    ['all«1»\n\n«1One.»', []],
    ['all«1»\n\n«x 1 One.»', []],
    /* Where no such footnote stands it is none, nor by itself, nor as markup. */
    ['all«1»', []],
    ['all«1»\n\n«2 Two.»', []],
    ['all «1»\n\n«1 One.»', []],
    ['«1»\n\n«1 One.»', []],
    ['all‹*›\n\n«* One.»', []],
    ['all‹1›\n\n«1 One.»', []],
    ['all‹<sup>1</sup>›\n\n«1 One.»', ['<sup>1</sup> is 1: One.']],
    ['all ‹<sup>[1›\n\n«<sup>1</sup> One.»', ['<sup>[1 is 1: One.']],
    [
      'all‹<sup> b ›\n\n«<sup>[b]</sup> One.\n<sup>c</sup> Two.»',
      ['<sup> b  is b: One.', 'nothing refers to <sup>c</sup> Two.'],
    ],
    ['all«1» now«1»\n\n«1 One.»\n\n«1 Two.»', ['1 is 1: One.', '1 is 1: Two.']],
    ['all«1» now«1» on«1»\n\n«1 One.»\n\n«1 Two.»', ['1 is 1: One.', '1 is 1: Two.', '1 is 1: Two.']],
  ])('%j', check);
});

describe('what begins with a number, and to which nothing refers', () => {
  test.each<[string, string[]]>([
    [
      'all«1»\n\n«1 One.»\n\n«2 Two.»\n\n«3 Three.»',
      ['1 is 1: One.', 'nothing refers to 2 Two.', 'nothing refers to 3 Three.'],
    ],
    [
      'all«3»\n\n«1 One.»\n\n«2 Two.»\n\n«3 Three.»',
      ['3 is 3: Three.', 'nothing refers to 1 One.', 'nothing refers to 2 Two.'],
    ],
    ['all«1»\n\n«1 One.»\n\n«3 Three.»', ['1 is 1: One.']],
    ['all«3»\n\n«1 One.»\n\n«3 Three.»', ['3 is 3: Three.']],
    ['all«1»\n\n«1 One.» or\n\n«2 Two.»', ['1 is 1: One.']],
    ['all«2»\n\n«1 One.» or\n\n«2 Two.»', ['2 is 2: Two.']],
    ['«1 One.»\n\n«2 Two.»', []],
    ['«[^1]: One.»\n\n«2 Two.»', ['nothing refers to [^1]: One.', 'nothing refers to 2 Two.']],
  ])('%j', check);
});

describe('the words of a footnote', () => {
  test.each<[string, string]>([
    ['Plain\n words.', 'Plain words.'],
    ['*All* **of** them.', 'All of them.'],
    ['See [it](https://example.org).', 'See it.'],
    ['<b>All</b> of `them`.', 'All of `them`.'],
    ['All \\*of\\* them.', 'All *of* them.'],
  ])('%j', (words, expected) => {
    check(`all‹[^1]›\n\n«[^1]: ${words}»`, [`[^1] is 1: ${expected}`]);
  });
});
