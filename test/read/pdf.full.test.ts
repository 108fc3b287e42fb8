import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource, type SourceText } from '../../src/index.js';
import { linesAt, pdfFile, type Drawn } from '../check/pdf-file.js';
import { sharedFolder } from '../check/shared-folder.js';

/** Reads a PDF of pages, and holds what every source must be. */
async function read(...pages: (readonly Drawn[])[]): Promise<SourceText> {
  const source = await readSource(pdfFile(pages), 'test.pdf');
  const { text, runs, blocks } = source;
  expect(source.format).toBe('pdf');
  for (const { start, end } of [...runs, ...(blocks ?? [])]) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  return source;
}

const paragraphsOf = ({ text, blocks }: SourceText): string[] =>
  (blocks ?? []).map(({ start, end }) => text.slice(start, end));
const styled = ({ text, runs }: SourceText, style: 'strike' | 'underline' | 'color'): string[] =>
  runs.filter((run) => run[style] !== undefined).map(({ start, end }) => text.slice(start, end));

/* Courier of 12 points: a letter is 7.2 points wide. */
const letter = 7.2;

describe('struck and underlined words', () => {
  const words: Drawn = { text: 'to take immediate and urgent measures', x: 72, y: 700 };
  const [from, to] = [72 + 8 * letter, 72 + 17 * letter];
  test.each<[string, Drawn, 'strike' | 'underline' | null]>([
    ['a stroke through the words', { line: [from, to, 703.4] }, 'strike'],
    ['a thin box through the words', { box: [from, 703, to - from, 0.6] }, 'strike'],
    ['a stroke below them', { line: [from, to, 698.8] }, 'underline'],
    ['a thin box below them', { box: [from, 698.4, to - from, 0.8] }, 'underline'],
    ['a box drawn upwards', { box: [from, 699, to - from, -0.8] }, 'underline'],
    ['a thick box behind them', { box: [from, 698, to - from, 12] }, null],
    ['a border that goes on beyond the words', { line: [40, 550, 698] }, null],
    ['a rule far above', { line: [from, to, 715] }, null],
  ])('%s', async (_, rule, style) => {
    const source = await read([words, rule]);
    expect(styled(source, 'strike')).toEqual(style === 'strike' ? ['immediate'] : []);
    expect(styled(source, 'underline')).toEqual(style === 'underline' ? ['immediate'] : []);
  });

  test('a colored word is one; nearly black is black', async () => {
    const source = await read([
      { text: 'all ', x: 72, y: 700 },
      { text: 'red', x: 72 + 4 * letter, y: 700, color: '1 0 0' },
      { text: ' words', x: 72 + 7 * letter, y: 700, color: '0.1 0.1 0.1' },
    ]);
    expect(source.text).toBe('all red words');
    expect(styled(source, 'color')).toEqual(['red']);
  });
});

describe('lines and paragraphs', () => {
  const full = 'Urges States to take measures against the pollution of the sea and rivers';

  test('a line that runs on, one behind which a word had room, an indent, a wide space', async () => {
    const source = await read([
      ...linesAt(['1. ' + full, 'that flow into it;', '2. ' + full, 'in towns.'], 72, 780),
      ...linesAt(['     Noting this ' + full.slice(0, 58), full], 72, 732),
      ...linesAt([full], 72, 690),
    ]);
    expect(paragraphsOf(source)).toEqual([
      `1. ${full} that flow into it;`,
      `2. ${full} in towns.`,
      `Noting this ${full.slice(0, 58).trim()} ${full}`,
      full,
    ]);
  });

  test.each([
    ['a cut word', 'noting the sus-', 'tainable use', 'noting the sustainable use'],
    [
      'an element that keeps its hyphen',
      'noting the non-',
      'governmental bodies',
      'noting the non-governmental bodies',
    ],
    ['a number', 'during COVID-', '19 and later', 'during COVID-19 and later'],
    ['a name', 'the Franco-', 'German plan', 'the Franco-German plan'],
    ['a word of the text', 'noting the re-', 'port of the report', 'noting the report of the report'],
  ])('a hyphen at the end of a line: %s', async (_, before, after, whole) => {
    const source = await read(linesAt([before, after], 72, 700));
    expect(source.text).toBe(whole);
  });

  test('two columns are read one after the other, and a line over both ends them', async () => {
    const left = [
      'The States that meet here urge',
      'all others to take [urgent]',
      '{USA+} measures against rising',
      'waters and to report on these',
      'measures to the secretariat in',
      'due course.',
    ];
    const right = [
      'The secretariat collects these',
      'reports and sends them to all',
      'States that have asked for the',
      'reports, and [publishes] {FRA-}',
      'them in the languages that are',
      'spoken there.',
    ];
    const source = await read([
      { text: 'A title over both columns of the page that is long', x: 110, y: 760, size: 10 },
      ...left.flatMap((text, index): Drawn[] => [
        { text, x: 72, y: 700 - index * 12, size: 10 },
        { text: right[index] ?? '', x: 310, y: 700 - index * 12, size: 10 },
      ]),
    ]);
    expect(paragraphsOf(source)).toEqual([
      'A title over both columns of the page that is long',
      left.join(' '),
      right.join(' '),
    ]);
  });
});

