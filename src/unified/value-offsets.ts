/* Of ASCII punctuation only; before any other character a backslash stands for itself. */
const escape = /\\[!-/:-@[-`{-~]/uy;
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/uy;
const ampersand = /^&(?:amp|AMP|#38|#[xX]26);$/u;
/* The end of a line, with the spaces before it and the marks of the list items and block quotes that go on behind it. */
const lineEnd = /[ \t]*(?:\r\n?|\n)[ \t>]*/uy;

/**
 * Finds for every character of a text node of mdast where it begins in the source: a value has lost escapes, character references and what
 * begins the lines of a list item or a block quote.
 *
 * @param slice The source between the points of the node.
 * @param value The value of the node.
 * @returns For every code unit of the value its offset in the slice, and the length of the slice at the end; null where the two cannot be
 * brought together, as after a character reference that stands for two characters.
 * @example
 * valueOffsets('a \\[b', 'a [b'); // [0, 1, 2, 4, 5]
 */
export function valueOffsets(slice: string, value: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const index = offsets.length;
    const length = sourceLength(slice, at, value, index);
    if (length === 0) return null;
    const units = isReference(slice, at, length) ? unitsAt(value, index) : 1;
    for (let unit = 0; unit < units; unit += 1) offsets.push(at);
    at += length;
  }
  if (at !== slice.length) return null;
  offsets.push(at);
  return offsets;
}

/** How many characters of the source stand for a character of the value; 0 where they do not. */
function sourceLength(slice: string, at: number, value: string, index: number): number {
  const character = value.charAt(index);
  const wanted = matchAt(escape, slice, at);
  if (wanted !== '') return wanted.charAt(1) === character ? 2 : 0;
  if (character === '\n') return matchAt(lineEnd, slice, at).length;
  const named = matchAt(reference, slice, at);
  if (named !== '' && (character !== '&' || ampersand.test(named))) return named.length;
  return slice.charAt(at) === character ? 1 : 0;
}

function isReference(slice: string, at: number, length: number): boolean {
  return length > 2 && slice.charAt(at) === '&';
}

function unitsAt(value: string, index: number): number {
  return (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
