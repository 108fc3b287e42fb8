import { describe, expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/** Reads a tag behind a bracket and writes what each party says. */
function check(tag: string, expected: string): void {
  const { positions, notes } = checkedDraft(`Noting [it] ${tag}`, { notation: 'signed-braces' });
  const said = positions.map(({ party, stance }) => `${party} ${stance}`);
  const noted = notes.map(({ kind, text }) => `${kind} “${text}”`);
  expect([...said, ...noted].join(', ')).toBe(expected);
}

describe('what a tag says', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{USA+}', 'USA support'],
    ['{USA-}', 'USA oppose'],
    ['{USA −, FRA –}', 'USA oppose, FRA oppose'],
    ['{USA}', 'USA unknown'],
    ['{RUS reserve}', 'RUS reserve'],
    ['{RUS reserves its position}', 'RUS reserve'],
    ['{FRA Delete}', 'FRA delete'],
    ['{NOR retain}', 'NOR retain'],
    ['{ARG, FRA reserve}', 'ARG reserve, FRA reserve'],
    ['{ARG, FRA, BRA delete}', 'ARG delete, FRA delete, BRA delete'],
    ['{ARG, FRA+}', 'ARG unknown, FRA support'],
    ['{ARG, FRA reserve, BRA+}', 'ARG reserve, FRA reserve, BRA support'],
    ['{GBR supports in principle}', 'GBR support-in-principle'],
    ['{placeholder RUS}', 'RUS placeholder, placeholder “placeholder RUS”'],
    ['{Placeholder for text}', 'placeholder “Placeholder for text”'],
    ['{insert the date}', 'placeholder “insert the date”'],
    ['{to be revised}', 'note “to be revised”'],
    ['{}', ''],
    ['{ , }', 'note “,”'],
  ];
  test.each(cases)('%j', (tag, expected) => {
    check(tag, expected);
  });
});

test('in a notation that names nobody, nobody says anything', () => {
  const { positions, notes } = checkedDraft('Noting [it] {USA+}', { notation: 'plain-brackets' });
  expect(positions).toEqual([]);
  expect(notes.map(({ text }) => text)).toEqual(['USA+']);
});
