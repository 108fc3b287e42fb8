import type { SpanMarks } from '../../grammar/notation.js';

/** A contested range before its positions are known. */
export interface SpanRange {
  readonly start: number;
  readonly end: number;
  readonly opened: boolean;
  readonly closed: boolean;
  readonly marks: SpanMarks;
  /** The piece that it begins with, its opening mark or the tag before it, by index; -1 where it has neither. */
  readonly firstPiece: number;
  /** The piece of its closing mark, by index, or the piece after which it was read to end. */
  readonly lastPiece: number;
  /** The tracked change that makes it one, by index. */
  readonly tracked?: number;
  depth: number;
  parent: number | null;
}
