import type { LabelReading } from '../../grammar/label.js';
import type { SourceRange } from '../text/plain-text.js';
import type { BlockType } from './ntast.js';
import type { RawBlock } from './raw-blocks.js';

/** The part of a document that a block belongs to. */
export type Part = 'head' | 'preamble' | 'operative';

/** A block in its place. */
export interface Block {
  readonly type: BlockType;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** Its label as it stands in the text. */
  readonly reading: LabelReading | null;
  /** Its label in the canonical form, null for what is no provision. */
  readonly label: string | null;
  readonly alternativeOf: string | null;
  /** How many provisions hold it. */
  readonly level: number;
  /** The level of a heading. */
  readonly heading: number;
  /** Its bullet, and how deep the list lies in the host format; null where it begins with none. */
  readonly bullet: (SourceRange & { readonly listDepth: number }) | null;
  /** Whether it stands in the flow of the text without being of it: a footnote, a page break. */
  readonly isAside: boolean;
}

/**
 * Makes a block that is no provision.
 *
 * @param raw The block before its place is known.
 * @param type What it is.
 * @param part The part that it belongs to.
 * @param level How many provisions hold it.
 * @returns The block, without a label.
 */
export function plain(raw: RawBlock, type: BlockType, part: Part, level = 0): Block {
  const { start, end, heading, kind, listDepth } = raw;
  const bullet = raw.bullet === undefined ? null : { ...raw.bullet, listDepth };
  const isAside = kind !== 'text';
  return {
    type,
    part,
    start,
    end,
    reading: null,
    label: null,
    alternativeOf: null,
    level,
    heading,
    bullet,
    isAside,
  };
}
