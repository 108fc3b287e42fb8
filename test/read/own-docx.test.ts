import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  annotated,
  clean,
  readDraft,
  readSource,
  toCriticMarkup,
  toDocx,
  toHtml,
  toMarkdown,
  toText,
  type DocxOptions,
  type Draft,
} from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';

/* What we write we read back. Labels of whole paragraphs stand outside of their brackets there, in their canonical form: that is all that differs. */

/** The words of a span without labels and spaces. */
function wordsOf({ provisions, source }: Draft, { start, end }: Draft['spans'][number]): string {
  const runs = provisions.flatMap((provision) => provision.runs).sort((a, b) => a.start - b.start);
  return runs
    .map((run) => source.text.slice(Math.max(run.start, start), Math.max(start, Math.min(run.end, end))))
    .join('')
    .replace(/\s+/gu, '')
    .replaceAll('\uFFFE', '-');
}

function meaningOf(draft: Draft): unknown {
  const { spans, positions, changes } = draft;
  return {
    spans: spans.map((span) => [wordsOf(draft, span), span.parent, span.provision]),
    positions: positions.map(({ party, stance, spans: of, modifiers }) => [party, stance, of, modifiers]),
    changes: changes.map(({ kind, old, new: fresh }) => [kind, old, fresh]),
  };
}

const files: Readonly<Record<string, (draft: Draft) => Promise<Uint8Array>>> = {
  Word: (draft) => toDocx(annotated(draft), { date: '2023-05-22' }),
  'Word, names in the line': (draft) => toDocx(annotated(draft), { date: '2023-05-22', names: 'inline' }),
  HTML: (draft) => Promise.resolve(strToU8(`<!doctype html>\n${toHtml(annotated(draft))}`)),
  Markdown: (draft) => Promise.resolve(strToU8(`# Draft\n\n${toMarkdown(annotated(draft))}`)),
};

const drafts: readonly (readonly [name: string, text: string])[] = [
  ['the corpus draft', corpusFile('hsp-ha-2-1/draft-2023-05-22.txt')],
  [
    'spans in spans',
    '1. Notes [a [new] {USA+} old] {FRA delete} [text, [and more] {EU+} [and [less] {USA delete}] {USA+}] {USA+, FRA-};',
  ],
  [
    'neighbors, and words of one letter',
    '1. Invites [States] {USA+} [Parties] {USA+} on [t][T]argets {USA+, FRA+}; {CHN reserve}',
  ],
  [
    'reservations, and brackets that nobody explains',
    'Recalling [it] {RUS reserve} and [that] and [this] {USA+: pending instructions},',
  ],
  [
    'brackets without words',
    '1. Requests [ ] {FRA+} per cent of [x] {USA+} and [] {EU+, RUS-} of [[ ] {USA+}] {FRA+} each [ ];',
  ],
  [
    'items before the first paragraph',
    '(a) Protect children;\n(b) [Respect law] {USA+}:\n    (i) [at once] {FRA+}.\n\n1. Urges States to act.',
  ],
  [
    'a paragraph that comes as a whole',
    '1. Notes it;\n\n[2. Urges [all] {FRA+} States.] {EU+}\n\n3. Requests a report.',
  ],
];

describe('an annotated file reads back to the same draft', () => {
  test.each(drafts)('%s', async (_, text) => {
    const draft = readDraft(text);
    for (const [format, write] of Object.entries(files)) {
      const read = readDraft(await readSource(await write(draft)));
      expect(meaningOf(read), format).toEqual(meaningOf(draft));
    }
  });

  /* Its marks say which words come and go, so directions are known that the draft leaves open; words that would come and go are in a comment. */
  test.each(drafts)('as CriticMarkup, to the same spans and positions: %s', async (_, text) => {
    const draft = readDraft(text);
    const file = strToU8(`# Draft\n\n${toCriticMarkup(annotated(draft))}`);
    const read = readDraft(await readSource(file));
    const positions = ({ positions: all }: Draft): unknown =>
      all.map(({ party, stance, spans: of, modifiers }) => [party, stance, of, modifiers]);
    expect(positions(read)).toEqual(positions(draft));
    expect(read.spans).toHaveLength(draft.spans.length);
    for (const [index, span] of read.spans.entries()) {
      const own = draft.spans[index];
      expect([span.parent, span.provision]).toEqual([own?.parent, own?.provision]);
      const isInComment = wordsOf(read, span) !== (own === undefined ? '' : wordsOf(draft, own));
      if (isInComment) expect(toCriticMarkup(annotated(draft))).toContain('proposed, and to be deleted: ');
    }
  });

  test('and says who proposes what where our notation is taken away', async () => {
    const draft = readDraft('Recalling [all] {USA+} [some] {USA+} plans [here] {FRA+, RUS-},');
    const parts = unzipSync(await toDocx(annotated(draft)));
    delete parts['docProps/custom.xml'];
    const read = readDraft(await readSource(zipSync(parts)));
    expect(read.changes.map(({ kind, basis }) => [kind, basis])).toEqual([
      ['replacement', 'explicit'],
      ['insertion', 'explicit'],
    ]);
    expect(read.positions.map(({ party, stance, spans }) => [party, stance, ...spans])).toEqual([
      ['USA', 'delete', 's1'],
      ['USA', 'support', 's2'],
      ['RUS', 'oppose', 's3'],
      ['FRA', 'support', 's3'],
    ]);
  });
});

