import { openBracket } from './brackets.js';
import { canonicalOf, firstWord, labelAt, openerAt, type HandLabel } from './labels.js';
import {
  closeAngleCode,
  closeBraceCode,
  closeBracketCode,
  colon,
  comma,
  fullStop,
  isBlank,
  isCapital,
  isDigit,
  isSmall,
  lineFeed,
  openBraceCode,
  openBracketCode,
  semicolon,
} from './letters.js';
import { leafOf, pointOf, type BlockNode, type LabelNode } from './nodes.js';
import { blockNode, flushText, report, type Scan } from './state.js';

/** Ends the block at a line end if another begins behind it; returns the offset to go on at. */
export function lineEnd(scan: Scan, at: number): number {
  const { source } = scan;
  let next = at + 1;
  while (isBlank(source.charCodeAt(next))) next += 1;
  if (!beginsBlock(scan, at, next)) return next;
  endBlock(scan, at);
  return beginBlock(scan, next, at);
}

function beginsBlock(scan: Scan, gap: number, next: number): boolean {
  const { source, block } = scan;
  const end = endOfLine(source, next);
  const word = firstWord(source, next);
  const isOfPage = isFurniture(source, next, end);
  if (block.type === 'furniture' && (isOfPage || scan.phase !== 'head')) {
    return !isOfPage && opensBlock(scan, word, next, end);
  }
  if (scan.phase === 'head' || block.type === 'heading' || isOfPage) return true;
  if (!scan.wraps && source.charCodeAt(gap + 1) === lineFeed) return true;
  const last = scan.textStart === gap ? fullStop : lastCode(source, gap);
  const isEnded = isEndOfLimb(last);
  if (!isEnded) return false;
  const code = source.charCodeAt(next);
  if (isSmall(code) || code === closeBracketCode || code === closeBraceCode || code === openBraceCode)
    return labelAt(source, word) !== null;
  return opensBlock(scan, word, next, end);
}

function opensBlock(scan: Scan, word: number, next: number, end: number): boolean {
  const { source } = scan;
  if (labelAt(source, word) !== null || isHeading(source, next, end) || isFormula(source, next, end))
    return true;
  return !scan.numbered && openerAt(source, word) !== null;
}

function lastCode(source: string, gap: number): number {
  let at = gap - 1;
  while (isBlank(source.charCodeAt(at))) at -= 1;
  return source.charCodeAt(at);
}

function isEndOfLimb(code: number): boolean {
  return (
    code === comma ||
    code === fullStop ||
    code === colon ||
    code === semicolon ||
    code === closeBracketCode ||
    code === closeBraceCode ||
    code === closeAngleCode ||
    code === 0x201d
  );
}

function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}

const furnitureLines = new Set([
  'top of page',
  'bottom of page',
  'back to top',
  'recent posts',
  'see all',
  'log in',
]);

function isFurniture(source: string, start: number, end: number): boolean {
  if (end - start > 60) return false;
  const line = source.slice(start, end).toLowerCase();
  return (
    furnitureLines.has(line) ||
    line.startsWith('writer') ||
    (isDigit(line.charCodeAt(0)) && line.includes(' view'))
  );
}

function isHeading(source: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (isSmall(code)) return false;
    if (isCapital(code)) capitals += 1;
  }
  return capitals >= 4 && end - start <= 120;
}

function isFormula(source: string, start: number, end: number): boolean {
  return end - start < 120 && source.startsWith('The ', start) && source.charCodeAt(end - 1) === comma;
}

/** Ends the block, and what holds it as far as it goes. */
export function endBlock(scan: Scan, at: number): void {
  flushText(scan, at);
  const end = pointOf(scan, at);
  scan.block.position.end = end;
  if (scan.paragraph !== null) scan.paragraph.position.end = end;
  if (scan.part !== null) scan.part.position.end = end;
}

