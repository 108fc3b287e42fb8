import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  annotated,
  clean,
  positionsById,
  readDraft,
  standsOn,
  toDocx,
  type DocxOptions,
  type Draft,
  type ViewPhrasing,
} from '../../src/index.js';
import { corpusFile, fixture } from '../check/fixture.js';
import { hasProgram, outputOf, runProgram } from '../check/programs.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { readDocx } from './docx-reading.js';
import { withoutLabels, withoutNotes, wordsIn, wordsOf } from './docx-words.js';
import { settled } from './libre-office.js';

/* Two programs that know nothing of ours read the files: what they see must be what the draft says. */
const hasPandoc = hasProgram('pandoc', ['--version']);
const hasOffice = hasProgram('soffice', ['--version']);
const hasXmllint = hasProgram('xmllint', ['--version']);

const paris = ['draft-2015-10-23', 'draft-2015-12-04', 'draft-2015-12-09'];
const own =
  '1. Notes [a [new] {USA+} old] {FRA delete} [text, [and more] {EU+} [and [less] {USA delete}] {USA+}] {USA+, FRA-};\n\n[2. Urges that.] {EU+}';
const fixtures = [
  'bracket-across-provisions',
  'bracket-nested',
  'markdown-footnotes',
  'quotation-marks',
  'stamps',
];

const drafts: Readonly<Record<string, () => Draft>> = {
  'draft-2023-05-22': () => readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt')),
  'nested changes': () => readDraft(own),
  ...Object.fromEntries(
    fixtures.map((name) => {
      const { source, options } = fixture(name);
      return [name, () => readDraft(source, options)];
    }),
  ),
  ...Object.fromEntries(
    (hasSharedFolder ? paris : []).map((name) => [
      name,
      () => readDraft(sharedFile(`corpus/paris-agreement/${name}.md`)),
    ]),
  ),
};

/** A stretch of words that is inserted or deleted, and by whom. */
type Tracked = readonly [kind: 'insertion' | 'deletion', author: string, words: string];

/** The letters that neighbors of one kind and author hold: readers join them, and differ in where they see the spaces. */
function joined(stretches: readonly Tracked[]): Tracked[] {
  const result: Tracked[] = [];
  for (const [kind, author, text] of stretches) {
    const letters = wordsIn(text).join('');
    const last = result.at(-1);
    if (letters === '') continue;
    if (last?.[0] === kind && last[1] === author)
      result[result.length - 1] = [kind, author, last[2] + letters];
    else result.push([kind, author, letters]);
  }
  return result;
}

/** What is tracked in a draft, and by whom, as the model sees it. */
function trackedIn(draft: Draft): Tracked[] {
  const positions = positionsById(draft);
  const names = new Map(draft.parties.map(({ id, name }) => [id, name === id ? id : `${name} (${id})`]));
  const authors = new Map(
    draft.changes.map((change) => {
      const [party] = [...standsOn(change, positions)].find(([, stand]) => stand === 'support') ?? [];
      return [change.id, party === undefined ? 'Brackets' : (names.get(party) ?? party)];
    }),
  );
  const walk = (
    children: readonly ViewPhrasing[],
    inserted: string | null,
    deleted: string | null,
  ): Tracked[] =>
    children.flatMap((node) => {
      if (node.type === 'span') {
        const author = authors.get(node.change?.id ?? '') ?? '';
        const part = node.change?.part;
        return walk(node.children, part === 'new' ? author : inserted, part === 'old' ? author : deleted);
      }
      if (node.type !== 'text' || (inserted !== null && deleted !== null)) return [];
      if (inserted !== null) return [['insertion', inserted, node.value]];
      return deleted === null ? [] : [['deletion', deleted, node.value]];
    });
  return annotated(draft).children.flatMap(({ children }) => walk(children, null, null));
}

interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** What pandoc reads as insertions and deletions. */
function trackedByPandoc(file: string): Tracked[] {
  const json = outputOf('pandoc', ['--from=docx', '--to=json', '--track-changes=all', file], '');
  const tracked: Tracked[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { t, c } = value as PandocNode;
    const [[, [kind = ''], pairs], inside] = (t === 'Span' ? c : [['', [], []], null]) as [
      [string, string[], [string, string][]],
      unknown,
    ];
    if (kind === 'insertion' || kind === 'deletion') {
      tracked.push([kind, Object.fromEntries(pairs).author ?? '', textOf(inside)]);
    } else Object.values(value).forEach(walk);
  };
  walk(JSON.parse(json));
  return tracked;
}

