import { describe, expect, test } from 'vitest';
import {
  compareDrafts,
  readAdopted,
  readDraft,
  readSource,
  reconcile,
  trace,
  type Progress,
  type ProgressOptions,
} from '../../src/index.js';
import { telling } from '../../src/progress/progress.js';
import { pdfFile } from '../check/pdf-file.js';

const source = '1. Urges [all] {USA+} States;\n\n2. Requests [urgent] {FRA-} action [by 2030] {G77+};\n';
const target = '1. Urges all States;\n\n2. Requests action by 2030;\n';
const [draft, adopted] = [readDraft(source), readAdopted(target)];
const pages = pdfFile([1, 2, 3].map((page) => [{ text: `Page ${String(page)}`, x: 72, y: 700 }]));

const reading = ['marks', 'paragraphs', 'spans', 'tree', 'model', 'changes', 'lint'];
const corresponding = ['words', 'candidates', 'links', 'alignment', 'moves'];
const both = [...corresponding, 'verdicts', 'origins', 'provisions'];

/* Each call, and the stages that it tells in order. */
const calls: Record<string, [(options: ProgressOptions) => unknown, readonly string[]]> = {
  readDraft: [(options) => readDraft(source, options), reading],
  'readDraft, without lint': [
    (options) => readDraft(source, { ...options, lint: false }),
    reading.filter((stage) => stage !== 'lint'),
  ],
  readAdopted: [(options) => readAdopted(target, options), reading],
  reconcile: [(options) => reconcile(draft, adopted, options), both],
  compareDrafts: [
    (options) => compareDrafts(draft, readDraft(target), options),
    [...corresponding, 'provisions'],
  ],
  trace: [
    (options) => trace([draft, draft, adopted], options),
    [...corresponding, ...corresponding, ...corresponding],
  ],
  'readSource, of a text': [(options) => readSource(Buffer.from(source), 'a', options), ['unpacking']],
  'readSource, of a PDF': [(options) => readSource(pages, 'a', options), ['unpacking']],
};

async function progressOf(call: (options: ProgressOptions) => unknown): Promise<Progress[]> {
  const told: Progress[] = [];
  await call({ onProgress: (progress) => told.push(progress) });
  return told;
}

/** A call that throws and one that rejects, as one that rejects. */
const ended = (call: (options: ProgressOptions) => unknown, options: ProgressOptions): Promise<unknown> =>
  Promise.resolve().then(() => call(options));

describe.each(Object.entries(calls))('%s', (_, [call, stages]) => {
  test('takes null for nobody who listens and nothing that ends it', async () => {
    await expect(ended(call, { onProgress: null, signal: null })).resolves.toBeDefined();
    await expect(ended(call, { onProgress: null, signal: { aborted: false } })).resolves.toBeDefined();
  });

  test('tells its stages in order, each from its beginning on, and never more steps than there are', async () => {
    const told = await progressOf(call);
    const begun = told.filter(({ stage }, index) => stage !== told[index - 1]?.stage);
    expect(begun.map(({ stage }) => stage)).toEqual(stages);
    for (const { done } of begun) expect(done).toBe(0);
    for (const { done, total } of told) expect(done).toBeLessThan(Math.max(1, total));
  });

  test('ends with the reason of its signal, whenever that is aborted, and leaves nothing behind', async () => {
    const whole = await call({});
    const count = (await progressOf(call)).length;
    for (let turn = 0; turn < count; turn += 1) {
      const control = new AbortController();
      const reason = new Error(`at ${String(turn)}`);
      let told = 0;
      const onProgress = (): void => {
        told += 1;
        if (told > turn) control.abort(reason);
      };
      await expect(ended(call, { onProgress, signal: control.signal })).rejects.toBe(reason);
      expect(told).toBe(turn + 1);
    }
    expect(await call({})).toEqual(whole);
  });

  test('does nothing for a signal that is aborted already', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): unknown => told.push(progress);
    await expect(ended(call, { onProgress, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(told).toEqual([]);
  });

  test('gives what it gives to nobody who listens', async () => {
    expect(await call({ onProgress: () => undefined, signal: new AbortController().signal })).toEqual(
      await call({}),
    );
  });
});

test('the steps of long stages are counted: clauses, passages, spans and pages', async () => {
  const counts: Record<string, string[]> = {};
  const listen = ({ stage, done, total }: Progress): void => {
    if (total > 1) (counts[stage] ??= []).push(`${String(done)}/${String(total)}`);
  };
  reconcile(draft, adopted, { onProgress: listen });
  await readSource(pages, 'a', { onProgress: listen });
  expect(counts).toEqual({
    candidates: ['1/2'],
    alignment: ['1/2'],
    verdicts: ['1/3', '2/3'],
    unpacking: ['1/3', '2/3'],
  });
});

test('what a listener throws ends the call', () => {
  const onProgress = (): never => {
    throw new RangeError('enough');
  };
  expect(() => readDraft(source, { onProgress })).toThrow(RangeError);
});

describe('a signal', () => {
  test('may be a clock, which is looked at as often as progress would be told', () => {
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return looks > 3;
      },
    };
    expect(() => readDraft(source, { signal })).toThrow('ended by its signal');
    expect(looks).toBe(4);
  });

  test('that is aborted while a file is read ends the call behind it', async () => {
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return looks > 1;
      },
    };
    await expect(readSource(Buffer.from(source), 'a', { signal })).rejects.toThrow('ended by its signal');
  });

  test('whose reason is no error is the cause of one', () => {
    const call = (): unknown => readDraft(source, { signal: { aborted: true, reason: 'too late' } });
    expect(call).toThrow(expect.objectContaining({ name: 'AbortError', cause: 'too late' }) as Error);
  });
});

test('a stage of many steps is told a hundred times', () => {
  const told: number[] = [];
  const tell = telling({ onProgress: ({ done }) => told.push(done) });
  for (let done = 0; done < 10_000; done += 1) tell('verdicts', done, 10_000);
  expect(told).toEqual(Array.from({ length: 100 }, (_, index) => index * 100));
});

test('an empty text has no steps', () => {
  const empty = readDraft('');
  const listen = ({ done, total }: Progress): void => {
    expect([done, total]).toEqual([0, 1]);
  };
  reconcile(empty, empty, { onProgress: listen });
});
