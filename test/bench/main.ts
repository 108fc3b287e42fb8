/**
 * Measures `parse` of the built library, and says whether it is as fast as it is meant to be. A report, not a gate: times of a shared
 * machine must not break a build.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import buildIfStale from '../global-setup.js';
import { countsOf } from './counts.js';
import { handParse } from './hand-scanner.js';
import { firstParseTime, importTime, retainedBy } from './processes.js';
import { ratioOf, timeInRounds, timeOfMiddle, type Samples } from './rounds.js';
import { copiesOf, corpusDraft, draftPath } from './texts.js';

const sizes = [1, 10, 100];
const built = join(import.meta.dirname, '../../dist/index.js');

buildIfStale();
const { parse } = (await import(pathToFileURL(built).href)) as typeof import('../../src/index.js');
const remark = unified().use(remarkParse).freeze();
const draft = corpusDraft();

console.log(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`);
assertSameResult(draft);
compareSpeed('x1', draft, 0.12, 300);
compareSpeed('x100', copiesOf(draft, 100), 0.15, 9);
growth();
startAndMemory();

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
  console.log('parse and the hand-written scanner agree on all of them.\n');
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
  console.log(`${size}, ${kilobytes.toFixed(0)} kB, ${String(rounds)} rounds`);
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
  console.log('Growth of parse, time as a power of length');
  const whole = exponent(1, 100);
  verdict(`${steps}; x1 to x100 ${whole.toFixed(2)}, bar 1.35`, whole <= 1.35);
}

function startAndMemory(): void {
  const start = importTime(built, 15);
  const first = firstParseTime(built, draftPath, 15);
  const retained = retainedBy(built, copiesOf(draft, 100));
  console.log('Start and memory');
  const spread = `${start.low.toFixed(0)} to ${start.high.toFixed(0)}`;
  verdict(`import over bare Node ${start.median.toFixed(0)} ms (${spread}), bar 50`, start.median <= 50);
  console.log(`  import and the first parse of the draft ${first.median.toFixed(0)} ms`);
  verdict(`what parse makes of x100 holds ${retained.toFixed(0)} MB, bar 64`, retained <= 64);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function verdict(claim: string, isMet: boolean): void {
  console.log(`  ${isMet ? 'met    ' : 'NOT MET'} ${claim}\n`);
}
