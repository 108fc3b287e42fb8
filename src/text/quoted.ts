/**
 * What cannot be seen in a listing, or would break its lines: controls, formats (joiners, soft hyphens, marks of direction), all
 * white space but the plain space, halves of characters, and places that Unicode keeps empty (U+FFFE).
 */
export const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/**
 * Writes a string in quotation marks, so that all of it can be seen.
 *
 * @param value The string.
 * @returns It in double quotation marks; what cannot be seen is an escape of JSON.
 * @example
 * quoted('a\nb'); // '"a\\nb"'
 */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(unseen, (character) =>
    Array.from({ length: character.length }, (_, unit) => escapeOf(character.charCodeAt(unit))).join(''),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
