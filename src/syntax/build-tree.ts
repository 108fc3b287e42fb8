import type { Point, Position } from 'unist';
import type { Piece, TagPart, TagPiece } from '../../grammar/pieces.js';
import type { SourceRange } from '../text/plain-text.js';
import { pointWalker, type LineStarts } from '../text/points.js';
import type { Block } from './block.js';
import type { Cut, DocumentParts } from './document-parts.js';
import type { Attribution, Binding, Entry, NtastNode, Phrasing, Root } from './ntast.js';

interface Branch {
  type: string;
  children: unknown[];
  position: Position;
}

/*
 * The nodes are written out or assigned to, never spread and added to (`{ ...leaf, canonical }`): the engine takes as long for every
 * property added after a spread as for ten objects.
 */

/** What the tree is built of. */
export interface TreeInput extends DocumentParts {
  /** The source with white space in place of what belongs to pages: what entries say is read from it. */
  readonly text: string;
  readonly lines: LineStarts;
  readonly bindings: ReadonlyMap<number, Binding>;
}

interface Cursor extends TreeInput {
  readonly pointAt: (offset: number) => Point;
  piece: number;
  cut: number;
}

/* What stands in the place of a piece that is in the tree: of a long text, the pieces take half as much memory as the tree. */
const passed: Piece = { kind: 'break', start: 0, end: 0 };

/**
 * Builds the tree of a document. Its leaves are laid end to end in one walk over the source, so they tile it. The pieces that are behind the walk
 * are let go of, so they cannot be read afterwards.
 *
 * @param input The document and what its tags are bound to.
 * @returns The children of the root.
 */
export function buildTree(input: TreeInput): Root['children'] {
  const cursor: Cursor = { ...input, pointAt: pointWalker(input.lines), piece: 0, cut: 0 };
  const root: Branch = { type: 'root', children: [], position: emptyPosition(cursor) };
  let part: Branch | null = null;
  let provisions: Branch[] = [];
  let end = 0;
  const items = itemDepths(input.blocks);
  for (const [index, block] of input.blocks.entries()) {
    const partType = partTypeOf(block);
    /* Nothing goes on in another part, whatever its label says. */
    const level = isNested(block) && (part?.type ?? null) === partType ? block.level : 0;
    const depth = Math.min(level, provisions.length);
    closeAll(provisions.splice(depth));
    if (part !== null && part.type !== partType) {
      close(part);
      part = null;
    }
    addWhitespace(cursor, provisions.at(-1) ?? part ?? root, end, block.start);
    if (part === null && partType !== null) {
      part = { type: partType, children: [], position: emptyPosition(cursor) };
      root.children.push(part);
    }
    const holder: Branch = provisions.at(-1) ?? part ?? root;
    const node = blockNode(cursor, block, items[index] ?? 0);
    if (provisions.length > 0 && isProvision(block)) wrapChapeau(cursor.source, holder);
    holder.children.push(node);
    provisions = isProvision(block) ? [...provisions, node] : provisions;
    end = block.end;
  }
  closeAll(provisions);
  if (part !== null) close(part);
  addWhitespace(cursor, root, end, input.source.length);
  return root.children as Root['children'];
}

function emptyPosition(cursor: Cursor): Position {
  const point = cursor.pointAt(0);
  return { start: point, end: point };
}

function partTypeOf({ part }: Block): 'preamble' | 'operativePart' | null {
  if (part === 'head') return null;
  return part === 'preamble' ? 'preamble' : 'operativePart';
}

function isProvision({ label, type }: Block): boolean {
  return label !== null && type !== 'heading';
}

function isNested(block: Block): boolean {
  return isProvision(block) || block.type === 'paragraph' || block.type === 'furniture';
}

/** The innermost first: where a provision ends follows from where its last child ends. */
function closeAll(provisions: readonly Branch[]): void {
  for (let index = provisions.length - 1; index >= 0; index -= 1) {
    const provision = provisions[index];
    if (provision !== undefined) close(provision);
  }
}

function close(branch: Branch): void {
  const first = branch.children[0] as Branch | undefined;
  const last = branch.children.at(-1) as Branch | undefined;
  if (first !== undefined && last !== undefined)
    branch.position = { start: first.position.start, end: last.position.end };
}

const phrasingTypes = new Set(['text', 'label', 'mark', 'attribution', 'stamp', 'markup', 'aside']);

/** Puts the words of a provision before its first item into a chapeau. */
function wrapChapeau(source: string, provision: Branch): void {
  const children = provision.children as { type: string; position: Position }[];
  if (children.some(({ type }) => type === 'chapeau')) return;
  const from = children.findIndex(({ type }) => type === 'label') + 1;
  const firstOther = children.findIndex(({ type }) => !phrasingTypes.has(type));
  const to = firstOther < 0 ? children.length : firstOther;
  const first = children[from];
  const last = children[to - 1];
  if (to <= from || first === undefined || last === undefined) return;
  const position = { start: first.position.start, end: last.position.end };
  if (!/[\p{L}\p{N}]/u.test(source.slice(position.start.offset, position.end.offset))) return;
  children.splice(from, to - from, {
    type: 'chapeau',
    children: children.slice(from, to),
    position,
  } as Branch);
}

function addWhitespace(cursor: Cursor, branch: Branch, start: number, end: number): void {
  if (start >= end) return;
  branch.children.push(leaf(cursor, 'whitespace', start, end));
}

function blockNode(cursor: Cursor, block: Block, item: number): Branch {
  const { type, label, alternativeOf, heading } = block;
  const children = phrasing(cursor, block);
  const node: Branch & Record<string, unknown> = { type, children, position: emptyPosition(cursor) };
  if (type === 'heading') node.depth = Math.max(1, heading);
  else if (item > 0) node.item = item;
  else if (label !== null) Object.assign(node, { label, alternativeOf });
  close(node);
  return node;
}

