/**
 * What an instruction can be about: a paragraph of one part, an article, an annex, a footnote, the title, or the whole text; `item` is an
 * item of the provision that was named before it.
 */
export type TargetKind = 'PP' | 'OP' | 'Art' | 'annex' | 'footnote' | 'title' | 'text' | 'item';

/** A provision as an instruction names it. */
export interface TargetReading {
  readonly kind: TargetKind;
  /** `27`, `28.4`, of an annex `II`; null where the provision is named by its place alone: the last paragraph, the title. */
  readonly number: string | null;
  /** `bis`, `ter`, … in the spelling of the UN Editorial Manual. */
  readonly suffixes: readonly string[];
  /** The item: `b`, `b.ii`; of an article or an annex its paragraph and items: `2.a`. */
  readonly item: string | null;
  /** For “seventh” 7, for “last” -1; null where the provision is named by its number. */
  readonly ordinal: number | null;
  /** The canonical label: `OP27`, `PP7`, `OP4.b`, `Art5.2`; null where only the document can tell. */
  readonly label: string | null;
}

/**
 * Names a provision by its place among those of its part.
 *
 * @param kind The part.
 * @param ordinal The place, from 1; -1 for the last.
 * @returns The provision.
 */
export function counted(kind: TargetKind, ordinal: number): TargetReading {
  const written = ordinal > 0 ? String(ordinal) : null;
  const label = written === null ? null : `${kind}${written}`;
  return { kind, number: written, suffixes: [], item: null, ordinal, label };
}

/**
 * Names an item of a provision.
 *
 * @param target The provision, or another of its items.
 * @param item The path of the item: `b.ii`.
 * @returns The item.
 */
export function withItem(target: TargetReading, item: string): TargetReading {
  const { label, item: old } = target;
  const base = label !== null && old !== null ? label.slice(0, -old.length - 1) : label;
  return { ...target, item, label: base === null ? null : `${base}.${item}` };
}

/**
 * Names a paragraph of an article or of an annex.
 *
 * @param whole The article or the annex.
 * @param paragraph The paragraph, read as if it stood alone.
 * @returns The paragraph as an item of the whole: `Art5.2.a`, `AnnexII.1`.
 */
export function targetWithin(whole: TargetReading, paragraph: TargetReading): TargetReading {
  const { number, suffixes, item } = paragraph;
  const own = [number, ...suffixes].filter((part) => part !== null).join(' ');
  return withItem(whole, [own, item].filter((part) => part !== null && part !== '').join('.'));
}

/**
 * Counts the provisions between two of one list.
 *
 * @param from The one.
 * @param to The other.
 * @param longest The longest range that is counted out.
 * @returns Those between, or null where they cannot be counted.
 */
export function targetsBetween(
  from: TargetReading,
  to: TargetReading,
  longest: number,
): TargetReading[] | null {
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

/**
 * Lists the letters between two.
 *
 * @param from The one.
 * @param to The other.
 * @returns Those between; none where one is no single letter.
 */
export function lettersBetween(from: string, to: string): string[] {
  if (from.length !== 1 || to.length !== 1) return [];
  const first = from.charCodeAt(0);
  const length = Math.max(0, to.charCodeAt(0) - first - 1);
  return Array.from({ length }, (_, index) => String.fromCharCode(first + index + 1));
}
