import { loadCode } from './code.js';
import type { PartName, Request, TaskName, Tasks, ToPage, ToWorker } from './engine/protocol.js';
import { allowScript } from './trusted.js';

/** A worker, as the page sees it. */
export interface WorkerClient {
  /**
   * Asks for something. What is asked while something else is done waits for it.
   *
   * @throws Error, rejected: its message is for the user. Its name is `Stopped` where the user stopped the work.
   */
  readonly ask: <Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    onStep?: (step: string) => void,
  ) => Promise<Tasks[Name]['result']>;
  /** Ends the worker; all that was asked is rejected, and the next request starts another one. */
  readonly stop: () => void;
}

interface Asked {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: (step: string) => void;
}

/**
 * Makes a worker that is started with the first request.
 *
 * @returns How to speak with it.
 */
export function workerClient(): WorkerClient {
  const asked = new Map<number, Asked>();
  let worker: Promise<Worker> | null = null;
  let count = 0;

  const failAll = (error: Error): void => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  const stop = (): void => {
    void worker?.then(
      (one) => one.terminate(),
      () => undefined,
    );
    worker = null;
    failAll(named('Stopped', 'Stopped. The texts are as they were.'));
  };
  const start = async (): Promise<Worker> => {
    const started = await startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(started, data, asked));
    started.addEventListener('error', (event) => {
      event.preventDefault();
      started.terminate();
      worker = null;
      failAll(named('Refusal', `The work failed, and the texts are as they were: ${event.message}`));
    });
    return started;
  };

  return {
    stop,
    ask: (task, input, onStep = () => undefined) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = count;
        asked.set(id, { resolve: resolve, reject, onStep });
        worker ??= start();
        worker.then(
          (one) => {
            if (asked.has(id)) send(one, { kind: 'request', id, request: { task, input } as Request });
          },
          (error: unknown) => {
            worker = null;
            failAll(error instanceof Error ? error : named('Refusal', String(error)));
          },
        );
      }),
  };
}

function hear(from: Worker, message: ToPage, asked: Map<number, Asked>): void {
  if (message.kind === 'needs') {
    void sendPart(from, message.part);
    return;
  }
  const one = asked.get(message.id);
  if (one === undefined) return;
  if (message.kind === 'step') {
    one.onStep(message.step);
    return;
  }
  asked.delete(message.id);
  if (message.kind === 'result') one.resolve(message.result as never);
  else one.reject(named('Refusal', message.reason));
}

async function startWorker(): Promise<Worker> {
  const code = await loadCode('engine');
  const address = URL.createObjectURL(new Blob([String(code)], { type: 'text/javascript' }));
  const worker = new Worker(allowScript(address));
  URL.revokeObjectURL(address);
  return worker;
}

async function sendPart(worker: Worker, part: PartName): Promise<void> {
  try {
    send(worker, { kind: 'part', part, code: String(await loadCode(part)) });
  } catch {
    send(worker, { kind: 'no-part', part });
  }
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
