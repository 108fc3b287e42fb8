/**
 * Compares with named peers, each candidate in a process of its own, interleaved, and writes docs/benchmarks.md: medians with the middle half.
 * `npm run bench -- --peers [--rounds=N]`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from './peers-one.js';
import { spreadOf, type Spread } from './rounds.js';
import { draftPath, hasSharedTexts, sharedPath } from './texts.js';

const root = join(import.meta.dirname, '../..');
const dist = (name: string): string => join(root, 'dist', name);

interface Measure {
  readonly title: string;
  /** The first is ours, the second what it is compared with. */
  readonly candidates: readonly string[];
}

const parsers = ['parse', 'hand-written scanner', 'readDraft, the model too', 'remark-parse'];
const aligners = [
  'strings to a Reconciliation',
  'fast-myers-diff',
  'jsdiff',
  'node-diff3',
  '@sanity/diff-match-patch',
];
/* The others take minutes on longer texts. */
const quick = aligners.slice(0, 2);

const measures: Readonly<Record<string, Measure>> = {
  'parse-1': { title: 'Parsing the draft of the corpus, 11 kB', candidates: parsers },
  'parse-100': { title: 'Parsing a hundred copies of it, 1.2 MB', candidates: parsers },
  markdown: {
    title: 'Parsing the adopted text of the corpus, 12 kB',
    candidates: ['parse, as Markdown', 'parse, as plain text', 'remark-parse'],
  },
  'align-1': { title: 'The corpus pair; peers compare words that were made for them', candidates: aligners },
  'align-10': { title: 'Ten copies of both', candidates: quick },
  ...(hasSharedTexts && {
    'paris-9': { title: 'Paris, draft of 9 December 2015', candidates: quick },
    'paris-4': { title: 'Paris, draft of 4 December 2015', candidates: quick },
  }),
};

const adopted = join(root, 'corpus/hsp-ha-2-1/adopted-2023-06-09.md');
const importing = (name: string): string[] => [
  '--input-type=module',
  '--eval',
  `import ${JSON.stringify(`file://${dist(name)}`)}`,
];

const reconciling = (draft: string): string[] => [
  dist('cli.js'),
  'reconcile',
  ...[draft, 'adopted-2015-12-12.md'].map((name) => sharedPath(`paris-agreement/${name}`)),
];

/** What is started from nothing; the second is what the others are compared with. */
const starts: Readonly<Record<string, readonly string[]>> = {
  "import 'travaux'": importing('node/index.js'),
  'node -e 0': ['-e', '0'],
  "import 'travaux/parse'": importing('node/parse.js'),
  "import 'travaux/parties'": importing('node/parties.js'),
  'an empty module': ['--input-type=module', '--eval', ''],
  'travaux --version': [dist('cli.js'), '--version'],
  'travaux --help': [dist('cli.js'), '--help'],
  'travaux parse, the corpus': [dist('cli.js'), 'parse', draftPath],
  'travaux reconcile, the corpus': [dist('cli.js'), 'reconcile', draftPath, adopted],
  ...(hasSharedTexts && {
    'travaux reconcile, Paris, 9 December': reconciling('draft-2015-12-09.md'),
    'travaux reconcile, Paris, 4 December': reconciling('draft-2015-12-04.md'),
  }),
};

/**
 * Measures everything and writes the page.
 *
 * @param rounds How often each candidate has its turn.
 */
export function benchPeers(rounds: number): void {
  const tables = Object.entries(measures).map(([name, { title, candidates }]) => {
    const run = (candidate: string): Run => warmRun(name, candidate);
    return tableOf(title, candidates, interleaved(candidates, rounds, run));
  });
  const names = Object.keys(starts);
  const cold = interleaved(names, rounds * 2, (name) => coldRun(starts[name] ?? []));
  const page = pageOf([tableOf('Starting: a new process each time', names, cold), ...tables], rounds);
  writeFileSync(join(root, 'docs/benchmarks.md'), page);
  console.log(page);
}

function warmRun(measure: string, candidate: string): Run {
  const script = fileURLToPath(import.meta.resolve('./peers-one.ts'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, measure, candidate],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

/* The child tells what it took, since the parent would count its own time too. */
const told =
  'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();require("fs").writeSync(2,JSON.stringify([u+s,m]))})';

function coldRun(args: readonly string[]): Run {
  const hook = `data:text/javascript,${encodeURIComponent(`import{createRequire}from"module";const require=createRequire("file:///");${told}`)}`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], { encoding: 'utf8' });
  const wall = performance.now() - begun;
  if (status !== 0) throw new Error(stderr);
  const [cpu, peak] = JSON.parse(stderr.slice(stderr.lastIndexOf('['))) as [number, number];
  return { wall, cpu: cpu / 1000, peak: peak / 1000 };
}

/** Each candidate once a round, in an order that turns from round to round. */
function interleaved(
  names: readonly string[],
  rounds: number,
  run: (name: string) => Run,
): ReadonlyMap<string, Run[]> {
  const found = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) found.get(name)?.push(run(name));
  }
  return found;
}

function tableOf(title: string, names: readonly string[], runs: ReadonlyMap<string, Run[]>): string {
  const beside = names[1] ?? '';
  const rows = names.map((name) => {
    const own = runs.get(name) ?? [];
    const ratios = own.map(({ cpu }, round) => cpu / (runs.get(beside)?.[round]?.cpu ?? NaN));
    const ratio = spreadOf(ratios);
    return `| ${[
      `\`${name}\``,
      spread(spreadOf(own.map(({ wall }) => wall))),
      spread(spreadOf(own.map(({ cpu }) => cpu))),
      name === beside ? '1' : `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
      spreadOf(own.map(({ peak }) => peak)).median.toFixed(0),
    ].join(' | ')} |`;
  });
  return [
    `## ${title}`,
    '',
    `| candidate | wall, ms | CPU, ms | CPU / \`${beside}\` | peak, MB |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function spread({ low, median, high }: Spread): string {
  const digits = median < 10 ? 2 : median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

const peers = ['remark-parse', 'fast-myers-diff', 'diff', 'node-diff3', '@sanity/diff-match-patch'];

/** The peers with their versions, which the package pins. */
function peerVersions(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  return peers.map((name) => `${name} ${devDependencies[name] ?? ''}`).join(', ');
}

function pageOf(tables: readonly string[], rounds: number): string {
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${[
    '# Benchmarks',
    `\`npm run bench -- --peers\` writes this page. [performance.md](performance.md) says what is measured besides, and why ratios count and times do not.`,
    `Node ${process.version}, V8 ${process.versions.v8}, ${type()} ${release()}, ${machine}; load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Peers: ${peerVersions()}.\nEach candidate ran ${rounds === 1 ? 'once' : `${String(rounds)} times`}, in a process of its own, in turn with the others of its table: the median of the runs, and the middle half.\nWarm measures leave out the first hundred runs, and four seconds at least and 25 at most; the peak is that of the whole process, tools that compile TypeScript among it, where it is not a start.`,
    ...tables,
  ].join('\n\n')}\n`;
}
