import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import {
  adoptedText,
  choiceOfBrackets,
  edited,
  edits,
  negotiatedText,
  spellings,
  withBracket,
  writeText,
  type Bracket,
  type Wording,
} from '../check/negotiated-text.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { checkedReconciliation, checkedReconciliationOf, fatesIn } from '../check/reconciled.js';
import { seeded } from '../check/seeded.js';

const settings = { ...seeded, numRuns: Math.ceil(seeded.numRuns / 20) };

describe('a draft and one of its readings', () => {
  test('cost nothing, and each bracket is retained or dropped, where no word stands twice', () => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, (text, choice) => {
        const { source, reading, kept } = writeText(text, choice, 'distinct');
        const found = checkedReconciliation(source, adoptedText(reading));
        expect(found.result.cost).toBe(0);
        expect(fatesIn(found)).toEqual(kept.map((isKept) => (isKept ? 'retained' : 'dropped')));
      }),
      settings,
    );
  });

  test('cost nothing where words repeat, and the brackets that are retained make the text', () => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, (text, choice) => {
        const { source, reading } = writeText(text, choice, 'repeating');
        const found = checkedReconciliation(source, adoptedText(reading));
        expect(found.result.cost).toBe(0);
        const fates = fatesIn(found);
        expect(fates.filter((fate) => fate !== 'retained' && fate !== 'dropped')).toEqual([]);
        const own = writeText(
          text,
          fates.map((fate) => fate === 'retained'),
          'repeating',
        );
        expect(adoptedText(own.reading)).toBe(adoptedText(reading));
      }),
      settings,
    );
  });
});

/** Ways to write the same text. */
const rewrites: Readonly<Record<string, (wording: Wording) => string>> = {
  commas: (wording) => adoptedText(mapWords(wording, (word, at) => (at % 3 === 1 ? `${word},` : word))),
  'straight quotation marks': (wording) =>
    adoptedText(mapWords(wording, (word, at) => (at % 5 === 2 ? `"${word}"` : word))),
  'curly quotation marks': (wording) =>
    adoptedText(mapWords(wording, (word, at) => (at % 5 === 2 ? `“${word}”` : word))),
  'American spelling': (wording) => adoptedText(mapWords(wording, (word) => spellings[word] ?? word)),
  capitals: (wording) =>
    adoptedText(mapWords(wording, (word, at) => (at % 4 === 2 ? word.toUpperCase() : word))),
};

function mapWords(wording: Wording, change: (word: string, at: number) => string): Wording {
  return wording.map(({ part, words }) => ({
    part,
    words: words.map((word, at) => (at === 0 || at === words.length - 1 ? word : change(word, at))),
  }));
}

describe('fates do not depend on', () => {
  test.each(Object.entries(rewrites))('%s', (_, rewrite) => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, edits, (text, choice, list) => {
        const { source, reading } = writeText(text, choice, 'repeating');
        const wording = edited(reading, list);
        const plain = checkedReconciliation(source, adoptedText(wording));
        const rewritten = checkedReconciliation(source, rewrite(wording));
        expect(fatesIn(rewritten)).toEqual(fatesIn(plain));
        expect(rewritten.result.cost).toBe(plain.result.cost);
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    );
  });

  test('a bracket of words that stand nowhere else', () => {
    const unrelated: Bracket = { items: [{ matter: 5000 }, { matter: 5001 }], tag: ' {JPN+}' };
    fc.assert(
      fc.property(
        negotiatedText,
        choiceOfBrackets,
        edits,
        fc.nat(50),
        fc.nat(50),
        (text, choice, list, paragraph, at) => {
          const { source, reading } = writeText(text, choice, 'repeating');
          const adopted = adoptedText(edited(reading, list));
          const { text: wider, number } = withBracket(text, paragraph, at, unrelated);
          const before = checkedReconciliation(source, adopted);
          const after = checkedReconciliation(writeText(wider, choice, 'repeating').source, adopted);
          const fates = fatesIn(after);
          expect(['dropped', 'moot']).toContain(fates[number]);
          expect(fates.toSpliced(number, 1)).toEqual(fatesIn(before));
        },
      ),
      settings,
    );
  });
});

describe('any draft and any text', () => {
  test('obey the laws of a reconciliation', () => {
    fc.assert(
      fc.property(negotiatedText, negotiatedText, choiceOfBrackets, edits, (text, other, choice, list) => {
        const { source, reading } = writeText(text, choice, 'repeating');
        const target = writeText(other, choice, 'repeating').reading;
        checkedReconciliation(source, adoptedText(edited(reading, list)));
        checkedReconciliation(source, adoptedText(target));
        checkedReconciliation(source, adoptedText(edited([...target, ...reading], list)));
      }),
      settings,
    );
  });

  test('obey them whatever is wrong with the texts', () => {
    fc.assert(
      fc.property(noisyText, noisyText, readingOptions, (source, target, options) => {
        const draft = readDraft(source, options);
        checkedReconciliationOf(draft, readAdopted(target));
        checkedReconciliationOf(draft, readAdopted(source.replace(/[[\]]|\{[^}]*\}/gu, '')));
      }),
      settings,
    );
  });

  test('give the same every time', () => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, edits, (text, choice, list) => {
        const { source, reading } = writeText(text, choice, 'repeating');
        const read = (): string =>
          JSON.stringify(reconcile(readDraft(source), readAdopted(adoptedText(edited(reading, list)))));
        expect(read()).toBe(read());
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 5) },
    );
  });
});
