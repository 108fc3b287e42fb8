import { readLabelOfScript } from './label-scripts.js';
import { canonicalSuffixPattern, suffixesIn, suffixPattern } from './label-suffixes.js';
import type { HolderKind, LabelKind, LabelReading } from './label-reading.js';

export type { HolderKind, LabelKind, LabelReading };

/*
 * Legend, after the forms attested in the UN-Habitat draft of 22 May 2023, ADP.2015.11.InformalNote and the UN Editorial Manual:
 *
 *   label       = canonical | versionOf | holder | kinded | enclosed | alternative | numbered | marked | bracketed | lettered
 *   holder      = ( "Article" | "Annex" | … ) ( letters | digits ) { "." ( letters | digits ) }    Article QQ.A.5:   Article X.3
 *   kinded      = ( "PP" | "OP" | "Article" | "Option" | "Annex" | … ) number { suffix } [ alt ] [ item ] [ end ]
 *   enclosed    = "(" "OP" ")" number | "(" [ "OP" ] number { suffix } ")"  (OP)1.   (PP6)   (2 bis)
 *   versionOf   = ( "Alt" | "Alternative" ) [ ordinal ] ( "to" | "of" | "for" ) kinded    Alt 1 to OP4:
 *   alternative = "Alt" [ ordinal ] [ "." | ":" ] [ item ] [ end ]            Alt1. d   Alt 1.e   ALT 3.
 *   numbered    = number ( suffix { suffix } [ end ] | end )                  1.   7.bis   65quater.   28.4   7A.   § 3
 *   marked      = number "(" item ")" | number ":" | "Paragraph" number "."   2(b) Notes   3: Notes   Paragraph 3. Notes
 *   bracketed   = "[" number "]." | number "[" suffix "]" [ end ]             [3]. Notes   3 [bis]. Notes
 *   lettered    = "(" item [ alt ] ")" [ alt ] | item ( "." | ")" )           (a)   a.   iv)   (a bis)   (aa)   (b) alt
 *   canonical   = { text } ( head path | path { path } ) [ " alt" [ " " ordinal ] ]
 *   text        = ( "Text" | "Annex" | … | "Quotation" ) [ " " number ] [ " " ]
 *   head        = ( "PP" | "OP" | "Art" | "Reg" | … ) number { " " suffix } | "OP", of an option of the whole part or an item under no paragraph
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
const follows = '(?=[\\s\\[\\]*_“"‘«(]|$)';
const digits = '\\d+(?:\\.\\d+)*(?:[A-Z](?![A-Za-z]))?';
/* `QQ.A.5`, `X.3`, `2.X`: in trade agreements a chapter that has no number yet has letters, and so has an article. */
const lettersAndDigits =
  '(?=[\\d.]*[A-Z])(?:[A-Z]{1,5}|\\d+)(?:\\.(?:[A-Z]{1,2}(?![A-Za-z])|\\d+))+(?:[A-Z](?![A-Za-z]))?(?![A-Za-z])';

/* By how the words begin, in English, French, Spanish, Russian and Arabic; rules before regulations, since `Regla` is one. */
const kinds: readonly (readonly [RegExp, LabelKind])[] = [
  [/^(?:pp|пп)/i, 'PP'],
  [/^(?:art|стат|المادة)/i, 'Art'],
  [/^(?:rule|r[eè]gl|прави|القاعدة)/i, 'Rule'],
  [/^rec/i, 'PP'],
  [/^(?:opt|opc|alt|var|вари|الخيار|البديل)/i, 'option'],
  [/^(?:ann|ane|app|ap[eé]n|sched|att|прил|المرفق|التذييل)/i, 'annex'],
  [/^(?:op|оп)/i, 'OP'],
  [/^reg/i, 'Reg'],
  [/^(?:prin|прин|المبدأ)/i, 'Principle'],
  [/^(?:guid|directr)/i, 'Guideline'],
  [/^(?:sec|разд|الفرع)/i, 'Sec'],
  [/^(?:part|част|الباب|الجزء)/i, 'Part'],
  [/^(?:ch|cap|глав|الفصل)/i, 'Ch'],
];
const annexWords =
  'Annexe?|ANNEXE?|Appendix|APPENDIX|Schedule|SCHEDULE|Attachment|ATTACHMENT|Appendice|APPENDICE|Anexo|ANEXO|Apéndice|APÉNDICE|' +
  'Приложение|ПРИЛОЖЕНИЕ|المرفق|التذييل';
