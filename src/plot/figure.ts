import type * as PlotLibrary from '@observablehq/plot';
import { legible } from '../write/legible.js';

/** What draws: its marks and scales. */
export type Plot = typeof PlotLibrary;

/** What stands around a plot. */
export interface FigureText {
  /** What is shown. */
  readonly title: string;
  /** Of which texts, and of how many things. */
  readonly subtitle: string;
  /** What each sign means, and what the interval is. */
  readonly caption: string;
}

/** What is drawn, and the room that its axes need. */
export interface Drawing {
  readonly width?: number;
  /** The height of the part with the marks. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Room for labels above and below the marks, the axis included. */
  readonly top?: number;
  readonly bottom?: number;
  /** Lines between the axis and the caption, such as what the numbers on the axis stand for. */
  readonly legend?: readonly string[];
  readonly options: PlotLibrary.PlotOptions;
  readonly marks: readonly PlotLibrary.Markish[];
}

/** What is used of the element that is drawn; the types of browsers are not known to the library. */
interface Drawn {
  readonly setAttribute: (name: string, value: string) => void;
  readonly outerHTML: string;
}

const fullWidth = 760;
const edge = 16;
const lineHeight = 15;
const fontSize = 12;
/* A character of a proportional face is about so wide: enough to know how many lines a caption has. */
const characterWidth = 0.52 * fontSize;

/** Ink and grays that stay apart when they are printed in black and white. */
export const ink = { strong: '#111', middle: '#666', light: '#bbb', faint: '#e4e4e4' } as const;

/**
 * Draws a figure: title, subtitle, plot, caption, on white.
 *
 * @param text What stands around it.
 * @param drawingOf What is drawn, by the marks of the library.
 * @returns A promise of an SVG document; what draws, and in Node the document that it draws in, are loaded when they are first used.
 */
export async function figure(text: FigureText, drawingOf: (plot: Plot) => Drawing): Promise<string> {
  const [plot, document] = await Promise.all([import('@observablehq/plot'), documentToDrawIn()]);
  const drawing = drawingOf(plot);
  const {
    width = fullWidth,
    height,
    left,
    right,
    top = 8,
    bottom = 44,
    legend = [],
    options,
    marks,
  } = drawing;
  const { title, subtitle, caption } = withWholePercents(legible(text));
  const room = Math.floor((width - 2 * edge) / characterWidth);
  const [heads, notes] = [wrapped(subtitle, room), wrapped(caption, room)];
  const marginTop = edge + lineHeight * (1.5 + heads.length) + 8 + top;
  const behindLegend = bottom + 10 + (legend.length === 0 ? 0 : lineHeight * (legend.length + 0.5));
  const marginBottom = behindLegend + lineHeight * notes.length + edge;
  const line = (
    words: string,
    anchor: 'top-left' | 'bottom-left',
    at: number,
    isTitle = false,
  ): PlotLibrary.Markish =>
    plot.text([words], {
      frameAnchor: anchor,
      dx: edge - left,
      dy: at,
      fontSize: isTitle ? fontSize + 3 : fontSize,
      fontWeight: isTitle ? 'bold' : 'normal',
      fill: isTitle ? ink.strong : '#333',
    });
  /* Types of the DOM are not known here, so those of the library that name them are errors. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- As above.
  const svg: Drawn = plot.plot({
    ...options,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- As above.
    document: document as NonNullable<PlotLibrary.PlotOptions['document']>,
    className: 'plot',
    width,
    height: marginTop + height + marginBottom,
    ...{ marginTop, marginBottom, marginLeft: left, marginRight: right },
    style: { background: 'white', color: ink.strong, fontSize: `${fontSize}px` },
    ariaLabel: title,
    ariaDescription: `${subtitle} ${caption}`,
    marks: [
      [...marks],
      line(title, 'top-left', edge - marginTop, true),
      heads.map((words, index) => line(words, 'top-left', edge - marginTop + lineHeight * (1.5 + index))),
      legend.map((words, index) => line(words, 'bottom-left', bottom + 10 + lineHeight * (index + 1))),
      notes.map((words, index) => line(words, 'bottom-left', behindLegend + lineHeight * (index + 1))),
    ],
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  return `${svg.outerHTML}\n`;
}

/** A number and its sign stay on one line. */
function withWholePercents({ title, subtitle, caption }: FigureText): FigureText {
  const whole = (words: string): string => words.replaceAll(' %', '\u00A0%');
  return { title: whole(title), subtitle: whole(subtitle), caption: whole(caption) };
}

/** That of the page; elsewhere one that holds what is drawn and lays nothing out. */
async function documentToDrawIn(): Promise<unknown> {
  const { document } = globalThis as { document?: unknown };
  if (document !== undefined) return document;
  const { parseHTML } = await import('linkedom');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access -- As above.
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Shortens a name for an axis.
 *
 * @param name The name.
 * @param room How many characters there is room for.
 * @returns Its beginning, with an ellipsis where it goes on.
 */
export function shortened(name: string, room: number): string {
  const shown = legible(name);
  return shown.length <= room ? shown : `${shown.slice(0, room - 1).trimEnd()}…`;
}

/**
 * The room that names need beside an axis.
 *
 * @param names The names.
 * @returns A width, in pixels.
 */
export function widthOf(names: readonly string[]): number {
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.ceil(longest * 0.6 * fontSize) + 10;
}
