import { expect } from 'vitest';
import { readAdopted, readDraft, trace, type Draft, type Trace } from '../../src/index.js';
import { textWords } from '../../src/model/lattice/text-words.js';
import { normalForm } from '../../src/words/normal-form.js';
import { emptyVocabulary } from '../../src/words/vocabulary.js';

/** A series that was traced. */
export interface TracedSeries {
  readonly drafts: readonly Draft[];
  readonly adopted: Draft;
  readonly result: Trace;
}

/**
 * Traces a series and holds the result to the laws of every trace.
 *
 * @param sources The drafts, and last the adopted text.
 * @returns What was read and found.
 */
export function checkedTrace(sources: readonly string[]): TracedSeries {
  return checkedTraceOf([
    ...sources.slice(0, -1).map((source) => readDraft(source)),
    readAdopted(sources.at(-1) ?? ''),
  ]);
}

/**
 * The same of texts that are read already.
 *
 * @param texts The drafts, and last the adopted text.
 * @returns What was found.
 */
export function checkedTraceOf(texts: readonly Draft[]): TracedSeries {
  const result = trace(texts);
  const drafts = texts.slice(0, -1);
  const adopted = texts.at(-1);
  if (adopted === undefined) throw new Error('no text');
  checkWords(drafts, adopted, result);
  checkSpans(drafts, result);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return { drafts, adopted, result };
}

function checkWords(drafts: readonly Draft[], adopted: Draft, { words }: Trace): void {
  const all = textWords(adopted, [], emptyVocabulary());
  const { text } = adopted.source;
  let next = 0;
  for (const { start, end } of words) {
    expect(start, 'a run begins with the word behind the last one').toBe(all.starts[next]);
    while ((all.starts[next] ?? Infinity) < end) next += 1;
    expect(end, 'it ends with a word').toBe(all.ends[next - 1]);
  }
  expect(next, 'every adopted word is in one run').toBe(all.starts.length);
  const spansOf = drafts.map(({ spans }) => new Map(spans.map((span) => [span.id, span])));
  for (const { first, latest, stands } of words) {
    expect(stands).toHaveLength(drafts.length);
    const indices = stands.flatMap((standing, index) => (standing === null ? [] : [index]));
    expect(first).toBe(indices[0] ?? drafts.length);
    expect(latest).toBe(indices.at(-1) ?? null);
  }
  for (const { start, end, stands } of words) {
    for (const [index, standing] of stands.entries()) {
      const draft = drafts[index];
      if (standing === null || draft === undefined) continue;
      /* A word may be cut in one text only: `long-term`, `longterm`; `[B][b]enefits`; and a number may be in words. */
      const head = firstWord(text.slice(start, end));
      const other = firstWord(draft.source.text.slice(standing.start, standing.end));
      const isSame = head.includes(other) || other.includes(head) || /\d/u.test(head + other);
      expect(isSame, `“${other}” of text ${String(index)} is “${head}”`).toBe(true);
      const span = spansOf[index]?.get(standing.span ?? '');
      if (standing.span !== null)
        expect(span && span.start <= standing.start && standing.start < span.end).toBe(true);
    }
  }
}

const firstWord = (text: string): string => normalForm(/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '');

function checkSpans(drafts: readonly Draft[], { spans, texts }: Trace): void {
  for (const [index, draft] of drafts.entries()) {
    const found = spans.flatMap(({ stages }) =>
      stages.flatMap(({ text, span }) => (text === index && span !== null ? [span] : [])),
    );
    expect(found.sort(), `every span of text ${String(index)} is in one life`).toEqual(
      draft.spans.map(({ id }) => id).sort(),
    );
  }
  for (const { stages } of spans) {
    expect(stages[0]?.event).toBe('opened');
    expect(stages.at(-1)?.event).toBe('closed');
    for (const [at, { text, event, span, closed }] of stages.entries()) {
      const before = stages[at - 1];
      expect(text).toBeLessThan(texts.length);
      expect(span === null).toBe(event === 'closed');
      expect(closed === null).toBe(event !== 'closed');
      if (before === undefined) continue;
      expect(event === 'reopened').toBe(before.event === 'closed');
      if (event === 'reopened') expect(text).toBeGreaterThan(before.text);
      else expect(text).toBe(before.text + 1);
    }
  }
}

/**
 * Writes the runs for a table: the words, a letter for each draft in which they stand and a dot for each in which they do not, and behind the
 * letter their bracket and its proposers: `urgent a[USA].c`.
 *
 * @param series The series.
 * @returns A line for each run.
 */
export function runLines({ adopted, result }: TracedSeries): string[] {
  return result.words.map(({ start, end, stands }) => {
    const marks = stands.map((standing, index) => {
      if (standing === null) return '.';
      const letter = String.fromCharCode(97 + index);
      return standing.span === null ? letter : `${letter}[${standing.parties.join(' ')}]`;
    });
    return `${adopted.source.text.slice(start, end)} ${marks.join('')}`;
  });
}

/**
 * Writes the lives for a table: their stages with the letter of the text, and what became of the words.
 *
 * @param series The series.
 * @returns A line for each life.
 */
export function lifeLines({ result }: TracedSeries): string[] {
  return result.spans.map(({ stages }) => {
    const said = stages.map(({ text, event, moved, closed, positions }) => {
      const who = positions.map(({ party, stances }) => `${party} ${stances.join('+')}`).join(', ');
      return [
        `${String.fromCharCode(97 + text)} ${event}`,
        ...(moved && event !== 'moved' ? ['elsewhere'] : []),
        ...(closed === null ? [] : [closed]),
        ...(who === '' ? [] : [`(${who})`]),
      ].join(' ');
    });
    return `[${stages[0]?.wording ?? ''}] ${said.join('; ')}`;
  });
}
