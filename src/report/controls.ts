import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { legible } from '../write/legible.js';
import type { ReportFacts, ReportParty } from './facts.js';
import { fates, kinds, stands, type Wording } from './wording.js';

/** What the controls of a page filter by. */
export interface ControlSources {
  /** What the kinds of brackets are kinds of. */
  readonly legend: string;
  /** The kinds, by their names; the values of the filters are the classes of the spans. */
  readonly codes: Readonly<Record<string, Wording>>;
  /** How many there are of each. */
  readonly counts: Readonly<Record<string, number>>;
  readonly parties: readonly ReportParty[];
  /** The parties in whose reading the draft can be shown; null where there are no readings. */
  readonly readings: readonly ReportParty[] | null;
  /** Whether brackets can be gone through by how sure they are. */
  readonly isOrdered: boolean;
  /** Whether verdicts can be checked and saved. */
  readonly isReviewed: boolean;
  /** What the filter of changed paragraphs is called; null where nothing says what changed. */
  readonly changed: string | null;
}

/**
 * Makes the controls of a report on a draft.
 *
 * @param facts What is known of the draft.
 * @param isReconciled Whether fates are known.
 * @returns The controls.
 */
export function controls(facts: ReportFacts, isReconciled: boolean): Element {
  const { draft, verdicts } = facts.counted;
  const hasSpans = facts.spans.size > 0;
  return controlsOf({
    legend: isReconciled ? 'Fate' : 'Proposal',
    codes: isReconciled ? fates : kinds,
    counts: verdicts === null ? draft.spans.all.by : verdicts.fates.all.by,
    parties: facts.parties,
    readings: hasSpans ? facts.parties : null,
    isOrdered: isReconciled && hasSpans,
    isReviewed: isReconciled && hasSpans,
    changed: isReconciled ? 'Changed paragraphs only' : null,
  });
}

/**
 * Makes the controls above the texts: which spans are shown, and in whose reading. They do nothing without the script, so they are hidden until
 * it runs.
 *
 * @param sources What they filter by.
 * @returns The controls.
 */
export function controlsOf(sources: ControlSources): Element {
  const { legend, codes, counts, parties, readings, isOrdered, isReviewed, changed } = sources;
  const hasParties = parties.length > 0;
  return h('div', { id: 'controls', role: 'group', ariaLabel: 'Filters', hidden: true }, [
    h('div', { className: 'line' }, [
      ...(hasParties ? partyControls(parties) : []),
      ...(readings === null ? [] : [readingControl(readings)]),
      ...(isOrdered ? [orderControl()] : []),
      labeled('Search', h('input', { type: 'search', id: 'search', size: 14 })),
      h('button', { type: 'button', id: 'reset' }, 'Clear'),
      h(
        'button',
        { type: 'button', id: 'csv', title: 'The brackets that are shown, for a spreadsheet' },
        'CSV',
      ),
      h('button', { type: 'button', id: 'ask' }, 'Keys'),
      h('output', { id: 'count' }),
    ]),
    h('div', { className: 'line' }, [
      h('fieldset', { className: 'chips' }, [
        h('legend', { className: 'vh' }, legend),
        ...Object.entries(codes).flatMap(([key, wording]) => chip(wording, counts[key] ?? 0)),
      ]),
      check('only', 'Only paragraphs that match'),
      ...(changed === null ? [] : [check('changed', changed)]),
      ...(hasParties ? [check('tags', 'Parties in the text', true)] : []),
      ...(isReviewed ? [check('review', 'Check the verdicts')] : []),
    ]),
    ...(isReviewed ? [reviewControls()] : []),
  ]);
}

function labeled(label: string, control: Element): Element {
  return h('label', { className: 'field' }, [label, control]);
}

function option(value: string, text: string): Element {
  return h('option', { value }, text);
}

function partyControls(parties: readonly ReportParty[]): Element[] {
  return [
    labeled(
      'Party',
      h('select', { id: 'party' }, [
        option('', 'Any'),
        ...parties.map(({ index, id, name }) => option(String(index), nameOf(id, name))),
      ]),
    ),
    labeled(
      'Stance',
      h('select', { id: 'stance' }, [
        option('', 'Any'),
        ...Object.values(stands).map(({ code, word }) => option(code, word)),
      ]),
    ),
  ];
}

function readingControl(parties: readonly ReportParty[]): Element {
  return labeled(
    'Read as',
    h('select', { id: 'reading' }, [
      option('', 'The draft, all brackets open'),
      option('base', 'Nothing changed'),
      option('agreed', 'What nobody opposes'),
      ...(parties.length === 0 ? [] : [partyReadings(parties)]),
    ]),
  );
}

/** With which a person gives verdicts and saves them; docs/corrections.md tells what becomes of the file. */
function reviewControls(): Element {
  return h('div', { className: 'line', id: 'reviewing', hidden: true }, [
    labeled('Your name', h('input', { id: 'reviewer', autoComplete: 'name' })),
    h('button', { type: 'button', id: 'save' }, 'Save verdicts'),
    h('output', { id: 'said' }),
    h(
      'small',
      'Choose a bracket, and say in its details what is right, also where the program is: what became of it, and of the change. Choices, provisions and the origin of words are checked in the table that travaux review writes. Saved as a table; the page forgets it.',
    ),
  ]);
}

/** In which order the arrows of the panel and the keys go through the brackets. */
function orderControl(): Element {
  return labeled(
    'Step through',
    h('select', { id: 'order' }, [
      option('', 'In the order of the text'),
      option('sure', 'Least sure first'),
    ]),
  );
}

function partyReadings(parties: readonly ReportParty[]): Element {
  return h(
    'optgroup',
    { label: 'If one party had its way' },
    parties.map(({ index, id, name }) => option(String(index), nameOf(id, name))),
  );
}

function nameOf(id: string, name: string): string {
  return legible(id === name ? id : `${id} – ${name}`);
}

function chip({ code, sign, word, about }: Wording, count: number): ElementContent[] {
  if (count === 0) return [];
  return [
    h('label', { className: 'chip', title: about }, [
      h('input', { type: 'checkbox', value: code }),
      h('span', { className: ['key', code], ariaHidden: 'true' }, sign),
      ` ${word} `,
      h('small', String(count)),
    ]),
  ];
}

function check(id: string, label: string, checked = false): Element {
  return h('label', { className: 'check' }, [h('input', { type: 'checkbox', id, checked }), ` ${label}`]);
}
