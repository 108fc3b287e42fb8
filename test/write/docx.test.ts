import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  adoptedOutcome,
  annotated,
  clean,
  compareDrafts,
  compared,
  draftOutcome,
  readAdopted,
  readDraft,
  readingOf,
  reconcile,
  sideBySide,
  toDocx,
  type ViewChange,
  type ViewPosition,
  type ViewRoot,
} from '../../src/index.js';
import { corpusFile, fixture } from '../check/fixture.js';
import { written, writtenAnnotated } from './check-docx.js';
import { dumpDocx, readDocx } from './docx-reading.js';

describe('the annotated version', () => {
  test.each<[about: string, source: string, file: string[]]>([
    [
      'one author for both parts of a replacement',
      'Recalling [on] {USA+} [entitled] {USA+} it,',
      ['PP1 →Recalling{-USA| on-}{+USA| entitled+} it,'],
    ],
    [
      'the others comment',
      '1. Notes [a thing] {USA+, DEU+, FRA-}{RUS reserve, pending};',
      [
        'OP1 →Notes«0 «1 «2 {+USA| a thing+} 0» 1» 2»;',
        '',
        '0 Germany (DEU): Supports',
        '1 France (FRA): Opposes',
        '2 Russian Federation (RUS): Reserves its position: pending',
      ],
    ],
    [
      'of a replacement, the sign on the new words counts',
      '1. [Ensuring] {TZA+, NGA-} [Facilitating] {TZA+, NGA+} it;',
      [
        'PP1 →«0 {-TZA|Ensuring-}{+TZA| Facilitating+} 0» it;',
        '',
        '0 Nigeria (NGA): Opposes (of the old words); Supports (of the new words)',
      ],
    ],
    [
      'a tag behind the rest of a word',
      '1. Meets [the] {USA+} [t][T]argets {USA+, FRA+} now;',
      ['OP1 →Meets{+USA| the+}«0 {-USA| t-}{+USA| +}{+USA|T+} 0»argets now;', '', '0 France (FRA): Supports'],
    ],
    [
      'words of nobody',
      '1. Notes [a [b] {USA+} c] and [that];\n\n2. Urges [on] [entitled] it;',
      ['OP1 →Notes [a{+USA| b+} c] and [that];', 'OP2 →Urges [on] [entitled] it;'],
    ],
    [
      'words on which somebody only reserves',
      '1. Notes [this] {USA reserve} here;',
      ['OP1 →Notes«0  [this] 0» here;', '', '0 United States of America (USA): Reserves its position'],
    ],
    [
      'an insertion inside a deletion',
      '1. Notes [an old [and new] {EU+} thing] {IDN delete} here;',
      ['OP1 →Notes{-IDN| an old-}{+EU|{-IDN| and new-}+}{-IDN| thing-} here;'],
    ],
    [
      'a deletion inside an insertion of the same party',
      '1. Notes [all [old] {FRA delete} words] {FRA+} here;',
      ['OP1 →Notes{+FRA| all+}{+FRA|{-France (FRA), again| old-}+}{+FRA| words+} here;'],
    ],
    [
      'a whole paragraph, behind a change at the very end of another',
      '1. Urges action [, inter alia:] {USA+}\n\n[2. Urges that;] {USA+}\n\n3. Notes it.',
      [
        'OP1 →Urges action{+USA| , inter alia:+} ',
        '{+USA|OP2 +}{+USA|→+}{+USA|Urges that;+} {+USA¶+}',
        'OP3 →Notes it.',
      ],
    ],
    [
      'a span over two paragraphs',
      '[1. Urges action;\n\n2. Requests more;] {USA+, FRA-}\n\n3. Decides.',
      [
        '{+USA|OP1 +}{+USA|→+}«0 {+USA|Urges action;+} 0» {+USA¶+}',
        '{+USA|OP2 +}{+USA|→+}{+USA|Requests more;+} {+USA¶+}',
        'OP3 →Decides.',
        '',
        '0 France (FRA): Opposes',
      ],
    ],
    [
      'a mark that the draft lacks',
      '1. Notes it, and b] {USA reserve, pending} here;',
      [
        'OP1 →Notes it,«0  ⟦and b] 0» here;',
        '',
        '0 United States of America (USA): Reserves its position: pending',
      ],
    ],
    [
      'a stamp, and a tag of the provision',
      '1. Notes it, {EU suggest to move} Ad ref 22 May 2023 12.26',
      [
        'OP1 →«0 Notes it,~aside| Ad ref 22 May 2023 12.26~ 0»',
        '',
        '0 European Union (EU): Suggests to move this',
      ],
    ],
    [
      'a note behind a span',
      '1. Notes [a] {USA+} {placeholder for the name RUS}',
      [
        'OP1 →Notes«0 {+USA| a+} 0»',
        '',
        '0 Russian Federation (RUS): Holds a place: placeholder for the name RUS',
      ],
    ],
    [
      'the space of a mark that comes',
      '1. Notes to [“] {FRA+} adopting it [”] {FRA+} now;',
      ['OP1 →Notes to{+FRA| “+}{-FRA| -}adopting it{+FRA| ”+} now;'],
    ],
    [
      'words that the library reads as fields',
      '1. Notes CURRENT [TOTAL_PAGES] {USA+} SECTION;',
      ['OP1 →Notes CURRENT{+USA| TOTAL_PAGES+} SECTION;'],
    ],
    [
      'a party that nobody knows',
      '1. Notes [this] {XYZ+, USA-};',
      ['OP1 →Notes«0 {+XYZ| this+} 0»;', '', '0 United States of America (USA): Opposes'],
    ],
  ])('%s', async (_about, source, file) => {
    expect(
      dumpDocx(await writtenAnnotated(readDraft(source)))
        .trimEnd()
        .split('\n'),
    ).toEqual(file);
  });
});

