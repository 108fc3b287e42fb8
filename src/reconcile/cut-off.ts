import { isFunctionWord } from '../words/function-words.js';
import { wordList } from '../words/stems.js';
import type { Draft } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';

/* What stands behind the last word of a whole text, but for marks and tags. */
const aside = /\{[^{}]*\}|<[^<>]*>|[[\]]/gu;

/**
 * Tells whether a draft is cut off: whether it ends in the middle of a sentence. A missing full stop alone does not tell, since many drafts end
 * without one; a bracket that is never closed at the end does, and a last word that cannot be the last of a sentence.
 *
 * @param draft The draft.
 * @returns The last words of the draft; null where it is whole.
 */
export function cutOffOf({ provisions, spans, source }: Draft): SourceRange | null {
  const last = provisions.filter(({ runs, kind }) => runs.length > 0 && kind !== 'title').at(-1);
  const run = last?.runs.at(-1);
  if (last === undefined || run === undefined) return null;
  const text = source.text.slice(run.start, last.end);
  const words = text.replace(aside, ' ').trimEnd();
  if (/[.;:!?][”"’')]*$/u.test(words)) return null;
  const isOpen = spans.some(({ opened, closed, end }) => opened && !closed && end >= run.end);
  const lastWord = wordList(words).at(-1) ?? '';
  return isOpen || isFunctionWord(lastWord) ? { start: run.start, end: run.end } : null;
}
