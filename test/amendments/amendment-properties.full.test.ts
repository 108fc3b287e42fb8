import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendedText, applyAmendments, readAdopted, readAmendments } from '../../src/index.js';
import { noisyText } from '../check/noisy-text.js';
import { breachesOfChanges, breachesOfPaper } from './amendment-lines.js';

/** A paragraph whose words are all different, so that each of them can be quoted. */
interface Paragraph {
  readonly label: string;
  readonly words: readonly string[];
}

/** What happens to a paragraph: as an instruction names it, and what is left. */
interface Edit {
  readonly instruction: string;
  /** The words of the paragraph afterwards; null if it is gone. */
  readonly words: readonly string[] | null;
  /** A paragraph that comes after it. */
  readonly next: string | null;
}

const quotations = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
] as const;

interface Choice {
  readonly kind: number;
  readonly from: number;
  readonly length: number;
  readonly marks: readonly [string, string];
  readonly form: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(8),
  from: fc.nat(100),
  length: fc.integer({ min: 1, max: 3 }),
  marks: fc.constantFrom(...quotations),
  form: fc.nat(2),
});

function nameOf(label: string, form: number): string {
  const number = label.slice(2);
  const part = label.startsWith('PP') ? 'preambular' : 'operative';
  return [label, `${part} paragraph ${number}`, `the ${number}th ${part} paragraph`][form] ?? label;
}

function editOf({ label, words }: Paragraph, { kind, from, length, marks, form }: Choice): Edit {
  const name = nameOf(label, form);
  const start = from % words.length;
  const end = Math.min(words.length, start + length);
  const quote = (list: readonly string[]): string => `${marks[0]}${list.join(' ')}${marks[1]}`;
  const old = quote(words.slice(start, end));
  const fresh = [`new${label}`, 'words'];
  const before = words.slice(0, start);
  const after = words.slice(end);
  switch (kind) {
    case 0:
      return end - start === words.length
        ? { instruction: `Delete ${name}.`, words: null, next: null }
        : { instruction: `In ${name}, delete ${old}.`, words: [...before, ...after], next: null };
    case 1:
      return {
        instruction: `In ${name}, replace the words ${old} by ${quote(fresh)}.`,
        words: [...before, ...fresh, ...after],
        next: null,
      };
    case 2:
      return {
        instruction: `After ${old} in ${name}, insert ${quote(fresh)}.`,
        words: [...words.slice(0, end), ...fresh, ...after],
        next: null,
      };
    case 3:
      return {
        instruction: `In ${name}, insert ${quote(fresh)} before the words ${old}.`,
        words: [...before, ...fresh, ...words.slice(start)],
        next: null,
      };
    case 4:
      return { instruction: `Delete ${name}.`, words: null, next: null };
    case 5:
      return {
        instruction: `After ${name}, insert a new paragraph reading:\n\n${quote(fresh)}`,
        words,
        next: fresh.join(' '),
      };
    case 6:
      return {
        instruction: `In ${name}, replace the existing text by: ${quote(fresh)}.`,
        words: fresh,
        next: null,
      };
    case 7:
      return {
        instruction: `At the end of ${name}, add ${quote(fresh)}.`,
        words: [...words, ...fresh],
        next: null,
      };
    default:
      return {
        instruction: `At the beginning of ${name}, add ${quote(fresh)}.`,
        words: [...fresh, ...words],
        next: null,
      };
  }
}

const documents = fc.record({
  preambular: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
  operative: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  wraps: fc.boolean(),
});

function paragraphsOf(part: 'PP' | 'OP', lengths: readonly number[]): Paragraph[] {
  return lengths.map((length, index) => {
    const label = `${part}${index + 1}`;
    return { label, words: Array.from({ length }, (_, word) => `${label.toLowerCase()}w${word}`) };
  });
}

