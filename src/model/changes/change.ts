/** What is proposed: that words come in, go out, stand for others, stand elsewhere; or nothing but time. */
export type ChangeKind = 'insertion' | 'deletion' | 'replacement' | 'move' | 'reservation' | 'unknown';

/**
 * What the direction of a change rests on: words of the text that say it, a base text, or inference; `none` where it is unknown.
 */
export type ChangeBasis = 'explicit' | 'base-text' | 'inferred' | 'none';

/** Why a change is read as it is. */
export interface ChangeReason {
  /** The rule, by a stable name. */
  rule: string;
  /** A sentence that quotes the text. */
  text: string;
}

/** One way to read a change. */
export interface ChangeReading {
  kind: ChangeKind;
  /**
   * The spans whose words stand now, by id. A replacement has none where it offers a further alternative beside a pair (`[Promoting]` in
   * `[Ensuring] [Facilitating] [Promoting]`), or for a paragraph (`[Alt 1. …]`). A move that a tag asks for, of words that stand at one place
   * only, has neither old nor new ones.
   */
  old: string[];
  /** The spans whose words would stand, by id. */
  new: string[];
  /** From 0 to 1; the confidences of all readings of a change add up to at most 1. */
  confidence: number;
  reasons: ChangeReason[];
}

/** A change: what the positions of one or more spans are about. */
export interface Change extends ChangeReading {
  id: string;
  /** The spans that express it, by id. */
  spans: string[];
  basis: ChangeBasis;
  /** The other readings, the likelier first. */
  rivals: ChangeReading[];
  /** The positions that are about it, by id. */
  positions: string[];
  /** The label of the provision that it begins in. */
  provision: string | null;
}

/**
 * Tells whether a change is a move that a tag asks for (`{US: move to OP2}`): the words stand where they are, and the draft has no place that
 * they would come to.
 *
 * @param change The change.
 * @returns Whether it is; a move between two places of the draft is none.
 */
export function isAskedMove({ kind, old, new: fresh }: Pick<Change, 'kind' | 'old' | 'new'>): boolean {
  return kind === 'move' && old.length === 0 && fresh.length === 0;
}
