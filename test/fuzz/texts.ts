import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { notations, type NotationName, type ParseOptions } from '../../src/index.js';
import {
  adoptedText,
  choiceOfBrackets,
  edited,
  edits,
  negotiatedText,
  writeText,
} from '../check/negotiated-text.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';

/** A text and how it is read. */
export interface ReadText {
  readonly source: string;
  readonly options: ParseOptions;
}

/** A draft in a notation, and what it says: how many spans, and who holds what. */
export interface KnownText {
  readonly notation: NotationName;
  readonly source: string;
  readonly spans: number;
  readonly positions: readonly string[];
}

const words = 'action budget cities data energy forest gender housing island justice labour market'.split(
  ' ',
);
const parties = ['USA', 'FRA', 'EGY', 'NOR', 'CHL', 'RUS'];

interface Proposal {
  readonly words: readonly string[];
  readonly supporter: string;
  readonly opponent: string;
}

/** How a notation writes that one party wants some words and another does not. */
interface Form {
  readonly write: (proposal: Proposal) => string;
  readonly says: (proposal: Proposal) => readonly string[];
  readonly spans: number;
}

const text = ({ words: own }: Proposal): string => own.join(' ');
const said =
  (ours: string, theirs: string): Form['says'] =>
  ({ supporter, opponent }) => [`${supporter} ${ours}`, `${opponent} ${theirs}`];

const forms: Readonly<Partial<Record<NotationName, Form>>> = {
  'signed-braces': {
    write: (one) => `[${text(one)}] {${one.supporter}+ ${one.opponent}-}`,
    says: said('support', 'oppose'),
    spans: 1,
  },
  'signed-angles': {
    write: (one) => `[${text(one)}] <${one.supporter}+ ${one.opponent}->`,
    says: said('support', 'oppose'),
    spans: 1,
  },
  'plain-brackets': { write: (one) => `[${text(one)}]`, says: () => [], spans: 1 },
  'prefix-colon': {
    write: (one) => `[${one.supporter} propose; ${one.opponent} oppose: ${text(one)}]`,
    says: said('propose', 'oppose'),
    spans: 1,
  },
  'inside-dash': {
    write: (one) => `[${text(one)} - ${one.supporter}; ${one.opponent} delete]`,
    says: said('propose', 'delete'),
    spans: 1,
  },
  'paren-add-bracket-delete': {
    write: (one) => `(${text(one)} — ${one.supporter})`,
    says: ({ supporter }) => [`${supporter} propose`],
    spans: 1,
  },
  'suffix-paren': {
    write: (one) => `[${text(one)}] (${one.supporter} propose) (${one.opponent} delete)`,
    says: said('propose', 'delete'),
    spans: 1,
  },
  'critic-markup': {
    write: (one) => `{++${text(one)}++}{>>${one.supporter}+ ${one.opponent}-<<}`,
    says: said('support', 'oppose'),
    spans: 1,
  },
};

const someWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
const proposal: fc.Arbitrary<Proposal> = fc
  .tuple(someWords, fc.shuffledSubarray(parties, { minLength: 2, maxLength: 2 }))
  .map(([own, [supporter = '', opponent = '']]) => ({ words: own, supporter, opponent }));

/** Drafts in all notations that can say who wants some words, with what they say. */
export const knownText: fc.Arbitrary<KnownText> = fc
  .record({
    notation: fc.constantFrom(...(Object.keys(forms) as NotationName[])),
    paragraphs: fc.array(fc.array(fc.tuple(someWords, proposal), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
    last: someWords,
  })
  .map(({ notation, paragraphs, last }) => {
    const { write, says, spans } = forms[notation] ?? { write: () => '', says: () => [], spans: 0 };
    const proposals = paragraphs.flat().map(([, one]) => one);
    const lines = paragraphs.map((parts, index) => {
      const written = parts.map(([before, one]) => `${before.join(' ')} ${write(one)}`).join(' ');
      return `${String(index + 1)}. Urges ${written} ${last.join(' ')};`;
    });
    return {
      notation,
      source: `The Assembly,\n\n${lines.join('\n\n')}\n`,
      spans: spans * proposals.length,
      positions: proposals.flatMap(says).sort(),
    };
  });

/** A draft and a text that may have been adopted: one of its readings, edited. */
export interface Pair {
  readonly draft: string;
  readonly adopted: string;
}

/** Drafts with what may have become of them. */
export const pair: fc.Arbitrary<Pair> = fc
  .tuple(negotiatedText, choiceOfBrackets, fc.constantFrom('repeating', 'distinct'), edits)
  .map(([tree, choice, lexicon, list]) => {
    const { source, reading } = writeText(tree, choice, lexicon);
    return { draft: source, adopted: adoptedText(edited(reading, list)) };
  });

/** The texts of the fixtures and the examples of the notations: what the library was made for, to be cut up. */
function realTexts(): string[] {
  const folder = join(import.meta.dirname, '../fixtures');
  const inputs = readdirSync(folder).flatMap((name) =>
    ['input.txt', 'input.md'].map((file) => join(folder, name, file)).filter((path) => existsSync(path)),
  );
  const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1');
  return [...inputs, join(corpus, 'draft-2023-05-22.txt'), join(corpus, 'adopted-2023-06-09.md')]
    .map((path) => readFileSync(path, 'utf8'))
    .concat(Object.values(notations).map(({ example }) => `1. Urges ${example};\n`))
    .filter((source) => source.length > 0);
}

const pieceOfRealText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...realTexts()), fc.nat(), fc.integer({ min: 10, max: 600 }))
  .map(([source, at, length]) => source.slice(at % source.length, (at % source.length) + length));

