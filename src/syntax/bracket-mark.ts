/** A bracket, or a mark of a tag without its partner. */
export interface BracketMark {
  readonly kind:
    | 'open'
    | 'close'
    | 'round-open'
    | 'round-close'
    | 'slash'
    | 'edit-open'
    | 'edit-turn'
    | 'edit-close'
    | 'stray-open'
    | 'stray-close';
  readonly start: number;
  readonly end: number;
  /** Its piece, by index. */
  readonly piece: number;
  /** Its block, by index. */
  readonly block: number;
}

/** Where the words of a block begin and end; a bracket there may belong to a pair that crosses blocks. */
export interface BlockEdges {
  readonly first: number;
  readonly last: number;
}
