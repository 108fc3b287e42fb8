import {
  AlignmentType,
  LevelFormat,
  PageOrientation,
  type INumberingOptions,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import type { NumberedList, ParagraphPlan } from './plan.js';
import { shadeStyles } from './word-shades.js';

/* Lengths are in twentieths of a point: 567 are a centimeter. Sizes of type are in half points. */
const step = 567;
const labelWidth = 2 * step;

/** A4 with margins of two and a half centimeters. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 },
};

const black = '000000';

/** The same in landscape, for texts side by side. */
export const widePage = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
};

/**
 * Measures how wide the text of a page is.
 *
 * @param sheet The page.
 * @returns Twentieths of a point.
 */
export function textWidth(sheet: typeof page | typeof widePage): number {
  const { size, margin } = sheet;
  return ('orientation' in size ? size.height : size.width) - margin.left - margin.right;
}

/**
 * A serif face in eleven points, and headings of the same face, as resolutions have them.
 *
 * @param language The language of the words by BCP 47, for whoever checks their spelling.
 * @returns The styles.
 */
export const stylesIn = (language: string | undefined): IStylesOptions => ({
  characterStyles: shadeStyles,
  default: {
    document: {
      run: {
        font: 'Times New Roman',
        size: 22,
        ...(language === undefined ? {} : { language: { value: language } }),
      },
      paragraph: { spacing: { after: 160, line: 264 } },
    },
    title: {
      run: { font: 'Times New Roman', size: 28, bold: true, color: black },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 320, line: 288 } },
    },
    heading2: {
      run: { font: 'Times New Roman', size: 24, bold: true, color: black },
      paragraph: { spacing: { before: 280, after: 160 }, keepNext: true },
    },
  },
});

/** The size of the words of a comment. */
export const commentSize = 20;

/**
 * Describes the lists of a document to Word.
 *
 * @param lists The lists.
 * @returns One definition each, by the name that `listName` gives: every list begins at a number of its own.
 */
export function numberingOf(lists: readonly NumberedList[]): INumberingOptions {
  return {
    config: lists.map(({ format, start, depth }, index) => ({
      reference: listName(index),
      levels: [
        {
          level: 0,
          format: LevelFormat[formats[format]],
          text: format === 'decimal' ? '%1.' : '(%1)',
          alignment: AlignmentType.LEFT,
          start,
          style: { paragraph: numberedIndent(depth) },
        },
      ],
    })),
  };
}

const formats = { decimal: 'DECIMAL', lowerLetter: 'LOWER_LETTER', lowerRoman: 'LOWER_ROMAN' } as const;

/**
 * Names a list.
 *
 * @param index Its index in the plan.
 * @returns A name.
 */
export function listName(index: number): string {
  return `list-${String(index + 1)}`;
}

type Layout = Pick<IParagraphOptions, 'indent' | 'tabStops'>;

/** The number stands at the indent of a first line, and the text goes on at the margin; items stand further in, with a hanging indent. */
function numberedIndent(depth: number): Layout & { indent: NonNullable<Layout['indent']> } {
  if (depth === 0)
    return { indent: { left: 0, firstLine: step }, tabStops: [{ type: 'left', position: 2 * step }] };
  const left = (depth + 2) * step;
  return { indent: { left, hanging: step }, tabStops: [{ type: 'left', position: left }] };
}

/**
 * Places a paragraph on the page.
 *
 * @param paragraph The paragraph.
 * @param isResolution Whether it has the form of a resolution, or stands beside the label that the draft gives it.
 * @returns Its indents; none where its list or its style has them.
 */
export function layoutOf({ kind, depth, label, list, item }: ParagraphPlan, isResolution: boolean): Layout {
  if (kind === 'title' || kind === 'heading' || list !== null) return {};
  if (item > 0) {
    const margin = isResolution ? itemIndent(depth) : depth * step;
    return bulletIndent(margin);
  }
  if (isResolution) {
    if (label !== '')
      return isShort(label)
        ? numberedIndent(depth)
        : { indent: { left: itemIndent(depth), firstLine: depth === 0 ? step : 0 } };
    return { indent: { left: itemIndent(depth), firstLine: step } };
  }
  const left = labelWidth + depth * step;
  if (label === '') return { indent: { left: depth === 0 ? 0 : left - step } };
  return { indent: { left, hanging: labelWidth }, tabStops: [{ type: 'left', position: left }] };
}

/** The bullet stands where the words of a paragraph would begin. */
function bulletIndent(margin: number): Layout & { indent: NonNullable<Layout['indent']> } {
  return {
    indent: { left: margin + step, hanging: step },
    tabStops: [{ type: 'left', position: margin + step }],
  };
}

function itemIndent(depth: number): number {
  return depth === 0 ? 0 : (depth + 1) * step;
}

/**
 * Tells whether a label fits where a number would stand; the text goes on right behind a longer one, such as `Option 2:`.
 *
 * @param label The label.
 * @returns Whether it does.
 */
export function isShort(label: string): boolean {
  return label.length <= 4;
}
