import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, type Draft, type ProvisionRelationship } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { checkedReconciliation, checkedReconciliationOf } from '../check/reconciled.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/** One line for each relation, by labels; a provision without one by its kind and id. */
function lines(relations: readonly ProvisionRelationship[], draft: Draft, adopted: Draft): string {
  const name = ({ provisions }: Draft, id: string): string => {
    const found = provisions.find((provision) => provision.id === id);
    return found?.label ?? `${found?.kind ?? ''} ${id}`;
  };
  const side = (text: Draft, ids: readonly string[]): string => ids.map((id) => name(text, id)).join(' + ');
  return relations
    .map(({ relation, draftIds, adoptedIds, overlap }) => {
      const share = relation === 'dropped' || relation === 'new' ? '' : ` ${overlap.toFixed(2)}`;
      return `${relation}${share}: ${side(draft, draftIds)} → ${side(adopted, adoptedIds)}`.replace(
        / $|(?<=:) (?= )/gu,
        '',
      );
    })
    .join('\n');
}

/** Reconciles paragraphs, and writes the relations without their shares. */
function check(draft: readonly string[], adopted: readonly string[]): string[] {
  const source = (paragraphs: readonly string[]): string =>
    `The General Assembly,\n\n${paragraphs.join('\n\n')}\n`;
  const { result, ...texts } = checkedReconciliation(source(draft), source(adopted));
  return lines(result.provisions, texts.draft, texts.adopted)
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/ \d\.\d\d(?=:)/u, ''));
}

const climate = 'Recalling the decisions on climate change and the finance of adaptation in small islands,';
const housing = 'Noting the shortage of adequate housing for the urban poor in growing cities,';
const water = 'Welcoming the progress of safe drinking water and sanitation in rural regions,';
const health = 'Urges States to train more nurses and midwives for remote villages';
const school = 'invites the Council to report on the enrolment of girls in secondary school';

describe('provisions', () => {
  test.each<[string, string[], string[], string[]]>([
    ['stay', [climate, housing], [climate, housing], ['one-to-one: PP1 → PP1', 'one-to-one: PP2 → PP2']],
    ['are dropped', [climate, housing], [housing], ['dropped: PP1 →', 'one-to-one: PP2 → PP1']],
    ['are new', [housing], [climate, housing], ['new: → PP1', 'one-to-one: PP1 → PP2']],
    [
      'are renumbered, not compared by label',
      [climate, housing, water],
      [housing, water],
      ['dropped: PP1 →', 'one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2'],
    ],
    [
      'are split',
      [`1. ${health}, and ${school};`],
      [`1. ${health};`, `2. ${school.replace('invites', 'Invites')};`],
      ['split: OP1 → OP1 + OP2'],
    ],
    [
      'are merged',
      [`1. ${health};`, `2. ${school.replace('invites', 'Invites')};`],
      [`1. ${health}, and ${school};`],
      ['merge: OP1 + OP2 → OP1'],
    ],
    [
      'move',
      [climate, housing, water],
      [housing, water, climate],
      ['one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2', 'moved: PP1 → PP3'],
    ],
    [
      'move with edits, without a run of words that stays',
      [climate, housing, water],
      [
        housing,
        water,
        'Recognizing that adaptation finance for small islands follows decisions about climate change,',
      ],
      ['one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2', 'moved: PP1 → PP3'],
    ],
  ])('%s', (_, draft, adopted, relations) => {
    expect(check(draft, adopted)).toEqual(relations);
  });
});

test('provisions are not found in a heading that names what they are about', () => {
  const read = (body: string): string => `# Resolution\n\nThe General Assembly,\n\n${body}\n`;
  const draft = readDraft(read(climate), { format: 'markdown' });
  const adopted = readAdopted(read(`## Climate change and finance\n\n${water}`), { format: 'markdown' });
  const { result } = checkedReconciliationOf(draft, adopted);
  expect(result.provisions.map(({ relation }) => relation)).toEqual([
    'one-to-one',
    'one-to-one',
    'new',
    'new',
    'dropped',
  ]);
});

/* Read line by line against both texts; what a careful reader would call otherwise is noted at the end of this file. */
const golden = async (name: string, draft: Draft, adopted: Draft): Promise<void> => {
  const { result } = checkedReconciliationOf(draft, adopted);
  await expect(`${lines(result.provisions, draft, adopted)}\n`).toMatchFileSnapshot(`expected/${name}.txt`);
};

test('of resolution 2/1 of the UN-Habitat Assembly', async () => {
  const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  await golden('hsp-ha-2-1', draft, readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md')));
});

test.skipIf(!hasSharedFolder).each(['2015-10-23', '2015-12-04', '2015-12-09'])(
  'of the Paris Agreement, from the draft of %s',
  async (date) => {
    const draft = readDraft(sharedFile(`corpus/paris-agreement/draft-${date}.md`));
    await golden(
      `paris-${date}`,
      draft,
      readAdopted(sharedFile('corpus/paris-agreement/adopted-2015-12-12.md')),
    );
  },
);

/*
 * What a careful reader would say otherwise of the drafts of the Paris Agreement:
 *
 * - 9 December: Art3.1 option 1 and option 2 were merged into Art4.1; Art3.3 bis, on who takes the lead, went into Art4.4; Art3.9 became
 *   Art4.10 (“timeframes”, “time frames”), Art3.14 Art4.15, and items 1 and 4 of the mechanism Art6.4.1 and Art6.4.4, all in few of their
 *   words; Art5 option II.1 is nearer to Art8.2 than to Art8.3; Art20.2 repeats Art19.2, and Art22 is new.
 * - 4 December: PP10 was dropped and PP7 is new; Art3.1 with its first items, and not with item 5, became Art4.1; Art6.9 was dropped.
 * - 23 October: Art3.3 bis alt speaks of the contribution of each Party, and Art2.2 of the Agreement.
 * - All: Art7.6 has little in common with Art10.6. Of several options that an adopted paragraph was made from, only those are named whose
 *   words the nearest reading has; the others are dropped.
 */
