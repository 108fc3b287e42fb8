import { describe, expect, test } from 'vitest';
import { detectNotation } from '../../grammar/detect.js';
import { notations } from '../../grammar/notation.js';

function check(source: string, expected: string): void {
  const { name, score, runnerUp } = detectNotation(source);
  expect(`${name} ${score.toFixed(2)}, ${runnerUp.name} ${runnerUp.score.toFixed(2)}`).toBe(expected);
}

const cases: readonly (readonly [string, string])[] = [
  ['', 'plain-brackets 1.00, signed-braces 0.00'],
  ['no mark at all', 'plain-brackets 1.00, signed-braces 0.00'],
  ['[shall][should]', 'plain-brackets 1.00, signed-braces 0.00'],
  ['[on] {USA+}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] {RUS reserve}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] {Holy See+}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] <USA+>', 'signed-angles 1.00, signed-braces 0.00'],
  ['[on] <USA −>', 'signed-angles 1.00, signed-braces 0.00'],
  ['[on] {USA+} {Placeholder} [x] {FRA-}', 'signed-braces 0.67, plain-brackets 0.33'],
  ['[a] {Placement proposal: Article 9} {note}', 'plain-brackets 1.00, signed-braces 0.00'],
  ['<b>bold</b> and <i>italic</i>', 'plain-brackets 1.00, signed-braces 0.00'],
  ['<b>bold</b> [on] {USA+}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] {FRA Delete}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] {ARG, FRA reserve}', 'signed-braces 1.00, signed-angles 0.00'],
  ['[on] <ARG, FRA DELETE>', 'signed-angles 1.00, signed-braces 0.00'],
  ['CO<sup>2</sup> and <SUP>', 'plain-brackets 1.00, signed-braces 0.00'],
  ['[a] (proposed by Norway) b [c]', 'suffix-paren 1.00, signed-braces 0.00'],
  ['[a] (bracketed by Norway) b [c]', 'suffix-paren 1.00, signed-braces 0.00'],
  ['[a] (proposed by Norway) b [c] (proposed by the EU)', 'suffix-paren 1.00, signed-braces 0.00'],
  ['[a] (delete – US, EU) b [c] (supported by: Chile)', 'suffix-paren 1.00, signed-braces 0.00'],
  ['item 3 (proposed by Norway) b [c]', 'plain-brackets 1.00, signed-braces 0.00'],
  ['[a] (proposed by those who spoke) b', 'plain-brackets 1.00, signed-braces 0.00'],
  ['[a] {USA}', 'plain-brackets 1.00, signed-braces 0.00'],
];
test.each(cases)('%j', (source, expected) => {
  check(source, expected);
});

test('every notation is detected in its own example', () => {
  for (const { name, example } of Object.values(notations)) expect(detectNotation(example).name).toBe(name);
});

test('scores are shares', () => {
  for (const [source] of cases) {
    const { score, runnerUp } = detectNotation(source);
    expect(score).toBeLessThanOrEqual(1);
    expect(runnerUp.score).toBeGreaterThanOrEqual(0);
    expect(score).toBeGreaterThanOrEqual(runnerUp.score);
  }
});

describe('a hint is in whatever its pattern is found in', () => {
  const texts = [
    ...Object.values(notations).map(({ example }) => example),
    '[U.S. propose. Each Party]',
    '[the former Yugoslav Republic of Macedonia, Iran (Islamic Republic of) would like to delete: this]',
    '[Österreich propose: Jede Partei]',
    '1. Urges [all –the former Yugoslav Republic of Macedonia delete]',
    '[USA: ÉTUDIE: this] [EU and its Member States / CL SUP: this] text (Iran (Islamic Republic of), FRA – deletes) (US -, CH)',
    ...[
      'G-77/China',
      'G77 - China, EU and its Member States',
      'G-77 & CHINA; G10, EU and its member states',
      'Bosnia and Herzegovina / Trinidad and Tobago',
      'United Kingdom of Great Britain and Northern Ireland',
      'the former Yugoslav Republic of Macedonia',
      'Côte d’Ivoire, Iran (Islamic Republic of)12',
      'U.S.; Al-Jazeera of the Emirates- / Österreich',
      'Россия, 中国',
    ].map(
      (parties) => `[${parties} propose: this] and [this - ${parties} delete] or (${parties} ajouter) that`,
    ),
    '[CLpropose: x] [AU/MX3: y - EU, z] (US −, so)',
    'Saint Kitts and\nNevis, Civil\nSociety : We commit ourselves.',
  ];
  for (const { name, evidence } of Object.values(notations)) {
    if (evidence === null) continue;
    const { hint = '', said } = evidence;
    if (said === null || (hint === '' && !('perhaps' in evidence))) continue;
    const found = texts.filter((text) => new RegExp(said, 'mu').test(text));
    test(name, () => {
      expect(found).not.toEqual([]);
      expect(found.filter((text) => !new RegExp(hint, 'mu').test(text))).toEqual([]);
      const perhaps = new RegExp('perhaps' in evidence ? (evidence.perhaps ?? '') : '', 'm');
      expect(found.filter((text) => !perhaps.test(text))).toEqual([]);
    });
  }
});

test('tags in angle brackets have what is looked for first', () => {
  const { evidence } = notations['signed-angles'];
  const perhaps = new RegExp(
    evidence !== null && 'perhaps' in evidence ? (evidence.perhaps ?? '') : '',
    'mu',
  );
  for (const tag of [
    '<USA+>',
    '< Österreich (see [A/77/1]) - >',
    '<Delete USA>',
    '<à étudier : FRA>',
    '<SUP>',
  ])
    expect([tag, perhaps.test(tag)]).toEqual([tag, true]);
  expect(perhaps.test('a <b>bold</b> word')).toBe(false);
  expect(perhaps.test('<span> and 3 < 4')).toBe(false);
});
