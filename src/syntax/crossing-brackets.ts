import type { Block } from './block.js';
import type { BlockEdges, BracketMark } from './bracket-mark.js';
import type { DocumentParts } from './document-parts.js';
import type { Openers } from './openers/openers.js';

/** What tells whether a bracket that opens in one block closes in another. */
export interface CrossingEvidence {
  readonly source: string;
  /** How paragraphs open in the language of the document. */
  readonly openers: Openers;
  readonly edges: readonly BlockEdges[];
  readonly blocks: readonly Block[];
  /** The first block after each that stands outside its container: beyond the last sibling, or under the next heading. */
  readonly containerEnds: Int32Array;
  /** The first block after each that it does not hold. */
  readonly ownEnds: Int32Array;
}

/**
 * Gathers what is known of the blocks of a document, once for all its brackets.
 *
 * @param parts The document.
 * @param edges Where the words of each block begin and end.
 * @returns The evidence.
 */
export function crossingEvidence(
  { source, openers, blocks }: Pick<DocumentParts, 'source' | 'openers' | 'blocks'>,
  edges: readonly BlockEdges[],
): CrossingEvidence {
  return {
    source,
    openers,
    edges,
    blocks,
    containerEnds: firstBeyond(blocks, 0),
    ownEnds: firstBeyond(blocks, 1),
  };
}

/* Markdown has six levels; a heading of any level holds all paragraphs below it. */
const headingRank = -10;

/**
 * Finds for each block the first one behind it that stands less deep; all in one walk. Headings stand by their levels, then provisions by
 * theirs. A paragraph without a label goes on with what is before it, and words of a page stand nowhere: neither ends anything.
 */
function firstBeyond(blocks: readonly Block[], by: 0 | 1): Int32Array {
  const ends = new Int32Array(blocks.length).fill(blocks.length);
  const open: { readonly index: number; readonly rank: number }[] = [];
  for (const [index, { type, heading, level }] of blocks.entries()) {
    const goesOn = type === 'paragraph' || type === 'furniture';
    const rank = type === 'heading' ? headingRank + heading : level;
    for (let top = open.at(-1); !goesOn && top !== undefined && rank < top.rank + by; top = open.at(-1)) {
      ends[top.index] = index;
      open.pop();
    }
    open.push({ index, rank: goesOn ? Math.max(level, open.at(-1)?.rank ?? 0) : rank });
  }
  return ends;
}

/*
 * The longest list that one bracket is known to hold has 21 items (criteria in an annex of the BBNJ draft of 1 June 2022). A bracket that
 * would hold more paragraphs than this, and stands before the words of its first paragraph only, lost its mark.
 */
const mostParagraphs = 40;

/**
 * Judges whether two marks in different blocks may be a pair by what they hold together.
 *
 * A bracket around several paragraphs begins with the first of them and ends with the last, or with a sentence in it, and does not leave
 * the list or the article that it begins in. One that begins in the middle of a paragraph goes on with the paragraph's list, or with its
 * unfinished sentence.
 *
 * (Measured on the drafts of the Paris Agreement of 23 October, 4 and 9 December 2015 and of the BBNJ agreement of 2022: without this, one lost
 * mark makes a bracket of half the document, up to 77,000 characters.)
 *
 * @param evidence The document.
 * @param open The opening mark.
 * @param close The closing mark, in a later block.
 * @returns Whether they may.
 */
export function maySpan(evidence: CrossingEvidence, open: BracketMark, close: BracketMark): boolean {
  const { blocks, containerEnds, ownEnds } = evidence;
  if (goesOn(evidence, open, close)) return true;
  if (!isLeading(evidence, open)) return endsSentence(evidence, close) && holdsList(evidence, open, close);
  if (!endsSentence(evidence, close)) return close.block < (ownEnds[open.block] ?? 0);
  if (close.block >= (containerEnds[open.block] ?? 0)) return false;
  return close.block - open.block <= mostParagraphs || isBeforeLabel(blocks[open.block], open);
}

/* Farther than this, two marks that are left over belong together by accident. */
const nearBlocks = 30;
const nearLength = 6000;

