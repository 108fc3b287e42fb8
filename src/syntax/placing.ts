import { plain, type Block, type Part } from './block.js';
import type { BlockType } from './ntast.js';
import type { Openers } from './openers/openers.js';
import { startOfNumbering, type Numbering, type PlacedLabel } from './numbering.js';
import type { RawBlock } from './raw-blocks.js';
import type { TextRange } from './texts.js';

/** What goes on again behind a quotation. */
interface Outer {
  readonly numbering: Numbering;
  readonly numbered: boolean;
  readonly part: Part;
}

/** A text inside the document, and where it ends if it is quoted. */
interface OpenText {
  readonly kind: TextRange['kind'];
  readonly label: string;
  readonly start: number;
  /** The index of the last block of a quotation. */
  readonly quotedTo: number | null;
  /** The offset of its end, once it is known. */
  end: number | null;
  readonly outer: Outer | null;
}

/** A recital that items with bullets may belong to. */
export interface OpenRecital {
  /** The depth of the list of bullets that it is an item of itself, 0 where it has no bullet. */
  readonly listDepth: number;
  /** Whether it ends with a colon, or has no words besides its label. */
  readonly announces: boolean;
}

/** How far the placing of the blocks of a document has come. */
export interface Placing {
  readonly source: string;
  readonly raw: readonly RawBlock[];
  readonly blocks: Block[];
  numbering: Numbering;
  part: Part;
  /** Whether operative paragraphs have had numbers; then one without a number is no paragraph of its own. */
  numbered: boolean;
  /** The index of the block that is being placed. */
  index: number;
  /** How paragraphs open in the language of the document. */
  readonly openers: Openers;
  /** Whether the words that open paragraphs are known; if not, the marks at their ends tell recitals. */
  readonly isKnownLanguage: boolean;
  /** The index behind the recitals that the text begins with, where their own words tell them. */
  recitalsTo: number;
  /** Whether sections with letters or Roman numbers number their paragraphs anew. */
  readonly sectionsHold: boolean;
  /** Whether the formula that names the body may come. */
  awaitsFormula: boolean;
  /** What the heading before may still get: its title on a line of its own. */
  awaitsTitle: boolean;
  /** The last recital or point of one, which items with bullets may follow; null behind a heading, and where none has come. */
  recital: OpenRecital | null;
  readonly texts: OpenText[];
  /** How many texts of a kind, and how many annexes without a number, have come. */
  readonly counts: Map<string, number>;
  /** The quotation that is open. */
  quotation: OpenText | null;
  /**
   * How many provisions of those above the next one are closed in the tree, though its label goes on with theirs: behind a quotation, or a
   * recital that came late. `next` until the next one tells.
   */
  detached: number | 'next';
}

/**
 * Begins the placing of the blocks of a document.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param known What is known of the whole document.
 * @returns The placing, before the first block.
 */
export function startPlacing(
  source: string,
  raw: readonly RawBlock[],
  known: Pick<Placing, 'part' | 'recitalsTo' | 'openers' | 'isKnownLanguage' | 'sectionsHold'>,
): Placing {
  return {
    source,
    raw,
    blocks: [],
    numbering: startOfNumbering,
    part: known.part,
    numbered: false,
    index: 0,
    openers: known.openers,
    isKnownLanguage: known.isKnownLanguage,
    recitalsTo: known.recitalsTo,
    sectionsHold: known.sectionsHold,
    awaitsFormula: known.part === 'preamble',
    awaitsTitle: false,
    recital: null,
    texts: [
      { kind: 'text', label: 'Text 1', start: raw[0]?.start ?? 0, quotedTo: null, end: null, outer: null },
    ],
    counts: new Map([['text', 1]]),
    quotation: null,
    detached: 0,
  };
}

/**
 * Adds a provision to the blocks that are placed.
 *
 * @param placing The placing; the block is added, and its numbering goes on behind the label.
 * @param block The block before its place is known.
 * @param type What it is.
 * @param placed Its label and its level.
 */
export function pushPlaced(placing: Placing, block: RawBlock, type: BlockType, placed: PlacedLabel): void {
  const { canonical: label, alternativeOf, level } = placed;
  placing.numbering = placed.numbering;
  if (placing.detached === 'next' || level === 0) placing.detached = level;
  placing.blocks.push({
    ...plain(block, type, placing.part),
    reading: block.label,
    label,
    alternativeOf,
    level: Math.max(0, level - placing.detached),
  });
}

/**
 * Counts one more text of a kind.
 *
 * @param placing The placing.
 * @param what `text`, `quotation`, or the label of annexes without a number.
 * @returns Its number, from 1.
 */
export function nextOf({ counts }: Placing, what: string): number {
  const number = (counts.get(what) ?? 0) + 1;
  counts.set(what, number);
  return number;
}

/**
 * Moves on to another part of the text; what was open in the one before is closed.
 *
 * @param placing The placing.
 * @param part The part.
 */
export function enterPart(placing: Placing, part: Part): void {
  if (placing.part === part) return;
  placing.part = part;
  placing.recital = null;
  placing.numbering = { ...placing.numbering, frames: [] };
}

/**
 * Lists the texts of a document that has been placed.
 *
 * @param placing The placing, behind the last block.
 * @returns Their ranges, in order; those that are not inside another reach up to the next one.
 */
export function textRanges({ texts, blocks, source }: Placing): TextRange[] {
  const end = blocks.at(-1)?.end ?? source.length;
  const ends = endsOfTexts(texts, blocks, end);
  return texts.map(({ kind, label, start, quotedTo }, index) => ({
    kind,
    label,
    start,
    end: ends[index] ?? end,
    inside: quotedTo !== null,
  }));
}

function endsOfTexts(texts: readonly OpenText[], blocks: readonly Block[], last: number): number[] {
  const ends: number[] = [];
  let next: number | null = null;
  let block = blocks.length - 1;
  for (const [index, text] of [...texts.entries()].reverse()) {
    if (text.quotedTo !== null) {
      ends[index] = text.end ?? last;
      continue;
    }
    while (next !== null && (blocks[block]?.start ?? -1) >= next) block -= 1;
    /* An annex may be all that the document has. */
    ends[index] = next === null ? last : Math.max(text.start, blocks[block]?.end ?? text.start);
    next = text.start;
  }
  return ends;
}