function phrasing(cursor: Cursor, block: Block): Phrasing[] {
  const children: Phrasing[] = [];
  let offset = block.start;
  let textStart = offset;
  while (offset < block.end) {
    const cut = cutAt(cursor, offset);
    if (cut?.start === offset) {
      addText(cursor, children, textStart, offset);
      offset = textStart = Math.min(cut.end, block.end);
      children.push(cutLeaf(cursor, cut, offset, block));
      continue;
    }
    const piece = pieceAt(cursor, offset);
    if (piece === undefined || piece.start > offset || piece.kind === 'text' || piece.kind === 'break') {
      const limit = piece === undefined ? block.end : piece.start > offset ? piece.start : piece.end;
      offset = Math.min(limit, cut?.start ?? limit, block.end);
      continue;
    }
    addText(cursor, children, textStart, offset);
    children.push(piece.kind === 'tag' ? attribution(cursor, piece) : pieceLeaf(cursor, piece));
    offset = textStart = piece.end;
  }
  addText(cursor, children, textStart, offset);
  return exact(children);
}

/** A list that grew has room for as many again; a tree has a hundred thousand lists. */
function exact<Item>(list: readonly Item[]): Item[] {
  return list.slice();
}

function addText(cursor: Cursor, children: Phrasing[], start: number, end: number): void {
  if (start < end) children.push(leaf(cursor, 'text', start, end));
}

/** The next cut; each ends behind the offset, or the walk would stand still. */
function cutAt(cursor: Cursor, offset: number): Cut | undefined {
  let cut = cursor.cuts[cursor.cut];
  while (cut !== undefined && (cut.start < offset || cut.end <= offset)) cut = cursor.cuts[(cursor.cut += 1)];
  return cut;
}

function pieceAt(cursor: Cursor, offset: number): Piece | undefined {
  let piece = cursor.pieces[cursor.piece];
  while (piece !== undefined && piece.end <= offset) {
    cursor.pieces[cursor.piece] = passed;
    piece = cursor.pieces[(cursor.piece += 1)];
  }
  return piece;
}

interface LeafNode {
  type: string;
  value: string;
  position: Position;
}

function leaf<Type extends NtastNode['type']>(
  cursor: Cursor,
  type: Type,
  start: number,
  end: number,
): LeafNode & { type: Type } {
  const startPoint = cursor.pointAt(start);
  return {
    type,
    value: cursor.source.slice(start, end),
    position: { start: startPoint, end: cursor.pointAt(end) },
  };
}

function cutLeaf(cursor: Cursor, cut: Cut, end: number, block: Block): Phrasing {
  const node = leaf(cursor, cut.type, cut.start, end);
  return (cut.type === 'label' ? Object.assign(node, { canonical: block.label ?? '' }) : node) as Phrasing;
}

function pieceLeaf(cursor: Cursor, piece: Piece): Phrasing {
  return leaf(cursor, piece.kind === 'stamp' ? 'stamp' : 'mark', piece.start, piece.end);
}

function attribution(cursor: Cursor, tag: TagPiece): Attribution {
  const binding = cursor.bindings.get(cursor.piece) ?? { spans: [], scope: null };
  const { parts, partsFrom: from } = tag;
  const first = parts.length === 0 ? tag.end - 1 : from + (parts[0]?.start ?? 0);
  const last = parts.length === 0 ? first : from + (parts.at(-1)?.end ?? 0);
  const children: Attribution['children'] = [];
  const position = { start: cursor.pointAt(tag.start), end: cursor.pointAt(tag.start) };
  if (tag.start < first) children.push(leaf(cursor, 'mark', tag.start, first));
  for (const part of parts) children.push(partNode(cursor, part, from));
  if (last < tag.end) children.push(leaf(cursor, 'mark', last, tag.end));
  position.end = cursor.pointAt(tag.end);
  return { type: 'attribution', children: exact(children), binding, position };
}

function partNode(cursor: Cursor, part: TagPart, from: number): Attribution['children'][number] {
  if (part.kind !== 'entry') return leaf(cursor, part.kind, from + part.start, from + part.end);
  const { text } = cursor;
  const { type, value, position } = leaf(cursor, 'entry', from + part.start, from + part.end);
  const { speaker, isAuthor } = part;
  const entry: Entry = {
    type,
    value,
    position,
    actor: text.slice(from + part.actor.start, from + part.actor.end),
    sign: textAt(text, part.sign, from),
    stance: textAt(text, part.stance, from),
    rest: textAt(text, part.rest, from)?.trim() ?? null,
  };
  if (isAuthor !== undefined) entry.isAuthor = isAuthor;
  if (speaker !== undefined) entry.speaker = text.slice(from + speaker.start, from + speaker.end);
  return entry;
}

function textAt(source: string, range: SourceRange | null, from: number): string | null {
  return range === null ? null : source.slice(from + range.start, from + range.end);
}

/**
 * Finds how deep the paragraphs lie that begin with a bullet: 1 in an outermost list, 2 in a list inside an item of that, 0 for other blocks.
 *
 * Only bullets count, since a label says itself where its item stands; so a list begins anew behind what has none. Footnotes and page breaks
 * interrupt nothing.
 */
function itemDepths(blocks: readonly Block[]): number[] {
  /* The depths in the host format of the lists that are open; it may count lists with numbers too. */
  let open: number[] = [];
  return blocks.map(({ type, bullet, isAside }) => {
    if (isAside) return 0;
    if (type !== 'paragraph' || bullet === null) {
      open = [];
      return 0;
    }
    const { listDepth } = bullet;
    open = [...open.filter((depth) => depth < listDepth), listDepth];
    return open.length;
  });
}
