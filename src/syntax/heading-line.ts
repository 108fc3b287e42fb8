const withoutSmallLetters = /^[^\p{Ll}]*$/u;
const capitals = /\p{Lu}{4}/u;

/**
 * Tells whether a line in capitals is a heading; so laid-out texts and plain copies mark their parts.
 *
 * @param line The line.
 * @returns Whether it is.
 */
export function isHeadingLine(line: string): boolean {
  return line.length <= 120 && withoutSmallLetters.test(line) && capitals.test(line) && !/[.;,]$/u.test(line);
}
