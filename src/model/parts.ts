import type { Root } from '../syntax/ntast.js';
import { readableText } from '../text/plain-text.js';
import type { DraftPart, DraftProvision } from './draft.js';

/**
 * Lists the texts of a document.
 *
 * @param source The document.
 * @param tree Its tree.
 * @param provisions Its provisions.
 * @returns The parts, in order; one where the document is one text.
 */
export function partsOf(source: string, { texts }: Root, provisions: readonly DraftProvision[]): DraftPart[] {
  return texts.map(({ kind, label, inside, position }, index) => {
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? source.length;
    return {
      id: `x${String(index + 1)}`,
      kind,
      label,
      title: titleOf(source, kind, provisions, { start, end }),
      inside,
      start,
      end,
    };
  });
}

/** The title of a text, or the words that follow the label of an annex. */
function titleOf(
  source: string,
  kind: DraftPart['kind'],
  provisions: readonly DraftProvision[],
  { start, end }: { start: number; end: number },
): string | null {
  if (kind === 'quotation') return null;
  const headings = provisions.filter((provision) => provision.start >= start && provision.end <= end);
  const first =
    kind === 'text'
      ? headings.find((provision) => provision.kind === 'title')
      : headings.slice(0, 2).find((provision) => provision.kind === 'heading' && provision.runs.length > 0);
  const words = (first?.runs ?? []).map((run) => readableText(source, run.start, run.end)).join(' ');
  const title = words.replace(/^[\s.:–—-]+/u, '').trim();
  return title === '' ? null : title;
}
