import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { amendedText, applyAmendments, readAmendments, readDraft } from '../../src/index.js';
import { placeOf } from '../../src/text/points.js';
import { breachesOfChanges, breachesOfPaper, changeLines, instructionLines } from './amendment-lines.js';

const path = join(import.meta.dirname, '../../grammar/amendments.md');
const fence = /^```(?<word>[a-z]+)\n(?<content>[^]*?)^```$/gmu;

interface Example {
  readonly amendment: string;
  readonly document: string;
}

const outputs: Readonly<Record<string, (example: Example) => string[]>> = {
  head: ({ amendment }) => {
    const { document, sponsors } = readAmendments(amendment);
    return [`document ${document ?? 'unknown'}`, ...sponsors.map((name) => `sponsor ${name}`)];
  },
  instructions: ({ amendment }) => instructionLines(readAmendments(amendment)),
  diagnostics: ({ amendment }) =>
    readAmendments(amendment).diagnostics.map(
      ({ place, ruleId, reason }) => `${placeOf(place)} ${ruleId} ${reason}`,
    ),
  changes: ({ amendment, document }) => {
    const paper = readAmendments(amendment);
    const { changes, diagnostics } = applyAmendments(readDraft(document), paper);
    expect(breachesOfChanges(document, paper, changes)).toEqual([]);
    return [...changeLines(changes), ...diagnostics.map(({ ruleId, reason }) => `${ruleId} ${reason}`)];
  },
  amended: ({ amendment, document }) => {
    const draft = readDraft(document);
    return [amendedText(draft, applyAmendments(draft, readAmendments(amendment)).changes)];
  },
};

/* `vitest run -u` writes what it gets into the page, to be read before it is accepted. */
test('the examples of grammar/amendments.md give what the page says', async () => {
  let example: Example = { amendment: '', document: '' };
  let made = 0;
  const page = readFileSync(path, 'utf8').replace(fence, (block: string, word: string, content: string) => {
    const text = content.replace(/\n$/u, '');
    if (word === 'amendment') {
      example = { amendment: text, document: '' };
      expect(breachesOfPaper(text, readAmendments(text))).toEqual([]);
    }
    if (word === 'document') example = { ...example, document: text };
    const output = outputs[word];
    if (output === undefined) return block;
    made += 1;
    return `\`\`\`${word}\n${output(example).join('\n')}\n\`\`\``;
  });
  expect(made).toBeGreaterThanOrEqual(10);
  await expect(page).toMatchFileSnapshot(path);
});
