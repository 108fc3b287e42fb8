import type { ProgressOptions, Stage } from '../index.js';
import type { Io } from './io.js';
import { visible } from './visible.js';

/**
 * Puts a text on one line that a terminal shows and does not obey.
 *
 * @param text The text.
 * @param room How many characters there is room for.
 * @returns At most so many characters; control characters are written as their code points.
 */
export function oneLine(text: string, room: number): string {
  const line = visible(text);
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`;
}

/**
 * Sets words in lines.
 *
 * @param text The words, one line that a terminal shows; a longer word than there is room for stands on a line of its own.
 * @param room How many characters a line has room for.
 * @returns The lines; one at least.
 */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * Counts values.
 *
 * @param values The values.
 * @returns Each with how often it occurs, the most frequent first: `58 dropped, 36 retained`.
 */
export function countsOf(values: readonly string[]): string {
  /* A party may be called like what every object has. */
  const table = new Map<string, number>();
  for (const value of values) table.set(value, (table.get(value) ?? 0) + 1);
  return told(Object.fromEntries(table));
}

/**
 * Writes counts that are there already.
 *
 * @param by How many there are of each kind.
 * @returns Each kind of which there are some, the most frequent first: `58 dropped, 36 retained`.
 */
export function told(by: Readonly<Record<string, number>>): string {
  return Object.entries(by)
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => `${String(count)} ${value}`)
    .join(', ');
}

/* Some tenths of a second of work: the product of the lengths of the texts in characters. */
const longWork = 2e9;

const doings: Partial<Record<Stage, string>> = {
  candidates: 'looking for passages that answer',
  alignment: 'comparing every word with every word',
  verdicts: 'finding out what became of brackets',
};

/**
 * Says that texts are compared: to whoever waits at a terminal what is done and how far it is, in a log that it takes time where it does.
 *
 * @param io The world.
 * @param work The product of the lengths of both texts.
 * @returns What the call of the library says its progress to.
 */
export function whileComparing(
  { writeError, stage }: Pick<Io, 'writeError' | 'stage'>,
  work: number,
): ProgressOptions {
  if (stage !== undefined) {
    stage('comparing texts');
    return {
      onProgress: ({ stage: name, done, total }) => {
        const doing = doings[name];
        if (doing !== undefined) stage(`${doing}, ${String(Math.floor((100 * done) / total))} %`);
      },
    };
  }
  if (work > longWork)
    writeError('travaux: comparing every word with every word; this can take some seconds …\n');
  return {};
}

/**
 * Says how a report is shown: colors are for a terminal, never for a file.
 *
 * @param io The world.
 * @param output The file; standard output where there is none, or `-`.
 * @returns The colors and the width.
 */
export function screenFor(
  { color, width }: Pick<Io, 'color' | 'width'>,
  output: string | undefined,
): Pick<Io, 'color' | 'width'> {
  return { color: color && (output === undefined || output === '-'), width };
}
