import { describe, expect, test } from 'vitest';
import { fateRules } from '../../src/reconcile/fate-rules.js';
import { checkVerdicts, fateLines, type VerdictCase } from '../check/verdict-table.js';
import { checkedReconciliation } from '../check/reconciled.js';

/* At least one example for each rule, under its name. What a span says is shown up to thirty characters. */
const byRule: Readonly<Record<string, readonly VerdictCase[]>> = {
  'filled-in': [
    [
      'a number',
      '1. Decides to provide [X] billion dollars a year to developing countries for adaptation.',
      '1. Decides to provide 100 billion dollars a year to developing countries for adaptation.',
      ['X: reworded, filled-in'],
    ],
    [
      'a number for a row of signs',
      '1. Decides to provide [__] billion dollars a year to developing countries for adaptation.',
      '1. Decides to provide 100 billion dollars a year to developing countries for adaptation.',
      ['__: reworded, filled-in'],
    ],
    [
      'a date',
      '1. Requests the Secretariat to submit the report on housing by [insert date].',
      '1. Requests the Secretariat to submit the report on housing by 30 June 2024.',
      ['insert date: reworded, filled-in'],
    ],
  ],
  'not-filled-in': [
    [
      'a date that is not given',
      '1. Requests the Secretariat to submit the report on housing by [date] to the Council.',
      '1. Requests the Secretariat to submit the report on housing to the Council.',
      ['date: dropped, not-filled-in'],
    ],
  ],
  'words-stand': [
    [
      'in their place',
      '1. Urges States to train [more] {NOR+} nurses for remote villages.',
      '1. Urges States to train more nurses for remote villages.',
      ['more: retained, words-stand'],
    ],
    [
      'without the bracket inside them',
      '1. Urges States to train [nurses [and midwives] {ECU+}] {NOR+} for remote villages.',
      '1. Urges States to train nurses for remote villages.',
      ['nurses and midwives: retained, words-stand', 'and midwives: dropped, not-in-its-place'],
    ],
    [
      'with a “not” behind them, which is said',
      '1. Decides that the fund [shall] {USA+} pay for the travel of observers.',
      '1. Decides that the fund shall not pay for the travel of observers.',
      ['shall: retained, words-stand + negated'],
    ],
    [
      'behind a “not” that the draft has not, which is said',
      '1. Decides that the fund shall [pay] {USA+} for the travel of observers.',
      '1. Decides that the fund shall not pay for the travel of observers.',
      ['pay: retained, words-stand + negated'],
    ],
    [
      'without the “not” before them, which is said',
      '1. Decides that the fund shall not [pay] {USA+} for the travel of observers.',
      '1. Decides that the fund shall pay for the travel of observers.',
      ['pay: retained, words-stand + negated'],
    ],
    [
      'without a bracket before them that holds a “not”: that is a verdict of its own',
      '1. Decides that the fund shall [not] {FRA+} [pay] {USA+} for the travel of observers.',
      '1. Decides that the fund shall pay for the travel of observers.',
      ['not: dropped, not-in-its-place', 'pay: retained, words-stand'],
    ],
    [
      'with another new word behind them',
      '1. Decides that the fund [shall] {USA+} pay for the travel of observers.',
      '1. Decides that the fund shall always pay for the travel of observers.',
      ['shall: retained, words-stand'],
    ],
    [
      'with a “not” that the draft has too',
      '1. Decides that the fund [shall] {USA+} not pay for the travel of observers.',
      '1. Decides that the fund shall not pay for the travel of observers.',
      ['shall: retained, words-stand'],
    ],
  ],
  'stands-within': [
    [
      'as a part of the alternative that stands',
      '1. Urges States to train [trauma] {NOR+} [trauma and burn] {FRA+} nurses for remote villages.',
      '1. Urges States to train trauma and burn nurses for remote villages.',
      ['trauma: retained, stands-within', 'trauma and burn: retained, words-stand'],
    ],
  ],
  'same-force': [
    [
      'the verb of the clause, behind what was moved there',
      '1. Each Party, acting on its own or with others in its region, [shall] {EU+} [should] {USA+} consider training harbour pilots.',
      '1. Parties shall, on their own or with others in the region, consider training harbour pilots.',
      ['shall: retained, same-force', 'should: dropped, not-in-its-place'],
    ],
    [
      'another verb',
      '1. Each Party, acting on its own or with others in its region, [shall] {EU+} consider training harbour pilots.',
      '1. Parties may, on their own or with others in the region, consider training harbour pilots.',
      ['shall: dropped, not-in-its-place'],
    ],
    [
      'the verb of another clause',
      '1. Each Party, acting on its own or with others in its region, [shall] {EU+} consider training harbour pilots;\n\n2. Ports report.',
      '1. Parties, on their own or with others in the region, consider training harbour pilots;\n\n2. Ports shall report.',
      ['shall: dropped, not-in-its-place'],
    ],
    [
      'a verb that nobody contested',
      '1. Each Party, which shall train its pilots with others in its region, [shall] {EU+} consider helping small harbours.',
      '1. Parties, which shall train their pilots with others in the region, consider helping small harbours.',
      ['shall: dropped, not-in-its-place'],
    ],
    [
      'one of several verbs, which may be that of another clause',
      '1. Parties [shall] {EU+} [may] {USA+} submit communications on adaptation to small harbours;',
      '1. Communications on adaptation to small harbours may be submitted by Parties and shall be recorded;',
      ['shall: dropped, not-in-its-place', 'may: dropped, not-in-its-place'],
    ],
  ],
  'stands-elsewhere': [
    [
      'in another paragraph, each of which has its own',
      '1. Requests the Secretariat to publish the annual statistics of ports, canals, bridges and ferries [for the lasting benefit of poor ' +
        'fishing families, remote mountain villages and tropical islands] {FRA+} and to report on their use to the Council every year in ' +
        'the spring and in the autumn;\n\n2. Invites donors to contribute to the trust fund for training of harbour pilots, engineers and ' +
        'crews of rescue ships.',
      '1. Requests the Secretariat to publish the annual statistics of ports, canals, bridges and ferries and to report on their use to the ' +
        'Council every year in the spring and in the autumn;\n\n2. Invites donors to contribute to the trust fund for training of harbour ' +
        'pilots, engineers and crews of rescue ships for the lasting benefit of poor fishing families, remote mountain villages and ' +
        'tropical islands.',
      ['for the lasting benefit of po…: moved, stands-elsewhere'],
    ],
  ],
  'order-changed': [
    [
      'within a sentence',
      '1. Requests the Secretariat, [within available resources,] {FRA+} to publish statistics of ports and to report to the Council.',
      '1. Requests the Secretariat to publish statistics of ports and to report to the Council within available resources.',
      ['within available resources,: retained, order-changed'],
    ],
    [
      'within a list',
      '1. Invites [farmers,] {KEN+} fishers, herders and foresters to the forum.',
      '1. Invites fishers, herders, farmers and foresters to the forum.',
      ['farmers,: retained, order-changed'],
    ],
  ],
  'another-value': [
    [
      'a share',
      '1. Urges a cut of [57 per cent] {AOSIS+} in the emissions of ships.',
      '1. Urges a cut of 60 per cent in the emissions of ships.',
      ['57 per cent: dropped, another-value'],
    ],
    [
      'one of two years',
      '1. Decides to meet in [2027] {BRA+} and to review the plan of [2031] {IND+} in full.',
      '1. Decides to meet in 2028 and to review the plan of 2031 in full.',
      ['2027: dropped, another-value', '2031: retained, words-stand'],
    ],
  ],
  'part-stands': [
    [
      'of a value, beside another',
      '1. Urges a cut of [57 per cent] {AOSIS+} in the emissions of ships.',
      '1. Urges a cut of 57 or 60 points in the emissions of ships.',
      ['57 per cent: reworded, part-stands'],
    ],
    [
      'a small part, where it is long: the rest is detail',
      '1. Urges States to train nurses [who speak the languages, know the customs, diseases, foods, feasts, houses, roads and weather of ' +
        'the islands] {NOR+} for remote villages.',
      '1. Urges States to train nurses who speak the languages for remote villages.',
      ['who speak the languages, know…: reworded, part-stands'],
    ],
    [
      'two of three in order',
      '1. Requests the Secretariat to publish statistics of [ports, canals and rivers] {FRA+} every year.',
      '1. Requests the Secretariat to publish statistics of ports and rivers every year.',
      ['ports, canals and rivers: reworded, part-stands'],
    ],
  ],
  'stands-near': [
    [
      'between the same words in another order',
      '1. Calls for [regular checks of old bridges] {JPN+} by the Council.',
      '1. Calls for checks of bridges which are regular and old by the Council.',
      ['regular checks of old bridges: reworded, stands-near'],
    ],
  ],
  'part-in-its-place': [
    [
      'some of a list, and nothing else',
      '1. Recognizes the role of [women, youth, children and indigenous peoples] {USA+} in fisheries.',
      '1. Recognizes the role of women and children in fisheries.',
      ['women, youth, children and in…: reworded, part-in-its-place'],
    ],
    [
      'one of two words',
      '1. Requests [urgent and immediate] {USA+} action by all States.',
      '1. Requests urgent action by all States.',
      ['urgent and immediate: reworded, part-in-its-place'],
    ],
  ],
  'said-in-the-passage': [
    [
      'at another place of the sentence, in part',
      '1. Requests the Office to assist mayors in planning parks [with a view to improving the health of elderly residents] {CAN+} by the ' +
        'end of the decade.',
      '1. Requests the Office, for the health of elderly people, to assist mayors in planning parks by the end of the decade.',
      ['with a view to improving the…: reworded, said-in-the-passage'],
    ],
  ],
  'not-in-its-place': [
    [
      'a value, and no other stands there',
      '1. Urges a cut of [57 per cent] {AOSIS+} in the emissions of ships.',
      '1. Urges a cut in the emissions of ships.',
      ['57 per cent: dropped, not-in-its-place'],
    ],
    [
      'a small part of it, where it is short',
      '1. Urges States to train nurses [who know the roads, houses and weather of the islands] {NOR+} for remote villages.',
      '1. Urges States to train nurses who speak of the roads for remote villages.',
      ['who know the roads, houses an…: dropped, not-in-its-place'],
    ],
    [
      'the sentence goes on without it',
      '1. Urges States to train nurses [free of charge] {NOR+} for remote villages.',
      '1. Urges States to train nurses for remote villages.',
      ['free of charge: dropped, not-in-its-place'],
    ],
    [
      'other words stand there',
      '1. Requests the Office to support [fishing villages] {ISL+} by the end of the decade in all regions.',
      '1. Requests the Office to support hospitals by the end of the decade in all regions.',
      ['fishing villages: dropped, not-in-its-place'],
    ],
  ],
  'not-in-its-list': [
    [
      'an item of a list whose others stand',
      '1. Encourages States:\n\n(a) To plant trees along rivers and canals;\n\n(b) [To open schools for deaf children] {ECU+};\n\n' +
        '(c) To repair bridges and mountain roads.',
      '1. Encourages States:\n\n(a) To plant trees along rivers and canals;\n\n(b) To repair bridges and mountain roads.',
      ['To open schools for deaf chil…: dropped, not-in-its-list'],
    ],
  ],
  'nothing-answers': [
    [
      'a paragraph in brackets that is gone',
      '1. Urges States to plant trees along rivers and canals;\n\n2. [Invites museums to lend paintings to hospitals] {ECU+}.',
      '1. Urges States to plant trees along rivers and canals.',
      ['Invites museums to lend paint…: moot, nothing-answers'],
    ],
    [
      'words of a paragraph that is gone',
      '1. Urges States to plant trees along rivers and canals;\n\n2. Invites museums to lend [old] {ECU+} paintings to hospitals.',
      '1. Urges States to plant trees along rivers and canals.',
      ['old: moot, nothing-answers'],
    ],
  ],
};

