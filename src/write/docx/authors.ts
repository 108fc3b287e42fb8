import type { ViewParty } from '../../view/view-tree.js';
import type { Author } from './plan.js';

/** Makes the changes for which nobody is named: most brackets in the world name no party. */
export const brackets: Author = { name: 'Brackets', initials: '[ ]' };

/** Makes the comments that the draft makes itself: editorial notes, stamps, doubts about how a bracket is to be read. */
export const notes: Author = { name: 'Notes', initials: 'N' };

/* Longer than the name of any party: a tag that was misread must not fill the margin. */
const longestName = 255;

/**
 * Names a party as the author of its changes and comments.
 *
 * The name comes first and the code after it, because Word lists reviewers by the first letters of their names and shows the initials
 * beside a comment.
 *
 * @param id The party, as the positions name it.
 * @param parties The parties of the view, by id.
 * @returns `United States of America (USA)` with the initials `USA`; a party that nobody knows is named as it is written.
 */
export function authorOf(id: string, parties: ReadonlyMap<string, ViewParty>): Author {
  const name = parties.get(id)?.name ?? id;
  return { name: shortened(name === id ? id : `${name} (${id})`), initials: id.slice(0, 9) };
}

function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}
