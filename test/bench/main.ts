/**
 * Measures `parse` of the built library and the alignment of texts, and says whether they are as fast as they are meant to be. A report,
 * not a gate: times of a shared machine must not break a build.
 */
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { buildIfStale } from '../check/build-if-stale.js';
import { compareAlignment, compareReconcile } from './align-speed.js';
import { countsOf } from './counts.js';
import { handParse } from './hand-scanner.js';
import { benchPeers } from './peers.js';
import { retainedBy, startTimes } from './processes.js';
import { compareReport } from './report-speed.js';
import { ratioOf, timeInRounds, timeOfMiddle, type Samples, type Spread } from './rounds.js';
import { copiesOf, corpusDraft, draftPath } from './texts.js';
import { verdict } from './verdict.js';

const sizes = [1, 10, 100];
/* What Node imports by the name of the package. */
const built = join(import.meta.dirname, '../../dist/node/index.js');

buildIfStale();
if (process.argv.includes('--peers')) {
  benchPeers(Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 7));
  process.exit();
}
const { parse, readAdopted, readDraft, reconcile } = (await import(
  pathToFileURL(built).href
)) as typeof import('../../src/index.js');
const remark = unified().use(remarkParse).freeze();
const draft = corpusDraft();

console.log(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`);
if ((loadavg()[0] ?? 0) > cpus().length / 2)
  console.log('The machine is busy with other work: expect worse figures, of starting most of all.');
console.log();
assertSameResult(draft);
compareSpeed('x1', draft, 0.12, 300);
compareSpeed('x100', copiesOf(draft, 100), 0.15, 9);
growth();
startAndMemory();
compareAlignment();
/* Without the findings of lint, as the command line and the page reconcile. */
const asked = { lint: false };
compareReconcile((text, adopted) => reconcile(readDraft(text, asked), readAdopted(adopted, asked)));
compareReport();

/** A comparison with a scanner that finds something else would say nothing. */
function assertSameResult(text: string): void {
  const ours = countsOf(text, parse(text).tree);
  const theirs = countsOf(text, handParse(text));
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
    throw new Error(`the scanner found ${JSON.stringify(theirs)}, parse ${JSON.stringify(ours)}`);
  }
  const { spans, tags, entries, labels } = ours;
  console.log(
    `The draft: ${spans} spans, ${tags} tags, ${entries} entries, ${labels.split(', ').length} labels;`,
  );
  console.log('parse and the hand-written scanner agree on all of them.');
}

function compareSpeed(size: string, text: string, bar: number, rounds: number): void {
  const runs = {
    parse: () => parse(text),
    'hand-written scanner': () => handParse(text),
    'remark-parse': () => remark.parse(text),
  };
  const candidates = Object.entries(runs).map(([name, run]) => ({ name, run }));
  const samples = timeInRounds(candidates, rounds);
  const kilobytes = Buffer.byteLength(text) / 1000;
  console.log(`\n${size}, ${kilobytes.toFixed(0)} kB, ${String(rounds)} rounds`);
  console.log('                            ms    MB/s   time / scanner (middle half)   time / remark-parse');
  for (const { name } of candidates) console.log(speedRow(samples, name, kilobytes));
  const { median } = ratioOf(samples, 'hand-written scanner', 'parse');
  verdict(`parse at ${percent(median)} of the speed of the scanner, bar ${percent(bar)}`, median >= bar);
}

function speedRow(samples: Samples, name: string, kilobytes: number): string {
  const time = timeOfMiddle(samples, name);
  const scanner = ratioOf(samples, name, 'hand-written scanner');
  const ofScanner = `${scanner.median.toFixed(2)} (${scanner.low.toFixed(2)} to ${scanner.high.toFixed(2)})`;
  return [
    name.padEnd(22),
    time.toFixed(2).padStart(8),
    (kilobytes / time).toFixed(1).padStart(8),
    ofScanner.padStart(24),
    ratioOf(samples, name, 'remark-parse').median.toFixed(3).padStart(18),
  ].join('');
}

function growth(): void {
  const candidates = sizes.map((size) => {
    const text = copiesOf(draft, size);
    return { name: String(size), run: () => parse(text) };
  });
  const samples = timeInRounds(candidates, 9);
  const exponent = (from: number, to: number): number =>
    Math.log10(ratioOf(samples, String(to), String(from)).median) / Math.log10(to / from);
  const steps = `x1 to x10 ${exponent(1, 10).toFixed(2)}, x10 to x100 ${exponent(10, 100).toFixed(2)}`;
  console.log('\nGrowth of parse, time as a power of length');
  const whole = exponent(1, 100);
  verdict(`${steps}; x1 to x100 ${whole.toFixed(2)}, bar 1.35`, whole <= 1.35);
}

function startAndMemory(): void {
  const { bare, importing, firstParse } = startTimes(built, draftPath, 15);
  const retained = retainedBy(built, copiesOf(draft, 100));
  console.log(`\nStart and memory; bare Node starts in ${milliseconds(bare)}`);
  verdict(`importing the library adds ${milliseconds(importing)}, bar 50`, importing.median <= 50);
  verdict(`what parse makes of x100 holds ${retained.toFixed(0)} MB, bar 64`, retained <= 64);
  console.log(`  importing it and parsing the draft once adds ${milliseconds(firstParse)}`);
}

function milliseconds({ low, median, high }: Spread): string {
  return `${median.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
