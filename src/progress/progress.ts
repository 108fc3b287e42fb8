/**
 * What a call does, in the order in which it does it. Reading has `marks` to `lint`, comparing and reconciling have `words` to `provisions`.
 *
 * - `unpacking`: the file is opened. Of a PDF it counts the pages.
 * - `marks`: language, notation, brackets and tags; `paragraphs`: where provisions begin; `spans`: what pairs with what; `tree`.
 * - `model`: what is meant, by whom; `changes`: what would go in and out; `lint`: what is irregular.
 * - `words`: both texts as words; `candidates`, `links`: which clauses answer to one another; `alignment`: which words; `moves`.
 * - `verdicts`: what became of each span; `origins`: where each adopted word came from; `provisions`.
 */
export type Stage =
  | 'unpacking'
  | 'marks'
  | 'paragraphs'
  | 'spans'
  | 'tree'
  | 'model'
  | 'changes'
  | 'lint'
  | 'words'
  | 'candidates'
  | 'links'
  | 'alignment'
  | 'moves'
  | 'verdicts'
  | 'origins'
  | 'provisions';

/** How far a call is. */
export interface Progress {
  readonly stage: Stage;
  /** How many steps of the stage are done: pages, rules, clauses, passages or spans; 0 where the stage begins. */
  readonly done: number;
  /** How many steps the stage has; 1 where they are not counted, or not yet. */
  readonly total: number;
}

/** What says that a call is to end: an `AbortSignal`, or anything that has its `aborted`. */
export interface EndSignal {
  /** Read at each step. A getter may look at the clock, or at memory that another thread writes. */
  readonly aborted: boolean;
  /** What the call throws then if it is an Error; else it throws one with the name `AbortError`, of which this is the cause. */
  readonly reason?: unknown;
}

/**
 * How a long call is watched and ended.
 *
 * A call that does not wait lets no timer fire and no event arrive, so an `AbortSignal.timeout()` alone never ends it. What ends it is a
 * signal that `onProgress` aborts, or one that reads a clock or shared memory itself.
 */
export interface ProgressOptions {
  /** Called where a stage begins, and at most a hundred times within it. What it throws ends the call. Null is nobody. */
  readonly onProgress?: ((progress: Progress) => void) | null;
  /** Looked at before the work and as often as progress is told. */
  readonly signal?: EndSignal | null;
}

/** Says that a stage begins, or how many of its steps are done. */
export type Tell = (stage: Stage, done?: number, total?: number) => void;

/** Says nothing, to nobody. */
export const untold: Tell = () => undefined;

/**
 * Makes what a call says its progress to.
 *
 * @param options Who listens, and what ends the call.
 * @returns A function that throws the reason of the signal once it is aborted.
 */
export function telling({ onProgress, signal }: ProgressOptions): Tell {
  if ((onProgress ?? signal ?? null) === null) return untold;
  let last: Stage | null = null;
  let percent = 0;
  return (stage, done = 0, total = 1) => {
    const now = Math.floor((100 * done) / Math.max(1, total));
    if (stage === last && now === percent) return;
    [last, percent] = [stage, now];
    endIf(signal);
    if (onProgress === undefined || onProgress === null) return;
    onProgress({ stage, done, total });
    endIf(signal);
  };
}

/**
 * Ends a call whose signal is aborted.
 *
 * @param signal The signal, where there is one.
 * @throws Its reason, or an Error with the name `AbortError` of which that is the cause.
 */
export function endIf(signal: EndSignal | null | undefined): void {
  if (signal?.aborted !== true) return;
  const { reason } = signal;
  if (reason instanceof Error) throw reason;
  const error = new Error('The call was ended by its signal.', { cause: reason });
  error.name = 'AbortError';
  throw error;
}
