import { describe, expect, test } from 'vitest';
import { readDraft, type Change, type NotationName } from '../../src/index.js';

/** All that a change says, a line for each of its readings; the confidence of what is inferred is fitted, and is only told where it is not. */
function linesOf({ id, kind, old, new: fresh, basis, confidence, ...change }: Change): string[] {
  const reading = (one: Pick<Change, 'kind' | 'old' | 'new'>): string =>
    `${one.kind} ${one.old.join()}>${one.new.join()}`;
  const rules = change.reasons.map(({ rule }) => rule).join();
  const sure = basis === 'inferred' ? '' : ` ${String(confidence)}`;
  const place = `of ${change.spans.join()} by ${change.positions.join()} in ${String(change.provision)}`;
  return [
    `${id} ${reading({ kind, old, new: fresh })} ${basis}${sure} ${place}: ${rules}`,
    ...change.rivals.map(
      (rival) => `or ${[reading(rival), ...rival.reasons.map(({ rule }) => rule)].join(' ')}`,
    ),
  ];
}

interface Given {
  readonly notation?: NotationName;
  readonly base?: string;
}

function check(source: string, expected: readonly string[], given: Given = {}): void {
  const { changes } = readDraft(source, { notation: 'signed-braces', format: 'text', ...given });
  expect(changes.flatMap(linesOf)).toEqual(expected);
  for (const { basis, confidence, rivals } of changes) {
    const shares = [confidence, ...rivals.map((rival) => rival.confidence)];
    if (basis === 'none') expect(shares.slice(1).every((share) => share === 0.5)).toBe(true);
    if (basis !== 'inferred') continue;
    expect(shares[0]).toBeGreaterThanOrEqual(0.5);
    for (const share of shares) expect(Math.round(share * 1000) / 1000).toBe(share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  }
}

const unknown = (spans: string): string[] => [`or insertion >${spans}`, `or deletion ${spans}>`];

describe('what tags say', () => {
  test.each<[string, string[]]>([
    [
      '1. Notes [this] {RUS reserve} part;',
      ['c1 reservation > explicit 0.95 of s1 by p1 in OP1: only-reservations'],
    ],
    [
      '1. Notes [this] {FRA: move to OP2, USA-} part;',
      ['c1 move > explicit 0.97 of s1 by p1,p2 in OP1: move-is-asked'],
    ],
    [
      '1. Notes [this] {FRA: move to OP2, USA+} part;',
      ['c1 insertion >s1 inferred of s1 by p1,p2 in OP1: insertion-is-usual', 'or deletion s1>'],
    ],
    [
      '1. Takes [slow] {USA-, FRA: move to OP2} [fast] {USA+} steps;',
      [
        'c1 replacement s1>s2 inferred of s1,s2 by p1,p2,p3 in OP1: asked-instead,old-comes-first,against-one-for-the-other',
        'or replacement s2>s1 objection-to-new-words',
      ],
    ],
    [
      '1. Takes [fast] {USA+} [slow] {USA-} steps;',
      [
        'c1 replacement s2>s1 inferred of s1,s2 by p1,p2 in OP1: asked-instead,against-one-for-the-other',
        'or replacement s1>s2 old-comes-first objection-to-new-words',
      ],
    ],
    [
      '1. Takes [fast] {USA+} [slow and careful] {USA-} steps;',
      [
        'c1 replacement s2>s1 inferred of s1,s2 by p1,p2 in OP1: asked-instead,against-one-for-the-other',
        'or replacement s1>s2 old-comes-first more-words objection-to-new-words',
      ],
    ],
    [
      '1. Takes [fast] {USA+, FRA-} [slow] {USA-, FRA+} steps;',
      [
        'c1 insertion >s1 inferred of s1 by p1,p2 in OP1: insertion-is-usual',
        'or deletion s1>',
        'c2 insertion >s2 inferred of s2 by p3,p4 in OP1: insertion-is-usual',
        'or deletion s2>',
      ],
    ],
    [
      '1. Notes [this] {FRA delete, USA-} part;',
      ['c1 deletion s1> explicit 0.97 of s1 by p1,p2 in OP1: deletion-is-asked'],
    ],
    [
      '1. Urges [on] {IDN delete} [entitled] {IDN+, USA-} it;',
      ['c1 replacement s1>s2 explicit 0.97 of s1,s2 by p1,p2,p3 in OP1: deletion-is-asked'],
    ],
    [
      '1. Urges [entitled] {IDN+} [on] {IDN delete} it;',
      ['c1 replacement s2>s1 explicit 0.97 of s1,s2 by p1,p2 in OP1: deletion-is-asked'],
    ],
    [
      '1. Takes [slow] {USA delete, FRA-} [fast] {FRA+} steps;',
      [
        'c1 replacement s1>s2 inferred of s1,s2 by p1,p2,p3 in OP1: deletion-is-asked,asked-instead,old-comes-first,against-one-for-the-other',
        'or replacement s2>s1 objection-to-new-words',
      ],
    ],
    [
      '1. Meets [t][T]argets {USA delete} of it;',
      ['c1 replacement s1>s2 inferred of s1,s2 by p1 in OP1: old-comes-first', 'or replacement s2>s1'],
    ],
    [
      '1. Urges [swift] {USA-} action and [fair] {USA+} play;',
      [
        'c1 insertion >s1 inferred of s1 by p1 in OP1: insertion-is-usual',
        'or deletion s1> no-author',
        'c2 insertion >s2 inferred of s2 by p2 in OP1: insertion-is-usual',
        'or deletion s2>',
      ],
    ],
    [
      '1. Calls on it [and] {USA+} [to support] {USA+} Members;\n\n2. Calls on it [to further support] {USA+} [and] {USA+} Members;',
      [
        'c1 replacement s1>s2 inferred of s1,s2 by p1,p2 in OP1: old-comes-first,brings-matter,more-words,same-author-elsewhere',
        'or replacement s2>s1',
        'c2 replacement s4>s3 inferred of s3,s4 by p3,p4 in OP2: same-author-elsewhere,brings-matter,more-words',
        'or replacement s3>s4 old-comes-first',
      ],
    ],
    [
      '1. Meets [17.8 and] {NLD+} 17.6 [and 17.8] {NLD+};',
      ['c1 move s1>s2 inferred of s1,s2 by p1,p2 in OP1: same-words-twice', 'or move s2>s1'],
    ],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

describe('where nobody is named, or it is not known what is said', () => {
  test.each<[string, string[]]>([
    ['1. Notes [this] part;', ['c1 unknown > none 0 of s1 by  in OP1: no-tag', ...unknown('s1')]],
    ['[this] part', ['c1 unknown > none 0 of s1 by  in null: no-tag', ...unknown('s1')]],
    ['1. Notes [this] {FRA?} part;', ['c1 unknown > none 0 of s1 by p1 in OP1: no-tag', ...unknown('s1')]],
    [
      '1. Meets [t][T]argets of it;',
      ['c1 unknown > none 0 of s1,s2 by  in OP1: no-tag', ...unknown('s1,s2')],
    ],
    ['1. Adds [X][y]b now;', ['c1 unknown > none 0 of s1,s2 by  in OP1: nothing-proposed,nothing-proposed']],
    ['1. Adds [X][t]ax now;', ['c1 unknown > none 0 of s1,s2 by  in OP1: no-tag', ...unknown('s1,s2')]],
    ['1. Adds [X] {FRA?} now;', ['c1 unknown > none 0 of s1 by p1 in OP1: nothing-proposed']],
    [
      '1. Adds [X] {FRA?, USA+} now;',
      ['c1 insertion >s1 inferred of s1 by p1,p2 in OP1: insertion-is-usual', 'or deletion s1>'],
    ],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

describe('what a base text has', () => {
  const [first, second] = ['of s1,s2 by p1,p2 in OP1: in-base-text,not-in-base-text', 'base-text 0.98'];
  test.each<[string, string, string[]]>([
    [
      '1. Meets [17.8 and] {NLD+} 17.6 [and 17.8] {NLD+};',
      '1. Meets 17.6 and 17.8;',
      [`c1 move s2>s1 ${second} ${first}`],
    ],
    [
      '1. Meets [17.8 and] {NLD+} 17.6 [and 17.8] {NLD+};',
      '1. Meets 17.8 and 17.6;',
      [`c1 move s1>s2 ${second} ${first}`],
    ],
    [
      '1. Urges [one] {USA+} [two] {USA+} the thing;',
      '1. Urges two the thing;',
      [`c1 replacement s2>s1 ${second} ${first}`],
    ],
    [
      '1. Urges [one] {USA+} [two] {USA+} the thing;',
      '1. Urges one two the thing;',
      [
        `c1 deletion s1> ${second} of s1 by p1 in OP1: in-base-text`,
        `c2 deletion s2> ${second} of s2 by p2 in OP1: in-base-text`,
      ],
    ],
    [
      '1. Meets [t][T]argets {USA+} of all of it;',
      '1. Meets targets of all of it;',
      ['c1 replacement s1>s2 inferred of s1,s2 by p1 in OP1: old-comes-first', 'or replacement s2>s1'],
    ],
    [
      '1. Notes [this] {RUS reserve} part;',
      '1. Notes this part;',
      ['c1 reservation > explicit 0.95 of s1 by p1 in OP1: only-reservations'],
    ],
    [
      '1. Notes [this] {FRA delete} part of it;',
      '1. Notes part of it;',
      [`c1 insertion >s1 ${second} of s1 by p1 in OP1: not-in-base-text`],
    ],
    [
      '1. Takes [slow] {TZA+} [fast] {TZA+, MAR-} [sure] {MAR+} steps to it;',
      '1. Takes slow steps to it;',
      [
        `c1 replacement s1>s2 ${second} of s1,s2 by p1,p2,p3 in OP1: in-base-text,not-in-base-text`,
        `c2 insertion >s3 ${second} of s3 by p4 in OP1: not-in-base-text`,
      ],
    ],
  ])('%s on %s', (source, base, expected) => {
    check(source, expected, { base });
  });
});

describe('what a notation states', () => {
  test.each<[NotationName, string, string[]]>([
    [
      'critic-markup',
      '1. Urges {==swift==} aid and {==fair==}{>>USA+<<} play;',
      [
        'c1 unknown > none 0 of s1 by  in OP1: no-tag',
        ...unknown('s1'),
        'c2 unknown > none 0 of s2 by p1 in OP1: no-tag',
        ...unknown('s2'),
      ],
    ],
    [
      'critic-markup',
      '1. Urges {++fair++}{>>USA+<<} [all]{>>USA+<<} aid.',
      [
        'c1 insertion >s1 explicit 0.97 of s1 by p1 in OP1: stated-by-marks',
        'c2 insertion >s2 inferred of s2 by p2 in OP1: insertion-is-usual',
        'or deletion s2>',
      ],
    ],
    [
      'prefix-colon',
      '1. Urges [AU oppose: swift] [AU propose: slow] aid.',
      ['c1 replacement s1>s2 explicit 0.97 of s1,s2 by p1,p2 in OP1: stated-by-stance,stated-by-stance'],
    ],
    [
      'prefix-colon',
      '1. Urges [AU propose; NZ oppose: swift] aid.',
      ['c1 insertion >s1 explicit 0.97 of s1 by p1,p2 in OP1: stated-by-stance'],
    ],
    [
      'prefix-colon',
      '1. Urges [AU support; NZ oppose: swift] aid.',
      ['c1 insertion >s1 inferred of s1 by p1,p2 in OP1: insertion-is-usual', 'or deletion s1>'],
    ],
    [
      'signed-braces',
      'Square brackets indicate proposed additions.\n\n1. Urges [swift] {USA delete} action;',
      ['c1 insertion >s1 explicit 0.97 of s1 by p1 in OP1: stated-by-legend'],
    ],
  ])('%s: %s', (notation, source, expected) => {
    check(source, expected, { notation });
  });
});
