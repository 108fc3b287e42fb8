import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, clean, readAdopted, readDraft, readingOf, type ViewRoot } from '../../src/index.js';
import { toAkn } from '../../src/write/akn/akn.js';
import { corpusFile } from '../check/fixture.js';
import { hasProgram, outputOf } from '../check/programs.js';
import { checkedBy, schemaPath } from '../check/schemas.js';
import { hasSharedFolder } from '../check/shared-folder.js';
import { plainWords, textsOf } from './view-texts.js';
import { corpusOutcomes, drafts, outcomes, viewOf } from './xml-views.js';

const facts = { language: 'en', date: '2023-05-22', symbol: 'HSP/HA.2/L.1', author: 'UN-Habitat Assembly' };

const adopted = clean(readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md')));

/** Every document that is written, by a name. */
const documents: readonly (readonly [string, string])[] = [
  ...drafts.map(([name, draft]) => [`${name}.annotated`, toAkn(annotated(draft), facts)] as const),
  ...drafts.map(([name, draft]) => [`${name}.clean`, toAkn(clean(draft))] as const),
  ...Object.entries(outcomes).map(([name, view]) => [name, toAkn(view)] as const),
  ...Object.entries(corpusOutcomes).map(([name, view]) => [`corpus.${name}`, toAkn(view)] as const),
  ['adopted-2023-06-09.clean', toAkn(adopted, facts)],
];

const validates = hasSharedFolder && hasProgram('xmllint', ['--version']);

describe.skipIf(!validates)('the schema of Akoma Ntoso 3.0', () => {
  const check = (named: typeof documents): { output: string; ok: boolean } =>
    checkedBy(['xmllint', '--nonet', '--noout', '--schema', schemaPath('akn/akomantoso30.xsd')], named);

  test('has nothing against any of them', () => {
    expect(documents.length).toBeGreaterThan(100);
    const { output, ok } = check(documents);
    expect(output.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))).toEqual([]);
    expect(ok).toBe(true);
  });

  test('refuses what Akoma Ntoso does not know', () => {
    expect(check([['wrong', toAkn(adopted).replace('<mainBody>', '<mainBody by="#x">')]]).ok).toBe(false);
  });
});

type Read = Record<string, Record<string, [string, string][]>>;

describe.skipIf(!hasProgram('python3', ['--version']))('read by another program', () => {
  const script = join(import.meta.dirname, 'read_akn.py');
  const read = (texts: Record<string, string>, parties: Record<string, string[]>): Read =>
    JSON.parse(outputOf('python3', [script], JSON.stringify({ documents: texts, parties }))) as Read;

  test('a clean version has the text that it has as plain text', () => {
    const all: [string, ViewRoot][] = drafts.map(([name, draft]) => [name, clean(draft)]);
    const views: [string, ViewRoot][] = [...all, ['adopted', adopted]];
    const texts = Object.fromEntries(views.map(([name, view]) => [name, toAkn(view)]));
    const found = read(texts, Object.fromEntries(views.map(([name]) => [name, ['']])));
    for (const [name, view] of views) {
      const blocks = (found[name]?.[''] ?? []).filter(([number, words]) => number + words !== '');
      expect([name, blocks.map(([number, words]) => [number, words.trim()])]).toEqual([name, textsOf(view)]);
    }
  });

  test('without what a party does not read, an annotated version reads as the base and as the parties do', () => {
    const texts = Object.fromEntries(drafts.map(([name, draft]) => [name, toAkn(annotated(draft))]));
    const eId = (id: string): string => id.toLowerCase().replaceAll(' ', '-');
    const parties = drafts.map(([name, draft]): [string, string[]] => [
      name,
      ['', ...draft.parties.map(({ id }) => eId(id))],
    ]);
    const found = read(texts, Object.fromEntries(parties));
    let compared = 0;
    for (const [name, draft] of drafts) {
      const views: [string, ViewRoot][] = draft.parties.map(({ id }) => [eId(id), readingOf(draft, [id])]);
      for (const [id, view] of [['', clean(draft, 'base')] as const, ...views]) {
        const blocks = (found[name]?.[id] ?? []).map(([, words]) => plainWords(words));
        const ours = textsOf(view).map(([, words]) => plainWords(words));
        /* The name of an option may stand alone on its line. */
        const isWorded = (words: string): boolean => words !== '';
        expect([name, id, blocks.filter(isWorded)]).toEqual([name, id, ours.filter(isWorded)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(600);
  });
});

describe('golden files', () => {
  const names = [
    'draft-2023-05-22',
    'alternative-provisions',
    'articles-unnumbered',
    'attribution-of-provision',
    'bracket-across-provisions',
    'bracket-nested',
    'bracket-unclosed',
    'bullets',
    'markdown-footnotes',
    'option-levels',
    'preamble-options',
    'stamps',
  ];
  const views: [string, ViewRoot][] = [
    ...drafts
      .filter(([name]) => names.includes(name))
      .map(([name, draft]): [string, ViewRoot] => [name, annotated(draft)]),
    ['adopted-2023-06-09', adopted],
    ...Object.entries(outcomes),
  ];

  test.each(views)('%s', async (name, view) => {
    const written = toAkn(view, facts);
    expect(toAkn(view, facts)).toBe(written);
    await expect(written).toMatchFileSnapshot(join(import.meta.dirname, `expected/${name}.akn.xml`));
  });
});

describe('hostile text', () => {
  const words = (value: string): string =>
    /<p>(.*)<\/p>/u.exec(toAkn(viewOf([{ type: 'text', value }])))?.[1] ?? '';

  test.each([
    ['<script>x</script> & &amp;', '&#x3C;script>x&#x3C;/script> &#x26; &#x26;amp;'],
    ['a]]>b', 'a]]&gt;b'],
    ['a\0b\uFFFEc\uD800d\u202Ee', 'a‹U+0000›b‹U+FFFE›c‹U+D800›d‹U+202E›e'],
  ])('%j', (value, expected) => {
    expect(words(value)).toBe(expected);
  });
});

describe('what identifies a document', () => {
  const values = (view: ViewRoot, options: Parameters<typeof toAkn>[1]): (string | undefined)[] => {
    const xml = toAkn(view, options);
    return [/<statement name="([^"]*)"/u, /<FRBRuri value="([^"]*)"/u, /language="([^"]*)"/u].map(
      (pattern) => pattern.exec(xml)?.[1],
    );
  };
  const draft = readDraft('1. Urges [swift] {USA+} action;');

  test('nothing is made up where nothing is given', () => {
    const uri = '/akn/un/statement/deliberation/unknown/0001-01-01/unknown';
    expect(values(annotated(draft), {})).toEqual(['resolutionDraft', uri, 'und']);
  });

  test('what is given is used', () => {
    const uri = '/akn/un/statement/deliberation/un-habitat-assembly/2023-05-22/hsp-ha-2-l-1';
    expect(values(clean(draft), facts)).toEqual(['resolution', uri, 'eng']);
    expect(values(clean(draft), { uri: '/akn/un/x', language: 'pt-BR' })).toEqual([
      'resolution',
      '/akn/un/x',
      'pt',
    ]);
  });

  test('a date that is no day is misuse', () => {
    expect(() => toAkn(clean(draft), { date: '2023-13-01' })).toThrow(TypeError);
  });
});
