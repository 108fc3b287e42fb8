import { describe, expect, test } from 'vitest';
import { clean, toText } from '../../src/index.js';
import { bracketContent, type BracketPlace } from '../../src/model/bracket-contents.js';
import { checkedDraft } from '../check/read.js';

/** Reads a text and lists what its brackets hold, and the notes, a line each. */
function contentsOf(source: string): { brackets: string[]; notes: string[] } {
  const draft = checkedDraft(source);
  for (const { id, start, holds } of draft.spans) {
    const change = draft.changes.find(({ spans }) => spans.includes(id));
    if (holds !== 'words') {
      expect(draft.notes.some((note) => note.start === start && note.kind === holds)).toBe(true);
      if (change?.positions.length === 0) expect([change.kind, change.rivals]).toEqual(['unknown', []]);
    }
  }
  return {
    brackets: draft.spans.map(({ holds, text }) => `${holds}: ${text}`),
    notes: draft.notes.map(({ kind, text }) => `${kind}: ${text}`),
  };
}

describe('a place to fill', () => {
  test.each([
    ['1. Asks to meet within [insert number] days;', 'insert number'],
    ['1. Decides that it be open from [insert date] on;', 'insert date'],
    ['1. Decides to meet on [date];', 'date'],
    ['1. Elects a committee of [number of members] members;', 'number of members'],
    ['1. Decides to end it by [year x];', 'year x'],
    ['1. Adds it to Annex [X];', 'X'],
    ['1. Takes [ ] per cent;', ''],
    ['1. Takes [●] per cent;', '●'],
    ['1. Decides to take the following [steps];', 'steps'],
    ['1. Decides: [text];', 'text'],
    ['1. Decides that States shall [measures];', 'measures'],
    ['1. Takes [to be determined] of it;', 'to be determined'],
    ['1. [Placeholder for support]', 'Placeholder for support'],
  ])('%s', (source, text) => {
    expect(contentsOf(source)).toEqual({
      brackets: [`placeholder: ${text}`],
      notes: [`placeholder: ${text}`],
    });
  });
});

describe('a note of an editor', () => {
  test.each([
    ['1. Urges action. [Note that the list is open.]', 'Note that the list is open.'],
    ['1. Urges action. [Note: to be seen by the lawyers]', 'Note: to be seen by the lawyers'],
    ['1. Urges action. [Secretariat note: from 2019]', 'Secretariat note: from 2019'],
    ['1. Urges action [see PP4 above];', 'see PP4 above'],
    ['1. Urges action [move to Article 9];', 'move to Article 9'],
    ['1. Urges action [taken from Article 9];', 'taken from Article 9'],
    ['1. Urges action [to be revised in the light of it];', 'to be revised in the light of it'],
    ['1. Urges action [proposed placement: Article 4];', 'proposed placement: Article 4'],
  ])('%s', (source, text) => {
    expect(contentsOf(source)).toEqual({ brackets: [`note: ${text}`], notes: [`note: ${text}`] });
    expect(toText(clean(checkedDraft(source)))).toMatch(/^1\. Urges action[.;]\n$/u);
  });
});

describe('a note of an editor in parentheses is not of the text', () => {
  test.each([
    '(proposed placement: Article 4)',
    '(Placement proposal: Article 4)',
    '(moved from OP4)',
    '(Note: open)',
    '(to be placed in the annex)',
  ])('%s', (note) => {
    const draft = checkedDraft(`1. Urges all ${note} to act;`);
    expect(draft.notes.map(({ kind, text }) => `${kind}: (${text})`)).toEqual([`note: ${note}`]);
    expect(toText(clean(draft))).toBe('1. Urges all to act;\n');
  });

  test.each(['(see A/70/1)', '(including this)', '(moved)', '(a note of it)', '(EU)'])(
    '%s is text',
    (words) => {
      const draft = checkedDraft(`1. Urges all ${words} to act;`);
      expect(draft.notes).toEqual([]);
      expect(toText(clean(draft))).toContain(words);
    },
  );
});

