import type {
  annotated,
  compareDrafts,
  parse,
  readAdopted,
  readAmendments,
  readDraft,
  reconcile,
  tally,
  toAkn,
  toCriticMarkup,
  toDocx,
  toHtml,
  toMarkdown,
  toReport,
  toTei,
} from '../../src/index.js';

/** The functions that are measured: of the sources, or of what was built of them. */
export interface Measured {
  readonly parse: typeof parse;
  readonly readDraft: typeof readDraft;
  readonly readAdopted: typeof readAdopted;
  readonly readAmendments: typeof readAmendments;
  readonly annotated: typeof annotated;
  readonly compareDrafts: typeof compareDrafts;
  readonly reconcile: typeof reconcile;
  readonly tally: typeof tally;
  readonly toAkn: typeof toAkn;
  readonly toCriticMarkup: typeof toCriticMarkup;
  readonly toDocx: typeof toDocx;
  readonly toHtml: typeof toHtml;
  readonly toMarkdown: typeof toMarkdown;
  readonly toReport: typeof toReport;
  readonly toTei: typeof toTei;
}

/** What is done with a text. */
export type Work = (library: Measured, text: string) => unknown;

/** Texts of one form, of any size, and what is done with them. */
export interface HostileFamily {
  readonly work: Work;
  /** How often the form is repeated: so that a search that takes the square of it takes minutes, and one that does not a moment. */
  readonly repeats: number;
  readonly textOf: (n: number) => string;
}

const read: Work = ({ readDraft: of }, text) => of(text);
const readAsMarkdown: Work = ({ readAdopted: of }, text) => of(text, { format: 'markdown' });
const readAs =
  (notation: NonNullable<Parameters<typeof readDraft>[1]>['notation'] & string): Work =>
  ({ readDraft: of }, text) =>
    of(text, { notation });
const amend: Work = ({ readAmendments: of }, text) => of(text);
const compare: Work = ({ readDraft: of, compareDrafts: both }, text) => both(of(text), of(text));
const reword: Work = ({ readDraft: of, compareDrafts: both }, words) =>
  both(of(`[${words}]`), of(`[${words.replace(/w(\d*[05])\b/gu, 'v$1')}]`));
const settle: Work = ({ readDraft: of, readAdopted: adopted, reconcile: both }, text) =>
  both(of(text), adopted(text.replace(/[[\]]/gu, '')));
/* An adopted text of a draft's length that has no word of it. */
const settleOtherwise: Work = ({ readDraft: of, readAdopted: adopted, reconcile: both }, text) =>
  both(of(text), adopted('The committee decides to act. '.repeat(Math.ceil(text.length / 30))));
const count: Work = ({ readDraft: of, tally: counted }, text) => counted(of(text));
const write =
  (writer: 'toAkn' | 'toCriticMarkup' | 'toDocx' | 'toHtml' | 'toMarkdown' | 'toTei'): Work =>
  (library, text) =>
    library[writer](library.annotated(library.readDraft(text)));
const report: Work = ({ readDraft: of, toReport: reported }, text) => reported({ draft: of(text) });

const text = (work: Work, repeats: number, textOf: (n: number) => string): HostileFamily => ({
  work,
  repeats,
  textOf,
});

const taggedParagraphs = (n: number): string => '1. Urges [all] {USA+ FRA-} States;\n\n'.repeat(n);
const bracketedItems = (n: number): string => `1. Urges:\n\n${'- to act [now] {USA+};\n'.repeat(n)}`;

/**
 * What texts that nobody writes make of a pattern that looks again from every place, of a list that is searched for every entry, of a
 * reader that is not ours. Each form is of one kind of work; sizes are of repeats.
 */
