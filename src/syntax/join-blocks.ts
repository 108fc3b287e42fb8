import type { SourceRange } from '../text/plain-text.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';
import type { RawBlock } from './raw-blocks.js';

/** Blocks after those that a page break or a quotation cut in two were joined. */
export interface JoinedBlocks {
  readonly blocks: RawBlock[];
  /** The asides that now stand inside a block. */
  readonly asides: SourceRange[];
}

/**
 * Joins blocks that go on with the sentence of the block before them.
 *
 * A page break with its footnotes, or a quotation set apart, cuts a paragraph in two; the second half begins with a small letter, or
 * follows words that no mark ends.
 *
 * @param source The document.
 * @param blocks Its blocks, in order.
 * @param openers How paragraphs open.
 * @returns Fewer blocks, and the asides that they swallowed.
 */
export function joinBlocks(source: string, blocks: readonly RawBlock[], openers: Openers): JoinedBlocks {
  const joined: RawBlock[] = [];
  const asides: SourceRange[] = [];
  let between: RawBlock[] = [];
  let open: RawBlock | undefined;
  for (const block of blocks) {
    if (isBetween(block)) {
      between.push(block);
      continue;
    }
    const interrupted = between.some(({ kind }) => kind !== 'margin');
    if (open !== undefined && goesOn(source, open, block, { openers, interrupted })) {
      open.end = block.end;
      for (const { start, end } of between) asides.push({ start, end });
    } else {
      for (const aside of between) joined.push(aside);
      const copy = { ...block };
      joined.push(copy);
      open = block.kind === 'text' && block.heading === 0 ? copy : undefined;
    }
    between = [];
  }
  for (const aside of between) joined.push(aside);
  return { blocks: joined, asides };
}

/** Notes and what belongs to pages may stand in the middle of a paragraph. */
function isBetween({ kind }: RawBlock): boolean {
  return kind === 'aside' || kind === 'page' || kind === 'margin';
}

function goesOn(
  source: string,
  before: RawBlock,
  block: RawBlock,
  { openers, interrupted }: { openers: Openers; interrupted: boolean },
): boolean {
  if (block.kind !== 'text' || block.heading > 0 || block.label !== null || block.listDepth > 0) return false;
  /* A number in a cell or on a line of its own, before its words. */
  if (before.label?.end === before.end && [null, 'PP', 'OP'].includes(before.label.kind)) return true;
  const word = skipOpeningMarks(source, block.start);
  if (/[\p{Ll}\]}]/u.test(source.charAt(word))) return !opensInSmall(source, before, word, openers);
  /* A tag on a line of its own, behind the bracket that it is about. */
  if (beginsTag(source, word) && /[\]}>]/u.test(source.charAt(before.end - 1))) return true;
  const unended = !/[,;.:!?\])}>”"]$/u.test(
    source.slice(Math.max(before.start, before.end - 4), before.end).replace(/[*_\s]+$/u, ''),
  );
  return interrupted && unended && !openers.opensPreambular(source, word);
}

/** Marks of an editor that put words in, take them out or point at them begin words, and so do elements of HTML: `{++Noting …++}`, `<ins>Noting …`. */
function beginsTag(source: string, at: number): boolean {
  return /^(?:<(?![a-z]+(?:\s[a-z-]+=[^<>]{0,80})?>)|\{(?!\+\+|--|~~|==))/u.test(source.slice(at, at + 100));
}

/** In Russian the paragraphs of a resolution go on with the sentence that the name of the body begins, in small letters. */
function opensInSmall(source: string, { start, end }: RawBlock, word: number, openers: Openers): boolean {
  if (openers.language !== 'ru' || !/[,;][\]}>)]*$/u.test(source.slice(Math.max(start, end - 8), end)))
    return false;
  return openers.opensPreambular(source, word) || openers.opensOperative(source, word);
}