describe('a mark that text is left out', () => {
  test.each(['…', '...', '. . .', '(…)'])('[%s]', (text) => {
    expect(contentsOf(`1. Urges [${text}] action;`).brackets).toEqual([`left-out: ${text}`]);
  });
});

describe('words like others', () => {
  test.each([
    ['1. Asks for the [number] of States;', 'number'],
    ['1. Helps developing [country] Parties;', 'country'],
    ['1. [Note that it is late];', 'Note that it is late'],
    ['1. [Notes] it;', 'Notes'],
    ['1. Takes [measures] against it;', 'measures'],
    ['1. Takes all [steps] that are needed;', 'steps'],
    ['1. [See] to it;', 'See'],
    ['1. Agrees to [move] the seat;', 'move'],
    ['1. Agrees to [insert and keep] it;', 'insert and keep'],
    ['1. Asks [under] all;', 'under'],
    ['1. Asks Part[x] of it;', 'x'],
    ['1. Asks the group[,] too;', ','],
    ['1. Invites [the date] of it;', 'the date'],
  ])('%s', (source, text) => {
    expect(contentsOf(source)).toEqual({ brackets: [`words: ${text}`], notes: [] });
  });
});

test('a place to fill that a party speaks of is a change like any other', () => {
  const draft = checkedDraft('1. Asks to meet by [date] {USA+};');
  expect(draft.spans.map(({ holds }) => holds)).toEqual(['placeholder']);
  expect(draft.changes.map(({ kind, positions }) => [kind, positions.length])).toEqual([['insertion', 1]]);
});

test.each([
  '1. Urges[, if needed,] all;',
  '1. Urges all[, and some];',
  '1. Urges [now,] all;',
  '1. Urges [, perhaps] all;',
])('a comma alone makes no insertion: %s', (source) => {
  expect(checkedDraft(source).changes.map(({ kind }) => kind)).toEqual(['unknown']);
});

describe('what tells it', () => {
  const long = (words: string, length: number): string => `${words} ${'x'.repeat(length - words.length - 1)}`;
  test.each<[string, Partial<BracketPlace>, string]>([
    ['X', {}, 'placeholder'],
    ['X', { isInWord: true }, 'words'],
    [' X ', {}, 'placeholder'],
    ['…', {}, 'left-out'],
    [' … ', {}, 'left-out'],
    ['', {}, 'words'],
    ['', { isBlank: true }, 'placeholder'],
    ['all', { isBlank: true }, 'words'],
    [long('date of', 240), {}, 'placeholder'],
    [long('date of', 241), {}, 'words'],
    [long('Note:', 600), {}, 'note'],
    [long('Note:', 601), {}, 'words'],
    ['date', { before: 'meets by ' }, 'placeholder'],
    ['date', { before: 'meets all ' }, 'words'],
    ['date', { before: 'meets by ', after: ' of it' }, 'words'],
    ['date', { before: 'meets by ', after: '] of it' }, 'words'],
    ['date', { before: 'meets by ', after: ' often' }, 'placeholder'],
    ['date', { before: 'meets by ', after: ', of it' }, 'placeholder'],
    ['dated', { before: 'meets by ' }, 'words'],
    ['steps', { before: 'they shall ', after: '.' }, 'placeholder'],
    ['steps', { before: 'they shall ', after: ' now.' }, 'words'],
    ['steps', { before: 'all ', after: '.' }, 'words'],
    ['stepping', { before: 'they shall ', after: '.' }, 'words'],
    ['Note: see it', {}, 'note'],
    ['Note that it is late', { before: 'Ends. ' }, 'note'],
    ['Note that it is late', { before: ' ' }, 'words'],
    ['Notes that it is late', { before: 'Ends. ' }, 'words'],
    ['all', { before: 'Ends. ' }, 'words'],
  ])('%j %j', (text, place, expected) => {
    expect(bracketContent(text, { before: '', after: '', isInWord: false, isBlank: false, ...place })).toBe(
      expected,
    );
  });
});
