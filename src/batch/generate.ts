/**
 * Writes `docs/corpus-codebook.md` from the descriptions of the tables. A test compares what is written with what would be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../index.js';
import { chapter } from '../research/generate.js';
import { corpusSpecs, corpusTableNames } from './corpus-tables.js';

const head = `# Codebook of a corpus

The tables that \`travaux batch\` makes of many negotiations ([corpora.md](corpora.md)), as Parquet.

${tableNames.map((name) => `\`${name}\``).join(', ')} are those of one draft ([codebook.md](codebook.md)), with two columns before the others: \`negotiation\`, its id in
the manifest, and \`draft_number\`, the place of the draft among the drafts of the negotiation, from 1. Together they stand for \`draft\` in
every key: the text of a draft may occur twice. The rows of the adopted text in \`documents\` and \`provisions\` stand with each draft.

The tables below are of a corpus only.

Generated from \`src/batch\`; \`npm run generate\` brings it up to date.
`;

/**
 * Writes the codebook of a corpus.
 *
 * @returns The text of `docs/corpus-codebook.md`.
 */
export function corpusCodebook(): string {
  const ofDrafts: ReadonlySet<string> = new Set(tableNames);
  const own = corpusTableNames.filter((name) => !ofDrafts.has(name));
  return [head, ...own.map((name) => chapter(name, corpusSpecs[name]))].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/corpus-codebook.md'), corpusCodebook());
}
