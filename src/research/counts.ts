/** How many there are, in all and of each kind; every kind is there, also those of which there are none. */
export interface Counts<Key extends string> {
  readonly total: number;
  readonly by: Readonly<Record<Key, number>>;
}

/** Counts of which it is said what they count: `total` is the denominator of every share, and `of` is what it consists of. */
export interface Distribution<Key extends string> extends Counts<Key> {
  readonly of: string;
}

/** The same for all, for those of substance, and for those that are about typography alone (see `typographicSpans`). */
export interface Split<Key extends string> {
  readonly of: string;
  readonly all: Counts<Key>;
  readonly substance: Counts<Key>;
  readonly typography: Counts<Key>;
}

/**
 * Counts things by their kind.
 *
 * @param keys All kinds, in the order in which they are told.
 * @param values The kind of each thing.
 * @returns How many there are of each kind.
 * @example
 * countsBy(['a', 'b', 'c'], ['a', 'b', 'a']); // { total: 3, by: { a: 2, b: 1, c: 0 } }
 */
export function countsBy<Key extends string>(keys: readonly Key[], values: readonly Key[]): Counts<Key> {
  const by = zeros(keys);
  for (const value of values) by[value] += 1;
  return { total: values.length, by };
}

/**
 * The same, with what is counted.
 *
 * @param of What is counted.
 * @param keys All kinds.
 * @param values The kind of each thing.
 * @returns The counts.
 */
export function distribution<Key extends string>(
  of: string,
  keys: readonly Key[],
  values: readonly Key[],
): Distribution<Key> {
  return { of, ...countsBy(keys, values) };
}

/**
 * Adds amounts by their kind.
 *
 * @param keys All kinds, in the order in which they are told.
 * @param amounts A kind and an amount each.
 * @returns The sums.
 */
export function sumsBy<Key extends string>(
  keys: readonly Key[],
  amounts: readonly (readonly [Key, number])[],
): Counts<Key> {
  const by = zeros(keys);
  let total = 0;
  for (const [key, amount] of amounts) {
    by[key] += amount;
    total += amount;
  }
  return { total, by };
}

/**
 * Counts things three times: all, those of substance, those of typography.
 *
 * @param of What is counted.
 * @param keys All kinds.
 * @param items The kind of each thing, and whether it is typography.
 * @returns The counts.
 */
export function splitBy<Key extends string>(
  of: string,
  keys: readonly Key[],
  items: readonly { readonly key: Key; readonly isTypographic: boolean }[],
): Split<Key> {
  const keysOf = (some: typeof items): Key[] => some.map(({ key }) => key);
  return {
    of,
    all: countsBy(keys, keysOf(items)),
    substance: countsBy(keys, keysOf(items.filter(({ isTypographic }) => !isTypographic))),
    typography: countsBy(keys, keysOf(items.filter(({ isTypographic }) => isTypographic))),
  };
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

/**
 * The share of a part.
 *
 * @param part The part.
 * @param total What it is a part of.
 * @returns From 0 to 1; 0 of nothing.
 */
export function shareOf(part: number, total: number): number {
  return total === 0 ? 0 : part / total;
}
