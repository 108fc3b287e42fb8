import { describe, expect, test } from 'vitest';
import {
  annotated,
  clean,
  readDraft,
  toMarkdown,
  toText,
  type CleanPolicy,
  type ViewPhrasing,
} from '../../src/index.js';

const bracketFree = /[[\]{}⟦⟧]/u;

function check(source: string, policy: CleanPolicy, expected: string): void {
  const view = clean(readDraft(source), policy);
  const text = toText(view);
  expect(text).toBe(`${expected}\n`);
  if (policy !== 'open-choices') expect(text).not.toMatch(bracketFree);
  expect(text).not.toMatch(/\S {2,}\S| [,;.]|,,/u);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
}

describe('clean', () => {
  test.each<[string, string, string, string]>([
    [
      '1. Requests [, as needed,] {USA+} action;',
      '1. Requests, as needed, action;',
      '1. Requests action;',
      '1. Requests, as needed, action;',
    ],
    [
      '1. Decides [on] {USA+} [entitled] {USA+} “x”;',
      '1. Decides on entitled “x”;',
      '1. Decides “x”;',
      '1. Decides [on] [entitled] “x”;',
    ],
    [
      '1. Urges [shall][should] report;',
      '1. Urges shall should report;',
      '1. Urges report;',
      '1. Urges [shall][should] report;',
    ],
    [
      '1. Calls on Part[y][ies] to act;',
      '1. Calls on Partyies to act;',
      '1. Calls on Party to act;',
      '1. Calls on Part[y][ies] to act;',
    ],
    ['1. Notes [a [b] c];', '1. Notes a b c;', '1. Notes;', '1. Notes a b c;'],
    ['1. Notes [a {USA+} b;', '1. Notes a b;', '1. Notes b;', '1. Notes a b;'],
    [
      '1. Notes A/77/[L.20] {FRA-} and [women]{FRA+}/[men]{USA+} of it;',
      '1. Notes A/77/L.20 and women/men of it;',
      '1. Notes A/77/ and / of it;',
      '1. Notes A/77/L.20 and [women]/[men] of it;',
    ],
  ])('%s', (source, allIn, allOut, openChoices) => {
    check(source, 'all-in', allIn);
    check(source, 'all-out', allOut);
    check(source, 'open-choices', openChoices);
  });

  test.each([
    [
      '3. Notes:\n\n3.1 The [good] plan;\n\n3.2 The work.',
      '3. Notes:\n\n    3.1 The good plan;\n\n    3.2 The work.',
    ],
    ['Regulation 7. Each [Member] State shall act.', 'Regulation 7. Each Member State shall act.'],
    ['Rule 5 – Each [Member] State acts.', 'Rule 5 – Each Member State acts.'],
    ['Principle 3: States [shall] act.', 'Principle 3: States shall act.'],
    ['Art. 3 bis. States [shall] act.', 'Art. 3 bis. States shall act.'],
    ['Guideline 4.2.1 States [should] act.', 'Guideline 4.2.1 States should act.'],
    ['I. Urges [it];\n\nII. Notes b.', 'I. Urges it;\n\nII. Notes b.'],
    ['- Recalling [it];\n\n- Urges b.', 'Recalling it;\n\n1. Urges b.'],
    /* Our own versions, read again. */
    [
      'Article 3\n\nArt3.1 States [shall] act:\n\nArt3.1.a now;',
      'Article 3\n\n1. States shall act:\n\n    (a) now;',
    ],
    ['Article 4 bis\n\nScope\n\nArt4 bis States [shall] act.', 'Article 4 bis\n\nScope\n\nStates shall act.'],
    ['OP1 Notes [it]:\n\nOP1.a. the plan;', '1. Notes it:\n\n    (a) the plan;'],
  ])('what a resolution has no marker for keeps its label: %j', (source, expected) => {
    check(source, 'all-in', expected);
  });

  test.each([
    ['[shall][should][may] report', 'shall report'],
    ['[may] [shall] report', 'may report'],
    ['[shall][should] [periodically][biennially] report', 'shall periodically report'],
    ['[contributions][components] [on adaptation] [and means]', 'contributions on adaptation and means'],
    ['[shall] or [should] report', 'shall or should report'],
    ['[shall]/[should] report', 'shall/should report'],
    ['[No text][shall report]', 'shall report'],
    ['[the [climate][weather]][the sky]', 'the climate'],
    ['[date] [, if needed,] and time', 'date, if needed, and time'],
    ['[soon] {USA+} [together] {FRA+}', 'soon together'],
    ['[on] {USA+} [entitled] {USA+} it', 'entitled it'],
    ['[swift] {USA reserve} [fair] {FRA reserve} action', 'swift fair action'],
    ['Part[y] [ies] act', 'Party act'],
    ['[of women] [and girls]', 'of women and girls'],
    [
      'parties shall [, where feasible,] [take into account] it',
      'parties shall, where feasible, take into account it',
    ],
    ['[swift] {USA delete, FRA delete} [fast] {USA+} [quick] {FRA+} action', 'fast action'],
  ])(
    'unless a policy is given, every change is applied and the first alternative stays: %s',
    (words, text) => {
      const draft = readDraft(`1. Notes that all ${words};`);
      expect(toText(clean(draft))).toBe(`1. Notes that all ${text};\n`);
      expect(clean(draft)).toEqual(clean(draft, 'first-choice'));
    },
  );

  test('an option of several paragraphs keeps its name', () => {
    const source =
      '1. Decides on one of two:\n\nOption 1:\n\n(a) Act now;\n\n(b) Report;\n\nOption 2:\n\n(a) Wait;\n\n(b) See.';
    const lines = toText(clean(readDraft(source))).split('\n');
    expect(lines.filter((line) => line.includes('Option'))).toEqual(['    Option 1:', '    Option 2:']);
  });

  test.each(['Option (i):', 'Option (a):', 'Option (b) alt:', 'Option (a) bis:', 'Option 1:', 'Option A:'])(
    'a name of an option is read again as it was: %s',
    (name) => {
      const draft = readDraft(`1. Decides.\n\n${name} Parties act.`);
      const text = toText(clean(draft));
      expect(text).toBe(`1. Decides.\n\n${name} Parties act.\n`);
      expect(readDraft(text).provisions.map(({ label }) => label)).toEqual(
        draft.provisions.map(({ label }) => label),
      );
    },
  );

  test('a bracket over two paragraphs goes with all of its words', () => {
    const source = '1. Urges action; [2. Requests more;\n\n3. Decides so;]\n\n4. Notes.';
    expect(toText(clean(readDraft(source), 'all-out'))).toBe('1. Urges action;\n\n4. Notes.\n');
  });

  test.each<[string, string, string]>([
    ['7. Option 1: Act.\n\nOption 2: Rest.\n\n8. Ends.', 'OP7, OP7 option 1, OP7 option 2, OP8', '7.'],
    ['8.\n\n(a) Foo;\n\n(b) Bar.', 'OP8, OP8.a, OP8.b', '8.'],
    [
      'The Parties,\n\nNoting it,\n\nOption 1: Recognizing a,\n\nOption 2: Recognizing b,\n\n1. Urges.',
      'PP1, PP2 option 1, PP2 option 2, OP1',
      'The Parties,',
    ],
    [
      'OPTION I\n\nArticle 5\n\nStates act.\n\nOPTION II\n\nArticle 5\n\nStates may act.',
      'OP option I, Art5, Art5 option II, Art5',
      'Option I:',
    ],
  ])('labels that stand alone have a line of their own, and are read again: %j', (source, labels, first) => {
    for (const format of ['text', 'markdown'] as const) {
      const view = clean(readDraft(source), 'all-in');
      const written = format === 'text' ? toText(view) : toMarkdown(view);
      expect(written.replaceAll('*', '').split('\n')[0]).toBe(first);
      const again = readDraft(written, { format }).provisions.flatMap(({ label }) => label ?? []);
      expect(again.join(', ')).toBe(labels);
    }
  });

  test.each([
    ['1. [Urges all;]\n\n2. Ends.', '2. Ends.\n'],
    ['Option 1: [Act.]\n\nOption 2: Rest.', 'Option 2: Rest.\n'],
    ['1. Acts;\n\nOPTION I', '1. Acts;\n'],
    ['[7. Option 1: Act.]\n\n8. Ends.', '8. Ends.\n'],
  ])('a label with nothing left to stand over goes: %j', (source, expected) => {
    expect(toText(clean(readDraft(source), 'all-out'))).toBe(expected);
  });

  test('an unknown policy is misuse', () => {
    expect(() => clean(readDraft(''), 'some' as CleanPolicy)).toThrow(
      new TypeError(
        'unknown policy “some”; known: first-choice, all-in, all-out, open-choices, base, all-applied, consensus, contested-only',
      ),
    );
  });

  test('nothing is left of an empty draft', () => {
    expect(clean(readDraft('')).children).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['Article 3\n\n1. Each Party shall act.', 'Article 3\n\n1. Each Party shall act.\n'],
    ['Article 3 (Reports)\n\n1. Each Party shall act.', 'Article 3 (Reports)\n\n1. Each Party shall act.\n'],
    ['[Article 3 (Reports)]\n\n1. Each Party shall act.', '1. Each Party shall act.\n'],
    ['[Article 3]\n\n1. Each Party shall act.', '1. Each Party shall act.\n'],
  ])('the label of a heading is a part of its words: %j', (source, expected) => {
    expect(toText(clean(readDraft(source), 'all-out'))).toBe(expected);
  });

  test('a bracket that opens before the label stays there', () => {
    const view = annotated(readDraft('[Article 3 (Reports)]\n\n1. Each Party shall act.'));
    expect(toText(view)).toBe('[Article 3 (Reports)]\n\nArt3.1  Each Party shall act.\n');
  });
});

