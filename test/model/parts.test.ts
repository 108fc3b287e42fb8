import { describe, expect, test } from 'vitest';
import { annotated, clean, readAdopted, readDraft, selectPart, toText } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { checkedDraft } from '../check/read.js';

const two =
  'Resolution 1/1\n\nTowns\n\nThe Assembly,\n\nRecalling [a] {NOR+},\n\n1. Urges [b] {USA+ FRA-};\n\n2. Decides c.\n\n' +
  'Annex I\n\nRules\n\n1. Towns [report] {MAR+}.\n\n' +
  'Resolution 1/2\n\nSeas\n\nThe Assembly,\n\nNoting [d] {KEN+},\n\n1. Urges [e] {USA+} [f] {RUS+}.';

describe('parts', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['one text', 'Draft\n\nThe Assembly,\n\n1. Urges a.', ['text Text 1 “Draft”']],
    [
      'two resolutions and an annex',
      two,
      ['text Text 1 “Towns”', 'annex Annex I “Rules”', 'text Text 2 “Seas”'],
    ],
    ['an annex without a title', '1. Urges a.\n\nAnnex\n\n1. One.', ['text Text 1 “”', 'annex Annex “”']],
    [
      'a title behind the label',
      '1. Urges a.\n\nAnnex II – List of towns\n\n1. One.',
      ['text Text 1 “”', 'annex Annex II “List of towns”'],
    ],
    [
      'a quotation',
      '1. Decides that paragraph 3 reads:\n\n“3. Members vote.”\n\n2. Requests a.',
      ['text Text 1 “”', 'quotation Quotation 1 “” inside'],
    ],
    ['nothing', '', ['text Text 1 “”']],
    [
      'a title of several runs, and one behind marks',
      'Title [of] it\n\nThe Assembly,\n\n1. Urges a.\n\nAnnex I: – List\n\n1. One.',
      ['text Text 1 “Title of it”', 'annex Annex I “List”'],
    ],
    [
      'an annex whose title stands in the line below, and one that has a heading later',
      '1. Urges a.\n\nAnnex I\n\nRules\n\n1. One.\n\nAnnex II\n\n1. One.\n\nGENERAL RULES\n\n2. Two.',
      ['text Text 1 “”', 'annex Annex I “Rules”', 'annex Annex II “”'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => {
    const lines = checkedDraft(source).parts.map(
      ({ kind, label, title, inside }) => `${kind} ${label} “${title ?? ''}”${inside ? ' inside' : ''}`,
    );
    expect(lines).toEqual(expected);
  });
});

describe('one part', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Text 1', ['PP1', 'OP1', 'OP2'], ['NOR support a', 'USA support b', 'FRA oppose b']],
    ['annex i', ['Annex I.1'], ['MAR support report']],
    [' Text  2', ['Text 2 PP1', 'Text 2 OP1'], ['KEN support d', 'USA support e', 'RUS support f']],
  ];
  test.each(cases)('%s', (part, labels, positions) => {
    const draft = readDraft(two, { part });
    expect(breachesOfDraft(two, draft)).toEqual([]);
    expect(draft.provisions.flatMap(({ label }) => label ?? [])).toEqual(labels);
    const said = draft.positions.map(({ party, stance, spans }) => {
      const words = spans.map((id) => draft.spans.find((span) => span.id === id)?.text).join();
      return `${party} ${stance} ${words}`;
    });
    expect(said).toEqual(positions);
    const changed = draft.changes.flatMap(({ spans }) => spans).sort();
    expect(changed).toEqual(draft.spans.map(({ id }) => id).sort());
    expect(toText(annotated(draft))).toContain(labels[0] ?? '?');
  });

  test('spans keep those around them', () => {
    const { spans } = readDraft('1. Urges a.\n\nAnnex\n\n1. Takes [b [c [d]]].', { part: 'Annex' });
    expect(spans.map(({ depth }) => depth)).toEqual([0, 1, 2]);
  });

  test('spans keep their offsets', () => {
    const whole = readDraft(two).spans.map(({ start, end }) => `${start}–${end}`);
    const parts = ['Text 1', 'Annex I', 'Text 2'].flatMap((part) =>
      readDraft(two, { part }).spans.map(({ start, end }) => `${start}–${end}`),
    );
    expect(parts).toEqual(whole);
  });

  test('of an adopted text', () => {
    const adopted = readAdopted('1. Adopts a.\n\nAnnex\n\n1. One.', { part: 'Annex' });
    expect(toText(clean(adopted))).toBe('Annex\n\n1. One.\n');
  });

  test('that is not there is an error that lists those that are', () => {
    expect(() => selectPart(readDraft(two), 'Annex II')).toThrow(
      new RangeError('unknown part “Annex II”; the document has: Text 1, Annex I, Text 2'),
    );
  });
});

describe('what is contested before the body', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'sponsors',
      'Draft resolution submitted by [France] {USA+} and [Kenya] {RUS-}\n\nTitle of it\n\nThe Assembly,\n\n1. Urges a.',
      '[France] {USA+} and [Kenya] {RUS-}',
    ],
    [
      'a date',
      'Nairobi, [5] {KEN+} June\n\nThe Assembly,\n\nNoting a,\n\n1. Urges b.',
      'Nairobi, [5] {KEN+} June',
    ],
    ['an excerpt', 'to meet [soon] {FRA+}\n\nas agreed\n\n1. Urges a.', 'to meet [soon] {FRA+}'],
    [
      'an unknown language',
      'L’Assemblée générale,\n\nRappelant sa résolution [du 25] {FRA+},\n\n1. Prie [x] {CHE+};',
      '[du 25] {FRA+}',
    ],
  ];
  test.each(cases)('%s', (_, source, words) => {
    expect(toText(annotated(checkedDraft(source)))).toContain(words);
  });
});
