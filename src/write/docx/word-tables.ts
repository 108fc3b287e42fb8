import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Legend, TablePlan } from './plan.js';
import { commentSize, textWidth, widePage } from './word-styles.js';
import { shadeStyle } from './word-shades.js';
import { wordParagraph, type Desk } from './word-paragraph.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const padding = { top: 60, bottom: 60, left: 100, right: 100 };

/**
 * Writes how a document is to be read.
 *
 * @param legend What is to be said.
 * @returns Its title, a table with what words look like and what that means, and the space behind it.
 */
export function legendTable({ title, lines }: Legend): (Paragraph | Table)[] {
  const widths = [2268, 6236];
  const rows = lines.map(({ sample, shade, meaning }) => {
    const shown = new TextRun({ text: sample, ...(shade === null ? {} : { style: shadeStyle(shade) }) });
    const said = new TextRun({ text: meaning, size: commentSize });
    const cells = [shown, said].map((run, column) =>
      cellOf([new Paragraph({ spacing: { after: 0 }, children: [run] })], widths[column] ?? 0),
    );
    return new TableRow({ cantSplit: true, children: cells });
  });
  const head = boldRun(title);
  return [
    new Paragraph({ keepNext: true, children: [head] }),
    new Table({ width: { size: sum(widths), type: WidthType.DXA }, columnWidths: widths, borders, rows }),
    new Paragraph({ children: [] }),
  ];
}

/**
 * Writes texts side by side.
 *
 * @param table The texts.
 * @param desk What the paragraphs of the document share.
 * @returns A table as wide as the page, its header on every page, and the paragraph that Word wants behind a table.
 */
export function textTable({ header, rows }: TablePlan, desk: Desk): (Paragraph | Table)[] {
  const width = textWidth(widePage);
  const narrow = 1134;
  const widths = header.map((_, column) =>
    column === 0 ? narrow : Math.floor((width - narrow) / (header.length - 1)),
  );
  const heads = header.map((title, column) =>
    cellOf([new Paragraph({ children: [boldRun(title)] })], widths[column] ?? 0),
  );
  const body = rows.map(
    (cells) =>
      new TableRow({
        children: cells.map((paragraphs, column) =>
          cellOf(
            paragraphs.length === 0
              ? [new Paragraph({ children: [] })]
              : paragraphs.map((paragraph) => wordParagraph(paragraph, desk)),
            widths[column] ?? 0,
          ),
        ),
      }),
  );
  return [
    new Table({
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      borders,
      rows: [new TableRow({ tableHeader: true, children: heads }), ...body],
    }),
    new Paragraph({ children: [] }),
  ];
}

function cellOf(children: Paragraph[], width: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins: padding, children });
}

function boldRun(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
