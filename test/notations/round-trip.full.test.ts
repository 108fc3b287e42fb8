import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  notations,
  positionsById,
  readDraft,
  standsOn,
  type Change,
  type Draft,
  type NotationName,
} from '../../src/index.js';
import { writers, type Side, type WrittenChange, type Writer } from './writers.js';

/*
 * A text and changes to it are drawn at random, written as a compilation in each notation that can express them, and read again: the same
 * changes, and every party on the same side. Words are drawn without repetition, because of two equal words nobody can tell which is new.
 */
const product = (beginnings: string, ends: string): string[] =>
  beginnings.split(' ').flatMap((beginning) => ends.split(' ').map((end) => beginning + end));
const baseWords = product('ba ke li mo nu pa re si to vu', 'dok lam rim tun vok zam bir fol gan huk');
const freshWords = product('cha dra fla gro kla spo', 'nodo luma rika tovo vuna');
/* Some hundreds of drafts are written, read and compared with their base text. */
const timeout = 120_000;

const parties = ['USA', 'FRA', 'EGY', 'NOR', 'CHL', 'IND', 'RUS', 'JPN'];

interface Edit {
  readonly kind: WrittenChange['kind'];
  readonly length: number;
  readonly fresh: number;
  readonly sides: readonly (Side | null)[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insertion', 'deletion', 'replacement', 'move'),
  length: fc.integer({ min: 1, max: 3 }),
  fresh: fc.integer({ min: 1, max: 3 }),
  sides: fc.array(fc.constantFrom('for', 'against', 'reserve', null), {
    minLength: parties.length,
    maxLength: parties.length,
  }),
});

