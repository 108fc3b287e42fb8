import { toText, type ViewRoot } from '../../src/index.js';

/**
 * Says what a view reads, as the writer of plain text says it, without references to footnotes.
 *
 * @param view The view.
 * @returns The label or the bullet and the words of every block, without the spaces around them.
 */
export function textsOf(view: ViewRoot): [string, string][] {
  return view.children.map((block) => {
    const label = block.item === undefined ? (block.label?.[view.labels] ?? '') : '•';
    const children = block.children.filter(({ type }) => type !== 'footnote');
    const line = toText({ ...view, children: [{ ...block, children }] }).trim();
    return [label, line.slice(label.length).trim()];
  });
}

/**
 * Leaves only what a reading must keep. Where words are left out, a clean version mends the spaces and marks around them; other programs
 * that choose readings do not. A block of which no letter or digit is left is not in a clean version; signs that stand for hidden
 * characters are none.
 *
 * @param words Words with marks and spaces.
 * @returns Its words, separated by single spaces.
 */
export function plainWords(words: string): string {
  const plain = words.replace(/‹U\+[\dA-F]+›|[^\p{L}\p{N}\p{M}]/gu, ' ');
  return /[\p{L}\p{N}]/u.test(plain) ? plain.replace(/ +/gu, ' ').trim() : '';
}
