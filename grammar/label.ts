import { canonicalSuffixPattern, suffixesIn, suffixPattern } from './label-suffixes.js';
import type { Range } from './pieces.js';

/** A provision or a division with paragraphs of its own, by what its canonical label begins with: `Article 2bis`, `Regulation 7`. */
export type HolderKind = 'Art' | 'Reg' | 'Rule' | 'Principle' | 'Guideline' | 'Sec' | 'Part' | 'Ch';

/** What a label is a label of, where it says so: `PP3`, `Article 2bis`, `Option (a)`, `Annex I`. */
export type LabelKind = 'PP' | 'OP' | HolderKind | 'option' | 'annex' | 'section';

/** A label as it stands in the text, read but not yet placed in the document. */
export interface LabelReading extends Range {
  readonly kind: LabelKind | null;
  /** Arabic number, dotted where it has levels (`28.4`), or a Roman number or capital letter for options and sections. */
  readonly number: string | null;
  /** The suffixes of the number: `bis`, `ter`, … in the order in which they stand, in the spelling of the UN Editorial Manual. */
  readonly suffixes: readonly string[];
  /** The lower-case letters or Roman number of a subparagraph, with their suffixes: `a`, `iv`, `a bis`. */
  readonly item: string | null;
  /** Whether the label says that its paragraph is an alternative, with the ordinal and the suffixes (`alt bis`) where it has them. */
  readonly alternative: {
    readonly ordinal: number | null;
    readonly suffixes: readonly string[];
  } | null;
  /** Whether parentheses stand around the number or the item: lists in one another often differ in this alone. */
  readonly enclosed: boolean;
  /**
   * The label, where it is written in the canonical form with all that stands above it: `OP1.a.i`, `Art28.2.a`, `PP2 option 1`,
   * `Annex I.3`, `Text 2 OP1`.
   */
  readonly canonical?: string;
}

/*
 * Legend, after the forms attested in the UN-Habitat draft of 22 May 2023, ADP.2015.11.InformalNote and the UN Editorial Manual:
 *
 *   label       = canonical | kinded | enclosed | alternative | numbered | lettered
 *   kinded      = ( "PP" | "OP" | "Article" | "Option" | "Annex" | … ) number { suffix } [ alt ] [ item ] [ end ]
 *   enclosed    = "(" "OP" ")" number | "(" [ "OP" ] number { suffix } ")"  (OP)1.   (PP6)   (2 bis)
 *   alternative = "Alt" [ ordinal ] [ "." | ":" ] [ item ] [ end ]            Alt1. d   Alt 1.e   ALT 3.
 *   numbered    = number ( suffix { suffix } [ end ] | end )                  1.   7.bis   65quater.   28.4   7A.   § 3
 *   lettered    = "(" item ")" | item ( "." | ")" )                           (a)   a.   iv)   (a bis)   (aa)
 *   canonical   = { text } ( head path | path { path } ) [ " alt" [ " " ordinal ] ]
 *   text        = ( "Text" | "Annex" | … | "Quotation" ) [ " " number ] [ " " ]
 *   head        = ( "PP" | "OP" | "Art" | "Reg" | … ) number { " " suffix }
 *   path        = ( "." ( number | letters ) | " option " ( number | letters ) ) { " " suffix }
 *   suffix      = [ " " | "." | ". " ] ( "bis" | "ter" | … )
 */
const suffixes = `(?<suffixes>(?:${suffixPattern})*)`;
const altWord = '[ .]?(?:[Aa]lt|ALT)(?![a-z])';
const altSuffix = `(?<alt>${altWord}(?:\\.? ?(?<ordinal>\\d+)(?![a-z])|(?<altSuffixes>(?:${suffixPattern})+)|\\.? ?)?)?`;
const roman = '(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})';
/* After (z) comes (aa), and then (bb) or (ab). */
const doubled = 'abcdefghjklmnopqrstuwyz'.replace(/./gu, '|$&$&').slice(1);
const item = `(?:${roman}|[a-z])`;
const enclosedItem = `(?:${roman}|${doubled}|a[b-hj-mo-qu-z]|[a-z])`;
const follows = '(?=[\\s\\[\\]*_“"‘(]|$)';
const digits = '\\d+(?:\\.\\d+)*(?:[A-Z](?![A-Za-z]))?';

const kinds: readonly (readonly [RegExp, LabelKind])[] = [
  [/^pp/i, 'PP'],
  [/^art/i, 'Art'],
  [/^rec/i, 'PP'],
  [/^(?:opt|alt|var)/i, 'option'],
  [/^(?:ann|app|sched|att)/i, 'annex'],
  [/^op/i, 'OP'],
  [/^reg/i, 'Reg'],
  [/^rule/i, 'Rule'],
  [/^prin/i, 'Principle'],
  [/^guid/i, 'Guideline'],
  [/^sec/i, 'Sec'],
  [/^part/i, 'Part'],
  [/^chap/i, 'Ch'],
];
const annexWords = 'Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE|Attachment|ATTACHMENT';
const holderWords =
  'Regulation|REGULATION|Rule|RULE|Principle|PRINCIPLE|Guideline|GUIDELINE|Section|SECTION|Part|PART|Chapter|CHAPTER';