const holderWords =
  'Regulation|REGULATION|Rule|RULE|Principle|PRINCIPLE|Guideline|GUIDELINE|Section|SECTION|Part|PART|Chapter|CHAPTER|' +
  'Règle|RÈGLE|REGLE|Principe|PRINCIPE|Partie|PARTIE|Chapitre|CHAPITRE|' +
  'Regla|REGLA|Principio|PRINCIPIO|Directriz|DIRECTRIZ|Sección|SECCIÓN|SECCION|Parte|PARTE|Capítulo|CAPÍTULO|CAPITULO|' +
  'Правило|ПРАВИЛО|Принцип|ПРИНЦИП|Раздел|РАЗДЕЛ|Часть|ЧАСТЬ|Глава|ГЛАВА|القاعدة|المبدأ|الفرع|الباب|الجزء|الفصل';
const articleWords = 'Art(?:icle|\\.)?|ARTICLE|Artículo|ARTÍCULO|Articulo|ARTICULO|Статья|СТАТЬЯ|المادة';
const optionWords =
  'Options?|OPTION|Alternative|Variante?|VARIANTE|Opción|OPCIÓN|OPCION|Alternativa|Вариант|ВАРИАНТ|الخيار|البديل';
const holders = `${articleWords}|Reg\\.?|Sec\\.?|Ch(?:ap)?\\.?|${annexWords}|${holderWords}`;
const kindWords = `[Pp][Pp]|OP|O[Pp]|ПП|ОП|${articleWords}|Reg\\.?|Sec\\.?|Ch(?:ap)?\\.?|${optionWords}|Recital|${annexWords}|${holderWords}`;

