import type { Position } from 'unist';
import { rules, type RuleId, type Severity } from './rules.js';

/**
 * Something about a text that its reader should know.
 *
 * The field names are those of a vfile message, except `severity`.
 */
export interface Diagnostic {
  /** The stable name of the rule; `docs/diagnostics.md` describes each. */
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** What is wrong here, in a sentence that quotes the text. */
  readonly reason: string;
  /** Where, in the source. */
  readonly place: Position;
  /** What was assumed and what the author of the text can do. */
  readonly note: string;
}

/** What a rule reports: the diagnostic without what follows from the rule. */
export interface Finding {
  readonly ruleId: RuleId;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a diagnostic of a finding.
 *
 * @param finding What was found, by offsets.
 * @param positionOf Finds the position of two offsets.
 * @returns The diagnostic with the severity and the advice of its rule.
 */
export function diagnosticOf(
  finding: Finding,
  positionOf: (start: number, end: number) => Position,
): Diagnostic {
  const { severity, advice } = rules[finding.ruleId];
  return {
    ruleId: finding.ruleId,
    severity,
    reason: finding.reason,
    place: positionOf(finding.start, finding.end),
    note: advice,
  };
}

/**
 * Orders diagnostics by place, then by rule.
 *
 * @param diagnostics Diagnostics in any order.
 * @returns A sorted copy.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0) ||
      (a.place.end.offset ?? 0) - (b.place.end.offset ?? 0) ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
}
