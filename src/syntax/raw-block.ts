import { readLabel, type LabelReading } from '../../grammar/label.js';
import type { TagPiece } from '../../grammar/pieces.js';
import { blockLabel } from './block-label.js';
import { bracketRow } from './bracket-rows.js';
import type { BracketedItem } from './bracketed-items.js';
import { isFurniture } from './furniture.js';
import { isHeadingLine } from './heading-line.js';
import { readParagraphLabel } from './label-sequence.js';
import type { HostBlock } from './markdown.js';
import { isOrnament } from './ornament.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';
import type { PlainBullet } from './plain-bullets.js';

/** A block of lines whose place in the document is not yet known. */
export interface RawBlock {
  readonly start: number;
  /** The end of its last line, before the white space that follows. */
  end: number;
  readonly label: LabelReading | null;
  /** The level of a heading, 0 for any other block. */
  readonly heading: number;
  /** The depth of the list item that it begins in a host format, 0 for any other block. */
  readonly listDepth: number;
  /** The depth of the list item of a host format that holds it, 0 outside lists. */
  readonly inside: number;
  /** The bullet that it begins with, and the space behind it; not there where it has none. */
  readonly bullet?: Pick<PlainBullet, 'start' | 'end'>;
  /** `page` and `margin` are what stands on a page besides the text; an `ornament` parts paragraphs, while an `aside` may stand inside of one. */
  readonly kind: 'text' | 'aside' | 'ornament' | 'front' | 'furniture' | 'page' | 'margin';
}

/** What the blocks of lines are made from. */
export interface BlockInput {
  readonly source: string;
  /** How paragraphs open in the language of the document. */
  readonly openers: Openers;
  /** The blocks of the host format by their first offset, or null for plain text. */
  readonly host: ReadonlyMap<number, HostBlock> | null;
  /** The tags in front of words, by their first offset. */
  readonly heads: ReadonlyMap<number, TagPiece>;
  /** The bullets of the items of plain text, by the first offset of the item. */
  readonly items: Map<number, PlainBullet>;
  /** Items of a host format with a bracket before their bullets, by the first offset of the item. */
  readonly bracketed: ReadonlyMap<number, BracketedItem>;
}

/**
 * Makes the blocks of lines that belong together. An option may begin right after the label of what it is an option of (`7. Option 1: …`); and items, or
 * options, may stand on one line, each in its bracket.
 *
 * @param input The document; bullets inside of the lines are added to its items.
 * @param start Where the lines begin.
 * @param end Where they end.
 * @returns The blocks, in order.
 */
export function blocksOf(input: BlockInput, start: number, end: number): RawBlock[] {
  /* A heading is one line, whatever stands in its brackets. */
  const isHeading = (input.host?.get(start)?.heading ?? 0) > 0;
  const members = isHeading ? [] : bracketRow(input.source, { start: rowStart(input, start), end });
  const first = input.items.get(start);
  const blocks: RawBlock[] = [];
  let from = start;
  for (const member of members) {
    if (member.bullet !== null) {
      if (first === undefined) continue;
      input.items.set(member.start, { ...member.bullet, indent: first.indent });
    }
    for (const block of labeledBlocks(input, from, endBefore(input.source, member.start))) blocks.push(block);
    from = member.start;
  }
  for (const block of labeledBlocks(input, from, end)) blocks.push(block);
  return blocks;
}

/** Where the first bracket of a row would begin: behind the number of what has options. */
function rowStart({ source, openers }: BlockInput, start: number): number {
  if (source.charAt(start) === '[') return start;
  const label = readParagraphLabel(source, start, openers);
  return label?.number ? skipSpaces(source, label.end) : start;
}

function endBefore(source: string, offset: number): number {
  let at = offset;
  while (/\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}

function skipSpaces(source: string, offset: number): number {
  let at = offset;
  while (/[ \t\u00A0]/u.test(source.charAt(at))) at += 1;
  return at;
}

function labeledBlocks(input: BlockInput, start: number, end: number): RawBlock[] {
  const block = blockOf(input, start, end);
  if (block.label === null || block.label.kind === 'option') return [block];
  const at = skipOpeningMarks(input.source, block.label.end);
  const option = at < end ? readLabel(input.source, at) : null;
  if (option?.kind !== 'option') return [block];
  const inside = Math.max(block.inside, block.listDepth);
  return [
    { ...block, end: block.label.end },
    { start: block.label.end, end, label: option, heading: 0, listDepth: 0, inside, kind: block.kind },
  ];
}

function blockOf(
  { source, host, heads, openers, items, bracketed }: BlockInput,
  start: number,
  end: number,
): RawBlock {
  const given = host?.get(start);
  const inBracket = bracketed.get(start);
  const item = items.get(start) ?? inBracket?.bullet;
  const content = inBracket?.bullet.end ?? given?.content ?? item?.end ?? start;
  const kind = kindOf(source.slice(start, end), given?.kind ?? 'text');
  const label = kind === 'text' ? blockLabel({ source, heads, openers }, { start: content, end }) : null;
  const heading = given?.heading ?? (host === null && isHeadingLine(source.slice(start, end)) ? 1 : 0);
  const block = {
    start,
    end,
    label,
    heading,
    listDepth: inBracket?.listDepth ?? given?.listDepth ?? 0,
    inside: inBracket?.listDepth ?? given?.inside ?? 0,
    kind,
  };
  return kind === 'text' && (block.listDepth > 0 || item !== undefined) && content > start
    ? { ...block, bullet: { start: item?.start ?? start, end: content } }
    : block;
}

function kindOf(line: string, given: HostBlock['kind']): RawBlock['kind'] {
  if (given !== 'text') return given;
  return isOrnament(line) ? 'ornament' : isFurniture(line) ? 'furniture' : 'text';
}
