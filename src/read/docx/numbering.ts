import { numberIn } from '../number-formats.js';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.js';

/** The label of a paragraph, as Word shows it. */
export interface ListLabel {
  readonly text: string;
  readonly isBullet: boolean;
}

/** Counts the paragraphs of a document. */
export interface ListCounter {
  /** Labels the next paragraph: its list, its level from 0, and its style where that puts it in the list, which may know its levels by styles. */
  readonly next: (num: string, level: number, style: string | undefined) => ListLabel | null;
  /** The formats that are not known, with how many labels were written in Arabic numbers instead. */
  readonly unknown: ReadonlyMap<string, number>;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level whose next number makes this one begin again; -1 for never; null for any level above. */
  readonly restart: number | null;
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** The levels whose numbers begin anew in this list, with their first number. */
  readonly starts: ReadonlyMap<number, number>;
}

const levelCount = 9;

/**
 * Begins to count the paragraphs of a document by its lists (ISO/IEC 29500-1, 17.9).
 *
 * @param part The root of the part with its lists; undefined where it has none.
 * @returns A counter.
 */
export function listCounter(part: XmlElement | undefined): ListCounter {
  const lists = listsOf(part);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const unknown = new Map<string, number>();
  return {
    unknown,
    next: (num, asked, style) => {
      const list = lists.get(num) ?? listOfStyle(lists, style);
      if (list === undefined) return null;
      const ofStyle = style === undefined ? -1 : list.levels.findIndex((one) => one?.style === style);
      const level = ofStyle >= 0 ? ofStyle : asked;
      const definition = list.levels[level];
      if (definition === undefined) return null;
      const numbers = counts.get(list.definition) ?? [];
      counts.set(list.definition, numbers);
      count(numbers, list, level, begun, num);
      return labelOf(list, level, numbers, unknown);
    },
  };
}

function count(
  numbers: (number | undefined)[],
  list: List,
  level: number,
  begun: Set<string>,
  num: string,
): void {
  const key = `${num} ${String(level)}`;
  const anew = begun.has(key) ? undefined : list.starts.get(level);
  begun.add(key);
  const current = numbers[level];
  numbers[level] = anew ?? (current === undefined ? (list.levels[level]?.start ?? 1) : current + 1);
  /* A level that was skipped counts as its first number. */
  for (let above = 0; above < level; above += 1) numbers[above] ??= list.levels[above]?.start ?? 1;
  for (let below = level + 1; below < levelCount; below += 1) {
    const restart = list.levels[below]?.restart ?? null;
    if (restart === null || (restart >= 0 && level <= restart)) numbers[below] = undefined;
  }
}

function labelOf(
  list: List,
  level: number,
  numbers: readonly (number | undefined)[],
  unknown: Map<string, number>,
): ListLabel {
  const { format = 'decimal', text = '', isLegal = false } = list.levels[level] ?? {};
  if (format === 'bullet') return { text: bulletOf(text), isBullet: true };
  const written = text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = list.levels[at]?.format ?? 'decimal';
    const number = numbers[at] ?? list.levels[at]?.start ?? 1;
    const shown = numberIn(number, isLegal && own !== 'none' ? 'decimal' : own);
    if (shown === null) unknown.set(own, (unknown.get(own) ?? 0) + 1);
    return shown ?? String(number);
  });
  return { text: written, isBullet: false };
}

/** The signs of symbol fonts stand at private code points. */
function bulletOf(text: string): string {
  return /[\p{Co}]/u.test(text) || text.trim() === '' ? '•' : text === 'o' ? '•' : text;
}

function listOfStyle(lists: ReadonlyMap<string, List>, style: string | undefined): List | undefined {
  if (style === undefined) return undefined;
  for (const list of lists.values()) if (list.levels.some((level) => level?.style === style)) return list;
  return undefined;
}

function listsOf(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(part, 'w:abstractNum').map((one) => [one.attributes.abstractNumId ?? '', one]),
  );
  const byStyle = new Map<string, XmlElement>();
  for (const one of definitions.values()) {
    const link = valueOf(one, 'w:styleLink');
    if (link !== undefined) byStyle.set(link, one);
  }
  const lists = new Map<string, List>();
  for (const num of childrenOf(part, 'w:num')) {
    const id = valueOf(num, 'w:abstractNumId') ?? '';
    const own = definitions.get(id);
    const linked = byStyle.get(valueOf(own, 'w:numStyleLink') ?? '') ?? own;
    lists.set(num.attributes.numId ?? '', listOf(num, linked, linked?.attributes.abstractNumId ?? id));
  }
  return lists;
}

function listOf(num: XmlElement, definition: XmlElement | undefined, id: string): List {
  const levels: (Level | undefined)[] = [];
  const starts = new Map<number, number>();
  for (const level of childrenOf(definition, 'w:lvl')) put(levels, level);
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = Number(override.attributes.ilvl ?? 0);
    const level = childOf(override, 'w:lvl');
    if (level !== undefined) put(levels, level, at);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(at, Number(start));
    else if (level !== undefined) starts.set(at, levels[at]?.start ?? 1);
  }
  return { definition: id, levels, starts };
}

function put(
  levels: (Level | undefined)[],
  level: XmlElement,
  place = Number(level.attributes.ilvl ?? 0),
): void {
  if (!(place >= 0 && place < levelCount)) return;
  const restart = valueOf(level, 'w:lvlRestart');
  const legal = childOf(level, 'w:isLgl');
  levels[place] = {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: formatOf(level),
    text: valueOf(level, 'w:lvlText') ?? '',
    /* 0 says never; another number names the level, from 1, that makes this one begin again. */
    restart: restart === undefined ? null : Number(restart) - 1,
    isLegal: legal !== undefined && legal.attributes.val !== '0' && legal.attributes.val !== 'false',
    style: valueOf(level, 'w:pStyle'),
  };
}

/** Formats that are newer than the standard stand in a choice of their own. */
function formatOf(level: XmlElement): string {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(level, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal';
}
