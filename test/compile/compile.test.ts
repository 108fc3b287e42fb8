import { describe, expect, test } from 'vitest';
import {
  clean,
  compileDraft,
  compileNotations,
  compileProposals,
  readAdopted,
  readDraft,
  readProposals,
  readingOf,
  rebase,
  resolve,
  toText,
  type CompileOptions,
} from '../../src/index.js';

function check(
  base: string,
  texts: Readonly<Record<string, string>>,
  text: string,
  options: CompileOptions = {},
): void {
  const draft = compileDraft(base, texts, options);
  expect(draft.source.text).toBe(text);
  const wordsOf = (written: string): string =>
    written.replace(/^(?:\s*(?:OP|PP)?\d[\w ]*\.|\s*\([a-z]\))? */gmu, '');
  expect(wordsOf(toText(clean(draft, 'base')))).toBe(wordsOf(toText(clean(readAdopted(base), 'base'))));
  for (const [party, own] of Object.entries(texts))
    expect(wordsOf(toText(readingOf(draft, [party])))).toBe(wordsOf(toText(clean(readAdopted(own), 'base'))));
}

describe('compileDraft', () => {
  test('a word for another, words that come in, a paragraph that goes', () => {
    check(
      '1. Urges swift action.\n\n2. Decides to meet.\n',
      { USA: '1. Urges fast action.\n\n2. Decides to meet.\n', FRA: '1. Urges swift action now.\n' },
      '1. Urges [swift] {USA delete} [fast] {USA+} action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n',
    );
  });

  test('what several propose alike is one bracket, and what they propose otherwise alternatives', () => {
    check(
      '1. Urges swift action.\n',
      { USA: '1. Urges fast action.\n', FRA: '1. Urges slow action.\n', EU: '1. Urges slow action.\n' },
      '1. Urges [swift] {USA delete, FRA delete, EU delete} [fast] {USA+} [slow] {FRA+, EU+} action.\n',
    );
  });

  test('who changes words of a paragraph that another takes out stands inside', () => {
    check(
      '1. Urges action.\n\n2. Decides to meet every year.\n',
      { USA: '1. Urges action.\n', FRA: '1. Urges action.\n\n2. Decides to meet every month.\n' },
      '1. Urges action.\n\n2. [Decides to meet every [year] {FRA delete} [month] {FRA+}.] {USA delete}\n',
    );
  });

  test('a paragraph that comes in is labeled behind the one before it, and no other label changes', () => {
    check(
      'The Council,\n\n1. Urges action.\n\n2. Decides to meet.\n',
      { USA: 'The Council,\n\n1. Urges action.\n\n2. Invites all.\n\n3. Decides to meet.\n' },
      'The Council,\n\n1. Urges action.\n\n1 bis. [Invites all.] {USA+}\n\n2. Decides to meet.\n',
    );
  });

  test('a paragraph that moves is one change', () => {
    const base = '1. Urges swift action.\n\n2. Decides to meet.\n\n3. Invites all States to report.\n';
    const moved = '1. Invites all States to report.\n\n2. Urges swift action.\n\n3. Decides to meet.\n';
    const draft = compileDraft(base, { USA: moved });
    expect(draft.changes.map(({ kind }) => kind)).toEqual(['move']);
    expect(toText(readingOf(draft, ['USA']))).toContain('Invites all States to report.\n\n1. Urges');
  });

  test('brackets that the base text has stay', () => {
    check(
      '1. Urges [all] States to act.\n',
      { USA: '1. Urges all States to act soon.\n' },
      '1. Urges [all] States to act [soon] {USA+}.\n',
    );
  });

  test('wraps, markup and line ends of the base text stay', () => {
    check(
      '*Recalling* its resolution\r\n70/1 of\r\n2015,\r\n\r\n1. *Urges* action.\r\n',
      { USA: 'Recalling its resolution 70/2 of 2015,\n\n1. Urges action.\n' },
      '*Recalling* its resolution\r\n[70/1] {USA delete} [70/2] {USA+} of\r\n2015,\r\n\r\n1. *Urges* action.\r\n',
    );
  });

  test.each([
    ['signed-angles', 'Urges [swift] <USA delete> [fast] <USA+> action.'],
    ['prefix-colon', 'Urges [USA delete: swift] [USA propose: fast] action.'],
    ['inside-dash', 'Urges [swift - USA delete] [fast - USA] action.'],
    ['paren-add-bracket-delete', 'Urges [swift — USA] (fast — USA) action.'],
    ['suffix-paren', 'Urges [swift] (USA delete) [fast] (USA add) action.'],
    ['critic-markup', 'Urges {--swift--}{>>USA+<<} {++fast++}{>>USA+<<} action.'],
  ] as const)('%s', (notation, text) => {
    check('1. Urges swift action.\n', { USA: '1. Urges fast action.\n' }, `1. ${text}\n`, { notation });
  });

  test('changes are known, not inferred', () => {
    const { changes } = compileDraft('1. Urges action.\n', { USA: '1. Urges swift action.\n' });
    expect(changes).toMatchObject([
      { kind: 'insertion', basis: 'explicit', confidence: 1, positions: ['p1'] },
    ]);
  });

  test('a party may be named in any way', () => {
    const draft = compileDraft('1. Urges action.\n', { 'United States': '1. Urges swift action.\n' });
    expect(draft.positions.map(({ party }) => party)).toEqual(['USA']);
  });

  test('misuse is told', () => {
    expect(() => compileDraft('x', {}, { notation: 'plain-brackets' })).toThrow(
      /cannot be written in “plain-brackets”/u,
    );
    expect(() => compileDraft('1. Urges x.', { 'a; b': '1. Urges y.' })).toThrow(
      /cannot be read as a party/u,
    );
    expect(() => compileDraft('x', { USA: 'x', 'United States': 'y' })).toThrow(
      /two texts are of one party/u,
    );
    expect(compileNotations).toContain('signed-braces');
  });
});

