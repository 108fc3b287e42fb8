import { describe, expect, test } from 'vitest';
import { clean, formatTree, toText } from '../../src/index.js';
import { checkedDraft, checkedParse } from '../check/read.js';

interface Reading {
  readonly labels: readonly string[];
  /** What the clean version says, its paragraphs joined by ` | `. */
  readonly clean: string;
}

/** Reads a text of pages, and holds the laws of trees and drafts. */
function reading(lines: readonly string[]): Reading {
  const draft = checkedDraft(lines.join('\n'));
  return {
    labels: draft.provisions.flatMap(({ label }) => (label === null ? [] : [label])),
    clean: toText(clean(draft, 'all-in'))
      .trim()
      .replace(/\s*\n\s*/gu, ' | '),
  };
}

const text = [
  'The Assembly,',
  '',
  'Recalling its resolution 70/1 and noting the report of the',
  'Executive Director on [coastal] {NOR+} towns, and in particular',
  'on those that lie in deltas,',
  '',
  '1. Urges States to take [immediate] {USA+, CHN-} measures',
  'against pollution;',
  '',
  '2. Requests a report.',
];
const whole: Reading = {
  labels: ['PP1', 'OP1', 'OP2'],
  clean:
    'The Assembly, | Recalling its resolution 70/1 and noting the report of the Executive Director on coastal towns, and in particular on those that lie in deltas, | ' +
    '1. Urges States to take immediate measures against pollution; | 2. Requests a report.',
};

const numbered = (from: number): string[] =>
  text.map((line, index) => `${String(from + index).padStart(3)}  ${line}`.trimEnd());

describe('numbers of lines in the margin are no words', () => {
  test.each<[string, readonly string[]]>([
    ['on every line', numbered(1)],
    ['from a number that is not 1', numbered(112)],
    [
      'on lines with words only',
      text.filter((line) => line !== '').map((line, index) => `${String(index + 1)} ${line}`),
    ],
    [
      'on every fifth line',
      text.map((line, index) => (index % 5 === 4 ? `${String(index + 1)}  ${line}` : line)),
    ],
    [
      'on every third line',
      text.map((line, index) => (index % 3 === 2 ? `${String(index + 1)}  ${line}` : line)),
    ],
    ['behind the words', text.map((line, index) => `${line.padEnd(72)}${String(index + 1)}`)],
    [
      'on lines of their own',
      text.flatMap((line, index) => (line === '' ? [String(index + 1)] : [line, String(index + 1)])),
    ],
    [
      'in a column before the page',
      [...text.map((_, index) => String(index + 1)), ...text.filter((line) => line !== '')],
    ],
    [
      'that begin anew',
      [...numbered(1).slice(0, 6), ...text.slice(6).map((line, index) => `${String(index + 1)}  ${line}`)],
    ],
  ])('%s', (_, lines) => {
    expect(reading(lines)).toEqual(whole);
  });
});

describe('what only looks like numbers of lines is text', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a list with marks behind its numbers',
      [
        'The Assembly,',
        '',
        'Noting its plan,',
        '',
        '1. Act.',
        '2. Pay.',
        '3. Vote.',
        '4. Meet.',
        '5. Report.',
      ],
      /5\. Report/u,
    ],
    [
      'a list without marks',
      [
        'These steps are taken:',
        '',
        '1 Act at once',
        '2 Pay the sums',
        '3 Vote on it',
        '4 Report on it',
        '5 Meet again',
      ],
      /1 Act.*5 Meet/u,
    ],
    [
      'a table',
      [
        '1. The contributions are:',
        '',
        '1  20  30',
        '2  40  50',
        '3  60  70',
        '4  80  90',
        '5  10  11',
        '',
        '2. Decides to pay.',
      ],
      /1 20 30 2 40 50/u,
    ],
    [
      'numbers in a sentence',
      [
        '1. Urges all those who have taken part in the work of the last',
        '3 years to report on it, and to name the',
        '4 States that have not, and decides to meet',
        '5 times a year.',
      ],
      /last 3 years .* 4 States .* 5 times/u,
    ],
    [
      'items with numbers above them',
      [
        'The steps are:',
        '',
        '1',
        'Act at once.',
        '2',
        'Pay the sums.',
        '3',
        'Vote on it.',
        '4',
        'Meet again.',
      ],
      /1.*Act.*4.*Meet/u,
    ],
  ])('%s', (_, lines, kept) => {
    expect(reading(lines).clean.replace(/ \| /gu, ' ')).toMatch(kept);
  });
});

const before = 'Recalling that towns [matter] {FRA+} to all, and in particular to those who';
const page = (...between: string[]): string[] => [
  'The Assembly,',
  '',
  before,
  ...between,
  'live near the sea,',
  '',
  '1. Urges [all] {USA+} to act.',
];
const joined: Reading = {
  labels: ['PP1', 'OP1'],
  clean:
    'The Assembly, | Recalling that towns matter to all, and in particular to those who live near the sea, | 1. Urges all to act.',
};

