import type { Draft, DraftSpan } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';

/**
 * Tells whether a span begins words that come in the place of others, so that they stand off from them (`[shall][should]`): not where brackets
 * beside one another make one word (`Part[y][ies]`).
 *
 * @param draft The draft.
 * @param span The span.
 * @returns Whether a space stands before its words, where those of the span before stay too.
 */
export function turnsWords(draft: Draft, { start, end }: DraftSpan): boolean {
  const { text } = draft.source;
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  if (text.startsWith('~>', start)) return !isLetter(end) && !isLetter(chainAround(draft, start, end)[0] - 1);
  if (text.charAt(start) !== '[' || text.charAt(start - 1) !== ']') return false;
  const [from, to] = chainAround(draft, start, end);
  /* Of marks beside marks (`[“][a]`) nothing runs together. */
  return isLetter(start - 2) && isLetter(start + 1) && !isLetter(from - 1) && !isLetter(to);
}

/** The range of the brackets that stand beside one another without anything between. */
function chainAround({ spans }: Draft, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  const at = firstIndex(spans.length, (index) => (spans[index]?.start ?? 0) >= start);
  /* A bracket inside the one before ends before it. */
  for (let index = at - 1; index >= 0 && (spans[index]?.start ?? 0) >= start - longestWord; index -= 1) {
    const span = spans[index];
    if (span?.end === from) from = span.start;
  }
  for (let index = at; (spans[index]?.start ?? Infinity) <= Math.min(to, end + longestWord); index += 1) {
    const span = spans[index];
    if (span?.start === to) to = span.end;
  }
  return [from, to];
}

/* Longer brackets hold whole words, and more of them make none. */
const longestWord = 200;
