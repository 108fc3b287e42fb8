import type { Literal, Node, Parent, Position } from 'unist';
import type { NotationScore, DetectedNotation } from '../../grammar/detect.js';
import type { Language } from '../text/language.js';
import type { SpanMarks } from '../../grammar/notation.js';

export type { DetectedNotation, NotationScore };

/* Every node that was parsed has a position, and its points have offsets. */

/** A leaf: its value is the source between its points. */
interface Leaf<Type extends string> extends Literal {
  type: Type;
  position: Position;
  value: string;
}

/** Words, with their line ends and spaces as the source has them. */
export type Text = Leaf<'text'>;
/** White space between blocks. */
export type Whitespace = Leaf<'whitespace'>;
/** An opening or closing mark, of a bracket or of a tag, or one that lost its partner. */
export type Mark = Leaf<'mark'>;
/** A closure stamp: `Ad ref 22 May 2023 12.26`. */
export type Stamp = Leaf<'stamp'>;
/** Syntax of the host format: emphasis marks, link targets, heading marks. */
export type Markup = Leaf<'markup'>;
/** What separates the parts of a tag. */
export type Separator = Leaf<'separator'>;
/** Words of a tag that no actor says: a note, a placeholder. */
export type Remark = Leaf<'remark'>;
/** A footnote, its number in brackets, a page break or a running head that stands in the flow of the text. */
export type Aside = Leaf<'aside'>;

/** The label of a provision: `7.bis`, `(a)`, `Alt1. d`. */
export interface Label extends Leaf<'label'> {
  /** The label in the canonical form: `PP7 bis`, `OP1.a`, `OP1.d alt`. */
  canonical: string;
}

/** What one actor says in a tag: `USA+`, `RUS reserve`. */
export interface Entry extends Leaf<'entry'> {
  actor: string;
  /** The sign, as written. Parties that “and” or a slash joins have the one behind the last of them. */
  sign: string | null;
  /** The stance word, as written, with what belongs to it: `does not support`. The parties of a list share it, wherever in the tag it stands. */
  stance: string | null;
  /** What follows, as written: a condition, a scope, a reason; where there is neither sign nor stance, what was not understood. */
  rest: string | null;
  /** That the marks name it as the author of the change: `{>>@FRA: too wide<<}`. */
  isAuthor?: true;
  /** Who says it on behalf of the actor; not there where the actor speaks. */
  speaker?: string;
}

/** A range of provisions by their canonical labels, both ends included. */
export interface Scope {
  from: string;
  to: string;
}

/** What a tag is bound to. */
export interface Binding {
  /** The contested spans, by index into `root.spans`; empty where the tag speaks of a whole provision. */
  spans: number[];
  /** The provisions that the tag names, null where it names none that the document has. */
  scope: Scope | null;
}

/**
 * A tag: `{USA+ FRA-}`, `PE/MX propose:`, `- US; G77 delete`. It has a mark at each end, except where it begins with a party or ends with
 * the bracket that it is in. A note in a tag has no entries.
 */
export interface Attribution extends Parent {
  type: 'attribution';
  position: Position;
  children: (Mark | Entry | Separator | Remark)[];
  binding: Binding;
}

/** What a provision or another block holds directly. */
export type Phrasing = Text | Label | Mark | Attribution | Stamp | Markup | Aside;

interface Block<Type extends string, Child extends Node = Phrasing> extends Parent {
  type: Type;
  position: Position;
  children: (Child | Whitespace)[];
}

/** Words of a page around the text: navigation, counters, comments; between its paragraphs: running heads, page numbers, numbers of lines. */
export type Furniture = Block<'furniture'>;
/** A line of the document's head: body, session, place and date, version notes; front matter of the file. */
export type Front = Block<'front'>;
/** The title of the document. */
export type Title = Block<'title'>;
/** The heading of a part or an article. */
export interface Heading extends Block<'heading'> {
  /** From 1, as in Markdown; 1 where the format has no levels. */
  depth: number;
}
/** The words that open a part: `The General Assembly,` and `Have agreed as follows:`. */
export type Formula = Block<'formula'>;
/** A paragraph that is no provision: unlabeled text of an operative part, a footnote at the end. */
export interface Paragraph extends Block<'paragraph'> {
  /** How deep the list with bullets lies of which it is an item: 1 for an outermost list; not there for what has no bullet. */
  item?: number;
}
/** The words before the items of a list. */
export type Chapeau = Block<'chapeau'>;

