import type { Draft, DraftProvision, PartyPosition } from '../../src/index.js';
import { quoted } from '../../src/text/quoted.js';

/**
 * Lists what a draft says: provisions, spans, positions, notes and statuses, one a line.
 *
 * @param draft The draft.
 * @returns Lines that each end with a line feed; a group that is empty is left out.
 */
export function dumpDraft(draft: Draft): string {
  const { notation, detection } = draft.source;
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['provisions', provisionLines(draft)],
    ['spans', draft.spans.map((span) => dumpSpan(span))],
    ['positions', draft.positions.map((position) => dumpPosition(position))],
    ['notes', draft.notes.map(dumpNote)],
    [
      'statuses',
      draft.statuses.map(({ status, date, time, provision }) =>
        inProvision([status, date ?? 'no date', time ?? 'no time'].join(' '), provision),
      ),
    ],
  ];
  const head = `notation ${notation} ${detection.score.toFixed(2)}, next ${detection.runnerUp.name} ${detection.runnerUp.score.toFixed(2)}`;
  const lines = groups.flatMap(([title, entries]) =>
    entries.length === 0 ? [] : [title, ...entries.map((entry) => `  ${entry}`)],
  );
  return [head, ...lines, ''].join('\n');
}

function provisionLines({ provisions, source }: Draft): string[] {
  const depths = new Map<string, number>();
  return provisions.map((provision) => {
    const depth = provision.parent === null ? 0 : (depths.get(provision.parent) ?? 0) + 1;
    depths.set(provision.id, depth);
    return '  '.repeat(depth) + provisionLine(provision, source.text);
  });
}

function provisionLine(
  { part, kind, label, rawLabel, related, runs }: DraftProvision,
  source: string,
): string {
  const words = runs.map(({ start, end }) => source.slice(start, end)).join('');
  return [
    part,
    kind,
    ...(label === null ? [] : [label]),
    ...(rawLabel === null ? [] : [`(written ${quoted(rawLabel)})`]),
    ...(related === null ? [] : [`(${related.relation} ${related.label})`]),
    quoted(words),
  ].join(' ');
}

function dumpSpan({
  id,
  text,
  provision,
  opened,
  closed,
  parent,
  attributions,
}: Draft['spans'][number]): string {
  const marks = [...(opened ? [] : ['not opened']), ...(closed ? [] : ['not closed'])];
  const nesting = parent === null ? [] : [`in ${parent}`];
  const tags = attributions.length === 0 ? [] : [`tags ${attributions.join(', ')}`];
  return inProvision([id, quoted(text), ...nesting, ...marks, ...tags].join(' '), provision);
}

/**
 * Writes a position as one line: who says what about which spans, where.
 *
 * @param position The position.
 * @returns `USA support s1 in PP1`.
 */
export function dumpPosition({ party, stance, spans, modifiers, scope, provision }: PartyPosition): string {
  const about = spans.length === 0 ? 'the provision' : spans.join(', ');
  const words = modifiers.map(({ kind, text }) => `${kind} ${quoted(text)}`);
  const named =
    scope === null ? [] : [`names ${scope.from === scope.to ? scope.from : `${scope.from} to ${scope.to}`}`];
  return inProvision([party, stance, 'on', about, ...words, ...named].join(' '), provision);
}

/**
 * Writes a note as one line.
 *
 * @param note The note.
 * @returns `note "to be revised" in PP1`.
 */
export function dumpNote({ kind, text, marker, provision }: Draft['notes'][number]): string {
  const named = marker === null ? kind : `${kind} ${marker}`;
  return inProvision(`${named} ${quoted(text)}`, provision);
}

function inProvision(line: string, provision: string | null): string {
  return `${line} in ${provision ?? 'no provision'}`;
}
