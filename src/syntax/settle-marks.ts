import { isStatement } from '../../grammar/actor-lists.js';
import { movedPart, placedParts } from '../../grammar/build-pieces.js';
import type { TagContext } from '../../grammar/party-names.js';
import type { Piece, TagPart, TagPiece } from '../../grammar/pieces.js';
import { stanceWordsOf } from '../../grammar/stance-words.js';
import { tagParts } from '../../grammar/tag-parts.js';
import { beginsWithWord } from '../../grammar/tag-tokens.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { readableText, type SourceRange } from '../text/plain-text.js';
import { bracketHead, type BracketHead } from './bracket-heads.js';

/** The pieces of a document after it is known what their marks are for. */
export interface SettledMarks {
  readonly pieces: Piece[];
  /** What is in the text and not of it: the numbers of footnotes in brackets (`Parties[ 11] to`), notes of editors in parentheses. */
  readonly anchors: readonly SourceRange[];
  readonly findings: readonly Finding[];
}

/**
 * Settles what the grammar cannot tell of one mark by itself.
 *
 * Marks of a tag with brackets between are a tag where somebody says something in it (`{USA+, FRA- (see [A/77/1])}`): its brackets are words of
 * the tag. Elsewhere brackets in braces are brackets, and the braces are text (`{Every five years [NDMC][INDC]}`).
 * A parenthesis marks contested words if a party stands at its end (`(text — Holy See)`), else it is text. A bracket around a stamp is a
 * part of the stamp (`[Agreed ad ref]`). A bracket in which known parties state something, and nothing else stands, is a tag
 * (`[China: delete]`); where words of theirs stand behind, it is about these (`[US propose: shall]`). A bracket around the number of a footnote contests the footnote: the number is no word. A parenthesis that tells where
 * its paragraph should stand is a note.
 *
 * @param source The document.
 * @param pieces Its pieces as the grammar has them.
 * @param context The parties that are known, and the language.
 * @returns The pieces; they tile the source as before.
 */
export function settleMarks(source: string, pieces: readonly Piece[], context: TagContext): SettledMarks {
  const settled: Piece[] = [];
  const anchors: SourceRange[] = [];
  const findings: Finding[] = [];
  const contesting = contestingRounds(pieces);
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const closing = piece.kind === 'open' ? closingOfShort(pieces, index) : null;
    const end = closing === null ? piece.start : (pieces[closing]?.end ?? piece.start);
    if (closing !== null && isStamp(source, pieces[index + 1], piece.start, end)) {
      settled.push({ kind: 'stamp', start: piece.start, end });
      index = closing;
      continue;
    }
    const around = piece.kind === 'stray-open' ? closingAround(source, pieces, index) : null;
    const wide = around === null ? null : tagAround(source, piece.start, pieces[around]?.end ?? 0, context);
    if (wide !== null && around !== null) {
      settled.push(wide);
      index = around;
      continue;
    }
    const head = piece.kind === 'open' ? headBehind(source, pieces, index, context) : null;
    if (head !== null) {
      settled.push(piece, head.tag);
      if (head.words.start < head.words.end) settled.push({ kind: 'text', ...head.words });
      if (head.isOpen) findings.push(missingColon(source, head.tag));
      index += 1;
      continue;
    }
    const tag = closing === null ? null : statementIn(source, piece.start, end, context);
    if (tag !== null && closing !== null) {
      settled.push(tag);
      index = closing;
      continue;
    }
    if (isAnchor(source, piece.start, end)) anchors.push({ start: piece.start, end });
    const isRound = piece.kind === 'round-open' || piece.kind === 'round-close';
    if (piece.kind === 'tag' && piece.place === 'bracket-end') {
      settled.push(withStanceBefore(source, piece, settled, context));
      continue;
    }
    settled.push(
      isRound && !contesting.has(index) ? { kind: 'text', start: piece.start, end: piece.end } : piece,
    );
  }
  for (const { index, 0: note } of source.matchAll(placementNote))
    anchors.push({ start: index, end: index + note.length });
  return { pieces: withRoundStamps(source, settled), anchors, findings };
}

function headBehind(
  source: string,
  pieces: readonly Piece[],
  index: number,
  context: TagContext,
): BracketHead | null {
  const first = pieces[index + 1];
  return first?.kind === 'text'
    ? bracketHead(source, first, pieces[index + 2]?.kind === 'open', context)
    : null;
}

function missingColon(source: string, { start, end }: SourceRange): Finding {
  const parties = readableText(source, start, end);
  return { ruleId: 'missing-colon', reason: `“${parties}” stands before words without a colon`, start, end };
}

const betweenDashes = /\s[-–—]\s*(\p{L}[\p{L}\d .()]{0,40}[\p{L}\d)])\s*$/u;
/* `move to OP2`: where to is said by a place of the text; words may be moved in any sentence. */
const place =
  /\s(?:(?:PP|OP)s? ?\d|para(?:graph|s|\.)?|preambular|operative|preamble|article|annex|section|chapeau|title|(?:the )?(?:beginning|start|end)(?:$| of))/iu;