type ProvisionChild = Phrasing | Chapeau | OperativeParagraph | Subparagraph | Option | Paragraph | Furniture;

interface Provision<Type extends string> extends Block<Type, ProvisionChild> {
  /** The label in the canonical form. */
  label: string;
  /** The label of the provision to which this one is an alternative. */
  alternativeOf: string | null;
}

/** A paragraph of the preamble. */
export type PreambularParagraph = Provision<'preambularParagraph'>;
/** A numbered paragraph of the operative part, or of an article. */
export type OperativeParagraph = Provision<'operativeParagraph'>;
/** An item of a list in a paragraph. */
export type Subparagraph = Provision<'subparagraph'>;
/** One of several versions: `Option 1: …`. */
export type Option = Provision<'option'>;

/** What a part of the document holds. */
export type Flow =
  | Heading
  | Formula
  | Paragraph
  | Furniture
  | PreambularParagraph
  | OperativeParagraph
  | Subparagraph
  | Option;
/** The recitals, from the formula that names the body. */
export type Preamble = Block<'preamble', Flow>;
/** What follows the preamble. */
export type OperativePart = Block<'operativePart', Flow>;

/**
 * A contested range. It stands off the tree, because brackets cross paragraphs; its marks are leaves of the tree.
 */
export interface ContestedSpan extends Node {
  type: 'contestedSpan';
  position: Position;
  /** Whether the opening mark is there. */
  opened: boolean;
  /** Whether the closing mark is there. */
  closed: boolean;
  /** Which brackets mark it; `none` for words of which only a tag says that they are contested, `tracked` for those of a tracked change. */
  marks: SpanMarks;
  /** The tracked change that marks it, by index into those of the source. */
  tracked?: number;
  /** The number of spans around it. */
  depth: number;
  /** The smallest span around it, by index into `root.spans`. */
  parent: number | null;
}

/**
 * One of the texts of a document: a resolution of several, an annex, a quotation of provisions. It stands off the tree, because a quotation
 * may begin anywhere in the text that holds it.
 */
export interface DocumentText extends Node {
  type: 'documentText';
  kind: 'text' | 'annex' | 'quotation';
  /** What begins the labels of its provisions: `Text 2`, `Annex I`, `Quotation 1`; those of `Text 1` begin with nothing. */
  label: string;
  /** Whether it stands inside the text before it, which goes on behind it. */
  inside: boolean;
  position: Position;
}

/** The tree of a document. Its leaves, in order, are the source. */
export interface Root extends Parent {
  type: 'root';
  position: Position;
  children: (Furniture | Front | Title | Preamble | OperativePart | Flow | Whitespace)[];
  /** The contested spans, in the order of their first offset. */
  spans: ContestedSpan[];
  /** The texts of the document, in order; one where it is one text. */
  texts: DocumentText[];
  /** The language; null where it is not one of the United Nations, or the text is too short to tell. */
  language: Language | null;
  notation: DetectedNotation;
}

/** The types of blocks that have phrasing for children. */
export type BlockType =
  | 'furniture'
  | 'front'
  | 'title'
  | 'heading'
  | 'formula'
  | 'paragraph'
  | 'preambularParagraph'
  | 'operativeParagraph'
  | 'subparagraph'
  | 'option';

/** Any node of the tree, except the spans that stand off it. */
export type NtastNode =
  | Root
  | Furniture
  | Front
  | Title
  | Preamble
  | OperativePart
  | Flow
  | Chapeau
  | Whitespace
  | Phrasing
  | Entry
  | Separator
  | Remark;
