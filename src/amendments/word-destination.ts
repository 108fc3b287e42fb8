import type { DraftProvision } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Application } from './amendment-change.js';
import type { Instruction } from './paper.js';
import { edgeOf, notOnce, scopeOf, type NoWordPlace, type Scope } from './word-places.js';

/**
 * The range of a sentence that moves to an end, with the full stop before it in place of its own mark: `. It reports` of `Urges action. It
 * reports;`. So each paragraph keeps the mark that it ends with. Null where no full stop is before it, or no mark behind it.
 *
 * @param application The document.
 * @param instruction The instruction.
 * @param scope The sentence in its paragraph.
 * @param place The sentence in the document.
 * @returns The range.
 */
export function withMarkBefore(
  { draft }: Application,
  { action, extent, edge }: Instruction,
  { within }: Scope,
  { start, end }: SourceRange,
): SourceRange | null {
  const isFirst = (within?.[0]?.first ?? 0) === 0;
  if (action !== 'move' || extent !== 'sentences' || edge !== 'end' || isFirst) return null;
  const { text } = draft.source;
  const before = text.slice(Math.max(0, start - 100), start).trimEnd().length - Math.min(start, 100);
  const mark = start + before - 1;
  return text.charAt(mark) === '.' && /[.,;:]/u.test(text.charAt(end - 1))
    ? { start: mark, end: end - 1 }
    : null;
}

/**
 * Finds the paragraph that an instruction names for words to move to.
 *
 * @param application The document.
 * @param instruction The instruction.
 * @returns The paragraph, or why it is not there; null where the instruction names none but their own.
 */
export function otherParagraph(
  { finder }: Application,
  { destination }: Instruction,
): { provision: DraftProvision } | NoWordPlace | null {
  if (destination === null) return null;
  const [only, ...others] = finder.find(destination.target);
  if (only !== undefined && only !== null && others.length === 0) return { provision: only };
  const name = destination.target.label ?? 'the paragraph that it moves to';
  const reason = only === undefined ? `there is no ${name}` : `${name} is more than one place`;
  return { reason, rule: 'instruction-not-applied', candidates: [] };
}

/**
 * Finds where words move to: beside the anchor, or to the end or the beginning of a paragraph.
 *
 * @param application The document.
 * @param instruction The instruction.
 * @param scope Where the words stand.
 * @param to The paragraph that they move to, and whether they are a sentence that takes the full stop before it with it.
 * @returns The offset, or why it cannot be told.
 */
export function destinationOf(
  application: Application,
  instruction: Instruction,
  scope: Scope,
  { provision, isRotated }: { readonly provision: DraftProvision | null; readonly isRotated: boolean },
): { offset: number } | NoWordPlace {
  const { anchor, side, edge, extent, destination } = instruction;
  if (anchor === null) {
    const isEnd = edge === 'end';
    const isSentence = extent === 'sentences';
    const isOther = destination !== null;
    const whole =
      isSentence || isOther
        ? scopeOf(application, { ...instruction, sentences: [], isChapeau: false }, provision)
        : scope;
    if ('reason' in whole) return whole;
    if (isSentence && !isRotated && !(hasFullStops(whole) && (!isOther || hasFullStops(scope))))
      return {
        reason: 'not all sentences end with a full stop',
        rule: 'instruction-not-applied',
        candidates: [],
      };
    const action = isEnd ? 'insert-after' : 'insert-before';
    const at = edgeOf(
      application,
      { ...instruction, action, new: isSentence && !isRotated ? '.' : null },
      whole,
    );
    if ('reason' in at) return at;
    return { offset: (isEnd ? at[0]?.end : at[0]?.start) ?? 0 };
  }
  const located = application.locate(scope.text, anchor, {
    anchor: null,
    side: null,
    occurrence: null,
    within: scope.within,
  });
  const [to] = located.places;
  if (to === undefined) return notOnce(anchor, located);
  return { offset: side === 'before' ? to.start : to.end };
}

/** Where a sentence moves its mark goes with it, and the one that was last has to have its own. */
function hasFullStops({ text: { value, words }, within }: Scope): boolean {
  const [range] = within ?? [];
  const text = range === undefined ? value : value.slice(0, words.ends[range.last]);
  return /[.!?][”’"')\]]*$/u.test(text.trimEnd());
}
