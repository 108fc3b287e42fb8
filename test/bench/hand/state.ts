/* What the hand-written scanner remembers, and the two things that every part of it does: end a run of words, and report. */
import type { HandNumbering } from './labels.js';
import {
  leafOf,
  type BlockNode,
  type LeafNode,
  type Place,
  type Point,
  type Report,
  type SpanNode,
} from './nodes.js';
import {
  carriageReturn,
  closeAngleCode,
  closeBraceCode,
  colon,
  comma,
  fullStop,
  isBlank,
  isCapital,
  isSmall,
  lineFeed,
  openAngleCode,
  openBraceCode,
  semicolon,
} from './letters.js';

/** The state of a scan. */
export interface Scan extends Place {
  readonly wraps: boolean;
  readonly tagOpen: number;
  readonly tagClose: number;
  readonly children: (LeafNode | BlockNode)[];
  readonly spans: SpanNode[];
  readonly reports: Report[];
  readonly labels: Set<string>;
  readonly numbering: HandNumbering;
  phase: 'head' | 'preamble' | 'operative';
  numbered: boolean;
  part: BlockNode | null;
  paragraph: BlockNode | null;
  block: BlockNode;
  textStart: number;
  /** The open brackets, and the blocks in which they were opened. */
  readonly stack: number[];
  readonly owners: BlockNode[];
  /** The spans that a tag here would be bound to, and those that end in the current word. */
  reach: number[];
  word: number[];
  stacked: boolean;
}

/** The state before the first character: what the notation is and what line ends mean is known from here on. */
export function startOf(source: string): Scan {
  const { lines, wraps } = survey(source);
  const angles = countSigned(source, '<', '>') > countSigned(source, '{', '}');
  const last = { line: 1, column: 1, offset: 0 };
  return {
    source,
    lines,
    line: 0,
    last,
    wraps,
    tagOpen: angles ? openAngleCode : openBraceCode,
    tagClose: angles ? closeAngleCode : closeBraceCode,
    children: [],
    spans: [],
    reports: [],
    labels: new Set(),
    numbering: { preambular: 0, operative: '0' },
    phase: 'head',
    numbered: false,
    part: null,
    paragraph: null,
    block: blockNode('front', last),
    textStart: 0,
    stack: [],
    owners: [],
    reach: [],
    word: [],
    stacked: false,
  };
}

/** The offsets of the lines, and whether a blank line ends no paragraph: many lines after one begin with a small letter. */
function survey(source: string): { lines: number[]; wraps: boolean } {
  const lines = [0];
  let after = 0;
  let small = 0;
  let isAfterBlank = false;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    lines.push(at + 1);
    const code = source.charCodeAt(at + 1);
    if (code === lineFeed || code === carriageReturn) isAfterBlank = true;
    else if (isAfterBlank) {
      isAfterBlank = false;
      after += 1;
      if (isSmall(code) && source.charCodeAt(at + 2) !== fullStop) small += 1;
    }
  }
  return { lines, wraps: after >= 4 && small / after >= 0.15 };
}

/** The number of tags of a kind that hold a sign. */
function countSigned(source: string, open: string, close: string): number {
  let count = 0;
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at + 1)) {
    for (let next = at + 1; next < source.length && next < at + 40; next += 1) {
      const character = source[next];
      if (character === '+' || character === '-') count += 1;
      if (character === '+' || character === '-' || character === close || character === open) break;
    }
  }
  return count;
}

/** A block without children. */
export function blockNode(type: string, start: Point): BlockNode {
  return { type, label: null, alternativeOf: null, children: [], position: { start, end: start } };
}

/** Ends the run of words before `end`. */
export function flushText(scan: Scan, end: number): void {
  if (scan.textStart >= end) return;
  scan.block.children.push(leafOf(scan, 'text', scan.textStart, end));
  afterText(scan, scan.textStart, end);
  scan.textStart = end;
}

/** Words end the reach of a bracket, unless they are the rest of the word that it begins. */
function afterText(scan: Scan, start: number, end: number): void {
  const { source } = scan;
  let at = start;
  let blank = false;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (isBlank(code)) blank = true;
    else if (code !== fullStop && code !== comma && code !== semicolon && code !== colon) break;
    at += 1;
  }
  if (at === end) {
    if (blank) scan.word = [];
    return;
  }
  const isRest = at === start && scan.word.length > 0 && isOneWord(source, start, end);
  scan.reach = isRest ? scan.word : [];
  if (!isRest) scan.word = [];
  scan.stacked = false;
}

function isOneWord(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (isSmall(source.charCodeAt(at)) || isCapital(source.charCodeAt(at)))) at += 1;
  while (at < end && isBlank(source.charCodeAt(at))) at += 1;
  return at === end;
}

/** Reports an irregularity of the text. */
export function report(scan: Scan, ruleId: string, place: { start: Point; end: Point }): void {
  const { start, end } = place;
  const quoted = scan.source.slice(start.offset, Math.min(end.offset, start.offset + 60));
  scan.reports.push({ ruleId, reason: `“${quoted}”: ${ruleId}`, place: { start, end } });
}
