import { describe, expect, test } from 'vitest';
import { clean, toText } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

interface Expected {
  /** Markers and words of the footnotes. */
  readonly notes: readonly string[];
  readonly spans?: readonly string[];
  /** Who stands where on which words. */
  readonly positions?: readonly string[];
  /** The clean version without the notes below it. */
  readonly clean?: string;
}

function checkNotes(source: string, { notes, spans, positions, clean: words }: Expected): void {
  const draft = checkedDraft(source);
  const footnotes = draft.notes.filter(({ kind }) => kind === 'footnote');
  expect(footnotes.map(({ marker, text }) => `${marker ?? ''}: ${text}`)).toEqual(notes);
  if (spans !== undefined) expect(draft.spans.map(({ text }) => text)).toEqual(spans);
  const textOf = (ids: readonly string[]): string =>
    ids.map((id) => draft.spans.find((span) => span.id === id)?.text ?? '').join(' ');
  if (positions !== undefined) {
    expect(
      draft.positions.map(({ party, stance, spans: ids }) => `${party} ${stance} ${textOf(ids)}`),
    ).toEqual(positions);
  }
  if (words !== undefined) expect(toText(clean(draft)).startsWith(words)).toBe(true);
}

describe('a footnote is a note and contests nothing', () => {
  test.each<[string, string, Expected]>([
    [
      'what Tika leaves of a Word file, the note in the flow of the text',
      '1. Recalls the decision,[footnoteRef:1] [now] {USA+} in force, [1:  See [draft] A/1, para. 2.]\n\n2. Ends.',
      {
        notes: ['1: See [draft] A/1, para. 2.'],
        spans: ['now'],
        positions: ['USA support now'],
        clean: '1. Recalls the decision,¹ now in force,\n',
      },
    ],
    [
      'what Tika leaves of a Word file, the notes at the end',
      '1. Recalls [it][footnoteRef:1] {FRA-} and that.[footnoteRef:12]\n\n2. Ends.\n\n[1: See A/1.]\n\n[12: Ibid.]',
      { notes: ['1: See A/1.', '12: Ibid.'], spans: ['it'], positions: ['FRA oppose it'] },
    ],
    [
      'endnotes of Tika',
      '1. Recalls [it][endnoteRef:1].\n\n[1: See A/1.]',
      { notes: ['1: See A/1.'], spans: ['it'] },
    ],
    [
      'labels of Markdown without any other Markdown, notes before the end',
      '1. Urges [all][^a] {USA+}[^b] States;\n\n[^a]: Of the Group.\n[^b]: By\n   telephone.\n\n2. Ends.',
      { notes: ['a: Of the Group.', 'b: By telephone.'], spans: ['all'], positions: ['USA support all'] },
    ],
    [
      'notes in mixed forms: a raised number, a number, one in brackets, a sign',
      '1. Recalls the report,¹ urges towns2 and [all] {USA+} States[3] to act.*\n\n2. Ends.\n\n¹ A/1.\n\n2 See A/2.\n\n[3] See A/3.\n\n* See A/4.',
      {
        notes: ['1: A/1.', '2: See A/2.', '3: See A/3.', '*: See A/4.'],
        spans: ['all'],
        positions: ['USA support all'],
      },
    ],
    [
      'a sign before the numbers',
      '1. Recalls* the report.¹\n\n2. Ends.²\n\n* See A/4.\n\n¹ A/1.\n\n² A/2.',
      { notes: ['*: See A/4.', '1: A/1.', '2: A/2.'] },
    ],
    [
      'raised numbers beside a unit',
      '1. Urges States¹ to plant 10 m² and 3 km² of trees.²\n\nNotes\n\n¹ A/1.\n\n² A/2.',
      { notes: ['1: A/1.', '2: A/2.'] },
    ],
    [
      'a label without a note',
      '1. Urges all[^1] States.',
      { notes: ['1: '], spans: [], clean: '1. Urges all¹ States.\n' },
    ],
    [
      'a note of pandoc in its place',
      '1. Urges [all]^[Of the [larger] group.] {USA+} States.',
      { notes: [': Of the [larger] group.'], spans: ['all'], positions: ['USA support all'] },
    ],
    [
      'numbers in brackets, notes at the end',
      '1. Urges[1] [all][2] {USA+} States.\n\n[1] See A/1.\n[2] Of the\nGroup.',
      { notes: ['1: See A/1.', '2: Of the Group.'], spans: ['all'], positions: ['USA support all'] },
    ],
    [
      'raised numbers, notes under a rule',
      '1. Urges¹ [all]² {USA+} States.\n\n2. Ends.³\n\n________\n¹ See A/1.\n² Of the Group.\n³ Now.',
      {
        notes: ['1: See A/1.', '2: Of the Group.', '3: Now.'],
        spans: ['all'],
        positions: ['USA support all'],
      },
    ],
    [
      'numbers at the ends of words and marks, notes under a rule, numbered like paragraphs',
      'The Council,\n\nRecalling its report,1\n\n1. Urges [all]2 {USA+} to act annually.3\n\n-----\n1. See A/1.\n2. Of the Group.\n3. By [May].',
      {
        notes: ['1: See A/1.', '2: Of the Group.', '3: By [May].'],
        spans: ['all'],
        positions: ['USA support all'],
        clean: 'The Council,\n\nRecalling its report,¹\n\n1. Urges all² to act annually.³\n',
      },
    ],
    [
      'numbers at the ends of words, notes at the end',
      '1. Urges the Group1 to [act] {FRA+} on “growth”.2\n\n2. Ends.\n\n1/ Of the larger kind.\n2/ See A/1.',
      { notes: ['1: Of the larger kind.', '2: See A/1.'], spans: ['act'], positions: ['FRA support act'] },
    ],
    [
      'notes on each page, numbered anew',
      '1. Urges all[1] to [act].\n\n____\n[1] See A/1.\n\f\n2. Asks [some][1] {USA+} to pay.\n\n____\n[1] See A/2.',
      { notes: ['1: See A/1.', '1: See A/2.'], spans: ['act', 'some'], positions: ['USA support some'] },
    ],
    [
      'a heading above the notes',
      '1. Urges all<sup>1</sup> to [act] {USA+}.\n\nNotes\n\n1 See [A/1].\n2 Not used.',
      { notes: ['1: See [A/1].'], spans: ['act'], positions: ['USA support act'] },
    ],
    [
      'numbers with strokes, behind a space, notes under a rule, another paragraph behind them',
      '1. Urges States 1/ to [act].2/\n\n____\n1/ First.\n2/ Second.\n\n2. Decides to [stop] {USA+}.',
      {
        notes: ['1: First.', '2: Second.'],
        spans: ['act', 'stop'],
        positions: ['USA support stop'],
        clean: '1. Urges States¹ to act.²\n\n2. Decides',
      },
    ],
    [
      'numbers with strokes, notes at the end',
      '1. Urges States1/ to act, 2/ and to stop.\n\n1/ First.\n2/ Second.',
      { notes: ['1: First.', '2: Second.'], clean: '1. Urges States¹ to act,² and to stop.\n' },
    ],
    [
      'signs',
      '1. Urges all* to [act]† {USA+}.\n\n___\n* Reissued.\n† Ibid.',
      { notes: ['*: Reissued.', '†: Ibid.'], spans: ['act'], positions: ['USA support act'] },
    ],
  ])('%s', (_, source, expected) => {
    checkNotes(source, expected);
  });
});