describe('what somebody did to the file counts', () => {
  const draft = readDraft('Recalling [all] {USA+} plans [here] {FRA+, RUS-},');

  async function edited(
    edit: (document: string) => string,
    path = 'word/document.xml',
    names: DocxOptions['names'] = 'comments',
  ): Promise<Draft> {
    const parts = unzipSync(await toDocx(annotated(draft), { date: '2023-05-22', names }));
    const before = strFromU8(parts[path] ?? new Uint8Array());
    expect(edit(before)).not.toBe(before);
    return readDraft(await readSource(zipSync({ ...parts, [path]: strToU8(edit(before)) })));
  }

  test('an accepted insertion is no longer contested', async () => {
    const read = await edited((xml) =>
      xml.replace(/<w:ins [^>]*>(<w:r>(?:(?!<\/w:r>).)*all<\/w:t><\/w:r>)<\/w:ins>/u, '$1'),
    );
    expect(read.spans.map(({ text }) => text)).toEqual(['here']);
    expect(toText(clean(read, 'base'))).toBe('Recalling all plans,\n');
  });

  test('a later change is a change', async () => {
    const late =
      '<w:ins w:id="99" w:author="Brazil" w:date="2024-01-01T00:00:00Z"><w:r><w:t xml:space="preserve"> and programmes</w:t></w:r></w:ins>';
    const read = await edited((xml) => xml.replace(/(<w:r><w:t[^>]*> plans<\/w:t><\/w:r>)/u, `$1${late}`));
    expect(read.spans.map(({ text, marks }) => [text, marks])).toEqual([
      ['all', 'square'],
      ['and programmes', 'tracked'],
      ['here', 'square'],
    ]);
    expect(read.positions.map(({ party }) => party)).toEqual(['USA', 'BRA', 'FRA', 'RUS']);
  });

  test('a name that was put right on the page', async () => {
    const read = await edited(
      (xml) => xml.replace('{FRA+, RUS-}', '{FRA+, RUS+, BRA-}'),
      'word/document.xml',
      'inline',
    );
    expect(read.positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual([
      'USA support',
      'FRA support',
      'RUS support',
      'BRA oppose',
    ]);
  });

  test('a name that was taken out with changes tracked', async () => {
    const late = '<w:del w:id="99" w:author="Brazil" w:date="2024-01-01T00:00:00Z">';
    const read = await edited(
      (xml) =>
        xml.replace(
          /<w:r>((?:(?!<w:r>).)*)<w:t([^>]*)>( \{USA\+\})<\/w:t><\/w:r>/u,
          `${late}<w:r>$1<w:delText$2>$3</w:delText></w:r></w:del>`,
        ),
      'word/document.xml',
      'inline',
    );
    expect(read.positions.map(({ party }) => party)).toEqual(['FRA', 'RUS']);
  });

  test('a comment that was rewritten', async () => {
    const read = await edited(
      (xml) => xml.replace('>Opposes<', '>Can follow consensus<'),
      'word/comments.xml',
    );
    expect(read.positions.map(({ party, stance }) => `${party} ${stance}`)).toContain('RUS follow-consensus');
  });
});

test('stamps stand on the page, and read back as stamps', async () => {
  const draft = readDraft('1. Notes it, Ad ref 22 May 2023 12.26\n\n2. Urges [all] {USA+} States.');
  for (const names of ['comments', 'inline'] as const) {
    const read = readDraft(await readSource(await toDocx(annotated(draft), { names })));
    expect(read.statuses.map(({ raw }) => raw)).toEqual(['Ad ref 22 May 2023 12.26']);
  }
});

test('our page of HTML reads back to the same draft', async () => {
  const draft = readDraft(
    '1. Notes [a [new] {USA+} old] {FRA delete} and [that] {RUS reserve};\n\n2. Urges [all] {USA+} [some] {USA+} States.',
  );
  const read = readDraft(await readSource(strToU8(toHtml(annotated(draft)))));
  expect(meaningOf(read)).toEqual(meaningOf(draft));
});
