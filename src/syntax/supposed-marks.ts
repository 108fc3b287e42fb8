import type { Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import type { SpanRange } from './span-range.js';

/**
 * Reads `⟦` and `⟧` as what an annotated version writes for marks that its draft lacks: the words between are contested, and the mark is not
 * there.
 *
 * @param source The document.
 * @param spans Its contested ranges, of which some begin or end with such a mark.
 * @returns The ranges, without marks that are only supposed, and a finding for each of these.
 */
export function supposedMarks(
  source: string,
  spans: readonly SpanRange[],
): { readonly spans: SpanRange[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const read = spans.map((span): SpanRange => {
    const { start, end } = span;
    const [before, after] = [markAt(source, start, '⟦'), markAt(source, end, '⟧')];
    const opened = span.opened && before === 0;
    const closed = span.closed && after === 0;
    if (opened === span.opened && closed === span.closed) return span;
    const words = `“${excerpt(source, start, end)}”`;
    if (opened !== span.opened)
      findings.push({
        ruleId: 'unopened-bracket',
        reason: `${words} is opened by a mark that somebody supposed`,
        start,
        end: start + before,
      });
    if (closed !== span.closed)
      findings.push({
        ruleId: 'unclosed-bracket',
        reason: `${words} is closed by a mark that somebody supposed`,
        start: end - after,
        end,
      });
    return {
      ...span,
      opened,
      closed,
      start: opened === span.opened ? start : start + before,
      end: closed === span.closed ? end : end - after,
    };
  });
  return { spans: read, findings };
}

/** The length of such a mark behind or before an offset, alone or as a comment of CriticMarkup; 0 where there is none. */
function markAt(source: string, offset: number, mark: '⟦' | '⟧'): number {
  const comment = `{>>${mark}<<}`;
  const found = [mark, comment].find((one) =>
    source.startsWith(one, mark === '⟦' ? offset : offset - one.length),
  );
  return found?.length ?? 0;
}
