/**
 * Empties the counts of what tests reach before each test file. They are kept for the whole worker and sent behind each file, so that with one
 * worker for all files each would be counted again, and a mutant that never ends would be let run fifty times as long.
 */
const { mutantCoverage } = (globalThis as { __stryker__?: { mutantCoverage?: object } }).__stryker__ ?? {};
for (const counts of Object.values(mutantCoverage ?? {}) as object[])
  for (const key of Object.keys(counts)) Reflect.deleteProperty(counts, key);
