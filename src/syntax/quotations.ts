import type { RawBlock } from './raw-blocks.js';

/* A quotation that is left open is not looked for further than a long annex. */
const furthest = 200;

const opening = /[\s[*_(]{0,8}([“"«„])/uy;

/**
 * Tells whether a block begins with a quotation mark, before its label.
 *
 * @param source The document.
 * @param block The block.
 * @returns Whether it does.
 */
export function opensWithQuotation(source: string, block: RawBlock | undefined): boolean {
  if (block?.kind !== 'text') return false;
  opening.lastIndex = block.start;
  return opening.test(source) && (block.label === null || opening.lastIndex <= block.label.start);
}

/**
 * Finds where a quotation of paragraphs ends: by custom each of its paragraphs begins with a mark and the last ends with one, or the
 * first begins and the last ends so.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param from The index of the block that opens the quotation.
 * @returns The index of its last block; `from` itself where no end is found.
 */
export function endOfQuotation(source: string, raw: readonly RawBlock[], from: number): number {
  let isOpen = false;
  let last = from;
  for (let index = from; index < raw.length && index - from < furthest; index += 1) {
    const block = raw[index];
    if (block === undefined || block.label?.kind === 'annex') break;
    const begins = opensWithQuotation(source, block);
    if (!isOpen && !begins) return last;
    const text = source.slice(block.start, block.end);
    isOpen = leavesOpen(begins ? text.replace(/[“"«„]/u, '') : text);
    if (begins || !isOpen) last = index;
  }
  return last;
}

/** Whether words behind an opening mark leave the quotation open; marks within them come in pairs. */
function leavesOpen(text: string): boolean {
  const opened = text.match(/[“«„]/gu)?.length ?? 0;
  const closed = text.match(/[”»]/gu)?.length ?? 0;
  const straight = text.match(/"/gu)?.length ?? 0;
  return straight % 2 === 0 && closed <= opened;
}
