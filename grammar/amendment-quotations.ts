import type { Range } from './pieces.js';

/** A quotation with its marks. */
export interface Quotation extends Range {
  /** What stands between the marks. */
  readonly inner: Range;
}

/** The quotations of a text. */
export interface Quotations {
  /** Those that no other one holds, in order. */
  readonly outermost: readonly Quotation[];
  /** The offsets of double marks that open a quotation that nothing closes. */
  readonly unclosed: readonly number[];
}

type Style = 'curly' | 'guillemet' | 'straight' | 'singleCurly' | 'singleStraight';

interface Opening {
  readonly style: Style;
  readonly offset: number;
}

const marks = /[“”«»‘’"']/gu;
const styles: Readonly<Record<string, Style>> = {
  '“': 'curly',
  '”': 'curly',
  '«': 'guillemet',
  '»': 'guillemet',
  '"': 'straight',
  '‘': 'singleCurly',
  '’': 'singleCurly',
  "'": 'singleStraight',
};
const wordCharacter = /[\p{L}\p{N}]/u;
const beforeOpening = /^[\s([“‘«"'—–:]?$/u;

/**
 * Finds the quotations of a text.
 *
 * Pairs are made on one stack, so the work is linear. A closing mark closes the nearest open one of its style, and what was opened
 * inside and not closed is no quotation. A single mark is an apostrophe where it cannot be a quotation mark. A mark that opens a
 * paragraph inside an open quotation of its style repeats the opening, as English typesetting does, and opens nothing.
 *
 * @param source The text.
 * @returns Its quotations.
 * @example
 * quotationsOf('delete “a “b” c”').outermost; // [{ start: 7, end: 16, inner: { start: 8, end: 15 } }]
 */
export function quotationsOf(source: string): Quotations {
  const pairs: Range[] = [];
  const stack: Opening[] = [];
  const unclosed: number[] = [];
  const open: Record<Style, number> = {
    curly: 0,
    guillemet: 0,
    straight: 0,
    singleCurly: 0,
    singleStraight: 0,
  };
  for (const { 0: mark, index } of source.matchAll(marks)) {
    const style = styles[mark] ?? 'straight';
    const role = roleOf(source, index, mark, stack.at(-1)?.style, open[style]);
    if (role === 'open') {
      stack.push({ style, offset: index });
      open[style] += 1;
    } else if (role === 'close') {
      for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        open[top.style] -= 1;
        if (top.style === style) {
          pairs.push({ start: top.offset, end: index + 1 });
          break;
        }
        noteUnclosed(top, unclosed);
      }
    }
  }
  for (const opening of stack) noteUnclosed(opening, unclosed);
  return { outermost: outermostOf(pairs), unclosed: unclosed.sort((a, b) => a - b) };
}

function roleOf(
  source: string,
  index: number,
  mark: string,
  innermost: Style | undefined,
  open: number,
): 'open' | 'close' | 'none' {
  const before = source.charAt(index - 1);
  const after = source.charAt(index + 1);
  const style = styles[mark];
  if (open > 0 && innermost === style && mark !== '”' && mark !== '»' && beginsParagraph(source, index)) {
    return 'none';
  }
  if (mark === '“' || mark === '«') return 'open';
  if (mark === '”' || mark === '»') return open > 0 ? 'close' : 'none';
  if (mark === '‘') return wordCharacter.test(before) ? 'none' : 'open';
  const couldOpen = beforeOpening.test(before) && /\S/u.test(after);
  if (mark === '"') {
    if (open === 0) return couldOpen || !wordCharacter.test(before) ? 'open' : 'none';
    return couldOpen && !/[\s,.;:)]/u.test(after) && before !== '"' ? 'open' : 'close';
  }
  const couldClose = innermost === style && /\S/u.test(before) && !wordCharacter.test(after);
  if (couldClose) return 'close';
  return mark === "'" && couldOpen ? 'open' : 'none';
}

/** Whether only white space stands between the offset and a blank line before it. */
function beginsParagraph(source: string, offset: number): boolean {
  let lineEnds = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const character = source.charAt(at);
    if (character === '\n') lineEnds += 1;
    else if (!/\s/u.test(character)) break;
  }
  return lineEnds >= 2;
}

function noteUnclosed({ style, offset }: Opening, unclosed: number[]): void {
  if (style !== 'singleCurly' && style !== 'singleStraight') unclosed.push(offset);
}

function outermostOf(pairs: readonly Range[]): Quotation[] {
  const outermost: Quotation[] = [];
  let end = 0;
  for (const pair of [...pairs].sort((a, b) => a.start - b.start)) {
    if (pair.start < end) continue;
    outermost.push({ ...pair, inner: { start: pair.start + 1, end: pair.end - 1 } });
    end = pair.end;
  }
  return outermost;
}
