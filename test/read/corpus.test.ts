import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource, type Draft, type SourceText } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { hasProgram, outputOf } from '../check/programs.js';
import { hasSharedFolder } from '../check/shared-folder.js';
import { pandocTexts } from './pandoc-text.js';

const hasPandoc = hasProgram('pandoc', ['--version']);
const hasOffice = hasProgram('soffice', ['--version']);

const text = corpusFile('hsp-ha-2-1/draft-2023-05-22.txt');
const draft = readDraft(text);

/** What a draft says, without where it stands in its file. */
function meaningOf({ spans, positions, changes, provisions }: Draft): unknown {
  return {
    spans: spans.map((span) => [span.id, span.parent, span.provision, span.text]),
    positions: positions.map(({ party, stance, spans: of, provision }) => [party, stance, of, provision]),
    changes: changes.map(({ kind, old, new: fresh, basis, confidence }) => [
      kind,
      old,
      fresh,
      basis,
      confidence,
    ]),
    labels: provisions.map(({ label }) => label),
  };
}

async function sameAsText(file: Uint8Array, format: SourceText['format'], expected = draft): Promise<void> {
  const source = await readSource(file);
  const read = readDraft(source);
  expect([source.format, read.spans.length, read.positions.length]).toEqual([format, 108, 178]);
  expect(meaningOf(read)).toEqual(meaningOf(expected));
}

const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');

describe('the corpus draft is the same draft', () => {
  test('as a Word file of its lines', async () => {
    const paragraphs = lines.map((line) => new Paragraph({ text: line }));
    const file = await Packer.pack(new Document({ sections: [{ children: paragraphs }] }), 'uint8array');
    await sameAsText(file, 'docx');
  });

  test('as HTML: paragraphs, typed text, breaks', async () => {
    await sameAsText(strToU8(`<!doctype html><pre>${escaped}</pre>`), 'html');
    await sameAsText(strToU8(`<!doctype html>${escaped.replace(/[^\n]+/gu, '<p>$&</p>')}`), 'html');
    await sameAsText(
      strToU8(`<html><body><div>${escaped.replaceAll('\n', '<br>\n')}</div></body></html>`),
      'html',
    );
  });

  test.skipIf(!hasPandoc)('as Word and HTML files that pandoc makes of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-'));
    for (const format of ['docx', 'html'] as const) {
      const path = join(folder, `draft.${format}`);
      outputOf('pandoc', ['-f', 'commonmark', '-o', path], text);
      /* In a Word file pandoc leaves out the character that stands for a hyphen at a line end, which XML does not have. */
      const expected = format === 'docx' ? readDraft(text.replaceAll('\uFFFE', '')) : draft;
      await sameAsText(readFileSync(path), format, expected);
    }
  });
});

/* A bracket without its opening mark begins where its paragraph does; which of the lines of a page begin paragraphs is told from their words. */
function withoutPlaces({ spans, positions }: Draft): unknown {
  const keys = new Map(
    spans.map(({ id, opened, text: words }) => [
      id,
      opened ? words.replace(/[\s\uFFFE-]/gu, '') : 'unopened',
    ]),
  );
  return {
    spans: [...keys.values()].sort(),
    positions: positions
      .map(({ party, stance, spans: of }) => [party, stance, ...of.map((id) => keys.get(id))].join(' '))
      .sort(),
  };
}

describe('the corpus draft is the same draft in other bytes', () => {
  const utf16 = (value: string, mark: string): Uint8Array => {
    const all = mark + value;
    return Uint8Array.from(
      Array.from({ length: all.length * 2 }, (_, at) => (all.charCodeAt(at >> 1) >> (8 * (at & 1))) & 255),
    );
  };

  test('in UTF-16, with a mark and without', async () => {
    await sameAsText(utf16(text, '\uFEFF'), 'text');
    /* What is no character is kept out of a text that has no mark of its encoding. */
    const plain = text.replaceAll('\uFFFE', '-');
    await sameAsText(utf16(plain, ''), 'text', readDraft(plain));
  });

  test.skipIf(!hasOffice)('as a PDF that LibreOffice makes of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-'));
    writeFileSync(join(folder, 'draft.txt'), `\uFEFF${text}`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'draft.txt')];
    spawnSync('soffice', [profile, ...args], { stdio: 'ignore', timeout: 100_000 });
    const read = readDraft(await readSource(readFileSync(join(folder, 'draft.pdf'))));
    expect([read.spans.length, read.positions.length]).toEqual([108, 178]);
    expect(withoutPlaces(read)).toEqual(withoutPlaces(draft));
  });
});

describe.skipIf(!hasSharedFolder || !hasPandoc)('Word files of others, as pandoc reads them', () => {
  const folder = join(import.meta.dirname, '../../../shared/corpus/docx');
  const files = hasSharedFolder ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

  test.each(files)('%s', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const source = await readSource(bytes, name);
    const path = join(mkdtempSync(join(tmpdir(), 'travaux-')), 'file.docx');
    writeFileSync(path, bytes);
    const theirs = pandocTexts(outputOf('pandoc', ['--track-changes=all', '-t', 'json', path], ''));
    /* Of words that one puts in and another takes out, pandoc keeps nothing; nor does it read text boxes. */
    const ours = readable(source);
    for (const paragraph of theirs) expect(ours).toContain(paragraph);
    const extra = ours.filter((paragraph) => !theirs.includes(paragraph));
    expect(extra).toEqual(name.includes('slides') ? ['ThankYou'] : []);
  });
});

/** The paragraphs without labels, spaces, and words that are both inserted and deleted. */
function readable({ text: all, blocks, tracked }: SourceText): string[] {
  const gone = new Uint8Array(all.length);
  for (const { kind, start, end } of tracked) {
    const bit = kind === 'insertion' ? 1 : kind === 'deletion' ? 2 : 0;
    for (let at = start; at < end; at += 1) gone[at] = (gone[at] ?? 0) | bit;
  }
  return (blocks ?? [])
    .map(({ start, end, label }) => {
      let words = '';
      for (let at = start + label; at < end; at += 1) if (gone[at] !== 3) words += all.charAt(at);
      return words.replace(/\s+/gu, '');
    })
    .filter((words) => words !== '');
}
