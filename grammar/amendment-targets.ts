import { readLabel } from './label.js';
import { ordinalOf, ordinalPattern } from './ordinal.js';
import type { Range } from './pieces.js';

/** What an instruction can be about: a paragraph of one part, an article, an annex, the title, or the whole text. */
export type TargetKind = 'PP' | 'OP' | 'Art' | 'annex' | 'title' | 'text';

/** A provision as an instruction names it. */
export interface TargetReading {
  readonly kind: TargetKind;
  /** `27`, `28.4`; null where the provision is named by its place alone: the last paragraph, the title. */
  readonly number: string | null;
  /** `bis`, `ter`, … in the spelling of the UN Editorial Manual. */
  readonly suffixes: readonly string[];
  /** The item: `b`, `b.ii`; of an article its paragraph and items: `2.a`. */
  readonly item: string | null;
  /** For “seventh” 7, for “last” -1; null where the provision is named by its number. */
  readonly ordinal: number | null;
  /** The canonical label: `OP27`, `PP7`, `OP4.b`, `Art5.2`; null where only the document can tell. */
  readonly label: string | null;
}

/** The provisions that one phrase names. */
export interface TargetsReading extends Range {
  readonly targets: readonly TargetReading[];
  /** Whether a range was too long, or not of numbers, so that only its ends are in the list. */
  readonly isCut: boolean;
}

/** The longest range that is counted out: no resolution has a longer one, while a typing error (`3–6000000`) must not fill the memory. */
export const longestRange = 100;

/* No label is longer, and the work stays linear however often a suffix or an item is repeated. */
const mostSuffixes = 3;
const deepestItem = 4;

/*
 * Legend:
 *
 *   targets  = counted | items "of" numbered | numbered | "title" | "throughout" [ "the text" ]
 *   numbered = kind entry { ( "," | "and" | "or" | "to" | "–" ) entry }    paragraphs 4 (b), 5 bis and 7–9
 *   entry    = number [ suffix ] [ "alt" ] { item } | item
 *   counted  = ordinal { ( "," | "and" | "to" ) ordinal } kind              the third and fifth preambular paragraphs
 *   items    = "subparagraph" item { ( "," | "and" ) item }                 subparagraphs (a) and (c) of paragraph 4
 *
 * A paragraph of no named part is an operative one: amendments to resolutions call the others preambular.
 */