const dashBeforeWord = /(?<=\s)[-–—](?=\s)/gu;

/**
 * The tag at the end of a bracket with the stance that stands before its own dash: `[text – delete – RUS]`. Without it the party would propose
 * what it deletes; so where it is not sure who says it, nobody is said to propose.
 */
function withStanceBefore(source: string, tag: TagPiece, before: Piece[], context: TagContext): TagPiece {
  const found = betweenDashes.exec(source.slice(Math.max(0, tag.start - 60), tag.start));
  const [whole = '', words = ''] = found ?? [];
  if (!statesBefore(words, context)) return withStancesInside(source, tag, context);
  const start = tag.start - whole.length + 1;
  if (before.slice(-3).some(({ kind, end }) => kind !== 'text' && end > start)) return tag;
  while ((before.at(-1)?.start ?? -1) >= start) before.pop();
  const last = before.pop();
  if (last !== undefined) before.push({ ...last, end: start });
  const said = { start: start + 1, end: tag.end };
  const parts = partsOfDashes(source, said, context);
  if (
    parts.every((part) => part.kind !== 'entry' || (part.stance ?? part.sign) !== null) &&
    !parts.some(isRemark)
  )
    return { ...tag, start, parts, partsFrom: 0 };
  const placed = placedParts(tag);
  const first = placed[0]?.start ?? tag.end;
  return {
    ...tag,
    start,
    partsFrom: 0,
    parts: [
      { kind: 'separator', start: said.start, end: first, stance: null },
      ...placed.map((part): TagPart => (part.kind === 'entry' ? { ...part, stance: said } : part)),
    ],
  };
}

function statesBefore(words: string, { language }: TagContext): boolean {
  const { stanceOf } = stanceWordsOf(language);
  if (stanceOf(words) !== 'unknown') return true;
  return stanceOf(/^\p{L}+(?: to be moved)?/u.exec(words)?.[0] ?? '') === 'move' && place.test(words);
}

/** `[text – USA; delete – RUS]` */
function withStancesInside(source: string, tag: TagPiece, context: TagContext): TagPiece {
  const said = { start: tag.start + 1, end: tag.end };
  if (!tag.parts.some(isRemark) || source.slice(said.start, said.end).search(dashBeforeWord) < 0) return tag;
  const parts = partsOfDashes(source, said, context);
  return parts.some(isRemark) ? tag : { ...tag, parts, partsFrom: 0 };
}

/** A dash between a stance and a party says what a colon does, on either side. */
function partsOfDashes(source: string, { start, end }: SourceRange, context: TagContext): TagPart[] {
  const said = source.slice(start, end).replace(dashBeforeWord, ':');
  return tagParts(said, { start: 0, end: said.length }, context).map((part) => movedPart(part, start));
}

function isRemark({ kind }: TagPart): boolean {
  return kind === 'remark';
}

