import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse, readDraft, rules, type Diagnostic } from '../../src/index.js';
import { travauxCheck, travauxParse } from '../../src/unified.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

const source = readFileSync(new URL('../../corpus/hsp-ha-2-1/draft-2023-05-22.txt', import.meta.url), 'utf8');

const processor = unified().use(travauxParse).freeze();

/** What a message must say of a diagnostic. */
function messageOf({ ruleId, severity, reason, place, note }: Diagnostic): unknown {
  return { ruleId, source: 'travaux', fatal: severity === 'info' ? undefined : false, reason, place, note };
}

function messagesOf(file: VFile): unknown[] {
  return file.messages.map(({ ruleId, source: by, fatal, reason, place, note }) => ({
    ruleId,
    source: by,
    fatal,
    reason,
    place,
    note,
  }));
}

test('the tree is that of parse, and the diagnostics are the messages', () => {
  const file = new VFile(source);
  const { tree, diagnostics } = parse(source);
  expect(processor.parse(file)).toEqual(tree);
  expect(messagesOf(file)).toEqual(diagnostics.map(messageOf));
  expect(new Set(diagnostics.map(({ severity }) => severity)).size).toBeGreaterThan(1);
});

test('a message can be printed, and its rule tells the severity', () => {
  const file = new VFile({ path: 'draft.txt', value: 'Noting [on} it,' });
  processor.parse(file);
  expect(file.messages.map(String)).toEqual(['draft.txt:1:8-1:12: “[on}” is closed by “}”']);
  expect(file.messages.map(({ ruleId }) => rules[ruleId as keyof typeof rules].severity)).toEqual(['error']);
});

test('with the check, the messages are those of readDraft', () => {
  const file = new VFile(source);
  const checker = unified().use(travauxParse).use(travauxCheck);
  checker.runSync(checker.parse(file), file);
  const sorted = (messages: unknown[]): string[] => messages.map((message) => JSON.stringify(message)).sort();
  expect(sorted(messagesOf(file))).toEqual(sorted(readDraft(source).diagnostics.map(messageOf)));
});

test('options are those of parse', () => {
  const tree = unified()
    .use(travauxParse, { notation: 'signed-angles', format: 'markdown' })
    .parse('1. *Urges* [it] <USA+>');
  expect(tree).toEqual(
    parse('1. *Urges* [it] <USA+>', { notation: 'signed-angles', format: 'markdown' }).tree,
  );
  const misused = unified().use(travauxParse, { notation: 'none' as never });
  expect(() => misused.parse('')).toThrow(TypeError);
});

test('every text is parsed and no message is fatal', () => {
  fc.assert(
    fc.property(noisyText, readingOptions, (text, options) => {
      const file = new VFile(text);
      const { tree } = parse(text, options);
      expect(unified().use(travauxParse, options).parse(file)).toEqual(tree);
      expect(file.messages.some(({ fatal }) => fatal === true)).toBe(false);
    }),
    { ...seeded, numRuns: seeded.numRuns / 20 },
  );
});
