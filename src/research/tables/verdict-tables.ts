import { choiceKeys, fateKeys, originKeys } from '../../reconcile/reconciliation.js';
import { measureNames } from '../measures.js';
import { byColumn, dateColumn, draftColumn, filled, optional, type TableSpec } from './columns.js';

/** What became of the spans. */
export const fates = {
  row: 'What became of a span',
  needsAdopted: true,
  key: ['draft', 'span'],
  columns: {
    draft: draftColumn,
    span: filled('string', 'The span: `s12`'),
    fate: filled('string', 'What became of its words', fateKeys),
    confidence: filled('number', 'How sure that is, from 0 to 1'),
    typography: filled('boolean', 'Whether the span is about typography alone'),
    rule: optional('string', 'The rule that decided, by its name in docs/reconciliation.md'),
    reason: optional('string', 'Why, as a sentence that quotes the texts'),
    evidence_start: optional(
      'integer',
      'The first place in the adopted text that shows it, in UTF-16 code units',
    ),
    evidence_end: optional('integer', 'The offset after that place'),
    evidence_places: filled('integer', 'The number of places that show it'),
    evidence: optional('string', 'The words at these places'),
    by: byColumn,
    by_date: dateColumn,
  },
} as const satisfies TableSpec;

/** Where the adopted words came from. */
export const words = {
  row: 'A run of adopted words of one origin; the runs cover all adopted words',
  needsAdopted: true,
  key: ['draft', 'run'],
  columns: {
    draft: draftColumn,
    run: filled('integer', 'Its place among the runs, from 1'),
    start: filled('integer', 'The offset of its first character in the adopted text, in UTF-16 code units'),
    end: filled('integer', 'The offset after its last character'),
    characters: filled('integer', 'Its length, which the shares of origins are of'),
    text: filled('string', 'Its words, with single spaces'),
    origin: filled('string', 'Where it came from', originKeys),
    from_start: optional('integer', 'The place in the draft that it came from'),
    from_end: optional('integer', 'The offset after that place'),
    span: optional('string', 'The innermost span that it came from'),
    change: optional('string', 'The change of that span; stands names its supporters'),
    proposers: filled('integer', 'The number of parties whose change put it into the text'),
    by: byColumn,
    by_date: dateColumn,
  },
} as const satisfies TableSpec;

/** What became of the alternatives of choices. */
export const choices = {
  row: 'An alternative of a choice',
  needsAdopted: true,
  key: ['draft', 'choice', 'member'],
  columns: {
    draft: draftColumn,
    choice: filled('string', 'The choice: its id in the draft'),
    member: filled('integer', 'Its place among the alternatives, from 1'),
    kind: filled('string', 'How the choice is offered', ['options', 'alternatives', 'brackets', 'slash']),
    label: optional('string', 'The label of the provision that the choice belongs to'),
    member_kind: filled('string', 'What the alternative is', ['span', 'provision', 'range']),
    member_id: optional('string', 'The span or the provision; empty for a range'),
    name: optional('string', 'What the text calls it: `Option 1`'),
    outcome: filled('string', 'What became of the choice', choiceKeys),
    confidence: filled('number', 'How sure that is, from 0 to 1'),
    taken: filled('boolean', 'Whether it is the one that was adopted'),
    member_outcome: filled('string', 'What became of the alternative', [
      'adopted',
      'adopted-reworded',
      'adopted-in-part',
      'not-adopted',
    ]),
    share: filled('number', 'The share of its words that stand at the place that answers, from 0 to 1'),
    by: byColumn,
    by_date: dateColumn,
  },
} as const satisfies TableSpec;

/** How far parties got what they stood for. */
export const measures = {
  row: 'A measure of a party (docs/measures.md)',
  needsAdopted: true,
  key: ['draft', 'party', 'measure', 'about'],
  columns: {
    draft: draftColumn,
    party: filled('string', 'The party, as in positions'),
    measure: filled('string', 'What is measured', measureNames),
    about: filled('string', 'Whether of changes of substance or of typography', ['substance', 'typography']),
    numerator: filled('number', 'What is counted; adopted in part is a half in `bargaining-success`'),
    denominator: filled('integer', 'Of how many changes, or words'),
    left: filled('integer', 'Changes, or words, that are moot or undetermined and left out'),
    value: optional('number', 'The share, from 0 to 1; empty where nothing is determined'),
    low: optional('number', 'The lower end of its 95 % interval; empty where that cannot be told'),
    high: optional('number', 'The upper end'),
    least: optional('number', 'The share if nothing that is left out had gone as the party wanted'),
    most: optional('number', 'The share if all of it had'),
  },
} as const satisfies TableSpec;

/** How parties stood to one another. */
export const agreements = {
  row: 'Two parties that support or oppose a change in common',
  needsAdopted: false,
  key: ['draft', 'party', 'other'],
  columns: {
    draft: draftColumn,
    party: filled('string', 'The party whose name comes first'),
    other: filled('string', 'The other party'),
    co_support: filled('integer', 'Changes that both support'),
    co_opposition: filled('integer', 'Changes that both oppose'),
    clash: filled('integer', 'Changes that one supports and the other opposes'),
    agreement: filled('number', 'The share of the first two, from 0 to 1'),
    expected: filled('number', 'The share that chance gives, from 0 to 1 (docs/measures.md)'),
    p: filled('number', 'How often chance gives a share as rare as this one: the p-value, two-sided'),
    q: filled('number', 'The same, adjusted for the number of pairs: the false discovery rate'),
  },
} as const satisfies TableSpec;