describe('footnotes', () => {
  const source =
    '# T\n\n*Noting* the report[^1] of [all[^2]] {USA+},<sup>3</sup> CO<sup>2</sup>,\n\n' +
    '[^1]: See *the* annex.\n[^2]: Of \\*1\\*.\n\n<sup>3</sup> A/74/821.\n\n1. Urges it.';
  const footnotes = (children: readonly ViewPhrasing[]): string[] =>
    children.flatMap((node) => {
      if (node.type === 'span') return footnotes(node.children);
      return node.type === 'footnote' ? [`${node.marker} ${node.value}`] : [];
    });
  const all = ['1 See the annex.', '2 Of *1*.', '3 A/74/821.'];

  test('stand where the text refers to them', () => {
    const view = annotated(readDraft(source));
    expect(view.children.flatMap(({ children }) => footnotes(children))).toEqual(all);
    expect(toText(view)).toBe(
      'T\n\nPP1  Noting the report¹ of [all²] {USA+},³ CO,\n\nOP1  Urges it.\n\n¹ See the annex.\n\n² Of *1*.\n\n³ A/74/821.\n',
    );
  });

  test('go with their bracket', () => {
    const view = clean(readDraft(source), 'all-out');
    expect(view.children.flatMap(({ children }) => footnotes(children))).toEqual([all[0], all[2]]);
  });

  test('numbers that begin again on each page are made one row', () => {
    const pages =
      '# T\n\n*Noting* one<sup>1</sup>,\n\n<sup>1</sup> First.\n\n*Noting* two<sup>1</sup>,\n\n<sup>1</sup> Second.\n\n1. Urges it.';
    const text = toText(clean(readDraft(pages)));
    expect(text).toContain('Noting one¹,\n\nNoting two²,');
    expect(text).toContain('¹ First.\n\n² Second.\n');
  });
});

