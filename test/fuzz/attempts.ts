import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tries laws where a case that never ends, or takes all memory, does no harm. */
export interface Attempts {
  /** Resolves with how the case breaks the law; that it never ended, or that memory ran out, is a breach too. One case at a time. */
  readonly breachesOf: (law: string, input: unknown) => Promise<readonly string[]>;
  readonly close: () => void;
}

/* Far more than any case takes: nearly all take milliseconds. */
const mostSeconds = 30;
const mostMegabytes = 1000;

/**
 * Starts a process that tries laws.
 *
 * @returns What is asked.
 */
export function startAttempts(): Attempts {
  let child: ChildProcess | null = null;
  return {
    breachesOf: async (law, input) => {
      child ??= start();
      const answer = await answerOf(child, { law, input });
      if (answer.found !== null) return answer.found;
      child.kill('SIGKILL');
      child = null;
      return [answer.reason];
    },
    close: () => child?.kill('SIGKILL'),
  };
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL('try-laws.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${String(mostMegabytes)}`],
    serialization: 'advanced',
    /* What the engine says of its end is told in one line instead. */
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
}

type Answer = { readonly found: readonly string[] } | { readonly found: null; readonly reason: string };

/** What a process says, or why it says nothing. */
function answerOf(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle({ found: null, reason: `not at an end after ${String(mostSeconds)} s` });
    }, mostSeconds * 1000);
    child.once('message', (found) => {
      settle({ found: found as readonly string[] });
    });
    child.once('exit', (code, signal) => {
      settle({ found: null, reason: `the process ended: ${signal ?? `exit code ${String(code)}`}` });
    });
    child.send(message);
  });
}
