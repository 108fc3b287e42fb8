import type { Judged } from './judge.js';

/** What was measured on a document. */
export interface Measured {
  readonly name: string;
  readonly fates: readonly Judged[];
  /** Whether each labeled place was found. */
  readonly places: readonly boolean[];
}

/**
 * Says how far the program agrees with the labels.
 *
 * @param what The name of what is measured.
 * @param all The items.
 * @returns Agreement where the labelers agree, by class, a confusion matrix, how far confidences can be believed, and every disagreement.
 */
export function measureReport(what: string, all: readonly Judged[]): string {
  const decided = all.filter(isDecided);
  const wrong = decided.filter((one) => !isRight(one));
  const open = all.filter(({ labels }) => new Set(labels).size > 1);
  return [
    `${what}, where the two labelers agree: ${share(decided, isRight)}`,
    '',
    byClass(decided),
    confusion(decided),
    reliability(decided),
    ...wrong.map(disagreement),
    ...open.map(
      ({ name, labels, read }) => `labelers differ on ${name} (${labels.join(' or ')}); read as ${read}`,
    ),
    '',
  ].join('\n');
}

/**
 * Tells whether the readers agree, so that there is a right answer.
 *
 * @param judged What was labeled.
 * @returns Whether all labels are one.
 */
export const isDecided = ({ labels }: Judged): boolean => new Set(labels).size === 1;

/**
 * Tells whether the program agrees with the readers.
 *
 * @param judged What was labeled and read.
 * @returns Whether it is read as it is labeled.
 */
export const isRight = ({ labels, read }: Judged): boolean => labels[0] === read;

/**
 * Writes what was measured as a table in Markdown.
 *
 * @param measured A row each.
 * @returns Fates and places with intervals, and the Brier score.
 */
export function summaryTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, fates, places }) => {
    const decided = fates.filter(isDecided);
    const found = places.length === 0 ? '–' : share(places, Boolean);
    return `| ${name} | ${share(decided, isRight)} | ${interval(decided)} | ${found} | ${brierScore(decided).toFixed(3)} |`;
  });
  const head = '| left out | fates | 95 % interval | corresponding provisions | Brier |';
  return [head, '| --- | ---: | ---: | ---: | ---: |', ...rows, ''].join('\n');
}

const resamples = 2000;

/** From resampling paragraphs with replacement: spans of one paragraph stand and fall together. The sequence of chances is fixed. */
function interval(judged: readonly Judged[]): string {
  const byParagraph = new Map<string, { right: number; all: number }>();
  for (const one of judged) {
    const sum = byParagraph.get(one.paragraph) ?? { right: 0, all: 0 };
    sum.right += Number(isRight(one));
    sum.all += 1;
    byParagraph.set(one.paragraph, sum);
  }
  const groups = [...byParagraph.values()];
  let state = 1;
  const chance = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const shares: number[] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    let right = 0;
    let all = 0;
    for (const group of groups.map(() => groups[Math.floor(chance() * groups.length)])) {
      right += group?.right ?? 0;
      all += group?.all ?? 0;
    }
    shares.push(right / Math.max(1, all));
  }
  shares.sort((a, b) => a - b);
  const at = (quantile: number): string => (100 * (shares[Math.floor(quantile * resamples)] ?? 0)).toFixed(0);
  return `${at(0.025)}–${at(0.975)} %`;
}

function brierScore(judged: readonly Judged[]): number {
  const sum = judged.reduce((total, one) => total + (one.confidence - Number(isRight(one))) ** 2, 0);
  return sum / Math.max(1, judged.length);
}

/**
 * Writes a share.
 *
 * @param items All items.
 * @param test Which of them count.
 * @returns `49 of 50 (98.0 %)`.
 */
export function share<Item>(items: readonly Item[], test: (item: Item) => boolean): string {
  const right = items.filter(test).length;
  return `${String(right)} of ${String(items.length)} (${((100 * right) / Math.max(1, items.length)).toFixed(1)} %)`;
}

function byClass(judged: readonly Judged[]): string {
  const rows = classesOf(judged).map((name) => {
    const labeled = judged.filter(({ labels }) => labels[0] === name);
    const read = judged.filter((one) => one.read === name);
    const right = labeled.filter(isRight).length;
    return row(name, [labeled.length, right, read.length - right]);
  });
  return [row('class', ['labeled', 'right', 'wrongly so']), ...rows, ''].join('\n');
}

function confusion(judged: readonly Judged[]): string {
  const names = [...new Set([...classesOf(judged), ...judged.map(({ read }) => read)])].sort();
  const rows = names.map((label) =>
    row(
      label,
      names.map((read) => judged.filter((one) => one.labels[0] === label && one.read === read).length || '·'),
    ),
  );
  const head = row(
    'labeled \\ read',
    names.map((name) => name.slice(0, 11)),
  );
  return [head, ...rows, ''].join('\n');
}

function classesOf(judged: readonly Judged[]): string[] {
  return [...new Set(judged.flatMap(({ labels }) => labels.slice(0, 1)))].sort();
}

const row = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(18) + cells.map((cell) => String(cell).padStart(13)).join('');

/**
 * Says whether what is said with a confidence is right as often as that.
 *
 * @param judged Items with one label.
 * @returns A line for each range of confidences, and the Brier score.
 */
export function reliability(judged: readonly Judged[]): string {
  const bounds = [0, 0.5, 0.7, 0.8, 0.895, 0.95, 1.001];
  const rows = bounds.slice(0, -1).flatMap((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const items = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (items.length === 0) return [];
    const mean = items.reduce((sum, { confidence }) => sum + confidence, 0) / items.length;
    return [
      `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}  mean ${mean.toFixed(2)}  right ${share(items, isRight)}`,
    ];
  });
  return ['confidence', ...rows, `Brier score ${brierScore(judged).toFixed(3)}`, ''].join('\n');
}

function disagreement({ name, labels, read, confidence, reasons }: Judged): string {
  return [
    `${name}: labeled ${labels[0] ?? ''}, read as ${read} with ${String(confidence)}`,
    ...reasons.map(({ rule, text }) => `    ${rule}: ${text}`),
  ].join('\n');
}