const compiled =
  '1. Urges [swift] {USA delete} [fast] {USA+} action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n';

describe('resolve', () => {
  test.each([
    [{ accept: ['s1'] }, '1. Urges fast action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n'],
    [{ reject: ['span-2'] }, '1. Urges swift action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n'],
    [{ as: ['France'] }, '1. Urges [swift] {USA delete} [fast] {USA+} action now.\n\n'],
    [
      { as: ['FRA'], reject: ['s4'] },
      '1. Urges [swift] {USA delete} [fast] {USA+} action now.\n\n2. Decides to meet.\n',
    ],
    [{ accept: ['c1', 'c2', 'c3'] }, '1. Urges fast action now.\n\n'],
  ])('%j', (decisions, text) => {
    expect(resolve(readDraft(compiled), decisions).text).toBe(text);
  });

  test('an id that the draft has not is told with those near it', () => {
    expect(() => resolve(readDraft(compiled), { accept: ['s7'] })).toThrow(
      /“s7” is no bracket.*s4 “Decides to meet\.”/u,
    );
    expect(() => resolve(readDraft(compiled), { accept: ['s1'], reject: ['s2'] })).toThrow(
      /both accepted and rejected/u,
    );
    expect(() => resolve(readDraft(compiled), { as: ['CHN'] })).toThrow(/takes no position/u);
  });
});

describe('rebase', () => {
  test('proposals go to the places that answer', () => {
    const { draft, lost } = rebase(
      readDraft(compiled),
      '1. Urges swift and common action.\n\n2. Invites all.\n\n3. Decides to meet.\n',
    );
    expect(draft.source.text).toBe(
      '1. Urges [swift] {USA delete} [fast] {USA+} and common action [now] {FRA+}.\n\n2. Invites all.\n\n3. [Decides to meet.] {FRA delete}\n',
    );
    expect(lost).toEqual([]);
  });

  test('what no longer fits is listed with the reason', () => {
    const { lost } = rebase(readDraft(compiled), '1. Urges slow action now.\n');
    expect(lost.map(({ old, new: fresh, reason, parties }) => [old, fresh, reason, parties.join()])).toEqual([
      ['swift', 'fast', 'words-changed', 'USA'],
      ['', 'now', 'already-there', 'FRA'],
      ['Decides to meet.', '', 'already-there', 'FRA'],
    ]);
  });

  /** Checks where the positions of a draft go that propose nothing: the draft after, what was carried, what was left. */
  const carries = (before: string, base: string, after: string, [carried, left]: [string, string]): void => {
    const { draft, positionsCarried, positionsLeft } = rebase(readDraft(before), base);
    expect(draft.source.text).toBe(after);
    expect(positionsCarried.map(({ raw }) => raw).join()).toBe(carried);
    expect(positionsLeft.map(({ raw }) => raw).join()).toBe(left);
  };

  test('oppositions and reservations go with the words that they are about', () => {
    carries(
      '1. Urges [swift] {USA+ CHN- RUS reserve} action.',
      '1. Urges action now.',
      '1. Urges [swift] {USA+, CHN-, RUS reserve} action now.',
      ['CHN-,RUS reserve', ''],
    );
    carries(
      '1. Urges [swift] {USA delete} [fast] {USA+ FRA+ CHN-} action.',
      '1. Urges swift and common action.',
      '1. Urges [swift] {USA delete, FRA delete} [fast] {USA+, FRA+, CHN-} and common action.',
      ['CHN-', ''],
    );
    /* Of words that would go out, whoever would keep them opposes that. */
    carries(
      '1. Urges [swift] {USA delete, CHN retain} action.',
      '1. Urges swift and common action.',
      '1. Urges [swift] {USA delete, CHN retain} and common action.',
      ['CHN retain', ''],
    );
  });

  test('the same words in two provisions keep what is said of each', () => {
    carries(
      '1. Urges [all] {USA+ CHN-} States to act.\n\n2. Invites [all] {USA+ RUS-} States to report.',
      '1. Thanks the host.\n\n2. Urges States to act.\n\n3. Invites States to report.',
      '1. Thanks the host.\n\n2. Urges [all] {USA+, CHN-} States to act.\n\n3. Invites [all] {USA+, RUS-} States to report.',
      ['CHN-,RUS-', ''],
    );
  });

  test('positions on what is lost are named, and those that the notation has no place for', () => {
    carries('1. Urges [swift] {USA+ CHN-} action.', '1. Urges slow work.', '1. Urges slow work.', [
      '',
      'CHN-',
    ]);
    const { positionsLeft, positionsCarried } = rebase(
      readDraft('1. Urges [swift] {USA+ CHN-} action.'),
      '1. Urges action.',
      { notation: 'prefix-colon' },
    );
    expect(positionsCarried).toEqual([]);
    expect(positionsLeft.map(({ raw }) => raw)).toEqual(['CHN-']);
  });
});

