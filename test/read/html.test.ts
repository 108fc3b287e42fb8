import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource, type SourceText } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';

async function read(body: string): Promise<SourceText> {
  const source = await readSource(strToU8(`<!doctype html><html><body>${body}</body></html>`));
  expect(source.format).toBe('html');
  expect((source.blocks ?? []).map(({ start, end }) => source.text.slice(start, end)).join('\n\n')).toBe(
    source.text,
  );
  expect(breachesOfDraft(source.text, readDraft(source))).toEqual([]);
  return source;
}

const texts: readonly (readonly [name: string, body: string, text: string])[] = [
  [
    'paragraphs and white space',
    '<p>one\n   two</p><p> three<b> four </b> five</p>',
    'one two\n\nthree four five',
  ],
  ['text between paragraphs', 'a<p>b</p>c<div>d<div>e</div>f</div>', 'a\n\nb\n\nc\n\nd\n\ne\n\nf'],
  [
    'entities, known and by number',
    '<p>&lt;USA&gt; &amp; &ldquo;x&rdquo; &#8212; &eacute;&nbsp;y</p>',
    '<USA> & “x” — é\u00A0y',
  ],
  ['line breaks; two end a paragraph', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
  ['text as it is typed', '<pre>1. a\n   b\n\n2. c</pre>', '1. a\n   b\n\n2. c'],
  [
    'lists as browsers count them',
    '<ol><li>a<li>b<ol type=a><li>c<li value=4>d</ol><li>e</ol>',
    '1. a\n\n2. b\n\na. c\n\nd. d\n\n3. e',
  ],
  [
    'a list that begins later, and one backwards',
    '<ol start=7><li>a</ol><ol reversed><li>b<li>c</ol>',
    '7. a\n\n2. b\n\n1. c',
  ],
  [
    'types of lists by attribute and by style',
    '<ol type=I><li>a</ol><ol style="list-style-type: lower-roman"><li>b</ol><ul><li>c</ul><ul style="list-style:none"><li>d</ul>',
    'I. a\n\ni. b\n\n• c\n\nd',
  ],
  ['the label of an item stands before its first paragraph', '<ol><li><p>a</p><p>b</p></ol>', '1. a\n\nb'],
  [
    'cells in order',
    '<table><caption>t</caption><tr><th>a<th>b<tr><td>c<p>d</table>',
    't\n\na\n\nb\n\nc\n\nd',
  ],
  [
    'neither scripts, nor styles, nor the title',
    '<title>t</title><style>p{}</style><script>x</script><p>a</p><template>b</template>',
    'a',
  ],
  ['nothing that is hidden', '<p>a</p><p hidden>b</p><p style="display:none">c</p>', 'a'],
  [
    'notes as pandoc writes them',
    '<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section role="doc-endnotes"><ol><li id="fn1" role="doc-endnote"><p>note <a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    'a[^1]\n\n[^1]: note',
  ],
  [
    'notes as Word saves them',
    '<p>a<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup></p><div id=_ftn1><p><sup><a href="#_ftnref1">[1]</a></sup> note</p></div>',
    'a[^1]\n\n[^1]: note',
  ],
  ['a raised number that leads nowhere is one', '<p>CO<sub>2</sub> m<sup>2</sup></p>', 'CO2 m2'],
];

describe('the text is what a reader of the page sees', () => {
  test.each(texts)('%s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });
});

const styles: readonly (readonly [name: string, body: string, runs: string[]])[] = [
  [
    'elements',
    '<p><s>a</s><strike>b</strike> <u>c</u> <b>d</b> <em>e</em> <mark>f</mark> <sup>g</sup></p>',
    ['ab strike', 'c underline', 'd bold', 'e italic', 'f highlight=ffff00', 'g superscript'],
  ],
  [
    'their own style',
    '<p><span style="text-decoration: line-through">a</span> <span style="text-decoration-line:underline;color:#F00">b</span> <span style="font-weight:700">c</span></p>',
    ['a strike', 'b underline color=ff0000', 'c bold'],
  ],
  [
    'style sheets',
    '<style>/* x */ .del, s.old { text-decoration: line-through } span.new{color:rgb(0, 128, 0)} #one{font-style:italic} p .no{color:red}</style><p><span class="del x">a</span> <span class=new>b</span> <i id=one>c</i> <span class=no>d</span></p>',
    ['a strike', 'b color=008000', 'c italic'],
  ],
  [
    'a line holds for all inside',
    '<p><u>a<span style="text-decoration:none">b</span></u></p>',
    ['ab underline'],
  ],
];

describe('styles of words', () => {
  test.each(styles)('%s', async (_, body, expected) => {
    const { text, runs } = await read(body);
    const shown = runs.map(({ start, end, ...style }) =>
      [
        text.slice(start, end),
        ...Object.entries(style).map(([key, value]) => (value === true ? key : `${key}=${value}`)),
      ].join(' '),
    );
    expect(shown).toEqual(expected);
  });
});

test('insertions and deletions, with authors where they are named', async () => {
  const body =
    '<p>a <ins datetime="2023-05-22" data-author="USA">b</ins> <del>c</del> <span class="insertion" data-author="France" data-date="2020-01-01T00:00:00Z">d</span></p>';
  const { text, tracked } = await read(body);
  expect(
    tracked.map(({ start, end, kind, author, date }) => [text.slice(start, end), kind, author, date]),
  ).toEqual([
    ['b', 'insertion', 'USA', '2023-05-22'],
    ['c', 'deletion', '', null],
    ['d', 'insertion', 'France', '2020-01-01T00:00:00Z'],
  ]);
});

test('comments as pandoc writes them', async () => {
  const body =
    '<p>a <span class="comment-start" id="0" data-author="USA" data-date="2020-01-01">Opposes</span>b c<span class="comment-end" id="0"></span> d</p>';
  const { text, comments } = await read(body);
  expect([text, comments]).toEqual([
    'a b c d',
    [{ author: 'USA', date: '2020-01-01', text: 'Opposes', start: 2, end: 5 }],
  ]);
});

test.each([
  ['windows-1251', '<meta charset="windows-1251"><p>\xCF\xF0\xEE\xF1\xE8\xF2</p>', 'Просит'],
  [
    'shift_jis',
    '<meta http-equiv=Content-Type content="text/html; charset=Shift_JIS"><p>\x93\xFA\x96{</p>',
    '日本',
  ],
])('in the encoding that the page names: %s', async (encoding, page, text) => {
  const file = Uint8Array.from(Array.from(`<!doctype html>${page}`, (one) => one.charCodeAt(0)));
  const source = await readSource(file);
  expect([source.text, source.encoding]).toEqual([text, encoding]);
});
