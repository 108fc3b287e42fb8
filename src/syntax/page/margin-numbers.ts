import type { SourceRange } from '../../text/plain-text.js';
import { readLabel } from '../../../grammar/label.js';
import { namesBody } from '../openers/openers.js';
import { measureOf, runsOn, type PageLine } from './page-lines.js';

/** A line number in the margin. */
export interface MarginNumber extends SourceRange {
  /** Whether it has a line of its own, beside no words. */
  readonly alone: boolean;
  /** Where the line after that line begins. */
  readonly next: number;
}

interface Candidate extends MarginNumber {
  readonly value: number;
  /** The line that it stands on, by index. */
  readonly line: number;
  /** How many lines with words come before it, and how many lines of any kind. */
  readonly words: number;
  readonly row: number;
}

/** Where the numbers stand, and with what marks. */
interface Margin {
  readonly side: 'left' | 'right';
  /** What is before the words, or behind them: the number with its marks, and as digits. */
  readonly pattern: RegExp;
  /** Whether it has marks that a list may have too, so that only numbers on every line are a margin. */
  readonly isMarked: boolean;
}

/* A number with a suffix is the label of a provision: `2 ter.`. */
const plainMargin: Margin = {
  side: 'left',
  pattern:
    /^(?<mark>(?<digits>\d{1,4}))(?:[ \t\u00a0]+(?=\S)(?!(?:bis|ter|quater|quin|sex|sept|oct|non|dec|alt|ante|supra)\w{0,5}\b)|$)/iu,
  isMarked: false,
};
const margins: readonly Margin[] = [
  plainMargin,
  { side: 'right', pattern: /(?:^|\s{2,}|\t)(?<mark>(?<digits>\d{1,4}))$/u, isMarked: false },
  ...[
    /^(?<mark>[|│]? ?(?<digits>\d{1,4}) ?[|│])(?:[ \t\u00a0]+(?=\S)|$)/u,
    /^(?<mark>(?<digits>\d{1,4}):)(?:[ \t\u00a0]+(?=\S)|$)/u,
    /^(?<mark>\[(?<digits>\d{1,4})\])(?:[ \t\u00a0]+(?=\S)|$)/u,
    /^(?<mark>(?:L|Line|Ligne|Línea)\.? ?(?<digits>\d{1,4})[:.]?)(?:[ \t\u00a0]+(?=\S)|$)/u,
  ].map((pattern): Margin => ({ side: 'left', pattern, isMarked: true })),
];

/* Word processors number every line, or every 2nd, 3rd, 5th or 10th; every 5th is the habit of legislation, every line that of reports under review. */
const steps = [1, 5, 2, 3, 10] as const;

/* Fewer numbers than these may be anything. */
const fewestNumbers = 4;
/* At a distance of five lines, the place of a number speaks for it too. */
const fewestDistantNumbers = 2;

/**
 * Finds the numbers of lines in a margin: on every line or on every second, third, fifth or tenth one, in front of the words, behind them, or on
 * lines of their own, bare or with marks (`3 |`, `3:`, `[3]`, `L3`); they may begin anew on each page.
 *
 * That numbers rise by one step is also so of a list and of a table. What tells a margin is that its numbers take no notice of the words: they stand in
 * the middle of sentences, in front of labels, on blank lines; or, where only some lines have one, they are as many lines apart as they say.
 *
 * @param lines The lines of a text.
 * @returns The numbers, in order; none where the evidence does not suffice.
 */
export function marginNumbers(lines: readonly PageLine[]): readonly MarginNumber[] {
  const column = numberColumns(lines);
  if (column.length > 0) return column;
  let best: readonly MarginNumber[] = [];
  for (const margin of margins) {
    const candidates = candidatesOf(lines, margin);
    if (candidates.length < fewestDistantNumbers) continue;
    for (const step of margin.isMarked ? steps.slice(0, 1) : steps) {
      const runs = runsOf(candidates, step);
      const found = step === 1 ? denseRuns(lines, runs, margin) : distantRuns(runs, step);
      const numbers = found.flat();
      if (numbers.length > best.length) best = numbers;
    }
  }
  return best;
}

function candidatesOf(lines: readonly PageLine[], { side, pattern }: Margin): Candidate[] {
  const found: Candidate[] = [];
  let words = 0;
  for (const [line, { start, text, next, row, end }] of lines.entries()) {
    const { mark = '', digits = '' } = pattern.exec(text)?.groups ?? {};
    const alone = mark.length === end - start;
    if (mark !== '' && end - start === text.length) {
      const from = side === 'left' ? start : end - mark.length;
      const value = Number(digits);
      found.push({ start: from, end: from + mark.length, alone, next, value, line, words, row });
    }
    if (!alone) words += 1;
  }
  return found;
}

/* A column of fewer numbers may be that of a table. */
const shortestColumn = 6;

/**
 * Numbers of a whole page in a row, as an extraction by columns leaves them: as many as the page has lines, those between paragraphs included, and
 * the lines beside them are wrapped prose.
 */
