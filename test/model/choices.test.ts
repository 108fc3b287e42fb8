import { describe, expect, test } from 'vitest';
import type { Choice, Draft } from '../../src/index.js';
import { nextNeighbors } from '../../src/model/adjacent-spans.js';
import { isNoText } from '../../src/model/choices.js';
import { checkedDraft } from '../check/read.js';

/** Writes a choice as a line: its kind, what its members are called or say, and whether none is one of them. */
function choiceLine(
  { spans, provisions, source }: Draft,
  { kind, members, names, includesNone }: Choice,
): string {
  expect(names).toHaveLength(members.length);
  const shown = members.map((member, index) => {
    const name = names[index] ?? null;
    if (member.kind === 'range') return `“${source.text.slice(member.start, member.end)}”`;
    if (member.kind === 'span') {
      const words = `“${spans.find(({ id }) => id === member.id)?.text ?? ''}”`;
      return name === null ? words : `${name} ${words}`;
    }
    const label = provisions.find(({ id }) => id === member.id)?.label ?? '';
    return name === null ? label : `${name} (${label})`;
  });
  return `${kind}: ${shown.join(', ')}${includesNone ? ' or none' : ''}`;
}

const choicesOf = (source: string): string[] => {
  const draft = checkedDraft(source);
  return draft.choices.map((choice) => choiceLine(draft, choice));
};

test.each<[string, string[]]>([
  ['1. Decides to:\n\n[• protect rivers]\n\n[• protect lakes]\n\n• act', []],
  ['1. Decides to:\n• [protect rivers]\n• [protect lakes]', []],
  ['1. Decides to\n\n[protect rivers]\n\n[protect lakes]', ['brackets: “protect rivers”, “protect lakes”']],
])('items of a list are no alternatives to one another: %j', (source, expected) => {
  expect(choicesOf(source)).toEqual(expected);
});

describe('options with names, in brackets', () => {
  test.each<[string, string[]]>([
    [
      '1. Parties shall apply [Alt.1. the Standards] [Alt. 2. any future Standards].',
      ['brackets: Alt.1 “the Standards”, Alt. 2 “any future Standards”'],
    ],
    [
      '1. Parties [Option 1: shall act] [Option 2: no text] now.',
      ['brackets: Option 1 “shall act”, Option 2 “no text” or none'],
    ],
    [
      '1. Parties act [Variant A – now]/[Variant B – soon]/[Variant C – at last].',
      ['brackets: Variant A “now”, Variant B “soon”, Variant C “at last”'],
    ],
    [
      '1. Parties act [Option I now] or [Option II soon] as they see fit.',
      ['brackets: Option I “now”, Option II “soon”'],
    ],
    [
      '1. Parties act [Alternative A/B: now] [Alternative C: soon].',
      ['brackets: Alternative A/B “now”, Alternative C “soon”'],
    ],
    ['1. Parties act [now] [no reference to time].', ['brackets: “now”, “no reference to time” or none']],
  ])('%s', (source, expected) => {
    expect(choicesOf(source)).toEqual(expected);
  });

  test('the name is not among the words, and no letter of the words is lost', () => {
    const draft = checkedDraft('1. Apply [Alt.1. the Standards] {USA+} [Alt. 2. any Standards] {FRA+}.');
    expect(draft.spans.map(({ start, end, text }) => [start, end, text])).toEqual([
      [9, 31, 'the Standards'],
      [39, 62, 'any Standards'],
    ]);
    expect(draft.positions.map(({ party, spans }) => [party, ...spans])).toEqual([
      ['USA', 's1'],
      ['FRA', 's2'],
    ]);
  });

  test.each([
    '1. Takes [option 3] of the study.',
    '1. Takes the [Alternative 1 text] and [no more].',
    '1. Takes [Alt. 1 the plan], which is long, or [Alt. 2 the draft].',
    '1. Is [optional] [alternative] text.',
  ])('a bracket without a neighbor that has a name keeps its words: %s', (source) => {
    const draft = checkedDraft(source);
    for (const { text, start, end } of draft.spans) expect(text).toBe(source.slice(start + 1, end - 1));
  });
});

