/** The shapes that the hand-written scanner builds: those of the syntax tree, as far as the benchmark compares them. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

export interface Range {
  start: Point;
  end: Point;
}

export interface LeafNode {
  type: string;
  value: string;
  position: Range;
}

export interface LabelNode extends LeafNode {
  canonical: string;
}

export interface EntryNode extends LeafNode {
  actor: string;
  sign: string | null;
  stance: string | null;
  rest: string | null;
}

export interface TagNode {
  type: 'attribution';
  children: LeafNode[];
  binding: { spans: number[]; scope: { from: string; to: string } | null };
  position: Range;
}

export interface BlockNode {
  type: string;
  label: string | null;
  alternativeOf: string | null;
  children: (LeafNode | TagNode | BlockNode)[];
  position: Range;
}

export interface SpanNode {
  type: 'contestedSpan';
  opened: boolean;
  closed: boolean;
  depth: number;
  parent: number | null;
  position: Range;
}

export interface Report {
  ruleId: string;
  reason: string;
  place: Range;
}

export interface HandTree {
  children: (LeafNode | BlockNode)[];
  spans: SpanNode[];
  reports: Report[];
  position: Range;
}

/** A text with the offsets of its lines, and the place that the scanner has reached in them. */
export interface Place {
  readonly source: string;
  readonly lines: readonly number[];
  line: number;
  last: Point;
}

/** The point of an offset that is not before any asked for; the same offset twice gives the same object. */
export function pointOf(place: Place, offset: number): Point {
  if (offset === place.last.offset) return place.last;
  const { lines } = place;
  while (place.line + 1 < lines.length && (lines[place.line + 1] ?? 0) <= offset) place.line += 1;
  place.last = { line: place.line + 1, column: offset - (lines[place.line] ?? 0) + 1, offset };
  return place.last;
}

/** A leaf of the range of two offsets. */
export function leafOf(place: Place, type: string, start: number, end: number): LeafNode {
  const from = pointOf(place, start);
  return { type, value: place.source.slice(start, end), position: { start: from, end: pointOf(place, end) } };
}
