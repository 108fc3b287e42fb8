import { describe, expect, test } from 'vitest';
import {
  clean,
  readDraft,
  readingOf,
  standsOn,
  positionsById,
  toText,
  type CleanPolicy,
  type Draft,
  type NotationName,
} from '../../src/index.js';

/** A draft with its changes as lines: `kind: old > new`. */
function changesOf(draft: Draft): string[] {
  const words = (ids: readonly string[]): string =>
    ids.map((id) => draft.spans.find((span) => span.id === id)?.text ?? '?').join(' + ');
  return draft.changes.map(({ kind, old, new: fresh, spans }) => {
    if (kind === 'reservation' || kind === 'unknown') return `${kind}: ${words(spans)}`;
    return `${kind}: ${words(old)} > ${words(fresh)}`;
  });
}

function check(source: string, expected: readonly string[], base?: string): Draft {
  const draft = readDraft(source, { notation: 'signed-braces', ...(base === undefined ? {} : { base }) });
  expect(changesOf(draft)).toEqual(expected);
  expect(draft.changes.flatMap(({ spans }) => spans).sort()).toEqual(draft.spans.map(({ id }) => id).sort());
  for (const { id, confidence, reasons, rivals, positions } of draft.changes) {
    expect(confidence + rivals.reduce((sum, rival) => sum + rival.confidence, 0)).toBeLessThanOrEqual(1.001);
    expect(reasons.length).toBeGreaterThan(0);
    for (const position of positions)
      expect(draft.positions.find((one) => one.id === position)?.change).toBe(id);
  }
  return draft;
}

