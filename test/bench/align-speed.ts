import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diff } from 'fast-myers-diff';
import { copiesOfWords, corpusAdopted, corpusWords, wordsOfPair, type AlignInput } from './align-inputs.js';
import type { Measured, Memory } from './align-pair.js';
import { processTime, ratioOf, timeInRounds, timeOfMiddle, type Candidate, type Samples } from './rounds.js';
import { corpusDraft, hasSharedTexts, sharedText } from './texts.js';
import { verdict } from './verdict.js';

export const myers = 'fast-myers-diff';

/** A pair of texts, and the share of the time of a plain diff of their words in which they are to be aligned. */
interface AlignedPair {
  readonly bar: number;
  readonly read: () => AlignInput;
}

const paris = (draft: string): AlignInput =>
  wordsOfPair(sharedText(`paris-agreement/${draft}`), sharedText('paris-agreement/adopted-2015-12-12.md'));

/** The pairs that are measured; those that are not part of the project only where they lie beside it. */
export const alignedPairs: Readonly<Record<string, AlignedPair>> = {
  'the corpus': { bar: 0.45, read: corpusWords },
  'the corpus, ten times': { bar: 0.25, read: () => copiesOfWords(corpusWords(), 10) },
  ...(hasSharedTexts && {
    'Paris, 9 December': { bar: 0.25, read: () => paris('draft-2015-12-09.md') },
    'Paris, 4 December': { bar: 0.15, read: () => paris('draft-2015-12-04.md') },
    'biodiversity beyond national jurisdiction, June 2022': {
      bar: 0.25,
      read: () =>
        wordsOfPair(sharedText('bbnj/draft-2022-06-01.txt'), sharedText('bbnj/adopted-2023-06-19.txt')),
    },
  }),
};

/* So many copies of the corpus take minutes with a plain diff, so there is none beside them. */
const largest = 100;

/**
 * Compares the alignment of a draft, all its brackets at once, with plain diffs of the words of the draft with all brackets in. Both are
 * given words as numbers and give back what is matched.
 */
export function compareAlignment(): void {
  console.log(
    '\nAlignment by the weights of words, with the margins of all brackets; each pair in a process of its own',
  );
  console.log(
    `${'words'.padStart(62)}${'ms'.padStart(10)}${`share of ${myers}`.padStart(28)}${'pairs looked at'.padStart(18)}`,
  );
  for (const [name, { bar }] of Object.entries(alignedPairs)) {
    const { words, time, share, looked } = inProcess('speed', name) as Measured;
    const spread = `${share.median.toFixed(3)} (${share.low.toFixed(3)} to ${share.high.toFixed(3)})`;
    const cells = `${(100 * looked).toFixed(2)} %`;
    console.log(
      `  ${name.padEnd(52)}${String(words).padStart(8)}${time.toFixed(1).padStart(10)}${spread.padStart(28)}${cells.padStart(18)}`,
    );
    verdict(`${share.median.toFixed(3)}, bar ${bar}`, share.median <= bar);
  }
  longTexts();
}

/**
 * Compares the whole of what is done with a draft and an adopted text, from strings on, with a plain diff of their words alone.
 *
 * @param reconcile Reads both texts and reconciles them.
 */
export function compareReconcile(reconcile: (draft: string, adopted: string) => unknown): void {
  const [draft, adopted] = [corpusDraft(), corpusAdopted()];
  const whole = { name: 'reconcile', run: () => reconcile(draft, adopted) };
  const samples = timeInRounds([whole, myersOf(corpusWords())], 50, processTime);
  const { median } = ratioOf(samples, 'reconcile', myers);
  console.log('\nReconciliation at the size of the corpus');
  console.log(tableOf(samples, 'reconcile'));
  verdict(
    `strings in, reconciliation out, at ${median.toFixed(2)} of the time of ${myers}, bar 3`,
    median <= 3,
  );
}

/** A plain diff of the words. */
export const myersOf = ({ clean, target }: AlignInput): Candidate => ({
  name: myers,
  run: () => [...diff(clean, target)],
});

/** The time of each candidate, and that of the first as a share of it. */
function tableOf(samples: Samples, ours: string): string {
  const rows = [...samples.keys()].map((name) => {
    const { low, median, high } = ratioOf(samples, ours, name);
    const share = `${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    return `${name.padEnd(22)}${timeOfMiddle(samples, name).toFixed(2).padStart(10)}${share.padStart(28)}`;
  });
  return [`${''.padEnd(22)}${'ms'.padStart(10)}${`${ours} / it`.padStart(28)}`, ...rows].join('\n');
}

/** Copies are aligned once, since it takes so long: within the limit, where they are cut, and exactly all the same. */
function longTexts(): void {
  const cut = inProcess('once', String(largest)) as Memory;
  const exact = inProcess('exactly', String(largest)) as Memory;
  const line = ({ megabytes, seconds }: Memory): string =>
    `${megabytes.toFixed(0)} MB more than its texts take, in ${seconds.toFixed(1)} s`;
  console.log(`\nThe corpus ${largest} times, ${exact.words} words`);
  verdict(`in parts: ${line(cut)}, bars 160 and 4`, cut.megabytes <= 160 && cut.seconds <= 4);
  verdict(`exactly: ${line(exact)}, bar 300`, exact.megabytes <= 300);
  const more = cut.cost / exact.cost - 1;
  verdict(`in parts it costs ${(100 * more).toFixed(3)} % more than the least, bar 1`, more <= 0.01);
}

function inProcess(kind: string, name: string): unknown {
  const script = fileURLToPath(import.meta.resolve('./align-pair.ts'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, kind, name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
