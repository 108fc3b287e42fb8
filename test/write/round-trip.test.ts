import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, readDraft, toMarkdown, type Draft, type DraftSpan } from '../../src/index.js';
import { corpusFile, fixture } from '../check/fixture.js';

/*
 * An annotated version in Markdown, read again, is the same model. A mark that the draft lacks is written as a white bracket, which is read again as
 * a mark that is not there.
 * What cannot be the same is listed below with its reason; an entry that is not needed any more fails.
 */

/** What a model says, apart from where in the file it says it. */
const facts = {
  labels: (draft: Draft) => provisions(draft).map(({ kind, label, item }) => [kind, label, item]),
  words: (draft: Draft) => provisions(draft).map(({ runs }) => wordsIn(draft, runs)),
  spans: (draft: Draft) =>
    draft.spans.map((span) => [
      wordsOf(draft, span),
      span.opened,
      span.closed,
      span.provision,
      span.parent,
      span.depth,
    ]),
  positions: (draft: Draft) =>
    draft.positions.map(({ party, stance, spans, provision, modifiers, scope }) => {
      return { party, stance, spans, provision, modifiers, scope };
    }),
  changes: (draft: Draft) =>
    draft.changes.map((change) => [change.kind, change.old, change.new, change.spans]),
  choices: (draft: Draft) => draft.choices.map(({ kind, members }) => [kind, members.length]),
  statuses: (draft: Draft) => draft.statuses.map(({ status, date, provision }) => [status, date, provision]),
  notes: (draft: Draft) =>
    draft.notes.map(({ kind, marker, text, provision }) => [kind, marker, text, provision]),
} satisfies Readonly<Record<string, (draft: Draft) => unknown>>;

type Fact = keyof typeof facts;

/** Footnotes, links and page breaks of the host format leave blocks without words, which a view does not have. */
function provisions(draft: Draft): Draft['provisions'] {
  return draft.provisions.filter(({ label, runs }) => label !== null || wordsIn(draft, runs) !== '');
}

function wordsIn({ source }: Draft, runs: readonly { start: number; end: number }[]): string {
  const words = runs.map(({ start, end }) => source.text.slice(start, end)).join('');
  return words.replace(/[\uFFFE\u00AD\u2010]/gu, '-').replace(/\s/gu, '');
}

/** Without the labels that stand between its words, which are written in another form. */
function wordsOf(draft: Draft, { start, end }: DraftSpan): string {
  const runs = draft.provisions.flatMap((provision) => provision.runs);
  const inside = runs.filter((run) => run.end > start && run.start < end);
  return wordsIn(
    draft,
    inside.map((run) => ({ start: Math.max(run.start, start), end: Math.min(run.end, end) })),
  );
}

const noMarkup = 'brackets with nothing but markup between them stand side by side when it is gone';
const onlyLabel = 'a paragraph that has nothing but a label is not shown';

const exceptions: Readonly<Record<string, Partial<Record<Fact, string>>>> = {
  'markdown-emphasis-across-bracket': { choices: noMarkup },
  'option-levels': { labels: onlyLabel, words: onlyLabel, choices: onlyLabel },
};

const folder = join(import.meta.dirname, '../fixtures');
const names = ['draft-2023-05-22', ...readdirSync(folder).filter((name) => name !== 'regressions')];

function read(name: string): Draft {
  if (name === 'draft-2023-05-22') return readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  const { source, options } = fixture(name);
  return readDraft(source, options);
}

describe.each(names)('%s', (name) => {
  const draft = read(name);
  const notation = draft.attributions.length > 0 ? 'signed-braces' : 'plain-brackets';
  const written = toMarkdown(annotated(draft));
  const again = readDraft(written, { format: 'markdown', notation });

  test.each(Object.keys(facts) as Fact[])('%s', (fact) => {
    const reason = exceptions[name]?.[fact];
    if (reason === undefined) expect(facts[fact](again)).toEqual(facts[fact](draft));
    else expect(facts[fact](again), `no longer an exception: ${reason}`).not.toEqual(facts[fact](draft));
  });
});
