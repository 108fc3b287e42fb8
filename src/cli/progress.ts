import { Worker } from 'node:worker_threads';

/** Says what a call is doing, to somebody who waits at a terminal. */
export interface Progress {
  /** What is done now: `parsing draft.txt`. */
  readonly stage: (name: string) => void;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => void;
}

/* Whoever waits less than this has not begun to wonder. */
const patience = 500;
const between = 250;
const longestName = 240;
/* The words of the shared memory: which stage it is (0 for none), how long its name is, whether a line is shown. */
const [turn, size, shown] = [0, 1, 2];

/*
 * The work is done without a pause, so a timer of its thread would ring when all is over; another thread looks at the clock. What it says is
 * the stage and how long the call has taken: nobody knows how long it will take.
 */
const clock = `
const { workerData: { memory, fd, patience, between } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const words = new Int32Array(memory, 0, 3);
const bytes = new Uint8Array(memory, 12);
const start = Date.now();
const say = (text) => { try { writeSync(fd, text); } catch { /* Nobody reads it. */ } };
let turn = Atomics.load(words, 0);
for (let wait = patience; ; wait = between) {
  Atomics.wait(words, 0, turn, wait);
  turn = Atomics.load(words, 0);
  if (turn === 0) {
    if (Atomics.load(words, 2) === 1) say('\\r\\x1b[K');
    Atomics.store(words, 2, 0);
    Atomics.notify(words, 2);
  } else if (Date.now() - start >= patience) {
    const name = Buffer.from(bytes.slice(0, Atomics.load(words, 1))).toString('utf8');
    Atomics.store(words, 2, 1);
    say('\\r\\x1b[Ktravaux: ' + name + ' … ' + Math.round((Date.now() - start) / 1000) + ' s');
  }
}
`;

/**
 * Begins to say what a call is doing; nothing is said within the first half of a second.
 *
 * @param fd Where: the number of a file that is a terminal.
 * @returns What tells it the stages.
 */
export function startProgress(fd: number): Progress {
  const memory = new SharedArrayBuffer(12 + longestName);
  const words = new Int32Array(memory, 0, 3);
  const bytes = new Uint8Array(memory, 12);
  let count = 0;
  let worker: Worker | null = null;
  return {
    stage: (name) => {
      const { written } = new TextEncoder().encodeInto(name, bytes);
      Atomics.store(words, size, written);
      Atomics.store(words, turn, (count += 1));
      Atomics.notify(words, turn);
      worker ??= clockAt({ memory, fd, patience, between });
    },
    clear: () => {
      Atomics.store(words, turn, 0);
      Atomics.notify(words, turn);
      /* Until the line is gone; not for ever, should the other thread be gone. */
      if (Atomics.load(words, shown) === 1) Atomics.wait(words, shown, 1, 1000);
    },
  };
}

function clockAt(workerData: unknown): Worker {
  const worker = new Worker(clock, { eval: true, workerData });
  /* It looks at the clock for ever, and must not keep the call from ending. */
  worker.unref();
  return worker;
}
