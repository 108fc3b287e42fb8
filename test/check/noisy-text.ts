import fc from 'fast-check';
import { notations, type NotationName, type ParseOptions } from '../../src/index.js';

/*
 * What negotiated texts are made of, and what breaks them. A string of letters alone finds nothing: the faults lie where marks,
 * labels, line ends and markup meet, so those are what it draws most.
 */
const weighted: readonly (readonly [number, readonly string[]])[] = [
  [12, ['[', ']', '[', ']', '{', '}', '<', '>']],
  [
    8,
    [
      '{USA+}',
      '{USA+ FRA-}',
      '{CHL+, FRA-\n}',
      '{RUS reserve}',
      '{ARG reserve, FRA Delete}',
      '{IDN delete}',
      '{Chair+}',
    ],
  ],
  [
    4,
    [
      '<USA+ FRA->',
      '<RUS reserve>',
      '<EU, G-77/China ->',
      '{G77 and China+}',
      '{TZA+, NGA-, }',
      '{A, B delete}',
    ],
  ],
  [
    3,
    [
      '{FRA suggest to move as last preambular para}',
      '{CMR reserve OP1a to b, to adapt}',
      '{EGY reserve PP2}',
      '{}',
      '< >',
    ],
  ],
  [
    4,
    [
      '[USA propose: ',
      '[PE/MX/ oppose: ',
      ' - US; G77 delete]',
      ' - EU / ',
      ' — Holy See)',
      ' — EU]',
      '(US add)',
      ' (Portugal, Spain);\n',
      'Canada, Government: ',
    ],
  ],
  [2, ['(', ')', '[ 11]', '[Agreed ad ref]', '[X]', '20XX', '(…)', '/', '[Suggested for closure]']],
  [
    3,
    ['{Placeholder for text}', '{placeholder name RUS}', '{Placement proposal: Article 9}', '{:toc}', '{Y}'],
  ],
  [8, [' ', ' ', '  ', '\t', '\u00A0', ', ', '; ', '. ', ': ', ',', '-', '+']],
  [8, ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\f', '\v', '\u0085', '\u2028', '\n \n']],
  [
    6,
    [
      'Recalling',
      'Noting ',
      'Urges',
      'Requests ',
      'and ',
      'the',
      'of',
      'States',
      'x',
      'Z',
      'The Assembly,\n\n',
      'OPERATIVE PART\n',
    ],
  ],
  [
    6,
    [
      '1. ',
      '2. ',
      '7.bis ',
      '65quater. ',
      'PP3 ',
      'OP1 ',
      'OP2 bis ',
      '(a) ',
      'a. ',
      'b. ',
      '(i) ',
      'ii) ',
      'bis',
      ' ter',
    ],
  ],
  [
    4,
    [
      'Alt1. a ',
      'Alt 1.b ',
      'ALT 2. ',
      'Option 1: ',
      'Option (a): ',
      'Option II: ',
      'Article 2bis ',
      'Article 3\n',
      '28.4 ',
      'A. ',
    ],
  ],
  [
    3,
    [
      '(1) ',
      '(a bis) ',
      '(aa) ',
      '(OP)2. ',
      'Regulation 7\n\n',
      'Part II\n\n',
      'Section 1\n\n',
      '\n\nI. General\n\n',
      '\n\nAnnex\n\n',
      '\n\nAnnex I\n\nTitle\n\n',
      '\n\nResolution 1/2\n\n',
      ':\n\n“1. ',
      '“The Assembly,\n\n“Recalling ',
      '”\n\n',
      '\n\nOption 1: Recalling a,\n\n',
    ],
  ],
  [
    3,
    ['Ad ref 22 May 2023 12.26', 'Ad Ref 1 June 2024', 'agreed ad ref 3 May 2022', 'ad ref', 'Ad referendum'],
  ],
  [
    5,
    [
      '*',
      '**',
      '_',
      '# ',
      '## ',
      '- ',
      '> ',
      '`',
      '\\',
      '\\[',
      '---\n',
      '***\n',
      '[^1]',
      '[^1]: note\n',
      '<sup>1</sup>',
      '<br>',
    ],
  ],
  [
    3,
    [
      '[a](https://a.org)',
      '[a](USA)',
      '[a][b]',
      '[b]: https://b.org\n',
      '![i](j.png)',
      '<!-- c -->',
      '<a href="#">',
      '    ',
    ],
  ],
  [
    3,
    [
      'é',
      'e\u0301',
      '\u0323',
      '👩\u200D🚀',
      '𝔸',
      '\u{1F1FA}\u{1F1F8}',
      '\uFFFE',
      '\u00AD',
      '\uFEFF',
      '\uD800',
      '\uDC00',
      '\u0000',
    ],
  ],
  [2, ['top of page\n', '52 views0 comments\n', 'Recent Posts\n', '“', '”', '’', '–', '−', '…']],
];

const part = fc.oneof(
  ...weighted.map(([weight, parts]) => ({ weight, arbitrary: fc.constantFrom(...parts) })),
);

/** Strings of negotiated text with everything that may be wrong with one; most are short, which is where faults show best. */
export const noisyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(part, { maxLength: 12, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(part, { maxLength: 60, size: 'max' }) },
  )
  .map((parts) => parts.join(''));

/** Every way to read a document. */
export const readingOptions: fc.Arbitrary<ParseOptions> = fc.record({
  notation: fc.constantFrom('auto', ...(Object.keys(notations) as NotationName[])),
  format: fc.constantFrom('auto', 'text', 'markdown'),
});
