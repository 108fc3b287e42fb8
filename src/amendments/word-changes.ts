import type { SourceRange } from '../text/plain-text.js';
import type { DraftProvision } from '../model/draft.js';
import { foundAt, notFound, type Application } from './amendment-change.js';
import type { Located } from './locate-words.js';
import type { AmendmentChange, FoundChange, Instruction } from './paper.js';
import { destinationOf, otherParagraph, withMarkBefore } from './word-destination.js';
import { edgeOf, extentOf, notOnce, scopeOf, type NoWordPlace, type Scope } from './word-places.js';

const goesOn = /^[,;(\p{Ll}]/u;
const endsWithMark = /[.,;:]$/u;

/**
 * Finds what an instruction changes of the words of a paragraph.
 *
 * @param application The document and what is found in it.
 * @param instruction The instruction.
 * @param target The label of the paragraph.
 * @param provision The paragraph; null for the whole document.
 * @returns A change for each place that is meant; one that is not found if there is none, or if it cannot be told which.
 */
export function changesOfWords(
  application: Application,
  instruction: Instruction,
  target: string | null,
  provision: DraftProvision | null,
): AmendmentChange[] {
  const fail = (why: NoWordPlace): AmendmentChange[] => {
    application.report(why.rule, instruction, `${why.reason} (${nameOf(target)})`);
    return [notFound(instruction, target, why.candidates)];
  };
  const scope = scopeOf(application, instruction, provision);
  if ('reason' in scope) return fail(scope);
  const named = placesOf(application, instruction, scope);
  if ('reason' in named) return fail(named);
  const places = named.map((place) => withMarkBefore(application, instruction, scope, place) ?? place);
  const crossing = places.find(({ start, end }) => !application.leavesPairs(start, end));
  if (crossing !== undefined)
    return fail({
      reason: 'what goes out holds one mark of a bracket without the other',
      rule: 'instruction-not-applied',
      candidates: [crossing],
    });
  if (instruction.action !== 'move')
    return places.map((place) => changeAt(application, instruction, target, place));
  const [place, ...others] = places;
  const other = otherParagraph(application, instruction);
  if (other !== null && 'reason' in other) return fail(other);
  const isRotated = place !== undefined && place !== named[0];
  const to = destinationOf(application, instruction, scope, {
    provision: other?.provision ?? provision,
    isRotated,
  });
  if ('reason' in to) return fail(to);
  if (place === undefined || others.length > 0)
    return fail({ reason: 'several places would move', rule: 'ambiguous-anchor', candidates: places });
  return [{ ...changeAt(application, instruction, target, place), to: to.offset }];
}

function placesOf(
  application: Application,
  instruction: Instruction,
  scope: Scope,
): readonly SourceRange[] | NoWordPlace {
  const { action, extent, old, anchor, until, edge } = instruction;
  if (extent !== null) return extentOf(application, instruction, scope);
  const quoted = old ?? anchor;
  if (quoted === null) return edgeOf(application, instruction, scope);
  if (old === null && until !== null) return betweenOf(application, instruction, scope);
  const isMove = action === 'move';
  const whereabouts = {
    ...instruction,
    anchor: isMove || until !== null ? null : anchor,
    within: scope.within,
  };
  const located = application.locate(
    scope.text,
    quoted,
    edge !== null && !isMove ? { ...whereabouts, occurrence: edge === 'end' ? -1 : 1 } : whereabouts,
  );
  if (located.places.length === 0)
    return elidedOf(application, instruction, scope) ?? notOnce(quoted, located);
  reportMark(application, instruction, quoted, located);
  if (until !== null) return enclosed(application, instruction, scope, located);
  if (edge !== null && !isMove && !isAtEdge(scope, located, edge))
    return {
      reason: `“${quoted}” is not at the ${edge}`,
      rule: 'anchor-not-found',
      candidates: located.places,
    };
  return located.places;
}

/* Where a quotation leaves words out. */
const ellipsis = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*/u;

/** “a … b” stands for all from a to b, where the document has no such mark itself; null where it does not stand for anything. */
function elidedOf(
  application: Application,
  instruction: Instruction,
  scope: Scope,
): readonly SourceRange[] | NoWordPlace | null {
  const { action, old, anchor, until, edge, occurrence } = instruction;
  const isAlone = [anchor, until, edge, occurrence].every((said) => said === null);
  const [from = '', to = '', ...more] = (old ?? '').split(ellipsis);
  if (!isAlone || action === 'move' || from === '' || to === '' || more.length > 0) return null;
  if (ellipsis.test(instruction.new ?? ''))
    return {
      reason: 'words are left out of what comes in',
      rule: 'instruction-not-applied',
      candidates: [],
    };
  return extentOf(application, { ...instruction, extent: 'from-to', anchor: from, until: to }, scope);
}

/** “between “x” and “y” insert “z””: y follows x, and z comes in between them. */
function betweenOf(
  { locate }: Application,
  instruction: Instruction,
  { text, within }: Scope,
): readonly SourceRange[] | NoWordPlace {
  const { anchor, until, occurrence } = instruction;
  const first = locate(text, anchor ?? '', { anchor: until, side: 'before', occurrence, within });
  const next = locate(text, until ?? '', { anchor: null, side: null, occurrence: 'all', within });
  const starts = new Set(next.words.map((range) => range.first));
  const places = first.places.filter((_, index) => starts.has((first.words[index]?.last ?? 0) + 1));
  if (places.length > 0) return places;
  if (first.candidates.length > 0) return notOnce(anchor ?? '', first);
  return {
    reason: `“${until ?? ''}” does not follow “${anchor ?? ''}”`,
    rule: 'anchor-not-found',
    candidates: [],
  };
}

/** “between “x” and “y” delete “z””. */
function enclosed(
  application: Application,
  instruction: Instruction,
  scope: Scope,
  found: Located,
): readonly SourceRange[] | NoWordPlace {
  const between = extentOf(application, { ...instruction, extent: 'between', occurrence: null }, scope);
  if ('reason' in between) return between;
  const [range] = between;
  const places = found.places.filter(
    ({ start, end }) => range !== undefined && start >= range.start && end <= range.end,
  );
  return places.length > 0
    ? places
    : {
        reason: 'the words do not stand between the two',
        rule: 'anchor-not-found',
        candidates: found.places,
      };
}

function isAtEdge({ text, within }: Scope, { words }: Located, edge: 'end' | 'beginning'): boolean {
  const range = within?.[0] ?? { first: 0, last: text.words.ids.length - 1 };
  const final = text.value.slice(text.words.starts[range.last], text.words.ends[range.last]);
  return words.every(({ first, last }) =>
    edge === 'beginning'
      ? first === range.first
      : last === range.last || (last === range.last - 1 && endsWithMark.test(final)),
  );
}

function changeAt(
  { draft }: Application,
  instruction: Instruction,
  target: string | null,
  { start, end }: SourceRange,
): FoundChange {
  const source = draft.source.text;
  switch (instruction.action) {
    case 'insert-after':
      /* “at the end, add “, and free;””: the sentence goes on, and its mark gives way to the new one. */
      if (instruction.edge === 'end' && goesOn.test(instruction.new ?? '') && isMark(source, start, end))
        return foundAt(instruction, target, 'replacement', { start, end }, source);
      return insertedAt(source, end, foundAt(instruction, target, 'insertion', { start: end, end }, source));
    case 'insert-before':
      return insertedAt(
        source,
        start,
        foundAt(instruction, target, 'insertion', { start, end: start }, source),
      );
    case 'move':
      return foundAt(instruction, target, 'move', { start, end }, source);
    case 'replace': {
      const change = foundAt(instruction, target, 'replacement', { start, end }, source);
      return { ...change, new: withoutUnfitMark(change.new, source, end, instruction) };
    }
    default:
      return foundAt(instruction, target, 'deletion', { start, end }, source);
  }
}

/**
 * Leaves out the commas that an insertion between commas has in common with the document: it is quoted as it would stand in the middle of a
 * sentence (`add “, as appropriate,”`).
 */
function insertedAt(source: string, at: number, change: FoundChange): FoundChange {
  const words = change.new ?? '';
  const before = source.slice(Math.max(0, at - 8), at).trimEnd();
  const isDoubledBefore = /^,\s*\S/u.test(words) && before.endsWith(',');
  const isDoubledBehind = /[^\s,],$/u.test(words) && /^[\])]*[.,;:]/u.test(source.slice(at, at + 4));
  const from = isDoubledBefore ? 1 : 0;
  return { ...change, new: words.slice(from, isDoubledBehind ? -1 : undefined).trimStart() };
}

