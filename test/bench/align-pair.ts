/**
 * Aligns one pair of texts in this process, where nothing else has been compiled and has used memory, and prints what was measured.
 *
 * The library does not export its aligner, so it is imported from its sources. That is fair: all that is done to them before Node compiles
 * them is that their types are taken away, and the library it is compared with is compiled in the same way.
 */
import { alignWeighted } from '../../src/align/weighted/align-weighted.js';
import { copiesOfWords, corpusWords, type AlignInput } from './align-inputs.js';
import { alignedPairs, myers, myersOf } from './align-speed.js';
import { processTime, ratioOf, timeInRounds, timeOfMiddle, type Spread } from './rounds.js';

/** The alignment of a pair. */
export interface Measured {
  /** Of both texts. */
  readonly words: number;
  /** In milliseconds. */
  readonly time: number;
  /** Of the time of a plain diff. */
  readonly share: Spread;
  /** The share of all pairs of a symbol of the tape and a word that were looked at. */
  readonly looked: number;
}

/** An alignment that was made once. */
export interface Memory {
  readonly words: number;
  readonly cost: number;
  /** Over what had been used before. */
  readonly megabytes: number;
  readonly seconds: number;
}

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

function measure({ read }: { readonly read: () => AlignInput }): Measured {
  const input = read();
  const { lattice, target, weighing, paragraphs, clean } = input;
  const work = { looked: 0, changed: 0, repeated: 0 };
  alignWeighted(lattice, target, weighing, paragraphs, { work });
  const ours = { name: 'alignment', run: () => alignWeighted(lattice, target, weighing, paragraphs) };
  const samples = timeInRounds([ours, myersOf(input)], 25, processTime);
  return {
    words: clean.length + target.length,
    time: timeOfMiddle(samples, ours.name),
    share: ratioOf(samples, ours.name, myers),
    looked: work.looked / lattice.tape.length / target.length,
  };
}

function alignOnce(count: number, mostWork: number | undefined): Memory {
  const { lattice, target, weighing, paragraphs, clean } = copiesOfWords(corpusWords(), count);
  const before = megabytes();
  const start = processTime();
  const options = mostWork === undefined ? {} : { mostWork };
  const { cost } = alignWeighted(lattice, target, weighing, paragraphs, options);
  const seconds = (processTime() - start) / 1000;
  return { words: clean.length + target.length, cost, megabytes: megabytes() - before, seconds };
}

const [, , kind, name = ''] = process.argv;
const pair = alignedPairs[name];
if (kind === 'speed' && pair !== undefined) console.log(JSON.stringify(measure(pair)));
else console.log(JSON.stringify(alignOnce(Number(name), kind === 'exactly' ? Infinity : undefined)));