describe('what looks like a footnote and is none', () => {
  test.each<[string, string, readonly string[]]>([
    ['numbers to choose from', '1. Cuts it by [1][2] per cent.', ['1', '2']],
    [
      'numbers to choose from, with a rule below',
      '1. Cuts it by [1] [2].\n\n____\n\n1. Urges [all].\n2. Ends.',
      ['1', '2', 'all'],
    ],
    ['an item in a bracket', '1. Urges: [1: money] and [2: time].', ['1: money', '2: time']],
    ['units and names with numbers', '1. Urges the G20 to cut CO2 by 3 m² [now].\n\n2. Ends.', ['now']],
    ['a bracket that is a power', '1. Urges x^2 and [^ all] now.', ['^ all']],
    ['a fraction', '1. Urges States to give 1/10 or 21/ [now].\n\n1/ A share.', ['now']],
    ['paragraphs under a rule', '1. Urges [all].\n\n_____\n\n2. Asks [some].\n\n3. Ends.', ['all', 'some']],
  ])('%s', (_, source, spans) => {
    checkNotes(source, { notes: [], spans });
  });
});

describe('footnotes to which nothing refers are reported', () => {
  test.each<[string, readonly string[]]>([
    ['1. Urges States¹⁰ to pay.\n\n___\n10 A note.\n11 [US propose: a note]', ['11 [US propose: a note]']],
    ['1. Urges States¹⁰ to pay.\n\n___\n9 A note.\n10 Another one.', ['9 A note.']],
    ['1. Urges[^1] States.\n\n[^1]: A note.\n\n[^2]: Another one.', ['[^2]: Another one.']],
    ['# Draft\n\n1. Urges all.\n\n<sup>3</sup> A note.', ['<sup>3</sup> A note.']],
    ['1. Urges States¹ to pay.²\n\n¹ A note.\n\n² Another one.', []],
    ['1. Urges States¹ to pay.\n\n___\n1 A note.\n\n2. Notes it.¹\n\n___\n1 A note.', []],
    ['1. Urges States¹ to pay.\n\n2. Ends.¹\n\n¹ A note.', []],
    ['1. Urges all.\n\n___\n1/ A note.\n2/ Another one.\n\n2. Ends.', ['1/ A note.\n2/ Another one.']],
    ['1. Urges all.\n\n___\n[1] A note.\n\n2. Ends.', ['[1] A note.']],
    ['1. Urges all.\n\n___\n* One;\n* two.\n\n___\n\n1. Ends.\n2. Begins.', []],
  ])('%j', (source, expected) => {
    const found = checkedDraft(source).diagnostics.filter(({ ruleId }) => ruleId === 'unreferenced-footnote');
    expect(
      found.map(({ place: { start, end } }) => source.slice(start.offset ?? 0, end.offset ?? 0)),
    ).toEqual(expected);
  });
});

