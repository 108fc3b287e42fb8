import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/calibration/calibration.js';
import { readDraft, type SpanStyle } from '../../src/index.js';
import { withLinked, type Link } from '../../src/model/changes/links.js';
import { gatherChanges, weighChanges, weightOf } from '../../src/model/changes/weighing.js';

/** The evidence for the last change of a draft: `rule value`, without the two that always hold. */
function evidenceFor(source: string): string[] {
  const { evidence } = gatherChanges(readDraft(source, { notation: 'signed-braces' }), new Map());
  return (evidence.at(-1) ?? []).map(({ rule, value }) => `${rule} ${String(value)}`);
}

describe('a span that is alone: above 0 for an insertion', () => {
  test.each<[string, string[]]>([
    ['1. Urges [swift] {USA+} action;', []],
    ['1. Urges action [and haste] {USA+};', ['adds-limb 1']],
    ['1. Urges action[, haste] {USA+} and care;', ['adds-limb 1']],
    ['1. Urges [haste,] {USA+} care and action;', ['adds-limb 1']],
    ['1. Urges [android] {USA+} phones;', []],
    ['1. Urges haste [and] {USA+} action;', []],
    ['1. Notes [”] {USA+} the end;', ['quotation-mark 1']],
    ['1. Notes [the “end”] {USA+} of it;', []],
    ['1. Notes it.\n\n[2 bis. Notes the end.] {USA+}', ['suffixed-paragraph 1']],
    ['1. Notes it.\n\n[2. Notes the end.] {USA+}', []],
    ['1. Urges [swift] {USA-} action;', ['no-author -1']],
    ['1. Urges [swift] {USA+ FRA-} action;', []],
    ['1. Urges action [or haste] {USA+};', ['adds-limb 1']],
    ['1. Urges [fair, swift] {USA+} action;', []],
    ['1. Urges [fair and swift] {USA+} action;', []],
    ['1. Notes [“end] {USA+} now;', []],
    ['1. Notes [end”] {USA+} now;', []],
  ])('%s', (source, expected) => {
    expect(evidenceFor(source)).toEqual(
      expect.arrayContaining(['insertion-is-usual 1', ...expected]) as unknown,
    );
    expect(evidenceFor(source)).toHaveLength(expected.length + 1);
  });
});

describe('two spans: above 0 for the first being old', () => {
  test.each<[string, string[]]>([
    ['1. Urges [haste] {USA+} [speed] {USA+};', []],
    ['1. Urges [haste] {USA+} [due speed] {USA+};', ['more-words 1']],
    ['1. Urges [all due haste] {USA+} [speed] {USA+};', ['more-words -1']],
    ['1. Works [on] {USA+} [of] {USA+} it;', []],
    ['1. Works [of] {USA+} [entitled] {USA+} it;', ['brings-matter 1']],
    [
      '1. Calls on all [to fully support] {USA+} [and] {USA+} Members;',
      ['more-words -1', 'brings-matter -1'],
    ],
    ['1. Meets the [s][S]tates {USA+} here;', []],
    ['1. Urges [haste] {USA+} [speed] {USA+ BRA+};', ['joined-support 1']],
    ['1. Urges [haste] {USA+ BRA+ TZA+} [speed] {USA+ CHL+};', ['joined-support -1']],
    ['1. Urges [haste] {USA+ BRA+} [speed] {USA+ CHL+};', []],
    ['1. Urges [haste] {USA+} [speed] {USA+ BRA-};', ['objection-to-new-words 1']],
    ['1. Urges [haste] {USA+ BRA-} [speed] {USA+};', ['objection-to-new-words -1']],
    ['1. Urges [haste] {USA+ BRA-} [speed] {USA+ FRA-};', []],
    [
      '1. Urges [haste] {USA+ BRA-} [speed] {USA+ BRA+};',
      ['joined-support 1', 'against-one-for-the-other 1', 'objection-to-new-words -1'],
    ],
    [
      '1. Urges [haste] {USA+ BRA+} [speed] {USA+ BRA-};',
      ['joined-support -1', 'against-one-for-the-other -1', 'objection-to-new-words 1'],
    ],
    ['1. Urges [haste] {USA delete} [speed] {USA+};', ['deletion-is-asked 1']],
    ['1. Urges [haste] {USA+} [speed] {USA delete};', ['deletion-is-asked -1']],
    ['1. Notes that it [“calls] {USA+} [urges] {USA+} all;', ['quotation-mark -1']],
    ['1. Notes that it [urges] {USA+} [“calls] {USA+} all;', ['quotation-mark 1']],
    ['1. Notes that it [“urges] {USA+} [“calls] {USA+} all;', []],
    ['1. Runs 2 [–] {USA+} [until late] {USA+} 3;', []],
    ['1. Runs 2 [until late] {USA+} [–] {USA+} 3;', []],
    ['1. Meets a form[or][al] {USA+} of it;', []],
    [
      '1. Urges [haste] {USA-} [speed] {USA+};',
      ['against-one-for-the-other 1', 'asked-instead 1', 'objection-to-new-words -1'],
    ],
    [
      '1. Urges [haste] {USA+} [speed] {USA-};',
      ['against-one-for-the-other -1', 'asked-instead -1', 'objection-to-new-words 1'],
    ],
    ['1. Urges [haste] {USA+, BRA-, CHN-} [speed] {USA+, FRA-};', ['objection-to-new-words -1']],
    ['1. Urges [haste] {USA delete, FRA+} [speed] {USA+, FRA+};', ['joined-support 1']],
  ])('%s', (source, expected) => {
    expect(evidenceFor(source)).toEqual(
      expect.arrayContaining(['old-comes-first 1', ...expected]) as unknown,
    );
    expect(evidenceFor(source)).toHaveLength(expected.length + 1);
  });
});

