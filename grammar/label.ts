import type { Range } from './pieces.js';

/** What a label is a label of, where it says so: `PP3`, `Article 2bis`, `Option (a)`, `Annex I`. */
export type LabelKind = 'PP' | 'OP' | 'Art' | 'option' | 'annex' | 'section';

/** A label as it stands in the text, read but not yet placed in the document. */
export interface LabelReading extends Range {
  readonly kind: LabelKind | null;
  /** Arabic number, dotted where it has levels (`28.4`), or a Roman number or capital letter for options and sections. */
  readonly number: string | null;
  /** `bis`, `ter`, … in the order in which they stand, in the spelling of the UN Editorial Manual. */
  readonly suffixes: readonly string[];
  /** The lower-case letter or Roman number of a subparagraph. */
  readonly item: string | null;
  /** Whether the label says that its paragraph is an alternative, with the ordinal where it has one. */
  readonly alternative: { readonly ordinal: number | null } | null;
  /** The label, where it is written in the canonical form with all that stands above it: `OP1.a.i`, `Art28.2.a`, `PP2 option 1`. */
  readonly canonical?: string;
}

/*
 * Legend, after the forms attested in the UN-Habitat draft of 22 May 2023, ADP.2015.11.InformalNote and the UN Editorial Manual:
 *
 *   label       = canonical | kinded | alternative | numbered | lettered
 *   kinded      = ( "PP" | "OP" | "Article" | "Option" | "Annex" | … ) number { suffix } [ alt ] [ item ] [ end ]
 *   alternative = "Alt" [ ordinal ] [ "." | ":" ] [ item ] [ end ]            Alt1. d   Alt 1.e   ALT 3.
 *   numbered    = number ( suffix { suffix } [ end ] | end )                  1.   7.bis   65quater.   28.4
 *   lettered    = "(" item ")" | item ( "." | ")" )                           (a)   a.   iv)
 *   canonical   = ( "PP" | "OP" | "Art" | "Annex" ) number { " " suffix } path { path } [ " alt" [ " " ordinal ] ]
 *   path        = ( "." ( number | letters ) | " option " ( number | letters ) ) { " " suffix }
 *   suffix      = [ " " | "." | ". " ] ( "bis" | "ter" | … )
 */
const suffixForms: Readonly<Record<string, string>> = {
  bis: 'bis',
  ter: 'ter',
  quater: 'quater',
  quin: 'quinquies',
  quinquies: 'quinquies',
  sexies: 'sexies',
  sexties: 'sexies',
  septies: 'septies',
  octies: 'octies',
  novies: 'novies',
  nonies: 'novies',
  decies: 'decies',
};
const suffix = `(?:\\. ?| )?(?:${Object.keys(suffixForms)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![a-z])`;
const suffixes = `(?<suffixes>(?:${suffix})*)`;
const altWord = '[ .]?(?:[Aa]lt|ALT)(?![a-z])';
const altSuffix = `(?<alt>${altWord}\\.? ?(?<ordinal>\\d*)(?![a-z]))?`;
const roman = '(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})';
const item = `(?:${roman}|[a-z])`;
const follows = '(?=[\\s\\[\\]*_“"‘(]|$)';

const kinds: readonly (readonly [RegExp, LabelKind])[] = [
  [/^pp/i, 'PP'],
  [/^art/i, 'Art'],
  [/^recital/i, 'PP'],
  [/^(?:option|alternative|variant)/i, 'option'],
  [/^annex/i, 'annex'],
  [/^op/i, 'OP'],
];
const kindWords =
  '[Pp][Pp]|OP|O[Pp]|Art(?:icle|\\.)?|ARTICLE|Options?|OPTION|Alternative|Variant|Recital|Annex|ANNEX';

const flags = 'uy';
const kinded = new RegExp(
  `(?<kind>${kindWords})(?:[ .]?(?:(?<number>\\d+(?:\\.\\d+)*)|\\((?<paren>${item})\\))|[ .](?<word>[IVX]+|[A-Z])(?![A-Za-z]))` +
    `${suffixes}${altSuffix}\\.?(?:\\((?<item1>${item})\\)|(?<item2>[a-z])(?![a-z]))?[.:)]{0,2}${follows}`,
  flags,
);
const alternative = new RegExp(
  `(?:Alt|ALT|alt)\\.? ?(?<ordinal>\\d+)?(?:[.:] ?|\\)? )?(?:\\((?<item1>${item})\\)|(?<item2>[a-z])(?:[.:)]|(?=\\s+[\\p{Lu}\\[“])))?[.:)]?${follows}`,
  flags,
);
const suffixed = new RegExp(
  `(?<number>\\d+(?:\\.\\d+)*)(?=${suffix}|${altWord})${suffixes}${altSuffix}[.:)]?${follows}`,
  flags,
);
const numbered = new RegExp(`(?<number>\\d+)[.)]${follows}`, flags);
const levelled = new RegExp(`(?<number>\\d+(?:\\.\\d+)+)\\.?(?=\\s+[\\p{Lu}\\[“"*])`, flags);
const lettered = new RegExp(`(?:\\((?<item1>${item})\\)|(?<item2>${item})[.)])${follows}`, flags);
const section = new RegExp(`(?<word>[A-Z]|[IVX]{1,5})[.)](?=\\s+[\\p{Lu}\\[])`, flags);