interface Mutation {
  readonly kind: 'cut' | 'double' | 'insert' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'swap'),
  at: fc.nat(2_000),
  length: fc.integer({ min: 1, max: 12 }),
  put: fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '\n\n',
    '\n',
    '<',
    '>',
    '(',
    ')',
    '*',
    '“',
    '”',
    ' - ',
    '+',
    '1. ',
    '[^1]',
  ),
});

function mutated(source: string, list: readonly Mutation[]): string {
  return list.reduce((now, { kind, at, length, put }) => {
    const place = now.length === 0 ? 0 : at % now.length;
    const [head, part, tail] = [
      now.slice(0, place),
      now.slice(place, place + length),
      now.slice(place + length),
    ];
    if (kind === 'cut') return head + tail;
    if (kind === 'double') return head + part + part + tail;
    return kind === 'insert' ? head + put + part + tail : tail + put + head;
  }, source);
}

const base = fc.oneof(
  knownText.map(({ source }) => source),
  pair.map(({ draft }) => draft),
  pieceOfRealText,
  fc.tuple(pieceOfRealText, pieceOfRealText).map(([one, other]) => one + other),
);

const sometimes = (...some: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...some) });

/* What paragraphs begin with, one behind the other: faults lie where one form meets another that it was not thought of with. */
const beginning: fc.Arbitrary<string> = fc
  .tuple(
    sometimes('  ', '    ', '\t', '> ', '“', '# '),
    sometimes('- ', '• ', '* ', '– ', 'o ', '+ ', '[• ', '1) '),
    sometimes('[', '[[', '**', '*', '(', '<b>', '~~'),
    fc.array(
      fc.constantFrom(
        ...[
          '1. ',
          '2. ',
          '(OP)2. ',
          'OP3 ',
          'PP1 ',
          '4 bis. ',
          '5 [bis]. ',
          '6 alt. ',
          '(a) ',
          '(i) ',
          'A. ',
          'IV. ',
        ],
        ...[
          'Option 1: ',
          'Option (a): ',
          'Alt 2. ',
          'Alternative 1\n',
          'Article 3\n',
          'Article 4.2 ',
          '[7.] ',
          '[1',
        ],
      ),
      { maxLength: 3 },
    ),
    sometimes(']', '**', '*', ')', '</b>', '] {USA+} ', '~~ '),
  )
  .map(([indent, bullet, open, labels, close]) => indent + bullet + open + labels.join('') + close);

const saying: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        'Urges ',
        'Recalling ',
        'all States ',
        'to act ',
        'now',
        '.',
        ';',
        ':',
        ', ',
        ' ',
        '/',
        ' or ',
        '-',
        '10',
      ],
      ...[
        '[',
        ']',
        '[all] ',
        '[a [b] c] ',
        '[] ',
        '[…]',
        ' {USA+ FRA-}',
        ' {RUS reserve}',
        '{t; USA reserve}',
        '<EU->',
      ],
      ...[
        '[US propose: ',
        'EU: ',
        ' - US; G77 delete]',
        '(US add)',
        '[USA, FRA]',
        '{++in++}',
        '{--out--}',
        '[^1]',
        '¹',
      ],
      ...[
        '<del>',
        '</del>',
        '<ins>',
        '</ins>',
        '~~',
        '*',
        '“',
        '”',
        '{Note: ',
        '}',
        ' (Portugal);',
        'Ad ref 22 May 2023 12.26',
      ],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const paragraphs: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(beginning, saying, fc.constantFrom('\n', '\n\n', '\n', '\r\n', '\n\n\n'))
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 7 },
  )
  .map((lines) => lines.join(''));

/** Texts of every kind, most of them broken, and every way to read them. */
export const anyText: fc.Arbitrary<ReadText> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: noisyText },
      { weight: 3, arbitrary: paragraphs },
      {
        weight: 3,
        arbitrary: fc
          .tuple(base, fc.array(mutation, { maxLength: 8 }))
          .map(([source, list]) => mutated(source, list)),
      },
    ),
    readingOptions,
  )
  .map(([source, options]) => ({ source, options }));
