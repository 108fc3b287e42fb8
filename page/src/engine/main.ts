/** The worker of the page: it reads, reconciles and writes, one request after the other. */
import { refusePart, runPart } from './parts.js';
import type { Request } from './protocol.js';
import { scope } from './scope.js';
import { tasks } from './tasks.js';
import type { Step } from './texts.js';

/* A task may wait for a part; what is asked meanwhile waits for the task. */
let last: Promise<void> = Promise.resolve();

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'part') runPart(data.part, data.code);
  else if (data.kind === 'no-part') refusePart(data.part);
  else last = last.then(() => answer(data.id, data.request));
});

async function answer(id: number, request: Request): Promise<void> {
  try {
    const result = await run(request, (step) => scope.postMessage({ kind: 'step', id, step }));
    scope.postMessage({ kind: 'result', id, result });
  } catch (error) {
    scope.postMessage({ kind: 'failure', id, reason: reasonOf(error) });
  }
}

function run({ task, input }: Request, step: Step): unknown {
  const perform = tasks[task] as (given: unknown, step: Step) => unknown;
  return perform(input, step);
}

const told: ReadonlySet<string> = new Set(['Refusal', 'UnreadableSource']);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something failed in this page, and the text is as it was.';
  if (told.has(error.name))
    return error.message.replace('read it in parts, or raise the limit (maxSize)', 'read it in parts');
  return `Something failed in this page, and the text is as it was: ${error.message}`;
}
