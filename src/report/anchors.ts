import type { ViewBlock } from '../view/view-tree.js';

/** Gives every block of a text an id that can be cited. */
export type Anchors = (block: ViewBlock) => string;

/* Ids that the page gives to other things: its parts have names in small letters, then there are `span-12`, `c3`, `w40`. */
const taken = /^(?:[a-z-]+|(?:span-|[cw])\d+)$/u;

/**
 * Makes ids of the labels of provisions: `PP7 bis` is `PP7_bis`; a second provision of that label is `PP7_bis~2`.
 *
 * An id of HTML is any string without white space; no other character of a label needs to change.
 *
 * @param prefix What stands before every id, so that the two texts of a page do not meet.
 * @returns A function that is asked once for each block; a block without label gets the id of its provision.
 */
export function anchors(prefix: string): Anchors {
  const used = new Map<string, number>();
  return ({ id, label }) => {
    const name = prefix + (label?.canonical ?? id).replace(/\s+/gu, '_');
    const wanted = taken.test(name) ? `${name}~` : name;
    const count = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, count);
    return count === 1 ? wanted : `${wanted}~${count}`;
  };
}
