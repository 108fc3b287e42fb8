import { readAdopted, readDraft, type Draft, type Reconciliation } from 'travaux';

/** A draft with a replacement, a reservation, an objection, and a paragraph that is left out. */
export const sampleDraft: Draft = readDraft(`Draft resolution on cities

The Assembly,

Recalling [the right to privacy] {USA+ FRA-} in cities,

Noting [with concern] {FRA+} the [growing] {IND reserve} role of data,

1. Requests [immediate] {USA+} [prompt] {USA+} action [by all] {FRA+};

2. Decides to meet again.
`);

/** What was adopted. */
export const sampleAdopted: Draft = readAdopted(`Resolution on cities

The Assembly,

Recalling the right to privacy in cities,

Noting the rising role of data,

1. Requests prompt action;

2. Invites all States.
`);

function place(words: string, length = words.length): { start: number; end: number } {
  const start = sampleAdopted.source.text.indexOf(words);
  if (start < 0) throw new TypeError(`not in the sample: ${words}`);
  return { start, end: start + length };
}

function textOf({ source: { length, sha256 } }: Draft): Reconciliation['draft'] {
  return { length, sha256 };
}

type Fates = Reconciliation['spans'];

function verdict(
  id: string,
  fate: Fates[number]['fate'],
  evidence: Fates[number]['evidence'],
): Fates[number] {
  const span = sampleDraft.spans.find((one) => one.id === id);
  if (span === undefined) throw new TypeError(`no span ${id}`);
  const reasons = [{ rule: 'sample', text: `This is why ${id} is ${fate}.` }];
  return { id, start: span.start, end: span.end, fate, evidence, confidence: 0.9, reasons };
}

const outcomes = ['adopted', 'not-adopted', null, 'adopted', 'not-adopted'] as const;

/** What became of the draft, written by hand; the cost and the alignment are left empty, because the report does not show them. */
export const sampleReconciliation: Reconciliation = {
  schemaVersion: '2.1',
  draft: textOf(sampleDraft),
  adopted: textOf(sampleAdopted),
  exact: true,
  inexact: [],
  cost: 0,
  cutOff: null,
  choices: [],
  alignment: [],
  spans: [
    verdict('s1', 'retained', [place('the right to privacy')]),
    verdict('s2', 'dropped', [place(' the rising', 0)]),
    verdict('s3', 'reworded', [place('rising')]),
    verdict('s4', 'dropped', [place(' prompt', 0)]),
    verdict('s5', 'retained', [place('prompt')]),
    verdict('s6', 'dropped', [place(';\n\n2.', 0)]),
  ],
  changes: outcomes.map((outcome, index) => ({
    id: `c${index + 1}`,
    outcome,
    confidence: 0.8,
    besides: [],
    reasons: [],
  })),
  words: [
    { ...place('Resolution on cities'), origin: 'base' },
    { ...place('The Assembly'), origin: 'base' },
    { ...place('Recalling'), origin: 'base' },
    { ...place('the right to privacy'), origin: 'span', span: 's1', change: 'c1', parties: ['USA'] },
    { ...place('in cities'), origin: 'base' },
    { ...place('Noting the'), origin: 'base' },
    { ...place('rising'), origin: 'reworded', span: 's3' },
    { ...place('role of data'), origin: 'base' },
    { ...place('Requests'), origin: 'base' },
    { ...place('prompt'), origin: 'span', span: 's5', change: 'c4', parties: ['USA'] },
    { ...place('action'), origin: 'base' },
    { ...place('Invites all States'), origin: 'new' },
  ],
  provisions: [
    ...[1, 2, 3, 4, 5].map((number): Reconciliation['provisions'][number] => ({
      draft: [`v${number}`],
      adopted: [`v${number}`],
      relation: 'one-to-one',
      draftIds: [`v${number}`],
      adoptedIds: [`v${number}`],
      overlap: 0.9,
      confidence: 1,
      besides: [],
      reasons: [],
    })),
    {
      draft: ['OP2'],
      adopted: [],
      relation: 'dropped',
      draftIds: ['v6'],
      adoptedIds: [],
      overlap: 0,
      confidence: 1,
      besides: [],
      reasons: [],
    },
    {
      draft: [],
      adopted: ['OP2'],
      relation: 'new',
      draftIds: [],
      adoptedIds: ['v6'],
      overlap: 0,
      confidence: 1,
      besides: [],
      reasons: [],
    },
  ],
};
