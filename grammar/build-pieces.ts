import type { IToken } from 'chevrotain';
import type { FillerPart, PlainPiece, Range, TagPart, TagPiece, TagPlace } from './pieces.js';

/**
 * Finds the range of a token.
 *
 * @param token The token.
 * @returns Its range in the source.
 */
export const rangeOf = (token: IToken): Range => ({
  start: token.startOffset,
  end: token.startOffset + token.image.length,
});

/**
 * Makes a piece of one token.
 *
 * @param kind What it is.
 * @param token The token.
 * @returns The piece.
 */
export function piece(kind: PlainPiece['kind'], token: IToken): PlainPiece {
  return { kind, start: token.startOffset, end: token.startOffset + token.image.length };
}

/**
 * Makes a part of a tag that is no position.
 *
 * @param kind What it is.
 * @param token Its token.
 * @param stance The stance word that it is, where it is one.
 * @returns The part.
 */
export function filler(kind: FillerPart['kind'], token: IToken, stance: Range | null = null): FillerPart {
  return { kind, start: token.startOffset, end: token.startOffset + token.image.length, stance };
}

/**
 * Makes a tag of its parts.
 *
 * @param place Where it stands relative to its words.
 * @param range Its first offset and the one after it.
 * @param parts What it holds, in order.
 * @param partsFrom What the offsets of the parts count from.
 * @returns The piece.
 */
export function tagPiece(
  place: TagPlace,
  { start, end }: Range,
  parts: readonly TagPart[],
  partsFrom = 0,
): TagPiece {
  return { kind: 'tag', place, start, end, parts, partsFrom };
}

/**
 * Adds a part to those of a tag. Words that follow one another are one remark, and white space among them belongs to it.
 *
 * @param parts The parts before it; the list is changed.
 * @param next The part.
 */
export function addPart(parts: TagPart[], next: TagPart): void {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (next.kind === 'remark' && last?.kind === 'separator' && before?.kind === 'remark') {
    parts.splice(-2, 2, { ...before, end: next.end });
  } else if (next.kind === 'remark' && last?.kind === 'remark') {
    parts.splice(-1, 1, { ...last, end: next.end });
  } else if (next.kind === 'separator' && last?.kind === 'separator') {
    parts.splice(-1, 1, { ...last, end: next.end });
  } else {
    parts.push(next);
  }
}

/**
 * Makes an entry of a tag: what one actor says.
 *
 * @param actor The actor.
 * @param stance The stance word behind it.
 * @param rest What follows the stance word.
 * @param end The offset after its last token besides the rest.
 * @returns The part.
 */
export function entryOf(actor: IToken, stance: IToken | undefined, rest: Range | null, end: number): TagPart {
  const name = rangeOf(actor);
  return {
    kind: 'entry',
    start: name.start,
    end: Math.max(end, rest?.end ?? 0),
    actor: name,
    sign: null,
    stance: stance === undefined ? null : rangeOf(stance),
    rest,
  };
}

const moved = <Place extends Range | null>(range: Place, by: number): Place =>
  (range === null ? null : { start: range.start + by, end: range.end + by }) as Place;

/**
 * Tells where the parts of a tag stand.
 *
 * @param tag The tag.
 * @returns Its parts, with offsets of the document.
 */
export function placedParts({ parts, partsFrom }: TagPiece): readonly TagPart[] {
  return partsFrom === 0 ? parts : parts.map((part) => movedPart(part, partsFrom));
}

/**
 * Moves a part of a tag that was read by itself to its place in the document.
 *
 * @param part The part.
 * @param by The offset of what was read.
 * @returns The part with offsets of the document.
 */
export function movedPart(part: TagPart, by: number): TagPart {
  const { kind, start, end, stance } = part;
  if (kind !== 'entry') return { kind, start: start + by, end: end + by, stance: moved(stance, by) };
  const { actor, sign, rest, speaker, isAuthor } = part;
  return {
    kind,
    start: start + by,
    end: end + by,
    actor: moved(actor, by),
    sign: moved(sign, by),
    stance: moved(stance, by),
    rest: moved(rest, by),
    ...(isAuthor === undefined ? {} : { isAuthor }),
    ...(speaker === undefined ? {} : { speaker: moved(speaker, by) }),
  };
}
