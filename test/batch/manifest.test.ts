import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/batch/manifest.js';

/** Checks what a manifest says: `id: drafts > adopted`, with what else it says, or its errors, `line: reason`. */
function check(text: string, expected: readonly string[]): void {
  const { negotiations, lines, errors } = readManifest(text);
  for (const { id } of negotiations) if (errors.length === 0) expect(lines.get(id)).toBeGreaterThan(0);
  const told = negotiations.map((one) => {
    const { id, drafts, adopted, attributes, verdicts, ...rest } = one;
    const named = Object.entries({ ...rest, ...Object.fromEntries(attributes) }).filter(
      ([, value]) => value !== null,
    );
    return [
      `${id}: ${drafts.join(' + ')} > ${adopted ?? '-'}`,
      ...(verdicts.length === 0 ? [] : [`verdicts=${verdicts.join(' + ')}`]),
      ...named.map(([name, value]) => `${name}=${value ?? ''}`),
    ].join(' ');
  });
  expect(errors.length > 0 ? errors.map(({ line, reason }) => `${line}: ${reason}`) : told).toEqual(expected);
}

describe('what a manifest says', () => {
  test.each<[string, string, string[]]>([
    [
      'CSV; rows are in the order of their ids, and columns that are not known are attributes',
      'id,draft,adopted,body,date\nb,b.txt,b.md,UNGA,2023-06-09\na,a.docx,a.pdf,,\n',
      ['a: a.docx > a.pdf', 'b: b.txt > b.md date=2023-06-09 body=UNGA'],
    ],
    [
      'CSV with a byte order mark, carriage returns and quoted cells',
      '\uFEFFid,draft,adopted,topic\r\n"a ""1""","texts/a, b.txt",a.md,"two\r\nlines"\r\n',
      ['a "1": texts/a, b.txt > a.md topic=two\r\nlines'],
    ],
    ['CSV with semicolons', 'id;drafts;adopted\na;1.txt | 2.txt;a.md\n', ['a: 1.txt + 2.txt > a.md']],
    ['CSV with tabs', 'id\tdraft\na\ta.txt\n', ['a: a.txt > -']],
    [
      'how texts are read',
      'id,draft,adopted,base,part,adopted_part,notation,format\na,a,b,c,Annex I,Text 2,signed-braces,docx\n',
      ['a: a > b base=c part=Annex I adoptedPart=Text 2 notation=signed-braces format=docx'],
    ],
    [
      'verdicts that a person checked',
      'id,drafts,adopted,verdicts\na,1.txt|2.txt,a.md,1.csv | 2.csv\n',
      ['a: 1.txt + 2.txt > a.md verdicts=1.csv + 2.csv'],
    ],
    [
      'the same as a list',
      '[{"id": "a", "draft": "1.txt", "adopted": "a.md", "verdicts": ["1.csv"]}]',
      ['a: 1.txt > a.md verdicts=1.csv'],
    ],
    [
      'a JSON array',
      '[{"id": 7, "drafts": ["1.txt", "2.txt"], "adopted": "a.md", "year": 2023, "closed": true, "note": null}]',
      ['7: 1.txt + 2.txt > a.md closed=true year=2023'],
    ],
    ['NDJSON', '{"id":"b","draft":"b"}\n\n{"id":"a","draft":"a","adopted":""}\n', ['a: a > -', 'b: b > -']],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('what is wrong is said with its line', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', ['1: there is no negotiation in it']],
    ['no rows', 'id,draft\n', ['1: there is no negotiation in it']],
    [
      'verdicts on nothing',
      '[{"id": "a", "draft": "1", "verdicts": "1.csv"}, {"id": "b", "draft": "1", "adopted": "2", "verdicts": [1]}]',
      [
        '1: there are verdicts and no adopted text that they could be about',
        '1: “verdicts” is a path or a list of paths',
      ],
    ],
    [
      'no id, no draft',
      'id,draft,adopted\n,a.txt,a.md\nb,,b.md\n',
      [
        '2: there is no id; each negotiation needs one, in the column “id”',
        '3: there is no draft; its path goes into the column “draft”, several into “drafts”',
      ],
    ],
    [
      'an id twice',
      'id,draft\na,1\nb,2\na,3\n',
      ['4: the id “a” is that of line 2 too; ids are not used twice'],
    ],
    [
      'both columns',
      'id,draft,drafts\na,1,2|3\n',
      ['2: it has both “draft” and “drafts”; one path goes into the first, several into the second'],
    ],
    [
      'a cell too many, behind a row of two lines',
      'id,draft,topic\na,1,"x\ny"\nb,2,z,w\n',
      ['4: the CSV is broken: Invalid Record Length: columns length is 3, got 4 on line 4'],
    ],
    [
      'an unknown format',
      'id,draft,format\na,1,odt\n',
      ['2: format “odt” is not known; it is one of auto, text, markdown, html, docx, pdf'],
    ],
    ['a control in an id', '{"id":"a\\u0007","draft":"1"}', ['1: the id has a control character in it']],
    [
      'JSON that is broken',
      '[\n {"id": "a", "draft": "1"},\n {"id" "b"}\n]',
      ['3: the JSON is broken: ColonExpected'],
    ],
    [
      'JSON of other things',
      '[\n "a",\n {"id": ["b"], "draft": "1", "topics": ["x"]},\n {"id": "c", "drafts": ["1", 2]}]',
      [
        '2: an object is needed here, not string',
        '3: “id” is no text',
        '3: there is no id; each negotiation needs one, in the column “id”',
        '3: “topics” is a list or an object; a text, a number or a truth value is needed',
        '4: “drafts” is a list of paths',
      ],
    ],
    [
      'lines of NDJSON',
      '{"id":"a","draft":"1"}\n{"id":\n[1]\n',
      ['2: this line is no JSON object', '3: this line is no JSON object'],
    ],
  ])('%s', (_, text, expected) => check(text, expected));
});
