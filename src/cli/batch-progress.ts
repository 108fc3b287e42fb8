import type { BatchProgress } from '../batch/run-batch.js';
import type { Io } from './io.js';

/** Tells how far a batch is, on standard error. */
export interface ProgressLine {
  readonly tell: (progress: BatchProgress) => void;
  /** Leaves the place where the line stood to what is written next. */
  readonly end: () => void;
}

/* Often enough to see that it lives; a log file of a night keeps a few thousand lines. */
const redrawn = 200;
const logged = 10_000;

/**
 * Tells how far a batch is: on a terminal one line that is written over, elsewhere a line now and then.
 *
 * @param io The world.
 * @param clock The time in milliseconds.
 * @returns What to call.
 */
export function progressLine(
  { isErrorTerminal, writeError }: Pick<Io, 'isErrorTerminal' | 'writeError'>,
  clock: () => number,
): ProgressLine {
  const begun = clock();
  const pause = isErrorTerminal === true ? redrawn : logged;
  let told = isErrorTerminal === true ? begun - pause : begun;
  return {
    tell: (progress) => {
      const now = clock();
      if (now - told < pause) return;
      told = now;
      const line = progressText(progress, (now - begun) / 1000);
      writeError(isErrorTerminal === true ? `\r${line}\u001B[K` : `travaux: ${line}\n`);
    },
    end: () => {
      if (isErrorTerminal === true) writeError('\r\u001B[K');
    },
  };
}

/**
 * Says how far a batch is.
 *
 * @param progress What is done.
 * @param seconds How long it took.
 * @returns `120 of 1,000 negotiations, 2 failed, 15.2 a second, 58 s left`; what was done by earlier calls plays no part in the rate.
 */
function progressText({ total, known, tried, failed }: BatchProgress, seconds: number): string {
  const done = known + tried;
  const parts = [`${count(done)} of ${count(total)} negotiations`];
  if (failed > 0) parts.push(`${count(failed)} failed`);
  const rate = seconds > 0 ? tried / seconds : 0;
  if (rate > 0) parts.push(`${rate.toFixed(1)} a second`);
  if (rate > 0 && done < total) parts.push(`${duration((total - done) / rate)} left`);
  return parts.join(', ');
}

/**
 * Writes a count.
 *
 * @param number The count.
 * @returns `1,200`.
 */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/**
 * Says how long something takes.
 *
 * @param seconds The time.
 * @returns `58 s`, `12 min`, `3 h 20 min`.
 */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${seconds.toFixed(0)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${String(minutes)} min`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
