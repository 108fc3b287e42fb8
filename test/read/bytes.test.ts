import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource } from '../../src/index.js';
import { call } from '../check/command.js';
import { corpusFile } from '../check/fixture.js';

const text = 'The Assembly,\n\n1. Requests [a “report”] {Côte d’Ivoire+, USA–} of the café;\n';

const utf16 = (value: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const marked = (mark ? '\uFEFF' : '') + value;
  const units = Array.from({ length: marked.length }, (_, index) => marked.charCodeAt(index));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

/** Bytes by their values in Latin-1. */
const bytes = (value: string): Uint8Array => Uint8Array.from(Array.from(value, (one) => one.charCodeAt(0)));

const decoded: readonly (readonly [name: string, file: Uint8Array, encoding: string, text: string])[] = [
  ['UTF-8', strToU8(text), 'utf-8', text],
  ['UTF-8 with a mark', strToU8(`\uFEFF${text}`), 'utf-8', text],
  ['UTF-16 LE with a mark', utf16(text, 'le', true), 'utf-16le', text],
  ['UTF-16 BE with a mark', utf16(text, 'be', true), 'utf-16be', text],
  ['UTF-16 LE without a mark', utf16(text, 'le', false), 'utf-16le', text],
  ['UTF-16 BE without a mark', utf16(text, 'be', false), 'utf-16be', text],
  [
    'Russian in UTF-16 without a mark',
    utf16('1. Просит [доклад] {RUS+};', 'le', false),
    'utf-16le',
    '1. Просит [доклад] {RUS+};',
  ],
  [
    'Chinese in UTF-16 without a mark',
    utf16('1. 请秘书长提交[报告] {CHN+};', 'be', false),
    'utf-16be',
    '1. 请秘书长提交[报告] {CHN+};',
  ],
  [
    'Windows-1252',
    bytes('[a \x93report\x94] {C\xF4te d\x92Ivoire+, USA\x96}'),
    'windows-1252',
    '[a “report”] {Côte d’Ivoire+, USA–}',
  ],
  [
    'Latin-1',
    bytes('L\x27Assembl\xE9e g\xE9n\xE9rale, [prie] {FRA+}'),
    'windows-1252',
    "L'Assemblée générale, [prie] {FRA+}",
  ],
  [
    'Spanish in Latin-1',
    bytes('\xBFQu\xE9 decisi\xF3n? El n\xBA 5 del a\xF1o [pr\xF3ximo] {ESP+}'),
    'windows-1252',
    '¿Qué decisión? El nº 5 del año [próximo] {ESP+}',
  ],
  [
    'Icelandic in Latin-1',
    bytes('\xFEing\xF0 [\xE6tti] {ISL+} a\xF0 sam\xFEykkja'),
    'windows-1252',
    'þingð [ætti] {ISL+} að samþykkja',
  ],
  [
    'UTF-8 cut inside a character',
    strToU8('élan [é] {FRA+} é').slice(0, -1),
    'utf-8',
    'élan [é] {FRA+} \uFFFD',
  ],
];

describe('text is decoded', () => {
  test.each(decoded)('%s', async (_, file, encoding, expected) => {
    const source = await readSource(file);
    expect([source.text, source.encoding]).toEqual([expected, encoding]);
    const notes = source.diagnostics.map(({ ruleId }) => ruleId);
    const isCut = expected.includes('\uFFFD');
    expect(notes).toEqual(isCut ? ['damaged-encoding'] : encoding === 'utf-8' ? [] : ['other-encoding']);
  });
});

const compound = (stream: string): Uint8Array =>
  bytes(
    `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}${stream.split('').join('\0')}\0${'\0'.repeat(600)}`,
  );

test.each([
  [
    'colors',
    '\u001B[32m1. Urges\u001B[0m \u001B[1m[all]\u001B[22m {USA+} States;\n',
    '1. Urges [all] {USA+} States;\n',
    '4 commands for a terminal, such as colors',
  ],
  [
    'a link',
    '1. Urges \u001B]8;;https://example.org\u001B\\States\u001B]8;;\u0007;\n',
    '1. Urges States;\n',
    '2 commands for a terminal, such as colors',
  ],
  ['an escape before a bracket', '1. Urges \u001B[x] all;\n', '1. Urges \u001B[x] all;\n', null],
  ['an escape that is none', '1. Urges \u001B [all] States;\n', '1. Urges \u001B [all] States;\n', null],
])('what was copied of a terminal with its colors is text: %s', async (_, written, read, reason) => {
  const source = await readSource(strToU8(written));
  expect([source.text, source.diagnostics.map((one) => one.reason)]).toEqual([
    read,
    reason === null ? [] : [reason],
  ]);
});

const refused: readonly (readonly [name: string, file: Uint8Array, message: RegExp])[] = [
  ['a PNG image', bytes('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), /a PNG image/u],
  ['a JPEG image', bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'), /a JPEG image/u],
  ['a legacy Word file', compound('WordDocument'), /legacy Word file \(\.doc\).*save it as \.docx/u],
  ['a locked Word file', compound('EncryptedPackage'), /locked with a password/u],
  ['another compound file', compound('Something'), /legacy Office file/u],
  ['Rich Text', bytes('{\\rtf1\\ansi text}'), /Rich Text/u],
  ['an archive', zipSync({ 'a.txt': strToU8('text') }), /a ZIP archive that holds no Word document/u],
  ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /Excel workbook/u],
  [
    'an OpenDocument file',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }),
    /OpenDocument/u,
  ],
  ['gzip', bytes('\x1F\x8B\x08\0\0\0\0\0'), /gzip/u],
  ['text in UTF-32', bytes('\xFF\xFE\0\0A\0\0\0'), /UTF-32/u],
  ['zeros', new Uint8Array(5000), /binary data/u],
  ['text with zero bytes strewn into it', bytes('1. Urges\0 [a\0b] {USA+} x;\n'), /zero bytes in it/u],
  [
    'noise',
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256),
    /binary data|none of UTF-8/u,
  ],
  [
    'Russian in Windows-1251',
    bytes(
      '\xC3\xE5\xED\xE5\xF0\xE0\xEB\xFC\xED\xE0\xFF \xC0\xF1\xF1\xE0\xEC\xE1\xEB\xE5\xFF, \xEF\xF0\xEE\xF1\xE8\xF2 [\xE4\xEE\xEA\xEB\xE0\xE4]',
    ),
    /none of UTF-8/u,
  ],
  [
    'Polish in Windows-1250',
    bytes(
      'uchwa\xB3a Zgromadzenia Og\xF3lnego, kt\xF3ra zosta\xB3a przyj\xEAta, b\xEAd\xB9ca [cz\xEA\x9Cci\xB9] ca\xB3o\x9Cci',
    ),
    /none of UTF-8/u,
  ],
  [
    'Japanese in Shift JIS',
    bytes('\x91\x8D\x89\xEF\x82\xCD [\x95\xF1\x8D\x90\x8F\x91] \x82\xF0\x97v\x90\xBF\x82\xB7\x82\xE9'),
    /none of UTF-8/u,
  ],
];