describe('what parties say of the same idea elsewhere', () => {
  test.each<[string, string[]]>([
    [
      '1. Keeps [human rights] {ARG+, EGY-} here.\n\n2. Takes [a human rights approach] {EGY+, ARG-} there.',
      ['signs-are-turned -2'],
    ],
    [
      '1. Keeps [human rights] {ARG+, EGY-} here.\n\n2. Takes [a human rights approach] {ARG+, EGY-} there.',
      ['signs-agree 1'],
    ],
    ['1. Keeps [human rights] {ARG+} here.\n\n2. Takes [a human rights approach] {ARG-, EGY+} there.', []],
    [
      '1. Keeps [human dignity] {ARG+, EGY-} here.\n\n2. Takes [a human rights approach] {EGY+, ARG-} there.',
      [],
    ],
    /* One word is an idea where the other bracket has no more. */
    [
      '1. Keeps [rights] {ARG+, EGY-} here.\n\n2. Keeps [the rights] {EGY+, ARG-} there.',
      ['signs-are-turned -2'],
    ],
    [
      '1. Keeps [rights] {ARG+, EGY-} here.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.',
      ['signs-are-turned -2'],
    ],
    ['1. Keeps [a human rights plan] {ARG+, EGY-} here.\n\n2. Takes [rights] {EGY+, ARG-} there.', []],
    /* The signs of a pair count, those of a reservation and of letters do not. */
    [
      '1. Keeps [human rights] {ARG+, EGY-} [duties] {ARG+, EGY-} here.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.',
      ['signs-are-turned -2'],
    ],
    ['1. Keeps right[s][ing] {ARG+, EGY-} here.\n\n2. Takes [ing] {EGY+, ARG-} there.', []],
    [
      '1. Keeps [human rights] {ARG+, EGY-} here, [human rights] {FRA+, USA-} there.\n\n2. Takes [a human rights plan] {EGY+, ARG-, USA+} there.',
      ['signs-are-turned -3'],
    ],
    [
      `1. Keeps ${'[human rights] {ARG+, EGY-} or '.repeat(3)}more.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.`,
      ['signs-are-turned -5'],
    ],
    /* Of an idea the first fifty brackets are compared. */
    [
      `1. Keeps ${'[human rights] and '.repeat(48)}[human rights] {ARG+, EGY-}.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.`,
      ['signs-are-turned -2'],
    ],
    [
      `1. Keeps ${'[human rights] and '.repeat(50)}[human rights] {ARG+, EGY-}.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.`,
      [],
    ],
    ['1. Keeps [human rights] here.\n\n2. Takes [a human rights plan] {EGY+, ARG-} there.', []],
    [
      '1. Keeps [human rights] {EGY-} here, [human rights] {EGY+} too.\n\n2. Takes [a human rights plan] {EGY+} there.',
      [],
    ],
    [
      '1. Keeps [human rights] {EGY-} here, [human rights] {EGY-} too.\n\n2. Takes [a human rights plan] {EGY+} there.',
      ['signs-are-turned -2'],
    ],
  ])('%s', (source, expected) => {
    expect(evidenceFor(source)).toEqual(['insertion-is-usual 1', ...expected]);
  });

  test.each([
    ['{ARG-, EGY-}', ['signs-are-turned -2']],
    ['{ARG+, EGY-}', []],
  ])('of words that stand beside a pair too: %s', (tag, expected) => {
    const source = `1. Keeps [human rights] ${tag} here.\n\n2. Takes [old] {TZA+} [fair] {TZA+, ARG-, EGY-} [a human rights plan] {ARG+, EGY+} on.`;
    expect(evidenceFor(source)).toEqual(['insertion-is-usual 1', ...expected]);
  });
});

