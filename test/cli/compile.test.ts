import { describe, expect, test } from 'vitest';
import { readDraft, toDocx, annotated } from '../../src/index.js';
import { call } from '../check/command.js';

const files = {
  'base.txt': '1. Urges swift action.\n\n2. Decides to meet.\n',
  'usa.txt': '1. Urges fast action.\n\n2. Decides to meet.\n',
  'fra.txt': '1. Urges swift action now.\n',
  'next.txt': '1. Urges slow action.\n\n2. Decides to meet.\n',
};
const compiled =
  '1. Urges [swift] {USA delete} [fast] {USA+} action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n';

describe('compile', () => {
  test('writes the base text with what the parties propose', async () => {
    const { code, out, err } = await call(['compile', 'base.txt', 'USA=usa.txt', 'France=fra.txt'], files);
    expect([code, out]).toEqual([0, compiled]);
    expect(err).toContain('USA, FRA: 1 replacement, 1 insertion, 1 deletion');
  });

  test('in another notation, and in other formats', async () => {
    const colon = await call(['compile', 'base.txt', 'USA=usa.txt', '--notation', 'prefix-colon'], files);
    expect(colon.out).toContain('Urges [USA delete: swift] [USA propose: fast] action.');
    const html = await call(['compile', 'base.txt', 'USA=usa.txt', '--to', 'html', '-o', 'o.html'], files);
    expect(html.written.get('o.html')).toContain('<del');
  });

  test('a file in which several authors tracked changes is all that it needs', async () => {
    const tracked = await toDocx(annotated(readDraft(compiled)));
    const { code, out } = await call(['compile', 'tracked.docx'], { 'tracked.docx': tracked });
    expect([code, out]).toEqual([0, compiled]);
  });

  test('a file of one party with tracked changes is the text with all of them', async () => {
    const tracked = await toDocx(annotated(readDraft('1. Urges [swift] {USA delete} [fast] {USA+} action.')));
    const { out } = await call(['compile', 'usa.docx', 'USA=usa.docx'], { 'usa.docx': tracked });
    expect(out).toBe('1. Urges [swift] {USA delete} [fast] {USA+} action.\n');
  });

  test('a paper of proposals takes the place of texts, and what is left is told by its reason', async () => {
    const papers = {
      'treaty.txt': 'Article 4\n\nCooperation\n\n1. Parties shall cooperate.\n\n2. Parties shall meet.\n',
      'paper.txt':
        'Contents\nARTICLE 4 ...... 1 France ...... 1 Ocean Friends ...... 2\n1\nARTICLE 4\nFrance\n2. Parties shall meet every year.\nRationale\nIt is time.\n' +
        'Ocean Friends\n1. Parties shall cooperate fully.\nARTICLE 9\nFrance\nNew words.\nOcean Friends\nOther words.\n',
    };
    const { code, out, err } = await call(['compile', 'treaty.txt', '--proposals', 'paper.txt'], papers);
    expect(out).toBe(
      'Article 4\n\nCooperation\n\n1. Parties shall cooperate.\n\n2. Parties shall meet [every year] {FRA+}.\n',
    );
    expect(err).toContain('FRA: 1 insertion');
    expect(err).toContain(
      '3 proposals are not in it\n  of articles that the base text has not: Art9 FRA\n  of delegations that are not known as parties: Ocean Friends (2)\n',
    );
    expect(code).toBe(1);
  });

  test.each([
    [['compile', 'base.txt', 'USA=usa.txt', '--proposals', 'fra.txt'], /not both/u],
    [['compile', 'base.txt', '--proposals', 'fra.txt'], /no proposal was found in the paper/u],
    [['compile', 'base.txt', 'usa.txt'], /A party and its file/u],
    [['compile', 'base.txt'], /nobody changes anything/u],
    [['compile', 'base.txt', 'USA=usa.txt', 'US=fra.txt'], /two texts are of one party/u],
    [['compile', 'base.txt', 'USA=usa.txt', '-o', 'usa.txt'], /would be overwritten/u],
  ])('%j is a wrong call', async (argv, message) => {
    const { code, err } = await call(argv, files);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('a file that is not there', async () => {
    const { code, err } = await call(['compile', 'base.txt', 'USA=none.txt'], files);
    expect(code).toBe(1);
    expect(err).toContain('cannot read none.txt');
  });
});

describe('resolve', () => {
  const drafts = { ...files, 'draft.txt': compiled };

  test('writes the next draft', async () => {
    const { code, out, err } = await call(['resolve', 'draft.txt', '--as', 'USA', '--reject', 's3'], drafts);
    expect([code, out]).toEqual([0, '1. Urges fast action.\n\n2. [Decides to meet.] {FRA delete}\n']);
    expect(err).toContain('1 applied, 1 undone, 1 open');
  });

  test('an unknown id, and no decision, are wrong calls', async () => {
    const unknown = await call(['resolve', 'draft.txt', '--accept', 's9'], drafts);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/“s9” is no bracket of this draft; near it are/u);
    expect((await call(['resolve', 'draft.txt'], drafts)).code).toBe(2);
  });
});

describe('rebase', () => {
  test('carries proposals over and says what is lost', async () => {
    const { code, out, err } = await call(['rebase', 'draft.txt', 'next.txt'], {
      ...files,
      'draft.txt': compiled,
    });
    expect(code).toBe(1);
    expect(out).toBe('1. Urges slow action [now] {FRA+}.\n\n2. [Decides to meet.] {FRA delete}\n');
    expect(err).toContain('2 carried over, 1 not');
    expect(err).toContain('OP1 “swift” → “fast” USA: the words there have changed');
  });
});