describe('grouping and direction, without a base text', () => {
  test.each<[string, string[]]>([
    ['1. Urges [swift] {USA+} action;', ['insertion:  > swift']],
    ['1. Urges [on] {USA+} [entitled] {USA+} it;', ['replacement: on > entitled']],
    ['1. Urges [on] {IDN delete} [entitled] {IDN+} it;', ['replacement: on > entitled']],
    ['1. Urges [on] {IDN+} [entitled] {IDN delete} it;', ['replacement: entitled > on']],
    [
      '1. Urges [swift] {USA delete} [fast] {USA+} [and safe] {USA+} action;',
      ['replacement: swift > fast', 'insertion:  > and safe'],
    ],
    ['1. Reaffirms [t][T]argets {USA+} of it;', ['replacement: t > T']],
    ['1. Meets [17.8 and] {NLD+} 17.6 [and 17.8] {NLD+};', ['move: 17.8 and > and 17.8']],
    ['1. Notes [“] {FRA+} the words [”] {FRA+};', ['insertion:  > “', 'insertion:  > ”']],
    [
      '1. Takes [swift] {USA delete, FRA delete} [fast] {USA+} [safe] {FRA+} steps;',
      ['deletion: swift > ', 'replacement:  > fast', 'replacement:  > safe'],
    ],
    [
      '1. Takes [swift] {USA delete, FRA delete} [fast] {USA+, FRA+} [safe] {FRA+} steps;',
      ['replacement: swift > fast', 'insertion:  > safe'],
    ],
    [
      '1. Takes [swift] {USA delete, FRA delete} [fast] {USA+} steps;',
      ['deletion: swift > ', 'replacement:  > fast'],
    ],
    [
      '1. Takes [fast] {USA+} [swift] {USA delete, FRA delete} [safe] {FRA+} steps;',
      ['replacement:  > fast', 'deletion: swift > ', 'replacement:  > safe'],
    ],
    [
      '1. Keeps [swift fair safe aid] {USA+} for all [swift fair safe aid] {USA+} now;',
      ['move: swift fair safe aid > swift fair safe aid'],
    ],
    [
      '1. Keeps [swift fair safe aid] {USA+} for all [swift fair safe aid] {FRA+} now;',
      ['insertion:  > swift fair safe aid', 'insertion:  > swift fair safe aid'],
    ],
    [
      '1. Keeps [swift fair] {USA+} for all [swift fair] {USA+} now;',
      ['insertion:  > swift fair', 'insertion:  > swift fair'],
    ],
    [
      '1. Keeps [swift fair safe aid] {USA+} it.\n\n2. Has [swift fair safe aid] {USA+} now;',
      ['insertion:  > swift fair safe aid', 'insertion:  > swift fair safe aid'],
    ],
    ['1. Meets [and 17.8] {NLD+} 17.6 [17.8 and] {NLD+};', ['move: and 17.8 > 17.8 and']],
    [
      '1. Meets [and 17.8] {NLD+} 17.6 [and 17.8] {NLD+};',
      ['insertion:  > and 17.8', 'insertion:  > and 17.8'],
    ],
    ['1. Meets [17.8] {NLD+} 17.6 [and 17.8] {NLD+};', ['insertion:  > 17.8', 'insertion:  > and 17.8']],
    ['1. Reaffirms target[s][ing] {USA+} it;', ['replacement: s > ing']],
    ['1. Reaffirms [t] [T]argets {USA+};', ['unknown: t', 'insertion:  > T']],
    ['1. Notes [this] {RUS reserve, USA+} part;', ['insertion:  > this']],
    ['1. Notes [this] {RUS reserve} part;', ['reservation: this']],
    ['1. Notes [this] {FRA: move to OP2} part;', ['move:  > ']],
    ['1. Notes [this] {FRA: move to OP2, USA delete} part;', ['deletion: this > ']],
    ['1. Notes [this] {FRA delete} part;', ['deletion: this > ']],
    [
      '1. Calls on it [to further support] {CMR+} [and] {CMR+} Members;',
      ['replacement: and > to further support'],
    ],
    ['1. [Urges] {USA+} [Requests] {FRA+} the Secretariat to act;', ['replacement: Urges > Requests']],
    ['1. Acts by [Promoting] {USA+} [Ensuring] {FRA+} peace;', ['replacement: Promoting > Ensuring']],
    ['1. [Urges] [Requests] the Secretariat to act;', ['unknown: Urges', 'unknown: Requests']],
    [
      '1. Notes the [Parties] {USA+} [members] {FRA+} of it;',
      ['insertion:  > Parties', 'insertion:  > members'],
    ],
    [
      'a. [Ensuring] {TZA+} [Facilitating] {TZA+, MAR-} [Promoting] {MAR+} governance;',
      ['replacement: Ensuring > Facilitating', 'replacement:  > Promoting'],
    ],
    [
      '1. Takes [swift] {MAR+} [slow] {TZA+, MAR-} [sure] {TZA+} steps;',
      ['replacement:  > swift', 'replacement: slow > sure'],
    ],
    [
      '1. Takes [slow] {TZA+} [sure] {TZA+} [swift] {MAR+} steps;',
      ['replacement: slow > sure', 'insertion:  > swift'],
    ],
    [
      '1. Trains [government] {DZA+} [local] {FRA+} [authority] {DZA+} staff;',
      ['replacement: government > authority', 'insertion:  > local'],
    ],
    [
      '1. Trains national [and regional] {FRA+} [state] {DZA+} [and local] {FRA+} staff;',
      ['insertion:  > and regional', 'insertion:  > state', 'insertion:  > and local'],
    ],
    [
      '1. Builds trade.\n\n[Alt 1. Trade builds itself.] {FRA+}',
      ['replacement:  > Alt 1. Trade builds itself.'],
    ],
    [
      '1. Builds trade.\n\n[1 bis. Trade builds itself.] {FRA+}',
      ['insertion:  > 1 bis. Trade builds itself.'],
    ],
    [
      '1. Calls [to] {X+} [in] {X+} [promote] {X+} [promoting] {X+} it;',
      ['replacement: to > in', 'replacement: promote > promoting'],
    ],
    ['1. Notes [this] part;', ['unknown: this']],
    ['1. Notes this part [and that];', ['unknown: and that']],
    ['1. Notes the end [”];', ['insertion:  > ”']],
    [
      '1. Respects [human rights] {ARG+, EGY-} here.\n\n2. Follows [a human rights approach] {EGY+, ARG-} there.\n\n3. Keeps [human rights] {ARG+, EGY-} in it.',
      ['insertion:  > human rights', 'deletion: a human rights approach > ', 'insertion:  > human rights'],
    ],
  ])('%s', (source, expected) => {
    check(source, expected);
  });

  test('rivals are kept, with their reasons', () => {
    const { changes } = check('1. Urges [on] {USA+} [entitled] {USA+} it;', ['replacement: on > entitled']);
    expect(changes[0]?.rivals).toMatchObject([{ kind: 'replacement', old: ['s2'], new: ['s1'] }]);
  });
});