describe('what is said of the last change', () => {
  const usual = (words: string): string =>
    `“${words}” stands alone, and most brackets that do are insertions`;
  const oldFirst = 'of two neighbors of one author, the old words mostly come first';
  const sixty = `${'nine word '.repeat(5)}ten words!`;
  test.each<[string, string[]]>([
    [`[${sixty}] {USA+} it`, [usual(sixty)]],
    [`[${sixty}!] {USA+} it`, [usual(`${sixty.slice(0, 57)}…`)]],
    [
      '1. Urges [, and haste] {USA-} now;',
      [
        usual(', and haste'),
        'the bracket brings its own comma or conjunction, as an added limb does',
        'nobody is named for it, only against it',
      ],
    ],
    [
      '1. Urges [haste] {USA+ BRA- CHN-} [speed] {USA+ BRA+ CHN+};',
      [
        oldFirst,
        'BRA, CHN joined only “speed”: the words that are asked for',
        'BRA, CHN are against the one and for the other, which is then the new',
        '“haste” meets more objections, as new words do',
      ],
    ],
    [
      '1. Urges [haste] {USA+ BRA+ CHN+} [speed] {USA+ BRA- CHN-};',
      [
        oldFirst,
        'BRA, CHN joined only “haste”: the words that are asked for',
        'BRA, CHN are against the one and for the other, which is then the new',
        '“speed” meets more objections, as new words do',
      ],
    ],
    [
      '1. Urges [haste] {USA delete} [“speed] {USA+};',
      [oldFirst, 'the tag asks to delete “haste”', '““speed” brings a quotation mark, as insertions do'],
    ],
    [
      '1. Calls on all [to support] {USA+} [and] {USA+} Members;',
      [
        oldFirst,
        '“to support” is the longer, and proposals add words more often than they save them',
        '“to support” says something where “and” only joins words, as what is put in does',
      ],
    ],
    [
      '1. Calls on all [and] {USA+} [to support] {USA+} Members;',
      [
        oldFirst,
        '“to support” is the longer, and proposals add words more often than they save them',
        '“to support” says something where “and” only joins words, as what is put in does',
      ],
    ],
    [
      '1. Keeps [human rights] {ARG+, EGY-} here.\n\n2. Takes [a human rights approach] {EGY+, ARG-, FRA+} there.',
      [
        usual('a human rights approach'),
        'EGY, ARG take the other side on the same idea elsewhere, so here the words would go',
      ],
    ],
    [
      '1. Keeps [human rights] {ARG+, EGY-} here.\n\n2. Takes [a human rights approach] {ARG+, EGY-} there.',
      [usual('a human rights approach'), 'the same parties take the same sides on the same idea elsewhere'],
    ],
  ])('%s', (source, expected) => {
    const { evidence } = gatherChanges(readDraft(source, { notation: 'signed-braces' }), new Map());
    expect((evidence.at(-1) ?? []).map(({ text }) => text)).toEqual(expected);
  });

  test('what only reserves has no evidence', () => {
    expect(evidenceFor('1. Notes [this] {RUS reserve};')).toEqual([]);
  });
});

