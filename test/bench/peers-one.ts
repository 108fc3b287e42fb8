/** Runs one candidate of one measure, warm, in this process, and prints what a run takes: `peers-one.ts MEASURE CANDIDATE`. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { makeDiff, makePatches } from '@sanity/diff-match-patch';
import { diffArrays } from 'diff';
import { diff as myersDiff } from 'fast-myers-diff';
import { diffIndices } from 'node-diff3';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { copiesOfWords, corpusAdopted, corpusWords, wordsOfPair, type AlignInput } from './align-inputs.js';
import { handParse } from './hand-scanner.js';
import { copiesOf, corpusDraft, sharedText } from './texts.js';

/** What a run of a candidate takes, in milliseconds, and the most memory of its process, in megabytes. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

type Runs = Readonly<Record<string, () => unknown>>;

/* What Node imports by the name of the package. */
const built = join(import.meta.dirname, '../../dist/node/index.js');
const { parse, readAdopted, readDraft, reconcile } = (await import(
  pathToFileURL(built).href
)) as typeof import('../../src/index.js');

const parsers = (source: string): Runs => {
  const remark = unified().use(remarkParse).freeze();
  return {
    parse: () => parse(source),
    'readDraft, the model too': () => readDraft(source),
    'hand-written scanner': () => handParse(source),
    'remark-parse': () => remark.parse(source),
  };
};

/* Without the findings of lint, as the command line and the page reconcile. */
const asked = { lint: false };

/** One character a word, so that a diff of characters compares words. */
const encoded = (words: Int32Array): string => String.fromCharCode(...[...words].map((word) => 0x20 + word));

const aligners = (draft: string, adopted: string, words: () => AlignInput): Runs => {
  const of = (run: (clean: Int32Array, target: Int32Array) => unknown): (() => unknown) => {
    let input: AlignInput | undefined;
    return () => {
      input ??= words();
      return run(input.clean, input.target);
    };
  };
  return {
    'strings to a Reconciliation': () => reconcile(readDraft(draft, asked), readAdopted(adopted, asked)),
    'fast-myers-diff': of((clean, target) => [...myersDiff(clean, target)]),
    jsdiff: of((clean, target) => diffArrays([...clean], [...target])),
    'node-diff3': of((clean, target) => diffIndices([...clean], [...target])),
    '@sanity/diff-match-patch': of((clean, target) =>
      makePatches(encoded(clean), makeDiff(encoded(clean), encoded(target), { timeout: 1e6 })),
    ),
  };
};

const paris = (day: string): Runs => {
  const [draft, adopted] = [
    sharedText(`paris-agreement/draft-2015-12-${day}.md`),
    sharedText('paris-agreement/adopted-2015-12-12.md'),
  ];
  return aligners(draft, adopted, () => wordsOfPair(draft, adopted));
};

const measures: Readonly<Record<string, () => Runs>> = {
  'parse-1': () => parsers(corpusDraft()),
  'parse-100': () => parsers(copiesOf(corpusDraft(), 100)),
  markdown: () => ({
    'parse, as Markdown': () => parse(corpusAdopted(), { format: 'markdown' }),
    'parse, as plain text': () => parse(corpusAdopted(), { format: 'text' }),
    'remark-parse': parsers(corpusAdopted())['remark-parse'] ?? (() => null),
  }),
  'align-1': () => aligners(corpusDraft(), corpusAdopted(), corpusWords),
  'align-10': () =>
    aligners(copiesOf(corpusDraft(), 10), copiesOf(corpusAdopted(), 10), () =>
      copiesOfWords(corpusWords(), 10),
    ),
  'paris-9': () => paris('09'),
  'paris-4': () => paris('04'),
};

const [, , measure = '', candidate = ''] = process.argv;
const run = measures[measure]?.()[candidate];
if (run === undefined) throw new TypeError(`no candidate ${candidate} of ${measure}`);

/*
 * Warm is what a hundred runs have warmed: a reconciliation is as fast as it gets after about as many, a diff after fewer. What is faster than
 * that runs for four seconds, and what is slower for 25 and twice at least. Then two seconds are measured, and one run at least. Time of the
 * processor counts, so that a busy machine warms up as long.
 */
const warmRuns = 100;
const leastWarming = 4000;
const mostWarming = 25_000;
const least = 2000;
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const start = used();
const isWarm = (count: number): boolean => {
  const spent = used() - start;
  return count >= 2 && spent >= leastWarming && (count >= warmRuns || spent >= mostWarming);
};
for (let count = 0; !isWarm(count); count += 1) run();
const until = used() + least;
const before = process.cpuUsage();
const walls: number[] = [];
do {
  const begun = performance.now();
  run();
  walls.push(performance.now() - begun);
} while (used() < until);
const { user, system } = process.cpuUsage(before);
walls.sort((a, b) => a - b);
const result: Run = {
  wall: walls[Math.floor(walls.length / 2)] ?? NaN,
  cpu: (user + system) / 1000 / walls.length,
  peak: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(result));
