import { asRead, compileNotations, contributionsIn, type GivenText } from './compile-draft.js';
import { carriedEntries, readAsMeant, type CarriedEntry } from './compile/carry-positions.js';
import { carryOver, type LossReason, type LostProposal } from './compile/carry-over.js';
import { compiledText, type CompiledText } from './compile/compiled-text.js';
import { gatherProposals, pairedText } from './compile/gather.js';
import { notationForms, type NotationForm } from './compile/notation-forms.js';
import { paragraphsOf, type Paragraph } from './compile/paragraphs.js';
import { readCompiled } from './compile/read-compiled.js';
import type { Change } from './model/changes/change.js';
import { positionsById, standsOn } from './model/changes/stands.js';
import type { Draft, NotationName, PartyPosition } from './model/draft.js';
import { readAdopted } from './read-draft.js';

export type { LossReason, LostProposal };

/** Open proposals on the next version of their base text. */
export interface RebasedDraft {
  readonly draft: Draft;
  /** The proposals that do not fit, in the order of the draft before. */
  readonly lost: readonly LostProposal[];
  /** Positions that were carried over with the change that they are about: oppositions and reservations. */
  readonly positionsCarried: readonly PartyPosition[];
  /**
   * Positions that propose nothing and are not carried over: on a change that is lost, in a notation whose tags cannot hold them, or remarks.
   */
  readonly positionsLeft: readonly PartyPosition[];
  /** The changes on which nobody speaks: brackets without a tag propose nothing that could be carried over for somebody. */
  readonly unnamed: readonly Change[];
}

/**
 * Carries the open proposals of a draft to the next version of its base text, and lists those that no longer fit, with the reason: their
 * paragraph is gone (`paragraph-gone`), the words that they were about have changed (`words-changed`), or the next version has what they ask
 * for (`already-there`). Oppositions and reservations go with the change that they are about.
 *
 * @param draft The draft.
 * @param newBase The next version.
 * @param options The notation of the new draft; that of the draft where it can say it, or else `signed-braces`.
 * @param options.notation Its name.
 * @returns The draft, what is lost, and what became of the positions that propose nothing.
 * @throws TypeError for a notation that cannot say what goes out.
 * @example
 * rebase(readDraft('1. Urges [swift] {USA delete} [fast] {USA+} action.'), '1. Urges swift and common action.').draft.source.text;
 * // '1. Urges [swift] {USA delete} [fast] {USA+} and common action.'
 */
export function rebase(
  draft: Draft,
  newBase: GivenText,
  { notation = usualNotation(draft) }: { readonly notation?: NotationName } = {},
): RebasedDraft {
  const form = notationForms[notation];
  if (form === undefined)
    throw new TypeError(`a draft cannot be written in “${notation}”; known: ${compileNotations.join(', ')}`);
  const { base, texts, unnamed } = contributionsIn(draft);
  const before = paragraphsOf(readAdopted(base, { lint: false }));
  const paired = Object.entries(texts).map(([party, text]) =>
    pairedText(before, party, paragraphsOf(readAdopted(text, { lint: false }))),
  );
  const next = asRead(newBase, 'base', {});
  const paragraphs = paragraphsOf(next);
  const { proposals } = gatherProposals(before, paired, new Map());
  const carried = carryOver(before, paragraphs, proposals);
  const labels = labelsOf(before, paragraphs, carried.places);
  const write = (others?: ReadonlyMap<number, readonly string[]>): CompiledText =>
    compiledText(next, paragraphs, carried.proposals, form, others);
  const rebased = withEntries({ draft, labels, form, notation }, write);
  const positionsCarried = new Set(rebased.entries.flatMap(({ positions }) => positions));
  return {
    draft: rebased.draft,
    lost: carried.lost,
    positionsCarried: draft.positions.filter((one) => positionsCarried.has(one)),
    positionsLeft: positionsWithoutProposal(draft).filter((one) => !positionsCarried.has(one)),
    unnamed,
  };
}

function labelsOf(
  before: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
  places: ReadonlyMap<number, number>,
): Map<string, string | null> {
  return new Map(
    before.flatMap(({ provision: { label } }, index) => {
      const place = places.get(index);
      return label === null || place === undefined
        ? []
        : [[label, paragraphs[place]?.provision.label ?? null] as const];
    }),
  );
}

interface Rebasing {
  /** The draft before. */
  readonly draft: Draft;
  readonly labels: ReadonlyMap<string, string | null>;
  readonly form: NotationForm;
  readonly notation: NotationName;
}

/** Writes what others say of the changes into their tags. An entry that does not read as it is meant is taken out again. */
function withEntries(
  { draft: before, labels, form, notation }: Rebasing,
  write: (others?: ReadonlyMap<number, readonly string[]>) => CompiledText,
): { draft: Draft; entries: readonly CarriedEntry[] } {
  const { text, changes } = write();
  const { draft } = readCompiled(text, changes, { notation });
  let entries = form.holdsOthers ? carriedEntries({ before, after: draft, labels }) : [];
  const starts = new Map(draft.spans.map(({ id, start }) => [id, start]));
  const indexAt = new Map(
    changes.flatMap(({ old, fresh }, index) =>
      [old, fresh].flatMap((start) => (start === null ? [] : [[start, index] as const])),
    ),
  );
  const indexOf = ({ change: { old, new: fresh } }: CarriedEntry): number =>
    indexAt.get(starts.get(fresh[0] ?? old[0] ?? '') ?? -1) ?? -1;
  while (entries.length > 0) {
    const others = new Map<number, string[]>();
    for (const entry of entries) {
      const own = others.get(indexOf(entry));
      if (own === undefined) others.set(indexOf(entry), [entry.raw]);
      else own.push(entry.raw);
    }
    const written = write(others);
    const read = readCompiled(written.text, written.changes, { notation }).draft;
    const spanAt = new Map(read.spans.map(({ id, start }) => [start, id]));
    const changeOfSpan = new Map(read.changes.flatMap((one) => one.spans.map((id) => [id, one] as const)));
    const kept = readAsMeant(entries, read, (entry) => {
      const at = written.changes[indexOf(entry)];
      return changeOfSpan.get(spanAt.get(at?.fresh ?? at?.old ?? -1) ?? '');
    });
    if (kept.length === entries.length) return { draft: read, entries };
    entries = kept;
  }
  return { draft, entries: [] };
}

/** Oppositions, reservations and remarks, by what is said, and by where the party stands after all that it says. */
function positionsWithoutProposal(draft: Draft): PartyPosition[] {
  const positions = positionsById(draft);
  const stands = new Map(draft.changes.map((change) => [change.id, standsOn(change, positions)]));
  return draft.positions.filter(({ stance, change, party }) => {
    const stand = stands.get(change ?? '')?.get(party);
    return !proposing.has(stance) || stand === 'oppose' || stand === 'reserve';
  });
}

const proposing: ReadonlySet<string> = new Set(['support', 'propose', 'delete', 'alternative', 'replace']);

function usualNotation({ source }: Draft): NotationName {
  return compileNotations.includes(source.notation) ? source.notation : 'signed-braces';
}
