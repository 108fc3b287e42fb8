import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toText, type CleanPolicy } from '../../src/index.js';
import { checkMeaning } from './check-notation.js';

const cleanText = (source: string, policy?: CleanPolicy): string =>
  toText(clean(readDraft(source), policy)).trim();
const annotatedText = (source: string): string => toText(annotated(readDraft(source))).trim();

describe('brackets in the marks of an editor', () => {
  test('a bracket that is taken out or put in is no words', () => {
    const draft = checkMeaning('1. Urges {--[--}all{--]--} to {++[++}act{++]++} now.', 'critic-markup', {
      spans: ['all', 'act'],
      changes: ['unknown “all”', 'unknown “act”'],
    });
    expect(draft.diagnostics.filter(({ ruleId }) => ruleId === 'edited-bracket')).toHaveLength(4);
  });

  test('a mark that holds one bracket and nothing else is one proposal', () => {
    checkMeaning(
      '1. Urges {++[now]++}{>>USA+<<} {--[ then ]--} {~~all~>[most]~~}{>>FRA-<<}.',
      'critic-markup',
      {
        spans: ['++now', '--then', '--all', '++most'],
        positions: ['USA support “now”', 'FRA oppose “most”'],
        changes: ['insertion > “now”', 'deletion “then” >', 'replacement “all” > “most”'],
      },
    );
  });

  test('a bracket among other words in a mark is a span of its own', () => {
    checkMeaning('1. Urges {++all [most] States++} to act.', 'critic-markup', {
      spans: ['++all most States', 'most'],
    });
  });
});

describe('substitutions', () => {
  test.each([
    ['of one letter', '1. Urges {~~a~>b~~} States.', '1. Urges b States.', '1. Urges a States.'],
    ['in a word', '1. Urg{~~e~>ing~~} States.', '1. Urging States.', '1. Urge States.'],
    ['without old words', '1. Urges {~~~>all~~} States.', '1. Urges all States.', '1. Urges States.'],
    ['without new words', '1. Urges {~~all~>~~} States.', '1. Urges States.', '1. Urges all States.'],
  ])('%s', (_, source, applied, base) => {
    expect([cleanText(source, 'all-applied'), cleanText(source, 'base')]).toEqual([applied, base]);
    expect(annotatedText(source)).not.toContain('[]');
  });

  test('a slash behind one letter ends its alternative', () => {
    expect(annotatedText('1. Urges [a - USA / b - FRA] States; [c - USA] and [d - FRA].')).toContain('[a]');
  });
});

describe('a draft with tags that an editor went over', () => {
  test.each([
    ['{++[all] {USA+}++}', 'all'],
    ['{--[all] {USA+}, [most] {+FRA}--}', 'all, most'],
    ['{==all {USA+} of them==}', 'all of them'],
    ['{~~[all] {USA+}~>[most] {FRA+}~~}', 'all most'],
  ])('a tag in a mark leaves it a mark, where nothing else speaks for it: %s', (mark, words) => {
    const source = `1. Urges ${mark} States.`;
    expect(readDraft(source).source.notation).toBe('critic-markup');
    expect(cleanText(source, 'all-in')).toBe(`1. Urges ${words} States.`);
    expect(cleanText(source, 'all-out')).toBe('1. Urges States.');
  });

  test('a mark that nothing closes before another is none', () => {
    expect(readDraft('1. Urges {++[all] {USA+} {++ States.').source.notation).toBe('signed-braces');
  });

  test('both are read', () => {
    const source = '1. Urges [swift] {USA+, FRA-} action {++by all++} and [help] {KEN+}.';
    checkMeaning(source, 'critic-markup', {
      spans: ['swift', '++by all', 'help'],
      positions: ['USA support “swift”', 'FRA oppose “swift”', 'KEN support “help”'],
    });
    expect(readDraft(source).source.notation).toBe('critic-markup');
    expect(cleanText(source)).toBe('1. Urges swift action by all and help.');
  });
});
