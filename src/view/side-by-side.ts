import type { DraftComparison } from '../compare/comparison.js';
import type { ProvisionRelationship } from '../correspond/correspondence.js';
import type { Draft } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import { annotatedWith } from './annotated.js';
import { eventsOn } from './comparison.js';
import { viewChanges } from './view-change.js';
import type { ViewBlock, ViewRow, ViewSideBySide } from './view-tree.js';

/** What the columns of two drafts are called. */
export interface SideBySideNames {
  readonly before: string;
  readonly after: string;
}

/**
 * Puts two drafts side by side, as secretariats send them round: what answers to one another stands in one row, words of one draft only are
 * marked, and every bracket says whether it was opened, closed or reworded.
 *
 * @param before The earlier draft.
 * @param after The later one.
 * @param comparison What happened from the one to the other.
 * @param names What the columns are called.
 * @returns A view with one row for what corresponds, in the order of the later draft; what was dropped stands where it was. Every block of both
 *   drafts is in one row.
 * @example
 * const [a, b] = [readDraft('1. Notes [a] it;'), readDraft('1. Notes it;')];
 * await toDocx(sideBySide(a, b, compareDrafts(a, b), { before: 'Rev.1', after: 'Rev.2' }));
 */
export function sideBySide(
  before: Draft,
  after: Draft,
  comparison: DraftComparison,
  names: SideBySideNames = { before: 'Earlier draft', after: 'Later draft' },
): ViewSideBySide {
  const { alignment, provisions } = comparison;
  const earlier = annotatedWith(before, {
    changes: viewChanges(before, new Map()),
    events: eventsOn(comparison, 'before'),
    gone: inOrder(alignment.flatMap(({ kind, draft }) => (kind === 'same' || draft === null ? [] : [draft]))),
  });
  const later = annotatedWith(after, {
    changes: viewChanges(after, new Map()),
    events: eventsOn(comparison, 'after'),
    come: inOrder(
      alignment.flatMap(({ kind, adopted }) => (kind === 'same' || adopted === null ? [] : [adopted])),
    ),
  });
  return {
    type: 'sideBySide',
    title: later.title === '' ? earlier.title : later.title,
    names: { ...names },
    rows: rowsOf(earlier.children, later.children, provisions),
  };
}

function inOrder(ranges: readonly SourceRange[]): SourceRange[] {
  return [...ranges].sort((a, b) => a.start - b.start);
}

function rowsOf(
  before: readonly ViewBlock[],
  after: readonly ViewBlock[],
  provisions: readonly ProvisionRelationship[],
): ViewRow[] {
  const ofBefore = new Map(provisions.flatMap((one) => one.draftIds.map((id) => [id, one])));
  const ofAfter = new Map(provisions.flatMap((one) => one.adoptedIds.map((id) => [id, one])));
  const rows: ViewRow[] = [];
  const rowOf = new Map<ProvisionRelationship, ViewRow>();
  const rowFor = (relation: ProvisionRelationship | undefined, at: number): ViewRow => {
    const known = relation === undefined ? undefined : rowOf.get(relation);
    if (known !== undefined) return known;
    const row: ViewRow = { relation: relation?.relation ?? null, before: [], after: [] };
    rows.splice(at, 0, row);
    if (relation !== undefined) rowOf.set(relation, row);
    return row;
  };
  for (const block of after) rowFor(ofAfter.get(block.id), rows.length).after.push(block);
  let last: ViewRow | null = null;
  for (const block of before) {
    const row = rowFor(ofBefore.get(block.id), last === null ? 0 : rows.indexOf(last) + 1);
    row.before.push(block);
    if (row.relation !== 'moved') last = row;
  }
  return rows;
}
