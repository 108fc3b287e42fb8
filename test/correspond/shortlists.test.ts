import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortlists, type Candidate } from '../../src/correspond/shortlists.js';
import { seeded } from '../check/seeded.js';

const most = 3;

/** The lists by their definition: all candidates sorted, the first of each clause on either side kept. */
function byDefinition(offered: readonly Candidate[], draftLength: number, scale: number): Candidate[][] {
  const aside = ({ draft, adopted }: Candidate): number => Math.abs(draft * scale - adopted);
  const sorted = [...offered].sort(
    (a, b) => b.bits - a.bits || aside(a) - aside(b) || a.adopted - b.adopted || a.draft - b.draft,
  );
  const isKept = (candidate: Candidate, side: 'draft' | 'adopted'): boolean =>
    sorted.filter((other) => other[side] === candidate[side]).indexOf(candidate) < most;
  const kept = sorted.filter((candidate) => isKept(candidate, 'draft') || isKept(candidate, 'adopted'));
  return Array.from({ length: draftLength }, (_, draft) => kept.filter((one) => one.draft === draft));
}

/* Few values, so that many are alike. */
const bitsOfPairs = fc.array(fc.array(fc.constantFrom(null, -1, 2, 5), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
});

test('the best of each clause on either side are kept, in whichever order they are offered', () => {
  fc.assert(
    fc.property(bitsOfPairs, fc.boolean(), (rows, isReversed) => {
      const offered = rows.flatMap((row, draft) =>
        row.flatMap((bits, adopted) => (bits === null ? [] : [{ draft, adopted, bits }])),
      );
      if (isReversed) offered.reverse();
      const lists = shortlists(rows.length, 8, 8 / rows.length, most);
      for (const { draft, adopted, bits } of offered) lists.offer(draft, adopted, bits);
      expect(lists.kept()).toEqual(byDefinition(offered, rows.length, 8 / rows.length));
    }),
    seeded,
  );
});
