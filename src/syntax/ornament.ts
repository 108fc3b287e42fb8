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