/** Begins the block at `at`, behind the white space from `gap`, and returns the offset behind its label. */
export function beginBlock(scan: Scan, at: number, gap = at): number {
  const { source } = scan;
  const end = endOfLine(source, at);
  scan.reach = [];
  scan.word = [];
  scan.stacked = false;
  scan.textStart = at;
  if (isFurniture(source, at, end)) return beginPlain(scan, 'furniture', gap, at);
  if (scan.phase === 'head') return beginInHead(scan, gap, at, end);
  if (isHeading(source, at, end)) {
    if (scan.phase === 'preamble') beginPart(scan, 'operative');
    return beginPlain(scan, 'heading', gap, at);
  }
  const word = firstWord(source, at);
  const label = labelAt(source, word);
  if (scan.phase === 'preamble' && endsPreamble(source, word, label)) beginPart(scan, 'operative');
  if (
    scan.phase === 'operative' &&
    label === null &&
    (scan.numbered || openerAt(source, word) !== 'operative')
  ) {
    return beginPlain(scan, 'paragraph', gap, at);
  }
  return beginProvision(scan, gap, at, word, label);
}

function beginInHead(scan: Scan, gap: number, at: number, end: number): number {
  if (!isFormula(scan.source, at, end)) return beginPlain(scan, 'front', gap, at);
  if (scan.block.type === 'front') scan.block.type = 'title';
  beginPart(scan, 'preamble');
  return beginPlain(scan, 'formula', gap, at);
}

function endsPreamble(source: string, word: number, label: HandLabel | null): boolean {
  if (label === null) return openerAt(source, word) === 'operative';
  return (
    label.kind !== 'PP' &&
    label.suffix === null &&
    openerAt(source, firstWord(source, label.end)) !== 'preamble'
  );
}

function beginPart(scan: Scan, phase: 'preamble' | 'operative'): void {
  scan.phase = phase;
  scan.part = null;
  scan.paragraph = null;
}

function beginPlain(scan: Scan, type: string, gap: number, at: number): number {
  scan.paragraph = null;
  if (type === 'furniture' || type === 'front') scan.part = null;
  addBlock(scan, type, gap, at);
  return at;
}

function beginProvision(scan: Scan, gap: number, at: number, word: number, label: HandLabel | null): number {
  const part = scan.phase === 'preamble' ? 'preamble' : 'operative';
  const isItem = part === 'operative' && label !== null && label.number === null && scan.paragraph !== null;
  if (isItem && scan.paragraph !== null) wrapChapeau(scan.paragraph);
  else scan.paragraph = null;
  if (part === 'operative' && label !== null && label.number !== null) scan.numbered = true;
  const paragraphType = part === 'preamble' ? 'preambularParagraph' : 'operativeParagraph';
  const node = addBlock(scan, isItem ? 'subparagraph' : paragraphType, gap, at);
  if (!isItem && part === 'operative') scan.paragraph = node;
  const named = canonicalOf(scan.numbering, label, part);
  node.label = named.label;
  node.alternativeOf = named.alternativeOf;
  let next = at;
  while (next < word)
    next = scan.source.charCodeAt(next) === openBracketCode ? openBracket(scan, next) : next + 1;
  if (label !== null) {
    flushText(scan, word);
    const { type, value, position } = leafOf(scan, 'label', word, label.end);
    const leaf: LabelNode = { type, value, position, canonical: named.label };
    node.children.push(leaf);
    scan.textStart = next = label.end;
    if (scan.labels.has(named.label)) report(scan, 'duplicate-label', position);
  }
  scan.labels.add(named.label);
  return next;
}

function addBlock(scan: Scan, type: string, gap: number, at: number): BlockNode {
  const isOutside = scan.phase === 'head' || type === 'furniture';
  let holder = scan.paragraph?.children ?? scan.part?.children ?? scan.children;
  if (gap < at) holder.push(leafOf(scan, 'whitespace', gap, at));
  const node = blockNode(type, pointOf(scan, at));
  if (!isOutside && scan.part === null) {
    scan.part = blockNode(scan.phase === 'preamble' ? 'preamble' : 'operativePart', node.position.start);
    scan.children.push(scan.part);
    holder = scan.part.children;
  }
  holder.push(node);
  scan.block = node;
  return node;
}

/** Puts the words of a paragraph before its first item into a chapeau. */
function wrapChapeau({ children }: BlockNode): void {
  if (children.some(({ type }) => type === 'chapeau')) return;
  const from = children.findIndex(({ type }) => type === 'label') + 1;
  const first = children[from];
  const last = children[children.length - 1];
  if (first === undefined || last === undefined) return;
  const chapeau = blockNode('chapeau', first.position.start);
  chapeau.children = children.splice(from);
  chapeau.position.end = last.position.end;
  children.push(chapeau);
}
