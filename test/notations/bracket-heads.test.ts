import { describe, expect, test } from 'vitest';
import { clean, toText, type NotationName } from '../../src/index.js';
import { checkMeaning } from './check-notation.js';

/** Reads a paragraph with brackets that name nobody around one that begins with parties. */
function check(
  bracket: string,
  positions: readonly string[],
  { notation = 'plain-brackets', reported = false }: { notation?: NotationName; reported?: boolean } = {},
): string {
  const draft = checkMeaning(`1. Urges [all] States in [it] and ${bracket} [now].`, notation, { positions });
  expect(draft.diagnostics.some(({ ruleId }) => ruleId === 'missing-colon')).toBe(reported);
  return toText(clean(draft, 'all-in')).trim();
}

describe('parties before a colon say what they want of the words in their bracket, in every notation', () => {
  test.each<[string, string[], string]>([
    ['[US propose: shall act]', ['USA propose “shall act”'], 'shall act'],
    ['[US, CAN retain: shall act]', ['USA retain “shall act”', 'CAN retain “shall act”'], 'shall act'],
    ['[EU delete: shall act]', ['EU delete “shall act”'], 'shall act'],
    ['[EU proposal: support of all]', ['EU propose “support of all”'], 'support of all'],
    ['[EU propose: “each”]', ['EU propose ““each””'], '“each”'],
    [
      `[US propose: ${'a long time '.repeat(30)}]`,
      [`USA propose “${'a long time '.repeat(30).trim()}”`],
      'a long time '.repeat(30).trim(),
    ],
    ['[US propose: to [act] soon]', ['USA propose “to act soon”'], 'to act soon'],
    ['[US delete: [not] to act]', ['USA delete “not to act”'], 'not to act'],
  ])('%s', (bracket, positions, words) => {
    for (const notation of ['plain-brackets', 'signed-braces', 'inside-dash'] as const)
      expect(check(bracket, positions, { notation })).toBe(`1. Urges all States in it and ${words} now.`);
  });

  test('whoever opposes words is against what they would change', () => {
    check('[US, CAN oppose: shall act]', ['USA oppose “shall act”', 'CAN oppose “shall act”']);
  });

  test.each([
    '[EU reserve: awaiting instructions]',
    '[EU proposal: delete]',
    '[EU proposal: delete the last sentence]',
  ])('%s is about the bracket before it', (bracket) => {
    const { positions } = checkMeaning(`1. Urges [it] ${bracket};`, 'plain-brackets', { spans: ['it'] });
    expect(positions.map(({ party, spans }) => [party, ...spans])).toEqual([['EU', 's1']]);
  });
});

