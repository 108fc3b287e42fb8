import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annotated,
  positionsById,
  readDraft,
  standsOn,
  toCriticMarkup,
  toMarkdown,
  type Draft,
  type NotationName,
} from '../../src/index.js';

/*
 * Drafts are drawn in every notation that names parties, with paragraphs, items, options and notes; the annotated version, read again, is
 * the same model. It is written in one notation for all, so what another states by its marks, the direction of a change, is not compared.
 */
const words =
  'access aims area balance budget capacity cities data debt dignity energy equity fund growth'.split(' ');
const tagsOf = {
  'signed-braces': [
    ' {USA+}',
    ' {FRA+ USA-}',
    ' {RUS reserve}',
    ' {EU: delete, NOR - keep}',
    ' {CHN, IND reserve OP1, to be checked}',
    ' {t; USA reserve}',
    ' {to be revised; USA reserve}',
    ' {Note from the Chair: AOSIS reserve on “shall”, EU+ on “should”}',
    ' {Placement proposal: to be discussed under COP agenda item 4}',
    ' {Egypt on behalf of the Arab Group+}',
    ' {G77 except India: delete}',
    ' {delete: JPN, KOR}',
    ' {USA+}{FRA suggest to move as last para}',
    ' {NOR}',
    ' {USA+ reserve}',
    ' {EU+ on “should”, CHE-}',
    ' {USA delete, supported by CAN}',
    '',
  ],
  'signed-angles': [' <USA+>', ' <FRA+ USA->', ' <RUS reserve>', ' <EU: delete, t>', ' <Note by EU>', ''],
  'suffix-paren': [' (US add)', ' (EU, Norway delete)', ' (G77: retain)', ' (USA+) (FRA-)', ''],
  'critic-markup': [
    '{>>USA+<<}',
    '{>>FRA+, USA-<<}',
    '{>>see above<<}',
    '{>>NOR: delete<<}',
    '{>>RUS<<}',
    '',
  ],
  'inside-dash': [' - US', ' - US; G77 delete', ' - EU, G77 retain', ' - Norway: reserve', ''],
  'paren-add-bracket-delete': [' — Pakistan', ' — Holy See, Norway', ''],
  'prefix-colon': ['CL/MY propose; US/AU oppose: ', 'PE: ', 'AU oppose: ', 'US: delete: ', ''],
} as const satisfies Partial<Record<NotationName, readonly string[]>>;
type Written = keyof typeof tagsOf;

const bracketed = (notation: Written, tag: string, inner: string): string => {
  if (notation === 'prefix-colon') return `[${tag}${inner}]`;
  if (notation === 'inside-dash' || notation === 'paren-add-bracket-delete') return `[${inner}${tag}]`;
  return notation === 'critic-markup' ? `{++${inner}++}${tag}` : `[${inner}]${tag}`;
};

const word = fc.constantFrom(...words);
const some = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

function phrase(notation: Written): fc.Arbitrary<string> {
  const bracket = fc
    .tuple(some, fc.constantFrom(...tagsOf[notation]))
    .map(([inner, tag]) => bracketed(notation, tag, inner));
  return fc.array(fc.tuple(some, bracket, fc.boolean()), { minLength: 1, maxLength: 3 }).chain((parts) =>
    fc.tuple(some, fc.boolean()).map(([end, closes]) => {
      const text = parts.map(([before, inner, glued]) => `${before}${glued ? ',' : ''} ${inner}`).join(' ');
      return closes ? text : `${text} ${end}`;
    }),
  );
}

type Block = 'preamble' | 'paragraph' | 'item' | 'option' | 'article';

function document(notation: Written): fc.Arbitrary<string> {
  const block = fc.record({
    kind: fc.constantFrom<Block>('paragraph', 'paragraph', 'item', 'option', 'article'),
    said: phrase(notation),
  });
  return fc
    .tuple(fc.array(phrase(notation), { maxLength: 2 }), fc.array(block, { minLength: 1, maxLength: 6 }))
    .map(([recitals, blocks]) => {
      const lines = ['The Assembly,', ...recitals.map((said) => `Recalling ${said},`)];
      const count = { paragraph: 0, item: 0, option: 0, article: 0 };
      for (const { kind, said } of blocks) {
        if (kind === 'article') {
          count.article += 1;
          Object.assign(count, { paragraph: 0, item: 0, option: 0 });
          lines.push(`Article ${String(count.article)}`, `1. Parties ${said}.`);
          count.paragraph = 1;
        } else if (kind === 'paragraph' || count.paragraph === 0) {
          count.paragraph += 1;
          Object.assign(count, { item: 0, option: 0 });
          lines.push(`${String(count.paragraph)}. Urges ${said};`);
        } else if (kind === 'item') {
          count.item += 1;
          lines.push(`(${String.fromCharCode(96 + count.item)}) Act ${said};`);
        } else {
          count.option += 1;
          lines.push(`Option ${String(count.option)}: Act ${said};`);
        }
      }
      return lines.join('\n\n');
    });
}

