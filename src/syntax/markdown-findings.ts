import type { Finding } from '../diagnostics/diagnostic.js';
import type { SourceRange } from '../text/plain-text.js';

/** What of Markdown is read in a way that a reader should know. */
interface Noted {
  /** The places of marks that are words, because their block has too many. */
  readonly beyondLimit: readonly number[];
  /** The lines under the heads of tables. */
  readonly tables: readonly SourceRange[];
  readonly struck: readonly SourceRange[];
  /** Words that elements of HTML set off as going out or coming in. */
  readonly set: readonly SourceRange[];
}

/**
 * Says how a document of Markdown is read.
 *
 * @param noted What was met in it.
 * @returns A finding for each kind, at the first place.
 */
export function markdownFindings({ beyondLimit, tables, struck, set }: Noted): Finding[] {
  const marks = beyondLimit.map((start) => ({ start, end: start + 1 }));
  return [
    ...counted(marks, 'markdown-limit', 'mark of Markdown is', 'marks of Markdown are', 'beyond the limit'),
    ...counted(tables, 'markdown-table', 'table is', 'tables are', 'read row by row'),
    ...counted(struck, 'struck-words', 'run of words is', 'runs of words are', 'struck through'),
    ...counted(
      set,
      'html-changes',
      'run of words is',
      'runs of words are',
      'between tags of HTML for changes',
    ),
  ];
}

function counted(
  places: readonly SourceRange[],
  ruleId: Finding['ruleId'],
  one: string,
  many: string,
  what: string,
): Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const subject = places.length === 1 ? one : many;
  return [
    { ruleId, reason: `${String(places.length)} ${subject} ${what}`, start: first.start, end: first.end },
  ];
}
