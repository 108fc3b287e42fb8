import { expect, test } from 'vitest';
import { draftOf } from '../../src/model/build-draft.js';
import { lintDraft } from '../../src/lint/lint-draft.js';
import { parse } from '../../src/syntax/parse.js';

/* What the rules look for: marks, tags, quotation marks, white space, words, labels, lines. */
const units = [
  ...['[', ']', '{', '[{', 'x]', 'x}', '[a}{b]', '[a {X+', '[a] {X+} ', '{X+}', '[a {X+}', '[t]T', '[a][b]'],
  ...['1[2]', '1[[', ']]1'],
  ...['“', '” ', 'x “', '[“]', '"', ' ,', '\uFFFE', '{,}', '{X +,}', 'a, [b]{X+}\n', 'Ad ref 1 May 2023 '],
  ...['a/', '[a/', 'aa ', 'word word ', 'A ', 'x', 'Agenda 2030 ', '; further noting '],
  ...['\n', '\n\n', 'x\n\n', '1. ', '[1. x]\n', '(a) b\n', '“\n\n1. ', '[x\n\n'],
];

/* One thing that is long: before it, what is repeated in it, after it. */
const long: readonly (readonly [string, string, string])[] = [
  ['x', ' ', 'x'],
  ['x', '\n', 'x'],
  ['[x', ' ', '] {X+} x'],
  ['[', 'x', '] {X+} x'],
  ['x ', 'x', '[y] {X+}'],
  ['[', 'a/', '] {X+}'],
  ['[a] {', 'X+, ', '}'],
  ['[a] {', 'X ', '}'],
  ['[a] ', '{X+} ', 'b'],
  ['[a]', ' ', '{X+}'],
  ['“', ' ', 'x”'],
  ['Recalling; ', 'recalling ', ','],
];

const length = 100_000;

const cases = [...units.map((unit) => ['', unit, ''] as const), ...long];

test.each(cases)('%j%j%j is looked through to its end', (before, unit, after) => {
  const source = before + unit.repeat(length / unit.length) + after;
  const { tree, diagnostics } = parse(source, { format: 'text' });
  const findings = lintDraft({ source, tree, draft: draftOf(source, tree, diagnostics) });
  expect(findings.filter(({ start, end }) => !(start >= 0 && start < end && end <= source.length))).toEqual(
    [],
  );
});
