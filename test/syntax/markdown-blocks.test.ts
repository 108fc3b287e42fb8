import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toMarkdown, toText, type Draft } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** Reads a text below a heading, and writes its provisions with their words, and the rules that speak besides remarks on parties. */
function read(markdown: string): {
  readonly draft: Draft;
  readonly provisions: string;
  readonly rules: string;
} {
  const draft = checkedDraft(`# Draft\n\n${markdown}`);
  const provisions = draft.provisions
    .slice(1)
    .map(({ label, runs }) => {
      const words = runs.map(({ start, end }) => draft.source.text.slice(start, end)).join('');
      return `${label ?? '–'} ${words.replace(/\s+/gu, ' ').trim()}`;
    })
    .join(' / ');
  const rules = draft.diagnostics
    .filter(({ ruleId }) => /^(?:markdown|struck)/u.test(ruleId))
    .map(({ ruleId }) => ruleId)
    .join(' ');
  return { draft, provisions, rules };
}

test.each<[string, boolean]>([
  ['1. Requests \\[peace\\] {USA+, FRA-} and \\*x\\* now;', true],
  ['1. Requests \\[\\[peace\\] {USA+} and\nlaw\\] {FRA-} now;', true],
  ['1. Requests \\[ x = y \\] now;', false],
  ['1. Requests \\[peace] {USA+} now;', false],
])('escaped brackets alone tell Markdown: %j', (text, isEscaped) => {
  expect(toText(clean(checkedDraft(text))).includes('\\')).toBe(!isEscaped);
});

test.each([
  '1. Requests [, as needed,] {USA+ FRA-} action;',
  '1 bis. Requests [all] {USA+} * action;',
  'PP1 Recalling [it] {USA+} _x_ now,\n\n(a) of a * b;',
])('the annotated version of a short draft is read back: %s', (source) => {
  const draft = readDraft(source);
  const again = checkedDraft(toMarkdown(annotated(draft)));
  for (const policy of ['all-in', 'all-out'] as const)
    expect(toText(clean(again, policy))).toBe(toText(clean(draft, policy)));
});

test.each<[string, boolean]>([
  ['**OP1** Requests a \\* b;', true],
  ['[**Text 2 OP1.a** all] {USA+} a \\* b;', true],
  ['*(a)* all a \\* b;', true],
  ['**two words** a \\* b;', false],
  ['**OP1 Requests** a \\* b;', false],
  ['See **OP1** a \\* b;', false],
])('an emphasized label at the start of a line alone tells Markdown: %j', (text, isMarkdown) => {
  expect(toText(clean(checkedDraft(text))).includes('\\')).toBe(!isMarkdown);
});

