/*
 * What a terminal obeys, or what changes the order in which a line is seen: controls (ISO/IEC 6429, both sets) and marks of direction
 * (Unicode Standard Annex 9, 2.1 to 2.6).
 */
const obeyed = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/* What has no shape, and does nothing: soft hyphens, joiners, halves of pairs, U+FFFE. Captures are full of it. */
const shapeless = /[\p{Cf}\p{Cn}\p{Cs}]/gu;

/**
 * Makes a text fit for a terminal, so that no draft and no name of a file can send a command to it or look like other words.
 *
 * @param text The text; its white space, line ends too, becomes single spaces.
 * @returns The text on one line: what a terminal would obey is its code point, as in all formats; what has no shape is a dot.
 * @example
 * visible('a\u001Bc'); // 'a‹U+001B›c'
 */
export function visible(text: string): string {
  return visibleInPlace(text.replace(/\s+/gu, ' '));
}

/**
 * The same, but that white space keeps its columns: for a line under which a place is marked.
 *
 * @param text The text.
 * @returns The text, with a space for each tab and line end.
 */
export function visibleInPlace(text: string): string {
  return text.replace(/\s/gu, ' ').replace(obeyed, codePointOf).replace(shapeless, '·');
}

function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

const unescaped = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Writes data as one JSON document that a terminal can show: JSON escapes the controls of ASCII only.
 *
 * @param value Plain data.
 * @returns The document, with a line end; it reads as what `JSON.stringify` writes.
 */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replace(
    unescaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
