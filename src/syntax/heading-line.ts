const capitals = /^[[\s]*(?:\p{Lu}[.)]\s+|[IVX]+[.)]\s+)?[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;

/**
 * Tells whether a line in capitals is a heading; so laid-out texts and plain copies mark their parts.
 *
 * @param line The line.
 * @returns Whether it is.
 */
export function isHeadingLine(line: string): boolean {
  return line.length <= 120 && capitals.test(line) && !/[.;,]$/u.test(line);
}