test('a bracket before the mark of a note of one word is the draft’s', () => {
  const { draft } = read(
    '**OP1** Requests [a report][^2] {FRA+}, see [the page][x].\n\n[^1]: See A/70/1.\n\n[^2]: Pending.\n\n[x]: https://un.org',
  );
  expect(draft.spans.map(({ text }) => text)).toEqual(['a report']);
  expect(draft.positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual(['FRA support']);
  expect(draft.notes.map(({ text }) => text)).toContain('Pending.');
});

describe('quotations', () => {
  test.each<[string, string]>([
    [
      '1. Urges all;\n\n> 2. Requests a report\n> in May;\n\n3. Decides.',
      'OP1 Urges all; / OP2 Requests a report in May; / OP3 Decides.',
    ],
    ['> 1. Urges all;\n>\n> 2. Requests.', 'OP1 Urges all; / OP2 Requests.'],
    ['> > 1. Urges all;\n> > 2. Requests.', 'OP1 Urges all; / OP2 Requests.'],
    ['1. Urges:\n\n> (a) soap;\n>\n> (b) salt.', 'OP1 Urges: / OP1.a soap; / OP1.b salt.'],
    ['1. Urges all\n\n> # Notes\n> more words', 'OP1 Urges all / – Notes / – more words'],
  ])('%j', (markdown, expected) => {
    expect(read(markdown).provisions).toBe(expected);
  });
});

describe('tables', () => {
  test.each<[string, string]>([
    ['| 1. | Urges all; |\n|---|---|\n| 2. | Requests [it] {USA+}; |', 'OP1 Urges all; / OP2 Requests it ;'],
    [
      '1. Urges:\n\nItem | Text\n:-- | --:\n(a) | all\\|some;\n(b) | none.\n\n2. Decides.',
      'OP1 Urges: / – Item Text / OP1.a all|some; / OP1.b none. / OP2 Decides.',
    ],
  ])('%j', (markdown, expected) => {
    const { provisions, rules } = read(markdown);
    expect(provisions).toBe(expected);
    expect(rules).toBe('markdown-table');
  });

  test('a line with a bar is no table', () => {
    expect(read('1. Urges a | b\n\n---\n\n2. Notes.').rules).toBe('');
  });
});

describe('words between tags of HTML for changes', () => {
  test.each<[string, string, string, string]>([
    [
      '1. The plan <del>shall</del><ins>should</ins> go.',
      'replacement “shall” > “should”',
      'The plan shall should go.',
      'The plan should go.',
    ],
    ['1. Urges <ins>all</ins> States.', 'insertion > “all”', 'Urges all States.', 'Urges all States.'],
    ['1. Urges <s class="x">all</s> States.', 'deletion “all” >', 'Urges all States.', 'Urges States.'],
    ['1. Urges <strike>all</strike> States.', 'deletion “all” >', 'Urges all States.', 'Urges States.'],
    [
      '1. Urges <del>all</del> and <u>some</u> of it.',
      'deletion “all” >, insertion > “some”',
      'Urges all and some of it.',
      'Urges and some of it.',
    ],
    [
      '1. Urges a<del>ll</del><ins>ny</ins> of it.',
      'replacement “ll” > “ny”',
      'Urges allny of it.',
      'Urges any of it.',
    ],
    [
      '1. Urges non-<del>party</del><ins>State</ins> bodies.',
      'replacement “party” > “State”',
      'Urges non-partyState bodies.',
      'Urges non-State bodies.',
    ],
    [
      '1. 促请<del>各国</del><ins>缔约方</ins>采取行动。',
      'replacement “各国” > “缔约方”',
      '促请各国缔约方采取行动。',
      '促请缔约方采取行动。',
    ],
    ['1. Urges [<del>all</del>] of it.', 'deletion “all” >', 'Urges all of it.', 'Urges of it.'],
    [
      '1. Urges <del>all <del>of</del> them</del> now.',
      'deletion “all of them” >',
      'Urges all of them now.',
      'Urges now.',
    ],
    [
      '1. Urges;\n\n<del>\n\n2. Notes;\n\n3. Asks;\n\n</del>\n\n4. Ends.',
      'deletion “2. Notes;” >, deletion “3. Asks;” >',
      'Urges;\n\n2. Notes;\n\n3. Asks;\n\n4. Ends.',
      'Urges;\n\n4. Ends.',
    ],
  ])('%s', (markdown, changes, allIn, applied) => {
    const draft = checkedDraft(markdown);
    const words = (ids: readonly string[]): string =>
      ids.map((id) => `“${draft.spans.find((span) => span.id === id)?.text ?? ''}”`).join();
    expect(
      draft.changes
        .map(({ kind, old, new: fresh }) => [kind, words(old), '>', words(fresh)].filter(Boolean).join(' '))
        .join(', '),
    ).toBe(changes);
    expect(toText(clean(draft, 'all-in'))).toBe(`1. ${allIn}\n`);
    expect(toText(clean(draft, 'all-applied'))).toBe(`1. ${applied}\n`);
    const reported = draft.diagnostics.filter(({ ruleId }) => ruleId === 'html-changes');
    expect(reported.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test.each([
    '# Draft\n\n1. <u>Urges</u> all States.',
    '# Draft\n\n1. Urges `<del>all</del>` States.',
    '# Draft\n\n1. Urges <ins>all States.',
    '1. Urges [all] <USA+> and [some] <DEL>.',
  ])('none: %s', (markdown) => {
    const { spans, diagnostics } = checkedDraft(markdown);
    expect(spans.filter(({ marks }) => marks === 'styled')).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('html-changes');
  });
});

describe('labels behind tags of HTML and marks of struck words', () => {
  test.each<[string, string]>([
    ['<p>1. Urges all.</p>\n\n2. Notes.', 'OP1 Urges all. / OP2 Notes.'],
    ['<p>\n1. Urges all.\n</p>\n\n2. Notes.', 'OP1 Urges all. / OP2 Notes.'],
    ['<p\nclass="x">1. Urges all.</p>\n\n2. Notes.', 'OP1 Urges all. / OP2 Notes.'],
    ['1. Urges.\n\n<ins>2. Notes.</ins>\n\n3. Ends.', 'OP1 Urges. / OP2 Notes. / OP3 Ends.'],
    ['1. Urges.\n\n[<u>2. Notes.</u>] {USA+}\n\n3. Ends.', 'OP1 Urges. / OP2 Notes. / OP3 Ends.'],
    ['1. Urges.\n\n<b>2. Notes.</b>\n\n3. Ends.', 'OP1 Urges. / OP2 Notes. / OP3 Ends.'],
    ['1. Urges.\n\n<b>2.</b> Notes.\n\n3. Ends.', 'OP1 Urges. / OP2 Notes. / OP3 Ends.'],
    ['<p><b><i>1.</i></b> Urges.</p>\n\n<em>2.</em> Notes.', 'OP1 Urges. / OP2 Notes.'],
    ['1. Urges:\n\n<strong>(a)</strong>soap;\n\n(b) salt.', 'OP1 Urges: / OP1.a soap; / OP1.b salt.'],
    ['1. Urges.\n\n<b>2</b> more.', 'OP1 Urges. / – 2 more.'],
    ['1. Urges:\n\n- <ins>(a) soap;</ins>\n- (b) salt.', 'OP1 Urges: / OP1.a soap; / OP1.b salt.'],
    ['~~1. Urges.~~\n\n1. Asks.\n\n2. Notes.', 'OP1 Urges. / OP1 Asks. / OP2 Notes.'],
    [
      '<del>1. Urges.</del>\n\n<ins>1. Asks.</ins>\n\n2. Notes [a b] {USA+}.',
      'OP1 Urges. / OP1 Asks. / OP2 Notes a b .',
    ],
    ['<!-- 1. Urges. -->\n\n1. Notes.', 'OP1 Notes.'],
  ])('%j', (markdown, expected) => {
    const { draft, provisions } = read(markdown);
    expect(provisions).toBe(expected);
    expect(draft.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('label-out-of-sequence');
    expect(toText(clean(draft, 'all-in'))).not.toContain('\\');
  });
});

test('paragraphs that elements of HTML begin stay apart', () => {
  const { provisions } = read(
    'Recalling it,\n\n<del>Noting that,</del>\n\n<ins id="x">Noting all,</ins>\n\n1. Urges.',
  );
  expect(provisions).toBe('PP1 Recalling it, / PP2 Noting that, / PP3 Noting all, / OP1 Urges.');
});

test.each(['~~An old line~~', 'An <del>old</del> line', '<ins>An old line</ins>'])(
  'a line of the head that is changed is of the text: %j',
  (line) => {
    const { draft } = read(`${line}\n\n1. Urges all.\n\n2. Notes.`);
    expect(toText(clean(draft, 'all-in'))).toContain('An old line');
    expect(toMarkdown(annotated(draft))).not.toContain('[]');
  },
);

describe('words that are struck', () => {
  test.each<[string, string, string]>([
    ['1. Urges ~~not~~ to act.', 'not deletion strike', 'Urges to act.'],
    ['1. Urges [~~all~~] [some] {USA+} to act.', 'all deletion strike', 'Urges some to act.'],
  ])('%j', (markdown, expected, applied) => {
    const { draft, rules } = read(markdown);
    const [span] = draft.spans;
    const change = draft.changes.find(({ spans, old }) => [...spans, ...old].includes(span?.id ?? ''));
    expect(
      `${span?.text ?? ''} ${change?.kind === 'replacement' ? 'deletion' : (change?.kind ?? '')} ${(span?.styles ?? []).join()}`,
    ).toBe(expected);
    expect(toText(clean(draft, 'all-applied'))).toContain(applied);
    expect(rules).toBe('struck-words');
  });

  test.each([
    '1. Urges {~~all~>some~~} States.',
    '1. Urges {~~all~>some~~} States to {~~go~>act~~} now.',
    '1. Urges a ~~ b ~~ c.',
    '1. Urges ~~~a~~~.',
  ])('none: %j', (markdown) => {
    expect(read(markdown).rules).toBe('');
  });
});

test('what is beyond the limits is said', () => {
  expect(read(`1. Urges ${'[a] '.repeat(1100)}.`).rules).toBe('markdown-limit');
  expect(read(`${'> '.repeat(40)}1. Urges.`).rules).toBe('markdown-limit');
  expect(read(`1. Urges ${'[a] '.repeat(900)}.`).rules).toBe('');
});