describe('how words look', () => {
  /** The evidence for the only change of a draft whose spans look so. */
  function looking(source: string, ...styles: (SpanStyle | null)[]): string[] {
    const draft = readDraft(source, { notation: 'signed-braces' });
    const spans = draft.spans.map((span, index) => {
      const style = styles[index] ?? null;
      return style === null ? span : { ...span, styles: [style] };
    });
    const { evidence } = gatherChanges({ ...draft, spans }, new Map());
    return (evidence[0] ?? []).flatMap(({ rule, value }) =>
      rule.startsWith('looks') ? [`${rule} ${String(value)}`] : [],
    );
  }
  const alone = '1. Urges [swift] {USA+} action;';
  const pair = '1. Urges [haste] {USA+} [speed] {USA+};';

  test.each<[string, (SpanStyle | null)[], string[]]>([
    [alone, ['strike'], ['looks-strike -1']],
    [alone, ['underline'], ['looks-underline 1']],
    [alone, ['bold'], ['looks-bold 1']],
    [alone, [null], []],
    [pair, ['strike', null], ['looks-strike 1']],
    [pair, [null, 'strike'], ['looks-strike -1']],
    [pair, ['underline', null], ['looks-underline -1']],
    [pair, [null, 'bold'], ['looks-bold 1']],
    [pair, ['bold', 'strike'], ['looks-strike -1']],
    [pair, ['underline', 'bold'], ['looks-underline -1']],
    [pair, ['bold', 'bold'], []],
  ])('%s %j', (source, styles, expected) => {
    expect(looking(source, ...styles)).toEqual(expected);
  });

  test('a stroke outweighs what is usual, and every other look', () => {
    const weight = (rule: string): number => weightOf(rule, fitted.changes.weights);
    expect(weight('looks-strike')).toBeGreaterThan(weight('insertion-is-usual') + weight('adds-limb'));
    expect(weight('looks-strike')).toBeGreaterThan(weight('looks-underline'));
    expect(weight('looks-underline')).toBeGreaterThan(weight('looks-bold'));
    expect(weight('looks-bold')).toBeGreaterThan(0);
  });
});

