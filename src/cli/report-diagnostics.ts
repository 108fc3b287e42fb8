import { createColors } from 'picocolors';
import type { Diagnostic } from '../index.js';
import type { Io } from './io.js';
import { visible, visibleInPlace } from './visible.js';

/** Diagnostics of one document. */
export interface DiagnosticReport {
  /** The name of the document, as the user gave it. */
  readonly name: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether findings that change nothing are listed too. */
  readonly all: boolean;
}

const colorOf = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/**
 * Writes diagnostics like a linter: `file:line:column  rule-id  what is wrong.  what to do`, then the line with a caret under the place.
 *
 * @param report The diagnostics.
 * @param io The world, for its colors and its width.
 * @returns The text for standard output; it ends with a line that counts the findings.
 */
export function diagnosticReport(
  { name, text, diagnostics, all }: DiagnosticReport,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const lines = text.split(/\r\n?|\n/u);
  const shown = diagnostics.filter(({ severity }) => all || severity !== 'info');
  const entries = shown.map(({ place, severity, ruleId, reason, note }) => {
    const head = `${visible(name)}:${String(place.start.line)}:${String(place.start.column)}`;
    const rule = colors[colorOf[severity]](ruleId);
    return `${colors.bold(head)}  ${rule}  ${visible(reason)}.  ${visible(note)} ${colors.dim(`(${severity})`)}\n${excerpt(lines, place, width)}\n`;
  });
  return [...entries, summary(diagnostics, all)].join('\n');
}

/** The line of a place, cut to the width of the terminal around it, with carets under the part that is meant. */
function excerpt(lines: readonly string[], { start, end }: Diagnostic['place'], width: number): string {
  const line = lines[start.line - 1] ?? '';
  const number = `${String(start.line).padStart(6)} | `;
  const room = Math.max(20, width - number.length - 2);
  const from =
    line.length <= room
      ? 0
      : Math.max(0, Math.min(start.column - 1 - Math.floor(room / 4), line.length - room));
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : line.length;
  /* In three parts, because what is written as a code point takes more columns than it has characters. */
  const before = `${from > 0 ? '…' : ''}${visibleInPlace(line.slice(from, first))}`;
  const meant = visibleInPlace(line.slice(first, Math.min(last, from + room)));
  const behind = visibleInPlace(line.slice(Math.max(first, Math.min(last, from + room)), from + room));
  const part = `${before}${meant}${behind}${from + room < line.length ? '…' : ''}`;
  const carets = '^'.repeat(Math.max(1, meant.length));
  return `${number}${part}\n${' '.repeat(number.length - 2)}| ${' '.repeat(before.length)}${carets}`;
}

function summary(diagnostics: readonly Diagnostic[], all: boolean): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const hidden = infos > 0 && !all ? ' (--all shows them)' : '';
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'remark')}${hidden}\n`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