test('a document edited by instructions is the edited document', () => {
  let edited = 0;
  fc.assert(
    fc.property(documents, fc.array(choice, { minLength: 12, maxLength: 12 }), (lengths, choices) => {
      const paragraphs = [
        ...paragraphsOf('PP', lengths.preambular),
        ...paragraphsOf('OP', lengths.operative),
      ];
      const source = paragraphs.map(({ label, words }) => `${label}. ${words.join(' ')}`).join('\n\n');
      const edits = paragraphs.map((paragraph, index) => {
        const chosen = choices[index];
        if (chosen === undefined) throw new Error('more paragraphs than choices');
        return editOf(paragraph, chosen);
      });
      const expected = edits
        .flatMap(({ words, next }, index) => [
          ...(words === null ? [] : [`${paragraphs[index]?.label ?? ''}. ${words.join(' ')}`]),
          ...(next === null ? [] : [next]),
        ])
        .join('\n\n');
      const script = edits
        .map(({ instruction }, index) => `${index + 1}. ${instruction}`)
        .join(lengths.wraps ? '\n' : '\n\n');
      const paper = readAmendments(`Chad: amendment to draft resolution A/1\n\n${script}`);
      const draft = readAdopted(source);
      const { changes, diagnostics } = applyAmendments(draft, paper);
      expect([...paper.diagnostics, ...diagnostics].map(({ reason }) => reason)).toEqual([]);
      expect(breachesOfChanges(source, paper, changes)).toEqual([]);
      /* Where the first paragraphs go, so does the white space behind them; at the end, that before them. */
      expect(amendedText(draft, changes).trim()).toBe(expected);
      edited += changes.length;
    }),
    { seed: 20250101, numRuns: 300 },
  );
  expect(edited).toBeGreaterThan(1000);
});

/* Parts of instructions, and what breaks them; the longer ones so that much of it is read as instructions. */
const phrases = [
  ...[
    'In OP3, ',
    'in PP1 and ',
    'OP3: ',
    'After PP1, ',
    'In paragraph 3 (b), ',
    'the last preambular paragraph ',
    'article 5',
  ],
  ...[
    'delete “x”',
    'delete OP3',
    'insert “y,” after “x”',
    'after “x” insert ',
    'replace “x” by “y”',
    'move OP3 after PP1',
  ],
  ...[
    'insert a new paragraph reading: ',
    'replace the existing text by “y”',
    'before “z” delete ',
    'throughout ',
    'renumber',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '«',
    '»',
    '‘',
    '’',
    '“x”',
    '“y,”',
    '“x.”',
    'x',
    '–',
    ' and ',
    ', ',
    '; ',
    ': ',
    ' by ',
    ' to ',
  ],
  ...[
    '. ',
    '.\n',
    '\n',
    '\n\n',
    '1. ',
    '(a) ',
    'at the end of ',
    'the second occurrence of ',
    'the words ',
    ' bis',
    ' (b)',
  ],
];

test('everything is read and can be applied', () => {
  const draft = readAdopted('PP1. x y,\n\nOP3. x x y;\n\n(b) y, z.');
  const sentence = fc
    .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
  const script = fc.array(sentence, { maxLength: 20 }).map((parts) => parts.join('.\n'));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: script }, { weight: 1, arbitrary: noisyText }), (source) => {
      const paper = readAmendments(source);
      expect(breachesOfPaper(source, paper)).toEqual([]);
      const { changes } = applyAmendments(draft, paper);
      expect(breachesOfChanges(draft.source.text, paper, changes)).toEqual([]);
      expect(amendedText(draft, [])).toBe(draft.source.text);
      amendedText(draft, changes);
      read += paper.instructions.length;
    }),
    { seed: 20250102, numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});

const hostile: readonly string[] = [
  ...[
    '“',
    '"',
    "'",
    '“"',
    '“x',
    '“x”, ',
    '"x" ',
    '“\n\n“',
    'in operative paragraph 1 delete ',
    'In OP1, delete “x”. ',
  ],
  ...[
    'In OP1,\n',
    'OP1 and ',
    'first, ',
    'subparagraph (a), ',
    '(a)',
    'bis ',
    '1. ',
    ' ',
    '\n',
    'should ',
    'insert: ',
    'after ',
  ],
  ...['In paragraphs 1–99, delete “x”, ', 'replace “x” by “y” and ', 'insert a new paragraph:\n\nx '],
];

test.each(hostile)('100,000 times %j is read, found and applied', (part) => {
  const source = `In OP1, delete “a”, ${part.repeat(100_000)}`;
  const draft = readAdopted('1. x y x y.');
  const paper = readAmendments(source);
  expect(paper.source.text).toBe(source);
  amendedText(draft, applyAmendments(draft, paper).changes);
});
