import type { SourceRange } from '../text/plain-text.js';

/** A line of a table: the words of one row, or the rule under the heads of its columns. */
export interface TableRow extends SourceRange {
  readonly isRule: boolean;
  /** Where its words begin. */
  readonly content: number;
  /** The marks between its cells; of a rule the whole line. */
  readonly markup: readonly SourceRange[];
}

const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const line = /[^\r\n]+/gu;
const bar = /(?<!\\)\|/gu;

/**
 * Finds the rows of the tables of a Markdown text (GitHub Flavored Markdown, "Tables"): a line with bars, a rule below it, and the lines with bars
 * that follow. CommonMark knows no tables and would make one paragraph of each.
 *
 * @param source The text.
 * @returns The rows in order, the one with the heads of the columns first.
 */
export function tableRows(source: string): TableRow[] {
  const rows: TableRow[] = [];
  let before: SourceRange | null = null;
  let isOpen = false;
  let end = -1;
  for (const { index, 0: words } of source.matchAll(line)) {
    const range = { start: index, end: index + words.length };
    const isNext = /^(?:\r\n?|\n)$/u.test(source.slice(end, index));
    end = range.end;
    const hasBars = words.includes('|');
    if (isOpen && isNext && hasBars) rows.push(rowOf(source, range));
    else if (!isOpen && isNext && hasBars && before !== null && rule.test(words)) {
      rows.push(rowOf(source, before), {
        ...trimmed(source, range),
        isRule: true,
        content: index,
        markup: [range],
      });
      isOpen = true;
      continue;
    } else isOpen = false;
    before = hasBars ? range : null;
  }
  return rows;
}

function rowOf(source: string, range: SourceRange): TableRow {
  const { start, end } = trimmed(source, range);
  const markup = [...source.slice(start, end).matchAll(bar)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
  const lead = /^\|?[ \t]*/u.exec(source.slice(start, end))?.[0].length ?? 0;
  return { start, end, isRule: false, content: start + lead, markup };
}

function trimmed(source: string, { start, end }: SourceRange): SourceRange {
  const words = source.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
