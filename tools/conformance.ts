/** Writes the examples of the pages in `grammar` as JSON, for other implementations: see conformance/README.md. */
import { writeFileSync } from 'node:fs';
import { suiteNames, suiteOf } from './conformance-suites.js';

for (const name of suiteNames)
  writeFileSync(`conformance/${name}.json`, `${JSON.stringify(suiteOf(name), null, 1)}\n`);
