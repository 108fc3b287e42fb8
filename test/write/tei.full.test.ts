import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, clean, readAdopted, readingOf, type Draft, type ViewRoot } from '../../src/index.js';
import { toTei } from '../../src/write/tei/tei.js';
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
  ...drafts.map(([name, draft]) => [`${name}.annotated`, toTei(annotated(draft), facts)] as const),
  ...drafts.map(([name, draft]) => [`${name}.clean`, toTei(clean(draft))] as const),
  ...Object.entries(outcomes).map(([name, view]) => [name, toTei(view)] as const),
  ...Object.entries(corpusOutcomes).map(([name, view]) => [`corpus.${name}`, toTei(view)] as const),
  ['adopted-2023-06-09.clean', toTei(adopted, facts)],
];

const validates = hasSharedFolder && hasProgram('jing', []);

describe.skipIf(!validates)('the schema of TEI P5 4.7', () => {
  const check = (named: typeof documents): { output: string; ok: boolean } =>
    checkedBy(['jing', schemaPath('tei/tei_all.rng')], named);

  test('has nothing against any of them', () => {
    expect(documents.length).toBeGreaterThan(100);
    const { output, ok } = check(documents);
    expect(output.split('\n').filter((line) => line.includes('error'))).toEqual([]);
    expect(ok).toBe(true);
  });

  test('refuses what TEI does not know', () => {
    expect(check([['wrong', toTei(adopted).replace('<body>', '<body wit="#x">')]]).ok).toBe(false);
  });
});

/** For a draft: its base, and the text if one party has its way. */
function readings(draft: Draft): [string, ViewRoot][] {
  const parties = draft.parties.map(({ id }): [string, ViewRoot] => [id, readingOf(draft, [id])]);
  return [['base', clean(draft, 'base')], ...parties];
}

type Read = Record<string, Record<string, [string, string, string][]>>;

describe.skipIf(!hasProgram('python3', ['--version']))('read by another program', () => {
  const script = join(import.meta.dirname, 'read_tei.py');
  const read = (texts: Record<string, string>, witnesses: Record<string, string[]>): Read =>
    JSON.parse(outputOf('python3', [script], JSON.stringify({ documents: texts, witnesses }))) as Read;

  test('a clean version has the text that it has as plain text', () => {
    const all: [string, ViewRoot][] = drafts.map(([name, draft]) => [name, clean(draft)]);
    const views: [string, ViewRoot][] = [...all, ['adopted', adopted]];
    const texts = Object.fromEntries(views.map(([name, view]) => [name, toTei(view)]));
    const found = read(texts, Object.fromEntries(views.map(([name]) => [name, ['base']])));
    for (const [name, view] of views) {
      const blocks = (found[name]?.base ?? []).filter(([, label, words]) => label + words !== '');
      expect([name, blocks.map(([, label, words]) => [label, words.trim()])]).toEqual([name, textsOf(view)]);
    }
  });

  test('the witnesses of an annotated version read as the base and as the parties do', () => {
    const texts = drafts.map(([name, draft]) => [name, toTei(annotated(draft))] as const);
    const witnesses = texts.map(([name, xml]): [string, string[]] => [
      name,
      ['base', ...[...xml.matchAll(/<witness xml:id="([^"]*)"><orgName/gu)].map(([, id = '']) => id)],
    ]);
    const found = read(Object.fromEntries(texts), Object.fromEntries(witnesses));
    let compared = 0;
    for (const [name, draft] of drafts) {
      for (const [id, view] of readings(draft)) {
        const blocks = found[name]?.[teiId(id)];
        if (blocks === undefined) continue;
        const theirs = blocks.map(([block, , words]) => [block, plainWords(words)]);
        const ours = view.children.map((block) => {
          const [text] = textsOf({ ...view, children: [block] });
          return [block.id, plainWords(text?.[1] ?? '')];
        });
        /* The name of an option may stand alone on its line. */
        const isWorded = ([, words]: (string | undefined)[]): boolean => words !== '';
        expect([name, id, theirs.filter(isWorded)]).toEqual([name, id, ours.filter(isWorded)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(600);
  });
});

/** Of the ids of parties in the drafts, only those with a space are not ids of XML. */
const teiId = (id: string): string => id.replaceAll(' ', '-');

describe('golden files', () => {
  const names = [
    'draft-2023-05-22',
    'alternative-provisions',
    'articles-unnumbered',
    'attribution-of-provision',
    'bracket-across-provisions',
    'bracket-nested',
    'bracket-repaired-by-scope',
    'bracket-unclosed',
    'bullets',
    'markdown-footnotes',
    'option-levels',
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
    const written = toTei(view, facts);
    expect(toTei(view, facts)).toBe(written);
    await expect(written).toMatchFileSnapshot(join(import.meta.dirname, `expected/${name}.tei.xml`));
  });
});

describe('hostile text', () => {
  const words = (value: string): string =>
    /<p>(?:<label>[^<]*<\/label> )?(.*)<\/p>\n {6}<\/div>/u.exec(
      toTei(viewOf([{ type: 'text', value }])),
    )?.[1] ?? '';

  test.each([
    ['<script>x</script> & &amp;', '&#x3C;script>x&#x3C;/script> &#x26; &#x26;amp;'],
    ['a]]>b', 'a]]&gt;b'],
    ['a\0b\u001Bc', 'a‹U+0000›b‹U+001B›c'],
    ['a\uFFFEb\uFFFFc\uD800d', 'a‹U+FFFE›b‹U+FFFF›c‹U+D800›d'],
    ['a\u202Eb\u2066c', 'a‹U+202E›b‹U+2066›c'],
    ['a\r\nb', 'a b'],
    ['\u{1F600}\u0301', '\u{1F600}\u0301'],
  ])('%j', (value, expected) => {
    expect(words(value)).toBe(expected);
  });

  test('parties have ids whatever they are called', () => {
    const names = ['base', 's1', 'Arab Group', 'Arab-Group', '77', '"><x', 'Δ', ''];
    const positions = names.map((party) => ({ party, stance: 'support' as const, remark: '' }));
    const xml = toTei(viewOf([{ type: 'attribution', positions, note: '' }]));
    const ids = [...xml.matchAll(/<org xml:id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['base.2', 's1', 'Arab-Group', 'Arab-Group.2', '_77', '_-x', '_-', '_']);
  });
});

describe('facts about the document', () => {
  test.each([
    [{ date: '2023-02-30' }, 'date must be a day like “2023-05-22”, not “2023-02-30”'],
    [{ date: 'May 2023' }, 'date must be a day like “2023-05-22”, not “May 2023”'],
    [{ language: 'English!' }, 'language must be a tag of BCP 47 like “en”, not “English!”'],
  ])('%j is misuse', (wrong, message) => {
    expect(() => toTei(viewOf([]), wrong)).toThrow(new TypeError(message));
  });
});
