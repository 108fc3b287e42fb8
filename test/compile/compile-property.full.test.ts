import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clean,
  compileDraft,
  compileNotations,
  readAdopted,
  readDraft,
  readingOf,
  resolve,
  type Draft,
  type NotationName,
  type ViewRoot,
} from '../../src/index.js';
import { baseLines, delegations, textAfter, written } from '../check/contributions.js';
import { seeded } from '../check/seeded.js';

/* A case is compiled and read three times; RUNS says more. Each notation has its share of the cases. */
const runs = { ...seeded, numRuns: Number(process.env.RUNS ?? 140) };
const names = ['USA', 'FRA', 'G77', 'EU', 'CHN', 'BRA', 'Chair', 'ZAF'];

/** Words and marks paragraph by paragraph; where a space stands beside a mark is no matter of words. */
function linesOf(view: ViewRoot): string[] {
  const lines = view.children.map(({ children }) =>
    children.map((node) => (node.type === 'text' ? node.value : '')).join(''),
  );
  return lines
    .map((line) => line.replace(/\s+(?=[,;:.!?)\]”’])|(?<=[([“‘])\s+/gu, ''))
    .filter((line) => line !== '');
}

function checkReadings(draft: Draft, base: string, texts: Readonly<Record<string, string>>): void {
  expect(linesOf(clean(draft, 'base'))).toEqual(linesOf(clean(readAdopted(base), 'base')));
  const present = new Set(draft.positions.map(({ party }) => party));
  for (const [party, text] of Object.entries(texts)) {
    const view = present.has(party) ? readingOf(draft, [party]) : clean(draft, 'base');
    expect(linesOf(view)).toEqual(linesOf(clean(readAdopted(text), 'base')));
  }
}

/* Signs do not say which words are old: words that a party puts in twice read as words that it moves, unless the base text is given. */
const needBase: ReadonlySet<string> = new Set(['signed-braces', 'signed-angles']);

function checkReadAnew(
  { source }: Draft,
  notation: NotationName,
  base: string,
  texts: Readonly<Record<string, string>>,
): void {
  const options = { notation, lint: false };
  try {
    checkReadings(readDraft(source.text, options), base, texts);
  } catch (error) {
    if (!needBase.has(notation)) throw error;
    checkReadings(readDraft(source.text, { ...options, base }), base, texts);
  }
}

const cases = fc.tuple(baseLines, delegations, fc.nat(compileNotations.length - 1));

test(
  'the reading of every party is its text, in the draft and in its text read anew',
  { timeout: 7_200_000 },
  () => {
    fc.assert(
      fc.property(cases, ([lines, steps, choice]) => {
        const notation = compileNotations[choice] ?? 'signed-braces';
        const base = written(lines);
        const texts = Object.fromEntries(
          steps.map((own, index) => [names[index] ?? '', written(textAfter(lines, own))]),
        );
        const draft = compileDraft(base, texts, { notation });
        expect(draft.diagnostics.filter(({ ruleId }) => ruleId === 'compilation-differs')).toEqual([]);
        checkReadings(draft, base, texts);
        checkReadAnew(draft, notation, base, texts);
      }),
      runs,
    );
  },
);

test('to undo all gives back the base text, character by character', { timeout: 7_200_000 }, () => {
  fc.assert(
    fc.property(cases, ([lines, steps, choice]) => {
      const notation = compileNotations[choice] ?? 'signed-braces';
      const base = written(lines);
      const texts = Object.fromEntries(
        steps.map((own, index) => [names[index] ?? '', written(textAfter(lines, own))]),
      );
      const draft = compileDraft(base, texts, { notation });
      const all = draft.changes.map(({ id }) => id);
      expect(resolve(draft, { reject: all }).text.trimEnd()).toBe(base.trimEnd());
      const applied = resolve(draft, { accept: all });
      expect(applied.draft.spans).toEqual([]);
      /* Where two parties put the same mark in one place, a clean version has it once, and the next draft as it was written. */
      const once = (text: string): string => text.replace(/([,;])\1+/gu, '$1');
      expect(once(linesOf(clean(applied.draft, 'base')).join(' '))).toBe(
        once(linesOf(clean(draft, 'all-applied')).join(' ')),
      );
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 2) },
  );
});