describe('without a colon the words are read as proposed, and it is reported', () => {
  test.each<[string, string[], string]>([
    [
      '[US/AUS propose each Party shall ratify]',
      ['USA propose “each Party shall ratify”', 'AUS propose “each Party shall ratify”'],
      'each Party shall ratify',
    ],
    ['[EU adds in the region]', ['EU propose “in the region”'], 'in the region'],
    ['[CHN suggest 20 per cent]', ['CHN propose “20 per cent”'], '20 per cent'],
    [
      '[US propose shall act in the official language]',
      ['USA propose “shall act in the official language”'],
      'shall act in the official language',
    ],
    ['[the EU proposes to act]', ['EU propose “to act”'], 'to act'],
    ['[US proposes that States act]', ['USA propose “that States act”'], 'that States act'],
    ['[US suggests that these States act]', ['USA propose “that these States act”'], 'that these States act'],
    ['[EU proposes to support all]', ['EU propose “to support all”'], 'to support all'],
    ['[EU proposes support of all]', ['EU propose “support of all”'], 'support of all'],
    ['[EU proposes to add by all]', ['EU support “by all”'], 'by all'],
    ['[US propose [not] to act]', ['USA propose “not to act”'], 'not to act'],
    ['[US/AUS propose [to act]]', ['USA propose “to act”', 'AUS propose “to act”'], 'to act'],
    ['[US propose [AUS delete: not] to act]', ['USA propose “not to act”', 'AUS delete “not”'], 'not to act'],
  ])('%s', (bracket, positions, words) => {
    for (const notation of ['plain-brackets', 'prefix-colon', 'signed-braces'] as const)
      expect(check(bracket, positions, { notation, reported: true })).toBe(
        `1. Urges all States in it and ${words} now.`,
      );
  });

  test.each([
    '[US proposes alternative wording]',
    '[US proposes to revert to this]',
    '[US proposes that it stays]',
    '[US suggests that this be moved]',
    '[EU proposes to revert]',
    '[EU proposes to replace States by Parties]',
    '[EU proposes to discuss it later]',
    '[EU proposes to rephrase]',
    '[EU proposes to add a reference]',
    '[EU proposes to add “all”]',
    '[EU supports the insertion of all]',
    '[EU supports that States act]',
    '[EU suggests deletion of it]',
    '[EU suggests “shall” for “should”]',
    '[EU proposes a new paragraph]',
    '[EU reserves its position on ratification]',
    '[EU opposes ratification]',
  ])('%s speaks of the text: a tag', (bracket) => {
    const { diagnostics, positions } = checkMeaning(`1. Urges [it] ${bracket};`, 'plain-brackets', {
      spans: ['it'],
    });
    expect(positions.map(({ spans }) => spans.join())).toEqual(['s1']);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('missing-colon');
  });

  test.each([
    '[EU supports that States act]',
    '[EU opposes ratification]',
    '[EU reserves its position on ratification]',
  ])('the words of %s are in its tag, and it is said that they are there', (bracket) => {
    const { diagnostics, positions } = checkMeaning(`1. Urges ${bracket};`, 'plain-brackets', { spans: [] });
    expect(positions.map(({ raw }) => raw)).toEqual([bracket.slice(1, -1)]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['note-in-tag', 'unbound-attribution']),
    );
  });

  test.each([
    '[the Chair proposes each Party]',
    '[who propose each Party]',
    '[US proposes]',
    '[Note: US propose it]',
    '[US, note, propose [it]]',
    '[US+ [it]]',
    '[US oppose [it]]',
    '[the Chair proposes [it]]',
  ])('nobody proposes words in %s', (bracket) => {
    const { diagnostics, positions } = checkMeaning(`1. Urges ${bracket} [it];`, 'plain-brackets', {});
    expect(positions.filter(({ spans }) => spans.length > 0)).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('missing-colon');
  });
});

test.each([
  ['fr', '1. Prie instamment les États [la France propose chaque Partie] d’agir ;', 'chaque Partie'],
  ['fr', '1. Prie instamment les États [la France propose de supprimer] d’agir ;', null],
  ['fr', '1. Prie instamment les États [la France propose que tous agissent] d’agir ;', 'que tous agissent'],
  ['fr', '1. Prie instamment les États [la France propose d’agir] d’agir ;', 'd’agir'],
  ['fr', '1. Prie instamment les États [la France propose qu’il reste] d’agir ;', null],
  ['fr', '1. Prie instamment les États [la France propose de reformuler] d’agir ;', null],
  ['fr', '1. Prie instamment les États [la France propose un nouvel alinéa] d’agir ;', null],
  ['es', '1. Insta a los Estados [México propone cada Parte] a que actúen;', 'cada Parte'],
  ['es', '1. Insta a los Estados [México propone una nueva redacción] a que actúen;', null],
  ['es', '1. Insta a los Estados [México propone que actúen] a que actúen;', 'que actúen'],
  ['es', '1. Insta a los Estados [México propone que se elimine] a que actúen;', null],
])('%s: %s', (language, source, words) => {
  const draft = checkMeaning(source, 'plain-brackets', words === null ? {} : { spans: [words] });
  expect(draft.source.language).toBe(language);
  expect(draft.spans).toHaveLength(words === null ? 0 : 1);
});