describe('weighing', () => {
  /** The log-odds of all changes of a draft with weights made for the test. */
  const sums = (source: string, weights: Readonly<Record<string, number>>): number[] =>
    weighChanges(gatherChanges(readDraft(source, { notation: 'signed-braces' }), new Map()), { weights }).map(
      ({ sum }) => sum,
    );

  test('weights add up; a rule without one counts for nothing', () => {
    const source = '1. Urges [haste] {USA+} [due speed] {USA+};';
    expect(sums(source, { 'old-comes-first': 0.5, 'more-words': 2 })).toEqual([2.5]);
    expect(sums(source, { 'old-comes-first': 0.5 })).toEqual([0.5]);
  });

  test('changes of the same idea are weighed as one, whatever the order of their brackets', () => {
    const source =
      '1. Calls on it [and] {USA+} [to support] {USA+} Members;\n\n2. Calls on it [to further support] {USA+} [and] {USA+} Members;';
    const [first = 0, second = 0] = sums(source, { 'old-comes-first': 1, 'more-words': 0.7 });
    expect(first).toBeCloseTo(1.4);
    expect(second).toBeCloseTo(-1.4);
  });

  test.each([
    [
      'of other words',
      '1. Takes [a] {USA+} [a fair] {USA+} part;\n\n2. Calls for [peace] {USA+} [lasting rest] {USA+};',
    ],
    ['side by side', '1. Takes [calm] {USA+} [a fair] {USA+} part in [peace] {USA+} [lasting rest] {USA+};'],
    [
      'of another author',
      '1. Takes [part] {USA+} [a fair part] {USA+};\n\n2. Takes [a fair part] {FRA+} [part] {FRA+};',
    ],
  ])('changes %s are weighed apart', (_what, source) => {
    const found = weighChanges(gatherChanges(readDraft(source, { notation: 'signed-braces' }), new Map()), {
      weights: { 'old-comes-first': 1 },
    });
    expect(found.map(({ linked }) => linked)).toEqual([0, 0]);
  });

  /** Two changes of the first rule, which is worth 1; they are of one idea where it is worth 2 then, and turned where it is worth nothing. */
  const linked = (first: string, second: string): string => {
    const [one = 0, other = 0] = sums(`1. Takes ${first} now;\n\n2. Asks ${second} now;`, {
      'old-comes-first': 1,
    });
    if (one === 1 && other === 1) return 'apart';
    return one === 2 && other === 2 ? 'straight' : `turned ${String(one)} ${String(other)}`;
  };

  test.each([
    [
      'the same words',
      '[calm] {USA+} [lasting peace] {USA+}',
      '[calm] {USA+} [lasting peace] {USA+}',
      'straight',
    ],
    ['turned', '[calm] {USA+} [lasting peace] {USA+}', '[lasting peace] {USA+} [calm] {USA+}', 'turned 0 0'],
    [
      'one of two that carries matter',
      '[peace] {USA+} [to rest] {USA+}',
      '[peace] {USA+} [for all] {USA+}',
      'straight',
    ],
    ['the other of two', '[to rest] {USA+} [peace] {USA+}', '[for all] {USA+} [peace] {USA+}', 'straight'],
    ['a word of grammar alone', '[to] {USA+} [for peace] {USA+}', '[to] {USA+} [on time] {USA+}', 'apart'],
    [
      'a word of grammar and another',
      '[to] {USA+} [for peace] {USA+}',
      '[to] {USA+} [for peace] {USA+}',
      'straight',
    ],
    ['a form of a word alone', '[target] {USA+} [to] {USA+}', '[targets] {USA+} [on] {USA+}', 'apart'],
    [
      'a form of a word and another',
      '[target] {USA+} [to] {USA+}',
      '[targets] {USA+} [to] {USA+}',
      'straight',
    ],
    ['two forms of words', '[target] {USA+} [plan] {USA+}', '[targets] {USA+} [plans] {USA+}', 'straight'],
    [
      'a word of a longer bracket',
      '[peace] {USA+} [on all] {USA+}',
      '[a lasting fair peace] {USA+} [by few] {USA+}',
      'straight',
    ],
    [
      'half of a bracket',
      '[fair peace] {USA+} [on all] {USA+}',
      '[fair trade] {USA+} [by few] {USA+}',
      'apart',
    ],
    [
      'of the first of their authors by name',
      '[calm] {USA+, FRA+} [peace] {USA+, FRA+}',
      '[calm] {FRA+} [peace] {FRA+}',
      'straight',
    ],
    [
      'of one of their authors',
      '[calm] {USA+, FRA+} [peace] {USA+, FRA+}',
      '[calm] {USA+} [peace] {USA+}',
      'apart',
    ],
    [
      'of who is for both',
      '[calm] {USA+, FRA+} [peace] {USA+, CHN+}',
      '[calm] {USA+} [peace] {USA+}',
      'straight',
    ],
    [
      'of nobody who is for both',
      '[Urges] {USA+} [Requests] {FRA+}',
      '[Urges] {CHN+} [Requests] {RUS+}',
      'straight',
    ],
    ['a mark and a word', '[–] {USA+} [peace] {USA+}', '[–] {USA+} [peace] {USA+}', 'straight'],
    ['letters', 'target[s][ing] {USA+}', 'target[s][ing] {USA+}', 'apart'],
  ])('%s: %s / %s', (_, first, second, expected) => {
    expect(linked(first, second)).toBe(expected);
  });

  test('a change is weighed with all that are of its idea, also by way of another', () => {
    const links = new Map<number, Link[]>([
      [0, [{ to: 1, sign: 1 }]],
      [
        1,
        [
          { to: 0, sign: 1 },
          { to: 2, sign: -1 },
        ],
      ],
      [
        2,
        [
          { to: 1, sign: -1 },
          { to: 4, sign: -1 },
        ],
      ],
      [4, [{ to: 2, sign: -1 }]],
    ]);
    expect(withLinked([1, 2, 4, 8, 16], links)).toEqual([15, 15, -15, 8, 15]);
    expect(withLinked([1, 2], new Map())).toEqual([1, 2]);
  });
});
