import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource } from '../../src/index.js';
import { endTracked, p, r, tracked, wordFile } from './word-file.js';

/*
 * Files that were made to do harm, or broke on the way: each is refused with a message that names it, or read in memory that its size bounds.
 * Nothing is timed; what grows faster than its input runs into the limit of the runner.
 */

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (content: string, before = ''): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${before}<w:document ${w}><w:body>${content}</w:body></w:document>`);
const withDocument = (bytes: Uint8Array): Uint8Array => wordFile('', {}, { 'word/document.xml': bytes });

/** A file of 60 million spaces in the document, or in a part that nobody would miss. */
const bomb = (path: string): Uint8Array =>
  wordFile('', {}, { [path]: [new Uint8Array(60_000_000).fill(32), { level: 1 }] });

/** An archive that says that its document is small. */
function lying(): Uint8Array {
  const file = bomb('word/document.xml');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + 46 < file.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  return file;
}

const whole = wordFile(p(r('Recalling [it] {USA+},')).repeat(200));
const deep = (times: number, open: string, close: string): string => open.repeat(times) + close.repeat(times);
const cut = (parts: number): Uint8Array => whole.subarray(0, Math.floor(whole.length * parts));

const refused: readonly (readonly [name: string, make: () => Uint8Array, message: RegExp])[] = [
  ['a bomb in the document', () => bomb('word/document.xml'), /unpacks to far more than a document holds/u],
  ['a bomb in another part', () => bomb('word/styles.xml'), /unpacks to far more/u],
  ['a bomb that lies about its size', lying, /unpacks to far more|damaged/u],
  [
    'many small files',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 6000 }, (_, index) => [`${String(index)}.xml`, new Uint8Array()]),
        ),
      ),
    /unpacks to far more/u,
  ],
  ['a file cut at a half', () => cut(0.5), /damaged or incomplete archive/u],
  ['a file cut before its end', () => whole.subarray(0, whole.length - 30), /damaged or incomplete archive/u],
  [
    'a file of which a byte is another',
    () => withDocument(strToU8('<w:document')),
    /a part of it is no XML/u,
  ],
  ['an empty document', () => withDocument(new Uint8Array()), /is no XML|is empty/u],
  [
    'an external entity',
    () =>
      withDocument(
        document(
          '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
          '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      ),
    /document type or entities/u,
  ],
  [
    'entities in entities',
    () =>
      withDocument(
        document(
          '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
        ),
      ),
    /document type or entities/u,
  ],
  [
    'an entity that is not declared',
    () => withDocument(document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')),
    /is no XML/u,
  ],
  [
    'tables in tables',
    () => withDocument(document(deep(100_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'))),
    /too deep in one another/u,
  ],
  [
    'changes in changes',
    () => withDocument(document(`<w:p>${deep(5000, '<w:ins>', '</w:ins>')}</w:p>`)),
    /too deep in one another/u,
  ],
  [
    'elements of HTML in others',
    () => strToU8(`<!doctype html>${deep(100_000, '<div>', '</div>')}`),
    /too deep in one another/u,
  ],
  [
    'formatting of HTML in others',
    () => strToU8(`<!doctype html><p>${deep(100_000, '<b><i>', '</i></b>')}`),
    /too deep in one another/u,
  ],
];

describe('harm is refused', () => {
  test.each(refused)('%s', async (_, make, message) => {
    const refusal = readSource(make(), 'file');
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toMatchObject({ name: 'UnreadableSource' });
  });
});

test('a file cut anywhere is refused, and never read in part', async () => {
  for (let at = 1; at < whole.length - 22; at += Math.ceil(whole.length / 40)) {
    await expect(readSource(whole.subarray(0, at)))
      .rejects.toMatchObject(at < 4 ? {} : { name: 'UnreadableSource' })
      .catch((error: unknown) => {
        /* Fewer than four bytes are text. */
        if (at >= 4) throw error;
      });
  }
});

test('100,000 runs are read', async () => {
  const source = await readSource(
    wordFile(
      p(
        Array.from({ length: 100_000 }, (_, index) =>
          r(`w${String(index)} `, index % 2 === 0 ? '<w:b/>' : ''),
        ).join(''),
      ),
    ),
  );
  expect([source.runs.length, source.text.startsWith('w0 w1 '), source.text.endsWith('w99999')]).toEqual([
    50_000,
    true,
    true,
  ]);
});

test('100,000 paragraphs whose ends are deleted are one', async () => {
  const source = await readSource(wordFile(p(r('a'), endTracked('del', 'A')).repeat(100_000)));
  expect([source.blocks?.length, source.text.length]).toEqual([1, 199_999]);
});

test('20,000 tracked changes are 20,000 spans', async () => {
  const words = Array.from(
    { length: 20_000 },
    (_, index) =>
      r('old ') +
      tracked(index % 2 === 0 ? 'ins' : 'del', `A${String(index % 7)}`, r(`w${String(index)}`)) +
      r(' '),
  );
  const paragraphs = Array.from({ length: 200 }, (_, index) =>
    p(words.slice(index * 100, index * 100 + 100).join('')),
  );
  const draft = readDraft(await readSource(wordFile(paragraphs.join(''))));
  expect([draft.spans.length, draft.changes.length]).toEqual([20_000, 20_000]);
});

test('styles that are based on one another, and numbers beyond all lists, end', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const body = p(r('x'), '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect((await readSource(wordFile(body, { styles, numbering }))).text).toBe('2000000000. x');
});

test('a page of HTML with a hundred thousand elements is read', async () => {
  const source = await readSource(
    strToU8(`<!doctype html><ol>${'<li><s>a</s> <b>b</b>'.repeat(30_000)}</ol>`),
  );
  expect([source.blocks?.length, source.text.endsWith('30000. a b')]).toEqual([30_000, true]);
});
