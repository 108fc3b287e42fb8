import { endingOf, firstWord } from './document-regions.js';
import type { Openers } from './openers/openers.js';
import { letterValue, romanValue } from './ranks.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Reads Roman numbers and capital letters as the numbers of paragraphs where they are not those of sections: words that open paragraphs stand
 * behind all of them, and each is the next of the one before it or begins anew.
 *
 *     I. Urges …            A. Recalling …
 *     II. Requests …        B. Noting …
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param openers How paragraphs open.
 * @returns The blocks, the labels of such paragraphs with Arabic numbers.
 */
export function withParagraphNumerals(
  source: string,
  raw: readonly RawBlock[],
  openers: Openers,
): readonly RawBlock[] {
  const sections = raw.filter(({ label }) => label?.kind === 'section');
  const [first] = sections;
  if (first === undefined || (sections.length === 1 && !hasFinalMark(source, first))) return raw;
  const numbers = new Map<RawBlock, number>();
  let last: Counted = { value: 0, isRoman: true };
  for (const block of sections) {
    const next = countedBehind(last, block.label?.number ?? '');
    if (next === null || !opensParagraph(source, block, openers)) return raw;
    numbers.set(block, next.value);
    last = next;
  }
  return raw.map((block) => {
    const number = numbers.get(block);
    if (number === undefined || block.label === null) return block;
    return { ...block, label: { ...block.label, kind: null, number: String(number) } };
  });
}

interface Counted {
  readonly value: number;
  readonly isRoman: boolean;
}

/** What a numeral counts as; null where it neither goes on from the last nor begins anew. */
function countedBehind(last: Counted, written: string): Counted | null {
  const value = (last.isRoman ? romanValue : letterValue)(written.toLowerCase());
  if (last.value > 0 && value === last.value + 1) return { ...last, value };
  return written === 'I' || written === 'A' ? { value: 1, isRoman: written === 'I' } : null;
}

function opensParagraph(source: string, block: RawBlock, openers: Openers): boolean {
  const word = firstWord(source, block);
  /* The numeral of a section may have the line to itself. */
  if (word >= block.end) return false;
  return openers.opensOperative(source, word) || openers.opensPreambular(source, word);
}

/** A line without one may be the heading of a section that has no next: `A. Notes`. */
function hasFinalMark(source: string, block: RawBlock): boolean {
  return endingOf(source, block) !== 'open';
}
