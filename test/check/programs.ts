import { execFileSync, spawnSync } from 'node:child_process';

/**
 * Says whether a program is installed; where it is not, the reason for which tests are skipped is printed once.
 *
 * @param name The program.
 * @param args Arguments with which it does nothing and ends.
 * @returns Whether it can be run.
 */
export function hasProgram(name: string, args: readonly string[]): boolean {
  const { error } = spawnSync(name, args, { stdio: 'ignore' });
  if (error !== undefined) console.warn(`Skipped: ${name} is not installed.`);
  return error === undefined;
}

/**
 * Runs a program and reads what it prints.
 *
 * @param name The program.
 * @param args Its arguments.
 * @param input Its standard input.
 * @returns Its standard output and the way it ended; a program that finds errors ends with another number than zero.
 */
export function runProgram(
  name: string,
  args: readonly string[],
  input = '',
): { output: string; ok: boolean } {
  const { stdout, stderr, status } = spawnSync(name, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { output: stdout + stderr, ok: status === 0 };
}

/**
 * Runs a program that must not fail.
 *
 * @param name The program.
 * @param args Its arguments.
 * @param input Its standard input.
 * @returns Its standard output.
 * @throws Error where it fails.
 */
export function outputOf(name: string, args: readonly string[], input: string): string {
  return execFileSync(name, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
}
