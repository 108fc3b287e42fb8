import { createColors } from 'picocolors';
import type { AmendmentChange, AmendmentPaper, AppliedAmendments, Diagnostic } from '../index.js';
import type { Io } from './io.js';
import { countsOf, oneLine } from './lines.js';
import { visible } from './visible.js';

/** A paper of amendments and what became of it. */
export interface AmendReport {
  /** The names of the documents, as the user gave them. */
  readonly names: readonly [document: string, paper: string];
  readonly paper: AmendmentPaper;
  readonly applied: AppliedAmendments;
}

type Colors = ReturnType<typeof createColors>;

/* Each has a sign of its own, so that none is told by its color alone. */
const signs = { insertion: '+', deletion: '-', replacement: '~', move: '>' } as const;

/**
 * Writes what an amendment changed, for a person: a summary, then what was applied where, then what was not and why.
 *
 * @param report The amendment.
 * @param io The world, for its colors and its width.
 * @returns The text, for standard error, since standard output has the document.
 */
export function amendReport(
  { names, paper, applied }: AmendReport,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const found = applied.changes.filter((change) => change.found);
  const missing = applied.changes.length - found.length;
  const unread = paper.diagnostics.filter(({ ruleId }) => ruleId === 'unread-amendment').length;
  const rows: [string, string][] = [
    ['amends', paper.document ?? 'not said'],
    ['by', paper.sponsors.join(', ') || 'not said'],
    [
      'instructions',
      `${String(paper.instructions.length)} read${unread === 0 ? '' : `, ${String(unread)} not understood`}`,
    ],
    ['applied', countsOf(found.map(({ kind }) => kind)) || 'nothing'],
    ...(missing === 0 ? [] : [['not applied', String(missing)] satisfies [string, string]]),
  ];
  return `${[
    colors.bold(visible(`${names[0]} ← ${names[1]}`)),
    ...rows.map(([key, value]) => `  ${key.padEnd(14)}${oneLine(value, Math.max(30, width - 16))}`),
    ...found.map((change) => changeLine(change, colors, width)),
    ...[...paper.diagnostics, ...applied.diagnostics]
      .filter(({ severity }) => severity !== 'info')
      .flatMap((diagnostic) => problemLines(names[1], diagnostic, colors)),
  ].join('\n')}\n`;
}

function changeLine(
  { instruction, target, kind, old, new: words }: AmendmentChange,
  colors: Colors,
  width: number,
): string {
  const head = `  ${signs[kind]} ${instruction.padEnd(5)}${visible(target ?? 'text').padEnd(10)}${kind.padEnd(12)}`;
  const room = Math.max(20, Math.floor((width - head.length - 7) / (old !== null && words !== null ? 2 : 1)));
  const quoted = [old, words].flatMap((value) => (value === null ? [] : [`“${oneLine(value, room)}”`]));
  return `${colors.green(head)}${quoted.join(' → ')}`;
}

function problemLines(paper: string, { place, ruleId, reason, note }: Diagnostic, colors: Colors): string[] {
  const where = `${visible(paper)}:${String(place.start.line)}:${String(place.start.column)}`;
  /* A reason is not cut: it is why nothing was changed. */
  return [
    `  ! ${where}  ${colors.red(ruleId)}`,
    `      ${oneLine(reason, Infinity)}`,
    `      ${colors.dim(visible(note))}`,
  ];
}
