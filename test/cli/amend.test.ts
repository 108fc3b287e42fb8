import { describe, expect, test } from 'vitest';
import { call } from '../check/command.js';

const files = {
  'document.txt': 'The Council,\n\n1. Urges States to act now.\n\n2. Decides to meet.\n',
  'draft.txt': '1. Urges [all] {USA+} States to act.\n',
  'paper.txt':
    'Chad: amendment to draft resolution A/HRC/S-4/L.1\n\n1. In OP1, replace “now” by “soon”.\n2. Delete OP2.\n',
  'partly.txt':
    'Chad: amendment to draft resolution A/1\n\nIn OP1, delete “now”. Delete OP2 if needed. In OP9, delete “x”.\n',
};

describe('amend', () => {
  test('writes the document as amended, and says what was applied where', async () => {
    const { code, out, err } = await call(['amend', 'document.txt', 'paper.txt', '--to', 'txt'], files);
    expect(code).toBe(0);
    expect(out).toBe('The Council,\n\n1. Urges States to act soon.\n');
    expect(err).toContain('A/HRC/S-4/L.1');
    expect(err).toMatch(/~ i1 +OP1 +replacement +“now” → “soon”/u);
    expect(err).toMatch(/- i2 +OP2 +deletion/u);
  });

  test('what is not understood or not found is said with its place and its reason', async () => {
    const { code, out, err } = await call(['amend', 'document.txt', 'partly.txt', '--to', 'txt'], files);
    expect(code).toBe(1);
    expect(out).toBe('The Council,\n\n1. Urges States to act.\n\n2. Decides to meet.\n');
    expect(err).toMatch(/partly\.txt:3:\d+ +unread-amendment\n.*“if needed” is not understood/u);
    expect(err).toMatch(/partly\.txt:3:\d+ +provision-not-found\n.*there is no OP9/u);
    expect(err).toContain('2 read, 1 not understood');
  });

  test('brackets of a draft stay', async () => {
    const paper = { ...files, 'paper.txt': 'In OP1, replace “act” by “report”.' };
    const { out } = await call(['amend', 'draft.txt', 'paper.txt', '--to', 'txt'], paper);
    expect(out).toBe('OP1  Urges [all] {USA+} States to report.\n');
  });

  test.each([
    ['txt', '⟦now⟧⟦soon⟧ {TCD+}{replacement, i1}'],
    ['critic', '{~~now~>soon~~}{>>TCD+<<}{>>replacement, i1<<}'],
    ['html', '<del>now</del>'],
    ['tei', '<rdg wit="#TCD"'],
    ['akn', '<ins class="proposal"'],
    ['terminal', '⟦Decides to meet.⟧'],
    ['md', '⟦Decides to meet.⟧'],
  ])('--changes --to %s shows what goes out and comes in', async (format, shown) => {
    const { code, out } = await call(
      ['amend', 'document.txt', 'paper.txt', '--changes', '--to', format],
      files,
    );
    expect(code).toBe(0);
    expect(out).toContain(shown);
  });

  test('a tag stands behind the words of its change, also where the document has brackets', async () => {
    const paper = {
      ...files,
      'paper.txt': 'Chad: amendment to A/1\n\nIn OP1, replace “Urges” by “Asks” and “act” by “report”.',
    };
    const { out } = await call(['amend', 'draft.txt', 'paper.txt', '--changes', '--to', 'txt'], paper);
    expect(out).toBe(
      'OP1  ⟦Urges⟧⟦Asks⟧ {TCD+}{replacement, i1} [all] {USA+} States to ⟦act⟧⟦report⟧ {TCD+}{replacement, i2}.\n',
    );
  });

  test('-o writes a file', async () => {
    const { code, out, written } = await call(
      ['amend', 'document.txt', 'paper.txt', '--changes', '--to', 'docx', '-o', 'out.docx'],
      files,
    );
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(written.has('out.docx')).toBe(true);
  });

  test('--json writes one document', async () => {
    const { code, out } = await call(['amend', 'document.txt', 'partly.txt', '--json'], files);
    expect(code).toBe(1);
    const result = JSON.parse(out) as {
      changes: { found: boolean }[];
      amended: string;
      diagnostics: unknown[];
    };
    expect(result.changes.map(({ found }) => found)).toEqual([true, false]);
    expect(result.amended).toContain('to act.');
    expect(result.diagnostics).toHaveLength(1);
  });

  test.each([
    [['amend', 'document.txt', 'none.txt'], 1],
    [['amend', 'none.txt', 'paper.txt'], 1],
    [['amend', 'document.txt', 'document.txt'], 1],
    [['amend', 'document.txt'], 2],
    [['amend', 'document.txt', 'paper.txt', '--to', 'pdf'], 2],
  ])('%j ends with %i', async (argv, code) => {
    const called = await call(argv, files);
    expect(called.code).toBe(code);
    expect(called.err).not.toBe('');
  });
});