/**
 * Judges whether two marks that are left over, with all brackets between them whole, may be a pair although they leave the list that they
 * begin in.
 *
 * @param evidence The document.
 * @param open The opening mark.
 * @param close The closing mark, in a later block.
 * @returns Whether they may.
 */
export function mayBeLeftOver(evidence: CrossingEvidence, open: BracketMark, close: BracketMark): boolean {
  return (
    isLeading(evidence, open) &&
    isTrailing(evidence, close) &&
    close.block - open.block <= nearBlocks &&
    close.end - open.start <= nearLength
  );
}

const sectionLetter = /^\s*\p{Lu}\.(?=\s)/u;
const optionLabel = /^\[+[\s*_]*(?:option|alternative|alt|variant)\b/iu;

/* A label is followed by marks of its own: `**Option 2**. [`. */
const longestLead = 40;

/** Before the first word of its block; the letter of a section (`A. [Preamble`) is no word; an option begins wherever its label stands. */
function isLeading({ source, edges, blocks }: CrossingEvidence, { start, block }: BracketMark): boolean {
  if (start < (edges[block]?.first ?? 0)) return true;
  const from = blocks[block]?.reading?.end ?? blocks[block]?.start ?? 0;
  const lead = start - from <= longestLead ? source.slice(from, start).replace(sectionLetter, '') : 'words';
  return !/[\p{L}\p{N}]/u.test(lead) || optionLabel.test(source.slice(start, start + 24));
}

function isTrailing({ edges }: CrossingEvidence, { start, block }: BracketMark): boolean {
  return start >= (edges[block]?.last ?? 0);
}

function isBeforeLabel(block: Block | undefined, { start }: BracketMark): boolean {
  return block !== undefined && (block.type === 'heading' || start < (block.reading?.start ?? 0));
}

/** At the end of its block, or beside a mark of punctuation, other marks and emphasis apart. */
function endsSentence(evidence: CrossingEvidence, close: BracketMark): boolean {
  if (isTrailing(evidence, close)) return true;
  const { source } = evidence;
  return (
    /[.;,:][\])*_\s]*$/u.test(source.slice(close.start - 6, close.start)) ||
    /^[\])*_]*[.;,:]/u.test(source.slice(close.end, close.end + 6))
  );
}

/** The paragraph announces a list, and the bracket ends in it. */
function holdsList(
  { source, edges, ownEnds }: CrossingEvidence,
  open: BracketMark,
  close: BracketMark,
): boolean {
  const end = edges[open.block]?.last ?? 0;
  return close.block < (ownEnds[open.block] ?? 0) && /:[\s*_[\]]*$/u.test(source.slice(end - 4, end));
}

/* A page break and a running head may stand between the halves of a sentence. */
const mostBetween = 3;

/**
 * The sentence is not at its end where the block ends, and the next words are those that the bracket closes: a line that was wrapped, a page
 * break. Behind a comma or a semicolon an item or words without a label go on, and the paragraph right behind if the bracket holds the rest of both.
 */
function goesOn(evidence: CrossingEvidence, open: BracketMark, close: BracketMark): boolean {
  const { source, openers, edges, blocks } = evidence;
  if (close.block - open.block > mostBetween) return false;
  for (let block = open.block + 1; block < close.block; block += 1) {
    const { first = 0, last = 0 } = edges[block] ?? {};
    if (blocks[block]?.type !== 'furniture' && /\p{L}/u.test(source.slice(first, last))) return false;
  }
  const next = blocks[close.block];
  if (
    next === undefined ||
    next.type === 'heading' ||
    openers.opensPreambular(source, edges[close.block]?.first ?? 0)
  )
    return false;
  const { end = 0 } = blocks[open.block] ?? {};
  const ending =
    source
      .slice(Math.max(open.end, end - 4), end)
      .trimEnd()
      .at(-1) ?? '';
  if (/[\p{L}\p{N}\p{Pd}]$/u.test(ending)) return true;
  if (!/[,;]$/u.test(ending)) return false;
  const isNext = close.block === open.block + 1 && isTrailing(evidence, close);
  return isNext || (next.reading?.number ?? null) === null;
}
