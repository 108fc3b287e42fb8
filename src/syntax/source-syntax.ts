import type { SourceBlock, SourceText } from '../text/source-text.js';
import type { SourceRange } from '../text/plain-text.js';
import { isFurniture } from './furniture.js';
import { isHeadingLine } from './heading-line.js';
import type { HostBlock, HostSyntax } from './markdown.js';

/* References to footnotes, as the readers of formats write them. */
const footnoteReference = /\[\^[^\]\s]+\]/gu;

/**
 * Takes the block structure of a document from its format.
 *
 * @param source The document.
 * @returns Its blocks, and what is no word in it: bullets, references to footnotes; null where its format knows no blocks, or where what
 *   it has for paragraphs are the lines of a page that was pasted into it.
 */
export function sourceSyntax({ text, blocks }: SourceText): HostSyntax | null {
  if (blocks === null || areLines(text, blocks)) return null;
  const markup: SourceRange[] = [];
  const hosts = new Map<number, HostBlock>();
  for (const block of blocks) {
    if (block.start >= block.end) continue;
    const bullet = bulletLength(text, block);
    if (block.kind === 'note') markup.push({ start: block.start, end: block.end });
    else if (bullet > 0) markup.push({ start: block.start, end: block.start + bullet });
    hosts.set(block.start, hostBlock(text, block, bullet));
  }
  for (const { index, 0: reference } of text.matchAll(footnoteReference))
    markup.push({ start: index, end: index + reference.length });
  return { blocks: hosts, markup: apart(markup) };
}

/* As in plain text (`layoutOf`), where 0.28 of the lines of laid-out pages and at most 0.08 of paragraphs begin so. */
const lineShare = 0.15;
const fewLines = 4;

/** Whether many paragraphs go on in the middle of a sentence: each begins with a small letter where the one before has no final mark. */
function areLines(text: string, blocks: readonly SourceBlock[]): boolean {
  let lines = 0;
  let continued = 0;
  for (const [index, { kind, start, label }] of blocks.entries()) {
    const before = blocks[index - 1];
    if (kind !== 'paragraph' || label > 0 || before?.kind !== 'paragraph') continue;
    lines += 1;
    if (
      /^\p{Ll}(?![.)])/u.test(text.slice(start, start + 2)) &&
      !/[.;:!?]\s*$/u.test(text.slice(before.end - 2, before.end))
    )
      continued += 1;
  }
  return lines >= fewLines && continued >= lineShare * lines;
}

function hostBlock(text: string, { kind, level, start, end }: SourceBlock, bullet: number): HostBlock {
  const words = text.slice(start, end);
  const isText = kind !== 'note';
  const ofHeading = kind === 'heading' ? Math.max(1, level) : isHeadingLine(words) ? 1 : 0;
  return {
    kind: isText ? (isFurniture(words) ? 'furniture' : 'text') : 'aside',
    content: start + bullet,
    heading: isText ? ofHeading : 0,
    listDepth: bullet > 0 ? Math.max(1, level) : 0,
    inside: bullet > 0 ? Math.max(1, level) : 0,
  };
}

/** A label without a letter or a digit is a bullet: it names nothing. */
function bulletLength(text: string, { start, label }: SourceBlock): number {
  return label > 0 && !/[\p{L}\p{N}]/u.test(text.slice(start, start + label)) ? label : 0;
}

function apart(ranges: SourceRange[]): SourceRange[] {
  let end = 0;
  return ranges
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}