const canonicalSuffixes = `(?: (?:${[...new Set(Object.values(suffixForms))].join('|')})(?![a-z]))*`;
const canonical = new RegExp(
  `(?:PP|OP|Art|Annex)(?<number>\\d+|[IVX]+|[A-Z])${canonicalSuffixes}` +
    `(?:(?:\\.(?:\\d+|[a-z]{1,6})| option (?:\\d+|[A-Za-z]{1,6}))${canonicalSuffixes})+(?: alt(?: \\d+)?(?![a-z]))?${follows}`,
  flags,
);

const patterns: readonly (readonly [RegExp, LabelKind | null])[] = [
  [kinded, null],
  [alternative, null],
  [suffixed, null],
  [numbered, null],
  [levelled, null],
  [lettered, null],
  [section, 'section'],
];

const mayBeLabel = /[\dA-Za-z(]/u;

/**
 * Reads a label at a place of the source.
 *
 * Whether it is one depends on the place too: callers ask only where a paragraph may begin, behind its opening marks.
 *
 * @param source The document.
 * @param offset Where the label would begin.
 * @returns The label with its range, or null where there is none.
 * @example
 * readLabel('7.bis Noting', 0); // { number: '7', suffixes: ['bis'], item: null, alternative: null, … }
 * readLabel('Alt1. d Multilevel', 0); // { item: 'd', alternative: { ordinal: 1 }, … }
 */
export function readLabel(source: string, offset: number): LabelReading | null {
  if (!mayBeLabel.test(source.charAt(offset))) return null;
  const whole = readCanonicalLabel(source, offset);
  for (const [pattern, kind] of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(source);
    if (match === null) continue;
    const reading = readingOf(match, kind, offset, pattern === alternative);
    return whole !== null && saysMore(whole, reading) ? whole : reading;
  }
  return whole;
}

/** `OP1.d` is read the same either way; of `OP1.d alt` and of `Art28.1` the parts would be taken for another label. */
function saysMore(whole: LabelReading, part: LabelReading): boolean {
  return whole.end > part.end || part.kind === 'Art' || part.kind === 'annex';
}

/** What the library itself writes: the label of a provision with those above it, however deep it lies. */
function readCanonicalLabel(source: string, start: number): LabelReading | null {
  canonical.lastIndex = start;
  const match = canonical.exec(source);
  if (match === null) return null;
  const [label] = match;
  const isOption = / option [A-Za-z\d]+(?: [a-z]+)*(?: alt(?: \d+)?)?$/u.test(label);
  return {
    start,
    end: start + label.length,
    kind: label.startsWith('PP') ? 'PP' : isOption ? 'option' : 'OP',
    number: match.groups?.number ?? null,
    suffixes: [],
    item: null,
    alternative: null,
    canonical: label,
  };
}

function readingOf(
  match: RegExpExecArray,
  kind: LabelKind | null,
  start: number,
  isAlternative: boolean,
): LabelReading {
  const groups = match.groups ?? {};
  const word = groups.kind;
  const ordinal = groups.ordinal ? Number(groups.ordinal) : null;
  return {
    start,
    end: start + match[0].trimEnd().length,
    kind: word === undefined ? kind : (kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null),
    number: groups.number ?? groups.word ?? groups.paren ?? null,
    suffixes: suffixesIn(groups.suffixes),
    item: groups.item1 ?? groups.item2 ?? null,
    alternative: isAlternative || groups.alt ? { ordinal } : null,
  };
}

function suffixesIn(text: string | undefined): string[] {
  if (!text) return [];
  return text
    .split(/[ .]+|(?<=[a-z]{3,}(?:s|r))(?=[a-z]{3})/u)
    .filter((word) => word in suffixForms)
    .map((word) => suffixForms[word] ?? word);
}

/** A range of provisions that a tag or a note speaks of: `OP1a to e`, `PP3`, `paras 6-9bis`. */
export interface ScopeReading {
  readonly kind: 'PP' | 'OP' | null;
  readonly from: { readonly number: string; readonly item: string | null };
  readonly to: { readonly number: string; readonly item: string | null };
}

const scope = new RegExp(
  '\\b(?:(?<kind>PP|OP)s? ?|para(?:graph)?s?\\.? ?)(?<number>\\d+)(?:[ .]?\\(?(?<item>[a-z])\\)?(?![a-z]))?' +
    '(?:\\s?(?:to|-|–|until|through)\\s?(?:(?:PP|OP)? ?(?<number2>\\d+))?(?:[ .]?\\(?(?<item2>[a-z])\\)?(?![a-z]))?)?',
  'iu',
);

/* Most tags name no provision, and a digit is looked for in a tenth of the time. */
const digit = /\d/u;

/**
 * Finds the provisions that a remark in a tag names.
 *
 * @param text The words of the tag.
 * @returns The range, or null where no provision is named.
 * @example
 * readScope('CMR reserve OP1a to e'); // { kind: 'OP', from: { number: '1', item: 'a' }, to: { number: '1', item: 'e' } }
 */
export function readScope(text: string): ScopeReading | null {
  if (!digit.test(text)) return null;
  const groups = scope.exec(text)?.groups;
  if (groups?.number === undefined) return null;
  const kind = groups.kind?.toUpperCase();
  const from = { number: groups.number, item: groups.item?.toLowerCase() ?? null };
  return {
    kind: kind === 'PP' || kind === 'OP' ? kind : null,
    from,
    to: {
      number: groups.number2 ?? from.number,
      item: groups.item2?.toLowerCase() ?? (groups.number2 === undefined ? from.item : null),
    },
  };
}
