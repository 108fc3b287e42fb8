import { notations } from '../../../grammar/notation.js';
import type { Finding } from '../../diagnostics/diagnostic.js';
import type { Draft, PartyPosition, Stance } from '../draft.js';
import { compareWithBase } from './base-verdicts.js';
import type { Change } from './change.js';
import { inferChanges } from './infer-changes.js';
import type { BaseVerdicts } from './weighing.js';

/** A draft with its changes, and what is doubtful about them. */
export interface ReadChanges {
  readonly draft: Draft;
  readonly findings: Finding[];
}

/*
 * Between the distance of a draft to the text adopted after its negotiation was rewritten (0.38, the UN-Habitat pair) and that to texts about
 * the same matter that are no version of it (0.81 and more).
 */
const greatestDistance = 0.6;

/**
 * Reads the changes of a draft.
 *
 * @param draft The draft without changes.
 * @param base The text that the changes were proposed to, where it is given.
 * @returns The draft with its changes, its positions pointing to them.
 */
export function withChanges(draft: Draft, base: Draft | null): ReadChanges {
  const findings: Finding[] = [];
  const changes = inferChanges(draft, base === null ? new Map() : verdictsOf(draft, base, findings));
  const changeOf = new Map<string, string>();
  for (const { id, positions } of changes) {
    for (const position of positions) if (!changeOf.has(position)) changeOf.set(position, id);
  }
  const deleted = wordsToDelete(draft, changes);
  const positions = draft.positions.map((position) => ({
    ...position,
    stance: position.spans.some((id) => deleted.has(id)) ? aboutDeletion(position.stance) : position.stance,
    change: changeOf.get(position.id) ?? null,
  }));
  for (const finding of contradictions(positions)) findings.push(finding);
  return { draft: { ...draft, positions, changes }, findings };
}

/**
 * The spans on which what is said of the words is the contrary of what is said of the change: where stances are about words, and the words
 * would go.
 */
function wordsToDelete({ source }: Draft, changes: readonly Change[]): ReadonlySet<string> {
  if (notations[source.notation].stancesAbout === 'change') return new Set();
  return new Set(changes.flatMap(({ old }) => old));
}

/** Whoever opposes words that stand wants them out; whoever supports them wants them kept. */
function aboutDeletion(stance: Stance): Stance {
  if (stance === 'oppose') return 'delete';
  return stance === 'support' || stance === 'propose' ? 'retain' : stance;
}

function verdictsOf(draft: Draft, base: Draft, findings: Finding[]): BaseVerdicts {
  const { verdicts, distance } = compareWithBase(draft, base);
  const report = (ruleId: Finding['ruleId'], reason: string): BaseVerdicts => {
    findings.push({ ruleId, reason, start: 0, end: Math.min(1, draft.source.length) });
    return new Map();
  };
  if (distance === null)
    return report('base-text-too-long', 'the texts have too many words to compare all with all');
  if (distance > greatestDistance) {
    return report(
      'unrelated-base-text',
      `${Math.round(100 * distance)} % of the words of the two texts have no partner`,
    );
  }
  return verdicts;
}

/** One party with a sign for and a sign against on the same spans. */
function contradictions(positions: readonly PartyPosition[]): Finding[] {
  const seen = new Map<string, PartyPosition>();
  const findings: Finding[] = [];
  for (const position of positions) {
    const { party, stance, spans, start, end } = position;
    if (spans.length === 0 || (stance !== 'support' && stance !== 'oppose')) continue;
    const key = `${party} ${spans.join(' ')}`;
    const before = seen.get(key);
    if (before !== undefined && before.stance !== stance) {
      findings.push({
        ruleId: 'contradictory-positions',
        reason: `${party} is for and against the same change`,
        start,
        end,
      });
    }
    seen.set(key, position);
  }
  return findings;
}
