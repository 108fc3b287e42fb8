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
  type Item,
  type NegotiatedText,
  type Wording,
} from '../check/negotiated-text.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { checkedReconciliation, checkedReconciliationOf, fatesIn } from '../check/reconciled.js';
import { seeded } from '../check/seeded.js';

const settings = { ...seeded, numRuns: Math.ceil(seeded.numRuns / 20) };

describe('a draft and one of its readings', () => {
  test('cost nothing, and each bracket is retained, dropped or gone with its paragraph, where no word stands twice', () => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, (text, choice) => {
        const { source, reading, kept, gone } = writeText(text, choice, 'distinct');
        const found = checkedReconciliation(source, adoptedText(reading));
        expect(found.result.cost).toBe(0);
        /* An item of a list that is gone is dropped, a paragraph moot. */
        const fates = fatesIn(found).map((fate, index) =>
          fate === 'moot' && gone[index] === true ? 'dropped' : fate,
        );
        expect(fates).toEqual(kept.map((isKept) => (isKept ? 'retained' : 'dropped')));
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
        expect(fates.filter((fate) => !['retained', 'dropped', 'moot'].includes(fate))).toEqual([]);
        const own = writeText(
          text,
          /* Words that stand within another alternative are retained too, and it is that one which makes the text. */
          found.result.spans.map(
            ({ fate, reasons }) => fate === 'retained' && reasons[0]?.rule !== 'stands-within',
          ),
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

/** A draft with one of its readings, of words that stand once, in paragraphs of enough words to be told apart. */
const distinctText = fc
  .tuple(negotiatedText, choiceOfBrackets)
  .map(([text, choice]) => writeText(text, choice, 'distinct'));
const longEnough = (wording: Wording): boolean => wording.every(({ words }) => words.length >= 3);

describe('fates do not change', () => {
  test('when the paragraphs of the adopted text are shuffled', () => {
    fc.assert(
      fc.property(
        distinctText,
        fc.infiniteStream(fc.nat(1_000)).map((stream) => stream[Symbol.iterator]()),
        ({ source, reading }, keys) => {
          fc.pre(longEnough(reading));
          const order = reading.map((one) => ({ one, key: Number(keys.next().value) }));
          const shuffled = (part: 'preamble' | 'operative'): Wording =>
            order
              .filter(({ one }) => one.part === part)
              .sort((a, b) => a.key - b.key)
              .map(({ one }) => one);
          const before = checkedReconciliation(source, adoptedText(reading));
          const after = checkedReconciliation(
            source,
            adoptedText([...shuffled('preamble'), ...shuffled('operative')]),
          );
          expect(fatesIn(after)).toEqual(fatesIn(before));
        },
      ),
      settings,
    );
  });

  test('when an adopted paragraph is split in two', () => {
    fc.assert(
      fc.property(distinctText, fc.nat(50), fc.nat(50), ({ source, reading }, paragraph, at) => {
        fc.pre(reading.length > 0 && longEnough(reading));
        const whole = checkedReconciliation(source, adoptedText(reading));
        const split = checkedReconciliation(source, adoptedText(splitAt(reading, paragraph, at)));
        expect(fatesIn(split)).toEqual(fatesIn(whole));
      }),
      settings,
    );
  });

  test('when a paragraph and its brackets are taken out of the draft', () => {
    fc.assert(
      fc.property(negotiatedText, choiceOfBrackets, fc.nat(50), (text, choice, which) => {
        const all = [...text.preamble, ...text.operative];
        fc.pre(all.length > 2);
        const { source, reading, gone } = writeText(text, choice, 'distinct');
        fc.pre(longEnough(reading));
        const adopted = adoptedText(reading);
        const { paragraphOf } = bracketsOf(text);
        const index = which % all.length;
        const before = fatesIn(checkedReconciliation(source, adopted));
        const shorter = source
          .split('\n\n')
          .toSpliced(index + 1, 1)
          .join('\n\n');
        const after = fatesIn(checkedReconciliation(shorter, adopted));
        expect(gone).toHaveLength(before.length);
        expect(after).toEqual(before.filter((_, bracket) => paragraphOf[bracket] !== index));
      }),
      settings,
    );
  });
});

/* What is split off says something: it begins with a word that carries matter, and has as many of them as a short paragraph. */
const fewestInHalf = 4;

/** Splits one paragraph, round and round, where that can be. */
function splitAt(wording: Wording, paragraph: number, at: number): Wording {
  const index = paragraph % wording.length;
  const own = wording[index];
  if (own === undefined) return wording;
  const carriesMatter = (word: string): boolean => word.endsWith('k');
  const places = [...own.words.keys()].filter(
    (place) =>
      carriesMatter(own.words[place] ?? '') &&
      own.words.slice(0, place).filter(carriesMatter).length >= fewestInHalf &&
      own.words.slice(place).filter(carriesMatter).length >= fewestInHalf,
  );
  const place = places[at % places.length];
  if (place === undefined) return wording;
  const parts = [own.words.slice(0, place), own.words.slice(place)].map((words) => ({
    part: own.part,
    words,
  }));
  return wording.toSpliced(index, 1, ...parts);
}

/** For each bracket of a draft the number of its paragraph. */
function bracketsOf({ preamble, operative }: NegotiatedText): { paragraphOf: number[] } {
  const count = (items: readonly Item[]): number =>
    items.reduce((sum, item) => sum + ('items' in item ? 1 + count(item.items) : 0), 0);
  return {
    paragraphOf: [...preamble, ...operative].flatMap(({ items, bracket }, index) =>
      Array.from({ length: count(items) + Number(bracket !== null) }, () => index),
    ),
  };
}

describe('a draft and a text that has none of its words', () => {
  test('have no links, and nothing of the draft stands', () => {
    fc.assert(
      fc.property(negotiatedText, negotiatedText, choiceOfBrackets, (text, other, choice) => {
        const { source } = writeText(text, choice, 'distinct');
        const { reading } = writeText(other, choice, 'repeating');
        const unrelated = reading.map(({ part, words }) => ({ part, words: ['Thanks', ...words.slice(1)] }));
        const { result } = checkedReconciliation(source, adoptedText(unrelated));
        const linked = result.provisions.filter(
          ({ relation, draftIds }) =>
            !['dropped', 'new'].includes(relation) && draftIds.some((id) => id !== 'v1'),
        );
        expect(linked).toEqual([]);
        expect(result.spans.filter(({ fate }) => fate === 'retained' || fate === 'moved')).toEqual([]);
      }),
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