describe.each(Object.entries(byRule))('by the rule %s', (_, cases) => {
  test.each(cases)('%s', (...one) => {
    checkVerdicts(one, fateLines);
  });
});

test('each rule has an example, which it decides', () => {
  expect(Object.keys(byRule).sort()).toEqual(fateRules.map(({ rule }) => rule).sort());
  for (const [rule, cases] of Object.entries(byRule))
    expect(cases.flatMap(([, , , lines]) => lines).join('\n')).toContain(`, ${rule}`);
});

/* With the rules of all reasons: the last is a caution. */
const negations: readonly VerdictCase[] = [
  [
    'a negation that went is no change of a function word',
    '1. [Parties shall not exceed the limit of catches in the area] {USA+};',
    '1. Parties shall exceed the limit of catches in the area;',
    ['Parties shall not exceed the…: reworded, part-stands'],
  ],
  [
    'nor is one that came',
    '1. [Parties shall exceed the limit of catches in the area] {USA+};',
    '1. Parties shall not exceed the limit of catches in the area;',
    ['Parties shall exceed the limi…: reworded, part-stands'],
  ],
  [
    'one in both texts',
    '1. [Parties shall not exceed the limit of catches in the area] {USA+};',
    '1. Parties shall not exceed the limit of catches in the area;',
    ['Parties shall not exceed the…: retained, words-stand'],
  ],
];

