import { describe, expect, test } from 'vitest';
import {
  annotated,
  clean,
  readDraft,
  readSource,
  toDocx,
  toHtml,
  toTerminal,
  toText,
  type Draft,
  type SourceText,
  type ViewRoot,
} from '../../src/index.js';

/* Of Markdown, test/write/markdown.test.ts says the same. */
const written: Readonly<Record<string, (view: ViewRoot) => string | Promise<SourceText>>> = {
  text: toText,
  terminal: (view) => toTerminal(view, { width: 24 }),
  html: (view) => readSource(new TextEncoder().encode(`<!doctype html>${toHtml(view)}`)),
  docx: async (view) => readSource(await toDocx(view)),
};

describe.each(Object.entries(written))('items with bullets are read again as they lay: %s', (_, write) => {
  async function check(source: string, expected: readonly number[]): Promise<void> {
    const draft = readDraft(source);
    expect(itemsIn(draft)).toEqual(expected);
    for (const view of [clean(draft), annotated(draft)])
      expect(itemsIn(readDraft(await write(view)))).toEqual(expected);
  }

  function itemsIn({ provisions }: Draft): number[] {
    return provisions.filter(({ runs }) => runs.length > 0).map(({ item = 0 }) => item);
  }

  test.each<[string, string, number[]]>([
    ['in a paragraph', '1. Urges all to:\n\n• act;\n\n• speak.\n\n2. Decides.', [0, 1, 1, 0]],
    ['one in another', '1. Urges:\n\n• acts:\n    - one;\n    - two;\n• words.', [0, 1, 2, 2, 1]],
    ['beside letters', '1. Urges:\n\n(a) one:\n\n• this;\n\n(b) two.', [0, 0, 1, 0]],
    ['longer than a line', '1. Urges:\n\n• all to act [at once] {USA+} and again;\n\n• others.', [0, 1, 1]],
  ])('%s', async (_about, source, expected) => {
    await check(source, expected);
  });
});
