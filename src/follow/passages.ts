import { sharedRuns, type SharedRun } from './shared-runs.js';

/** A text as the search for passages needs it. */
export interface FollowWords {
  /** The stem of each word, as a number. */
  readonly stems: Int32Array;
  /** The form of each word, as a number. */
  readonly forms: Int32Array;
}

/** Runs that follow one another in both texts. */
export interface SharedPassage {
  readonly runs: readonly SharedRun[];
  readonly words: number;
  /** The words that carry matter. */
  readonly matter: number;
  readonly bits: number;
}

/** What each stem tells. */
export interface Informativeness {
  /** By the number of the stem, in bits. */
  readonly bits: Float64Array;
  /** 1 for stems that carry matter and not grammar. */
  readonly matter: Uint8Array;
}

/* What parts two runs of one passage: a clause put in or left out, no more. */
const widestGap = 6;
/* What a gap of up to six words on either side is worth: the choice among its widths. */
const gapBits = 5.6;
/* One rare word in a formula (“the use of cities”) is a matter of subject, not of wording. */
const leastMatter = 2;
/* One passage in twenty texts of these lengths by chance, if words were drawn at random. */
const mostExpected = 0.05;

/**
 * Finds the passages that two texts share and that random words would hardly give.
 *
 * @param left The adopted text.
 * @param right The other.
 * @param informativeness What each stem tells.
 * @returns The passages in the order of the other text; none overlaps with another in it. Among passages that overlap the rarest stays.
 */
export function sharedPassages(
  left: FollowWords,
  right: FollowWords,
  { bits, matter }: Informativeness,
): SharedPassage[] {
  const scored = sharedRuns(left.stems, right.stems).map((run): SharedPassage => {
    let [sum, weighty] = [0, 0];
    for (let at = 0; at < run.length; at += 1) {
      const stem = right.stems[run.right + at] ?? 0;
      sum += bits[stem] ?? 0;
      weighty += matter[stem] ?? 0;
    }
    return { runs: [run], words: run.length, matter: weighty, bits: sum };
  });
  const enough = Math.log2((left.stems.length * right.stems.length) / mostExpected);
  const found = chains(scored.filter((one) => one.matter > 0)).filter(
    (one) => one.bits >= enough && one.matter >= leastMatter,
  );
  const kept: SharedPassage[] = [];
  for (const one of found.sort((a, b) => b.bits - a.bits))
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

/** Joins runs that go on within a few words in both texts. */
function chains(runs: readonly SharedPassage[]): SharedPassage[] {
  const best: SharedPassage[] = [];
  for (const one of [...runs].sort((a, b) => endOf(a) - endOf(b) || startOf(a) - startOf(b))) {
    let chain = one;
    for (let index = best.length - 1; index >= 0; index -= 1) {
      const before = best[index];
      if (before === undefined || startOf(one) - endOf(before) > widestGap) {
        if (before !== undefined && startOf(one) - endOf(before) > 4 * widestGap) break;
        continue;
      }
      if (!goesOn(before, one)) continue;
      const joined = {
        runs: [...before.runs, ...one.runs],
        words: before.words + one.words,
        matter: before.matter + one.matter,
        bits: before.bits + one.bits - gapBits,
      };
      if (joined.bits > chain.bits) chain = joined;
    }
    best.push(chain);
  }
  return best;
}

function goesOn(before: SharedPassage, next: SharedPassage): boolean {
  const [last, first] = [before.runs.at(-1), next.runs[0]];
  if (last === undefined || first === undefined) return false;
  const gapLeft = first.left - (last.left + last.length);
  const gapRight = first.right - (last.right + last.length);
  return gapLeft >= 0 && gapRight >= 0 && gapLeft <= widestGap && gapRight <= widestGap;
}

const startOf = ({ runs }: SharedPassage): number => runs[0]?.right ?? 0;

function endOf({ runs }: SharedPassage): number {
  const last = runs.at(-1);
  return last === undefined ? 0 : last.right + last.length;
}

function overlaps(one: SharedPassage, other: SharedPassage): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}