describe('negations', () => {
  test.each(negations)('%s', (...one) => {
    checkVerdicts(one, fateLines);
  });

  test.each([
    ['behind', '1. Parties [shall] {USA+} exceed the limit;', '1. Parties shall not exceed the limit;'],
    [
      'in front, new',
      '1. Decides that [reservations may be made by States];',
      '1. Decides that no reservations may be made by States;',
    ],
    [
      'in front, gone',
      '1. Decides that no [reservations may be made by States];',
      '1. Decides that reservations may be made by States;',
    ],
  ])('%s is a caution, for the span and its change', (_, draft, adopted) => {
    const { spans, changes } = checkedReconciliation(draft, adopted).result;
    expect(spans[0]?.fate).toBe('retained');
    expect(spans[0]?.reasons.map(({ rule }) => rule)).toContain('negated');
    const isKnown = changes[0]?.outcome !== 'undetermined';
    expect(changes[0]?.reasons.some(({ rule }) => rule === 'negated')).toBe(isKnown);
  });
});

/* What is no word, or stands in a place that is not known. */
const others: readonly VerdictCase[] = [
  [
    'a small letter and not the capital',
    '1. Urges [t][T]rained nurses to visit villages.',
    '1. Urges trained nurses to visit villages.',
    ['t: retained, letters-of-word', 'T: dropped, letters-of-word'],
  ],
  [
    'a plural that is kept',
    '1. Urges the midwife[s] to visit remote villages.',
    '1. Urges the midwifes to visit remote villages.',
    ['s: retained, letters-of-word'],
  ],
  [
    'a negation in letters',
    '1. Calls for [un]conditional help to families in flooded valleys.',
    '1. Calls for conditional help to families in flooded valleys.',
    ['un: dropped, letters-of-word'],
  ],
  [
    'letters of a word that is gone',
    '1. Notes the [t][T]argets of the plan for safe roads.',
    '1. Notes the aims of the plan for safe roads.',
    ['t: moot, word-gone', 'T: moot, word-gone'],
  ],
  [
    'a mark that is gone, and one that stands',
    '1. Notes the plan["]{USA+} for safe roads["]{USA+} in cities.',
    '1. Notes the plan for safe roads" in cities.',
    ['": dropped, mark-gone', '": retained, mark-stands'],
  ],
  [
    'a mark behind whose place other words stand',
    '1. Notes the plan["]{USA+} for safe roads in cities.',
    '1. Notes the plan" and the danger of trucks in cities.',
    ['": retained, mark-stands'],
  ],
  [
    'a mark beside the word behind it, with a new word before it',
    '1. Notes the plan for ["]{USA+} safe roads in cities.',
    '1. Notes the plan for the "safe roads in cities.',
    ['": retained, mark-stands'],
  ],
  [
    'a mark that stands farther off',
    '1. Notes the plan for ["]{USA+} safe roads in cities.',
    '1. Notes the plan for the "good and safe roads in cities.',
    ['": dropped, mark-gone'],
  ],
  [
    'a mark at the beginning of a text, and one at its end',
    '["]{USA+} Safe roads in cities and villages are the aim of the plan ["]{FRA+}',
    '"Safe roads in cities and villages are the aim of the plan"',
    ['": retained, mark-stands', '": retained, mark-stands'],
  ],
  [
    'a mark that is spelled otherwise and has spaces about it',
    '1. Notes the plan[ “ ]{USA+} for safe roads in cities.',
    '1. Notes the plan " for safe roads in cities.',
    ['“: retained, mark-stands'],
  ],
  [
    'a mark of a passage that is gone',
    '1. Urges States to plant trees along rivers and canals;\n\n2. Invites museums["]{USA+} to lend old paintings.',
    '1. Urges States to plant trees along rivers and canals.',
    ['": moot, passage-rewritten'],
  ],
  [
    'nothing',
    '1. Notes the plan [ ] for safe roads.',
    '1. Notes the plan for safe roads.',
    [': dropped, not-filled-in'],
  ],
  [
    'what the end of a draft cuts off',
    '1. Urges States to plant trees along rivers;\n\n2. Invites museums to lend [old paintings to',
    '1. Urges States to plant trees along rivers;\n\n2. Invites museums to lend old paintings to hospitals.',
    ['old paintings to: undetermined, draft-cut-off'],
  ],
  [
    'not a bracket that lost its mark and has text behind it',
    '1. Urges States to plant [tall trees along rivers;\n\n2. Invites museums to lend paintings to hospitals.',
    '1. Urges States to plant tall trees along rivers;\n\n2. Invites museums to lend paintings to hospitals.',
    ['tall trees along rivers;: retained, words-stand'],
  ],
  [
    'the text of an alternative without its label',
    '1. Requests the Office to support [Alt. 1 fishing villages in the north] [Alt. 2 mining towns in the south] by the end of the decade.',
    '1. Requests the Office to support mining towns in the south by the end of the decade.',
    [
      'fishing villages in the north: dropped, not-in-its-place',
      'mining towns in the south: retained, words-stand',
    ],
  ],
];