test('the words of notes to which none refers stay', () => {
  const draft = checkedDraft('1. Urges all.\n\n___\n1/ A note.\n2/ Another one.\n\n2. Ends.');
  expect(toText(clean(draft))).toContain('1/ A note. 2/ Another one.');
});

/** The footnotes, and the words of the provisions, of a plain text; the spans and who stands where are counted. */
function checkBehind(
  source: string,
  notes: readonly string[],
  provisions: readonly string[],
  [spans, positions]: readonly [number, number],
): void {
  const draft = checkedDraft(source, { format: 'text' });
  expect(draft.notes.filter(({ kind }) => kind === 'footnote').map(({ text }) => text)).toEqual(notes);
  expect(
    draft.provisions.flatMap(({ rawLabel, runs }) => {
      const words = runs.map(({ start, end }) => draft.source.text.slice(start, end)).join('');
      const line = [rawLabel ?? '', words.trim()].join(' ').trim();
      return words.trim() === '' ? [] : [line.replace(/\s+/gu, ' ').replace(/ (?=[;.,])/gu, '')];
    }),
  ).toEqual(provisions);
  expect([draft.spans.length, draft.positions.length]).toEqual([spans, positions]);
}

describe('what begins right behind a footnote with a label', () => {
  test.each<[string, string, string[], string[], [number, number]]>([
    [
      'paragraphs with numbers',
      '1. Urges[^1] States;\n\n[^1]: See report.\n2. Calls [all] {USA+} States;\n3. Decides [now] {FRA-} to act.\n',
      ['See report.'],
      ['1. Urges States;', '2. Calls all States;', '3. Decides now to act.'],
      [2, 2],
    ],
    [
      'a paragraph with its part, and line ends of two characters',
      'OP2. Urges[^1] States;\r\n\r\n[^1]: See report;\r\nsecond line.\r\nOP4. Calls [all] {USA+} States;',
      ['See report; second line.'],
      ['OP2. Urges States;', 'OP4. Calls all States;'],
      [1, 1],
    ],
    [
      'a paragraph in a bracket',
      '1. Urges[^1] States;\n\n[^1]: See report.\n[2. Calls all States;] {USA+}',
      ['See report.'],
      ['1. Urges States;', '2. Calls all States;'],
      [1, 1],
    ],
    [
      'the next number, behind a note without a final mark',
      '1. Urges[^1] States;\n\n[^1]: See report\n2. Calls [all] {USA+} States;',
      ['See report'],
      ['1. Urges States;', '2. Calls all States;'],
      [1, 1],
    ],
    [
      'items with letters',
      '1. Decides[^1] to:\n\n[^1]: See report.\n(a) protect [rivers] {USA+};\n(b) act.',
      ['See report.'],
      ['1. Decides to:', '(a) protect rivers;', '(b) act.'],
      [1, 1],
    ],
    [
      'an item that is indented, behind an empty line',
      '1. Decides to:\n  (a) Act;[^1]\n\n[^1]: See report.\n\n  (b) Protect [rivers] {USA+}.',
      ['See report.'],
      ['1. Decides to:', '(a) Act;', '(b) Protect rivers.'],
      [1, 1],
    ],
    [
      'bullets',
      '1. Decides[^1] to:\n\n[^1]: See report.\n• protect [rivers] {USA+};\n• act.',
      ['See report.'],
      ['1. Decides to:', 'protect rivers;', 'act.'],
      [1, 1],
    ],
    [
      'a dash behind a final mark',
      '1. Decides[^1] to:\n\n[^1]: See report.\n- protect [rivers] {USA+}.',
      ['See report.'],
      ['1. Decides to:', 'protect rivers.'],
      [1, 1],
    ],
    [
      'bullets that go on with those of the text, also indented',
      '1. Decides to:\n  • act;[^1]\n\n[^1]: See:\n  • protect [rivers] {USA+}.',
      ['See:'],
      ['1. Decides to:', 'act;', 'protect rivers.'],
      [1, 1],
    ],
    [
      'a paragraph behind the last of several notes',
      '1. Urges[^1] all[^2] States;\n\n[^1]: See A.\n[^2]: See B.\n2. Calls [all] {USA+} States;\n\n[^3]: C',
      ['See A.', 'See B.'],
      ['1. Urges all States;', '2. Calls all States;'],
      [1, 1],
    ],
    [
      'a paragraph between notes',
      '1. Urges[^1] all States;\n\n[^1]: See A.\n2. Calls[^2] [all] {USA+} States;\n[^2]: See B.',
      ['See A.', 'See B.'],
      ['1. Urges all States;', '2. Calls all States;'],
      [1, 1],
    ],
    [
      'items without a colon before them, behind a full stop',
      '1. Requests States[^1]\n\n[^1]: See resolution 77/211.\n(a) to report [annually] {USA+};\n(b) to stop.\n',
      ['See resolution 77/211.'],
      ['1. Requests States', '(a) to report annually;', '(b) to stop.'],
      [1, 1],
    ],
  ])('%s, is no words of it', (_, source, notes, provisions, counts) => {
    checkBehind(source, notes, provisions, counts);
  });

  test.each<[string, string, string]>([
    ['a year', 'See report of\n2019. See also B.', 'See report of 2019. See also B.'],
    ['a year behind a full stop', 'See report.\n2019. See also B.', 'See report. 2019. See also B.'],
    ['a number behind its noun', 'See paragraph\n2. See also B.', 'See paragraph 2. See also B.'],
    ['a number behind its noun cut short', 'See A, para.\n2. See also B.', 'See A, para. 2. See also B.'],
    ['a number in a sentence', 'See the first\n4. States may', 'See the first 4. States may'],
    ['a lower number', 'See A.\n1. States may', 'See A. 1. States may'],
    ['a number before a small letter', 'See A;\n5. of it', 'See A; 5. of it'],
    ['a letter where no list is open', 'See rules;\n(b) and 7', 'See rules; (b) and 7'],
    ['a first letter in a sentence', 'See rules;\n(a) and 7', 'See rules; (a) and 7'],
    ['a dash in a sentence', 'See A\n- the first - and B.', 'See A - the first - and B.'],
    [
      'a list of its own with numbers',
      'See:\n1. The A;\n2. the B;\n3. the C.',
      'See: 1. The A; 2. the B; 3. the C.',
    ],
    ['a list of its own with letters', 'See:\n(a) A;\n(b) B.', 'See: (a) A; (b) B.'],
    ['a list of its own with bullets', 'See:\n• A;\n• B.', 'See: • A; • B.'],
    ['indented bullets', 'See A.\n    • B;\n    • C.', 'See A. • B; • C.'],
    ['an indented number', 'See A.\n    4. Calls B.', 'See A. 4. Calls B.'],
  ])('%s, is words of it', (_, words, note) => {
    checkBehind(`1. Urges[^1] States.\n\n[^1]: ${words}`, [note], ['1. Urges States.'], [0, 0]);
  });
});

