import { expect, test } from 'vitest';
import { readAdopted, readDraft, type Draft, type ProvisionRelationship } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { checkedReconciliationOf } from '../check/reconciled.js';
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
