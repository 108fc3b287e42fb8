import type { Piece } from '../../grammar/pieces.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import { blockWalker, contentStart, type DocumentParts } from './document-parts.js';
import type { SpanRange } from './span-range.js';

/**
 * Finds the words that no bracket marks and a tag contests: the clause before a parenthesis with parties (`text (US add)`), which may
 * reach less far or farther, and the paragraph after a party (`Canada, Government: …`).
 *
 * @param parts The document.
 * @returns Ranges in the order of the text, and a finding for each whose extent is a guess.
 */
export function unmarkedSpans(parts: DocumentParts): { spans: SpanRange[]; findings: Finding[] } {
  const { source, pieces, blocks } = parts;
  const blockAt = blockWalker(blocks);
  const spans: SpanRange[] = [];
  const findings: Finding[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'tag') return;
    if (piece.place === 'paragraph-start') {
      const { end } = blocks[blockAt(piece.start)] ?? piece;
      const start = skipSpaces(source, piece.end, end);
      if (start < end) spans.push(unmarked(start, end, index, -1));
    } else if (piece.place === 'after-words') {
      const lastPiece = wordsBefore(source, pieces, index);
      const block = blocks[blockAt(piece.start)];
      if (lastPiece === null || block === undefined) return;
      const end = trimmedEnd(source, pieces[lastPiece]?.end ?? 0);
      const start = clauseStart(parts, lastPiece, contentStart(source, block));
      if (start >= end) return;
      spans.push(unmarked(start, end, -1, lastPiece));
      const reason = `“${excerpt(source, piece.start, piece.end)}” is read for “${excerpt(source, start, end)}”, which no bracket marks`;
      findings.push({ ruleId: 'inferred-extent', reason, start, end });
    }
  });
  return { spans, findings };
}

function unmarked(start: number, end: number, firstPiece: number, lastPiece: number): SpanRange {
  const marks = 'none';
  return { start, end, opened: false, closed: false, marks, firstPiece, lastPiece, depth: 0, parent: null };
}

/** The run of words right before a tag, by index; null where a bracket or another tag is before it. */
function wordsBefore(source: string, pieces: readonly Piece[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece?.kind === 'text' && /\S/u.test(source.slice(piece.start, piece.end))) return at;
    if (piece?.kind !== 'text' && piece?.kind !== 'break') return null;
  }
  return null;
}

const clauseEnd = /[,;:.]\s+(?=\S)/gu;

/** The first offset of the clause that a run of words ends: behind a mark of punctuation, a bracket or a tag. */
function clauseStart({ source, pieces }: DocumentParts, last: number, from: number): number {
  for (let index = last; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.end <= from) break;
    if (piece.kind === 'break') continue;
    if (piece.kind !== 'text') return skipSpaces(source, piece.end, source.length);
    const start = Math.max(piece.start, from);
    const mark = [...source.slice(start, piece.end).matchAll(clauseEnd)].at(-1);
    if (mark !== undefined) return start + mark.index + mark[0].length;
  }
  return from;
}

function skipSpaces(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/u.test(source.charAt(at))) at += 1;
  return at;
}

function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}
