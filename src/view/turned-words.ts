import { isMarkedByFormat, type Draft, type DraftSpan } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';

/**
 * Tells whether a span begins words that come in the place of others, so that they stand off from them (`[shall][should]`): not where brackets
 * beside one another make one word (`Part[y][ies]`).
 *
 * @param draft The draft.
 * @param span The span.
 * @returns Whether a space stands before its words, where those of the span before stay too.
 */
export function turnsWords(draft: Draft, span: DraftSpan): boolean {
  const { start, end } = span;
  const { text } = draft.source;
  if (isMarkedByFormat(span)) return turnsMarked(draft, span);
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  if (text.startsWith('~>', start)) return !isLetter(end) && !isLetter(chainAround(draft, start, end)[0] - 1);
  if (text.charAt(start) !== '[' || text.charAt(start - 1) !== ']') return false;
  const [from, to] = chainAround(draft, start, end);
  /* Of marks beside marks (`[“][a]`) nothing runs together. */
  return isLetter(start - 2) && isLetter(start + 1) && !isLetter(from - 1) && !isLetter(to);
}

/** Words that the format marks have nothing before them, or tags of HTML: `<del>shall</del><ins>should</ins>`. */
function turnsMarked({ spans, source: { text } }: Draft, span: DraftSpan): boolean {
  const before = spans[firstIndex(spans.length, (index) => (spans[index]?.start ?? 0) >= span.start) - 1];
  if (before === undefined || !isMarkedByFormat(before) || before.end > span.start) return false;
  if (!/^(?:<[^<>]{1,400}>)*$/u.test(text.slice(before.end, span.start))) return false;
  if (!standsApart.test(text.charAt(before.end - 1)) || !standsApart.test(text.charAt(span.start)))
    return false;
  const left = before.start - tagBefore(text, before.start) - 1;
  return !inWord.test(text.charAt(left)) && !inWord.test(text.charAt(span.end + tagBehind(text, span.end)));
}

/* Chinese and Japanese have no spaces between words. */
const standsApart = /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{N}]/u;
const inWord = /[\p{L}\p{N}/’'‐‑-]/u;

function tagBefore(text: string, at: number): number {
  return /<[^<>]*>$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0].length ?? 0;
}

function tagBehind(text: string, at: number): number {
  return /^<[^<>]*>/u.exec(text.slice(at, at + longestWord))?.[0].length ?? 0;
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
