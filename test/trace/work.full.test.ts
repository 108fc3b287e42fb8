import { beforeEach, expect, test, vi } from 'vitest';
import { readAdopted, readDraft, trace } from '../../src/index.js';

const aligned = vi.hoisted(() => ({ count: 0 }));

vi.mock('../../src/correspond/correspond.js', async (original) => {
  const actual = await original<typeof import('../../src/correspond/correspond.js')>();
  return {
    correspond: (...texts: Parameters<typeof actual.correspond>) => {
      aligned.count += 1;
      return actual.correspond(...texts);
    },
  };
});

beforeEach(() => {
  aligned.count = 0;
});

test.each([1, 2, 3, 5, 10, 20])(
  '%i drafts: each is compared with the next and with the adopted text',
  (drafts) => {
    const texts = Array.from({ length: drafts }, (_, index) =>
      readDraft(`1. Requests [urgent] action by all States in year ${String(index)};`),
    );
    trace([...texts, readAdopted('1. Requests action by all States;')]);
    expect(aligned.count).toBe(2 * drafts - 1);
  },
);
