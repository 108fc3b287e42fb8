import type { ViewChange, ViewParty, ViewPosition, ViewRoot } from '../../view/view-tree.js';
import { authorOf, brackets } from './authors.js';
import { doubtComment, partyComment } from './comments.js';
import type { Places } from './places.js';
import type { Author, Comment } from './plan.js';
import { saidOf } from './said.js';
import { changeSides, type ChangeSides } from './tag-sides.js';

/** How a change is shown wherever its words stand. */
export interface ChangePlan {
  /** Who makes it. */
  readonly author: Author;
  /** What the others say of it, and how sure its direction is. */
  readonly comments: readonly Comment[];
  /** What its author says, for where no words show who makes it; empty where nobody is named or where it is among the others. */
  readonly ofAuthor: readonly Comment[];
}

/** Where a document says who stands where: in comments, or in the line of the text, behind each bracket. */
export type NamesPlace = 'comments' | 'inline';

/** What the blocks of a view share. */
export interface Marking {
  readonly names: NamesPlace;
  readonly parties: ReadonlyMap<string, ViewParty>;
  readonly sides: ChangeSides;
  readonly planOf: (change: ViewChange) => ChangePlan;
  /** The changes whose comments are set already, by id. */
  readonly commented: Set<string>;
  /** Where spans and tags stand. */
  readonly places: Places;
}

/**
 * Prepares what the blocks of a view share.
 *
 * @param view The view.
 * @param names Where it says who stands where.
 * @returns To be handed to `markedText` with every block, in order.
 */
export function markingOf(view: ViewRoot, names: NamesPlace): Marking {
  const parties = new Map(view.parties.map((party) => [party.id, party]));
  const sides = changeSides(view);
  const plans = new Map<string, ChangePlan>();
  const planFor = (change: ViewChange): ChangePlan => {
    const plan = changePlan(change, sides, parties);
    return names === 'comments' ? plan : { author: plan.author, comments: doubtsOf(change), ofAuthor: [] };
  };
  const planOf = (change: ViewChange): ChangePlan => {
    const plan = plans.get(change.id) ?? planFor(change);
    plans.set(change.id, plan);
    return plan;
  };
  return { names, parties, sides, planOf, commented: new Set(), places: { spans: 0, tags: [] } };
}

function changePlan(change: ViewChange, sides: ChangeSides, parties: Marking['parties']): ChangePlan {
  const said = saidOf(change, sides);
  const isDirected = change.kind !== 'reservation' && change.kind !== 'unknown';
  const supporter = isDirected ? change.stands.find(({ stand }) => stand === 'support') : undefined;
  const first = said.find(({ party }) => party === supporter?.party);
  const isPlain = first?.positions.every((position) => isShownByChange(position, change)) ?? false;
  const author = isPlain ? first : undefined;
  const comments = said.filter((each) => each !== author).map((each) => partyComment(each, parties));
  return {
    author: first === undefined ? brackets : authorOf(first.party, parties),
    comments: [...comments, ...doubtsOf(change)],
    ofAuthor: author === undefined ? [] : [partyComment(author, parties)],
  };
}

function doubtsOf(change: ViewChange): Comment[] {
  const doubt = doubtComment(change);
  return doubt === null ? [] : [doubt];
}

/** Who makes a tracked change need not say besides that it wants it. */
function isShownByChange({ stance, remark }: ViewPosition, { kind }: ViewChange): boolean {
  if (remark !== '') return false;
  return stance === 'support' || stance === 'propose' || (stance === 'delete' && kind !== 'insertion');
}