describe('the form of a resolution', () => {
  test.each<[about: string, source: string, file: string[]]>([
    [
      'title, formula, openings in italics, numbers that Word counts',
      'A title\n\nThe General Assembly,\n\nRecalling also it,\n\nDeeply concerned by it,\n\nTaking note with appreciation of it,\n\n1. Also urges:\n\n(a) This;\n\n(b) That;\n\n2. Decides.',
      [
        '(Title) A title',
        '/The General Assembly,/',
        '/Recalling also/ it,',
        '/Deeply concerned/ by it,',
        '/Taking note with appreciation/ of it,',
        '(ListParagraph 1.) /Also urges/:',
        '(ListParagraph (a)) This;',
        '(ListParagraph (b)) That;',
        '(ListParagraph 2.) /Decides/.',
      ],
    ],
    [
      'a number that does not follow, and labels that no counting gives',
      '1. Urges:\n\n(a) This:\n\n(i) One;\n\n(ii) Two;\n\n(b) That;\n\nAlt (b) Those;\n\n(c) More;\n\n4. Notes;\n\n4 bis. Notes so;\n\n5. Decides.',
      [
        '(ListParagraph 1.) /Urges/:',
        '(ListParagraph (a)) This:',
        '(ListParagraph (i)) One;',
        '(ListParagraph (ii)) Two;',
        '(ListParagraph (b)) That;',
        'Alt (b) Those;',
        '(ListParagraph (c)) More;',
        '(ListParagraph 4.) /Notes/;',
        '4 bis. /Notes/ so;',
        '(ListParagraph 5.) /Decides/.',
      ],
    ],
  ])('%s', async (_about, source, file) => {
    expect(
      dumpDocx(await written(clean(readDraft(source))))
        .trimEnd()
        .split('\n'),
    ).toEqual(file);
  });
});

