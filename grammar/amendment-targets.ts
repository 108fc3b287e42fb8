import { entryAt, itemForm, type Entry } from './amendment-entries.js';
import {
  counted,
  lettersBetween,
  targetsBetween,
  targetWithin,
  withItem,
  type TargetKind,
  type TargetReading,
} from './amendment-target.js';
import { matchAt } from './matchers.js';
import { ordinalOf, ordinalPattern } from './ordinal.js';
import type { Range } from './pieces.js';

/** The provisions that one phrase names. */
export interface TargetsReading extends Range {
  readonly targets: readonly TargetReading[];
  /** Whether a range was too long, or not of numbers, so that only its ends are in the list. */
  readonly isCut: boolean;
}

/** The longest range that is counted out: no resolution has a longer one, while a typing error (`3–6000000`) must not fill the memory. */
export const longestRange = 100;

/*
 * Legend:
 *
 *   targets  = counted | items "of" numbered | numbered | "title" | "throughout" [ "the text" ]
 *   numbered = kind entry { ( "," | "and" | "or" | "to" | "–" ) entry }    paragraphs 4 (b), 5 bis and 7–9
 *   entry    is read in amendment-entries.ts
 *   counted  = ordinal { ( "," | "and" | "to" ) ordinal } kind              the third and fifth preambular paragraphs
 *   items    = "subparagraph" item { ( "," | "and" ) item } [ "of" numbered ]   subparagraphs (a) and (c) of paragraph 4
 *
 * A paragraph of no named part is an operative one: amendments to resolutions call the others preambular.
 */
const paragraph = '(?:sub-?)?(?:paragraphs?|paras?\\.?|clauses?)';
const preambular = `(?:pre-?ambular|preambulatory|perambulatory|preamble)\\s+${paragraph}|recitals?`;
const operative = `operative\\s+${paragraph}|${paragraph}`;
const kindPhrase = new RegExp(
  `(?:(?<pp>${preambular})|(?<op>${operative})|(?<art>articles?|arts?\\.)|(?<annex>annex(?:es)?)|(?<note>footnotes?))(?![\\p{L}])(?<preamble>\\s+of\\s+the\\s+preamble)?|(?<pps>PPs?\\.?)(?=[\\s\\d(])|(?<ops>OPs?\\.?)(?=[\\s\\d(])`,
  'iuy',
);
/* “Or” leaves open which is meant, so it does not make a list. */
const separator = /\s*(?:,\s*and(?![\p{L}])|,|and(?![\p{L}])|&)\s*/iuy;
const rangeSign = /\s*(?:[-–—‑]|to(?![\p{L}])|through(?![\p{L}]))\s*/iuy;
const ordinals = new RegExp(
  `${ordinalPattern}(?:[\\s,–-]+(?:(?:and|to)\\s+)?${ordinalPattern}){0,20}\\s+`,
  'iuy',
);
const ordinalInList = new RegExp(`(?<to>(?:to\\s+|–))?(?<word>${ordinalPattern})`, 'giu');
const itemsPhrase = new RegExp(
  `(?:sub-?paragraphs?|subparas?\\.?|items?|points?|letters?|sub-?clauses?)\\s*(?<items>\\(${itemForm}\\)(?:(?:,|\\s|and|to|–|-){1,6}\\(${itemForm}\\))*)(?<of>\\s+(?:of|in|under)\\s+(?:the\\s+)?(?=[a-z]))?`,
  'iuy',
);
const itemInList = /(?<to>to\s*|[–-]\s*)?\((?<item>[^)]+)\)/gu;
const innerJoint = /(?:,|:)?\s+(?:in\s+)?(?=para|sub-?para|operative|OP)/iuy;
const ofWhole = /,?\s+(?:of|in|to)\s+(?:the\s+)?(?=art|annex)/iuy;
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

function kindAt(source: string, offset: number): { kind: TargetKind; end: number } | null {
  const found = matchAt(kindPhrase, source, offset);
  const groups = found?.groups;
  if (found === null || groups === undefined) return null;
  const end = offset + found[0].length;
  if (groups.pp !== undefined || groups.pps !== undefined || groups.preamble !== undefined)
    return { kind: 'PP', end };
  if (groups.art !== undefined) return { kind: 'Art', end };
  if (groups.note !== undefined) return { kind: 'footnote', end };
  return { kind: groups.annex === undefined ? 'OP' : 'annex', end };
}

