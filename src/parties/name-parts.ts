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
const dottedLetters = /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{M}])\.?/uy;
const word = /[\p{L}\p{M}]+/uy;
const number = /\p{Nd}+/uy;
const symbol = /[(),/]|(?<!\s)\+(?=[\p{L}\p{N}])|&/uy;

/**
 * Reads the next part of a name.
 *
 * @param text The text.
 * @param from Where to look, in UTF-16 code units; what separates parts is passed over.
 * @returns The part, or null at the end of the text.
 */
export function partAt(text: string, from: number): NamePart | null {
  const start = from + (textAt(passedOver, text, from)?.length ?? 0);
  if (start >= text.length) return null;
  return (
    dottedPart(text, start) ??
    wordPart(text, start) ??
    plainPart(textAt(number, text, start), start) ??
    plainPart(textAt(symbol, text, start), start) ??
    part('', '', start, start + String.fromCodePoint(text.codePointAt(start) ?? 0).length)
  );
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

function textAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function part(form: string, letters: string, start: number, end: number, dotted = false): NamePart {
  return { form, letters, dotted, start, end };
}

function dottedPart(text: string, start: number): NamePart | null {
  const raw = textAt(dottedLetters, text, start);
  if (raw === null) return null;
  const letters = raw.replaceAll('.', '');
  return part(fold(letters), letters, start, start + raw.length, true);
}

function wordPart(text: string, start: number): NamePart | null {
  const raw = textAt(word, text, start);
  if (raw === null) return null;
  const form = fold(raw);
  const end = start + raw.length;
  const full = shortened[form];
  if (full !== undefined && text[end] === '.') return part(full, raw, start, end + 1);
  return part(form === 'st' ? 'saint' : form, raw, start, end);
}

function plainPart(raw: string | null, start: number): NamePart | null {
  if (raw === null) return null;
  return part(raw === '&' ? 'and' : raw.normalize('NFKC'), raw, start, start + raw.length);
}

/** Takes off marks and case; the compatibility forms dissolve the ligatures that PDF texts have (`Paciﬁc`). */
function fold(raw: string): string {
  return raw.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
