import { describe, expect, test } from 'vitest';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import {
  annotated,
  clean,
  readDraft,
  toHast,
  toHtml,
  toMarkdown,
  toTerminal,
  type ViewRoot,
} from '../../src/index.js';
import { writers } from './writers.js';

/* Texts that would do something to the reader of what is written, if any of it were not taken as text. */
const hostile: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  handler: '<img src=x onerror=alert(1)>',
  'end of a style sheet': '</style><script>alert(1)</script>',
  comment: '<!-- --><b>',
  attribute: '" onmouseover="alert(1)',
  reference: '&lt;b&gt; &#60;script&#62;',
  link: '[this](javascript:alert(1))',
  'target of a link': '[this]: javascript:alert(1)',
  'escaped element': '\\<script>alert(1)</script>',
  'link in angles': '<javascript:alert(1)>',
  image: '![x](https://example.org/pixel.png)',
};

const places: Readonly<Record<string, (text: string) => string>> = {
  'at the start': (text) => `${text}\n\n1. Urges action;`,
  'among words': (text) => `1. Urges ${text} action;`,
  'in a bracket': (text) => `1. Urges [${text}] {USA+} action;`,
  'as a party': (text) => `1. Urges [swift] {USA+} {${text}+, ${text} reserve} action;`,
  'as a note': (text) => `1. Urges [swift] {to be revised: ${text}} action;`,
};

const cases = Object.entries(places).flatMap(([place, around]) =>
  Object.entries(hostile).map(([name, text]): [string, string, string] => [name, place, around(text)]),
);

function viewsOf(source: string): ViewRoot[] {
  const draft = readDraft(source, { format: 'text', notation: 'signed-braces' });
  return [annotated(draft), clean(draft)];
}

/** Every name of an element or an attribute in HTML, as a strict reader finds them. */
function namesIn(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z\d]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/gu)].flatMap(
    ([, element = '', attributes = '']) => [
      element,
      ...[...attributes.matchAll(/([a-z-]+)="/gu)].map(([, name = '']) => name),
    ],
  );
}

const allowed =
  /^(?:article|div|section|h1|h2|p|b|i|span|ins|del|sup|a|class|dir|id|href|aria-label|data-[a-z-]+)$/u;

describe.each(cases)('%s %s', (_, __, source) => {
  test('HTML has it as text', () => {
    for (const view of viewsOf(source)) {
      const html = toHtml(view);
      expect(namesIn(html).filter((name) => !allowed.test(name))).toEqual([]);
      expect(html.replace(/<\/?[a-z\d]+(?:\s+[a-z-]+="[^"]*")*\s*>/gu, '')).not.toMatch(/</u);
      expect(html).not.toMatch(/href="(?!#)/u);
      expect(toHast(view).children).not.toEqual([]);
    }
  });

  test('Markdown has it as text', () => {
    for (const view of viewsOf(source)) {
      const tree = unified().use(remarkParse).parse(toMarkdown(view));
      const types = new Set(JSON.stringify(tree).match(/"type":"\w+"/gu));
      const expected = ['root', 'heading', 'paragraph', 'list', 'listItem', 'strong', 'emphasis', 'text'];
      expect([...types].filter((type) => !expected.includes(type.slice(8, -1)))).toEqual([]);
    }
  });
});

describe('what cannot be seen is shown', () => {
  const controls = [
    '\u0000',
    '\u0007',
    '\u001B[31m',
    '\u009B31m',
    '\u007F',
    '\u202E',
    '\u2066',
    '\u200F',
    '\uD800',
  ];

  test.each(Object.keys(writers))('%s', (format) => {
    for (const control of controls) {
      const draft = readDraft(`1. Urges [a${control}b] {USA+} {to be c${control}d} e${control}f;`, {
        format: 'text',
        notation: 'signed-braces',
      });
      const written = writers[format]?.(annotated(draft)) ?? '';
      expect(written).not.toContain(control.charAt(0));
      const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      expect(written.split(`‹U+${code}›`).length - 1).toBeGreaterThanOrEqual(3);
    }
  });

  test('no text moves the cursor or begins a line', () => {
    const view = annotated(readDraft('1. Urges it;'));
    view.children[0]?.children.push({ type: 'status', value: 'a\r\nb\tc\u0085d' });
    expect(toTerminal(view)).toBe('OP1  Urges it; a b c d\n');
  });

  test('words of scripts that join letters stay', () => {
    const view = annotated(readDraft('1. Urges می\u200Cخواهم e\u0301 😀;'));
    expect(toMarkdown(view)).toBe('**OP1** Urges می\u200Cخواهم e\u0301 😀;\n');
  });
});

describe('a line of a million characters', () => {
  const megabyte = 2 ** 20;
  const lines: Readonly<Record<string, string>> = {
    'one word': 'x'.repeat(megabyte),
    words: 'word '.repeat(megabyte / 5),
    'brackets with tags, and a long word': '[a] {USA+} '.repeat(2 ** 11) + 'x'.repeat(megabyte),
    'characters that are escaped': '*<&_[`'.repeat(2 ** 13) + 'x'.repeat(megabyte),
  };

  test.each(Object.entries(lines))('%s', (_, line) => {
    const view = annotated(readDraft(`1. Urges ${line};`, { format: 'text' }));
    for (const write of Object.values(writers)) {
      const written = write(view);
      expect(written.length).toBeGreaterThanOrEqual(megabyte);
      expect(written.endsWith('\n')).toBe(true);
    }
  });
});
