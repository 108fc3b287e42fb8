import { carriesGrammar } from '../words/function-words.js';
import { matchUnits } from './pair-paragraphs.js';
import { wordsOfUnits, type Unit } from './paragraphs.js';

/** What a contribution has in place of units of a paragraph of the base text, from `from` up to `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly fresh: readonly string[];
}

/**
 * Lists what a contribution changes in a paragraph.
 *
 * @param base The units of the paragraph in the base text.
 * @param text Its units in the contribution.
 * @returns Edits in order; no two touch. Applied to the base they give the units of the contribution.
 */
export function editsBetween(base: readonly Unit[], text: readonly Unit[]): Edit[] {
  const matched = matchUnits(base, text);
  const edits: Edit[] = [];
  let [from, word] = [0, 0];
  /* The weights leave a mark or a small word unmatched where it stands alone; here what is the same stays. */
  const add = (to: number, until: number): void => {
    while (from < to && word < until && base[from]?.text === text[word]?.text) {
      from += 1;
      word += 1;
    }
    let [end, last] = [to, until];
    while (end > from && last > word && base[end - 1]?.text === text[last - 1]?.text) {
      end -= 1;
      last -= 1;
    }
    if (end > from || last > word)
      edits.push({ from, to: end, fresh: text.slice(word, last).map((unit) => unit.text) });
  };
  for (const [index, other] of matched.entries()) {
    if (other < 0 || base[index]?.text !== text[other]?.text) continue;
    add(index, other);
    [from, word] = [index + 1, other + 1];
  }
  add(base.length, text.length);
  const slid: Edit[] = [];
  for (const edit of joinNear(base, edits)) slid.push(slideLeft(base, edit, (slid.at(-1)?.to ?? -1) + 1));
  return slid;
}

/* Between two replacements, words that only join others and marks are no ground to stop. */
const longestJoint = 2;

function joinNear(base: readonly Unit[], edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : base.slice(last.to, edit.from);
    const isJoint =
      between.length <= longestJoint &&
      between.every(({ text }) => carriesGrammar(text.toLowerCase()) || !/[\p{L}\p{N}]/u.test(text));
    if (last === undefined || !isJoint || !isReplacement(last) || !isReplacement(edit)) joined.push(edit);
    else
      joined[joined.length - 1] = {
        from: last.from,
        to: edit.to,
        fresh: [...last.fresh, ...between.map(({ text }) => text), ...edit.fresh],
      };
  }
  return joined;
}

const isReplacement = ({ from, to, fresh }: Edit): boolean => to > from && fresh.length > 0;

/**
 * Of the places where the same words can come in or go out, takes the first, so that equal proposals meet: “X, Y and Z” for “X and Z” is
 * `X[, Y] and Z`.
 */
function slideLeft(base: readonly Unit[], edit: Edit, first: number): Edit {
  let { from, to, fresh } = edit;
  if (isReplacement(edit)) return edit;
  for (;;) {
    const before = base[from - 1]?.text;
    const last = to > from ? base[to - 1]?.text : fresh.at(-1);
    if (from <= first || before === undefined || before !== last) return { from, to, fresh };
    if (to === from) fresh = [before, ...fresh.slice(0, -1)];
    from -= 1;
    to -= 1;
  }
}

/**
 * Applies edits to a part of a paragraph.
 *
 * @param base The units of the paragraph.
 * @param from The first of the part.
 * @param to The one after its last.
 * @param edits Edits inside the part, in order.
 * @returns The texts of the units.
 */
export function applyEdits(
  base: readonly Unit[],
  from: number,
  to: number,
  edits: readonly Edit[],
): string[] {
  const result: string[] = [];
  let at = from;
  for (const edit of edits) {
    for (; at < edit.from; at += 1) result.push(base[at]?.text ?? '');
    for (const word of edit.fresh) result.push(word);
    at = Math.max(at, edit.to);
  }
  for (; at < to; at += 1) result.push(base[at]?.text ?? '');
  return result;
}

/**
 * Writes the words that come in.
 *
 * @param fresh Their units.
 * @returns Running text.
 */
export function freshWords(fresh: readonly string[]): string {
  return wordsOfUnits(fresh.map((text) => ({ text })));
}