/** What a model says, without places and without what only the notation states. */
function facts(draft: Draft): unknown {
  const plain = (text: string): string => text.replace(/[\s.,;]+/gu, ' ').trim();
  const wordsOf = (ids: readonly string[]): string[] =>
    ids.map((id) => plain(draft.spans.find((span) => span.id === id)?.text ?? '?'));
  return {
    provisions: draft.provisions
      .filter(({ kind }) => kind !== 'formula')
      .map(({ kind, label, runs }) =>
        [kind, label, plain(runs.map(({ start, end }) => draft.source.text.slice(start, end)).join(''))].join(
          '|',
        ),
      ),
    spans: draft.spans.map((span) => [plain(span.text), span.provision, span.depth].join('|')),
    positions: draft.positions
      .map(({ party, stance, spans, provision, modifiers }) =>
        [
          party,
          stance,
          ...wordsOf(spans),
          provision,
          ...modifiers.map(({ kind, text }) => `${kind} ${text}`),
        ].join('|'),
      )
      .sort(),
    notes: draft.notes.map(({ kind, text, provision }) => [kind, text, provision].join('|')).sort(),
  };
}

/** Reads a draft and its annotated version. */
function check(source: string, notation: NotationName): void {
  const draft = readDraft(source, { notation });
  /* Words that no bracket marks stand in white ones, which are no marks to who reads them again. */
  const written = toMarkdown(annotated(draft)).replaceAll('⟦', '[').replaceAll('⟧', ']');
  const again = readDraft(written, { format: 'markdown', notation: 'signed-braces' });
  expect({ source, written, ...(facts(again) as object) }).toEqual({
    source,
    written,
    ...(facts(draft) as object),
  });
}

/** What is proposed, and who stands where: CriticMarkup has one comment for both sides of a replacement. */
function proposals(draft: Draft): unknown {
  const byId = positionsById(draft);
  const wordsOf = (ids: readonly string[]): string =>
    ids
      .map((id) => (draft.spans.find((span) => span.id === id)?.text ?? '?').replace(/^[\s,]+|\s+$/gu, ''))
      .join(' ');
  return {
    labels: draft.provisions.map(({ kind, label }) => `${kind} ${label ?? ''}`),
    changes: draft.changes.map((change) =>
      [
        /* An editor highlights what nobody says the direction of. */
        change.kind === 'reservation' || change.kind === 'unknown' ? 'open' : change.kind,
        change.provision,
        wordsOf(change.spans),
        ...[...standsOn(change, byId)].map(([party, stand]) => `${party} ${stand}`).sort(),
      ].join('|'),
    ),
    notes: draft.notes.map(({ kind, text }) => `${kind} ${text}`).sort(),
  };
}

test.each(['critic-markup', 'inside-dash', 'prefix-colon'] as const)(
  'CriticMarkup of %s is read',
  (notation) => {
    fc.assert(
      fc.property(document(notation), (source) => {
        const draft = readDraft(source, { notation });
        const written = toCriticMarkup(annotated(draft));
        const again = readDraft(written, { format: 'markdown' });
        expect({ written, ...(proposals(again) as object) }).toEqual({
          written,
          ...(proposals(draft) as object),
        });
      }),
      { numRuns: 200, seed: 20251129 },
    );
  },
  120_000,
);

describe.each(Object.keys(tagsOf) as Written[])('%s', (notation) => {
  test('what is written is read', () => {
    fc.assert(
      fc.property(document(notation), (source) => {
        check(source, notation);
      }),
      { numRuns: 200, seed: 20251129 },
    );
  }, 120_000);
});

test.each<[string, NotationName]>([
  ['1. Urges [a] {t; USA reserve} States.', 'signed-braces'],
  ['1. Ratify it [now] (Portugal);', 'sentence-suffix'],
  ['1. Ratify [it] [now] (Portugal, Viet Nam);\n\n2. Adopt [a plan] (Peru);', 'sentence-suffix'],
  ['Article 3\n\n(a) Act [now] {USA+};\n\n(b) Pay {FRA-};', 'signed-braces'],
  ['Option 1: Act [now] {USA+};\n\nOption 2: Pay;', 'signed-braces'],
  ['The Assembly,\n\n(a) Act [now];\n\n(b) Pay [it];', 'plain-brackets'],
  [
    'We commit.\n\nCanada, Government: We commit ourselves.\n\nUNESCO, International Organization: We act.',
    'actor-block',
  ],
])('%j', (source, notation) => {
  check(source, notation);
});