const paragraph = '(?:sub-?)?(?:paragraphs?|paras?\\.?|clauses?)';
const preambular = `(?:pre-?ambular|preambulatory|perambulatory|preamble)\\s+${paragraph}|recitals?`;
const operative = `operative\\s+${paragraph}|${paragraph}`;
const kindPhrase = new RegExp(
  `(?:(?<pp>${preambular})|(?<op>${operative})|(?<art>articles?|arts?\\.)|(?<annex>annex(?:es)?))(?![\\p{L}])(?<preamble>\\s+of\\s+the\\s+preamble)?|(?<pps>PPs?\\.?)(?=[\\s\\d(])|(?<ops>OPs?\\.?)(?=[\\s\\d(])`,
  'iuy',
);
const itemForm = '(?:[a-z]|[ivx]{1,5}|\\d{1,3})';
const number = /\s*(?<number>\d{1,9}(?:\.\d{1,9})*)(?!\d)/uy;
const suffixWord = /[ .]?(?<word>[a-z]{3,9}|[Aa]lt\.?(?: ?\d{1,3})?)(?![\p{L}])/uy;
const parenItem = new RegExp(`\\s?\\((?<item>${itemForm})\\)`, 'uy');
const attachedItem = /\.?(?<item>[a-z])(?![\p{L}])/uy;
const separator = /\s*(?:,\s*(?:and|or)(?![\p{L}])|,|and(?![\p{L}])|or(?![\p{L}])|&)\s*/iuy;
const rangeSign = /\s*(?:[-–—‑]|to(?![\p{L}])|through(?![\p{L}]))\s*/iuy;
const ordinals = new RegExp(
  `${ordinalPattern}(?:[\\s,–-]+(?:(?:and|to)\\s+)?${ordinalPattern}){0,20}\\s+`,
  'iuy',
);
const ordinalInList = new RegExp(`(?<to>(?:to\\s+|–))?(?<word>${ordinalPattern})`, 'giu');
const itemsPhrase = new RegExp(
  `(?:sub-?paragraphs?|subparas?\\.?|items?|points?|letters?|sub-?clauses?)\\s*(?<items>\\(${itemForm}\\)(?:(?:,|\\s|and|to|or|–|-){1,6}\\(${itemForm}\\))*)\\s+(?:of|in|under)\\s+(?:the\\s+)?`,
  'iuy',
);
const itemInList = /(?<to>to\s*|[–-]\s*)?\((?<item>[^)]+)\)/gu;
const subparagraph = /,?\s+(?:sub-?paragraphs?|items?|points?)\s*(?=\()/iuy;
const innerParagraph = /,?\s+(?:paragraph|para\.?)\s+(?=\d)/iuy;
const ofArticle = /\s+of\s+(?=art)/iuy;
const title = /(?:the\s+)?title(?![\p{L}])/iuy;
const throughout =
  /throughout(?:\s+the\s+(?:text|document|draft(?:\s+resolution)?|resolution))?(?![\p{L}])/iuy;
const mayBeTarget = /[\dA-Za-z]/u;

/**
 * Reads the provisions that an instruction names at a place.
 *
 * @param source The text of the instruction.
 * @param offset Where a word begins.
 * @param longest The longest range that is counted out.
 * @returns The provisions in the order in which they are named, or null where none are.
 * @example
 * readTargets('operative paragraphs 27 and 43, delete', 0)?.targets.map(({ label }) => label); // ['OP27', 'OP43']
 */
export function readTargets(
  source: string,
  offset: number,
  longest: number = longestRange,
): TargetsReading | null {
  if (!mayBeTarget.test(source.charAt(offset))) return null;
  return (
    readCounted(source, offset, longest) ??
    readItemsOf(source, offset, longest) ??
    readNumbered(source, offset, longest) ??
    readNamed(source, offset)
  );
}

function match(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function kindAt(source: string, offset: number): { kind: TargetKind; end: number } | null {
  const found = match(kindPhrase, source, offset);
  const groups = found?.groups;
  if (found === null || groups === undefined) return null;
  const end = offset + found[0].length;
  if (groups.pp !== undefined || groups.pps !== undefined || groups.preamble !== undefined)
    return { kind: 'PP', end };
  if (groups.art !== undefined) return { kind: 'Art', end };
  return { kind: groups.annex === undefined ? 'OP' : 'annex', end };
}

function readCounted(source: string, start: number, longest: number): TargetsReading | null {
  const list = match(ordinals, source, start);
  const kind = list === null ? null : kindAt(source, start + list[0].length);
  if (list === null || kind === null) return null;
  const targets: TargetReading[] = [];
  let isCut = false;
  for (const { groups } of list[0].matchAll(ordinalInList)) {
    const ordinal = ordinalOf(groups?.word ?? '');
    if (ordinal === null) continue;
    const before = targets.at(-1)?.ordinal ?? 0;
    if (groups?.to !== undefined && before > 0) {
      if (ordinal - before > longest) isCut = true;
      else for (let next = before + 1; next < ordinal; next += 1) targets.push(counted(kind.kind, next));
    }
    targets.push(counted(kind.kind, ordinal));
  }
  return { targets, isCut, start, end: kind.end };
}

function counted(kind: TargetKind, ordinal: number): TargetReading {
  const written = ordinal > 0 ? String(ordinal) : null;
  const label = written === null ? null : `${kind}${written}`;
  return { kind, number: written, suffixes: [], item: null, ordinal, label };
}

function readItemsOf(source: string, start: number, longest: number): TargetsReading | null {
  const phrase = match(itemsPhrase, source, start);
  if (phrase === null) return null;
  const whole = readNumbered(source, start + phrase[0].length, longest);
  const provision = whole?.targets[0];
  if (whole === null || provision === undefined) return null;
  const items: string[] = [];
  for (const { groups } of (phrase.groups?.items ?? '').matchAll(itemInList)) {
    const item = groups?.item ?? '';
    if (groups?.to !== undefined) items.push(...lettersBetween(items.at(-1) ?? item, item));
    items.push(item);
  }
  const targets = items.map((item) =>
    withItem(provision, provision.item === null ? item : `${provision.item}.${item}`),
  );
  return { targets, isCut: whole.isCut, start, end: whole.end };
}

function readNamed(source: string, start: number): TargetsReading | null {
  for (const [pattern, kind] of [
    [title, 'title'],
    [throughout, 'text'],
  ] as const) {
    const found = match(pattern, source, start);
    if (found === null) continue;
    const target: TargetReading = {
      kind,
      number: null,
      suffixes: [],
      item: null,
      ordinal: null,
      label: null,
    };
    return { targets: [target], isCut: false, start, end: start + found[0].length };
  }
  return null;
}

interface Entry {
  readonly target: TargetReading;
  readonly end: number;
}

function readNumbered(source: string, start: number, longest: number): TargetsReading | null {
  const kind = kindAt(source, start);
  const first = kind === null ? null : entryAt(source, kind.end, kind.kind, null);
  if (first === null) return null;
  const targets = [first.target];
  let { end } = first;
  let isCut = false;
  for (;;) {
    const isRange = match(rangeSign, source, end);
    const sign = isRange ?? match(separator, source, end);
    const last = targets.at(-1);
    if (sign === null || last === undefined) break;
    const entry = entryAt(source, end + sign[0].length, last.kind, last);
    if (entry === null) break;
    if (isRange !== null) {
      const between = targetsBetween(last, entry.target, longest);
      if (between === null) isCut = true;
      else targets.push(...between);
    }
    targets.push(entry.target);
    end = entry.end;
  }
  return withinArticle(source, { targets, isCut, start, end });
}

/** `paragraph 2 of article 5` is `Art5.2`. */
function withinArticle(source: string, reading: TargetsReading): TargetsReading {
  const of = reading.targets[0]?.kind === 'OP' ? match(ofArticle, source, reading.end) : null;
  const kind = of === null ? null : kindAt(source, reading.end + of[0].length);
  const article = kind === null ? null : entryAt(source, kind.end, kind.kind, null);
  if (article === null) return reading;
  const targets = reading.targets.map(({ number: own, item }) =>
    withItem(article.target, [own, item].filter((part) => part !== null).join('.')),
  );
  return { ...reading, targets, end: article.end };
}

function entryAt(
  source: string,
  offset: number,
  kind: TargetKind,
  before: TargetReading | null,
): Entry | null {
  const digits = match(number, source, offset);
  if (digits === null) {
    const item = (before?.item ?? null) === null ? null : match(parenItem, source, offset);
    const above = before?.item?.split('.').slice(0, -1) ?? [];
    if (item === null || before === null) return null;
    const path = [...above, item.groups?.item ?? ''].join('.');
    return { target: withItem(before, path), end: offset + item[0].length };
  }
  let end = offset + digits[0].length;
  const written = digits.groups?.number ?? '';
  const suffix = suffixesAt(source, end);
  end = suffix.end;
  const items = itemsAt(source, end, kind);
  if (items.path.length === 0 && /[\p{L}\p{N}]/u.test(source.charAt(items.end))) return null;
  const target = { kind, number: written, suffixes: suffix.suffixes, item: null, ordinal: null };
  const label = [`${kind === 'annex' ? 'Annex' : kind}${written}`, ...suffix.suffixes].join(' ');
  const path = items.path.join('.');
  return {
    target: { ...target, item: path === '' ? null : path, label: labelOf(label, path, suffix.alternative) },
    end: items.end,
  };
}

function labelOf(label: string, path: string, alternative: string): string {
  return `${label}${path === '' ? '' : `.${path}`}${alternative}`;
}

function withItem(target: TargetReading, item: string): TargetReading {
  const { label, item: old } = target;
  const base = label !== null && old !== null ? label.slice(0, -old.length - 1) : label;
  return { ...target, item, label: base === null ? null : `${base}.${item}` };
}

interface SuffixReading {
  readonly suffixes: readonly string[];
  readonly alternative: string;
  readonly end: number;
}

/** The words behind a number that the grammar of labels knows as suffixes. */
function suffixesAt(source: string, offset: number): SuffixReading {
  let reading: SuffixReading = { suffixes: [], alternative: '', end: offset };
  for (let count = 0; count < mostSuffixes; count += 1) {
    const found = match(suffixWord, source, reading.end);
    const label = found === null ? null : readLabel(`PP1 ${found.groups?.word ?? ''}`, 0);
    if (found === null || label === null) break;
    if (label.suffixes.length === 0 && label.alternative === null) break;
    const ordinal = label.alternative?.ordinal ?? 1;
    reading = {
      suffixes: [...reading.suffixes, ...label.suffixes],
      alternative: label.alternative === null ? '' : ordinal > 1 ? ` alt ${String(ordinal)}` : ' alt',
      end: reading.end + found[0].length,
    };
  }
  return reading;
}

function itemsAt(source: string, offset: number, kind: TargetKind): { path: string[]; end: number } {
  const path: string[] = [];
  let end = offset;
  const attached = match(attachedItem, source, end);
  const opener = attached ?? match(subparagraph, source, end);
  if (attached !== null) path.push(attached.groups?.item ?? '');
  if (opener !== null) end += opener[0].length;
  const inner = kind === 'Art' ? match(innerParagraph, source, end) : null;
  const digits = inner === null ? null : match(number, source, end + inner[0].length);
  if (inner !== null && digits !== null) {
    path.push(digits.groups?.number ?? '');
    end += inner[0].length + digits[0].length;
  }
  while (path.length < deepestItem) {
    const item = match(parenItem, source, end);
    if (item === null) break;
    path.push(item.groups?.item ?? '');
    end += item[0].length;
  }
  return { path, end };
}

/** The provisions between two of one list, or null where they cannot be counted. */
function targetsBetween(from: TargetReading, to: TargetReading, longest: number): TargetReading[] | null {
  if (from.number === to.number && from.item !== null && to.item !== null) {
    return lettersBetween(from.item, to.item).map((item) => withItem(from, item));
  }
  const first = Number(from.number);
  const last = Number(to.number);
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > longest)
    return null;
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => ({
    ...from,
    number: String(first + index + 1),
    suffixes: [],
    item: null,
    label: `${from.kind}${String(first + index + 1)}`,
  }));
}

function lettersBetween(from: string, to: string): string[] {
  if (from.length !== 1 || to.length !== 1) return [];
  const first = from.charCodeAt(0);
  const length = Math.max(0, to.charCodeAt(0) - first - 1);
  return Array.from({ length }, (_, index) => String.fromCharCode(first + index + 1));
}
