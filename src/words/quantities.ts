/** A number or a date that words side by side say. */
export interface Quantity {
  readonly kind: 'number' | 'date';
  /** The same for all ways to say it: `2000000`, `2015-12-12`, `2015-12`, `12-12`. */
  readonly value: string;
  /** The index after its last word. */
  readonly end: number;
}

const multipliers: Readonly<Partial<Record<string, number>>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthNumbers = new Map<string, number>(
  months.flatMap((month, index) => [
    [month, index + 1],
    [month.slice(0, 3), index + 1],
  ]),
);
monthNumbers.set('sept', 9);

/**
 * Reads the number or the date that begins with a word: `2 million`, `one hundred and five`, `12 December 2015`, `December 12, 2015`.
 *
 * @param forms Normal forms, so that `ten` is `10` and `1,000` is `1000`.
 * @param first The index of the first word.
 * @returns The quantity; null where none begins.
 */
export function quantityAt(forms: readonly string[], first: number): Quantity | null {
  return dateAt(forms, first) ?? numberAt(forms, first);
}

/*
 * As in `one hundred and five`: a number, its multipliers, and, where a multiplier was last, a smaller number that fills it up, which may have
 * multipliers of its own, smaller than those before.
 */
function numberAt(forms: readonly string[], first: number): Quantity | null {
  let end = first;
  let sum = 0;
  let limit = Infinity;
  for (;;) {
    const at = end > first ? skip(forms, end, ['and']) : end;
    const group = groupAt(forms, at);
    if (group === null || group.value >= limit) break;
    sum += group.value;
    end = group.end;
    limit = group.multiplier;
  }
  if (end === first) return null;
  return { kind: 'number', value: String(Number(sum.toPrecision(15))), end };
}

/** A number with the multipliers behind it: `5`, `2 hundred`, `2 hundred thousand`. */
function groupAt(
  forms: readonly string[],
  first: number,
): { value: number; multiplier: number; end: number } | null {
  const digits = digitsOf(forms[first]);
  if (digits === null) return null;
  let [value, multiplier, end] = [digits, 1, first + 1];
  for (;;) {
    const next = multipliers[forms[end] ?? ''];
    if (next === undefined) break;
    value *= next;
    multiplier = next;
    end += 1;
  }
  /* Nothing fills up a number in digits: `in 2015 3 States`. */
  return { value, multiplier: multiplier === 1 ? 0 : multiplier, end };
}

function digitsOf(form: string | undefined): number | null {
  return form !== undefined && /^\d{1,15}(?:\.\d{1,6})?$/u.test(form) ? Number(form) : null;
}

function dateAt(forms: readonly string[], first: number): Quantity | null {
  const day = dayOf(forms[first]);
  const monthFirst = monthNumbers.get(forms[first] ?? '');
  if (day !== null) {
    const at = skip(forms, first + 1, ['of']);
    const month = monthNumbers.get(forms[at] ?? '');
    return month === undefined ? null : dateOf(forms, month, day, at + 1);
  }
  if (monthFirst === undefined) return null;
  const at = skip(forms, first + 1, ['.']);
  const dayBehind = dayOf(forms[at]);
  if (dayBehind !== null) return dateOf(forms, monthFirst, dayBehind, at + 1);
  const year = yearOf(forms[at]);
  return year === null ? null : { kind: 'date', value: `${year}-${twoDigits(monthFirst)}`, end: at + 1 };
}

function dateOf(forms: readonly string[], month: number, day: number, end: number): Quantity {
  const at = skip(forms, end, [',', '.']);
  const year = yearOf(forms[at]);
  const value = `${twoDigits(month)}-${twoDigits(day)}`;
  return year === null
    ? { kind: 'date', value, end }
    : { kind: 'date', value: `${year}-${value}`, end: at + 1 };
}

const skip = (forms: readonly string[], at: number, skipped: readonly string[]): number =>
  skipped.includes(forms[at] ?? '') ? at + 1 : at;

function dayOf(form: string | undefined): number | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(form ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

const yearOf = (form: string | undefined): string | null =>
  form !== undefined && /^(?:1[5-9]|20|21)\d\d$/u.test(form) ? form : null;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