test('Word counts the markers of a clean version', async () => {
  const view = clean(readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt')));
  const { paragraphs } = await written(view);
  const numbers = paragraphs.map(({ number, runs }) => (number === '' ? (runs[0]?.value ?? '') : number));
  const markers = view.children.map(({ label }) => label?.marker ?? '');
  expect(markers.filter((marker) => marker !== '')).toHaveLength(11);
  for (const [index, marker] of markers.entries()) expect(numbers[index]?.startsWith(marker)).toBe(true);
});

describe('names in the line of the text', () => {
  test.each<[about: string, source: string, file: string[]]>([
    [
      'behind each bracket',
      '1. Notes [a thing] {USA+, FRA-}{RUS reserve, pending} here;',
      ['OP1 →Notes{+USA| a thing+}~aside| {USA+, FRA-}~~aside| {RUS reserve pending}~ here;'],
    ],
    [
      'a paragraph that comes as a whole takes them along',
      '1. Notes it;\n\n[2. Urges that;] {USA+}\n\n3. Decides.',
      [
        'OP1 →Notes it;',
        '{+USA|OP2 +}{+USA|→+}{+USA|Urges that;+}{+USA|~aside| {USA+}~+} {+USA¶+}',
        'OP3 →Decides.',
      ],
    ],
    [
      'of a provision, and words that nobody explains',
      '1. Notes [this] and that, {EU suggest to move} Ad ref 22 May 2023 12.26',
      ['OP1 →Notes [this] and that,~aside| {EU suggest to move}~~aside| Ad ref 22 May 2023 12.26~'],
    ],
  ])('%s', async (_about, source, file) => {
    const view = annotated(readDraft(source));
    expect(
      dumpDocx(await written(view, { names: 'inline' }))
        .trimEnd()
        .split('\n'),
    ).toEqual(file);
  });
});

test('what is said of the document stands at the head of every page and in its properties', async () => {
  const facts = { date: '2023-05-22', symbol: 'HSP/HA.2/L.1', language: 'fr', author: 'Assemblée' };
  const { parts } = readDocx(await toDocx(clean(readDraft('1. Urges it.')), facts));
  const header = [...parts].find(([path]) => /header\d*\.xml$/u.test(path))?.[1] ?? '';
  expect(header.replace(/<[^>]*>/gu, '|').replace(/\|+/gu, '|')).toContain(
    '|Assemblée|HSP/HA.2/L.1  2023-05-22|',
  );
  expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Assemblée</dc:creator>');
  expect(parts.get('docProps/core.xml')).toContain('<dc:subject>HSP/HA.2/L.1</dc:subject>');
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr"/>');
  await expect(toDocx(clean(readDraft('')), { language: 'no tag' })).rejects.toThrow(TypeError);
});

describe('what is over', () => {
  const draft = readDraft('1. Notes [all] {USA+} of [it] {FRA+, USA-};\n\n2. Urges action;');
  const adopted = readAdopted('1. Notes all of them;\n\n2. Urges swift action;');
  const reconciliation = reconcile(draft, adopted);

  test.each<[about: string, view: ViewRoot, file: string[]]>([
    [
      'the draft with fates: nothing is tracked, a legend, and comments that say why',
      draftOutcome(draft, reconciliation),
      [
        'What became of the brackets of this draft',
        '~retained|retained~',
        'the words stand in the adopted text',
        '~dropped|dropped~',
        'the words are not in their place',
        '',
        'OP1 →Notes «0 ~retained|[~~retained|all~~retained|]~~aside| ⟨retained; insertion adopted⟩~ 0» ~aside|{USA+}~ of «1 ~dropped|[~~dropped|it~~dropped|]~~aside| ⟨dropped; insertion not adopted⟩~ 1» ~aside|{FRA+, USA-}~;',
        'OP2 →Urges action;',
        '',
        '0 Notes: retained, confidence 88 %: Its words stand in their place: “all”.',
        '1 Notes: dropped, confidence 87 %: The text goes on without it: “Notes all of … Urges swift action”.',
      ],
    ],
    [
      'the adopted text with origins',
      adoptedOutcome(adopted, reconciliation),
      [
        'Where the words of this text came from',
        'base',
        'words of the draft outside of every bracket, option and reservation',
        '~span|span~',
        'words of a bracket',
        '~new|new~',
        'nothing in the draft corresponds to them',
        '',
        'OP1 →Notes ~span|all~~aside| ⟨span: USA⟩~ of ~new|them~~aside| ⟨new⟩~;',
        'OP2 →Urges ~new|swift~~aside| ⟨new⟩~ action;',
      ],
    ],
    [
      'a draft that is compared',
      compared(
        draft,
        compareDrafts(draft, readDraft('1. Notes all of [it] {FRA+};\n\n2. Urges action;')),
        'before',
      ),
      [
        'What happened to the brackets from one draft to the next',
        'unchanged',
        'in brackets in both drafts',
        'closed',
        'in brackets in the earlier draft only',
        '',
        'OP1 →Notes [all]~aside| ⟨closed: agreed text; USA support → nothing⟩~ ~aside|{USA+}~ of [it]~aside| ⟨unchanged; USA oppose → nothing⟩~ ~aside|{FRA+, USA-}~;',
        'OP2 →Urges action;',
      ],
    ],
  ])('%s', async (_about, view, file) => {
    expect(
      dumpDocx(await written(view))
        .trimEnd()
        .split('\n'),
    ).toEqual(file);
  });

  test('two drafts side by side are a table: every paragraph of both is in it once', async () => {
    const later = readDraft(
      '1. Notes all of [it] {FRA+};\n\n2. Requests a report;\n\n3. Urges prompt action;',
    );
    const view = sideBySide(draft, later, compareDrafts(draft, later), { before: 'Rev.1', after: 'Rev.2' });
    const content = await written(view);
    expect(dumpDocx(content).trimEnd().split('\n')).toEqual([
      'Two drafts side by side',
      '~removed|words~',
      'in the earlier draft only',
      '~added|words~',
      'in the later draft only',
      '[words]',
      'in brackets: not agreed',
      '~aside|{USA+, FRA-}~',
      'who is for it, who is against it',
      '~aside|⟨closed⟩~',
      'what happened to the bracket before it',
      '',
      '',
      'Rev.1',
      'Rev.2',
      '',
      'OP1 →Notes [all]~aside| ⟨closed: agreed text; USA support → nothing⟩~ ~aside|{USA+}~ of [it]~aside| ⟨unchanged; USA oppose → nothing⟩~ ~aside|{FRA+, USA-}~;',
      'OP1 →Notes all of [it]~aside| ⟨unchanged; USA oppose → nothing⟩~ ~aside|{FRA+}~;',
      '~aside|new~',
      '',
      'OP2 →~added|Requests a report~;',
      '',
      'OP2 →Urges action;',
      'OP3 →Urges ~added|prompt~ action;',
    ]);
    expect(content.parts.get('word/document.xml')).toContain('w:orient="landscape"');
    expect(content.parts.get('word/document.xml')).toContain('<w:tblHeader/>');
  });
});

describe('golden files', () => {
  const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  const views: Readonly<Record<string, () => ViewRoot>> = {
    'draft-2023-05-22': () => annotated(draft),
    'draft-2023-05-22.usa': () => readingOf(draft, ['USA']),
    'adopted-2023-06-09': () => clean(readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'))),
    ...Object.fromEntries(
      [
        'alternative-provisions',
        'bracket-across-provisions',
        'bracket-nested',
        'bullets',
        'option-levels',
        'stamps',
      ].map((name) => {
        const { source, options } = fixture(name);
        return [name, () => annotated(readDraft(source, options))];
      }),
    ),
  };
  test.each(Object.entries(views))('%s', async (name, view) => {
    const path = join(import.meta.dirname, 'expected', `${name}.docx.txt`);
    await expect(dumpDocx(await written(view()))).toMatchFileSnapshot(path);
  });
});

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are the same at another time and for a second file', async () => {
    const view = annotated(readDraft('1. Notes [this] {USA+, FRA-} and [that] {EU+};'));
    const first = await toDocx(view);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    expect(Buffer.from(await toDocx(view)).equals(Buffer.from(first))).toBe(true);
  });

  test('have the date that is given, and no other', async () => {
    const view = annotated(readDraft('1. Notes [this] {USA+, FRA-};'));
    const { parts } = readDocx(await toDocx(view, { date: '2023-05-22' }));
    const dates = [...parts.values()].flatMap((part) => part.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu) ?? []);
    expect(dates.length).toBeGreaterThanOrEqual(4);
    for (const date of dates) expect(new Date(date).toISOString()).toBe('2023-05-22T00:00:00.000Z');
  });

  test.each(['yesterday', '2023-13-01', '2023-02-30', '2023-02-29T10:00Z', '2024-04-31', '5/22/2023', ''])(
    '“%s” is no date',
    async (date) => {
      await expect(toDocx(annotated(readDraft('')), { date })).rejects.toThrow(TypeError);
    },
  );
});

