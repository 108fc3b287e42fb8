import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  adoptedOutcome,
  draftOutcome,
  readAdopted,
  readDraft,
  reconcile,
  type Draft,
  type ViewPhrasing,
  type ViewRoot,
} from '../../src/index.js';
import { corpusFile, fixture } from '../check/fixture.js';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const fixtures = readdirSync(join(import.meta.dirname, '../fixtures')).filter(
  (name) => name !== 'regressions',
);
const paris = ['draft-2015-10-23', 'draft-2015-12-04', 'draft-2015-12-09', 'draft-decision'];

const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
const adopted = readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'));
const reconciliation = reconcile(draft, adopted);

/* The programs that read the documents again take a tenth of a second for a hundred of them. */
const noise = fc.sample(noisyText, { seed: seeded.seed, numRuns: Math.min(seeded.numRuns, 400) });

/** Every draft at hand, by its name: the corpus, all fixtures, texts of noise, and what lies beside the project. */
export const drafts: readonly (readonly [string, Draft])[] = [
  ['draft-2023-05-22', draft],
  ...fixtures.map((name): [string, Draft] => {
    const { source, options } = fixture(name);
    return [name, readDraft(source, options)];
  }),
  ...noise.map((source, index): [string, Draft] => [`noise-${index}`, readDraft(source)]),
  ...(hasSharedFolder ? paris : []).map((name): [string, Draft] => [
    name,
    readDraft(sharedFile(`corpus/paris-agreement/${name}.md`)),
  ]),
];

/** What became of the draft of the corpus. */
export const corpusOutcomes: Readonly<Record<'draft' | 'adopted', ViewRoot>> = {
  draft: draftOutcome(draft, reconciliation),
  adopted: adoptedOutcome(adopted, reconciliation),
};

/** A view of one paragraph. */
export function viewOf(children: ViewPhrasing[], rest: Partial<ViewRoot> = {}): ViewRoot {
  const label = { canonical: 'OP1', marker: '1.' };
  return {
    type: 'root',
    title: '',
    parties: [],
    labels: 'canonical',
    clashes: [],
    children: [{ type: 'block', id: 'v1', kind: 'operativeParagraph', label, depth: 0, children }],
    ...rest,
  };
}

/** What drafts and adopted texts say together: fates, outcomes, origins, footnotes, and coalitions that do not agree. */
export const outcomes: Readonly<Record<string, ViewRoot>> = {
  'outcome-of-draft': viewOf(
    [
      { type: 'text', value: 'Urges' },
      span('s1', 'old', 'dropped', ' on'),
      span('s2', 'new', 'retained', ' entitled'),
      { type: 'attribution', positions: [{ party: 'USA', stance: 'support', remark: '' }], note: '' },
      { type: 'text', value: ' action' },
      { type: 'footnote', marker: '*', value: 'See the annex.' },
    ],
    { parties: [{ id: 'USA', kind: 'state', name: 'United States of America' }] },
  ),
  'outcome-of-adopted': viewOf(
    [
      origin('base', 'Urges', []),
      { type: 'text', value: ' ' },
      origin('span', 'entitled', ['USA', 'Chair']),
      { type: 'text', value: ' ' },
      origin('new', 'action', []),
      { type: 'footnote', marker: '1', value: '' },
      { type: 'text', value: '.' },
    ],
    {
      title: 'A title',
      parties: [
        { id: 'USA', kind: 'state', name: 'United States of America' },
        { id: 'Chair', kind: 'office', name: 'Chair' },
      ],
    },
  ),
  'reading-with-clash': viewOf([{ type: 'text', value: 'Urges action.' }], {
    labels: 'marker',
    clashes: [{ change: 'c1', text: 'swift', support: ['USA'], oppose: ['FRA'] }],
  }),
};

function span(id: string, part: 'old' | 'new', fate: 'dropped' | 'retained', value: string): ViewPhrasing {
  return {
    type: 'span',
    id,
    opening: 'mark',
    closing: part === 'old' ? 'lost' : 'mark',
    change: {
      id: 'c1',
      kind: 'replacement',
      part,
      confidence: 0.8,
      positions: [{ party: 'USA', stance: 'support', remark: '' }],
      stands: [{ party: 'USA', stand: 'support' }],
      outcome: 'adopted',
    },
    fate: { fate, confidence: 0.9, reasons: [`The words are ${fate}.`], evidence: [{ start: 6, end: 14 }] },
    event: null,
    children: [{ type: 'text', value }],
  };
}

function origin(kind: 'base' | 'span' | 'new', value: string, parties: string[]): ViewPhrasing {
  return {
    type: 'origin',
    origin: kind,
    place: { start: 0, end: value.length },
    span: kind === 'span' ? 's2' : null,
    change: kind === 'span' ? 'c1' : null,
    parties,
    children: [{ type: 'text', value }],
  };
}