function numberColumns(lines: readonly PageLine[]): MarginNumber[] {
  const runs = runsOf(
    candidatesOf(lines, plainMargin).filter(({ alone }) => alone),
    1,
  );
  const columns = runs.filter((run, index) => {
    const first = run[0]?.line ?? 0;
    const behind = (run.at(-1)?.line ?? 0) + 1;
    if (run.length < shortestColumn || behind - first > run.length) return false;
    const page = lines.slice(
      behind,
      Math.min(runs[index + 1]?.[0]?.line ?? lines.length, behind + run.length),
    );
    return (
      page.length >= run.length / 2 && page.some(({ text }, at) => isWrap(page[at - 1]?.text ?? '', text))
    );
  });
  return columns.flat();
}

function isWrap(before: string, after: string): boolean {
  return before.length >= shortestProse && runsOn(before, after);
}

/* A line whose number was lost leaves a gap in the sequence. */
const longestGap = 3;

/** Groups candidates that rise by a step to runs. Numbers that do not fit (a year at the beginning of a line) are passed over. */
function runsOf(candidates: readonly Candidate[], step: number): Candidate[][] {
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  const follows = (before: Candidate | undefined, after: Candidate | undefined): boolean => {
    const rise = (after?.value ?? NaN) - (before?.value ?? NaN);
    return rise >= step && rise <= step * longestGap && rise % step === 0;
  };
  const beginsRun = (candidate: Candidate, index: number): boolean => {
    const next = candidates
      .slice(index + 1, index + 1 + longestGap)
      .find((other) => follows(candidate, other));
    return next === undefined ? candidate.value === step && step > 1 : !follows(run.at(-1), next);
  };
  for (const [index, candidate] of candidates.entries()) {
    if (follows(run.at(-1), candidate)) {
      run.push(candidate);
    } else if (beginsRun(candidate, index)) {
      runs.push(run);
      run = [candidate];
    }
  }
  runs.push(run);
  return runs.filter(({ length }) => length > 0);
}

/* Heads and feet of pages have no number. */
const fewestLines = 0.6;
/* A line of prose, and not a cell of a table: the next word would not have had room on it. */
const shortestProse = 35;
const fullLine = 0.6;
/* How many of the numbers must stand where no number of a list would. */
const fewestSigns = 0.08;

/** Numbers on every line. */
function denseRuns(lines: readonly PageLine[], runs: readonly Candidate[][], margin: Margin): Candidate[][] {
  const long = runs.filter((run) => run.length >= fewestNumbers && isDense(run));
  const count = long.reduce((sum, { length }) => sum + length, 0);
  const measure = Math.max(shortestProse, measureOf(lines) * fullLine);
  let signs = 0;
  for (const run of long)
    for (const candidate of run) if (isSign(lines, candidate, margin, measure)) signs += 1;
  if (signs < Math.max(1, count * fewestSigns)) return [];
  return runs.filter((run, index) => long.includes(run) || beginsAnew(run, runs[index - 1]));
}

/** On a new page the numbers begin anew; the last page may have few lines. */
function beginsAnew(run: readonly Candidate[], before: readonly Candidate[] | undefined): boolean {
  const [first] = run;
  const last = before?.at(-1);
  return first?.value === 1 && last !== undefined && first.line - last.line <= 3 && isDense(run);
}

function isDense(run: readonly Candidate[]): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    run.length >= (last.line - first.line + 1) * fewestLines ||
    run.length >= (last.words - first.words) * fewestLines
  );
}

/** Whether a number stands where no number of a list would: in mid-sentence, before a label, before the name of the body. */
function isSign(
  lines: readonly PageLine[],
  { line, alone }: Candidate,
  margin: Margin,
  measure: number,
): boolean {
  const before = wordsAt(lines, line - 1, -1, margin);
  const after = alone ? wordsAt(lines, line + 1, 1, margin) : wordsOf(lines[line], margin);
  if (before.length >= measure && runsOn(before, after)) return true;
  if (alone || margin.side === 'right') return false;
  return namesBody(after) || (readLabel(after, 0)?.number ?? null) !== null;
}

function wordsAt(lines: readonly PageLine[], from: number, direction: 1 | -1, margin: Margin): string {
  for (
    let index = from;
    index >= 0 && index < lines.length && Math.abs(index - from) < 4;
    index += direction
  ) {
    const words = wordsOf(lines[index], margin);
    if (words !== '') return words;
  }
  return '';
}

function wordsOf(line: PageLine | undefined, { pattern }: Margin): string {
  return line?.text.replace(pattern, '').trim() ?? '';
}

/* The lines of heads, of notes and of the white space between paragraphs are counted by some programs and not by others. */
const fewestFits = 0.8;

/** Numbers on every fifth line or so: each is as many lines behind the one before as the numbers say. */
function distantRuns(runs: readonly Candidate[][], step: number): Candidate[][] {
  let pairs = 0;
  let fits = 0;
  let count = 0;
  for (const run of runs) {
    count += run.length;
    for (const [index, candidate] of run.entries()) {
      const before = run[index - 1];
      if (before === undefined) continue;
      pairs += 1;
      const rise = candidate.value - before.value;
      const isFit = candidate.words - before.words === rise || candidate.row - before.row === rise;
      if (isFit) fits += 1;
    }
  }
  const first = runs[0]?.[0];
  const isCounted =
    first !== undefined &&
    (first.words + 1 === first.value || first.row + 1 === first.value || first.words === first.value);
  if (first === undefined || first.value % step !== 0) return [];
  const enough = count >= fewestNumbers || (isCounted && count >= fewestDistantNumbers);
  return enough && pairs > 0 && fits >= pairs * fewestFits ? [...runs] : [];
}