describe('options that are paragraphs', () => {
  test.each<[string, string[]]>([
    [
      '1. Urges all.\n\nOption 0\nNo standalone provision.\n\nOption 1\nParties shall act.\n\nThey shall pay.\n\nOption 2\nParties may act.\n\n2. Ends.',
      ['options: Option 0 (OP option 0), Option 1 (OP option 1), Option 2 (OP option 2) or none'],
    ],
    [
      'Article 2\n\nOption A: Parties shall act.\n\nOption B: No article on this.',
      ['options: Option A (Art2 option A), Option B (Art2 option B) or none'],
    ],
    [
      'Article 2\n\nAlternative 1\n\nParties shall act.\n\nAlternative 2\n\nParties may act.',
      ['options: Alternative 1 (Art2 option 1), Alternative 2 (Art2 option 2)'],
    ],
    [
      'Article 2\n\nOption (i): Parties shall act.\n\nOption (ii). Parties may act.',
      ['options: Option (i) (Art2 option i), Option (ii) (Art2 option ii)'],
    ],
    [
      'Article 2\n\nOption 1) Parties shall act.\n\nOption 2) Parties may act.',
      ['options: Option 1 (Art2 option 1), Option 2 (Art2 option 2)'],
    ],
    [
      'Article 2\n\n[Option I: Parties shall act.]\n\n[Option II: No provision of this Agreement shall bind them.]',
      ['options: Option I (Art2 option I), Option II (Art2 option II)'],
    ],
    [
      'Article 2\n\nOption 1: Parties shall act.\n\nOption 2: Sin texto.\n\nArticle 3\n\nOption 1: Act.\n\nOption 2: Delete this article.',
      [
        'options: Option 1 (Art2 option 1), Option 2 (Art2 option 2) or none',
        'options: Option 1 (Art3 option 1), Option 2 (Art3 option 2) or none',
      ],
    ],
  ])('%s', (source, expected) => {
    expect(choicesOf(source)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Option (i): Parties shall act.\n\nOption (ii): Parties may act.', ['OP option i', 'OP option ii']],
    [
      'Option (h): Parties shall act.\n\nOption (i): Parties may act.\n\nOption (j): Parties pay.',
      ['OP option h', 'OP option i', 'OP option j'],
    ],
    [
      'Option H: Parties shall act.\n\nOption I: Parties may act.\n\nOption J: Parties pay.',
      ['OP option H', 'OP option I', 'OP option J'],
    ],
    ['Option (iv): Parties shall act.\n\nOption (v): Parties may act.', ['OP option iv', 'OP option v']],
  ])('Roman numbers are told from letters: %s', (source, labels) => {
    const { choices, provisions } = checkedDraft(source);
    const labelOf = new Map(provisions.map(({ id, label }) => [id, label]));
    const members = choices.flatMap(({ members: all }) =>
      all.map((member) => (member.kind === 'provision' ? labelOf.get(member.id) : member.kind)),
    );
    expect(members).toEqual(labels);
  });

  test('each owns its paragraphs', () => {
    const { provisions } = checkedDraft(
      'Article 2\n\nOption 0\nNo text.\n\nOption 1\nParties shall act.\n\nThey shall pay.\n\nOption 2\nParties may act.',
    );
    const labelOf = new Map(provisions.map(({ id, label }) => [id, label]));
    const paragraphs = provisions.filter(({ kind }) => kind === 'paragraph');
    expect(paragraphs.map(({ parent }) => labelOf.get(parent ?? ''))).toEqual([
      'Art2 option 0',
      'Art2 option 1',
      'Art2 option 1',
      'Art2 option 2',
    ]);
  });
});

describe('marks that stand for words, and marks in the place of others, are alternatives', () => {
  test.each([
    ['1. Gives ten [%][per cent].', 'brackets: “%”, “per cent”'],
    ['1. Gives [€][$] 10.', 'brackets: “€”, “$”'],
    ['1. 促请各国采取行动[。][；]', 'brackets: “。”, “；”'],
    ['1. Acts now[.][;]', 'brackets: “.”, “;”'],
  ])('%s', (source, expected) => {
    expect(choicesOf(source)).toEqual([expected]);
  });
});

describe('alternatives with slashes between them', () => {
  test.each<[string, string[]]>([
    ['1. Parties act [now / soon / at last].', ['slash: “now”, “soon”, “at last”']],
    ['1. Parties act [now/soon].', []],
    ['1. Parties act [[now] / soon].', []],
    ['1. Parties act [now / soon.\n\n2. They plan] well.', []],
    ['1. Parties act [USA / FRA: now].', []],
    ['1. Parties act [now / soon.', []],
  ])('%s', (source, expected) => {
    expect(choicesOf(source)).toEqual(expected);
  });
});

describe('brackets beside one another that are no alternatives', () => {
  test.each([
    '1. Meets on [date] [, if needed,] here.',
    '1. Acts [now] [see Article 4].',
    '1. Acts [now] […].',
    '1. Acts [“now”][”]{FRA+} here.',
    '1. Acts [now] [–] here.',
    '1. Acts [“] [”] here.',
    '1. Acts [now] [.]',
    '1. Acts [;] [now]',
  ])('%s', (source) => {
    expect(choicesOf(source)).toEqual([]);
  });
});

describe('what may stand between brackets that are alternatives', () => {
  test.each<[string, string[]]>([
    ['1. Acts [now] {USA+} [soon].', ['brackets: “now”, “soon”']],
    ['1. Acts [now] {USA+}{FRA-} [soon].', ['brackets: “now”, “soon”']],
    ['1. Acts [now] {a note} [soon].', ['brackets: “now”, “soon”']],
    ['1. Acts [now] OR [soon] or [late].', ['brackets: “now”, “soon”, “late”']],
    ['1. Acts [now] and/or [soon].', ['brackets: “now”, “soon”']],
    ['1. Acts [now]/[soon].', ['brackets: “now”, “soon”']],
    ['1. Acts [, now] [, soon] here.', ['brackets: “, now”, “, soon”']],
    ['1. Acts [now [soon] [late]] here.', ['brackets: “soon”, “late”']],
    ['1. Acts [now] and [soon].', []],
    ['1. Acts [now] nor [soon].', []],
    ['1. Acts [now] oral [soon].', []],
    ['1. Acts [now] floor [soon].', []],
    ['1. Acts [now]{USA+}, {FRA+}[soon].', []],
    ['1. Acts [now]{USA+} or {FRA+}[soon].', ['brackets: “now”, “soon”']],
    [`1. Acts [now]${' '.repeat(400)}[soon].`, ['brackets: “now”, “soon”']],
    [`1. Acts [now]${' '.repeat(401)}[soon].`, []],
    ['1. Acts [now [then] on] [soon].', ['brackets: “now then on”, “soon”']],
    ['1. Acts [now [then]] [soon].', ['brackets: “now then”, “soon”']],
    [
      '1. Acts [now] [soon [then] [once]].',
      ['brackets: “now”, “soon then once”', 'brackets: “then”, “once”'],
    ],
    ['1. Acts [X][now] and [soon][X].', ['brackets: “X”, “now”', 'brackets: “soon”, “X”']],
    ['1. Acts [now][.][;][soon].', ['brackets: “.”, “;”']],
    ['1. Acts [, now][soon].', ['brackets: “, now”, “soon”']],
    ['1. Acts [; now][; soon].', ['brackets: “; now”, “; soon”']],
    ['1. Acts [5][×].', ['brackets: “5”, “×”']],
    ['1. Acts [now], [soon].', []],
    ['1. Acts [now].\n\n2. [Soon] acts.', []],
    ['1. Acts [now [soon.', []],
  ])('%s', (source, expected) => {
    expect(choicesOf(source)).toEqual(expected);
  });

  test.each<[string, boolean]>([
    ['no text of it', true],
    [`no text on ${'x'.repeat(60)}`, true],
    [`no text on ${'x'.repeat(110)}`, false],
    ['no text may be', false],
    ['some text', false],
  ])('none is one of them: %s', (words, expected) => {
    expect(checkedDraft(`1. Acts [now] [${words}].`).choices[0]?.includesNone).toBe(expected);
  });
});

describe('choices in the order of the text, each with its provision', () => {
  const long = (length: number): string => `now / ${'x'.repeat(length - 8)}`;
  test.each<[string, string[]]>([
    [
      '1. Acts [now / soon] {USA+} and [here][there].\n\n2. Acts [then / once].',
      ['h1 slash OP1', 'h2 brackets OP1', 'h3 slash OP2'],
    ],
    [
      'Option 1: Act.\n\nOption 2: Pay.\n\n1. Urges [now][soon].\n\nAlt 1. Asks [a / b].',
      ['h1 options OP', 'h2 alternatives OP', 'h3 brackets OP option 2.1', 'h4 slash OP option 2.1 alt'],
    ],
    ['1. Urges a.\n\n1 bis. Urges b.\n\nAlt 3. Urges c.', ['h1 alternatives OP1 bis']],
    ['The Assembly,\n\nOption 1: Noting a,\n\nOption 2: Noting b,\n\n1. Urges c.', ['h1 options PP1']],
    [`1. Acts [${long(1000)}].`, ['h1 slash OP1']],
    [`1. Acts [${long(1001)}].`, []],
    ['1. Acts [now / soon {USA / FRA} / late] on.', []],
  ])('%s', (source, expected) => {
    const { choices } = checkedDraft(source, { notation: 'signed-braces' });
    expect(choices.map(({ id, kind, provision }) => `${id} ${kind} ${String(provision)}`)).toEqual(expected);
  });

  test('a tag in a bracket parts no words', () => {
    const draft = checkedDraft('1. Urges [AU / NZ propose: now / soon] on [CA / NZ propose: there].');
    expect(draft.choices.map((choice) => choiceLine(draft, choice))).toEqual([
      'slash: “AU / NZ propose: now”, “soon”',
    ]);
  });
});

describe('which options are of one choice', () => {
  const pay = ': Act.\n\nOption 2: Pay.';
  test.each<[string, string[]]>([
    [`Option 1${pay}`, ['1, 2']],
    [`Option 1${pay}\n\nOption 1: Go.\n\nOption 2: Stay.`, ['1, 2', '1, 2']],
    ['Option 1: Act.\n\nOption 1 bis: Pay.\n\nOption 2: Go.', ['1, 1 bis, 2']],
    ['Option 0: No text.\n\nOption A: Act.\n\nOption B: Pay.', ['0, A, B']],
    ['Option A: Act.\n\nOption B: Pay.\n\nOption A: Go.\n\nOption B: Stay.', ['A, B', 'A, B']],
    ['Option (a): Act.\n\nOption (b): Pay.\n\nOption (i): Go.\n\nOption (ii): Stay.', ['a, b', 'i, ii']],
    ['Option (i): Act.\n\nOption (ii): Pay.\n\nOption (a): Go.\n\nOption (b): Stay.', ['i, ii', 'a, b']],
    ['Option (v): Act.\n\nOption (w): Pay.', []],
    ['Option (u): Act.\n\nOption (v): Pay.\n\nOption (w): Go.', ['u, v, w']],
    ['Option 3: Act.\n\nOption 4: Pay.', ['3, 4']],
    ['Option 1: Act.\n\nArticle 3\n\nOption 2: Pay.', []],
    ['Option 1: Act.\n\n1. Urges.\n\nOption 2: Pay.', ['1, 2']],
  ])('%s', (source, expected) => {
    const { choices, provisions } = checkedDraft(`Article 2\n\n${source}`);
    const labelOf = new Map(provisions.map(({ id, label }) => [id, label ?? '']));
    const members = choices.map(({ members: all }) =>
      all
        .map((one) => (one.kind === 'range' ? '' : labelOf.get(one.id)?.replace(/^.*option /u, '')))
        .join(', '),
    );
    expect(members).toEqual(expected);
  });
});

describe('an option that says that there is to be nothing', () => {
  test.each([
    [' No text.', true],
    [' [No text.]', true],
    [' – *No text*', true],
    ['\n\nNo text.', true],
    ['\n\n[No text.]', true],
    ['\n\nNo text.\n\nWell.', false],
    [' Act.\n\nNo text.', false],
    [` No text ${'of it '.repeat(18)}all`, true],
    [` No text ${'of it '.repeat(19)}all`, false],
    [' No text of it shall stand.', false],
    [' There is no text.', false],
  ])('%j', (words, expected) => {
    const { choices } = checkedDraft(`Article 2\n\nOption 1:${words}\n\nOption 2: Pay.`);
    expect(choices.map(({ includesNone }) => includesNone)).toEqual([expected]);
  });

  test.each([
    ['no text', true],
    ['No texts', true],
    ['no textile', false],
    ['no text2', false],
    ['x no text', false],
    ['no-text', false],
    ['no big old fine text', true],
    ['no very big old fine text', false],
    ['no co-operation clause', true],
    ['no one of us', false],
    ['to be deleted', true],
    ['to be deleted, may', false],
    ['delete', true],
    ['omitted', true],
    ['omitting', false],
    ['delete the option', true],
    ['none of it', true],
    ['nothing is', false],
    ['Pas de texte', true],
    ['sans disposition', false],
    ['Ninguna disposición', true],
    ['', false],
  ])('%j', (words, expected) => {
    expect(isNoText(words)).toBe(expected);
  });
});

test('spans that cross are no neighbors', () => {
  const draft = checkedDraft('1. Acts [now][soon].');
  const [first, second] = draft.spans;
  const next = (start: number): number => {
    const spans = [first, { ...second, start }] as typeof draft.spans;
    return nextNeighbors({ ...draft, spans }, 'slash').size;
  };
  const end = first?.end ?? 0;
  expect([next(end), next(end - 1)]).toEqual([1, 0]);
});
