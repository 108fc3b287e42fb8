import { describe, expect, test } from 'vitest';
import { checkedReconciliation } from '../check/reconciled.js';
import { checkVerdicts, choiceLines, outcomeLines, type VerdictCase } from '../check/verdict-table.js';

const nurses = (what: string): string => `1. Urges States to train nurses ${what}every year.`;
const gone = '1. Urges States to plant trees along rivers and canals.';
const paintings = (what: string): string =>
  `${gone.replace('.', ';').replace('.', ';')}\n\n2. Invites museums to lend ${what} paintings to hospitals.`;

const changes: readonly VerdictCase[] = [
  ['an insertion that stands', nurses('[at night] {NOR+} '), nurses('at night '), ['insertion: adopted']],
  ['an insertion that is gone', nurses('[at night] {NOR+} '), nurses(''), ['insertion: not-adopted']],
  [
    'an insertion in part',
    nurses('[free of charge and in remote villages] {NOR+} '),
    nurses('in remote villages '),
    ['insertion: adopted-in-part'],
  ],
  ['an insertion in a paragraph that is gone', paintings('[old] {ECU+}'), gone, ['insertion: moot']],
  [
    'an insertion that stands, though others were against it',
    nurses('[at night] {NOR+, USA-} '),
    nurses('at night '),
    ['insertion: adopted'],
  ],
  ['a deletion that was made', nurses('[at night] {USA delete} '), nurses(''), ['deletion: adopted']],
  [
    'a deletion that was not',
    nurses('[at night] {USA delete} '),
    nurses('at night '),
    ['deletion: not-adopted'],
  ],
  [
    'a deletion in part',
    nurses('[free of charge and in remote villages] {USA delete} '),
    nurses('in remote villages '),
    ['deletion: adopted-in-part'],
  ],
  ['a deletion in a paragraph that is gone', paintings('[old] {ECU delete}'), gone, ['deletion: moot']],
  [
    'a replacement that was made',
    nurses('[at night] {USA delete} [by day] {USA+} '),
    nurses('by day '),
    ['replacement: adopted'],
  ],
  [
    'a replacement that was not',
    nurses('[at night] {USA delete} [by day] {USA+} '),
    nurses('at night '),
    ['replacement: not-adopted'],
  ],
  [
    'a replacement of which both parts stand',
    nurses('[at night] {USA delete} [by day] {USA+} '),
    nurses('at night and by day '),
    ['replacement: adopted-in-part'],
  ],
  [
    'a replacement of which neither stands',
    nurses('[at night] {USA delete} [by day] {USA+} '),
    nurses(''),
    ['replacement: not-adopted'],
  ],
  [
    'a replacement in a paragraph that is gone',
    paintings('[old] {ECU delete} [new] {ECU+}'),
    gone,
    ['replacement: moot'],
  ],
  ['a reservation', nurses('[at night] {RUS reserve} '), nurses('at night '), ['reservation: no outcome']],
  ['a bracket that nobody signed', nurses('[at night] '), nurses('at night '), ['unknown: undetermined']],
];

describe('the outcome of', () => {
  test.each(changes)('%s', (...one) => {
    checkVerdicts(one, outcomeLines);
  });
});

describe('an outcome says why', () => {
  test.each<[string, string, string, string]>([
    ['by its words', nurses('[at night] {NOR+} '), nurses('at night '), 'The new text “at night” stands.'],
    [
      'by words that are gone',
      nurses('[at night] {USA delete} '),
      nurses(''),
      'The old text “at night” is gone.',
    ],
    [
      'by a reservation',
      nurses('[at night] {RUS reserve} '),
      nurses(''),
      'A reservation proposes no words, so it has no outcome.',
    ],
    [
      'by a direction that is not known',
      nurses('[at night] '),
      nurses(''),
      'It is not known whether these words are to come in or to go out.',
    ],
  ])('%s', (_, draft, adopted, reason) => {
    expect(checkedReconciliation(draft, adopted).result.changes[0]?.reasons[0]?.text).toBe(reason);
  });
});

const support = (what: string): string =>
  `1. Requests the Office to support ${what} by the end of the decade.`;
const methane = 'Each Party shall report its emissions of methane every second year to the secretariat.';
const harvest = 'Each Party may publish a forecast of its harvest of rice and wheat for the spring market.';
const options = `Article 2\n\nOption 1:\n\n1. ${methane}\n\nOption 2:\n\n1. ${harvest}`;
const alternatives = `1. ${methane}\n\n1 alt. ${harvest}\n\n2. The fund shall meet yearly in the capital.`;

