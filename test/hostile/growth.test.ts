import { describe, expect, test } from 'vitest';
import { parse, readDraft, type Draft, type NtastNode, type Parsed } from '../../src/index.js';

/*
 * What texts that nobody writes make of a reader that looks back for every mark, calls itself for every bracket, or keeps the words of
 * every bracket inside every other. Work is not timed: what comes out is counted, since a result of the square of the input's size takes
 * the square of its time at least; and at this number of repeats a search that takes the square runs into the limit, an hour too late.
 */
const repeats = 100_000;
const limit = 180_000;

const marks: Readonly<Record<string, (n: number) => string>> = {
  'opening brackets': (n) => '['.repeat(n),
  'closing brackets': (n) => ']'.repeat(n),
  'opening braces': (n) => '{'.repeat(n),
  'opening brackets and braces by turns': (n) => '[{'.repeat(n),
  'words that close a bracket': (n) => 'x]'.repeat(n),
  'words that close a brace': (n) => 'x}'.repeat(n),
  'brackets closed by braces, braces by brackets': (n) => '[a}{b]'.repeat(n),
  'tags that are never closed': (n) => '[a {X+'.repeat(n),
};

const shapes: Readonly<Record<string, (n: number) => string>> = {
  'brackets as deep as the text is long': (n) => '['.repeat(n) + ']'.repeat(n),
  'deep brackets with words at each level': (n) => '[a '.repeat(n) + 'b] '.repeat(n),
  'pairs of nested brackets': (n) => '[[a]b] '.repeat(n),
  'every word in a bracket with a tag': (n) => '[a] {X+} '.repeat(n),
  'every word glued to a bracket': (n) => '[a]'.repeat(n),
  'a word of brackets': (n) => `${'[t]'.repeat(n)}x {X+}`,
  'tags in a row': (n) => `[a] ${'{X+}'.repeat(n)}`,
  'parties that propose at the start of brackets': (n) => '[US propose a '.repeat(n),
  'parties without an end at the start of a bracket': (n) => `[${'US, '.repeat(n)}`,
  'words struck by HTML': (n) => '<del>a</del><ins>b</ins>'.repeat(n),
  'tags of HTML that are never closed': (n) => '<del>a <s>b '.repeat(n),
  'notes to which nothing refers': (n) =>
    `1. Urges¹ it.\n\n___\n${Array.from({ length: n }, (_, at) => `${String(at + 1)} a`).join('\n')}`,
  'one tag of many parties': (n) => `[a] {${'X+ '.repeat(n)}}`,
  'one tag of many words': (n) => `[a] {X reserve ${'a, b '.repeat(n)}}`,
  'tags that name provisions': (n) => `1. ${'[a]] {X reserve OP1a to b} '.repeat(n)}`,
  'a bracket lost in every paragraph': (n) => '1. [a\n\n'.repeat(n),
  'brackets that cross paragraphs': (n) => '(a) [x;\n\n(i) y];\n\n'.repeat(n),
  'a bracket lost before many paragraphs': (n) => `1. [a\n\n${'2. b [c] {X+}.\n\n'.repeat(n)}`,
  'the whole text in one bracket': (n) => `[${'word '.repeat(n)}]`,
  'one paragraph of one word': (n) => 'word '.repeat(n),
  'lines without an end in sight': (n) => 'Recalling the\n'.repeat(n),
  'line ends': (n) => '\n'.repeat(n) + 'x',
  'hyphens that are none': (n) => '[a\uFFFEb] '.repeat(n),
  options: (n) => 'Option 1: a\n\n'.repeat(n),
  'numbers with levels': (n) => '1.'.repeat(n) + ' A',
  suffixes: (n) => `1${' bis'.repeat(n)} a`,
  'half a stamp': (n) => 'Ad ref '.repeat(n),
  'a bracket opened in every paragraph, then one closed in every paragraph': (n) =>
    '1. [a\n\n'.repeat(n / 2) + '2. a.]\n\n'.repeat(n / 2),
  'spaces behind parties behind a dash': (n) => `[a - US${' '.repeat(n)}x`,
  'letters behind a mark of emphasis': (n) => `*A${'a'.repeat(n)} [b]`,
  'levels of options in a label': (n) => `OP1${' option a'.repeat(n)} [b]`,
  'digits of a label': (n) => `${'1'.repeat(n)}. Urges [b]`,
  'labels of footnotes': (n) => '[a][^1] '.repeat(n),
  'footnotes, each with its words': (n) => 'a[^1] [b]\n\n[^1]: c\n\n'.repeat(n),
  'lists of notes': (n) => 'a[1] [b]\n\n___\n[1] c\n\n'.repeat(n),
  'rules without notes': (n) => '___\n'.repeat(n),
  'notes of a word processor that never end': (n) => `[footnoteRef:1]${'[1: '.repeat(n)}`,
  'notes in their places that never end': (n) => '^['.repeat(n),
  'raised numbers': (n) => `${'a¹ [b] '.repeat(n)}\n\n___\n¹ c`,
  'options with names in brackets': (n) => '[Option 1: a] '.repeat(n),
  'letters in a word': (n) => `${'[a][b]'.repeat(n)}c`,
  'notes in parentheses that never end': (n) => '(note: a '.repeat(n),
  'angle brackets': (n) => '[a] <X+> '.repeat(n),
  'parties before a colon': (n) => '[US propose: a] '.repeat(n),
  'parties behind a dash': (n) => '[a - US; G77 delete] '.repeat(n),
  dashes: (n) => '[a - US '.repeat(n),
  'parties in parentheses': (n) => 'a (US add) '.repeat(n),
  parentheses: (n) => '(US add '.repeat(n),
};

