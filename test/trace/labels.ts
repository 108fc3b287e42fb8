import { readFileSync } from 'node:fs';
import type { Draft, TracedWords } from '../../src/index.js';
import type { TracedSeries } from './check-trace.js';

/** What a reader found about adopted words. In a quote the words themselves stand between « and ». */
export interface WordLabel {
  readonly provision: string;
  readonly quote: string;
  readonly first: number;
  readonly latest: number | null;
  /** The place in the text that had them first; null where they stand in several wordings there, or where no draft has them. */
  readonly place: string | null;
}

/**
 * Reads the labels of a series.
 *
 * @param file The file, a label a line.
 * @returns The labels.
 */
export function wordLabels(file: string): WordLabel[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as WordLabel);
}

/**
 * Says where a quote stands.
 *
 * @param draft The text; white space in it may be other than in the quote.
 * @param quote The quote.
 * @returns The range of the words between the marks; the first where it stands several times.
 */
function rangeOf({ source }: Draft, quote: string): { start: number; end: number } {
  const [before = '', words = '', behind = ''] = quote.split(/[«»]/u).map(patternOf);
  const found = new RegExp(`(${before})(${words})${behind}`, 'u').exec(source.text);
  if (found === null) throw new Error(`“${quote}” is not in the text`);
  const start = found.index + (found[1]?.length ?? 0);
  return { start, end: start + (found[2]?.length ?? 0) };
}

const patternOf = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);

/**
 * Compares a label with what was found, for all of its words.
 *
 * @param series The series.
 * @param label The label.
 * @returns What agrees; the place is null where the label has none.
 */
export function agreement(
  { drafts, adopted, result }: TracedSeries,
  label: WordLabel,
): { first: boolean; latest: boolean; place: boolean | null } {
  const range = rangeOf(adopted, label.quote);
  const runs = result.words.filter((run) => overlap(run, range));
  const every = (holds: (run: TracedWords) => boolean): boolean => runs.length > 0 && runs.every(holds);
  const draft = drafts[label.first];
  const place = label.place === null || draft === undefined ? null : rangeOf(draft, label.place);
  return {
    first: every(({ first }) => first === label.first),
    latest: every(({ latest }) => latest === label.latest),
    place: place === null ? null : every(({ stands }) => overlap(stands[label.first] ?? null, place)),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Range | null, other: Range): boolean =>
  one !== null && one.start < other.end && other.start < one.end;
