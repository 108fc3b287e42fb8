/* Character codes: the marks by name, and the letters that the texts have by kind. */

export const openBracketCode = 0x5b;
export const closeBracketCode = 0x5d;
export const openBraceCode = 0x7b;
export const closeBraceCode = 0x7d;
export const openAngleCode = 0x3c;
export const closeAngleCode = 0x3e;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const comma = 0x2c;
export const semicolon = 0x3b;
export const colon = 0x3a;
export const fullStop = 0x2e;
export const openParenthesis = 0x28;
export const closeParenthesis = 0x29;
export const space = 0x20;

/** `0` to `9`. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Small letters of Latin-1. */
export const isSmall = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);

/** Capital letters of Latin-1. */
export const isCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);

/** White space, line ends among it. */
export const isBlank = (code: number): boolean =>
  code === space || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
