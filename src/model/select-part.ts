import type { SourceRange } from '../text/plain-text.js';
import type { Change, ChangeReading } from './changes/change.js';
import type { Choice, Draft, DraftPart, DraftSpan } from './draft.js';

/**
 * Takes one of the texts of a document by itself: a resolution of several, an annex, a quotation.
 *
 * The source stays whole, so that offsets stay; ids are counted anew, since they are places in the lists. A span that begins in another
 * part is left out.
 *
 * @param draft The draft of the whole document.
 * @param label The label of the part as in `draft.parts`, in any case: `Annex I`, `text 2`.
 * @returns The draft of the part alone, with the quotations that stand in it.
 * @throws RangeError where the document has no such part; the message lists those that it has.
 * @example
 * selectPart(readDraft('The Assembly,\n\n1. Urges a.\n\nAnnex\n\n1. The list.'), 'Annex').provisions.map(({ label }) => label);
 * // [null, 'Annex.1']
 */
export function selectPart(draft: Draft, label: string): Draft {
  const part = draft.parts.find((known) => normal(known.label) === normal(label));
  if (part === undefined) {
    const known = draft.parts.map((each) => each.label).join(', ');
    throw new RangeError(`unknown part “${label}”; the document has: ${known || 'none'}`);
  }
  const holds = ({ start }: SourceRange): boolean => start >= part.start && start < part.end;
  return draftWith(draft, part, holds);
}

function normal(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}

function draftWith(draft: Draft, part: DraftPart, holds: (range: SourceRange) => boolean): Draft {
  const provisions = kept(draft.provisions, holds, 'v');
  const spans = kept(draft.spans, holds, 's');
  const attributions = kept(draft.attributions, holds, 'a');
  const positions = kept(draft.positions, holds, 'p');
  const changes = kept(draft.changes, ({ spans: own }) => own.some((id) => spans.ids.has(id)), 'c');
  const parties = new Set(positions.list.map(({ party }) => party));
  return {
    ...draft,
    parts: draft.parts
      .filter((each) => each === part || (each.inside && holds(each)))
      .map((each, index) => ({ ...each, id: `x${String(index + 1)}` })),
    provisions: provisions.list.map((each) => ({ ...each, parent: idIn(provisions.ids, each.parent) })),
    spans: nested(
      spans.list.map((each) => ({
        ...each,
        parent: idIn(spans.ids, each.parent),
        attributions: idsIn(attributions.ids, each.attributions),
      })),
    ),
    attributions: attributions.list.map((each) => ({ ...each, spans: idsIn(spans.ids, each.spans) })),
    positions: positions.list.map((each) => ({
      ...each,
      spans: idsIn(spans.ids, each.spans),
      attribution: idIn(attributions.ids, each.attribution) ?? each.attribution,
      change: idIn(changes.ids, each.change),
    })),
    parties: draft.parties.filter(({ id }) => parties.has(id)),
    changes: changes.list.map((each) => changeIn(each, spans.ids, positions.ids)),
    choices: choicesIn(draft.choices, { spans: spans.ids, provisions: provisions.ids, holds }),
    head: draft.head.filter(holds),
    statuses: kept(draft.statuses, holds, 't').list,
    notes: kept(draft.notes, holds, 'n').list,
    diagnostics: draft.diagnostics.filter(({ place }) => holds({ start: place.start.offset ?? 0, end: 0 })),
  };
}

type Ids = ReadonlyMap<string, string>;

/** The items that are kept, with new ids, and the new id of each by its old one. */
function kept<Item extends { id: string }>(
  items: readonly Item[],
  isKept: (item: Item) => boolean,
  letter: string,
): { list: Item[]; ids: Ids } {
  const ids = new Map<string, string>();
  const list: Item[] = [];
  for (const item of items) {
    if (!isKept(item)) continue;
    const id = `${letter}${String(list.length + 1)}`;
    ids.set(item.id, id);
    list.push({ ...item, id });
  }
  return { list, ids };
}

function idIn(ids: Ids, id: string | null): string | null {
  return id === null ? null : (ids.get(id) ?? null);
}

function idsIn(ids: Ids, list: readonly string[]): string[] {
  return list.flatMap((id) => ids.get(id) ?? []);
}

/** Spans whose outer ones are in another part have fewer around them. */
function nested(spans: readonly DraftSpan[]): DraftSpan[] {
  const depths = new Map<string, number>();
  return spans.map((span) => {
    const depth = span.parent === null ? 0 : (depths.get(span.parent) ?? 0) + 1;
    depths.set(span.id, depth);
    return { ...span, depth };
  });
}

function changeIn(change: Change, spans: Ids, positions: Ids): Change {
  const readingIn = <Reading extends ChangeReading>(reading: Reading): Reading => ({
    ...reading,
    old: idsIn(spans, reading.old),
    new: idsIn(spans, reading.new),
  });
  return {
    ...readingIn(change),
    spans: idsIn(spans, change.spans),
    rivals: change.rivals.map(readingIn),
    positions: idsIn(positions, change.positions),
  };
}

/** A choice of which fewer than two members are left is none. */
function choicesIn(
  choices: readonly Choice[],
  known: { spans: Ids; provisions: Ids; holds: (range: SourceRange) => boolean },
): Choice[] {
  const left = choices.flatMap((choice) => {
    const members = choice.members.flatMap((member): Choice['members'] => {
      if (member.kind === 'range') return known.holds(member) ? [member] : [];
      const id = (member.kind === 'span' ? known.spans : known.provisions).get(member.id);
      return id === undefined ? [] : [{ ...member, id }];
    });
    return members.length < 2 ? [] : [{ ...choice, members }];
  });
  return left.map((choice, index) => ({ ...choice, id: `h${String(index + 1)}` }));
}
