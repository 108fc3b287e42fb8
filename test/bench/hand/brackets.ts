import { closeBracketCode, openBracketCode } from './letters.js';
import { leafOf, pointOf, type EntryNode, type LeafNode } from './nodes.js';
import { flushText, report, type Scan } from './state.js';
import { tagParts } from './tags.js';

/** Each of these takes the mark at `at` and returns the offset behind it. */
export function openBracket(scan: Scan, at: number): number {
  flushText(scan, at);
  const mark = leafOf(scan, 'mark', at, at + 1);
  const { stack } = scan;
  const parent = stack.at(-1) ?? null;
  stack.push(scan.spans.length);
  scan.owners.push(scan.block);
  const { start, end } = mark.position;
  scan.spans.push({
    type: 'contestedSpan',
    opened: true,
    closed: false,
    depth: stack.length - 1,
    parent,
    position: { start, end },
  });
  scan.block.children.push(mark);
  scan.textStart = at + 1;
  return at + 1;
}

export function closeBracket(scan: Scan, at: number, isBracket: boolean): number {
  flushText(scan, at);
  const mark = leafOf(scan, 'mark', at, at + 1);
  scan.block.children.push(mark);
  scan.textStart = at + 1;
  const top = scan.stack.pop();
  const span = scan.spans[top ?? -1];
  scan.owners.pop();
  if (top !== undefined && span !== undefined) {
    span.closed = isBracket;
    span.position.end = mark.position.end;
    if (!isBracket) report(scan, 'wrong-closing-mark', span.position);
    endSpan(scan, top);
  } else if (isBracket) {
    const position = { start: scan.block.position.start, end: mark.position.end };
    report(scan, 'unopened-bracket', position);
    scan.spans.push({ type: 'contestedSpan', opened: false, closed: true, depth: 0, parent: null, position });
    endSpan(scan, scan.spans.length - 1);
  } else report(scan, 'stray-mark', mark.position);
  return at + 1;
}

function endSpan(scan: Scan, index: number): void {
  scan.reach = [index];
  if (scan.word.length > 0) scan.word.push(index);
  else scan.word = [index];
  scan.stacked = false;
}

/** A bracket that was never closed ends with the block that it was opened in. */
export function endOpenBrackets(scan: Scan): void {
  for (const [index, open] of scan.stack.entries()) {
    const span = scan.spans[open];
    const owner = scan.owners[index];
    if (span === undefined || owner === undefined) continue;
    span.position.end = owner.position.end;
    report(scan, 'unclosed-bracket', span.position);
  }
}

/** A mark of a tag opens one if its closing mark comes before any other mark. */
export function tagOrMark(scan: Scan, at: number): number {
  const { source, tagOpen, tagClose } = scan;
  let close = at + 1;
  for (; close < source.length; close += 1) {
    const code = source.charCodeAt(close);
    if (code === tagClose || code === tagOpen || code === openBracketCode || code === closeBracketCode) break;
  }
  flushText(scan, at);
  if (source.charCodeAt(close) !== tagClose) {
    const mark = leafOf(scan, 'mark', at, at + 1);
    scan.block.children.push(mark);
    report(scan, 'stray-mark', mark.position);
    scan.textStart = at + 1;
    return at + 1;
  }
  const children = tagParts(scan, at, close);
  const position = { start: children[0]?.position.start ?? scan.last, end: pointOf(scan, close + 1) };
  const isSentence = children.some(isSaying);
  const spans = scan.stacked && isSentence ? [] : [...scan.reach];
  const isUnbound = spans.length === 0 && !scan.stacked && children.some(({ type }) => type === 'entry');
  if (isUnbound) report(scan, 'unbound-attribution', position);
  const scope = isSentence ? scopeIn(source, at, close) : null;
  scan.block.children.push({ type: 'attribution', children, binding: { spans, scope }, position });
  scan.stacked = true;
  scan.textStart = close + 1;
  return close + 1;
}

function isSaying(node: LeafNode): boolean {
  return node.type === 'remark' || (node.type === 'entry' && (node as EntryNode).rest !== null);
}

const scopeWords = /\b([OP]P) ?(\d+)(?: ?([a-z])\b)?(?: ?(?:to|-|–) ?(?:[OP]P ?)?(\d+)?([a-z])?\b)?/u;

function scopeIn(source: string, start: number, end: number): { from: string; to: string } | null {
  const match = scopeWords.exec(source.slice(start, end));
  if (match === null) return null;
  const [, kind = '', number = '', item, lastNumber = number, lastItem = item] = match;
  const from = item === undefined ? `${kind}${number}` : `${kind}${number}.${item}`;
  return { from, to: lastItem === undefined ? `${kind}${lastNumber}` : `${kind}${lastNumber}.${lastItem}` };
}