describe('the fate of', () => {
  test.each(others)('%s', (...one) => {
    checkVerdicts(one, fateLines);
  });
});

describe('what shows a fate', () => {
  const shownBy = (draft: string, adopted: string): string[] =>
    checkedReconciliation(draft, adopted).result.spans.flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => adopted.slice(start, end)),
    );

  test.each<[string, string, string, string[]]>([
    [
      'the words',
      '1. Urges States to train [more trained] {NOR+} nurses for villages.',
      '1. Urges States to train more trained nurses for villages.',
      ['more trained'],
    ],
    [
      'the parts that stand',
      '1. Requests statistics of [ports, canals and large rivers] {FRA+} every year.',
      '1. Requests statistics of ports and rivers every year.',
      ['ports', 'rivers'],
    ],
    [
      'all that was filled in',
      '1. Requests the Secretariat to submit the report on housing by [insert date].',
      '1. Requests the Secretariat to submit the report on housing by 30 June 2024.',
      ['30 June 2024'],
    ],
    [
      'the gap where the words would stand',
      '1. Urges States to train nurses [free of charge] {NOR+} for remote villages.',
      '1. Urges States to train nurses for remote villages.',
      [' '],
    ],
    [
      'what stands in the gap',
      '1. Requests the Office to support [fishing villages] {ISL+} by the end of the decade in all regions.',
      '1. Requests the Office to support hospitals by the end of the decade in all regions.',
      [' hospitals '],
    ],
    [
      'the place of a mark that is gone, and the words beside one that stands',
      '1. Notes the plan["]{USA+} for safe roads["]{USA+} in cities.',
      '1. Notes the plan for safe roads" in cities.',
      [' ', 'roads" in'],
    ],
    [
      'the word of letters that stand, and of those that do not',
      '1. Urges [t][T]rained nurses to visit villages.',
      '1. Urges trained nurses to visit villages.',
      ['trained', 'trained'],
    ],
    [
      'the place of a word that is gone',
      '1. Notes the [t][T]argets of the plan for safe roads.',
      '1. Notes the aims of the plan for safe roads.',
      [' aims ', ' aims '],
    ],
    [
      'what stands where a draft is cut off',
      '1. Urges States to plant trees along rivers;\n\n2. Invites museums to lend [old paintings to',
      '1. Urges States to plant trees along rivers;\n\n2. Invites museums to lend old paintings to hospitals.',
      [' old paintings to hospitals.'],
    ],
    [
      'the place of a number alone',
      '1. Urges States.\n\n[2.] {USA+} Thanks the host.',
      '1. Urges States.\n\n2. Thanks the host.',
      ['.\n\n2. '],
    ],
    [
      'the place behind what stood before a paragraph that is gone',
      '1. Urges States to plant trees along rivers and canals;\n\n2. Invites museums["]{USA+} to lend old paintings.',
      '1. Urges States to plant trees along rivers and canals.',
      ['.'],
    ],
  ])('is %s', (_, draft, adopted, expected) => {
    expect(shownBy(draft, adopted)).toEqual(expected);
  });
});
