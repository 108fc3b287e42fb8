import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toMarkdown, toText } from '../../src/index.js';
import { toAkn } from '../../src/write/akn/akn.js';
import { checkedDraft } from '../check/read.js';

/** Every provision of a text by its label, or an item by its words, below what holds it: `PP1 > one`. */
function heldIn(source: string, format: 'text' | 'markdown'): string[] {
  const draft = checkedDraft(source, { format });
  const name = ({ label, runs }: (typeof draft.provisions)[number]): string =>
    label ??
    runs
      .map(({ start, end }) => source.slice(start, end))
      .join('')
      .replace(/[^\p{L}]/gu, '');
  return draft.provisions.map((provision) => {
    const holder = draft.provisions.find(({ id }) => id === provision.parent);
    return holder === undefined ? name(provision) : `${name(holder)} > ${name(provision)}`;
  });
}

function check(source: string, expected: readonly string[]): void {
  for (const format of ['text', 'markdown'] as const) expect(heldIn(source, format)).toEqual(expected);
}

describe('items with bullets are of the recital before them', () => {
  test.each<[string, string, string[]]>([
    [
      'which announces them',
      'Recalling the following:\n\n- one,\n- two,\n\nNoting this,\n\n1. Decides it;',
      ['PP1', 'PP1 > one', 'PP1 > two', 'PP2', 'OP1'],
    ],
    [
      'which announces what opens like a recital or a decision',
      'Recalling the calls:\n\n- Recognizing it,\n- Urges all,\n\nNoting this,\n\n1. Decides it;',
      ['PP1', 'PP1 > Recognizingit', 'PP1 > Urgesall', 'PP2', 'OP1'],
    ],
    [
      'where they open otherwise than a paragraph',
      'PP1. Recalling the needs,\n\n- one,\n\n- two,\n\nPP2. Noting this,\n\n1. Decides it;',
      ['PP1', 'PP1 > one', 'PP1 > two', 'PP2', 'OP1'],
    ],
    [
      'where recitals have numbers',
      '1. Recalling the needs:\n\n- one,\n\n- two,\n\n2. Noting this,\n\n1. Urges all;',
      ['PP1', 'PP1 > one', 'PP1 > two', 'PP2', 'OP1'],
    ],
    [
      'and of the point of one',
      'Recalling:\n\n(a) the needs:\n\n- one,\n\n(b) it,\n\n1. Urges all;',
      ['PP1', 'PP1 > PP1.a', 'PP1.a > one', 'PP1 > PP1.b', 'OP1'],
    ],
    [
      'which has a bullet itself',
      '- Recalling it:\n    - one,\n    - two,\n- Noting this,\n- The need for it,\n\n1. Urges all;',
      ['PP1', 'PP1 > one', 'PP1 > two', 'PP2', 'PP3', 'OP1'],
    ],
    [
      'but recitals and decisions with bullets are paragraphs',
      'Recalling it,\n\n- Noting this,\n- Recognizing that,\n\n- Decides it;',
      ['PP1', 'PP2', 'PP3', 'OP1'],
    ],
  ])('%s', (_, source, expected) => {
    check(source, expected);
  });

  test('and not of one before a heading', () => {
    const source = 'Recalling it:\n\n# Preamble\n\n- the need for it,\n\n1. Urges all;';
    expect(heldIn(source, 'markdown')).toEqual(['PP1', 'Preamble', 'PP2', 'OP1']);
  });
});

describe('items with bullets are of the point before them', () => {
  test.each<[string, string, string[]]>([
    [
      'which announces them',
      '1. Decides:\n\n(a) to act on:\n\n- one;\n- two;\n\n(b) to stop:\n\n- three.\n\n2. Ends.',
      ['OP1', 'OP1 > OP1.a', 'OP1.a > one', 'OP1.a > two', 'OP1 > OP1.b', 'OP1.b > three', 'OP2'],
    ],
    [
      'which no mark ends',
      '1. Decides:\n\n(a) to act on [trade] {USA+}\n\n- one;\n\n(b) to stop.',
      ['OP1', 'OP1 > OP1.a', 'OP1.a > one', 'OP1 > OP1.b'],
    ],
    [
      'but of its paragraph where a mark ends the point',
      '1. Decides:\n\n(a) to act;\n\n(b) to stop.\n\n- one;\n\n- two.',
      ['OP1', 'OP1 > OP1.a', 'OP1 > OP1.b', 'OP1 > one', 'OP1 > two'],
    ],
    [
      'and beside a paragraph between',
      '1. Decides:\n\n(a) to act:\n\nIt also agrees on:\n\n- one;\n\n2. Ends.',
      ['OP1', 'OP1 > OP1.a', 'OP1 > Italsoagreeson', 'OP1 > one', 'OP2'],
    ],
  ])('%s', (_, source, expected) => {
    check(source, expected);
  });

  test('in Markdown also where they lie deeper in its lists', () => {
    expect(
      heldIn('1. Decides\n    1. Acts;\n        - one;\n        - two.\n    2. Stops.', 'markdown'),
    ).toEqual(['OP1', 'OP1 > OP1.1', 'OP1.1 > one', 'OP1.1 > two', 'OP1 > OP1.2']);
  });
});

describe('and every version keeps them there', () => {
  const source =
    'Recalling:\n\n- one,\n- [two] {USA+},\n\n1. Decides:\n\n(a) to act:\n\n- three;\n\n(b) to stop.';
  const draft = readDraft(source);

  test('Akoma Ntoso', () => {
    const written = toAkn(clean(draft)).replace(/\s+(?=<)| (?:eId|xmlns)="[^"]*"/gu, '');
    expect(written).toContain('<recital><p>Recalling:</p><ul><li>one,</li><li>two,</li></ul></recital>');
    expect(written).toContain('<intro><p>to act:</p></intro><list><indent><num>•</num>');
  });

  test.each<[string, (view: ReturnType<typeof clean>) => string]>([
    ['text', toText],
    ['markdown', toMarkdown],
  ])('read again from %s', (format, write) => {
    const labels = heldIn(source, 'text');
    for (const view of [clean(draft), annotated(draft)])
      expect(heldIn(write(view), format as 'text' | 'markdown')).toEqual(labels);
  });
});