/**
 * Leaves out the mark at the end of what comes in where it is the instruction's: the document goes on with a mark of its own, or in the middle of the
 * sentence. So where the mark of what goes out is not in the document either.
 */
function withoutUnfitMark(
  words: string | null,
  source: string,
  end: number,
  { old }: Instruction,
): string | null {
  const mark = /[\p{L}\p{N})\]”"’]([.,;:])$/u.exec(words ?? '')?.[1];
  if (words === null || mark === undefined) return words;
  const isOfBoth = old?.endsWith(mark) === true && source.charAt(end - 1) !== mark;
  const isBeforeMark = /^[\])]*[.,;:]/u.test(source.slice(end, end + 4)) && source.charAt(end - 1) !== mark;
  const isInSentence = mark === '.' && /^\s+[[“"]*\p{Ll}/u.test(source.slice(end, end + 8));
  return isOfBoth || isBeforeMark || isInSentence ? words.slice(0, -1) : words;
}

function isMark(source: string, start: number, end: number): boolean {
  return end - start === 1 && endsWithMark.test(source.charAt(start));
}

function reportMark(
  { report }: Application,
  instruction: Instruction,
  quoted: string,
  { isWithoutMark }: Located,
): void {
  if (isWithoutMark) report('anchor-mark-ignored', instruction, `“${quoted}” is there without its last mark`);
}

function nameOf(target: string | null): string {
  return target ?? 'the document';
}
