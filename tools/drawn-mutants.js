/**
 * Lets Stryker try the mutants that mutate.ts drew and no others: their ranges have more in them. Stryker asks a checker before it tries a mutant, and
 * loads it in processes of its own, which read no TypeScript.
 */
import { readFileSync } from 'node:fs';

class DrawnMutants {
  init() {
    this.drawn = new Set(JSON.parse(readFileSync('out/mutation/drawn.json', 'utf8')).map(keyOf));
  }

  check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.answerTo(mutant)]));
  }

  answerTo(mutant) {
    return this.drawn.has(keyOf(mutant))
      ? { status: 'passed' }
      : { status: 'compileError', reason: 'not drawn' };
  }
}

function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join('\n');
}

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn-mutants', injectableClass: DrawnMutants }];