/** The spans of a view by id, each with the number of parts that it was cut into. */
function spansOf(children: readonly ViewPhrasing[], into = new Map<string, number>()): Map<string, number> {
  for (const node of children) {
    if (node.type !== 'span') continue;
    into.set(node.id, (into.get(node.id) ?? 0) + 1);
    spansOf(node.children, into);
  }
  return into;
}

describe('annotated', () => {
  test.each([
    ['Recalling [on]{USA+}[entitled] {USA+} it,', 'PP1  Recalling [on] {USA+} [entitled] {USA+} it,'],
    ['1. Notes [a [b]{X delete} c] {EU+ G77 -};', 'OP1  Notes [a [b] {X delete} c] {EU+, G77-};'],
    ['1. Notes [a {USA+} b;', 'OP1  Notes [a⟧ {USA+} b;'],
    [
      '1. Notes it, and b] {USA reserve, pending} here;',
      'OP1  Notes it, ⟦and b] {USA reserve pending} here;',
    ],
    [
      '1. Notes [a] {USA+} {placeholder for the name RUS}',
      'OP1  Notes [a] {USA+}{placeholder for the name RUS}',
    ],
    ['1. [ ] open [now];', 'OP1  [] open [now];'],
    ['1. [ ]open [now];', 'OP1  []open [now];'],
    ['1. Notes it, Ad ref 22 May 2023 12.26', 'OP1  Notes it, Ad ref 22 May 2023 12.26'],
  ])('%s', (source, expected) => {
    const draft = readDraft(source);
    const view = annotated(draft);
    expect(toText(view)).toBe(`${expected}\n`);
    const seen = view.children.flatMap(({ children }) => [...spansOf(children).keys()]);
    expect(new Set(seen)).toEqual(new Set(draft.spans.map(({ id }) => id)));
  });

  test('a span over two paragraphs is in both, with its marks at its ends', () => {
    const text = toText(
      annotated(readDraft('[1. Urges action;\n\n2. Requests more;] {USA+}\n\n3. Decides.')),
    );
    expect(text).toBe('OP1  [Urges action;\n\nOP2  Requests more;] {USA+}\n\nOP3  Decides.\n');
  });
});
