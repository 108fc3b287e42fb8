import type { RuleId } from '../diagnostics/rules.js';
import type { Draft } from '../model/draft.js';
import type { Root } from '../syntax/ntast.js';
import type { SourceRange } from '../text/plain-text.js';
import { bracketsAround, bracketsOf, neighborsIn, type Bracket, type Neighbors } from './brackets.js';
import { leavesOf, type Leaf } from './leaves.js';
import { provisionEdges, type ProvisionEdges } from './provision-edges.js';
import { quotationMarks, type QuotationMark } from './quotations.js';
import { tagsOf, type Tag } from './tags.js';

/** What the rules are given. */
export interface LintInput {
  readonly source: string;
  readonly tree: Root;
  readonly draft: Draft;
}

/** A document as the rules look at it. */
export interface LintContext extends LintInput {
  readonly leaves: readonly Leaf[];
  readonly tags: readonly Tag[];
  readonly brackets: readonly Bracket[];
  /** The innermost bracket around each leaf, by index; -1 outside brackets. */
  readonly bracketOf: readonly number[];
  readonly neighbors: readonly Neighbors[];
  /** In the order of `draft.provisions`. */
  readonly provisions: readonly ProvisionEdges[];
  /** The quotation marks of every provision, in the order of `draft.provisions`. */
  readonly quotations: readonly (readonly QuotationMark[])[];
  /** Whether tags of the document name parties; where none does, braces hold notes of editors, and nothing is wrong with them. */
  readonly namesParties: boolean;
}

/** Where a rule found something, and what: the place is the text that the reason is about. */
export interface Place extends SourceRange {
  readonly reason: string;
}

/** Finds all places of one rule, in any order, in time that grows no faster than the document. */
export type LintRule = (context: LintContext) => Place[];

/** Rules by the ids that the catalog has them under. */
export type LintRules = Readonly<Partial<Record<RuleId, LintRule>>>;

/**
 * Looks at a document once for all rules.
 *
 * @param input The text, its tree and its model.
 * @returns The leaves, tags and brackets with their relations.
 */
export function lintContext(input: LintInput): LintContext {
  const { source, tree, draft } = input;
  const leaves = leavesOf(source, tree, draft);
  const tags = tagsOf(leaves, draft);
  const brackets = bracketsOf(leaves, tags, draft.spans);
  return {
    ...input,
    leaves,
    tags,
    brackets,
    bracketOf: bracketsAround(leaves, brackets),
    neighbors: neighborsIn(leaves, brackets),
    provisions: provisionEdges(leaves, draft.provisions),
    quotations: draft.provisions.map(({ runs }) => quotationMarks(source, runs)),
    namesParties: draft.positions.length > 0,
  };
}