describe('hostile text', () => {
  test.each<[about: string, words: string, shown: string]>([
    ['control characters', 'a\u0000b\u001bc\u0085d\ufffee', 'a‹U+0000›b‹U+001B›c d‹U+FFFE›e'],
    ['halves of pairs', 'a\ud800b\udc00c', 'a‹U+D800›b‹U+DC00›c'],
    ['what turns the text around', 'a\u202eb\u2066c', 'a‹U+202E›b‹U+2066›c'],
    ['the end of a section of characters', 'a]]>b', 'a]]>b'],
    ['elements', '<w:p/><script>a</script>&amp;"', '<w:p/><script>a</script>&amp;"'],
  ])('%s', async (_about, words, shown) => {
    const { title, paragraphs, comments, footnotes } = await written(hostile(words));
    const text = paragraphs.flatMap(({ runs }) => runs.map(({ value }) => value)).join('');
    expect(text).toContain(`Notes ${shown} it`);
    expect(title).toBe(shown);
    expect(comments).toEqual([
      { id: '0', author: `${shown} (X)`, text: `Supports: ${shown}` },
      { id: '1', author: 'Notes', text: shown },
    ]);
    expect(footnotes).toEqual([{ id: '1', author: '', text: ` ${shown}` }]);
  });
});

/** The same words wherever a view holds text. */
function hostile(words: string): ViewRoot {
  const positions: ViewPosition[] = [{ party: 'X', stance: 'support', remark: words }];
  const change: ViewChange = {
    id: 'c1',
    kind: 'insertion',
    part: 'new',
    confidence: 1,
    positions,
    stands: [{ party: 'X', stand: 'support' }],
    outcome: null,
  };
  return {
    type: 'root',
    title: words,
    parties: [{ id: 'X', kind: 'state', name: words }],
    labels: 'canonical',
    clashes: [],
    children: [
      {
        type: 'block',
        id: 'v1',
        kind: 'operativeParagraph',
        label: { canonical: 'OP1', marker: '1.' },
        depth: 0,
        children: [
          { type: 'text', value: `Notes ${words} it` },
          {
            type: 'span',
            id: 's1',
            opening: 'mark',
            closing: 'mark',
            change,
            fate: null,
            event: null,
            children: [{ type: 'text', value: ` and ${words}` }],
          },
          { type: 'attribution', positions, note: words },
          { type: 'footnote', marker: '1', value: words },
        ],
      },
    ],
  };
}
