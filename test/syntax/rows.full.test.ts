import { expect, test } from 'vitest';
import { readAdopted, readDraft, type NotationName } from '../../src/index.js';

/*
 * A row of one thing, where a tag, a label or a note may stand. A pattern with two ways to match a thing takes two to the power of its number, so this
 * would not end. Texts that grow are in test/hostile; here they are as long as a place to fill.
 */
const units = [
  ...'_*-–—.…+,;:/\\|~#=^&%()[]{}<>“”"\'’!?0aAй中'.split(''),
  ...[
    '__ ',
    '_ ',
    ' _',
    '*_',
    '**',
    '- ',
    '. ',
    ' / ',
    ', ',
    '; ',
    '(a) ',
    '1. ',
    'A.',
    'Aa ',
    'and ',
    'the ',
    'not ',
  ],
  ...[
    'USA ',
    'USA/',
    'USA, ',
    'USA+ ',
    'delete ',
    'supports ',
    'on behalf of ',
    'to ',
    'in ',
    'OP1 ',
    'alt ',
    'bis ',
  ],
  ...[
    '&nbsp;',
    '<i>',
    '</i>',
    '{++',
    '++}',
    '{>>',
    '~>',
    '[^1]',
    '⟦',
    '\t',
    '\u00A0',
    '\u00AD',
    'e\u0301',
    '\u200B',
  ],
];

const contexts: Readonly<Record<string, (row: string) => string>> = {
  'a bracket': (row) => `1. Urges [${row}] {USA+} to act.`,
  'a tag': (row) => `1. Urges [x] {${row}} to act.`,
  'a tag, behind a party': (row) => `1. Urges [x] {USA+ ${row}} to act.`,
  'a tag, before a sign': (row) => `1. Urges [x] {USA ${row}+} to act.`,
  'a tag of angles': (row) => `1. Urges [x] <USA+ ${row}> to act.`,
  'a note': (row) => `1. Urges [x] {Note: ${row}; USA reserve} to act.`,
  'the end of a bracket': (row) => `1. Urges [x – ${row}] [y – USA; FRA delete] to act.`,
  'the start of a bracket': (row) => `1. Urges [${row}: x] [USA propose: y] to act.`,
  'a parenthesis': (row) => `1. Urges x (USA add) y (${row}) to act.`,
  'a comment of an editor': (row) => `1. Urges {++x++}{>>@USA: ${row}<<} to act.`,
  'the start of a line': (row) => `${row} Urges x;\n\n${row}\n2. Requests y.`,
  'the end of a line': (row) => `1. Urges x ${row}\n2. Requests y ${row}`,
};

test.each(Object.keys(contexts))('rows in %s', (name) => {
  for (const unit of units) {
    const text = contexts[name]?.(unit.repeat(60)) ?? '';
    const draft = readDraft(text);
    expect(draft.source.text).toBe(text);
    readAdopted(text, { format: 'markdown' });
  }
});

test.each<NotationName>([
  'inside-dash',
  'prefix-colon',
  'suffix-paren',
  'sentence-suffix',
  'critic-markup',
  'actor-block',
])('rows in %s', (notation) => {
  for (const textOf of Object.values(contexts))
    for (const unit of units) readDraft(textOf(unit.repeat(40)), { notation, lint: false });
});
