import type { ViewPhrasing, ViewRoot } from '../../src/index.js';
import { legible } from '../../src/write/legible.js';

/**
 * Takes a text apart into its words. Brackets that stay visible are no part of them (`Part[y][ies]` is one word), nor is what stands for a
 * character that is not seen.
 *
 * @param text The text.
 * @returns The words in order.
 */
export function wordsIn(text: string): string[] {
  return text.replace(/[[\]⟦⟧]|‹U\+[0-9A-F]+›/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Takes a view apart into its words.
 *
 * @param view The view.
 * @returns The words of its blocks in order, without labels and tags.
 */
export function wordsOf(view: ViewRoot): string[] {
  return wordsIn(
    legible(view)
      .children.map(({ children }) => textOf(children))
      .join('\n'),
  );
}

function textOf(children: readonly ViewPhrasing[]): string {
  return children
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'span' || node.type === 'origin' ? textOf(node.children) : '';
    })
    .join('');
}

/**
 * Takes the labels off the lines of a text.
 *
 * @param lines The lines.
 * @param view The annotated view that they are from.
 * @returns The lines without the label that each begins with.
 */
export function withoutLabels(lines: readonly string[], { children }: ViewRoot): string[] {
  const labels = children.flatMap(({ label }) => label?.canonical ?? []).sort((a, b) => b.length - a.length);
  return lines.map((line) => {
    const text = `${line.trim()} `;
    const label = labels.find((one) => text.startsWith(`${one} `) || text.startsWith(`${one}\t`));
    return text.slice(label?.length ?? 0);
  });
}

/**
 * Leaves out the footnotes of a view, which programs that write its words as plain text set each in a place of its own, and the stamps, which
 * stand in the line and are no words of the text.
 *
 * @param view The view.
 * @returns A copy without them.
 */
export function withoutNotes(view: ViewRoot): ViewRoot {
  return {
    ...view,
    children: view.children.map((block) => ({ ...block, children: notesOut(block.children) })),
  };
}

function notesOut(children: readonly ViewPhrasing[]): ViewPhrasing[] {
  return children
    .filter(({ type }) => type !== 'footnote' && type !== 'status')
    .map((node) => (node.type === 'span' ? { ...node, children: notesOut(node.children) } : node));
}
