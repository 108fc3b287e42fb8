import { fingerprintOf } from '../../text/fingerprint.js';
import type { ViewSpan } from '../../view/view-tree.js';
import type { Comment, Piece } from './plan.js';
import { wordsPiece } from './plan.js';

/*
 * A reader of the file sees tracked changes and comments. What they cannot say (where one span ends and the next of the same party begins, which
 * words a tag stands behind) is kept in hidden bookmarks and in a property of the document, so that the file reads back to the same draft:
 *
 * - `_travaux_s12_nml`: the twelfth span, its words new (`n`, old `o`, in visible brackets `x`), its opening mark there (`m`, lost `l`, none `n`
 *   where it begins in an earlier block), and so its closing mark;
 * - `_travaux_g7`: a space that stands in for one that a change takes along (`gaps.ts`), or the words of a tag or stamp;
 * - `_travaux_t3_12`: the third tag, behind the twelfth span (0 for none); its words are in the property. With a `p` behind, they are those
 *   on the page before it, which somebody may have put right there.
 */

/** The places of a document, while it is laid out. */
export interface Places {
  spans: number;
  /** The words of the tags, in order. */
  readonly tags: string[];
}

const letterOf = { mark: 'm', lost: 'l', none: 'n', new: 'n', old: 'o' } as const;

/**
 * Tells whether a span has neither words nor other spans: `[ ]`, a place to fill.
 *
 * @param span The span.
 * @returns Whether it is empty.
 */
export function isEmpty({ children }: ViewSpan): boolean {
  return children.every((node) => node.type === 'text' && node.value.trim() === '');
}

/**
 * Names the next span.
 *
 * @param places The places so far.
 * @param span The span.
 * @returns The name of its bookmark, and its number; null for a span of which a view says more than the draft does, whose file is not read back.
 */
export function spanPlace(places: Places, span: ViewSpan): { name: string; number: number } | null {
  if (span.fate !== null || span.event !== null) return null;
  const number = (places.spans += 1);
  const { change } = span;
  const part = change === null || change.part === 'none' || isEmpty(span) ? 'x' : letterOf[change.part];
  return {
    name: `_travaux_s${String(number)}_${part}${letterOf[span.opening]}${letterOf[span.closing]}`,
    number,
  };
}

/**
 * Names the next tag.
 *
 * @param places The places so far.
 * @param text What it says, with its marks.
 * @param behind The number of the span that it stands behind; 0 for none.
 * @param where Whether its words stand on the page, in the run before.
 * @returns The piece that marks its place.
 */
export function tagPlace(
  places: Places,
  text: string,
  behind: number,
  where: 'shown' | 'hidden' = 'hidden',
): Piece {
  const number = places.tags.push(text);
  const name = `_travaux_t${String(number)}_${String(behind)}`;
  return placePiece('place', where === 'shown' ? `${name}p` : name);
}

/**
 * Makes the mark of a place.
 *
 * @param kind Whether something begins here, ends here, or both.
 * @param name The name of the bookmark.
 * @returns A piece without words.
 */
export function placePiece(kind: 'place' | 'place-start' | 'place-end', name: string): Piece {
  return { ...wordsPiece(''), kind, note: name };
}

/* Word keeps properties of a text up to 255 characters. */
const longest = 240;

/**
 * Writes what bookmarks cannot hold.
 *
 * @param tags The words of the tags, in order.
 * @param comments The comments of the document: a reader trusts the tags as long as nobody has changed these.
 * @param date The date of all changes: those of another were made later.
 * @returns Properties of the document, one text cut in pieces.
 */
export function placeProperties(
  tags: readonly string[],
  comments: readonly Comment[],
  date: string,
): { name: string; value: string }[] {
  const said = fingerprintOf(comments.map(({ author, text }) => `${author.name}: ${text}`));
  const json = JSON.stringify({ version: 1, date, comments: said, tags });
  const pieces = json.match(new RegExp(`[^]{1,${String(longest)}}`, 'gu')) ?? [];
  return pieces.map((value, index) => ({ name: `travaux ${String(index + 1)}`, value }));
}