describe('a base text settles the direction', () => {
  test.each<[string, string, string[]]>([
    ['1. Urges [swift] {USA+} action;', '1. Urges swift action;', ['deletion: swift > ']],
    ['1. Urges [swift] {USA+} action;', '1. Urges action;', ['insertion:  > swift']],
    [
      '1. Urges [on] {USA+} [entitled] {USA+} the thing that is there;',
      '1. Urges entitled the thing that is there;',
      ['replacement: entitled > on'],
    ],
    [
      '1. Urges [one] {USA+} [two] {USA+} the thing that is there;',
      '1. Urges the thing that is there;',
      ['insertion:  > one', 'insertion:  > two'],
    ],
  ])('%s on %s', (source, base, expected) => {
    const { changes } = check(source, expected, base);
    expect(changes.every(({ basis }) => basis === 'base-text')).toBe(true);
  });

  test('a base text that has nothing to do with the draft is not used, and that is said', () => {
    const draft = check(
      '1. Urges [swift] {USA+} action on the climate;',
      ['insertion:  > swift'],
      'Dogs bark at night. Cats sleep all day long.',
    );
    expect(draft.diagnostics.map(({ ruleId }) => ruleId)).toContain('unrelated-base-text');
  });
});

describe('stands', () => {
  test.each([
    ['[a] {USA+ FRA-}{RUS reserve}', { USA: 'support', FRA: 'oppose', RUS: 'reserve' }],
    ['[Ensuring] {TZA+, NGA-} [Facilitating] {TZA+, NGA+}', { TZA: 'support', NGA: 'support' }],
    ['[old] {IDN delete} [new] {IDN+}', { IDN: 'support' }],
    ['[old] {USA+} [new] {USA+, EGY-}', { USA: 'support', EGY: 'oppose' }],
    ['[words] {USA+, FRA delete}', { USA: 'support', FRA: 'oppose' }],
    [
      '[old] {IDN delete, NOR retain} [new] {IDN+, FRA retain}',
      { IDN: 'support', NOR: 'oppose', FRA: 'support' },
    ],
    ['[old] {IDN delete} [new] {IDN+, FRA: remove brackets}', { IDN: 'support', FRA: 'support' }],
    [
      '[old] {IDN delete, USA+, CHN-, KEN reserve} [new] {IDN+, CHE delete, NOR-, RUS retain, EGY reserve, NGA?}',
      {
        IDN: 'support',
        USA: 'support',
        CHN: 'oppose',
        KEN: 'reserve',
        CHE: 'oppose',
        NOR: 'oppose',
        RUS: 'support',
        EGY: 'reserve',
        NGA: 'none',
      },
    ],
    ['[old] {IDN delete, USA-} [new] {IDN+, USA retain}', { IDN: 'support', USA: 'support' }],
    ['[old] {IDN delete, USA reserve} [new] {IDN+, USA?}', { IDN: 'support', USA: 'reserve' }],
    [
      '[it] {FRA: move to OP2, USA retain, RUS-, CHN reserve, EGY?}',
      { FRA: 'support', USA: 'oppose', RUS: 'oppose', CHN: 'reserve', EGY: 'none' },
    ],
    [
      '[it] {FRA: move to OP2, USA retain, RUS-, CHN+}',
      { FRA: 'none', USA: 'support', RUS: 'oppose', CHN: 'support' },
    ],
    [
      '[it] {USA+, FRA is considering, CHE is flexible, NOR supports in principle, EU can follow consensus, RUS: agree, KEN: replace with that}',
      {
        USA: 'support',
        FRA: 'reserve',
        CHE: 'support',
        NOR: 'support',
        EU: 'support',
        RUS: 'support',
        KEN: 'support',
      },
    ],
    ['[17.8 and] {NLD+} it [and 17.8] {NLD+, USA: move to OP2}', { NLD: 'support', USA: 'support' }],
    ['[17.8 and] {NLD+} it [and 17.8] {NLD+, USA retain}', { NLD: 'support', USA: 'support' }],
  ])('%s', (source, expected) => {
    const draft = readDraft(`1. Notes ${source} it;`, { notation: 'signed-braces' });
    const [change] = draft.changes;
    expect(change === undefined ? {} : Object.fromEntries(standsOn(change, positionsById(draft)))).toEqual(
      expected,
    );
  });

  test.each<[string, string[]]>([
    ['Notes [this] {USA-}{USA+}{USA+}{USA-} part', ['USA at 24', 'USA at 36']],
    ['Notes [this] {USA+, FRA-}{USA-} part', ['USA at 30']],
    ['Notes [this] {USA+}{USA delete}{USA+} part', []],
    ['Notes [this] {USA+} and [that] {USA-} part', []],
    ['Notes this {USA+}{USA-} part', []],
  ])('a sign for and a sign against: %s', (words, expected) => {
    const { diagnostics } = readDraft(`1. ${words};`, { notation: 'signed-braces' });
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'contradictory-positions');
    expect(
      found.map(({ reason, place }) => `${reason} ${String(place.start.offset)}–${String(place.end.offset)}`),
    ).toEqual(
      expected.map((one) => {
        const [party = '', at = ''] = one.split(' at ');
        return `${party} is for and against the same change ${String(Number(at) - 1)}–${String(Number(at) + 3)}`;
      }),
    );
  });

  test.each<[NotationName, string, string[]]>([
    [
      'prefix-colon',
      '[AU oppose; CL retain; US reserve: swift] [AU propose: slow]',
      ['AUS delete', 'CHL retain', 'USA reserve', 'AUS propose'],
    ],
    [
      'prefix-colon',
      '[AU propose; NZ oppose; CL support: swift]',
      ['AUS propose', 'NZL oppose', 'CHL support'],
    ],
    ['signed-braces', '[swift] {AUS delete, NZL-, CHL retain}', ['AUS delete', 'NZL oppose', 'CHL retain']],
    [
      'inside-dash',
      '[swift - EU; US oppose / slow - EU, US]',
      ['EU propose', 'USA oppose', 'EU propose', 'USA propose'],
    ],
  ])('what is said of words that would go, in %s: %s', (notation, words, expected) => {
    const { positions } = readDraft(`1. Takes ${words} steps;`, { notation, format: 'text' });
    expect(positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual(expected);
  });

  test('who supports words that the base text has wants them kept', () => {
    const { positions } = readDraft('1. Takes [AU oppose; NZ support: swift] steps;', {
      notation: 'prefix-colon',
      base: '1. Takes swift steps;',
    });
    expect(positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual(['AUS delete', 'NZL retain']);
  });

  test('a party for and against the same words is reported, and both positions are kept', () => {
    const draft = readDraft('1. Notes [this] {USA+, FRA-}{USA-};');
    expect(draft.diagnostics.map(({ ruleId }) => ruleId)).toContain('contradictory-positions');
    expect(draft.positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual([
      'USA support',
      'FRA oppose',
      'USA oppose',
    ]);
  });
});

const contested =
  '1. Urges [swift] {USA+ FRA-} and [fair] {EU+} action [on] {EU+} [against] {EU+} it [soon] {RUS reserve};';

describe('policies and readings', () => {
  test.each<[CleanPolicy, string]>([
    ['base', '1. Urges and action on it soon;'],
    ['all-applied', '1. Urges swift and fair action against it soon;'],
    ['consensus', '1. Urges and fair action against it soon;'],
    ['contested-only', '1. Urges [swift] and fair action against it [soon];'],
  ])('%s', (policy, expected) => {
    expect(toText(clean(readDraft(contested), policy))).toBe(`${expected}\n`);
  });

  test.each<[string[], string]>([
    [['USA'], '1. Urges swift and action on it soon;'],
    [['EU'], '1. Urges and fair action against it soon;'],
    [['USA', 'EU'], '1. Urges swift and fair action against it soon;'],
    [['FRA'], '1. Urges and action on it soon;'],
    [['the European Union', 'eu'], '1. Urges and fair action against it soon;'],
  ])('the reading of %j', (parties, expected) => {
    const view = readingOf(readDraft(contested), parties);
    expect(toText(view)).toBe(`${expected}\n`);
    expect(view.clashes).toEqual([]);
  });

  test('a clash inside a coalition is told and not decided', () => {
    const view = readingOf(readDraft(contested), ['USA', 'FRA']);
    expect(toText(view)).toBe('1. Urges and action on it soon;\n');
    expect(view.clashes).toEqual([{ change: 'c1', text: 'swift', support: ['USA'], oppose: ['FRA'] }]);
  });
});
