import { writeFileSync } from 'node:fs';
import { amendmentRules } from './catalog/amendments.js';
import { bracketRules } from './catalog/brackets.js';
import { captureRules } from './catalog/capture.js';
import { changeRules } from './catalog/changes.js';
import { labelRules } from './catalog/labels.js';
import { polarityRules } from './catalog/polarity.js';
import { readingRules } from './catalog/reading.js';
import { tagRules } from './catalog/tags.js';
import { verdictRules } from './catalog/verdicts.js';
import { writingRules } from './catalog/writing.js';
import { examples } from './examples.js';
import type { Rule } from './rule.js';
import type { RuleId } from './rules.js';

/** The rules in the order of the page, under its headings. */
const groups: readonly (readonly [string, Readonly<Partial<Record<RuleId, Rule>>>])[] = [
  ['Brackets', bracketRules],
  ['Tags', tagRules],
  ['What signs do not tell', polarityRules],
  ['Parties and changes', changeRules],
  ['Punctuation, quotation marks and words', writingRules],
  ['Labels', labelRules],
  ['Capture and head', captureRules],
  ['Amendments by instruction', amendmentRules],
  ['Files', readingRules],
  ['Files of verdicts', verdictRules],
];

const introduction = `# Diagnostics

<!-- Written by src/diagnostics/generate.ts from the catalog; do not edit. -->

What \`travaux check\` lists, and \`diagnostics\` of a result of the library.
A diagnostic is data: the stable id of its rule, a severity, a reason that quotes the text, a place, and a note that says what was assumed and what the author of the text can do.

| severity | meaning |
| --- | --- |
| error | the text could not be interpreted as it was meant |
| warning | it was interpreted, with a doubt |
| info | an irregularity that changes nothing in the interpretation; \`travaux check\` shows it with \`--all\` |

An example is the smallest text in which the rule speaks, with carets under its place.
`;

/**
 * The page of all rules.
 *
 * @returns The text of `docs/diagnostics.md`.
 */
export function diagnosticsPage(): string {
  const parts = groups.map(
    ([title, rules]) =>
      `## ${title}\n\n${Object.entries(rules)
        .map(([id, rule]) => section(id as RuleId, rule))
        .join('\n')}`,
  );
  return [introduction, ...parts].join('\n');
}

function section(id: RuleId, { severity, summary, advice }: Rule): string {
  const example = examples[id];
  const picture = example === undefined ? '' : `\n\`\`\`text\n${pictureOf(example)}\n\`\`\`\n`;
  return `### ${id}\n\n*${severity}.*\n${summary}\n${advice}\n${picture}`;
}

/** The lines of an example, each with carets under what is marked in it; what cannot be seen is a middle dot. */
function pictureOf(example: string): string {
  let isMarked = false;
  return example
    .split('\n')
    .map((marked) => {
      let line = '';
      let carets = '';
      for (const character of marked.replace(/\uFFFE/gu, '·')) {
        if (character === '⟦' || character === '⟧') {
          isMarked = character === '⟦';
          continue;
        }
        line += character;
        carets += isMarked ? '^' : ' ';
      }
      return carets.trim() === '' ? line : `${line}\n${carets.trimEnd()}`;
    })
    .join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../../docs/diagnostics.md', import.meta.url), diagnosticsPage());
}
