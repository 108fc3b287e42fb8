import type { AmendmentChange, AmendmentPaper, Instruction } from '../../src/index.js';

/**
 * Lists the instructions of an amendment, one a line.
 *
 * @param paper The amendment.
 * @returns Lines such as `i1 delete OP27 OP43 old “sexual and reproductive”`.
 */
export function instructionLines({ instructions }: AmendmentPaper): string[] {
  return instructions.map(lineOf);
}

function lineOf(instruction: Instruction): string {
  const { id, action, targets, anchor, side, old, occurrence, destination, remarks } = instruction;
  const to = destination === null ? null : `${destination.side} ${nameOf(destination.target)}`;
  const parts = [
    ...targets.map(nameOf),
    anchor === null ? null : `${side ?? 'at'} “${anchor}”`,
    old === null ? null : `old “${old}”`,
    instruction.new === null ? null : `new “${instruction.new.replaceAll('\n', '¶')}”`,
    occurrence === null ? null : `occurrence ${occurrence}`,
    to,
    ...remarks.map((remark) => `remark “${remark}”`),
  ];
  return [id, action, ...parts.filter((part) => part !== null)].join(' ');
}

function nameOf({ label, kind, ordinal }: Instruction['targets'][number]): string {
  const place = ordinal === null ? '' : `#${ordinal}`;
  return `${label ?? kind}${place}`;
}

/**
 * Lists changes, one a line.
 *
 * @param changes The changes.
 * @returns Lines such as `i1 OP13 deletion 40–52`, with candidates where nothing was found.
 */
export function changeLines(changes: readonly AmendmentChange[]): string[] {
  return changes.map(({ instruction, target, kind, found, start, end, to, candidates }) => {
    const places = candidates.map((place) => `${place.start}–${place.end}`).join(' or ');
    const moved = to === null ? '' : ` to ${to}`;
    const place = found ? `${start}–${end}${moved}` : `not found${places === '' ? '' : `: ${places}`}`;
    return `${instruction} ${target ?? '-'} ${kind} ${place}`;
  });
}

/**
 * Finds where an amendment breaks the laws that hold for every amendment.
 *
 * @param source The text.
 * @param paper What `readAmendments` returned for it.
 * @returns A sentence for each breach.
 */
export function breachesOfPaper(source: string, paper: AmendmentPaper): string[] {
  const breaches: string[] = [];
  let from = 0;
  for (const [index, { id, raw, start, end, targets, action }] of paper.instructions.entries()) {
    if (id !== `i${index + 1}`) breaches.push(`${id} is number ${index + 1}`);
    /* “insert a new paragraph and renumber accordingly: “…”” holds the renumbering. */
    const isInside = action === 'renumber' && start > (paper.instructions[index - 1]?.start ?? start);
    if ((start < from && !isInside) || start >= end || end > source.length)
      breaches.push(`${id} is out of place`);
    if (raw !== source.slice(start, end)) breaches.push(`${id}: its text is not the source`);
    if (
      targets.some(
        ({ label }) => label !== null && !/^(?:(?:PP|OP|Art|Footnote)\d|Annex(?:\d|[A-Z]|\.))/u.test(label),
      )
    )
      breaches.push(`${id}: a label is not canonical`);
    from = Math.max(from, end);
  }
  for (const { place, reason, note } of paper.diagnostics) {
    const { start, end } = place;
    if ((start.offset ?? -1) < 0 || (end.offset ?? Infinity) > source.length)
      breaches.push(`${reason}: no place`);
    if (reason === '' || note === '') breaches.push('a diagnostic says nothing');
  }
  if (JSON.stringify(JSON.parse(JSON.stringify(paper))) !== JSON.stringify(paper))
    breaches.push('not plain data');
  return breaches;
}

/**
 * Finds where changes break the laws that hold for all.
 *
 * @param source The document that is amended.
 * @param paper The amendment.
 * @param changes What `applyAmendments` returned.
 * @returns A sentence for each breach.
 */
export function breachesOfChanges(
  source: string,
  paper: AmendmentPaper,
  changes: readonly AmendmentChange[],
): string[] {
  const breaches: string[] = [];
  for (const { instruction, kind, found, start, end, old, candidates } of changes) {
    if (found && (start < 0 || start > end || end > source.length)) breaches.push(`${instruction}: no range`);
    if (found && kind === 'insertion' && (start !== end || old !== null))
      breaches.push(`${instruction}: not a point`);
    if (found && kind !== 'insertion' && old !== source.slice(start, end))
      breaches.push(`${instruction}: other words`);
    if (found && candidates.length > 0) breaches.push(`${instruction}: found, with candidates`);
  }
  for (const { id, action, targets } of paper.instructions) {
    const count = changes.filter(({ instruction }) => instruction === id).length;
    if (action !== 'renumber' && count < Math.max(1, targets.length))
      breaches.push(`${id}: a target has no change`);
  }
  return breaches;
}
