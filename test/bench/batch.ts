/**
 * Runs `travaux batch` over generated negotiations of the size of the corpus pair: with one worker and with two in turns, then killed and
 * started again. Reports times, memory over time, damaged files and whether the bytes are the same. A report, not a gate.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpus, loadavg, tmpdir } from 'node:os';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../check/build-if-stale.js';
import { damagedFiles, writeCorpus, type GeneratedCorpus } from '../check/generated-corpus.js';
import { verdict } from './verdict.js';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const clockTick = 100;

const count = Number(/--count=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1000);
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1);
/* Beside a busy machine's other work times say little; the same bytes and the memory do. */
const isTimed = !process.argv.includes('--untimed');

interface Run {
  readonly code: number | null;
  readonly seconds: number;
  /** Of the processor, of all threads, and of the thread that hands out the work. */
  readonly cpu: number;
  readonly mainCpu: number;
  /** Megabytes, at each tenth of the time. */
  readonly memory: readonly number[];
  readonly failures: number;
}

buildIfStale();
const folder = mkdtempSync(join(tmpdir(), 'travaux-batch-'));
try {
  console.log(
    `Node ${process.version}, ${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  const corpus = writeCorpus(folder, { count, damaged: Object.keys(damagedFiles).length });
  console.log(
    `${String(count)} negotiations of the size of the corpus pair, and ${String(corpus.damaged.length)} damaged`,
  );
  const hashes = new Set<string>();
  const times = { 1: [] as number[], 2: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const jobs of isTimed ? ([2, 1] as const) : ([2] as const)) {
      const out = join(folder, `out-${String(jobs)}-${String(round)}`);
      const run = await measured(corpus, out, jobs);
      times[jobs].push(run.seconds);
      show(`${String(jobs)} at once`, run);
      hashes.add(hashOf(out));
      verdict(
        `${String(run.failures)} of ${String(corpus.damaged.length)} damaged files are listed, exit code ${String(run.code)}`,
        run.failures === corpus.damaged.length && run.code === 1,
      );
    }
  const out = join(folder, 'out-killed');
  const killed = await measured(corpus, out, 2, 0.4);
  show('killed', killed);
  show('started again', await measured(corpus, out, 2));
  hashes.add(hashOf(out));
  verdict('the same bytes, whatever the number of workers, and killed and started again', hashes.size === 1);
  if (isTimed) {
    const ratio = middle(times[1]) / middle(times[2]);
    verdict(`two at once are ${ratio.toFixed(2)} times as fast as one, bar 1.8`, ratio >= 1.8);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs the command; kills it without warning when a share of the negotiations is done, where one is given. */
async function measured(corpus: GeneratedCorpus, out: string, jobs: number, share?: number): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, 'batch', corpus.manifest, '-o', out, '--jobs', String(jobs)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const samples: number[] = [];
  let cpu = 0;
  let mainCpu = 0;
  const timer = setInterval(() => {
    const { pid } = child;
    if (pid === undefined) return;
    try {
      samples.push(
        Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1e3,
      );
      cpu = cpuOf(`/proc/${String(pid)}/stat`);
      mainCpu = cpuOf(`/proc/${String(pid)}/task/${String(pid)}/stat`);
      const done = Number(
        /([\d,]+) of [\d,]+ negotiations/gu.exec(said.split('\n').at(-2) ?? '')?.[1]?.replace(',', ''),
      );
      if (share !== undefined && done >= share * count) child.kill('SIGKILL');
    } catch {
      /* It has just ended, or this is no Linux. */
    }
  }, 250);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const failures = said.split('\n').filter((line) => line.includes(': broken ')).length;
  const memory = Array.from(
    { length: 10 },
    (_, tenth) => samples[Math.floor(((tenth + 1) * (samples.length - 1)) / 10)] ?? 0,
  );
  return { code, seconds: (performance.now() - begun) / 1000, cpu, mainCpu, memory, failures };
}

/** Seconds of the processor, by proc(5). */
function cpuOf(path: string): number {
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / clockTick;
}

function show(name: string, { seconds, cpu, mainCpu, memory }: Run): void {
  console.log(
    `${name}: ${seconds.toFixed(0)} s; ${cpu.toFixed(0)} s of the processor (${mainCpu.toFixed(1)} s of it the thread that hands out work), ${((1000 * cpu) / count).toFixed(0)} ms a negotiation; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  console.log(`  memory at each tenth of the time: ${memory.map((one) => one.toFixed(0)).join(' ')} MB`);
}

function hashOf(out: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(out.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
