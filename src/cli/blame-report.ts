import { createColors } from 'picocolors';
import { provisionHistories, type TracedWords, type WordStanding } from '../index.js';
import type { Io } from './io.js';
import { oneLine, wrapped } from './lines.js';
import { seriesLines, type TracedDocuments } from './trace-report.js';
import { visible } from './visible.js';

/** A run of adopted words with its origin, as `blame --json` writes it. */
export interface BlameRow {
  /** The label of the provision; null where it has none. */
  readonly provision: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly first: number;
  readonly latest: number | null;
  /** Where they stand in the text that had them first; null where no draft has them. */
  readonly origin: WordStanding | null;
}

/**
 * Lists the runs of the adopted text with their origins.
 *
 * @param documents The series.
 * @returns One row for each run, in order.
 */
export function blameRows({ adopted, result }: TracedDocuments): BlameRow[] {
  return provisionHistories(adopted, result).flatMap(({ label, words }) =>
    words.map(({ run: { start, end, first, latest, stands } }) => ({
      provision: label,
      start,
      end,
      text: adopted.source.text.slice(start, end),
      first,
      latest,
      origin: stands[first] ?? null,
    })),
  );
}

/* The texts, the bracket and its proposers, beside which the words have most of the line. */
const margin = 28;

/**
 * Writes the adopted text with the origin of each run in the margin.
 *
 * @param documents The series.
 * @param screen Its colors and its width.
 * @returns The text for standard output.
 */
export function blameReport(
  documents: TracedDocuments,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const { adopted, result } = documents;
  const room = Math.max(30, width - margin - 2);
  const provisions = provisionHistories(adopted, result).filter(({ isAdopted }) => isAdopted);
  const lines = provisions.flatMap(({ label, kind, words }) => [
    '',
    colors.bold(visible(label ?? kind)),
    ...words.flatMap(({ run, text }) => {
      const origin = oneLine(originOf(run), margin - 1);
      const paint = run.latest === null ? colors.yellow : run.stands[run.first]?.span ? colors.green : String;
      return wrapped(visible(text).trim(), room).map(
        (line, index) => `  ${colors.dim((index === 0 ? origin : '').padEnd(margin))}${paint(line)}`,
      );
    }),
  ]);
  return `${[...seriesLines(documents, colors), ...lines].join('\n')}\n`;
}

/** The drafts that have the words, and the bracket of the first: `1-3 s12 {USA}`, `1,3`, `adopted`. */
function originOf({ first, stands }: TracedWords): string {
  const origin = stands[first];
  if (!origin) return 'adopted';
  const parties = origin.parties.length === 0 ? '' : ` {${origin.parties.join(' ')}}`;
  return `${draftsOf(stands)}${origin.span === null ? '' : ` ${origin.span}${parties}`}`;
}

function draftsOf(stands: TracedWords['stands']): string {
  const ranges: [number, number][] = [];
  for (const [index, standing] of stands.entries()) {
    if (standing === null) continue;
    const last = ranges.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from + 1) : `${String(from + 1)}-${String(to + 1)}`))
    .join(',');
}
