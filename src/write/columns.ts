/* Letters that stand on the letter before them, and characters that set nothing. */
const narrow = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/* Of the Unicode Standard Annex 11: scripts whose characters a terminal sets in two columns, and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

/**
 * Counts the columns that words take on a terminal.
 *
 * @param words The words, on one line.
 * @returns The number; an estimate for what terminals disagree about.
 */
export function columnsOf(words: string): number {
  const set = words.replace(narrow, '');
  return Array.from(set).length + (set.match(wide)?.length ?? 0);
}