export const hostileFamilies: Readonly<Record<string, HostileFamily>> = {
  'items, each set into the one before': text(readAsMarkdown, 400, (n) =>
    Array.from({ length: n }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''),
  ),
  'spaces behind a party at the end of a bracket': text(read, 40_000, (n) => `[a - US${' '.repeat(n)}x`),
  'dashes and spaces in a bracket': text(read, 20_000, (n) => `[a ${'- '.repeat(n)}x`),
  'spaces before a bracket closes': text(read, 40_000, (n) => `[a${' '.repeat(n)}x`),
  'spaces between two words': text(read, 40_000, (n) => `1. Urges a${' '.repeat(n)}b`),
  'spaces behind a number': text(read, 40_000, (n) => `1.${' '.repeat(n)}x`),
  'spaces in a tag': text(read, 40_000, (n) => `[a] {USA+${' '.repeat(n)}x`),
  'tabs and spaces between lines': text(read, 40_000, (n) => `1. a\n${' \t'.repeat(n)}x\n`),
  'letters behind an emphasized capital': text(read, 100_000, (n) => `*A${'a'.repeat(n)}`),
  'emphasized labels that are none': text(read, 20_000, (n) => '**1 a**\n'.repeat(n)),
  'marks of an editor that tags follow': text(read, 10_000, (n) => '{++a {b} {c} '.repeat(n)),
  'tags in one mark of an editor': text(read, 10_000, (n) => `{++a ${'{b} '.repeat(n)}`),
  'numbers and items on full lines': text(read, 5_000, (n) =>
    Array.from({ length: n }, (_, at) => `${String(at + 1)} Urges all of us\nto act\n(a) All of it\n`).join(
      '',
    ),
  ),
  'capitals on one line': text(read, 60_000, (n) => 'A'.repeat(n)),
  'one word of letters': text(read, 60_000, (n) => 'a'.repeat(n)),
  'one number of digits': text(read, 60_000, (n) => '1'.repeat(n)),
  'a line of stops': text(read, 60_000, (n) => '.'.repeat(n)),
  'a line of numbers and stops': text(read, 40_000, (n) => '1.'.repeat(n)),
  'a line of Roman numbers': text(read, 60_000, (n) => `(${'i'.repeat(n)}) a`),
  'a line of parentheses': text(read, 40_000, (n) => '(a)'.repeat(n)),
  'quotation marks': text(read, 40_000, (n) => '“'.repeat(n)),
  'quotations in pairs': text(read, 20_000, (n) => '“a” '.repeat(n)),
  'options behind a label': text(read, 16_000, (n) => `OP1${' option a'.repeat(n)}`),
  'alternatives behind a label': text(read, 16_000, (n) => `OP1${' alt'.repeat(n)}`),
  'suffixes behind a label': text(read, 16_000, (n) => `OP1${' bis'.repeat(n)} a`),
  'items behind a label': text(read, 16_000, (n) => `OP1${'.a'.repeat(n)} a`),
  'a tag that names many provisions': text(read, 8_000, (n) => `[a] {USA reserve ${'OP1 '.repeat(n)}}`),
  'options behind an emphasized label': text(read, 16_000, (n) => `**OP1${' option a'.repeat(n)}** a`),
  'a label of digits': text(read, 40_000, (n) => `**OP${'1'.repeat(n)}** a`),
  'a label of levels': text(read, 40_000, (n) => `OP${'1.'.repeat(n)} a`),
  'emphasized labels': text(read, 10_000, (n) => '**OP1** a\n\n'.repeat(n)),
  'parties behind sentences': text(readAs('sentence-suffix'), 8_000, (n) => '[a] b (Portugal); '.repeat(n)),
  'names before a colon': text(readAs('prefix-colon'), 8_000, (n) => '[US, EU propose: a] '.repeat(n)),
  'actors before a text': text(readAs('actor-block'), 8_000, (n) => 'Canada, Government: [a]\n\n'.repeat(n)),
  'bullets in Markdown': text(readAsMarkdown, 4_000, (n) => '- '.repeat(n)),
  'lists in lists in Markdown': text(readAsMarkdown, 1_000, (n) => '- 1. a\n\n'.repeat(n)),
  'bullets behind bullets in Markdown': text(readAsMarkdown, 2_000, (n) => '- - a\n'.repeat(n)),
  'numbers in Markdown': text(readAsMarkdown, 4_000, (n) => '1. '.repeat(n)),
  'quotations in Markdown': text(readAsMarkdown, 8_000, (n) => '> '.repeat(n)),
  'comments without an end': text(readAsMarkdown, 16_000, (n) => `a ${'<!--'.repeat(n)}`),
  'instructions without an end': text(readAsMarkdown, 16_000, (n) => `a ${'<?'.repeat(n)}`),
  'elements without an end': text(readAsMarkdown, 16_000, (n) => `a ${'<a '.repeat(n)}`),
  'nested brackets in Markdown': text(readAsMarkdown, 16_000, (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`),
  'marks of code': text(readAsMarkdown, 16_000, (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(2 * n)) }, (_, k) => '`'.repeat(k + 1)).join(' '),
  ),
  'marks of emphasis': text(readAsMarkdown, 16_000, (n) => '*a_'.repeat(n)),
  'footnotes in Markdown': text(
    readAsMarkdown,
    8_000,
    (n) =>
      Array.from({ length: n }, (_, k) => `a[^${String(k)}] `).join('') +
      '\n\n' +
      Array.from({ length: n }, (_, k) => `[^${String(k)}]: b\n\n`).join(''),
  ),
  'references to one footnote': text(readAsMarkdown, 8_000, (n) => `${'a[^1] '.repeat(n)}\n\n[^1]: b`),
  'half a footnote': text(readAsMarkdown, 16_000, (n) => '[^'.repeat(n)),
  'definitions of links': text(readAsMarkdown, 8_000, (n) =>
    Array.from({ length: n }, (_, k) => `[a${String(k)}]: b\n`).join(''),
  ),
  'tables in Markdown': text(readAsMarkdown, 8_000, (n) => `|a|\n|-|\n${'|b|\n'.repeat(n)}`),
  'escapes in Markdown': text(readAsMarkdown, 16_000, (n) => '\\['.repeat(n)),
  'entities in Markdown': text(readAsMarkdown, 16_000, (n) => '&amp'.repeat(n)),
  'paragraphs of Markdown': text(readAsMarkdown, 8_000, (n) => '*Recalling* a,\n\n'.repeat(n)),
  'sentences of an amendment': text(amend, 8_000, (n) => 'Delete paragraphs 1-9. '.repeat(n)),
  'numbers of an amendment': text(amend, 8_000, (n) => `Delete paragraphs ${'1, '.repeat(n)}2.`),
  'quotations of an amendment': text(amend, 8_000, (n) => `In OP1, replace ${'“a” '.repeat(n)}by “b”.`),
  'half a quotation of an amendment': text(amend, 16_000, (n) => `In OP1, replace ${'“a '.repeat(n)}`),
  'nested brackets in Word': text(write('toDocx'), 2_000, (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`),
  'brackets with tags in Word': text(write('toDocx'), 2_000, (n) => '[a] {USA+ FRA-} '.repeat(n)),
  'nested brackets in HTML': text(write('toHtml'), 4_000, (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`),
  'nested brackets in annotated Markdown': text(
    write('toMarkdown'),
    4_000,
    (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`,
  ),
  'brackets with tags in annotated Markdown': text(write('toMarkdown'), 4_000, (n) =>
    '[a] {USA+ FRA-} '.repeat(n),
  ),
  'paragraphs with tags in TEI': text(write('toTei'), 1_000, taggedParagraphs),
  'paragraphs with tags in Akoma Ntoso': text(write('toAkn'), 1_000, taggedParagraphs),
  'paragraphs with tags in CriticMarkup': text(write('toCriticMarkup'), 1_000, taggedParagraphs),
  'tags in a row in CriticMarkup': text(write('toCriticMarkup'), 16_000, (n) => `[a] ${'{USA+} '.repeat(n)}`),
  'items with brackets in Word': text(write('toDocx'), 1_000, bracketedItems),
  'items with brackets in Akoma Ntoso': text(write('toAkn'), 1_000, bracketedItems),
  'alternatives in a report': text(report, 1_000, (n) => '[a] {USA+} [b] {FRA+} '.repeat(n)),
  'two drafts of brackets with tags': text(compare, 8_000, (n) => '[a] {USA+} '.repeat(n)),
  'two drafts of brackets with words of their own': text(compare, 4_000, (n) =>
    Array.from({ length: n }, (_, k) => `[w${String(k)}] {USA+} `).join(''),
  ),
  'two drafts of nested brackets': text(compare, 8_000, (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`),
  'two drafts of brackets without words': text(compare, 8_000, (n) => '[“] '.repeat(n)),
  'two drafts of a bracket reworded throughout': text(reword, 8_000, (n) =>
    Array.from({ length: n }, (_, k) => `w${String(k)}`).join(' '),
  ),
  'two drafts of paragraphs': text(compare, 2_000, (n) => '1. Urges [all] {USA+} States;\n\n'.repeat(n)),
  'headings, counted': text(count, 4_000, (n) => `1. Urges [all];\n\n${'## A\n\n'.repeat(n)}2. Urges it;`),
  'parties, counted': text(count, 4_000, (n) =>
    Array.from({ length: n }, (_, k) => `[a] {P${String(k)}+}`).join(' '),
  ),
  'nested brackets, counted': text(count, 8_000, (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`),
  'alternatives, counted': text(count, 4_000, (n) => '[a] [A] '.repeat(n)),
  'brackets with tags, reconciled': text(settle, 4_000, (n) => '[a] {USA+} '.repeat(n)),
  'closing brackets, reconciled with other words': text(settleOtherwise, 8_000, (n) => ']'.repeat(n)),
  'brackets, reconciled with other words': text(settleOtherwise, 4_000, (n) => '[a] '.repeat(n)),
  'nested brackets, reconciled with other words': text(
    settleOtherwise,
    4_000,
    (n) => `${'[a '.repeat(n)}${']'.repeat(n)}`,
  ),
  'paragraphs, reconciled': text(settle, 1_000, (n) => '1. Urges [all] States;\n\n'.repeat(n)),
  'reservations of paragraphs, reconciled': text(settle, 1_000, (n) =>
    Array.from({ length: n }, (_, at) => `${String(at + 1)}. Urges States; {USA reserve}\n\n`).join(''),
  ),
  'options, reconciled': text(settle, 500, (n) =>
    Array.from(
      { length: n },
      (_, at) => `${String(at + 1)}. Urges States;\n\nOption 1: to act\n\nOption 2: to rest\n\n`,
    ).join(''),
  ),
};