const flags = 'uy';
const kinded = new RegExp(
  `(?<kind>${kindWords})(?:[ .]?(?:(?<number>${digits})(?:er|re|ère|[º°ª])?|\\((?<paren>${item})\\))|[ .](?<word>[IVXL]+|[A-Z])(?![A-Za-z])| (?<first>premi(?:er|ère)|PREMI(?:ER|ÈRE)|primer[oa]?|PRIMER[OA]?)(?!\\p{L}))` +
    `${suffixes}${altSuffix}\\.?(?: ?\\((?<item1>${item})(?<inner>(?:${suffixPattern})*)\\)|(?<item2>[a-z])(?![a-z]))?(?<outer>(?:${suffixPattern})*)[.:)]{0,2}${follows}`,
  flags,
);
const holderOfLetters = new RegExp(
  `(?<kind>${holders})[ .]?(?<number>${lettersAndDigits})${suffixes}[.:)]{0,2}${follows}`,
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
/* `Alt 1 to OP4:` is `OP4 alt 1:`. A mark or the end of the line must follow, since sentences cite so too. */
const versionOf = new RegExp(
  `(?:Alt|ALT|alt|Alternative|ALTERNATIVE)(?:\\.? ?(?<ordinal>\\d+))?\\.? (?:to|of|for) (?<kind>PP|OP|Pp|Op) ?(?<number>${digits})${suffixes}` +
    `(?:[ .]?(?:\\((?<item1>${item})\\)|(?<item2>[a-z])(?![a-z])))?(?:[.:)]{1,2}${follows}|(?=[ \\t\\]*_]*(?:[\\r\\n]|$)))`,
  flags,
);
const suffixed = new RegExp(
  `(?:[§¶] ?)?(?<number>${digits})(?=${suffixPattern}|${altWord})${suffixes}${altSuffix}[.:)]?${follows}`,
  flags,
);
const signed = new RegExp(`[§¶] ?(?<number>${digits})[.:)]?${follows}`, flags);
/* `1.-` is Spanish. */
const numbered = new RegExp(
  `(?<number>\\d+[A-Z]?)(?:[.)](?:[-–—](?=\\s))?${follows}|\\.(?=\\p{Lu}\\p{Ll}{2}))`,
  flags,
);
const levelled = new RegExp(`(?<number>\\d+(?:\\.\\d+)+)\\.?(?=\\s+[\\p{Lu}\\[“"*])`, flags);
/* Each counts once, read from either side. */
const lineEnd = '(?:\\r\\n|\\r(?!\\n)|(?<!\\r)\\n)';
/* `1.1 to act`: an item that goes on with the sentence of its paragraph, behind an empty line; `1.5 per cent` is a number. */
const levelledItem = new RegExp(
  `(?<=${lineEnd}[ \\t]*${lineEnd}[ \\t]*)(?<number>\\d+(?:\\.\\d{1,2}){1,3})\\.?(?=\\s+(?!(?:per|percent\\w*|degrees?|times|million|billion|trillion|metric|metres?|km|kilomet\\w*|hectares?|tons?|tonnes?|years?|points?|of|to \\d)\\b)\\p{Ll})`,
  flags,
);
/*
 * Forms that sentences cite in too (`as in\n2(b) Parties`): only where a paragraph certainly begins, behind an empty line or a final mark, and with a
 * capital behind them.
 */
const begins = `(?<=(?:^|${lineEnd}[ \\t]*${lineEnd}|[.;:][\\])}>”"’]{0,3}[ \\t]*${lineEnd})[ \\t\\[*_“"‘«]{0,12})`;
const beforeCapital = '(?=\\s+[\\[*_“"‘«]{0,4}(?:\\p{Lu}|\\[))';
const marked = [
  `(?<number>\\d{1,3}[A-Z]?)${suffixes} ?\\((?<item1>${item})\\)[.:]?`,
  '(?<number>\\d{1,3}[A-Z]?):',
  `(?:Para(?:graph|\\.)?|PARAGRAPH) ?(?<number>\\d{1,3}[A-Z]?)${suffixes}\\.`,
].map((form) => new RegExp(`${begins}${form}${beforeCapital}`, flags));
/* Brackets around the number alone: the mark behind them is that of the label, or a tag says that they are no footnote's. */
const inBrackets =
  /(?<=\[)(?<number>\d{1,3}[A-Z]?)(?=\][.)]\s+[[*_“"‘«]{0,4}(?:\p{Lu}|\[)|\][.)]?[ \t]?(?:[{<][^{}<>[\]\r\n]{1,200}[}>][.)]?\s{1,4}){1,3}(?:[*_“"‘«]{0,4}\p{Lu}|\d{1,3}[A-Z]?[.)]\s))/uy;
/* Brackets around the suffix alone: whether the number is a new one is contested, not the words. */
const bracketedSuffix = new RegExp(
  `(?<number>\\d{1,3}) ?\\[(?<suffixes>(?:${suffixPattern})+)\\][.:)]?${beforeCapital}`,
  flags,
);
const lettered = new RegExp(
  `(?:\\((?<item1>${enclosedItem})(?<inner>(?:${suffixPattern})*)\\)(?<outer>(?:${suffixPattern})*)[.:]?|(?<item2>${item})(?<inner2>(?:${suffixPattern})*)[.)](?<outer2>(?:${suffixPattern})*))${follows}`,
  flags,
);
/* Another version of an item: `(b) alt`, `(b alt 2)`. */
const letteredAlternatives = [
  `\\((?<item1>${enclosedItem})(?<inner>(?:${suffixPattern})*)\\)(?<outer>(?:${suffixPattern})*)(?=${altWord})${altSuffix}[.:)]?`,
  `\\((?<item1>${enclosedItem})(?<inner>(?:${suffixPattern})*)(?=${altWord})${altSuffix}\\)[.:]?`,
].map((form) => new RegExp(`${form}${follows}`, flags));
const section = new RegExp(`(?<word>[A-Z]|[IVX]{1,5})[.)](?=\\s+[*_“"‘«]{0,4}[\\p{Lu}\\[])`, flags);

