import { bootstrapOf, type Estimate } from '../research/intervals.js';
import type { VerdictRow, Verdicts } from './read-verdicts.js';
import { verdictKinds, type VerdictKind } from './review-table.js';

/** A verdict that two people make in two ways. */
export interface VerdictDisagreement {
  readonly kind: VerdictKind;
  readonly id: string;
  readonly label: string | null;
  readonly words: string;
  /** What the program said. */
  readonly program: string;
  /** What each person says, in the order of the files. */
  readonly said: readonly {
    readonly by: string;
    readonly verdict: string;
    readonly comment: string | null;
  }[];
}

/** How far people agree on the verdicts of one kind. */
export interface VerdictAgreement {
  readonly kind: VerdictKind;
  /** Verdicts that two people or more made. */
  readonly units: number;
  /** Of these those on which all agree. */
  readonly agreed: number;
  /** Krippendorff's alpha for nominal data: 1 is full agreement, 0 what chance would give; null where all said one thing, or nothing. */
  readonly alpha: Estimate;
  /** How often the people who judged agree with the program: a share of all their verdicts. */
  readonly withProgram: { readonly agreed: number; readonly of: number };
}

/** What several files of verdicts on the same texts have in common. */
export interface ComparedVerdicts {
  /** One for each kind that somebody judged. */
  readonly agreements: readonly VerdictAgreement[];
  /** In the order of the first file. */
  readonly disagreements: readonly VerdictDisagreement[];
}

interface Unit {
  readonly kind: VerdictKind;
  readonly rows: VerdictRow[];
}

/**
 * Compares the verdicts of people on the same texts. Only what was filled in counts: an empty cell says that nobody looked.
 *
 * Alpha is that of Krippendorff (Content Analysis, 2004, chapter 11) for nominal data, α = 1 − Dₒ/Dₑ, for two people or more and with missing
 * verdicts. Its interval is the percentile interval of a bootstrap over the verdicts (Zapf et al., BMC Medical Research Methodology 16:93, 2016).
 *
 * @param files Files of verdicts, of `readVerdicts`.
 * @returns Agreement by kind, and every disagreement.
 * @example
 * const { agreements } = compareVerdicts([await readVerdicts(one), await readVerdicts(other)]);
 */
export function compareVerdicts(files: readonly Verdicts[]): ComparedVerdicts {
  const units = unitsOf(files);
  const agreements = verdictKinds.flatMap((kind) => {
    const own = units.filter((unit) => unit.kind === kind);
    return own.length === 0 ? [] : [agreementOn(kind, own)];
  });
  const disagreements = units.filter((unit) => new Set(unit.rows.map(saidIn)).size > 1).map(disagreementOn);
  return { agreements, disagreements };
}

/** One row of each file, by what it is about. */
function unitsOf(files: readonly Verdicts[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { rows } of files) {
    /* In one file the last row counts, as `withVerdicts` has it. */
    const own = new Map<string, VerdictRow>();
    for (const row of rows)
      if (row.corrected !== null) own.set(JSON.stringify([row.texts, row.kind, row.id]), row);
    for (const [key, row] of own) {
      const kind = verdictKinds.find((one) => one === row.kind);
      if (kind === undefined) continue;
      const unit = units.get(key) ?? { kind, rows: [] };
      unit.rows.push(row);
      units.set(key, unit);
    }
  }
  return [...units.values()];
}

function saidIn({ corrected }: VerdictRow): string {
  return folded(corrected ?? '');
}

/* `adopted in part` is `adopted-in-part`. */
const folded = (verdict: string): string => verdict.toLowerCase().replaceAll(' ', '-');

function agreementOn(kind: VerdictKind, units: readonly Unit[]): VerdictAgreement {
  const values = units.map(({ rows }) => rows.map(saidIn)).filter((said) => said.length > 1);
  const all = units.flatMap(({ rows }) => rows);
  return {
    kind,
    units: values.length,
    agreed: values.filter((said) => new Set(said).size === 1).length,
    alpha: bootstrapOf(values, krippendorffAlpha),
    withProgram: {
      agreed: all.filter((row) => saidIn(row) === folded(row.verdict)).length,
      of: all.length,
    },
  };
}

function disagreementOn({ kind, rows }: Unit): VerdictDisagreement {
  const [first] = rows;
  return {
    kind,
    id: first?.id ?? '',
    label: first?.label ?? null,
    words: first?.words ?? '',
    program: first?.verdict ?? '',
    said: rows.map((row) => ({ by: row.by, verdict: saidIn(row), comment: row.comment })),
  };
}

/**
 * Computes Krippendorff's alpha for nominal data from the coincidences of values: α = 1 − (n − 1) Σ oₓᵧ / Σ nₓnᵧ, both sums over different
 * values x and y, where oₓᵧ counts the ordered pairs of values of one unit, each weighted by 1 / (values of the unit − 1), nₓ the values x
 * that stand in pairs, and n all of these.
 *
 * @param units The values that the coders gave each unit; units with one value or none are passed over.
 * @returns Alpha, at most 1; null where fewer than two values occur, since nothing varies that could be agreed upon.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const counts = new Map<string, number>();
  let [total, differing] = [0, 0];
  for (const values of units) {
    if (values.length < 2) continue;
    const own = new Map<string, number>();
    for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
    for (const [value, count] of own) {
      counts.set(value, (counts.get(value) ?? 0) + count);
      differing += (count * (values.length - count)) / (values.length - 1);
    }
    total += values.length;
  }
  if (counts.size < 2) return null;
  const expected = [...counts.values()].reduce((sum, count) => sum + count * (total - count), 0);
  return 1 - ((total - 1) * differing) / expected;
}