describe('what stands around the text', () => {
  const body = [
    'Urges States to take measures against the pollution of all those',
    'rivers that flow into the sea and that',
  ];
  const page = (number: number, lines: readonly string[]): Drawn[] => [
    { text: 'Report of the working group', x: 72, y: 800, size: 9 },
    ...linesAt(lines, 72, 740),
    { text: `Page ${String(number)} of 3`, x: 260, y: 40, size: 9 },
  ];

  test('running heads and page numbers are left out, and the sentence goes on', async () => {
    const source = await read(
      page(1, body),
      page(2, ['are clean, and so on and on to the end of this line of words', 'and']),
      page(3, ['so on.']),
    );
    expect(source.text).toBe(
      `${body.join(' ')} are clean, and so on and on to the end of this line of words and so on.`,
    );
    expect(source.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['construct-left-out']);
    expect(source.diagnostics[0]?.reason).toContain('Report of the working group');
  });

  test('a line that every page has somewhere else is text', async () => {
    const source = await read(
      linesAt(['Option 1:', ...body], 72, 600),
      linesAt(['Option 1:', ...body], 72, 500),
    );
    expect(source.text.match(/Option 1:/gu)).toHaveLength(2);
  });

  test.each([
    ['every line', 1],
    ['every fifth line', 5],
  ])('numbers of lines in the margin: %s', async (_, step) => {
    const lines = Array.from(
      { length: 20 },
      (_unused, index) => `${String.fromCharCode(97 + index)} ${body[0] ?? ''}`,
    );
    const numbers = lines.flatMap((_text, index): Drawn[] =>
      (index + 1) % step === 0 ? [{ text: String(index + 1), x: 40, y: 740 - index * 12, size: 8 }] : [],
    );
    const source = await read([...linesAt(lines, 90, 740), ...numbers]);
    expect(source.text).not.toMatch(/\d/u);
    expect(source.diagnostics.map(({ reason }) => reason)).toEqual([
      `numbers of lines in the margin: ${String(20 / step)}`,
    ]);
  });

  test('a note is tied to its reference', async () => {
    const source = await read([
      { text: 'Urges all', x: 72, y: 700 },
      { text: '1', x: 72 + 9 * letter, y: 704.5, size: 7 },
      { text: ' to act [now] {USA+}.', x: 72 + 9 * letter + 4.2, y: 700 },
      { line: [72, 216, 130] },
      { text: '1', x: 72, y: 121, size: 6 },
      { text: ' See resolution [70/1].', x: 76, y: 118, size: 9 },
    ]);
    expect(source.text).toBe('Urges all[^1] to act [now] {USA+}.\n\n[^1]: See resolution [70/1].');
    const draft = readDraft(source);
    expect(draft.spans.map(({ text }) => text)).toEqual(['now']);
    expect(draft.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['footnote', 'See resolution [70/1].'],
    ]);
  });

  test('words that do not stand upright are counted', async () => {
    const source = await read([...linesAt(body, 72, 700), { text: 'DRAFT', x: 30, y: 300, turned: true }]);
    expect(source.text).toBe(body.join(' '));
    expect(source.diagnostics.map(({ reason }) => reason)).toEqual([
      'characters that do not stand upright: 5',
    ]);
  });
});

describe('refusals', () => {
  const whole = pdfFile([linesAt(['Noting the plan,'], 72, 700)]);
  const locked = pdfFile(
    [linesAt(['Noting the plan,'], 72, 700)],
    `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  );
  test.each<[string, Uint8Array, RegExp]>([
    ['a password', locked, /locked with a password/u],
    ['no text layer', pdfFile([[{ box: [0, 0, 500, 500] }]]), /without a text layer/u],
    ['nothing but a beginning', whole.slice(0, 30), /damaged PDF/u],
    [
      'other bytes behind the mark',
      Uint8Array.from({ length: 5000 }, (_, index) => whole[index] ?? (index * 7919) % 251).fill(7, 9),
      /damaged PDF/u,
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(readSource(bytes, 'x.pdf')).rejects.toThrow(message);
  });

  test('a file that breaks off is read as far as it goes, or refused', async () => {
    for (const part of [0.5, 0.7, 0.9]) {
      const cut = whole.slice(0, Math.floor(whole.length * part));
      const read = await readSource(cut, 'x.pdf').then(
        ({ text }) => text,
        (error: unknown) => String(error),
      );
      expect(read).toMatch(/Noting the plan|cannot be read/u);
    }
  });

  test('letters that lie on one another by the ten thousand are read in time', async () => {
    const heap = Array.from({ length: 10_000 }, (_, index): Drawn => ({
      text: 'ab',
      x: 72 + (index % 7),
      y: 700 + (index % 113) / 100,
      size: 1 + (index % 90) / 10,
    }));
    expect((await read(heap)).text.length).toBeGreaterThan(0);
  });
});

const folder = join(sharedFolder, 'corpus/paris-agreement/pdf');

describe.skipIf(!existsSync(folder))('documents of the climate negotiations', () => {
  /* Counted in the text that another reader of PDF gives (pdftotext of Poppler). */
  test.each([
    ['11infnot.pdf', 3235],
    ['negotiating_text_12022015@2200.pdf', 2546],
  ])('%s has all its %i brackets', { timeout: 120_000 }, async (name, brackets) => {
    const { text, blocks } = await readSource(new Uint8Array(readFileSync(join(folder, name))), name);
    expect(text.replace(/\[\^[^\]]*\]/gu, '').match(/[[\]]/gu)).toHaveLength(brackets);
    expect(blocks).not.toBeNull();
  });
});
