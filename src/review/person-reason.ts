import type { Reviewer, VerdictReason } from '../reconcile/reconciliation.js';

/**
 * Says that a person made a verdict.
 *
 * @param by The person.
 * @returns The reason that stands with the verdict.
 */
export function personReason({ name, date, comment, program }: Reviewer): VerdictReason {
  const when = date === null ? '' : ` on ${date}`;
  const why = comment === null ? '' : `: ${comment}`;
  const sure = program.confidence === null ? '' : ` (${program.confidence.toFixed(2)})`;
  return {
    rule: 'person',
    text: `${name || 'A person'} judged so${when}${why}. The program said ${program.verdict}${sure}.`,
  };
}
