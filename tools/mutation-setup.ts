/**
 * Empties the counts of what tests reach before each test file. They are kept for the whole worker and sent behind each file, so that with one
 * worker for all files each would be counted again, and a mutant that never ends would be let run fifty times as long.
 */
interface Counted {
  readonly static: Record<string, number>;
  readonly perTest: Record<string, unknown>;
}

const { mutantCoverage } = (globalThis as { __stryker__?: { mutantCoverage?: Counted } }).__stryker__ ?? {};
for (const counts of mutantCoverage === undefined ? [] : [mutantCoverage.static, mutantCoverage.perTest])
  for (const key of Object.keys(counts)) Reflect.deleteProperty(counts, key);