const data: typeof refused = [
  [
    'TEI',
    strToU8(
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>',
    ),
    /a TEI document.*give the text/u,
  ],
  ['TEI with a prefix and no declaration', strToU8('<tei:TEI xmlns:tei="x"></tei:TEI>'), /a TEI document/u],
  [
    'Akoma Ntoso',
    strToU8('<?xml version="1.0"?><akomaNtoso xmlns="x"><statement/></akomaNtoso>'),
    /an Akoma Ntoso document.*give the text/u,
  ],
  ['other XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), /an XML document \(“w:wordDocument”\)/u],
  ['a draft as JSON', strToU8('{\n  "schemaVersion": 3,\n  "source": {}}'), /JSON that this library wrote/u],
  ['other JSON', strToU8('[{"a": 1}]'), /it is JSON/u],
  ['nothing', strToU8(''), /empty: there are no words/u],
  ['white space', strToU8('\uFEFF \r\n\t\n'), /empty/u],
  ['a page without words', strToU8('<!doctype html><title></title><p> </p>'), /empty/u],
];

describe('data is refused by name, and read as text where that is asked for', () => {
  test.each(data)('%s', async (_, file, message) => {
    await expect(readSource(file)).rejects.toThrow(message);
    await expect(readSource(file)).rejects.toThrow(/^the document cannot be read: it is /u);
    if (/\S/u.test(new TextDecoder().decode(file)))
      expect((await readSource(file, 'it', { format: 'text' })).text).not.toBe('');
  });
  test.each(['[{USA+}] and {"all": 1}', '<USA+> [all]', '{“quoted”: words}', '[Recalling] {USA+}'])(
    '%s is text',
    async (text) => {
      expect((await readSource(strToU8(text))).format).toBe('text');
    },
  );
});

describe('what is no text is refused by name', () => {
  test.each(refused)('%s', async (_, file, message) => {
    const refusal = readSource(file, 'file.bin');
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toMatchObject({
      name: 'UnreadableSource',
      message: /^file\.bin cannot be read: it is /,
    });
  });
});

test('an unknown format is a wrong call', async () => {
  await expect(readSource(new Uint8Array(), 'x', { format: 'odt' as never })).rejects.toThrow(TypeError);
});

test.each([[new ArrayBuffer(8)], ['words'], [null]])(
  'what is no array of bytes is a wrong call',
  async (given) => {
    await expect(readSource(given as never)).rejects.toThrow(/^not a Uint8Array/u);
  },
);

test.each(['le', 'be'] as const)('the corpus draft in UTF-16 %s is the same draft', async (order) => {
  const draft = corpusFile('hsp-ha-2-1/draft-2023-05-22.txt');
  const read = readDraft(await readSource(utf16(draft, order, true)));
  const { diagnostics, ...same } = readDraft(draft);
  const { diagnostics: others, ...rest } = read;
  expect(rest).toEqual(same);
  expect(others.filter(({ ruleId }) => ruleId !== 'other-encoding')).toEqual(diagnostics);
});

describe('the command line', () => {
  test('reads any encoding, and says which', async () => {
    const file = bytes('1. Requests [a \x93report\x94] {USA\x96};');
    const { code, out, err } = await call(['clean', 'd.txt', '--to', 'txt', '--policy', 'all-in'], {
      'd.txt': file,
    });
    expect([code, out, err]).toEqual([
      0,
      '1. Requests a “report”;\n',
      expect.stringContaining('Windows-1252'),
    ]);
  });

  test('refuses what is no text', async () => {
    const { code, out, err } = await call(['parse', 'd.txt'], { 'd.txt': bytes('\x89PNG\r\n\x1A\n') });
    expect([code, out, err]).toEqual([
      1,
      '',
      'travaux: d.txt cannot be read: it is a PNG image; it holds no characters\n',
    ]);
  });

  test('goes by what a file holds, and by --format where it is told', async () => {
    const file = '<p>Recalling [<b>it</b>] {USA+},</p>';
    const read = await call(['annotate', 'd.txt', '--to', 'txt'], { 'd.txt': file });
    expect(read.out).toBe('PP1  Recalling [it] {USA+},\n');
    const asText = await call(['annotate', 'd.txt', '--to', 'txt', '--format', 'text'], { 'd.txt': file });
    expect(asText.out).toContain('<p>');
  });
});