describe('what begins right behind the last note of a list', () => {
  test.each<[string, string]>([
    ['raised numbers', '1. Urges¹ all² States;\n\n¹ See A.\n² See B.\n'],
    ['bracketed numbers', '1. Urges[1] all[2] States;\n\n[1] See A.\n[2] See B.\n'],
    ['numbers with a slash', '1. Urges1 all2 States;\n\n1/ See A.\n2/ See B.\n'],
    ['notes under a rule', '1. Urges1 all2 States;\n\n_____\n1 See A.\n2 See B.\n'],
  ])('of %s is no words of it', (_, source) => {
    const notes = ['See A.', 'See B.'];
    checkBehind(
      `${source}3. Calls [all] {USA+} States;\n4. Decides [now] {FRA-} to act.`,
      notes,
      ['1. Urges all States;', '3. Calls all States;', '4. Decides now to act.'],
      [2, 2],
    );
    checkBehind(
      `${source}2019. See also C.`,
      ['See A.', 'See B. 2019. See also C.'],
      ['1. Urges all States;'],
      [0, 0],
    );
  });
});

describe('what begins right behind a footnote with a number', () => {
  test.each<[string, string, string[], string[], [number, number]]>([
    [
      'a paragraph with a number',
      '1. Urges States¹ to act;\n¹ See resolution 77/211.\n2. Requests [a report] {EU+}.\n',
      ['See resolution 77/211.'],
      ['1. Urges States to act;', '2. Requests a report.'],
      [1, 1],
    ],
    [
      'a paragraph, under a rule',
      '1. Urges States¹ to act;\n___\n¹ See resolution 77/211.\n2. Requests [a report] {EU+}.\n',
      ['See resolution 77/211.'],
      ['1. Urges States to act;', '2. Requests a report.'],
      [1, 1],
    ],
    [
      'a paragraph with its part',
      'OP1 Urges States¹ to act;\n¹ See resolution 77/211\nof May.\nOP2 Requests [a report] {EU+}.\n',
      ['See resolution 77/211 of May.'],
      ['OP1 Urges States to act;', 'OP2 Requests a report.'],
      [1, 1],
    ],
    [
      'a recital with its part',
      'PP1 Recalling it,¹\n¹ See resolution 77/211.\nPP2 Noting [x] {EU+},\nOP1 Urges all.',
      ['See resolution 77/211.'],
      ['PP1 Recalling it,', 'PP2 Noting x,', 'OP1 Urges all.'],
      [1, 1],
    ],
    [
      'a paragraph, the number with a stroke',
      '1. Urges States1 to act;\n1/ See resolution 77/211.\n2. Requests [a report] {EU+}.\n',
      ['See resolution 77/211.'],
      ['1. Urges States to act;', '2. Requests a report.'],
      [1, 1],
    ],
    [
      'items with letters',
      '1. Requests States:¹\n___\n¹ See resolution 77/211.\n(a) to report [annually] {USA+};\n(b) to stop.\n',
      ['See resolution 77/211.'],
      ['1. Requests States:', '(a) to report annually;', '(b) to stop.'],
      [1, 1],
    ],
    [
      'paragraphs that refer to the next note',
      '1. Urges¹ all;\n¹ See A.\n2. Requests² [it] {USA+};\n² See B.\n3. Ends.',
      ['See A.', 'See B.'],
      ['1. Urges all;', '2. Requests it;', '3. Ends.'],
      [1, 1],
    ],
    [
      'paragraphs, each note under a rule of its own, one with a number on its next line',
      '1. Urges¹ all;\n___\n¹ See A.\n2. Requests² [it] {USA+};\n___\n² See B, vol.\n3. Annex.\n3. Ends.',
      ['See A.', 'See B, vol. 3. Annex.'],
      ['1. Urges all;', '2. Requests it;', '3. Ends.'],
      [1, 1],
    ],
  ])('%s, is no words of it', (_, source, notes, provisions, counts) => {
    checkBehind(source, notes, provisions, counts);
  });

  test.each<[string, string, string]>([
    ['a year', 'See report of\n2019. See also B.', 'See report of 2019. See also B.'],
    ['a number behind its noun', 'See paragraph\n2. See also B.', 'See paragraph 2. See also B.'],
    [
      'a number behind its noun cut short',
      'See A, Supplement No.\n2. Annex.',
      'See A, Supplement No. 2. Annex.',
    ],
    ['a list of its own', 'See:\n(a) A;\n(b) B.', 'See: (a) A; (b) B.'],
  ])('%s, is words of it', (_, words, note) => {
    checkBehind(`1. Urges¹ States.\n\n¹ ${words}`, [note], ['1. Urges States.'], [0, 0]);
  });

  test('what a note itself says is no reference', () => {
    const source = '1. Urges States to act;\n\n¹ See resolution 77/211¹ and (1).1\n2. Requests it.';
    checkBehind(
      source,
      [],
      ['1. Urges States to act;', '¹ See resolution 77/211¹ and (1).1', '2. Requests it.'],
      [0, 0],
    );
  });
});