const canonicalAlternative = `(?: alt(?: \\d+|${canonicalSuffixPattern}+)?(?![a-z]))?`;
const canonicalText = `(?:(?:Text|Quotation) \\d+|(?:Annex|Appendix|Schedule|Attachment)(?: (?:\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z])(?:(?:\\.\\d+)*\\.[A-Z]{1,2}(?![A-Za-z]))*)?${canonicalSuffixPattern}*)`;
const canonicalHolder = `(?:Sec|Part|Ch)(?:\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z])${canonicalSuffixPattern}*`;
const canonicalHolders = 'Art|Reg|Rule|Principle|Guideline|Sec|Part|Ch';
/* Digits behind the last letter are steps: what is the number and what a paragraph, the heading above tells. */
const canonicalLetters = `(?:[A-Z]{1,5}|\\d+)(?:(?:\\.\\d+)*\\.[A-Z]{1,2}(?![A-Za-z]))+|[A-Z]{2,5}(?=\\.\\d)`;
const canonicalHead = `(?:(?:PP|OP|${canonicalHolders})(?<number>\\d+[A-Z]?|[IVXL]+|[A-Z])(?![A-Za-z]|\\.[A-Z])|(?:${canonicalHolders})(?:${canonicalLetters}))${canonicalSuffixPattern}*`;
const canonicalStep = `(?:\\.(?:\\d+[A-Z]?|[a-z]{1,6})| option (?:\\d+|[A-Za-z]{1,6})(?![A-Za-z]))${canonicalSuffixPattern}*`;
const canonical = new RegExp(
  `(?<text>(?:${canonicalText} ?){0,3}?)` +
    `(?:(?<heads>(?:${canonicalHolder} )*(?:${canonicalHead}|OP(?= option |\\.[a-z])))(?<steps>(?:${canonicalStep})*)|(?:${canonicalStep})+)` +
    `${canonicalAlternative}${follows}`,
  flags,
);

const patterns: readonly (readonly [RegExp, LabelKind | null])[] = [
  [versionOf, null],
  [holderOfLetters, null],
  [kinded, null],
  [parted, null],
  [enclosed, null],
  [unnumbered, 'annex'],
  [alternative, null],
  [suffixed, null],
  [signed, null],
  [numbered, null],
  [levelled, null],
  [levelledItem, null],
  ...[...marked, inBrackets, bracketedSuffix].map((form) => [form, null] as const),
  ...letteredAlternatives.map((form) => [form, null] as const),
  [lettered, null],
  [section, 'section'],
];

