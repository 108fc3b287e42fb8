/** What the page and its worker say to one another. All of it is plain data. */
import type {
  ChangeBasis,
  ChangeKind,
  CleanPolicy,
  Diagnostic,
  NotationName,
  SpanComparison,
  SourceText,
  TableName,
} from 'travaux';
import type { Root } from 'hast';

/** A text, as the worker gets it with every request: the worker may have been started anew since the last. */
export interface TextInput {
  /** The same for the same words: what was read of a text is kept under it. */
  readonly key: string;
  /** What to call it. */
  readonly name: string;
  /** The name of its file; empty for what was typed or pasted. */
  readonly fileName: string;
  /** What a file holds, or what was typed or pasted. */
  readonly source: string | SourceText;
  readonly role: TextRole;
  /** The text of a document of several, by its label; null for the whole. */
  readonly part: string | null;
  /** How a draft marks positions. */
  readonly notation: Notation;
  /** The text that the changes of a draft were proposed to; null where none was given, and of a text that is no draft. */
  readonly base: Pick<TextInput, 'key' | 'source'> | null;
}

/** How a draft marks positions; `auto` where its words tell. */
export type Notation = NotationName | 'auto';

/** What a text is. */
export type TextRole = 'base' | 'draft' | 'adopted';

/** A party of a draft, for lists to choose from. */
export interface PartyEntry {
  readonly id: string;
  readonly name: string;
  readonly positions: number;
}

/** A text at a glance. */
export interface TextFacts {
  readonly title: string | null;
  readonly words: number;
  readonly brackets: number;
  readonly positions: number;
  readonly provisions: number;
  readonly notation: string;
  /** The labels of its texts, where it has several. */
  readonly parts: readonly string[];
  readonly parties: readonly PartyEntry[];
}

/** A bracket, and who wants what of it. */
export interface BracketFacts {
  readonly start: number;
  readonly end: number;
  /** `12` of `s12`. */
  readonly number: string;
  readonly provision: string | null;
  /** Null where nothing is proposed. */
  readonly change: {
    readonly kind: ChangeKind;
    readonly basis: ChangeBasis;
    readonly confidence: number;
    /** Whether its words stand now or would stand then; null where that is not known, and for a reservation. */
    readonly side: 'old' | 'new' | null;
  } | null;
  readonly stands: readonly StandFacts[];
}

/** Where a party stands. */
export interface StandFacts {
  readonly party: string;
  readonly name: string;
  readonly stand: 'support' | 'oppose' | 'reserve' | 'none';
  /** As its tags say it, with conditions and reasons. */
  readonly said: string;
}

/** What an editor shows of a text. */
export interface Checked {
  readonly facts: TextFacts;
  readonly diagnostics: readonly Diagnostic[];
  readonly brackets: readonly BracketFacts[];
  readonly tags: readonly { readonly start: number; readonly end: number }[];
}

/** Which version of the texts. */
export type Version =
  | { readonly what: 'annotated' }
  | { readonly what: 'clean'; readonly policy: CleanPolicy }
  | { readonly what: 'reading'; readonly parties: readonly string[] }
  | { readonly what: 'fates' }
  | { readonly what: 'origins' }
  /** The draft with what happened to its brackets since the one before. */
  | { readonly what: 'compared' };

/** The formats of versions. */
export type VersionFormat = 'md' | 'html' | 'docx' | 'tei' | 'akn' | 'critic' | 'txt';

/** What a version is made of. */
export interface VersionInput {
  readonly draft: TextInput;
  /** The draft before it; null where it is the first. */
  readonly before: TextInput | null;
  readonly adopted: TextInput | null;
  readonly version: Version;
}

/** A version to read. */
export interface ShownVersion {
  readonly tree: Root;
  /** What its reader must know. */
  readonly remarks: readonly string[];
}

/** What happened to a bracket from one draft to the next. */
export interface BracketChange extends Pick<
  SpanComparison,
  'event' | 'words' | 'moved' | 'wording' | 'positions' | 'confidence'
> {
  /** Its words: of the later draft, or of the earlier where it was closed. */
  readonly text: string;
  readonly provision: string | null;
  readonly reasons: readonly string[];
}

/** What happened from one draft to the next. */
export interface Changes {
  readonly brackets: readonly BracketChange[];
  readonly exact: boolean;
}

/** The data that can be saved. */
export type DataName = 'draft' | 'reconciliation' | 'comparison' | 'trace';

/** All that can be asked, with what is answered. */
export interface Tasks {
  open: { input: { name: string; bytes: ArrayBuffer }; result: { source: SourceText; facts: TextFacts } };
  check: { input: { text: TextInput }; result: Checked };
  report: { input: { draft: TextInput; adopted: TextInput | null }; result: string };
  compare: { input: { before: TextInput; after: TextInput }; result: Changes };
  history: { input: { drafts: readonly TextInput[]; adopted: TextInput }; result: string };
  version: { input: VersionInput; result: ShownVersion };
  write: { input: VersionInput & { format: VersionFormat }; result: string | Uint8Array };
  table: { input: { draft: TextInput; adopted: TextInput | null; table: TableName }; result: string };
  data: {
    input: { drafts: readonly TextInput[]; adopted: TextInput | null; data: DataName };
    result: string;
  };
}

/** The name of a task. */
export type TaskName = keyof Tasks;

/** A request of the page. */
export type Request = {
  [Name in TaskName]: { readonly task: Name; readonly input: Tasks[Name]['input'] };
}[TaskName];

/** Code that is loaded when it is first needed. */
export type PartName = 'read-docx' | 'read-html' | 'read-pdf' | 'pdfjs' | 'write' | 'write-docx' | 'csv';

/** What the page says. */
export type ToWorker =
  | { readonly kind: 'request'; readonly id: number; readonly request: Request }
  | { readonly kind: 'part'; readonly part: PartName; readonly code: string }
  | { readonly kind: 'no-part'; readonly part: PartName };

/** What the worker says. */
export type ToPage =
  | { readonly kind: 'step'; readonly id: number; readonly step: string }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string }
  | { readonly kind: 'needs'; readonly part: PartName };
