import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/calibration/calibration.js';
import { readDraft, type SpanStyle } from '../../src/index.js';
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
  ])('%s', (source, expected) => {
    expect(evidenceFor(source)).toEqual(['insertion-is-usual 1', ...expected]);
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
});