/* Of what else may stand in parentheses, nothing says by its form that it is no text. */
const placementNote =
  /\((?:proposed |suggested )?(?:placement(?: proposal| to be \p{L}+)?|(?:drafting |editor(?:ial|’s|'s) |secretariat )?note|to be (?:moved|placed)|moved|merged)(?::| (?:from|to|in|into|with|under) )[^()[\]{}<>\r\n]{1,200}\)/giu;

/** Parentheses that pair and end with a list of parties, by index; a closing one without partner too, so that it is reported. */
function contestingRounds(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  pieces.forEach(({ kind }, index) => {
    if (kind === 'round-open') open.push(index);
    if (kind !== 'round-close') return;
    const opening = open.pop();
    const before = pieces[index - 1];
    if (before?.kind !== 'tag' || before.place !== 'bracket-end') return;
    found.add(index);
    if (opening !== undefined) found.add(opening);
  });
  return found;
}

/* A run of words is cut where a stamp might have begun. */
const fewRuns = 3;

/** The closing mark of a bracket that holds a few words or a stamp, by index; null where it holds more. */
function closingOfShort(pieces: readonly Piece[], index: number): number | null {
  for (let at = index + 1; at <= index + 1 + fewRuns; at += 1) {
    const kind = pieces[at]?.kind;
    if (kind === 'close') return at > index + 1 ? at : null;
    if (kind !== 'text' && kind !== 'stamp') return null;
  }
  return null;
}

/* A tag is short; what never ends must not be looked through from every mark. */
const longestTag = 600;
const mostInTag = 40;
const partners: Readonly<Record<string, string>> = { '{': '}', '<': '>' };

/** The closing mark of a tag that has whole brackets in it, by index; null where another tag, or half a bracket, stands between. */
function closingAround(source: string, pieces: readonly Piece[], index: number): number | null {
  const start = pieces[index]?.start ?? 0;
  let depth = 0;
  for (let at = index + 1; at <= index + mostInTag; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.end - start > longestTag) return null;
    if (piece.kind === 'open') depth += 1;
    else if (piece.kind === 'close') depth -= 1;
    else if (piece.kind === 'stray-close')
      return depth === 0 && partners[source.charAt(start)] === source.charAt(piece.start) ? at : null;
    else if (piece.kind === 'tag' || piece.kind === 'stray-open') return null;
    if (depth < 0) return null;
  }
  return null;
}

/** The tag that such marks are, null where no party that is known says anything between them. */
function tagAround(source: string, start: number, end: number, context: TagContext): TagPiece | null {
  const parts = tagParts(source, { start: start + 1, end: end - 1 }, context);
  const speaks = parts.some(
    (part) => part.kind === 'entry' && context.names(source, part.actor.start) !== null,
  );
  return speaks ? { kind: 'tag', place: 'after-bracket', start, end, parts, partsFrom: 0 } : null;
}

const adRef = '(?:agreed\\s+)?ad\\.?\\s+ref(?:erendum|\\.)?';
/* Whoever takes notes often leaves the year out. */
const when = '(?:[,\\s]\\s{0,3}(?=[^\\d()[\\]]{0,20}\\d)[\\d\\p{L}\\s.,:/-]{1,30})?';
const where =
  '(?:\\s+(?:in|by)\\s+(?:the\\s+)?(?:informals?(?:\\s+(?:informals|consultations))?|(?:contact|working)\\s+group|plenary|committee))?';
const closure = new RegExp(`^\\[\\s*(?:${adRef}${when}|suggested\\s+for\\s+closure)\\s*\\]$`, 'iu');
const longestClosure = 80;
/* Behind the last mark of a paragraph; elsewhere it is a word, “the [agreed] text”. */
const agreed = new RegExp(`^\\[\\s*agreed${where}${when}\\s*\\]$`, 'iu');
const mayClose = /\((?:agreed|ad\.? ref)/iu;
const roundClosure = new RegExp(
  `\\(\\s*(?:agreed${where}|${adRef})${when}\\s*\\)(?=[ \\t.;,]{0,4}$)`,
  'gimu',
);

/** Cuts out stamps in parentheses at the ends of lines: `(agreed ad ref)`. */
function withRoundStamps(source: string, pieces: Piece[]): Piece[] {
  if (!mayClose.test(source)) return pieces;
  const others = pieces.filter(({ kind }) => kind !== 'text');
  let other = 0;
  const stamps = [...source.matchAll(roundClosure)].flatMap(({ index, 0: stamp }) => {
    const end = index + stamp.length;
    while ((others[other]?.end ?? Infinity) <= index) other += 1;
    return (others[other]?.start ?? Infinity) < end ? [] : [{ start: index, end }];
  });
  let next = 0;
  return pieces.flatMap((piece): Piece[] => {
    while ((stamps[next]?.end ?? Infinity) <= piece.start) next += 1;
    const stamp = stamps[next];
    if (piece.kind !== 'text' || stamp === undefined || stamp.start >= piece.end) return [piece];
    const parts: Piece[] = [];
    if (piece.start < stamp.start) parts.push({ ...piece, end: stamp.start });
    /* A run of words may be cut in it. */
    if (piece.start <= stamp.start) parts.push({ kind: 'stamp', ...stamp });
    if (piece.end > stamp.end) parts.push({ ...piece, start: Math.max(piece.start, stamp.end) });
    return parts;
  });
}

function isStamp(source: string, inside: Piece | undefined, start: number, end: number): boolean {
  if (inside?.kind === 'stamp' && inside.end === end - 1) return true;
  const words = source.slice(start, end);
  if (end - start > longestClosure) return false;
  if (!agreed.test(words)) return closure.test(words);
  const isLast = /^[ \t]*(?:[\r\n]|$)/u.test(source.slice(end, end + 20));
  return isLast && /[.;,:]\s*$/u.test(source.slice(Math.max(0, start - 4), start));
}

const longestStatement = 200;

/** The tag that a bracket is, null where it holds words of the text. */
function statementIn(source: string, start: number, end: number, context: TagContext): TagPiece | null {
  if (end - start > longestStatement) return null;
  const words = stanceWordsOf(context.language);
  if (beginsWithWord(source.slice(start + 1, end - 1), { names: context.names, words })) return null;
  const parts = tagParts(source, { start: start + 1, end: end - 1 }, context);
  if (!isStatement(parts)) return null;
  const areDelegations = parts.every(
    (part) =>
      part.kind !== 'entry' ||
      ((part.sign !== null || part.stance !== null) &&
        context.names(source, part.actor.start)?.negotiates === true),
  );
  return areDelegations ? { kind: 'tag', place: 'after-bracket', start, end, parts, partsFrom: 0 } : null;
}

const anchor = /^\[\s*\d{1,3}\]$/u;

/** The number stands right behind a word or its punctuation, and nothing goes on with it: no numbers to choose from (`by [10][20] per cent`). */
function isAnchor(source: string, start: number, end: number): boolean {
  if (end - start > 6 || !anchor.test(source.slice(start, end))) return false;
  return /[\p{L},;.”]/u.test(source.charAt(start - 1)) && !/[\p{L}\p{N}[%]/u.test(source.charAt(end));
}
