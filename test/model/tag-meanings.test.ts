import { describe, expect, test } from 'vitest';
import { parse, type NotationName } from '../../src/index.js';
import { draftOf } from '../../src/model/build-draft.js';
import type { Draft } from '../../src/model/draft.js';
import { rangeIn } from '../check/document.js';

/** A draft as its tags say it, before it is known who the parties are. */
function read(source: string, notation: NotationName): Draft {
  return draftOf(source, parse(source, { notation, format: 'text' }).tree, []);
}

/** What tags say, with the words around stances; and what is said of what is not understood, with its words. */
function check(source: string, expected: string, reported: readonly string[], notation: NotationName): void {
  const { positions, notes, diagnostics } = read(`1. Takes ${source}`, notation);
  const said = positions.map(({ actor, stance, modifiers }) =>
    [actor, stance, ...modifiers.map(({ kind, text }) => `(${kind}: ${text})`)].join(' '),
  );
  expect([...said, ...notes.map(({ kind, text }) => `${kind} “${text}”`)].join(', ')).toBe(expected);
  expect(diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual(reported);
}

const alone = (actor: string): string => `actor-without-stance: “${actor}” names a party and no stance`;
const notWorded = (said: string): string =>
  `unknown-stance: “${said}” says something of a party that no stance word states`;

describe('what is not understood', () => {
  test.each<[string, string, string[]]>([
    ['{USA, FRA+}', 'USA unknown, FRA support', [alone('USA')]],
    ['{USA, FRA?}', 'USA unknown, FRA unknown, note “USA, FRA?”', [alone('USA'), notWorded('FRA')]],
    ['{USA+?, FRA-}', 'USA unknown, FRA oppose, note “USA+?, FRA-”', [notWorded('USA')]],
    ['{EU+-}', 'EU unknown, note “EU+-”', [notWorded('EU')]],
    ['{USA: said}', 'USA unknown, note “USA: said”', [notWorded('USA')]],
    [
      '{all except RUS+, <b>EU</b>}',
      'RUS unknown (remark: except RUS), EU unknown, note “all except RUS+, <b>EU</b>”',
      [notWorded('RUS+'), alone('EU')],
    ],
    [
      '{removal of it: FRA+}',
      'FRA unknown, note “removal of it: FRA+”',
      ['unknown-stance: what the sign of “FRA+” is about is not sure'],
    ],
    ['{USA proposed by FRA}', 'USA unknown, FRA propose', [alone('USA')]],
  ])('%s', (tag, expected, reported) => {
    check(`[it] ${tag}`, expected, reported, 'signed-braces');
  });
});

describe('places for texts to come', () => {
  test.each([
    ['{Placeholder x}', 'placeholder “Placeholder x”'],
    ['{PLACEHOLDER: y}', 'placeholder “PLACEHOLDER: y”'],
    ['{insert x}', 'placeholder “insert x”'],
    ['{To be inserted here}', 'placeholder “To be inserted here”'],
    ['{text to come}', 'placeholder “text to come”'],
    ['{the placeholder}', 'note “the placeholder”'],
    ['{placeholder RUS}', 'RUS placeholder, placeholder “placeholder RUS”'],
    ['{ placeholder: RUS}', 'RUS placeholder, placeholder “placeholder: RUS”'],
    ['{placeholder RUS+}', 'RUS support, placeholder “placeholder RUS+”'],
    ['{see placeholder RUS}', 'note “see placeholder RUS”'],
  ])('%s', (tag, expected) => {
    check(`[it] ${tag}`, expected, [], 'signed-braces');
  });
});

describe('who supports a party', () => {
  test.each([
    ['{USA-, FRA supports la USA}', 'USA oppose, FRA agree (remark: la USA)'],
    ['{USA-, FRA supports the  USA}', 'USA oppose, FRA agree (remark: the USA)'],
    ['{USA reserve, FRA supports USA}', 'USA reserve, FRA agree (remark: USA)'],
    ['{USA propose, FRA supports USA}', 'USA propose, FRA support (remark: USA)'],
    ['{USA supports FRA, FRA-}', 'USA agree (remark: FRA), FRA oppose'],
    ['{USA-, FRA supports athe USA}', 'USA oppose, FRA support (remark: athe USA)'],
    ['{FRA agrees, USA supports FRA}', 'FRA agree, USA support (remark: FRA)'],
  ])('%s', (tag, expected) => {
    check(`[it] ${tag}`, expected, [], 'signed-braces');
  });
});

describe('stances of groups', () => {
  test.each<[NotationName, string, string]>([
    ['prefix-colon', '[US; G77, EU delete: it]', 'US propose, G77 delete, EU delete'],
    ['prefix-colon', '[US/VN/ oppose: it]', 'US oppose, VN oppose'],
    ['prefix-colon', '[US, EU oppose; G77: it]', 'US oppose, EU oppose, G77 propose'],
    ['prefix-colon', '[US/AU reserve, CL: it]', 'US reserve, AU reserve, CL propose'],
    [
      'inside-dash',
      '[it - US, EU reserve; G77 delete; CN]',
      'US reserve, EU reserve, G77 delete, CN propose',
    ],
    ['paren-add-bracket-delete', '(it — US, EU) [that — CN delete]', 'US propose, EU propose, CN delete'],
    ['suffix-paren', 'it (US add) (EU delete) (G77 +)', 'US propose, EU delete, G77 support'],
    ['suffix-paren', '[it] (delete – US, EU)', 'US delete, EU delete'],
    ['suffix-paren', '[it] (see the US)', ''],
    /* Tags with marks of their own are read as lists, whatever the notation. */
    ['suffix-paren', '[it] (delete: US +, EU -)', 'US delete, EU retain'],
    ['prefix-colon', '[it] [delete: USA+, FRA-]', 'USA delete, FRA retain'],
    ['inside-dash', '[it] [USA delete, FRA supports USA]', 'USA delete, FRA agree (remark: USA)'],
  ])('%s: %s', (notation, words, expected) => {
    check(words, expected, [], notation);
  });
});

test('words behind a group that state nothing are a note', () => {
  check(
    '[US/VN/ delete this: it]',
    'US unknown, VN unknown, note “delete this”',
    [alone('US'), alone('VN')],
    'prefix-colon',
  );
});

describe('which tags name parties', () => {
  test.each<[NotationName, string, string]>([
    ['signed-braces', '[it] <USA+> {FRA+} (EU delete) [CHN: delete]', 'FRA support, CHN delete'],
    ['signed-angles', '[it] <USA+> {FRA+}', 'USA support, note “FRA+”'],
    ['plain-brackets', '[it] {USA+} <FRA-> [CHN: delete]', 'CHN delete, note “USA+”'],
    ['signed-braces', '[it] ｛USA+｝', 'USA support'],
    ['signed-braces', '[it] {}', ''],
  ])('%s: %s', (notation, words, expected) => {
    check(words, expected, [], notation);
  });
});

describe('what an editor says', () => {
  test.each<[string, string]>([
    ['{>>@Alice (USA): too wide<<}', 'Alice (USA) propose (remark: too wide), note “Alice (USA): too wide”'],
    ['{>>@Alice (USA)<<}', 'Alice (USA) propose'],
    ['{>>@FRA: delete<<}', 'FRA delete'],
  ])('%s', (comment, expected) => {
    check(`{++it++}${comment} now`, expected, [], 'critic-markup');
  });
});

test('tags, their positions and notes, whole', () => {
  const source =
    '1. Meets [it] {USA reserve OP1, if paid; Egypt, on behalf of the EU, delete} on.\n\n2. Ends {OP1: to be seen};';
  const draft = read(source, 'signed-braces');
  const scope = { from: 'OP1', to: 'OP1' };
  const raw = (words: string): { raw: string; start: number; end: number } => ({
    raw: words,
    ...rangeIn(source, words),
  });
  expect(draft.attributions).toEqual([
    {
      id: 'a1',
      ...raw('{USA reserve OP1, if paid; Egypt, on behalf of the EU, delete}'),
      spans: ['s1'],
      provision: 'OP1',
      scope,
    },
    { id: 'a2', ...raw('{OP1: to be seen}'), spans: [], provision: 'OP2', scope },
  ]);
  const said = { spans: ['s1'], provision: 'OP1', scope, attribution: 'a1', change: null };
  expect(draft.positions).toEqual([
    {
      id: 'p1',
      party: 'USA',
      actor: 'USA',
      stance: 'reserve',
      modifiers: [
        { kind: 'scope', text: 'OP1' },
        { kind: 'condition', text: 'if paid' },
      ],
      ...raw('USA reserve OP1, if paid'),
      ...said,
    },
    {
      id: 'p2',
      party: 'EU',
      actor: 'EU',
      stance: 'delete',
      modifiers: [{ kind: 'speaker', text: 'Egypt' }],
      ...raw('Egypt, on behalf of the EU, delete'),
      ...said,
    },
  ]);
  expect(draft.notes).toEqual([
    {
      id: 'n1',
      kind: 'note',
      text: 'OP1: to be seen',
      marker: null,
      ...rangeIn(source, '{OP1: to be seen}'),
      provision: 'OP2',
    },
  ]);
});
