import { asRead, compileNotations, contributionsIn, type GivenText } from './compile-draft.js';
import { carryOver, type LossReason, type LostProposal } from './compile/carry-over.js';
import { compiledText } from './compile/compiled-text.js';
import { gatherProposals, pairedText } from './compile/gather.js';
import { notationForms } from './compile/notation-forms.js';
import { paragraphsOf } from './compile/paragraphs.js';
import { readCompiled } from './compile/read-compiled.js';
import type { Change } from './model/changes/change.js';
import type { Draft, NotationName, PartyPosition } from './model/draft.js';
import { readAdopted } from './read-draft.js';

export type { LossReason, LostProposal };

/** Open proposals on the next version of their base text. */
export interface RebasedDraft {
  readonly draft: Draft;
  /** The proposals that do not fit, in the order of the draft before. */
  readonly lost: readonly LostProposal[];
  /** Positions that propose nothing, and have no bracket to stand on in the next version: oppositions, reservations, remarks. */
  readonly positionsLeft: readonly PartyPosition[];
  /** The changes on which nobody speaks: brackets without a tag propose nothing that could be carried over for somebody. */
  readonly unnamed: readonly Change[];
}

/**
 * Carries the open proposals of a draft to the next version of its base text, and lists those that no longer fit, with the reason: their
 * paragraph is gone (`paragraph-gone`), the words that they were about have changed (`words-changed`), or the next version has what they ask
 * for (`already-there`).
 *
 * @param draft The draft.
 * @param newBase The next version.
 * @param options The notation of the new draft; that of the draft where it can say it, or else `signed-braces`.
 * @param options.notation Its name.
 * @returns The draft, what is lost, and the positions that propose nothing.
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
  const { text, changes } = compiledText(next, paragraphs, carried.proposals, form);
  return {
    draft: readCompiled(text, changes, { notation }).draft,
    lost: carried.lost,
    positionsLeft: draft.positions.filter(({ stance }) => !proposing.has(stance)),
    unnamed,
  };
}

const proposing: ReadonlySet<string> = new Set(['support', 'propose', 'delete', 'alternative', 'replace']);

function usualNotation({ source }: Draft): NotationName {
  return compileNotations.includes(source.notation) ? source.notation : 'signed-braces';
}
