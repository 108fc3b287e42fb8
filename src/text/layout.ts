import type { LineStarts } from './points.js';

/** What a line end of one kind means: it wraps a line of a paragraph, or it ends the paragraph. */
export type LineEndMeaning = 'wrap' | 'paragraph';

/** What the line ends of a text mean. Where they are wraps, paragraphs are told by how they begin. */
export interface Layout {
  /** What a single line end means. */
  readonly lineEnd: LineEndMeaning;
  /** What a blank line means. */
  readonly blankLine: LineEndMeaning;
}

/*
 * A paragraph of a resolution practically never begins with a small letter, unless by a label, while a wrapped line of English prose
 * often does. The share of lines that begin so therefore tells wraps from paragraph ends. Measured: 0.53 of the lines after a blank
 * line in the UN-Habitat draft of 22 May 2023, whose every visual line is followed by a blank one; 0.28 to 0.58 of those after a
 * single line end in texts of laid-out pages; at most 0.08 where paragraphs are set apart (HSP/HA.2/Res.1, whose page breaks
 * cut sentences). The bound is the geometric middle of 0.08 and 0.28.
 */
const wrapShare = 0.15;

/* Below this number of lines the share says nothing, and the usual meaning of a blank line holds. */
const fewLines = 4;

const firstCharacter = /\S|[\r\n]/g;

/**
 * Finds out what the line ends of a text mean.
 *
 * @param source The text.
 * @param lines Its lines.
 * @returns Its layout.
 */
export function layoutOf(source: string, lines: LineStarts): Layout {
  const after = { blank: { lines: 0, small: 0 }, line: { lines: 0, small: 0 } };
  let kind: 'blank' | 'line' | undefined;
  for (const start of lines) {
    firstCharacter.lastIndex = start;
    if (!firstCharacter.test(source)) break;
    const at = firstCharacter.lastIndex - 1;
    const first = source.charAt(at);
    if (first === '\n' || first === '\r') {
      if (kind !== undefined) kind = 'blank';
      continue;
    }
    if (kind !== undefined) {
      after[kind].lines += 1;
      if (isSmall(first) && !startsLabel(source, at)) after[kind].small += 1;
    }
    kind = 'line';
  }
  return {
    lineEnd: lineEndOf(after.line, after.blank.lines),
    blankLine: isWrap(after.blank) ? 'wrap' : 'paragraph',
  };
}

function lineEndOf(line: Count, blankLines: number): LineEndMeaning {
  const paragraphsAreSetApart = blankLines * 10 >= line.lines;
  return paragraphsAreSetApart || line.lines < fewLines || isWrap(line) ? 'wrap' : 'paragraph';
}

interface Count {
  lines: number;
  small: number;
}

function isWrap({ lines, small }: Count): boolean {
  return lines >= fewLines && small / lines >= wrapShare;
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function startsLabel(source: string, offset: number): boolean {
  const next = source.charAt(offset + 1);
  return next === '.' || next === ')';
}