const kindWords =
  '[Pp][Pp]|OP|O[Pp]|Art(?:icle|\\.)?|ARTICLE|Reg\\.?|Sec\\.?|Ch(?:ap)?\\.?|Options?|OPTION|Alternative|Variant|Recital|' +
  `${annexWords}|${holderWords}`;

const flags = 'uy';
const kinded = new RegExp(
  `(?<kind>${kindWords})(?:[ .]?(?:(?<number>${digits})|\\((?<paren>${item})\\))|[ .](?<word>[IVXL]+|[A-Z])(?![A-Za-z]))` +
    `${suffixes}${altSuffix}\\.?(?:\\((?<item1>${item})(?<inner>(?:${suffixPattern})*)\\)|(?<item2>[a-z])(?![a-z]))?(?<outer>(?:${suffixPattern})*)[.:)]{0,2}${follows}`,
  flags,
);
/* `(OP)1.` and `(PP6)`: the part in parentheses, as the World Health Assembly writes it. */
const parted = new RegExp(
  `\\((?<kind>PP|OP)\\) ?(?<number>${digits})${suffixes}${altSuffix}[.:)]?${follows}`,
  flags,
);
const enclosed = new RegExp(
  `\\((?<kind>PP|OP)? ?(?<number>\\d{1,3}[A-Z]?)${suffixes}${altSuffix}\\)[.:]?${follows}`,
  flags,
);
/* An annex may be the only one; then it has a line to itself, or a title behind a mark. */
const unnumbered = new RegExp(
  `(?<kind>${annexWords})(?:(?=[ \\t\\]*_]*(?:[\\r\\n]|$))|[.:](?=\\s)|(?= [–—-] ))`,
  flags,
);
const alternative = new RegExp(
  `(?:Alt|ALT|alt)(?:\\.? ?(?<ordinal>\\d+)|(?<altSuffixes>(?:${suffixPattern})+))?\\.?(?:[.:] ?|\\)? )?(?:\\((?<item1>${item})\\)|(?<item2>[a-z])(?:[.:)]|(?=\\s+[\\p{Lu}\\[“])))?[.:)]?${follows}`,
  flags,
);
const suffixed = new RegExp(
  `(?:[§¶] ?)?(?<number>${digits})(?=${suffixPattern}|${altWord})${suffixes}${altSuffix}[.:)]?${follows}`,
  flags,
);
const signed = new RegExp(`[§¶] ?(?<number>${digits})[.:)]?${follows}`, flags);
const numbered = new RegExp(`(?<number>\\d+[A-Z]?)[.)]${follows}`, flags);
const levelled = new RegExp(`(?<number>\\d+(?:\\.\\d+)+)\\.?(?=\\s+[\\p{Lu}\\[“"*])`, flags);
const lettered = new RegExp(
  `(?:\\((?<item1>${enclosedItem})(?<inner>(?:${suffixPattern})*)\\)(?<outer>(?:${suffixPattern})*)[.:]?|(?<item2>${item})(?<inner2>(?:${suffixPattern})*)[.)](?<outer2>(?:${suffixPattern})*))${follows}`,
  flags,
);
const section = new RegExp(`(?<word>[A-Z]|[IVX]{1,5})[.)](?=\\s+[\\p{Lu}\\[])`, flags);

const canonicalAlternative = `(?: alt(?: \\d+|${canonicalSuffixPattern}+)?(?![a-z]))?`;
const canonicalText = `(?:(?:Text|Quotation) \\d+|(?:Annex|Appendix|Schedule|Attachment)(?: (?:\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z]))?${canonicalSuffixPattern}*)`;
const canonicalHolder = `(?:Sec|Part|Ch)(?:\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z])${canonicalSuffixPattern}*`;
const canonicalHead = `(?:PP|OP|Art|Reg|Rule|Principle|Guideline|Sec|Part|Ch)(?<number>\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z])${canonicalSuffixPattern}*`;
const canonicalStep = `(?:\\.(?:\\d+[A-Z]?|[a-z]{1,6})| option (?:\\d+|[A-Za-z]{1,6})(?![A-Za-z]))${canonicalSuffixPattern}*`;
const canonical = new RegExp(
  `(?<text>(?:${canonicalText} ?){0,3}?)` +
    `(?:(?<heads>(?:${canonicalHolder} )*${canonicalHead})(?<steps>(?:${canonicalStep})*)|(?:${canonicalStep})+)` +
    `${canonicalAlternative}${follows}`,
  flags,
);