/* What reads Markdown takes the square of the number of some marks; ten times fewer are still far more than people write. */
const markdown: Readonly<Record<string, (n: number) => string>> = {
  'emphasis in Markdown': (n) => `# T\n\n${'*a'.repeat(n)}`,
  'images in Markdown': (n) => `# T\n\n${'!['.repeat(n)}`,
  'raised numbers in Markdown': (n) => `# T\n\n${'<sup>'.repeat(n)}`,
  'bullets on one line of Markdown': (n) => `# T\n\n${'- '.repeat(n)}x`,
  'numbers on one line of Markdown': (n) => `# T\n\n${'1. '.repeat(n)}x`,
  'quotations on one line of Markdown': (n) => `# T\n\n${'> '.repeat(n)}x`,
  'comments of Markdown that never end': (n) => `# T\n\n${'a<!--'.repeat(n)}`,
  'nested brackets in Markdown': (n) => `# T\n\n${'[a '.repeat(n)}${']'.repeat(n)}`,
  'references in Markdown': (n) => `# T\n\n${'[a][^1] '.repeat(n)}`,
  'footnotes in Markdown': (n) => `# T\n\n${'a[^1] [b]\n\n[^1]: c\n\n'.repeat(n)}`,
  'page breaks in Markdown': (n) => `# T\n\n${'***\n\n'.repeat(n)}`,
};

/** Everything that a tree holds, counted. */
function sizeOfTree({ tree, diagnostics }: Parsed): number {
  let nodes = 0;
  const stack: NtastNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes += 1;
    if (node.type === 'attribution') nodes += node.binding.spans.length;
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return nodes + tree.spans.length + diagnostics.length;
}

/** Everything that a draft holds, counted, with the length of its texts. */
function sizeOfDraft({ spans, attributions, positions, notes, provisions, diagnostics }: Draft): number {
  const counts = [spans, attributions, positions, notes, provisions, diagnostics].map(({ length }) => length);
  const bound = [...attributions, ...positions].map((entry) => entry.spans.length);
  return sum(counts) + sum(bound) + sum(spans.map(({ text }) => text.length));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Asserts that four times the text makes four times the result, and a little for what is there once. */
function grows(sizeOf: (source: string) => number, textOf: (n: number) => string, n: number): void {
  const small = sizeOf(textOf(n / 4));
  const large = sizeOf(textOf(n));
  expect(large).toBeGreaterThan(0);
  expect(large / small).toBeLessThan(4.2);
}

describe(`${repeats} repeats make a tree in proportion`, () => {
  test.each(Object.entries({ ...marks, ...shapes }))('%s', { timeout: limit }, (_, textOf) => {
    grows((source) => sizeOfTree(parse(source)), textOf, repeats);
  });
});

describe(`${repeats} repeats make a draft in proportion`, () => {
  test.each(Object.entries(marks))('%s', { timeout: limit }, (_, textOf) => {
    grows((source) => sizeOfDraft(readDraft(source)), textOf, repeats);
  });
});

describe(`${repeats / 10} repeats make a draft in proportion`, () => {
  test.each(Object.entries({ ...shapes, ...markdown }))('%s', { timeout: limit }, (_, textOf) => {
    grows((source) => sizeOfDraft(readDraft(source)), textOf, repeats / 10);
  });
});
