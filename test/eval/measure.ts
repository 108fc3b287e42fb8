/** One item that was labeled by hand, twice, and read by the program. */
export interface Judged {
  readonly name: string;
  /** What both labelers said. */
  readonly labels: readonly string[];
  readonly read: string;
  readonly confidence: number;
  readonly reasons: readonly { rule: string; text: string }[];
}

/**
 * Says how far the program agrees with the labels.
 *
 * @param what The name of what is measured.
 * @param all The items.
 * @returns Agreement where the labelers agree, by class, a confusion matrix, how far confidences can be believed, and every disagreement.
 */
export function measureReport(what: string, all: readonly Judged[]): string {
  const decided = all.filter(({ labels }) => new Set(labels).size === 1);
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

const isRight = ({ labels, read }: Judged): boolean => labels[0] === read;

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

/** Whether what is said with a confidence is right as often as that. */
function reliability(judged: readonly Judged[]): string {
  const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001];
  const rows = bounds.slice(0, -1).flatMap((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const items = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (items.length === 0) return [];
    const mean = items.reduce((sum, { confidence }) => sum + confidence, 0) / items.length;
    return [
      `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}  mean ${mean.toFixed(2)}  right ${share(items, isRight)}`,
    ];
  });
  const brier =
    judged.reduce((sum, one) => sum + (one.confidence - Number(isRight(one))) ** 2, 0) /
    Math.max(1, judged.length);
  return ['confidence', ...rows, `Brier score ${brier.toFixed(3)}`, ''].join('\n');
}

function disagreement({ name, labels, read, confidence, reasons }: Judged): string {
  return [
    `${name}: labeled ${labels[0] ?? ''}, read as ${read} with ${String(confidence)}`,
    ...reasons.map(({ rule, text }) => `    ${rule}: ${text}`),
  ].join('\n');
}