const drawn = fc.record({
  base: fc.shuffledSubarray(baseWords, { minLength: baseWords.length }),
  fresh: fc.shuffledSubarray(freshWords, { minLength: freshWords.length }),
  paragraphs: fc.array(fc.array(fc.option(edit, { freq: 2 }), { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 3,
  }),
});

interface Case {
  readonly base: string;
  readonly compilation: string;
  readonly expected: readonly string[];
}

const line = (change: WrittenChange, paragraph: number): string =>
  [
    `OP${paragraph}`,
    change.kind,
    change.old,
    '>',
    change.new,
    ...[...change.parties].map(([party, side]) => `${party} ${side}`).sort(),
  ].join(' ');

/** Every party that the notation can have there; at least one is for the change, else nobody made it. */
function partiesOf({ sides }: Edit, writer: Writer): WrittenChange['parties'] {
  const taken = sides.flatMap((side, index): [string, Side][] => {
    const party = parties[index];
    return side === null || party === undefined || !writer.sides.includes(side) ? [] : [[party, side]];
  });
  return taken.some(([, side]) => side === 'for')
    ? taken
    : [...taken.filter(([party]) => party !== 'USA'), ['USA', 'for']];
}

function caseOf(input: typeof drawn extends fc.Arbitrary<infer T> ? T : never, writer: Writer): Case {
  const [words, fresh] = [[...input.base], [...input.fresh]];
  const take = (from: string[], count: number): string[] => from.splice(0, count);
  const expected: string[] = [];
  const paragraphs = input.paragraphs.map((edits, index) => {
    const before: string[] = [];
    const after: string[] = [];
    const both = (count: number): void => {
      const common = take(words, count);
      before.push(...common);
      after.push(...common);
    };
    both(2);
    for (const one of edits) {
      if (one !== null && (one.kind !== 'move' || writer.moves)) {
        const change = writtenChange(
          one,
          writer,
          () => take(words, one.kind === 'move' ? 3 : one.length).join(' '),
          () => take(fresh, one.fresh).join(' '),
        );
        before.push(change.old);
        if (change.kind === 'move') {
          after.push(writer.oldWords(change.old, change));
          both(1);
          after.push(writer.newWords(change.new, change));
        } else after.push(written(change, writer));
        expected.push(line(change, index + 1));
      }
      both(2);
    }
    const sentence = (parts: string[]): string =>
      `${index + 1}. Urges ${parts.filter((part) => part !== '').join(' ')};`;
    return [sentence(before), sentence(after)] as const;
  });
  return {
    base: paragraphs.map(([before]) => before).join('\n\n'),
    compilation: paragraphs.map(([, after]) => after).join('\n\n'),
    expected: expected.sort(),
  };
}

function writtenChange(
  one: Edit,
  writer: Writer,
  oldWords: () => string,
  newWords: () => string,
): WrittenChange {
  const old = one.kind === 'insertion' ? '' : oldWords();
  const fresh = one.kind === 'deletion' ? '' : one.kind === 'move' ? old : newWords();
  return { kind: one.kind, old, new: fresh, parties: partiesOf(one, writer) };
}

function written(change: WrittenChange, writer: Writer): string {
  if (change.kind === 'insertion') return writer.newWords(change.new, change);
  if (change.kind === 'deletion') return writer.oldWords(change.old, change);
  return (
    writer.replacement?.(change) ??
    `${writer.oldWords(change.old, change)} ${writer.newWords(change.new, change)}`
  );
}

const sideOf = { support: 'for', oppose: 'against', reserve: 'reserve' } as const;

function changesIn(draft: Draft): string[] {
  const byId = positionsById(draft);
  const text = (ids: readonly string[]): string =>
    ids.map((id) => draft.spans.find((span) => span.id === id)?.text ?? '?').join(' + ');
  const written = (change: Change): WrittenChange => ({
    kind: change.kind as WrittenChange['kind'],
    old: text(change.old),
    new: text(change.new),
    parties: [...standsOn(change, byId)].flatMap(([party, stand]) =>
      stand === 'none' ? [] : [[party, sideOf[stand]] as const],
    ),
  });
  return draft.changes.map((change) => line(written(change), Number(change.provision?.slice(2)))).sort();
}

describe.each(Object.entries(writers) as [NotationName, Writer][])('%s', (notation, writer) => {
  test(
    'what is written is read',
    () => {
      fc.assert(
        fc.property(drawn, (input) => {
          const { base, compilation, expected } = caseOf(input, writer);
          expect({ compilation, changes: changesIn(readDraft(compilation, { notation, base })) }).toEqual({
            compilation,
            changes: expected,
          });
        }),
        { numRuns: 400, seed: 20151212 },
      );
    },
    timeout,
  );
});

const names = [
  'Peru',
  'Norway',
  'Sierra Leone',
  'Iran (Islamic Republic of)',
  'Bosnia and Herzegovina',
  'Viet Nam',
];
const said = fc.array(
  fc.record({
    words: fc.array(fc.constantFrom(...baseWords), { minLength: 3, maxLength: 12 }),
    parties: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('notations of whole paragraphs', () => {
  test(
    'sentence-suffix: who recommends what',
    () => {
      fc.assert(
        fc.property(said, (paragraphs) => {
          const text = paragraphs.map(
            ({ words, parties: all }, index) =>
              `${index + 1}. Ratify ${words.join(' ')}${all.length === 0 ? '' : ` (${all.join(', ')})`};`,
          );
          const { positions } = readDraft(text.join('\n'), { notation: 'sentence-suffix' });
          expect(positions.map(({ actor, stance, provision }) => [actor, stance, provision])).toEqual(
            paragraphs.flatMap(({ parties: all }, index) =>
              all.map((actor) => [actor, 'support', `OP${index + 1}`]),
            ),
          );
        }),
        { numRuns: 400, seed: 20151212 },
      );
    },
    timeout,
  );

  test(
    'actor-block: who has which version',
    () => {
      fc.assert(
        fc.property(said, (paragraphs) => {
          const versions = paragraphs.map(
            ({ words, parties: [actor = 'Peru'] }) => [actor, `We build ${words.join(' ')}.`] as const,
          );
          const text = [
            '1. We begin here.',
            ...versions.map(([actor, words]) => `${actor}, Government: ${words}`),
          ];
          const draft = readDraft(text.join('\n\n'), { notation: 'actor-block', base: '1. We begin here.' });
          expect(
            draft.changes.map(({ kind, new: fresh }) => [
              kind,
              draft.spans.find(({ id }) => id === fresh[0])?.text,
            ]),
          ).toEqual(versions.map(([, words]) => ['insertion', words]));
          expect(draft.positions.map(({ actor, change }) => [actor, change])).toEqual(
            versions.map(([actor], index) => [actor, `c${index + 1}`]),
          );
        }),
        { numRuns: 400, seed: 20151212 },
      );
    },
    timeout,
  );
});

test('every notation that names parties is written here', () => {
  const covered = [...Object.keys(writers), 'sentence-suffix', 'actor-block'].sort();
  expect(covered).toEqual(
    Object.values(notations)
      .filter(({ tag }) => tag !== null)
      .map(({ name }) => name)
      .sort(),
  );
});
