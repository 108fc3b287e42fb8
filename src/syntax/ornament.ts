/* Two long dashes are a rule, as above notes. */
const ornament =
  /^(?:([*_=~#\u2042\u2500-])(?:[ \t\u00A0]*\1){2,}|[\u2042]|[\u2013-\u2015](?:[ \t\u00A0]*[\u2013-\u2015])+)$/u;
const longestOrnament = 200;

/**
 * Tells whether a line only parts what is above from what is below: `* * *`, `_____`. It has no words, so it is neither a paragraph nor a heading.
 *
 * @param line The line without white space at its ends.
 * @returns Whether it does.
 * @example
 * isOrnament('* * *'); // true
 */
export function isOrnament(line: string): boolean {
  return line.length <= longestOrnament && ornament.test(line);
}

/* As far as the end of the line before is looked for. */
const longestGap = 200;

/**
 * Tells whether a line of plain text parts what is above from what is below. A row of `_` may also be left to fill: between lines of one sentence,
 * without an empty line or a final mark before it, it is words.
 *
 * @param source The document.
 * @param start Where the line begins.
 * @param end Where it ends.
 * @returns Whether it does.
 * @example
 * isOrnamentAt('Pay\n_____\ndollars', 4, 9); // false
 */
export function isOrnamentAt(source: string, start: number, end: number): boolean {
  if (end - start > 2 * longestOrnament) return false;
  const line = source.slice(start, end).trim();
  if (!isOrnament(line)) return false;
  if (!line.startsWith('_')) return true;
  const above = source.slice(Math.max(0, start - longestGap), start);
  const words = above.trimEnd();
  const isApart = words === '' || /(?:\r\n?|\n)[ \t]*[\r\n]/u.test(above.slice(words.length));
  return isApart || /[.;:!?。；][\])}>”"’*_]*$/u.test(words);
}
