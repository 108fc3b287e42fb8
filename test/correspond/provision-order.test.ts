import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provisionRelations } from '../../src/correspond/provision-relations.js';
import { corresponding } from '../check/corresponding.js';
import { seeded } from '../check/seeded.js';

/* Paragraphs that have no word in common, so that each answers to itself alone. */
const paragraphs = [
  'Urges mayors plant orchards along canals',
  'Invites museums lend paintings among hospitals',
  'Requests engineers draw maps showing tunnels',
  'Decides clerks publish tariffs every spring',
  'Welcomes sailors repair ferries near islands',
  'Thanks bakers deliver bread before dawn',
];
const text = (numbers: readonly number[]): string =>
  numbers.map((number, index) => `${String(index + 1)}. ${paragraphs[number] ?? ''}.`).join('\n\n');

/** How many numbers the longest rising sequence among some has. */
function longestRising(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const [index, number] of numbers.entries())
    ends.push(
      1 + Math.max(0, ...ends.filter((_, before) => before < index && (numbers[before] ?? 0) < number)),
    );
  return Math.max(0, ...ends);
}

/** The paragraphs in the order of the later text, each dropped one behind what stood before it. */
function inOrder(draft: readonly number[], adopted: readonly number[]): number[] {
  const droppedBehind = (number: number): number[] => {
    const behind = draft.slice(draft.indexOf(number) + 1);
    const next = behind.findIndex((one) => adopted.includes(one));
    return next < 0 ? behind : behind.slice(0, next);
  };
  const first = draft.findIndex((one) => adopted.includes(one));
  return [
    ...(first < 0 ? draft : draft.slice(0, first)),
    ...adopted.flatMap((number) => (draft.includes(number) ? [number, ...droppedBehind(number)] : [number])),
  ];
}

const all = paragraphs.map((_, index) => index);

test('provisions stand in the order of the later text, and as few as can be have moved', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: 1 }),
      fc.shuffledSubarray(all, { minLength: 1 }),
      (draft, adopted) => {
        const relations = provisionRelations(corresponding(text(draft), text(adopted)));
        const numberOf = (labels: readonly string[], numbers: readonly number[]): number | undefined =>
          labels[0] === undefined ? undefined : numbers[Number(labels[0].slice(2)) - 1];
        const found = relations.map((one) => numberOf(one.draft, draft) ?? numberOf(one.adopted, adopted));
        expect(found).toEqual(inOrder(draft, adopted));
        const moved = relations.filter(({ relation }) => relation === 'moved').length;
        const common = adopted.filter((number) => draft.includes(number));
        expect(moved).toBe(common.length - longestRising(common.map((number) => draft.indexOf(number))));
        for (const { relation, draft: from, adopted: to, overlap } of relations) {
          expect(relation === 'dropped').toBe(to.length === 0);
          expect(relation === 'new').toBe(from.length === 0);
          expect(overlap).toBe(from.length > 0 && to.length > 0 ? 1 : 0);
        }
      },
    ),
    { ...seeded, numRuns: Math.ceil(seeded.numRuns / 50) },
  );
});
