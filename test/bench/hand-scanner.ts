/*
 * A scanner of drafts written by hand: what a good engineer would write who wanted speed and no grammar. It is what `parse` is
 * measured against, so it does the same job: leaves that tile the source, positions on every node, blocks with canonical labels,
 * brackets paired on a stack, tags parsed and bound. It is simpler where a text is broken (a bracket that lost its opening mark is
 * read from the start of its block, no bracket is repaired by the scope of a tag, spans stay in the order of their marks) and in
 * what it knows (fewer opening words and labels, no articles, no Markdown).
 */
import { beginBlock, endBlock, lineEnd } from './hand/blocks.js';
import { closeBracket, endOpenBrackets, openBracket, tagOrMark } from './hand/brackets.js';
import { carriageReturn, closeBracketCode, isBlank, lineFeed, openBracketCode } from './hand/letters.js';
import { leafOf, pointOf, type HandTree } from './hand/nodes.js';
import { flushText, startOf, type Scan } from './hand/state.js';

/** Marks, line ends, and the letters that begin a stamp. */
const special = new Uint8Array(128);
for (const character of '[]{}<>\n\rAa') special[character.charCodeAt(0)] = 1;

const stamp =
  /a(?:greed\s+a)?d\.?\s+ref(?:erendum|\.)?,?\s+\d{1,2}\s+\p{L}+\.?\s+\d{4}(?:,?\s+(?:at\s+)?\d{1,2}[.:]\d{2}(?!\d))?/iuy;

/** Parses a draft of which the notation and the layout are not known. */
export function handParse(source: string): HandTree {
  const scan = startOf(source);
  const end = source.trimEnd().length;
  let at = 0;
  while (at < end && isBlank(source.charCodeAt(at))) at += 1;
  if (at > 0) scan.children.push(leafOf(scan, 'whitespace', 0, at));
  if (at < end) at = beginBlock(scan, at);
  while (at < end) {
    at = skipWords(source, at, end);
    const code = source.charCodeAt(at);
    if (at === end) break;
    else if (code === openBracketCode) at = openBracket(scan, at);
    else if (code === closeBracketCode) at = closeBracket(scan, at, true);
    else if (code === lineFeed || code === carriageReturn) at = lineEnd(scan, at);
    else if (code === scan.tagOpen) at = tagOrMark(scan, at);
    else if (code === scan.tagClose) at = closeBracket(scan, at, false);
    else if (code === 0x41 || code === 0x61) at = stampOrLetter(scan, at);
    else at += 1;
  }
  if (end > 0) endBlock(scan, end);
  if (end < source.length && end > 0) scan.children.push(leafOf(scan, 'whitespace', end, source.length));
  endOpenBrackets(scan);
  const position = { start: { line: 1, column: 1, offset: 0 }, end: pointOf(scan, source.length) };
  return { children: scan.children, spans: scan.spans, reports: scan.reports, position };
}

function skipWords(source: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code < 0x80 && special[code] === 1) break;
    at += 1;
  }
  return at;
}

function stampOrLetter(scan: Scan, at: number): number {
  const next = scan.source.charCodeAt(at + 1) | 0x20;
  if (next !== 0x64 && next !== 0x67) return at + 1;
  stamp.lastIndex = at;
  if (!stamp.test(scan.source)) return at + 1;
  flushText(scan, at);
  scan.block.children.push(leafOf(scan, 'stamp', at, stamp.lastIndex));
  scan.reach = [];
  scan.word = [];
  scan.textStart = stamp.lastIndex;
  return stamp.lastIndex;
}