const choices: readonly VerdictCase[] = [
  [
    'an option that there be nothing, and nothing answers',
    '1. Urges States to plant trees along rivers.\n\nOption 1: The Board shall meet twice a year.\n\nOption 2: No text.',
    '1. Urges States to plant trees along rivers.',
    ['one 2 (not-adopted, adopted): OP option 2 adopted: nothing in the text answers to the others.'],
  ],
  [
    'an option that there be nothing, and another stands',
    '1. Urges States to plant trees along rivers.\n\nOption 1: The Board of the fund shall meet twice a year.\n\nOption 2: No reference to the Board of the fund.',
    '1. Urges States to plant trees along rivers.\n\n2. The Board of the fund shall meet twice a year.',
    ['one 1 (adopted, not-adopted): OP option 1 adopted.'],
  ],
  [
    'one bracket of two',
    support('[fishing villages] [mining towns]'),
    support('mining towns'),
    ['one 2 (not-adopted, adopted): Alternative 2 adopted.'],
  ],
  [
    'one side of a slash',
    support('[fishing villages] / [mining towns]'),
    support('fishing villages'),
    ['one 1 (adopted, not-adopted): Alternative 1 adopted.'],
  ],
  [
    'one of three',
    support('[fishing villages] [mining towns] [river ports]'),
    support('river ports'),
    ['one 3 (not-adopted, not-adopted, adopted): Alternative 3 adopted.'],
  ],
  [
    'the longer of two, of which one holds the other',
    support('[towns] [towns and mountain villages]'),
    support('towns and mountain villages'),
    ['one 2 (not-adopted, adopted): Alternative 2 adopted.'],
  ],
  [
    'both brackets',
    support('[fishing villages] [mining towns]'),
    support('fishing villages and mining towns'),
    ['combined (adopted, adopted): Parts of several alternatives stand.'],
  ],
  [
    'neither bracket',
    support('[fishing villages] [mining towns]'),
    support('hospitals'),
    [
      'none (not-adopted, not-adopted): Something answers to their place, and none of the alternatives stands there.',
    ],
  ],
  [
    'brackets of a paragraph that is gone',
    paintings('[old] / [new]'),
    gone,
    ['moot (not-adopted, not-adopted): Nothing in the adopted text answers to the alternatives.'],
  ],
  [
    'letters of a word',
    '1. Urges [t][T]rained nurses to visit villages.',
    '1. Urges Trained nurses to visit villages.',
    ['one 2 (not-adopted, adopted): Alternative 2 adopted.'],
  ],
  [
    'letters of a word that is gone',
    '1. Notes the [t][T]argets of the plan for safe roads.',
    '1. Notes the aims of the plan for safe roads.',
    ['moot (not-adopted, not-adopted): Nothing in the adopted text answers to the alternatives.'],
  ],
  [
    'alternatives with labels in their brackets',
    support('[Alt. 1 fishing villages in the north] [Alt. 2 mining towns in the south]'),
    support('mining towns in the south'),
    ['one 2 (not-adopted, adopted): Alternative 2 adopted.'],
  ],
  [
    'a bracket that there be nothing, and nothing answers',
    `${gone}\n\n2. [Option 1: Invites museums to lend paintings to hospitals] [Option 2: No text].`,
    gone,
    ['one 2 (not-adopted, adopted): OP2 option 2 adopted: nothing in the text answers to the others.'],
  ],
  [
    'an option, whole',
    options,
    `Article 2\n\n1. ${harvest}`,
    ['one 2 (not-adopted, adopted): Art2 option 2 adopted.'],
  ],
  [
    'an option, reworded',
    options,
    'Article 2\n\n1. Each Party shall report, in a common format, its methane emissions to the secretariat every year.',
    ['one 1 (adopted-reworded, not-adopted): Art2 option 1 adopted, reworded.'],
  ],
  [
    'parts of two options',
    options,
    'Article 2\n\n1. Each Party shall report its emissions of methane every second year and a forecast of its harvest of rice and wheat.',
    ['combined (adopted-reworded, adopted-reworded): Parts of several alternatives stand.'],
  ],
  [
    'options of an article that is gone',
    `Article 1\n\n1. The fund shall meet yearly in the capital.\n\n${options}`,
    'Article 1\n\n1. The fund shall meet yearly in the capital.',
    ['moot (not-adopted, not-adopted): Nothing in the adopted text answers to the alternatives.'],
  ],
  [
    'the paragraph itself, and not its alternative',
    alternatives,
    `1. ${methane}\n\n2. The fund shall meet yearly in the capital.`,
    ['one 1 (adopted, not-adopted): OP1 adopted.'],
  ],
  [
    'the alternative of a paragraph',
    alternatives,
    `1. ${harvest}\n\n2. The fund shall meet yearly in the capital.`,
    ['one 2 (not-adopted, adopted): OP1 alt adopted.'],
  ],
];

describe('of a choice', () => {
  test.each(choices)('%s', (...one) => {
    checkVerdicts(one, choiceLines);
  });
});