function readCounted(source: string, start: number, longest: number): TargetsReading | null {
  const list = matchAt(ordinals, source, start);
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

function readItemsOf(source: string, start: number, longest: number): TargetsReading | null {
  const phrase = matchAt(itemsPhrase, source, start);
  if (phrase === null) return null;
  const of = phrase.groups?.of ?? '';
  const whole = of === '' ? null : readNumbered(source, start + phrase[0].length, longest);
  const end = whole?.end ?? start + phrase[0].length - of.length;
  const provision = whole?.targets[0] ?? unnamedProvision;
  if (whole !== null && whole.targets.length > 1) return null;
  const items: string[] = [];
  for (const { groups } of (phrase.groups?.items ?? '').matchAll(itemInList)) {
    const item = groups?.item ?? '';
    if (groups?.to !== undefined)
      for (const between of lettersBetween(items.at(-1) ?? item, item)) items.push(between);
    items.push(item);
  }
  const targets = items.map((item) =>
    withItem(provision, provision.item === null ? item : `${provision.item}.${item}`),
  );
  return { targets, isCut: whole?.isCut ?? false, start, end };
}

/** What the items of a list that names no paragraph belong to: only the sentences before can tell. */
const unnamedProvision: TargetReading = {
  kind: 'item',
  number: null,
  suffixes: [],
  item: null,
  ordinal: null,
  label: null,
};

function readNamed(source: string, start: number): TargetsReading | null {
  for (const [pattern, kind] of [
    [title, 'title'],
    [throughout, 'text'],
  ] as const) {
    const found = matchAt(pattern, source, start);
    if (found === null) continue;
    return { targets: [{ ...unnamedProvision, kind }], isCut: false, start, end: start + found[0].length };
  }
  return null;
}

function readNumbered(source: string, start: number, longest: number): TargetsReading | null {
  const kind = kindAt(source, start);
  const first = kind === null ? null : entryAt(source, kind.end, kind.kind, null);
  if (first === null) return null;
  const inner = readInner(source, start, first, longest);
  if (inner !== null) return inner;
  const targets = [first.target];
  let { end } = first;
  let isCut = false;
  for (;;) {
    const isRange = matchAt(rangeSign, source, end);
    const sign = isRange ?? matchAt(separator, source, end);
    const last = targets.at(-1);
    if (sign === null || last === undefined) break;
    const entry = entryAt(source, end + sign[0].length, last.kind, last);
    if (entry === null) break;
    if (isRange !== null) {
      const between = targetsBetween(last, entry.target, longest);
      if (between === null) isCut = true;
      else for (const target of between) targets.push(target);
    }
    targets.push(entry.target);
    end = entry.end;
  }
  return withinArticle(source, { targets, isCut, start, end });
}

/** `article 5, paragraphs 2 and 3` and `annex II, paragraph 1`. */
function readInner(
  source: string,
  start: number,
  { target, end }: Entry,
  longest: number,
): TargetsReading | null {
  if ((target.kind !== 'Art' && target.kind !== 'annex') || target.item !== null) return null;
  const joint = matchAt(innerJoint, source, end);
  const kind = joint === null ? null : kindAt(source, end + joint[0].length);
  if (joint === null || kind?.kind !== 'OP') return null;
  const reading = readNumbered(source, end + joint[0].length, longest);
  return reading === null ? null : { ...within(target, reading), start };
}

/** `paragraph 2 of article 5` is `Art5.2`, `paragraph 1 of annex II` is `AnnexII.1`. */
function withinArticle(source: string, reading: TargetsReading): TargetsReading {
  const of = reading.targets[0]?.kind === 'OP' ? matchAt(ofWhole, source, reading.end) : null;
  const kind = of === null ? null : kindAt(source, reading.end + of[0].length);
  const whole = kind === null ? null : entryAt(source, kind.end, kind.kind, null);
  if (whole?.target.item !== null) return reading;
  return { ...within(whole.target, reading), end: whole.end };
}

function within(whole: TargetReading, reading: TargetsReading): TargetsReading {
  return { ...reading, targets: reading.targets.map((target) => targetWithin(whole, target)) };
}
