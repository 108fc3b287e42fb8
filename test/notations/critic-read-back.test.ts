import { describe, expect, test } from 'vitest';
import { annotated, readDraft, toCriticMarkup, type Draft } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/** Writes the annotated version with marks of CriticMarkup, reads it again, and asserts that each bracket is there with its words. */
function check(source: string): void {
  const draft = readDraft(source);
  const again = checkedDraft(toCriticMarkup(annotated(draft)));
  const words = ({ text }: { readonly text: string }): string =>
    text
      .replace(/\{>>[^]*?<<\}|\{(?:\+\+|--|~~|==)|(?:\+\+|--|~~|==)\}|~>/gu, ' ')
      .replace(/[^\p{L}]+/gu, '')
      .slice(0, 20);
  expect(again.spans.map(({ opened, closed }) => [opened, closed])).toEqual(
    draft.spans.map(({ opened, closed }) => [opened, closed]),
  );
  /* In others labels differ: they are written in their canonical form, which cites all that is above them. */
  const isOfOneLine = (
    { source: { text } }: Draft,
    { start, end }: { start: number; end: number },
  ): boolean => !/[\r\n]/u.test(text.slice(start, end));
  for (const [at, span] of draft.spans.entries()) {
    const one = again.spans[at];
    if (one !== undefined && isOfOneLine(draft, span) && isOfOneLine(again, one))
      expect(words(one)).toBe(words(span));
  }
}

const items = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${String(at + 1)}. Requests [report ${'x'.repeat(at + 1)}] and more;`,
  ).join('\n\n');

describe('brackets over paragraphs are read back from comments', () => {
  test.each([
    ['over two paragraphs', '1. Urges [all;\n\n2. Requests [a report];]\n\n3. Decides [to meet].'],
    ['over sixty', `[${items(60)}]\n\n61. Decides [to meet].`],
    ['one that is never closed', `1. Urges [all [States] and\n\n${items(5)}\n\n7. Decides [to meet].`],
    [
      'one that is never opened',
      `1. Urges [all];\n\n2. Requests [reports] and plans];\n\n3. Decides [to meet].`,
    ],
    [
      'one from the middle of a paragraph to the middle of another',
      '1. Urges States: [to act\n\n(a) on [coasts];\n\n(b) on [towns];]\n\n2. Decides [to meet].',
    ],
    [
      'options of a part',
      '[Option 1: (paragraphs 1-2)\n\n1. Urges [all];\n\n2. Requests [it];]\n\n[Option 2:\n\n1. Notes [it];]',
    ],
  ])('%s', (_, source) => {
    check(source);
  });

  test.skipIf(!hasSharedFolder).each(['2015-10-23', '2015-12-04', '2015-12-09'])(
    'the draft of %s',
    (date) => {
      check(sharedFile(`corpus/paris-agreement/draft-${date}.md`));
    },
    120_000,
  );
});

describe('changes are the same ones', () => {
  test.each([
    '1. Notes [fresh] {USA+} [stale] {USA delete} plans.',
    '1. Notes [stale] {USA delete} [fresh] {USA+} plans.',
    '1. Notes [on] {USA+} [entitled] {USA+} it.',
    '1. Notes [all] [some] [few] of them.',
    '1. Notes [all][any] of them.',
    /* Words that come in with one change and go out with another stand in comments. */
    '1. Notes [the [swift] {USA delete} action] {EU+};',
    '1. Notes [the [swift] {USA+} action] {EU delete};',
    '1. Urges [all [old] {USA+} [new] {USA+ FRA-} plans] {FRA+} now.',
    '1. Notes [the [very [swift] {USA+} sound] {CHN delete} action] {EU+};',
    '1. Notes [a Part[y] {USA delete} to it] {EU+};',
    '1. Notes [a < b [<c> < d] {USA delete} to it] {EU+};',
    '1. Notes [the [*swift* (1)] {USA delete} action, [plan\\nB] {USA delete}] {EU+};',
    '1. Notes [it;\n\n2. Urges [all [most] {USA delete} States;] {EU+}\n\n3. Decides] {FRA+} to meet.',
  ])('%s', (source) => {
    const changesOf = (draft: Draft): unknown[] =>
      draft.changes.map(({ kind, old, new: fresh, spans }) => [kind, old, fresh, spans]);
    const wordsOf = (draft: Draft): unknown[] => draft.spans.map(({ text }) => text.match(/\p{L}+/gu));
    const draft = readDraft(source);
    const again = checkedDraft(toCriticMarkup(annotated(draft)));
    expect(changesOf(again)).toEqual(changesOf(draft));
    expect(wordsOf(again)).toEqual(wordsOf(draft));
  });
});