const mayBeLabel = /[\dA-Za-z(§¶\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u;

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
  const other = readLabelOfScript(source, offset);
  if (other !== null) return other;
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

/**
 * The word of an annex in the canonical form of labels, which is English.
 *
 * @param written The word as written: `ANNEXE`, `Anexo`, `附件`.
 * @returns `Annex`, `Appendix`, `Schedule` or `Attachment`.
 */
export function annexName(written: string): string {
  if (/^(?:sched|att)/iu.test(written))
    return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase();
  return /^(?:app|ap[eé]n|التذييل|附录)/iu.test(written) ? 'Appendix' : 'Annex';
}

function isCitation(source: string, { kind, end }: LabelReading): boolean {
  if (!heads.has(kind)) return false;
  goesOn.lastIndex = end;
  return goesOn.test(source) || /^\s{1,4}(?:من|في|لا|على)\s/u.test(source.slice(end, end + 12));
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
  const isAlternative = pattern === alternative || pattern === versionOf || Boolean(groups.alt);
  return {
    start,
    end: start + match[0].trimEnd().length,
    kind: word === undefined ? kind : (kinds.find(([form]) => form.test(word))?.[1] ?? null),
    number: groups.number ?? groups.word ?? groups.paren ?? (groups.first === undefined ? null : '1'),
    suffixes: suffixesIn(groups.suffixes),
    item: item === null ? null : [item, ...itemSuffixes].join(' '),
    alternative: isAlternative
      ? { ordinal: groups.ordinal ? Number(groups.ordinal) : null, suffixes: alternativeSuffixes }
      : null,
    enclosed:
      pattern === enclosed ||
      ((pattern === lettered || letteredAlternatives.includes(pattern)) && groups.item1 !== undefined),
  };
}

/** A provision that a tag or a note names. */
export interface NamedProvision {
  readonly number: string;
  /** The item with those in it, as in a canonical label: `b`, `b.i`; of an article its paragraph with the items in it: `2.b`. */
  readonly item: string | null;
}

/** A range of provisions that a tag or a note speaks of: `OP1a to e`, `PP3`, `paras 6-9bis`, `OP3(b)(i)`, `Art. 3(2)(b)`. */
export interface ScopeReading {
  readonly kind: 'PP' | 'OP' | 'Art' | null;
  readonly from: NamedProvision;
  readonly to: NamedProvision;
}

const scopeItem = (n: string): string =>
  `(?:[ .]?\\(?(?<item${n}>[a-z])\\)?(?![a-z])(?:[ .]?\\((?<inner${n}>[ivx]{1,5})\\)|\\.(?<dotted${n}>[ivx]{1,5})(?![a-z]))?)?`;
const scope = new RegExp(
  `\\b(?:(?<kind>PP|OP)s? ?|para(?:graph)?s?\\.? ?|par(?:agraphes?|ágrafos?|r|\\.)?\\.? ?|párr(?:afos?|s?\\.) ?|пп?\\. ?|пункт\\p{Ll}{0,3} ?)(?<number>\\d+)${scopeItem('')}` +
    `(?:\\s?(?:to|-|–|until|through|à|au|al?)\\s?(?:(?:PP|OP)? ?(?<number2>\\d+))?(?:${scopeItem('2').slice(3, -2)}|\\((?<alone2>[ivx]{2,5})\\))?)?`,
  'iu',
);
/* A paragraph of an article, since an article by itself holds provisions and is none. */
const articleScope = new RegExp(
  `\\b(?:art(?:icle|ículo|\\.)?|статья|статьи) ?(?<number>\\d+)(?:\\((?<paragraph>\\d+)\\)|\\.(?<level>\\d+)|,? para(?:graph)?\\.? ?(?<said>\\d+))${scopeItem('')}`,
  'iu',
);

/* Most tags name no provision, and a digit is looked for in a tenth of the time. */
const digit = /\d/u;

type Groups = Readonly<Record<string, string | undefined>>;

const pathOf = (...steps: readonly (string | undefined)[]): string | null =>
  steps
    .filter((step) => step !== undefined)
    .join('.')
    .toLowerCase() || null;

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
  const article: Groups | undefined = articleScope.exec(text)?.groups;
  if (article?.number !== undefined) {
    const paragraph = article.paragraph ?? article.level ?? article.said;
    const named = {
      number: article.number,
      item: pathOf(paragraph, article.item, article.inner ?? article.dotted),
    };
    return { kind: 'Art', from: named, to: named };
  }
  const groups: Groups | undefined = scope.exec(text)?.groups;
  if (groups?.number === undefined) return null;
  const kind = groups.kind?.toUpperCase();
  const inner = groups.inner ?? groups.dotted;
  const from = { number: groups.number, item: pathOf(groups.item, inner) };
  return { kind: kind === 'PP' || kind === 'OP' ? kind : null, from, to: endOf(groups, from, inner) };
}

/** What a range ends with says only what differs: `OP1(a)–(c)`, `OP1(b)(i)–(iii)`. */
function endOf(groups: Groups, from: NamedProvision, inner: string | undefined): NamedProvision {
  const number = groups.number2 ?? from.number;
  const innerEnd = groups.inner2 ?? groups.dotted2;
  const isInner = inner !== undefined && innerEnd === undefined && groups.number2 === undefined;
  const roman = groups.alone2 ?? (isInner && /^[ivx]$/iu.test(groups.item2 ?? '') ? groups.item2 : undefined);
  if (roman !== undefined) return { number, item: pathOf(groups.item, roman) };
  const item = pathOf(groups.item2, innerEnd);
  return { number, item: item ?? (groups.number2 === undefined ? from.item : null) };
}
