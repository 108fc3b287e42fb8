import { draftOf } from '../model/build-draft.js';
import type { Change } from '../model/changes/change.js';
import { withChanges } from '../model/changes/with-changes.js';
import { choicesOf } from '../model/choices.js';
import type { Draft, PartyPosition } from '../model/draft.js';
import { withParties } from '../model/with-parties.js';
import { parse, type ParseOptions } from '../syntax/parse.js';
import type { WrittenChange } from './compiled-text.js';

/**
 * Reads a compilation, and gives it the changes that are known.
 *
 * @param text The compilation.
 * @param written What each of its brackets says.
 * @param options The notation and the host format.
 * @returns The draft, and the paragraphs of the base text at which a bracket was not read as one.
 */
export function readCompiled(
  text: string,
  written: readonly WrittenChange[],
  options: ParseOptions,
): { draft: Draft; missing: Set<number> } {
  const { tree, diagnostics } = parse(text, options);
  const { draft } = withParties(draftOf(text, tree, diagnostics));
  const spanAt = new Map(draft.spans.map((span) => [span.start, span.id]));
  const missing = new Set<number>();
  const ours = new Set<string>();
  const known: Omit<Change, 'id' | 'positions' | 'provision'>[] = [];
  for (const change of withMoves(written)) {
    const [old, fresh] = [change.old, change.fresh].map((start) =>
      start === null ? [] : [spanAt.get(start) ?? null],
    ) as [(string | null)[], (string | null)[]];
    const spans = [...old, ...fresh].flatMap((id) => id ?? []);
    if (spans.length < old.length + fresh.length) {
      missing.add(change.owner);
      continue;
    }
    for (const id of spans) ours.add(id);
    known.push({ ...changeOf(change, old as string[], fresh as string[]), spans });
  }
  return { draft: withKnownChanges(draft, known, ours), missing };
}

interface KnownChange extends WrittenChange {
  readonly isMove?: true;
}

/** A paragraph that the same parties take out here and put in there is one that moves. */
function withMoves(written: readonly WrittenChange[]): KnownChange[] {
  const keyOf = ({ paragraph, parties }: WrittenChange): string => `${parties.join(' ')} ${paragraph ?? ''}`;
  const isWhole = (one: WrittenChange): boolean => one.paragraph !== null;
  const added = new Map(
    written.filter((one) => isWhole(one) && one.old === null).map((one) => [keyOf(one), one]),
  );
  const used = new Set<WrittenChange>();
  const moves = new Map<WrittenChange, KnownChange>();
  for (const one of written) {
    const partner = isWhole(one) && one.old !== null ? added.get(keyOf(one)) : undefined;
    if (partner === undefined || used.has(partner)) continue;
    used.add(partner);
    moves.set(one, { ...one, fresh: partner.fresh, isMove: true });
  }
  return written.flatMap((one) => (used.has(one) ? [] : [moves.get(one) ?? one]));
}

function changeOf(
  { old: from, fresh: to, isAlternative, isMove, parties }: KnownChange,
  old: string[],
  fresh: string[],
): Omit<Change, 'id' | 'positions' | 'provision' | 'spans'> {
  const isReplacement = (from !== null && to !== null) || isAlternative;
  const kind =
    isMove === true ? 'move' : isReplacement ? 'replacement' : from === null ? 'insertion' : 'deletion';
  const who = parties.join(', ');
  const have = parties.length === 1 ? `the text of ${who} has` : `the texts of ${who} have`;
  const said = {
    insertion: 'words that',
    deletion: 'not the words that',
    replacement: 'other words than',
    move: 'elsewhere the paragraph that',
  };
  const text = `${have} ${said[kind]} the base text has ${kind === 'insertion' ? 'not' : 'here'}`;
  return {
    kind,
    old,
    new: fresh,
    basis: 'explicit',
    confidence: 1,
    reasons: [{ rule: 'compiled-texts', text }],
    rivals: [],
  };
}

/** The changes of brackets that the base text had are read as always. */
function withKnownChanges(
  draft: Draft,
  known: readonly Omit<Change, 'id' | 'positions' | 'provision'>[],
  ours: ReadonlySet<string>,
): Draft {
  const others = ours.size === draft.spans.length ? [] : withChanges(draft, null).draft.changes;
  const all = [
    ...known,
    ...others.flatMap((change) => {
      const spans = change.spans.filter((id) => !ours.has(id));
      if (spans.length === change.spans.length) return [change];
      return spans.map((id) => ({ ...unknownChange, spans: [id] }));
    }),
  ];
  const order = new Map(draft.spans.map(({ id }, index) => [id, index]));
  const placeOf = ({ spans }: Pick<Change, 'spans'>): number => order.get(spans[0] ?? '') ?? 0;
  const bySpan = new Map<string, string[]>();
  for (const { id, spans } of draft.positions)
    for (const span of spans) bySpan.set(span, [...(bySpan.get(span) ?? []), id]);
  const provisionOf = new Map(draft.spans.map(({ id, provision }) => [id, provision]));
  const changes = [...all]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((change, index): Change => ({
      ...change,
      id: `c${String(index + 1)}`,
      positions: [...new Set(change.spans.flatMap((span) => bySpan.get(span) ?? []))],
      provision: provisionOf.get(change.spans[0] ?? '') ?? null,
    }));
  const changeOfPosition = new Map<string, string>();
  for (const { id, positions } of changes)
    for (const position of positions) if (!changeOfPosition.has(position)) changeOfPosition.set(position, id);
  const positions = draft.positions.map((position): PartyPosition => ({
    ...position,
    change: changeOfPosition.get(position.id) ?? null,
  }));
  const result = { ...draft, changes, positions };
  return { ...result, choices: choicesOf(result) };
}

const unknownChange: Pick<Change, 'kind' | 'old' | 'new' | 'basis' | 'confidence' | 'reasons' | 'rivals'> = {
  kind: 'unknown',
  old: [],
  new: [],
  basis: 'none',
  confidence: 0,
  reasons: [],
  rivals: [],
};
