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
 * @returns Its blocks, and what is no word in it: bullets, references to footnotes; null where its format knows no blocks.
 */
export function sourceSyntax({ text, blocks }: SourceText): HostSyntax | null {
  if (blocks === null) return null;
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
