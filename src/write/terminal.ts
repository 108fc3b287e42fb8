import type { ViewBlock, ViewRoot } from '../view/view-tree.js';
import { inlineOf, type Tone } from './inline.js';
import { bullet, indentOf } from './item-lists.js';
import { footnotesOf } from './footnotes.js';
import { legible } from './legible.js';
import { columnsOf } from './columns.js';
import { headOf, noteLine, shown } from './text.js';

/** What a stretch of a line on a terminal is: what it says, or a label or title. */
export type TerminalTone = Tone | 'label' | 'title';

/** How a view is written on a terminal. */
export interface TerminalOptions {
  /** The columns of the terminal; 80 where nothing is said. */
  readonly width?: number;
  /**
   * Colors a stretch; nothing is colored where it is not given. Whether a terminal wants colors is for the caller to find out: the signs
   * and words say all that colors say.
   */
  readonly paint?: (words: string, tone: TerminalTone) => string;
}

/**
 * Writes a view for a terminal: lines no wider than it, items indented, lines that go on hanging under their words.
 *
 * @param view The view. Control characters of its text are shown, so that no text can send a command to the terminal.
 * @param options The width and the colors.
 * @returns The text, with a line end at its end; nothing for an empty view. A word wider than the terminal is not broken.
 * @example
 * toTerminal(annotated(readDraft('1. Notes [it] {USA+};')), { width: 12 }); // 'OP1  Notes\n    [it]\n    {USA+};\n'
 */
export function toTerminal(
  view: ViewRoot,
  { width = 80, paint = (words) => words }: TerminalOptions = {},
): string {
  const { view: shownView, notes } = footnotesOf(legible(view));
  const { children, labels } = shownView;
  const blocks = children.map((block) => linesOf(piecesOf(block, labels), indentsOf(block, width), width));
  const below = notes
    .flatMap(noteLine)
    .map((value) => linesOf([{ value, tone: null }], { first: '', rest: ' '.repeat(step) }, width));
  return [...blocks, ...below]
    .map((lines) => lines.map((line) => `${lineOf(line, paint)}\n`).join(''))
    .join('\n');
}

interface Piece {
  readonly value: string;
  readonly tone: TerminalTone | null;
}

function piecesOf(block: ViewBlock, labels: ViewRoot['labels']): Piece[] {
  const { kind, children } = block;
  const isTitle = kind === 'title' || kind === 'heading';
  const words = inlineOf(children).map((stretch): Piece => {
    const tone = isTitle && stretch.kind === 'words' ? 'title' : stretch.tone;
    return { value: shown(stretch), tone };
  });
  return [{ value: headOf(block, labels), tone: 'label' }, ...words];
}

interface Indents {
  readonly first: string;
  readonly rest: string;
}

const step = 4;

/** However deep an item is, half of a line is left for its words. */
function indentsOf(block: ViewBlock, width: number): Indents {
  const widest = Math.floor(width / 2);
  const first = Math.min(indentOf(block) * step, widest);
  const behindHead = block.item === undefined ? (block.label === null ? 0 : step) : bullet.length + 1;
  const rest = Math.min(indentOf(block) * step + behindHead, widest);
  return { first: ' '.repeat(first), rest: ' '.repeat(rest) };
}

/** What no space separates; it stays together over all its pieces. */
interface Word {
  readonly pieces: Piece[];
  /** The spaces before it. */
  readonly gap: string;
}

interface Line {
  readonly pieces: Piece[];
  columns: number;
}

function linesOf(pieces: readonly Piece[], { first, rest }: Indents, width: number): Line[] {
  let line: Line = { pieces: [{ value: first, tone: null }], columns: first.length };
  const lines = [line];
  for (const word of wordsOf(pieces)) {
    const columns = columnsOf(word.pieces.map(({ value }) => value).join(''));
    const isFirst = line.pieces.length === 1;
    if (!isFirst && line.columns + word.gap.length + columns > width) {
      line = { pieces: [{ value: rest, tone: null }, ...word.pieces], columns: rest.length + columns };
      lines.push(line);
    } else {
      const gap = isFirst ? '' : word.gap;
      const tone = line.pieces.at(-1)?.tone === word.pieces[0]?.tone ? (word.pieces[0]?.tone ?? null) : null;
      line.pieces.push({ value: gap, tone });
      for (const piece of word.pieces) line.pieces.push(piece);
      line.columns += gap.length + columns;
    }
  }
  return lines;
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let gap: string | null = '';
  for (const { value, tone } of pieces) {
    for (const part of value.split(/( +)/u)) {
      if (part.startsWith(' ')) gap = part;
      if (part === '' || part.startsWith(' ')) continue;
      if (gap === null) words.at(-1)?.pieces.push({ value: part, tone });
      else words.push({ pieces: [{ value: part, tone }], gap });
      gap = null;
    }
  }
  return words;
}

/** Neighbors of one tone, and the spaces between them, are painted together. */
function lineOf({ pieces }: Line, paint: NonNullable<TerminalOptions['paint']>): string {
  const runs: { value: string; tone: TerminalTone | null }[] = [];
  for (const { value, tone } of pieces) {
    const last = runs.at(-1);
    if (last?.tone === tone) last.value += value;
    else runs.push({ value, tone });
  }
  return runs.map(({ value, tone }) => (tone === null ? value : paint(value, tone))).join('');
}
