/* Classes of characters, as numbers, so that a text is cut by comparing them. */
const unknown = 0;
export const space = 1;
export const letter = 2;
export const digit = 3;
export const apostrophe = 4;
export const hyphen = 5;
/** What stands between the digits of one number. */
export const numberJoint = 6;
const mark = 7;
/** What is not seen and is no part of a word's form: zero-width spaces and joiners, marks of direction. */
export const invisible = 8;

/** The soft hyphen: Unicode shows it at a line end only; some extractions of laid-out pages have it for every hyphen there. */
export const softHyphen = 0x00ad;
/** Not a character; what a viewer of laid-out pages copies for a hyphen at a line end. */
export const lostHyphen = 0xfffe;

const classes = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (/[-\u2010\u2011\u00AD\uFFFE]/u.test(character)) return hyphen;
  /* Before white space, of which the language counts U+FEFF. */
  if (/\p{Cf}/u.test(character)) return invisible;
  if (/\s/u.test(character)) return space;
  if (/\p{Nd}/u.test(character)) return digit;
  /* Marks of footnotes; the exponent of a unit is no word either. */
  if (/[⁰¹²³⁴-⁹]/u.test(character)) return mark;
  /* Before letters, of which Unicode counts U+02BC. */
  if (/['’‘‛ʼ′＇]/u.test(character)) return apostrophe;
  /* Halves of a pair: what is beyond the basic plane is most often a letter. */
  if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character)) return letter;
  if (/[.,/]/u.test(character)) return numberJoint;
  return mark;
}

/**
 * Finds the class of a character.
 *
 * @param text A text.
 * @param index An offset in it; beyond its end there is white space.
 * @returns The class.
 */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = classes[code];
  if (known !== undefined && known !== unknown) return known;
  if (Number.isNaN(code)) return space;
  const found = classOf(text.charAt(index));
  classes[code] = found;
  return found;
}
