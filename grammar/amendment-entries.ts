import { withItem, type TargetKind, type TargetReading } from './amendment-target.js';
import { readLabel } from './label.js';
import { matchAt } from './matchers.js';

/* No label is longer, and the work stays linear however often a suffix or an item is repeated. */
const mostSuffixes = 3;
const deepestItem = 4;

/*
 * Legend:
 *
 *   entry = number [ suffix ] [ "alt" ] { item } | item
 */
/** The source of a pattern for an item: `b`, `b bis`, `iv`, `12`. */
export const itemForm = '(?:[a-z](?: ?(?:bis|ter|quater|quinquies|alt))?|[ivx]{1,5}|\\d{1,3})';
const number = /\s*(?<number>\d{1,9}(?:\.\d{1,9})*)(?!\d)/uy;
/* An annex may have no number: “in the annex, paragraph 3”. */
const annexNumber = /(?:\s+(?<number>[IVXL]{1,6}|[A-Z]|\d{1,3})(?![\p{L}\p{N}]))?/uy;
const suffixWord = /[ .]?(?<word>[a-z]{3,9}|[Aa]lt\.?(?: ?\d{1,3})?)(?![\p{L}])/uy;
const parenItem = new RegExp(`\\s?\\((?<item>${itemForm})\\)`, 'uy');
const attachedItem = /\.?(?<item>[a-z])(?![\p{L}])/uy;
const subparagraph = /,?\s+(?:sub-?paragraphs?|subparas?\.?|items?|points?)\s*(?=\()/iuy;

/** What a label begins with, where it is not the kind itself. */
const prefixes: Readonly<Partial<Record<TargetKind, string>>> = { annex: 'Annex', footnote: 'Footnote' };

/** A provision that is named by its number, and where its name ends. */
export interface Entry {
  readonly target: TargetReading;
  readonly end: number;
}

/**
 * Reads a number with its suffix and its items, or the item alone, which belongs to the provision before it.
 *
 * @param source The text of the instruction.
 * @param offset Where the entry begins.
 * @param kind The part that its phrase names.
 * @param before The entry before it in the list.
 * @returns The provision, or null where no entry is.
 */
export function entryAt(
  source: string,
  offset: number,
  kind: TargetKind,
  before: TargetReading | null,
): Entry | null {
  if (kind === 'annex' && before !== null) return null;
  const digits = matchAt(kind === 'annex' ? annexNumber : number, source, offset);
  if (digits === null) {
    const item = (before?.item ?? null) === null ? null : matchAt(parenItem, source, offset);
    const above = before?.item?.split('.').slice(0, -1) ?? [];
    if (item === null || before === null) return null;
    const path = [...above, item.groups?.item ?? ''].join('.');
    return { target: withItem(before, path), end: offset + item[0].length };
  }
  let end = offset + digits[0].length;
  const written = digits.groups?.number ?? '';
  const suffix = suffixesAt(source, end);
  end = suffix.end;
  const items = itemsAt(source, end);
  if (items.path.length === 0 && /[\p{L}\p{N}]/u.test(source.charAt(items.end))) return null;
  const target = { kind, number: written, suffixes: suffix.suffixes, item: null, ordinal: null };
  const label = [`${prefixes[kind] ?? kind}${written}`, ...suffix.suffixes].join(' ');
  const path = items.path.join('.');
  return {
    target: { ...target, item: path === '' ? null : path, label: labelOf(label, path, suffix.alternative) },
    end: items.end,
  };
}

function labelOf(label: string, path: string, alternative: string): string {
  return `${label}${path === '' ? '' : `.${path}`}${alternative}`;
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
    const found = matchAt(suffixWord, source, reading.end);
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

function itemsAt(source: string, offset: number): { path: string[]; end: number } {
  const path: string[] = [];
  let end = offset;
  const attached = matchAt(attachedItem, source, end);
  const opener = attached ?? matchAt(subparagraph, source, end);
  if (attached !== null) path.push(attached.groups?.item ?? '');
  if (opener !== null) end += opener[0].length;
  while (path.length < deepestItem) {
    const item = matchAt(parenItem, source, end);
    if (item === null) break;
    path.push(item.groups?.item ?? '');
    end += item[0].length;
  }
  return { path, end };
}
