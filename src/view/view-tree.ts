import type { ProvisionKind, Stance } from '../model/draft.js';

export type { Stance };

/** Words, as they are to be read: without wraps, with single spaces. */
export interface ViewText {
  type: 'text';
  value: string;
}

/** Where a party stands, as a view shows it. */
export interface ViewPosition {
  party: string;
  stance: Stance;
  /** A condition, a scope, a reason, as written; empty where there is none. */
  remark: string;
}

/** A tag: the positions that it states, and what it says besides. */
export interface ViewAttribution {
  type: 'attribution';
  positions: ViewPosition[];
  /** Words of the tag that state no position; empty where there are none. */
  note: string;
}

/** A contested span, or the part of it that is in one block. */
export interface ViewSpan {
  type: 'span';
  id: string;
  /** What stands at its beginning: its mark, a mark that the draft lacks, or nothing, because it began in an earlier block. */
  opening: 'mark' | 'lost' | 'none';
  /** What stands at its end: its mark, a mark that the draft lacks, or nothing, because it ends in a later block. */
  closing: 'mark' | 'lost' | 'none';
  children: ViewPhrasing[];
}

/** A closure stamp. */
export interface ViewStatus {
  type: 'status';
  value: string;
}

/** What a block holds. */
export type ViewPhrasing = ViewText | ViewSpan | ViewAttribution | ViewStatus;

/** The label of a provision, in the two forms that texts use. */
export interface ViewLabel {
  /** `PP7 bis`, `OP1.d alt`. */
  canonical: string;
  /** As a resolution has it: `7 bis.`, `(d)`; empty for preambular paragraphs, which have none. */
  marker: string;
}

/** A block of a view: a title, a heading, a paragraph. */
export interface ViewBlock {
  type: 'block';
  kind: ProvisionKind;
  label: ViewLabel | null;
  /** The number of provisions around it. */
  depth: number;
  children: ViewPhrasing[];
}

/** A change on which the members of a coalition do not agree. */
export interface ViewClash {
  /** The id of the change. */
  change: string;
  /** Its words. */
  text: string;
  support: string[];
  oppose: string[];
}

/** A view of a draft, in no format yet. */
export interface ViewRoot {
  type: 'root';
  /** Whether blocks show canonical labels or the markers of a resolution. */
  labels: 'canonical' | 'marker';
  /** What could not be shown as asked, because those who asked do not agree; empty for other views than readings. */
  clashes: ViewClash[];
  children: ViewBlock[];
}