describe('papers of textual proposals', () => {
  const paper =
    'Contents\nARTICLE 4 ...... 1 France ...... 1 Ocean Friends ...... 2\n1\nARTICLE 4\nFrance\n2. Parties shall meet every year. 3. Parties shall report.\nRationale\nIt is time.\n' +
    'Ocean Friends\n1. Parties shall cooperate fully.\nRationale None provided\nARTICLE 9\nFrance\nNew words.\n';
  const treaty = 'Article 4\n\nCooperation\n\n1. Parties shall cooperate.\n\n2. Parties shall meet.\n';

  test('who proposes what for which article, and why', () => {
    expect(
      readProposals(paper).map(({ actor, party, article, text, rationale }) => [
        actor,
        party,
        article,
        text,
        rationale,
      ]),
    ).toEqual([
      [
        'France',
        'FRA',
        'Art4',
        '2. Parties shall meet every year.\n\n3. Parties shall report.',
        'It is time.',
      ],
      ['Ocean Friends', null, 'Art4', '1. Parties shall cooperate fully.', ''],
      ['France', 'FRA', 'Art9', 'New words.', ''],
    ]);
  });

  test('they are compiled into the text, and what has no place is told', () => {
    const { draft, left } = compileProposals(treaty, readProposals(paper));
    expect(draft.source.text).toContain('2. Parties shall meet [every year] {FRA+}.');
    expect(draft.source.text).toContain('3. [Parties shall report.] {FRA+}');
    expect(left.map(({ actor, article }) => `${actor} ${article}`)).toEqual([
      'Ocean Friends Art4',
      'France Art9',
    ]);
  });

  test.each<[string, string, number]>([
    [
      'France and Kenya\n1. Parties shall fully cooperate.',
      '1. Parties shall [fully] {FRA+, KEN+} cooperate.',
      0,
    ],
    ['France\n1. Parties shall [fully - insert] cooperate.', '1. Parties shall [fully] {FRA+} cooperate.', 0],
    ['France\n1. Parties [shall - delete] cooperate.', '1. Parties [shall] {FRA delete} cooperate.', 0],
    ['France\nDelete paragraph 1.', '1. Parties shall cooperate.', 1],
    ['France\nPropose to delete', '1. Parties shall cooperate.', 1],
    [
      'France\n1. Parties shall fully cooperate.\nSee PP 4 above',
      '1. Parties shall [fully] {FRA+} cooperate.',
      1,
    ],
  ])('a paper says what is to be done in words: %s', (proposal, expected, count) => {
    const proposals = readProposals(`ARTICLE 4\n${proposal}\n`);
    const { draft, instructions } = compileProposals(treaty, proposals);
    expect(draft.source.text).toContain(expected);
    expect(draft.source.text).not.toMatch(/Propose|See|Delete/u);
    expect(instructions).toHaveLength(count);
  });
});