describe('lines of a page in a sentence are no words', () => {
  test.each<[string, readonly string[]]>([
    ['a page and a job number', ['', '2/3 23-21234', '']],
    ['a job number and a page', ['', '23-21234 (E) 021123', '2', '']],
    ['a job number of Geneva', ['', 'GE.23-12345(E)', '']],
    ['a bar code', ['', '*2321234*', '']],
    ['a request to recycle', ['', 'Please recycle', '']],
    ['a page of many', ['', 'Page 3 of 12', '']],
    ['a page between dashes', ['', '- 3 -', '']],
    ['a page without blank lines', ['– 3 –']],
    ['a page and a total', ['', '3/12', '']],
    ['a page and its word', ['', 'Page 3', '']],
    ['a page with bars', ['', '3 | P a g e', '']],
    ['a number alone', ['', '3', '']],
    ['a symbol with its page', ['', 'A/C.3/78/L.60', 'Page 2', '']],
    ['a symbol and a page on one line', ['', 'FCCC/CP/2015/L.9/Rev.1  Page 2', '']],
    ['a symbol of the WTO', ['WT/MIN(22)/W/20', '- 2 -']],
    ['the sign that a page goes on', ['', '/...', '']],
    ['a form feed', ['', '3', '\f']],
    [
      'a note of the masthead under a rule',
      [
        '',
        '__________',
        '* On behalf of the States that are',
        'members of the Group.',
        '',
        '23-21234 (E)',
        '',
      ],
    ],
    ['in French', ['', 'Page 3 sur 12', 'Merci de recycler', '']],
    ['in Spanish', ['', 'Página 3 de 12', 'Se ruega reciclar', '']],
  ])('%s', (_, between) => {
    expect(reading(page(...between))).toEqual(joined);
  });

  test('running heads that repeat, with numbers that count pages', () => {
    const head = (number: number): string[] => [
      '',
      'Report of the working group on towns',
      `9012/23 ABC/def ${String(number)}`,
      'ANNEX LIFE.1 EN',
      '',
    ];
    const draft = reading([
      ...page(...head(2)).slice(0, -1),
      '1. Urges [all] {USA+} to act in those places where the water',
      ...head(3),
      'rises.',
    ]);
    expect(draft.clean).toBe(joined.clean.replace('act.', 'act in those places where the water rises.'));
  });
});

describe('what may be text stays text', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a paragraph that names a page',
      ['1. The table is amended.', '', 'Page 3', '', '2. The words on page 3 are deleted.'],
      /Page 3/u,
    ],
    [
      'a heading that repeats',
      ['1. Urges all to act.', '', 'Option one', '', '2. Requests it.', '', 'Option one', '', '3. Notes it.'],
      /Option one.*Option one/u,
    ],
    [
      'a symbol in a sentence',
      [
        '1. Notes the report that the Secretary-General has made in document',
        'A/78/123 and requests him to report on it.',
      ],
      /document A\/78\/123 and/u,
    ],
    [
      'documents in a list',
      ['1. Notes the following documents:', '', 'A/78/1', '', 'A/78/2', '', '2. Requests a report.'],
      /A\/78\/1.*A\/78\/2/u,
    ],
    [
      'a ratio',
      ['1. Requests that the majority be', '2/3 of the members that are present.'],
      /be 2\/3 of the members/u,
    ],
  ])('%s', (_, lines, kept) => {
    expect(reading(lines).clean).toMatch(kept);
  });
});

describe('a masthead is the head', () => {
  test.each<[string, readonly string[]]>([
    [
      'of the General Assembly',
      [
        'United Nations A/C.3/78/L.60',
        'General Assembly Distr.: Limited',
        '31 October 2023',
        'Original: English',
        'Seventy-eighth session',
        'Third Committee',
        'Agenda item 71 (b)',
      ],
    ],
    [
      'of the Council of the European Union',
      [
        'Council of the',
        'European Union',
        'Brussels, 3 May 2023 (OR. en)',
        '9012/23',
        'LIMITE',
        'Interinstitutional File: 2022/0155(COD)',
      ],
    ],
    [
      'of the World Health Assembly',
      ['SEVENTY-SIXTH WORLD HEALTH ASSEMBLY A76/A/CONF./1', 'Agenda item 13.1 24 May 2023'],
    ],
    ['of the WTO', ['WT/MIN(22)/W/20', '10 June 2022', 'Original: English']],
  ])('%s', (_, lines) => {
    const source = [...lines, '', 'Towns of the coast', '', ...text];
    expect(reading(source)).toEqual({ ...whole, clean: `Towns of the coast | ${whole.clean}` });
  });
});