describe('a recital that ends in the mark of a note is one where no formula stands before it', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'a raised number',
      'Recalling its resolution 77/211,¹\n\n1. Urges States.\n\n¹ See A/1.\n',
      ['PP1', 'OP1'],
      ['See A/1.'],
    ],
    [
      'a label',
      'Recalling its resolution 77/211,[^long-label]\n\n1. Urges States.\n\n[^long-label]: See A/1.\n',
      ['PP1', 'OP1'],
      ['See A/1.'],
    ],
    [
      'a number behind the symbol of a resolution',
      'Recalling its resolution 77/211,1\n\n1. Urges States.\n\nNotes\n1 See A/1.\n',
      ['PP1', 'OP1'],
      ['See A/1.'],
    ],
    [
      'in Spanish',
      'Recordando su resolución 77/211,¹\n\n1. Insta a los Estados.\n\n¹ Véase A/1.\n',
      ['PP1', 'OP1'],
      ['Véase A/1.'],
    ],
    [
      'several, without their notes',
      'Recalling resolution 1,¹\n\nNoting resolution 2,² ³\n\n1. Urges States to act;',
      ['PP1', 'PP2', 'OP1'],
      [],
    ],
    ['one in brackets', 'Recalling resolution 1;[1]\n\n1. Urges States.', ['PP1', 'OP1'], []],
    ['a number without its note', 'Recalling its report,1\n\n1. Urges States.', ['PP1', 'OP1'], []],
    ['an element of HTML', 'Recalling its report,<sup>1</sup>\n\n1. Urges States.', ['PP1', 'OP1'], []],
    [
      'in Markdown',
      '# Draft\n\n*Recalling* its report,[^1]\n\n1. Urges States.\n\n[^1]: See A/1.\n',
      ['PP1', 'OP1'],
      ['See A/1.'],
    ],
    [
      'in a language whose words are not known, with numbers',
      '1. Przywołując rezolucję,¹\n\n2. Odnotowując raport,²\n\n1. Wzywa państwa;\n\n2. Postanawia działać.',
      ['PP1', 'PP2', 'OP1', 'OP2'],
      [],
    ],
    ['decimals at the end of a title', 'Strengthening it by 2,5\n\n1. Urges States.', ['OP1'], []],
  ])('%s', (_, source, labels, notes) => {
    const draft = checkedDraft(source);
    expect(draft.provisions.flatMap(({ label }) => label ?? [])).toEqual(labels);
    expect(draft.notes.flatMap(({ kind, text }) => (kind === 'footnote' ? [text] : []))).toEqual(notes);
  });
});
