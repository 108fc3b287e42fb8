import type { Draft } from '../model/draft.js';
import { overlapsOf } from './overlaps.js';
import type { AmendmentChange, FoundChange } from './paper.js';

/** Words of the document from `start` to `end` that `text` stands for. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A paragraph comes in behind the words that come in at the same place. */
  readonly rank: number;
}

/** An edit with the change that it belongs to, by its index in the list. */
export interface IndexedEdit extends Edit {
  readonly change: number;
}

const closing = /^[,.;:!?)\]”’»]/u;
const opening = /[([“‘«\-–—]$/u;

/**
 * Writes the text of a document with the changes of an amendment.
 *
 * A change that was not found is left out, and so are two that overlap (see `applyAmendments`). Where words go out, the space
 * before them goes too; where words come in, a space parts them from their neighbors unless a punctuation mark does not want one.
 * Paragraphs come and go with the line ends that part them. Labels are not renumbered.
 *
 * @param draft The document.
 * @param changes The changes, from `applyAmendments`, all or some.
 * @returns The text.
 * @example
 * amendedText(draft, applyAmendments(draft, readAmendments('In OP 1, delete “very”.')).changes);
 * // '1. Urges swift action.' for '1. Urges very swift action.'
 */
export function amendedText(draft: Draft, changes: readonly AmendmentChange[]): string {
  const source = draft.source.text;
  const parts: string[] = [];
  let cursor = 0;
  for (const { start, end, text } of editsIn(draft, changes)) {
    parts.push(source.slice(cursor, Math.max(cursor, start)), text);
    cursor = Math.max(cursor, end);
  }
  return parts.join('') + source.slice(cursor);
}

/**
 * Lists what changes of the text of a document.
 *
 * @param draft The document.
 * @param changes The changes; those that overlap are left out.
 * @returns The edits in the order of the text; none of them overlaps with another.
 */
export function editsIn(draft: Draft, changes: readonly AmendmentChange[]): IndexedEdit[] {
  const dropped = new Set(overlapsOf(changes).map((overlap) => overlap.dropped));
  const gaps = new Map<number, Gap>();
  return changes
    .flatMap((change, index) =>
      change.found && !dropped.has(index)
        ? editsOf(draft.source.text, change, gaps).map((edit) => ({ ...edit, change: index }))
        : [],
    )
    .sort(
      (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.rank - b.rank,
    );
}

function editsOf(source: string, change: FoundChange, gaps: Map<number, Gap>): Edit[] {
  const { start, end, to } = change;
  const words = change.new ?? '';
  if (change.unit === 'words') {
    if (to === null) return [wordEdit(source, start, end, words)];
    const moved = source.slice(start, end);
    return [wordEdit(source, start, end, ''), wordEdit(source, to, to, moved)];
  }
  if (to !== null)
    return [removal(source, start, end, gaps), paragraphAt(source, to, source.slice(start, end), gaps)];
  if (change.kind === 'deletion') return [removal(source, start, end, gaps)];
  if (change.kind === 'insertion') return [paragraphAt(source, start, words, gaps)];
  return [{ start, end, text: words, rank: 0 }];
}

function wordEdit(source: string, start: number, end: number, words: string): Edit {
  const left = source.charAt(start - 1);
  const right = source.charAt(end);
  const isSpaceLeft = left === '' || /\s/u.test(left);
  const isSpaceRight = right === '' || /\s/u.test(right);
  if (words === '') {
    if (!isSpaceLeft || (!isSpaceRight && !closing.test(right))) return { start, end, text: '', rank: 0 };
    return spaceless(source, start, end);
  }
  if (closing.test(words) && isSpaceLeft && left !== '') {
    const text = end === start && !isSpaceRight && !closing.test(right) ? `${words} ` : words;
    return {
      start: spaceBefore(source, start),
      end: Math.max(spaceBefore(source, start), end),
      text,
      rank: 0,
    };
  }
  if (end > start) {
    /* Words in place of a mark stand apart from the word before it. */
    const isForMark = !isSpaceLeft && closing.test(source.slice(start, end)) && /^[\p{L}\p{N}]/u.test(words);
    return { start, end, text: isForMark ? ` ${words}` : words, rank: 0 };
  }
  const before = isSpaceLeft || opening.test(left) || closing.test(words) ? '' : ' ';
  const after = isSpaceRight || closing.test(right) || /[\s([“‘«-]$/u.test(words) ? '' : ' ';
  return { start, end, text: before + words + after, rank: 0 };
}

/** Takes words out with the space on one side: at the beginning of a line that behind them, so that no line end is lost. */
function spaceless(source: string, start: number, end: number): Edit {
  const from = spaceBefore(source, start);
  const isLineStart = from === 0 || /[\r\n]/u.test(source.slice(from, start));
  if (!isLineStart) return { start: from, end, text: '', rank: 0 };
  const next = /^[^\S\r\n]+/u.exec(source.slice(end, end + longestSpace))?.[0].length ?? 0;
  return { start, end: end + next, text: '', rank: 0 };
}

/* More spaces than this are a layout, and looking at all of them for every change would cost the square of the length. */
const longestSpace = 100;

function spaceBefore(source: string, offset: number): number {
  const least = Math.max(0, offset - longestSpace);
  let at = offset;
  while (at > least && /\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}

/** The white space between two paragraphs. */
interface Gap {
  readonly start: number;
  readonly end: number;
}

function removal(source: string, start: number, end: number, gaps: Map<number, Gap>): Edit {
  const before = gapAt(source, start, gaps);
  if (before.start > 0) return { start: before.start, end, text: '', rank: 1 };
  return { start, end: gapAt(source, end, gaps).end, text: '', rank: 1 };
}

/** Puts a paragraph behind the one before an offset, parted from it as paragraphs are parted there. */
function paragraphAt(source: string, offset: number, words: string, gaps: Map<number, Gap>): Edit {
  const gap = gapAt(source, offset, gaps);
  if (gap.start === 0) return { start: gap.end, end: gap.end, text: `${words}\n\n`, rank: 1 };
  const space = source.slice(gap.start, gap.end);
  const isParting = gap.end < source.length && /[\r\n]/u.test(space);
  return { start: gap.start, end: gap.start, text: `${isParting ? space : '\n\n'}${words}`, rank: 1 };
}

function gapAt(source: string, offset: number, gaps: Map<number, Gap>): Gap {
  const known = gaps.get(offset);
  if (known !== undefined) return known;
  let start = offset;
  let end = offset;
  while (start > 0 && /\s/u.test(source.charAt(start - 1))) start -= 1;
  while (end < source.length && /\s/u.test(source.charAt(end))) end += 1;
  const gap = { start, end };
  gaps.set(offset, gap);
  return gap;
}
