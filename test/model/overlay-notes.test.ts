import { expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/** What stands for text that is not there, with its place where that is more than its words. */
test.each<[string, string[]]>([
  [
    '1. Takes XX and XXXX, XXXXX, 20XX, XXb, XX1, fXX, 1XX',
    ['placeholder XX', 'placeholder XXXX', 'placeholder 20XX', 'placeholder XX'],
  ],
  ['1. Takes _ and __, ___ or ____', ['placeholder ___', 'placeholder ____']],
  ['1. Takes a___ and 1___', []],
  ['1. Takes # and ##, ###', ['placeholder ##', 'placeholder ###']],
  ['1. Takes (…), (...) and (..), (. . .), …', ['left-out (…)', 'left-out (...)']],
  ['##\u00A0Draft ##', ['placeholder ##']],
  ['1. Takes [it] ## now', ['placeholder ##']],
  /* What a bracket holds is noted once. */
  ['1. Takes [XX] and [20XX]', ['placeholder XX [XX]', 'placeholder 20XX [20XX]']],
  ['1. Takes [ XX ] and XX', ['placeholder XX [ XX ]', 'placeholder XX']],
  [
    '1. Takes [insert XX, XX] XX [of XX]',
    ['placeholder insert XX, XX [insert XX, XX]', 'placeholder XX', 'placeholder XX'],
  ],
  ['1. Takes […] and [see OP1]', ['left-out … […]', 'note see OP1 [see OP1]']],
  ['1. Takes it (Note: open) now (see A/1)', ['note Note: open (Note: open)']],
  [
    '1. Takes it {to be seen} (…) [X]{this}',
    ['note to be seen {to be seen}', 'left-out (…)', 'placeholder X [X]', 'note this {this}'],
  ],
  ['1. Takes [X {to be}] now', ['placeholder X [X {to be}]', 'note to be {to be}']],
  ['1. Takes it XX[^1]\n\n[^1]: One.', ['placeholder XX', 'footnote One. [^1]']],
])('%j', (source, expected) => {
  const { notes } = checkedDraft(source, { notation: 'signed-braces' });
  const lines = notes.map(({ kind, text, start, end }) => {
    const place = source.slice(start, end);
    return [kind, text, ...(place === text ? [] : [place])].join(' ');
  });
  expect(lines).toEqual(expected);
});

test('notes are in the provisions that they stand in', () => {
  const { notes } = checkedDraft('1. Takes XX\n\n2. Has [X] {see this}', { notation: 'signed-braces' });
  expect(notes.map(({ id, provision, marker }) => [id, provision, marker])).toEqual([
    ['n1', 'OP1', null],
    ['n2', 'OP2', null],
    ['n3', 'OP2', null],
  ]);
});
