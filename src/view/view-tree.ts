import type { ChangeKind } from '../model/changes/change.js';
import type { PartyKind } from '../parties/party.js';
import type { ProvisionKind, Stance } from '../model/draft.js';
import type { PositionChange, SpanEvent, SpanWhereabouts } from '../compare/comparison.js';
import type { Fate, Origin, Outcome, ProvisionMatch } from '../reconcile/reconciliation.js';
import type { SourceRange } from '../text/plain-text.js';

export type { PositionChange, Stance };

/** Words, as they are to be read: without wraps, with single spaces. */
export interface ViewText {
  type: 'text';
  value: string;
  /** Whether these words of a draft stood outside of every dispute and are gone; not there where a view does not say so. */
  gone?: true;
  /** Whether an earlier draft has these words not; not there where a view does not say so. */
  come?: true;
}

/** Where a party stands, as a view shows it. */
export interface ViewPosition {
  party: string;
  stance: Stance;
  /** A condition, a scope, a reason, as written; empty where there is none. */
  remark: string;
  /** Who says it on behalf of the party, as written; not there where the party speaks. */
  speaker?: string;
}

/** A tag: the positions that it states, and what it says besides. */
export interface ViewAttribution {
  type: 'attribution';
  positions: ViewPosition[];
  /** All that the tag says, its positions among it, where it says more than these; else empty. */
  note: string;
}

/** Where a party stands towards a change, after all that its tags say of the words. */
export interface ViewStand {
  party: string;
  stand: 'support' | 'oppose' | 'reserve';
}

/** What is proposed about the words of a span. */
export interface ViewChange {
  /** The change, by its id in the draft. */
  id: string;
  kind: ChangeKind;
  /** Whether the words of the span stand before the change, or would stand after it; `none` where the change puts nothing in or out. */
  part: 'old' | 'new' | 'none';
  /** From 0 to 1. */
  confidence: number;
  /** What the tags say. */
  positions: ViewPosition[];
  /** What that comes to, for each party that is for it, against it, or has not made up its mind. */
  stands: ViewStand[];
  /** What became of it; null where no adopted text is known. */
  outcome: Outcome | null;
}

/** What became of the words of a span. */
export interface ViewFate {
  fate: Fate;
  /** From 0 to 1. */
  confidence: number;
  /** Sentences. */
  reasons: string[];
  /** Places in the adopted text. */
  evidence: SourceRange[];
}

/** What happened to a span between two drafts. */
export interface ViewEvent {
  event: SpanEvent;
  /** Where its words are in the draft that has it not. */
  words: SpanWhereabouts;
  /** Whether its words stand at another place. */
  moved: boolean;
  /** From 0 to 1. */
  confidence: number;
  /** Parties that stand otherwise than before. */
  positions: PositionChange[];
}

/** A contested span, or the part of it that is in one block. */
export interface ViewSpan {
  type: 'span';
  id: string;
  /** What stands at its beginning: its mark, a mark that the draft lacks, or nothing, because it began in an earlier block. */
  opening: 'mark' | 'lost' | 'none';
  /** What stands at its end: its mark, a mark that the draft lacks, or nothing, because it ends in a later block. */
  closing: 'mark' | 'lost' | 'none';
  /** Null where the view does not say what is proposed. */
  change: ViewChange | null;
  /** Null where no adopted text is known. */
  fate: ViewFate | null;
  /** Null where the view does not compare two drafts. */
  event: ViewEvent | null;
  children: ViewPhrasing[];
}

/** Words of an adopted text, and where they came from. */
export interface ViewOrigin {
  type: 'origin';
  origin: Origin;
  /** Their place in the adopted text. */
  place: SourceRange;
  /** The span of the draft that they came from, by its id. */
  span: string | null;
  /** The change of that span, by its id. */
  change: string | null;
  /** Who proposed them. */
  parties: string[];
  children: ViewText[];
}

/** A note at the foot of the page, where the text refers to it. */
export interface ViewFootnote {
  type: 'footnote';
  /** As in the text: `1`, `*`. */
  marker: string;
  /** Its words; empty where the text has the reference only. */
  value: string;
}

/** A closure stamp. */
export interface ViewStatus {
  type: 'status';
  value: string;
}

/** What a block holds. */
export type ViewPhrasing = ViewText | ViewSpan | ViewAttribution | ViewStatus | ViewOrigin | ViewFootnote;

/** The label of a provision, in the two forms that texts use. */
export interface ViewLabel {
  /** `PP7 bis`, `OP1.d alt`. */
  canonical: string;
  /** As a resolution has it: `7 bis.`, `(d)`; as written where it has none such: `3.1`, `Regulation 7.`; empty for preambular paragraphs. */
  marker: string;
}

/** A block of a view: a title, a heading, a paragraph. */
export interface ViewBlock {
  type: 'block';
  /** The provision, by its id in the text. */
  id: string;
  kind: ProvisionKind;
  label: ViewLabel | null;
  /** The number of provisions around it. */
  depth: number;
  /** How deep the list with bullets lies of which it is an item: 1 for an outermost list; not there for what has no bullet. */
  item?: number;
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

/** A party that a view names. */
export interface ViewParty {
  id: string;
  kind: PartyKind;
  name: string;
}

/** A view of a text, in no format yet. */
export interface ViewRoot {
  type: 'root';
  /** What the text is called; empty where it has no title. */
  title: string;
  /** Who takes positions in it, in the order of their first one. */
  parties: ViewParty[];
  /** Whether blocks show canonical labels or the markers of a resolution. */
  labels: 'canonical' | 'marker';
  /** What could not be shown as asked, because those who asked do not agree; empty for other views than readings. */
  clashes: ViewClash[];
  children: ViewBlock[];
}

/** What answers to one another in two drafts. */
export interface ViewRow {
  /** How the provisions stand to one another; null for what no provision answers to. */
  relation: ProvisionMatch | null;
  /** Of the earlier draft; empty where it has nothing of the kind. */
  before: ViewBlock[];
  /** Of the later draft. */
  after: ViewBlock[];
}

/** Two drafts side by side. */
export interface ViewSideBySide {
  type: 'sideBySide';
  /** What the later draft is called; empty where neither has a title. */
  title: string;
  /** What the columns are called. */
  names: { before: string; after: string };
  rows: ViewRow[];
}