describe('a heading on a full line before a number', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a letter',
      [
        'A. Theme for the Commission on the Future of Coastal Towns in 2021',
        '1. Decides that it will meet [in Nairobi] {KEN+};',
        '2. Calls upon all States to report.',
      ],
      ['OP1', 'OP2'],
    ],
    [
      'a Roman number',
      [
        'II. Arrangements for the Second Session of the Assembly on Towns',
        '1. Decides that it will meet;',
        '2. Calls upon all States to report.',
      ],
      ['OP1', 'OP2'],
    ],
    [
      'words alone',
      [
        'Theme for the Commission on the Future of Coastal Towns in 2021',
        '1. Decides that it will meet;',
        '2. Calls upon all States to report.',
      ],
      ['OP1', 'OP2'],
    ],
    [
      'between numbered paragraphs',
      [
        '1. Decides that it will meet again in the year 2021 in Nairobi.',
        'B. Other matters relating to the coasts and the seas of the world',
        '2. Calls upon all States to report.',
      ],
      ['OP1', 'OP2'],
    ],
    [
      'but not a reference',
      [
        '1. Decides to act in accordance with what is said in paragraph',
        '2. Nothing in this paragraph is new.',
      ],
      ['OP1'],
    ],
  ])('%s', (_, lines, labels) => {
    expect(reading(lines).labels).toEqual(labels);
  });
});

test('what belongs to pages is in the tree, and said to be there', () => {
  const source = page('', '2/3 23-21234', '').join('\n');
  const { tree, diagnostics } = checkedParse(source);
  expect(formatTree(tree)).toContain('aside 5:1–5:13 "2/3 23-21234"');
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['lines-of-pages']);
});

describe('words cut at the ends of lines', () => {
  test.each([
    ['a cut word', '1. Notes the sus-\ntainable use.', '1. Notes the sustainable use.'],
    [
      'an element that keeps its hyphen',
      '1. Notes the non-\ngovernmental bodies.',
      '1. Notes the non-governmental bodies.',
    ],
    ['two names', '1. Notes the Franco-\nGerman plan.', '1. Notes the Franco-German plan.'],
    [
      'a word that the text has whole',
      '1. Notes the re-\nport.\n\n2. Requests a report.',
      '1. Notes the report. | 2. Requests a report.',
    ],
    [
      'a word that the text has with its hyphen',
      '1. Notes the micro-\nfinance.\n\n2. Requests micro-finance.',
      '1. Notes the micro-finance. | 2. Requests micro-finance.',
    ],
    ['in a bracket', '1. Notes the [dou-\nble counting] {USA+}.', '1. Notes the double counting.'],
    ['a soft hyphen', '1. Notes the sus\u00AD\ntainable use.', '1. Notes the sustainable use.'],
    [
      'soft hyphens inside a line',
      '1. Notes the sus\u00ADtain\u00ADable use.',
      '1. Notes the sustainable use.',
    ],
    [
      'a soft hyphen before whole words',
      '1. Notes the under\u00AD\ntaking. It is taking place under a plan.',
      '1. Notes the undertaking. It is taking place under a plan.',
    ],
    [
      'a soft hyphen for any other',
      '1. Notes the over\u00ADuse, and pages 3\u00AD4. It is over, and of use.',
      '1. Notes the over-use, and pages 3-4. It is over, and of use.',
    ],
    [
      'what a viewer copies for a hyphen',
      '1. Notes evidence\uFFFEbased and sus\uFFFEtainable use.',
      '1. Notes evidence-based and sustainable use.',
    ],
    ['with an empty line', '1. Notes the sus\u00AD\n\ntainable use.', '1. Notes the sustainable use.'],
    [
      'with a page between',
      '1. Notes the environ-\n\n2/3 23-21234\n\nmental plan, and [the\n\nA/C.3/78/L.60\n\nrest] {USA+}.',
      '1. Notes the environmental plan, and the rest.',
    ],
    ['a syllable that is an element too', '1. Notes the pro-\ngramme.', '1. Notes the programme.'],
    [
      'an element that is a syllable too',
      '1. Notes the in-\nkind and co-\nchaired work.',
      '1. Notes the in-kind and co-chaired work.',
    ],
    ['a word in capitals', '1. NOTES THE DEVELOP-\nMENT.', '1. NOTES THE DEVELOPMENT.'],
    ['a name in capitals', '1. Notes UN-\nHABITAT, and UN-HABITAT.', '1. Notes UN-HABITAT, and UN-HABITAT.'],
    [
      'in Markdown',
      '# Rivers\n\n1. Notes the sus-\ntainable *use*.',
      'Rivers | 1. Notes the sustainable use.',
    ],
    ['in Russian', '1. просит госу-\nдарства доложить.', '1. просит государства доложить.'],
    [
      'what nobody sees',
      '1. Notes the pro\u200Bgramme, \u2060all\uFEFF of it.',
      '1. Notes the programme, all of it.',
    ],
    ['a dash is none', '1. Notes the plan -\nwhich is new.', '1. Notes the plan - which is new.'],
  ])('%s', (_, source, expected) => {
    expect(reading([source]).clean).toBe(expected);
  });
});