const patterns: readonly (readonly [RegExp, LabelKind | null])[] = [
  [kinded, null],
  [parted, null],
  [enclosed, null],
  [unnumbered, 'annex'],
  [alternative, null],
  [suffixed, null],
  [signed, null],
  [numbered, null],
  [levelled, null],
  [lettered, null],
  [section, 'section'],
];

const mayBeLabel = /[\dA-Za-z(§¶]/u;

/* Words that name what they cite as often as what they head: “Article 5 of the Convention is recalled”. */
const heads: ReadonlySet<LabelKind | null> = new Set<LabelKind>([
  ...(['Art', 'Reg', 'Rule', 'Principle', 'Guideline', 'Sec', 'Part', 'Ch', 'annex'] as const),
]);

/* Behind a citation the sentence goes on in small letters. A lone small word is a part of the number: “Article 5 plus”. */
const goesOn =
  /[\])*_]{0,4}(?:[ \t]|(?:\r\n?|\n)(?!\s)){1,4}[[*_]{0,4}\p{Ll}[\p{L}’'-]{0,40}[,;]?(?:\r\n?|[ \t\n])[ \t]{0,8}\S/uy;

/**
 * Reads a label at a place of the source.
 *
 * Whether it is one depends on the place too: callers ask only where a paragraph may begin, behind its opening marks. A citation that
 * begins a sentence (“Article 5 of the Convention is recalled”) is none.
 *
 * @param source The document.
 * @param offset Where the label would begin.
 * @returns The label with its range, or null where there is none.
 * @example
 * readLabel('7.bis Noting', 0); // { number: '7', suffixes: ['bis'], item: null, alternative: null, … }
 * readLabel('Alt1. d Multilevel', 0); // { item: 'd', alternative: { ordinal: 1, … }, … }
 */
export function readLabel(source: string, offset: number): LabelReading | null {
  if (!mayBeLabel.test(source.charAt(offset))) return null;
  const whole = readCanonicalLabel(source, offset);
  for (const [pattern, kind] of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(source);
    if (match === null) continue;
    const reading = readingOf(match, kind, offset, pattern);
    if (whole !== null && saysMore(whole, reading)) return whole;
    return isCitation(source, reading) ? null : reading;
  }
  return whole;
}

function isCitation(source: string, { kind, end }: LabelReading): boolean {
  if (!heads.has(kind)) return false;
  goesOn.lastIndex = end;
  return goesOn.test(source);
}

/** `OP1.d` is read the same either way; of `OP1.d alt` and of `Art28.1` the parts would be taken for another label. */
function saysMore(whole: LabelReading, part: LabelReading): boolean {
  return whole.end > part.end || heads.has(part.kind);
}

/** What the library itself writes: the label of a provision with those above it, however deep it lies. */
function readCanonicalLabel(source: string, start: number): LabelReading | null {
  canonical.lastIndex = start;
  const match = canonical.exec(source);
  if (match === null) return null;
  const [label] = match;
  const { text = '', heads = '', number = null, steps = '' } = match.groups ?? {};
  /* One head by itself is read as people write it. */
  if (text === '' && steps === '' && !heads.includes(' ')) return null;
  const isOption = / option [A-Za-z\d]+(?: [a-z]+)*(?: alt(?: \d+)?)?$/u.test(label);
  return {
    start,
    end: start + label.length,
    kind: heads.startsWith('PP') ? 'PP' : isOption ? 'option' : 'OP',
    number,
    suffixes: [],
    item: null,
    alternative: null,
    enclosed: false,
    canonical: label,
  };
}

function readingOf(
  match: RegExpExecArray,
  kind: LabelKind | null,
  start: number,
  pattern: RegExp,
): LabelReading {
  const groups = match.groups ?? {};
  const word = groups.kind;
  const item = groups.item1 ?? groups.item2 ?? null;
  const itemSuffixes = suffixesIn(
    [groups.inner, groups.outer, groups.inner2, groups.outer2].filter((text) => text).join(' '),
  );
  const alternativeSuffixes = suffixesIn(groups.altSuffixes);
  const isAlternative = pattern === alternative || Boolean(groups.alt);
  return {
    start,
    end: start + match[0].trimEnd().length,
    kind: word === undefined ? kind : (kinds.find(([form]) => form.test(word))?.[1] ?? null),
    number: groups.number ?? groups.word ?? groups.paren ?? null,
    suffixes: suffixesIn(groups.suffixes),
    item: item === null ? null : [item, ...itemSuffixes].join(' '),
    alternative: isAlternative
      ? { ordinal: groups.ordinal ? Number(groups.ordinal) : null, suffixes: alternativeSuffixes }
      : null,
    enclosed: pattern === enclosed || (pattern === lettered && groups.item1 !== undefined),
  };
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
