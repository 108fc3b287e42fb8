import type { NotationName } from '../../src/index.js';

/** Where a party stands towards a change. */
export type Side = 'for' | 'against' | 'reserve';

/** A change before it is written: words of a paragraph that go, words that come, and who stands where. */
export interface WrittenChange {
  readonly kind: 'insertion' | 'deletion' | 'replacement' | 'move';
  readonly old: string;
  readonly new: string;
  readonly parties: readonly (readonly [string, Side])[];
}

/** How a notation writes changes. */
export interface Writer {
  /** What it can express besides those who are for a change. */
  readonly sides: readonly Side[];
  readonly moves: boolean;
  readonly oldWords: (words: string, change: WrittenChange) => string;
  readonly newWords: (words: string, change: WrittenChange) => string;
  /** Both together; by default the old words, a space and the new words. */
  readonly replacement?: (change: WrittenChange) => string;
}

function partiesOn({ parties }: WrittenChange, side: Side): string[] {
  return parties.filter(([, stands]) => stands === side).map(([party]) => party);
}

/** Groups of parties, each with its word; a group of nobody is left out. */
function groups(
  change: WrittenChange,
  words: Readonly<Record<Side, string>>,
  between: { parties: string; groups: string },
): string {
  return (['for', 'against', 'reserve'] as const)
    .map((side) => [partiesOn(change, side), words[side]] as const)
    .filter(([parties]) => parties.length > 0)
    .map(([parties, word]) => `${parties.join(between.parties)}${word === '' ? '' : ` ${word}`}`)
    .join(between.groups);
}

const ofOldWords = { for: 'delete', against: 'retain', reserve: 'reserve' };
const all: readonly Side[] = ['for', 'against', 'reserve'];

const said = { for: '+', against: '-', reserve: ' reserve' };

function commentOn({ parties }: WrittenChange): string {
  return `{>>${parties.map(([party, side]) => party + said[side]).join(', ')}<<}`;
}

function signed(open: string, close: string): Writer {
  const sign = { for: '+', against: '-', reserve: ' reserve' };
  const write = (words: string, { parties }: WrittenChange): string =>
    `[${words}] ${open}${parties.map(([party, side]) => party + sign[side]).join(', ')}${close}`;
  return { sides: all, moves: true, oldWords: write, newWords: write };
}

const slashes = { parties: '/', groups: '; ' };
const commas = { parties: ', ', groups: '; ' };
const parentheses = { parties: ', ', groups: ') (' };

/** The notations that can express changes. */
export const writers: Readonly<Partial<Record<NotationName, Writer>>> = {
  'critic-markup': {
    sides: all,
    moves: true,
    oldWords: (words, change) => `{--${words}--}${commentOn(change)}`,
    newWords: (words, change) => `{++${words}++}${commentOn(change)}`,
    replacement: (change) => `{~~${change.old}~>${change.new}~~}${commentOn(change)}`,
  },
  'signed-braces': signed('{', '}'),
  'signed-angles': signed('<', '>'),
  'prefix-colon': {
    sides: all,
    moves: true,
    oldWords: (words, change) => `[${groups(change, { ...ofOldWords, for: 'oppose' }, slashes)}: ${words}]`,
    newWords: (words, change) =>
      `[${groups(change, { for: 'propose', against: 'oppose', reserve: 'considering' }, slashes)}: ${words}]`,
  },
  'inside-dash': {
    sides: all,
    moves: true,
    oldWords: (words, change) => `[${words} - ${groups(change, ofOldWords, commas)}]`,
    newWords: (words, change) =>
      `[${words} - ${groups(change, { for: '', against: 'delete', reserve: 'reserve' }, commas)}]`,
    replacement: (change) =>
      `[${change.old} - ${groups(change, ofOldWords, commas)} / ${change.new} - ${groups(change, { for: '', against: 'delete', reserve: 'reserve' }, commas)}]`,
  },
  'paren-add-bracket-delete': {
    sides: ['for'],
    moves: true,
    oldWords: (words, change) => `[${words} — ${partiesOn(change, 'for').join(', ')}]`,
    newWords: (words, change) => `(${words} — ${partiesOn(change, 'for').join(', ')})`,
  },
  'suffix-paren': {
    sides: all,
    moves: true,
    oldWords: (words, change) => `[${words}] (${groups(change, ofOldWords, parentheses)})`,
    newWords: (words, change) =>
      `[${words}] (${groups(change, { for: 'add', against: 'delete', reserve: 'reserve' }, parentheses)})`,
  },
};
