import type { Diagnostic } from '../../src/index.js';
import { placeOf } from '../../src/text/points.js';
import { unseen } from '../../src/text/quoted.js';

/**
 * Lists diagnostics, each with the line that it is about and carets under its place.
 *
 * @param source The text that they are about.
 * @param diagnostics The diagnostics.
 * @returns Lines that each end with a line feed; nothing where there are no diagnostics.
 */
export function dumpDiagnostics(source: string, diagnostics: readonly Diagnostic[]): string {
  const lines = source.split(/\r\n?|\n/u);
  return diagnostics.map((diagnostic) => entryOf(lines, diagnostic)).join('');
}

function entryOf(lines: readonly string[], { place, severity, ruleId, reason }: Diagnostic): string {
  const { start, end } = place;
  const line = lines[start.line - 1] ?? '';
  const toColumn = end.line === start.line ? end.column : line.length + 1;
  const carets = '^'.repeat(Math.max(1, toColumn - start.column));
  const picture = [visible(line), ' '.repeat(start.column - 1) + carets].map((row) => `    ${row}`.trimEnd());
  return [`${placeOf(place)} ${severity} ${ruleId}`, `  ${visible(reason)}`, ...picture, ''].join('\n');
}

/**
 * Replaces every code unit that cannot be seen by a middle dot, so that columns stay where they are.
 *
 * @param line A line of a source.
 * @returns A line of the same length.
 */
function visible(line: string): string {
  return line.replace(unseen, (character) => '·'.repeat(character.length));
}
