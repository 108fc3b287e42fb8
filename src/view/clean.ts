import type { Draft, DraftAttribution, DraftProvision, DraftSpan } from '../model/draft.js';
import { provisionById, spanById } from '../model/lookup.js';
import { atomsOf, viewFootnote, type ProvisionAtoms } from './atoms.js';
import { blockOf } from './block.js';
import { resolve, type CleanPolicy, type Outcome, type Resolution } from './resolution.js';
import { respace, type Piece } from './respace.js';
import { viewRoot } from './view-root.js';
import { trimmed } from './trimmed.js';
import { turnsWords } from './turned-words.js';
import type { ViewBlock, ViewFootnote, ViewPhrasing, ViewRoot } from './view-tree.js';

/**
 * Makes a clean version of a draft: without tags, notes and stamps, its brackets resolved by a policy, its lines joined and its
 * spaces and commas mended.
 *
 * @param draft The draft.
 * @param policy How brackets are resolved. Unless given, so that the text can be read: new words for old ones, and the first of alternatives
 *   between which nothing is decided.
 * @returns A view; blocks of which no word is left are not in it.
 * @throws TypeError for an unknown policy.
 * @example
 * toText(clean(readDraft('1. Requests, [as needed] {USA+}, action.'), 'all-out')); // '1. Requests, action.\n'
 */
export function clean(draft: Draft, policy: CleanPolicy = 'first-choice'): ViewRoot {
  return cleanBy(draft, resolve(draft, policy));
}

/**
 * Makes a clean version of a draft of which it is known what becomes of every bracket.
 *
 * @param draft The draft.
 * @param resolution What becomes of every span.
 * @returns A view.
 */
export function cleanBy(draft: Draft, resolution: Resolution): ViewRoot {
  const outcome = (span: DraftSpan): Outcome => resolution.get(span.id) ?? 'keep';
  const children = atomsOf(draft).flatMap((atoms) => cleanBlock(draft, atoms, outcome));
  const isNeeded = (block: ViewBlock, index: number): boolean =>
    block.kind === 'heading' ||
    block.children.length > 0 ||
    namesSomething(draft, block, children[index + 1]);
  return viewRoot(draft, 'marker', children.filter(isNeeded));
}

/**
 * Whether a label without words has something left to stand over: what it holds, or, where an option is a name on a line of its own, also the
 * articles that follow, which it does not hold.
 */
function namesSomething(draft: Draft, { id, kind, depth }: ViewBlock, next: ViewBlock | undefined): boolean {
  if (next === undefined) return false;
  if (next.depth > depth) return true;
  return kind === 'option' && next.kind === 'heading' && !hasWords(draft, provisionById(draft, id));
}

function hasWords({ source }: Draft, provision: DraftProvision | undefined): boolean {
  return (
    provision?.runs.some(({ start, end }) => /[\p{L}\p{N}]/u.test(source.text.slice(start, end))) === true
  );
}

function cleanBlock(
  draft: Draft,
  { provision, openBefore, atoms }: ProvisionAtoms,
  outcome: (span: DraftSpan) => Outcome,
): ViewBlock[] {
  const pieces: Piece[] = [];
  const footnotes: PlacedFootnote[] = [];
  const dropped = new Set(openBefore.filter((span) => outcome(span) === 'drop'));
  let before: Piece['before'] = 'nothing';
  let end = Infinity;
  let isBehindGap = false;
  const mark = (value: string): void => {
    pieces.push({ raw: value, before, isBehindGap });
    before = 'nothing';
    isBehindGap = false;
  };
  for (const atom of atoms) {
    if (atom.kind === 'text') {
      if (dropped.size > 0) {
        before = before === 'tag' ? 'tag' : 'mark';
        isBehindGap = true;
      } else {
        /* A note in parentheses is no atom, and leaves a seam. */
        if (before === 'nothing' && draft.source.text.charAt(end) === '(' && end < atom.range.start)
          before = 'mark';
        mark(draft.source.text.slice(atom.range.start, atom.range.end));
      }
      end = atom.range.end;
    } else if (atom.kind === 'tag') {
      before = isInWord(draft, atom.attribution) ? 'mark' : 'tag';
    } else if (atom.kind === 'stamp') {
      before = 'tag';
    } else if (atom.kind === 'footnote') {
      if (dropped.size === 0) footnotes.push({ behind: pieces.length, node: viewFootnote(atom.note) });
    } else if (outcome(atom.span) === 'show' && dropped.size === 0) {
      mark(atom.kind === 'open' ? '[' : ']');
      before = 'mark';
    } else {
      if (outcome(atom.span) === 'drop') dropped[atom.kind === 'open' ? 'add' : 'delete'](atom.span);
      if (before !== 'tag') before = atom.kind === 'open' && turnsWords(draft, atom.span) ? 'tag' : 'mark';
    }
  }
  const words = withoutMarkOfLabel(provision, respace(pieces));
  if (words.some((value) => /[\p{L}\p{N}]/u.test(value))) {
    return [blockOf(draft, provision, withFootnotes(words, footnotes))];
  }
  /* An option of several paragraphs has its name on a line of its own, and so has the number of a paragraph that begins with an option or an item. */
  const isLabel = provision.rawLabel !== null && !startsIn(draft, provision, outcome);
  return isLabel ? [blockOf(draft, provision, [])] : [];
}

/** The mark behind a number in brackets (`[3]. {USA+} Urges …`) is that of the label. */
function withoutMarkOfLabel({ rawLabel }: DraftProvision, words: readonly string[]): readonly string[] {
  const first = words.findIndex((value) => value.trim() !== '');
  if (rawLabel === null || !/^[\s.):]+$/u.test(words[first] ?? '')) return words;
  return words.map((value, index) => (index === first ? '' : value));
}

/** A footnote, and the number of pieces before it. */
interface PlacedFootnote {
  readonly behind: number;
  readonly node: ViewFootnote;
}

function withFootnotes(words: readonly string[], footnotes: readonly PlacedFootnote[]): ViewPhrasing[] {
  const children: ViewPhrasing[] = [];
  let from = 0;
  for (const { behind, node } of footnotes) {
    children.push({ type: 'text', value: words.slice(from, behind).join('') }, node);
    from = behind;
  }
  children.push({ type: 'text', value: words.slice(from).join('') });
  return trimmed(children);
}

/** Whether the label of a provision stands in a bracket of which the words go. */
function startsIn(
  { source, spans }: Draft,
  { start, rawLabel }: DraftProvision,
  outcome: (span: DraftSpan) => Outcome,
): boolean {
  const label = source.text.indexOf(rawLabel ?? '', start);
  return spans.some((span) => span.start <= label && span.end > label && outcome(span) === 'drop');
}

function isCaseOfNeighbor({ spans }: Draft, span: DraftSpan): boolean {
  if (!/^\p{L}$/u.test(span.text)) return false;
  const index = spans.indexOf(span);
  return [spans[index - 1], spans[index + 1]].some(
    (other) =>
      other !== undefined && other.text !== span.text && other.text.toLowerCase() === span.text.toLowerCase(),
  );
}

function isInWord(draft: Draft, { spans, end }: DraftAttribution): boolean {
  const span = spanById(draft, spans[0] ?? null);
  if (span === undefined) return false;
  const { text } = draft.source;
  /* `[b]{FRA+}[B]{USA+}enefits`: a letter in two cases is no word of its own. */
  if (/[\p{L}[]/u.test(text.charAt(end)) && isCaseOfNeighbor(draft, span)) return true;
  return /\p{L}/u.test(text.charAt(span.start - 1)) && /\p{L}/u.test(text.charAt(span.start + 1));
}
