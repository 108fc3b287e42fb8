import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diffArrays } from 'diff';
import { diff } from 'fast-myers-diff';
// The library does not export its aligners, so they are imported from their sources. That is fair: all that is done to them before Node
// compiles them is that their types are taken away, and the libraries they are compared with are compiled in the same way.
import { alignByEdits } from '../../src/align/align-by-edits.js';
import { alignAnchored } from '../../src/align/anchored/align-anchored.js';
import { readAdopted, readDraft } from '../../src/read-draft.js';
import { alignTexts } from '../../src/reconcile/align-texts.js';
import { copiesOfWords, corpusAdopted, corpusWords, type AlignInput } from './align-inputs.js';
import { processTime, ratioOf, timeInRounds, timeOfMiddle, type Candidate, type Samples } from './rounds.js';
import { corpusDraft } from './texts.js';
import { verdict } from './verdict.js';

const myers = 'fast-myers-diff';
const jsdiff = 'jsdiff diffArrays';

/* Cells of a part: fewer than those of ten copies, so that they are cut too. */
const anchoredBudget = 1e8;

/**
 * Compares the alignment of a draft, all its brackets at once, with plain diffs of the words of the draft with all brackets in. Both are
 * given words as numbers and give back what is matched.
 */
export function compareAlignment(): void {
  const one = corpusWords();
  compareWithDiffs('x1', one, 0.5, 100, [jsdiffOf(one)]);
  // Here jsdiff takes 17 s.
  compareWithDiffs('x10', copiesOfWords(one, 10), 0.4, 7, []);
  alignLongTexts(one);
  exactGrowth(one);
  anchoredGrowth(one);
  memory(100);
}

/**
 * Compares the whole of what is done with a draft and an adopted text, from strings on, with a plain diff of their words alone.
 *
 * @param reconcile Reads both texts and reconciles them.
 */
export function compareReconcile(reconcile: (draft: string, adopted: string) => unknown): void {
  const [draft, adopted] = [corpusDraft(), corpusAdopted()];
  const whole = { name: 'reconcile', run: () => reconcile(draft, adopted) };
  const drafts = [readDraft(draft), readAdopted(adopted)] as const;
  const weighted = { name: 'its alignment', run: () => alignTexts(...drafts) };
  const samples = timeInRounds([whole, weighted, myersOf(corpusWords())], 50, processTime);
  const { median } = ratioOf(samples, 'reconcile', myers);
  console.log(
    '\nReconciliation at the size of the corpus; its alignment is by the weights of words, with margins',
  );
  console.log(tableOf(samples, 'reconcile'));
  verdict(
    `strings in, reconciliation out, at ${median.toFixed(2)} of the time of ${myers}, bar 3`,
    median <= 3,
  );
}

const alignmentOf = (name: string, { lattice, target }: AlignInput): Candidate => ({
  name,
  run: () => alignByEdits(lattice, target),
});

const myersOf = ({ clean, target }: AlignInput): Candidate => ({
  name: myers,
  run: () => [...diff(clean, target)],
});

function jsdiffOf({ clean, target }: AlignInput): Candidate {
  const [from, to] = [[...clean], [...target]];
  return { name: jsdiff, run: () => diffArrays(from, to) };
}

function compareWithDiffs(
  size: string,
  input: AlignInput,
  bar: number,
  rounds: number,
  others: readonly Candidate[],
): void {
  const samples = timeInRounds(
    [alignmentOf('alignment', input), myersOf(input), ...others],
    rounds,
    processTime,
  );
  const { clean, target, lattice } = input;
  console.log(
    `\nAlignment at ${size}, ${clean.length} words in ${lattice.ranges} brackets against ${target.length}, ${rounds} rounds`,
  );
  console.log(tableOf(samples, 'alignment'));
  const { median } = ratioOf(samples, 'alignment', myers);
  verdict(`alignment with path at ${median.toFixed(2)} of the time of ${myers}, bar ${bar}`, median <= bar);
}

/** The time of each candidate, and that of the first as a share of it. */
function tableOf(samples: Samples, ours: string): string {
  const rows = [...samples.keys()].map((name) => {
    const { low, median, high } = ratioOf(samples, ours, name);
    const share = `${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    return `${name.padEnd(22)}${timeOfMiddle(samples, name).toFixed(2).padStart(10)}${share.padStart(28)}`;
  });
  return [`${''.padEnd(22)}${'ms'.padStart(10)}${`${ours} / it`.padStart(28)}`, ...rows].join('\n');
}

function alignLongTexts(one: AlignInput): void {
  const input = copiesOfWords(one, Math.ceil(10_000 / one.clean.length));
  const seconds = timeOfMiddle(timeInRounds([alignmentOf('long', input)], 7, processTime), 'long') / 1000;
  console.log('\nAlignment of long texts');
  const sizes = `${input.clean.length} words against ${input.target.length}`;
  verdict(`${sizes} in ${seconds.toFixed(2)} s of one core, bar 1`, seconds < 1);
}

function exactGrowth(one: AlignInput): void {
  const candidates = [alignmentOf('1', one), alignmentOf('10', copiesOfWords(one, 10))];
  const samples = timeInRounds(candidates, 15, processTime);
  const exponent = Math.log10(ratioOf(samples, '10', '1').median);
  console.log('\nGrowth of alignment, time as a power of length');
  verdict(`exact, x1 to x10 ${exponent.toFixed(2)}, bar 2.1`, exponent <= 2.1);
}

function anchoredGrowth(one: AlignInput): void {
  const candidates = [10, 100, 1000].map((size) => {
    const { lattice, target } = copiesOfWords(one, size);
    return { name: String(size), run: () => alignAnchored(lattice, target, anchoredBudget) };
  });
  const samples = timeInRounds(candidates, 5, processTime);
  const exponent = (from: number, to: number): number =>
    Math.log10(ratioOf(samples, String(to), String(from)).median) / Math.log10(to / from);
  const whole = exponent(10, 1000);
  const steps = `x10 to x100 ${exponent(10, 100).toFixed(2)}, x100 to x1000 ${exponent(100, 1000).toFixed(2)}`;
  verdict(`in parts, ${steps}; x10 to x1000 ${whole.toFixed(2)}, bar 1.25`, whole <= 1.25);
  console.log(`  x1000 takes ${(timeOfMiddle(samples, '1000') / 1000).toFixed(1)} s`);
}

/** Aligns copies in a process of its own, where nothing else has used memory; so long a text is aligned once, exactly and in parts. */
function memory(size: number): void {
  const script = fileURLToPath(import.meta.resolve('./align-memory.ts'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { megabytes, seconds, more } = JSON.parse(stdout) as Record<string, number>;
  console.log(`\nMemory of an exact alignment at x${size}, in a process of its own`);
  verdict(
    `${Number(megabytes).toFixed(0)} MB at most, in ${Number(seconds).toFixed(1)} s, bar 300`,
    Number(megabytes) <= 300,
  );
  const share = Number(more);
  verdict(`in parts it costs ${(share * 100).toFixed(2)} % more than the least, bar 2`, share <= 0.02);
}
