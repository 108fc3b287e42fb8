import { spansInChoices } from '../model/adjacent-spans.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import { atomsOf, type ProvisionAtoms } from './atoms.js';
import { blockOf } from './block.js';
import { respace, type Piece } from './respace.js';
import type { ViewBlock, ViewRoot } from './view-tree.js';

/**
 * How the brackets of a clean version are resolved:
 *
 * - `all-in`: the words of every bracket stay;
 * - `all-out`: the words of every bracket go;
 * - `open-choices`: the words of every bracket stay, and alternatives between which nothing is decided keep their brackets, so that the
 *   text shows them as the draft has them: `the [shall] [should] report`.
 */
export type CleanPolicy = 'all-in' | 'all-out' | 'open-choices';

/** The policies that `clean` knows. */
export const cleanPolicies: readonly CleanPolicy[] = ['all-in', 'all-out', 'open-choices'];

/**
 * Makes a clean version of a draft: without tags, notes and stamps, its brackets resolved by a policy, its lines joined and its
 * spaces and commas mended.
 *
 * @param draft The draft.
 * @param policy How brackets are resolved.
 * @returns A view; blocks of which no word is left are not in it.
 * @throws TypeError for an unknown policy.
 * @example
 * toText(clean(readDraft('1. Requests, [as needed] {USA+}, action.'), 'all-out')); // '1. Requests, action.\n'
 */
export function clean(draft: Draft, policy: CleanPolicy = 'all-in'): ViewRoot {
  if (!cleanPolicies.includes(policy)) {
    throw new TypeError(`unknown policy “${policy}”; known: ${cleanPolicies.join(', ')}`);
  }
  const shown = policy === 'open-choices' ? spansInChoices(draft) : new Set<string>();
  const keeps = policy === 'all-out' ? (): boolean => false : (): boolean => true;
  const resolution: Resolution = { keeps, shows: (span) => shown.has(span.id) };
  const children = atomsOf(draft).flatMap((atoms) => cleanBlock(draft, atoms, resolution));
  return { type: 'root', labels: 'marker', children };
}

interface Resolution {
  /** Whether the words of a span stay. */
  readonly keeps: (span: DraftSpan) => boolean;
  /** Whether a span that stays keeps its brackets. */
  readonly shows: (span: DraftSpan) => boolean;
}

function cleanBlock(
  draft: Draft,
  { provision, openBefore, atoms }: ProvisionAtoms,
  resolution: Resolution,
): ViewBlock[] {
  const pieces: Piece[] = [];
  const dropped = new Set(openBefore.filter((span) => !resolution.keeps(span)));
  let before: Piece['before'] = 'nothing';
  const mark = (value: string): void => {
    pieces.push({ raw: value, before });
    before = 'nothing';
  };
  for (const atom of atoms) {
    if (atom.kind === 'text') {
      if (dropped.size > 0) before = before === 'tag' ? 'tag' : 'mark';
      else mark(draft.source.text.slice(atom.range.start, atom.range.end));
    } else if (atom.kind === 'tag') {
      before = isInWord(draft, atom.attribution.spans) ? 'mark' : 'tag';
    } else if (atom.kind === 'stamp') {
      before = 'tag';
    } else if (resolution.shows(atom.span) && dropped.size === 0) {
      mark(atom.kind === 'open' ? '[' : ']');
      before = 'mark';
    } else {
      if (!resolution.keeps(atom.span)) dropped[atom.kind === 'open' ? 'add' : 'delete'](atom.span);
      if (before === 'nothing') before = 'mark';
    }
  }
  const value = respace(pieces).join('').trim();
  return /[\p{L}\p{N}]/u.test(value) ? [blockOf(draft, provision, [{ type: 'text', value }])] : [];
}

function isInWord(draft: Draft, spans: readonly string[]): boolean {
  const span = spanById(draft, spans[0] ?? null);
  if (span === undefined) return false;
  const { text } = draft.source;
  return /\p{L}/u.test(text.charAt(span.start - 1)) && /\p{L}/u.test(text.charAt(span.start + 1));
}
