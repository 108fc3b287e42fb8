import { expect, test } from 'vitest';
import { readAdopted, readDraft, type Draft } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { checkedReconciliationOf } from '../check/reconciled.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/** The words of a paragraph in a source, without its label and the white space around them. */
interface Slot {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs of one kind under one parent, which hold no others. */
function groupsOf(source: string, { provisions }: Draft): Slot[][] {
  const holders = new Set(provisions.map(({ parent }) => parent));
  const groups = new Map<string, Slot[]>();
  for (const { id, kind, parent, runs } of provisions) {
    const first = runs[0]?.start ?? 0;
    const last = runs.at(-1)?.end ?? 0;
    const words = source.slice(first, last);
    if (!/paragraph/iu.test(kind) || holders.has(id) || words.trim() === '') continue;
    const key = `${kind} ${parent ?? ''}`;
    const start = first + words.length - words.trimStart().length;
    const slot = { start, end: start + words.trim().length };
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()];
}

/** Reverses the order of the paragraphs of each group; labels stay where they are. */
function reversed(source: string, groups: readonly Slot[][]): string {
  const slots = groups.flatMap((group) =>
    group.map(({ start, end }, index) => {
      const other = group[group.length - 1 - index];
      return { start, end, words: source.slice(other?.start, other?.end) };
    }),
  );
  slots.sort((a, b) => b.start - a.start);
  let text = source;
  for (const { start, end, words } of slots) text = text.slice(0, start) + words + text.slice(end);
  return text;
}

/** What changes where the paragraphs of an adopted text are in the reverse order. */
function changed(source: string, target: string): { paragraphs: number; spans: number; fates: string[] } {
  const draft = readDraft(source);
  const adopted = readAdopted(target);
  const groups = groupsOf(target, adopted).filter(({ length }) => length > 1);
  const before = checkedReconciliationOf(draft, adopted).result.spans;
  const after = checkedReconciliationOf(draft, readAdopted(reversed(target, groups))).result.spans;
  const fates = before.flatMap(({ id, fate, start, end }, index) => {
    const other = after[index]?.fate ?? '';
    const words = draft.source.text.slice(start, end).replace(/\s+/gu, ' ').slice(0, 50);
    return other === fate ? [] : [`${id} ${words}: ${fate}, then ${other}`];
  });
  return { paragraphs: groups.flat().length, spans: before.length, fates };
}

/*
 * Where the words leave a doubt, the place decides, so that a text in the reverse order is not read as the same text in every span: of two
 * clauses that say nearly the same, the one beside the other's neighbors is taken. These are few.
 */
const mostChanged = 0.05;

test('the fates of resolution 2/1 where its paragraphs are in the reverse order', () => {
  const { paragraphs, spans, fates } = changed(
    corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'),
    corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'),
  );
  expect(paragraphs).toBeGreaterThan(15);
  expect(fates.length, fates.join('\n')).toBeLessThanOrEqual(mostChanged * spans);
});

test.skipIf(!hasSharedFolder)('those of the Paris Agreement, 9 December 2015', () => {
  const { paragraphs, spans, fates } = changed(
    sharedFile('corpus/paris-agreement/draft-2015-12-09.md'),
    sharedFile('corpus/paris-agreement/adopted-2015-12-12.md'),
  );
  expect(paragraphs).toBeGreaterThan(100);
  expect(fates.length, fates.join('\n')).toBeLessThanOrEqual(mostChanged * spans);
});