/** The words of pandoc's nodes; only labels are in bold, and they are no words of the draft. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as PandocNode;
  if (t === 'Str') return c as string;
  return t === 'Space' || t === 'SoftBreak' ? ' ' : t === 'Strong' ? '' : textOf(c);
}

const folder = mkdtempSync(join(tmpdir(), 'docx-'));

async function saved(name: string, draft: Draft, names: DocxOptions['names'] = 'comments'): Promise<string> {
  const path = join(folder, `${name.replaceAll(' ', '-')}.docx`);
  writeFileSync(path, await toDocx(withoutNotes(annotated(draft)), { names }));
  return path;
}

describe.skipIf(!hasPandoc)('pandoc', () => {
  test.each(Object.entries(drafts))('reads the changes of %s', async (name, read) => {
    const draft = read();
    /* Of words that are inserted and deleted, this reader shows nothing: it knows no change inside a change. */
    expect(joined(trackedByPandoc(await saved(name, draft)))).toEqual(joined(trackedIn(draft)));
  });

  /* Names go along with a paragraph that is inserted or deleted as a whole. */
  test.each(['draft-2023-05-22', 'nested changes'])(
    'reads the same, with names in the line: %s',
    async (name) => {
      const draft = drafts[name]?.() ?? readDraft('');
      const found = trackedByPandoc(await saved(name, draft, 'inline')).map(
        ([kind, author, words]): Tracked => [kind, author, words.replace(/\{[^{}]*\}/gu, '')],
      );
      expect(joined(found)).toEqual(joined(trackedIn(draft)));
    },
  );

  test.each(Object.entries(drafts))('accepts and rejects the changes of %s', async (name, read) => {
    const draft = read();
    const path = await saved(name, draft);
    for (const [changes, policy] of [
      ['accept', 'all-applied'],
      ['reject', 'base'],
    ] as const) {
      const args = ['--standalone', '--wrap=none', '--to=plain', `--track-changes=${changes}`, path];
      const lines = outputOf('pandoc', args, '').split('\n');
      expect(wordsIn(withoutLabels(lines, annotated(draft)).join('\n'))).toEqual(
        wordsOf(clean(draft, policy)),
      );
    }
  });
});

test.skipIf(!hasPandoc)('pandoc reads the footnotes', async () => {
  const { source, options } = fixture('markdown-footnotes');
  const path = join(folder, 'notes.docx');
  writeFileSync(path, await toDocx(annotated(readDraft(source, options))));
  const text = outputOf('pandoc', ['--to=markdown', '--wrap=none', '--track-changes=accept', path], '');
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    '**PP1** Noting the report[^1] of all[^2],[^3]',
    '**PP2** Stressing its role,',
    '[^1]: See \\[the annex\\].',
    '[^2]: (The text has this reference only.)',
    '[^3]: As \\[amended\\].',
  ]);
});

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('accepts and rejects all changes', async () => {
    const all = await Promise.all(
      Object.entries(drafts).map(async ([name, read]) => ({
        name,
        draft: read(),
        file: await toDocx(withoutNotes(annotated(read()))),
      })),
    );
    const accepted = settled(all.map(({ file }) => ({ file, settlement: 'AcceptAllTrackedChanges' })));
    const rejected = settled(all.map(({ file }) => ({ file, settlement: 'RejectAllTrackedChanges' })));
    const wordsLeft = (text: string | undefined, draft: Draft): string[] =>
      wordsIn(withoutLabels((text ?? '').split('\n'), annotated(draft)).join('\n'));
    for (const [index, { name, draft }] of all.entries()) {
      expect([name, ...wordsLeft(accepted[index], draft)]).toEqual([
        name,
        ...wordsOf(clean(draft, 'all-applied')),
      ]);
      expect([name, ...wordsLeft(rejected[index], draft)]).toEqual([name, ...wordsOf(clean(draft, 'base'))]);
    }
  });
});

test.skipIf(!hasXmllint)('every part of every file is well-formed', async () => {
  const paths: string[] = [];
  for (const [name, read] of Object.entries(drafts)) {
    for (const [kind, view] of [
      ['annotated', annotated(read())],
      ['clean', clean(read())],
    ] as const) {
      for (const [part, xml] of readDocx(await toDocx(view)).parts) {
        const path = join(folder, [name, kind, part].join('-').replace(/[^\w.-]/gu, '-'));
        writeFileSync(path, xml);
        paths.push(path);
      }
    }
  }
  expect(paths.length).toBeGreaterThan(100);
  expect(runProgram('xmllint', ['--noout', ...paths])).toEqual({ output: '', ok: true });
});
