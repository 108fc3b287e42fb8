/**
 * The parts in which names are compared.
 *
 *     G-77/ CHINA                  g 77 / china
 *     Iran (Islamic Rep. of)       iran ( islamic republic of )
 *     Côte d’Ivoire                cote d ivoire
 *
 * White space, apostrophes and hyphens inside a name never tell two parties apart, so they are no parts; letters and digits are
 * separate parts, so that `EU27` is `EU-27` and the footnote number in `CA5` does not hide the code. A hyphen or plus counts as
 * part of a name only with nothing but the name on both sides: in `G77-China` it joins, in `G77- China+` it is a sign.
 */
export interface NamePart {
  /** What is compared: lower case, without marks, shortened words in full. Empty for a character that is in no name. */
  readonly form: string;
  /** The letters as written, for codes, which are compared with regard to case; of `U.S.` the letters `US`. */
  readonly letters: string;
  /** Whether the letters were written with dots. Codes never are. */
  readonly dotted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Shortened words in United Nations lists that lack room (`Dem. Rep. of the Congo`); all are written with a dot. */
const shortened: Readonly<Record<string, string>> = {
  boliv: 'bolivarian',
  dem: 'democratic',
  fed: 'federated',
  is: 'islands',
  isl: 'islamic',
  plur: 'plurinational',
  rep: 'republic',
  st: 'saint',
};

const hyphens = '\\-\u2010-\u2015\u2212\u00ad\ufffe';
// A line end after a hyphen stands inside the name: “Guinea-” “Bissau”.
const passedOver = new RegExp(
  `(?:\\s+|['’‘ʼ\`´′]+|(?<!\\s)[${hyphens}](?:(?=[\\p{L}\\p{N}])|[^\\S\\n]*\\n\\s*(?=\\p{L})))*`,
  'uy',
);
/* `EE. UU.`: in Spanish the letters of a plural are doubled. */
const dottedLetters = /(?:\p{Lu}(?:\.\p{Lu})+|(\p{Lu})\1\.\s?(\p{Lu})\2)(?![\p{L}\p{M}])\.?/uy;
const word = /[\p{L}\p{M}]+/uy;
const numberOrSymbol = /\p{Nd}+|[(),/&]|(?<!\s)\+(?=[\p{L}\p{N}])/uy;

/**
 * Reads the next part of a name.
 *
 * @param text The text.
 * @param from Where to look, in UTF-16 code units; what separates parts is passed over.
 * @returns The part, or null at the end of the text.
 */
export function partAt(text: string, from: number): NamePart | null {
  const start = endOf(passedOver, text, from);
  if (start >= text.length) return null;
  let end = endOf(dottedLetters, text, start);
  if (end > start) return dottedPart(text, start, end);
  end = endOf(word, text, start);
  if (end > start) return wordPart(text, start, end);
  end = endOf(numberOrSymbol, text, start);
  if (end > start) return plainPart(text.slice(start, end), start);
  return part('', '', start, start + String.fromCodePoint(text.codePointAt(start) ?? 0).length);
}

/**
 * The form in which a name is compared.
 *
 * @param name A name in any spelling.
 * @returns Its parts with spaces between; empty if a character is in no name.
 */
export function formOf(name: string): string {
  const forms: string[] = [];
  for (let part = partAt(name, 0); part !== null; part = partAt(name, part.end)) {
    if (part.form === '') return '';
    forms.push(part.form);
  }
  return forms.join(' ');
}

/** The offset after what a pattern matches at an offset: the offset itself if it matches nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function part(form: string, letters: string, start: number, end: number, dotted = false): NamePart {
  return { form, letters, dotted, start, end };
}

function dottedPart(text: string, start: number, end: number): NamePart {
  const letters = text.slice(start, end).replace(/[.\s]/gu, '');
  return part(fold(letters), letters, start, end, true);
}

function wordPart(text: string, start: number, end: number): NamePart {
  const raw = text.slice(start, end);
  const form = fold(raw);
  const full = text[end] === '.' ? shortened[form] : undefined;
  if (full !== undefined) return part(full, raw, start, end + 1);
  return part(form === 'st' ? 'saint' : form, raw, start, end);
}

function plainPart(raw: string, start: number): NamePart {
  return part(raw === '&' ? 'and' : raw.normalize('NFKC'), raw, start, start + raw.length);
}

/** Takes off marks and case; the compatibility forms dissolve the ligatures that PDF texts have (`Paciﬁc`). */
function fold(raw: string): string {
  const plain = /[^A-Za-z]/u.test(raw) ? raw.normalize('NFKD').replaceAll(/\p{M}/gu, '') : raw;
  return plain.toLowerCase();
}
