import { fingerprintOf } from '../../text/fingerprint.js';
import type { CommentWords, Piece, TrackMark } from '../text-builder.js';
import { childrenOf, wordsOf, type XmlElement } from './xml.js';

/** What a file that was written by this library says besides what its reader sees (`src/write/docx/places.ts`). */
export interface OwnNotation {
  /** The date of all changes that were written; those of another are somebody's who had the file later. */
  readonly date: string;
  /** The words of the tags, by their numbers from 1. */
  readonly tags: readonly string[];
}

/** A place that a bookmark of ours names. */
export interface Place {
  readonly place: string;
  readonly edge: 'start' | 'end';
}

/**
 * Reads what the properties of a document say of its tags.
 *
 * @param properties The root of the part with the document's own properties.
 * @param comments The comments of the document, in the order of their numbers.
 * @returns The notation; null for a file of others, and for one whose comments somebody has changed: then the comments count.
 */
export function ownNotation(
  properties: XmlElement | undefined,
  comments: ReadonlyMap<string, CommentWords>,
): OwnNotation | null {
  const pieces = childrenOf(properties).flatMap((property) => {
    const number = /^travaux (\d+)$/u.exec(property.attributes.name ?? '')?.[1];
    return number === undefined ? [] : [{ number: Number(number), value: wordsOf(property) }];
  });
  const json = pieces
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value)
    .join('');
  const said = parsed(json);
  if (said === null) return null;
  const inOrder = [...comments].sort(([a], [b]) => Number(a) - Number(b));
  const found = fingerprintOf(inOrder.map(([, { author, text }]) => `${author}: ${text}`));
  return said.comments === found ? { date: said.date, tags: said.tags } : null;
}

function parsed(json: string): { date: string; comments: string; tags: string[] } | null {
  if (json === '') return null;
  try {
    const said = JSON.parse(json) as Record<string, unknown>;
    const { version, date, comments, tags } = said;
    const isOurs = version === 1 && typeof date === 'string' && typeof comments === 'string';
    if (!isOurs || !Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) return null;
    return { date, comments, tags };
  } catch {
    /* A property of this name that somebody else wrote. */
    return null;
  }
}

const spanName = /^_travaux_s(\d+)_([nox])([mln])([mln])$/u;
/* A space that stands in for one that an accepted or rejected change would take along; the words of a tag. */
const gapName = '_travaux_g';
const tagName = /^_travaux_t(\d+)_(\d+)(p?)$/u;

/**
 * Writes the brackets and tags of a paragraph where its bookmarks say that they stand, in place of the changes that showed them.
 *
 * A span whose changes somebody has accepted or rejected is no longer contested: it has no brackets, and its tags are gone.
 *
 * @param pieces The paragraph.
 * @param own The notation of the file.
 * @returns The paragraph as the annotated text has it; changes of a later date stay changes.
 */
export function withNotation(pieces: readonly (Piece | Place)[], own: OwnNotation): Piece[] {
  const live = liveSpans(pieces, own);
  const result: Piece[] = [];
  /* A bracket stands behind the space before its words. */
  let opening = '';
  let inGap = false;
  let shown = '';
  for (const piece of pieces) {
    if ('place' in piece) {
      if (piece.place.startsWith(gapName)) {
        inGap = piece.edge === 'start';
        if (inGap) shown = '';
      }
      const span = spanName.exec(piece.place);
      if (span !== null && live.has(span[1] ?? '') && span[2] !== 'x') {
        if (piece.edge === 'start' && span[3] !== 'n') opening += '[';
        if (piece.edge === 'end') {
          if (opening !== '') result.push(plain(opening));
          opening = '';
          if (span[4] !== 'n') result.push(plain(']'));
        }
      }
      const tag = piece.edge === 'end' ? tagOf(piece.place, shown.trim(), own, live) : '';
      if (tag !== '') result.push(plain(` ${tag}`));
      continue;
    }
    if (!('text' in piece)) {
      result.push(piece);
      continue;
    }
    if (inGap) {
      if (!isTakenOut(piece, own)) shown += piece.text;
      continue;
    }
    const marks = piece.marks.filter(({ date }) => date !== own.date);
    const space = opening === '' ? '' : (/^\s*/u.exec(piece.text)?.[0] ?? '');
    if (opening !== '') result.push(plain(space + opening));
    opening = '';
    result.push({ ...piece, text: withBothMarks(piece.text.slice(space.length)), marks });
  }
  return result;
}

/** The draft lacked such a mark; where it was read to be is where it is now. */
function withBothMarks(text: string): string {
  return text.replaceAll('⟦', '[').replaceAll('⟧', ']');
}

function plain(text: string): Piece {
  return { text, style: null, marks: [] };
}

function tagOf(name: string, shown: string, own: OwnNotation, live: ReadonlySet<string>): string {
  const [, number = '', behind = '', isOnPage = ''] = tagName.exec(name) ?? [];
  if (number === '' || (behind !== '0' && !live.has(behind))) return '';
  return isOnPage === '' ? (own.tags[Number(number) - 1] ?? '') : shown;
}

/** By somebody who had the file later. */
function isTakenOut(
  { marks }: { readonly marks: readonly TrackMark[] },
  { date: written }: OwnNotation,
): boolean {
  return marks.some(({ kind, date }) => (kind === 'deletion' || kind === 'move-from') && date !== written);
}

/** The spans, by number, that still have changes of their kind. */
function liveSpans(pieces: readonly (Piece | Place)[], { date }: OwnNotation): ReadonlySet<string> {
  const live = new Set<string>();
  const open = new Map<string, TrackMark['kind']>();
  for (const piece of pieces) {
    if ('place' in piece) {
      const [, number = '', part] = spanName.exec(piece.place) ?? [];
      if (number === '') continue;
      if (part === 'x') live.add(number);
      else if (piece.edge === 'start') open.set(number, part === 'n' ? 'insertion' : 'deletion');
      else open.delete(number);
    } else if ('text' in piece) {
      for (const [number, kind] of open)
        if (piece.marks.some((mark) => mark.kind === kind && mark.date === date)) live.add(number);
    }
  }
  return live;
}
