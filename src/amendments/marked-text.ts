import type { SourceRange } from '../text/plain-text.js';
import type { Draft } from '../model/draft.js';
import { editsIn } from './amended-text.js';
import type { AmendmentChange } from './paper.js';

/** Words of a text that holds both what goes out and what comes in. */
export interface MarkedRange extends SourceRange {
  /** The change, by its index in the list. */
  readonly change: number;
  readonly part: 'old' | 'new';
}

/** A document with what goes out still there, and what comes in already there. */
export interface MarkedText {
  readonly text: string;
  /** In the order of the text; white space at their ends is outside of them, and none holds another. */
  readonly ranges: readonly MarkedRange[];
}

/**
 * Writes a document with the words of both sides of its changes, old before new.
 *
 * @param draft The document.
 * @param changes The changes, from `applyAmendments`, all or some; those that were not found, and two that overlap, are left out.
 * @returns The text, and where the words of the changes stand in it.
 */
export function markedText(draft: Draft, changes: readonly AmendmentChange[]): MarkedText {
  const source = draft.source.text;
  const parts: string[] = [];
  const ranges: MarkedRange[] = [];
  let length = 0;
  let cursor = 0;
  const push = (text: string, change: number | null, part: MarkedRange['part']): void => {
    const lead = text.length - text.trimStart().length;
    const start = length + lead;
    parts.push(text);
    length += text.length;
    if (change !== null && text.trim() !== '')
      ranges.push({ start, end: start + text.trim().length, change, part });
  };
  for (const { start, end, text, change } of editsIn(draft, changes)) {
    const from = Math.max(cursor, start);
    push(source.slice(cursor, from), null, 'old');
    push(source.slice(from, Math.max(from, end)), change, 'old');
    push(isParagraphOf(changes[change], source, start) && end > start ? `\n\n${text}` : text, change, 'new');
    cursor = Math.max(cursor, end);
  }
  push(source.slice(cursor), null, 'old');
  return { text: parts.join(''), ranges };
}

/** Whether a new text with a label of its own takes the place of a paragraph, so that it needs one too. */
function isParagraphOf(change: AmendmentChange | undefined, source: string, start: number): boolean {
  if (change?.unit !== 'paragraph' || change.kind !== 'replacement') return false;
  return start === 0 || /[\r\n]/u.test(source.charAt(start - 1));
}
